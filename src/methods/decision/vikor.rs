//! VIKOR: a compromise between the total and the largest single regret.

use super::additive::{shares, weighted_sum};
use super::direction::Direction;
use super::rank::{self, TIE};
use super::topsis::{Column, Normalisation, oriented};

/// The usual weight of the group utility S beside the individual regret R.
pub const DEFAULT_STRATEGY: f64 = 0.5;

/// What has nothing to tell apart and is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Degenerate {
    /// All figures of this criterion are equal, or none applies.
    Criterion(usize),
    /// S is the same for all; its term of Q is dropped.
    Utility,
    /// R is the same for all; its term of Q is dropped.
    Regret,
}

/// The result; lists have one entry per alternative where nothing else is said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Vikor {
    /// Group utility S: weighted mean distance from the best, 0 (best) to 1.
    pub s: Vec<f64>,
    /// Individual regret R: the largest weighted distance of one criterion, 0 (best) to 1.
    pub r: Vec<f64>,
    /// Q: the compromise of both, 0 (best) to 1.
    pub q: Vec<f64>,
    /// Competition ranks by Q.
    pub ranks: Vec<usize>,
    /// C1, acceptable advantage: the second by Q is at least 1/(m − 1) behind the first. Never true for a tie at the
    /// top.
    pub acceptable_advantage: bool,
    /// C2, acceptable stability: the best by Q is best by S or by R too; of several tied at the top, each is.
    pub acceptable_stability: bool,
    /// Rows of the compromise set: the best alone where C1 and C2 hold; the best and the second where only C2 fails;
    /// all less than 1/(m − 1) behind the best where C1 fails.
    pub compromise: Vec<usize>,
    /// Ranks with the compromise set sharing the first; the others as in `ranks`.
    pub compromise_ranks: Vec<usize>,
    /// What was left out: criteria in order, then S and R.
    pub degenerate: Vec<Degenerate>,
    /// True for an alternative to which nothing with weight applies: S = R = Q = 1, no place in the compromise set,
    /// and it does not count in m.
    pub undefined: Vec<bool>,
}

/// VIKOR over alternatives × criteria, figures as they stand.
///
/// `S_i = Σ w_j·(f*_j − x_ij)/(f*_j − f⁻_j)`, `R_i` the largest of these terms,
/// `Q_i = v·(S_i − S*)/(S⁻ − S*) + (1 − v)·(R_i − R*)/(R⁻ − R*)`, with f* and S* the best, f⁻ and S⁻ the worst present.
/// v is the weight of the majority's view, usually [`DEFAULT_STRATEGY`]; beyond 0..1 the nearest end, without a number
/// the usual. Weights count by their shares. Only ratios of distances enter, so units and zeros do not matter; but the
/// ends follow the alternatives present, and another one may turn the order of others round. Read S, R and the
/// conditions with Q: alone it hides how close the first ones are.
///
/// A criterion without spread, but for rounding, adds nothing, and a term of Q without spread is dropped; both are
/// listed. S, R and Q closer than [`TIE`] are equal. `None`, or a figure that is not finite, is a criterion that does
/// not apply: the weights of the rest are brought to a sum of 1 for this alternative. Missing figures have to be
/// replaced before. The number of weights is the number of criteria; a direction that is not given is `Higher`.
/// Source: Opricovic & Tzeng (2004), EJOR 156(2); (2007), EJOR 178(2).
pub fn vikor(matrix: &[Vec<Option<f64>>], weights: &[f64], directions: &[Direction], v: f64) -> Vikor {
    let shares = shares(weights);
    let column = |j: usize| {
        let figures = oriented(matrix, j, directions.get(j).copied().unwrap_or_default());
        Column::new(&figures, None, Normalisation::MinMax)
    };
    let columns: Vec<Column> = (0..shares.len()).map(column).collect();
    let row = |row: usize| distances(&columns, &shares, row);
    let rated: Vec<Option<(f64, f64)>> = (0..matrix.len()).map(row).collect();
    let mut degenerate: Vec<Degenerate> = Vec::new();
    degenerate.extend((0..columns.len()).filter(|j| !columns[*j].has_spread()).map(Degenerate::Criterion));
    let utility = Span::of(rated.iter().flatten().map(|(s, _)| *s));
    let regret = Span::of(rated.iter().flatten().map(|(_, r)| *r));
    degenerate.extend(utility.is_degenerate().then_some(Degenerate::Utility));
    degenerate.extend(regret.is_degenerate().then_some(Degenerate::Regret));
    let v = if v.is_nan() { DEFAULT_STRATEGY } else { v.clamp(0.0, 1.0) };
    let compromise = |(s, r): (f64, f64)| v * utility.share(s) + (1.0 - v) * regret.share(r);
    let q: Vec<f64> = rated.iter().map(|sr| sr.map_or(1.0, compromise)).collect();
    let (s, r) = rated.iter().map(|sr| sr.unwrap_or((1.0, 1.0))).unzip();
    let ranks = rank::competition(&q.iter().map(|q| -q).collect::<Vec<_>>());
    let undefined: Vec<bool> = rated.iter().map(Option::is_none).collect();
    let mut result = Vikor { s, r, q, ranks, degenerate, undefined, ..Vikor::default() };
    result.decide(&utility, &regret);
    result
}

/// S and R of a row; `None` where nothing with weight applies.
fn distances(columns: &[Column], shares: &[f64], row: usize) -> Option<(f64, f64)> {
    let cells = || columns.iter().map(|column| column.values[row].map(|value| column.best - value));
    let applies = || shares.iter().zip(cells()).filter_map(|(share, cell)| Some((share, cell?)));
    let total: f64 = applies().map(|(share, _)| share).sum();
    let largest = applies().fold(0.0, |largest: f64, (share, cell)| largest.max(share * cell));
    (total > 0.0).then(|| (weighted_sum(shares, cells()), largest / total))
}

/// Best and worst of S or R.
struct Span {
    best: f64,
    worst: f64,
}

impl Span {
    fn of(values: impl Iterator<Item = f64>) -> Self {
        let both = |span: Self, x: f64| Self { best: span.best.min(x), worst: span.worst.max(x) };
        values.fold(Self { best: f64::INFINITY, worst: f64::NEG_INFINITY }, both)
    }

    fn is_degenerate(&self) -> bool {
        self.worst - self.best <= TIE
    }

    fn share(&self, x: f64) -> f64 {
        if self.is_degenerate() { 0.0 } else { (x - self.best) / (self.worst - self.best) }
    }
}

impl Vikor {
    /// The conditions and the compromise set, from S, R and Q.
    fn decide(&mut self, utility: &Span, regret: &Span) {
        let mut order: Vec<usize> = (0..self.q.len()).filter(|i| !self.undefined[*i]).collect();
        order.sort_by(|a, b| self.q[*a].total_cmp(&self.q[*b]));
        self.compromise_ranks.clone_from(&self.ranks);
        let Some(first) = order.first().map(|i| self.q[*i]) else { return };
        let behind = |i: usize| self.q[i] - first;
        // The second by order, not by rank: of two tied at the top one is the second.
        let second = order.get(1).map(|i| behind(*i));
        let needed = 1.0 / order.len().saturating_sub(1).max(1) as f64 - TIE;
        let best_by_one = |i: usize| self.s[i] <= utility.best + TIE || self.r[i] <= regret.best + TIE;
        let advantage = second.is_none_or(|second| second >= needed);
        let stability = order.iter().take_while(|i| behind(**i) <= TIE).all(|i| best_by_one(*i));
        let reach = match (advantage, stability, second) {
            (false, ..) => needed,
            // A little more than the second, so that all who tie with it belong to the set.
            (true, false, Some(second)) => second + 2.0 * TIE,
            _ => TIE,
        };
        let mut compromise: Vec<usize> = order.iter().copied().take_while(|i| behind(*i) < reach).collect();
        compromise.sort_unstable();
        for i in &compromise {
            self.compromise_ranks[*i] = 1;
        }
        (self.acceptable_advantage, self.acceptable_stability, self.compromise) = (advantage, stability, compromise);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_stability_fails() {
        // Made so that the best by Q is second by S and by R.
        let rows: [[f64; 5]; 5] = [
            [1.0, 101.0, 1.0, 101.0, 1.0],
            [101.0, 1.0, 101.0, 1.0, 101.0],
            [1.0, 1.0, 1.0, 1.0, 101.0],
            [11.0, 11.0, 11.0, 16.0, 61.0],
            [56.0, 56.0, 56.0, 56.0, 56.0],
        ];
        let matrix: Vec<Vec<Option<f64>>> = rows.iter().map(|row| row.map(Some).to_vec()).collect();
        let result = vikor(&matrix, &[1.0; 5], &[Direction::Lower; 5], f64::NAN);
        assert_eq!((result.acceptable_advantage, result.acceptable_stability), (true, false));
        assert_eq!((result.compromise, result.ranks), (vec![3, 4], vec![4, 5, 3, 1, 2]));
        assert_eq!(result.compromise_ranks, [4, 5, 3, 1, 1]);
    }

    #[test]
    fn equal_alternatives_are_all_a_compromise() {
        let result = vikor(&vec![vec![Some(1.0), Some(5.0)]; 3], &[1.0, 2.0], &[], DEFAULT_STRATEGY);
        assert_eq!((result.q, result.ranks, result.compromise), (vec![0.0; 3], vec![1; 3], vec![0, 1, 2]));
        assert!(!result.acceptable_advantage && result.acceptable_stability);
        let dropped = [Degenerate::Criterion(0), Degenerate::Criterion(1), Degenerate::Utility, Degenerate::Regret];
        assert_eq!(result.degenerate, dropped);
    }

    #[test]
    fn of_two_tied_at_the_top_each_has_to_be_best_by_s_or_r() {
        let (s, r, q) = (vec![0.1, 0.2, 0.9], vec![0.5, 0.3, 0.2], vec![0.2, 0.2, 1.0]);
        let mut result = Vikor { s, r, q, ranks: vec![1, 1, 3], undefined: vec![false; 3], ..Vikor::default() };
        result.decide(&Span { best: 0.1, worst: 0.9 }, &Span { best: 0.2, worst: 0.5 });
        assert!(!result.acceptable_advantage && !result.acceptable_stability);
        assert_eq!(result.compromise, [0, 1]);
    }

    #[test]
    fn one_alternative_needs_no_compromise() {
        let result = vikor(&[vec![Some(1.0)]], &[1.0], &[], DEFAULT_STRATEGY);
        assert!(result.acceptable_advantage && result.acceptable_stability);
        assert_eq!((result.q, result.compromise), (vec![0.0], vec![0]));
        assert_eq!(vikor(&[], &[1.0], &[], 0.5).compromise, Vec::<usize>::new());
    }

    #[test]
    fn what_does_not_apply() {
        // The third row is rated on the first criterion alone; nothing applies to the fourth.
        let matrix = [
            vec![Some(0.0), Some(10.0)],
            vec![Some(4.0), Some(0.0)],
            vec![Some(3.0), None],
            vec![None, Some(f64::NAN)],
        ];
        let result = vikor(&matrix, &[1.0, 3.0], &[], DEFAULT_STRATEGY);
        assert_eq!((result.s, result.r), (vec![0.25, 0.75, 0.25, 1.0], vec![0.25, 0.75, 0.25, 1.0]));
        assert_eq!((result.q, result.ranks), (vec![0.0, 1.0, 0.0, 1.0], vec![1, 3, 1, 3]));
        assert_eq!((result.compromise, result.undefined), (vec![0, 2], vec![false, false, false, true]));
    }

    #[test]
    fn without_weights_nothing_is_rated() {
        let result = vikor(&[vec![Some(1.0)], vec![Some(2.0)]], &[0.0], &[], DEFAULT_STRATEGY);
        assert_eq!((result.ranks, result.compromise, result.undefined), (vec![1, 1], vec![], vec![true; 2]));
    }
}
