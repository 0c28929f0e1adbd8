//! The weights of a set that make a weighted sum largest.

use super::bounds::Bounds;

/// All weight on the criterion that counts most.
pub fn free(gains: &[f64], members: &[usize]) -> Vec<f64> {
    let best = members.iter().copied().max_by(|a, b| gains[*a].total_cmp(&gains[*b]));
    evenly_on(gains.len(), best.as_slice())
}

/// Even weights on the first so many ranks are the corners of an order; of equal ranks those that count most go first.
pub fn ordinal(gains: &[f64], ranks: &[usize], members: &[usize]) -> Vec<f64> {
    let mut order = members.to_vec();
    order.sort_by(|a, b| ranks[*a].cmp(&ranks[*b]).then(gains[*b].total_cmp(&gains[*a])));
    let mut sum = 0.0;
    let means = order.iter().zip(1_u32..).map(|(j, count)| {
        sum += gains[*j];
        sum / f64::from(count)
    });
    let most = means.enumerate().max_by(|(_, a), (_, b)| a.total_cmp(b)).map_or(0, |(place, _)| place + 1);
    evenly_on(gains.len(), &order[..most])
}

/// Everything at its lowest, and what is left over to those that count most.
pub fn of_bounds(gains: &[f64], bounds: &Bounds) -> Vec<f64> {
    let mut order: Vec<usize> = (0..gains.len()).collect();
    order.sort_by(|a, b| gains[*b].total_cmp(&gains[*a]));
    let mut weights = bounds.low.clone();
    let mut left = (1.0 - weights.iter().sum::<f64>()).max(0.0);
    for j in order {
        let more = left.min(bounds.high[j] - bounds.low[j]);
        weights[j] += more;
        left -= more;
    }
    weights
}

fn evenly_on(criteria: usize, chosen: &[usize]) -> Vec<f64> {
    let mut weights = vec![0.0; criteria];
    for j in chosen {
        weights[*j] = 1.0 / chosen.len() as f64;
    }
    weights
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_hand() {
        assert_eq!(free(&[1.0, 5.0, 9.0], &[0, 1]), [0.0, 1.0, 0.0]);
        // The second rank is poor, but the third makes up for it.
        assert_eq!(ordinal(&[9.0, 1.0, 3.0], &[3, 1, 2], &[0, 1, 2]), [1.0 / 3.0; 3]);
        assert_eq!(ordinal(&[1.0, 4.0, 2.0], &[1, 1, 1], &[0, 1, 2]), [0.0, 1.0, 0.0]);
        let bounds = Bounds::new(&[(0.25, 0.5), (0.25, 0.75), (0.0, 1.0)], &[true; 3]).expect("possible");
        assert_eq!(of_bounds(&[1.0, 2.0, 0.0], &bounds), [0.25, 0.75, 0.0]);
    }
}
