//! The additive value model.

/// Weights as shares: each divided by their sum. All 0 where no weight is positive; a negative or non-finite weight
/// counts as 0.
pub fn shares(weights: &[f64]) -> Vec<f64> {
    let clean: Vec<f64> = weights.iter().map(|w| if w.is_finite() { w.max(0.0) } else { 0.0 }).collect();
    // Scaled by the largest first, so that neither huge nor tiny weights lose the sum.
    let largest = clean.iter().copied().fold(0.0, f64::max);
    if largest == 0.0 {
        return clean;
    }
    let scaled: Vec<f64> = clean.iter().map(|w| w / largest).collect();
    let sum: f64 = scaled.iter().sum();
    scaled.iter().map(|w| w / sum).collect()
}

/// Weighted sum `V = Σ w_j·v_j / Σ w_j` over the criteria that have a value; 0 where none with weight has.
///
/// Assumes preferential independence of the criteria and values on one common scale; then weights are trade-offs
/// between the ends of the scales, not importance as such. Source: Keeney & Raiffa (1976), ch. 3.
pub fn weighted_sum(weights: &[f64], values: impl IntoIterator<Item = Option<f64>>) -> f64 {
    let (mut sum, mut total) = (0.0, 0.0);
    for (w, v) in weights.iter().zip(values) {
        if let Some(v) = v {
            sum += w * v;
            total += w;
        }
    }
    if total > 0.0 { sum / total } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_survive_extremes() {
        assert_eq!(shares(&[1e308, 1e308]), [0.5, 0.5]);
        assert_eq!(shares(&[1e-320, 3e-320])[1], 0.75);
        assert_eq!(shares(&[0.0, -1.0, f64::NAN]), [0.0, 0.0, 0.0]);
    }
}
