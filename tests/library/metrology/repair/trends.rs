//! What always holds of failures in sequence.

use gapwise::methods::life::data::Unusable;
use gapwise::methods::life::exponential::Termination;
use gapwise::methods::life::repairable::crow_amsaa::crow_amsaa;
use gapwise::methods::life::repairable::duane::duane;
use gapwise::methods::life::repairable::mean_cumulative::mean_cumulative;
use gapwise::methods::life::repairable::trend::trend;
use gapwise::methods::life::repairable::{History, System, repaired_mtbf};
use proptest::prelude::*;

use crate::support::close::near;

const END: f64 = 64.0;

/// Failures of a watch of 64, in eighths so that turning it round loses nothing; ties and failures at the end are there.
fn events() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec((1_u32..=512).prop_map(|k| f64::from(k) / 8.0), 0..25)
}

fn watched(events: &[f64], end: f64) -> System {
    System { events: events.to_vec(), end, termination: Termination::Time }
}

/// One machine or several with ends of their own.
fn machines() -> impl Strategy<Value = Vec<System>> {
    let machine = (events(), 1_u32..4, any::<bool>()).prop_map(|(events, factor, by_failure)| {
        let last = events.iter().copied().fold(0.0, f64::max);
        if by_failure && last > 0.0 {
            System { events, end: last, termination: Termination::Failure }
        } else {
            watched(&events, END * f64::from(factor))
        }
    });
    prop::collection::vec(machine, 1..5)
}

fn scaled(systems: &[System], unit: f64) -> History {
    let of = |system: &System| System {
        events: system.events.iter().map(|event| event * unit).collect(),
        end: system.end * unit,
        termination: system.termination,
    };
    History::new(systems.iter().rev().map(of).collect()).expect("usable")
}

proptest! {
    #[test]
    fn laplace_turns_with_the_watch(events in events()) {
        let inner: Vec<f64> = events.iter().copied().filter(|event| *event < END).collect();
        let reversed: Vec<f64> = inner.iter().map(|event| END - event).collect();
        let of = |events: &[f64]| trend(&History::new(vec![watched(events, END)]).expect("usable"));
        match (of(&inner), of(&reversed)) {
            (Ok(here), Ok(there)) => {
                near(here.laplace, -there.laplace, 1e-7);
                near(here.laplace_p, there.laplace_p, 1e-7);
            }
            (here, there) => prop_assert_eq!(here.err(), there.err()),
        }
    }

    #[test]
    fn fits_have_no_unit(systems in machines(), power in -40_i32..40) {
        let unit = 10.0_f64.powi(power);
        let (here, there) = (History::new(systems.clone()).expect("usable"), scaled(&systems, unit));
        match (trend(&here), trend(&there)) {
            (Ok(a), Ok(b)) => {
                near(a.laplace, b.laplace, 1e-7);
                near(a.power, b.power, 1e-7);
                prop_assert!([a.laplace_p, a.power_p].iter().all(|p| (0.0..=1.0).contains(p)));
            }
            (a, b) => prop_assert_eq!(a.err(), b.err()),
        }
        match (crow_amsaa(&here, 0.9), crow_amsaa(&there, 0.9)) {
            (Ok(a), Ok(b)) => {
                near(b.beta / a.beta, 1.0, 1e-7);
                near(b.beta_interval.low / a.beta_interval.low, 1.0, 1e-7);
                near(b.present / a.present / unit, 1.0, 1e-7);
                prop_assert!(a.beta > 0.0 && a.beta_interval.low < a.beta_interval.high);
                prop_assert_eq!(a.present_interval.is_some(), b.present_interval.is_some());
                if let Some((x, y)) = a.present_interval.zip(b.present_interval) {
                    near(y.low / x.low / unit, 1.0, 1e-7);
                    prop_assert!(x.low < x.high);
                }
            }
            (a, b) => prop_assert_eq!(a.err().is_some(), b.err().is_some()),
        }
        let (a, b) = (repaired_mtbf(&here, 0.9).expect("usable"), repaired_mtbf(&there, 0.9).expect("usable"));
        near(b.mtbf.lower / a.mtbf.lower / unit, 1.0, 1e-7);
    }

    #[test]
    fn different_ends_satisfy_the_likelihood(systems in machines()) {
        let history = History::new(systems.clone()).expect("usable");
        let Ok(found) = crow_amsaa(&history, 0.9) else { return Ok(()) };
        let r = history.failures() as f64;
        // The derivative by β is zero: r/β + Σ ln t = r·ΣT^β ln T/ΣT^β, and the expected number is the one seen.
        let ends: Vec<f64> = systems.iter().map(|system| system.end.ln() - 256.0_f64.ln()).collect();
        let (whole, weighted) = ends.iter().fold((0.0, 0.0), |(whole, weighted), log| {
            let weight = (found.beta * log).exp();
            (whole + weight, weighted + weight * log)
        });
        let logs: f64 = systems.iter().flat_map(|s| &s.events).map(|event| event.ln() - 256.0_f64.ln()).sum();
        if whole > 1e-100 {
            near((r / found.beta + logs) / r, weighted / whole, 1e-7);
        }
        if let Some(lambda) = found.lambda {
            let expected: f64 = systems.iter().map(|system| (lambda.ln() + found.beta * system.end.ln()).exp()).sum();
            near(expected / r, 1.0, 1e-7);
        }
    }

    #[test]
    fn mean_count_rises_within_its_limits(systems in machines(), power in -40_i32..40) {
        let unit = 10.0_f64.powi(power);
        let history = History::new(systems.clone()).expect("usable");
        let found = mean_cumulative(&history, 0.9);
        if history.failures() == 0 {
            prop_assert_eq!(found, Err(Unusable::FewFailures { needed: 1 }));
            return Ok(());
        }
        let (found, other) = (found.expect("usable"), mean_cumulative(&scaled(&systems, unit), 0.9).expect("usable"));
        let mut before = 0.0;
        for (row, other) in found.iter().zip(&other) {
            prop_assert!(row.mean > before && row.at_risk >= 1 && row.failures >= 1);
            prop_assert!(row.limits.is_none_or(|limits| limits.low <= row.mean && row.mean <= limits.high));
            prop_assert_eq!((row.mean, row.failures), (other.mean, other.failures));
            before = row.mean;
        }
        prop_assert_eq!(found.iter().map(|row| row.failures).sum::<usize>(), history.failures());
        // Machines with one end: failures over machines.
        let same: Vec<System> = systems.iter().map(|system| System { end: 256.0, termination: Termination::Time, ..system.clone() }).collect();
        let found = mean_cumulative(&History::new(same).expect("usable"), 0.9).expect("usable");
        near(found.last().expect("one").mean, history.failures() as f64 / systems.len() as f64, 1e-7);
    }

    #[test]
    fn duane_finds_its_own_line(alpha in -0.5..0.9_f64, scale in 0.01..10.0_f64, n in 3_u32..20) {
        // t/k = t^α/A gives t = (k/A)^(1/(1 − α)).
        let at = |k: u32| (f64::from(k) / scale).powf(1.0 / (1.0 - alpha));
        let events: Vec<f64> = (1..=n).map(at).collect();
        let system = System { end: at(n), events, termination: Termination::Failure };
        let found = duane(&History::new(vec![system]).expect("usable")).expect("usable");
        near(found.alpha, alpha, 1e-7);
        // t/k = t^α·(1/A) with A as the model writes it.
        near(found.scale, scale, 1e-7);
    }
}

#[test]
fn far_times_and_single_failures() {
    let of = |events: &[f64], end| History::new(vec![watched(events, end)]).expect("usable");
    let far = of(&[1e-300, 1.0, 1e300], 1e300);
    assert!(trend(&far).is_ok() && crow_amsaa(&far, 0.9).is_ok() && duane(&far).is_ok());
    assert_eq!(crow_amsaa(&of(&[5.0, 5.0], 5.0), 0.9), Err(Unusable::NotEstimable));
    assert_eq!(crow_amsaa(&of(&[], 5.0), 0.9), Err(Unusable::FewFailures { needed: 1 }));
    assert_eq!(duane(&of(&[2.0, 2.0], 5.0)), Err(Unusable::FewFailures { needed: 2 }));
    let one = crow_amsaa(&of(&[2.0], 5.0), 0.9).expect("usable");
    assert_eq!((one.unbiased_beta, one.present_interval), (None, None));
    assert_eq!(crow_amsaa(&of(&[2.0], 5.0), 1.0), Err(Unusable::Setting));
    let many = of(&(1..=600_u32).map(f64::from).collect::<Vec<f64>>(), 600.5);
    let found = crow_amsaa(&many, 0.9).expect("usable");
    assert!(found.present_interval.is_some_and(|interval| interval.contains(1.0)));
}
