//! How likely one life is the longer, by the likelihood ratio.

use serde::Serialize;

use super::Machine;
use super::ratio::ln_life;
use super::sameness::joint_fall;
use crate::methods::distributions::normal_cdf;
use crate::methods::life::location_scale::Family;
use crate::methods::life::weibull::Ratio;

/// By how much a life has to be longer to count.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lead {
    /// So many times as long, > 0; 1 asks which is longer.
    Factor(f64),
    /// Longer by this time, ≥ 0, in the data's unit.
    Time(f64),
}

/// P(Bp of B is above Bp of A by this lead), by the signed root of the likelihood ratio: `Φ(±√(2(ℓ̂ − ℓ_p)))`, `ℓ_p` the
/// largest joint likelihood with B ahead by just the lead, + where the fit is ahead by more.
///
/// It goes with the interval of [`super::ratio()`] and the test of [`super::same_life`]: 0.975 where a factor is the lower
/// end of the 95 % interval, and 1 − p/2 of the test for a factor of 1. Approximate like these. Of 3000 simulated pairs of
/// equal machines (β = 2, 20 units each, about half of them failed) it called one longer with 99 % or more, two-sided, in
/// 28, [`super::Drawn::longer`] in 78, where 30 are to be expected: with few failures prefer this one. Source:
/// Barndorff-Nielsen & Cox (1994), *Inference and Asymptotics*. `None` unless 0 < p < 1, for a lead that makes no sense, and
/// beyond all numbers.
pub fn longer(a: &Machine, b: &Machine, p: f64, lead: Lead) -> Option<f64> {
    let w = Family::Weibull.quantile(p)?;
    let profiles = [a, b].map(|machine| Ratio::new(machine.life, &machine.fit));
    let tops = [a, b].map(|machine| ln_life(&machine.fit, w));
    let of = |machine: &Ratio, ln_time: f64| machine.quantile(w, ln_time);
    let (needed, fall) = match lead {
        Lead::Factor(factor) => by_factor(&profiles, tops, factor, &of)?,
        Lead::Time(0.0) => by_factor(&profiles, tops, 1.0, &of)?,
        Lead::Time(time) => by_time(&profiles, tops, time, &of)?,
    };
    let root = (2.0 * fall.max(0.0)).sqrt();
    root.is_finite().then(|| normal_cdf(if tops[1] >= needed { root } else { -root }))
}

/// Fall and slope of a profile at ln of a life.
type Of<'a> = dyn Fn(&Ratio, f64) -> [f64; 2] + 'a;

/// ln of the life that B needs beside the fit of A, and how far the joint likelihood falls where B is just ahead.
fn by_factor([a, b]: &[Ratio; 2], [top_a, top_b]: [f64; 2], factor: f64, of: &Of) -> Option<(f64, f64)> {
    let more = (factor > 0.0 && factor.is_finite()).then(|| factor.ln())?;
    let fall = joint_fall(&|c| of(a, c), &|c| of(b, c + more), top_a, top_b - more);
    Some((top_a + more, fall))
}

/// The same for a time > 0. Over ln of A's life, that of B is `ln(e^c + time)`.
fn by_time([a, b]: &[Ratio; 2], [top_a, top_b]: [f64; 2], time: f64, of: &Of) -> Option<(f64, f64)> {
    (time > 0.0 && (top_a.exp() + time).is_finite() && top_b.exp().is_finite()).then_some(())?;
    let of_b = |c: f64| {
        let life = c.exp() + time;
        let [fall, slope] = of(b, life.ln());
        [fall, slope * c.exp() / life]
    };
    let left = top_b.exp() - time;
    // Where all of B's life is not enough, the common place is below A's top, at last where A's slope outweighs B's.
    let below = || {
        let places = (0..10).map(|k| top_a - f64::from(1 << k));
        places.into_iter().find(|c| of(a, *c)[1] + of_b(*c)[1] < 0.0)
    };
    let other = if left > 0.0 { left.ln() } else { below()? };
    Some(((top_a.exp() + time).ln(), joint_fall(&|c| of(a, c), &of_b, top_a, other)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::decision::draw::Stream;
    use crate::methods::life::compare::{ratio, same_life};
    use crate::methods::life::data::{Life, Record};

    fn life(times: &[f64], running: f64, count: u32) -> Life {
        let failed = times.iter().map(|time| Record { count, ..Record::failed(*time) });
        Life::new(failed.chain([Record { count, ..Record::running(running) }]).collect()).expect("usable")
    }

    #[test]
    fn goes_with_the_interval_and_the_test() {
        let (a, b) = (life(&[3.0, 5.0, 8.0, 9.0, 13.0], 14.0, 2), life(&[6.0, 9.0, 17.0, 21.0], 30.0, 2));
        let (a, b) = (Machine::new(&a).expect("fitted"), Machine::new(&b).expect("fitted"));
        let interval = ratio(&a, &b, 0.1, 0.95).expect("usable");
        for (end, expected) in [(interval.likelihood_ratio.low, 0.975), (interval.likelihood_ratio.high, 0.025)] {
            let found = longer(&a, &b, 0.1, Lead::Factor(end.expect("closed"))).expect("usable");
            assert!((found - expected).abs() < 1e-6, "{found}");
        }
        let (ahead, test) = (longer(&a, &b, 0.1, Lead::Factor(1.0)), same_life(&a, &b, 0.1).expect("usable"));
        let ahead = ahead.expect("usable");
        assert!((ahead.max(1.0 - ahead) - (1.0 - 0.5 * test.p_value)).abs() < 1e-9);
        let back = longer(&b, &a, 0.1, Lead::Factor(1.0)).expect("usable");
        assert!((ahead + back - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_time_beside_a_sure_life_is_a_factor() {
        let (a, b) = (life(&[3.0, 5.0, 8.0, 9.0, 13.0], 14.0, 100_000_000), life(&[6.0, 9.0, 17.0, 21.0], 30.0, 1));
        let (a, b) = (Machine::new(&a).expect("fitted"), Machine::new(&b).expect("fitted"));
        let life_of_a = a.fit.quantile(0.1).expect("finite");
        let mut before = 1.0;
        for factor in [1.0, 1.1, 1.7, 3.0, 50.0] {
            let by_factor = longer(&a, &b, 0.1, Lead::Factor(factor)).expect("usable");
            let by_time = longer(&a, &b, 0.1, Lead::Time((factor - 1.0) * life_of_a)).expect("usable");
            assert!((by_factor - by_time).abs() < 1e-4 && by_time < before, "{factor}: {by_factor} {by_time}");
            before = by_time;
        }
        // A sure B, which is not as long as the lead.
        let never = longer(&b, &a, 0.1, Lead::Time(10.0 * life_of_a)).expect("usable");
        assert!(never < 1e-3, "{never}");
    }

    #[test]
    fn leads_that_make_no_sense() {
        let a = life(&[3.0, 5.0], 14.0, 1);
        let a = Machine::new(&a).expect("fitted");
        for lead in [Lead::Factor(0.0), Lead::Factor(f64::NAN), Lead::Time(-1.0), Lead::Time(f64::INFINITY)] {
            assert_eq!(longer(&a, &a, 0.1, lead), None);
        }
        assert_eq!(longer(&a, &a, 1.0, Lead::Factor(1.0)), None);
        assert!(longer(&a, &a, 0.1, Lead::Time(1e300)).is_some_and(|p| p < 0.5));
        assert!((longer(&a, &a, 0.1, Lead::Factor(1.0)).expect("usable") - 0.5).abs() < 1e-6);
    }

    /// Of machines that are alike, either is called longer with 95 % in about one of twenty comparisons.
    #[test]
    fn of_equal_machines_none_is_called_longer_too_often() {
        let sample = |pair: u64, side: u64| {
            let stream = Stream::new(5, side, pair);
            let records = (0..20_u64).map(|k| {
                let time = (-stream.uniform(k).ln()).sqrt();
                // Ended by a time that about half outlast.
                if time < 0.83 { Record::failed(time) } else { Record::running(0.83) }
            });
            Life::new(records.collect()).expect("usable")
        };
        let (mut called, mut pairs) = (0, 0);
        for pair in 0..400 {
            let (a, b) = (sample(pair, 0), sample(pair, 1));
            let (Ok(a), Ok(b)) = (Machine::new(&a), Machine::new(&b)) else { continue };
            pairs += 1;
            let found = longer(&a, &b, 0.1, Lead::Factor(1.0)).expect("usable");
            called += u32::from(!(0.05..=0.95).contains(&found));
        }
        // Of 400 pairs 40 at 90 %, give or take 6 by chance.
        assert!(pairs > 390 && (25..=62).contains(&called), "{called} of {pairs}");
    }
}
