//! Weibull probability plots: points, line and bounds, ready to be drawn.

use super::data::{Life, Unusable};
use super::regression::{Ranks, points as plotted};
use super::weibull::{Bounds, Quantity, Weibull, bounds_of};

/// One failed unit as a point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Its time.
    pub time: f64,
    /// Its adjusted rank.
    pub rank: f64,
    /// Share failed by then, a median rank.
    pub failed: f64,
    /// Where it is on the plot: ln t.
    pub x: f64,
    /// Where it is on the plot: ln(−ln(1 − F)).
    pub y: f64,
}

/// The fitted line at one share failed, with bounds of the time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OnLine {
    /// Share failed.
    pub failed: f64,
    /// ln(−ln(1 − F)).
    pub y: f64,
    /// The time by which it has failed; `None` beyond all numbers.
    pub time: Option<f64>,
    /// Lower bound of the time; `None` where open.
    pub low: Option<f64>,
    /// Upper bound of the time; `None` where open.
    pub high: Option<f64>,
}

/// Height of a share failed on Weibull paper, ln(−ln(1 − F)); `None` unless 0 < F < 1.
pub fn height(failed: f64) -> Option<f64> {
    (failed > 0.0 && failed < 1.0).then(|| (-libm::log1p(-failed)).ln())
}

/// The failed units as points, in order of time; see [`plotted`].
pub fn points(life: &Life, ranks: Ranks) -> Result<Vec<Point>, Unusable> {
    let place = |p: super::regression::Plotted| {
        let y = height(p.failed).ok_or(Unusable::NotEstimable)?;
        Ok(Point { time: p.time, rank: p.rank, failed: p.failed, x: p.time.ln(), y })
    };
    plotted(life, ranks)?.into_iter().map(place).collect()
}

/// Shares failed at even heights of the plot, ends included, ascending; `None` unless 0 < from < to < 1 and 2 or more,
/// up to 10 000.
pub fn shares(from: f64, to: f64, count: usize) -> Option<Vec<f64>> {
    let (low, high) = (height(from)?, height(to)?);
    (low < high && (2..=10_000).contains(&count)).then_some(())?;
    let step = (high - low) / (count - 1) as f64;
    let inner = (1..count - 1).map(|k| -libm::expm1(-(low + step * k as f64).exp()));
    Some(std::iter::once(from).chain(inner).chain(std::iter::once(to)).collect())
}

/// The fitted line and the bounds of time at these shares failed: the bounds of each Bp alone, not of the whole line.
///
/// Settings and refusals as [`bounds_of`].
pub fn line(
    life: &Life,
    fit: &Weibull,
    shares: &[f64],
    confidence: f64,
    method: Bounds,
) -> Result<Vec<OnLine>, Unusable> {
    let quantities: Vec<Quantity> = shares.iter().map(|p| Quantity::Quantile(*p)).collect();
    let bounds = bounds_of(life, fit, &quantities, confidence, method)?;
    let place = |(failed, bound): (&f64, super::weibull::Bounded)| {
        let y = height(*failed).ok_or(Unusable::Setting)?;
        Ok(OnLine { failed: *failed, y, time: bound.figure, low: bound.span.low, high: bound.span.high })
    };
    shares.iter().zip(bounds).map(place).collect()
}
