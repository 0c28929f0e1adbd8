//! Whole comparison tables in the window: opened, pasted and dropped, reviewed, and taken over.

use std::path::{Path, PathBuf};

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use gapwise::model::{Better, Category, Origin, Terms, Width};
use gapwise::text::Lang;
use gapwise::ui::app::App;
use gapwise::ui::context::Page;

use crate::driver::{Fake, click, key, project, sample, says, text_of, tutorial, type_text, window};
use crate::measure::drop_file;

fn sheet(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sheets").join(name)
}

pub fn text(name: &str) -> String {
    std::fs::read_to_string(sheet(name)).expect("a table")
}

fn paste(harness: &mut Harness<'_, App>, text: impl Into<String>) {
    harness.event(Event::Paste(text.into()));
    harness.run_steps(4);
}

/// Clicks the button that imports; what it says begins like this.
fn import(harness: &mut Harness<'_, App>, begins: &str) {
    harness.get_by_label_contains(begins).click();
    harness.run_steps(4);
}

#[test]
fn a_workbook_is_reviewed_and_becomes_an_unsaved_project() {
    let mut harness = window(Some(sheet("tender_merged.xlsx")), Lang::Zh, Fake::default());
    assert!(harness.state().session().is_none(), "nothing enters before the review");
    harness.get_by_label_contains("核对导入内容");
    import(&mut harness, "导入 7 个指标、2 台设备");
    let session = harness.state().session().expect("a project");
    assert!(session.is_dirty() && session.path().is_none());
    let project = session.project();
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
    let mut harness = window(None, Lang::Zh, Fake::default());
    paste(&mut harness, text("tender/zh_tender_three.tsv"));
    assert!(harness.state().session().is_none());
    import(&mut harness, "导入 9 个指标、3 台设备（5 项待定）");
    let session = harness.state().session().expect("a project");
    assert_eq!((session.project().criteria.len(), session.project().equipment.len()), (9, 3));
    assert!(session.is_dirty());
}

#[test]
fn questions_are_answered_on_their_cards() {
    let mut harness = window(None, Lang::En, Fake::default());
    paste(&mut harness, text("tender/en_two_suppliers.tsv"));
    harness.get_by_label("1 JPY in CNY").focus();
    harness.run_steps(2);
    type_text(&mut harness, "0.046");
    harness.run_steps(2);
    click(&mut harness, "the full width");
    click(&mut harness, "36");
    harness.get_by_role_and_label(Role::ComboBox, "Supplier A (domestic) VMC-850").click();
    harness.run_steps(3);
    click(&mut harness, "CIF");
    import(&mut harness, "Import 9 criteria, 2 machines (1 open)");
    let project = project(&harness);
    assert_eq!((project.rates.len(), project.rates[0].value), (1, 0.046));
    assert_eq!(project.criteria[0].unsigned, Some(Width::Full));
    let [speed, price] = [5, 8].map(|at: usize| project.criteria[at].id.clone());
    assert_eq!(text_of(&project, &project.equipment[0].id, &speed), "36");
    let terms = project.equipment[0].cell(&price).and_then(|cell| cell.chosen()?.price.as_ref()?.terms);
    assert_eq!(terms, Some(Terms::CIF));
}

#[test]
fn the_whole_review_by_keyboard() {
    let mut harness = window(None, Lang::En, Fake::default());
    paste(&mut harness, "Item\tUnit\tA (domestic)\tB (Japan)\nFrobnication\tN\t3\t4\nWobble\tN\t5\t6\n");
    // From the first cell to the categories and on to the directions.
    for _ in 0..4 {
        key(&mut harness, Modifiers::NONE, Key::ArrowRight);
    }
    type_text(&mut harness, "accuracy");
    key(&mut harness, Modifiers::NONE, Key::Tab);
    type_text(&mut harness, "lower");
    key(&mut harness, Modifiers::NONE, Key::Enter);
    key(&mut harness, Modifiers::NONE, Key::ArrowUp);
    key(&mut harness, Modifiers::SHIFT, Key::ArrowLeft);
    key(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    key(&mut harness, Modifiers::COMMAND, Key::D);
    // A word that is no direction is refused with a sentence.
    key(&mut harness, Modifiers::NONE, Key::ArrowDown);
    type_text(&mut harness, "sideways");
    key(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(says(&harness, "\"sideways\" is no direction"));
    key(&mut harness, Modifiers::COMMAND, Key::Enter);
    let project = project(&harness);
    for criterion in &project.criteria {
        assert_eq!((criterion.category, criterion.better), (Category::Accuracy, Better::Lower), "{}", criterion.name);
    }
}

#[test]
fn texts_of_the_table_are_typed_over_pasted_and_taken_back() {
    let mut harness = window(None, Lang::En, Fake::default());
    paste(&mut harness, "Item\tUnit\tA\tB\nMTBF\th\t1000\t2000\nSpindle speed\trpm\t8000\t9000\n");
    key(&mut harness, Modifiers::NONE, Key::ArrowRight);
    key(&mut harness, Modifiers::NONE, Key::ArrowRight);
    paste(&mut harness, "1100\t2100\n8100\t9100\n");
    key(&mut harness, Modifiers::COMMAND, Key::Z);
    key(&mut harness, Modifiers::COMMAND, Key::Y);
    type_text(&mut harness, "1111");
    key(&mut harness, Modifiers::NONE, Key::Enter);
    key(&mut harness, Modifiers::NONE, Key::Delete);
    key(&mut harness, Modifiers::COMMAND, Key::Enter);
    let project = project(&harness);
    let texts: Vec<String> = project
        .equipment
        .iter()
        .flat_map(|e| project.criteria.iter().map(|c| text_of(&project, &e.id, &c.id)).collect::<Vec<_>>())
        .collect();
    assert_eq!(texts, ["1111", "8000", "2100", "9100"]);
}

#[test]
fn what_a_column_is_is_chosen_above_it() {
    let mut harness = window(None, Lang::En, Fake::default());
    paste(&mut harness, "Item\tUnit\tA\tB\tMumble\nMTBF\th\t1000\t2000\tx\n");
    click(&mut harness, "Column Mumble: what it is");
    harness.get_by_role_and_label(Role::MenuItem, "Left out").click();
    harness.run_steps(3);
    click(&mut harness, "Column A: what it is");
    // The list lies over the card that asks the same.
    harness.query_all_by_label("Domestic").next().expect("a choice").click();
    harness.run_steps(3);
    import(&mut harness, "Import 1 criteria, 2 machines");
    let project = project(&harness);
    assert_eq!((project.equipment.len(), &project.equipment[0].origin), (2, &Origin::Domestic));
}

#[test]
fn a_whole_table_on_an_open_project_shows_the_differences_and_is_one_step() {
    let mut harness = tutorial();
    click(&mut harness, "Positioning accuracy A, Machine A");
    let before = project(&harness);
    let name = &before.criteria[0].name;
    let table =
        format!("Item\tUnit\tMachine A\tNew one\n{name}\t{}\t7.5\t9\nFrobnication\tN\t3\t4\n", before.criteria[0].unit);
    paste(&mut harness, table.as_str());
    assert_eq!(project(&harness), before, "nothing yet");
    harness.get_by_label("Against the open project");
    assert!(says(&harness, "1 new criteria") && says(&harness, "1 new machines") && says(&harness, "Not in the table"));
    click(&mut harness, "Cancel");
    assert_eq!(project(&harness), before);
    paste(&mut harness, table.as_str());
    import(&mut harness, "Import 2 criteria, 2 machines");
    let after = project(&harness);
    assert_eq!((after.criteria.len(), after.equipment.len()), (before.criteria.len() + 1, before.equipment.len() + 1));
    key(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(project(&harness), before, "one step");
}

#[test]
fn a_new_project_asks_before_unsaved_work_is_left() {
    let mut harness = tutorial();
    click(&mut harness, "Positioning accuracy A, Machine A");
    type_text(&mut harness, "9");
    key(&mut harness, Modifiers::NONE, Key::Enter);
    let before = project(&harness);
    drop_file(&mut harness, &sheet("tender/en_two_suppliers.tsv"));
    harness.get_by_role_and_label(Role::ComboBox, "Import into").click();
    harness.run_steps(3);
    click(&mut harness, "a new project");
    import(&mut harness, "Import 9 criteria, 2 machines");
    assert_eq!(project(&harness), before);
    click(&mut harness, "Discard");
    assert_eq!(project(&harness).criteria.len(), 9);
}

#[test]
fn a_dropped_file_goes_where_it_belongs() {
    let folder = tempfile::tempdir().expect("folder");
    let runs = folder.path().join("runs.csv");
    std::fs::write(&runs, "target,F1,B1\n0,0.001,0.002\n100,0.003,0.001\n200,0.004,0.003\n").expect("written");
    let mut harness = tutorial();
    drop_file(&mut harness, &runs);
    assert_eq!(harness.state().page(), Page::MEASURE);
    let mut harness = tutorial();
    drop_file(&mut harness, &sheet("tender/zh_tender_three.tsv"));
    harness.get_by_label_contains("Check what will be imported");
}

#[test]
fn a_new_criterion_takes_what_the_trade_knows_of_its_name() {
    let mut harness = window(None, Lang::En, Fake::default());
    click(&mut harness, "Empty project");
    click(&mut harness, "+ Add criterion…");
    type_text(&mut harness, "定位精");
    harness.run_steps(2);
    harness.get_by_label_contains("Positioning accuracy (").click();
    harness.run_steps(3);
    click(&mut harness, "OK");
    let project = project(&harness);
    let criterion = project.criteria.iter().find(|c| c.name_zh == "定位精度").expect("added");
    assert_eq!((criterion.category, criterion.better), (Category::Accuracy, Better::Lower));
    assert!(!criterion.unit.is_empty() && !criterion.name.is_empty());
}

#[test]
fn an_export_overwrites_no_file_that_nobody_named() {
    let folder = tempfile::tempdir().expect("folder");
    let other = folder.path().join("figure.png");
    std::fs::write(&other, b"mine").expect("written");
    for (name, sentence) in [("figure.tiff", "no picture format"), ("figure", "is there already")] {
        let dialogs = Fake::default();
        *dialogs.answer.lock().expect("free") = Some(folder.path().join(name));
        let mut harness = window(Some(sample("tutorial.ron")), Lang::En, dialogs);
        key(&mut harness, Modifiers::COMMAND, Key::E);
        harness.run_steps(4);
        assert!(says(&harness, sentence), "{name}");
        assert_eq!(std::fs::read(&other).expect("still there"), b"mine");
        assert!(!folder.path().join(name).exists());
    }
}
