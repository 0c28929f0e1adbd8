//! The uncertainty budget of a positioning test, where something is known of its setup.

use eframe::egui::Ui;

use crate::analysis::measured::{Outcome, Report, measurement_budget};
use crate::model::Measurement;
use crate::report::measured::budget;
use crate::ui::context::Shared;
use crate::ui::widgets::outline;

/// Shows the table; nothing for other kinds, or where nothing is known.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, measurement: &Measurement, outcome: &Outcome) {
    let setup = measurement.analysis.as_positioning().and_then(|options| options.setup.as_ref());
    let (Report::Positioning(report), Some(setup)) = (&outcome.report, setup) else { return };
    let Ok(found) = measurement_budget(report, &setup.into()) else { return };
    outline::show_section(ui, shared.tokens, "budget", &budget(&found, shared.lang));
}
