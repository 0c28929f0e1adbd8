//! Quantiles of the product of two independent χ².

use crate::methods::distributions::{chi_squared_cdf, chi_squared_quantile, normal_quantile};

/// Up to this many failures.
pub(super) const MOST: f64 = 500.0;

/// Points of the trapezoid rule on the logarithmic scale, where the density is smooth and falls off fast at both ends.
const POINTS: u32 = 128;

/// The logarithm of the x with P(X·Y ≤ x) = p, X and Y χ² with these degrees of freedom, 2 and more.
pub(super) fn quantile(p: f64, df_x: f64, df_y: f64) -> Option<f64> {
    let nodes = nodes(df_y)?;
    let below = |log: f64| -> Option<f64> {
        nodes.iter().map(|(y, weight)| chi_squared_cdf((log - y).exp(), df_x).map(|p| p * weight)).sum()
    };
    // The product is below x where both are below √-parts that have p together; quantiles of each bracket it widely.
    normal_quantile(p)?;
    let end = |p: f64| Some(chi_squared_quantile(p, df_x)?.ln() + chi_squared_quantile(p, df_y)?.ln());
    let (mut low, mut high) = (end(p / 2.0)?, end(f64::midpoint(1.0, p))?);
    // P(X·Y ≤ xy) ≤ P(X ≤ x) + P(Y ≤ y), so at p/2 each it is p at most; likewise above.
    let (mut at_low, mut at_high) = (below(low)? - p, below(high)? - p);
    // The straight line between both ends, an end that stays twice counting half (Illinois).
    let mut stayed = 0_i8;
    for _ in 0..100 {
        let middle = low - at_low * (high - low) / (at_high - at_low);
        let at = below(middle)? - p;
        if at.abs() < 1e-13 * p.min(1.0 - p) || high - low < 1e-13 {
            return Some(middle);
        }
        if at < 0.0 {
            (low, at_low) = (middle, at);
            at_high /= if stayed == 1 { 2.0 } else { 1.0 };
            stayed = 1;
        } else {
            (high, at_high) = (middle, at);
            at_low /= if stayed == -1 { 2.0 } else { 1.0 };
            stayed = -1;
        }
    }
    Some(f64::midpoint(low, high))
}

/// Places y of ln Y with weights adding up to 1.
fn nodes(df: f64) -> Option<Vec<(f64, f64)>> {
    let (low, high) = (chi_squared_quantile(1e-15, df)?.ln(), chi_squared_quantile(1.0 - 1e-15, df)?.ln());
    let step = (high - low) / f64::from(POINTS);
    let place = |k: u32| low + step * f64::from(k);
    let log_density = |y: f64| df / 2.0 * (y - df.ln()) - (y.exp() - df) / 2.0;
    let points: Vec<(f64, f64)> = (0..=POINTS).map(place).map(|y| (y, log_density(y).exp())).collect();
    let whole: f64 = points.iter().map(|(_, weight)| weight).sum();
    Some(points.into_iter().map(|(y, weight)| (y, weight / whole)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn product_of_exponentials_is_a_bessel_function() {
        // X = 2E, Y = 2F: P(EF > c) = 2√c·K₁(2√c), 0.279 731 8 at c = 1, since K₁(2) = 0.139 865 88 (Abramowitz & Stegun).
        let log = quantile(1.0 - 0.279_731_763_6, 2.0, 2.0).expect("defined");
        assert!((log - 4.0_f64.ln()).abs() < 1e-7, "{log}");
    }

    #[test]
    fn order_does_not_matter() {
        for p in [0.01, 0.5, 0.99] {
            let (here, there) = (quantile(p, 20.0, 18.0), quantile(p, 18.0, 20.0));
            assert!((here.expect("defined") - there.expect("defined")).abs() < 1e-8);
        }
        assert_eq!((quantile(0.0, 2.0, 2.0), quantile(1.0, 2.0, 2.0)), (None, None));
    }
}
