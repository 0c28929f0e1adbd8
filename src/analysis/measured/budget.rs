//! The uncertainty budget of a positioning test: what each input adds to E and M, to A, and to R and B.

use super::PositioningReport;
use crate::methods::accuracy::uncertainty::{
    Contribution, Distribution, NoBudget, PositioningBudget, Setup, positioning_budget, scale_contributions,
};
use crate::quantity::{Dimension, Unit, convert_span};
use crate::text::Lang;
use crate::text::number::{number, significant, with_unit};

/// Two-sided confidence at which k is 2 where the degrees of freedom are unlimited.
const CONFIDENCE: f64 = 0.9545;
/// What a temperature that is not stated comes to in the warning: K, 1/K.
const EXAMPLE: (f64, f64) = (0.1, 11.5e-6);

/// An input of the budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// The instrument, from its calibration.
    Device,
    /// The beam beside the axis.
    Alignment,
    /// Temperature of the material.
    Temperature,
    /// Its expansion coefficient.
    Expansion,
    /// Drift between instrument and machine.
    Drift,
    /// The number of runs, on A.
    SamplingOfAccuracy,
    /// The number of runs, on R.
    SamplingOfRepeatability,
}

impl NoSetup {
    /// The sentence in this language.
    pub fn sentence(self, lang: Lang) -> &'static str {
        match self {
            Self::NoLength => lang.measure_budget_no_length(),
            Self::Numbers(_) => lang.measure_budget_numbers(),
        }
    }
}

/// One line of the table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BudgetLine {
    /// What it is.
    pub input: Input,
    /// Half width, distribution, sensitivity and degrees of freedom.
    pub contribution: Contribution,
    /// |c·u|, µm.
    pub part: f64,
    /// Share of the variance of E and M, of A, of R and B, 0 to 1; 0 where it plays no part.
    pub shares: [f64; 3],
}

/// The budget of one test, in µm.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasurementBudget {
    /// The setup with travel and sampling as the runs gave them.
    pub setup: Setup,
    /// Its inputs.
    pub lines: Vec<BudgetLine>,
    /// What they come to.
    pub results: PositioningBudget,
}

/// Why there is no budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSetup {
    /// The axis turns; the inputs are those of a length.
    NoLength,
    /// A number of the setup makes no sense.
    Numbers(NoBudget),
}

/// The budget of a test for what is known of its setup; travel and sampling are taken from the runs.
///
/// U has k = 2 (95.45 %), as standards of machine tools state it.
pub fn measurement_budget(report: &PositioningReport, setup: &Setup) -> Result<MeasurementBudget, NoSetup> {
    let length = |x: f64, from: &str, to: &str| {
        let (from, to) = Unit::find(from).zip(Unit::find(to))?;
        (from.dimension() == Dimension::Length).then(|| convert_span(x, from, to, 1.0)).flatten()
    };
    let positions = &report.figures.per_position;
    let span = positions.first().zip(positions.last()).map_or(0.0, |(first, last)| last.target - first.target);
    let travel = length(span.abs(), &report.target_unit, "mm").ok_or(NoSetup::NoLength)?;
    let sampled = |x: Option<f64>| length(x.unwrap_or_default(), &report.unit, "µm").ok_or(NoSetup::NoLength);
    let setup = Setup {
        travel,
        sampling_of_accuracy: sampled(report.intervals.map(|i| i.a.standard_deviation))?,
        sampling_of_repeatability: sampled(report.intervals.map(|i| i.r.standard_deviation))?,
        ..*setup
    };
    let results = positioning_budget(&setup, CONFIDENCE).map_err(NoSetup::Numbers)?;
    Ok(MeasurementBudget { lines: lines(&setup, &results), setup, results })
}

fn lines(setup: &Setup, results: &PositioningBudget) -> Vec<BudgetLine> {
    let inputs = [Input::Device, Input::Alignment, Input::Temperature, Input::Expansion, Input::Drift];
    let scale = inputs.into_iter().zip(scale_contributions(setup));
    let sampling = [
        (Input::SamplingOfAccuracy, Contribution::standard(setup.sampling_of_accuracy, 1.0)),
        (Input::SamplingOfRepeatability, Contribution::standard(setup.sampling_of_repeatability, 1.0)),
    ];
    let combined = [&results.scale, &results.accuracy, &results.repeatability].map(|budget| budget.combined);
    let line = |(input, contribution): (Input, Contribution)| {
        let part = (contribution.sensitivity * contribution.standard_uncertainty()).abs();
        let share = |plays: bool, of: f64| if plays && of > 0.0 { (part / of).powi(2) } else { 0.0 };
        let plays = input.plays();
        let shares = [share(plays[0], combined[0]), share(plays[1], combined[1]), share(plays[2], combined[2])];
        BudgetLine { input, contribution, part, shares }
    };
    scale.chain(sampling).map(line).collect()
}

impl Input {
    /// Whether it plays a part in E and M, in A, in R and B.
    fn plays(self) -> [bool; 3] {
        match self {
            Self::Device | Self::Alignment | Self::Temperature | Self::Expansion => [true, true, false],
            Self::Drift => [true, true, true],
            Self::SamplingOfAccuracy => [false, true, false],
            Self::SamplingOfRepeatability => [false, false, true],
        }
    }

    /// Its name.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Device => lang.measure_budget_device(),
            Self::Alignment => lang.measure_budget_alignment(),
            Self::Temperature => lang.measure_budget_temperature(),
            Self::Expansion => lang.measure_budget_expansion(),
            Self::Drift => lang.measure_budget_drift(),
            Self::SamplingOfAccuracy => lang.measure_budget_sampling_a(),
            Self::SamplingOfRepeatability => lang.measure_budget_sampling_r(),
        }
    }

    /// Its key in data for programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Alignment => "alignment",
            Self::Temperature => "temperature",
            Self::Expansion => "expansion",
            Self::Drift => "drift",
            Self::SamplingOfAccuracy => "sampling_A",
            Self::SamplingOfRepeatability => "sampling_R",
        }
    }

    /// Symbol of the unit in which the input itself is stated.
    pub fn unit(self) -> &'static str {
        match self {
            Self::Temperature => "K",
            Self::Expansion => "1/K",
            _ => MeasurementBudget::UNIT,
        }
    }
}

impl BudgetLine {
    /// The name of its distribution.
    pub fn distribution(&self, lang: Lang) -> &'static str {
        match self.contribution.distribution {
            Distribution::Normal { .. } => lang.measure_budget_normal(),
            Distribution::Rectangular => lang.measure_budget_rectangular(),
            Distribution::Triangular => lang.measure_budget_triangular(),
            Distribution::UShaped => lang.measure_budget_u_shaped(),
        }
    }
}

impl MeasurementBudget {
    /// Symbol of the unit of all results.
    pub const UNIT: &'static str = "µm";

    /// What is missing from it.
    pub fn warnings(&self, lang: Lang) -> Vec<String> {
        let setup = &self.setup;
        let example = self.setup.travel * 1000.0 * EXAMPLE.0 * EXAMPLE.1;
        let example = with_unit(significant(example, 2), Self::UNIT);
        let no_temperature = setup.temperature == 0.0 || setup.expansion == 0.0;
        let no_drift = setup.drift == 0.0;
        let no_temperature =
            no_temperature.then(|| lang.measure_budget_no_temperature(&number(significant(setup.travel, 4)), &example));
        let no_drift = no_drift.then(|| lang.measure_budget_no_drift().to_owned());
        no_temperature.into_iter().chain(no_drift).collect()
    }
}
