use super::*;

/// Remission with and without 6-MP, weeks, by Gehan (1965): a real pair in which one lasts longer.
const TREATED: [(u32, bool); 21] = [
    (6, true),
    (6, true),
    (6, true),
    (6, false),
    (7, true),
    (9, false),
    (10, true),
    (10, false),
    (11, false),
    (13, true),
    (16, true),
    (17, false),
    (19, false),
    (20, false),
    (22, true),
    (23, true),
    (25, false),
    (32, false),
    (32, false),
    (34, false),
    (35, false),
];
const CONTROL: [u32; 21] = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];

const QUESTION: LifeQuestion =
    LifeQuestion { margin: Lead::Factor(1.2), confidence: 0.95, termination: Termination::Time };

fn lives(unit: &str, times: &[(u32, bool)], scale: f64) -> RawLives {
    let one = |(time, failed): &(u32, bool)| RawLife {
        time: f64::from(*time) * scale,
        until: None,
        failed: *failed,
        group: String::new(),
        count: 1,
    };
    RawLives { unit: unit.to_owned(), records: times.iter().map(one).collect(), ..RawLives::default() }
}

fn treated(unit: &str, scale: f64) -> RawLives {
    lives(unit, &TREATED, scale)
}

fn control(unit: &str) -> RawLives {
    lives(unit, &CONTROL.map(|time| (time, true)), 1.0)
}

#[test]
fn both_questions_are_answered_apart() {
    let found = compare_life(&control("d"), &treated("d", 1.0), &QUESTION).expect("comparable");
    let pair = found.weibull.expect("both fitted");
    // Equal shapes nearly: odds are the ratio of scales to the power of the shape.
    assert!((pair.outlasts - 0.85).abs() < 0.02 && pair.outlasts_interval.is_some_and(|i| i.contains(pair.outlasts)));
    let (longer, better, worse) =
        (pair.longer.expect("drawn"), pair.better.expect("drawn"), pair.worse.expect("drawn"));
    // One-sided, the test of one B10 says the same.
    let one_sided = pair.same_life.map(|test| 1.0 - 0.5 * test.p_value);
    assert!((longer - one_sided.expect("tested")).abs() < 1e-9 && better < longer && better + worse < 1.0);
    assert!((pair.same_shape.p_value - 0.970_035_55).abs() < 1e-6);
    assert!(pair.same_distribution.is_some_and(|test| (test.statistic - 19.653_241_8).abs() < 1e-5));
    assert!(found.log_rank.is_some_and(|test| (test.chi_squared - 16.79).abs() < 0.005));
    assert!(found.mtbf.is_some_and(|mtbf| mtbf.ratio.is_some_and(|ratio| ratio > 4.0) && mtbf.better > 0.99));
    assert_eq!(found.notes, [LifePairNote::FewFailures(Side::B, 9)]);
}

#[test]
fn turned_about_everything_turns() {
    let question = LifeQuestion { margin: Lead::Time(1.5), ..QUESTION };
    let there = compare_life(&control("d"), &treated("d", 1.0), &question).expect("comparable");
    let back = compare_life(&treated("d", 1.0), &control("d"), &question).expect("comparable");
    let (one, other) = (there.weibull.expect("fitted"), back.weibull.expect("fitted"));
    assert!((one.outlasts + other.outlasts - 1.0).abs() < 1e-12);
    assert_eq!((one.better, one.worse), (other.worse, other.better));
    let product = one.ratio.and_then(|r| r.ratio).expect("finite") * other.ratio.and_then(|r| r.ratio).expect("finite");
    assert!((product - 1.0).abs() < 1e-9);
}

#[test]
fn units_are_made_alike() {
    let hours = compare_life(&control("d"), &treated("h", 24.0), &QUESTION).expect("comparable");
    let days = compare_life(&control("d"), &treated("d", 1.0), &QUESTION).expect("comparable");
    assert!((hours.sides[1].b10.expect("fitted") - days.sides[1].b10.expect("fitted")).abs() < 1e-9);
    let other = compare_life(&control("d"), &treated("km", 1.0), &QUESTION);
    assert_eq!(other.expect_err("unlike"), NotComparable::Units("d".to_owned(), "km".to_owned()));
    let missing = compare_life(&control("d"), &treated("", 1.0), &QUESTION).expect("comparable");
    assert!(missing.notes.contains(&LifePairNote::UnitMissing) && missing.warnings(Lang::En).len() == 2);
}

#[test]
fn one_without_failures_leaves_what_needs_none() {
    let none = lives("d", &[(50, false), (60, false)], 1.0);
    let found = compare_life(&control("d"), &none, &QUESTION).expect("comparable");
    assert!(found.weibull.is_none() && found.log_rank.is_some());
    assert!(found.mtbf.is_some_and(|mtbf| mtbf.ratio.is_none() && mtbf.lower.is_some() && mtbf.upper.is_none()));
    assert!(found.notes.contains(&LifePairNote::NoFit(Side::B, Unusable::FewFailures { needed: 1 })));
    let empty = compare_life(&control("d"), &lives("d", &[], 1.0), &QUESTION);
    assert!(matches!(empty, Err(NotComparable::Lives(Side::B, _))));
}

#[test]
fn too_many_units_are_not_drawn() {
    let many = |scale: f64| {
        let mut raw = treated("d", scale);
        raw.records.iter_mut().for_each(|record| record.count = 100_000);
        raw
    };
    let found = compare_life(&many(1.0), &many(1.1), &QUESTION).expect("comparable");
    let pair = found.weibull.expect("fitted");
    assert!(found.notes.contains(&LifePairNote::NotDrawn) && pair.outlasts_interval.is_none());
    assert!(pair.longer.is_some_and(|p| p > 0.99) && pair.better.is_some_and(|p| p < 0.01));
}
