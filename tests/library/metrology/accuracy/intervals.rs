//! Sampling intervals of positioning figures.

use gapwise::methods::accuracy::intervals::{
    DRAWS, Spread, intervals, max_s_factor, pooled_interval, sampled, simulate,
};
use gapwise::methods::accuracy::positioning::{Runs, iso_230_2_2014};

use super::readings::demo;
use crate::support::close::relative;

/// Means of 200 000 simulated tests each, printed with two decimals.
#[test]
fn largest_of_m_standard_deviations() {
    let by_positions = [(5, 1.35), (8, 1.46), (11, 1.52), (21, 1.64), (31, 1.71)];
    let by_runs = [(3, 1.70), (5, 1.52), (10, 1.36)];
    let cases = by_positions.map(|(m, f)| (m, 5, f)).into_iter().chain(by_runs.map(|(n, f)| (11, n, f)));
    for (m, n, printed) in cases {
        let found = max_s_factor(m, n).expect("defined");
        assert!((found - printed).abs() < 0.006, "{m} {n} {found}");
    }
    assert_eq!([max_s_factor(0, 5), max_s_factor(5, 1), max_s_factor(5, 0)], [None; 3]);
}

/// One position: c4 of control charts.
#[test]
fn one_standard_deviation_is_c4() {
    let printed = [(2, 0.797_885), (3, 0.886_227), (5, 0.939_986), (10, 0.972_659), (25, 0.989_640)];
    for (n, c4) in printed {
        relative(max_s_factor(1, n).expect("defined"), c4, 1e-6);
    }
}

#[test]
fn the_whole_range_of_runs_is_drawn() {
    // ν = 1 (half normal), 4, 9 (odd), 61 (by the cube): E[s] of one position is c4·σ.
    for n in [2_usize, 5, 10, 62] {
        let row: Vec<f64> = (0..n).map(|j| if j % 2 == 0 { 1.0 } else { -1.0 }).collect();
        let figures =
            iso_230_2_2014(&Runs { targets: vec![0.0], forward: vec![row], backward: vec![] }).expect("usable");
        let draws = simulate(&figures, Spread::Own, 1, 40_000);
        let mean = draws.r.iter().sum::<f64>() / 40_000.0;
        let squares = draws.r.iter().map(|r| r * r).sum::<f64>() / 40_000.0;
        relative(mean, figures.r_up.expect("runs") * max_s_factor(1, n).expect("defined"), 0.01);
        relative(squares.sqrt(), figures.r_up.expect("runs"), 0.01);
        assert!(draws.e.iter().all(|e| *e == 0.0), "one position has no systematic deviation");
    }
}

#[test]
fn draws_stay_what_they_are() {
    let figures = iso_230_2_2014(&demo()).expect("usable");
    let draws = |count| simulate(&figures, Spread::Own, 7, count);
    let (few, many) = (draws(130), draws(300));
    assert_eq!((few.a.len(), few.e.len(), few.r.len()), (130, 130, 130));
    assert_eq!((&few.a[..], &few.r[..]), (&many.a[..130], &many.r[..130]));
    assert_ne!(few, simulate(&figures, Spread::Own, 8, 130));
    assert!(few.a.iter().zip(&few.e).all(|(a, e)| a >= e));
}

#[test]
fn intervals_of_the_demo() {
    let figures = iso_230_2_2014(&demo()).expect("usable");
    let found = intervals(&figures, Spread::Own, 7, DRAWS, 0.95).expect("defined");
    for sampled in [found.a, found.e, found.r] {
        assert!(sampled.low < sampled.figure && sampled.figure < sampled.high);
        relative(sampled.high - sampled.low, 4.0 * sampled.standard_deviation, 0.1);
    }
    assert_eq!(Some(found.a.figure), figures.a);
    // Extremes of means grow by chance.
    assert!(found.e.bias > 0.0);
    let one_way = iso_230_2_2014(&Runs { backward: vec![], ..demo() }).expect("usable");
    let found = intervals(&one_way, Spread::Pooled, 7, DRAWS, 0.95).expect("defined");
    assert_eq!((found.a.figure, found.r.figure), (one_way.a_up.expect("runs"), one_way.r_up.expect("runs")));
}

#[test]
fn without_draws_or_confidence_there_is_no_interval() {
    let figures = iso_230_2_2014(&demo()).expect("usable");
    assert_eq!(intervals(&figures, Spread::Own, 7, 0, 0.95), None);
    assert_eq!([0.0, 1.0, f64::NAN].map(|c| intervals(&figures, Spread::Own, 7, 10, c)), [None; 3]);
    let one = sampled(&[3.0], 2.0, 0.95).expect("defined");
    assert_eq!((one.bias, one.standard_deviation, one.low, one.high), (1.0, 0.0, 2.0, 2.0));
}

/// χ² with 64 degrees of freedom: 43.776 and 88.004 at 2.5 % and 97.5 %.
#[test]
fn pooled_standard_deviation() {
    let figures = iso_230_2_2014(&demo()).expect("usable");
    let pooled = pooled_interval(&figures, 0.95).expect("defined");
    relative(pooled.low, figures.pooled_s.expect("runs") * (64.0_f64 / 88.004).sqrt(), 1e-5);
    relative(pooled.high, figures.pooled_s.expect("runs") * (64.0_f64 / 43.776).sqrt(), 1e-5);
    assert_eq!((pooled.s, pooled.degrees_of_freedom), (figures.pooled_s.expect("runs"), 64.0));
    assert_eq!([0.0, 1.0].map(|c| pooled_interval(&figures, c)), [None; 2]);
}
