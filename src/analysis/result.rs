//! What an analysis says, as plain data.

use crate::model::{Benchmark, Better, Category, Kind, Missing, Origin};
use crate::quantity::Unit;

use super::cell_result::{CellResult, Verdict};
use super::cells::Cells;
use super::finding::Finding;
use super::measured::Outcomes;
use super::worth_function::{Provisional, WorthFunction};

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
    /// What the measurements give, worked out when it is first asked for.
    pub outcomes: Outcomes,
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
    /// What is asked for, the need or else the limit of the clause, in the unit of the criterion; `None`: nothing.
    pub demand: Option<f64>,
    /// False: gives no points (an ordinal without level values, a numeric criterion without any figure).
    pub counts: bool,
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
    /// Set when it is out: a clause that excludes surely fails, or more deviate than are allowed.
    pub excluded: Option<Exclusion>,
    /// Negative deviations from clauses without ★.
    pub deviations: usize,
    /// Points that they cost, where the project scores them; taken off the totals already.
    pub deviation_points: f64,
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
    /// Data coverage: share of the weight with a value that is stated or guaranteed and readable, 0..1.
    pub coverage: f64,
    /// Evidence coverage: share of the weight with such a value and a document behind it, 0..1.
    pub evidence_coverage: f64,
    /// Competition rank among the eligible, 1 = best; `None` when excluded.
    pub rank: Option<usize>,
    /// Best rank possible within low and high.
    pub rank_low: Option<usize>,
    /// Worst rank possible within low and high.
    pub rank_high: Option<usize>,
}

/// Why an equipment is out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exclusion {
    /// A clause that excludes surely fails.
    Clause(FailedClause),
    /// More clauses deviate than are allowed.
    TooManyDeviations(TooMany),
}

/// More negative deviations than are allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMany {
    /// How many there are.
    pub count: usize,
    /// How many are allowed.
    pub allowed: u32,
}

/// A clause that surely fails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailedClause {
    /// Criterion whose must-clause fails.
    pub criterion: String,
    /// Clause number, if given.
    pub clause: String,
    /// The limit as text.
    pub limit: String,
    /// The spec as text.
    pub offered: String,
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
