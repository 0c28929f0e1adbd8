use proptest::prelude::*;

use super::*;
use crate::methods::comparison::conformity::Verdict;
use crate::model::{RawPositioning, RawSeries};

fn axis(base: f64, runs: &[[f64; 2]]) -> RawPositioning {
    let at = |i: usize, side: usize, sign: f64| -> Vec<f64> {
        runs.iter().map(|run| base + sign * run[side] + 0.1 * i as f64).collect()
    };
    RawPositioning {
        unit: "µm".into(),
        target_unit: "mm".into(),
        targets: vec![0.0, 110.0, 230.0],
        forward: (0..3).map(|i| at(i, 0, 1.0)).collect(),
        backward: (0..3).map(|i| at(i, 1, -1.0)).collect(),
        ..RawPositioning::default()
    }
}

fn series(values: &[f64]) -> RawSeries {
    RawSeries { groups: values.iter().map(|x| vec![*x]).collect(), ..RawSeries::default() }
}

fn near(x: f64, y: f64, share: f64) -> bool {
    x == y || (x - y).abs() <= share * (x.abs() + y.abs()) + 1e-12
}

/// What A is against B, B has to be against A with the other sign.
fn mirrored(one: &Compared, other: &Compared, counted: f64) -> Result<(), TestCaseError> {
    let (a, b) = (one, other);
    prop_assert_eq!([a.values[0], a.values[1]], [b.values[1], b.values[0]]);
    let ends = |i: Option<Interval>| i.map_or([f64::INFINITY; 2], |i| [i.low, i.high]);
    let (d, e) = (ends(a.difference.interval), ends(b.difference.interval));
    let size = d[0].abs().max(d[1].abs()).min(1e300);
    prop_assert!(near(a.difference.value, -b.difference.value, 1e-12), "{a:?} {b:?}");
    if size < 1e300 {
        prop_assert!((d[0] + e[1]).abs() + (d[1] + e[0]).abs() <= 1e-7 * size + 1e-12, "{a:?} {b:?}");
    }
    prop_assert_eq!(a.ratio.is_some(), b.ratio.is_some());
    if let Some((a, b)) = a.ratio.zip(b.ratio) {
        prop_assert!(near(a.value * b.value, 1.0, 1e-9));
        prop_assert_eq!(a.interval.is_some(), b.interval.is_some());
        if let Some((a, b)) = a.interval.zip(b.interval) {
            prop_assert!(near(a.low * b.high, 1.0, 1e-5) && near(a.high * b.low, 1.0, 1e-5), "{a:?} {b:?}");
        }
    }
    let (c, f) = (a.chances.expect("chances"), b.chances.expect("chances"));
    for (x, y) in [(c.better, f.worse), (c.equal, f.equal), (c.worse, f.better)] {
        prop_assert!((x - y).abs() <= counted, "{c:?} {f:?}");
    }
    prop_assert!((c.better + c.equal + c.worse - 1.0).abs() < 1e-9);
    let p = |of: &Compared| of.test.map_or(2.0, |(_, p)| p);
    prop_assert!(near(p(a), p(b), 1e-6), "{a:?} {b:?}");
    let tost = |of: &Compared| of.equivalence.map_or(2.0, |found| found.p);
    prop_assert!(near(tost(a), tost(b), 1e-6), "{a:?} {b:?}");
    Ok(())
}

proptest! {
    #[test]
    fn two_series_may_change_places(
        a in prop::collection::vec(9.0..11.0_f64, 2..30),
        b in prop::collection::vec(9.0..12.0_f64, 2..30),
        margin in prop_oneof![Just(0.0), 0.0..1.0_f64],
    ) {
        let limits = Limits { lsl: Some(8.0), usl: Some(12.5), target: None };
        let question = Question { margin, limits, requirement: Some(1.0), ..Question::default() };
        let (a, b) = (series(&a), series(&b));
        let (one, other) = (compare_stability(&a, &b, &question), compare_stability(&b, &a, &question));
        prop_assert_eq!(one.is_ok(), other.is_ok());
        if let (Ok(one), Ok(other)) = (one, other) {
            prop_assert_eq!(one.figures.len(), other.figures.len());
            for (one, other) in one.figures.iter().zip(&other.figures) {
                mirrored(one, other, 1e-7)?;
                let swapped = other.conformity.map(|[a, b]| [b, a]);
                prop_assert_eq!(one.conformity, swapped);
            }
        }
    }
}

proptest! {
    // Each case draws a hundred thousand tests.
    #![proptest_config(ProptestConfig::with_cases(6))]
    #[test]
    fn two_axes_may_change_places(
        a in prop::collection::vec([-1.0..1.0_f64, -1.0..1.0_f64], 2..4),
        b in prop::collection::vec([-2.0..1.0_f64, -1.0..2.0_f64], 2..4),
        margin in prop_oneof![Just(0.0), 0.0..1.0_f64],
    ) {
        let question = Question { margin, requirement: Some(3.0), ..Question::default() };
        let (a, b) = (axis(1.0, &a), axis(-2.0, &b));
        let one = compare_positioning(&a, &b, &question).expect("usable");
        let other = compare_positioning(&b, &a, &question).expect("usable");
        for (one, other) in one.figures.iter().zip(&other.figures) {
            mirrored(one, other, 3e-4)?;
        }
    }
}

#[test]
fn one_axis_against_itself_is_even() {
    let a = axis(0.0, &[[0.1, 0.3], [-0.2, 0.2], [0.15, -0.1], [0.05, 0.0]]);
    let found = compare_positioning(&a, &a, &Question { margin: 50.0, ..Question::default() }).expect("usable");
    for figure in &found.figures {
        let chances = figure.chances.expect("drawn");
        assert_eq!((figure.difference.value, figure.ratio.map(|r| r.value)), (0.0, Some(1.0)));
        assert!((chances.better - chances.worse).abs() < 1e-3, "{figure:?}");
    }
    let a_of = found.figures.first().expect("A");
    assert!(a_of.chances.is_some_and(|c| c.equal == 1.0) && a_of.equivalence.is_some_and(|e| e.p < 1e-6));
    assert_eq!(found.notes, [Note::SamplingOnly]);
}

#[test]
fn other_plans_units_and_directions_are_told() {
    let a = axis(0.0, &[[0.1, 0.3], [-0.2, 0.2]]);
    let longer = axis(0.0, &[[0.1, 0.3], [-0.2, 0.2], [0.0, 0.1]]);
    let found = compare_positioning(&a, &longer, &Question::default()).expect("usable");
    assert_eq!(found.notes.first(), Some(&Note::PlanDiffers([(3, 2, 230.0), (3, 3, 230.0)])));
    let one_way = RawPositioning { backward: Vec::new(), ..a.clone() };
    let found = compare_positioning(&a, &one_way, &Question::default()).expect("usable");
    assert!(found.notes.contains(&Note::OneWay));
    assert_eq!(found.figures.first().map(|f| f.difference.value), Some(0.0), "forward runs of both");
    let metres = RawPositioning { unit: "nm".into(), ..a.clone() };
    let found = compare_positioning(&a, &metres, &Question::default()).expect("usable");
    let ratio = found.figures.first().and_then(|f| f.ratio).map(|ratio| ratio.value);
    assert!(ratio.is_some_and(|ratio| (ratio - 1000.0).abs() < 1e-6), "{ratio:?}");
    let turns = RawPositioning { unit: "arcsec".into(), target_unit: "°".into(), ..a.clone() };
    let refused = compare_positioning(&a, &turns, &Question::default());
    assert_eq!(refused, Err(NotComparable::Units("µm".into(), "arcsec".into())));
}

#[test]
fn the_setup_widens_the_verdict() {
    let a = axis(0.0, &[[0.1, 0.3], [-0.2, 0.2], [0.15, -0.1], [0.05, 0.0]]);
    let verdict = |setup: Option<Setup>| {
        let question = Question { requirement: Some(4.0), setup, ..Question::default() };
        let found = compare_positioning(&a, &a, &question).expect("usable");
        found.figures.first().and_then(|f| f.conformity).map(|c| c[0].verdict)
    };
    assert_eq!(verdict(None), Some(Verdict::Conforms));
    let warm = Setup { temperature: 2.0, expansion: 11.5e-6, ..Setup::default() };
    assert_eq!(verdict(Some(warm)), Some(Verdict::Undecided));
}
