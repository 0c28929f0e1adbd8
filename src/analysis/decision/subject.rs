//! Whom a look at the decision is about, where the user names nobody.

use super::super::Analysis;
use super::Decision;

/// Ranked equipment, best first.
pub fn ranking(analysis: &Analysis, decision: &Decision) -> Vec<usize> {
    let mut order = decision.table.equipment.clone();
    order.sort_by_key(|i| analysis.equipment.get(*i).and_then(|e| e.rank));
    order
}

/// The equipment in question: the named one, else the best that is not the benchmark.
pub fn subject(analysis: &Analysis, decision: &Decision, named: Option<usize>) -> Option<usize> {
    let benchmark = analysis.benchmark.as_ref().and_then(|b| b.equipment);
    named.or_else(|| ranking(analysis, decision).into_iter().find(|i| Some(*i) != benchmark))
}

/// The equipment that has something to make up for: the named one, else the best that is behind the benchmark, else
/// the best that is not the benchmark.
pub fn pursuer(analysis: &Analysis, decision: &Decision, named: Option<usize>) -> Option<usize> {
    let behind = |i: &usize| analysis.equipment.get(*i).is_some_and(|e| e.gap_points.is_some_and(|gap| gap >= 0.05));
    named.or_else(|| ranking(analysis, decision).into_iter().find(behind)).or_else(|| subject(analysis, decision, None))
}

/// Two machines to be told apart: the named ones; else the first of the ranking and the benchmark where that is another
/// machine, else the next in the ranking.
pub fn pair(
    analysis: &Analysis,
    decision: &Decision,
    named: Option<usize>,
    against: Option<usize>,
) -> Option<(usize, usize)> {
    let order = ranking(analysis, decision);
    let one = named.or_else(|| order.iter().copied().find(|i| Some(*i) != against))?;
    let benchmark = analysis.benchmark.as_ref().and_then(|b| b.equipment).filter(|i| *i != one);
    let other = against.filter(|i| *i != one).or(benchmark).or_else(|| order.into_iter().find(|i| *i != one))?;
    Some((one, other))
}
