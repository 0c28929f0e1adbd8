//! The best-worst method: weights from comparisons with the best and the worst criterion only.

use std::ops::RangeInclusive;

use crate::methods::numeric::halve;

use super::additive::shares;
use super::linear_program::{Constraint, Outcome, maximise};

/// Judgements that people are asked for: how many times as important, from 1 to 9.
pub const SCALE: RangeInclusive<f64> = 1.0..=9.0;

/// The judgements: 2n − 3 of them, in place of the n·(n − 1)/2 of all pairs.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgements {
    /// Place of the most important criterion B.
    pub best: usize,
    /// Place of the least important criterion W.
    pub worst: usize,
    /// `a_Bj`: how many times as important the best is as each criterion, from 1 to 9; 1 for itself.
    pub best_to_others: Vec<f64>,
    /// `a_jW`: how many times as important each criterion is as the worst, from 1 to 9; 1 for itself.
    pub others_to_worst: Vec<f64>,
}

/// Why judgements give no weights. Places count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Fewer than two criteria.
    TooFew,
    /// The two lists have different lengths.
    Lengths,
    /// The best or the worst is no place in the list.
    NoSuchCriterion,
    /// The best is the worst.
    BestIsWorst,
    /// A judgement of the best over this criterion is below 1, beyond a million, or no number.
    BestToOthers(usize),
    /// A judgement of this criterion over the worst is below 1, beyond a million, or no number.
    OthersToWorst(usize),
    /// The best compared with itself is not 1.
    BestWithItself,
    /// The worst compared with itself is not 1.
    WorstWithItself,
    /// Best over worst stands in both lists, with different values.
    BestToWorstDiffers,
    /// The linear program was not solved, because of rounding.
    NotSolved,
}

/// Largest ratio taken for a judgement; far beyond [`SCALE`], so that nothing overflows.
const LARGEST: f64 = 1e6;

impl Judgements {
    fn check(&self) -> Result<(), Problem> {
        let n = self.best_to_others.len();
        if self.others_to_worst.len() != n {
            return Err(Problem::Lengths);
        }
        if n < 2 {
            return Err(Problem::TooFew);
        }
        if self.best >= n || self.worst >= n {
            return Err(Problem::NoSuchCriterion);
        }
        if self.best == self.worst {
            return Err(Problem::BestIsWorst);
        }
        let wrong = |list: &[f64]| list.iter().position(|a| !(1.0..=LARGEST).contains(a));
        if let Some(j) = wrong(&self.best_to_others) {
            return Err(Problem::BestToOthers(j));
        }
        if let Some(j) = wrong(&self.others_to_worst) {
            return Err(Problem::OthersToWorst(j));
        }
        if self.best_to_others[self.best] != 1.0 {
            return Err(Problem::BestWithItself);
        }
        if self.others_to_worst[self.worst] != 1.0 {
            return Err(Problem::WorstWithItself);
        }
        let (a, b) = (self.best_to_worst(), self.others_to_worst[self.best]);
        if (a - b).abs() > 1e-9 * a { Err(Problem::BestToWorstDiffers) } else { Ok(()) }
    }

    /// `a_BW`.
    fn best_to_worst(&self) -> f64 {
        self.best_to_others[self.worst]
    }

    /// The criteria besides best and worst: place, `a_Bj`, `a_jW`.
    fn others(&self) -> impl Iterator<Item = (usize, f64, f64)> {
        let all = self.best_to_others.iter().zip(&self.others_to_worst).enumerate();
        all.map(|(j, (b, w))| (j, *b, *w)).filter(|(j, ..)| *j != self.best && *j != self.worst)
    }
}

/// Weights of the linear model.
#[derive(Clone, Debug, PartialEq)]
pub struct Linear {
    /// Weights; they add up to 1.
    pub weights: Vec<f64>,
    /// `ξ_L`: the largest `|w_B − a_Bj·w_j|` or `|w_j − a_jW·w_W|`; 0 where the judgements agree. Not to be divided by
    /// the consistency index of the nonlinear model.
    pub xi: f64,
}

/// Best-worst weights by the linear model: one best point, by a linear program.
///
/// Formula: minimise ξ over `|w_B − a_Bj·w_j| ≤ ξ`, `|w_j − a_jW·w_W| ≤ ξ`, `Σw = 1`, `w ≥ 0`. Assumes that ratios of
/// importance can be told on the scale from 1 to 9; the weights hold for swings of the stated scales. Where judgements
/// contradict each other strongly, a criterion may get 0. See [`disagreement`] for how well they agree.
/// Source: Rezaei (2016), Omega 64:126–130.
pub fn linear(judgements: &Judgements) -> Result<Linear, Problem> {
    judgements.check()?;
    let n = judgements.best_to_others.len();
    let mut constraints = Vec::new();
    // |w_i − a·w_j| ≤ ξ, with ξ behind the weights.
    let mut within = |i: usize, a: f64, j: usize| {
        for sign in [1.0, -1.0] {
            let mut row = vec![0.0; n + 1];
            row[i] += sign;
            row[j] -= sign * a;
            row[n] = -1.0;
            constraints.push(Constraint::at_most(row, 0.0));
        }
    };
    let (best, worst) = (judgements.best, judgements.worst);
    within(best, judgements.best_to_worst(), worst);
    for (j, over, under) in judgements.others() {
        within(best, over, j);
        within(j, under, worst);
    }
    let mut all = vec![1.0; n + 1];
    all[n] = 0.0;
    constraints.push(Constraint::equal(all, 1.0));
    let mut minus_xi = vec![0.0; n + 1];
    minus_xi[n] = -1.0;
    match maximise(&minus_xi, &constraints) {
        Outcome::Optimal { value, x } => Ok(Linear { weights: shares(&x[..n]), xi: (-value).max(0.0) }),
        _ => Err(Problem::NotSolved),
    }
}

/// Weights of the nonlinear model.
#[derive(Clone, Debug, PartialEq)]
pub struct Nonlinear {
    /// Centres of the bounds, as shares; they add up to 1.
    pub weights: Vec<f64>,
    /// Lowest and highest share of each criterion among all weights that reach ξ. Several do with more than three
    /// criteria, unless the judgements agree.
    pub bounds: Vec<(f64, f64)>,
    /// ξ*: the largest `|w_B/w_j − a_Bj|` or `|w_j/w_W − a_jW|`; 0 where the judgements agree.
    pub xi: f64,
    /// `ξ* / CI(a_BW)`; `None` where the best is judged as important as the worst and other judgements contradict it.
    pub consistency_ratio: Option<f64>,
}

/// Best-worst weights by the nonlinear model: ratios, not differences, come as close to the judgements as can be.
///
/// Formula: minimise ξ over `|w_B/w_j − a_Bj| ≤ ξ`, `|w_j/w_W − a_jW| ≤ ξ`, `Σw = 1`, `w > 0`. For a given ξ there are
/// such weights just where one `r = w_B/w_W` lies in `a_BW ± ξ` and, for each j, between the products
/// `(a_Bj − ξ)(a_jW − ξ)` and `(a_Bj + ξ)(a_jW + ξ)`; ξ* is found by bisection. At ξ* only one r is left, and each
/// other `w_j/w_W` has an interval; its centre is the weight (Rezaei 2016).
/// Sources: Rezaei (2015), Omega 53:49–57; Rezaei (2016), Omega 64:126–130, for the bounds.
pub fn nonlinear(judgements: &Judgements) -> Result<Nonlinear, Problem> {
    judgements.check()?;
    let xi = smallest_deviation(judgements);
    let (from, to) = ratios(judgements, xi);
    let r = f64::midpoint(from, to);
    // In units of w_W.
    let mut spans = vec![(1.0, 1.0); judgements.best_to_others.len()];
    spans[judgements.best] = (r, r);
    for (j, over, under) in judgements.others() {
        let below = (under - xi).max(r / (over + xi));
        let above = if over > xi { (under + xi).min(r / (over - xi)) } else { under + xi };
        // They may have crossed by rounding.
        spans[j] = (below.min(above), below.max(above));
    }
    let (low, high): (f64, f64) = spans.iter().fold((0.0, 0.0), |(low, high), s| (low + s.0, high + s.1));
    let bounds: Vec<(f64, f64)> = spans.iter().map(|s| (s.0 / (high - s.1 + s.0), s.1 / (low - s.0 + s.1))).collect();
    let centres: Vec<f64> = bounds.iter().map(|(low, high)| f64::midpoint(*low, *high)).collect();
    let index = consistency_index(judgements.best_to_worst());
    let consistency_ratio = if xi == 0.0 { Some(0.0) } else { (index > 0.0).then(|| xi / index) };
    Ok(Nonlinear { weights: shares(&centres), bounds, xi, consistency_ratio })
}

/// Where r = `w_B/w_W` must lie for the deviation ξ; no r is left where the first is above the second.
fn ratios(judgements: &Judgements, xi: f64) -> (f64, f64) {
    let start = (judgements.best_to_worst() - xi, judgements.best_to_worst() + xi);
    judgements.others().fold(start, |(from, to), (_, over, under)| {
        let lowest = (over - xi).max(0.0) * (under - xi).max(0.0);
        (from.max(lowest), to.min((over + xi) * (under + xi)))
    })
}

fn smallest_deviation(judgements: &Judgements) -> f64 {
    let possible = |xi: f64| {
        let (from, to) = ratios(judgements, xi);
        from <= to * (1.0 + 1e-14)
    };
    if possible(0.0) {
        return 0.0;
    }
    let largest = judgements.best_to_others.iter().chain(&judgements.others_to_worst).copied().fold(1.0, f64::max);
    // Halving ends where no number lies between.
    halve(0.0, largest, 200, |xi| !possible(xi)).1
}

/// Consistency index of the nonlinear model: the ξ that one criterion judged `a_Bj = a_jW = a_BW` takes, the worst that
/// one criterion can do. Several that are off to both sides may take more, so a consistency ratio may exceed 1.
///
/// Formula: the smaller root of `ξ² − (1 + 2a)·ξ + a² − a = 0`. For a = 1 … 9 rounded: 0, 0.44, 1.00, 1.63, 2.30, 3.00,
/// 3.73, 4.47, 5.23, the table of Rezaei (2015), Omega 53:49–57.
pub fn consistency_index(best_to_worst: f64) -> f64 {
    let a = best_to_worst;
    // The other root's inverse, which does not cancel.
    (2.0 * a * (a - 1.0) / (1.0 + 2.0 * a + (8.0 * a + 1.0).sqrt())).max(0.0)
}

/// How well judgements agree, from the judgements alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Disagreement {
    /// `max_j |a_Bj·a_jW − a_BW| / (a_BW² − a_BW)`; 0 where all agree, up to 1 on a scale that ends at `a_BW`.
    pub ratio: f64,
    /// The criterion whose two judgements disagree most with best over worst; `None` where all agree.
    pub criterion: Option<usize>,
}

/// Input-based consistency ratio, which serves both models and needs no weights: it can be told while judging.
///
/// Formula: see [`Disagreement`]. Where `a_BW` = 1 the ratio is 0 if all agree and infinite if not.
/// Source: Liang, Brunelli & Rezaei (2020), Omega 96:102175.
pub fn disagreement(judgements: &Judgements) -> Result<Disagreement, Problem> {
    judgements.check()?;
    let a = judgements.best_to_worst();
    let mut most = (0.0, None);
    for (j, over, under) in judgements.others() {
        let off = (over * under - a).abs();
        if off > most.0 && off > 1e-9 * a {
            most = (off, Some(j));
        }
    }
    let ratio = if most.0 > 0.0 { most.0 / (a * a - a) } else { 0.0 };
    Ok(Disagreement { ratio, criterion: most.1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judgements(best: usize, worst: usize, to_others: &[f64], to_worst: &[f64]) -> Judgements {
        Judgements { best, worst, best_to_others: to_others.to_vec(), others_to_worst: to_worst.to_vec() }
    }

    #[test]
    fn consistency_index_agrees_with_the_table() {
        let table = [0.0, 0.44, 1.0, 1.63, 2.3, 3.0, 3.73, 4.47, 5.23];
        for (a, printed) in (1..).zip(table) {
            assert!((consistency_index(f64::from(a)) - printed).abs() <= 0.005);
        }
    }

    #[test]
    fn judgements_that_agree() {
        let agreeing = judgements(0, 2, &[1.0, 2.0, 8.0], &[8.0, 4.0, 1.0]);
        let expected = [8.0 / 13.0, 4.0 / 13.0, 1.0 / 13.0];
        let (one, other) = (linear(&agreeing).expect("valid"), nonlinear(&agreeing).expect("valid"));
        for (w, e) in one.weights.iter().chain(&other.weights).zip(expected.iter().chain(&expected)) {
            assert!((w - e).abs() < 1e-12);
        }
        assert!(one.xi < 1e-12 && other.xi == 0.0 && other.consistency_ratio == Some(0.0));
        assert_eq!(disagreement(&agreeing), Ok(Disagreement { ratio: 0.0, criterion: None }));
        let two = judgements(1, 0, &[3.0, 1.0], &[1.0, 3.0]);
        assert_eq!(nonlinear(&two).expect("valid").weights, [0.25, 0.75]);
    }

    #[test]
    fn what_gives_no_weights() {
        let good = judgements(0, 2, &[1.0, 2.0, 8.0], &[8.0, 4.0, 1.0]);
        let changed = |change: &dyn Fn(&mut Judgements)| {
            let mut bad = good.clone();
            change(&mut bad);
            assert_eq!(linear(&bad).err(), nonlinear(&bad).err());
            linear(&bad).err()
        };
        assert_eq!(changed(&|_| ()), None);
        assert_eq!(changed(&|j| j.best_to_others.clear()), Some(Problem::Lengths));
        assert_eq!(linear(&judgements(0, 0, &[1.0], &[1.0])).err(), Some(Problem::TooFew));
        assert_eq!(changed(&|j| j.best = 3), Some(Problem::NoSuchCriterion));
        assert_eq!(changed(&|j| j.worst = 0), Some(Problem::BestIsWorst));
        assert_eq!(changed(&|j| j.best_to_others[1] = f64::NAN), Some(Problem::BestToOthers(1)));
        assert_eq!(changed(&|j| j.others_to_worst[1] = 0.5), Some(Problem::OthersToWorst(1)));
        assert_eq!(changed(&|j| j.best_to_others[0] = 2.0), Some(Problem::BestWithItself));
        assert_eq!(changed(&|j| j.others_to_worst[2] = 2.0), Some(Problem::WorstWithItself));
        assert_eq!(changed(&|j| j.others_to_worst[0] = 7.0), Some(Problem::BestToWorstDiffers));
    }
}
