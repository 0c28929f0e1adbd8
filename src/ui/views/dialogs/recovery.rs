//! Work that a window left behind when it ended without saving.

use std::time::{Duration, SystemTime};

use eframe::egui::{self, ScrollArea, Ui};

use crate::app::recovery::LeftBehind;
use crate::text::Lang;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::button;

use super::{Outcome, buttons};

/// The copies that are offered.
#[derive(Debug)]
pub struct Offer {
    copies: Vec<(LeftBehind, String)>,
    /// Discarding all was clicked once; the second click does it.
    armed: bool,
}

impl Offer {
    /// Offers these copies; what is said of their files is looked up once.
    pub fn new(copies: Vec<LeftBehind>, lang: Lang) -> Self {
        let now = SystemTime::now();
        let told = |copy: LeftBehind| {
            let about = about(&copy, now, lang);
            (copy, about)
        };
        Self { copies: copies.into_iter().map(told).collect(), armed: false }
    }

    /// True once none is left.
    pub fn is_empty(&self) -> bool {
        self.copies.is_empty()
    }

    /// Shows the copies; one can be gone on with, one or all can be removed.
    pub(super) fn show(&mut self, ui: &mut Ui, lang: Lang) -> Outcome {
        let tokens = theme::tokens(ui);
        ui.add(egui::Label::new(theme::subdued(lang.recovery_text(), tokens)).wrap());
        let mut outcome = Outcome::Open;
        let mut discarded = None;
        ScrollArea::vertical().max_height(240.0).show(ui, |ui| {
            ui.set_width(ui.available_width());
            for (index, (copy, about)) in self.copies.iter().enumerate() {
                ui.horizontal(|ui| {
                    let layout = egui::Layout::right_to_left(egui::Align::Center);
                    ui.with_layout(layout, |ui| {
                        if button::primary(ui, lang.recovery_restore()).clicked() {
                            outcome = Outcome::Restore(copy.clone());
                        }
                        if ui.button(lang.recovery_discard_one()).clicked() {
                            discarded = Some(index);
                        }
                        let layout = egui::Layout::left_to_right(egui::Align::Center);
                        ui.with_layout(layout, |ui| ui.add(egui::Label::new(about.as_str()).wrap()));
                    });
                });
            }
        });
        if let Some(index) = discarded {
            self.copies.remove(index).0.discard();
            if self.is_empty() {
                return Outcome::Closed;
            }
        }
        ui.add_space(Tokens::GRID);
        self.ends(ui, lang, &mut outcome);
        outcome
    }

    fn ends(&mut self, ui: &mut Ui, lang: Lang, outcome: &mut Outcome) {
        buttons(ui, |ui| {
            if ui.button(lang.recovery_later()).clicked() {
                *outcome = Outcome::Closed;
            }
            let text = if self.armed { lang.recovery_discard_sure() } else { lang.recovery_discard() };
            if ui.button(text).clicked() && std::mem::replace(&mut self.armed, true) {
                *outcome = Outcome::Discard(self.copies.iter().map(|(copy, _)| copy.clone()).collect());
            }
        });
    }
}

/// The project's name, when the copy was written and when the file.
fn about(copy: &LeftBehind, now: SystemTime, lang: Lang) -> String {
    let file = copy.of.as_ref().and_then(|path| path.file_name());
    let name = file.map_or_else(|| lang.untitled().to_owned(), |name| name.to_string_lossy().into_owned());
    let mut parts = vec![name, lang.recovery_copy_at(&ago(copy.at, now, lang))];
    if copy.of.is_some() {
        let state = copy.file_state();
        parts.push(match state.at.map(|at| ago(at, now, lang)) {
            None => lang.recovery_file_gone().to_owned(),
            Some(at) if state.is_newer => lang.recovery_file_newer(&at),
            Some(at) => lang.recovery_file_at(&at),
        });
    }
    parts.join(" · ")
}

/// How long ago, in the unit a person would say.
pub(super) fn ago(at: SystemTime, now: SystemTime, lang: Lang) -> String {
    let minutes = now.duration_since(at).unwrap_or(Duration::ZERO).as_secs() / 60;
    match minutes {
        0 => lang.ago_now().to_owned(),
        1..60 => lang.ago_minutes(minutes),
        60..1440 => lang.ago_hours(minutes / 60),
        _ => lang.ago_days(minutes / 1440),
    }
}
