//! The real window on a virtual screen: type, paste from the clipboard, save, quit, open again.
//!
//! Needs Xvfb, xdotool and xclip; without them it says so and passes, but not where `CI` is set.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::io::Write as _;
use std::path::Path;
use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::screen::{Running, Screen, lacks, settle, wait_for};
use gapwise::app::Session;

fn start(screen: &Screen, home: &Path, project: &Path) -> (Running, String) {
    let program = screen.gapwise(home).args(["--renderer", "glow", "--lang", "en"]).arg(project).spawn().unwrap();
    let running = Running(program);
    let window = screen.window("Tutorial.*Gapwise");
    screen.xdotool(&["windowfocus", "--sync", &window]);
    settle(&running);
    (running, window)
}

fn saved(project: &Path, equipment: &str, criterion: &str) -> String {
    let Ok(session) = Session::open(project) else { return String::new() };
    let cell = session.project().equipment(equipment).and_then(|e| e.cell(criterion));
    cell.and_then(|cell| cell.chosen()).map(|spec| spec.is.clone()).unwrap_or_default()
}

/// Puts a text on the clipboard of the screen.
fn copy(screen: &Screen, text: &str) {
    let mut clipboard =
        screen.command("xclip").args(["-selection", "clipboard"]).stdin(Stdio::piped()).spawn().unwrap();
    clipboard.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let _ = clipboard.wait();
}

/// A quotation of two suppliers by keyboard alone: pasted on the start page, the rate typed, imported, saved.
#[test]
fn a_table_from_paste_to_saved_file() {
    if lacks(&["Xvfb", "xdotool", "xclip"]) {
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let saved = home.path().join("quotation.ron");
    // Not the first start of a user without preferences.
    std::fs::create_dir_all(home.path().join("config/gapwise")).unwrap();
    std::fs::write(home.path().join("config/gapwise/preferences.ron"), "()").unwrap();
    let table = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sheets/tender/en_two_suppliers.tsv");
    let screen = Screen::start(&[]);
    let program = screen.gapwise(home.path()).args(["--renderer", "glow", "--lang", "en"]).spawn().unwrap();
    let program = Running(program);
    let window = screen.window("Gapwise");
    screen.xdotool(&["windowfocus", "--sync", &window]);
    settle(&program);
    copy(&screen, &std::fs::read_to_string(table).unwrap());
    let begun = Instant::now();
    screen.xdotool(&["key", "ctrl+v"]);
    sleep(Duration::from_millis(1200));
    // Out of the table, past what the four columns are, to the exchange rate.
    screen.xdotool(&["key", "--delay", "250", "F6", "Tab", "Tab", "Tab", "Tab"]);
    screen.xdotool(&["type", "--delay", "60", "0.046"]);
    sleep(Duration::from_millis(400));
    screen.xdotool(&["key", "ctrl+Return"]);
    sleep(Duration::from_millis(1200));
    screen.xdotool(&["key", "ctrl+s"]);
    sleep(Duration::from_millis(1500));
    screen.xdotool(&["key", "ctrl+a"]);
    screen.xdotool(&["type", "--delay", "20", &saved.display().to_string()]);
    screen.xdotool(&["key", "Return"]);
    wait_for("the saved project", || Session::open(&saved).is_ok());
    eprintln!("from paste to saved file: {:.1} s", begun.elapsed().as_secs_f64());
    let session = Session::open(&saved).unwrap();
    let project = session.project();
    assert_eq!((project.criteria.len(), project.equipment.len()), (9, 2));
    let rates: Vec<(&str, f64)> = project.rates.iter().map(|rate| (rate.pair.as_str(), rate.value)).collect();
    assert_eq!(rates, [("JPY/CNY", 0.046)]);
}

#[test]
fn a_day_at_the_window() {
    if lacks(&["Xvfb", "xdotool", "xclip"]) {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let project = folder.path().join("day.ron");
    std::fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("projects/tutorial.ron"), &project).unwrap();
    let screen = Screen::start(&[]);

    let (mut program, window) = start(&screen, folder.path(), &project);
    // The first cell has the keyboard at once.
    screen.xdotool(&["type", "--delay", "60", "9.1 um"]);
    screen.xdotool(&["key", "Return"]);
    sleep(Duration::from_millis(500));
    copy(&screen, "3.3 µm\t3.4 µm\n");
    screen.xdotool(&["key", "ctrl+v"]);
    sleep(Duration::from_millis(800));
    screen.xdotool(&["key", "ctrl+s"]);
    wait_for("the saved entry", || saved(&project, "machine-a", "positioning") == "9.1 um");
    assert_eq!(saved(&project, "machine-a", "repeatability"), "3.3 µm");
    assert_eq!(saved(&project, "machine-b", "repeatability"), "3.4 µm");
    screen.xdotool(&["key", "--window", &window, "ctrl+q"]);
    wait_for("the end of the program", || program.0.try_wait().unwrap().is_some());

    let (_again, window) = start(&screen, folder.path(), &project);
    assert!(!window.is_empty(), "the saved file opens again");
}
