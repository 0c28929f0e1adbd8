//! The uncertainty budget of a positioning test, by the GUM.

use serde_json::{Value as Json, json};

use crate::analysis::measured::{BudgetLine, MeasurementBudget};
use crate::methods::accuracy::uncertainty::{Budget, Distribution};
use crate::report::{Section, Value};
use crate::table::{Cell, Column, Table};
use crate::text::Lang;

/// Significant digits of the table.
const DIGITS: i32 = 3;

/// The three results with what they are of.
fn results(budget: &MeasurementBudget) -> [(&'static str, &'static str, &Budget); 3] {
    let of = &budget.results;
    [("E, M", "E_M", &of.scale), ("A", "A", &of.accuracy), ("R, B", "R_B", &of.repeatability)]
}

/// The table of contributions with what they come to; the values are the contributions, U and k.
pub fn budget(budget: &MeasurementBudget, lang: Lang) -> Section {
    let unit = MeasurementBudget::UNIT;
    let parts = budget.lines.iter().map(|line| Value::new(line.input.name(lang), line.part, unit));
    let expanded = results(budget).map(|(of, _, found)| Value::new(format!("U({of})"), found.expanded, unit));
    let factors = results(budget).map(|(of, _, found)| Value::new(format!("k({of})"), found.coverage_factor, ""));
    let values = parts.chain(expanded).chain(factors).collect();
    Section::shown_as(lang.measure_budget(), table(budget, lang), values)
}

fn table(budget: &MeasurementBudget, lang: Lang) -> Table {
    let mut columns = vec![
        Column::text(lang.measure_budget_contribution()),
        Column::text(lang.measure_budget_distribution()),
        Column::number(lang.measure_budget_uncertainty()),
        Column::number(lang.measure_budget_sensitivity()),
        Column::number("|c·u|, µm").of_unit(MeasurementBudget::UNIT),
    ];
    columns.extend(results(budget).map(|(of, ..)| Column::number(lang.measure_budget_share(of))));
    columns.push(Column::number(lang.measure_budget_degrees()));
    let lines = budget.lines.iter().map(|line| contribution(line, lang));
    Table { columns, rows: lines.chain(sums(budget, lang)).collect() }
}

fn contribution(line: &BudgetLine, lang: Lang) -> Vec<Cell> {
    let of = &line.contribution;
    let sensitivity = Cell::significant(of.sensitivity, DIGITS);
    let mut cells = vec![
        Cell::words(line.input.name(lang)),
        Cell::words(line.distribution(lang)),
        Cell::significant(of.standard_uncertainty(), DIGITS).in_unit(line.input.unit()),
        match line.input.unit() {
            "K" => sensitivity.in_unit("µm/K"),
            "1/K" => sensitivity.in_unit("µm·K"),
            _ => sensitivity,
        },
        Cell::significant(line.part, DIGITS),
    ];
    let share = |share: f64| Cell::significant((share > 0.0).then_some(100.0 * share), DIGITS).in_unit("%");
    cells.extend(line.shares.map(share));
    cells.push(if of.degrees_of_freedom.is_finite() {
        Cell::significant(of.degrees_of_freedom, DIGITS)
    } else {
        Cell::words("∞")
    });
    cells
}

/// Combined and expanded uncertainty below the columns of the shares.
fn sums(budget: &MeasurementBudget, lang: Lang) -> [Vec<Cell>; 2] {
    let row = |name: &str, of: fn(&Budget) -> Cell| {
        let mut cells = vec![Cell::words(name), Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty];
        cells.extend(results(budget).map(|(_, _, found)| of(found).in_unit(MeasurementBudget::UNIT)));
        cells.push(Cell::Empty);
        cells
    };
    [
        row(lang.measure_budget_combined(), |found| Cell::significant(found.combined, DIGITS)),
        row(lang.measure_budget_expanded(), |found| {
            let k = Cell::significant(found.coverage_factor, DIGITS).text();
            Cell::significant(found.expanded, DIGITS).marked(format!("(k = {k})"))
        }),
    ]
}

/// The same for programs; unlimited degrees of freedom are `null`.
pub fn budget_json(budget: &MeasurementBudget) -> Json {
    let mut value = json!({
        "unit": MeasurementBudget::UNIT,
        "travel_mm": budget.setup.travel,
        "contributions": budget.lines.iter().map(|line| json!({
            "name": line.input.key(),
            "unit": line.input.unit(),
            "distribution": distribution_key(line.contribution.distribution),
            "standard_uncertainty": line.contribution.standard_uncertainty(),
            "sensitivity": line.contribution.sensitivity,
            "contribution": line.part,
            "share": { "E_M": line.shares[0], "A": line.shares[1], "R_B": line.shares[2] },
            "degrees_of_freedom": line.contribution.degrees_of_freedom,
        })).collect::<Vec<_>>(),
    });
    for (_, key, found) in results(budget) {
        value[key] = json!({
            "u": found.combined,
            "k": found.coverage_factor,
            "U": found.expanded,
            "degrees_of_freedom": found.degrees_of_freedom,
        });
    }
    value
}

fn distribution_key(of: Distribution) -> &'static str {
    match of {
        Distribution::Normal { .. } => "normal",
        Distribution::Rectangular => "rectangular",
        Distribution::Triangular => "triangular",
        Distribution::UShaped => "u-shaped",
    }
}
