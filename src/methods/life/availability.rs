//! Time to repair, availability, and overall equipment effectiveness.

pub mod oee;

use super::chances::{chi_squared, f_quantile, positive};
use super::exponential::{Mtbf, Termination};
use crate::methods::distributions::t_quantile;
use crate::methods::stability::data::{Interval, tail};
use crate::methods::stability::summary::{sum, summary};

/// How repair times are taken to be spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RepairLaw {
    /// Many short ones and few long ones: the logarithms are normal. The usual choice.
    LogNormal,
    /// Exponential: the chance that a repair ends does not depend on how long it has taken.
    Exponential,
}

/// Mean time to repair, in the unit of the times.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RepairTime {
    /// Repairs.
    pub n: usize,
    /// The law assumed.
    pub law: RepairLaw,
    /// Mean of the times, Σt/n.
    pub mean: f64,
    /// The mean under the law, which the interval is about: `exp(ȳ + s²/2)` of the logarithms, or Σt/n.
    pub fitted: f64,
    /// Median of the law.
    pub median: f64,
    /// Interval of the mean; `None` for one repair or equal times under the lognormal.
    pub interval: Option<Interval>,
}

/// Mean time to repair with its interval.
///
/// Lognormal: `exp(ȳ + s²/2 ± t·√(s²/n + s⁴/(2(n − 1))))`, t with n − 1 degrees of freedom, for about five repairs and
/// more. Exponential: `2Σt/χ²(1 − α/2; 2n)` to `2Σt/χ²(α/2; 2n)`, exact. `None` for no repair, a time not above zero, a
/// confidence not within 0 and 1, and a spread beyond all numbers.
/// Source: Olsson (2005), J. Stat. Educ. 13(1), after Cox in Land (1972), Technometrics 14(1); Epstein & Sobel (1953).
pub fn repair_time(times: &[f64], law: RepairLaw, confidence: f64) -> Option<RepairTime> {
    let side = tail(confidence)?;
    if times.iter().any(|time| positive(*time).is_none()) {
        return None;
    }
    let mean = positive(summary(times)?.mean)?;
    let n = times.len() as f64;
    match law {
        RepairLaw::Exponential => {
            let end = |p| chi_squared(p, 2.0 * n).and_then(|x| positive(mean * (2.0 * n / x)));
            let interval = Interval { low: end(1.0 - side)?, high: end(side)? };
            let median = positive(mean * std::f64::consts::LN_2)?;
            Some(RepairTime { n: times.len(), law, mean, fitted: mean, median, interval: Some(interval) })
        }
        RepairLaw::LogNormal => {
            let logs = summary(&times.iter().map(|time| time.ln()).collect::<Vec<f64>>())?;
            let variance = logs.sd.unwrap_or(0.0).powi(2);
            let fitted = positive((logs.mean + variance / 2.0).exp())?;
            let interval = if variance > 0.0 {
                let error = (variance / n + variance * variance / (2.0 * (n - 1.0))).sqrt();
                let factor = (t_quantile(1.0 - side, n - 1.0)? * error).exp();
                Some(Interval { low: positive(fitted / factor)?, high: positive(fitted * factor)? })
            } else {
                None
            };
            Some(RepairTime { n: times.len(), law, mean, fitted, median: positive(logs.mean.exp())?, interval })
        }
    }
}

/// `MTBF/(MTBF + MTTR)`, both in one unit: inherent availability. With mean time between any maintenance and mean down
/// time it is the operational one. `None` for an MTBF not above zero or a repair time below.
pub fn availability(mtbf: f64, mttr: f64) -> Option<f64> {
    let up = positive(mtbf)?;
    (mttr.is_finite() && mttr >= 0.0).then(|| 1.0 / (1.0 + mttr / up))
}

/// Parts of the mean down time, in one unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DownTime {
    /// Active repair, MTTR.
    pub repair: f64,
    /// Waiting for parts and tools.
    pub logistic: f64,
    /// Waiting for people and decisions.
    pub administrative: f64,
}

/// Operational availability `MTBM/(MTBM + MDT)`, MDT the sum of the parts. It is that of machine and owner together: the
/// same machine has another one elsewhere. `None` as for [`availability`], and for a part below zero.
pub fn operational(mtbm: f64, down: &DownTime) -> Option<f64> {
    let parts = [down.repair, down.logistic, down.administrative];
    if parts.iter().any(|part| !(part.is_finite() && *part >= 0.0)) {
        return None;
    }
    availability(mtbm, sum(parts.into_iter()))
}

/// Inherent availability with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Inherent {
    /// MTBF/(MTBF + MTTR), with the mean repair time of the law.
    pub value: f64,
    /// Two-sided interval, within 0 and 1.
    pub interval: Interval,
    /// How the interval was made.
    pub method: Method,
}

/// How an interval of availability was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Quotient of two exponential means: F distribution. Exact ended by failures, at least its confidence ended by time.
    F,
    /// Intervals of both means put together on the logarithmic scale (recovery of variances); approximate.
    Recovery,
}

/// Inherent availability from an MTBF and repair times.
///
/// `ln(A/(1 − A)) = ln MTBF − ln MTTR`. Exponential repair: `MTBF/MTTR` over its true value is F with 2r (2r + 2 at the
/// lower end if ended by time) and 2n degrees of freedom. Lognormal repair: with L and U the ends of each mean's own
/// interval on the logarithmic scale, `lower = d − √((m − L_m)² + (U_r − r)²)`, `upper = d + √((U_m − m)² + (r − L_r)²)`.
/// Up and repair times must not depend on each other. `None` without a failure, and where either has no interval.
/// Source: Gray & Lewis (1967), Technometrics 9(3); Zou & Donner (2008), Stat. Med. 27(10).
pub fn inherent(mtbf: &Mtbf, repair: &RepairTime) -> Option<Inherent> {
    let (point, side) = (mtbf.point?, tail(mtbf.confidence)?);
    let quotient = positive(point / repair.fitted)?;
    let value = availability(point, repair.fitted)?;
    let of = |quotient: f64| positive(quotient).map(|q| 1.0 / (1.0 + 1.0 / q));
    let (low, high, method) = match repair.law {
        RepairLaw::Exponential => {
            let (r, n) = (mtbf.failures as f64, repair.n as f64);
            let more = if mtbf.termination == Termination::Time { r + 1.0 } else { r };
            let low = quotient * (r / more) / f_quantile(1.0 - side, 2.0 * more, 2.0 * n)?;
            (low, quotient / f_quantile(side, 2.0 * r, 2.0 * n)?, Method::F)
        }
        RepairLaw::LogNormal => {
            let mean = repair.interval?;
            let below = (point / mtbf.lower).ln().hypot((mean.high / repair.fitted).ln());
            let above = (mtbf.upper? / point).ln().hypot((repair.fitted / mean.low).ln());
            (quotient * (-below).exp(), quotient * above.exp(), Method::Recovery)
        }
    };
    Some(Inherent { value, interval: Interval { low: of(low)?, high: of(high)? }, method })
}

#[cfg(test)]
mod tests {
    use super::super::exponential::mtbf;
    use super::*;

    #[test]
    fn refusals() {
        assert_eq!(repair_time(&[], RepairLaw::LogNormal, 0.9), None);
        assert_eq!(repair_time(&[1.0, 0.0], RepairLaw::LogNormal, 0.9), None);
        assert_eq!(repair_time(&[1.0], RepairLaw::Exponential, 1.0), None);
        assert_eq!(repair_time(&[2.0], RepairLaw::LogNormal, 0.9).and_then(|found| found.interval), None);
        assert_eq!((availability(0.0, 1.0), availability(1.0, -1.0), availability(5.0, 0.0)), (None, None, Some(1.0)));
        let down = DownTime { repair: 6.0, logistic: 12.0, administrative: 2.0 };
        assert!(operational(180.0, &down).is_some_and(|found| (found - 0.9).abs() < 1e-15));
        assert_eq!(operational(180.0, &DownTime { logistic: -1.0, ..down }), None);
    }

    #[test]
    fn both_ways_agree_for_many() {
        // Of many failures and repairs both intervals are those of the normal on the logarithmic scale.
        let spread: Vec<f64> = (1..=2000_u32).map(|k| -libm::log1p(-(f64::from(k) - 0.5) / 2000.0)).collect();
        let up = mtbf(1e6, 2000, Termination::Failure, 0.9).expect("usable");
        let found = inherent(&up, &repair_time(&spread, RepairLaw::Exponential, 0.9).expect("usable")).expect("usable");
        let other = inherent(&up, &repair_time(&spread, RepairLaw::LogNormal, 0.9).expect("usable")).expect("usable");
        assert_eq!((found.method, other.method), (Method::F, Method::Recovery));
        let odds = |a: f64| (a / (1.0 - a)).ln();
        let width = odds(found.interval.high) - odds(found.interval.low);
        assert!((width - 2.0 * 1.645 * (2.0 / 2000.0_f64).sqrt()).abs() < 0.002, "{width}");
        assert!(found.interval.contains(found.value) && other.interval.contains(other.value));
    }
}
