//! The decision page: sentences, board, figures; trying changes; scenarios.

use std::time::{Duration, Instant};

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use gapwise::app::Session;
use gapwise::figure::{Family, FigureId};
use gapwise::text::Lang;
use gapwise::ui::app::App;

use crate::driver::{Fake, click, key, project, sample, says, type_text, window};

/// The page with everything worked out.
fn page(file: &str, lang: Lang) -> Harness<'static, App> {
    let mut harness = window(Some(sample(file)), lang, Fake::default());
    key(&mut harness, Modifiers::COMMAND, Key::Num2);
    finish(&mut harness);
    harness
}

fn session<'a>(harness: &'a Harness<'_, App>) -> &'a Session {
    harness.state().session().expect("a project is open")
}

/// Waits for the thread that works out the decision.
pub fn finish(harness: &mut Harness<'_, App>) {
    let begin = Instant::now();
    while begin.elapsed() < Duration::from_mins(2) {
        harness.run_steps(1);
        if session(harness).decision().is_some_and(|decision| decision.depth.is_some()) {
            harness.run_steps(2);
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("the decision is not worked out");
}

/// Brings it into sight and clicks it.
fn reach(harness: &mut Harness<'_, App>, label: &str) {
    harness.get_by_label(label).scroll_to_me();
    harness.run_steps(6);
    click(harness, label);
}

/// The tabs of the questions with figures to choose from.
const QUESTIONS: [&str; 3] = ["Answer", "How sure, and what would change it", "Checked by other methods"];

/// Shows a figure by its tab, below that of its question.
fn show(harness: &mut Harness<'_, App>, id: FigureId) {
    if id == FigureId::Waterfall {
        return click(harness, "Why");
    }
    for question in QUESTIONS {
        click(harness, question);
        if harness.query_by_label(id.name(Lang::En)).is_some() {
            return click(harness, id.name(Lang::En));
        }
    }
    panic!("{id:?} has no tab");
}

/// Begins to try changes, with one step more of a weight.
fn try_step(harness: &mut Harness<'_, App>) {
    click(harness, "Try changes");
    harness.get_by_label("Slider for MTBF").focus();
    harness.run_steps(2);
    key(harness, Modifiers::NONE, Key::ArrowRight);
}

#[test]
fn the_answer_says_who_is_first_and_how_sure_that_is() {
    let mut harness = page("tutorial.ron", Lang::En);
    for part in ["Machine D leads", "How sure: likely", "Because of", "In spite of", "It changes if", "Ask first"] {
        assert!(says(&harness, part), "{part}");
    }
    click(&mut harness, "Checked by other methods");
    for part in ["Methods side by side", "First by maker"] {
        assert!(says(&harness, part), "{part}");
    }
    let mut harness = page("tutorial.ron", Lang::Zh);
    for part in ["领先", "把握程度", "主要原因", "不利因素", "优先询问"] {
        assert!(says(&harness, part), "{part}");
    }
    click(&mut harness, "其他方法校验");
    for part in ["各方法对照", "按制造商居首比例"] {
        assert!(says(&harness, part), "{part}");
    }
}

#[test]
fn how_sure_says_what_to_ask_and_leads_to_the_cell() {
    let mut harness = page("tutorial.ron", Lang::En);
    click(&mut harness, "How sure, and what would change it");
    for part in ["How often Machine D is first", "Worth asking", "Changes the choice", "What it would take"] {
        assert!(says(&harness, part), "{part}");
    }
    assert_eq!(harness.query_all_by_role(Role::Figure).count(), 2, "certainty and the nearest turn");
    let asked = {
        let session = session(&harness);
        let decision = session.decision().expect("worked out");
        gapwise::analysis::decision::worth_asking(session.analysis(), decision, 1)[0]
    };
    let name = project(&harness).criteria[asked.criterion].name.clone();
    reach(&mut harness, &name);
    key(&mut harness, Modifiers::COMMAND, Key::Num1);
    let cell = (
        project(&harness).equipment[asked.equipment].id.clone(),
        project(&harness).criteria[asked.criterion].id.clone(),
    );
    let selection = harness.state().selection();
    assert_eq!((selection.equipment.clone(), selection.criterion.clone()), (Some(cell.0), Some(cell.1)));
}

#[test]
fn every_figure_of_the_decision_is_drawn_on_every_sample() {
    for file in ["tutorial.ron", "five-axis-machining-centres.ron", "template-blank.ron"] {
        let mut harness = window(Some(sample(file)), Lang::En, Fake::default());
        key(&mut harness, Modifiers::COMMAND, Key::Num2);
        if session(&harness).decision().is_some_and(|decision| decision.is_a_choice()) {
            finish(&mut harness);
            for id in FigureId::of_family(Family::Decision) {
                show(&mut harness, id);
                assert!(harness.query_all_by_role(Role::Figure).next().is_some(), "{file}: {id:?}");
            }
        }
    }
}

/// The figures that the export menu of the top bar offers; opens and closes it.
fn exports(harness: &mut Harness<'_, App>) -> Vec<FigureId> {
    // The pane of a figure has a button of this name, too; the bar is above it.
    let buttons = harness.get_all_by_label(Lang::En.bar_export());
    buttons.min_by(|a, b| a.rect().top().total_cmp(&b.rect().top())).expect("the menu").click();
    harness.run_steps(3);
    let is_offered = |id: &FigureId| {
        let name = Lang::En.export_to_file(id.name(Lang::En));
        harness.query_all_by_role_and_label(Role::Button, &name).next().is_some()
    };
    let offered = FigureId::ALL.iter().copied().filter(is_offered).collect();
    key(harness, Modifiers::NONE, Key::Escape);
    offered
}

#[test]
fn the_export_menu_offers_the_figures_of_the_page_in_view() {
    let family = |family| FigureId::of_family(family).collect::<Vec<_>>();
    let mut harness = window(Some(sample("tutorial.ron")), Lang::En, Fake::default());
    assert_eq!(exports(&mut harness), family(Family::Comparison));
    key(&mut harness, Modifiers::COMMAND, Key::Num2);
    finish(&mut harness);
    assert_eq!(exports(&mut harness), family(Family::Decision));
    show(&mut harness, FigureId::Tornado);
    assert_eq!(exports(&mut harness), family(Family::Decision));

    let mut harness = window(Some(sample("positioning-method-demonstration.ron")), Lang::En, Fake::default());
    key(&mut harness, Modifiers::COMMAND, Key::Num4);
    harness.run_steps(4);
    assert_eq!(exports(&mut harness), [FigureId::Positioning]);
}

#[test]
fn what_is_tried_is_kept_only_when_adopted() {
    let mut harness = page("tutorial.ron", Lang::En);
    let weight = |harness: &Harness<'_, App>| project(harness).criterion("mtbf").map(|c| c.weight);
    let before = weight(&harness);
    click(&mut harness, "Try changes");
    assert!(session(&harness).is_what_if());
    harness.get_by_label("Slider for MTBF").focus();
    harness.run_steps(2);
    for _ in 0..10 {
        key(&mut harness, Modifiers::NONE, Key::ArrowRight);
    }
    let tried = weight(&harness);
    assert!(tried > before, "{tried:?}");
    assert_eq!(session(&harness).kept_project().criterion("mtbf").map(|c| c.weight), before);
    assert!(says(&harness, "nothing is kept until it is adopted"));
    harness.get_by_role_and_label(Role::Button, "Discard").click();
    harness.run_steps(3);
    assert_eq!((weight(&harness), session(&harness).is_what_if()), (before, false));

    try_step(&mut harness);
    let tried = weight(&harness);
    harness.get_by_role_and_label(Role::Button, "Adopt").click();
    harness.run_steps(3);
    assert_eq!((weight(&harness), session(&harness).steps().position()), (tried, 1));
    key(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(weight(&harness), before, "one step");
}

#[test]
fn a_figure_is_tried_by_its_slider() {
    let mut harness = page("tutorial.ron", Lang::En);
    click(&mut harness, "Try changes");
    harness.get_by_label("Figure of MTBF").focus();
    harness.run_steps(2);
    key(&mut harness, Modifiers::NONE, Key::ArrowRight);
    let shown = session(&harness);
    let differs = |of: &gapwise::model::Project| of.equipment("machine-a").and_then(|e| e.cell("mtbf")).cloned();
    assert_ne!(differs(shown.project()), differs(shown.kept_project()));
    let analysis = shown.analysis();
    let value = analysis.equipment[0].cells[4].value.expect("a figure");
    assert!(value > 1450.0, "{value}");
}

#[test]
fn what_is_tried_may_become_a_scenario() {
    let mut harness = page("tutorial.ron", Lang::En);
    try_step(&mut harness);
    let tried = project(&harness).criterion("mtbf").map(|c| c.weight);
    click(&mut harness, "Keep as scenario…");
    let now = project(&harness);
    let scenario = now.scenarios.last().expect("a scenario");
    assert_eq!((scenario.weights.get("mtbf").copied(), scenario.weights.len()), (tried, 1));
    assert_ne!(now.criterion("mtbf").map(|c| c.weight), tried, "the project stays");
    assert_eq!(session(&harness).options().scenario, scenario.id);
}

#[test]
fn a_scenario_is_made_edited_and_deleted() {
    let mut harness = page("tutorial.ron", Lang::En);
    let count = project(&harness).scenarios.len();
    click(&mut harness, "How sure, and what would change it");
    reach(&mut harness, "New scenario…");
    type_text(&mut harness, "Stability first");
    harness.get_by_label("Weight of MTBF in this scenario").focus();
    harness.run_steps(2);
    type_text(&mut harness, "60");
    key(&mut harness, Modifiers::COMMAND, Key::Enter);
    let now = project(&harness);
    assert_eq!(now.scenarios.len(), count + 1);
    let made = now.scenarios.last().expect("made").clone();
    assert_eq!((made.id.as_str(), made.name.as_str()), ("stability-first", "Stability first"));
    assert_eq!(made.weights.get("mtbf"), Some(&60.0));
    finish(&mut harness);
    reach(&mut harness, "Edit Stability first…");
    click(&mut harness, "Delete");
    click(&mut harness, "Really delete?");
    assert_eq!(project(&harness).scenarios.len(), count);
}

#[test]
fn what_is_tried_is_not_lost_by_closing() {
    let mut harness = page("tutorial.ron", Lang::En);
    try_step(&mut harness);
    key(&mut harness, Modifiers::COMMAND, Key::N);
    assert!(session(&harness).is_what_if(), "the project stays open");
    assert!(says(&harness, "Adopt or discard what is being tried first"));
}

/// What a choice shows.
fn chosen(harness: &Harness<'_, App>, name: &str) -> String {
    harness.get_by_role_and_label(Role::ComboBox, name).value().unwrap_or_default()
}

#[test]
fn a_machine_of_the_board_is_shown_beside_what_it_is_compared_with() {
    let mut harness = page("tutorial.ron", Lang::En);
    click(&mut harness, "Checked by other methods");
    harness.get_by_role_and_label(Role::Button, "Machine C").click();
    harness.run_steps(3);
    assert!(says(&harness, "From Machine C to Machine D, criterion by criterion"));
    assert_eq!(
        (chosen(&harness, "Equipment"), chosen(&harness, "against")),
        ("Machine C".into(), "Automatic: Machine D".into())
    );
}

#[test]
fn what_is_taken_without_a_choice_is_named() {
    let mut harness = page("tutorial.ron", Lang::En);
    for (tab, title, equipment, against) in [
        (FigureId::Waterfall, "From Machine E to Machine D", "Automatic: Machine D", "Automatic: Machine E"),
        (FigureId::Tornado, "Machine D", "Automatic: Machine D", "Benchmark: the own requirement"),
        (FigureId::Parity, "Machine B", "Automatic: Machine B", "Benchmark: the own requirement"),
    ] {
        show(&mut harness, tab);
        assert!(says(&harness, title), "{tab:?}");
        assert_eq!((chosen(&harness, "Equipment"), chosen(&harness, "against")), (equipment.into(), against.into()));
    }
}

#[test]
fn figures_of_the_decision_are_presented_and_enlarged_where_they_are() {
    let mut harness = page("tutorial.ron", Lang::En);
    show(&mut harness, FigureId::Parity);
    let height = |harness: &Harness<'_, App>| harness.get_by_role(Role::Figure).rect().height();
    let before = height(&harness);
    key(&mut harness, Modifiers::NONE, Key::F5);
    assert!(says(&harness, "Machine B") && harness.query_by_label("Tornado").is_none(), "nothing but the figure");
    assert!(height(&harness) > before);
    key(&mut harness, Modifiers::NONE, Key::ArrowRight);
    assert!(says(&harness, "by its price"), "the next figure of the decision");
    key(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert!(says(&harness, "Lead of Machine C over"));
    key(&mut harness, Modifiers::NONE, Key::Escape);
    let before = height(&harness);
    key(&mut harness, Modifiers::NONE, Key::F9);
    assert!(height(&harness) > before && harness.query_by_label("Tornado").is_some(), "on the same page");
    key(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(height(&harness), before);
}
