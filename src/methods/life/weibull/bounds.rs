//! Bounds of what a Weibull says: likelihood ratio, Fisher, bootstrap.

use super::{Weibull, resample};
use crate::methods::distributions::chi_squared_quantile;
use crate::methods::life::data::{Life, Unusable};
use crate::methods::life::location_scale::likelihood::{Point, at};
use crate::methods::life::location_scale::profile::{self, Held};
use crate::methods::life::location_scale::{Family, Span, around, both_sides};
use crate::methods::life::logs::Logs;

/// How bounds are made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Bounds {
    /// All values that a likelihood-ratio test would not reject.
    #[default]
    LikelihoodRatio,
    /// Normal approximation from the observed information, on the log scale (reliability: log-log).
    Fisher,
    /// Percentiles of fits to units drawn anew.
    Bootstrap {
        /// Number of draws, 1 to [`super::MOST_RESAMPLES`]; 1000 steady 90 % bounds to a few per cent of their distance.
        resamples: usize,
        /// Seed of the draws.
        seed: u64,
    },
}

/// A figure of a Weibull.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Quantity {
    /// Shape β.
    Beta,
    /// Scale η.
    Eta,
    /// Life by which this share has failed, 0 < p < 1.
    Quantile(f64),
    /// Mean life.
    Mean,
    /// Share that outlasts this time, > 0.
    Reliability(f64),
}

/// A figure and its bounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounded {
    /// The figure; `None` beyond all numbers.
    pub figure: Option<f64>,
    /// Its bounds, two-sided.
    pub span: Span,
    /// Resamples of a bootstrap that gave no fit and are not in the bounds; where they are many, distrust it.
    pub not_estimable: usize,
}

impl Quantity {
    /// What is held, times as logarithms about this centre.
    pub(super) fn held(self, centre: f64) -> Option<Held> {
        match self {
            Self::Beta => Some(Held::Scale),
            // 1 − 1/e have failed by η.
            Self::Eta => Some(Held::Quantile { w: 0.0 }),
            Self::Quantile(p) => Family::Weibull.quantile(p).map(|w| Held::Quantile { w }),
            Self::Mean => Some(Held::Mean),
            Self::Reliability(time) => {
                (time > 0.0 && time.is_finite()).then(|| Held::Reliability { y: time.ln() - centre })
            }
        }
    }

    /// Bounds of what is held, brought back to the figure's unit.
    pub(super) fn back(self, span: Span, centre: f64) -> Span {
        match self {
            Self::Beta => span.map(f64::exp),
            Self::Reliability(_) => span.map(|z| (-z.exp()).exp()).turned(),
            _ => span.map(|theta| (theta + centre).exp()),
        }
    }

    /// The figure of this Weibull; `None` beyond all numbers.
    pub fn of(self, fit: &Weibull) -> Option<f64> {
        match self {
            Self::Beta => Some(fit.beta),
            Self::Eta => Some(fit.eta),
            Self::Quantile(p) => fit.quantile(p),
            Self::Mean => fit.mean(),
            Self::Reliability(time) => Some(fit.reliability(time)),
        }
    }
}

/// Bounds of one figure, two-sided; see [`bounds_of`].
pub fn bounds(
    life: &Life,
    fit: &Weibull,
    quantity: Quantity,
    confidence: f64,
    method: Bounds,
) -> Result<Bounded, Unusable> {
    let mut all = bounds_of(life, fit, &[quantity], confidence, method)?;
    all.pop().ok_or(Unusable::Setting)
}

/// Two-sided bounds of several figures of the fit to these records.
///
/// Likelihood ratio: all θ with `2(ℓ̂ − ℓ_p(θ)) ≤ χ²(c; 1)`, `ℓ_p` being the largest log-likelihood with the figure held
/// at θ; an end is open where `ℓ_p` never falls that far. Fisher: `θ̂·exp(±z·se(ln θ))`; of the reliability on the scale of
/// ln(−ln R). Bootstrap: percentiles of fits to as many units drawn with replacement. Source: Meeker & Escobar (1998),
/// *Statistical Methods for Reliability Data*; Efron & Tibshirani (1993).
///
/// `Setting` unless 0 < confidence < 1, and where a share, a time or the number of draws makes no sense. One-sided bounds
/// of confidence c are the ends of the two-sided ones of 2c − 1.
///
/// With few failures no bounds hold what they say: with 8 of them 90 % bounds of B10 hold the true one in about 86 of 100
/// samples (likelihood ratio) and 81 (Fisher) by the tests of the crate u-analytics;
/// `benches/coverage.rs` simulates it.
pub fn bounds_of(
    life: &Life,
    fit: &Weibull,
    quantities: &[Quantity],
    confidence: f64,
    method: Bounds,
) -> Result<Vec<Bounded>, Unusable> {
    let z = both_sides(confidence).ok_or(Unusable::Setting)?;
    if quantities.iter().any(|quantity| quantity.held(0.0).is_none()) {
        return Err(Unusable::Setting);
    }
    let with = |quantity: &Quantity, span: Option<Span>, not_estimable: usize| {
        let figure = quantity.of(fit);
        span.map(|span| Bounded { figure, span, not_estimable }).ok_or(Unusable::NotEstimable)
    };
    match method {
        Bounds::Fisher => quantities.iter().map(|q| with(q, fisher(fit, *q, z), 0)).collect(),
        Bounds::LikelihoodRatio => {
            let fall = chi_squared_quantile(confidence, 1.0).ok_or(Unusable::Setting)?;
            let ratio = Ratio::new(life, fit);
            quantities.iter().map(|q| with(q, ratio.bounds(*q, fall), 0)).collect()
        }
        Bounds::Bootstrap { resamples, seed } => {
            let drawn = resample(life, fit, resamples, seed)?;
            let lost = drawn.not_estimable;
            quantities.iter().map(|q| with(q, drawn.interval(*q, confidence), lost)).collect()
        }
    }
}

fn fisher(fit: &Weibull, quantity: Quantity, z: f64) -> Option<Span> {
    let held = quantity.held(0.0)?;
    let point = place(fit, 0.0);
    let reach = z * held.error(&point, fit.covariance);
    Some(quantity.back(around(held.theta(point.a, point.b), reach), 0.0))
}

/// The fit as (a, b) with times about this centre; without value and derivatives.
fn place(fit: &Weibull, centre: f64) -> Point {
    let (a, b) = (-fit.beta * (fit.eta.ln() - centre), fit.beta);
    Point { a, b, value: 0.0, gradient: [0.0; 2], hessian: [0.0; 3] }
}

/// The records and their maximum, for profiles.
pub(crate) struct Ratio {
    logs: Logs,
    peak: Point,
    covariance: [[f64; 2]; 2],
}

impl Ratio {
    pub(crate) fn new(life: &Life, fit: &Weibull) -> Self {
        let logs = Logs::new(life);
        let Point { a, b, .. } = place(fit, logs.centre);
        Self { peak: at(Family::Weibull, &logs, a, b), logs, covariance: fit.covariance }
    }

    fn bounds(&self, quantity: Quantity, fall: f64) -> Option<Span> {
        let held = quantity.held(self.logs.centre)?;
        let step = fall.sqrt() * held.error(&self.peak, self.covariance);
        (step > 0.0 && step.is_finite()).then_some(())?;
        let span = profile::bounds(Family::Weibull, &self.logs, &self.peak, held, step, fall);
        Some(quantity.back(span, self.logs.centre))
    }

    /// How far the profile of ln Bp lies below the maximum at this ln Bp, and how fast it falls from there on.
    pub(crate) fn quantile(&self, w: f64, ln_time: f64) -> [f64; 2] {
        let place = self.largest(Held::Quantile { w }, ln_time - self.logs.centre);
        // a = w − bθ, and along the profile nothing else counts.
        [self.fall(&place), place.b * place.gradient[0]]
    }

    /// The same for the profile of ln β.
    pub(crate) fn shape(&self, ln_beta: f64) -> [f64; 2] {
        let place = self.largest(Held::Scale, ln_beta);
        [self.fall(&place), -place.b * place.gradient[1]]
    }

    fn largest(&self, held: Held, theta: f64) -> Point {
        profile::largest(Family::Weibull, &self.logs, held, theta, held.free(self.peak.a, self.peak.b))
    }

    fn fall(&self, place: &Point) -> f64 {
        (self.peak.value - place.value).max(0.0)
    }
}
