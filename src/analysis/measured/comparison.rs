//! Two machines on what was measured of both: differences and ratios with intervals, chances, tests, conformity.

mod positioning;
mod stability;

use serde::Serialize;

use super::{NoLife, NoSetup};
use crate::methods::accuracy::positioning::Unusable as NoPositioning;
use crate::methods::accuracy::uncertainty::Setup;
use crate::methods::comparison::conformity::Conformity;
use crate::methods::comparison::difference::{Chances, Equivalence};
use crate::methods::decision::direction::Direction;
use crate::methods::stability::data::{Interval, Unusable};
use crate::methods::stability::indices::Limits;
use crate::text::Lang;
use crate::text::number::{number, significant, with_unit};

pub use self::positioning::compare_positioning;
pub use self::stability::compare_stability;

/// Risk of each of the two one-sided tests of equivalence.
const RISK: f64 = 0.05;

/// What was measured of both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Runs of an axis.
    Positioning,
    /// A series or its subgroups.
    Stability,
}

/// One of the two machines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The first.
    A,
    /// The second.
    B,
}

impl Side {
    /// Its letter.
    pub fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
        }
    }
}

/// What is asked of the comparison.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Question {
    /// Differences up to this are none for practical ends, in the unit of A; 0 or larger.
    pub margin: f64,
    /// Confidence of the intervals, within 0..1.
    pub confidence: f64,
    /// Seed of the draws.
    pub seed: u64,
    /// What a figure has to keep: the most of A, E or R in the unit of A, the least of Cpk.
    pub requirement: Option<f64>,
    /// Of which figure; `None`: of A, or of Cpk.
    pub required: Option<&'static str>,
    /// What is known of the measurement of both axes.
    pub setup: Option<Setup>,
    /// Limits of a series; all may be missing.
    pub limits: Limits,
}

impl Default for Question {
    fn default() -> Self {
        let limits = Limits::default();
        Self { margin: 0.0, confidence: 0.95, seed: 1, requirement: None, required: None, setup: None, limits }
    }
}

/// A figure with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The figure.
    pub value: f64,
    /// Interval with the confidence asked for.
    pub interval: Option<Interval>,
}

/// The test behind a p-value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TestName {
    /// Welch's t test of two means.
    Welch,
    /// F test of two variances.
    F,
    /// The difference over its standard uncertainty, taken as normal.
    Z,
}

/// One figure of both machines.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// Its symbol: A, E, R, s, mean, Cpk.
    pub figure: &'static str,
    /// Symbol of its unit; empty: a plain number.
    pub unit: String,
    /// Which way is better; `None`: neither, chances are those of being higher.
    pub direction: Option<Direction>,
    /// The figure of A and of B.
    pub values: [f64; 2],
    /// A − B.
    pub difference: Estimate,
    /// A/B; `None` unless both are above 0.
    pub ratio: Option<Estimate>,
    /// The margin of the chances, in the unit of the figure.
    pub margin: f64,
    /// How likely the difference is in whose favour.
    pub chances: Option<Chances>,
    /// Test that they differ by no more than the margin; `None` for a margin of 0.
    pub equivalence: Option<Equivalence>,
    /// Two-sided probability of so large a difference if there were none.
    pub test: Option<(TestName, f64)>,
    /// Whether each keeps the requirement.
    pub conformity: Option<[Conformity; 2]>,
}

impl Compared {
    /// The figure in words, or its symbol.
    pub fn name(&self, lang: Lang) -> &'static str {
        match self.figure {
            "mean" => lang.compare_mean(),
            "s" => lang.compare_spread(),
            "s_within" => lang.compare_spread_within(),
            "s_pooled" => lang.compare_pooled(),
            symbol => symbol,
        }
    }
}

/// What has to be known beside the figures.
#[derive(Clone, Debug, PartialEq)]
pub enum Note {
    /// Other numbers of positions or runs, or another span: positions, runs and span of each.
    PlanDiffers([(usize, usize, f64); 2]),
    /// One was measured in one direction only.
    OneWay,
    /// Intervals hold the number of runs alone.
    SamplingOnly,
    /// So does the verdict on the requirement.
    VerdictOnSampling,
    /// The chart of this one told so many signals.
    Signals(Side, usize),
    /// The values of this one are not normal; p of the test.
    NotNormal(Side, f64),
    /// One file names no unit.
    UnitMissing,
}

/// Two machines compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// What was measured.
    pub kind: Kind,
    /// Symbol of the unit of all figures that have one.
    pub unit: String,
    /// Symbol of the unit of travel; empty: there is none.
    pub travel_unit: String,
    /// The requirement, with the figure that it is of.
    pub requirement: Option<(&'static str, f64)>,
    /// Figure by figure.
    pub figures: Vec<Compared>,
    /// What has to be known beside them.
    pub notes: Vec<Note>,
}

/// Why two files are not compared.
#[derive(Clone, Debug, PartialEq)]
pub enum NotComparable {
    /// They are of different kinds, of a kind that is not compared, or without data.
    Kind,
    /// Units of A and of B, which measure different things.
    Units(String, String),
    /// The runs of one give no figures.
    Runs(Side, NoPositioning),
    /// The values of one give no figures.
    Values(Side, Unusable),
    /// The setup gives no uncertainty.
    Setup(NoSetup),
    /// A requirement on Cpk without limits.
    NoLimits,
    /// The lives of one give no figures.
    Lives(Side, NoLife),
}

impl Comparison {
    /// What has to be known beside the figures.
    pub fn warnings(&self, lang: Lang) -> Vec<String> {
        self.notes.iter().map(|note| self.sentence(note, lang)).collect()
    }

    fn sentence(&self, note: &Note, lang: Lang) -> String {
        let plan = |(positions, runs, span): &(usize, usize, f64)| {
            lang.compare_plan(*positions, *runs, &with_unit(significant(*span, 5), &self.travel_unit))
        };
        match note {
            Note::PlanDiffers([a, b]) => lang.compare_plan_differs(&plan(a), &plan(b)),
            Note::OneWay => lang.compare_one_way().to_owned(),
            Note::SamplingOnly => lang.compare_sampling_only().to_owned(),
            Note::VerdictOnSampling => lang.compare_requirement_sampling().to_owned(),
            Note::Signals(side, signals) => lang.compare_signals(side.letter(), *signals),
            Note::NotNormal(side, p) => lang.compare_not_normal(side.letter(), &number(significant(*p, 3))),
            Note::UnitMissing => lang.compare_unit_missing(&self.unit),
        }
    }
}

#[cfg(test)]
mod tests;
