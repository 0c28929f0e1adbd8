//! What was typed into dialogs arrives as it was meant, or stays to be typed on.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
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
