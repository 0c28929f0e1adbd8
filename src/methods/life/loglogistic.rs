//! Log-logistic lives: ln T is logistic.

use super::data::{Life, Unusable};
use super::location_scale::{self, Family, LocationScale};

/// Fits a log-logistic by maximum likelihood: the median is e^μ, the shape 1/σ.
///
/// Like a lognormal with heavier tails. Method, source and refusals as [`location_scale::fit`].
pub fn fit(life: &Life) -> Result<LocationScale, Unusable> {
    location_scale::fit(life, Family::Loglogistic)
}

/// The mean life `e^μ·πσ/sin(πσ)`; `None` for σ ≥ 1, where there is none.
pub fn mean(fit: &LocationScale) -> Option<f64> {
    let angle = std::f64::consts::PI * fit.sigma;
    let mean = fit.mu.exp() * angle / libm::sin(angle);
    (fit.family == Family::Loglogistic && fit.sigma < 1.0 && mean.is_finite()).then_some(mean)
}
