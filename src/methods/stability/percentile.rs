//! Capability from percentiles, for values that are not normal.

use super::data::{Unusable, check_list};
use super::indices::Limits;

/// How a quantile is read between two ordered values; programs differ in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum QuantileType {
    /// Place p(n + 1): type 6, usual in quality work.
    #[default]
    Six,
    /// Place p(n − 1) + 1: type 7, usual in spreadsheets.
    Seven,
}

/// The share of values below the lower reference point; as many lie above the upper one. ±3σ of a normal process.
pub const TAIL: f64 = 0.00135;

/// Capability from percentiles.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PercentileCapability {
    /// The 0.135 % point.
    pub low: f64,
    /// The median.
    pub median: f64,
    /// The 99.865 % point.
    pub high: f64,
    /// (USL − LSL)/(X99.865 − X0.135); `None` with one limit.
    pub cp: Option<f64>,
    /// The smaller of (USL − X50)/(X99.865 − X50) and (X50 − LSL)/(X50 − X0.135).
    pub cpk: f64,
    /// True where both points lie inside the values; below about 740 values they are just the extremes.
    pub reaches_tails: bool,
}

/// Capability by the percentile method, values in any order.
///
/// Makes no assumption on the distribution, and so needs very many values: with fewer than about 740 the points are the
/// smallest and largest value and the index is too favourable, which `reaches_tails` tells.
/// Source: ISO 22514-2; quantile types after Hyndman & Fan (1996), Am. Stat. 50(4).
pub fn percentile_capability(
    values: &[f64],
    limits: &Limits,
    kind: QuantileType,
) -> Result<PercentileCapability, Unusable> {
    check_list(values, 3)?;
    limits.check()?;
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = |p: f64| quantile_of_sorted(&sorted, p, kind).ok_or(Unusable::Nothing);
    let (low, median, high) = (at(TAIL)?, at(0.5)?, at(1.0 - TAIL)?);
    let below = limits.lsl.map(|lsl| (median - lsl) / (median - low));
    let above = limits.usl.map(|usl| (usl - median) / (high - median));
    let cpk = below.into_iter().chain(above).fold(f64::INFINITY, f64::min);
    if !(low < median && median < high && cpk.is_finite()) {
        return Err(Unusable::NoSpread);
    }
    let cp = limits.width().map(|width| width / (high - low));
    let reaches_tails = TAIL * (values.len() as f64 + 1.0) >= 1.0;
    Ok(PercentileCapability { low, median, high, cp, cpk, reaches_tails })
}

/// The p quantile of values in any order; `None` for no values, one that is not finite, or p outside 0..1.
pub fn quantile(values: &[f64], p: f64, kind: QuantileType) -> Option<f64> {
    check_list(values, 1).ok()?;
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    quantile_of_sorted(&sorted, p, kind)
}

fn quantile_of_sorted(sorted: &[f64], p: f64, kind: QuantileType) -> Option<f64> {
    let n = sorted.len() as f64;
    let place = match kind {
        QuantileType::Six => p * (n + 1.0),
        QuantileType::Seven => p * (n - 1.0) + 1.0,
    };
    if !(0.0..=1.0).contains(&p) {
        return None;
    }
    let place = place.clamp(1.0, n);
    let (whole, rest) = (place.floor(), place.fract());
    let low = *sorted.get(whole as usize - 1)?;
    let high = sorted.get(whole as usize).copied().unwrap_or(low);
    Some(low + rest * (high - low))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantile_types_of_r() {
        // quantile(1:4, 0.25, type = 6) and type = 7.
        let values = [3.0, 1.0, 4.0, 2.0];
        assert_eq!(quantile(&values, 0.25, QuantileType::Six), Some(1.25));
        assert_eq!(quantile(&values, 0.25, QuantileType::Seven), Some(1.75));
        assert_eq!(quantile(&values, 1.0, QuantileType::Six), Some(4.0));
        assert_eq!((quantile(&[], 0.5, QuantileType::Six), quantile(&values, 1.1, QuantileType::Six)), (None, None));
    }

    #[test]
    fn an_even_spread() {
        let values: Vec<f64> = (0..=1000).map(f64::from).collect();
        let limits = Limits { lsl: Some(-500.0), usl: Some(1000.0), target: None };
        let found = percentile_capability(&values, &limits, QuantileType::Seven).expect("usable");
        assert!((found.low - 1.35).abs() < 1e-9 && found.median == 500.0 && found.reaches_tails);
        assert!((found.cpk - 500.0 / 498.65).abs() < 1e-9);
        assert!(found.cp.is_some_and(|cp| (cp - 1500.0 / 997.3).abs() < 1e-9));
        let few = percentile_capability(&[1.0, 2.0, 3.0], &limits, QuantileType::Six).expect("usable");
        assert!(!few.reaches_tails && few.low == 1.0);
        assert_eq!(percentile_capability(&[1.0; 5], &limits, QuantileType::Six), Err(Unusable::NoSpread));
    }
}
