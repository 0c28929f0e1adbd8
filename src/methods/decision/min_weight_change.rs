//! The smallest change of one weight that turns two alternatives around, the other weights untouched.

use super::weight_stability::is_row;

/// What the weight of one criterion has to lose for two alternatives to become level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The two rows, the lower index first.
    pub pair: (usize, usize),
    /// Criterion by its index.
    pub criterion: usize,
    /// The new weight is the old one minus this, in the unit of the weights.
    pub delta: f64,
    /// False where the new weight would be below 0: this weight alone cannot do it.
    pub feasible: bool,
    /// Delta in per cent of the weight; `None` where not feasible or without weight.
    pub percent: Option<f64>,
}

/// How a change is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// By delta itself.
    Absolute,
    /// In per cent of the weight.
    Percent,
}

/// All deltas of the weighted sum `P_i = Σ w_k·a_ik`: pairs of rows, then criteria, both by rising index.
///
/// Theorem 1: `δ_kij = (P_j − P_i)/(a_jk − a_ik)`; the weight `w_k − δ` makes i and j level, feasible where `δ ≤ w_k`.
/// The weights are taken as they are and not brought back to a sum of 1, so this differs from the stability interval,
/// where the others give way. A criterion on which both are equal turns nothing and has no entry.
/// Source: Triantaphyllou & Sanchez (1997), Decision Sciences 28(1), 151–194.
///
/// Rows × criteria of values, larger better. Empty where a row is not as long as the weights, a value is not finite or
/// beyond ±1e100, or a weight is negative, not finite or beyond 1e100.
pub fn changes(points: &[Vec<f64>], weights: &[f64]) -> Vec<Change> {
    let rows = 0..points.len();
    rows.clone().flat_map(|i| (i + 1..rows.end).flat_map(move |j| pair_changes(points, weights, i, j))).collect()
}

/// The same for one pair of rows, as all pairs of very many are a long list; empty where one does not exist.
pub fn pair_changes(points: &[Vec<f64>], weights: &[f64], i: usize, j: usize) -> Vec<Change> {
    let pair = (i.min(j), i.max(j));
    let (Some(a), Some(b)) = (points.get(pair.0), points.get(pair.1)) else { return Vec::new() };
    let sound =
        weights.iter().all(|w| (0.0..=1e100).contains(w)) && [a, b].iter().all(|row| is_row(row, weights.len()));
    if !sound {
        return Vec::new();
    }
    let total = |row: &[f64]| row.iter().zip(weights).map(|(v, w)| v * w).sum::<f64>();
    let gap = total(b) - total(a);
    let change = |k: usize| {
        let (delta, weight) = (gap / (b[k] - a[k]), weights[k]);
        let feasible = delta <= weight;
        let percent = (feasible && weight > 0.0).then(|| 100.0 * delta / weight);
        Change { pair, criterion: k, delta, feasible, percent }
    };
    (0..weights.len()).map(change).filter(|c| c.delta.is_finite()).collect()
}

/// The most critical change: the smallest feasible one; of equal ones the first. With `row` only pairs with this row
/// count: with the first-ranked one, whether another comes first (the paper's "top" against "any").
pub fn critical(changes: &[Change], measure: Measure, row: Option<usize>) -> Option<Change> {
    let size = |c: &Change| match measure {
        Measure::Absolute => c.feasible.then_some(c.delta.abs()),
        Measure::Percent => c.percent.map(f64::abs),
    };
    let concerned = |c: &&Change| row.is_none_or(|row| c.pair.0 == row || c.pair.1 == row);
    let sized = changes.iter().filter(concerned).filter_map(|c| size(c).map(|s| (s, *c)));
    sized.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, c)| c)
}

/// Criticality degree of a criterion: the smallest percentage by which its weight must change to turn any pair around.
/// `None` where no change of it alone does: the criterion is robust.
pub fn criticality_degree(changes: &[Change], criterion: usize) -> Option<f64> {
    let own = changes.iter().filter(|c| c.criterion == criterion);
    own.filter_map(|c| c.percent.map(f64::abs)).min_by(f64::total_cmp)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_hand() {
        // P = 2·0.5 + 1·0.5 = 1.5 against 1·0.5 + 3·0.5 = 2.
        let found = changes(&[vec![2.0, 1.0], vec![1.0, 3.0]], &[0.5, 0.5]);
        let deltas: Vec<_> = found.iter().map(|c| (c.delta, c.feasible, c.percent)).collect();
        assert_eq!(deltas, [(-0.5, true, Some(-100.0)), (0.25, true, Some(50.0))]);
        assert_eq!(criticality_degree(&found, 0), Some(100.0));
        assert_eq!(critical(&found, Measure::Percent, Some(7)), None);
    }

    #[test]
    fn equal_values_and_no_weight() {
        let found = changes(&[vec![2.0, 1.0, 0.0], vec![2.0, 3.0, 1.0]], &[0.5, 0.5, 0.0]);
        assert_eq!(
            found.iter().map(|c| (c.criterion, c.percent.is_some())).collect::<Vec<_>>(),
            [(1, true), (2, false)]
        );
        assert!(changes(&[vec![1.0], vec![f64::NAN]], &[1.0]).is_empty());
        assert!(changes(&[vec![1.0], vec![2.0]], &[-1.0]).is_empty());
        assert!(pair_changes(&[vec![1.0]], &[1.0], 0, 3).is_empty());
    }
}
