//! The weights of all criteria, what they mean in natural units, and the value curve.

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2, Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use gapwise::app::{Command, Session};
use gapwise::model::{Better, Criterion};
use gapwise::text::Lang;
use gapwise::ui::context::Action;
use gapwise::ui::views::criterion_editor::CriterionEditor;
use gapwise::ui::views::weights_editor::WeightsEditor;

use crate::bench::{Bench, View, click, drag, harness_at, tutorial, type_into};
use crate::driver::says;

fn bench(
    lang: Lang,
    theme_choice: Theme,
    size: [f32; 2],
    view: impl FnOnce(&Session) -> View,
) -> Harness<'static, Bench> {
    let session = tutorial();
    let view = view(&session);
    // Short enough for a double-click.
    harness_at(0.02, Bench::new(session, lang, view), size, theme_choice)
}

/// The weights dialog with points as they are.
fn weights() -> Harness<'static, Bench> {
    let mut harness = opened();
    click(&mut harness, "Direct points");
    harness
}

fn opened() -> Harness<'static, Bench> {
    bench(Lang::En, Theme::Light, [1280.0, 800.0], |session| View::Weights(WeightsEditor::new(session)))
}

fn criterion(id: &str) -> Harness<'static, Bench> {
    bench(Lang::En, Theme::Light, [900.0, 1400.0], |session| {
        View::Criterion(CriterionEditor::new(session, Some(id.into())))
    })
}

fn weight_of(harness: &Harness<'_, Bench>, id: &str) -> f64 {
    harness.state().session.project().criterion(id).unwrap().weight
}

#[test]
fn weights_change_in_one_step_that_can_be_undone() {
    let mut harness = weights();
    harness.get_by_label("Total 100 points");
    type_into(&mut harness, "Points of MTBF", "35");
    harness.get_by_label("Total 120 points");
    type_into(&mut harness, "Points of Lead time", "0");
    harness.get_by_label("not counted");
    click(&mut harness, "OK");
    assert!(harness.state().is_closed());
    assert_eq!((weight_of(&harness, "mtbf"), weight_of(&harness, "lead-time")), (35.0, 0.0));
    let session = &mut harness.state_mut().session;
    assert!(session.undo());
    assert!(!session.undo(), "one step");
    assert_eq!((weight_of(&harness, "mtbf"), weight_of(&harness, "lead-time")), (15.0, 3.0));
}

#[test]
fn the_total_is_brought_to_a_hundred_and_all_made_equal() {
    let mut harness = weights();
    type_into(&mut harness, "Points of MTBF", "115");
    harness.get_by_label("Total 200 points");
    click(&mut harness, "Make the total 100");
    harness.get_by_label("Total 100 points");
    click(&mut harness, "OK");
    assert_eq!((weight_of(&harness, "mtbf"), weight_of(&harness, "positioning")), (57.5, 10.0));

    let mut harness = weights();
    click(&mut harness, "All equal");
    harness.get_by_label("Total 100 points");
    click(&mut harness, "OK");
    assert!((weight_of(&harness, "mtbf") - weight_of(&harness, "price")).abs() < 0.2);
}

#[test]
fn a_wrong_weight_is_not_accepted_and_nothing_changed_is_no_step() {
    let mut harness = opened();
    type_into(&mut harness, "Points of MTBF", "-3");
    click(&mut harness, "OK");
    assert!(!harness.state().is_closed());
    type_into(&mut harness, "Points of MTBF", "75");
    click(&mut harness, "OK");
    assert!(harness.state().is_closed() && harness.state().actions.is_empty());
}

#[test]
fn a_slider_is_moved_by_keys() {
    let mut harness = weights();
    harness.get_by_role_and_label(Role::Slider, "Slider for MTBF").focus();
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    click(&mut harness, "OK");
    assert!(weight_of(&harness, "mtbf") > 15.0);
}

#[test]
fn sentences_tell_what_a_step_is_worth_and_follow_the_weights() {
    let mut harness = weights();
    harness.get_by_label("1 µm of Positioning accuracy A is worth 350 h of MTBF");
    type_into(&mut harness, "Points of MTBF", "7.5");
    harness.get_by_label("1 µm of Positioning accuracy A is worth 690 h of MTBF");
    harness.get_by_role_and_label(Role::ComboBox, "A step on").click();
    harness.run();
    click(&mut harness, "MTBF");
    assert!(says(&harness, "100 h of MTBF is worth"));
}

#[test]
fn the_criterion_editor_tells_it_too() {
    let mut harness = criterion("mtbf");
    harness.get_by_label("100 h of MTBF is worth 0.29 µm of Positioning accuracy A");
    type_into(&mut harness, "Weight", "30");
    harness.get_by_label("100 h of MTBF is worth 0.58 µm of Positioning accuracy A");
}

fn place(harness: &Harness<'_, Bench>, handle: &str) -> Pos2 {
    harness.get_by_role_and_label(Role::Slider, handle).rect().center()
}

fn secondary_click(harness: &mut Harness<'_, Bench>, pos: Pos2) {
    for pressed in [true, false] {
        harness.event(Event::PointerMoved(pos));
        harness.event(Event::PointerButton {
            pos,
            button: PointerButton::Secondary,
            pressed,
            modifiers: Modifiers::NONE,
        });
        harness.run();
    }
}

fn accepted(harness: &mut Harness<'_, Bench>) -> Criterion {
    click(harness, "OK");
    match harness.state().actions.as_slice() {
        [Action::Run(Command::ReplaceCriterion(_, criterion))] => (**criterion).clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_end_is_dragged_without_moving_under_the_pointer() {
    let mut harness = criterion("mtbf");
    let (worst, best) = (place(&harness, "Worst end of the curve"), place(&harness, "Best end of the curve"));
    // A tenth of the scale to the left: 3 000 h − 260 h.
    let to = best.lerp(worst, 0.1);
    harness.drag_at(best);
    harness.run();
    for share in [0.5, 1.0] {
        harness.hover_at(best.lerp(to, share));
        harness.run();
        let at = place(&harness, "Best end of the curve");
        assert!((at.x - best.lerp(to, share).x).abs() < 3.0, "the handle stays under the pointer");
        assert!((place(&harness, "Worst end of the curve").x - worst.x).abs() < 0.5, "the map stands still");
    }
    harness.drop_at(to);
    harness.run();
    let scale = accepted(&mut harness).scale.unwrap();
    assert!((scale.best - 2740.0).abs() <= 20.0 && scale.worst == 400.0, "{scale:?}");
}

#[test]
fn points_come_by_double_click_and_go_by_delete() {
    let mut harness = criterion("mtbf");
    let middle = place(&harness, "Worst end of the curve").lerp(place(&harness, "Best end of the curve"), 0.5);
    for _ in 0..2 {
        harness.drag_at(middle);
        harness.drop_at(middle);
    }
    harness.run();
    let found = harness.get_by_role_and_label(Role::Slider, "Curve point 1");
    assert_eq!(found.accesskit_node().value().as_deref(), Some("1\u{a0}700 h, 50 points"));
    found.focus();
    harness.run();
    for key in [Key::ArrowRight, Key::ArrowUp, Key::ArrowUp] {
        harness.key_press(key);
        harness.run();
    }
    let found = harness.get_by_role_and_label(Role::Slider, "Curve point 1");
    assert_eq!(found.accesskit_node().value().as_deref(), Some("1\u{a0}710 h, 52 points"));
    harness.key_press(Key::Delete);
    harness.run();
    assert!(harness.query_by_role_and_label(Role::Slider, "Curve point 1").is_none());
}

#[test]
fn points_come_and_go_by_the_menu() {
    let mut harness = criterion("mtbf");
    let (worst, best) = (place(&harness, "Worst end of the curve"), place(&harness, "Best end of the curve"));
    secondary_click(&mut harness, worst.lerp(best, 0.25) + vec2(0.0, 20.0));
    click(&mut harness, "\u{E3D4} Add point here");
    let found = harness.get_by_role_and_label(Role::Slider, "Curve point 1");
    assert_eq!(found.accesskit_node().value().as_deref(), Some("1\u{a0}050 h, 25 points"));
    let at = place(&harness, "Curve point 1");
    secondary_click(&mut harness, at);
    click(&mut harness, "\u{E4A6} Remove point");
    assert!(harness.query_by_role_and_label(Role::Slider, "Curve point 1").is_none());
}

#[test]
fn a_target_has_two_sides_and_its_best_is_the_target() {
    let mut harness = criterion("loading-height");
    let (worst, best) = (place(&harness, "Worst end of the curve"), place(&harness, "Best end of the curve"));
    let other = place(&harness, "Curve point 1");
    assert!(worst.x < best.x && best.x < other.x && (worst.y - other.y).abs() < 1.0 && best.y < worst.y);
    // From 1 000 mm by a quarter of 200 mm.
    let to = best + vec2(0.25 * (other.x - best.x), 0.0);
    drag(&mut harness, best, to);
    let criterion = accepted(&mut harness);
    let Better::Target(target) = criterion.better else { panic!("no target") };
    assert!((target - 1050.0).abs() <= 5.0, "{target}");
    assert_eq!(criterion.scale.unwrap().best, target);
}

/// Set `GAPWISE_RENDER` to a folder to get pictures there. Kittest fails on a glyph no font has.
#[test]
fn dialogs_in_both_languages() {
    let folder = std::env::var_os("GAPWISE_RENDER").map(std::path::PathBuf::from);
    for (lang, theme_choice) in [(Lang::En, Theme::Light), (Lang::Zh, Theme::Dark)] {
        for (name, size, view) in [
            ("weights", [1280.0, 800.0], (|s| View::Weights(WeightsEditor::new(s))) as fn(&Session) -> View),
            ("weights-narrow", [800.0, 600.0], |s| View::Weights(WeightsEditor::new(s))),
            ("curve", [1280.0, 1400.0], |s| View::Criterion(CriterionEditor::new(s, Some("spindle-life".into())))),
            ("curve-target", [1280.0, 1400.0], |s| {
                View::Criterion(CriterionEditor::new(s, Some("loading-height".into())))
            }),
        ] {
            let mut harness = bench(lang, theme_choice, size, view);
            assert!(harness.query_all_by_role(Role::Slider).next().is_some(), "{name}");
            if let Some(folder) = &folder {
                let image = harness.render().unwrap();
                image.save(folder.join(format!("{name}-{}.png", lang.key()))).unwrap();
            }
        }
    }
}
