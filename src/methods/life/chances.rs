//! Quantiles of χ² and F for any number of failures.

use crate::methods::distributions::{self, chi_squared_quantile, normal_quantile};

/// Beyond this many degrees of freedom the series behind χ² loses digits and takes long.
const LONG: f64 = 2e6;
/// Beyond this many degrees of freedom the fraction behind F loses digits, and at last does not end.
const MOST: f64 = 2e5;

/// The x with P(χ² ≤ x) = p, for df ≥ 1; `None` unless 0 < p < 1.
///
/// Above two million degrees of freedom by the cube of a normal, right to nine digits there.
/// Source: Wilson & Hilferty (1931), PNAS 17(12).
pub(super) fn chi_squared(p: f64, df: f64) -> Option<f64> {
    if df <= LONG || df.is_nan() {
        return chi_squared_quantile(p, df);
    }
    let ninth = 2.0 / (9.0 * df);
    let x = df * (1.0 - ninth + normal_quantile(p)? * ninth.sqrt()).powi(3);
    x.is_finite().then_some(x)
}

/// The x with P(F ≤ x) = p; more than 200 000 degrees of freedom count as 200 000, which widens an interval by less
/// than one per cent of the figure.
pub(super) fn f_quantile(p: f64, above: f64, below: f64) -> Option<f64> {
    distributions::f_quantile(p, above.min(MOST), below.min(MOST)).filter(|x| x.is_finite() && *x > 0.0)
}

/// P(F ≤ x), degrees of freedom as in [`f_quantile`]; 0 and 1 at the ends.
pub(super) fn f_cdf(x: f64, above: f64, below: f64) -> Option<f64> {
    if x == f64::INFINITY {
        return Some(1.0);
    }
    distributions::f_cdf(x, above.min(MOST), below.min(MOST)).filter(|p| (0.0..=1.0).contains(p))
}

/// P(χ² > x) with this many degrees of freedom, small ones included.
pub(super) fn chi_squared_beyond(x: f64, df: f64) -> Option<f64> {
    distributions::chi_squared_cdf(x, df).map(|below| (1.0 - below).clamp(0.0, 1.0))
}

/// A figure that is a number above zero.
pub(super) fn positive(x: f64) -> Option<f64> {
    (x.is_finite() && x > 0.0).then_some(x)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_failures_join_on() {
        for p in [0.025, 0.5, 0.975] {
            let (below, above) = (chi_squared(p, LONG), chi_squared(p, LONG + 2.0));
            let step = above.expect("defined") - below.expect("defined");
            assert!((step - 2.0).abs() < 0.01, "{p} {step}");
            assert!(f_quantile(p, 1e10, 2.0).is_some_and(|f| f > 0.0));
        }
        assert_eq!((chi_squared(1.0, 1e10), chi_squared(0.5, f64::NAN)), (None, None));
        assert_eq!(f_cdf(f64::INFINITY, 2.0, 2.0), Some(1.0));
    }
}
