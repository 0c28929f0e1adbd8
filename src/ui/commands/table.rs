//! Commands of the comparison table. Where its own keys are concerned, the table does them while it has the keyboard.

use eframe::egui::Key;

use crate::text::Lang;
use crate::ui::context::{Action, Page, TableWish};
use crate::ui::theme::icons;

use super::{Command, Reach, State, Why, alt, ctrl, ctrl_shift, with_project};

pub(super) const COMMANDS: &[Command] = &[
    Command::new(
        ("table.add-criterion", icons::ADD_ROW),
        Lang::menu_table,
        (Lang::do_add_criterion, Lang::do_add_criterion_about),
        |state| with_project(state, Action::EditCriterion(None)),
    ),
    Command::new(
        ("table.add-equipment", icons::ADD_COLUMN),
        Lang::menu_table,
        (Lang::do_add_equipment, Lang::do_add_equipment_about),
        |state| with_project(state, Action::EditEquipment(None)),
    ),
    Command::new(
        ("table.add-evidence", icons::EVIDENCE),
        Lang::menu_table,
        (Lang::do_add_evidence, Lang::do_add_evidence_about),
        |state| with_project(state, Action::EditEvidence(None)),
    ),
    Command::new(
        ("table.insert-criterion", icons::ADD_ROW),
        Lang::menu_table,
        (Lang::do_insert_criterion, Lang::do_insert_criterion_about),
        |state| wish(state, TableWish::InsertCriterion),
    )
    .keys(&[ctrl_shift(Key::I)])
    .reach(Reach::Table),
    Command::new(
        ("table.insert-equipment", icons::ADD_COLUMN),
        Lang::menu_table,
        (Lang::do_insert_equipment, Lang::do_insert_equipment_about),
        |state| wish(state, TableWish::InsertEquipment),
    )
    .keys(&[ctrl_shift(Key::E)])
    .reach(Reach::Table),
    Command::new(
        ("table.duplicate-criteria", icons::DUPLICATE),
        Lang::menu_table,
        (Lang::do_duplicate_criteria, Lang::do_duplicate_criteria_about),
        |state| wish(state, TableWish::DuplicateCriteria),
    )
    .reach(Reach::Table),
    Command::new(
        ("table.duplicate-equipment", icons::DUPLICATE),
        Lang::menu_table,
        (Lang::do_duplicate_equipment, Lang::do_duplicate_equipment_about),
        |state| wish(state, TableWish::DuplicateEquipment),
    )
    .reach(Reach::Table),
    Command::new(
        ("table.delete-criteria", icons::DELETE),
        Lang::menu_table,
        (Lang::do_delete_criteria, Lang::do_delete_criteria_about),
        |state| wish(state, TableWish::DeleteCriteria),
    )
    .reach(Reach::Table),
    Command::new(
        ("table.delete-equipment", icons::DELETE),
        Lang::menu_table,
        (Lang::do_delete_equipment, Lang::do_delete_equipment_about),
        |state| wish(state, TableWish::DeleteEquipment),
    )
    .reach(Reach::Table),
    Command::new(("table.move-up", icons::UP), Lang::menu_table, (Lang::do_move_up, Lang::do_move_up_about), |state| {
        wish(state, TableWish::MoveUp)
    })
    .keys(&[alt(Key::ArrowUp)])
    .reach(Reach::Table),
    Command::new(
        ("table.move-down", icons::DOWN),
        Lang::menu_table,
        (Lang::do_move_down, Lang::do_move_down_about),
        |state| wish(state, TableWish::MoveDown),
    )
    .keys(&[alt(Key::ArrowDown)])
    .reach(Reach::Table),
    Command::new(
        ("table.move-left", icons::LEFT),
        Lang::menu_table,
        (Lang::do_move_left, Lang::do_move_left_about),
        |state| wish(state, TableWish::MoveLeft),
    )
    .keys(&[alt(Key::ArrowLeft)])
    .reach(Reach::Table),
    Command::new(
        ("table.move-right", icons::RIGHT),
        Lang::menu_table,
        (Lang::do_move_right, Lang::do_move_right_about),
        |state| wish(state, TableWish::MoveRight),
    )
    .keys(&[alt(Key::ArrowRight)])
    .reach(Reach::Table),
    Command::new(
        ("table.sort-equipment", icons::SORT_DOWN),
        Lang::menu_table,
        (Lang::do_sort_equipment, Lang::do_sort_equipment_about),
        |state| wish(state, TableWish::SortEquipment),
    )
    .reach(Reach::Table),
    Command::new(
        ("table.sort-by-total", icons::SORT_DOWN),
        Lang::menu_table,
        (Lang::do_sort_by_total, Lang::do_sort_by_total_about),
        |state| shown(state, TableWish::SortByTotal),
    )
    .reach(Reach::Table),
    Command::new(
        ("table.sort-criteria", icons::SORT_DOWN),
        Lang::menu_table,
        (Lang::do_sort_criteria, Lang::do_sort_criteria_about),
        |state| wish(state, TableWish::SortCriteria),
    )
    .reach(Reach::Table),
    Command::new(
        ("table.sort-by-weight", icons::SORT_DOWN),
        Lang::menu_table,
        (Lang::do_sort_by_weight, Lang::do_sort_by_weight_about),
        |state| shown(state, TableWish::SortByWeight),
    )
    .reach(Reach::Table),
    Command::new(
        ("table.hide-criteria", icons::HIDE),
        Lang::menu_table,
        (Lang::do_hide_criteria, Lang::do_hide_criteria_about),
        |state| wish(state, TableWish::HideCriteria),
    )
    .keys(&[ctrl(Key::Num9)])
    .reach(Reach::Table),
    Command::new(
        ("table.hide-equipment", icons::HIDE),
        Lang::menu_table,
        (Lang::do_hide_equipment, Lang::do_hide_equipment_about),
        |state| wish(state, TableWish::HideEquipment),
    )
    .keys(&[ctrl(Key::Num8)])
    .reach(Reach::Table),
    Command::new(
        ("table.show-all", icons::SHOW),
        Lang::menu_table,
        (Lang::do_show_all, Lang::do_show_all_about),
        |state| shown(state, TableWish::ShowAll),
    )
    .keys(&[ctrl_shift(Key::Num9)])
    .reach(Reach::Table),
    Command::new(
        ("table.filter", icons::FILTER),
        Lang::menu_table,
        (Lang::do_filter, Lang::do_filter_about),
        |state| shown(state, TableWish::Filter),
    )
    .keys(&[ctrl_shift(Key::F)])
    .reach(Reach::Table),
    Command::new(
        ("table.fit-widths", icons::WIDTH),
        Lang::menu_table,
        (Lang::do_fit_widths, Lang::do_fit_widths_about),
        |state| shown(state, TableWish::FitWidths),
    )
    .reach(Reach::Table),
    Command::new(("table.wider", icons::WIDTH), Lang::menu_table, (Lang::do_wider, Lang::do_wider_about), |state| {
        wish(state, TableWish::Wider)
    })
    .keys(&[alt(Key::Period)])
    .reach(Reach::Table),
    Command::new(
        ("table.narrower", icons::WIDTH),
        Lang::menu_table,
        (Lang::do_narrower, Lang::do_narrower_about),
        |state| wish(state, TableWish::Narrower),
    )
    .keys(&[alt(Key::Comma)])
    .reach(Reach::Table),
    Command::new(
        ("table.summary", icons::TABLE),
        Lang::menu_table,
        (Lang::do_summary, Lang::do_summary_about),
        |state| shown(state, TableWish::Summary),
    )
    .reach(Reach::Table),
    Command::new(
        ("table.copy-with-names", icons::COPY),
        Lang::menu_table,
        (Lang::do_copy_with_names, Lang::do_copy_with_names_about),
        |state| wish(state, TableWish::CopyWithNames),
    )
    .keys(&[ctrl_shift(Key::C)])
    .reach(Reach::Table),
    Command::new(
        ("table.weights", icons::WEIGHTS),
        Lang::menu_table,
        (Lang::do_weights, Lang::do_weights_about),
        |state| with_project(state, Action::EditWeights),
    )
    .keys(&[ctrl_shift(Key::W)]),
];

/// What is done with the selected cells.
pub(super) fn wish(state: &State<'_>, wish: TableWish) -> Result<Action, Why> {
    let action = shown(state, wish)?;
    let nothing = state.selection.equipment.is_none() || state.selection.criterion.is_none();
    if nothing { Err(Lang::why_nothing_selected) } else { Ok(action) }
}

/// What is done with the table whatever is selected.
fn shown(state: &State<'_>, wish: TableWish) -> Result<Action, Why> {
    let action = with_project(state, Action::Table(wish))?;
    if state.page == Page::Compare && !state.full { Ok(action) } else { Err(Lang::why_no_table) }
}
