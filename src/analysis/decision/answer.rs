//! The answer in short: who leads, how sure that is, what makes it, what would change it, what to ask.
//!
//! Nothing is worked out here: it is chosen from the ranking, the samples around the user's own weights, the reasons, the
//! stability of the weights and the cells.

use crate::model::{Category, Kind};

use super::super::{Analysis, CellResult};
use super::information::{Ask, worth_asking};
use super::leader::{NoLeader, leader};
use super::why::{Contribution, why};
use super::{Decision, first_cost};

/// Reasons, turns and questions named of each kind.
const NAMED: usize = 3;

/// The answer to which one, why, and how sure. Equipment and criteria by their index in the project.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Who leads; or why nobody can be named.
    pub leader: Result<usize, NoLeader>,
    /// The next one; `None`: there is only one.
    pub runner_up: Option<usize>,
    /// Points between the two.
    pub lead: f64,
    /// How sure the lead is; `None`: nothing was drawn.
    pub certainty: Option<Certainty>,
    /// Share of the leader's weight with values; with values that have evidence.
    pub coverage: Option<(f64, f64)>,
    /// What speaks for the leader against the next one, strongest first.
    pub because: Vec<Contribution>,
    /// What speaks for the next one.
    pub in_spite_of: Vec<Contribution>,
    /// Price, then delivery: criteria whose figures of both are known.
    pub price_and_delivery: Vec<Difference>,
    /// What would put another one first, the nearest change first.
    pub would_change: Vec<Turn>,
    /// Values that are worth asking for, those that gain most first.
    pub ask: Vec<Ask>,
    /// The best of the other group, where leader and next one are of one group: domestic beside imported.
    pub other_group: Option<usize>,
}

/// How sure a lead is: the share of the draws around the user's own weights in which the leader is first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Certainty {
    /// The share, 0..1.
    pub share: f64,
    /// In one word.
    pub level: CertaintyLevel,
}

/// The word for a share of the draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CertaintyLevel {
    /// Below 60 %.
    Open,
    /// From 60 %.
    Leaning,
    /// From 80 %.
    Likely,
    /// From 95 %.
    Firm,
}

impl CertaintyLevel {
    /// Of this share.
    pub fn of(share: f64) -> Self {
        match share {
            share if share >= 0.95 => Self::Firm,
            share if share >= 0.80 => Self::Likely,
            share if share >= 0.60 => Self::Leaning,
            _ => Self::Open,
        }
    }

    /// Stable key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Leaning => "leaning",
            Self::Likely => "likely",
            Self::Firm => "firm",
        }
    }
}

/// A figure of leader and next one beside the points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// Criterion.
    pub criterion: usize,
    /// The leader's figure less the next one's, in the criterion's unit.
    pub value: f64,
}

/// A change that puts another one first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Turn {
    /// The share of one criterion.
    Weight {
        /// Criterion.
        criterion: usize,
        /// Share now.
        from: f64,
        /// Share at which both are level.
        to: f64,
        /// Who leads beyond it.
        first: usize,
    },
    /// All weights together: so much of the weight has to move.
    Weights {
        /// Share of the weight.
        moved: f64,
        /// Who leads then.
        first: usize,
    },
}

/// The answer of a decision.
pub fn answer(analysis: &Analysis, decision: &Decision) -> Answer {
    let leader = leader(analysis, decision);
    let runner_up = leader.as_ref().ok().and_then(|leader| next(analysis, *leader));
    let leading = leader.as_ref().ok().copied();
    let reasons = leading.zip(runner_up).and_then(|(leader, next)| why(analysis, leader, next));
    let named = |places: &[usize]| {
        let all = reasons.as_ref().map_or(&[][..], |reasons| &reasons.contributions);
        places.iter().filter_map(|place| all.get(*place).copied()).collect::<Vec<_>>()
    };
    let of = |index: usize| analysis.equipment.get(index);
    Answer {
        lead: reasons.as_ref().map_or(0.0, |reasons| reasons.lead),
        certainty: leading.and_then(|leader| certainty(decision, leader)),
        coverage: leading.and_then(of).map(|leader| (leader.coverage, leader.evidence_coverage)),
        because: reasons.as_ref().map_or(Vec::new(), |reasons| named(&reasons.reasons_for)),
        in_spite_of: reasons.as_ref().map_or(Vec::new(), |reasons| named(&reasons.reasons_against)),
        price_and_delivery: leading.zip(runner_up).map_or(Vec::new(), |pair| price_and_delivery(analysis, pair)),
        would_change: leading.map_or(Vec::new(), |_| turns(decision)),
        ask: worth_asking(analysis, decision, NAMED),
        other_group: leading.and_then(|leader| other_group(analysis, leader, runner_up)),
        leader,
        runner_up,
    }
}

/// The best of the others that are eligible.
fn next(analysis: &Analysis, leader: usize) -> Option<usize> {
    let others = analysis.equipment.iter().enumerate();
    let others = others.filter(|(index, equipment)| *index != leader && equipment.excluded.is_none());
    others.min_by_key(|(_, equipment)| equipment.rank.unwrap_or(usize::MAX)).map(|(index, _)| index)
}

fn certainty(decision: &Decision, leader: usize) -> Option<Certainty> {
    let row = decision.table.row(leader)?;
    let share = *decision.around.as_deref()?.rank_acceptability.get(row)?.first()?;
    Some(Certainty { share, level: CertaintyLevel::of(share) })
}

fn price_and_delivery(analysis: &Analysis, (leader, next): (usize, usize)) -> Vec<Difference> {
    let numeric = || analysis.criteria.iter().enumerate().filter(|(_, criterion)| criterion.kind == Kind::Numeric);
    let price = first_cost(numeric());
    let delivery = numeric().find(|(_, criterion)| criterion.category == Category::Delivery).map(|(k, _)| k);
    let value = |equipment: usize, k: usize| analysis.equipment.get(equipment)?.cells.get(k);
    let difference = |k: usize| {
        let (own, other): (&CellResult, &CellResult) = (value(leader, k)?, value(next, k)?);
        let alike = own.stands_on().is_like(other.stands_on());
        Some(Difference { criterion: k, value: own.value? - other.value? }).filter(|_| alike)
    };
    [price, delivery].into_iter().flatten().filter_map(difference).collect()
}

/// The nearest turns of single weights, then of all together.
fn turns(decision: &Decision) -> Vec<Turn> {
    let (table, mut turns) = (&decision.table, Vec::new());
    let stability = decision.stability.as_ref().filter(|found| found.winners.len() == 1);
    let flips = stability.iter().flat_map(|found| found.criteria.iter().flatten());
    let mut flips: Vec<_> = flips.flat_map(|criterion| criterion.down.into_iter().chain(criterion.up)).collect();
    flips.sort_by(|a, b| (a.to - a.from).abs().total_cmp(&(b.to - b.from).abs()));
    for flip in flips.into_iter().take(NAMED) {
        if let (Some(criterion), Some(first)) = (table.criteria.get(flip.criterion), table.equipment.get(flip.first)) {
            turns.push(Turn::Weight { criterion: *criterion, from: flip.from, to: flip.to, first: *first });
        }
    }
    let radius = decision.radius.as_ref().filter(|_| stability.is_some());
    if let Some((radius, first)) = radius.and_then(|radius| Some((radius, table.equipment.get(radius.rival)?))) {
        turns.push(Turn::Weights { moved: radius.distance, first: *first });
    }
    turns
}

fn other_group(analysis: &Analysis, leader: usize, next: Option<usize>) -> Option<usize> {
    let (domestic, imported) = (analysis.groups.domestic.best?, analysis.groups.imported.best?);
    let other = if domestic == leader { imported } else { domestic };
    ([domestic, imported].contains(&leader) && Some(other) != next).then_some(other)
}
