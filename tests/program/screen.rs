//! A virtual screen of its own for the real program.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::support::missing::missing;

/// Ends its process when the test ends, however it ends.
pub struct Running(pub Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Whether one of these programs is not installed; see [`missing`].
pub fn lacks(programs: &[&str]) -> bool {
    let is_missing = |program: &&&str| {
        let found = Command::new("sh").args(["-c", &format!("command -v {program}")]).stdout(Stdio::null()).status();
        !found.is_ok_and(|status| status.success())
    };
    let lacking = programs.iter().find(is_missing);
    if let Some(program) = lacking {
        missing(program);
    }
    lacking.is_some()
}

/// A virtual screen; Xvfb itself finds a free number.
pub struct Screen {
    name: String,
    _server: Running,
}

impl Screen {
    /// Starts it with these options beside the usual ones.
    pub fn start(options: &[&str]) -> Self {
        let server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-noreset", "-screen", "0", "1280x800x24"])
            .args(options)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let mut server = Running(server.expect("Xvfb starts"));
        let mut number = String::new();
        let output = server.0.stdout.as_mut().expect("its output is read");
        BufReader::new(output).read_line(&mut number).expect("Xvfb tells its number");
        Self { name: format!(":{}", number.trim()), _server: server }
    }

    /// A command on this screen.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("DISPLAY", &self.name).env_remove("WAYLAND_DISPLAY").stderr(Stdio::null());
        command
    }

    /// What xdotool answers.
    pub fn xdotool(&self, arguments: &[&str]) -> String {
        let output = self.command("xdotool").args(arguments).output().expect("xdotool runs");
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    /// The window's program with a home of its own, drawing in software.
    pub fn gapwise(&self, home: &Path) -> Command {
        let mut command = self.command(env!("CARGO_BIN_EXE_gapwise"));
        at_home(&mut command, home);
        command
    }

    /// Waits for the window with this in its title.
    pub fn window(&self, title: &str) -> String {
        let mut window = String::new();
        wait_for("the window", || {
            window = self.xdotool(&["search", "--onlyvisible", "--name", title]);
            !window.is_empty()
        });
        window.lines().next().unwrap_or_default().to_owned()
    }
}

/// Keeps the program away from the user's own files.
pub fn at_home(command: &mut Command, home: &Path) {
    command
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("HOME", home)
        .env("XDG_CONFIG_HOME", home.join("config"))
        .env("XDG_STATE_HOME", home.join("state"));
}

/// Waits until this holds; a slow machine gets its time.
pub fn wait_for(what: &str, mut holds: impl FnMut() -> bool) {
    let begin = Instant::now();
    while !holds() {
        assert!(begin.elapsed() < Duration::from_mins(1), "{what} did not come");
        sleep(Duration::from_millis(200));
    }
}

/// Processor time so far, in hundredths of a second.
pub fn ticks(program: &Running) -> u64 {
    let stat = std::fs::read_to_string(format!("/proc/{}/stat", program.0.id())).unwrap_or_default();
    // Behind the name in brackets, which may hold spaces: user and system time are the 12th and 13th.
    let times = stat.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(2);
    times.filter_map(|field| field.parse::<u64>().ok()).sum()
}

/// Waits until the program has nothing more to do: its window is drawn.
pub fn settle(program: &Running) {
    let mut before = 0;
    wait_for("rest", || {
        sleep(Duration::from_millis(600));
        let now = ticks(program);
        let resting = now > 0 && now <= before + 1;
        before = now;
        resting
    });
}
