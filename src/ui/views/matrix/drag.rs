//! Moving whole rows and columns with the pointer, and drawing columns to a width.

use eframe::egui::{CursorIcon, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::ui::context::{Action, Shared};

use super::cells::Painter;
use super::{At, MatrixView};

/// What is being carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Carry {
    /// The selected criteria.
    Rows,
    /// The selected equipment.
    Columns,
}

/// A change of a column's width.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Drawn {
    /// To this width.
    To(String, f32),
    /// Back to what its content needs.
    Fit(String),
}

impl Painter<'_, '_> {
    /// A name that can be carried to another place; draws where it would go.
    pub(super) fn carried(&mut self, ui: &Ui, response: &Response, carry: Carry, place: usize) {
        if response.drag_started_by(eframe::egui::PointerButton::Primary) {
            self.events.carry = Some((carry, place));
        }
        let Some(pointer) = ui.input(|i| i.pointer.latest_pos()).filter(|_| self.carrying == Some(carry)) else {
            return;
        };
        ui.set_cursor_icon(CursorIcon::Grabbing);
        let rect = response.rect;
        let (within, share) = match carry {
            Carry::Rows => (rect.y_range().contains(pointer.y), (pointer.y - rect.top()) / rect.height()),
            Carry::Columns => (rect.x_range().contains(pointer.x), (pointer.x - rect.left()) / rect.width()),
        };
        if !within {
            return;
        }
        let after = share > 0.5;
        let to = place + usize::from(after);
        if !self.may_drop(carry, to) {
            return;
        }
        self.events.drop = Some((carry, to));
        let stroke = Stroke::new(3.0, self.shared.tokens.accent);
        let painter = ui.painter();
        match carry {
            Carry::Rows => {
                painter.hline(rect.x_range(), if after { rect.bottom() - 1.0 } else { rect.top() + 1.0 }, stroke)
            }
            Carry::Columns => {
                painter.vline(if after { rect.right() - 1.0 } else { rect.left() + 1.0 }, rect.y_range(), stroke)
            }
        };
    }

    /// Rows stay in their category, columns in their origin.
    fn may_drop(&self, carry: Carry, to: usize) -> bool {
        let Some((active, corner)) = self.selected else { return false };
        let group = match carry {
            Carry::Rows => self.layout.category_of(self.shared.session.project(), active.row.min(corner.row)),
            Carry::Columns => self.layout.band_of(active.column.min(corner.column)),
        };
        (group.start..=group.end).contains(&to)
    }

    /// The right edge of a heading, to draw its column to a width; a double click fits it.
    pub(super) fn width_handle(&mut self, ui: &Ui, rect: Rect, key: &str, name: &str) {
        let edge = Rect::from_min_max(pos2(rect.right() - 5.0, rect.top()), rect.max);
        let response = ui.interact(edge, ui.scope_id().with(("width", key)), Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(Role::Splitter, true, self.shared.lang.matrix_width_of(name)));
        if response.hovered() || response.dragged() {
            ui.set_cursor_icon(CursorIcon::ResizeColumn);
            let line = Rect::from_center_size(edge.center() + vec2(1.0, 0.0), vec2(2.0, edge.height() - 8.0));
            ui.painter().rect_filled(line, 1.0, self.shared.tokens.accent);
        }
        if response.double_clicked() {
            self.events.drawn = Some(Drawn::Fit(key.to_owned()));
        } else if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged()) {
            self.events.drawn = Some(Drawn::To(key.to_owned(), pointer.x - rect.left() + 2.0));
        }
    }
}

impl MatrixView {
    /// Picks up, puts down, and draws to a width.
    pub(super) fn take_drags(
        &mut self,
        ui: &Ui,
        shared: &Shared<'_>,
        events: &mut super::CellEvents,
        actions: &mut Vec<Action>,
    ) {
        match events.drawn.take() {
            Some(Drawn::To(key, width)) => self.draw_width(key, width),
            Some(Drawn::Fit(key)) => self.change_look(|look| {
                look.widths.remove(&key);
            }),
            None => {}
        }
        if let Some((carry, place)) = events.carry {
            self.pick_up(shared, carry, place, actions);
        }
        if self.carrying.is_some() && !ui.input(|i| i.pointer.primary_down()) {
            self.carrying = None;
            match events.drop {
                Some((Carry::Rows, to)) => self.move_criteria(shared, to, actions),
                Some((Carry::Columns, to)) => self.move_equipment(shared, to, actions),
                None => {}
            }
        }
    }

    /// What is carried is selected, with the others selected beside it.
    fn pick_up(&mut self, shared: &Shared<'_>, carry: Carry, place: usize, actions: &mut Vec<Action>) {
        self.carrying = Some(carry);
        let span = self.span(shared);
        let last = self.last();
        let (within, first, corner) = match carry {
            Carry::Rows => (
                span.is_some_and(|(a, b)| (a.row..=b.row).contains(&place)),
                At { row: place, column: 0 },
                At { row: place, column: last.column },
            ),
            Carry::Columns => (
                span.is_some_and(|(a, b)| (a.column..=b.column).contains(&place)),
                At { row: 0, column: place },
                At { row: last.row, column: place },
            ),
        };
        if !within {
            self.select(first, Some(corner), actions);
        }
    }
}
