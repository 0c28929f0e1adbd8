//! Typing into a cell.

use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::{
    Align2, EventFilter, Frame, Id, Key, Margin, Modifiers, Rect, Stroke, StrokeKind, TextEdit, Ui, vec2,
};

use crate::app::{BatchLabel, Command};
use crate::figure::font::Metrics;
use crate::ui::context::{Action, Shared};
use crate::ui::theme::{self, Tokens};

use super::widths::PADDING;
use super::{At, MatrixView};

/// An edit under way.
#[derive(Clone, Debug)]
pub(super) struct Edit {
    pub at: At,
    equipment: String,
    criterion: String,
    before: String,
    text: String,
    /// Started by typing: arrows leave the cell, as in a spreadsheet.
    typed: bool,
    id: Id,
    fresh: bool,
    rect: Option<Rect>,
}

/// How an edit starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    /// With the text as it is.
    Keep,
    /// Empty: what is being typed replaces the text.
    Replace,
}

impl Edit {
    /// The change this edit makes; `None` when it makes none.
    pub(super) fn into_command(self) -> Option<Command> {
        let Self { equipment, criterion, before, text, .. } = self;
        if text.trim() == before.trim() {
            return None;
        }
        // A step of its own, also when the same cell was changed just before.
        let commands = vec![Command::SetText { equipment, criterion, text }];
        Some(Command::Batch { label: BatchLabel::Edit, commands })
    }
}

impl MatrixView {
    pub(super) fn begin_edit(&mut self, shared: &Shared<'_>, at: At, start: Start) {
        let Some((equipment, criterion)) = self.ids(at) else { return };
        let cell = shared.session.project().equipment(&equipment).and_then(|e| e.cell(&criterion));
        let before = cell.and_then(|cell| cell.chosen()).map(|spec| spec.is.clone()).unwrap_or_default();
        let text = if start == Start::Keep { before.clone() } else { String::new() };
        // The field has the keyboard now, even when the click that opened it was meant for the table.
        self.wants_focus = false;
        self.edits += 1;
        let id = Id::unique(("matrix edit", self.edits));
        let typed = start == Start::Replace;
        self.edit = Some(Edit { at, equipment, criterion, before, text, typed, id, fresh: true, rect: None });
    }

    /// Shows the field over its cell, as wide as its text needs.
    pub(super) fn show_edit(
        &mut self,
        ui: &mut Ui,
        shared: &Shared<'_>,
        cell: Option<Rect>,
        actions: &mut Vec<Action>,
    ) {
        let bounds = ui.max_rect();
        let Some(edit) = &mut self.edit else { return };
        edit.rect = cell.or(edit.rect);
        let Some(cell) = edit.rect else { return };
        let wanted = Metrics::shared().width(&edit.text, Tokens::BODY, false) + 2.0 * PADDING + 8.0;
        let width = wanted.clamp(cell.width(), bounds.width().max(cell.width()));
        let left = (cell.right() - width).max(bounds.left());
        let rect = Rect::from_min_size(eframe::egui::pos2(left, cell.top()), vec2(width, cell.height()));
        let tokens = shared.tokens;
        ui.painter().rect_filled(rect, 0.0, tokens.floating);
        if edit.fresh {
            ui.memory_mut(|memory| memory.request_focus(edit.id));
            let mut state = TextEdit::load_state(ui, edit.id).unwrap_or_default();
            let end = CCursor::new(edit.text.chars().count());
            state.cursor.set_char_range(Some(CCursorRange::one(end)));
            TextEdit::store_state(ui, edit.id, state);
        }
        let filter = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
        let field = TextEdit::singleline(&mut edit.text)
            .id(edit.id)
            .font(theme::font(Tokens::BODY))
            .frame(Frame::new().inner_margin(Margin::symmetric(PADDING as i8, 0)))
            .align(Align2::RIGHT_CENTER)
            .event_filter(filter)
            .min_size(rect.size())
            .desired_width(rect.width());
        let response = ui.place(rect, field);
        let name = shared.lang.matrix_cell_edit();
        let response = response.accessible_name(name);
        ui.painter().rect_stroke(rect, 0.0, Stroke::new(2.0, tokens.accent), StrokeKind::Inside);
        let lost = !std::mem::take(&mut edit.fresh) && !response.has_focus();
        if lost {
            actions.extend(self.commit().map(Action::Run));
        }
    }

    /// The keys that end an edit; before the field sees them.
    pub(super) fn edit_keys(&mut self, ui: &Ui, actions: &mut Vec<Action>) {
        let Some(edit) = &self.edit else { return };
        let (at, typed, id) = (edit.at, edit.typed, edit.id);
        if !edit.fresh && !ui.memory(|memory| memory.has_focus(id)) {
            return;
        }
        let taken = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        if taken(Modifiers::NONE, Key::Escape) {
            self.edit = None;
            self.wants_focus = true;
            return;
        }
        let step = if taken(Modifiers::SHIFT, Key::Enter) {
            Some((Key::Enter, true))
        } else if taken(Modifiers::NONE, Key::Enter) {
            Some((Key::Enter, false))
        } else if taken(Modifiers::SHIFT, Key::Tab) {
            Some((Key::Tab, true))
        } else if taken(Modifiers::NONE, Key::Tab) {
            Some((Key::Tab, false))
        } else {
            let arrows = [Key::ArrowDown, Key::ArrowUp, Key::ArrowLeft, Key::ArrowRight];
            arrows.into_iter().find(|key| typed && taken(Modifiers::NONE, *key)).map(|key| (key, false))
        };
        let Some((key, shift)) = step else { return };
        actions.extend(self.commit().map(Action::Run));
        self.wants_focus = true;
        self.step(at, key, shift, actions);
    }
}
