//! Trying changes: what becomes of what is tried and of what is being typed; scenarios, the seed, the sliders' ends.

use std::sync::Arc;

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use gapwise::app::Session;
use gapwise::model::{Project, Scenario, WeightGroup};
use gapwise::store;
use gapwise::text::Lang;
use gapwise::ui::app::App;

use crate::driver::{Fake, click, copy, key, project, text_of, type_text, window};

const CTRL: Modifiers = Modifiers::COMMAND;
const NONE: Modifiers = Modifiers::NONE;

/// The tutorial with this change, on the decision page.
fn changed(change: impl FnOnce(&mut Project)) -> Harness<'static, App> {
    let folder = tempfile::tempdir().unwrap();
    let path = copy(&folder);
    let mut project = Session::open(&path).unwrap().project().as_ref().clone();
    change(&mut project);
    std::fs::write(&path, store::to_ron(&project)).unwrap();
    let mut harness = window(Some(path), Lang::En, Fake::default());
    key(&mut harness, CTRL, Key::Num2);
    harness
}

fn tutorial() -> Harness<'static, App> {
    changed(|_| {})
}

/// Weights that count within the groups accuracy and stability.
fn grouped() -> Harness<'static, App> {
    changed(|project| {
        for (id, weight) in [("accuracy", 30.0), ("stability", 23.0)] {
            project.groups.push(WeightGroup { id: id.into(), weight, ..WeightGroup::default() });
        }
        for criterion in &mut project.criteria {
            let group = match criterion.id.as_str() {
                "positioning" | "repeatability" => "accuracy",
                "mtbf" | "cmk" | "thermal-drift" => "stability",
                _ => continue,
            };
            Arc::make_mut(criterion).group = group.into();
        }
    })
}

fn session<'a>(harness: &'a Harness<'_, App>) -> &'a Session {
    harness.state().session().expect("a project is open")
}

fn says(harness: &Harness<'_, App>, part: &str) -> bool {
    harness.query_all_by_label_contains(part).next().is_some()
}

/// Goes into a text field and replaces what it holds; the focus stays there.
fn type_into(harness: &mut Harness<'_, App>, label: &str, text: &str) {
    let field = harness.get_by_role_and_label(Role::TextInput, label);
    field.scroll_to_me();
    field.focus();
    harness.run_steps(3);
    key(harness, CTRL, Key::A);
    type_text(harness, text);
}

/// Clicks as a screen reader does: the keyboard stays where it is.
fn press(harness: &mut Harness<'_, App>, label: &str) {
    harness.get_by_role_and_label(Role::Button, label).click_accesskit();
    harness.run_steps(3);
}

fn slide(harness: &mut Harness<'_, App>, label: &str, key_pressed: Key) {
    harness.get_by_label(label).focus();
    harness.run_steps(2);
    key(harness, NONE, key_pressed);
}

fn tried_scenario(harness: &Harness<'_, App>) -> Scenario {
    session(harness).kept_project().scenario("tried-weights").expect("kept").clone()
}

#[test]
fn the_weight_of_a_group_alone_becomes_a_scenario() {
    let mut harness = grouped();
    click(&mut harness, "Try changes");
    key(&mut harness, CTRL | Modifiers::SHIFT, Key::W);
    click(&mut harness, "Groups (2)");
    type_into(&mut harness, "Weight of the group accuracy", "50");
    key(&mut harness, CTRL, Key::Enter);
    assert_eq!(project(&harness).group("accuracy").unwrap().weight, 50.0);
    click(&mut harness, "Keep as scenario…");
    let made = tried_scenario(&harness);
    assert_eq!((made.groups.get("accuracy"), made.groups.len(), made.weights.len()), (Some(&50.0), 1, 0));
    assert_eq!(project(&harness).group("accuracy").unwrap().weight, 30.0, "the project stays");
    assert!(!session(&harness).is_what_if());
}

#[test]
fn weights_of_groups_and_criteria_become_one_scenario() {
    let mut harness = grouped();
    click(&mut harness, "Try changes");
    slide(&mut harness, "Slider for MTBF", Key::ArrowRight);
    let weight = project(&harness).criterion("mtbf").unwrap().weight;
    key(&mut harness, CTRL | Modifiers::SHIFT, Key::W);
    click(&mut harness, "Groups (2)");
    type_into(&mut harness, "Weight of the group accuracy", "50");
    key(&mut harness, CTRL, Key::Enter);
    click(&mut harness, "Keep as scenario…");
    let made = tried_scenario(&harness);
    assert_eq!((made.groups.get("accuracy"), made.weights.get("mtbf")), (Some(&50.0), Some(&weight)));
}

#[test]
fn a_figure_is_still_tried_when_the_weights_are_kept_as_a_scenario() {
    let mut harness = tutorial();
    click(&mut harness, "Try changes");
    slide(&mut harness, "Figure of MTBF", Key::ArrowRight);
    let figure = text_of(&project(&harness), "machine-a", "mtbf");
    slide(&mut harness, "Slider for MTBF", Key::ArrowRight);
    click(&mut harness, "Keep as scenario…");
    let now = session(&harness);
    assert!(now.is_what_if() && says(&harness, "is still being tried · changes: 1"));
    assert!(tried_scenario(&harness).weights.contains_key("mtbf"));
    assert_eq!(text_of(now.project(), "machine-a", "mtbf"), figure);
    assert_ne!(text_of(now.kept_project(), "machine-a", "mtbf"), figure);
    press(&mut harness, "Adopt");
    assert_eq!(text_of(&project(&harness), "machine-a", "mtbf"), figure);
    assert!(project(&harness).scenario("tried-weights").is_some());
}

#[test]
fn figures_alone_make_no_scenario() {
    let mut harness = tutorial();
    click(&mut harness, "Try changes");
    slide(&mut harness, "Figure of MTBF", Key::ArrowRight);
    let tried = project(&harness);
    click(&mut harness, "Keep as scenario…");
    assert!(says(&harness, "none of them was changed"));
    assert_eq!((session(&harness).is_what_if(), project(&harness)), (true, tried));
}

/// The MTBF of machine A is tried and stands in the inspector as typed.
fn typed_while_trying() -> Harness<'static, App> {
    let mut harness = tutorial();
    click(&mut harness, "Try changes");
    slide(&mut harness, "Slider for MTBF", Key::ArrowRight);
    key(&mut harness, CTRL, Key::Num1);
    click(&mut harness, "MTBF, Machine A");
    type_into(&mut harness, "As entered", "2 222 h");
    harness
}

fn mtbf(project: &Project) -> String {
    text_of(project, "machine-a", "mtbf")
}

#[test]
fn what_is_typed_during_a_trial_ends_with_it() {
    let mut harness = typed_while_trying();
    press(&mut harness, "Discard");
    assert!(!session(&harness).is_what_if());
    click(&mut harness, "Positioning accuracy A, Machine A");
    assert_eq!(mtbf(&project(&harness)), "1 450 ± 150 h", "discarded");

    let mut harness = typed_while_trying();
    press(&mut harness, "Adopt");
    assert_eq!((mtbf(&project(&harness)).as_str(), session(&harness).steps().position()), ("2 222 h", 1));

    let mut harness = typed_while_trying();
    press(&mut harness, "Keep as scenario…");
    click(&mut harness, "Positioning accuracy A, Machine A");
    let now = session(&harness);
    assert_eq!((mtbf(now.project()).as_str(), mtbf(now.kept_project()).as_str()), ("2 222 h", "1 450 ± 150 h"));
}

#[test]
fn what_is_typed_before_a_trial_is_not_part_of_it() {
    let mut harness = tutorial();
    type_into(&mut harness, "Seed", "77");
    press(&mut harness, "Try changes");
    assert!(session(&harness).is_what_if());
    press(&mut harness, "Discard");
    assert_eq!(project(&harness).settings.robustness.seed, 77);
}

#[test]
fn a_seed_that_is_typed_is_saved_and_dropped_on_escape() {
    let folder = tempfile::tempdir().unwrap();
    let path = copy(&folder);
    let mut harness = window(Some(path.clone()), Lang::En, Fake::default());
    key(&mut harness, CTRL, Key::Num2);
    let before = project(&harness).settings.robustness.seed;
    type_into(&mut harness, "Seed", "4711");
    key(&mut harness, NONE, Key::Escape);
    let seed = harness.get_by_role_and_label(Role::TextInput, "Seed").value();
    assert_eq!((project(&harness).settings.robustness.seed, seed), (before, Some(before.to_string())));
    type_into(&mut harness, "Seed", "4711");
    key(&mut harness, CTRL, Key::S);
    assert_eq!(Session::open(&path).unwrap().project().settings.robustness.seed, 4711);
    type_into(&mut harness, "Seed", "-1");
    key(&mut harness, CTRL, Key::S);
    assert_eq!(project(&harness).settings.robustness.seed, 4711, "no number, no seed");
}

#[test]
fn deleting_a_scenario_leaves_the_one_in_view() {
    for (in_view, then) in [("long-life", "long-life"), ("best-imported", "")] {
        let mut harness = tutorial();
        click(&mut harness, "Scenario Base case");
        let names =
            [("long-life", "Long life first 寿命优先"), ("best-imported", "Against the best imported 对比最佳进口")];
        let name = names.iter().find(|(id, _)| *id == in_view).unwrap().1;
        harness.get_by_role_and_label(Role::Button, name).click();
        harness.run_steps(3);
        assert_eq!(session(&harness).options().scenario, in_view);
        wait(&mut harness);
        click(&mut harness, "How sure, and what would change it");
        let edit = "Edit Against the best imported 对比最佳进口…";
        harness.get_by_label(edit).scroll_to_me();
        harness.run_steps(6);
        for label in [edit, "Delete", "Really delete?"] {
            click(&mut harness, label);
        }
        assert!(project(&harness).scenario("best-imported").is_none());
        assert_eq!(session(&harness).options().scenario, then);
    }
}

/// Waits until everything is worked out.
fn wait(harness: &mut Harness<'_, App>) {
    for _ in 0..12_000 {
        harness.run_steps(1);
        if session(harness).decision().is_some_and(|decision| decision.depth.is_some()) {
            return harness.run_steps(2);
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("the decision is not worked out");
}

#[test]
fn links_to_scenarios_stay_within_the_page() {
    let mut harness = changed(|project| {
        for number in 0..12 {
            let (id, name) = (format!("s{number}"), format!("A scenario with a longer name {number}"));
            project.scenarios.push(Scenario { id, name, ..Scenario::default() });
        }
    });
    wait(&mut harness);
    click(&mut harness, "How sure, and what would change it");
    let right = harness.get_by_label("What if").rect().left();
    for number in 0..12 {
        let link = harness.get_by_label(&format!("Edit A scenario with a longer name {number}…")).rect();
        assert!(link.right() < right && link.height() < 30.0, "{number}: {link:?}");
    }
}

#[test]
fn a_finding_of_a_scenario_opens_its_editor() {
    let mut harness = changed(|project| {
        let weights = [("mtbf".to_owned(), -1.0)].into();
        project.scenarios.push(Scenario { id: "nameless".into(), weights, ..Scenario::default() });
    });
    key(&mut harness, NONE, Key::F8);
    let finding = harness.get_by_label_contains("Error · nameless · ");
    finding.click();
    harness.run_steps(3);
    let name = harness.get_by_role_and_label(Role::TextInput, "Name").value();
    assert_eq!(name.as_deref(), Some("nameless"));
    assert!(says(&harness, "Weight of MTBF in this scenario"));
}

/// Upper end of the slider, and where it stands.
fn slider(harness: &Harness<'_, App>) -> (f64, f64) {
    let slider = harness.get_by_label("Slider for MTBF");
    let node = slider.accesskit_node();
    (node.max_numeric_value().unwrap(), node.numeric_value().unwrap())
}

#[test]
fn sliders_are_as_long_as_the_weights_are_large() {
    let mut harness = changed(|project| {
        for criterion in &mut project.criteria {
            Arc::make_mut(criterion).weight /= 100.0;
        }
    });
    click(&mut harness, "Try changes");
    assert_eq!(slider(&harness), (0.4, 0.15), "weights that sum to 1");
    slide(&mut harness, "Slider for MTBF", Key::ArrowRight);
    let (end, weight) = slider(&harness);
    assert!(end == 0.4 && weight > 0.15 && weight < 0.2, "a small step: {weight}");
    let rect = harness.get_by_label("Slider for MTBF").rect();
    harness.drag_at(rect.center());
    for _ in 0..2 {
        harness.hover_at(rect.right_center() + vec2(20.0, 0.0));
        harness.run_steps(2);
        assert_eq!(slider(&harness), (0.4, 0.4), "the end stays while a weight grows");
    }
}
