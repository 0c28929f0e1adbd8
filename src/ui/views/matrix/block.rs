//! Copying, cutting, pasting and clearing a block of cells.

use eframe::egui::{Ui, ViewportCommand};

use crate::app::{BatchLabel, Command, clipboard};
use crate::ui::context::{Action, Shared};

use super::{At, MatrixView};

/// What to do with the selected block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    Copy,
    Cut,
    Paste,
    Clear,
}

impl MatrixView {
    pub(super) fn block(&mut self, ui: &Ui, shared: &Shared<'_>, wish: Wish, actions: &mut Vec<Action>) {
        if matches!(wish, Wish::Copy | Wish::Cut) {
            actions.push(Action::CopyText(clipboard::format_block(&self.selected_texts(shared))));
        }
        match wish {
            Wish::Copy => {}
            Wish::Cut | Wish::Clear => actions.extend(self.clear(shared)),
            Wish::Paste => {
                self.wants_focus = true;
                ui.send_viewport_cmd(ViewportCommand::RequestPaste);
            }
        }
    }

    /// First and last row and column of the selected block.
    fn span(&self, shared: &Shared<'_>) -> Option<(At, At)> {
        let (a, b) = self.selected(shared)?;
        let first = At { row: a.row.min(b.row), column: a.column.min(b.column) };
        Some((first, At { row: a.row.max(b.row), column: a.column.max(b.column) }))
    }

    fn selected_texts(&self, shared: &Shared<'_>) -> Vec<Vec<String>> {
        let Some((first, last)) = self.span(shared) else { return Vec::new() };
        let text = |row, column| {
            let (equipment, criterion) = self.ids(shared, At { row, column })?;
            let cell = shared.session.project().equipment(&equipment)?.cell(&criterion)?;
            Some(cell.chosen()?.is.clone())
        };
        let row = |row| (first.column..=last.column).map(|column| text(row, column).unwrap_or_default()).collect();
        (first.row..=last.row).map(row).collect()
    }

    fn clear(&self, shared: &Shared<'_>) -> Option<Action> {
        let (first, last) = self.span(shared)?;
        let cells =
            (first.row..=last.row).flat_map(|row| (first.column..=last.column).map(move |column| At { row, column }));
        let filled = cells.filter_map(|at| {
            let (equipment, criterion) = self.ids(shared, at)?;
            let cell = shared.session.project().equipment(&equipment)?.cell(&criterion)?;
            cell.chosen().filter(|spec| !spec.is.is_empty())?;
            Some(Command::SetText { equipment, criterion, text: String::new() })
        });
        let commands: Vec<Command> = filled.collect();
        let label = BatchLabel::Clear(commands.len());
        (!commands.is_empty()).then_some(Action::Run(Command::Batch { label, commands }))
    }

    /// Pastes a block at the upper left corner of the selection; a single text fills the whole selection.
    pub(super) fn paste_text(&mut self, shared: &Shared<'_>, text: &str, actions: &mut Vec<Action>) {
        let Some((first, last)) = self.span(shared) else { return };
        let mut rows = clipboard::parse_block(text);
        if let [row] = rows.as_slice()
            && let [one] = row.as_slice()
        {
            rows = vec![vec![one.clone(); last.column - first.column + 1]; last.row - first.row + 1];
        }
        let project = shared.session.project();
        let criteria: Vec<String> = self
            .layout
            .criteria
            .iter()
            .skip(first.row)
            .filter_map(|i| project.criteria.get(*i))
            .map(|c| c.id.clone())
            .collect();
        let equipment: Vec<String> = self
            .layout
            .equipment
            .iter()
            .skip(first.column)
            .filter_map(|i| project.equipment.get(*i))
            .map(|e| e.id.clone())
            .collect();
        let (command, cut) = clipboard::paste(&rows, &criteria, &equipment);
        actions.push(Action::Run(command));
        let wide = rows.iter().map(Vec::len).max().unwrap_or(1);
        let corner = At {
            row: (first.row + rows.len().saturating_sub(1)).min(self.layout.criteria.len().saturating_sub(1)),
            column: (first.column + wide.saturating_sub(1)).min(self.layout.equipment.len().saturating_sub(1)),
        };
        self.select(shared, first, Some(corner), actions);
        if cut > 0 {
            actions.push(Action::Tell(shared.lang.paste_cut_off(cut)));
        }
    }
}

/// Builds an empty project from a pasted sheet with its headings.
pub(super) fn paste_sheet(shared: &Shared<'_>, text: &str, actions: &mut Vec<Action>) {
    let (lang, project) = (shared.lang, shared.session.project());
    if !project.criteria.is_empty() || !project.equipment.is_empty() {
        return;
    }
    match clipboard::paste_sheet(text) {
        Ok(sheet) => {
            actions.push(Action::Run(sheet.command));
            actions.push(Action::Tell(lang.paste_built(sheet.criteria, sheet.equipment)));
            let notes = sheet.notes.iter().take(5);
            actions.extend(notes.map(|note| Action::Tell(note.sentence(lang))));
        }
        Err(error) => actions.push(Action::Tell(error.sentence(lang))),
    }
}
