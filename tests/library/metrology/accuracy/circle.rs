//! Circular tests of ISO 230-4.

use gapwise::methods::accuracy::circular::{Path, Sense, Unusable, iso_230_4, least_squares, points};
use proptest::prelude::*;

use crate::support::close::{close, relative};

const TURN: f64 = std::f64::consts::TAU;

/// r = 150 + 0.004·cos(2θ − 0.4) about (0.003, −0.002), the wave turned by `turn`.
fn ellipse(turn: f64, larger: f64) -> Path {
    let angles: Vec<f64> = (0..720).map(|i| TURN * f64::from(i) / 720.0).collect();
    let radii: Vec<f64> = angles.iter().map(|t| 150.0 + larger + 0.004 * (2.0 * t - 0.4 - turn).cos()).collect();
    points(&angles, &radii).iter().map(|[x, y]| [x + 0.003, y - 0.002]).collect()
}

#[test]
fn iso_230_4_circularity_ellipse() {
    let path = ellipse(0.0, 0.0);
    let first = [[150.006_684_243_976, -0.002], [150.000_999_186_323_75, 1.307_012_707_777_391_9]];
    for (found, expected) in path.iter().zip(first) {
        assert!(found.iter().zip(expected).all(|(f, e)| (f - e).abs() < 1e-9));
    }
    let result = iso_230_4(&path, &[], 150.0).expect("usable");
    let figures = result.clockwise.expect("measured");
    relative(figures.circle.centre[0], 0.002_999_999_985_946_136_5, 1e-7);
    relative(figures.circle.centre[1], -0.001_999_999_962_319_534, 1e-7);
    relative(figures.circle.radius, 150.0, 1e-9);
    assert!((figures.g - 0.007_999_991_915_198_734).abs() < 1e-7);
    assert!((figures.f_max - 0.004).abs() < 1e-7 && (figures.f_min + 0.004).abs() < 1e-7);
    assert_eq!((result.counterclockwise, result.g_bidirectional, result.d), (None, None, None));
}

/// The same wave, 2 µm larger in one sense: G of each is 8 µm, of both 10 µm; on average 1 µm too large, 11 µm with
/// 149.99.
#[test]
fn both_senses() {
    let result = iso_230_4(&ellipse(0.0, 0.0), &ellipse(0.0, 0.002), 149.99).expect("usable");
    let (cw, ccw) = result.clockwise.zip(result.counterclockwise).expect("both");
    for (found, expected) in [(cw.g, 0.008), (ccw.g, 0.008), (cw.f_max, 0.014), (ccw.f_min, 0.008)] {
        close(found, expected, 1e-7);
    }
    close(result.g_bidirectional, 0.010, 1e-7);
    close(result.d, 0.011, 1e-7);
}

/// Four points on a square and its middle points, the fit known by symmetry: mean of 1 and √½.
#[test]
fn fit_of_a_square() {
    let path: Path =
        vec![[1.0, 0.0], [0.5, 0.5], [0.0, 1.0], [-0.5, 0.5], [-1.0, 0.0], [-0.5, -0.5], [0.0, -1.0], [0.5, -0.5]];
    let circle = least_squares(&path).expect("circle");
    relative(circle.radius, 0.5 * (1.0 + 0.5_f64.sqrt()), 1e-14);
    assert!(circle.centre.iter().all(|c| c.abs() < 1e-14));
}

#[test]
fn what_is_no_circle() {
    let line: Path = vec![[0.0, 0.0], [1.0, 2.0], [2.0, 4.0], [3.0, 6.0]];
    let circle = ellipse(0.0, 0.0);
    assert_eq!(iso_230_4(&line, &[], 1.0), Err(Unusable::NoCircle(Sense::Clockwise)));
    assert_eq!(iso_230_4(&circle, &[[1.0, 1.0]; 5], 1.0), Err(Unusable::NoCircle(Sense::Counterclockwise)));
    assert_eq!(iso_230_4(&circle[..2], &[], 1.0), Err(Unusable::FewPoints(Sense::Clockwise)));
    let nan = Unusable::NotFinite { path: Sense::Counterclockwise, point: 1 };
    assert_eq!(iso_230_4(&[], &[[0.0, 0.0], [f64::NAN, 0.0]], 1.0), Err(nan));
    assert_eq!(iso_230_4(&[], &[], 1.0), Err(Unusable::NoPath));
    assert_eq!(iso_230_4(&circle, &[], 0.0), Err(Unusable::NominalRadius));
    assert_eq!(least_squares(&[[0.0, 0.0], [1.0, 0.0]]), None);
}

proptest! {
    /// Where the machine's zero lies, how the plane is turned and where a path begins do not matter.
    #[test]
    fn moved_and_turned(
        noise in prop::collection::vec(-0.01_f64..0.01, 12..60),
        dx in -200.0_f64..200.0,
        turn in 0.0..TURN,
    ) {
        let n = noise.len();
        let angles: Vec<f64> = (0..n).map(|i| TURN * i as f64 / n as f64).collect();
        let radii: Vec<f64> = noise.iter().map(|e| 100.0 + e).collect();
        let path = points(&angles, &radii);
        let turned: Vec<f64> = angles.iter().map(|a| a + turn).collect();
        let mut other: Path = points(&turned, &radii).iter().map(|[x, y]| [x + dx, y - 0.5 * dx]).collect();
        other.rotate_left(n / 3);
        let g = |path: &Path| iso_230_4(path, &[], 100.0).expect("usable").clockwise.expect("measured");
        let (a, b) = (g(&path), g(&other));
        prop_assert!((a.g - b.g).abs() < 1e-9 && (a.f_max - b.f_max).abs() < 1e-9 && (a.f_min - b.f_min).abs() < 1e-9);
        let span = noise.iter().fold(0.0_f64, |most, e| most.max(e.abs()));
        prop_assert!(a.g >= 0.0 && a.g <= 4.0 * span + 1e-9);
    }

    /// No circle beside the one found has less squared distance.
    #[test]
    fn least_of_all(
        noise in prop::collection::vec(-1.0_f64..1.0, 8..40),
        dx in -0.1_f64..0.1,
        dy in -0.1_f64..0.1,
        dr in -0.1_f64..0.1,
    ) {
        let n = noise.len();
        let angles: Vec<f64> = (0..n).map(|i| TURN * i as f64 / n as f64).collect();
        let path = points(&angles, &noise.iter().map(|e| 50.0 + e).collect::<Vec<_>>());
        let circle = least_squares(&path).expect("circle");
        let cost = |x: f64, y: f64, r: f64| path.iter().map(|p| ((p[0] - x).hypot(p[1] - y) - r).powi(2)).sum::<f64>();
        let [x, y] = circle.centre;
        prop_assert!(cost(x, y, circle.radius) <= cost(x + dx, y + dy, circle.radius + dr) + 1e-12);
    }
}
