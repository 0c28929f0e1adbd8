//! Raw data to the values of a standard, with what has to be said beside them: one file for each kind of measurement, and
//! here what all of them give.

mod budget;
mod circular;
mod comparison;
mod drift;
mod lead;
mod life;
mod life_comparison;
mod outcomes;
mod pair;
mod positioning;
mod repairable;
mod stability;
mod values;
mod web;

pub use self::budget::{BudgetLine, Input, MeasurementBudget, NoSetup, measurement_budget};
pub use self::circular::{CircularReport, circular, no_circle_text};
pub use self::comparison::{
    Compared, Comparison, Estimate, Kind, NotComparable, Note, Question, Side, TestName, compare_positioning,
    compare_stability,
};
pub use self::drift::{DriftReport, drift};
pub use self::lead::{GradeCheck, LeadReport, lead, no_lead_text, screw_symbol};
pub use self::life::{
    LifeGroup, LifeNote, LifeOptions, LifePlot, LifeReport, MOST_GROUPS, NoLife, WeibullReport, distribution_text,
    life, no_life_text,
};
pub use self::life_comparison::{LifeComparison, LifePairNote, LifeQuestion, LifeSide, WeibullPair, compare_life};
pub use self::outcomes::{Outcomes, SharedOutcome};
pub use self::pair::{PairComparison, PairQuestion, compare_measurements, takes_requirement};
pub use self::positioning::{PositioningReport, positioning};
pub use self::repairable::{NoHistory, RepairableReport, no_history_text, repairable};
pub use self::stability::{Gauge, StabilityReport, rule_key, rules_of, stability, stability_with, unusable_text};
pub use self::values::{DerivedValue, Extent};
pub use self::web::{Web, web};

use crate::methods::accuracy::circular as circular_method;
use crate::methods::accuracy::lead as lead_method;
use crate::methods::stability::data as stability_method;
use crate::model::{Data, DataRefusal, Measurement, Raw, RawNote, RawProblem};
use crate::text::Lang;

/// Seed of the draws behind intervals.
pub const SEED: u64 = 1;

/// What the data give.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// By the kind of data.
    pub report: Report,
    /// How much was measured.
    pub extent: Extent,
    /// What a cell can take, the most asked for first.
    pub values: Vec<DerivedValue>,
    /// What was assumed while the data were read.
    pub notes: Vec<RawNote>,
}

/// The report of a kind of data.
#[derive(Clone, Debug, PartialEq)]
pub enum Report {
    /// An axis.
    Positioning(Box<PositioningReport>),
    /// A circular test.
    Circular(Box<CircularReport>),
    /// A ball screw.
    Lead(Box<LeadReport>),
    /// A batch or series.
    Stability(Box<StabilityReport>),
    /// Drift over time.
    Drift(Box<DriftReport>),
    /// Lives of units.
    Life(Box<LifeReport>),
    /// Failures of one machine.
    Repairable(Box<RepairableReport>),
}

/// Why there is no outcome.
#[derive(Clone, Debug, PartialEq)]
pub enum NoOutcome {
    /// The data are not read yet.
    NotRead,
    /// The file is not there; what the system says.
    Missing(String),
    /// The file is another one than that attached; its SHA-256.
    Changed(String),
    /// The file may be there and is not read.
    Refused(DataRefusal),
    /// The data make no sense; the first problem.
    Unreadable(RawProblem),
    /// The data are not enough for any value, or contradict each other.
    Unusable(UnusableData),
}

/// Why data that could be read give no value.
#[derive(Clone, Debug, PartialEq)]
pub enum UnusableData {
    /// So many runs of an axis.
    Runs(usize),
    /// The points of a circular test.
    Circular(circular_method::Unusable),
    /// The points of a screw.
    Lead(lead_method::Unusable),
    /// The values of a series, or readings over time.
    Values(stability_method::Unusable),
    /// The lives of units.
    Life(NoLife),
    /// The failures of a machine.
    Failures(NoHistory),
}

impl From<UnusableData> for NoOutcome {
    fn from(why: UnusableData) -> Self {
        Self::Unusable(why)
    }
}

impl UnusableData {
    /// The sentence in this language.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Runs(runs) => lang.measure_few_runs(*runs),
            Self::Circular(why) => no_circle_text(*why, lang),
            Self::Lead(why) => no_lead_text(*why, lang),
            Self::Values(why) => unusable_text(*why, lang),
            Self::Life(why) => no_life_text(why, lang),
            Self::Failures(why) => no_history_text(*why, lang),
        }
    }
}

impl NoOutcome {
    /// The sentence in this language.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::NotRead => lang.measured_not_read().to_owned(),
            Self::Missing(cause) => lang.measured_missing(cause),
            Self::Changed(_) => lang.measured_changed().to_owned(),
            Self::Refused(why) => why.sentence(lang),
            Self::Unreadable(problem) => problem.sentence(lang),
            Self::Unusable(why) => why.sentence(lang),
        }
    }
}

impl Outcome {
    /// A report with the values made of it.
    pub(super) fn new(report: Report, extent: Extent, values: Vec<DerivedValue>) -> Self {
        let values = values.into_iter().map(|value| DerivedValue { extent, ..value }).collect();
        Self { report, extent, values, notes: Vec::new() }
    }

    /// The value of this key.
    pub fn value(&self, key: &str) -> Option<&DerivedValue> {
        self.values.iter().find(|value| value.key == key)
    }

    /// What has to be known beside the values.
    pub fn warnings(&self, lang: Lang) -> Vec<String> {
        let of_report = match &self.report {
            Report::Positioning(report) => {
                report.warnings(lang).into_iter().chain(report.budget_warnings(lang)).collect()
            }
            Report::Circular(report) => report.warnings(lang),
            Report::Lead(report) => report.warnings(lang),
            Report::Drift(report) => report.warnings(lang),
            Report::Stability(report) => report.warnings(lang),
            Report::Life(report) => report.warnings(lang),
            Report::Repairable(report) => report.warnings(lang),
        };
        self.notes.iter().map(|note| note.sentence(lang)).chain(of_report).collect()
    }
}

/// What the data of a measurement give by the analysis chosen, worked out afresh; [`Outcomes`] remember it.
pub fn outcome(of: &Measurement) -> Result<Outcome, NoOutcome> {
    let raw = match of.data() {
        Some(Data::Read(raw)) => raw.as_ref(),
        Some(Data::Unreadable(problem)) => return Err(NoOutcome::Unreadable(problem.clone())),
        Some(Data::Missing(cause)) => return Err(NoOutcome::Missing(cause.clone())),
        Some(Data::Changed(found)) => return Err(NoOutcome::Changed(found.clone())),
        Some(Data::Refused(why)) => return Err(NoOutcome::Refused(why.clone())),
        None => return Err(NoOutcome::NotRead),
    };
    let outcome = match raw {
        Raw::Positioning(runs) => positioning::outcome(runs, of),
        Raw::Circular(points) => circular::outcome(points, of),
        Raw::Lead(points) => lead::outcome(points, of),
        Raw::Series(series) => stability::outcome(series, of),
        Raw::Drift(readings) => drift::outcome(readings, of),
        Raw::Life(lives) => life::outcome(lives, of),
        Raw::Failures(failures) => repairable::outcome(failures, of),
    }?;
    Ok(Outcome { notes: raw.notes().to_vec(), ..outcome })
}

/// Why a spec gets no value of its measurement.
#[derive(Clone, Debug, PartialEq)]
pub enum NoValue {
    /// The evidence has no such measurement.
    NoMeasurement,
    /// The measurement gives no such value.
    NoSuchValue,
    /// The measurement gives nothing.
    NoOutcome(NoOutcome),
}
