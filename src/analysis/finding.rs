//! Findings: what the user should know, typed; the sentence is made in the user's language.

use crate::model::{Basis, Place, PriceBasis, Severity};
use crate::quantity::{Reference, Unread};

use super::measured::NoValue;

/// Something the user should know.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// How grave.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// What.
    pub kind: FindingKind,
}

/// What a figure refers to, as far as it is stated: figures compare only on the same.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StatedBasis {
    /// The standard.
    pub basis: Option<Basis>,
    /// The length.
    pub reference: Option<Reference>,
    /// What a price includes.
    pub price: Option<PriceBasis>,
}

/// What a finding is about, with its arguments.
#[derive(Clone, Debug, PartialEq)]
pub enum FindingKind {
    /// Two parts of one kind share an id (equipment, criterion, evidence, claim, scenario; named by key).
    DuplicateId {
        /// `criterion`, `equipment` …
        what: &'static str,
        /// The id.
        id: String,
    },
    /// An id that is empty.
    EmptyId {
        /// `criterion`, `equipment` …
        what: &'static str,
    },
    /// A spec of a criterion that the project does not have.
    UnknownCriterion(String),
    /// A group of criteria that the project does not have.
    UnknownGroup(String),
    /// The least shares of the criteria add up to more than all weight, or the most to less, or a range is none.
    BadWeightRanges,
    /// A preference function with thresholds that are negative, no number, or out of order.
    BadPreference,
    /// An evidence that the project does not have.
    UnknownEvidence(String),
    /// An equipment id that is also a word for a benchmark.
    ReservedId(String),
    /// The benchmark names an equipment that the project does not have.
    UnknownBenchmark(String),
    /// No eligible equipment for this benchmark.
    NoBenchmark(String),
    /// A median needs three.
    MedianNeedsThree(String),
    /// The scenario does not exist.
    UnknownScenario(String),
    /// A criterion's unit is not known.
    UnknownUnit(String),
    /// The scale's ends stand against the direction, or are equal, or its points are out of order.
    ScaleUnusable,
    /// No scale is declared; a provisional one is used.
    ProvisionalScale,
    /// Weight is negative or not a number.
    BadWeight,
    /// All weights are 0: equal weights are used.
    NoWeights,
    /// Levels without points: gap in levels only, no points.
    LevelsWithoutPoints,
    /// The must-clause's text could not be read.
    MustUnread(String),
    /// The need's text could not be read.
    NeedUnread(String),
    /// A spec's text could not be read.
    SpecUnread {
        /// The text.
        text: String,
        /// Why.
        reason: Unread,
    },
    /// The figure of a measurement cannot be had; the text counts.
    NoMeasuredFigure {
        /// Id of the measurement.
        measurement: String,
        /// Which figure.
        figure: String,
        /// Why.
        why: NoValue,
    },
    /// The text says another figure than the raw data give; the data count.
    MeasuredDiffers {
        /// The text.
        text: String,
        /// Name of the figure.
        figure: String,
        /// What the data give.
        data: String,
    },
    /// A figure of a measurement has a unit that the criterion's cannot be made of; the text counts.
    MeasuredUnit {
        /// Name and unit of the figure.
        figure: String,
        /// The criterion's unit.
        wanted: String,
    },
    /// A grade stands where a number is wanted.
    GradeForNumber(String),
    /// `1,234` was read as 1234.
    CommaAsThousands(String),
    /// `0,005` was read as 0.005.
    CommaAsDecimal(String),
    /// `12.000` was read as 12.
    PointAsDecimal(String),
    /// Unsigned figure: half or full width?
    WidthOpen(String),
    /// Figures on unlike bases.
    UnlikeBasis {
        /// This one's.
        own: Box<StatedBasis>,
        /// The benchmark's.
        other: Box<StatedBasis>,
    },
    /// Sources contradict each other.
    Contradiction(Vec<String>),
    /// More than one spec of a cell is marked as chosen.
    SeveralChosen,
    /// No exchange rate.
    NoRate {
        /// From this currency.
        from: String,
        /// To this one.
        to: String,
    },
    /// An exchange rate that cannot be used.
    BadRate(String),
    /// The figure lies beyond the scale's ends.
    BeyondScale(String),
    /// A must-clause surely fails.
    MustFailed {
        /// Limit.
        limit: String,
        /// Offered.
        offered: String,
    },
    /// A must-clause is not proven.
    MustNotProven {
        /// Limit.
        limit: String,
    },
    /// All on this criterion have the same points: it does not discriminate.
    NoSpread,
    /// One group has nobody on the other side.
    GroupEmpty {
        /// `domestic` or `imported`.
        group: &'static str,
    },
    /// Most of one group comes from one maker.
    OneMaker {
        /// `domestic` or `imported`.
        group: &'static str,
        /// The maker.
        maker: String,
        /// Its machines.
        count: usize,
        /// All in the group.
        of: usize,
    },
    /// A criterion on which nobody states anything.
    NothingStated,
    /// A criterion on which nobody states anything and which has no scale: it cannot take part.
    LeftOut,
}

impl Finding {
    /// A finding of this severity.
    pub fn new(severity: Severity, place: Place, kind: FindingKind) -> Self {
        Self { severity, place, kind }
    }
}
