//! The spreads of two machines compared: F test and interval of their ratio.

use crate::methods::distributions::{f_cdf, f_quantile};
use crate::methods::stability::data::{Interval, tail};
use crate::methods::stability::sigma::Sigma;

/// Two spreads compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct VarianceRatio {
    /// `F = s_A²/s_B²`.
    pub f: f64,
    /// P(F ≤ f) if both were equal.
    pub cdf: f64,
    /// Two-sided probability of a ratio so far from 1 if both were equal.
    pub p: f64,
    /// `σ_A²/σ_B²`, with the confidence asked for.
    pub variances: Interval,
    /// `s_A/s_B`.
    pub ratio: f64,
    /// `σ_A/σ_B`, with the confidence asked for.
    pub deviations: Interval,
    /// `P(σ_A < σ_B)` by the data alone.
    pub smaller: f64,
}

/// F test of two standard deviations with their degrees of freedom.
///
/// `F = s_A²/s_B²`; interval of `σ_A²/σ_B²` from `F/F(1 − α/2; ν_A, ν_B)` to `F/F(α/2; ν_A, ν_B)`. Degrees of freedom are
/// n − 1 for single samples and 2m(n − 1) for a repeatability pooled over m positions, n runs each way (see
/// [`pooled_df`]). For normal values only: the test is sensitive to long tails and outliers. `None` where a spread or its
/// degrees of freedom are not above 0.
/// Source: NIST/SEMATECH e-Handbook 1.3.5.9.
pub fn f_test(a: Sigma, b: Sigma, confidence: f64) -> Option<VarianceRatio> {
    let ratio = a.value / b.value;
    if !(a.value > 0.0 && b.value > 0.0 && ratio.is_finite() && ratio > 0.0) {
        return None;
    }
    let (f, tail) = (ratio * ratio, tail(confidence)?);
    let cdf = f_cdf(f, a.df, b.df)?;
    // From the other side, so that a very large ratio keeps its digits.
    let above = f_cdf(1.0 / f, b.df, a.df)?;
    let variances = Interval { low: f / f_quantile(1.0 - tail, a.df, b.df)?, high: f / f_quantile(tail, a.df, b.df)? };
    let deviations = Interval { low: variances.low.sqrt(), high: variances.high.sqrt() };
    Some(VarianceRatio { f, cdf, p: (2.0 * cdf.min(above)).min(1.0), variances, ratio, deviations, smaller: above })
}

/// Degrees of freedom of a repeatability pooled over m positions with n runs each way: 2m(n − 1).
///
/// One-way tests have half of it. `None` below two runs or without positions.
pub fn pooled_df(positions: usize, runs: usize) -> Option<f64> {
    (positions > 0 && runs > 1).then_some(2.0 * positions as f64 * (runs as f64 - 1.0))
}

/// Pools standard deviations with their degrees of freedom: `s² = Σν_i·s_i²/Σν_i`; `None` for none, or a negative one.
///
/// Only where the spread is the same at all positions; a machine worse at one end is not described by it.
pub fn pool(parts: &[Sigma]) -> Option<Sigma> {
    let df: f64 = parts.iter().map(|part| part.df).sum();
    let sensible = parts.iter().all(|part| part.value >= 0.0 && part.df > 0.0) && df.is_finite() && df > 0.0;
    let squares = || parts.iter().map(|part| part.df / df * part.value * part.value).sum::<f64>();
    sensible.then(|| Sigma { value: squares().sqrt(), df })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_makes_no_sense_is_none() {
        let (one, zero) = (Sigma { value: 1.0, df: 4.0 }, Sigma { value: 0.0, df: 4.0 });
        assert_eq!((f_test(one, zero, 0.95), f_test(zero, one, 0.95), f_test(one, one, 1.0)), (None, None, None));
        assert_eq!((pooled_df(11, 5), pooled_df(0, 5), pooled_df(5, 1)), (Some(88.0), None, None));
        assert_eq!((pool(&[]), pool(&[one, zero])), (None, Some(Sigma { value: 0.5_f64.sqrt(), df: 8.0 })));
    }
}
