//! The standard deviation within subgroups, by the ways in use, with its degrees of freedom.

use super::constants::{LARGEST, c4, constants};
use super::data::{Interval, Subgroups, Unusable};
use super::summary::{sum, summary};
use crate::methods::distributions::chi_squared_quantile;

/// How the spread within subgroups is estimated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Within {
    /// Square root of the pooled variance; groups may differ in size.
    #[default]
    Pooled,
    /// Mean range over d2: R̄/d2.
    MeanRange,
    /// Mean standard deviation over c4: s̄/c4.
    MeanDeviation,
    /// Mean of the moving ranges of two single values over d2(2) = 1.128.
    MovingRange,
}

/// A standard deviation and how well it is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sigma {
    /// The standard deviation, in the unit of the values.
    pub value: f64,
    /// Degrees of freedom ν.
    pub df: f64,
}

impl Sigma {
    /// χ² interval `s·√(ν/χ²(½ + c/2; ν)) … s·√(ν/χ²(½ − c/2; ν))` of normal values; `None` unless 0 < confidence < 1.
    pub fn interval(self, confidence: f64) -> Option<Interval> {
        (confidence > 0.0 && confidence < 1.0).then_some(())?;
        let end = |p: f64| chi_squared_quantile(p, self.df).map(|q| self.value * (self.df / q).sqrt());
        Some(Interval { low: end(0.5 + 0.5 * confidence)?, high: end(0.5 - 0.5 * confidence)? })
    }

    /// The spread left when that of the gauge, a standard deviation known apart, is taken away in squares.
    ///
    /// `σ² = σ_observed² − u²`; `ν·(σ²/σ_observed²)²` degrees of freedom by Satterthwaite with u known exactly. u is the
    /// repeatability of the gauge alone: its constant errors do not spread the values. `None` where the gauge explains
    /// all, or u is negative.
    pub fn without(self, gauge: f64) -> Option<Self> {
        let share = 1.0 - (gauge / self.value).powi(2);
        let usable = gauge >= 0.0 && share > 0.0 && share.is_finite();
        usable.then(|| Self { value: self.value * share.sqrt(), df: self.df * share * share })
    }
}

/// Standard deviation of all values about their mean, ν = n − 1; refused without spread.
pub fn overall_sigma(data: &Subgroups) -> Result<Sigma, Unusable> {
    data.check()?;
    let all = summary(&data.values()).ok_or(Unusable::Nothing)?;
    let value = all.sd.ok_or(Unusable::TooFew { needed: 2 })?;
    spread(value, all.n as f64 - 1.0)
}

/// Standard deviation within subgroups; refused without spread.
///
/// Degrees of freedom for k groups of n: pooled `Σ(n_i − 1)`; ranges `0.9·k(n − 1)`; moving ranges `k − 1`; standard
/// deviations `f·k(n − 1)` with f = .88 .92 .94 .95 .96 .96 .97 .97 .98 for n = 2..10, .98 beyond. Ranges and standard
/// deviations need groups of one size. It shows the process without drift between the groups; the moving range does so
/// only where neighbours are independent. The k − 1 of moving ranges is the convention; their true precision is that of
/// about 0.6·(k − 1).
/// Source: Montgomery, Introduction to Statistical Quality Control; Minitab, methods of capability analysis.
pub fn within_sigma(data: &Subgroups, way: Within) -> Result<Sigma, Unusable> {
    data.check()?;
    let k = data.groups.len() as f64;
    match way {
        Within::Pooled => pooled(data),
        Within::MeanRange => {
            let n = data.size_within(2, LARGEST)?;
            let d2 = constants(n).ok_or(Unusable::GroupsTooLarge { most: LARGEST })?.d2;
            spread(mean(&ranges(data)) / d2, 0.9 * k * (n as f64 - 1.0))
        }
        Within::MeanDeviation => {
            let n = data.size_within(2, usize::MAX)?;
            let c4 = c4(n).ok_or(Unusable::GroupsTooSmall { needed: 2 })?;
            spread(mean(&deviations(data)) / c4, efficiency(n) * k * (n as f64 - 1.0))
        }
        Within::MovingRange => {
            let moving = moving_ranges(&data.singles()?);
            let d2 = constants(2).map_or(f64::NAN, |c| c.d2);
            if moving.is_empty() { Err(Unusable::TooFew { needed: 2 }) } else { spread(mean(&moving) / d2, k - 1.0) }
        }
    }
}

/// Ranges of the groups.
pub(crate) fn ranges(data: &Subgroups) -> Vec<f64> {
    let range = |group: &Vec<f64>| summary(group).map_or(f64::NAN, |s| s.max - s.min);
    data.groups.iter().map(range).collect()
}

/// Standard deviations of the groups.
pub(crate) fn deviations(data: &Subgroups) -> Vec<f64> {
    let deviation = |group: &Vec<f64>| summary(group).and_then(|s| s.sd).unwrap_or(f64::NAN);
    data.groups.iter().map(deviation).collect()
}

/// Distances of neighbours, one fewer than values.
pub(crate) fn moving_ranges(values: &[f64]) -> Vec<f64> {
    values.iter().zip(values.iter().skip(1)).map(|(a, b)| (b - a).abs()).collect()
}

pub(crate) fn mean(values: &[f64]) -> f64 {
    sum(values.iter().copied()) / values.len() as f64
}

fn pooled(data: &Subgroups) -> Result<Sigma, Unusable> {
    let (mut squares, mut df) = (0.0, 0.0);
    for group in summaries(data).filter(|s| s.n > 1) {
        let own = group.n as f64 - 1.0;
        squares += own * group.sd.unwrap_or(0.0).powi(2);
        df += own;
    }
    if df < 1.0 { Err(Unusable::GroupsTooSmall { needed: 2 }) } else { spread((squares / df).sqrt(), df) }
}

fn summaries(data: &Subgroups) -> impl Iterator<Item = super::summary::Summary> {
    data.groups.iter().filter_map(|group| summary(group))
}

/// Degrees of freedom of a mean standard deviation against the pooled one, for groups of n.
fn efficiency(n: usize) -> f64 {
    const OF_TWO_ON: [f64; 9] = [0.88, 0.92, 0.94, 0.95, 0.96, 0.96, 0.97, 0.97, 0.98];
    OF_TWO_ON.get(n.saturating_sub(2)).copied().unwrap_or(0.98)
}

fn spread(value: f64, df: f64) -> Result<Sigma, Unusable> {
    if value > 0.0 { Ok(Sigma { value, df }) } else { Err(Unusable::NoSpread) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_of_one_small_set() {
        let data = Subgroups::new(vec![vec![1.0, 3.0], vec![2.0, 2.0]]).expect("usable");
        let found = |way| within_sigma(&data, way);
        let pi = std::f64::consts::PI;
        assert!(found(Within::Pooled).is_ok_and(|s| (s.value - 1.0).abs() < 1e-15 && s.df == 2.0));
        assert!(found(Within::MeanRange).is_ok_and(|s| (s.value - pi.sqrt() / 2.0).abs() < 1e-9 && s.df == 1.8));
        let deviation = found(Within::MeanDeviation).expect("usable");
        assert!((deviation.value - pi.sqrt() / 2.0).abs() < 1e-12 && (deviation.df - 1.76).abs() < 1e-12);
        assert_eq!(found(Within::MovingRange), Err(Unusable::NotIndividuals));
    }

    #[test]
    fn refusals() {
        let single = Subgroups::individuals(&[1.0, 1.0, 1.0]).expect("usable");
        assert_eq!(within_sigma(&single, Within::MovingRange), Err(Unusable::NoSpread));
        assert_eq!(within_sigma(&single, Within::Pooled), Err(Unusable::GroupsTooSmall { needed: 2 }));
        assert_eq!(within_sigma(&single, Within::MeanRange), Err(Unusable::GroupsTooSmall { needed: 2 }));
        let large = Subgroups::new(vec![(0..30).map(f64::from).collect()]).expect("usable");
        assert_eq!(within_sigma(&large, Within::MeanRange), Err(Unusable::GroupsTooLarge { most: 25 }));
        let one = Subgroups::individuals(&[1.0]).expect("usable");
        assert_eq!(overall_sigma(&one), Err(Unusable::TooFew { needed: 2 }));
        assert_eq!(within_sigma(&one, Within::MovingRange), Err(Unusable::TooFew { needed: 2 }));
    }

    #[test]
    fn gauge_taken_away() {
        let sigma = Sigma { value: 5.0, df: 25.0 };
        let left = sigma.without(3.0).expect("more than the gauge");
        assert!((left.value - 4.0).abs() < 1e-15 && (left.df - 25.0 * 0.64 * 0.64).abs() < 1e-12);
        assert_eq!((sigma.without(0.0), sigma.without(5.0), sigma.without(-1.0)), (Some(sigma), None, None));
    }
}
