//! Capability indices from a mean and a standard deviation, with their intervals.

use super::data::{Interval, Unusable, tail};
use super::sigma::Sigma;
use crate::methods::distributions::{chi_squared_quantile, normal_quantile};

/// Limits of a feature, in its unit; one of the two may be absent.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Limits {
    /// Lower limit.
    pub lsl: Option<f64>,
    /// Upper limit.
    pub usl: Option<f64>,
    /// The value aimed at, for Cpm only.
    pub target: Option<f64>,
}

impl Limits {
    /// At least one limit, finite and in order.
    pub fn check(&self) -> Result<(), Unusable> {
        let finite = [self.lsl, self.usl, self.target].iter().flatten().all(|limit| limit.is_finite());
        let ordered = match (self.lsl, self.usl) {
            (None, None) => false,
            (Some(low), Some(high)) => low < high,
            _ => true,
        };
        if finite && ordered { Ok(()) } else { Err(Unusable::NoLimits) }
    }

    /// Distance between both limits.
    pub fn width(&self) -> Option<f64> {
        Some(self.usl? - self.lsl?)
    }
}

/// An index and how sure it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Index {
    /// The observed index, without unit.
    pub value: f64,
    /// Two-sided interval with the confidence asked for.
    pub interval: Option<Interval>,
    /// One-sided lower bound with the confidence asked for: what is shown.
    pub lower: Option<f64>,
}

/// Potential and actual capability by one standard deviation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Indices {
    /// (USL − LSL)/6σ: Cp, Pp or Cm; `None` with one limit alone.
    pub potential: Option<Index>,
    /// The smaller of the sides: Cpk, Ppk or Cmk.
    pub actual: Index,
    /// (x̄ − LSL)/3σ.
    pub lower_side: Option<f64>,
    /// (USL − x̄)/3σ.
    pub upper_side: Option<f64>,
}

/// Potential and actual index of a process with this mean, from n values, against limits.
///
/// n counts the independent values behind the mean, 0 < n; it need not be whole. Intervals by χ² and Bissell. They hold
/// for normal values of a stable process: check the chart and the normality first, else see `percentile`.
pub fn indices(limits: &Limits, mean: f64, n: f64, sigma: Sigma, confidence: f64) -> Result<Indices, Unusable> {
    limits.check()?;
    if !(sigma.value > 0.0 && mean.is_finite()) {
        return Err(Unusable::NoSpread);
    }
    let lower_side = limits.lsl.map(|low| (mean - low) / (3.0 * sigma.value));
    let upper_side = limits.usl.map(|high| (high - mean) / (3.0 * sigma.value));
    let value = lower_side.unwrap_or(f64::INFINITY).min(upper_side.unwrap_or(f64::INFINITY));
    let (interval, lower) = (cpk_interval(value, n, sigma.df, confidence), cpk_lower(value, n, sigma.df, confidence));
    let potential = limits.width().map(|width| potential(width / (6.0 * sigma.value), sigma.df, confidence));
    Ok(Indices { potential, actual: Index { value, interval, lower }, lower_side, upper_side })
}

fn potential(value: f64, df: f64, confidence: f64) -> Index {
    let lower = chi_squared_quantile(1.0 - confidence, df).map(|q| value * (q / df).sqrt());
    Index { value, interval: cp_interval(value, df, confidence), lower }
}

/// Interval of Cp or Pp: `Cp·√(χ²(α/2; ν)/ν)` to `Cp·√(χ²(1 − α/2; ν)/ν)`; exact for a pooled or overall s.
///
/// Source: Kane (1986), J. Qual. Technol. 18(1); Chou, Owen & Borrego (1990), J. Qual. Technol. 22(3).
pub fn cp_interval(cp: f64, df: f64, confidence: f64) -> Option<Interval> {
    let tail = tail(confidence)?;
    let end = |p: f64| chi_squared_quantile(p, df).map(|q| cp * (q / df).sqrt());
    Some(Interval { low: end(tail)?, high: end(1.0 - tail)? })
}

/// Standard error of Cpk or Ppk: `√(1/(9n) + Cpk²/(2ν))`; an approximation for about 25 values and more.
///
/// Source: Bissell (1990), Appl. Stat. 39(3).
pub fn cpk_error(cpk: f64, n: f64, df: f64) -> Option<f64> {
    let error = (1.0 / (9.0 * n) + cpk * cpk / (2.0 * df)).sqrt();
    (n > 0.0 && df > 0.0 && error.is_finite()).then_some(error)
}

/// Two-sided interval of Cpk or Ppk: `Cpk ± z·√(1/(9n) + Cpk²/(2ν))`. See [`cpk_error`].
pub fn cpk_interval(cpk: f64, n: f64, df: f64, confidence: f64) -> Option<Interval> {
    let reach = normal_quantile(1.0 - tail(confidence)?)? * cpk_error(cpk, n, df)?;
    Some(Interval { low: cpk - reach, high: cpk + reach })
}

/// One-sided lower bound of Cpk or Ppk: the lower end of the interval with twice the risk.
pub fn cpk_lower(cpk: f64, n: f64, df: f64, confidence: f64) -> Option<f64> {
    Some(cpk - normal_quantile(confidence)? * cpk_error(cpk, n, df)?)
}

/// The Cpk, Ppk or Cmk that has to be observed so that its one-sided lower bound reaches the requirement.
///
/// The larger root c of `c − z·√(1/(9n) + c²/(2ν)) = required`. `None` where so few values can show nothing
/// (z² ≥ 2ν), or the confidence is not above one half.
pub fn cpk_needed(required: f64, n: f64, df: f64, confidence: f64) -> Option<f64> {
    let z = normal_quantile(confidence)?;
    let lead = 1.0 - z * z / (2.0 * df);
    if !(z >= 0.0 && lead > 0.0 && n > 0.0 && df > 0.0) {
        return None;
    }
    let free = required * required - z * z / (9.0 * n);
    let needed = (required + (required * required - lead * free).max(0.0).sqrt()) / lead;
    needed.is_finite().then_some(needed)
}

/// The Cp or Pp that has to be observed so that its one-sided lower bound reaches the requirement.
pub fn cp_needed(required: f64, df: f64, confidence: f64) -> Option<f64> {
    chi_squared_quantile(1.0 - confidence, df).map(|q| required * (df / q).sqrt())
}

/// Taguchi's index `Cpm = (USL − LSL)/(6√(s² + (x̄ − T)²))`; `None` without both limits and a target.
///
/// Source: Chan, Cheng & Spiring (1988), J. Qual. Technol. 20(3).
pub fn cpm(limits: &Limits, mean: f64, sigma: f64) -> Option<f64> {
    let index = limits.width()? / (6.0 * sigma.hypot(mean - limits.target?));
    index.is_finite().then_some(index)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_checked() {
        let limits = |lsl, usl| Limits { lsl, usl, target: None }.check();
        assert_eq!(limits(None, None), Err(Unusable::NoLimits));
        assert_eq!(limits(Some(2.0), Some(1.0)), Err(Unusable::NoLimits));
        assert_eq!(limits(Some(f64::NAN), None), Err(Unusable::NoLimits));
        assert_eq!((limits(Some(2.0), None), limits(None, Some(1.0))), (Ok(()), Ok(())));
    }

    #[test]
    fn one_limit_has_no_potential() {
        let limits = Limits { usl: Some(10.0), ..Limits::default() };
        let found = indices(&limits, 4.0, 50.0, Sigma { value: 1.0, df: 49.0 }, 0.95).expect("usable");
        assert_eq!((found.potential, found.actual.value, found.lower_side), (None, 2.0, None));
        assert_eq!(indices(&limits, 4.0, 50.0, Sigma { value: 0.0, df: 49.0 }, 0.95), Err(Unusable::NoSpread));
        assert_eq!(cpm(&limits, 4.0, 1.0), None);
    }

    #[test]
    fn needed_reaches_the_requirement() {
        let needed = cpk_needed(1.67, 30.0, 29.0, 0.95).expect("enough values");
        assert!((cpk_lower(needed, 30.0, 29.0, 0.95).expect("defined") - 1.67).abs() < 1e-12);
        assert_eq!((cpk_needed(1.33, 2.0, 1.0, 0.95), cpk_needed(1.33, 50.0, 49.0, 0.4)), (None, None));
        let cp = cp_needed(1.33, 49.0, 0.95).expect("defined");
        assert!(potential(cp, 49.0, 0.95).lower.is_some_and(|low| (low - 1.33).abs() < 1e-9));
    }
}
