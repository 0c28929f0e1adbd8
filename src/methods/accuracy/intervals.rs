//! How far A, E and R of one test may lie from those of another test of the same axis: sampling intervals.

mod simulation;

pub use simulation::{Draws, Spread, simulate};

use super::positioning::Positioning;
use crate::methods::distributions::chi_squared_cdf;
use crate::methods::stability::data::Interval;
use crate::methods::stability::sigma::Sigma;

/// Draws that steady the ends of an interval to about one hundredth of its width.
pub const DRAWS: usize = 10_000;

/// A figure with its sampling interval, in the unit of the deviations.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sampled {
    /// The figure as computed from the runs.
    pub figure: f64,
    /// Mean of the draws − figure: about how much figures of this plan exceed one of very many runs; mostly above 0.
    pub bias: f64,
    /// Standard deviation of the draws: the standard uncertainty that comes from the number of runs.
    pub standard_deviation: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// Intervals of A, E and R; of A↑, E↑ and R↑ where there is one direction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Intervals {
    /// Accuracy.
    pub a: Sampled,
    /// Systematic deviation.
    pub e: Sampled,
    /// Repeatability.
    pub r: Sampled,
}

/// Sampling intervals of A, E and R: where the mean of each over many tests of this same plan lies, with this
/// confidence.
///
/// The figures are largest and smallest values, which no derivative reaches, so tests are drawn ([`simulate`]). Drawn
/// figures are larger than the one drawn around, as extremes are; their quantiles are taken about their own mean and
/// put around the figure: `figure + q(½ ∓ c/2) − mean`, not below 0. Plain quantiles would count that excess twice.
///
/// Holds for tests with the same numbers of positions and runs; instrument, temperature and drift are not in it
/// ([`super::uncertainty`]). `None` unless 0 < confidence < 1, and without draws.
///
/// Coverage of 95 % intervals in 4000 simulated tests each, 2000 draws, both directions, the systematic deviation a
/// random walk (`benches/coverage.rs`); scatter alike at all positions, or between 0.5 and 2 times a mean:
///
/// | scatter | positions × runs | own: A, E, R | pooled: A, E, R |
/// |---|---|---|---|
/// | alike | 5 × 5 | 0.99, 0.96, 1.00 | 0.95, 0.97, 0.94 |
/// | alike | 11 × 5 | 1.00, 0.94, 1.00 | 0.95, 0.94, 0.95 |
/// | alike | 21 × 5 | 1.00, 0.95, 1.00 | 0.94, 0.96, 0.94 |
/// | alike | 11 × 10 | 0.98, 0.94, 1.00 | 0.95, 0.95, 0.95 |
/// | unlike | 5 × 5 | 0.97, 0.98, 0.97 | 0.75, 0.98, 0.74 |
/// | unlike | 11 × 5 | 0.99, 0.98, 0.99 | 0.74, 0.98, 0.71 |
/// | unlike | 21 × 5 | 0.98, 0.96, 1.00 | 0.74, 0.94, 0.72 |
/// | unlike | 11 × 10 | 0.98, 0.98, 0.99 | 0.74, 0.99, 0.72 |
pub fn intervals(figures: &Positioning, spread: Spread, seed: u64, count: usize, confidence: f64) -> Option<Intervals> {
    let (a, r) = (figures.a.or(figures.a_up)?, figures.r.or(figures.r_up)?);
    let draws = simulate(figures, spread, seed, count);
    Some(Intervals {
        a: sampled(&draws.a, a, confidence)?,
        e: sampled(&draws.e, figures.e.unwrap_or(figures.e_up), confidence)?,
        r: sampled(&draws.r, r, confidence)?,
    })
}

/// The interval of one figure from its draws, as [`intervals`] makes it.
pub fn sampled(draws: &[f64], figure: f64, confidence: f64) -> Option<Sampled> {
    let mut sorted = draws.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let count = sorted.len() as f64;
    let mean = sorted.iter().sum::<f64>() / count;
    let squares: f64 = sorted.iter().map(|x| (x - mean).powi(2)).sum();
    let end = |p: f64| quantile(&sorted, p).map(|q| (figure + (q - mean)).max(0.0));
    let inside = confidence > 0.0 && confidence < 1.0;
    let (low, high) = inside.then_some((end(0.5 - 0.5 * confidence)?, end(0.5 + 0.5 * confidence)?))?;
    let standard_deviation = (squares / (count - 1.0).max(1.0)).sqrt();
    Some(Sampled { figure, bias: mean - figure, standard_deviation, low, high })
}

/// Quantile of sorted numbers, straight between neighbours (type 7 of Hyndman & Fan).
fn quantile(sorted: &[f64], p: f64) -> Option<f64> {
    let place = p * sorted.len().checked_sub(1)? as f64;
    let (from, share) = (place.floor(), place.fract());
    let low = sorted.get(from as usize)?;
    Some(low + share * (sorted.get(from as usize + 1).unwrap_or(low) - low))
}

/// The repeatability of an axis that does not grow with the number of positions, in the unit of the deviations.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pooled {
    /// Pooled standard deviation.
    pub s: f64,
    /// Its degrees of freedom.
    pub degrees_of_freedom: f64,
    /// Lower end for s.
    pub low: f64,
    /// Upper end for s.
    pub high: f64,
}

/// χ² interval of the pooled standard deviation; 4 times its figures are widths of one direction as R↑ is (k = 2).
///
/// `s·√(ν/χ²(½ + c/2; ν)) … s·√(ν/χ²(½ − c/2; ν))`. Holds for normal scatter that is alike at all positions and in both
/// directions. `None` unless 0 < confidence < 1.
pub fn pooled_interval(figures: &Positioning, confidence: f64) -> Option<Pooled> {
    let (s, degrees_of_freedom) = (figures.pooled_s?, figures.degrees_of_freedom);
    let Interval { low, high } = Sigma { value: s, df: degrees_of_freedom }.interval(confidence)?;
    Some(Pooled { s, degrees_of_freedom, low, high })
}

/// E[max s]/σ: how many times σ the largest of m standard deviations of n runs each is in the mean.
///
/// R↑ = 4·max s, so R of two tests with other m or n differs by the quotient of their factors where the machines are
/// alike: 1.35 for m = 5 and 1.71 for m = 31, both with n = 5. `∫ (1 − P(χ²(ν) ≤ ν·x²)^m) dx` from 0 on by Simpson's
/// rule, ν = n − 1. Normal scatter, alike at all positions. `None` for m = 0 or n < 2.
pub fn max_s_factor(m: usize, n: usize) -> Option<f64> {
    /// Pieces of the integral, an even number.
    const PIECES: usize = 400;
    let freedom = n.checked_sub(1).filter(|freedom| *freedom > 0 && m > 0)? as f64;
    // Beyond it one s in 10¹⁸ lies.
    let step = (1.0 + 9.0 / freedom.sqrt()) / PIECES as f64;
    let at = |i: usize| {
        let x = step * i as f64;
        chi_squared_cdf(freedom * x * x, freedom).map(|p| 1.0 - libm::pow(p, m as f64))
    };
    let weight = |i: usize| match i {
        0 | PIECES => 1.0,
        i if i % 2 == 1 => 4.0,
        _ => 2.0,
    };
    let sum: Option<f64> = (0..=PIECES).map(|i| at(i).map(|y| weight(i) * y)).sum();
    sum.map(|sum| sum * step / 3.0)
}
