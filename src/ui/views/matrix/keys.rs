//! The keyboard of the matrix while no cell is edited, as in a spreadsheet.

use eframe::egui::{Event, FocusDirection, ImeEvent, Key, Modifiers, Popup, Ui};

use crate::ui::commands;
use crate::ui::context::{Action, FileAction, Shared, TableCommand};

use super::edit::Start;
use super::menus::ask_for_menu;
use super::{At, MatrixView};

impl MatrixView {
    pub(super) fn keys(&mut self, ui: &Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        if self.edit.is_some() {
            self.edit_keys(ui, shared, actions);
            return;
        }
        if !ui.memory(|memory| memory.has_focus(Self::focus_id())) {
            return;
        }
        let events = ui.input(|input| input.events.clone());
        // What comes behind the key that led out of a unit or weight is for the cell it led to.
        let Some(events) = self.side_keys(ui, shared, &events, actions) else { return };
        let selection = match actions.last() {
            Some(Action::SelectBlock(selection)) => selection.clone(),
            _ => shared.selection.clone(),
        };
        let Some((mut at, mut corner)) = self.selected(&Shared { selection: &selection, ..*shared }) else {
            self.keys_without_cell(ui, actions);
            return;
        };
        allow_ime(ui);
        for event in events {
            match event {
                Event::Copy if ui.input(|i| i.modifiers.shift) => {
                    actions.push(Action::Table(TableCommand::CopyWithNames));
                }
                Event::Copy => actions.push(Action::Table(TableCommand::Copy)),
                Event::Cut => actions.push(Action::Table(TableCommand::Cut)),
                Event::Paste(text) => {
                    self.paste_text(shared, text, actions);
                    return;
                }
                // The field that opens takes the event itself, so that an input method works too.
                // With Alt a letter is a key of the window, whatever text the system sends with it.
                Event::Text(_) if ui.input(|i| i.modifiers.alt && !i.modifiers.ctrl) => {}
                Event::Text(text) if !text.trim().is_empty() => return self.begin_edit(shared, at, Start::Replace),
                Event::Ime(ImeEvent::Preedit { text, .. } | ImeEvent::Commit(text)) if !text.is_empty() => {
                    return self.begin_edit(shared, at, Start::Replace);
                }
                // Comes here when there is no step to take back.
                Event::Key { key: Key::Z, pressed: true, modifiers, .. } if modifiers.command => {
                    self.undo_hiding(shared.session.revision());
                }
                Event::Key { key, pressed: true, modifiers, .. } => {
                    self.key(ui, (at, corner), *key, *modifiers, actions);
                    if self.edit.is_some() {
                        return;
                    }
                    // A key held down comes several times in one frame: each press goes on from where the last led.
                    if let Some(Action::SelectBlock(selection)) = actions.last() {
                        (at, corner) = self.selected(&Shared { selection, ..*shared }).unwrap_or((at, corner));
                    }
                }
                _ => {}
            }
        }
    }

    /// While no cell shown is selected: a key that moves goes to the first one, a sheet can be pasted.
    fn keys_without_cell(&mut self, ui: &Ui, actions: &mut Vec<Action>) {
        for event in ui.input(|input| input.events.clone()) {
            match event {
                Event::Paste(text) => actions.push(Action::File(FileAction::OpenText(text))),
                Event::Key { key, pressed: true, modifiers, .. } => {
                    let moves = [Key::ArrowUp, Key::ArrowDown, Key::ArrowLeft, Key::ArrowRight, Key::Enter, Key::Tab];
                    if let Some(command) = command_of(key, modifiers) {
                        actions.push(Action::Table(command));
                    } else if moves.contains(&key) {
                        self.select(At::default(), None, actions);
                    }
                }
                _ => {}
            }
        }
    }

    fn key(&mut self, ui: &Ui, (at, corner): (At, At), key: Key, modifiers: Modifiers, actions: &mut Vec<Action>) {
        if let Some(command) = command_of(key, modifiers) {
            actions.push(Action::Table(command));
            return;
        }
        let last = self.last();
        let page = 10;
        let from = if modifiers.shift { corner } else { at };
        let target = match key {
            Key::Home if modifiers.command => Some(At::default()),
            Key::End if modifiers.command => Some(last),
            Key::Home => Some(At { column: 0, ..from }),
            Key::End => Some(At { column: last.column, ..from }),
            Key::PageUp => Some(At { row: from.row.saturating_sub(page), ..from }),
            Key::PageDown => Some(At { row: (from.row + page).min(last.row), ..from }),
            Key::ArrowUp if modifiers.command => Some(At { row: 0, ..from }),
            Key::ArrowDown if modifiers.command => Some(At { row: last.row, ..from }),
            Key::ArrowLeft if modifiers.command => Some(At { column: 0, ..from }),
            Key::ArrowRight if modifiers.command => Some(At { column: last.column, ..from }),
            Key::ArrowUp | Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight => Some(moved(from, key, last)),
            _ => None,
        };
        if let Some(target) = target {
            self.tab_origin = None;
            let (active, corner) = if modifiers.shift { (at, Some(target)) } else { (target, None) };
            self.select(active, corner, actions);
            self.scroll_to = Some(target);
            return;
        }
        match key {
            Key::Tab | Key::Enter if !modifiers.command && !modifiers.alt => {
                self.step(at, key, modifiers.shift, actions);
            }
            Key::Menu => ask_for_menu(ui.ctx()),
            Key::F10 if modifiers.shift => ask_for_menu(ui.ctx()),
            // Tab stays inside the table, so another key leads out of it.
            Key::F6 => ui.memory_mut(|memory| {
                memory.surrender_focus(Self::focus_id());
                memory.move_focus(FocusDirection::Next);
            }),
            Key::Escape => self.select(at, None, actions),
            _ => {}
        }
        ui.request_repaint();
    }

    /// Moves on after Enter, Tab or an arrow that ended an edit. Enter after a run of Tab goes below where it began.
    pub(super) fn step(&mut self, at: At, key: Key, shift: bool, actions: &mut Vec<Action>) {
        let last = self.last();
        let target = match (key, shift) {
            (Key::Tab, false) => {
                self.tab_origin.get_or_insert(at.column);
                At { column: (at.column + 1).min(last.column), ..at }
            }
            (Key::Tab, true) => At { column: at.column.saturating_sub(1), ..at },
            (Key::Enter, false) => {
                At { row: (at.row + 1).min(last.row), column: self.tab_origin.take().unwrap_or(at.column) }
            }
            (Key::Enter, true) => At { row: at.row.saturating_sub(1), ..at },
            (key, _) => moved(at, key, last),
        };
        self.select(target, None, actions);
    }
}

/// What a key asks of the table.
pub(super) fn command_of(key: Key, modifiers: Modifiers) -> Option<TableCommand> {
    // The system sends events of their own for these, with Shift it does not.
    let has_event = matches!(key, Key::C | Key::X | Key::V) && modifiers.command_only();
    if key == Key::Backspace && modifiers.is_none() {
        return Some(TableCommand::Clear);
    }
    if has_event { None } else { commands::table_command_of(key, modifiers) }
}

fn moved(at: At, key: Key, last: At) -> At {
    match key {
        Key::ArrowUp => At { row: at.row.saturating_sub(1), ..at },
        Key::ArrowDown => At { row: (at.row + 1).min(last.row), ..at },
        Key::ArrowLeft => At { column: at.column.saturating_sub(1), ..at },
        Key::ArrowRight => At { column: (at.column + 1).min(last.column), ..at },
        _ => at,
    }
}

/// Lets an input method compose while the matrix has the keyboard: the first syllable opens the cell.
pub(in crate::ui) fn allow_ime(ui: &Ui) {
    let rect = ui.max_rect();
    ui.output_mut(|output| {
        output.ime.get_or_insert(eframe::egui::output::IMEOutput {
            purpose: eframe::egui::IMEPurpose::Normal,
            rect,
            cursor_rect: rect,
            should_interrupt_composition: false,
        });
    });
}

/// True when something is typed or pasted and nothing has the keyboard: it is meant for the table.
pub(super) fn are_for_nobody(ui: &Ui) -> bool {
    let meant = |event: &Event| match event {
        Event::Text(_) | Event::Paste(_) | Event::Copy | Event::Cut => true,
        Event::Key { key, pressed, .. } => {
            let moves = [Key::ArrowUp, Key::ArrowDown, Key::ArrowLeft, Key::ArrowRight, Key::Home, Key::End];
            let keys = [moves.as_slice(), &[Key::PageUp, Key::PageDown, Key::F2, Key::Delete, Key::Enter]].concat();
            *pressed && keys.contains(key)
        }
        _ => false,
    };
    ui.input(|input| input.events.iter().any(meant))
        && ui.memory(|memory| memory.focused().is_none() && memory.top_modal_layer().is_none())
        && !Popup::is_any_open(ui)
}
