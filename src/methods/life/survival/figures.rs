//! Figures read from a Kaplan-Meier estimate: quantiles and the restricted mean.

use super::{KaplanMeier, Step, z_of};

/// Rounding of the product that makes S.
const ROUNDING: f64 = 1e-12;

/// A life that a share of the units does not reach, in the data's unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantile {
    /// The first time with S(t) ≤ 1 − p; `None` where S stays above it.
    pub value: Option<f64>,
    /// The first time at which the lower limit of S is at 1 − p or below; `None` where it stays above.
    pub lower: Option<f64>,
    /// The first time at which the upper limit of S is at 1 − p or below; `None`, that is open, where it stays above.
    pub upper: Option<f64>,
}

/// The mean life up to a time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RestrictedMean {
    /// The time it is restricted to.
    pub until: f64,
    /// Area under S from 0 to that time: the mean of min(life, time).
    pub mean: f64,
    /// Its standard error.
    pub error: f64,
    /// Lower limit, not below 0.
    pub lower: f64,
    /// Upper limit, not above the time.
    pub upper: f64,
}

impl KaplanMeier {
    /// The life that a share p does not reach, with the limits of Brookmeyer & Crowley: 0.5 is the median, 0.1 is B10.
    ///
    /// `None` unless 0 < p < 1. Where S is 1 − p for a while the earliest time is given; others give the middle of it.
    /// Source: Brookmeyer & Crowley (1982), Biometrics 38(1).
    pub fn quantile(&self, p: f64) -> Option<Quantile> {
        let share = (p > 0.0 && p < 1.0).then_some(1.0 - p)?;
        let first = |curve: fn(&Step) -> f64| {
            self.steps.iter().find(|step| curve(step) <= share + ROUNDING).map(|step| step.time)
        };
        Some(Quantile { value: first(|s| s.survival), lower: first(|s| s.lower), upper: first(|s| s.upper) })
    }

    /// The median life: [`KaplanMeier::quantile`] of one half.
    pub fn median(&self) -> Quantile {
        self.quantile(0.5).unwrap_or(Quantile { value: None, lower: None, upper: None })
    }

    /// Mean life up to a time: what can be said of the mean where units are still running.
    ///
    /// Area under S; `Var = Σ A(t)²·d/(n(n − d))` with A(t) the area from t on; normal limits. Of two machines compare
    /// means up to the same time only. `None` for a time not above 0 or beyond what was watched.
    /// Source: Kaplan & Meier (1958); Klein & Moeschberger (2003), Survival Analysis, 2nd ed.
    pub fn restricted_mean(&self, until: f64) -> Option<RestrictedMean> {
        self.at(until).filter(|_| until > 0.0 && until.is_finite())?;
        let z = z_of(self.confidence).ok()?;
        // From the last step to the first, with the time as unit: A(t) grows by each flat piece.
        let (mut area, mut variance, mut end) = (0.0_f64, 0.0_f64, 1.0_f64);
        for step in self.steps.iter().rev().filter(|step| step.time <= until) {
            let begin = step.time / until;
            area += step.survival * (end - begin);
            end = begin;
            let (n, d) = (step.at_risk as f64, step.failures as f64);
            if n > d {
                variance += area * area * d / (n * (n - d));
            }
        }
        let mean = (area + end).min(1.0);
        let error = variance.sqrt();
        let (lower, upper) = ((mean - z * error).max(0.0), (mean + z * error).min(1.0));
        Some(RestrictedMean {
            until,
            mean: mean * until,
            error: error * until,
            lower: lower * until,
            upper: upper * until,
        })
    }
}
