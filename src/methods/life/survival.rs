//! Survival without an assumed distribution: Kaplan-Meier and Nelson-Aalen, from exact times and running units.

mod figures;
mod table;

pub use figures::{Quantile, RestrictedMean};
pub use table::{Row, table};

use super::data::{Life, Unusable};
use crate::methods::distributions::normal_quantile;
use crate::methods::stability::data::tail;

/// The estimate after the failures of one time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// Time of the failures, in the data's unit.
    pub time: f64,
    /// Units at risk just before: neither failed nor taken out earlier. Units taken out at this very time count.
    pub at_risk: usize,
    /// Failures at this time.
    pub failures: usize,
    /// S(t), the share that outlasts this time.
    pub survival: f64,
    /// Standard error of S by Greenwood; 0 where S is 0, which says nothing.
    pub error: f64,
    /// Lower limit of S by log(−log); 0 where S is 0.
    pub lower: f64,
    /// Upper limit of S by log(−log); where S is 0, that of the step before, since S cannot rise (1 without one).
    pub upper: f64,
}

/// The Kaplan-Meier estimate.
#[derive(Clone, Debug, PartialEq)]
pub struct KaplanMeier {
    /// One step per time with failures, ascending; none where no unit failed, S is 1 then.
    pub steps: Vec<Step>,
    /// Units.
    pub units: usize,
    /// Failures.
    pub failures: usize,
    /// Longest time, failed or running. Beyond it S is not known, unless it is 0.
    pub longest: f64,
    /// Confidence of each step's limits taken alone, not of the curve as a whole.
    pub confidence: f64,
}

impl KaplanMeier {
    /// S at a time: 1 before the first step; `None` before 0 and beyond what was watched.
    pub fn at(&self, time: f64) -> Option<f64> {
        let last = self.steps.iter().take_while(|step| step.time <= time).last().map_or(1.0, |step| step.survival);
        (time >= 0.0 && (time <= self.longest || last == 0.0)).then_some(last)
    }
}

/// Kaplan-Meier estimate with limits at each step.
///
/// `S(t) = Π(1 − d/n)` over failure times up to t; Greenwood's `Var S = S²·Σd/(n(n − d))`; limits
/// `S^exp(±z·√(Σd/(n(n − d)))/ln S)`, which stay within 0 and 1. Units must be taken out for reasons that have nothing to
/// do with how near they were to failing. For few failures the limits are rough.
/// Errors: intervals, and [`Unusable::Setting`] for a confidence not within 0 and 1.
/// Source: Kaplan & Meier (1958), J. Am. Stat. Assoc. 53; Kalbfleisch & Prentice (2002), 2nd ed.
pub fn kaplan_meier(life: &Life, confidence: f64) -> Result<KaplanMeier, Unusable> {
    let z = z_of(confidence)?;
    let rows = table(life)?;
    let mut steps = Vec::with_capacity(rows.len());
    let (mut log, mut terms, mut upper_before) = (0.0_f64, 0.0_f64, 1.0_f64);
    // As a product as well as by logarithms: the product keeps simple fractions, the logarithm a share next to 1.
    let mut survival = 1.0_f64;
    for row in rows.iter().filter(|row| row.failures > 0) {
        let (n, d) = (row.at_risk as f64, row.failures as f64);
        survival *= (n - d) / n;
        log += libm::log1p(-d / n);
        terms += d / (n * (n - d));
        let (error, lower, upper) = if row.failures == row.at_risk {
            (0.0, 0.0, upper_before)
        } else {
            let reach = z * terms.sqrt() / log.abs();
            let limit = |reach: f64| (log * reach.exp()).exp();
            (survival * terms.sqrt(), limit(reach).min(survival), limit(-reach).max(survival).min(1.0))
        };
        upper_before = upper;
        let Row { time, at_risk, failures, .. } = *row;
        steps.push(Step { time, at_risk, failures, survival, error, lower, upper });
    }
    let longest = rows.last().map_or(0.0, |row| row.time);
    Ok(KaplanMeier { steps, units: life.n(), failures: life.failures(), longest, confidence })
}

/// The cumulative hazard after the failures of one time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hazard {
    /// Time of the failures, in the data's unit.
    pub time: f64,
    /// Units at risk just before.
    pub at_risk: usize,
    /// Failures at this time.
    pub failures: usize,
    /// H(t), without unit; a straight line over time speaks for a constant rate, one bending up for wear.
    pub hazard: f64,
    /// Standard error of H.
    pub error: f64,
    /// Lower limit.
    pub lower: f64,
    /// Upper limit.
    pub upper: f64,
}

/// Nelson-Aalen estimate of the cumulative hazard, one entry per time with failures.
///
/// `H(t) = Σd/n`, `Var H = Σd/n²`, limits `H·exp(±z·√Var/H)`. Ties are taken as they are, without breaking them up.
/// Conditions and errors as for [`kaplan_meier`].
/// Source: Nelson (1972), Technometrics 14(4); Aalen (1978), Ann. Stat. 6(4).
pub fn nelson_aalen(life: &Life, confidence: f64) -> Result<Vec<Hazard>, Unusable> {
    let z = z_of(confidence)?;
    let (mut hazard, mut variance) = (0.0_f64, 0.0_f64);
    let step = |row: &Row| {
        let Row { time, at_risk, failures, .. } = *row;
        let (n, d) = (at_risk as f64, failures as f64);
        hazard += d / n;
        variance += d / (n * n);
        let error = variance.sqrt();
        let factor = (z * error / hazard).exp();
        Hazard { time, at_risk, failures, hazard, error, lower: hazard / factor, upper: hazard * factor }
    };
    Ok(table(life)?.iter().filter(|row| row.failures > 0).map(step).collect())
}

/// The normal quantile of a two-sided confidence.
pub(super) fn z_of(confidence: f64) -> Result<f64, Unusable> {
    tail(confidence).and_then(|side| normal_quantile(1.0 - side)).ok_or(Unusable::Setting)
}

#[cfg(test)]
mod tests {
    use super::super::data::{End, Record};
    use super::*;

    #[test]
    fn one_unit_and_none_failed() {
        let one = kaplan_meier(&Life::new(vec![Record::failed(3.0)]).expect("usable"), 0.9).expect("usable");
        let step = one.steps.first().expect("one");
        assert_eq!((step.survival, step.lower, step.upper), (0.0, 0.0, 1.0));
        assert_eq!((one.at(2.0), one.at(3.0), one.at(9.0), one.at(-1.0)), (Some(1.0), Some(0.0), Some(0.0), None));
        let none = kaplan_meier(&Life::new(vec![Record::running(3.0)]).expect("usable"), 0.9).expect("usable");
        assert_eq!((none.steps.len(), none.at(3.0), none.at(3.1)), (0, Some(1.0), None));
    }

    #[test]
    fn billions_and_refusals() {
        let many = vec![Record { count: u32::MAX, ..Record::running(2.0) }, Record::failed(1.0)];
        let found = kaplan_meier(&Life::new(many).expect("usable"), 0.9).expect("usable");
        let step = found.steps.first().expect("one");
        assert!(step.lower < step.survival && step.survival < step.upper && step.upper < 1.0, "{step:?}");
        let within = Life::new(vec![Record { time: 1.0, end: End::Within(2.0), count: 1 }]).expect("usable");
        assert_eq!(kaplan_meier(&within, 0.9), Err(Unusable::Intervals));
        assert_eq!(nelson_aalen(&within, 1.0), Err(Unusable::Setting));
    }
}
