//! The uncertainty budget of a positioning test, where something is known of its setup.

use eframe::egui::Ui;

use crate::analysis::measured::{BudgetLine, Outcome, Report, measurement_budget};
use crate::model::Measurement;
use crate::text::number::{number, significant};
use crate::ui::context::Shared;
use crate::ui::widgets::fields;

/// Shows the table; nothing for other kinds, or where nothing is known.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, measurement: &Measurement, outcome: &Outcome) {
    let (Report::Positioning(report), Some(setup)) = (&outcome.report, &measurement.analysis.setup) else { return };
    let Ok(budget) = measurement_budget(report, &setup.into()) else { return };
    let lang = shared.lang;
    fields::group(ui, lang.measure_budget());
    let text = |x: f64| number(significant(x, 3));
    let share = |x: f64| if x > 0.0 { format!("{} %", number(significant(100.0 * x, 2))) } else { String::new() };
    let heads = [lang.measure_setup(), lang.measure_budget_part(), "E, M", "A", "R, B"];
    let row = |line: &BudgetLine| {
        let shares = line.shares.map(share);
        [line.input.name(lang).to_owned()].into_iter().chain([text(line.part)]).chain(shares).collect::<Vec<String>>()
    };
    let results = [&budget.results.scale, &budget.results.accuracy, &budget.results.repeatability];
    let expanded = results.map(|result| format!("{} (k = {})", text(result.expanded), text(result.coverage_factor)));
    let last = [lang.measure_budget_expanded_u().to_owned(), String::new()].into_iter().chain(expanded).collect();
    let rows: Vec<Vec<String>> = budget.lines.iter().map(row).chain([last]).collect();
    super::table::show(ui, shared, "budget", &heads.map(str::to_owned), &rows);
}
