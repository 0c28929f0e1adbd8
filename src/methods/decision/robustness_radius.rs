//! How far the weights are, all together, from a set that puts another alternative first.

use super::rank::{TIE, competition};
use super::weight_stability::{checked, totals};

/// How a change of the weights is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distance {
    /// Euclidean distance between the shares.
    Euclidean,
    /// Share of all weight that moves from one criterion to another: half the sum of absolute changes.
    Moved,
}

/// The nearest weights at which a rival draws level.
#[derive(Clone, Debug, PartialEq)]
pub struct Flip {
    /// Row that draws level.
    pub rival: usize,
    /// Distance from the given shares.
    pub distance: f64,
    /// Shares at which the two are level; beyond them the rival is ahead.
    pub weights: Vec<f64>,
}

/// Robustness radius: the nearest of [`flips`], and with it the smallest change of all weights that ends the winner's
/// lead; of equal ones the first row. `None` where no weights put another row ahead.
pub fn radius(points: &[Vec<f64>], weights: &[f64], distance: Distance) -> Option<Flip> {
    let flips = flips(points, weights, distance).into_iter().flatten();
    flips.min_by(|a, b| a.distance.total_cmp(&b.distance))
}

/// For every row the nearest weights at which it draws level with the winner.
///
/// With `d = v_winner − v_rival` and the lead `d·w`, the nearest shares (Euclidean) are
/// `w − d·w·(d − mean d)/‖d − mean d‖²` at the distance `d·w/‖d − mean d‖`, as long as none is negative; else the
/// projection of w onto {u ≥ 0, Σu = 1, d·u = 0}, exact as well. Weight moved: from where d is largest, in turn, to
/// where it is smallest. Rows × criteria of values, larger better, in the additive model; net flows serve as well.
///
/// `None` for the winner (of tied ones the first row) and for a row that no weights put ahead by more than [`TIE`]:
/// dominated by the winner, or its copy. A row tied with the winner is at distance 0. Empty for a table that
/// [`stability`](super::weight_stability::stability) refuses too.
/// Source: Rios Insua & French (1991), European Journal of Operational Research 54(2), for the distance to the nearest
/// weights that make a rival best; Boyd & Vandenberghe (2004), Convex Optimization, ch. 5, for projecting by the dual.
pub fn flips(points: &[Vec<f64>], weights: &[f64], distance: Distance) -> Vec<Option<Flip>> {
    let Some(shares) = checked(points, weights) else { return Vec::new() };
    let ranks = competition(&totals(points, &shares));
    let Some(winner) = ranks.iter().position(|rank| *rank == 1) else { return Vec::new() };
    let one = |rival: usize| {
        let lead: Vec<f64> = points[winner].iter().zip(&points[rival]).map(|(a, b)| a - b).collect();
        nearest_level(&shares, &lead, distance).map(|(distance, weights)| Flip { rival, distance, weights })
    };
    (0..points.len()).map(one).collect()
}

/// Distance and place of the nearest shares u with lead·u = 0; `None` where the lead is negative on no criterion.
fn nearest_level(shares: &[f64], lead: &[f64], distance: Distance) -> Option<(f64, Vec<f64>)> {
    if lead.iter().all(|d| *d >= -TIE) {
        return None;
    }
    let largest = lead.iter().fold(0.0, |m: f64, d| m.max(d.abs()));
    let lead: Vec<f64> = lead.iter().map(|d| d / largest).collect();
    if dot(&lead, shares) * largest <= TIE {
        return Some((0.0, shares.to_vec()));
    }
    let level = match distance {
        Distance::Euclidean => projection(shares, &lead),
        Distance::Moved => least_moved(shares, &lead),
    };
    let changes = level.iter().zip(shares).map(|(u, w)| u - w);
    let size = match distance {
        Distance::Euclidean => changes.map(|c| c * c).sum::<f64>().sqrt(),
        Distance::Moved => changes.map(f64::abs).sum::<f64>() / 2.0,
    };
    Some((size, level))
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

/// Moves weight to the criterion that takes most off the lead, first from the one that adds most to it.
fn least_moved(shares: &[f64], lead: &[f64]) -> Vec<f64> {
    let mut level = shares.to_vec();
    let Some(sink) = (0..lead.len()).min_by(|a, b| lead[*a].total_cmp(&lead[*b])) else { return level };
    let mut left = dot(lead, shares);
    let mut sources: Vec<usize> = (0..lead.len()).filter(|j| lead[*j] > lead[sink]).collect();
    sources.sort_by(|a, b| lead[*b].total_cmp(&lead[*a]));
    for source in sources {
        let worth = lead[source] - lead[sink];
        let moved = level[source].min(left.max(0.0) / worth);
        level[source] -= moved;
        level[sink] += moved;
        left -= moved * worth;
    }
    level
}

/// The projection of the shares onto {u ≥ 0, Σu = 1, lead·u = 0}: lead·shares > 0, the smallest lead is negative.
///
/// For a price μ on the lead, u(μ) is the projection of w − μ·lead onto the simplex. lead·u(μ) falls with μ and is
/// straight as long as the same criteria have weight, so Newton's steps end exactly; halving guards them.
fn projection(shares: &[f64], lead: &[f64]) -> Vec<f64> {
    let all: Vec<usize> = (0..lead.len()).collect();
    let (mut low, mut high) = (0.0, f64::INFINITY);
    let mut price = level_price(shares, lead, &all).unwrap_or(1.0);
    let mut level = shares.to_vec();
    // Far more than the pieces and halvings that ever occur.
    for _ in 0..500 {
        level = on_simplex(shares.iter().zip(lead).map(|(w, d)| w - price * d));
        let left = dot(lead, &level);
        if left.abs() <= 1e-15 {
            break;
        }
        *if left > 0.0 { &mut low } else { &mut high } = price;
        let held: Vec<usize> = all.iter().copied().filter(|j| level[*j] > 0.0).collect();
        let newton = level_price(shares, lead, &held);
        if newton.is_some_and(|x| (x - price).abs() <= 1e-15 * price) {
            break;
        }
        let halved = if high.is_finite() { f64::midpoint(low, high) } else { 2.0 * price };
        price = newton.filter(|x| low < *x && *x < high).unwrap_or(halved);
    }
    level
}

/// The price at which the lead is 0 while just these criteria have weight; `None` where they all have the same lead.
fn level_price(shares: &[f64], lead: &[f64], held: &[usize]) -> Option<f64> {
    let count = held.len() as f64;
    let mean = held.iter().map(|j| lead[*j]).sum::<f64>() / count;
    let spread: f64 = held.iter().map(|j| (lead[*j] - mean).powi(2)).sum();
    // What they would hold beyond 1 in all comes off each in equal parts.
    let excess = held.iter().map(|j| shares[*j]).sum::<f64>() - 1.0;
    let total: f64 = held.iter().map(|j| lead[*j] * (shares[*j] - excess / count)).sum();
    let price = total / spread;
    (spread > 0.0 && price.is_finite() && price > 0.0).then_some(price)
}

/// The nearest point of the simplex, by taking the same from all and dropping what falls below 0.
///
/// Source: Held, Wolfe & Crowder (1974), Mathematical Programming 6(1), 62–88.
fn on_simplex(point: impl Iterator<Item = f64>) -> Vec<f64> {
    let point: Vec<f64> = point.collect();
    let mut sorted = point.clone();
    sorted.sort_by(|a, b| b.total_cmp(a));
    let (mut sum, mut taken) = (0.0, 0.0);
    for (count, value) in sorted.iter().enumerate() {
        sum += value;
        let take = (sum - 1.0) / (count + 1) as f64;
        if *value > take {
            taken = take;
        }
    }
    point.into_iter().map(|value| (value - taken).max(0.0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_criteria_by_hand() {
        // V_a = w_1, V_b = 1 − w_1: level at halves.
        let points = [vec![1.0, 0.0], vec![0.0, 1.0]];
        let found = radius(&points, &[3.0, 1.0], Distance::Euclidean).expect("can flip");
        assert!((found.distance - 0.25 * 2.0_f64.sqrt()).abs() < 1e-12);
        assert_eq!(found.weights, [0.5, 0.5]);
        let moved = radius(&points, &[3.0, 1.0], Distance::Moved).expect("can flip");
        assert_eq!((moved.rival, moved.distance, moved.weights), (1, 0.25, vec![0.5, 0.5]));
    }

    #[test]
    fn no_weight_goes_below_zero() {
        // Without w ≥ 0 the nearest point were (0.556, 0.572, −0.128).
        let points = [vec![0.0, 10.0, 10.0], vec![8.0, 0.0, 0.0]];
        let weights = [0.1, 0.8, 0.1];
        let found = radius(&points, &weights, Distance::Euclidean).expect("can flip");
        let expected = [10.0 / 18.0, 8.0 / 18.0, 0.0];
        assert!(found.weights.iter().zip(expected).all(|(u, e)| (u - e).abs() < 1e-12), "{found:?}");
        assert!(
            (found.distance - found.weights.iter().zip(weights).map(|(u, w)| (u - w).powi(2)).sum::<f64>().sqrt())
                .abs()
                < 1e-12
        );
    }

    #[test]
    fn who_can_never_get_ahead() {
        let points = [vec![5.0, 5.0], vec![5.0, 4.0], vec![5.0, 5.0], vec![4.0, 6.0]];
        let found = flips(&points, &[1.0, 1.0], Distance::Euclidean);
        assert_eq!(found.iter().map(Option::is_some).collect::<Vec<_>>(), [false, false, false, true]);
        assert_eq!(found[3].as_ref().map(|f| f.distance), Some(0.0));
        assert!(flips(&[vec![1.0]], &[f64::NAN], Distance::Moved).is_empty());
    }
}
