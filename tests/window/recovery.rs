//! Work that was not saved when the window ended.

use std::time::{Duration, Instant};

use egui_kittest::kittest::Queryable as _;
use gapwise::app::recovery::{Recovery, left_behind};
use gapwise::app::{Command, Session};
use gapwise::text::Lang;

use crate::driver::{click, copy, key, project, sample, says, text_of, window_with};
use eframe::egui::{Key, Modifiers};

/// A window typed `9 µm` into the file and was killed.
fn killed(folder: &tempfile::TempDir) -> std::path::PathBuf {
    let path = copy(folder);
    let mut session = Session::open(&path).unwrap();
    let (equipment, criterion) = ("machine-a".into(), "positioning".into());
    session.apply(Command::SetText { equipment, criterion, text: "9 µm".into() }).unwrap();
    let mut recovery = Recovery::new(folder.path().join("recovery"));
    let now = Instant::now();
    recovery.tick(Some(&session), now);
    recovery.tick(Some(&session), now + Duration::from_mins(2));
    recovery.finish();
    path
}

#[test]
fn work_left_behind_is_offered_restored_and_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = killed(&folder);
    let copies = folder.path().join("recovery");
    let mut harness = window_with(None, Lang::En, |setup| setup.recovery = Some(copies.clone()));
    click(&mut harness, "Restore");
    assert_eq!(text_of(&project(&harness), "machine-a", "positioning"), "9 µm");
    assert!(harness.state().session().unwrap().is_dirty(), "restored work is not saved work");
    key(&mut harness, Modifiers::COMMAND, Key::S);
    assert_eq!(text_of(Session::open(&path).unwrap().project(), "machine-a", "positioning"), "9 µm");
    harness.run_steps(2);
    assert_eq!(left_behind(&copies), [], "saved: no copy is needed");
}

#[test]
fn copies_can_wait_or_be_discarded() {
    let folder = tempfile::tempdir().unwrap();
    killed(&folder);
    let copies = folder.path().join("recovery");
    let mut harness = window_with(None, Lang::En, |setup| setup.recovery = Some(copies.clone()));
    click(&mut harness, "Not now");
    assert!(harness.query_by_label("Restore").is_none());
    assert_eq!(left_behind(&copies).len(), 1, "asked again at the next start");
    let mut harness = window_with(None, Lang::En, |setup| setup.recovery = Some(copies.clone()));
    click(&mut harness, "Discard all copies");
    assert_eq!(left_behind(&copies).len(), 1, "asked once more");
    click(&mut harness, "Really discard all copies");
    assert_eq!(left_behind(&copies), []);
}

#[test]
fn a_copy_of_a_file_that_is_newer_says_so_and_asks_before_it_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = killed(&folder);
    std::fs::write(&path, std::fs::read_to_string(&path).unwrap().replace("format: 1", "format:  1")).unwrap();
    let copies = folder.path().join("recovery");
    let mut harness = window_with(None, Lang::En, |setup| setup.recovery = Some(copies.clone()));
    assert!(says(&harness, "changed after this work began"));
    click(&mut harness, "Restore");
    key(&mut harness, Modifiers::COMMAND, Key::S);
    assert!(says(&harness, "copy.ron was changed by another program"));
    assert!(std::fs::read_to_string(&path).unwrap().contains("format:  1"), "not replaced unasked");
}

#[test]
fn restored_work_of_a_file_that_is_open_elsewhere_is_not_saved_over_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = killed(&folder);
    let copies = folder.path().join("recovery");
    let first = window_with(Some(path), Lang::En, |setup| setup.locks = true);
    let mut second = window_with(None, Lang::En, |setup| {
        (setup.recovery, setup.locks) = (Some(copies), true);
    });
    click(&mut second, "Restore");
    assert!(second.state().session().unwrap().is_read_only() && says(&second, "is open in another window"));
    assert!(!first.state().session().unwrap().is_read_only());
}

#[test]
fn copies_are_discarded_one_by_one() {
    let folder = tempfile::tempdir().unwrap();
    killed(&folder);
    killed(&folder);
    let copies = folder.path().join("recovery");
    assert_eq!(left_behind(&copies).len(), 2);
    let mut harness = window_with(None, Lang::En, |setup| setup.recovery = Some(copies.clone()));
    harness.query_all_by_label("Discard").next().unwrap().click();
    harness.run_steps(3);
    assert_eq!(left_behind(&copies).len(), 1);
    assert!(harness.query_by_label("Restore").is_some(), "the other one is still offered");
}

#[test]
fn a_file_that_does_not_open_is_said_before_copies_are_offered() {
    let folder = tempfile::tempdir().unwrap();
    killed(&folder);
    let bad = folder.path().join("bad.ron");
    std::fs::write(&bad, "(format: 1, titel: 3)").unwrap();
    let copies = folder.path().join("recovery");
    let mut harness = window_with(Some(bad), Lang::En, |setup| setup.recovery = Some(copies));
    assert!(harness.query_by_label("bad.ron was not opened").is_some());
    assert!(harness.query_by_label("Restore").is_none(), "one after the other");
    click(&mut harness, "Close");
    assert!(harness.query_by_label("bad.ron was not opened").is_none());
    click(&mut harness, "Restore");
    assert_eq!(text_of(&project(&harness), "machine-a", "positioning"), "9 µm");
}

#[test]
fn work_is_restored_to_its_file_from_any_folder() {
    let session = Session::open(std::path::Path::new("projects/tutorial.ron")).unwrap();
    assert_eq!(session.path(), Some(sample("tutorial.ron").as_path()));
    let restored = Session::restored(session.project().as_ref().clone(), Some("projects/tutorial.ron".as_ref()));
    assert_eq!(restored.path(), Some(sample("tutorial.ron").as_path()));
}

#[test]
fn copies_that_cannot_be_written_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let in_the_way = folder.path().join("recovery");
    std::fs::write(&in_the_way, "").unwrap();
    let mut harness = window_with(Some(copy(&folder)), Lang::En, |setup| setup.recovery = Some(in_the_way));
    click(&mut harness, "Positioning accuracy A, Machine A");
    key(&mut harness, Modifiers::NONE, Key::Delete);
    let told = |harness: &egui_kittest::Harness<'_, gapwise::ui::app::App>| {
        harness.query_all_by_label_contains("Unsaved work cannot be copied for recovery").count()
    };
    assert_eq!(told(&harness), 0);
    std::thread::sleep(Duration::from_secs(6));
    harness.run_steps(3);
    assert_eq!(told(&harness), 1);
}
