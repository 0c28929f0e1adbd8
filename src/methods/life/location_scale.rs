//! Log-location-scale models: ln T = μ + σZ with a known distribution of Z. The core of Weibull, lognormal and
//! log-logistic fits.

pub mod family;
pub(crate) mod likelihood;
pub(crate) mod profile;

pub use family::Family;

use serde::Serialize;

use super::data::{Life, Unusable};
use super::logs::Logs;
use crate::methods::distributions::normal_quantile;
use likelihood::{Point, maximum, start};

/// Two ends of a figure; `None` where it is open: the data set no end to that side, or it is beyond all numbers.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(into = "[Option<f64>; 2]")]
pub struct Span {
    /// Lower end.
    pub low: Option<f64>,
    /// Upper end.
    pub high: Option<f64>,
}

impl From<Span> for [Option<f64>; 2] {
    fn from(Span { low, high }: Span) -> Self {
        [low, high]
    }
}

impl Span {
    /// Both ends for a quantity above 0: an open one is 0 or infinite; `None` where both are open.
    pub fn above_zero(self) -> Option<(f64, f64)> {
        let is_known = self.low.is_some() || self.high.is_some();
        is_known.then(|| (self.low.unwrap_or(0.0), self.high.unwrap_or(f64::INFINITY)))
    }

    /// Of ends on another scale, brought back by an ascending function; what is not finite is open.
    pub(crate) fn map(self, back: impl Fn(f64) -> f64) -> Self {
        let end = |x: Option<f64>| x.map(&back).filter(|x| x.is_finite());
        Self { low: end(self.low), high: end(self.high) }
    }

    /// Upper and lower end change places, for a figure that falls where the other grows.
    pub(crate) fn turned(self) -> Self {
        Self { low: self.high, high: self.low }
    }

    /// Whether it holds this figure, ends included.
    pub fn contains(&self, figure: f64) -> bool {
        self.low.is_none_or(|low| low <= figure) && self.high.is_none_or(|high| figure <= high)
    }
}

/// A fitted log-location-scale model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LocationScale {
    /// Which distribution.
    pub family: Family,
    /// Location μ of ln T, in ln of the data's unit.
    pub mu: f64,
    /// Scale σ of ln T.
    pub sigma: f64,
    /// Log-likelihood at the maximum: density of T for failures, probability for the others.
    pub log_likelihood: f64,
    /// Covariance of μ and σ, from the observed information.
    pub covariance: [[f64; 2]; 2],
    /// Number of units.
    pub n: usize,
    /// Number of units that failed.
    pub failures: usize,
}

/// Fits a model by maximum likelihood: exact failures, running units and intervals.
///
/// Newton's method in (−μ/σ, 1/σ), in which the log-likelihood is concave for all three families, so that it has one
/// maximum and steps that climb reach it. Source: Burridge (1981), J. R. Stat. Soc. B 43(1); Meeker & Escobar (1998),
/// *Statistical Methods for Reliability Data*. Needs one failure; `NotEstimable` where the likelihood has no finite
/// maximum, or none that numbers can hold. Units must fail independently of one another, and running ones must have
/// been taken out for reasons that have nothing to do with their state.
pub fn fit(life: &Life, family: Family) -> Result<LocationScale, Unusable> {
    let logs = usable(life)?;
    let point = maximum(family, &logs, start(&logs)).ok_or(Unusable::NotEstimable)?;
    LocationScale::new(family, &logs, &point, life).ok_or(Unusable::NotEstimable)
}

/// The logarithms, where there is a failure and a maximum.
pub(crate) fn usable(life: &Life) -> Result<Logs, Unusable> {
    if life.failures() == 0 {
        return Err(Unusable::FewFailures { needed: 1 });
    }
    let logs = Logs::new(life);
    if logs.degenerate() { Err(Unusable::NotEstimable) } else { Ok(logs) }
}

impl LocationScale {
    pub(crate) fn new(family: Family, logs: &Logs, point: &Point, life: &Life) -> Option<Self> {
        let (mu, sigma) = (logs.centre - point.a / point.b, 1.0 / point.b);
        let covariance = point.covariance()?;
        let (n, failures) = (life.n(), life.failures());
        let log_likelihood = point.value - exact_sum(logs);
        let figures = [mu, sigma, log_likelihood];
        (figures.iter().all(|x| x.is_finite()) && sigma > 0.0).then_some(Self {
            family,
            mu,
            sigma,
            log_likelihood,
            covariance,
            n,
            failures,
        })
    }

    /// The time by which this share has failed; `None` unless 0 < p < 1, or beyond all numbers.
    pub fn quantile(&self, p: f64) -> Option<f64> {
        finite((self.mu + self.family.quantile(p)? * self.sigma).exp())
    }

    /// The share that outlasts this time; 1 for times not above 0.
    pub fn reliability(&self, time: f64) -> f64 {
        if time > 0.0 { self.family.survival((time.ln() - self.mu) / self.sigma) } else { 1.0 }
    }

    /// Standard error of μ + wσ, which is ln of a quantile.
    pub fn error_of_log(&self, w: f64) -> f64 {
        let [[mm, ms], [_, ss]] = self.covariance;
        (mm + 2.0 * w * ms + w * w * ss).max(0.0).sqrt()
    }

    /// Fisher bounds of μ, as it is.
    pub fn mu_bounds(&self, confidence: f64) -> Option<Span> {
        Some(around(self.mu, both_sides(confidence)? * self.error_of_log(0.0)))
    }

    /// Fisher bounds of σ, on the log scale.
    pub fn sigma_bounds(&self, confidence: f64) -> Option<Span> {
        let reach = both_sides(confidence)? * self.covariance[1][1].max(0.0).sqrt() / self.sigma;
        Some(around(self.sigma.ln(), reach).map(f64::exp))
    }

    /// Akaike's criterion, 2k − 2ℓ with k = 2.
    pub fn aic(&self) -> f64 {
        4.0 - 2.0 * self.log_likelihood
    }
}

/// Σ ln t over exact failures: the density of T is that of ln T over t.
pub(crate) fn exact_sum(logs: &Logs) -> f64 {
    let (count, sum) = logs.failures();
    sum + count * logs.centre
}

pub(crate) fn around(middle: f64, reach: f64) -> Span {
    Span { low: finite(middle - reach), high: finite(middle + reach) }
}

/// The normal quantile with half of what is not confident on each side.
pub(crate) fn both_sides(confidence: f64) -> Option<f64> {
    // The lower tail keeps its digits where the confidence is close to 1.
    (confidence > 0.0 && confidence < 1.0).then(|| normal_quantile(0.5 * (1.0 - confidence)).map(|z| -z))?
}

pub(crate) fn finite(x: f64) -> Option<f64> {
    x.is_finite().then_some(x)
}
