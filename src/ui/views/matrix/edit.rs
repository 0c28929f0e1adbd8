//! Typing into a cell.

use eframe::egui::{Align2, Id, Key, Modifiers, Rect, Stroke, StrokeKind, Ui, vec2};

use crate::app::{BatchLabel, Command};
use crate::figure::font::Metrics;
use crate::quantity::typed::Rule;
use crate::text::Lang;
use crate::ui::context::{Action, Shared};
use crate::ui::theme::Tokens;
use crate::ui::widgets::cell_field::CellField;
use crate::ui::widgets::number_field::NumberField;

use super::layout::Column;
use super::widths::PADDING;
use super::{At, MatrixView};

/// What is being edited, by its place in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// The text of a spec.
    Cell(At),
    /// The weight of the criterion in this row.
    Weight(usize),
}

impl Place {
    /// The cell to scroll to.
    fn at(self) -> At {
        match self {
            Self::Cell(at) => at,
            Self::Weight(row) => At { row, column: 0 },
        }
    }
}

/// What an edit changes.
#[derive(Clone, Debug)]
enum Subject {
    /// The text of a spec.
    Spec { equipment: String, criterion: String },
    /// The weight of a criterion, as it was.
    Weight { criterion: String, before: NumberField },
}

/// An edit under way.
#[derive(Clone, Debug)]
pub(super) struct Edit {
    place: Place,
    subject: Subject,
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
        let weight = self.weight();
        let Self { subject, before, text, .. } = self;
        if text.trim() == before.trim() {
            return None;
        }
        // A step of its own, also when the same cell was changed just before.
        let (label, command) = match subject {
            Subject::Spec { equipment, criterion } => {
                (BatchLabel::Edit, Command::SetText { equipment, criterion, text })
            }
            Subject::Weight { criterion, .. } => {
                let weight = weight?.number()?;
                (BatchLabel::Weights, Command::SetWeight { criterion, weight })
            }
        };
        Some(Command::Batch { label, commands: vec![command] })
    }

    /// Where it takes place.
    pub(super) fn place(&self) -> Place {
        self.place
    }

    /// Why what is typed cannot be taken.
    pub(super) fn problem(&self, lang: Lang) -> Option<String> {
        self.weight()?.problem(lang)
    }

    /// The weight with what is typed.
    fn weight(&self) -> Option<NumberField> {
        let Subject::Weight { before, .. } = &self.subject else { return None };
        let mut field = before.clone();
        field.type_text(&self.text);
        Some(field)
    }
}

impl MatrixView {
    pub(super) fn begin_edit(&mut self, shared: &Shared<'_>, at: At, start: Start) {
        let Some((equipment, criterion)) = self.ids(at) else { return };
        let cell = shared.session.project().equipment(&equipment).and_then(|e| e.cell(&criterion));
        let before = cell.and_then(|cell| cell.chosen()).map(|spec| spec.is.clone()).unwrap_or_default();
        let subject = Subject::Spec { equipment, criterion };
        self.start_edit(Place::Cell(at), subject, before, start);
        // The cell that is typed into is seen, wherever the table was scrolled to.
        self.scroll_to = Some(at);
    }

    /// Types into the weight of the criterion in this row.
    pub(super) fn begin_weight(&mut self, shared: &Shared<'_>, row: usize, start: Start) {
        let Some(criterion) = self.criterion_id(row) else { return };
        let Some(weight) = shared.session.project().criterion(&criterion).map(|c| c.weight) else { return };
        let before = NumberField::new(Rule::NotNegative).with(weight);
        let text = before.text().to_owned();
        self.start_edit(Place::Weight(row), Subject::Weight { criterion, before }, text, start);
    }

    fn start_edit(&mut self, place: Place, subject: Subject, before: String, start: Start) {
        let text = if start == Start::Keep { before.clone() } else { String::new() };
        // The field has the keyboard now, even when the click that opened it was meant for the table.
        self.wants_focus = false;
        self.edits += 1;
        let id = Id::unique(("matrix edit", self.edits));
        let typed = start == Start::Replace;
        self.edit = Some(Edit { place, subject, before, text, typed, id, fresh: true, rect: None });
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
        if cell.is_none() {
            // Scrolled out of sight: the table comes back to what is being edited.
            self.scroll_to = Some(edit.place.at());
        }
        edit.rect = cell.or(edit.rect);
        // Until it is there the field stands at the edge, so that it takes what is typed in this very frame; one that a
        // click opened waits, for that click would be one beside it.
        let unseen = edit.typed.then(|| Rect::from_min_size(bounds.left_top(), vec2(120.0, Tokens::CONTROL)));
        let Some(cell) = edit.rect.or(unseen) else { return };
        let wanted = Metrics::shared().width(&edit.text, Tokens::BODY, false) + 2.0 * PADDING + 8.0;
        let width = wanted.clamp(cell.width(), bounds.width().max(cell.width()));
        let left = (cell.right() - width).max(bounds.left());
        let rect = Rect::from_min_size(eframe::egui::pos2(left, cell.top()), vec2(width, cell.height()));
        let tokens = shared.tokens;
        let field =
            CellField { id: edit.id, is_fresh: edit.fresh, align: Align2::RIGHT_CENTER, padding: PADDING as i8 };
        let response = field.show(ui, rect, &mut edit.text);
        let name = match edit.subject {
            Subject::Spec { .. } => shared.lang.matrix_cell_edit(),
            Subject::Weight { .. } => shared.lang.matrix_weight_edit(),
        };
        let response = response.accessible_name(name);
        let is_wrong = !edit.text.trim().is_empty() && edit.problem(shared.lang).is_some();
        let colour = if is_wrong { tokens.error } else { tokens.accent };
        ui.painter().rect_stroke(rect, 0.0, Stroke::new(2.0, colour), StrokeKind::Inside);
        let lost = !std::mem::take(&mut edit.fresh) && !response.has_focus();
        if lost {
            self.end_edit(shared.lang, actions);
        }
    }

    /// The keys that end an edit; before the field sees them.
    pub(super) fn edit_keys(&mut self, ui: &Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let Some(edit) = &self.edit else { return };
        let (place, typed, id) = (edit.place, edit.typed, edit.id);
        let problem = edit.problem(shared.lang);
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
        if problem.is_some() {
            return actions.extend(problem.map(Action::Tell));
        }
        self.end_edit(shared.lang, actions);
        self.wants_focus = true;
        match place {
            Place::Cell(at) => self.step(at, key, shift, actions),
            Place::Weight(row) => {
                self.step_side(shared, (row, Column::Weight), key, shift, actions);
            }
        }
    }
}
