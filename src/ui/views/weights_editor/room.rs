//! Parts of a row of exactly one width.

use eframe::egui::{Align, Layout, Ui, vec2};

use crate::ui::theme::Tokens;

/// A part of a row of exactly this width, filled from the left.
pub fn room<R>(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    room_with(ui, width, Layout::left_to_right(Align::Center), content)
}

/// The same filled from the right.
pub fn room_right<R>(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    room_with(ui, width, Layout::right_to_left(Align::Center), content)
}

fn room_with<R>(ui: &mut Ui, width: f32, layout: Layout, content: impl FnOnce(&mut Ui) -> R) -> R {
    let size = vec2(width.max(24.0), Tokens::CONTROL);
    ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.set_min_width(size.x);
        ui.set_max_width(size.x);
        content(ui)
    })
    .inner
}
