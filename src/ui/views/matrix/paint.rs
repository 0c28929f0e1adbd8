//! One line of text in a cell.

use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{Align2, Color32, FontId, Rect, TextFormat, Ui, vec2};

use crate::ui::theme::{self, Tokens};

use super::widths::PADDING;

/// Font and colour of a text.
pub(in crate::ui) struct Look {
    pub font: FontId,
    pub colour: Color32,
}

impl Look {
    pub(in crate::ui) fn body(colour: Color32) -> Self {
        Self { font: theme::font(Tokens::BODY), colour }
    }

    pub(in crate::ui) fn small(colour: Color32) -> Self {
        Self { font: theme::font(Tokens::SMALL), colour }
    }
}

/// One line of text in its cell, cut with … where it is too long.
pub(in crate::ui) fn line(ui: &Ui, rect: Rect, text: &str, look: &Look, align: Align2) {
    let mut job = LayoutJob::default();
    let format = TextFormat { font_id: look.font.clone(), color: look.colour, ..TextFormat::default() };
    job.append(text, 0.0, format);
    job.wrap = TextWrapping::truncate_at_width((rect.width() - 2.0 * PADDING).max(8.0));
    let galley = ui.painter().layout_job(job);
    let space = rect.shrink2(vec2(PADDING, 0.0));
    let place = align.align_size_within_rect(galley.size(), space);
    ui.painter().galley(place.min, galley, look.colour);
}
