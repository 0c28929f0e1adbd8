//! The keyboard of the review, as in a spreadsheet.

use std::ops::Range;

use eframe::egui::{
    Event, EventFilter, FocusDirection, Id, ImeEvent, Key, Modifiers, Popup, Role, Sense, Ui, WidgetInfo,
};

use crate::app::clipboard::{format_block, parse_block};
use crate::app::import::ReviewColumn;
use crate::sheet::recognise::Row;

use super::view::View;
use super::{At, ImportReview, ReviewInput};

/// The one id that holds the keyboard while no cell is edited.
fn focus_id() -> Id {
    Id::unique("import review focus")
}

/// True for the key that imports.
pub(super) fn imports(ui: &Ui) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter))
}

impl ImportReview {
    /// Takes the keyboard for the table, and keeps arrows and Tab in it; F6 leads out.
    pub(super) fn own_focus(&mut self, ui: &Ui, input: &ReviewInput<'_>) {
        let id = focus_id();
        if ui.memory(|memory| memory.has_focus(id)) {
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        }
        let response = ui.interact(ui.max_rect(), id, Sense::focusable_noninteractive());
        response.widget_info(|| WidgetInfo::labeled(Role::Grid, true, input.lang.review_table()));
        let filter = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
        let wants = std::mem::take(&mut self.wants_focus);
        ui.memory_mut(|memory| {
            if wants {
                memory.request_focus(id);
                memory.move_focus(FocusDirection::None);
            }
            memory.set_focus_lock_filter(id, filter);
        });
    }

    pub(super) fn keys(&mut self, ui: &Ui, view: &View, input: &ReviewInput<'_>) {
        let lang = input.lang;
        if self.edit.is_some() {
            return self.edit_keys(ui, view, lang);
        }
        if !ui.memory(|memory| memory.has_focus(focus_id())) || Popup::is_any_open(ui) {
            return;
        }
        crate::ui::views::matrix::allow_ime(ui);
        for event in ui.input(|input| input.events.clone()) {
            match event {
                Event::Copy => ui.copy_text(self.copied(view, input)),
                Event::Paste(text) => self.paste(&text, view, input),
                Event::Text(text) if text == " " => self.toggle_rows(view),
                Event::Text(_) if ui.input(|i| i.modifiers.alt && !i.modifiers.ctrl) => {}
                Event::Text(text) if !text.trim().is_empty() => return self.begin_edit(self.at, view, lang, true),
                Event::Ime(ImeEvent::Preedit { text, .. } | ImeEvent::Commit(text)) if !text.is_empty() => {
                    return self.begin_edit(self.at, view, lang, true);
                }
                Event::Key { key, pressed: true, modifiers, .. } => {
                    self.key(ui, key, modifiers, view, input);
                    if self.edit.is_some() {
                        return;
                    }
                }
                _ => {}
            }
        }
    }

    fn key(&mut self, ui: &Ui, key: Key, modifiers: Modifiers, view: &View, input: &ReviewInput<'_>) {
        let by = match key {
            Key::ArrowUp => (-1, 0),
            Key::ArrowDown => (1, 0),
            Key::ArrowLeft => (0, -1),
            Key::ArrowRight => (0, 1),
            Key::PageUp => (-10, 0),
            Key::PageDown => (10, 0),
            Key::Home => (0, -isize::MAX),
            Key::End => (0, isize::MAX),
            _ => (0, 0),
        };
        match key {
            Key::ArrowDown if modifiers.alt => self.open_list(view, input),
            Key::Z if modifiers.command && modifiers.shift => drop(self.draft.redo()),
            Key::Z if modifiers.command => drop(self.draft.undo()),
            Key::Y if modifiers.command => drop(self.draft.redo()),
            Key::D if modifiers.command => self.fill_down(view, input),
            Key::A if modifiers.command => self.select_all(view),
            Key::Delete | Key::Backspace => self.clear(view),
            Key::F2 => self.open(view, input),
            Key::Enter if !modifiers.command => {
                self.step(self.at, if modifiers.shift { (-1, 0) } else { (1, 0) }, view);
            }
            Key::Tab => self.step(self.at, if modifiers.shift { (0, -1) } else { (0, 1) }, view),
            Key::F6 => ui.memory_mut(|memory| {
                memory.surrender_focus(focus_id());
                memory.move_focus(if modifiers.shift { FocusDirection::Previous } else { FocusDirection::Next });
            }),
            _ if by != (0, 0) && modifiers.shift => {
                self.corner = moved(self.corner, by, view);
                self.scroll_to = Some(self.corner);
            }
            _ if by != (0, 0) => self.step(self.at, by, view),
            _ => {}
        }
    }

    /// Goes on from a cell.
    pub(super) fn step(&mut self, at: At, by: (isize, isize), view: &View) {
        self.select(moved(at, by, view), false);
    }

    /// Selects a cell, or all up to it.
    pub(super) fn select(&mut self, at: At, extends: bool) {
        if !extends {
            self.at = at;
        }
        self.corner = at;
        self.scroll_to = Some(at);
    }

    fn select_all(&mut self, view: &View) {
        self.at = At::default();
        self.corner = moved(At::default(), (isize::MAX, isize::MAX), view);
    }

    /// The rows and columns selected.
    pub(super) fn block(&self) -> (Range<usize>, Range<usize>) {
        let range = |a: usize, b: usize| a.min(b)..a.max(b) + 1;
        (range(self.at.row, self.corner.row), range(self.at.column, self.corner.column))
    }

    /// The text of a cell, or its list.
    fn open(&mut self, view: &View, input: &ReviewInput<'_>) {
        self.begin_edit(self.at, view, input.lang, false);
    }

    fn open_list(&mut self, view: &View, _: &ReviewInput<'_>) {
        let has_list =
            matches!(view.columns.get(self.at.column), Some(ReviewColumn::Category | ReviewColumn::Direction));
        if has_list {
            self.opens = Some(self.at);
        }
    }

    fn copied(&self, view: &View, input: &ReviewInput<'_>) -> String {
        let (rows, columns) = self.block();
        let text = |row, column| {
            let place = self.place(At { row, column }, view);
            place.map(|(row, column)| self.draft.text(&row, column, input.lang)).unwrap_or_default()
        };
        let rows: Vec<Vec<String>> =
            rows.map(|row| columns.clone().map(|column| text(row, column)).collect()).collect();
        format_block(&rows)
    }

    /// Pours a block in from the selected cell on; one value fills all that is selected.
    fn paste(&mut self, text: &str, view: &View, input: &ReviewInput<'_>) {
        let block = parse_block(text);
        let (rows, columns) = self.block();
        let one = (block.len() == 1 && block[0].len() == 1).then(|| block[0][0].clone());
        let mut cells = Vec::new();
        let mut put = |at: At, text: String| {
            if let Some((row, column)) = self.place(at, view).filter(|(_, column)| *column != ReviewColumn::Remark) {
                cells.push((row.at, column, text));
            }
        };
        match one {
            Some(text) => {
                for row in rows {
                    columns.clone().for_each(|column| put(At { row, column }, text.clone()));
                }
            }
            None => {
                for (down, fields) in block.into_iter().enumerate() {
                    for (across, text) in fields.into_iter().enumerate() {
                        put(At { row: rows.start + down, column: columns.start + across }, text);
                    }
                }
            }
        }
        self.set(&cells, input.lang);
    }

    /// The first row of what is selected goes into all others.
    fn fill_down(&mut self, view: &View, input: &ReviewInput<'_>) {
        let (rows, columns) = self.block();
        let mut cells = Vec::new();
        for column in columns {
            let first = self.place(At { row: rows.start, column }, view);
            let Some((first, of)) = first.filter(|(_, of)| *of != ReviewColumn::Remark) else { continue };
            let text = self.draft.text(&first, of, input.lang);
            let below = rows.clone().skip(1).filter_map(|row| self.place(At { row, column }, view));
            cells.extend(below.map(|(row, column)| (row.at, column, text.clone())));
        }
        self.set(&cells, input.lang);
    }

    /// The selected rows are imported or left out, all as the first one becomes.
    fn toggle_rows(&mut self, view: &View) {
        let (rows, _) = self.block();
        let rows: Vec<Row> =
            rows.filter_map(|row| self.place(At { row, column: 0 }, view)).map(|(row, _)| row).collect();
        let counts = rows.first().is_some_and(|row| row.kind.counts());
        self.draft.change(|choices| {
            for row in &rows {
                choices.rows.entry(row.at).or_default().counts = Some(!counts);
            }
        });
    }

    /// Takes corrections back; a text of the table is emptied where nobody corrected it.
    fn clear(&mut self, view: &View) {
        let (rows, columns) = self.block();
        let cells: Vec<_> = rows
            .flat_map(|row| columns.clone().map(move |column| At { row, column }))
            .filter_map(|at| self.place(at, view).map(|(row, column)| (row.at, column)))
            .collect();
        self.draft.clear(&cells);
    }
}

fn moved(at: At, (down, across): (isize, isize), view: &View) -> At {
    let go = |from: usize, by: isize, count: usize| {
        let to = isize::try_from(from).unwrap_or(isize::MAX).saturating_add(by);
        usize::try_from(to.max(0)).unwrap_or_default().min(count.saturating_sub(1))
    };
    At { row: go(at.row, down, view.rows.len()), column: go(at.column, across, view.columns.len()) }
}
