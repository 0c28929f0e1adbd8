//! Typing into a cell of the review.

use eframe::egui::{Align2, Id, Key, Modifiers, Rect, Stroke, StrokeKind, Ui, vec2};

use crate::app::import::ReviewColumn;
use crate::figure::font::Metrics;
use crate::sheet::recognise::{Row, RowKind};
use crate::text::Lang;
use crate::ui::theme::Tokens;
use crate::ui::widgets::cell_field::CellField;

use super::view::{ROW, View};
use super::{At, ImportReview, ReviewInput};

/// An edit under way.
pub(super) struct Edit {
    at: At,
    before: String,
    text: String,
    /// Begun by typing: arrows leave the cell.
    typed: bool,
    id: Id,
    fresh: bool,
}

impl Edit {
    pub(super) fn at(&self) -> At {
        self.at
    }
}

impl ImportReview {
    /// The row and column of a cell.
    pub(super) fn place(&self, at: At, view: &View) -> Option<(Row, ReviewColumn)> {
        let row = view.rows.get(at.row).and_then(|row| self.draft.recognition().body.get(*row))?;
        Some((row.clone(), *view.columns.get(at.column)?))
    }

    /// Opens a cell; `typed`: what is typed takes the place of its text.
    pub(super) fn begin_edit(&mut self, at: At, view: &View, lang: Lang, typed: bool) {
        let Some((row, column)) = self.place(at, view) else { return };
        let is_open = match column {
            ReviewColumn::Remark => false,
            ReviewColumn::Table(_) => true,
            _ => matches!(row.kind, RowKind::Criterion(_)),
        };
        if !is_open {
            return;
        }
        let before = self.draft.text(&row, column, lang);
        let text = if typed { String::new() } else { before.clone() };
        self.edits += 1;
        self.wants_focus = false;
        let id = Id::unique(("import review edit", self.edits));
        self.edit = Some(Edit { at, before, text, typed, id, fresh: true });
        self.scroll_to = Some(at);
    }

    /// Takes what was typed.
    pub(super) fn end_edit(&mut self, view: &View, lang: Lang) {
        let Some(edit) = self.edit.take() else { return };
        let Some((row, column)) = self.place(edit.at, view) else { return };
        if edit.text.trim() != edit.before.trim() {
            self.set(&[(row.at, column, edit.text)], lang);
        }
    }

    /// The keys that end an edit; before the field sees them.
    pub(super) fn edit_keys(&mut self, ui: &Ui, view: &View, lang: Lang) {
        let Some(edit) = &self.edit else { return };
        let (at, typed) = (edit.at, edit.typed);
        if !edit.fresh && !ui.memory(|memory| memory.has_focus(edit.id)) {
            return;
        }
        let taken = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        if taken(Modifiers::NONE, Key::Escape) {
            self.edit = None;
            self.wants_focus = true;
            return;
        }
        let moves = [
            (Modifiers::SHIFT, Key::Enter, (-1, 0)),
            (Modifiers::NONE, Key::Enter, (1, 0)),
            (Modifiers::SHIFT, Key::Tab, (0, -1)),
            (Modifiers::NONE, Key::Tab, (0, 1)),
        ];
        let arrows = [
            (Modifiers::NONE, Key::ArrowDown, (1, 0)),
            (Modifiers::NONE, Key::ArrowUp, (-1, 0)),
            (Modifiers::NONE, Key::ArrowLeft, (0, -1)),
            (Modifiers::NONE, Key::ArrowRight, (0, 1)),
        ];
        let ends = moves.iter().chain(arrows.iter().filter(|_| typed));
        let Some((.., by)) = ends.copied().find(|(modifiers, key, _)| taken(*modifiers, *key)) else { return };
        self.end_edit(view, lang);
        self.wants_focus = true;
        self.step(at, by, view);
    }

    /// Shows the field over its cell.
    pub(super) fn show_edit(&mut self, ui: &mut Ui, cell: Option<Rect>, view: &View, input: &ReviewInput<'_>) {
        let bounds = ui.max_rect();
        let Some(edit) = &mut self.edit else { return };
        // Until its cell is in sight the field stands at the edge, so that it takes what is typed in this very frame.
        let unseen = Rect::from_min_size(bounds.left_top(), vec2(120.0, ROW));
        let cell = cell.unwrap_or(unseen);
        let wanted = Metrics::shared().width(&edit.text, Tokens::BODY, false) + 24.0;
        let width = wanted.clamp(cell.width(), (bounds.right() - cell.left()).max(cell.width()));
        let rect = Rect::from_min_size(cell.min, vec2(width, cell.height()));
        let tokens = input.tokens;
        let field = CellField { id: edit.id, is_fresh: edit.fresh, align: Align2::LEFT_CENTER, padding: 8 };
        let response = field.show(ui, rect, &mut edit.text).accessible_name(input.lang.review_cell_edit());
        ui.painter().rect_stroke(rect, 0.0, Stroke::new(2.0, tokens.accent), StrokeKind::Inside);
        let is_lost = !std::mem::take(&mut edit.fresh) && !response.has_focus();
        if is_lost {
            self.end_edit(view, input.lang);
        }
    }
}
