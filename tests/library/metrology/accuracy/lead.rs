//! Lead accuracy of ball screws.

use gapwise::methods::accuracy::lead::{
    Figure, Lead, Point, Unusable, Verdict, iso_grade, iso_travel_limit, jis_grade, lead_accuracy,
};
use proptest::prelude::*;

use crate::support::close::relative;

const TURN: f64 = std::f64::consts::TAU;

fn course(step: f64, count: u32, deviation: impl Fn(f64) -> f64) -> Vec<Point> {
    let point = |travel: f64| Point { travel, deviation: deviation(travel) };
    (0..=count).map(|i| point(step * f64::from(i))).collect()
}

fn wavy(travel: f64) -> f64 {
    -4.0 * travel / 900.0 + 3.0 * (TURN * travel / 300.0).sin() + (TURN * travel / 10.0).sin()
}

#[test]
fn iso_3408_3_lead_deviation() {
    let found = lead_accuracy(&course(1.0, 900, wavy), 10.0).expect("usable");
    relative(found.slope, -0.006_582_099_641_925_311, 1e-9);
    relative(found.intercept, 0.961_944_838_866_388_4, 1e-9);
    relative(found.e0a, -5.923_889_677_732_78, 1e-9);
    relative(found.vua, 8.850_244_231_259_929, 1e-9);
    relative(found.v300.expect("long"), 8.208_947_672_015_663, 1e-9);
    relative(found.v2pi.expect("dense"), 2.291_682_080_951_070_7, 1e-9);
    assert_eq!(found.useful_travel, 900.0);
}

/// Sparse points: a window's ends lie between them. Residuals of ±1 every 200 mm turn round fully within 300 mm.
#[test]
fn windows_end_between_points() {
    let steps = [0.0, 0.0, 6.0, 0.0, 0.0];
    let points: Vec<Point> =
        steps.iter().zip(0..).map(|(d, i)| Point { travel: 200.0 * f64::from(i), deviation: *d }).collect();
    let found = lead_accuracy(&points, 10.0).expect("usable");
    relative(found.v300.expect("long"), 6.0, 1e-12);
    // A single rise of 4 µm over 400 mm: 300 mm see three quarters of it.
    let rise: Vec<Point> =
        [(0.0, 0.0), (400.0, 4.0), (800.0, 0.0)].map(|(travel, deviation)| Point { travel, deviation }).to_vec();
    relative(lead_accuracy(&rise, 10.0).expect("usable").v300.expect("long"), 3.0, 1e-12);
    assert_eq!(found.v2pi, None);
}

fn lead(travel: f64, e0a: f64, v300: f64, v2pi: f64) -> Lead {
    Lead {
        useful_travel: travel,
        slope: e0a / travel,
        intercept: 0.0,
        e0a,
        vua: v300,
        v300: Some(v300),
        v2pi: Some(v2pi),
    }
}

fn verdict(grade: Option<u8>, limited_by: Option<Figure>, unchecked: &[Figure]) -> Verdict {
    Verdict { grade, limited_by, unchecked: unchecked.to_vec() }
}

#[test]
fn iso_grades() {
    let band = [Figure::Band];
    let found = |e0a, v300, v2pi| iso_grade(&lead(900.0, e0a, v300, v2pi), 0.0);
    assert_eq!(found(20.0, 12.0, 6.0), verdict(Some(3), Some(Figure::Travel), &band));
    assert_eq!(found(-5.0, 12.0, 1.0), verdict(Some(3), Some(Figure::Band300), &band));
    assert_eq!(found(5.0, 3.0, 5.5), verdict(Some(3), Some(Figure::BandTurn), &band));
    // Three bands of 12 µm are not the limit over 900 mm, which is 21 µm.
    assert_eq!(found(36.0, 12.0, 6.0).grade, Some(5));
    // P0 has no limit of travel here and is never found.
    assert_eq!(found(0.0, 1.0, 1.0), verdict(Some(1), Some(Figure::Travel), &band));
    assert_eq!(found(0.0, 211.0, 1.0), verdict(None, Some(Figure::Band300), &band));
    // A screw made shorter on purpose is held against its compensation.
    assert_eq!(iso_grade(&lead(900.0, -30.0, 5.0, 3.0), -28.0).grade, Some(1));
    assert_eq!(iso_grade(&lead(900.0, 0.0, 1.0, 1.0), f64::NAN).grade, None);
}

#[test]
fn p5_and_c5_are_two_grades() {
    let screw = lead(600.0, 10.0, 20.0, 7.0);
    assert_eq!(iso_grade(&screw, 0.0).grade, Some(5));
    let unchecked = [Figure::Travel, Figure::Band];
    assert_eq!(jis_grade(&screw), verdict(Some(7), Some(Figure::Band300), &unchecked));
    assert_eq!(jis_grade(&lead(600.0, 10.0, 3.5, 3.0)), verdict(Some(0), None, &unchecked));
}

#[test]
fn figures_that_are_missing_are_named() {
    let short = Lead { v300: None, v2pi: None, ..lead(250.0, 5.0, 1.0, 1.0) };
    let missing = [Figure::Band, Figure::Band300, Figure::BandTurn];
    assert_eq!(iso_grade(&short, 0.0), verdict(Some(1), Some(Figure::Travel), &missing));
}

#[test]
fn travel_limits() {
    let found = [(1, 315.0), (3, 315.1), (5, 3150.0), (2, 1000.0), (7, 900.0), (10, 300.0)];
    let limits = found.map(|(grade, travel)| iso_travel_limit(grade, travel).expect("limit"));
    assert_eq!(limits, [6.0, 13.0, 96.0, 11.0, 312.0, 420.0]);
    assert_eq!([(0, 300.0), (4, 300.0), (3, 3151.0)].map(|(g, t)| iso_travel_limit(g, t)), [None; 3]);
}

#[test]
fn what_is_unusable_is_said() {
    let points = course(1.0, 20, wavy);
    assert_eq!(lead_accuracy(&points[..2], 10.0), Err(Unusable::FewPoints));
    assert_eq!(lead_accuracy(&points, 0.0), Err(Unusable::Lead));
    let changed = |i: usize, point: Point| {
        let mut points = points.clone();
        points[i] = point;
        lead_accuracy(&points, 10.0).expect_err("unusable")
    };
    assert_eq!(changed(3, Point { travel: 3.0, deviation: f64::NAN }), Unusable::NotFinite(3));
    assert_eq!(changed(3, Point { travel: 2.0, deviation: 0.0 }), Unusable::NotAscending(3));
}

/// The widest band by looking at every window that begins or ends at a point.
fn by_all_windows(points: &[Point], length: f64) -> f64 {
    let at = |place: f64| {
        let piece = points.windows(2).find(|p| p[0].travel <= place && place <= p[1].travel)?;
        let share = (place - piece[0].travel) / (piece[1].travel - piece[0].travel);
        Some(piece[0].deviation + share * (piece[1].deviation - piece[0].deviation))
    };
    let band = |from: f64, to: f64| {
        let inside = points.iter().filter(|p| p.travel >= from && p.travel <= to).map(|p| p.deviation);
        let all: Vec<f64> = inside.chain([at(from), at(to)].into_iter().flatten()).collect();
        all.iter().copied().fold(f64::MIN, f64::max) - all.iter().copied().fold(f64::MAX, f64::min)
    };
    points
        .iter()
        .flat_map(|p| [band(p.travel, p.travel + length), band(p.travel - length, p.travel)])
        .fold(0.0, f64::max)
}

proptest! {
    #[test]
    fn the_widest_window(steps in prop::collection::vec((1_u32..200, -10.0_f64..10.0), 12..40)) {
        let mut travel = 0.0;
        let points: Vec<Point> = steps.iter().map(|(step, deviation)| {
            travel += f64::from(*step);
            Point { travel, deviation: *deviation }
        }).collect();
        let found = lead_accuracy(&points, 10.0).expect("usable");
        let residual = |p: &Point| Point { deviation: p.deviation - found.intercept - found.slope * p.travel, ..*p };
        let residuals: Vec<Point> = points.iter().map(residual).collect();
        if let Some(v300) = found.v300 {
            prop_assert!((v300 - by_all_windows(&residuals, 300.0)).abs() < 1e-9);
            prop_assert!(v300 <= found.vua + 1e-12);
        }
        prop_assert!((found.vua - by_all_windows(&residuals, found.useful_travel)).abs() < 1e-9);
        // A slope moves e0a alone, an offset nothing.
        let moved = |p: &Point| Point { deviation: p.deviation + 3.0 + 0.01 * p.travel, ..*p };
        let sloped: Vec<Point> = points.iter().map(moved).collect();
        let other = lead_accuracy(&sloped, 10.0).expect("usable");
        prop_assert!((other.e0a - found.e0a - 0.01 * found.useful_travel).abs() < 1e-9);
        prop_assert!((other.vua - found.vua).abs() < 1e-9);
    }
}
