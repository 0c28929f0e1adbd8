//! Records and settings at the edge.

use gapwise::methods::life::choice::{choose, exponential};
use gapwise::methods::life::compare::{Machine, draw, longer_normal, ratio, same_life};
use gapwise::methods::life::data::{End, Life, Record, Unusable};
use gapwise::methods::life::location_scale::{self, Family};
use gapwise::methods::life::plotting::{height, line, shares};
use gapwise::methods::life::regression::{Direction, Ranks, points, rank_regression};
use gapwise::methods::life::weibull::{Bounds, Quantity, bounds, fit, resample};

use super::data::{control, shock};
use super::life;
use crate::support::close::{close, relative};

fn within(ends: &[(f64, f64)]) -> Life {
    Life::new(ends.iter().map(|(time, until)| Record { time: *time, end: End::Within(*until), count: 1 }).collect())
        .expect("usable")
}

#[test]
fn likelihoods_without_a_maximum() {
    let none = [
        life([(5.0, true)]),
        life([(5.0, true), (5.0, true), (4.0, false)]),
        life([(1.0 - f64::EPSILON, true), (1.0, true)]),
        within(&[(1.0, 2.0)]),
        within(&[(1.0, 2.0), (2.0, 3.0)]),
        within(&[(0.0, 2.0), (0.0, 3.0)]),
        within(&[(1.0, 3.0), (2.0, 4.0), (0.0, 2.5)]),
    ];
    for life in none {
        for family in [Family::Weibull, Family::Lognormal, Family::Loglogistic] {
            assert_eq!(location_scale::fit(&life, family), Err(Unusable::NotEstimable), "{family:?} {life:?}");
        }
        assert_eq!(fit(&life), Err(Unusable::NotEstimable));
    }
    let running = life([(5.0, false), (6.0, false)]);
    assert_eq!(fit(&running), Err(Unusable::FewFailures { needed: 1 }));
    assert_eq!(exponential(&running), Err(Unusable::FewFailures { needed: 1 }));
    assert_eq!(choose(&running), Err(Unusable::FewFailures { needed: 1 }));
    assert_eq!(exponential(&within(&[(0.0, 2.0)])), Err(Unusable::NotEstimable));
}

#[test]
fn one_failure_with_a_longer_runner_is_enough() {
    let life = life([(100.0, true), (150.0, false)]);
    let found = fit(&life).expect("estimable");
    // Profile score at its root.
    let (a, b) = (100.0_f64.ln(), 150.0_f64.ln());
    let (p, q) = (1.0, (found.beta * (b - a)).exp());
    close((p * a + q * b) / (p + q) - 1.0 / found.beta - a, 0.0, 1e-12);
    let b10 = bounds(&life, &found, Quantity::Quantile(0.1), 0.9, Bounds::LikelihoodRatio).expect("usable");
    assert!(b10.span.contains(b10.figure.expect("finite")));
    // Only resamples of both units can be fitted.
    let drawn = resample(&life, &found, 1000, 3).expect("usable");
    assert!((400..600).contains(&drawn.not_estimable) && drawn.fits.len() + drawn.not_estimable == 1000);
}

#[test]
fn close_and_far_times() {
    let spread = [0.2, 0.5, 0.9, 1.3, 1.8];
    let near_one = life(spread.map(|x| (1e6 + 1e-4 * x, true)));
    let found = fit(&near_one).expect("estimable");
    // ln t is straight over so short a piece: β is that of the extreme value distribution of the steps.
    assert!(found.beta > 1e9 && (found.eta - 1e6).abs() < 1e-3);
    let far = life(spread.map(|x| (10.0_f64.powf(300.0 * (x - 1.0)), true)));
    let (found, close_by) = (fit(&far).expect("estimable"), fit(&life(spread.map(|x| (10.0_f64.powf(x - 1.0), true)))));
    relative(found.beta * 300.0, close_by.expect("estimable").beta, 1e-9);
}

#[test]
fn billions_of_units() {
    let few = |factor: u32| {
        let record = |(time, failed): (f64, bool)| {
            let made = if failed { Record::failed(time) } else { Record::running(time) };
            Record { count: factor, ..made }
        };
        Life::new([(10.0, true), (20.0, true), (25.0, false)].map(record).to_vec()).expect("usable")
    };
    let (one, all) = (fit(&few(1)).expect("estimable"), fit(&few(u32::MAX)).expect("estimable"));
    relative(all.beta, one.beta, 1e-12);
    relative(all.covariance[1][1] * f64::from(u32::MAX), one.covariance[1][1], 1e-9);
    let b10 = |life: &Life| bounds(life, &all, Quantity::Quantile(0.1), 0.9, Bounds::LikelihoodRatio).expect("usable");
    let span = b10(&few(u32::MAX)).span;
    relative(span.low.expect("closed"), span.high.expect("closed"), 1e-3);
    assert_eq!(resample(&few(u32::MAX), &all, 10, 1), Err(Unusable::Setting));
    assert_eq!(points(&few(u32::MAX), Ranks::Benard), Err(Unusable::Setting));
    assert!(choose(&few(u32::MAX)).is_ok());
}

#[test]
fn settings_that_make_no_sense() {
    let (life, found) = (shock(), fit(&shock()).expect("estimable"));
    let of = |quantity, confidence, method| bounds(&life, &found, quantity, confidence, method).err();
    for method in [Bounds::Fisher, Bounds::LikelihoodRatio, Bounds::Bootstrap { resamples: 5, seed: 1 }] {
        for confidence in [0.0, 1.0, -1.0, f64::NAN] {
            assert_eq!(of(Quantity::Beta, confidence, method), Some(Unusable::Setting));
        }
        for wrong in [0.0, f64::NAN, -1.0, f64::INFINITY] {
            assert_eq!(of(Quantity::Quantile(wrong), 0.9, method), Some(Unusable::Setting));
            assert_eq!(of(Quantity::Reliability(wrong), 0.9, method), Some(Unusable::Setting));
        }
        assert_eq!(of(Quantity::Mean, 0.999_999_999, method), None);
    }
    for resamples in [0, usize::MAX] {
        assert_eq!(of(Quantity::Beta, 0.9, Bounds::Bootstrap { resamples, seed: 1 }), Some(Unusable::Setting));
    }
    assert_eq!([found.quantile(0.0), found.quantile(1.0), height(1.0), height(f64::NAN)], [None; 4]);
    assert_eq!((found.reliability(0.0), found.reliability(f64::INFINITY)), (1.0, 0.0));
    assert_eq!(
        [shares(0.1, 0.1, 5), shares(0.0, 0.5, 5), shares(0.1, 0.5, 1), shares(0.1, 0.5, usize::MAX)],
        [const { None }; 4]
    );
    assert_eq!(line(&life, &found, &[], 0.9, Bounds::Fisher), Ok(Vec::new()));
    let other = control();
    let (a, b) = (Machine::new(&life).expect("estimable"), Machine::new(&other).expect("estimable"));
    assert_eq!(ratio(&a, &b, 0.1, 1.0), Err(Unusable::Setting));
    assert_eq!(same_life(&a, &b, 1.0), Err(Unusable::Setting));
    assert_eq!([longer_normal(&a.fit, &b.fit, 0.1, 0.0), longer_normal(&a.fit, &b.fit, 1.0, 1.0)], [None; 2]);
    assert_eq!(draw(&a, &b, 0, 1), Err(Unusable::Setting));
}

#[test]
fn lines_need_two_times_and_no_intervals() {
    let of = |life: &Life| rank_regression(life, Ranks::Exact, Direction::XOnY).err();
    assert_eq!(of(&within(&[(1.0, 2.0)])), Some(Unusable::Intervals));
    assert_eq!(of(&life([(1.0, true), (2.0, false)])), Some(Unusable::FewFailures { needed: 2 }));
    assert_eq!(of(&life([(2.0, true), (2.0, true), (3.0, false)])), Some(Unusable::NotEstimable));
    let late = Record { count: u32::MAX, ..Record::running(9.0) };
    let few = Life::new(vec![Record::failed(1.0), Record::failed(2.0), late]).expect("usable");
    let first = points(&few, Ranks::Benard).expect("usable")[0];
    relative(first.failed, 0.7 / f64::from(u32::MAX), 1e-6);
    assert_eq!(points(&few, Ranks::Exact), Err(Unusable::Setting));
    let late = Record { count: 9_998, ..late };
    let few = Life::new(vec![Record::failed(1.0), Record::failed(2.0), late]).expect("usable");
    let first = points(&few, Ranks::Exact).expect("usable")[0];
    relative(first.failed, 1.0 - 0.5_f64.powf(1e-4), 1e-9);
}

#[test]
fn draws_depend_on_the_seed_alone() {
    let (life, found) = (shock(), fit(&shock()).expect("estimable"));
    let of = |count, seed| resample(&life, &found, count, seed).expect("usable").fits;
    assert_eq!(of(100, 5), of(100, 5));
    assert_eq!(of(100, 5), of(300, 5)[..100]);
    assert_ne!(of(100, 5), of(100, 6));
}
