//! Long lists lay out what is in sight, and are still walked through and acted on as a whole.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use gapwise::text::Lang;
use gapwise::ui::app::App;

use crate::driver::{Fake, click, key, project, type_text, window};

const MACHINES: usize = 300;
const DOCUMENTS: usize = 400;

/// Machines whose evidence is misspelt, a must-clause, and many documents.
fn long() -> Harness<'static, App> {
    let criteria = r#"(id: "life", name: "Life", unit: "h", weight: 1, must: "≥ 150 h")"#;
    let machine = |n: usize| {
        let origin = if n.is_multiple_of(2) { "Domestic" } else { "Imported" };
        let specs = format!(r#"specs: {{"life": "{} h"}}"#, 100 + n);
        format!(r#"(id: "m{n}", name: "Machine {n}", origin: {origin}, evidence: "cataloque", {specs})"#)
    };
    let document = |n: usize| format!(r#"(id: "d{n}", title: "Document {n}", grade: D)"#);
    let machines = (0..MACHINES).map(machine).collect::<Vec<_>>().join(", ");
    let documents = (0..DOCUMENTS).map(document).collect::<Vec<_>>().join(", ");
    let catalogue = r#"(id: "catalogue", title: "Catalogue", grade: C)"#;
    let text = format!(
        r#"(format: 1, title: "Long", criteria: [{criteria}], equipment: [{machines}], evidence: [{catalogue}, {documents}])"#
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("long.ron");
    std::fs::write(&path, text).unwrap();
    window(Some(path), Lang::En, Fake::default())
}

fn rows(harness: &Harness<'_, App>) -> Vec<String> {
    let rows = harness.query_all_by_role(Role::Link);
    rows.filter_map(|row| row.accesskit_node().label()).filter(|name| name.contains(" · ")).collect()
}

fn is_focused(harness: &Harness<'_, App>, name: &str) -> bool {
    harness.get_by_label(name).is_focused()
}

#[test]
fn findings_by_the_hundred_are_walked_through_and_remedied_at_once() {
    let mut harness = long();
    key(&mut harness, Modifiers::NONE, Key::F8);
    let all = harness.state().session().unwrap().analysis().findings.len();
    assert!(all > MACHINES);
    let shown = rows(&harness);
    assert!(shown.len() < 40, "{} of {all} are laid out", shown.len());
    let name = |n: usize| format!("Error · Machine {n} · There is no evidence \"cataloque\"");
    assert_eq!(shown[..2], [name(0), name(1)]);
    harness.get_by_label(&name(0)).focus();
    harness.run_steps(2);
    for _ in 0..30 {
        key(&mut harness, Modifiers::NONE, Key::ArrowDown);
    }
    assert!(is_focused(&harness, &name(30)), "the arrow keys go on beyond what was in sight");
    let (row, window) = (harness.get_by_label(&name(30)).rect(), harness.ctx.content_rect());
    assert!(window.contains_rect(row), "{row:?}");
    key(&mut harness, Modifiers::NONE, Key::Home);
    assert!(is_focused(&harness, &name(0)));
    key(&mut harness, Modifiers::NONE, Key::End);
    let last = rows(&harness).pop().unwrap();
    assert!(is_focused(&harness, &last) && !last.starts_with("Error"), "{last}");
    key(&mut harness, Modifiers::NONE, Key::Home);
    let remedy = format!("Rename to \"catalogue\" in {MACHINES} places");
    harness.get_all_by_label(&remedy).next().unwrap().click();
    harness.run_steps(4);
    assert!(project(&harness).equipment.iter().all(|equipment| equipment.evidence == "catalogue"));
    assert!(!rows(&harness).iter().any(|row| row.starts_with("Error")), "{:?}", rows(&harness));
    key(&mut harness, Modifiers::COMMAND, Key::Z);
    assert!(project(&harness).equipment.iter().all(|equipment| equipment.evidence == "cataloque"), "one step");
}

#[test]
fn the_evidence_editor_goes_to_the_document_that_is_edited() {
    let mut harness = long();
    key(&mut harness, Modifiers::COMMAND, Key::Num3);
    click(&mut harness, "Add evidence…");
    harness.run_steps(3);
    let new = harness.get_by_label("Remove New evidence").rect();
    assert!(harness.ctx.content_rect().contains_rect(new), "the new one is in sight: {new:?}");
    assert!(harness.query_by_label("Remove Document 200").is_none(), "what is not in sight is not laid out");
    type_text(&mut harness, "Acceptance record");
    key(&mut harness, Modifiers::COMMAND, Key::Enter);
    assert_eq!(project(&harness).evidence.last().unwrap().id, "acceptance-record");
}

#[test]
fn the_tender_table_follows_the_choice_and_changes() {
    let mut harness = long();
    key(&mut harness, Modifiers::COMMAND, Key::Num5);
    let says = |harness: &Harness<'_, App>, text: &str| harness.query_by_label(text).is_some();
    assert!(says(&harness, "negative 50"), "those below 150 h");
    let choose = |harness: &mut Harness<'_, App>, name: &str| {
        harness.get_by_role_and_label(Role::ComboBox, "Equipment").click();
        harness.run_steps(3);
        harness.get_by_role_and_label(Role::Button, name).click();
        harness.run_steps(3);
    };
    choose(&mut harness, "Machine 3");
    assert!(says(&harness, "negative 1") && says(&harness, "positive 0"));
    choose(&mut harness, "All equipment");
    assert!(says(&harness, "negative 50"));
}
