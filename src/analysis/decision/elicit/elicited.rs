//! What judgements give: shares of the weight and how far the judgements agree, or why they give none.

use crate::methods::decision::ahp::RandomIndex;
use crate::model::Project;

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

/// How far judgements in pairs agree.
#[derive(Clone, Debug, PartialEq)]
pub struct PairsConsistency {
    /// CR, with Saaty's limit of 0.1; `None` where the table has no index for so many criteria. It comes out too low
    /// where judgements are missing.
    pub ratio: Option<f64>,
    /// The table of random indices behind it.
    pub table: RandomIndex,
    /// How many of the pairs were not judged.
    pub missing: usize,
    /// The judgement that disagrees most with the weights; `None` where all agree.
    pub worst: Option<WorstPair>,
}

impl PairsConsistency {
    /// Saaty's limit of CR.
    pub const LIMIT: f64 = 0.1;
}

/// A judgement beside what the weights make of it. Criteria are indices of the project.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WorstPair {
    /// Compared …
    pub first: usize,
    /// … with this one.
    pub second: usize,
    /// How many times as important the first was judged.
    pub judgement: f64,
    /// What the weights say.
    pub implied: f64,
}

/// The place of a criterion in the project.
pub(super) fn index_of(project: &Project, id: &str) -> Result<usize, ElicitProblem> {
    let found = project.criteria.iter().position(|criterion| criterion.id == id);
    found.ok_or_else(|| ElicitProblem::Unknown(id.to_owned()))
}
