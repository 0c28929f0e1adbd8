//! Short notes on what happened elsewhere: saved, exported, copied.

use eframe::egui::{Align2, Area, Context, Id, Order, vec2};

use crate::ui::theme::{self, Tokens};

/// Seconds a note stays.
const STAY: f64 = 4.0;
/// Width at which a note breaks into lines.
const WIDTH: f32 = 480.0;

/// The notes on show.
#[derive(Default)]
pub struct Toasts {
    notes: Vec<(String, Option<f64>)>,
}

impl Toasts {
    /// Shows this note for a while; one that is shown already stays longer.
    pub fn say(&mut self, text: impl Into<String>) {
        let text = text.into();
        self.notes.retain(|(other, _)| *other != text);
        self.notes.push((text, None));
    }

    /// Paints the notes at the lower edge.
    pub fn show(&mut self, ctx: &Context) {
        let now = ctx.input(|i| i.time);
        for (text, until) in &mut self.notes {
            // Long sentences need longer to read.
            until.get_or_insert(now + STAY + text.chars().count() as f64 * 0.03);
        }
        self.notes.retain(|(_, until)| until.is_none_or(|until| until > now));
        if self.notes.is_empty() {
            return;
        }
        let tokens = theme::tokens(ctx);
        let place = vec2(0.0, -(Tokens::STATUS_BAR + 16.0));
        Area::new(Id::unique("toasts")).order(Order::Tooltip).anchor(Align2::CENTER_BOTTOM, place).show(ctx, |ui| {
            // Not the room the area had last: each longer note would be squeezed into that of a shorter one.
            ui.set_max_width(WIDTH.min(ctx.content_rect().width() - 64.0).max(120.0));
            for (text, _) in &self.notes {
                tokens.dialog_frame().inner_margin(vec2(14.0, 8.0)).show(ui, |ui| ui.label(text));
            }
        });
        let next = self.notes.iter().filter_map(|(_, until)| *until).fold(f64::INFINITY, f64::min);
        ctx.request_repaint_after_secs((next - now).max(0.1) as f32);
    }
}
