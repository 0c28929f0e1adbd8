//! The real window ended from outside: by signals, and by the loss of its screen.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use gapwise::app::recovery::left_behind;

use crate::screen::{Running, Screen, lacks, settle, wait_for};

/// What is copied of an entry that was made less than a second before the program was ended so.
fn copied(end: impl FnOnce(Screen, &mut Running)) -> Option<String> {
    let home = tempfile::tempdir().unwrap();
    let project = home.path().join("day.ron");
    std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("projects/tutorial.ron"), &project).unwrap();
    let screen = Screen::start(&[]);
    let program = screen.gapwise(home.path()).args(["--renderer", "glow", "--lang", "en"]).arg(&project).spawn();
    let mut program = Running(program.unwrap());
    let window = screen.window("Tutorial.*Gapwise");
    screen.xdotool(&["windowfocus", "--sync", &window]);
    settle(&program);
    screen.xdotool(&["type", "--delay", "60", "9.1 um"]);
    screen.xdotool(&["key", "Return"]);
    sleep(Duration::from_millis(700));
    end(screen, &mut program);
    wait_for("the end of the program", || program.0.try_wait().unwrap().is_some());
    let copy = left_behind(&home.path().join("state/gapwise/recovery")).pop()?;
    let session = copy.restore()?;
    let cell = session.project().equipment("machine-a")?.cell("positioning")?;
    cell.chosen().map(|spec| spec.is.clone())
}

#[test]
fn a_signal_leaves_a_last_copy() {
    if lacks(&["Xvfb", "xdotool"]) {
        return;
    }
    for signal in ["-TERM", "-HUP", "-INT"] {
        let found = copied(|screen, program| {
            let status = Command::new("kill").args([signal, &program.0.id().to_string()]).status();
            assert!(status.unwrap().success());
            // The screen stays until the program is gone.
            wait_for("the end of the program", || program.0.try_wait().unwrap().is_some());
            drop(screen);
        });
        assert_eq!(found.as_deref(), Some("9.1 um"), "{signal}");
    }
}

#[test]
fn the_loss_of_the_screen_leaves_a_last_copy() {
    if lacks(&["Xvfb", "xdotool"]) {
        return;
    }
    let found = copied(|screen, _| drop(screen));
    assert_eq!(found.as_deref(), Some("9.1 um"));
}
