//! How far two rankings of the same alternatives agree.

use std::cmp::Ordering;

/// Kendall's τ-b of two rankings, ties allowed: 1 the same order, −1 the opposite one.
///
/// `τ_b = Σ sgn(x_i − x_j)·sgn(y_i − y_j)/√(P_x·P_y)` over all pairs, P the number of pairs not tied in the ranking.
/// Every pair counts alike, so a swap at the bottom costs as much as one at the top. O(m²). `None` where one ranking
/// ties everything, or with fewer than two alternatives. The longer list is cut to the shorter.
/// Source: Kendall (1945), Biometrika 33(3).
pub fn kendall_tau_b(x: &[usize], y: &[usize]) -> Option<f64> {
    correlation(x, y, |_, _| 1.0)
}

/// Kendall's τ with hyperbolic weights: exchanges near the top count more; 1 the same order, −1 the opposite one.
///
/// As τ-b, each pair weighted by `1/r_i + 1/r_j`, r the position of an alternative, 1 for the best. The positions come
/// once from the first ranking and once from the second (the other one breaking ties), and the mean of both is taken,
/// so neither ranking is the standard. Rank 1 is best. O(m²). `None` as for [`kendall_tau_b`].
/// Source: Vigna (2015), A weighted correlation index for rankings with ties, WWW '15.
pub fn weighted_tau(x: &[usize], y: &[usize]) -> Option<f64> {
    let by = |first: &[usize], then: &[usize]| {
        let weights: Vec<f64> = positions(first, then).iter().map(|position| 1.0 / *position as f64).collect();
        correlation(x, y, |i, j| weights[i] + weights[j])
    };
    Some(f64::midpoint(by(x, y)?, by(y, x)?))
}

/// Positions from 1 by the first ranking, ties broken by the other; alternatives that tie in both stay in order.
fn positions(first: &[usize], then: &[usize]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..first.len().min(then.len())).collect();
    order.sort_by_key(|i| (first[*i], then[*i]));
    let mut positions = vec![0; order.len()];
    for (position, i) in (1..).zip(order) {
        positions[i] = position;
    }
    positions
}

fn correlation(x: &[usize], y: &[usize], weight: impl Fn(usize, usize) -> f64) -> Option<f64> {
    let (mut agreement, mut by_x, mut by_y) = (0.0, 0.0, 0.0);
    for (i, a) in x.iter().zip(y).enumerate() {
        for (j, b) in x.iter().zip(y).enumerate().take(i) {
            let (sign_x, sign_y) = (sign(a.0.cmp(b.0)), sign(a.1.cmp(b.1)));
            let weight = weight(i, j);
            agreement += sign_x * sign_y * weight;
            by_x += sign_x * sign_x * weight;
            by_y += sign_y * sign_y * weight;
        }
    }
    (by_x > 0.0 && by_y > 0.0).then(|| (agreement / (by_x * by_y).sqrt()).clamp(-1.0, 1.0))
}

fn sign(order: Ordering) -> f64 {
    f64::from(order as i8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_hand() {
        // 1 2 3 against 2 1 3: one exchange of three pairs. Weighted: ½ + 1, 1 + ⅓, ½ + ⅓ of 11/3 for the pairs.
        assert_eq!(kendall_tau_b(&[1, 2, 3], &[2, 1, 3]), Some(1.0 / 3.0));
        let weighted = weighted_tau(&[1, 2, 3], &[2, 1, 3]).expect("defined");
        assert!((weighted - (11.0 / 3.0 - 3.0) / (11.0 / 3.0)).abs() < 1e-15);
    }

    #[test]
    fn undefined_without_an_order() {
        for (x, y) in [(&[][..], &[][..]), (&[1], &[1]), (&[1, 1], &[1, 2]), (&[1, 2], &[1])] {
            assert_eq!((kendall_tau_b(x, y), weighted_tau(x, y)), (None, None));
        }
    }

    #[test]
    fn the_same_and_the_opposite_order() {
        let ranks = [1, 2, 2, 4, 5, 5];
        let opposite = [6, 4, 4, 3, 1, 1];
        assert_eq!((kendall_tau_b(&ranks, &ranks), weighted_tau(&ranks, &ranks)), (Some(1.0), Some(1.0)));
        assert_eq!(kendall_tau_b(&ranks, &opposite), Some(-1.0));
        assert_eq!(weighted_tau(&ranks, &opposite), Some(-1.0));
    }
}
