//! MTBF from a total time and a count of failures, at a constant failure rate.

use serde::Serialize;

use super::chances::{chi_squared, positive};
use super::data::{Life, Unusable};
use crate::methods::distributions::normal_quantile;
use crate::methods::stability::data::{Interval, tail};
use crate::methods::stability::summary::sum;

/// What ended the watch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Termination {
    /// A time settled beforehand.
    Time,
    /// The last failure counted.
    Failure,
}

/// Mean time between failures, in the unit of the total time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mtbf {
    /// Operating time of all machines together.
    pub total_time: f64,
    /// Failures in it.
    pub failures: usize,
    /// What ended the watch.
    pub termination: Termination,
    /// Confidence of the interval, and of the one-sided bound.
    pub confidence: f64,
    /// T/r; `None` without a failure.
    pub point: Option<f64>,
    /// Lower end of the two-sided interval.
    pub lower: f64,
    /// Upper end of the two-sided interval; `None`, that is without end, where there is no failure.
    pub upper: Option<f64>,
    /// One-sided lower bound with the whole confidence: what a buyer may count on.
    pub one_sided_lower: f64,
    /// 3T, what GB/T 23567.1 puts in place of a point where a trial ended by time shows no failure. A convention and no
    /// estimate: the one-sided 90 % bound of the same trial is 0.43 T. `None` wherever there is a failure.
    pub three_times: Option<f64>,
}

/// MTBF with χ² bounds.
///
/// Point T/r. Ended by time: `2T/χ²(1 − α/2; 2r + 2)` to `2T/χ²(α/2; 2r)`; ended by a failure: 2r degrees of freedom at
/// both ends. One-sided lower bound `2T/χ²(1 − α; ·)`, without failures `T/ln(1/α)`. α = 1 − confidence.
///
/// Needs a constant failure rate and machines put right to the same state: see [`super::repairable`] for a trend.
/// Failure-terminated bounds are exact, time-terminated ones hold at least their confidence. Simulated (20 000 trials, 90 %,
/// two-sided and one-sided): 0.90 and 0.90 for 1, 3, 10 and 30 failures; ended by time 0.98 and 1.00 where 1 failure is
/// expected, 0.92 and 0.95 for 3, 0.92 and 0.93 for 10, 0.92 and 0.92 for 30.
/// `None` for a time not above zero or not finite, a confidence not within 0 and 1, and no failure in a trial ended by one.
/// Source: Epstein & Sobel (1953), J. Am. Stat. Assoc. 48; IEC 60605-4; NIST/SEMATECH e-Handbook 8.4.5.1.
pub fn mtbf(total_time: f64, failures: usize, termination: Termination, confidence: f64) -> Option<Mtbf> {
    let side = tail(confidence)?;
    let time = positive(total_time)?;
    let r = failures as f64;
    let above = match termination {
        Termination::Time => 2.0 * r + 2.0,
        Termination::Failure => 2.0 * positive(r)?,
    };
    let bound = |p: f64, df: f64| chi_squared(p, df).and_then(|x| positive(time * (2.0 / x)));
    let least = |risk: f64, p: f64| {
        // The closed form keeps its digits where 1 − risk would be 1.
        if failures == 0 { positive(time / -risk.ln()) } else { bound(p, above) }
    };
    let upper = if failures == 0 { None } else { Some(bound(side, 2.0 * r)?) };
    let three_times = if failures == 0 { positive(3.0 * time) } else { None };
    Some(Mtbf {
        total_time: time,
        failures,
        termination,
        confidence,
        point: if failures == 0 { None } else { Some(positive(time / r)?) },
        lower: least(side, 1.0 - side)?,
        upper,
        one_sided_lower: least(1.0 - confidence, confidence)?,
        three_times,
    })
}

/// A constant failure rate fitted to life records.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ConstantRate {
    /// Σt over all units, failed or running.
    pub total_time: f64,
    /// Failures.
    pub failures: usize,
    /// Mean life θ = Σt/r, in the unit of the times.
    pub mean: f64,
    /// Failure rate 1/θ.
    pub rate: f64,
    /// Standard error of θ, θ/√r.
    pub error: f64,
    /// `θ·exp(±z/√r)`, the interval of Wald on ln θ; too short for few failures, where [`mtbf`] is exact.
    pub interval: Interval,
    /// ln L at the maximum, −r(ln θ + 1); depends on the unit of the times.
    pub log_likelihood: f64,
}

/// The constant failure rate of greatest likelihood, from exact times and running units.
///
/// `ln L = −r ln θ − Σt/θ`, so θ = Σt/r. Needs one failure. Wear gives too many long lives for it: compare with a Weibull
/// fit. Source: Lawless (2003), Statistical Models and Methods for Lifetime Data, 2nd ed.
pub fn constant_rate(life: &Life, confidence: f64) -> Result<ConstantRate, Unusable> {
    if life.has_intervals() {
        return Err(Unusable::Intervals);
    }
    let failures = life.failures();
    if failures == 0 {
        return Err(Unusable::FewFailures { needed: 1 });
    }
    let z = tail(confidence).and_then(|side| normal_quantile(1.0 - side)).ok_or(Unusable::Setting)?;
    let r = failures as f64;
    let total_time = sum(life.records().iter().map(|record| record.time * f64::from(record.count)));
    let mean = total_time / r;
    let reach = z / r.sqrt();
    let (low, high) = (mean * (-reach).exp(), mean * reach.exp());
    let found = [total_time, mean, 1.0 / mean, low, high];
    if !found.iter().all(|figure| positive(*figure).is_some()) {
        return Err(Unusable::NotEstimable);
    }
    let log_likelihood = -r * (mean.ln() + 1.0);
    let (rate, error) = (1.0 / mean, mean / r.sqrt());
    Ok(ConstantRate { total_time, failures, mean, rate, error, interval: Interval { low, high }, log_likelihood })
}

#[cfg(test)]
mod tests {
    use super::super::data::Record;
    use super::*;

    #[test]
    fn what_makes_no_sense_is_refused() {
        for (time, confidence) in
            [(0.0, 0.9), (-1.0, 0.9), (f64::NAN, 0.9), (f64::INFINITY, 0.9), (1.0, 0.0), (1.0, 1.0)]
        {
            assert_eq!(mtbf(time, 2, Termination::Time, confidence), None);
        }
        assert_eq!(mtbf(10.0, 0, Termination::Failure, 0.9), None);
        let running = Life::new(vec![Record::running(4.0)]).expect("usable");
        assert_eq!(constant_rate(&running, 0.9), Err(Unusable::FewFailures { needed: 1 }));
        let failed = Life::new(vec![Record::failed(4.0)]).expect("usable");
        assert_eq!(constant_rate(&failed, 1.0), Err(Unusable::Setting));
        let far = Life::new(vec![Record::failed(1e308), Record::failed(1e308)]).expect("usable");
        assert_eq!(constant_rate(&far, 0.9), Err(Unusable::NotEstimable));
    }

    #[test]
    fn no_failure_has_no_point() {
        let found = mtbf(1000.0, 0, Termination::Time, 0.9).expect("usable");
        assert_eq!((found.point, found.upper, found.three_times), (None, None, Some(3000.0)));
        assert!(found.lower < found.one_sided_lower);
    }

    #[test]
    fn billions_of_failures_are_borne() {
        let found = mtbf(1e12, 4_000_000_000, Termination::Time, 0.95).expect("usable");
        let point = found.point.expect("failures");
        assert!(found.lower < point && found.upper.is_some_and(|upper| upper > point && upper < 1.001 * point));
    }
}
