//! What the cells of one equipment sum up to.

use crate::methods::decision::additive::weighted_sum;

use crate::model::{Beyond, ClausePolicy, DeviationRule, Must};

use super::clause::MustState;
use super::criterion::Ready;
use super::ready_cell::ReadyCell;
use super::result::{Exclusion, FailedClause, TooMany};
use super::worth::Worth;

/// What the cells of one equipment sum up to, before any comparison.
#[derive(Clone, Debug, Default)]
pub(super) struct Sums {
    /// Weighted points.
    pub total: f64,
    /// With everything open at its worst.
    pub low: f64,
    /// With everything open at its best.
    pub high: f64,
    /// Share of the weight with a value of its own: stated or guaranteed, and readable.
    pub coverage: f64,
    /// Share of the weight with such a value and a document behind it.
    pub evidence_coverage: f64,
    /// Some criterion with weight gives points; one to which nothing applies has no place among the others.
    pub judged: bool,
    /// Why it is out.
    pub excluded: Option<Exclusion>,
    /// Negative deviations from clauses without ★.
    pub deviations: usize,
    /// What they cost; taken off the total and its ends.
    pub deviation_points: f64,
    /// More of them than are allowed.
    pub too_many: Option<TooMany>,
    /// Ids of criteria whose must-clause is not proven.
    pub open_musts: Vec<String>,
}

impl Sums {
    /// Of this row.
    pub fn of(ready: &[Ready<'_>], weights: &[f64], row: &[ReadyCell], clauses: ClausePolicy) -> Self {
        let total = weighted_sum(weights, row.iter().map(|cell| cell.result.points));
        let (low, high) = bounds(weights, row, total);
        let deviations = failed(ready, row).filter(|(must, _, _)| !must.star).count();
        let cost = clauses.cost(deviations);
        let too_many = clauses.exceeded(deviations).map(|allowed| TooMany { count: deviations, allowed });
        let open = |cell: &ReadyCell| cell.result.must == MustState::NotProven;
        Self {
            total: total - cost,
            low: low - cost,
            high: high - cost,
            coverage: coverage(weights, row, ReadyCell::is_stated),
            evidence_coverage: coverage(weights, row, |cell| cell.is_stated() && cell.result.grade.is_some()),
            judged: row.iter().zip(weights).any(|(cell, w)| *w > 0.0 && cell.result.points.is_some()),
            excluded: exclusion(ready, row, clauses.rule)
                .or_else(|| too_many.filter(|_| clauses.beyond == Beyond::Excluded).map(Exclusion::TooManyDeviations)),
            deviations,
            deviation_points: cost,
            too_many,
            open_musts: ready.iter().zip(row).filter(|(_, c)| open(c)).map(|(r, _)| r.criterion.id.clone()).collect(),
        }
    }
}

/// Gap, shortfall and surplus of one equipment.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Gap {
    pub total: Option<f64>,
    pub shortfall: f64,
    pub surplus: f64,
}

impl Gap {
    /// Of this row, once it is compared; `cost`: points that deviations cost it more than the benchmark.
    pub fn of(row: &[ReadyCell], cost: f64) -> Self {
        let by_criterion = || row.iter().filter_map(|cell| cell.result.comparison.contribution_points);
        let contributions = || by_criterion().chain((cost != 0.0).then_some(cost));
        Self {
            // A sum of nothing is no gap of 0.
            total: by_criterion().next().map(|_| contributions().fold(0.0, |sum, c| sum + c)),
            shortfall: contributions().filter(|c| *c > 0.0).fold(0.0, |sum, c| sum + c),
            surplus: contributions().filter(|c| *c < 0.0).fold(0.0, |sum, c| sum - c),
        }
    }
}

/// The clauses that surely fail.
fn failed<'r>(
    ready: &'r [Ready<'_>],
    row: &'r [ReadyCell],
) -> impl Iterator<Item = (&'r Must, &'r Ready<'r>, &'r ReadyCell)> {
    let failed = ready.iter().zip(row).filter(|(_, cell)| cell.result.must == MustState::Failed);
    failed.filter_map(|(ready, cell)| Some((ready.criterion.must.as_ref()?, ready, cell)))
}

/// The first clause that surely fails, of those that exclude.
fn exclusion(ready: &[Ready<'_>], row: &[ReadyCell], rule: DeviationRule) -> Option<Exclusion> {
    let excludes = |must: &Must| must.star || rule == DeviationRule::Excluding;
    let (must, ready, cell) = failed(ready, row).find(|(must, _, _)| excludes(must))?;
    Some(Exclusion::Clause(FailedClause {
        criterion: ready.criterion.id.clone(),
        clause: must.clause.clone(),
        limit: must.is.clone(),
        offered: cell.result.text.clone(),
    }))
}

/// What is open runs from its worst to its best; what is measured or assumed adds up as independent, by the root of
/// the sum of squares.
fn bounds(weights: &[f64], row: &[ReadyCell], total: f64) -> (f64, f64) {
    let (mut open, mut squares, mut weight) = ((0.0, 0.0), (0.0, 0.0), 0.0);
    for (cell, w) in row.iter().zip(weights) {
        let r = &cell.result;
        let (Some(points), Some(low), Some(high)) = (r.points, r.points_low, r.points_high) else { continue };
        let (below, above) = (w * (points - low), w * (high - points));
        weight += w;
        if matches!(cell.worth, Worth::Unknown | Worth::Bound { .. }) {
            open = (open.0 + below, open.1 + above);
        } else {
            squares = (squares.0 + below * below, squares.1 + above * above);
        }
    }
    if weight == 0.0 {
        return (total, total);
    }
    (total - (open.0 + f64::sqrt(squares.0)) / weight, total + (open.1 + f64::sqrt(squares.1)) / weight)
}

/// Share of the weight of what applies on which this holds.
fn coverage(weights: &[f64], row: &[ReadyCell], holds: impl Fn(&ReadyCell) -> bool) -> f64 {
    let applicable = row.iter().map(|cell| (cell.worth != Worth::NotApplicable).then_some(cell));
    weighted_sum(weights, applicable.map(|cell| cell.map(|c| f64::from(u8::from(holds(c))))))
}
