//! Findings with their remedies, the sources page, equipment with their evidence, and several specs of one cell.

use std::path::PathBuf;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use gapwise::analysis::SectionResult as _;
use gapwise::model::{Project, Severity};
use gapwise::text::Lang;
use gapwise::ui::app::App;

use crate::driver::{Fake, click, key, project, sample, text_of, type_text, window};

const NONE: Modifiers = Modifiers::NONE;

/// The tutorial with these words replaced, in a file of its own.
fn changed(folder: &tempfile::TempDir, changes: &[(&str, &str)]) -> PathBuf {
    let mut text = std::fs::read_to_string(sample("tutorial.ron")).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    let path = folder.path().join("changed.ron");
    std::fs::write(&path, text).unwrap();
    path
}

fn open_findings(harness: &mut Harness<'_, App>) {
    let count = harness.state().session().unwrap().analysis().findings.len();
    click(harness, &format!("{count} findings"));
}

/// By the keyboard, wherever it is on the page.
fn press(harness: &mut Harness<'_, App>, label: &str) {
    harness.get_by_label(label).focus();
    harness.run_steps(2);
    key(harness, NONE, Key::Enter);
}

fn undone(harness: &mut Harness<'_, App>) -> Project {
    key(harness, Modifiers::COMMAND, Key::Z);
    project(harness).as_ref().clone()
}

#[test]
fn a_slip_is_remedied_by_the_button_that_says_how() {
    let folder = tempfile::tempdir().unwrap();
    let path = changed(&folder, &[("\"positioning\": (is: \"7.8", "\"Positoning\": (is: \"7.8")]);
    let mut harness = window(Some(path), Lang::En, Fake::default());
    let before = project(&harness).as_ref().clone();
    assert_eq!(text_of(&before, "machine-a", "positioning"), "");
    open_findings(&mut harness);
    click(&mut harness, "Rename to \"positioning\"");
    assert_eq!(text_of(&project(&harness), "machine-a", "positioning"), "7.8 ± 0.3 µm");
    assert!(harness.query_by_label("Rename to \"positioning\"").is_none());
    assert_eq!(undone(&mut harness), before);
}

#[test]
fn findings_are_sorted_filtered_and_walked_through_by_keys() {
    let folder = tempfile::tempdir().unwrap();
    let path = changed(&folder, &[("evidence: \"quotation-a\"", "evidence: \"nowhere\"")]);
    let mut harness = window(Some(path), Lang::En, Fake::default());
    open_findings(&mut harness);
    let names = |harness: &Harness<'_, App>| -> Vec<String> {
        let rows = harness.query_all_by_role(Role::Link);
        rows.filter_map(|row| row.accesskit_node().label()).filter(|name| name.contains(" · ")).collect()
    };
    let all = names(&harness);
    assert_eq!(all.len(), harness.state().session().unwrap().analysis().findings.len());
    assert!(all[0].starts_with("Error · Guideway overhaul interval · Machine A · "), "{}", all[0]);
    let grave = |name: &String| ["Error", "Warning", "Note"].iter().position(|word| name.starts_with(word)).unwrap();
    assert!(all.is_sorted_by_key(grave), "{all:?}");
    harness.get_by_label(&all[0]).focus();
    harness.run_steps(2);
    key(&mut harness, NONE, Key::ArrowDown);
    key(&mut harness, NONE, Key::ArrowDown);
    key(&mut harness, NONE, Key::ArrowUp);
    assert!(harness.get_by_label(&all[1]).is_focused());
    let finding = {
        let session = harness.state().session().unwrap();
        let mut findings: Vec<_> = session.analysis().findings.iter().collect();
        findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
        findings[1].place.clone()
    };
    key(&mut harness, NONE, Key::Enter);
    let gapwise::model::Place::Cell { equipment, criterion } = finding else { panic!("{finding:?}") };
    let selection = harness.state().selection();
    assert_eq!((selection.equipment.as_ref(), selection.criterion.as_ref()), (Some(&equipment), Some(&criterion)));
    let notes = {
        let session = harness.state().session().unwrap();
        session.analysis().findings.iter().filter(|finding| finding.severity == Severity::Info).count()
    };
    click(&mut harness, &format!("Notes {notes}"));
    assert_eq!(names(&harness).len(), notes);
    assert!(names(&harness).iter().all(|name| name.starts_with("Note")));
}

#[test]
fn new_evidence_of_a_cell_is_assigned_in_the_same_step() {
    let mut harness = window(Some(sample("tutorial.ron")), Lang::En, Fake::default());
    let before = project(&harness).as_ref().clone();
    click(&mut harness, "Repeatability R, Machine D");
    click(&mut harness, "New evidence…");
    // The title has the focus: typing is enough.
    type_text(&mut harness, "Acceptance record");
    key(&mut harness, Modifiers::COMMAND, Key::Enter);
    let after = project(&harness);
    let cell = after.equipment("machine-d").unwrap().cell("repeatability").unwrap();
    assert_eq!(cell.chosen().unwrap().evidence, "acceptance-record");
    assert_eq!(after.evidence("acceptance-record").unwrap().title, "Acceptance record");
    assert_eq!(undone(&mut harness), before, "one step");
}

#[test]
fn sources_of_a_cell_stand_side_by_side() {
    let mut harness = window(Some(sample("tutorial.ron")), Lang::En, Fake::default());
    click(&mut harness, "MTBF, Machine F");
    let row = |harness: &Harness<'_, App>, start: &str| -> String {
        let names: Vec<String> =
            harness.query_all_by_role(Role::Link).filter_map(|row| row.accesskit_node().label()).collect();
        names.iter().find(|name| name.starts_with(start)).unwrap_or_else(|| panic!("{start}: {names:?}")).clone()
    };
    let cell = project(&harness).equipment("machine-f").unwrap().cell("mtbf").unwrap().clone();
    let other = 1 - cell.chosen_index();
    let counting = row(&harness, &format!("Source {} of 2", cell.chosen_index() + 1));
    assert!(counting.ends_with("counts"), "{counting}");
    let name = row(&harness, &format!("Source {} of 2", other + 1));
    assert!(name.contains(&cell.specs[other].is) && name.contains('%'), "{name}");
    click(&mut harness, &name);
    click(&mut harness, "Let this one count");
    let now = project(&harness);
    assert_eq!(now.equipment("machine-f").unwrap().cell("mtbf").unwrap().chosen_index(), other);
    click(&mut harness, "Add another source");
    type_text(&mut harness, "2 500 h");
    key(&mut harness, NONE, Key::Enter);
    let now = project(&harness);
    let specs = &now.equipment("machine-f").unwrap().cell("mtbf").unwrap().specs;
    assert_eq!((specs.len(), specs[2].is.as_str(), specs[2].chosen), (3, "2 500 h", false));
    click(&mut harness, "Remove this source");
    let now = project(&harness);
    assert_eq!(now.equipment("machine-f").unwrap().cell("mtbf").unwrap().specs.len(), 2);
}

#[test]
fn the_calculation_names_document_page_and_words() {
    let folder = tempfile::tempdir().unwrap();
    let said = ("\"repeatability\": (is: \"4.1 µm\",", "\"repeatability\": (is: \"4.1 µm\", quote: \"R = 4.1\",");
    let mut harness = window(Some(changed(&folder, &[said])), Lang::En, Fake::default());
    click(&mut harness, "Repeatability R, Machine A");
    press(&mut harness, "Show calculation →");
    harness.get_by_label("A · Acceptance test and failure log of machine A, 2026-03-12, sheet 2");
    harness.get_by_label("\u{201c}R = 4.1\u{201d}");
}

fn rows(harness: &Harness<'_, App>) -> Vec<String> {
    let rows = harness.query_all_by_role(Role::Link).filter_map(|row| row.accesskit_node().label());
    rows.filter(|name| name.contains(" · ")).collect()
}

#[test]
fn evidence_is_sorted_filtered_and_opened_by_keys() {
    let mut harness = window(Some(sample("tutorial.ron")), Lang::En, Fake::default());
    click(&mut harness, "Sources");
    let by_grade = rows(&harness);
    assert!(by_grade.is_sorted_by_key(|name| name.chars().next()), "{by_grade:?}");
    click(&mut harness, "Sort by Used");
    click(&mut harness, "Sort by Used");
    let cells = |name: &String| -> usize {
        name.split(" · ")
            .find_map(|part| part.strip_suffix(" cells").or(part.strip_suffix(" cell"))?.parse().ok())
            .unwrap_or(0)
    };
    let by_use = rows(&harness);
    assert!(by_use.is_sorted_by_key(|name| std::cmp::Reverse(cells(name))), "{by_use:?}");
    assert!(cells(&by_use[0]) > 0);
    harness.get_by_label("Filter evidence").focus();
    harness.run_steps(2);
    type_text(&mut harness, "institute");
    let left = rows(&harness);
    assert!(left.len() == 1 && left[0].starts_with("B · Test report of an institute"), "{left:?}");
    click(&mut harness, &left[0]);
    click(&mut harness, "Cancel");
    press(&mut harness, &left[0]);
    assert_eq!(
        harness.get_by_role_and_label(Role::TextInput, "Title").value().as_deref(),
        Some("Test report of an institute")
    );
    assert!(harness.query_all_by_label_contains("Used in").count() > 0);
}

#[test]
fn figures_without_evidence_lead_to_their_cell_and_get_one_in_one_step() {
    let folder = tempfile::tempdir().unwrap();
    // Machine A without its own evidence.
    let path = changed(&folder, &[("origin: Domestic, evidence: \"own-test\"", "origin: Domestic")]);
    let mut harness = window(Some(path), Lang::En, Fake::default());
    let before = project(&harness).as_ref().clone();
    let bare = |project: &Project| gapwise::analysis::Sources::of(project).missing;
    let missing = bare(&before);
    assert_eq!(missing.len(), 1);
    click(&mut harness, "Sources");
    harness.get_by_label(&format!("{} figures without evidence", missing[0].criteria.len()));
    press(&mut harness, "Assign evidence to all of them… Machine A");
    click(&mut harness, "C   Draft contract for machine E with guaranteed values");
    let after = project(&harness);
    assert_eq!(after.equipment("machine-a").unwrap().evidence, "contract");
    assert!(bare(&after).is_empty() && harness.query_by_label("Missing sources").is_none());
    assert_eq!(undone(&mut harness), before);
    press(&mut harness, "Repeatability R, Machine A");
    let selection = harness.state().selection();
    assert_eq!(
        (selection.equipment.as_deref(), selection.criterion.as_deref()),
        (Some("machine-a"), Some("repeatability"))
    );
    harness.get_by_role_and_label(Role::TextInput, "As entered");
}

#[test]
fn the_page_of_sources_is_there_when_there_are_none() {
    let mut harness = window(None, Lang::En, Fake::default());
    click(&mut harness, "Empty project");
    click(&mut harness, "Sources");
    harness.get_by_label("No evidence yet");
    press(&mut harness, "Add evidence…");
    type_text(&mut harness, "List 2026");
    key(&mut harness, Modifiers::COMMAND, Key::Enter);
    assert_eq!(project(&harness).evidence[0].title, "List 2026");
    assert!(rows(&harness)[0].ends_with("Not used yet"));
}

#[test]
fn an_equipment_shows_its_evidence_its_picture_and_its_link() {
    let folder = tempfile::tempdir().unwrap();
    let origin = "origin: Domestic, evidence: \"own-test\"";
    let path = changed(&folder, &[(origin, "origin: Domestic, evidence: \"own-test\", link: \"m1.png\"")]);
    image::RgbImage::new(8, 4).save(folder.path().join("m1.png")).unwrap();
    let mut harness = window(Some(path), Lang::En, Fake::default());
    harness.get_by_role_and_label(Role::ColumnHeader, "Machine A").click_secondary();
    harness.run_steps(3);
    click(&mut harness, "Edit…");
    harness.get_by_label("Open m1.png");
    harness.run_steps(5);
    assert!(harness.query_by_label("Picture of Machine A").is_none(), "nothing is read before it is asked for");
    press(&mut harness, "Show picture");
    for _ in 0..200 {
        if harness.query_by_label("Picture of Machine A").is_some() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
        harness.run_steps(1);
    }
    harness.get_by_label("Picture of Machine A");
    let evidence = rows(&harness).into_iter().find(|name| name.starts_with("A · Acceptance test")).unwrap();
    assert!(evidence.ends_with("cells"), "{evidence}");
    // What was typed is kept when the evidence is opened.
    harness.get_by_role_and_label(Role::TextInput, "Owner of the maker").focus();
    harness.run_steps(2);
    type_text(&mut harness, "State-owned");
    press(&mut harness, &evidence);
    harness.run_steps(2);
    assert_eq!(project(&harness).equipment("machine-a").unwrap().owner, "State-owned");
    let title = harness.get_by_role_and_label(Role::TextInput, "Title").value();
    assert_eq!(title.as_deref(), Some("Acceptance test and failure log of machine A"));
}
