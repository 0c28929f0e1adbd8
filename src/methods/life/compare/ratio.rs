//! The ratio of two lives, and how likely one is the longer.

use super::sameness::joint_fall;
use super::{Machine, outlast};
use crate::methods::distributions::{chi_squared_quantile, normal_cdf};
use crate::methods::life::data::Unusable;
use crate::methods::life::location_scale::{Family, Span, around, both_sides, finite};
use crate::methods::life::weibull::{self, Resamples, Weibull, resample_of};
use crate::methods::numeric::crossing;
use crate::methods::stability::percentile::{QuantileType, quantile};

/// Bp of B over Bp of A, without unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ratio {
    /// The ratio; `None` beyond all numbers.
    pub ratio: Option<f64>,
    /// Likelihood-ratio interval: all ratios a likelihood-ratio test would not reject.
    pub likelihood_ratio: Span,
    /// Fisher interval, on the log scale.
    pub fisher: Span,
}

/// The ratio of the lives by which a share p has failed, B over A, with two-sided intervals.
///
/// The likelihood-ratio interval holds all ρ at which the largest joint likelihood under `t_p(B) = ρ·t_p(A)` lies below the
/// free one by no more than χ²(c; 1)/2. Prefer it below some twenty failures each. `Setting` unless 0 < p < 1 and
/// 0 < confidence < 1.
pub fn ratio(a: &Machine, b: &Machine, p: f64, confidence: f64) -> Result<Ratio, Unusable> {
    let w = Family::Weibull.quantile(p).ok_or(Unusable::Setting)?;
    let z = both_sides(confidence).ok_or(Unusable::Setting)?;
    let fall = chi_squared_quantile(confidence, 1.0).ok_or(Unusable::Setting)?;
    let (middle, error) = log_ratio(&a.fit, &b.fit, w);
    let profiles = [a, b].map(|machine| weibull::Ratio::new(machine.life, &machine.fit));
    let [ln_a, ln_b] = [a, b].map(|machine| ln_life(&machine.fit, w));
    let mut short = |ln_ratio: f64| {
        let [of_a, of_b] = &profiles;
        (2.0 * joint_fall(&|c| of_a.quantile(w, c), &|c| of_b.quantile(w, c + ln_ratio), ln_a, ln_b - ln_ratio)).sqrt()
            - fall.sqrt()
    };
    let step = fall.sqrt() * error;
    (step > 0.0 && step.is_finite()).then_some(()).ok_or(Unusable::NotEstimable)?;
    let (low, high) = (crossing(middle, -step, &mut short), crossing(middle, step, &mut short));
    Ok(Ratio {
        ratio: finite(middle.exp()),
        likelihood_ratio: Span { low, high }.map(f64::exp),
        fisher: around(middle, z * error).map(f64::exp),
    })
}

/// P(Bp of B > factor × Bp of A) by the normal approximation of ln Bp: `Φ((ln t_B − ln t_A − ln factor)/u)` with the
/// standard errors of both in u. Factor 1 asks which is longer, 1.2 whether it is longer by a fifth. `None` unless
/// 0 < p < 1 and factor > 0.
pub fn longer_normal(a: &Weibull, b: &Weibull, p: f64, factor: f64) -> Option<f64> {
    let (middle, error) = log_ratio(a, b, Family::Weibull.quantile(p)?);
    let z = (middle - checked_ln(factor)?) / error;
    z.is_finite().then(|| normal_cdf(z))
}

/// ln of the ratio B over A and its standard error.
fn log_ratio(a: &Weibull, b: &Weibull, w: f64) -> (f64, f64) {
    let error = |fit: &Weibull| fit.location_scale().error_of_log(w);
    (ln_life(b, w) - ln_life(a, w), error(a).hypot(error(b)))
}

pub(super) fn ln_life(fit: &Weibull, w: f64) -> f64 {
    fit.eta.ln() + w / fit.beta
}

fn checked_ln(factor: f64) -> Option<f64> {
    (factor > 0.0 && factor.is_finite()).then(|| factor.ln())
}

/// Fits to resamples of both machines, drawn independently.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// Of A.
    pub a: Resamples,
    /// Of B.
    pub b: Resamples,
}

/// Draws the units of both machines anew, this many times; see [`weibull::resample`].
pub fn draw(a: &Machine, b: &Machine, resamples: usize, seed: u64) -> Result<Drawn, Unusable> {
    let of = |machine: &Machine, number| resample_of(machine.life, &machine.fit, resamples, seed, number);
    Ok(Drawn { a: of(a, 1)?, b: of(b, 2)? })
}

impl Drawn {
    /// P(Bp of B > factor × Bp of A) by the bootstrap: the share of all pairs of a fit of A and a fit of B in which it
    /// is, pairs that are equal counting half. `None` without fits, or unless 0 < p < 1 and factor > 0.
    pub fn longer(&self, p: f64, factor: f64) -> Option<f64> {
        let (w, more) = (Family::Weibull.quantile(p)?, checked_ln(factor)?);
        let lives = |of: &Resamples| -> Vec<f64> { of.fits.iter().map(|[mu, sigma]| mu + w * sigma).collect() };
        let (mut a, b) = (lives(&self.a), lives(&self.b));
        for life in &mut a {
            *life += more;
        }
        a.sort_unstable_by(f64::total_cmp);
        let ahead = |life: &f64| (a.partition_point(|x| x < life) + a.partition_point(|x| x <= life)) as f64;
        let pairs = a.len() as f64 * b.len() as f64;
        (pairs > 0.0).then(|| 0.5 * b.iter().map(ahead).sum::<f64>() / pairs)
    }

    /// Percentile interval of the ratio of Bp, B over A. `None` without fits, or unless 0 < p < 1 and
    /// 0 < confidence < 1.
    pub fn ratio_interval(&self, p: f64, confidence: f64) -> Option<Span> {
        let w = Family::Weibull.quantile(p)?;
        self.interval(confidence, |[mu_a, sigma_a], [mu_b, sigma_b]| mu_b + w * sigma_b - mu_a - w * sigma_a)
            .map(|span| span.map(f64::exp))
    }

    /// Percentile interval of the probability that a unit of B outlasts a unit of A.
    pub fn outlast_interval(&self, confidence: f64) -> Option<Span> {
        self.interval(confidence, |[mu_a, sigma_a], [mu_b, sigma_b]| {
            outlast::of(mu_a, 1.0 / sigma_a, mu_b, 1.0 / sigma_b)
        })
    }

    /// Pairs in the order of drawing; where one machine lost some, the last of the other are left over.
    fn interval(&self, confidence: f64, of: impl Fn([f64; 2], [f64; 2]) -> f64) -> Option<Span> {
        (confidence > 0.0 && confidence < 1.0).then_some(())?;
        let values: Vec<f64> = self.a.fits.iter().zip(&self.b.fits).map(|(a, b)| of(*a, *b)).collect();
        let end = |p: f64| quantile(&values, p, QuantileType::Seven);
        Some(Span { low: Some(end(0.5 - 0.5 * confidence)?), high: Some(end(0.5 + 0.5 * confidence)?) })
    }
}
