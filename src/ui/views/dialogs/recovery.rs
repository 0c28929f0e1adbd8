//! Work that a window left behind when it ended without saving.

use std::time::{Duration, SystemTime};

use eframe::egui::{self, ScrollArea, Ui};

use crate::app::recovery::LeftBehind;
use crate::text::Lang;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::button;

use super::{Outcome, buttons};

/// Shows the copies; one can be gone on with, all can be removed.
pub(super) fn show(ui: &mut Ui, lang: Lang, copies: &[LeftBehind]) -> Outcome {
    let tokens = theme::tokens(ui);
    ui.add(egui::Label::new(theme::subdued(lang.recovery_text(), tokens)).wrap());
    let mut outcome = Outcome::Open;
    ScrollArea::vertical().max_height(240.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        for copy in copies {
            let file = copy.of.as_ref().and_then(|path| path.file_name());
            let name = file.map_or_else(|| lang.untitled().to_owned(), |name| name.to_string_lossy().into_owned());
            let about = format!("{name} · {}", ago(copy.at, SystemTime::now(), lang));
            ui.horizontal(|ui| {
                let layout = egui::Layout::right_to_left(egui::Align::Center);
                ui.with_layout(layout, |ui| {
                    if button::primary(ui, lang.recovery_restore()).clicked() {
                        outcome = Outcome::Restore(copy.clone());
                    }
                    let layout = egui::Layout::left_to_right(egui::Align::Center);
                    ui.with_layout(layout, |ui| ui.add(egui::Label::new(about).truncate()));
                });
            });
        }
    });
    ui.add_space(Tokens::GRID);
    buttons(ui, |ui| {
        if ui.button(lang.recovery_later()).clicked() {
            outcome = Outcome::Closed;
        }
        if ui.button(lang.recovery_discard()).clicked() {
            outcome = Outcome::Discard(copies.to_vec());
        }
    });
    outcome
}

/// How long ago, in the unit a person would say.
fn ago(at: SystemTime, now: SystemTime, lang: Lang) -> String {
    let minutes = now.duration_since(at).unwrap_or(Duration::ZERO).as_secs() / 60;
    match minutes {
        0 => lang.ago_now().to_owned(),
        1..60 => lang.ago_minutes(minutes),
        60..1440 => lang.ago_hours(minutes / 60),
        _ => lang.ago_days(minutes / 1440),
    }
}
