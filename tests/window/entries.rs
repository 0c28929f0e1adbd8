//! What was typed into dialogs arrives as it was meant, or stays to be typed on.

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use gapwise::app::{Command, Session};
use gapwise::model::Project;
use gapwise::text::Lang;
use gapwise::ui::app::App;
use gapwise::ui::context::{Selection, Shared};
use gapwise::ui::theme;
use gapwise::ui::views::history;

use crate::driver::{click, key, project, tutorial, type_text};

const CTRL: Modifiers = Modifiers::COMMAND;
const NONE: Modifiers = Modifiers::NONE;

/// Replaces the text of a field; the focus stays there.
fn fill(harness: &mut Harness<'_, App>, field: &str, text: &str) {
    harness.get_by_role_and_label(Role::TextInput, field).focus();
    harness.run_steps(2);
    key(harness, CTRL, Key::A);
    type_text(harness, text);
}

/// The settings with these hours typed; the field has the focus.
fn hours(text: &str) -> Harness<'static, App> {
    let mut harness = tutorial();
    key(&mut harness, CTRL, Key::Comma);
    fill(&mut harness, "Hours per year of service", text);
    harness
}

fn hours_now(harness: &Harness<'_, App>) -> f64 {
    project(harness).settings.hours_per_year
}

#[test]
fn hours_are_read_as_everywhere_and_escape_drops_them() {
    let before = hours_now(&tutorial());
    for (text, expected) in [("6,000", 6000.0), ("4500.5", 4500.5), ("9000", before), ("a year", before)] {
        let mut harness = hours(text);
        key(&mut harness, NONE, Key::Enter);
        assert_eq!(hours_now(&harness), expected, "{text}");
    }
    let mut harness = hours("4500");
    key(&mut harness, NONE, Key::Escape);
    assert_eq!(hours_now(&harness), before);
    harness.get_by_role_and_label(Role::TextInput, "Hours per year of service");
    key(&mut harness, NONE, Key::Escape);
    assert!(harness.query_by_label("Hours per year of service").is_none(), "the second Escape closes");
    assert_eq!(hours_now(&harness), before);
    let mut harness = hours("4500");
    click(&mut harness, "Close");
    assert_eq!(hours_now(&harness), 4500.0);
}

#[test]
fn the_history_says_where_it_ends() {
    let mut session = Session::new(Project::new("many steps"));
    let shown = |session: &Session| {
        let selection = Selection::default();
        let harness = Harness::builder().with_context_setup(theme::install).build_ui(|ui| {
            let tokens = theme::tokens(ui.ctx());
            let shared = Shared { session, lang: Lang::En, tokens, selection: &selection };
            history::show(ui, &shared, &mut Vec::new());
        });
        ["As opened", "Earlier steps are no longer kept"].map(|name| harness.query_by_label(name).is_some())
    };
    for step in 0..500 {
        session.apply(Command::SetBenchmark(step.to_string())).unwrap();
    }
    assert!(session.steps().reaches_back());
    session.apply(Command::SetBenchmark("one more".into())).unwrap();
    assert!(!session.steps().reaches_back());
    session.go_to(0);
    assert_eq!(shown(&session), [false, true]);
    assert_eq!(shown(&Session::new(Project::new("none"))), [true, false]);
}

/// Presses and lets go of the pointer at a place within one frame, as a slow one brings both.
fn click_at(harness: &mut Harness<'_, App>, pos: Pos2) {
    harness.event(Event::PointerMoved(pos));
    harness.run_steps(3);
    for pressed in [true, false] {
        harness.event(Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: NONE });
    }
    harness.run_steps(25);
}

/// Opens the list of this name with the pointer and takes an entry.
fn take_entry(harness: &mut Harness<'_, App>, list: &str, entry: &str) {
    let pos = harness.get_by_role_and_label(Role::ComboBox, list).rect().center();
    click_at(harness, pos);
    let entries: Vec<_> = harness.query_all_by_role_and_label(Role::Button, entry).map(|node| node.rect()).collect();
    let rect = *entries.last().unwrap_or_else(|| panic!("{list} offers {entry}"));
    click_at(harness, rect.center());
    let value = harness.get_by_role_and_label(Role::ComboBox, list).value();
    assert_eq!(value.as_deref(), Some(entry));
}

#[test]
fn a_list_in_a_dialog_opens_every_time_it_is_clicked() {
    let mut harness = tutorial();
    for round in 0..3 {
        click(&mut harness, "MTBF, Unit");
        key(&mut harness, NONE, Key::F2);
        harness.run_steps(30);
        assert!(harness.query_by_role_and_label(Role::ComboBox, "Category").is_some(), "round {round}");
        for entry in ["Accuracy", "Cost", "Other", "Service life"] {
            take_entry(&mut harness, "Category", entry);
            // A click elsewhere in the dialog brings it to the top.
            let beside = harness.get_by_role_and_label(Role::ComboBox, "Category").rect();
            click_at(&mut harness, beside.left_top() - vec2(8.0, 8.0));
        }
        key(&mut harness, NONE, Key::Escape);
        harness.run_steps(30);
    }
}
