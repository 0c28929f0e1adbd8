//! What always holds of lives, failures and repairs.

use gapwise::methods::life::availability::oee::{Shift, oee};
use gapwise::methods::life::availability::{RepairLaw, inherent, repair_time};
use gapwise::methods::life::data::{End, Life, Record};
use gapwise::methods::life::exponential::{Termination, constant_rate, mtbf};
use gapwise::methods::life::log_rank::log_rank;
use gapwise::methods::life::mtbf_ratio::{Seen, mtbf_ratio};
use gapwise::methods::life::survival::{kaplan_meier, nelson_aalen};
use gapwise::methods::life::weibayes::weibayes;
use proptest::prelude::*;

use crate::support::close::near;

const BOTH: [Termination; 2] = [Termination::Time, Termination::Failure];

/// Records with ties, some of several units.
fn records() -> impl Strategy<Value = Vec<Record>> {
    let record = (1_u32..40, any::<bool>(), 1_u32..4).prop_map(|(time, failed, count)| {
        let time = f64::from(time) / 4.0;
        Record { count, ..if failed { Record::failed(time) } else { Record::running(time) } }
    });
    prop::collection::vec(record, 1..30)
}

/// The same units one by one, in the order turned round, times in another unit.
fn turned(records: &[Record], unit: f64) -> Life {
    let one = |record: &Record| vec![Record { time: record.time * unit, count: 1, ..*record }; record.count as usize];
    Life::new(records.iter().rev().flat_map(one).collect()).expect("usable")
}

fn of(records: &[Record]) -> Life {
    Life::new(records.to_vec()).expect("usable")
}

/// Steps of one hundred powers of ten up and down.
fn wide() -> impl Strategy<Value = f64> {
    (-150.0..150.0_f64).prop_map(|power| 10.0_f64.powf(power))
}

proptest! {
    #[test]
    fn mtbf_has_ordered_bounds(time in wide(), r in 0_usize..200, confidence in 0.001..0.999_f64) {
        for termination in BOTH {
            let Some(found) = mtbf(time, r, termination, confidence) else {
                prop_assert!(r == 0 && termination == Termination::Failure);
                continue;
            };
            prop_assert!(found.lower < found.one_sided_lower);
            prop_assert!(found.upper.is_none_or(|upper| found.lower < upper));
            let more = mtbf(time, r + 1, termination, confidence).expect("usable");
            prop_assert!(more.lower < found.lower && more.one_sided_lower < found.one_sided_lower);
            let other = mtbf(8.0 * time, r, termination, confidence).expect("usable");
            near(other.lower / found.lower, 8.0, 1e-7);
            near(other.one_sided_lower / found.one_sided_lower, 8.0, 1e-7);
        }
        if r > 0 {
            let [by_time, by_failure] = BOTH.map(|ended| mtbf(time, r, ended, confidence).expect("usable"));
            prop_assert!(by_time.lower < by_failure.lower && by_time.upper == by_failure.upper);
        }
    }

    #[test]
    fn any_figures_give_figures_or_nothing(time in any::<f64>(), r in any::<u32>(), other in any::<f64>(), confidence in any::<f64>()) {
        for termination in BOTH {
            for confidence in [confidence, 0.9, 1e-300, 1.0 - 1e-16] {
                if let Some(found) = mtbf(time, r as usize, termination, confidence) {
                    prop_assert!(found.lower > 0.0 && found.lower.is_finite() && found.upper.is_none_or(f64::is_finite));
                }
                let (a, b) = (Seen { total_time: time, failures: r as usize }, Seen { total_time: other, failures: 3 });
                if let Some(found) = mtbf_ratio(a, b, termination, confidence) {
                    prop_assert!((0.0..=1.0).contains(&found.better) && (0.0..=1.0).contains(&found.p), "{found:?}");
                }
            }
        }
    }

    #[test]
    fn swapped_machines_invert_the_ratio(ta in 1.0..1e6_f64, tb in 1.0..1e6_f64, ra in 1_usize..60, rb in 1_usize..60, factor in 0.1..10.0_f64) {
        let (a, b) = (Seen { total_time: ta, failures: ra }, Seen { total_time: tb, failures: rb });
        for termination in BOTH {
            let here = mtbf_ratio(a, b, termination, 0.9).expect("usable");
            let there = mtbf_ratio(b, a, termination, 0.9).expect("usable");
            near(here.ratio.expect("failures") * there.ratio.expect("failures"), 1.0, 1e-7);
            near(here.lower.expect("failures") * there.upper.expect("failures"), 1.0, 1e-7);
            near(here.p, there.p, 1e-7);
            near(here.better + there.better, 1.0, 1e-7);
            near(here.better_by(factor).expect("usable") + there.better_by(1.0 / factor).expect("usable"), 1.0, 1e-7);
            prop_assert!(here.lower < here.ratio && here.ratio < here.upper);
            prop_assert!(here.better_by(factor * 1.5) <= here.better_by(factor));
        }
    }

    #[test]
    fn weibayes_is_an_mtbf_of_powers(records in records(), shape in 0.3..6.0_f64, unit in wide()) {
        let found = weibayes(&of(&records), shape, 0.9).expect("usable");
        let total: f64 = records.iter().map(|r| r.time.powf(shape) * f64::from(r.count)).sum();
        let bound = mtbf(total, found.failures, Termination::Time, 0.9).expect("usable").one_sided_lower;
        near(found.scale_lower, bound.powf(1.0 / shape), 1e-7);
        near(weibayes(&turned(&records, unit), shape, 0.9).expect("usable").scale_lower / found.scale_lower / unit, 1.0, 1e-7);
        prop_assert!(found.scale.is_none_or(|scale| found.scale_lower < scale));
        let mut more = records.clone();
        let Some(running) = more.iter_mut().find(|record| record.end == End::Running) else { return Ok(()) };
        running.end = End::Failed;
        prop_assert!(weibayes(&of(&more), shape, 0.9).expect("usable").scale_lower < found.scale_lower);
    }

    #[test]
    fn rate_takes_counts_for_units(records in records(), unit in wide()) {
        let (here, there) = (constant_rate(&of(&records), 0.9), constant_rate(&turned(&records, unit), 0.9));
        prop_assert_eq!(here.is_ok(), there.is_ok());
        let (Ok(here), Ok(there)) = (here, there) else { return Ok(()) };
        near(there.mean / here.mean / unit, 1.0, 1e-7);
        near(here.log_likelihood - there.log_likelihood, here.failures as f64 * unit.ln(), 1e-7);
        prop_assert!(here.interval.low < here.mean && here.mean < here.interval.high);
    }

    #[test]
    fn survival_falls_within_its_limits(records in records(), unit in wide(), confidence in 0.01..0.99_f64) {
        let found = kaplan_meier(&of(&records), confidence).expect("usable");
        let other = kaplan_meier(&turned(&records, unit), confidence).expect("usable");
        prop_assert_eq!((found.units, found.failures, found.steps.len()), (other.units, other.failures, other.steps.len()));
        let mut before = 1.0;
        for (step, other) in found.steps.iter().zip(&other.steps) {
            prop_assert!(step.survival < before && step.survival >= 0.0);
            prop_assert!(0.0 <= step.lower && step.lower <= step.survival && step.survival <= step.upper && step.upper <= 1.0);
            prop_assert_eq!((step.survival, step.lower, step.upper), (other.survival, other.lower, other.upper));
            before = step.survival;
        }
        let hazards = nelson_aalen(&of(&records), confidence).expect("usable");
        for (hazard, step) in hazards.iter().zip(&found.steps) {
            prop_assert!(hazard.lower < hazard.hazard && hazard.hazard < hazard.upper);
            // −ln S is never below H.
            prop_assert!(step.survival <= (-hazard.hazard).exp() * (1.0 + 1e-12));
        }
        for p in [0.1, 0.5, 0.9] {
            let q = found.quantile(p).expect("inside");
            let ordered = |a: Option<f64>, b: Option<f64>| b.is_none_or(|b| a.is_some_and(|a| a <= b));
            prop_assert!(ordered(q.lower, q.value) && ordered(q.value, q.upper), "{q:?}");
        }
        let whole = found.restricted_mean(found.longest).expect("watched");
        let half = found.restricted_mean(found.longest / 2.0).expect("watched");
        prop_assert!(whole.lower <= whole.mean && whole.mean <= whole.upper && whole.upper <= found.longest * (1.0 + 1e-12));
        prop_assert!(half.mean <= whole.mean * (1.0 + 1e-12) && half.mean >= whole.mean / 2.0 * (1.0 - 1e-12));
    }

    #[test]
    fn survival_of_failures_alone_is_their_share(times in prop::collection::vec(1_u32..30, 1..40)) {
        let life = Life::new(times.iter().map(|time| Record::failed(f64::from(*time))).collect()).expect("usable");
        let found = kaplan_meier(&life, 0.9).expect("usable");
        for time in 0..31 {
            let beyond = times.iter().filter(|other| **other > time).count();
            near(found.at(f64::from(time)).expect("all failed"), beyond as f64 / times.len() as f64, 1e-7);
        }
        let mean = times.iter().map(|time| f64::from(*time)).sum::<f64>() / times.len() as f64;
        near(found.restricted_mean(found.longest).expect("watched").mean, mean, 1e-7);
        let error = found.restricted_mean(found.longest).expect("watched").error;
        let squares: f64 = times.iter().map(|time| (f64::from(*time) - mean).powi(2)).sum();
        near(error, squares.sqrt() / times.len() as f64, 1e-7);
    }

    #[test]
    fn log_rank_knows_no_order(a in records(), b in records(), c in records(), unit in wide()) {
        let (x, y, z) = (of(&a), of(&b), of(&c));
        if let Ok(same) = log_rank(&[&x, &x]) {
            near(same.chi_squared, 0.0, 1e-7);
            near(same.p, 1.0, 1e-7);
        }
        let pairs = [log_rank(&[&x, &y]), log_rank(&[&y, &x]), log_rank(&[&turned(&a, unit), &turned(&b, unit)])];
        if let [Ok(here), Ok(there), Ok(scaled)] = &pairs {
            near(here.chi_squared, there.chi_squared, 1e-7);
            near(here.p, there.p, 1e-7);
            near(here.chi_squared, scaled.chi_squared, 1e-7);
            near(here.observed.iter().sum::<f64>(), here.expected.iter().sum::<f64>(), 1e-7);
        }
        let three = [log_rank(&[&x, &y, &z]), log_rank(&[&z, &x, &y])];
        if let [Ok(here), Ok(there)] = &three {
            prop_assert_eq!(here.df, there.df);
            near(here.chi_squared, there.chi_squared, 1e-7);
            prop_assert!(here.chi_squared >= 0.0 && (0.0..=1.0).contains(&here.p));
        }
        prop_assert_eq!(three.iter().filter(|found| found.is_ok()).count() % 2, 0);
    }

    #[test]
    fn availability_lies_in_its_interval(times in prop::collection::vec(0.1..50.0_f64, 2..12), r in 1_usize..30, factor in 0.001..1000.0_f64) {
        for (law, termination) in [(RepairLaw::LogNormal, BOTH[0]), (RepairLaw::Exponential, BOTH[1]), (RepairLaw::Exponential, BOTH[0])] {
            let of = |unit: f64| {
                let up = mtbf(5000.0 * unit, r, termination, 0.9).expect("usable");
                let times: Vec<f64> = times.iter().map(|time| time * unit).collect();
                inherent(&up, &repair_time(&times, law, 0.9).expect("usable"))
            };
            let (Some(here), Some(there)) = (of(1.0), of(factor)) else { continue };
            prop_assert!(here.interval.contains(here.value) && here.interval.low >= 0.0 && here.interval.high <= 1.0);
            near(here.interval.low, there.interval.low, 1e-7);
            near(here.interval.high, there.interval.high, 1e-7);
        }
    }

    #[test]
    fn losses_make_up_the_whole(planned in 1.0..1e4_f64, stopped in 0.0..0.99_f64, total in 1_u64..1_000_000, rejected in 0.0..1.0_f64, cycle in wide()) {
        let rejected = (rejected * total as f64) as u64;
        let Some(found) = oee(&Shift { planned, stops: stopped * planned, ideal_cycle: cycle, total, rejected }) else { return Ok(()) };
        let whole = found.oee + found.lost_by_stops + found.lost_by_speed + found.lost_by_rejects;
        prop_assert!((whole - 1.0).abs() <= 1e-9 * found.performance.max(1.0));
    }
}
