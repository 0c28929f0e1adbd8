//! Weights from what was judged, and what else is asked while weights are given.

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

use self::judged::Judged;

pub use self::links::{next_pair, pairs_needed};
pub use self::pairs::{PairsConsistency, WorstPair, on_saaty_scale, usual_index};
pub use self::rescale::kept_weight;
pub use self::shares::shares_with_groups;
pub use self::spread::{Spread, spread_problem, spread_weights};
pub use self::swing::{Swing, swing};

/// The judged and the given share of a criterion may differ by this and still be the same: weights are kept rounded.
pub const SAME_SHARE: f64 = 0.005;

/// Shares that a way of weighting gives, with how far its judgements agree.
#[derive(Clone, Debug, PartialEq)]
pub struct Elicited {
    /// One a criterion of the project; they add up to 1, and 0 stands for one that was not judged.
    pub shares: Vec<f64>,
    /// `None`: nothing was said that could contradict.
    pub consistency: Option<Consistency>,
}

/// How far judgements agree.
#[derive(Clone, Debug, PartialEq)]
pub enum Consistency {
    /// Judgements in pairs.
    Pairs(PairsConsistency),
    /// Judgements against best and worst.
    BestWorst {
        /// `ξ_L`: by how much of the whole weight a judgement is off at most.
        xi: f64,
        /// Input-based consistency ratio; 0 where all agree.
        ratio: f64,
        /// Index of the criterion whose two judgements disagree most with best over worst.
        worst: Option<usize>,
    },
}

/// Why judgements give no weights. Criteria are indices of the project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ElicitProblem {
    /// Nothing was judged.
    Nothing,
    /// A criterion that the project does not have.
    Unknown(String),
    /// A criterion stands twice in the order.
    Twice(usize),
    /// More criteria than can be judged in pairs.
    TooMany,
    /// A judgement is not a number that can be one.
    NoJudgement(usize, usize),
    /// Two judgements of one pair are not each other's inverse.
    Contradiction(usize, usize),
    /// No chain of judgements leads to this criterion.
    Unreachable(usize),
    /// The judgement against the best or the worst is missing.
    Missing(usize),
    /// Best and worst are the same criterion, or there are not two.
    BestIsWorst,
    /// Best over worst was judged twice, differently.
    BestToWorst,
    /// The linear program was not solved, because of rounding.
    NotSolved,
}

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

fn index_of(project: &Project, id: &str) -> Result<usize, ElicitProblem> {
    let found = project.criteria.iter().position(|criterion| criterion.id == id);
    found.ok_or_else(|| ElicitProblem::Unknown(id.to_owned()))
}

#[cfg(test)]
mod tests;
