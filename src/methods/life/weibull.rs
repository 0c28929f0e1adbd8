//! The two-parameter Weibull: fit by maximum likelihood, and the figures read from it.

mod bootstrap;
mod bounds;
mod score;

pub use bootstrap::{MOST_RESAMPLES, MOST_UNITS, Resamples, resample};
pub use bounds::{Bounded, Bounds, Quantity, bounds, bounds_of};

use statrs::function::gamma::ln_gamma;

use super::data::{Life, Unusable};
use super::location_scale::{Family, LocationScale, finite, fit as fit_location_scale, usable};
pub(crate) use bootstrap::resample_of;
pub(crate) use bounds::Ratio;
pub(crate) use score::root;

/// A fitted Weibull: `R(t) = exp(−(t/η)^β)`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weibull {
    /// Shape β: below 1 early failures, about 1 chance, above 1 wear.
    pub beta: f64,
    /// Scale η in the data's unit: 63.2 % have failed by then.
    pub eta: f64,
    /// Log-likelihood at the maximum.
    pub log_likelihood: f64,
    /// Covariance of ln η and 1/β, from the observed information.
    pub covariance: [[f64; 2]; 2],
    /// Number of units.
    pub n: usize,
    /// Number of units that failed.
    pub failures: usize,
}

/// Fits a Weibull by maximum likelihood to failures, running units and intervals.
///
/// With failures and running units alone by Newton's method on the score of β,
/// `Σt^β·ln t/Σt^β − 1/β − (Σ ln t of the failures)/r = 0`, whose left side ascends, then `η = (Σt^β/r)^(1/β)`; with
/// intervals as [`fit_location_scale`]. Source: Meeker & Escobar (1998), *Statistical Methods for Reliability Data*.
///
/// Assumes units that fail independently of one another by one mode, and running units taken out for reasons that have
/// nothing to do with their state. Below about ten failures β comes out too large on average, and no bounds are exact.
/// Needs one failure. `NotEstimable` where the longest time is not above the geometric mean of the failure times (all
/// failures at one time and none running longer), where intervals leave β without end, and where η is beyond all
/// numbers.
pub fn fit(life: &Life) -> Result<Weibull, Unusable> {
    let logs = usable(life)?;
    if logs.has_intervals() {
        return fit_location_scale(life, Family::Weibull)
            .and_then(|fit| Weibull::of(&fit).ok_or(Unusable::NotEstimable));
    }
    let point = root(&logs, None).map(|root| root.point()).ok_or(Unusable::NotEstimable)?;
    let fit = LocationScale::new(Family::Weibull, &logs, &point, life);
    fit.and_then(|fit| Weibull::of(&fit)).ok_or(Unusable::NotEstimable)
}

impl Weibull {
    /// Of the same model in ln T; `None` where η or β are no numbers above 0.
    pub(crate) fn of(fit: &LocationScale) -> Option<Self> {
        let LocationScale { log_likelihood, covariance, n, failures, .. } = *fit;
        let (beta, eta) = (1.0 / fit.sigma, fit.mu.exp());
        let usable = beta.is_finite() && eta.is_finite() && beta > 0.0 && eta > 0.0;
        usable.then_some(Self { beta, eta, log_likelihood, covariance, n, failures })
    }

    /// The same as a model of ln T, with μ = ln η and σ = 1/β.
    pub fn location_scale(&self) -> LocationScale {
        let Self { beta, eta, log_likelihood, covariance, n, failures } = *self;
        LocationScale {
            family: Family::Weibull,
            mu: eta.ln(),
            sigma: 1.0 / beta,
            log_likelihood,
            covariance,
            n,
            failures,
        }
    }

    /// The life `t_p` by which a share p has failed, `η·(−ln(1 − p))^(1/β)`; B10 is that of p = 0.1.
    ///
    /// `None` unless 0 < p < 1, or beyond all numbers.
    pub fn quantile(&self, p: f64) -> Option<f64> {
        self.location_scale().quantile(p)
    }

    /// The mean life `η·Γ(1 + 1/β)`; `None` beyond all numbers. It needs the whole distribution: with most units
    /// running it is an extrapolation far beyond the data.
    pub fn mean(&self) -> Option<f64> {
        finite((self.eta.ln() + ln_gamma(1.0 + 1.0 / self.beta)).exp())
    }

    /// The share that outlasts this time; 1 for times not above 0.
    pub fn reliability(&self, time: f64) -> f64 {
        self.location_scale().reliability(time)
    }
}
