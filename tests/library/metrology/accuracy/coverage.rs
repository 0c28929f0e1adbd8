//! Coverage of the sampling intervals, simulated. Slow, so only on demand:
//! `cargo test --release -- --ignored coverage`.

use std::fmt::Write as _;

use gapwise::methods::accuracy::intervals::{Spread, sampled, simulate};
use gapwise::methods::accuracy::positioning::{Positioning, Runs, iso_230_2_2014};
use gapwise::methods::decision::draw::Stream;

const TESTS: u64 = 4000;

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

fn figures(p: &Positioning) -> [f64; 3] {
    [p.a, p.e, p.r].map(|figure| figure.expect("two directions"))
}

/// Share of the tests whose interval holds the mean of all tests, for A, E and R.
fn coverage(tests: &[Positioning], spread: Spread) -> [f64; 3] {
    let mut hits = [0_u32; 3];
    let mean = |k: usize| tests.iter().map(|p| figures(p)[k]).sum::<f64>() / tests.len() as f64;
    let targets = [mean(0), mean(1), mean(2)];
    for (seed, p) in tests.iter().enumerate() {
        let draws = simulate(p, spread, seed as u64, 2000);
        for (k, draws) in [&draws.a, &draws.e, &draws.r].into_iter().enumerate() {
            let found = sampled(draws, figures(p)[k], 0.95).expect("defined");
            hits[k] += u32::from(found.low <= targets[k] && targets[k] <= found.high);
        }
    }
    hits.map(|hits| f64::from(hits) / tests.len() as f64)
}

#[test]
#[ignore = "two minutes with optimisation"]
fn coverage_of_sampling_intervals() {
    let mut table = String::new();
    for alike in [true, false] {
        for (m, n) in [(5, 5), (11, 5), (21, 5), (11, 10)] {
            let axis = axis(m, alike);
            let tests: Vec<Positioning> = (0..TESTS).map(|number| test_of(&axis, n, number)).collect();
            let (own, pooled) = (coverage(&tests, Spread::Own), coverage(&tests, Spread::Pooled));
            writeln!(table, "alike {alike} m {m} n {n}: own {own:.3?} pooled {pooled:.3?}").expect("memory");
            assert!(own.iter().all(|share| *share > 0.92), "{table}");
            assert!(!alike || pooled.iter().all(|share| (0.93..0.97).contains(share)), "{table}");
        }
    }
    // Seen with --nocapture.
    eprintln!("{table}");
}
