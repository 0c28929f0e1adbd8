//! Commands of editing: history, clipboard, cells.

use eframe::egui::Key;

use crate::text::Lang;
use crate::ui::context::{Action, Side, TableWish};
use crate::ui::theme::icons;

use super::table::wish;
use super::{Command, Reach, ctrl, ctrl_shift, plain, with_project};

pub(super) const COMMANDS: &[Command] = &[
    Command::new(("edit.undo", icons::UNDO), Lang::menu_edit_title, (Lang::do_undo, Lang::do_undo_about), |state| {
        let session = state.session.ok_or(Lang::why_no_project as super::Why)?;
        session.steps().next_undo().map(|_| Action::Undo).ok_or(Lang::why_nothing_to_undo)
    })
    .keys(&[ctrl(Key::Z)])
    .reach(Reach::OutsideTexts),
    Command::new(("edit.redo", icons::REDO), Lang::menu_edit_title, (Lang::do_redo, Lang::do_redo_about), |state| {
        let session = state.session.ok_or(Lang::why_no_project as super::Why)?;
        session.steps().next_redo().map(|_| Action::Redo).ok_or(Lang::why_nothing_to_redo)
    })
    .keys(&[ctrl(Key::Y), ctrl_shift(Key::Z)])
    .reach(Reach::OutsideTexts),
    Command::new(
        ("edit.history", icons::HISTORY),
        Lang::menu_edit_title,
        (Lang::do_history, Lang::do_history_about),
        |state| with_project(state, Action::ToggleHistory),
    )
    .keys(&[ctrl(Key::H)])
    .chosen(|state| state.side == Side::History),
    Command::new(
        ("scenario.new", icons::SCENARIO),
        Lang::menu_edit_title,
        (Lang::scenario_new, Lang::do_scenario_new_about),
        |state| with_project(state, Action::EditScenario(None)),
    ),
    Command::new(
        ("try.begin", icons::TRY),
        Lang::menu_edit_title,
        (Lang::what_if_begin, Lang::what_if_begin_about),
        |state| {
            let session = state.session.ok_or(Lang::why_no_project as super::Why)?;
            if session.is_what_if() { Err(Lang::why_as_it_is) } else { Ok(Action::BeginWhatIf) }
        },
    )
    .chosen(|state| state.session.is_some_and(crate::app::Session::is_what_if)),
    Command::new(
        ("try.adopt", icons::CHECK),
        Lang::menu_edit_title,
        (Lang::what_if_adopt, Lang::what_if_adopt_about),
        |state| tried(state, Action::AdoptWhatIf),
    ),
    Command::new(
        ("try.discard", icons::CLOSE),
        Lang::menu_edit_title,
        (Lang::what_if_discard, Lang::what_if_discard_about),
        |state| tried(state, Action::DiscardWhatIf),
    ),
    Command::new(("table.cut", icons::CUT), Lang::menu_edit_title, (Lang::do_cut, Lang::do_cut_about), |state| {
        wish(state, TableWish::Cut)
    })
    .keys(&[ctrl(Key::X)])
    .reach(Reach::Table),
    Command::new(("table.copy", icons::COPY), Lang::menu_edit_title, (Lang::do_copy, Lang::do_copy_about), |state| {
        wish(state, TableWish::Copy)
    })
    .keys(&[ctrl(Key::C)])
    .reach(Reach::Table),
    Command::new(
        ("table.paste", icons::PASTE),
        Lang::menu_edit_title,
        (Lang::do_paste, Lang::do_paste_about),
        |state| wish(state, TableWish::Paste),
    )
    .keys(&[ctrl(Key::V)])
    .reach(Reach::Table),
    Command::new(
        ("table.clear", icons::CLEAR),
        Lang::menu_edit_title,
        (Lang::do_clear, Lang::do_clear_about),
        |state| wish(state, TableWish::Clear),
    )
    .keys(&[plain(Key::Delete)])
    .reach(Reach::Table),
    Command::new(
        ("table.edit", icons::EDIT),
        Lang::menu_edit_title,
        (Lang::do_edit_cell, Lang::do_edit_cell_about),
        |state| wish(state, TableWish::Edit),
    )
    .keys(&[plain(Key::F2)])
    .reach(Reach::Table),
    Command::new(
        ("table.fill-down", icons::FILL_DOWN),
        Lang::menu_edit_title,
        (Lang::do_fill_down, Lang::do_fill_down_about),
        |state| wish(state, TableWish::FillDown),
    )
    .keys(&[ctrl(Key::D)])
    .reach(Reach::Table),
    Command::new(
        ("table.fill-right", icons::FILL_RIGHT),
        Lang::menu_edit_title,
        (Lang::do_fill_right, Lang::do_fill_right_about),
        |state| wish(state, TableWish::FillRight),
    )
    .keys(&[ctrl(Key::R)])
    .reach(Reach::Table),
    Command::new(
        ("table.select-all", icons::SELECT_ALL),
        Lang::menu_edit_title,
        (Lang::do_select_all, Lang::do_select_all_about),
        |state| wish(state, TableWish::SelectAll),
    )
    .keys(&[ctrl(Key::A)])
    .reach(Reach::Table),
];

/// What can be done with changes that are tried.
fn tried(state: &super::State<'_>, action: Action) -> Result<Action, super::Why> {
    let session = state.session.ok_or(Lang::why_no_project as super::Why)?;
    if session.is_what_if() { Ok(action) } else { Err(Lang::why_no_what_if) }
}
