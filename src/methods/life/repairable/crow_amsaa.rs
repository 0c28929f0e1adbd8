//! The power law of repaired machines (Crow-AMSAA): expected failures λ·t^β.

mod product;

use super::History;
use crate::methods::life::chances::{chi_squared, positive};
use crate::methods::life::data::Unusable;
use crate::methods::life::exponential::Termination;
use crate::methods::life::survival::z_of;
use crate::methods::numeric::halve;
use crate::methods::stability::data::{Interval, tail};
use crate::methods::stability::summary::sum;

/// A fitted power law.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CrowAmsaa {
    /// Failures.
    pub failures: usize,
    /// β of greatest likelihood: below 1 failures come further apart (growth), above 1 closer together (wear).
    pub beta: f64,
    /// λ, expected failures of a machine up to time 1; depends on the unit. `None` where it is beyond all numbers.
    pub lambda: Option<f64>,
    /// β without bias; `None` below two free failures.
    pub unbiased_beta: Option<f64>,
    /// Two-sided interval of β, exact. That of few failures may leave the biased β out.
    pub beta_interval: Interval,
    /// T/r, what a constant rate would give.
    pub cumulative: f64,
    /// MTBF at the longest end of watch, `1/(λβT^(β−1))`.
    pub present: f64,
    /// Its two-sided interval; `None` below two free failures.
    pub present_interval: Option<Interval>,
}

impl CrowAmsaa {
    /// Growth rate 1 − β.
    pub fn growth(&self) -> f64 {
        1.0 - self.beta
    }
}

/// Fits the power law to one machine, or several of one kind.
///
/// All machines with one end T: `β = r/Σ ln(T/t)`, `λ = r/(k·T^β)`; with different ends the root of
/// `r/β + Σ ln t = r·ΣT^β ln T/ΣT^β`, `λ = r/ΣT^β`. With M free failures (the one ending a watch is not free) and
/// `S = Σ ln(T/t)`: `2βS ~ χ²(2M)` gives the interval of β, `(M − 1)/S` is unbiased.
/// Present MTBF, all with one end: `m̂·4r²/(x·y)` with quantiles of the product of independent χ²: 2r and 2(r − 1) degrees
/// of freedom ended by failure, exact; 2r and 2r (2r + 2 and 2r at the lower end) ended by time, at least its confidence.
/// Above 500 failures or with different ends by the delta method on the logarithm.
/// Simulated (2000 trials, 90 %, one machine): β 0.90 to 0.91; present MTBF 0.90 to 0.91 ended by the 4th, 10th or 30th
/// failure, 0.94 ended by time where 4 failures are expected, 0.92 for 10 and 30. It does not depend on β.
/// Needs repairs that leave a machine as it was just before (minimal repair) and failures seen at their times. Errors:
/// [`Unusable::FewFailures`] without a free failure, [`Unusable::NotEstimable`] where all are at the ends,
/// [`Unusable::Setting`] for a confidence not within 0 and 1.
/// Source: Crow (1974), in Reliability and Biometry, SIAM; Crow (1982), Proc. RAMS; MIL-HDBK-189.
pub fn crow_amsaa(history: &History, confidence: f64) -> Result<CrowAmsaa, Unusable> {
    let side = tail(confidence).ok_or(Unusable::Setting)?;
    let (r, free) = (history.failures() as f64, history.free());
    if free == 0 {
        return Err(Unusable::FewFailures { needed: 1 });
    }
    let spread = history.over_free(|event, end| end.ln() - event.ln());
    let beta = beta_of(history, spread).and_then(positive).ok_or(Unusable::NotEstimable)?;
    let longest = history.longest();
    let m = free as f64;
    let end = |p: f64| chi_squared(p, 2.0 * m).and_then(|x| positive(x / (2.0 * spread)));
    let beta_interval = end(side).zip(end(1.0 - side)).map(|(low, high)| Interval { low, high });
    let weights = sum(history.systems().iter().map(|system| (beta * (system.end / longest).ln()).exp()));
    let present = positive(longest * (weights / r / beta)).ok_or(Unusable::NotEstimable)?;
    Ok(CrowAmsaa {
        failures: history.failures(),
        beta,
        lambda: positive((r.ln() - weights.ln() - beta * longest.ln()).exp()),
        unbiased_beta: positive((m - 1.0) / spread),
        beta_interval: beta_interval.ok_or(Unusable::NotEstimable)?,
        cumulative: history.total_time() / r,
        present,
        present_interval: if free < 2 { None } else { present_interval(history, beta, confidence, present) },
    })
}

fn one_end(history: &History) -> bool {
    history.systems().iter().all(|system| system.end == history.longest())
}

/// β of greatest likelihood.
fn beta_of(history: &History, spread: f64) -> Option<f64> {
    let r = history.failures() as f64;
    let spread = positive(spread)?;
    if one_end(history) {
        return Some(r / spread);
    }
    // Of logarithms from the longest end; rises with β, below 0 for a small one and above for a large one.
    let longest = history.longest();
    let ends: Vec<f64> = history.systems().iter().map(|system| (system.end / longest).ln()).collect();
    let logs: f64 = sum(history.systems().iter().flat_map(|s| s.events.iter().map(|event| (event / longest).ln())));
    let score = |beta: f64| {
        let (sum, weighted) = ends.iter().fold((0.0, 0.0), |(sum, weighted), log| {
            let weight = (beta * log).exp();
            (sum + weight, weighted + if weight > 0.0 { weight * log } else { 0.0 })
        });
        r * weighted / sum - logs - r / beta
    };
    // r over all logarithms is too small a β, since the weighted mean is below 0; e times and e times again is at last too large.
    let mut low = (r / -logs).ln();
    let mut high = low + 1.0;
    while score(high.exp()) < 0.0 && high < 700.0 {
        low = high;
        high += 1.0;
    }
    (low, high) = halve(low, high, 60, |log| score(log.exp()) < 0.0);
    Some(f64::midpoint(low, high).exp())
}

/// Interval of the present MTBF.
fn present_interval(history: &History, beta: f64, confidence: f64, present: f64) -> Option<Interval> {
    let r = history.failures() as f64;
    let single = history.systems().len() == 1;
    let by_failure = history.systems().iter().any(|system| system.termination == Termination::Failure);
    if r <= product::MOST && one_end(history) && (single || !by_failure) {
        let side = tail(confidence)?;
        let (count, shape) = if by_failure { (2.0 * r, 2.0 * r - 2.0) } else { (2.0 * r + 2.0, 2.0 * r) };
        let end = |p, df| {
            product::quantile(p, df, shape).and_then(|log| positive(present * (2.0 * (2.0 * r).ln() - log).exp()))
        };
        return Some(Interval { low: end(1.0 - side, count)?, high: end(side, 2.0 * r)? });
    }
    let reach = z_of(confidence).ok()? * delta_variance(history, beta).sqrt();
    Some(Interval { low: positive(present * (-reach).exp())?, high: positive(present * reach.exp())? })
}

/// Variance of the logarithm of the present MTBF: that of the count, and that of β.
fn delta_variance(history: &History, beta: f64) -> f64 {
    let (r, longest) = (history.failures() as f64, history.longest());
    let logs = || history.systems().iter().map(|system| (system.end / longest).ln());
    let weight = |log: f64| (beta * log).exp();
    let whole = sum(logs().map(weight));
    let moment =
        |power: i32| sum(logs().map(|log| if weight(log) > 0.0 { weight(log) * log.powi(power) } else { 0.0 })) / whole;
    let (mean, square) = (moment(1), moment(2));
    let information = r * (1.0 / (beta * beta) + (square - mean * mean).max(0.0));
    1.0 / r + (mean - 1.0 / beta).powi(2) / information
}
