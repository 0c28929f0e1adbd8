//! The uncertainty budget of a positioning test, where something is known of its setup.

use eframe::egui::Ui;

use crate::analysis::measured::{Outcome, Report};
use crate::report::measured::budget;
use crate::ui::context::Shared;
use crate::ui::widgets::outline;

/// Shows the table; nothing for other kinds, or where nothing is known.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, outcome: &Outcome) {
    let Report::Positioning(report) = &outcome.report else { return };
    let Some(Ok(found)) = &report.budget else { return };
    outline::show_section(ui, shared.tokens, "budget", &budget(found, shared.lang));
}
