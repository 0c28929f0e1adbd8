//! Commands of the comparison table. Where its own keys are concerned, the table does them while it has the keyboard.

use eframe::egui::{Key, Modifiers};

use crate::text::Lang;
use crate::ui::context::{Page, TableCommand, Word};
use crate::ui::theme::icons;

use super::{Command, Effect, Menu, Reach, State, Why, alt, at, ctrl, ctrl_shift, is_pressed, plain};

/// What a key press asks of the table while it has the keyboard.
pub fn table_command_of(key: Key, modifiers: Modifiers) -> Option<TableCommand> {
    let is_asked = |id: &&TableCommand| {
        let command = row(**id);
        command.reach == Reach::Table && command.shortcuts.iter().any(|keys| is_pressed(keys, key, modifiers))
    };
    TableCommand::ALL.iter().find(is_asked).copied()
}

register! { TableCommand:
    Cut => on_cells(TableCommand::Cut, ("table.cut", icons::CUT), (Lang::do_cut, Lang::do_cut_about), with_selection)
        .keys(&[ctrl(Key::X)])
        .menus(&[at(Menu::Edit, 2, 1), at(Menu::Cell, 1, 1)]),
    Copy => on_cells(TableCommand::Copy, ("table.copy", icons::COPY), (Lang::do_copy, Lang::do_copy_about), with_selection)
        .keys(&[ctrl(Key::C)])
        .menus(&[at(Menu::Edit, 2, 2), at(Menu::Cell, 1, 2)]),
    Paste => on_cells(
        TableCommand::Paste,
        ("table.paste", icons::PASTE),
        (Lang::do_paste, Lang::do_paste_about),
        with_selection,
    )
    .keys(&[ctrl(Key::V)])
    .menus(&[at(Menu::Edit, 2, 4), at(Menu::Cell, 1, 4)]),
    Clear => on_cells(
        TableCommand::Clear,
        ("table.clear", icons::CLEAR),
        (Lang::do_clear, Lang::do_clear_about),
        with_selection,
    )
    .keys(&[plain(Key::Delete)])
    .menus(&[at(Menu::Edit, 2, 5), at(Menu::Cell, 1, 5)]),
    Edit => on_cells(
        TableCommand::Edit,
        ("table.edit", icons::EDIT),
        (Lang::do_edit_cell, Lang::do_edit_cell_about),
        with_selection,
    )
    .keys(&[plain(Key::F2)])
    .menus(&[at(Menu::Edit, 3, 1)]),
    FillDown => on_cells(
        TableCommand::FillDown,
        ("table.fill-down", icons::FILL_DOWN),
        (Lang::do_fill_down, Lang::do_fill_down_about),
        with_selection,
    )
    .keys(&[ctrl(Key::D)])
    .menus(&[at(Menu::Edit, 3, 2), at(Menu::Cell, 2, 1)]),
    FillRight => on_cells(
        TableCommand::FillRight,
        ("table.fill-right", icons::FILL_RIGHT),
        (Lang::do_fill_right, Lang::do_fill_right_about),
        with_selection,
    )
    .keys(&[ctrl(Key::R)])
    .menus(&[at(Menu::Edit, 3, 3), at(Menu::Cell, 2, 2)]),
    SelectAll => on_cells(
        TableCommand::SelectAll,
        ("table.select-all", icons::SELECT_ALL),
        (Lang::do_select_all, Lang::do_select_all_about),
        with_selection,
    )
    .keys(&[ctrl(Key::A)])
    .menus(&[at(Menu::Edit, 3, 4)]),
    AddCriterion => on_table(
        TableCommand::AddCriterion,
        ("table.add-criterion", icons::ADD_ROW),
        (Lang::do_add_criterion, Lang::do_add_criterion_about),
        with_open_project,
    )
    .reach(Reach::Window)
    .menus(&[at(Menu::Table, 2, 1)]),
    AddEquipment => on_table(
        TableCommand::AddEquipment,
        ("table.add-equipment", icons::ADD_COLUMN),
        (Lang::do_add_equipment, Lang::do_add_equipment_about),
        with_open_project,
    )
    .reach(Reach::Window)
    .menus(&[at(Menu::Table, 3, 1)]),
    AddEvidence => on_table(
        TableCommand::AddEvidence,
        ("table.add-evidence", icons::EVIDENCE),
        (Lang::do_add_evidence, Lang::do_add_evidence_about),
        with_open_project,
    )
    .reach(Reach::Window),
    InsertCriterion => on_table(
        TableCommand::InsertCriterion,
        ("table.insert-criterion", icons::ADD_ROW),
        (Lang::do_insert_criterion, Lang::do_insert_criterion_about),
        with_selection,
    )
    .keys(&[ctrl_shift(Key::I)])
    .menus(&[at(Menu::Table, 2, 2), at(Menu::Criterion, 1, 1)]),
    InsertEquipment => on_table(
        TableCommand::InsertEquipment,
        ("table.insert-equipment", icons::ADD_COLUMN),
        (Lang::do_insert_equipment, Lang::do_insert_equipment_about),
        with_selection,
    )
    .keys(&[ctrl_shift(Key::E)])
    .menus(&[at(Menu::Table, 3, 2), at(Menu::Equipment, 1, 1)]),
    DuplicateCriteria => on_table(
        TableCommand::DuplicateCriteria,
        ("table.duplicate-criteria", icons::DUPLICATE),
        (Lang::do_duplicate_criteria, Lang::do_duplicate_criteria_about),
        with_selection,
    )
    .menus(&[at(Menu::Table, 2, 3), at(Menu::Criterion, 1, 2)]),
    DuplicateEquipment => on_table(
        TableCommand::DuplicateEquipment,
        ("table.duplicate-equipment", icons::DUPLICATE),
        (Lang::do_duplicate_equipment, Lang::do_duplicate_equipment_about),
        with_selection,
    )
    .menus(&[at(Menu::Table, 3, 3), at(Menu::Equipment, 1, 2)]),
    DeleteCriteria => on_table(
        TableCommand::DeleteCriteria,
        ("table.delete-criteria", icons::DELETE),
        (Lang::do_delete_criteria, Lang::do_delete_criteria_about),
        with_selection,
    )
    .menus(&[at(Menu::Table, 2, 4), at(Menu::Criterion, 1, 3)]),
    DeleteEquipment => on_table(
        TableCommand::DeleteEquipment,
        ("table.delete-equipment", icons::DELETE),
        (Lang::do_delete_equipment, Lang::do_delete_equipment_about),
        with_selection,
    )
    .menus(&[at(Menu::Table, 3, 4), at(Menu::Equipment, 1, 3)]),
    MoveUp => on_table(
        TableCommand::MoveUp,
        ("table.move-up", icons::UP),
        (Lang::do_move_up, Lang::do_move_up_about),
        with_selection,
    )
    .keys(&[alt(Key::ArrowUp)])
    .menus(&[at(Menu::Criterion, 2, 1)]),
    MoveDown => on_table(
        TableCommand::MoveDown,
        ("table.move-down", icons::DOWN),
        (Lang::do_move_down, Lang::do_move_down_about),
        with_selection,
    )
    .keys(&[alt(Key::ArrowDown)])
    .menus(&[at(Menu::Criterion, 2, 2)]),
    MoveLeft => on_table(
        TableCommand::MoveLeft,
        ("table.move-left", icons::LEFT),
        (Lang::do_move_left, Lang::do_move_left_about),
        with_selection,
    )
    .keys(&[alt(Key::ArrowLeft)])
    .menus(&[at(Menu::Equipment, 2, 1)]),
    MoveRight => on_table(
        TableCommand::MoveRight,
        ("table.move-right", icons::RIGHT),
        (Lang::do_move_right, Lang::do_move_right_about),
        with_selection,
    )
    .keys(&[alt(Key::ArrowRight)])
    .menus(&[at(Menu::Equipment, 2, 2)]),
    SortEquipment => on_table(
        TableCommand::SortEquipment,
        ("table.sort-equipment", icons::SORT_DOWN),
        (Lang::do_sort_equipment, Lang::do_sort_equipment_about),
        with_selection,
    )
    .menus(&[at(Menu::Table, 4, 1), at(Menu::Cell, 3, 1), at(Menu::Criterion, 2, 3)]),
    SortByTotal => on_table(
        TableCommand::SortByTotal,
        ("table.sort-by-total", icons::SORT_DOWN),
        (Lang::do_sort_by_total, Lang::do_sort_by_total_about),
        with_table,
    )
    .menus(&[at(Menu::Table, 4, 2), at(Menu::Equipment, 2, 4)]),
    SortCriteria => on_table(
        TableCommand::SortCriteria,
        ("table.sort-criteria", icons::SORT_DOWN),
        (Lang::do_sort_criteria, Lang::do_sort_criteria_about),
        with_selection,
    )
    .menus(&[at(Menu::Table, 4, 3), at(Menu::Cell, 3, 2), at(Menu::Equipment, 2, 3)]),
    SortByWeight => on_table(
        TableCommand::SortByWeight,
        ("table.sort-by-weight", icons::SORT_DOWN),
        (Lang::do_sort_by_weight, Lang::do_sort_by_weight_about),
        with_table,
    )
    .menus(&[at(Menu::Table, 4, 4), at(Menu::Criterion, 2, 4)]),
    HideCriteria => on_table(
        TableCommand::HideCriteria,
        ("table.hide-criteria", icons::HIDE),
        (Lang::do_hide_criteria, Lang::do_hide_criteria_about),
        with_selection,
    )
    .keys(&[ctrl(Key::Num9)])
    .menus(&[at(Menu::Table, 5, 2), at(Menu::Criterion, 3, 1)]),
    HideEquipment => on_table(
        TableCommand::HideEquipment,
        ("table.hide-equipment", icons::HIDE),
        (Lang::do_hide_equipment, Lang::do_hide_equipment_about),
        with_selection,
    )
    .keys(&[ctrl(Key::Num8)])
    .menus(&[at(Menu::Table, 5, 3), at(Menu::Equipment, 3, 3)]),
    ShowAll => on_table(
        TableCommand::ShowAll,
        ("table.show-all", icons::SHOW),
        (Lang::do_show_all, Lang::do_show_all_about),
        with_table,
    )
    .keys(&[ctrl_shift(Key::Num9)])
    .menus(&[at(Menu::Table, 5, 4), at(Menu::Criterion, 3, 2), at(Menu::Equipment, 3, 4)]),
    Filter => on_table(
        TableCommand::Filter,
        ("table.filter", icons::FILTER),
        (Lang::do_filter, Lang::do_filter_about),
        with_table,
    )
    .keys(&[ctrl_shift(Key::F)])
    .menus(&[at(Menu::Table, 5, 1)]),
    FitWidths => on_table(
        TableCommand::FitWidths,
        ("table.fit-widths", icons::WIDTH),
        (Lang::do_fit_widths, Lang::do_fit_widths_about),
        with_table,
    )
    .menus(&[at(Menu::Table, 5, 6)]),
    Wider => on_table(
        TableCommand::Wider,
        ("table.wider", icons::WIDTH),
        (Lang::do_wider, Lang::do_wider_about),
        with_selection,
    )
    .keys(&[alt(Key::Period)])
    .menus(&[at(Menu::Equipment, 3, 1)]),
    Narrower => on_table(
        TableCommand::Narrower,
        ("table.narrower", icons::WIDTH),
        (Lang::do_narrower, Lang::do_narrower_about),
        with_selection,
    )
    .keys(&[alt(Key::Comma)])
    .menus(&[at(Menu::Equipment, 3, 2)]),
    Summary => on_table(
        TableCommand::Summary,
        ("table.summary", icons::TABLE),
        (Lang::do_summary, Lang::do_summary_about),
        with_table,
    )
    .menus(&[at(Menu::Table, 5, 5)]),
    CopyWithNames => on_table(
        TableCommand::CopyWithNames,
        ("table.copy-with-names", icons::COPY),
        (Lang::do_copy_with_names, Lang::do_copy_with_names_about),
        with_selection,
    )
    .keys(&[ctrl_shift(Key::C)])
    .menus(&[at(Menu::Edit, 2, 3), at(Menu::Cell, 1, 3)]),
    Weights => on_table(
        TableCommand::Weights,
        ("table.weights", icons::WEIGHTS),
        (Lang::do_weights, Lang::do_weights_about),
        with_open_project,
    )
    .keys(&[ctrl_shift(Key::W)])
    .reach(Reach::Window)
    .menus(&[at(Menu::Table, 1, 1)]),
}

/// A command of the cells; the palette lists it under editing.
const fn on_cells(
    id: TableCommand,
    key_and_icon: (&'static str, &'static str),
    words: (Word, Word),
    possible: fn(&State<'_>) -> Result<(), Why>,
) -> Command {
    Command::with_effect(key_and_icon, Lang::menu_edit_title, words, Effect::Table(id, possible)).reach(Reach::Table)
}

/// A command of whole rows and columns, or of the table itself.
const fn on_table(
    id: TableCommand,
    key_and_icon: (&'static str, &'static str),
    words: (Word, Word),
    possible: fn(&State<'_>) -> Result<(), Why>,
) -> Command {
    Command::with_effect(key_and_icon, Lang::menu_table, words, Effect::Table(id, possible)).reach(Reach::Table)
}

/// For what is done with the selected cells.
fn with_selection(state: &State<'_>) -> Result<(), Why> {
    with_table(state)?;
    let nothing = state.selection.equipment.is_none() || state.selection.criterion.is_none();
    if nothing { Err(Lang::why_nothing_selected) } else { Ok(()) }
}

/// For what is done with the table whatever is selected.
fn with_table(state: &State<'_>) -> Result<(), Why> {
    with_open_project(state)?;
    if state.page == Page::COMPARE && !state.full { Ok(()) } else { Err(Lang::why_no_table) }
}

/// For what opens an editor over any page.
fn with_open_project(state: &State<'_>) -> Result<(), Why> {
    if state.session.is_some() { Ok(()) } else { Err(Lang::why_no_project) }
}

#[cfg(test)]
mod tests {
    use crate::app::{Preferences, Session, samples};
    use crate::ui::commands::tests::at_the_start;
    use crate::ui::context::{Action, Selection};

    use super::*;

    #[test]
    fn a_row_and_its_shortcuts_ask_for_their_own_command() {
        let tutorial = samples::find(samples::TUTORIAL).expect("a sample");
        let session = Session::new(crate::store::read(tutorial.text).expect("it reads"));
        let (selection, preferences) = (Selection::cell("machine-a", "mtbf"), Preferences::default());
        let state = State { session: Some(&session), ..at_the_start(&selection, &preferences) };
        for id in TableCommand::ALL {
            let command = row(*id);
            assert_eq!(command.action(&state).ok(), Some(Action::Table(*id)), "{}", command.key);
            for shortcut in command.shortcuts.iter().filter(|_| command.reach == Reach::Table) {
                assert_eq!(table_command_of(shortcut.logical_key, shortcut.modifiers), Some(*id), "{}", command.key);
            }
        }
    }
}
