//! What an analysis says, as plain data.

use std::sync::Arc;

use crate::methods::decision::difference::Uncertain;
use crate::model::{Benchmark, Better, Category, Grade, Kind, Missing, Origin};
use crate::quantity::{Reading, Unit};

use super::deviation::Deviation;
use super::measured::DerivedFigure;
use super::{Cells, Finding, WorthFunction};

/// Everything the window, the figures and the command line show.
#[derive(Clone, Debug, PartialEq)]
pub struct Analysis {
    /// Id of the scenario; `base` is the project's own weights.
    pub scenario: String,
    /// What stands in for what is not stated.
    pub missing: Missing,
    /// What the gaps are measured against; `None`: nothing suits (a finding says why).
    pub benchmark: Option<BenchmarkResult>,
    /// In the order of the project.
    pub criteria: Vec<CriterionResult>,
    /// In the order of the project.
    pub equipment: Vec<EquipmentResult>,
    /// Domestic against imported.
    pub groups: Groups,
    /// What the user should know, gravest first.
    pub findings: Vec<Finding>,
}

impl Analysis {
    /// Index of the equipment with this id.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.equipment.iter().position(|equipment| equipment.id == id)
    }

    /// Indices of the ranked equipment, best first.
    pub fn ranking(&self) -> Vec<usize> {
        let mut ranked: Vec<usize> = (0..self.equipment.len()).filter(|i| self.equipment[*i].rank.is_some()).collect();
        ranked.sort_by_key(|i| self.equipment[*i].rank);
        ranked
    }

    /// The best-ranked equipment that is not the benchmark; without a rank, the first that is not.
    pub fn best_other(&self) -> Option<usize> {
        let benchmark = self.benchmark.as_ref().and_then(|benchmark| benchmark.equipment);
        self.ranking().into_iter().chain(0..self.equipment.len()).find(|i| Some(*i) != benchmark)
    }
}

/// A criterion as the analysis takes it.
#[derive(Clone, Debug, PartialEq)]
pub struct CriterionResult {
    /// Id in the project.
    pub id: String,
    /// Group in the matrix.
    pub category: Category,
    /// Number, levels, yes/no.
    pub kind: Kind,
    /// Which direction is better.
    pub better: Better,
    /// Unit of every figure on this criterion; `None`: a plain number, a level, yes/no.
    pub unit: Option<Unit>,
    /// Share of the weight, 0..1; the shares of all criteria add up to 1 (or are all 0).
    pub weight: f64,
    /// Points of a figure; `None`: gives no points.
    pub worth: Option<WorthFunction>,
    /// Anchors (value, points) of the value function, by rising value; empty for levels and yes/no.
    pub anchors: Vec<(f64, f64)>,
    /// How the scale came about, where the project declares none.
    pub provisional: Option<Provisional>,
    /// False: gives no points (an ordinal without level values, a numeric criterion without any figure).
    pub counts: bool,
}

/// How a provisional scale came about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Provisional {
    /// Geometric, a factor 4 wide around this value.
    Geometric(f64),
    /// Linear over the figures present, because zero or signs occur.
    Linear,
}

/// The benchmark with its own figures.
#[derive(Clone, Debug, PartialEq)]
pub struct BenchmarkResult {
    /// As chosen.
    pub choice: Benchmark,
    /// Index of the equipment, where it is a real one.
    pub equipment: Option<usize>,
    /// One cell a criterion, in the order of the project; `None`: drops out of the comparison.
    pub cells: Vec<Option<CellResult>>,
    /// Its total on the criteria it has.
    pub total_points: f64,
}

/// One equipment's results.
#[derive(Clone, Debug, PartialEq)]
pub struct EquipmentResult {
    /// Id in the project.
    pub id: String,
    /// Domestic, imported, other.
    pub origin: Origin,
    /// Set when a must-clause surely fails.
    pub excluded: Option<Exclusion>,
    /// Ids of criteria whose must-clause is not proven.
    pub open_musts: Vec<String>,
    /// One a criterion, in the order of the project.
    pub cells: Cells,
    /// Weighted points 0..100.
    pub total_points: f64,
    /// With everything open at its worst.
    pub total_low: f64,
    /// With everything open at its best.
    pub total_high: f64,
    /// Benchmark minus equipment, weighted: the exact sum of the contributions; positive = behind.
    pub gap_points: Option<f64>,
    /// Sum of the positive contributions.
    pub shortfall: f64,
    /// Sum of the negative contributions, as a positive number.
    pub surplus: f64,
    /// Share of the weight with evidence, 0..1.
    pub coverage: f64,
    /// Competition rank among the eligible, 1 = best; `None` when excluded.
    pub rank: Option<usize>,
    /// Best rank possible within low and high.
    pub rank_low: Option<usize>,
    /// Worst rank possible within low and high.
    pub rank_high: Option<usize>,
}

/// Why an equipment is out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exclusion {
    /// Criterion whose must-clause fails.
    pub criterion: String,
    /// Clause number, if given.
    pub clause: String,
    /// The limit as text.
    pub limit: String,
    /// The spec as text.
    pub offered: String,
}

/// One cell: what the spec says and how it stands against the benchmark.
#[derive(Clone, Debug, PartialEq)]
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
    pub measured: Option<Arc<DerivedFigure>>,
    /// The uncertainty was assumed from the grade.
    pub assumed: bool,
    /// What is special about this cell.
    pub flags: Vec<Flag>,
    /// How the must-clause stands.
    pub must: MustState,
    /// The same as a tender's deviation table says it; `None`: the criterion has no clause.
    pub deviation: Option<Deviation>,
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

/// How a must-clause stands for a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MustState {
    /// The criterion has none.
    #[default]
    None,
    /// Fulfilled.
    Met,
    /// Missing or uncertain: not proven.
    NotProven,
    /// Surely fails.
    Failed,
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
            Self::WidthOpen => "width-open",
            Self::Contradiction => "contradiction",
            Self::UnlikeBasis => "unlike-basis",
            Self::BasisNotStated => "basis-not-stated",
            Self::BeyondScale => "beyond-scale",
            Self::PlausibleBand => "plausible-band",
            Self::Converted => "converted",
            Self::NoRate => "no-rate",
            Self::About => "about",
        }
    }
}

/// Domestic against imported.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Groups {
    /// The domestic group.
    pub domestic: GroupSummary,
    /// The imported group.
    pub imported: GroupSummary,
    /// Best real machine against best real machine.
    pub best: Option<GroupComparison>,
    /// Median against median (three or more on both sides).
    pub median: Option<GroupComparison>,
    /// Best of each criterion against best of each criterion: virtual machines.
    pub each_best: Option<GroupComparison>,
}

/// One group.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GroupSummary {
    /// How many.
    pub count: usize,
    /// How many of them are not excluded.
    pub eligible: usize,
    /// How many makers stand behind them.
    pub makers: usize,
    /// Index of the eligible equipment with the highest total.
    pub best: Option<usize>,
    /// Median points of each criterion over the eligible (central figures), in the order of the project.
    pub median_points: Vec<Option<f64>>,
}

/// Domestic against imported on every criterion; gaps are imported minus domestic: positive = domestic behind.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupComparison {
    /// Unweighted gap in points for each criterion; `None`: not comparable.
    pub gaps: Vec<Option<f64>>,
    /// Verdict on the domestic side, `None` where not comparable: between two real machines as between any two, else by
    /// central points (5 points count as parity).
    pub verdicts: Vec<Option<Verdict>>,
    /// Weighted total gap; `None` where nothing is comparable.
    pub total_gap: Option<f64>,
}
