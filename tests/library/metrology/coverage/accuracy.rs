//! Sampling intervals of A, E and R (`methods::accuracy::intervals`).

use gapwise::methods::accuracy::intervals::{Spread, sampled, simulate};
use gapwise::methods::accuracy::positioning::{Positioning, Runs, iso_230_2_2014};
use gapwise::methods::decision::draw::Stream;

use super::Coverage;

/// Whether the scatter is alike at all positions, their number, runs, and two coverages of A, E and R.
type Plan = (bool, usize, u64, [f64; 3], [f64; 3]);

/// The plans with the coverage of 95 % intervals of A, E and R
/// that `intervals` states, with each position's own scatter and with the pooled one.
#[rustfmt::skip]
const STATED: [Plan; 8] = [
    (true, 5, 5, [0.99, 0.96, 1.00], [0.95, 0.97, 0.94]),
    (true, 11, 5, [1.00, 0.94, 1.00], [0.95, 0.94, 0.95]),
    (true, 21, 5, [1.00, 0.95, 1.00], [0.94, 0.96, 0.94]),
    (true, 11, 10, [0.98, 0.94, 1.00], [0.95, 0.95, 0.95]),
    (false, 5, 5, [0.97, 0.98, 0.97], [0.75, 0.98, 0.74]),
    (false, 11, 5, [0.99, 0.98, 0.99], [0.74, 0.98, 0.71]),
    (false, 21, 5, [0.98, 0.96, 1.00], [0.74, 0.94, 0.72]),
    (false, 11, 10, [0.98, 0.98, 0.99], [0.74, 0.99, 0.72]),
];

/// True mean and standard deviation of each position, forward and backward: a random walk of 0.9 σ a step with a
/// reversal of 2 σ; either alike scatter, or one between 0.5 and 2 σ.
fn axis(positions: usize, alike: bool) -> [Vec<(f64, f64)>; 2] {
    let steps = Stream::new(99, u64::from(!alike), 0);
    [0, 1].map(|side| {
        let cell = |x: &mut f64, i: usize| {
            *x += 0.9 * steps.normal(i as u64);
            let scatter = [0.5, 1.0, 1.5, 2.0, 0.7][(i + side) % 5];
            Some((*x, if alike { 1.0 } else { scatter }))
        };
        (0..positions).scan(-2.0 * side as f64, cell).collect()
    })
}

fn test_of(axis: &[Vec<(f64, f64)>; 2], runs: u64, number: u64) -> Positioning {
    let side = |side: u64, cells: &[(f64, f64)]| {
        let row = |(i, (mean, s)): (usize, &(f64, f64))| {
            let draws = Stream::new(1000 + number, side, i as u64);
            (0..runs).map(|j| mean + s * draws.normal(j)).collect()
        };
        cells.iter().enumerate().map(row).collect()
    };
    let targets = (0..axis[0].len()).map(|i| i as f64).collect();
    iso_230_2_2014(&Runs { targets, forward: side(0, &axis[0]), backward: side(1, &axis[1]) }).expect("usable")
}

fn values(p: &Positioning) -> [f64; 3] {
    [p.a, p.e, p.r].map(|value| value.expect("two directions"))
}

/// The tests whose interval, from so many draws, holds the mean of all tests, for A, E and R.
fn held(tests: &[Positioning], spread: Spread, draws: usize) -> [u64; 3] {
    let mut held = [0; 3];
    let mean = |k: usize| tests.iter().map(|p| values(p)[k]).sum::<f64>() / tests.len() as f64;
    let targets = [mean(0), mean(1), mean(2)];
    for (seed, p) in tests.iter().enumerate() {
        let draws = simulate(p, spread, seed as u64, draws);
        for (k, draws) in [&draws.a, &draws.e, &draws.r].into_iter().enumerate() {
            let found = sampled(draws, values(p)[k], 0.95).expect("defined");
            held[k] += u64::from(found.low <= targets[k] && targets[k] <= found.high);
        }
    }
    held
}

/// So many tests of each plan with up to so many positions, and so many draws for each interval.
pub fn coverage(tests: u64, draws: usize, most_positions: usize) -> Vec<Coverage> {
    let mut found = Vec::new();
    for (alike, positions, runs, own, pooled) in STATED.into_iter().filter(|plan| plan.1 <= most_positions) {
        let axis = axis(positions, alike);
        let made: Vec<Positioning> = (0..tests).map(|number| test_of(&axis, runs, number)).collect();
        for (spread, name, stated) in [(Spread::Own, "own", own), (Spread::Pooled, "pooled", pooled)] {
            let scatter = if alike { "alike" } else { "unlike" };
            for ((k, held), stated) in held(&made, spread, draws).into_iter().enumerate().zip(stated) {
                let of = format!("{}, {positions} × {runs}, scatter {scatter}, {name}", ["A", "E", "R"][k]);
                found.push(Coverage { of, runs: tests, held, stated: Some((stated, stated)) });
            }
        }
    }
    found
}
