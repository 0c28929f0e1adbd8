//! The capability of two machines compared.

use crate::methods::distributions::normal_quantile;
use crate::methods::numeric::normal_cdf;
use crate::methods::stability::data::{Interval, tail};
use crate::methods::stability::indices::cpk_error;

/// An observed index of one machine.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ObservedIndex {
    /// Cpk, Ppk or Cmk.
    pub cpk: f64,
    /// Number of values behind the mean.
    pub n: f64,
    /// Degrees of freedom of the standard deviation.
    pub df: f64,
}

/// Two capabilities compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CapabilityComparison {
    /// A − B.
    pub difference: f64,
    /// Interval of the difference.
    pub difference_interval: Interval,
    /// A/B; `None` unless both are above 0.
    pub ratio: Option<f64>,
    /// Interval of the ratio, from that of its logarithm; `None` unless both are above 0.
    pub ratio_interval: Option<Interval>,
    /// P(A > B).
    pub better: f64,
}

/// Difference and ratio of two independent indices of the same kind against the same limits.
///
/// Each index is taken as normal with the standard error of Bissell, `√(1/(9n) + Cpk²/(2ν))`; the ratio with the relative
/// one on its logarithm. An approximation for about 25 values and more on each side and normal values of stable
/// processes; Cpk of one and Ppk of the other must not be mixed. `None` where a number makes no sense.
/// Source: Bissell (1990), Appl. Stat. 39(3).
pub fn compare_capability(a: ObservedIndex, b: ObservedIndex, confidence: f64) -> Option<CapabilityComparison> {
    let (ea, eb) = (cpk_error(a.cpk, a.n, a.df)?, cpk_error(b.cpk, b.n, b.df)?);
    let z = normal_quantile(1.0 - tail(confidence)?)?;
    let (difference, u) = (a.cpk - b.cpk, ea.hypot(eb));
    let difference_interval = Interval { low: difference - z * u, high: difference + z * u };
    let ratio = (a.cpk > 0.0 && b.cpk > 0.0).then(|| a.cpk / b.cpk);
    let reach = (z * (ea / a.cpk).hypot(eb / b.cpk)).exp();
    let ratio_interval = ratio.map(|ratio| Interval { low: ratio / reach, high: ratio * reach });
    Some(CapabilityComparison {
        difference,
        difference_interval,
        ratio,
        ratio_interval,
        better: normal_cdf(difference / u),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_machines_are_even() {
        let one = ObservedIndex { cpk: 1.4, n: 50.0, df: 49.0 };
        let found = compare_capability(one, one, 0.95).expect("usable");
        assert_eq!((found.difference, found.ratio, found.better), (0.0, Some(1.0), 0.5));
        let se = (1.0 / 450.0 + 1.96_f64 / 98.0).sqrt() * 2.0_f64.sqrt();
        assert!((found.difference_interval.high - 1.959_964 * se).abs() < 1e-6);
        let bad = ObservedIndex { cpk: -0.1, ..one };
        assert!(compare_capability(one, bad, 0.95).is_some_and(|c| c.ratio.is_none() && c.better > 0.99));
        assert_eq!(compare_capability(one, ObservedIndex { n: 0.0, ..one }, 0.95), None);
    }
}
