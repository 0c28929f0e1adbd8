//! Coverage of the bounds, simulated. Slow, so only on demand:
//! `cargo test --release --test metrology_repair -- --ignored --nocapture`.

use gapwise::methods::decision::draw::Stream;
use gapwise::methods::life::exponential::{Termination, mtbf};
use gapwise::methods::life::repairable::crow_amsaa::crow_amsaa;
use gapwise::methods::life::repairable::{History, System};

const TRIALS: u64 = 20_000;

/// Failures of a power law with one failure expected up to time 1: places in the order of a constant rate, to the 1/β.
fn failures(trial: u64, beta: f64) -> impl Iterator<Item = f64> {
    let stream = Stream::new(11, trial, 0);
    let place = (0..).scan(0.0, move |place: &mut f64, k| {
        *place += stream.exponential(k);
        Some(*place)
    });
    place.map(move |place| place.powf(1.0 / beta))
}

fn share(hits: u32, of: u32) -> f64 {
    f64::from(hits) / f64::from(of)
}

#[test]
#[ignore = "a quarter of a minute without optimisation"]
fn coverage_of_mtbf_bounds() {
    for expected in [1_u32, 3, 10, 30] {
        let (mut two, mut one, mut two_f, mut one_f) = (0, 0, 0, 0);
        for trial in 0..TRIALS {
            let end = f64::from(expected);
            let count = failures(trial, 1.0).take_while(|event| *event <= end).count();
            let found = mtbf(end, count, Termination::Time, 0.9).expect("usable");
            two += u32::from(found.lower <= 1.0 && found.upper.is_none_or(|upper| upper >= 1.0));
            one += u32::from(found.one_sided_lower <= 1.0);
            let last = failures(trial, 1.0).nth(expected as usize - 1).expect("endless");
            let found = mtbf(last, expected as usize, Termination::Failure, 0.9).expect("usable");
            two_f += u32::from(found.lower <= 1.0 && found.upper.is_some_and(|upper| upper >= 1.0));
            one_f += u32::from(found.one_sided_lower <= 1.0);
        }
        let [two, one, two_f, one_f] = [two, one, two_f, one_f].map(|hits| share(hits, TRIALS as u32));
        eprintln!("r {expected}: time {two:.3} {one:.3}, failure {two_f:.3} {one_f:.3}");
        assert!(two > 0.893 && one > 0.893, "{expected}");
        assert!((two_f - 0.9).abs() < 0.007 && (one_f - 0.9).abs() < 0.007, "{expected}");
    }
}

#[test]
#[ignore = "minutes without optimisation"]
fn coverage_of_crow_amsaa_intervals() {
    for (beta, number) in [(0.6, 4_u32), (0.6, 10), (1.0, 10), (1.8, 10), (0.6, 30)] {
        for termination in [Termination::Failure, Termination::Time] {
            let (mut hits, mut present, mut used) = (0, 0, 0);
            for trial in 0..TRIALS / 10 {
                let end = match termination {
                    Termination::Failure => failures(trial, beta).nth(number as usize - 1).expect("endless"),
                    Termination::Time => f64::from(number).powf(1.0 / beta),
                };
                let events: Vec<f64> = failures(trial, beta).take_while(|event| *event <= end).collect();
                let history = History::new(vec![System { events, end, termination }]).expect("usable");
                let Ok(found) = crow_amsaa(&history, 0.9) else { continue };
                let Some(interval) = found.present_interval else { continue };
                used += 1;
                hits += u32::from(found.beta_interval.contains(beta));
                present += u32::from(interval.contains(1.0 / (beta * end.powf(beta - 1.0))));
            }
            let (of_beta, of_present) = (share(hits, used), share(present, used));
            eprintln!(
                "beta {beta} failures {number} {termination:?}: beta {of_beta:.3} present {of_present:.3} of {used}"
            );
            assert!((of_beta - 0.9).abs() < 0.022, "{beta} {number}");
            assert!(of_present > 0.878, "{beta} {number}");
        }
    }
}
