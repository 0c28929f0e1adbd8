//! Weights from judgements in pairs.

use crate::methods::decision::ahp::{Method, Priorities, Problem, RandomIndex, priorities};
use crate::model::Project;

use super::elicited::{Consistency, ElicitProblem, Elicited, PairsConsistency, WorstPair, index_of};

/// The eigenvector of what was judged, over the criteria named in it.
pub(super) fn weights(
    judgements: &[(String, String, f64)],
    project: &Project,
    table: RandomIndex,
) -> Result<Elicited, ElicitProblem> {
    let mut named = Vec::with_capacity(judgements.len());
    for (first, second, judgement) in judgements {
        named.push((index_of(project, first)?, index_of(project, second)?, *judgement));
    }
    let mut criteria: Vec<usize> = named.iter().flat_map(|(first, second, _)| [*first, *second]).collect();
    criteria.sort_unstable();
    criteria.dedup();
    let mut matrix = vec![vec![None; criteria.len()]; criteria.len()];
    for (first, second, judgement) in named {
        let place = |index: usize| criteria.binary_search(&index).unwrap_or_default();
        let at = &mut matrix[place(first)][place(second)];
        if at.is_some_and(|other| other != judgement) {
            return Err(ElicitProblem::Contradiction(first, second));
        }
        *at = Some(judgement);
    }
    let found = priorities(&matrix, Method::Eigenvector).map_err(|problem| in_project(problem, &criteria))?;
    let mut shares = vec![0.0; project.criteria.len()];
    for (index, weight) in criteria.iter().zip(&found.weights) {
        shares[*index] = *weight;
    }
    Ok(Elicited { shares, consistency: Some(Consistency::Pairs(consistency(&found, &criteria, table))) })
}

fn consistency(found: &Priorities, criteria: &[usize], table: RandomIndex) -> PairsConsistency {
    let worst = found.disagreement.and_then(|worst| {
        let (first, second) = (*criteria.get(worst.row)?, *criteria.get(worst.column)?);
        Some(WorstPair { first, second, judgement: worst.judgement, implied: worst.implied })
    });
    PairsConsistency { ratio: found.consistency_ratio(table), table, missing: found.filled.len(), worst }
}

fn in_project(problem: Problem, criteria: &[usize]) -> ElicitProblem {
    let index = |place: usize| criteria.get(place).copied().unwrap_or_default();
    match problem {
        // The matrix is made square.
        Problem::Empty | Problem::NotSquare => ElicitProblem::Nothing,
        Problem::TooMany => ElicitProblem::TooMany,
        Problem::NotPositive { row, column } => ElicitProblem::NoJudgement(index(row), index(column)),
        Problem::DiagonalNotOne { row } => ElicitProblem::NoJudgement(index(row), index(row)),
        Problem::NotReciprocal { row, column } => ElicitProblem::Contradiction(index(row), index(column)),
        Problem::Disconnected { criterion } => ElicitProblem::Unreachable(index(criterion)),
    }
}

/// The nearest judgement on Saaty's scale, 1/9 to 9, by ratio.
pub fn on_saaty_scale(judgement: f64) -> f64 {
    let scale = (1..=9).flat_map(|k| [f64::from(k), 1.0 / f64::from(k)]);
    let off = |a: &f64| (a / judgement).ln().abs();
    scale.min_by(|a, b| off(a).total_cmp(&off(b))).unwrap_or(1.0)
}

/// The table of random indices usually named: Saaty's own as far as it goes, then the longest.
pub fn usual_index(criteria: usize) -> RandomIndex {
    if RandomIndex::Saaty1980.value(criteria).is_some() { RandomIndex::Saaty1980 } else { RandomIndex::DoneganDodd1991 }
}
