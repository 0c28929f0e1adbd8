//! Short notes on what happened elsewhere: saved, exported, copied.

use eframe::egui::{Align, Align2, Area, Context, Id, Label, Layout, Order, vec2};

use super::fields;
use crate::ui::theme::{self, Tokens};

/// Seconds a note stays.
const STAY: f64 = 4.0;
/// Width at which a note breaks into lines.
const WIDTH: f32 = 480.0;

/// Seconds more that a note stays which can be answered.
const TO_ANSWER: f64 = 4.0;

/// The notes on show.
#[derive(Default)]
pub struct Toasts {
    notes: Vec<Note>,
}

struct Note {
    text: String,
    /// When it goes, once it has been shown.
    until: Option<f64>,
    /// What takes back what it tells: the revision that it is about, and the word on the button.
    undo: Option<(u64, &'static str)>,
}

impl Toasts {
    /// Shows this note for a while; one that is shown already stays longer.
    pub fn say(&mut self, text: impl Into<String>) {
        self.push(Note { text: text.into(), until: None, undo: None });
    }

    /// Shows a note with a button that takes back the last change, as long as the project is at this revision.
    pub fn say_with_undo(&mut self, text: impl Into<String>, revision: u64, word: &'static str) {
        self.push(Note { text: text.into(), until: None, undo: Some((revision, word)) });
    }

    fn push(&mut self, note: Note) {
        self.notes.retain(|other| other.text != note.text);
        self.notes.push(note);
    }

    /// Paints the notes at the lower edge; `revision`: of the open project. True when the last change is to be taken back.
    pub fn show(&mut self, ctx: &Context, revision: Option<u64>) -> bool {
        let now = ctx.input(|i| i.time);
        for note in &mut self.notes {
            // Long sentences need longer to read.
            let stay = STAY + note.text.chars().count() as f64 * 0.03;
            note.until.get_or_insert(now + stay + note.undo.map_or(0.0, |_| TO_ANSWER));
        }
        // What was changed since cannot be taken back by one step.
        self.notes.retain(|note| note.undo.is_none_or(|(of, _)| Some(of) == revision));
        self.notes.retain(|note| note.until.is_none_or(|until| until > now));
        if self.notes.is_empty() {
            return false;
        }
        let tokens = theme::tokens(ctx);
        let place = vec2(0.0, -(Tokens::STATUS_BAR + 16.0));
        let mut undone = None;
        Area::new(Id::unique("toasts")).order(Order::Tooltip).anchor(Align2::CENTER_BOTTOM, place).show(ctx, |ui| {
            // Not the room the area had last: each longer note would be squeezed into that of a shorter one.
            ui.set_max_width(WIDTH.min(ctx.content_rect().width() - 64.0).max(120.0));
            for (number, note) in self.notes.iter().enumerate() {
                tokens.dialog_frame().inner_margin(vec2(14.0, 8.0)).show(ui, |ui| match note.undo {
                    None => _ = ui.label(note.text.as_str()),
                    Some((_, word)) => {
                        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                            ui.add(Label::new(note.text.as_str()).extend());
                            ui.add_space(Tokens::GAP);
                            if fields::link(ui, tokens, word).clicked() {
                                undone = Some(number);
                            }
                        });
                    }
                });
            }
        });
        if let Some(number) = undone {
            self.notes.remove(number);
            return true;
        }
        let next = self.notes.iter().filter_map(|note| note.until).fold(f64::INFINITY, f64::min);
        ctx.request_repaint_after_secs((next - now).max(0.1) as f32);
        false
    }
}
