//! Rank order centroid weights: weights from an order of importance alone.

/// Rank order centroid weights of n criteria, the most important first; they add up to 1.
///
/// Formula: `w_(k) = (1/n)·Σ_{i=k..n} 1/i`, the centroid of all weights with `w_(1) ≥ … ≥ w_(n) ≥ 0` and sum 1.
/// Assumes that nothing but the order is known and that the order is of swings from worst to best, on stated scales.
/// With few criteria the first gets much (0.75 of two); where more than the order is known, swing points say more.
/// Sources: Edwards & Barron (1994), Organizational Behavior and Human Decision Processes 60:306–325; Barron & Barrett
/// (1996), Management Science 42(11):1515–1523.
pub fn rank_order_centroid(n: usize) -> Vec<f64> {
    let mut weights = vec![0.0; n];
    // From the last, so that the small terms are added first.
    let mut sum = 0.0;
    for (i, weight) in weights.iter_mut().enumerate().rev() {
        sum += 1.0 / (i + 1) as f64;
        *weight = sum / n as f64;
    }
    weights
}

/// Rank order centroid weights of criteria by their ranks, 1 the most important; they add up to 1.
///
/// Only the order of the ranks counts: 1, 1, 2 and 1, 1, 3 say the same. Equal ranks share the mean of the weights of
/// the places they take. A criterion without a rank (`None`) gets 0 and takes no place; without any rank all get 0.
pub fn rank_order_weights(ranks: &[Option<usize>]) -> Vec<f64> {
    let mut order: Vec<usize> = ranks.iter().flatten().copied().collect();
    order.sort_unstable();
    let centroid = rank_order_centroid(order.len());
    let weight = |rank: usize| {
        let (from, to) = (order.partition_point(|r| *r < rank), order.partition_point(|r| *r <= rank));
        centroid[from..to].iter().sum::<f64>() / (to - from) as f64
    };
    ranks.iter().map(|rank| rank.map_or(0.0, weight)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_and_gaps() {
        assert_eq!(rank_order_weights(&[Some(2), None, Some(1)]), [0.25, 0.0, 0.75]);
        assert_eq!(rank_order_weights(&[Some(7), Some(7)]), [0.5, 0.5]);
        assert_eq!(rank_order_weights(&[Some(1), Some(1), Some(2)]), rank_order_weights(&[Some(1), Some(1), Some(3)]));
        assert_eq!(rank_order_weights(&[None]), [0.0]);
        assert!(rank_order_weights(&[]).is_empty());
    }
}
