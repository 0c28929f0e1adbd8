//! One cell as an analysis shows it: what the spec says, and how it stands against the benchmark's.

use std::sync::Arc;

use crate::methods::decision::difference::Uncertain;
use crate::model::Grade;
use crate::quantity::Reading;

use super::clause::{Deviation, MustState};
use super::finding::StatedBasis;
use super::measured::DerivedValue;

/// One cell: what the spec says and how it stands against the benchmark.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CellResult {
    /// The chosen spec's text as entered.
    pub text: String,
    /// What the text says.
    pub reading: Reading,
    /// Central figure in the criterion's unit; for levels the index, for yes/no 1 or 0.
    pub value: Option<f64>,
    /// Low end of the 95 % interval (or of the range, or the bound); `None`: open or unknown.
    pub low: Option<f64>,
    /// High end; `None`: open or unknown.
    pub high: Option<f64>,
    /// Points of the central figure, 0..100, by the policy where nothing is stated; `None`: the criterion gives none.
    pub points: Option<f64>,
    /// Points with everything open at its worst.
    pub points_low: Option<f64>,
    /// Points with everything open at its best.
    pub points_high: Option<f64>,
    /// Grade of the evidence; `None`: no evidence named.
    pub grade: Option<Grade>,
    /// The central figure with its uncertainty, in the criterion's unit; of a bound its end. `None`: unknown, exact, or
    /// not applicable.
    pub uncertain: Option<Uncertain>,
    /// Standard uncertainty in the criterion's unit, where the figure has one.
    pub standard_uncertainty: Option<f64>,
    /// The figure worked out of raw data, where that is what counts.
    pub measured: Option<Arc<DerivedValue>>,
    /// What the figure refers to; `None`: nothing is said.
    pub basis: Option<Arc<StatedBasis>>,
    /// The uncertainty was assumed from the grade.
    pub assumed: bool,
    /// What is special about this cell.
    pub flags: Vec<Flag>,
    /// How the must-clause stands.
    pub must: MustState,
    /// The same as a tender's deviation table says it; `None`: the criterion has no clause.
    pub deviation: Option<Deviation>,
    /// How the cell answers the buyer's own need; `None`: none is named.
    pub need_deviation: Option<Deviation>,
    /// How the cell stands against the benchmark's; all blank before a comparison and without a partner.
    pub comparison: Comparison,
}

impl CellResult {
    /// What the figure refers to, as far as it is said.
    pub fn stands_on(&self) -> &StatedBasis {
        static NOTHING: StatedBasis =
            StatedBasis { basis: None, reference: None, price: None, terms: Vec::new(), off_footing: false };
        self.basis.as_deref().unwrap_or(&NOTHING)
    }
}

/// What a comparison with the benchmark's cell adds to a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Margin used in the comparison, in the criterion's unit (points for targets and ordinals).
    pub margin: Option<f64>,
    /// The benchmark's points with the margin taken off and put on: the band that counts as parity.
    pub margin_points: Option<(f64, f64)>,
    /// The margin was not given and is an assumption.
    pub margin_assumed: bool,
    /// `100·(x/x_ref)^s`; `None` where it has no meaning.
    pub level_percent: Option<f64>,
    /// Benchmark points minus own points, unweighted; positive = behind.
    pub gap_points: Option<f64>,
    /// Weight × gap.
    pub contribution_points: Option<f64>,
    /// Levels that the benchmark lies above this one, on an ordinal criterion.
    pub gap_levels: Option<f64>,
    /// Verdict of the central figures alone.
    pub as_stated: Option<Verdict>,
    /// Verdict with uncertainty; `None` without a benchmark on this criterion.
    pub verdict: Option<Verdict>,
    /// How firmly the verdict may be said.
    pub standing: Standing,
    /// Probabilities behind the verdict; `None` where a side is unknown.
    pub probabilities: Option<Probabilities>,
    /// The two figures are on different bases, so only the central ones can be compared.
    pub unlike_basis: bool,
}

/// Where an equipment stands against the benchmark on one criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Better by more than the margin.
    Ahead,
    /// Within the margin.
    Parity,
    /// Worse by more than the margin.
    Behind,
    /// The evidence does not decide.
    Undecided,
}

impl Verdict {
    /// Stable key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Ahead => "ahead",
            Self::Parity => "parity",
            Self::Behind => "behind",
            Self::Undecided => "undecided",
        }
    }

    /// The verdict seen from the other side.
    pub fn mirrored(self) -> Self {
        match self {
            Self::Ahead => Self::Behind,
            Self::Behind => Self::Ahead,
            same => same,
        }
    }
}

/// How firmly a verdict may be said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Only "as stated": a side rests on grade D, E or nothing.
    #[default]
    AsStated,
    /// "95 % sure": both sides have grade A, B or C.
    Sure,
}

/// P(ahead), P(parity), P(behind): the smaller of the cases where a bound leaves two.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Probabilities {
    /// P(d > m).
    pub ahead: f64,
    /// P(|d| ≤ m).
    pub parity: f64,
    /// P(d < −m).
    pub behind: f64,
}

/// What is special about a cell; each has a mark that needs no colour and a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flag {
    /// Nothing was entered.
    Missing,
    /// The source does not say.
    NotStated,
    /// Has no meaning here.
    NotApplicable,
    /// The text could not be read.
    Unread,
    /// Estimated by the user.
    Estimated,
    /// Taken over from another machine.
    Borrowed,
    /// A bound on the good side: a guarantee.
    Guarantee,
    /// A bound on the bad side: runs to the worst end.
    OpenToWorst,
    /// "up to" taken as the value of a rating.
    UpTo,
    /// The end of a working span taken as the value.
    Span,
    /// Two readings, half or full width.
    WidthOpen,
    /// Sources contradict each other.
    Contradiction,
    /// The basis differs from the benchmark's.
    UnlikeBasis,
    /// The basis is not stated though the criterion has one.
    BasisNotStated,
    /// Beyond the ends of the scale.
    BeyondScale,
    /// A figure of another rule, taken within a band: plausible, not measured.
    PlausibleBand,
    /// A price was converted or adjusted.
    Converted,
    /// No exchange rate for this currency.
    NoRate,
    /// "about".
    About,
    /// Of another order of magnitude than the others: a slip, or not; nothing is decided by it.
    Magnitude,
}

impl Flag {
    /// Stable key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::NotStated => "not-stated",
            Self::NotApplicable => "not-applicable",
            Self::Unread => "unread",
            Self::Estimated => "estimated",
            Self::Borrowed => "borrowed",
            Self::Guarantee => "guarantee",
            Self::OpenToWorst => "open-to-worst",
            Self::UpTo => "up-to",
            Self::Span => "span",
            Self::WidthOpen => "width-open",
            Self::Contradiction => "contradiction",
            Self::UnlikeBasis => "unlike-basis",
            Self::BasisNotStated => "basis-not-stated",
            Self::BeyondScale => "beyond-scale",
            Self::PlausibleBand => "plausible-band",
            Self::Converted => "converted",
            Self::NoRate => "no-rate",
            Self::About => "about",
            Self::Magnitude => "magnitude",
        }
    }
}
