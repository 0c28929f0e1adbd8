//! Weights from what was judged, and what else is asked while weights are given.

mod elicited;
mod judged;
mod links;
mod pairs;
mod rescale;
mod shares;
mod spread;
mod swing;

use crate::methods::decision::ahp::RandomIndex;
use crate::methods::decision::rank_order::rank_order_weights;
use crate::methods::decision::swing as points;
use crate::model::{Project, Weighting};

use self::elicited::index_of;
use self::judged::Judged;

pub use self::elicited::{Consistency, ElicitProblem, Elicited, PairsConsistency, WorstPair};
pub use self::links::{next_pair, pairs_needed};
pub use self::pairs::{on_saaty_scale, usual_index};
pub use self::rescale::kept_weight;
pub use self::shares::shares_with_groups;
pub use self::spread::{Spread, spread_problem, spread_weights};
pub use self::swing::{Swing, swing};

/// The judged and the given share of a criterion may differ by this and still be the same: weights are kept rounded.
pub const SAME_SHARE: f64 = 0.005;

/// The weights that this way of weighting gives; points given directly and swing points are the project's own weights.
///
/// The consistency ratio of pairs goes by the eigenvector and this table of random indices.
pub fn weights_from(weighting: &Weighting, project: &Project, table: RandomIndex) -> Result<Elicited, ElicitProblem> {
    match weighting {
        Weighting::Swing | Weighting::Direct => {
            let weights: Vec<f64> = project.criteria.iter().map(|criterion| criterion.weight).collect();
            let shares = points::weights(&weights);
            let given = shares.iter().any(|share| *share > 0.0);
            if given { Ok(Elicited { shares, consistency: None }) } else { Err(ElicitProblem::Nothing) }
        }
        Weighting::RankOrder(order) => rank_order(order, project),
        Weighting::Pairwise(judgements) => pairs::weights(judgements, project, table),
        Weighting::BestWorst { best, worst, best_to_others, others_to_worst } => {
            Judged { best, worst, best_to_others, others_to_worst }.weights(project)
        }
    }
}

fn rank_order(order: &[Vec<String>], project: &Project) -> Result<Elicited, ElicitProblem> {
    let mut ranks: Vec<Option<usize>> = vec![None; project.criteria.len()];
    for (rank, tied) in order.iter().enumerate() {
        for id in tied {
            let index = index_of(project, id)?;
            if ranks[index].replace(rank).is_some() {
                return Err(ElicitProblem::Twice(index));
            }
        }
    }
    if ranks.iter().all(Option::is_none) {
        return Err(ElicitProblem::Nothing);
    }
    Ok(Elicited { shares: rank_order_weights(&ranks), consistency: None })
}

#[cfg(test)]
mod tests;
