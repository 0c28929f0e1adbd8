use super::super::{Outcome, outcome, repairable};
use super::*;
use crate::methods::life::data::Unusable;
use crate::model::{Content, Data, Measurement, MeasurementAnalysis, MeasurementKind, Raw, RawFailures};

/// Distances of shock absorbers, km, by Meeker & Escobar (1998): failures first, then those still running.
const FAILED: [u32; 11] = [6700, 9120, 12_200, 13_150, 14_300, 17_520, 20_100, 20_900, 22_700, 26_510, 27_490];
const RUNNING: [u32; 27] = [
    6950, 7820, 8790, 9660, 9820, 11_310, 11_690, 11_850, 11_880, 12_140, 12_870, 13_330, 13_470, 14_040, 17_540,
    17_890, 18_450, 18_960, 18_980, 19_410, 20_100, 20_150, 20_320, 23_490, 27_410, 27_890, 28_100,
];

fn unit(time: f64, failed: bool) -> RawLife {
    RawLife { time, until: None, failed, group: String::new(), count: 1 }
}

fn lives(records: Vec<RawLife>) -> RawLives {
    RawLives { unit: "km".to_owned(), records, ..RawLives::default() }
}

fn shock() -> RawLives {
    let failed = FAILED.iter().map(|t| unit(f64::from(*t), true));
    lives(failed.chain(RUNNING.iter().map(|t| unit(f64::from(*t), false))).collect())
}

fn report(raw: &RawLives, options: &LifeOptions) -> LifeReport {
    life(raw, options).expect("usable")
}

#[test]
fn shock_absorbers_in_full() {
    let found = report(&shock(), &LifeOptions { at: Some(10_000.0), ..LifeOptions::default() });
    assert_eq!((found.n, found.failures, found.suspensions, found.unit.as_str()), (38, 11, 27, "km"));
    let weibull = found.weibull.as_ref().expect("fitted");
    let b10 = weibull.b10;
    assert!((b10.figure.expect("finite") - 13_600.034_7).abs() < 0.01);
    assert!(b10.span.low.is_some_and(|low| (low - 9_371.202_4).abs() < 0.01));
    let (at, reliability) = weibull.reliability.expect("asked for");
    assert!(at == 10_000.0 && reliability.span.contains(reliability.figure.expect("finite")));
    let plot = found.plot.as_ref().expect("fitted");
    assert_eq!((plot.points.len(), plot.line.len()), (11, 61));
    assert!(plot.line.iter().all(|place| place.low < place.time && place.time < place.high));
    assert_eq!(found.survival.as_ref().map(|curve| curve.steps.len()), Some(11));
    assert_eq!(found.hazard.len(), 11);
    let told = [LifeNote::RateChanges, LifeNote::Extrapolated];
    assert_eq!(found.notes, told);
    assert!(found.mtbf.is_some_and(|mtbf| mtbf.one_sided_lower > mtbf.lower && mtbf.three_times.is_none()));
}

#[test]
fn a_line_through_ranks_has_no_bounds() {
    let found = report(&shock(), &LifeOptions { fit: LifeFit::RankRegressionX, ..LifeOptions::default() });
    let weibull = found.weibull.expect("fitted");
    assert!((1.0 / weibull.beta.figure.expect("finite") - 0.363_205_1).abs() < 1e-6);
    assert_eq!((weibull.b10.span.low, weibull.log_likelihood), (None, None));
    assert!(weibull.correlation.is_some_and(|r| r > 0.99) && found.notes.contains(&LifeNote::NoBounds));
    assert!(found.plot.expect("fitted").line.iter().all(|place| place.time.is_some() && place.low.is_none()));
}

#[test]
fn no_failure_still_gives_bounds() {
    let raw = lives(vec![RawLife { count: 10, ..unit(500.0, false) }]);
    let found =
        report(&raw, &LifeOptions { confidence: 0.9, termination: Termination::Failure, ..LifeOptions::default() });
    let mtbf = found.mtbf.expect("bounded");
    assert!((mtbf.one_sided_lower - 5000.0 / 10.0_f64.ln()).abs() < 1e-9);
    assert_eq!((mtbf.three_times, found.weibull.is_none()), (Some(15_000.0), true));
    assert_eq!(found.notes, [LifeNote::NoFailure, LifeNote::ThreeTimes, LifeNote::NoShape]);
    let found = report(&raw, &LifeOptions { shape: Some(2.0), confidence: 0.9, ..LifeOptions::default() });
    let bound = found.weibayes.and_then(|bound| bound.life_lower(0.1)).expect("bounded");
    // η_L = (10·500²/ln 10)^½, B10 = η_L·(−ln 0.9)^½.
    assert!((bound - (2.5e6 / 10.0_f64.ln() * -0.9_f64.ln()).sqrt()).abs() < 1e-9);
    assert!(found.notes.contains(&LifeNote::AssumedShape(2.0)));
}

#[test]
fn what_cannot_be_estimated_refuses_nothing_else() {
    let one_late = lives(vec![unit(5.0, false), unit(9.0, true)]);
    let found = report(&one_late, &LifeOptions::default());
    assert!(found.weibull.is_none() && found.mtbf.is_some() && found.survival.is_some());
    assert!(found.notes.contains(&LifeNote::NoFit(Unusable::NotEstimable)));
    let by_line = LifeOptions { fit: LifeFit::RankRegressionY, ..LifeOptions::default() };
    let few = report(&one_late, &by_line);
    assert!(few.notes.contains(&LifeNote::NoFit(Unusable::FewFailures { needed: 2 })));
    let within = |time: f64| RawLife { until: Some(time + 1.5), ..unit(time, true) };
    let found = report(&lives((1..12).map(|k| within(f64::from(k))).collect()), &LifeOptions::default());
    assert!(found.weibull.is_some() && found.mtbf.is_none() && found.survival.is_none());
    assert!(found.plot.is_some_and(|plot| plot.points.is_empty() && plot.line.len() == 61));
    assert!(found.notes.contains(&LifeNote::Intervals));
}

#[test]
fn early_failures_are_told() {
    let failed = [3.0, 4.0, 6.0].map(|t| unit(t, true));
    let found = report(
        &lives(failed.into_iter().chain([RawLife { count: 40, ..unit(900.0, false) }]).collect()),
        &LifeOptions::default(),
    );
    assert!(found.notes.contains(&LifeNote::Early(6.0, 900.0)));
    assert!(found.warnings(Lang::En).iter().any(|told| told.contains("by 6 km")));
}

#[test]
fn groups_are_reported_and_tested() {
    let of = |group: &str, times: &[f64]| {
        times.iter().map(|t| RawLife { group: group.to_owned(), ..unit(*t, true) }).collect::<Vec<_>>()
    };
    let raw = lives([of("a", &[5.0, 7.0, 9.0, 12.0]), of("b", &[50.0, 70.0, 90.0])].concat());
    let found = report(&raw, &LifeOptions::default());
    assert_eq!(found.groups.iter().map(|g| (g.name.as_str(), g.report.n)).collect::<Vec<_>>(), [("a", 4), ("b", 3)]);
    assert!(found.n == 7 && found.log_rank.as_ref().is_some_and(|test| test.df == 1 && test.p < 0.05));
    assert!(found.notes.contains(&LifeNote::GroupsDiffer));
    let chosen = report(&raw, &LifeOptions { group: Some("b".to_owned()), ..LifeOptions::default() });
    assert_eq!((chosen.n, chosen.groups.len(), &chosen.log_rank), (3, 2, &found.log_rank));
    let none = life(&raw, &LifeOptions { group: Some("c".to_owned()), ..LifeOptions::default() });
    assert_eq!(none, Err(NoLife::NoGroup("c".to_owned())));
    let many = lives((0..20).map(|k| RawLife { group: k.to_string(), ..unit(5.0 + f64::from(k), true) }).collect());
    let found = report(&many, &LifeOptions::default());
    assert!(found.groups.is_empty() && found.notes.contains(&LifeNote::ManyGroups(20)));
}

#[test]
fn nonsense_is_refused_in_words() {
    for (raw, confidence, expected) in [
        (lives(Vec::new()), 0.95, "There are no units"),
        (lives(vec![unit(0.0, true)]), 0.95, "Record 1: the time is no number above 0"),
        (lives(vec![unit(1.0, true)]), 1.0, "These figures cannot be worked on"),
    ] {
        let problem = life(&raw, &LifeOptions { confidence, ..LifeOptions::default() }).expect_err("nonsense");
        assert_eq!(no_life_text(&problem, Lang::En), expected);
    }
}

#[test]
fn bootstrap_bounds_stand_beside_the_others() {
    let found = report(&shock(), &LifeOptions { bounds: LifeBounds::Bootstrap, ..LifeOptions::default() });
    let b10 = found.weibull.expect("fitted").b10;
    assert!(b10.span.contains(b10.figure.expect("finite")) && b10.span.low.is_some() && b10.span.high.is_some());
}

fn measured(kind: MeasurementKind, raw: Raw) -> Outcome {
    let analysis = MeasurementAnalysis::new(kind);
    let mut of = Measurement { analysis, unit: "h".to_owned(), ..Measurement::default() };
    of.content = Some(Content::new(&of, Data::Read(raw.into())));
    outcome(&of).expect("values")
}

fn keys(outcome: &Outcome) -> Vec<&str> {
    outcome.values.iter().map(|figure| figure.key).collect()
}

#[test]
fn cells_can_take_figures_of_lives_and_failures() {
    let found = measured(MeasurementKind::Life, Raw::Life(shock()));
    assert_eq!(keys(&found), ["b10", "b50", "mean_life", "beta", "eta", "mtbf", "mtbf_lower"]);
    let b10 = found.value("b10").expect("there");
    assert!(b10.unit == "km" && b10.interval.is_some() && b10.uncertain().is_some());
    assert!(found.value("mtbf_lower").is_some_and(|lower| lower.interval.is_none()));
    assert_eq!(
        (found.extent.text(Lang::En), found.extent.text(Lang::Zh)),
        ("38 units, 11 failed".into(), "38 台，其中失效 11 台".into())
    );
    assert_eq!(found.warnings(Lang::En).len(), 2);
    let unnamed = RawLives { unit: String::new(), records: vec![unit(500.0, false)], ..RawLives::default() };
    let none = measured(MeasurementKind::Life, Raw::Life(unnamed));
    assert_eq!((keys(&none), none.values.first().map(|figure| figure.unit.as_str())), (vec!["mtbf_lower"], Some("h")));
    let times: Vec<f64> = (1..=9).map(|k| 10.0 * f64::from(k) + 1.0).collect();
    let raw = RawFailures { times, ..RawFailures::default() };
    let found = measured(MeasurementKind::Repairable, Raw::Failures(raw.clone()));
    assert_eq!(keys(&found), ["instantaneous_mtbf", "mtbf", "beta"]);
    assert_eq!(
        (found.extent.text(Lang::En).as_str(), found.values.first().map(|f| f.unit.as_str())),
        ("9 failures", Some("h"))
    );
    let report = repairable(&raw, None, "h", 0.95).expect("usable");
    assert_eq!(found.value("mtbf").map(|figure| figure.value), report.mtbf.point);
}
