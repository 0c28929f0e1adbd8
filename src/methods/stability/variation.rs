//! Coefficient of variation, for features whose spread grows with their size.

use super::data::{Interval, Unusable, check_list, tail};
use super::summary::summary;
use crate::methods::distributions::chi_squared_quantile;

/// Coefficient of variation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Variation {
    /// s/x̄, above 0; times 100 for per cent.
    pub value: f64,
    /// Interval with the confidence asked for. The upper end is infinite where the values allow any; `None` where the
    /// approximation does not hold (s/x̄ above a third), or the confidence is not within 0..1.
    pub interval: Option<Interval>,
    /// Number of values.
    pub n: usize,
}

/// Above this coefficient the approximation does not hold.
pub const LARGEST_WITH_INTERVAL: f64 = 1.0 / 3.0;

/// Coefficient of variation of values above zero, with the interval of `McKay` as modified by Vangel.
///
/// K = s/x̄, `K/√(((u + 2)/n − 1)·K² + u/(n − 1))` with u = χ²(1 − α/2; n − 1) for the lower and χ²(α/2; n − 1) for the
/// upper end. Only for normal values of a feature with a true zero, all of one sign: a coefficient of degrees Celsius or
/// of deviations from nominal means nothing. A mean that is not above 0 is refused.
/// Source: `McKay` (1932), J. R. Stat. Soc. 95; Vangel (1996), Am. Stat. 50(1).
pub fn variation(values: &[f64], confidence: f64) -> Result<Variation, Unusable> {
    check_list(values, 2)?;
    let all = summary(values).ok_or(Unusable::Nothing)?;
    let sd = all.sd.unwrap_or(0.0);
    if all.mean <= 0.0 {
        return Err(Unusable::MeanNotPositive);
    }
    let value = sd / all.mean;
    if sd > 0.0 {
        Ok(Variation { value, interval: variation_interval(value, all.n, confidence), n: all.n })
    } else {
        Err(Unusable::NoSpread)
    }
}

/// The interval of [`variation`] from the coefficient and the number of values.
pub fn variation_interval(k: f64, n: usize, confidence: f64) -> Option<Interval> {
    let (tail, count) = (tail(confidence)?, n as f64);
    if !(k > 0.0 && k <= LARGEST_WITH_INTERVAL && n >= 2) {
        return None;
    }
    let end = |p: f64| {
        let u = chi_squared_quantile(p, count - 1.0)?;
        let root = ((u + 2.0) / count - 1.0) * k * k + u / (count - 1.0);
        Some(if root > 0.0 { k / root.sqrt() } else { f64::INFINITY })
    };
    Some(Interval { low: end(1.0 - tail)?, high: end(tail)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::stability::tolerance::noncentral_t_cdf;

    #[test]
    fn ends_are_close_to_the_exact_ones() {
        // √n/K is noncentral t with √n/κ: exact ends leave 2.5 % on each side.
        for (k, n) in [(0.01, 5), (0.05, 20), (0.2, 30), (0.3, 60)] {
            let found = variation_interval(k, n, 0.95).expect("small enough");
            let root = (n as f64).sqrt();
            let p = |kappa: f64| noncentral_t_cdf(root / k, n as f64 - 1.0, root / kappa).expect("defined");
            assert!((p(found.low) - 0.025).abs() < 1e-3, "{k} {n} {}", p(found.low));
            assert!((p(found.high) - 0.975).abs() < 1e-3, "{k} {n} {}", p(found.high));
        }
    }

    #[test]
    fn refusals() {
        assert_eq!(variation(&[1.0], 0.95), Err(Unusable::TooFew { needed: 2 }));
        assert_eq!(variation(&[-1.0, -2.0], 0.95), Err(Unusable::MeanNotPositive));
        assert_eq!(variation(&[2.0, 2.0], 0.95), Err(Unusable::NoSpread));
        assert!(variation(&[1.0, 4.0, 9.0], 0.95).is_ok_and(|found| found.interval.is_none()));
    }
}
