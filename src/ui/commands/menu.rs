//! Where commands stand in menus.

use crate::ui::context::{PageSpec, TableCommand};

use super::{Command, CommandId, table};

/// A menu of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    /// Of the top bar.
    File,
    /// Of the top bar.
    Edit,
    /// Of the top bar.
    Table,
    /// Of the top bar.
    View,
    /// Of the top bar.
    Help,
    /// On a cell of the table.
    Cell,
    /// On the name of a criterion in the table.
    Criterion,
    /// On the name of an equipment in the table.
    Equipment,
}

/// The place of a command in a menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    menu: Menu,
    section: u8,
    position: u8,
}

/// The place at this position within a section of a menu; lines part the sections.
pub(super) const fn at(menu: Menu, section: u8, position: u8) -> Place {
    Place { menu, section, position }
}

/// The commands of a menu, section by section.
pub fn sections(menu: Menu, pages: &'static [PageSpec]) -> Vec<Vec<CommandId>> {
    arranged(menu, CommandId::all(pages).map(|id| (id, id.command())))
}

/// The commands of a menu of the table, section by section.
pub fn table_sections(menu: Menu) -> Vec<Vec<TableCommand>> {
    arranged(menu, TableCommand::ALL.iter().map(|id| (*id, *table::row(*id))))
}

fn arranged<T: Copy>(menu: Menu, commands: impl Iterator<Item = (T, Command)>) -> Vec<Vec<T>> {
    let place_in = |command: &Command| command.menus.iter().copied().find(|place| place.menu == menu);
    let mut placed: Vec<(Place, T)> =
        commands.filter_map(|(id, command)| place_in(&command).map(|place| (place, id))).collect();
    placed.sort_by_key(|(place, _)| (place.section, place.position));
    let sections = placed.chunk_by(|(a, _), (b, _)| a.section == b.section);
    sections.map(|section| section.iter().map(|(_, id)| *id).collect()).collect()
}

#[cfg(test)]
mod tests {
    use crate::ui::pages::PAGES;

    use super::*;

    #[test]
    fn no_two_commands_share_a_place() {
        let mut seen: Vec<(Place, &str)> = Vec::new();
        for command in CommandId::all(&[]).map(CommandId::command) {
            for place in command.menus {
                let other = seen.iter().find(|(taken, _)| taken == place);
                assert_eq!(other, None, "{} stands there too", command.key);
                seen.push((*place, command.key));
            }
        }
    }

    #[test]
    fn the_view_menu_begins_with_every_page_and_lists_no_other() {
        let sections = sections(Menu::View, &PAGES);
        let pages: Vec<CommandId> = PAGES.iter().map(CommandId::Go).collect();
        assert_eq!(sections.first(), Some(&pages));
        let is_page = |id: &&CommandId| matches!(id, CommandId::Go(_));
        assert_eq!(sections.iter().flatten().filter(is_page).count(), PAGES.len());
    }
}
