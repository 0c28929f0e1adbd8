//! Corners of sets of weights, found by trying all: independent of how the library goes about them.

/// Between bounds: all shares at one but at most one of them. Every choice is tried, so for few criteria only.
pub fn of_bounds(bounds: &[(f64, f64)]) -> Vec<Vec<f64>> {
    let n = bounds.len();
    let mut corners: Vec<Vec<f64>> = Vec::new();
    for between in 0..n {
        for choice in 0..1_usize << n {
            let end = |j: usize| if choice >> j & 1 == 1 { bounds[j].1 } else { bounds[j].0 };
            let mut weights: Vec<f64> = (0..n).map(end).collect();
            weights[between] = 1.0 - (weights.iter().sum::<f64>() - weights[between]);
            let (low, high) = bounds[between];
            if low - 1e-12 <= weights[between] && weights[between] <= high + 1e-12 {
                corners.push(weights);
            }
        }
    }
    corners
}
