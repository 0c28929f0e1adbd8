//! Commands of the history, of scenarios and trials.

use eframe::egui::Key;

use crate::text::Lang;
use crate::ui::context::{Action, EditorRequest, HistoryStep, Side, ViewAction, WhatIfStep};
use crate::ui::theme::icons;

use super::{Command, Menu, Reach, at, ctrl, ctrl_shift, with_project};

register! {
    /// A command of the history, of scenarios and trials; in the order of the palette.
    pub enum EditCommand {
        /// Takes the last change back.
        Undo => Command::new(
            ("edit.undo", icons::UNDO),
            Lang::menu_edit_title,
            (Lang::do_undo, Lang::do_undo_about),
            |state| {
                let session = state.session.ok_or(Lang::why_no_project as super::Why)?;
                session.steps().next_undo().map(|_| Action::History(HistoryStep::Undo)).ok_or(Lang::why_nothing_to_undo)
            },
        )
        .keys(&[ctrl(Key::Z)])
        .reach(Reach::OutsideTexts)
        .menus(&[at(Menu::Edit, 1, 1)]),
        /// Brings the last undone change back.
        Redo => Command::new(
            ("edit.redo", icons::REDO),
            Lang::menu_edit_title,
            (Lang::do_redo, Lang::do_redo_about),
            |state| {
                let session = state.session.ok_or(Lang::why_no_project as super::Why)?;
                session.steps().next_redo().map(|_| Action::History(HistoryStep::Redo)).ok_or(Lang::why_nothing_to_redo)
            },
        )
        .keys(&[ctrl(Key::Y), ctrl_shift(Key::Z)])
        .reach(Reach::OutsideTexts)
        .menus(&[at(Menu::Edit, 1, 2)]),
        /// Shows or hides the steps of the history.
        History => Command::new(
            ("edit.history", icons::HISTORY),
            Lang::menu_edit_title,
            (Lang::do_history, Lang::do_history_about),
            |state| with_project(state, Action::View(ViewAction::ToggleHistory)),
        )
        .keys(&[ctrl(Key::H)])
        .chosen(|state| state.side == Side::History)
        .menus(&[at(Menu::Edit, 1, 3)]),
        /// Opens the editor of a new scenario.
        NewScenario => Command::new(
            ("scenario.new", icons::SCENARIO),
            Lang::menu_edit_title,
            (Lang::scenario_new, Lang::do_scenario_new_about),
            |state| with_project(state, Action::Edit(EditorRequest::Scenario(None))),
        )
        .menus(&[at(Menu::Edit, 1, 4)]),
        /// Begins to try changes.
        BeginWhatIf => Command::new(
            ("try.begin", icons::TRY),
            Lang::menu_edit_title,
            (Lang::what_if_begin, Lang::what_if_begin_about),
            |state| {
                let session = state.session.ok_or(Lang::why_no_project as super::Why)?;
                if session.is_what_if() { Err(Lang::why_as_it_is) } else { Ok(Action::WhatIf(WhatIfStep::Begin)) }
            },
        )
        .chosen(|state| state.session.is_some_and(crate::app::Session::is_what_if))
        .menus(&[at(Menu::Edit, 1, 5)]),
        /// Makes what was tried a change of the project.
        AdoptWhatIf => Command::new(
            ("try.adopt", icons::CHECK),
            Lang::menu_edit_title,
            (Lang::what_if_adopt, Lang::what_if_adopt_about),
            |state| tried(state, Action::WhatIf(WhatIfStep::Adopt)),
        )
        .menus(&[at(Menu::Edit, 1, 6)]),
        /// Forgets what was tried.
        DiscardWhatIf => Command::new(
            ("try.discard", icons::CLOSE),
            Lang::menu_edit_title,
            (Lang::what_if_discard, Lang::what_if_discard_about),
            |state| tried(state, Action::WhatIf(WhatIfStep::Discard)),
        )
        .menus(&[at(Menu::Edit, 1, 7)]),
    }
}

/// What can be done with changes that are tried.
fn tried(state: &super::State<'_>, action: Action) -> Result<Action, super::Why> {
    let session = state.session.ok_or(Lang::why_no_project as super::Why)?;
    if session.is_what_if() { Ok(action) } else { Err(Lang::why_no_what_if) }
}
