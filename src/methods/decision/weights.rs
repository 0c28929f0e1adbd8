//! Direct weights: points given to each criterion.

/// The weights brought to this total, rounded to about three digits of the smallest; they add up to the total exactly
/// as far as decimals can say. Unchanged where none is positive.
///
/// Largest remainders: each is rounded down, and the last digits left over go to those that lost most, ties to the
/// first.
pub fn to_total(weights: &[f64], total: f64) -> Vec<f64> {
    let shares = super::additive::shares(weights);
    let smallest = shares.iter().copied().filter(|share| *share > 0.0).fold(f64::INFINITY, f64::min);
    if !smallest.is_finite() {
        return weights.to_vec();
    }
    // The smallest keeps about three digits, so that rounding shifts no ratio by more than about a per cent.
    let places = (2.0 - (smallest * total).log10()).ceil().clamp(0.0, 9.0);
    let unit = 10_f64.powf(places);
    let exact: Vec<f64> = shares.iter().map(|share| share * total * unit).collect();
    let mut rounded: Vec<f64> = exact.iter().map(|x| x.floor()).collect();
    let left = (total * unit - rounded.iter().sum::<f64>()).round().max(0.0) as usize;
    let mut order: Vec<usize> = (0..exact.len()).filter(|i| shares[*i] > 0.0).collect();
    order.sort_by(|a, b| (exact[*b] - rounded[*b]).total_cmp(&(exact[*a] - rounded[*a])));
    for i in order.into_iter().take(left) {
        rounded[i] += 1.0;
    }
    rounded.into_iter().map(|x| x / unit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirds_make_a_hundred() {
        assert_eq!(to_total(&[1.0, 1.0, 1.0], 100.0), [33.4, 33.3, 33.3]);
        assert_eq!(to_total(&[30.0, 15.0, 5.0], 100.0), [60.0, 30.0, 10.0]);
    }

    #[test]
    fn small_weights_stay_above_nothing() {
        let weights = to_total(&[1.0, 999.0, 0.0], 100.0);
        assert_eq!(weights, [0.1, 99.9, 0.0]);
        let many = to_total(&[1.0; 7], 100.0);
        assert!((many.iter().sum::<f64>() - 100.0).abs() < 1e-9 && many.iter().all(|w| (*w * 10.0).round() >= 142.0));
    }

    #[test]
    fn without_any_weight_nothing_changes() {
        assert_eq!(to_total(&[0.0, 0.0], 100.0), [0.0, 0.0]);
    }
}
