//! The file under the window: changed by others, open elsewhere, there already.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use gapwise::app::{Command, Session};
use gapwise::text::Lang;
use gapwise::ui::app::App;

use crate::driver::{Fake, click, copy, key, project, says, text_of, window_with};

fn open(path: &Path, dialogs: Fake) -> Harness<'static, App> {
    window_with(Some(path.to_owned()), Lang::En, |setup| {
        setup.dialogs = Box::new(dialogs);
        setup.locks = true;
    })
}

/// Somebody writes this text into the cell of the file.
fn write_elsewhere(path: &Path, text: &str) {
    let mut session = Session::open(path).unwrap();
    let (equipment, criterion) = ("machine-a".into(), "positioning".into());
    session.apply(Command::SetText { equipment, criterion, text: text.into() }).unwrap();
    session.save_to(path).unwrap();
}

fn in_file(path: &Path) -> String {
    text_of(Session::open(path).unwrap().project(), "machine-a", "positioning")
}

/// The user empties the cell.
fn empty_cell(harness: &mut Harness<'_, App>) {
    click(harness, "Positioning accuracy A, Machine A");
    key(harness, Modifiers::NONE, Key::Delete);
}

/// The window goes behind another and comes back.
fn come_back(harness: &mut Harness<'_, App>) {
    harness.input_mut().focused = false;
    harness.run_steps(2);
    harness.input_mut().focused = true;
    harness.run_steps(3);
}

#[test]
fn a_file_that_changed_is_noticed_when_the_window_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = copy(&folder);
    let mut harness = open(&path, Fake::default());
    come_back(&mut harness);
    assert!(!says(&harness, "was changed by another program"));
    write_elsewhere(&path, "3 µm");
    come_back(&mut harness);
    assert!(says(&harness, "copy.ron was changed by another program"));
    click(&mut harness, "Show differences");
    assert!(says(&harness, "Positioning accuracy A, Machine A: here") && says(&harness, "in the file 3 µm"));
    click(&mut harness, "Reload from disk");
    assert_eq!(text_of(&project(&harness), "machine-a", "positioning"), "3 µm");
    come_back(&mut harness);
    assert!(!says(&harness, "was changed by another program"));
}

#[test]
fn a_file_that_changed_is_not_saved_over_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let path = copy(&folder);
    let mut harness = open(&path, Fake::default());
    empty_cell(&mut harness);
    write_elsewhere(&path, "3 µm");
    key(&mut harness, Modifiers::COMMAND, Key::S);
    assert!(says(&harness, "copy.ron was changed by another program"));
    assert_eq!(in_file(&path), "3 µm");
    click(&mut harness, "Overwrite the file");
    assert_eq!(in_file(&path), "");
    assert!(!harness.state().session().unwrap().is_dirty());
}

#[test]
fn a_file_that_vanished_is_said_and_saved_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = copy(&folder);
    let mut harness = open(&path, Fake::default());
    empty_cell(&mut harness);
    std::fs::remove_file(&path).unwrap();
    come_back(&mut harness);
    assert!(says(&harness, "copy.ron is no longer there"));
    click(&mut harness, "Save it there again");
    assert_eq!(in_file(&path), "");
}

#[test]
fn a_second_window_reads_only_or_takes_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = copy(&folder);
    let mut first = open(&path, Fake::default());
    let other = folder.path().join("mine.ron");
    let dialogs = Fake { answer: Arc::new(Mutex::new(Some(other.clone()))), ..Fake::default() };
    let mut second = open(&path, dialogs);
    assert!(says(&second, "copy.ron is open in another window"));
    assert!(second.state().session().is_none());
    click(&mut second, "Open read-only");
    empty_cell(&mut second);
    key(&mut second, Modifiers::COMMAND, Key::S);
    second.run_steps(4);
    assert_ne!(in_file(&path), "", "the file is the first window's");
    assert_eq!(in_file(&other), "");
    drop(second);

    let mut third = open(&path, Fake::default());
    click(&mut third, "Take over");
    assert!(third.state().session().is_some());
    come_back(&mut first);
    assert!(first.state().session().unwrap().is_read_only() && says(&first, "was taken over by another window"));
    drop(first);
    drop(third);
    let fourth = open(&path, Fake::default());
    assert!(fourth.state().session().is_some(), "nobody has it open any more");
}

#[test]
fn the_name_that_a_project_will_have_is_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let path = copy(&folder);
    let precious = folder.path().join("precious.ron");
    std::fs::write(&precious, "precious").unwrap();
    let dialogs = Fake { answer: Arc::new(Mutex::new(Some(folder.path().join("precious")))), ..Fake::default() };
    let mut harness = open(&path, dialogs);
    key(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    harness.run_steps(3);
    assert!(says(&harness, "precious.ron exists already"));
    assert_eq!(std::fs::read_to_string(&precious).unwrap(), "precious");
    click(&mut harness, "Replace");
    assert!(Session::open(&precious).is_ok());
    let kept: PathBuf = folder.path().join("precious.ron.bak");
    assert_eq!(std::fs::read_to_string(kept).unwrap(), "precious");
}

#[test]
fn files_outside_the_folder_are_asked_about_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("inner");
    std::fs::create_dir(&inner).unwrap();
    std::fs::write(folder.path().join("x.csv"), "value\n1\n2\n3\n").unwrap();
    let measurement = "(id: \"m\", kind: Stability, file: \"../x.csv\")";
    let text = format!("(format: 1, title: \"p\", evidence: [(id: \"e\", grade: D, measurements: [{measurement}])])");
    let path = inner.join("p.ron");
    std::fs::write(&path, text).unwrap();
    let preferences = folder.path().join("preferences.ron");
    let open = || window_with(Some(path.clone()), Lang::En, |setup| setup.preferences = Some(preferences.clone()));
    let is_read = |harness: &Harness<'_, App>| project(harness).evidence[0].measurements[0].raw().is_some();
    let mut harness = open();
    assert!(says(&harness, &folder.path().join("x.csv").display().to_string()) && !is_read(&harness));
    click(&mut harness, "Read these files");
    assert!(is_read(&harness));
    let harness = open();
    assert!(is_read(&harness) && !says(&harness, "outside the project's folder?"), "the answer is remembered");
}
