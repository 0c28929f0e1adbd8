//! Where the panes of the window are.

use eframe::egui::{Rect, Stroke, Ui, pos2};

use crate::ui::theme::Tokens;
use crate::ui::views::rail;

/// Narrowest and widest side pane.
const SIDE: std::ops::RangeInclusive<f32> = 220.0..=560.0;
/// Width the page keeps beside it.
const LEAST_CENTRE: f32 = 440.0;
/// Below this width, as in an enlarged window, the side pane takes the place of the page while it is shown.
const NARROW: f32 = 820.0;

/// The panes of the window.
pub(super) struct Panes {
    pub top: Rect,
    pub rail: Rect,
    pub centre: Rect,
    pub side: Rect,
    pub status: Rect,
}

impl Panes {
    /// With a side pane of this width; `None`: without one.
    pub fn new(all: Rect, side: Option<f32>) -> Self {
        let (top, bottom) = (all.top() + Tokens::TOP_BAR, all.bottom() - Tokens::STATUS_BAR);
        let left = all.left() + rail::WIDTH;
        let right = match side {
            None => all.right(),
            Some(_) if is_narrow(all) => left,
            Some(chosen) => all.right() - side_width(all.width(), chosen),
        };
        let rect = |x0, y0, x1, y1| Rect::from_min_max(pos2(x0, y0), pos2(x1, y1));
        Self {
            top: rect(all.left(), all.top(), all.right(), top),
            rail: rect(all.left(), top, left, bottom),
            centre: rect(left, top, right, bottom),
            side: rect(right, top, all.right(), bottom),
            status: rect(all.left(), bottom, all.right(), all.bottom()),
        }
    }

    /// Where bar, rail, page and side meet.
    pub fn lines(&self, ui: &Ui, tokens: &Tokens) {
        let stroke = Stroke::new(1.0, tokens.separator);
        let painter = ui.painter();
        painter.hline(self.top.x_range(), self.top.bottom() - 0.5, stroke);
        painter.hline(self.status.x_range(), self.status.top() + 0.5, stroke);
        painter.vline(self.rail.right() - 0.5, self.rail.y_range(), stroke);
        if self.side.width() > 0.0 {
            painter.vline(self.side.left() + 0.5, self.side.y_range(), stroke);
        }
    }
}

/// True where there is no room for a side pane beside the page.
pub(super) fn is_narrow(all: Rect) -> bool {
    all.width() < NARROW
}

/// The width of the side pane in a window of this width; 0 chooses one.
fn side_width(all: f32, chosen: f32) -> f32 {
    let usual = if all < 1340.0 { 276.0 } else { 304.0 };
    let wanted = if chosen > 0.0 { chosen } else { usual };
    let most = (all - rail::WIDTH - LEAST_CENTRE).clamp(*SIDE.start(), *SIDE.end());
    wanted.clamp(*SIDE.start(), most).round()
}
