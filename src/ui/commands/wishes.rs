//! Which command stands for which wish to the table: its menus show them, its keys ask for them.

use eframe::egui::{Key, Modifiers};

use crate::ui::context::TableWish;

use super::{Command, Reach, all, is_pressed};

const KEYS: [(TableWish, &str); 31] = [
    (TableWish::Cut, "table.cut"),
    (TableWish::Copy, "table.copy"),
    (TableWish::CopyWithNames, "table.copy-with-names"),
    (TableWish::Paste, "table.paste"),
    (TableWish::Clear, "table.clear"),
    (TableWish::Edit, "table.edit"),
    (TableWish::FillDown, "table.fill-down"),
    (TableWish::FillRight, "table.fill-right"),
    (TableWish::SelectAll, "table.select-all"),
    (TableWish::InsertCriterion, "table.insert-criterion"),
    (TableWish::InsertEquipment, "table.insert-equipment"),
    (TableWish::DuplicateCriteria, "table.duplicate-criteria"),
    (TableWish::DuplicateEquipment, "table.duplicate-equipment"),
    (TableWish::DeleteCriteria, "table.delete-criteria"),
    (TableWish::DeleteEquipment, "table.delete-equipment"),
    (TableWish::MoveUp, "table.move-up"),
    (TableWish::MoveDown, "table.move-down"),
    (TableWish::MoveLeft, "table.move-left"),
    (TableWish::MoveRight, "table.move-right"),
    (TableWish::SortEquipment, "table.sort-equipment"),
    (TableWish::SortByTotal, "table.sort-by-total"),
    (TableWish::SortCriteria, "table.sort-criteria"),
    (TableWish::SortByWeight, "table.sort-by-weight"),
    (TableWish::HideCriteria, "table.hide-criteria"),
    (TableWish::HideEquipment, "table.hide-equipment"),
    (TableWish::ShowAll, "table.show-all"),
    (TableWish::Filter, "table.filter"),
    (TableWish::FitWidths, "table.fit-widths"),
    (TableWish::Wider, "table.wider"),
    (TableWish::Narrower, "table.narrower"),
    (TableWish::Summary, "table.summary"),
];

/// The command that stands for a wish.
pub fn of_wish(wish: TableWish) -> Option<&'static Command> {
    let (_, key) = KEYS.iter().find(|(other, _)| *other == wish)?;
    all().find(|command| command.key == *key)
}

/// What a key press asks of the table while it has the keyboard.
pub fn wish_of(key: Key, modifiers: Modifiers) -> Option<TableWish> {
    let pressed = |shortcut| is_pressed(shortcut, key, modifiers);
    let command = all().find(|c| c.reach == Reach::Table && c.shortcuts.iter().any(pressed))?;
    KEYS.iter().find(|(_, key)| *key == command.key).map(|(wish, _)| *wish)
}

#[cfg(test)]
mod tests {
    use crate::app::{Preferences, Session, samples};
    use crate::ui::commands::State;
    use crate::ui::commands::tests::at_the_start;
    use crate::ui::context::{Action, Selection};

    use super::*;

    #[test]
    fn every_wish_has_the_command_that_asks_for_it() {
        let tutorial = samples::find(samples::TUTORIAL).expect("a sample");
        let session = Session::new(crate::store::read(tutorial.text).expect("it reads"));
        let (selection, preferences) = (Selection::cell("machine-a", "mtbf"), Preferences::default());
        let state = State { session: Some(&session), ..at_the_start(&selection, &preferences) };
        for (wish, key) in KEYS {
            let command = of_wish(wish).unwrap_or_else(|| panic!("{key}: no such command"));
            assert_eq!((command.action)(&state).ok(), Some(Action::Table(wish)), "{key}");
            for shortcut in command.shortcuts.iter().filter(|_| command.reach == Reach::Table) {
                assert_eq!(wish_of(shortcut.logical_key, shortcut.modifiers), Some(wish), "{key}");
            }
        }
    }
}
