//! Which distribution the lives fit best: Akaike's criterion over four of them.

use serde::Serialize;

use super::data::{Life, Unusable};
use super::location_scale::profile::{Held, largest};
use super::location_scale::{Family, exact_sum, finite};
use super::logs::Logs;
use super::{loglogistic, lognormal, weibull};

/// A distribution of lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Distribution {
    /// A Weibull with β = 1: failures by chance, no wear.
    Exponential,
    /// Weibull.
    Weibull,
    /// Lognormal.
    Lognormal,
    /// Log-logistic.
    Loglogistic,
}

/// How well one distribution fits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// Which.
    pub distribution: Distribution,
    /// Log-likelihood at its maximum.
    pub log_likelihood: f64,
    /// Number of its parameters, k.
    pub parameters: u32,
    /// `2k − 2ℓ`; smaller is better.
    pub aic: f64,
    /// `AIC + 2k(k + 1)/(n − k − 1)`, n being all units, running ones too; `None` unless n > k + 1.
    pub aicc: Option<f64>,
}

/// Distributions by how well they fit.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Those that gave a fit, the smallest AIC first.
    pub candidates: Vec<Candidate>,
    /// Those that did not, and why.
    pub refused: Vec<(Distribution, Unusable)>,
    /// How much the second AIC is above the first: below 2 the data do not tell them apart, above 10 they do.
    pub lead: Option<f64>,
}

/// Fits all four distributions and orders them by AIC.
///
/// The smallest AIC says which is best of these, not that it is right: look at the plot. Far from the data, at B1 with ten
/// failures, distributions with nearly equal AIC differ by factors. Source: Akaike (1974), IEEE Trans. Autom. Control 19;
/// limits of 2 and 10: Burnham & Anderson (2002). The error is that of the Weibull where none gives a fit.
pub fn choose(life: &Life) -> Result<Choice, Unusable> {
    let all = [
        (Distribution::Exponential, 1, exponential(life).map(|fit| fit.log_likelihood)),
        (Distribution::Weibull, 2, weibull::fit(life).map(|fit| fit.log_likelihood)),
        (Distribution::Lognormal, 2, lognormal::fit(life).map(|fit| fit.log_likelihood)),
        (Distribution::Loglogistic, 2, loglogistic::fit(life).map(|fit| fit.log_likelihood)),
    ];
    let candidate = |(distribution, parameters, fit): &(Distribution, u32, Result<f64, Unusable>)| {
        fit.ok().map(|log_likelihood| Candidate::new(*distribution, *parameters, log_likelihood, life.n()))
    };
    let mut candidates: Vec<Candidate> = all.iter().filter_map(candidate).collect();
    candidates.sort_by(|a, b| a.aic.total_cmp(&b.aic));
    let refused: Vec<_> = all.iter().filter_map(|(which, _, fit)| fit.err().map(|why| (*which, why))).collect();
    if let (true, Some((_, why))) = (candidates.is_empty(), refused.last()) {
        return Err(*why);
    }
    let lead = candidates.first().zip(candidates.get(1)).map(|(first, second)| second.aic - first.aic);
    Ok(Choice { candidates, refused, lead })
}

impl Candidate {
    fn new(distribution: Distribution, parameters: u32, log_likelihood: f64, units: usize) -> Self {
        let (k, n) = (f64::from(parameters), units as f64);
        let aic = 2.0 * k - 2.0 * log_likelihood;
        let aicc = (n > k + 1.0).then(|| aic + 2.0 * k * (k + 1.0) / (n - k - 1.0));
        Self { distribution, log_likelihood, parameters, aic, aicc }
    }
}

/// An exponential fit, for comparison with the others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Exponential {
    /// Mean life in the data's unit.
    pub mean: f64,
    /// Log-likelihood at the maximum.
    pub log_likelihood: f64,
}

/// Fits an exponential by maximum likelihood, intervals included; without them the mean is all running time over the
/// number of failures. `NotEstimable` where all that is known is that every unit failed before some time.
pub fn exponential(life: &Life) -> Result<Exponential, Unusable> {
    if life.failures() == 0 {
        return Err(Unusable::FewFailures { needed: 1 });
    }
    let logs = Logs::new(life);
    let place = largest(Family::Weibull, &logs, Held::Scale, 0.0, 0.0);
    let [curvature, ..] = place.hessian;
    let (mean, log_likelihood) = ((logs.centre - place.a).exp(), place.value - exact_sum(&logs));
    // A slope too flat for numbers is no maximum: with one failure the curvature is −1.
    let usable = curvature < -1e-4 && mean > 0.0 && log_likelihood.is_finite();
    finite(mean).filter(|_| usable).map(|mean| Exponential { mean, log_likelihood }).ok_or(Unusable::NotEstimable)
}
