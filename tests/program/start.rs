//! The window starts on any machine: each way of drawing may fail, and one sentence is the worst that comes.
//!
//! Needs Xvfb and xdotool; without them it says so and passes, but not where `CI` is set.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use crate::screen::{Running, Screen, at_home, lacks, settle, ticks, wait_for};
use crate::support::missing::missing;

const TITLE: &str = "Tutorial.*Gapwise";

/// Makes OpenGL fail, together with [`NO_GLX`]: no vendor's library is found for EGL.
const NO_EGL: (&str, &str) = ("__EGL_VENDOR_LIBRARY_FILENAMES", "/nowhere.json");

/// A screen without GLX.
const NO_GLX: [&str; 2] = ["-extension", "GLX"];

/// Makes wgpu fail: a backend of another system.
const NO_WGPU: (&str, &str) = ("WGPU_BACKEND", "dx12");

/// A machine: a screen and a home.
struct Machine {
    screen: Screen,
    home: tempfile::TempDir,
}

impl Machine {
    /// `None` where a virtual screen is not to be had.
    fn new() -> Option<Self> {
        Self::with(&[])
    }

    /// The same with these options of the screen.
    fn with(options: &[&str]) -> Option<Self> {
        let able = !lacks(&["Xvfb", "xdotool"]);
        able.then(|| Self { screen: Screen::start(options), home: tempfile::tempdir().unwrap() })
    }

    fn gapwise(&self) -> Command {
        let mut command = self.screen.gapwise(self.home.path());
        // A copy of its own: another window on the same file is asked what to do.
        let project = self.home.path().join("tutorial.ron");
        if !project.exists() {
            std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("projects/tutorial.ron"), &project).unwrap();
        }
        command.args(["--lang", "en"]).arg(project);
        command
    }

    /// The file that says that wgpu is being set up.
    fn marker(&self) -> std::path::PathBuf {
        self.home.path().join("state/gapwise/starting")
    }

    /// As a start of this version leaves it that took the process down.
    fn leave_marker(&self, version: &str) {
        std::fs::create_dir_all(self.marker().parent().unwrap()).unwrap();
        std::fs::write(self.marker(), version).unwrap();
    }

    /// Starts the program and waits for its window to be drawn.
    fn open(&self, command: &mut Command) -> Running {
        let running = Running(command.spawn().unwrap());
        self.screen.window(TITLE);
        settle(&running);
        running
    }
}

/// Whether the program has loaded Vulkan, as wgpu does here.
fn has_vulkan(program: &Running) -> bool {
    let maps = std::fs::read_to_string(format!("/proc/{}/maps", program.0.id())).unwrap();
    maps.contains("libvulkan")
}

/// The one sentence on standard error; the program has ended with 1.
fn refusal(command: &mut Command) -> String {
    let mut program = Running(command.stderr(Stdio::piped()).spawn().unwrap());
    wait_for("the end of the program", || program.0.try_wait().unwrap().is_some());
    assert_eq!(program.0.wait().unwrap().code(), Some(1));
    std::io::read_to_string(program.0.stderr.take().unwrap()).unwrap()
}

fn assert_plain(sentence: &str) {
    assert_eq!(sentence.trim_end().lines().count(), 1, "one sentence: {sentence}");
    assert!(sentence.contains("gapwise-cli"), "it names the way without a window: {sentence}");
    assert!(!sentence.contains("panicked"), "{sentence}");
}

#[test]
fn without_wgpu_the_window_opens_with_opengl() {
    let Some(machine) = Machine::new() else { return };
    let program = machine.open(machine.gapwise().env(NO_WGPU.0, NO_WGPU.1));
    assert!(!has_vulkan(&program));
    wait_for("the end of starting", || !machine.marker().exists());
}

#[test]
fn without_opengl_the_window_opens_with_wgpu() {
    let Some(machine) = Machine::with(&NO_GLX) else { return };
    if !has_software_vulkan() {
        return;
    }
    // Also where OpenGL comes first.
    machine.leave_marker(env!("CARGO_PKG_VERSION"));
    let program = machine.open(machine.gapwise().env(NO_EGL.0, NO_EGL.1));
    assert!(has_vulkan(&program));
}

#[test]
fn after_a_crash_with_wgpu_opengl_comes_first_and_stays() {
    let Some(machine) = Machine::new() else { return };
    machine.leave_marker(env!("CARGO_PKG_VERSION"));
    for _ in 0..2 {
        let program = machine.open(&mut machine.gapwise());
        assert!(!has_vulkan(&program));
    }
}

#[test]
fn a_marker_of_another_version_is_no_reason() {
    let Some(machine) = Machine::new() else { return };
    if !has_software_vulkan() {
        return;
    }
    machine.leave_marker("0.0.0");
    let program = machine.open(&mut machine.gapwise());
    assert!(has_vulkan(&program));
    wait_for("the end of starting", || !machine.marker().exists());
}

#[test]
fn with_nothing_to_draw_one_sentence_says_so() {
    let Some(machine) = Machine::with(&NO_GLX) else { return };
    let sentence = refusal(machine.gapwise().env(NO_EGL.0, NO_EGL.1).env(NO_WGPU.0, NO_WGPU.1));
    assert_plain(&sentence);
    assert!(sentence.contains("OpenGL"), "{sentence}");
    assert!(!machine.marker().exists(), "a failure that was told is no crash");
}

#[test]
fn without_a_screen_one_sentence_says_so() {
    let home = tempfile::tempdir().unwrap();
    // None at all, and one that does not answer.
    for screen in [None, Some(":4711")] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gapwise"));
        at_home(&mut command, home.path());
        command.args(["--lang", "en"]).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
        command.envs(screen.map(|screen| ("DISPLAY", screen)));
        let sentence = refusal(&mut command);
        assert_plain(&sentence);
        assert!(sentence.contains("display"), "{sentence}");
    }
}

#[test]
fn at_rest_the_window_needs_no_processor() {
    let Some(machine) = Machine::new() else { return };
    let program = machine.open(machine.gapwise().args(["--renderer", "glow"]));
    let before = ticks(&program);
    sleep(Duration::from_secs(5));
    let spent = ticks(&program) - before;
    assert!(spent <= 5, "{spent} hundredths of a second within 5 s");
}

/// Whether this machine can draw with Vulkan in software; says so where not.
fn has_software_vulkan() -> bool {
    let folder = std::fs::read_dir("/usr/share/vulkan/icd.d").into_iter().flatten().flatten();
    let found = folder.map(|entry| entry.file_name()).any(|name| name.to_string_lossy().starts_with("lvp"));
    if !found {
        missing("a Vulkan driver in software (on Debian: mesa-vulkan-drivers)");
    }
    found
}
