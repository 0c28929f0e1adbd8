//! Every way of weighting once, from opening to the weights of the project.

use eframe::egui::accesskit::{Role, Toggled};
use eframe::egui::{Key, Modifiers, Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use gapwise::app::{Command, Session};
use gapwise::model::{Criterion, Project, Section, WeightGroup, Weighting};
use gapwise::text::Lang;
use gapwise::ui::views::criterion_editor::CriterionEditor;
use gapwise::ui::views::weights_editor::WeightsEditor;

use crate::bench::{Bench, View, choose, click, drag, harness, tutorial, type_into};
use crate::driver::says;
use crate::support::close::close;

/// The tutorial with these criteria only.
fn with_criteria(ids: &[&str]) -> Session {
    let mut session = tutorial();
    let others: Vec<String> =
        session.project().criteria.iter().map(|c| c.id.clone()).filter(|id| !ids.contains(&id.as_str())).collect();
    for id in others {
        session.apply(Command::RemoveCriterion(id)).unwrap();
    }
    Session::new(Project::clone(session.project()))
}

/// Four criteria with the weights 20, 10, 15 and 10.
fn four() -> Session {
    with_criteria(&["positioning", "repeatability", "mtbf", "price"])
}

fn show(session: Session, lang: Lang, theme_choice: Theme, size: [f32; 2]) -> Harness<'static, Bench> {
    let view = View::Weights(WeightsEditor::new(&session));
    harness(Bench::new(session, lang, view), size, theme_choice)
}

fn opened(session: Session) -> Harness<'static, Bench> {
    show(session, Lang::En, Theme::Light, [1280.0, 800.0])
}

/// Moves the slider of this name by arrow keys: to the left the first counts more.
fn pull(harness: &mut Harness<'_, Bench>, label: &str, key: Key, times: usize) {
    harness.get_by_role_and_label(Role::Slider, label).focus();
    harness.run();
    for _ in 0..times {
        harness.key_press(key);
        harness.run();
    }
}

fn project<'a>(harness: &'a Harness<'_, Bench>) -> &'a Project {
    harness.state().session.project()
}

fn weights(harness: &Harness<'_, Bench>) -> Vec<f64> {
    project(harness).criteria.iter().map(|criterion| criterion.weight).collect()
}

fn shares(harness: &Harness<'_, Bench>) -> Vec<f64> {
    harness.state().session.analysis().criteria.iter().map(|criterion| criterion.weight).collect()
}

/// Accepts; the dialog closes, and one undo brings the project back as it was.
fn ok(harness: &mut Harness<'_, Bench>) {
    let before = Project::clone(project(harness));
    click(harness, "OK");
    assert!(harness.state().is_closed(), "closed");
    let session = &mut harness.state_mut().session;
    assert!(session.undo());
    assert_eq!(**session.project(), before, "one step");
    assert!(session.redo());
}

fn reopen(harness: &mut Harness<'_, Bench>) {
    let bench = harness.state_mut();
    bench.view = View::Weights(WeightsEditor::new(&bench.session));
    harness.run();
}

#[test]
fn swing_points_are_beside_the_step_that_matters_most() {
    let mut harness = opened(four());
    harness.get_by_label("14 → 4 µm");
    harness.get_by_label("400 → 3\u{a0}000 h");
    harness.get_by_label("Largest 100 points");
    type_into(&mut harness, "Points of MTBF", "90");
    ok(&mut harness);
    assert_eq!(weights(&harness), [20.0, 10.0, 18.0, 10.0], "the others stay to the last digit");
    assert_eq!(project(&harness).weighting, Weighting::Swing);
}

#[test]
fn the_step_that_matters_most_gets_a_hundred() {
    let mut harness = opened(four());
    harness.get_by_role_and_label(Role::ComboBox, "The step that matters most").click();
    harness.run();
    harness.get_by_label_contains("MTBF  400").click();
    harness.run();
    type_into(&mut harness, "Points of Positioning accuracy A", "50");
    ok(&mut harness);
    assert_eq!(weights(&harness), [10.0, 10.0, 20.0, 10.0]);
    reopen(&mut harness);
    type_into(&mut harness, "Points of MTBF", "400");
    harness.get_by_label("Largest 400 points");
    click(&mut harness, "Make the largest 100");
    harness.get_by_label("Largest 100 points");
    ok(&mut harness);
    close(&shares(&harness), &[1.0 / 11.0, 1.0 / 11.0, 8.0 / 11.0, 1.0 / 11.0], 1e-3);
}

#[test]
fn a_provisional_scale_is_marked() {
    let mut session = four();
    let scale = Criterion { scale: None, ..session.project().criterion("mtbf").unwrap().clone() };
    session.apply(Command::ReplaceCriterion("mtbf".into(), Box::new(scale))).unwrap();
    let harness = opened(session);
    assert!(says(&harness, ", provisional scale"));
}

#[test]
fn an_order_is_moved_by_keys_and_buttons_and_may_have_ties() {
    let mut harness = opened(four());
    click(&mut harness, "Rank order");
    // By weight: accuracy, MTBF, then repeatability and price alike.
    assert!(says(&harness, "1. Positioning accuracy A, 52.1 %"));
    harness.get_by_role_and_label(Role::Link, "2. MTBF, 27.1 %").focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    harness.run();
    let first = harness.get_by_role_and_label(Role::Link, "1. MTBF, 52.1 %");
    assert!(first.is_focused(), "the row keeps the keyboard");
    let tie = "Price: same as above";
    let price = harness.query_all_by_label_contains(": same as above").count();
    assert_eq!(price, 3, "the first has none above it");
    let label = project(&harness).criterion("price").unwrap().display_name(Lang::En).to_owned();
    let name = tie.replace("Price", &label);
    let tied = harness.get_by_role_and_label(Role::CheckBox, &name);
    assert_eq!(tied.accesskit_node().toggled(), Some(Toggled::True), "equal weights begin as a tie");
    tied.click();
    harness.run();
    click(&mut harness, &format!("Move {label} up"));
    ok(&mut harness);
    let roc = [0.2708, 0.0625, 0.5208, 0.1458];
    close(&shares(&harness), &roc, 2e-3);
    let order = |ids: [&str; 4]| Weighting::RankOrder(ids.iter().map(|id| vec![(*id).to_owned()]).collect());
    assert_eq!(project(&harness).weighting, order(["mtbf", "positioning", "price", "repeatability"]));
    reopen(&mut harness);
    assert!(says(&harness, "1. MTBF"), "the order is shown again");
    click(&mut harness, "OK");
    assert!(harness.state().is_closed());
    assert_eq!(harness.state().session.steps().position(), 1, "nothing changed is no step");
}

#[test]
fn a_row_is_dragged_to_its_place() {
    let mut harness = opened(four());
    click(&mut harness, "Rank order");
    let handle = |harness: &Harness<'_, Bench>, row: &str| {
        harness.get_by_role_and_label(Role::Link, row).rect().left_center() + vec2(14.0, 0.0)
    };
    let from = handle(&harness, "1. Positioning accuracy A, 52.1 %");
    let to = handle(&harness, "2. MTBF, 27.1 %") + vec2(0.0, 6.0);
    drag(&mut harness, from, to);
    assert!(says(&harness, "1. MTBF, 52.1 %") && says(&harness, "2. Positioning accuracy A, 27.1 %"));
}

#[test]
fn pairs_need_a_chain_and_name_the_judgement_that_is_off() {
    let mut harness = opened(four());
    click(&mut harness, "In pairs (AHP)");
    assert!(says(&harness, "0 judged; 3 more needed"));
    click(&mut harness, "OK");
    assert!(!harness.state().is_closed(), "not accepted before all are linked");
    let price = project(&harness).criterion("price").unwrap().display_name(Lang::En).to_owned();
    let (to_mtbf, to_repeatability) =
        ("Positioning accuracy A beside MTBF", "Positioning accuracy A beside Repeatability R");
    pull(&mut harness, to_mtbf, Key::ArrowLeft, 1);
    pull(&mut harness, to_repeatability, Key::ArrowLeft, 3);
    assert!(says(&harness, "2 judged; 1 more needed"));
    click(&mut harness, &format!("Positioning accuracy A and {price} count alike"));
    assert!(says(&harness, "3 of 6 pairs judged") && says(&harness, "nothing checks the judgements"));
    pull(&mut harness, &format!("Positioning accuracy A beside {price}"), Key::ArrowLeft, 3);
    click(&mut harness, "One more pair");
    pull(&mut harness, "MTBF beside Repeatability R", Key::ArrowRight, 3);
    assert!(says(&harness, "above 0.1") && says(&harness, "Saaty 1980"));
    let off = "Disagrees most: Positioning accuracy A beside Repeatability R is judged 4, by all others 2";
    assert!(says(&harness, off));
    click(&mut harness, "Set to 2");
    assert!(says(&harness, "Positioning accuracy A counts 2 times as much: slightly more"));
    let set = harness.get_by_role_and_label(Role::Slider, to_repeatability);
    assert!(set.is_focused(), "it is shown and has the keyboard");
    pull(&mut harness, to_repeatability, Key::ArrowLeft, 10);
    assert!(says(&harness, "counts 9 times as much: extremely more"));
    pull(&mut harness, to_repeatability, Key::ArrowRight, 5);
    pull(&mut harness, "MTBF beside Repeatability R", Key::ArrowLeft, 4);
    assert!(says(&harness, "at most 0.1") && says(&harness, "All judgements agree with each other"));
    ok(&mut harness);
    close(&shares(&harness), &[0.5, 0.125, 0.25, 0.125], 2e-3);
    let Weighting::Pairwise(judged) = &project(&harness).weighting else { panic!("judged in pairs") };
    assert_eq!(judged.len(), 4);
    assert_eq!(judged[1], ("positioning".to_owned(), "repeatability".to_owned(), 4.0));
    reopen(&mut harness);
    assert!(says(&harness, "4 of 6 pairs judged"), "the judgements are shown again");
    assert!(says(&harness, "Positioning accuracy A counts 4 times as much: moderately to strongly more"));
}

#[test]
fn who_is_not_judged_gets_no_weight() {
    let mut harness = opened(four());
    click(&mut harness, "Rank order");
    harness.get_by_role_and_label(Role::ComboBox, "Criteria that are judged").click();
    harness.run();
    harness.get_by_role_and_label(Role::CheckBox, "MTBF").click();
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    let judged = harness.get_by_role_and_label(Role::ComboBox, "Criteria that are judged").value();
    assert_eq!(judged.as_deref(), Some("3 of 4 criteria"));
    ok(&mut harness);
    close(&shares(&harness), &[0.6111, 0.1944, 0.0, 0.1944], 2e-3);
}

#[test]
fn best_and_worst_need_both_columns() {
    let mut harness = opened(with_criteria(&["positioning", "mtbf", "price"]));
    click(&mut harness, "Best and worst (BWM)");
    assert!(says(&harness, "3 more judgements needed"));
    let price = project(&harness).criterion("price").unwrap().display_name(Lang::En).to_owned();
    type_into(&mut harness, "Positioning accuracy A is how many times as important as MTBF", "2");
    type_into(&mut harness, &format!("Positioning accuracy A is how many times as important as {price}"), "8");
    click(&mut harness, "OK");
    assert!(!harness.state().is_closed(), "one is missing");
    type_into(&mut harness, &format!("MTBF is how many times as important as {price}"), "2");
    assert!(says(&harness, "no judgement is missed by more than"));
    assert!(says(&harness, "The two judgements of MTBF disagree most"));
    type_into(&mut harness, &format!("MTBF is how many times as important as {price}"), "4");
    assert!(says(&harness, "all judgements agree"));
    ok(&mut harness);
    close(&shares(&harness), &[8.0 / 13.0, 4.0 / 13.0, 1.0 / 13.0], 2e-3);
    reopen(&mut harness);
    let typed = format!("MTBF is how many times as important as {price}");
    let value = harness.get_by_role_and_label(Role::TextInput, &typed).value();
    assert_eq!(value.as_deref(), Some("4"), "the judgements are shown again");
    choose(&mut harness, "Least important", "Positioning accuracy A");
    assert!(says(&harness, "must differ"));
}

#[test]
fn the_spread_changes_nothing() {
    let mut harness = opened(four());
    click(&mut harness, "What the spread says");
    assert!(says(&harness, "not what is important"));
    harness.get_by_label("Entropy");
    assert!(harness.query_all_by_role(Role::TextInput).next().is_none(), "only to look at");
    click(&mut harness, "OK");
    assert!(harness.state().is_closed());
    assert_eq!(harness.state().session.steps().position(), 0);
}

#[test]
fn what_was_typed_survives_a_look_at_the_spread() {
    let mut harness = opened(four());
    type_into(&mut harness, "Points of MTBF", "90");
    click(&mut harness, "What the spread says");
    ok(&mut harness);
    assert_eq!(weights(&harness), [20.0, 10.0, 18.0, 10.0]);
}

#[test]
fn groups_share_their_weight_out() {
    let mut harness = opened(four());
    click(&mut harness, "Groups");
    click(&mut harness, "One group per category");
    let before = shares(&harness);
    type_into(&mut harness, "Weight of the group Accuracy", "-1");
    click(&mut harness, "OK");
    assert!(!harness.state().is_closed() && says(&harness, "A weight is a number from 0"));
    type_into(&mut harness, "Weight of the group Accuracy", "25");
    type_into(&mut harness, "Name of group 1", "Geometry");
    ok(&mut harness);
    // 20 : 10 within 25, beside 15 and 10.
    close(&shares(&harness), &[25.0 / 50.0 * 2.0 / 3.0, 25.0 / 50.0 / 3.0, 0.3, 0.2], 1e-9);
    assert!(before != shares(&harness));
    assert_eq!(weights(&harness), [20.0, 10.0, 15.0, 10.0], "weights within the groups stay");
    let group = |id: &str| project(&harness).group(id).cloned().unwrap();
    assert_eq!((group("accuracy").name.as_str(), group("accuracy").weight), ("Geometry", 25.0));
    assert_eq!((group("stability").weight, group("cost").weight), (15.0, 10.0), "the sum of their criteria");
    assert_eq!(project(&harness).criterion("mtbf").unwrap().group, "stability");
    reopen(&mut harness);
    click(&mut harness, "Groups (3)");
    click(&mut harness, "Remove the group Geometry");
    choose(&mut harness, "Group of MTBF", "none");
    ok(&mut harness);
    assert!(project(&harness).group("accuracy").is_none());
    assert_eq!(project(&harness).criteria.iter().filter(|c| c.group.is_empty()).count(), 3);
}

#[test]
fn groups_that_are_made_by_category_change_no_share() {
    let mut harness = opened(tutorial());
    let before = shares(&harness);
    click(&mut harness, "Groups");
    click(&mut harness, "One group per category");
    ok(&mut harness);
    assert_eq!(project(&harness).groups.len(), 7);
    close(&shares(&harness), &before, 1e-9);
}

#[test]
fn weights_that_were_changed_since_are_told() {
    let mut session = four();
    let order = Weighting::RankOrder(vec![vec!["price".to_owned()], vec!["mtbf".to_owned()]]);
    session.apply(Command::SetWeighting(order)).unwrap();
    let mut harness = opened(session);
    assert!(says(&harness, "changed after this was judged"));
    ok(&mut harness);
    assert_eq!(weights(&harness), [0.0, 0.0, 25.0, 75.0]);
}

fn criterion_editor(id: &str, group: &str) -> Harness<'static, Bench> {
    let mut session = four();
    if !group.is_empty() {
        session
            .apply(Command::SetSection(Section::Groups(vec![WeightGroup {
                id: group.into(),
                weight: 1.0,
                ..Default::default()
            }])))
            .unwrap();
        let grouped = Criterion { group: group.into(), ..session.project().criterion(id).unwrap().clone() };
        session.apply(Command::ReplaceCriterion(id.into(), Box::new(grouped))).unwrap();
    }
    let editor = CriterionEditor::new(&session, Some(id.to_owned()));
    harness(Bench::new(session, Lang::En, View::Criterion(editor)), [1280.0, 800.0], Theme::Light)
}

#[test]
fn a_weight_follows_its_scale_where_that_is_chosen() {
    let mut harness = criterion_editor("positioning", "");
    assert!(!says(&harness, "Keep what a step is worth"));
    type_into(&mut harness, "Best, 100 points", "7.333333");
    let keep = harness.get_by_role_and_label(Role::CheckBox, "Keep what a step is worth: weight 20 → 13.3");
    assert_eq!(keep.accesskit_node().toggled(), Some(Toggled::False), "off until it is chosen");
    let worth = "1 µm of Positioning accuracy A is worth";
    let told = |harness: &Harness<'_, Bench>| {
        let found = harness.query_all_by_label_contains(worth).next().unwrap();
        found.accesskit_node().value().or(found.accesskit_node().label()).unwrap()
    };
    let without = told(&harness);
    harness.get_by_label_contains("Keep what a step is worth").click();
    harness.run();
    assert_ne!(told(&harness), without, "what a step is worth follows");
    ok(&mut harness);
    let positioning = project(&harness).criterion("positioning").unwrap();
    close(positioning.weight, 13.3333, 1e-3);
    assert_eq!(positioning.scale.as_ref().unwrap().best, 7.333_333);
}

#[test]
fn a_weight_stays_where_the_question_is_passed_over() {
    let mut harness = criterion_editor("positioning", "geometry");
    type_into(&mut harness, "Worst, 0 points", "24");
    harness.get_by_label("Keep what a step is worth within its group: weight 20 → 40");
    ok(&mut harness);
    assert_eq!(project(&harness).criterion("positioning").unwrap().weight, 20.0);
}

/// Set `GAPWISE_RENDER` to a folder to get pictures there. Kittest fails on a glyph no font has.
#[test]
fn every_way_in_both_languages_and_sizes() {
    let folder = std::env::var_os("GAPWISE_RENDER").map(std::path::PathBuf::from);
    for (lang, theme_choice, ways) in [
        (
            Lang::En,
            Theme::Light,
            ["Swing", "Rank order", "In pairs (AHP)", "Best and worst (BWM)", "What the spread says", "Groups"],
        ),
        (Lang::Zh, Theme::Dark, ["摆幅法", "排序法", "两两比较（AHP）", "最优最劣（BWM）", "数据离散度", "指标组"]),
    ] {
        for size in [[1280.0, 800.0], [640.0, 400.0]] {
            let mut harness = show(tutorial(), lang, theme_choice, size);
            for (number, way) in ways.into_iter().enumerate() {
                if size[0] < 800.0 && number < 5 {
                    choose(&mut harness, if lang == Lang::En { "How to weigh" } else { "赋权方法" }, way);
                } else {
                    click(&mut harness, way);
                }
                if number == 5 {
                    click(&mut harness, if lang == Lang::En { "One group per category" } else { "按类别分组" });
                }
                let screen = harness.ctx.content_rect();
                let ok = harness.get_by_role_and_label(Role::Button, if lang == Lang::En { "OK" } else { "确定" });
                assert!(screen.contains_rect(ok.rect()), "{way}: OK is cut off at {:?}", ok.rect());
                if let Some(folder) = &folder {
                    let name = format!("elicit-{number}-{}-{}.png", lang.key(), size[0]);
                    harness.render().unwrap().save(folder.join(name)).unwrap();
                }
            }
        }
    }
}
