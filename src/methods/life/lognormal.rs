//! Lognormal lives: ln T is normal.

use super::data::{Life, Unusable};
use super::location_scale::{self, Family, LocationScale};

/// Fits a lognormal by maximum likelihood: μ and σ are mean and standard deviation of ln T, the median is e^μ.
///
/// Suits failures that come about by many small factors multiplied (fatigue cracks, corrosion); its failure rate falls
/// again late in life, so it is no model for wear-out far beyond the data. Method, source and refusals as
/// [`location_scale::fit`].
pub fn fit(life: &Life) -> Result<LocationScale, Unusable> {
    location_scale::fit(life, Family::Lognormal)
}

/// The mean life `exp(μ + σ²/2)`; `None` beyond all numbers.
pub fn mean(fit: &LocationScale) -> Option<f64> {
    location_scale::finite((fit.mu + 0.5 * fit.sigma * fit.sigma).exp()).filter(|_| fit.family == Family::Lognormal)
}
