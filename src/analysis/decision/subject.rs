//! Whom a look at the decision is about, where the user names nobody.

use super::super::Analysis;

/// Two sides of a look at the decision, as indices of equipment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sides {
    /// The equipment in question.
    pub equipment: usize,
    /// What it is compared with; `None`: the benchmark.
    pub against: Option<usize>,
}

/// Two machines to be told apart: the named ones; else the first of the ranking and the benchmark where that is another
/// machine, else the next in the ranking.
pub fn pair(analysis: &Analysis, named: Option<usize>, against: Option<usize>) -> Option<Sides> {
    let order = analysis.ranking();
    let equipment = named.or_else(|| order.iter().copied().find(|i| Some(*i) != against))?;
    let benchmark = analysis.benchmark.as_ref().and_then(|b| b.equipment);
    let next = || order.into_iter().find(|i| *i != equipment);
    let other = [against, benchmark].into_iter().flatten().find(|i| *i != equipment).or_else(next)?;
    Some(Sides { equipment, against: Some(other) })
}

/// One equipment against another or the benchmark: the named one, else the best that is not the benchmark.
pub fn subject(analysis: &Analysis, named: Option<usize>, against: Option<usize>) -> Option<Sides> {
    let equipment = named.or_else(|| analysis.best_other())?;
    Some(Sides { equipment, against: against.filter(|i| *i != equipment) })
}

/// The same where the equipment has something to make up for: the named one, else the best that is behind the benchmark,
/// else the best that is not the benchmark.
pub fn pursuit(analysis: &Analysis, named: Option<usize>, against: Option<usize>) -> Option<Sides> {
    let behind = |i: &usize| analysis.equipment.get(*i).is_some_and(|e| e.gap_points.is_some_and(|gap| gap >= 0.05));
    subject(analysis, named.or_else(|| analysis.ranking().into_iter().find(behind)), against)
}
