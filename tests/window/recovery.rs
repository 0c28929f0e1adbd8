//! Work that was not saved when the window ended.

use std::time::{Duration, Instant};

use egui_kittest::kittest::Queryable as _;
use gapwise::app::recovery::{Recovery, left_behind};
use gapwise::app::{Command, Session};
use gapwise::text::Lang;

use crate::driver::{click, copy, key, project, text_of, window_with};
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
    assert_eq!(left_behind(&copies), []);
}
