//! What is offered beside a price, where the figures stand, and which rows are shown, as one clicks it.

use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use gapwise::model::Origin;
use gapwise::text::Lang;
use gapwise::ui::app::App;

use crate::driver::{Fake, click, key, project, says, text_of, type_text, window};
use crate::measure::choose;

const TWO: &str = r#"(format: 1, title: "two", home: "China", criteria: [
    (id: "p", name: "Accuracy", unit: "mm", better: Lower, weight: 1, scale: (worst: 0.02, best: 0)),
    (id: "same", name: "Axes", better: Higher, weight: 1, scale: (worst: 0, best: 10)),
    (id: "price", name: "Price", category: Cost, unit: "EUR", better: Lower, weight: 1, scale: (worst: 200000, best: 0)),
], equipment: [
    (id: "a", name: "Alpha", origin: Domestic, made_in: "Germany", specs: {"p": "0.008", "same": "5", "price": "95 000 EUR"}),
    (id: "b", name: "Beta", origin: Imported, specs: {"p": "0.005", "same": "5", "price": (is: "120 000 EUR", price: (
        offered: [(what: "4th axis", amount: "15 000 EUR")],
        breaks: [(from: 1, price: "120 000 EUR"), (from: 5, price: "110 000 EUR")]))}),
])"#;

/// The project in a folder that goes with the test.
fn two() -> (tempfile::TempDir, Harness<'static, App>) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("two.ron");
    std::fs::write(&path, TWO).expect("written");
    let harness = window(Some(path), Lang::En, Fake::default());
    (folder, harness)
}

fn reach(harness: &mut Harness<'_, App>, label: &str) {
    harness.get_by_label(label).scroll_to_me();
    harness.run_steps(6);
    click(harness, label);
}

#[test]
fn an_option_and_another_quantity_count_with_one_click() {
    let (_folder, mut harness) = two();
    click(&mut harness, "Price, Beta");
    let value = |harness: &Harness<'_, App>| {
        harness.state().session().expect("open").analysis().equipment[1].cells[2].value.expect("a price")
    };
    assert_eq!(value(&harness), 120_000.0);
    reach(&mut harness, "Add to the price: 4th axis");
    assert_eq!(value(&harness), 135_000.0);
    reach(&mut harness, "Use 110 000 EUR (from 5)");
    assert_eq!(text_of(&project(&harness), "b", "price"), "110 000 EUR");
    assert_eq!(value(&harness), 125_000.0);
    key(&mut harness, Modifiers::COMMAND, Key::Z);
    key(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(value(&harness), 120_000.0);
}

#[test]
fn only_rows_that_differ_and_only_rows_that_decide() {
    let (_folder, mut harness) = two();
    let has = |harness: &Harness<'_, App>, cell: &str| harness.query_by_label(cell).is_some();
    key(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    choose(&mut harness, "Rows", "Only rows that differ");
    assert!(has(&harness, "Accuracy, Alpha") && !has(&harness, "Axes, Alpha") && has(&harness, "Price, Alpha"));
    choose(&mut harness, "Rows", "Only rows that decide");
    assert!(has(&harness, "Accuracy, Alpha") && !has(&harness, "Axes, Alpha"));
    choose(&mut harness, "Rows", "All rows");
    assert!(has(&harness, "Axes, Alpha"));
}

#[test]
fn of_two_machines_neither_stands_beside_itself() {
    let (_folder, mut harness) = two();
    for machine in ["Alpha", "Beta"] {
        click(&mut harness, &format!("Accuracy, {machine}"));
        assert!(says(&harness, "Alpha and Beta side by side"), "{machine}");
        click(&mut harness, "Profile");
        assert!(!says(&harness, &format!("{machine} against the best of all, {machine}")), "{machine}");
        click(&mut harness, "Side by side");
    }
}

#[test]
fn criteria_of_origin_are_ticked_and_their_finding_has_a_remedy() {
    let (_folder, mut harness) = two();
    key(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    type_text(&mut harness, "project settings");
    key(&mut harness, Modifiers::NONE, Key::Enter);
    click(&mut harness, "made in the home country");
    click(&mut harness, "OK");
    assert!(project(&harness).settings.origin_criteria.made_in);
    harness.get_by_label_contains(" findings").click();
    harness.run_steps(3);
    reach(&mut harness, "Set to Imported");
    assert_eq!(project(&harness).equipment[0].origin, Origin::Imported);
}
