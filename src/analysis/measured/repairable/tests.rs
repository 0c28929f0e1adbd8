use super::*;

/// Failures of a prototype, h, from the tests of the Python package `reliability`.
const GROWTH: [f64; 10] =
    [10_400.0, 26_900.0, 43_400.0, 66_400.0, 89_400.0, 130_400.0, 163_400.0, 232_000.0, 242_000.0, 340_700.0];

fn raw(times: &[f64]) -> RawFailures {
    RawFailures { times: times.to_vec(), ..RawFailures::default() }
}

#[test]
fn ten_failures_of_a_growing_machine() {
    let found = repairable(&raw(&GROWTH), None, "h", 0.9).expect("usable");
    let law = found.power_law.expect("fitted");
    assert!((law.beta - 0.741_656_62).abs() < 1e-7 && (law.present - 45_937.700_948).abs() < 1e-4);
    assert_eq!((found.failures, found.unit.as_str(), found.termination), (10, "h", Termination::Failure));
    assert_eq!(
        (found.points.len(), found.curve.first(), found.curve.last()),
        (10, Some(&(0.0, 0.0)), Some(&(340_700.0, 10.0)))
    );
    assert_eq!(found.mtbf.point, Some(34_070.0));
    assert!(!found.misleading && found.warnings(Lang::En).iter().any(|told| told.contains("last failure")));
}

#[test]
fn wear_makes_the_plain_mtbf_mislead() {
    let times: Vec<f64> = (1..=30).map(|k| 1000.0 * (f64::from(k) / 30.0).sqrt()).collect();
    let found = repairable(&raw(&times), Some(1000.0), "", 0.9).expect("usable");
    assert!(found.misleading && found.termination == Termination::Time);
    assert!(found.power_law.is_some_and(|law| law.present < found.mtbf.point.expect("failures")));
    assert!(found.warnings(Lang::En).iter().any(|told| told.contains("closer together")));
    let back: Vec<f64> = (1..=30).map(|k| 1000.0 * (f64::from(k) / 31.0).powi(2)).collect();
    let found = repairable(&raw(&back), Some(1000.0), "", 0.9).expect("usable");
    assert!(found.warnings(Lang::Zh).iter().any(|told| told.contains("延长")));
}

#[test]
fn one_failure_and_what_is_refused() {
    let one = repairable(&raw(&[50.0]), None, "h", 0.9).expect("usable");
    assert!(one.power_law.is_none() && one.trend.is_none() && one.curve.is_empty() && one.mtbf.point == Some(50.0));
    let text = |end, times: &[f64], level| {
        no_history_text(repairable(&raw(times), end, "", level).expect_err("refused"), Lang::En)
    };
    assert_eq!(text(Some(40.0), &[50.0], 0.9), "The watch cannot end at 40, before the last failure at 50");
    assert_eq!(text(None, &[-1.0], 0.9), "Times have to be numbers above 0");
    assert_eq!(text(None, &[5.0], 1.0), "These figures cannot be worked on");
    assert_eq!(text(Some(f64::NAN), &[5.0], 0.9), "Times have to be numbers above 0");
}
