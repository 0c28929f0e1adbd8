//! Capability of a process or a machine from its parts: Cp, Cpk, Pp, Ppk, Cpm.

use super::data::{Subgroups, Unusable};
use super::sigma::{overall_sigma, within_sigma};
use super::summary::summary;

pub use super::indices::{
    Index, Indices, Limits, cp_interval, cp_needed, cpk_error, cpk_interval, cpk_lower, cpk_needed, cpm, indices,
};
pub use super::percentile::{PercentileCapability, QuantileType, percentile_capability};
pub use super::sigma::{Sigma, Within};

/// Capability in figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Capability {
    /// Number of values.
    pub n: usize,
    /// Mean of all values.
    pub mean: f64,
    /// Standard deviation within the groups, without drift between them.
    pub within: Sigma,
    /// Standard deviation of all values.
    pub overall: Sigma,
    /// Cp from the spread within; `None` with one limit.
    pub cp: Option<Index>,
    /// Cpk from the spread within.
    pub cpk: Index,
    /// Pp from the overall spread; the Cm of a machine trial; `None` with one limit.
    pub pp: Option<Index>,
    /// Ppk from the overall spread; the Cmk of a machine trial.
    pub ppk: Index,
    /// Cpm from the overall spread; `None` without both limits and a target.
    pub cpm: Option<f64>,
}

/// Capability of values in subgroups against limits.
///
/// `Cp = (USL − LSL)/6σ_w`, `Cpk = min(USL − x̄, x̄ − LSL)/3σ_w` with the spread within the groups by `way`; Pp and Ppk the
/// same with the overall standard deviation. The machine indices Cm and Cmk are Pp and Ppk of one short run, usually 50
/// parts made one after the other. Assumes normal values of a stable process: a signal on the chart makes the figures a
/// description of the past only.
/// Source: ISO 22514-2; Montgomery, Introduction to Statistical Quality Control; intervals see [`indices`].
pub fn capability(data: &Subgroups, limits: &Limits, way: Within, confidence: f64) -> Result<Capability, Unusable> {
    let (within, overall) = (within_sigma(data, way)?, overall_sigma(data)?);
    let all = summary(&data.values()).ok_or(Unusable::Nothing)?;
    capability_of(limits, all.n, all.mean, [within, overall], confidence, [1.0, 1.0])
}

/// The same figures with the spread of the gauge taken away, to stand beside those observed.
///
/// `gauge` is the standard deviation of the gauge's repeatability. The mean is no better known without the gauge, so the
/// number of values behind it counts down by the share of variance left. `None` where the gauge explains all the spread.
pub fn without_gauge(observed: &Capability, limits: &Limits, gauge: f64, confidence: f64) -> Option<Capability> {
    let (within, overall) = (observed.within.without(gauge)?, observed.overall.without(gauge)?);
    let left = |after: Sigma, before: Sigma| (after.value / before.value).powi(2);
    let shares = [left(within, observed.within), left(overall, observed.overall)];
    capability_of(limits, observed.n, observed.mean, [within, overall], confidence, shares).ok()
}

/// The share of variance that is the gauge's: u²/σ²; above about 0.1 a capability says as much about the gauge.
pub fn gauge_share(sigma: Sigma, gauge: f64) -> Option<f64> {
    let share = (gauge / sigma.value).powi(2);
    (gauge >= 0.0 && share.is_finite()).then_some(share)
}

/// Figures of both spreads, within and overall; `shares` cut the number of values behind the mean.
fn capability_of(
    limits: &Limits,
    n: usize,
    mean: f64,
    [within, overall]: [Sigma; 2],
    confidence: f64,
    shares: [f64; 2],
) -> Result<Capability, Unusable> {
    let short = indices(limits, mean, n as f64 * shares[0], within, confidence)?;
    let long = indices(limits, mean, n as f64 * shares[1], overall, confidence)?;
    let cpm = cpm(limits, mean, overall.value);
    let (cp, pp) = (short.potential, long.potential);
    Ok(Capability { n, mean, within, overall, cp, cpk: short.actual, pp, ppk: long.actual, cpm })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limits() -> Limits {
        Limits { lsl: Some(0.0), usl: Some(12.0), target: Some(6.0) }
    }

    #[test]
    fn figures_of_a_small_set() {
        let data = Subgroups::new(vec![vec![4.0, 6.0], vec![5.0, 5.0]]).expect("usable");
        let found = capability(&data, &limits(), Within::Pooled, 0.95).expect("usable");
        assert_eq!((found.n, found.mean), (4, 5.0));
        assert!(found.cp.is_some_and(|cp| (cp.value - 2.0).abs() < 1e-12));
        assert!((found.cpk.value - 5.0 / 3.0).abs() < 1e-12);
        // s² = 2/3, x̄ − T = −1.
        assert!(found.cpm.is_some_and(|cpm| (cpm - 2.0 / (5.0_f64 / 3.0).sqrt()).abs() < 1e-12));
    }

    #[test]
    fn gauge_taken_away_is_better_and_less_sure() {
        let values: Vec<f64> = (0..50).map(|k| 6.0 + f64::from(k * 7 % 11 - 5) / 4.0).collect();
        let data = Subgroups::individuals(&values).expect("usable");
        let seen = capability(&data, &limits(), Within::MovingRange, 0.95).expect("usable");
        let clean = without_gauge(&seen, &limits(), 0.4, 0.95).expect("more than the gauge");
        assert!(clean.ppk.value > seen.ppk.value && clean.cpk.value > seen.cpk.value);
        let width = |index: Index| index.interval.map_or(f64::NAN, |i| (i.high - i.low) / index.value);
        assert!(width(clean.ppk) > width(seen.ppk));
        let share = gauge_share(seen.overall, 0.4).expect("defined");
        assert!((clean.overall.value.powi(2) - seen.overall.value.powi(2) * (1.0 - share)).abs() < 1e-12);
        assert_eq!(without_gauge(&seen, &limits(), 9.0, 0.95), None);
    }
}
