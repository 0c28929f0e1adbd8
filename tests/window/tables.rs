//! Whole comparison tables in the window: opened, pasted on the start page, and pasted where a project is open.

use std::path::{Path, PathBuf};

use eframe::egui::Event;
use egui_kittest::kittest::Queryable as _;
use gapwise::model::{Better, Origin};
use gapwise::text::Lang;

use crate::driver::{Fake, click, tutorial, window};

fn sheet(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sheets").join(name)
}

#[test]
fn a_workbook_opens_as_an_unsaved_project() {
    let harness = window(Some(sheet("tender_merged.xlsx")), Lang::Zh, Fake::default());
    let session = harness.state().session().expect("a project");
    assert!(session.is_dirty() && session.path().is_none());
    let project = session.project();
    assert_eq!(project.title(Lang::Zh), "tender_merged");
    assert_eq!((project.criteria.len(), project.equipment.len()), (7, 2));
    assert_eq!(project.equipment[1].origin, Origin::Imported);
    assert_eq!(project.criteria[0].better, Better::Lower);
}

#[test]
fn a_file_without_a_table_says_so_and_opens_nothing() {
    let harness = window(Some(sheet("../../support/mod.rs").with_extension("html")), Lang::En, Fake::default());
    assert!(harness.state().session().is_none());
    let folder = tempfile::tempdir().expect("folder");
    let file = folder.path().join("photo.xlsx");
    std::fs::write(&file, b"\x89PNG\r\n").expect("written");
    let harness = window(Some(file), Lang::En, Fake::default());
    assert!(harness.state().session().is_none());
    harness.get_by_label_contains("no text, no workbook");
}

#[test]
fn a_table_pasted_on_the_start_page_becomes_a_project() {
    let text = std::fs::read_to_string(sheet("tender/zh_tender_three.tsv")).expect("a table");
    let mut harness = window(None, Lang::Zh, Fake::default());
    harness.event(Event::Paste(text));
    harness.run_steps(3);
    let session = harness.state().session().expect("a project");
    assert_eq!((session.project().criteria.len(), session.project().equipment.len()), (9, 3));
    assert!(session.is_dirty());
}

#[test]
fn a_whole_table_is_not_poured_into_the_cells_of_another() {
    let text = std::fs::read_to_string(sheet("tender/zh_tender_three.tsv")).expect("a table");
    let mut harness = tutorial();
    click(&mut harness, "Positioning accuracy A, Machine A");
    let before = harness.state().session().expect("open").project().clone();
    harness.event(Event::Paste(text));
    harness.run_steps(3);
    assert_eq!(harness.state().session().expect("open").project(), &before);
    harness.get_by_label_contains("whole table with headings");
}
