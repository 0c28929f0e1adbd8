//! The real window on a virtual screen: type, paste from the clipboard, save, quit, open again.
//!
//! Needs Xvfb, xdotool and xclip; without them it says so and passes.
#![cfg(all(feature = "gui", target_os = "linux"))]
#![expect(clippy::unwrap_used, reason = "a test may panic")]
#![expect(clippy::print_stderr, reason = "a skipped test says so")]

use std::io::Write as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use gapwise::app::Session;

const SCREEN: &str = ":87";

/// Ends its process when the test ends, however it ends.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn is_missing(program: &str) -> bool {
    let found = Command::new("sh").args(["-c", &format!("command -v {program}")]).stdout(Stdio::null()).status();
    !found.is_ok_and(|status| status.success())
}

fn on_screen(program: &str) -> Command {
    let mut command = Command::new(program);
    command.env("DISPLAY", SCREEN).env_remove("WAYLAND_DISPLAY").stderr(Stdio::null());
    command
}

fn xdotool(arguments: &[&str]) -> String {
    let output = on_screen("xdotool").args(arguments).output().unwrap();
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// Waits until this holds; a slow machine gets its time.
fn wait_for(what: &str, mut holds: impl FnMut() -> bool) {
    let begin = Instant::now();
    while !holds() {
        assert!(begin.elapsed() < Duration::from_mins(1), "{what} did not come");
        sleep(Duration::from_millis(200));
    }
}

fn start(home: &Path, project: &Path) -> (Running, String) {
    let program = on_screen(env!("CARGO_BIN_EXE_gapwise"))
        .args(["--renderer", "glow", "--lang", "en"])
        .arg(project)
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("HOME", home)
        .env("XDG_CONFIG_HOME", home.join("config"))
        .env("XDG_STATE_HOME", home.join("state"))
        .spawn()
        .unwrap();
    let running = Running(program);
    let mut window = String::new();
    wait_for("the window", || {
        window = xdotool(&["search", "--onlyvisible", "--name", "Tutorial.*Gapwise"]);
        !window.is_empty()
    });
    let window = window.lines().next().unwrap().to_owned();
    xdotool(&["windowfocus", "--sync", &window]);
    sleep(Duration::from_millis(1500));
    (running, window)
}

fn saved(project: &Path, equipment: &str, criterion: &str) -> String {
    let Ok(session) = Session::open(project) else { return String::new() };
    let cell = session.project().equipment(equipment).and_then(|e| e.cell(criterion));
    cell.and_then(|cell| cell.chosen()).map(|spec| spec.is.clone()).unwrap_or_default()
}

#[test]
fn a_day_at_the_window() {
    if let Some(program) = ["Xvfb", "xdotool", "xclip"].into_iter().find(|program| is_missing(program)) {
        eprintln!("skipped: {program} is not installed");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let project = folder.path().join("day.ron");
    std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("projects/tutorial.ron"), &project).unwrap();
    let screen = Command::new("Xvfb").args([SCREEN, "-screen", "0", "1280x800x24"]).stderr(Stdio::null()).spawn();
    let _screen = Running(screen.unwrap());
    sleep(Duration::from_secs(2));

    let (mut program, window) = start(folder.path(), &project);
    // The first cell has the keyboard at once.
    xdotool(&["type", "--delay", "60", "9.1 um"]);
    xdotool(&["key", "Return"]);
    sleep(Duration::from_millis(500));
    let mut clipboard = on_screen("xclip").args(["-selection", "clipboard"]).stdin(Stdio::piped()).spawn().unwrap();
    clipboard.stdin.take().unwrap().write_all("3.3 µm\t3.4 µm\n".as_bytes()).unwrap();
    let _ = clipboard.wait();
    xdotool(&["key", "ctrl+v"]);
    sleep(Duration::from_millis(800));
    xdotool(&["key", "ctrl+s"]);
    wait_for("the saved entry", || saved(&project, "machine-a", "positioning") == "9.1 um");
    assert_eq!(saved(&project, "machine-a", "repeatability"), "3.3 µm");
    assert_eq!(saved(&project, "machine-b", "repeatability"), "3.4 µm");
    xdotool(&["key", "--window", &window, "ctrl+q"]);
    wait_for("the end of the program", || program.0.try_wait().unwrap().is_some());

    let (_again, window) = start(folder.path(), &project);
    assert!(!window.is_empty(), "the saved file opens again");
}
