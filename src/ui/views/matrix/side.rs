//! Units, weights and summaries: cells beside the specs that can have the keyboard.
//!
//! A click on one takes the keyboard from the selected spec, so that what is typed next never lands in a cell that the
//! user has turned away from. A weight is typed in its place; a unit is changed in the criterion's editor, for the
//! scale depends on it; a summary is worked out.

use eframe::egui::{
    Align2, Event, ImeEvent, Key, Modifiers, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use crate::analysis::unit_name;
use crate::model::Criterion;
use crate::quantity::number_text;
use crate::ui::context::{Action, EditorRequest, FileAction, Selection, Shared};

use super::cells::Painter;
use super::edit::{Place, Start};
use super::keys::{allow_ime, command_of};
use super::layout::Column;
use super::paint::{Look, line};
use super::{At, MatrixView};

/// A cell beside the specs that has the keyboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SideCell {
    /// Unit, weight or summary.
    column: Column,
    /// The selection it was chosen with: it lets go of the keyboard when another one is made.
    selection: Selection,
}

impl MatrixView {
    /// Row and column of the side cell that has the keyboard.
    pub(super) fn side_cell(&self, shared: &Shared<'_>) -> Option<(usize, Column)> {
        let side = self.side.as_ref().filter(|side| side.selection == *shared.selection)?;
        let criterion = side.selection.criterion.as_ref()?;
        let row = self.layout.criterion_ids.iter().position(|id| id == criterion)?;
        self.layout.columns.contains(&side.column).then_some((row, side.column))
    }

    /// Gives the keyboard to a side cell; the selection goes to its row.
    pub(super) fn select_side(&mut self, shared: &Shared<'_>, row: usize, column: Column, actions: &mut Vec<Action>) {
        let equipment = shared.selection.equipment.clone().filter(|id| self.layout.equipment_ids.contains(id));
        let equipment = equipment.or_else(|| self.equipment_id(0));
        let selection = Selection { equipment, criterion: self.criterion_id(row), corner: None };
        self.tab_origin = None;
        self.side = Some(SideCell { column, selection: selection.clone() });
        actions.push(Action::SelectBlock(selection));
    }

    /// Edits what a side cell shows, where it can be edited in its place.
    pub(super) fn edit_side(
        &mut self,
        shared: &Shared<'_>,
        (row, column): (usize, Column),
        start: Start,
        actions: &mut Vec<Action>,
    ) {
        match (column, start) {
            (Column::Weight, _) => self.begin_weight(shared, row, start),
            (Column::Unit, Start::Keep) => actions.push(Action::Edit(EditorRequest::Criterion(self.criterion_id(row)))),
            (Column::Unit, Start::Replace) => {
                actions.push(Action::Tell(shared.lang.matrix_unit_in_editor().to_owned()));
            }
            (Column::Summary(_), _) => actions.push(Action::Tell(shared.lang.matrix_summary_is_read_only().to_owned())),
            (Column::Name | Column::Equipment(_) | Column::Add, _) => {}
        }
    }

    /// Takes the keys while a side cell has the keyboard; gives the events behind the key that led out of it (all of
    /// them where there is none), `None` when nothing is left to do.
    pub(super) fn side_keys<'e>(
        &mut self,
        ui: &Ui,
        shared: &Shared<'_>,
        events: &'e [Event],
        actions: &mut Vec<Action>,
    ) -> Option<&'e [Event]> {
        let Some(mut place) = self.side_cell(shared) else { return Some(events) };
        allow_ime(ui);
        for (index, event) in events.iter().enumerate() {
            match event {
                Event::Copy | Event::Cut => actions.extend(self.side_text(shared, place)),
                Event::Text(_) if ui.input(|i| i.modifiers.alt && !i.modifiers.ctrl) => {}
                // A field that opens takes the event itself.
                Event::Text(text)
                | Event::Paste(text)
                | Event::Ime(ImeEvent::Preedit { text, .. } | ImeEvent::Commit(text))
                    if !text.trim().is_empty() =>
                {
                    self.edit_side(shared, place, Start::Replace, actions);
                    return None;
                }
                Event::Key { key, pressed: true, modifiers, .. } => {
                    let next = self.side_key(shared, place, *key, *modifiers, actions);
                    if self.edit.is_some() {
                        return None;
                    }
                    let Some(next) = next else { return events.get(index + 1..) };
                    place = next;
                }
                _ => {}
            }
        }
        None
    }

    /// One key; gives the side cell that has the keyboard then.
    fn side_key(
        &mut self,
        shared: &Shared<'_>,
        (row, column): (usize, Column),
        key: Key,
        modifiers: Modifiers,
        actions: &mut Vec<Action>,
    ) -> Option<(usize, Column)> {
        if let Some(command) = command_of(key, modifiers) {
            actions.push(Action::Table(command));
            return Some((row, column));
        }
        match key {
            Key::Z if modifiers.command => {
                self.undo_hiding(shared.session.revision());
            }
            Key::Escape => {
                let column = self.selected(shared).map_or(0, |(at, _)| at.column);
                self.select(At { row, column }, None, actions);
                return None;
            }
            Key::Enter | Key::Tab | Key::ArrowUp | Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight
                if !modifiers.command && !modifiers.alt =>
            {
                return self.step_side(shared, (row, column), key, modifiers.shift, actions);
            }
            _ => {}
        }
        Some((row, column))
    }

    /// Moves on: up and down within the column, to the right and by Tab into the specs. Gives the side cell that has
    /// the keyboard then.
    pub(super) fn step_side(
        &mut self,
        shared: &Shared<'_>,
        (row, column): (usize, Column),
        key: Key,
        shift: bool,
        actions: &mut Vec<Action>,
    ) -> Option<(usize, Column)> {
        let to = match (key, shift) {
            (Key::Enter, false) | (Key::ArrowDown, _) => (row + 1).min(self.last().row),
            (Key::Enter, true) | (Key::ArrowUp, _) => row.saturating_sub(1),
            (Key::Tab, false) | (Key::ArrowRight, _) if !matches!(column, Column::Summary(_)) => {
                self.select(At { row, column: 0 }, None, actions);
                return None;
            }
            _ => row,
        };
        self.scroll_to = Some(At { row: to, column: self.selected(shared).map_or(0, |(at, _)| at.column) });
        self.select_side(shared, to, column, actions);
        Some((to, column))
    }

    /// Puts the text of a unit or weight on the clipboard.
    pub(super) fn side_text(&self, shared: &Shared<'_>, (row, column): (usize, Column)) -> Option<Action> {
        let project = shared.session.project();
        let criterion = self.layout.criteria.get(row).and_then(|index| project.criteria.get(*index))?;
        let text = match column {
            Column::Unit => unit_name(criterion, shared.lang).to_owned(),
            Column::Weight => number_text(criterion.weight),
            Column::Name | Column::Equipment(_) | Column::Summary(_) | Column::Add => return None,
        };
        Some(Action::File(FileAction::CopyText(text)))
    }
}

impl Painter<'_, '_> {
    /// A unit or weight.
    pub(super) fn fixed_cell(
        &mut self,
        ui: &Ui,
        (place, column): (usize, Column),
        criterion: &Criterion,
        shown: &str,
        align: Align2,
    ) {
        let (rect, lang) = (ui.max_rect(), self.shared.lang);
        let response = ui.interact(rect, ui.scope_id().with("fixed"), Sense::click());
        response.widget_info(|| {
            let what = if column == Column::Weight { lang.matrix_weight() } else { lang.matrix_unit() };
            let mut info = WidgetInfo::labeled(Role::Cell, true, format!("{}, {what}", criterion.display_name(lang)));
            info.current_text_value = Some(shown.to_owned());
            info
        });
        self.side_responses(ui, &response, (place, column));
        if column == Column::Weight && self.editing == Some(Place::Weight(place)) {
            self.events.edit_rect = Some(rect);
        }
        line(ui, rect, shown, &Look::body(self.shared.tokens.text_subdued), align);
    }

    /// What the pointer does on a unit, weight or summary, and its outline while it has the keyboard.
    pub(super) fn side_responses(&mut self, ui: &Ui, response: &Response, (place, column): (usize, Column)) {
        let pressed = response.is_pointer_button_down_on() && ui.input(|i| i.pointer.primary_pressed());
        let is_edited = column == Column::Weight && self.editing == Some(Place::Weight(place));
        if (pressed || response.clicked()) && !is_edited {
            self.events.side_pressed = Some((place, column));
        }
        if response.double_clicked() {
            self.events.side_edit = Some((place, column));
        }
        if self.side == Some((place, column)) {
            let tokens = self.shared.tokens;
            ui.painter().rect_filled(response.rect.shrink2(vec2(0.0, 0.5)), 0.0, tokens.accent_soft);
            let width = if self.focused { 2.0 } else { 1.0 };
            ui.painter().rect_stroke(response.rect, 0.0, Stroke::new(width, tokens.accent), StrokeKind::Inside);
        }
    }
}
