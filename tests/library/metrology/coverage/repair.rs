//! Bounds of an MTBF (`methods::life::exponential::mtbf`) and intervals of a power law of repaired machines
//! (`methods::life::repairable::crow_amsaa`).

use gapwise::methods::decision::draw::Stream;
use gapwise::methods::life::exponential::{Termination, mtbf};
use gapwise::methods::life::repairable::crow_amsaa::crow_amsaa;
use gapwise::methods::life::repairable::{History, System};

use super::Coverage;

/// Failures, expected ones where time ends the trial, and the coverage that `mtbf` states of 90 % bounds ended by time,
/// two-sided and one-sided; ended by a failure it is 0.90.
const MTBF: [(u32, f64, f64); 4] = [(1, 0.98, 1.00), (3, 0.92, 0.95), (10, 0.92, 0.93), (30, 0.92, 0.92)];

/// β, failures, and the coverage that `crow_amsaa` states of 90 % intervals of the present MTBF ended by time; ended by
/// a failure, and of β, it is 0.90 to 0.91.
const POWER_LAW: [(f64, u32, f64); 5] =
    [(0.6, 4, 0.94), (0.6, 10, 0.92), (1.0, 10, 0.92), (1.8, 10, 0.92), (0.6, 30, 0.92)];

/// Failures of a power law with one failure expected up to time 1: places in the order of a constant rate, to the 1/β.
fn failures(trial: u64, beta: f64) -> impl Iterator<Item = f64> {
    let stream = Stream::new(11, trial, 0);
    let place = (0..).scan(0.0, move |place: &mut f64, k| {
        *place += stream.exponential(k);
        Some(*place)
    });
    place.map(move |place| place.powf(1.0 / beta))
}

/// A trial of a machine whose true MTBF is 1: time watched, and failures.
fn trial(number: u64, failed: u32, termination: Termination) -> (f64, usize) {
    match termination {
        Termination::Time => {
            let end = f64::from(failed);
            (end, failures(number, 1.0).take_while(|event| *event <= end).count())
        }
        Termination::Failure => (failures(number, 1.0).nth(failed as usize - 1).expect("endless"), failed as usize),
    }
}

/// So many trials of each number of failures.
pub fn mtbf_bounds(trials: u64) -> Vec<Coverage> {
    let mut found = Vec::new();
    for (failed, two_sided, one_sided) in MTBF {
        for termination in [Termination::Time, Termination::Failure] {
            let (mut two, mut one) = (0, 0);
            for number in 0..trials {
                let (time, failures) = trial(number, failed, termination);
                let bounds = mtbf(time, failures, termination, 0.9).expect("usable");
                two += u64::from(bounds.lower <= 1.0 && bounds.upper.is_none_or(|upper| upper >= 1.0));
                one += u64::from(bounds.one_sided_lower <= 1.0);
            }
            let stated = if termination == Termination::Time { [two_sided, one_sided] } else { [0.90, 0.90] };
            for ((side, held), stated) in [("two-sided", two), ("one-sided", one)].into_iter().zip(stated) {
                let of = format!("MTBF, {failed} failures, ended by {termination:?}, {side}");
                found.push(Coverage { of, runs: trials, held, stated: Some((stated, stated)) });
            }
        }
    }
    found
}

/// One machine whose failures follow the power law, watched until the last of them or the time at which they are
/// expected.
fn history(number: u64, beta: f64, failed: u32, termination: Termination) -> (History, f64) {
    let end = match termination {
        Termination::Failure => failures(number, beta).nth(failed as usize - 1).expect("endless"),
        Termination::Time => f64::from(failed).powf(1.0 / beta),
    };
    let events: Vec<f64> = failures(number, beta).take_while(|event| *event <= end).collect();
    (History::new(vec![System { events, end, termination }]).expect("usable"), end)
}

/// So many trials of each power law.
pub fn power_law_intervals(trials: u64) -> Vec<Coverage> {
    let mut found = Vec::new();
    for (beta, failed, by_time) in POWER_LAW {
        for termination in [Termination::Failure, Termination::Time] {
            let (mut runs, mut of_beta, mut of_present) = (0, 0, 0);
            for number in 0..trials {
                let (history, end) = history(number, beta, failed, termination);
                let Ok(fitted) = crow_amsaa(&history, 0.9) else { continue };
                let Some(interval) = fitted.present_interval else { continue };
                runs += 1;
                of_beta += u64::from(fitted.beta_interval.contains(beta));
                of_present += u64::from(interval.contains(1.0 / (beta * end.powf(beta - 1.0))));
            }
            let present = if termination == Termination::Time { (by_time, by_time) } else { (0.90, 0.91) };
            for (name, held, stated) in [("β", of_beta, (0.90, 0.91)), ("present MTBF", of_present, present)] {
                let of = format!("{name}, β {beta}, {failed} failures, ended by {termination:?}");
                found.push(Coverage { of, runs, held, stated: Some(stated) });
            }
        }
    }
    found
}
