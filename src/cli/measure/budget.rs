//! The uncertainty budget of a positioning test: its options, its table.

use clap::Args;
use serde_json::{Value, json};

use super::super::Failure;
use super::report::{Block, Row, Sheet};
use super::{Common, finite, not_negative};
use crate::analysis::measured::{BudgetLine, MeasurementBudget, NoSetup, PositioningReport, measurement_budget};
use crate::methods::accuracy::uncertainty::{Budget, Distribution, Setup};
use crate::text::Lang;
use crate::text::number::{number, significant};

/// From here on an expansion coefficient is one in µm/(m·K): no solid reaches this in 1/K, nor falls so low in µm/(m·K).
const PER_KELVIN: f64 = 1e-3;

/// What is known of the measurement.
#[derive(Debug, Args)]
#[command(next_help_heading = "Measurement uncertainty")]
pub(in crate::cli) struct SetupArguments {
    /// Expanded uncertainty (k = 2) of the instrument over the travel, µm.
    #[arg(long, value_parser = not_negative)]
    device_u: Option<f64>,
    /// Sideways offset of the beam over the travel, mm.
    #[arg(long, value_parser = not_negative)]
    offset: Option<f64>,
    /// Standard uncertainty of the material temperature, K.
    #[arg(long, value_parser = not_negative)]
    temperature_u: Option<f64>,
    /// Thermal expansion coefficient, 1/K (11.5e-6) or µm/(m·K) (11.5).
    #[arg(long, value_parser = expansion)]
    expansion: Option<f64>,
    /// Half width of what the coefficient may be, 1/K (1e-6) or µm/(m·K) (1).
    #[arg(long, value_parser = expansion)]
    expansion_half_width: Option<f64>,
    /// Material temperature less 20 °C, K.
    #[arg(long, value_parser = finite, allow_negative_numbers = true)]
    from_20: Option<f64>,
    /// Range of the drift measured with the axis at rest, µm.
    #[arg(long, value_parser = not_negative)]
    drift: Option<f64>,
}

/// A coefficient in 1/K.
fn expansion(text: &str) -> Result<f64, String> {
    not_negative(text).map(|x| if x < PER_KELVIN { x } else { x * 1e-6 })
}

impl SetupArguments {
    /// What was said; `None`: nothing.
    pub fn setup(&self) -> Option<Setup> {
        let said = [
            self.device_u,
            self.offset,
            self.temperature_u,
            self.expansion,
            self.expansion_half_width,
            self.from_20,
            self.drift,
        ];
        if said.iter().all(Option::is_none) {
            return None;
        }
        let [device, offset, temperature, expansion, expansion_half_width, from_20, drift] =
            said.map(Option::unwrap_or_default);
        Some(Setup { device, offset, temperature, expansion, expansion_half_width, from_20, drift, ..Setup::default() })
    }

    /// The budget; `None`: nothing was said.
    pub fn budget(
        &self,
        report: &PositioningReport,
        common: &Common,
        lang: Lang,
    ) -> Result<Option<MeasurementBudget>, Failure> {
        let made = self.setup().map(|setup| measurement_budget(report, &setup)).transpose();
        made.map_err(|problem| common.failure(no_setup(problem, lang), lang))
    }
}

/// Why there is no budget, as a sentence.
pub(super) fn no_setup(problem: NoSetup, lang: Lang) -> &'static str {
    match problem {
        NoSetup::NoLength => lang.measure_budget_no_length(),
        NoSetup::Numbers(_) => lang.measure_budget_numbers(),
    }
}

/// The three results with what they are of.
fn results(budget: &MeasurementBudget) -> [(&'static str, &'static str, &Budget); 3] {
    let of = &budget.results;
    [("E, M", "E_M", &of.scale), ("A", "A", &of.accuracy), ("R, B", "R_B", &of.repeatability)]
}

/// The table by the GUM; for CSV the parts and the expanded uncertainties.
pub(super) fn block(budget: &MeasurementBudget, lang: Lang) -> Block {
    let unit = MeasurementBudget::UNIT;
    let parts = budget.lines.iter().map(|line| Row::new(line.input.name(lang), line.part, unit));
    let expanded = results(budget).map(|(of, _, found)| Row::new(&format!("U({of})"), found.expanded, unit));
    let factors = results(budget).map(|(of, _, found)| Row::new(&format!("k({of})"), found.coverage_factor, ""));
    let head = [
        lang.measure_budget_contribution(),
        lang.measure_budget_distribution(),
        lang.measure_budget_uncertainty(),
        lang.measure_budget_sensitivity(),
        "|c·u|, µm",
    ];
    let shares = results(budget).map(|(of, ..)| lang.measure_budget_share(of));
    let head = head.map(str::to_owned).into_iter().chain(shares).chain([lang.measure_budget_degrees().to_owned()]);
    let lines = budget.lines.iter().map(|line| cells(line, lang)).chain(sums(budget, lang));
    Block::new(lang.measure_budget(), parts.chain(expanded).chain(factors).collect())
        .shown_as(Sheet { head: head.collect(), lines: lines.collect() })
}

fn written(x: f64) -> String {
    number(significant(x, 3))
}

fn degrees(x: f64) -> String {
    if x.is_finite() { written(x) } else { "∞".to_owned() }
}

fn cells(line: &BudgetLine, lang: Lang) -> Vec<String> {
    let of = &line.contribution;
    let input = format!("{} {}", written(of.standard_uncertainty()), line.input.unit());
    let sensitivity = match line.input.unit() {
        "K" => format!("{} µm/K", written(of.sensitivity)),
        "1/K" => format!("{} µm·K", written(of.sensitivity)),
        _ => written(of.sensitivity),
    };
    let shares =
        line.shares.map(|share| if share > 0.0 { format!("{} %", written(100.0 * share)) } else { "–".to_owned() });
    [line.input.name(lang).to_owned(), line.distribution(lang).to_owned(), input, sensitivity, written(line.part)]
        .into_iter()
        .chain(shares)
        .chain([degrees(of.degrees_of_freedom)])
        .collect()
}

/// Combined and expanded uncertainty below the columns of the shares.
fn sums(budget: &MeasurementBudget, lang: Lang) -> [Vec<String>; 2] {
    let line = |name: &str, of: &dyn Fn(&Budget) -> String| {
        let empty = std::iter::repeat_n(String::new(), 4);
        let values = results(budget).map(|(_, _, found)| of(found));
        std::iter::once(name.to_owned()).chain(empty).chain(values).chain([String::new()]).collect()
    };
    [
        line(lang.measure_budget_combined(), &|found| format!("{} µm", written(found.combined))),
        line(lang.measure_budget_expanded(), &|found| {
            format!("{} µm (k = {})", written(found.expanded), written(found.coverage_factor))
        }),
    ]
}

/// The same for programs; unlimited degrees of freedom are `null`.
pub(super) fn whole(budget: &MeasurementBudget) -> Value {
    let finite = |x: f64| x.is_finite().then_some(x);
    let mut value = json!({
        "unit": MeasurementBudget::UNIT,
        "travel_mm": budget.setup.travel,
        "contributions": budget.lines.iter().map(|line| json!({
            "name": line.input.key(),
            "unit": line.input.unit(),
            "distribution": distribution(line.contribution.distribution),
            "standard_uncertainty": line.contribution.standard_uncertainty(),
            "sensitivity": line.contribution.sensitivity,
            "contribution": line.part,
            "share": { "E_M": line.shares[0], "A": line.shares[1], "R_B": line.shares[2] },
            "degrees_of_freedom": finite(line.contribution.degrees_of_freedom),
        })).collect::<Vec<_>>(),
    });
    if let Some(fields) = value.as_object_mut() {
        fields.extend(results(budget).map(|(_, key, found)| {
            let of = json!({
                "u": found.combined,
                "k": found.coverage_factor,
                "U": found.expanded,
                "degrees_of_freedom": finite(found.degrees_of_freedom),
            });
            (key.to_owned(), of)
        }));
    }
    value
}

fn distribution(of: Distribution) -> &'static str {
    match of {
        Distribution::Normal { .. } => "normal",
        Distribution::Rectangular => "rectangular",
        Distribution::Triangular => "triangular",
        Distribution::UShaped => "u-shaped",
    }
}
