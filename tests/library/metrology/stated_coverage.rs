//! A part of the simulations with few runs, so that a fault of an interval shows in every test.

use super::coverage::{Coverage, accuracy, life, repair};

fn as_stated(found: &[Coverage]) {
    let wrong: Vec<String> = found.iter().filter(|row| !row.is_as_stated()).map(ToString::to_string).collect();
    assert!(!found.is_empty() && wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn sampling_intervals_of_positioning() {
    as_stated(&accuracy::coverage(150, 300, 5));
}

#[test]
fn bounds_of_b10() {
    as_stated(&life::coverage(150, 20, 100));
}

#[test]
fn bounds_of_an_mtbf() {
    as_stated(&repair::mtbf_bounds(1000));
}

#[test]
fn intervals_of_a_power_law() {
    as_stated(&repair::power_law_intervals(300));
}

#[test]
fn what_is_not_stated_is_seen() {
    let row = |held, stated| Coverage { of: String::new(), runs: 1000, held, stated: Some(stated) };
    assert!(row(900, (0.90, 0.90)).is_as_stated() && row(900, (0.93, 0.93)).is_as_stated());
    assert!(!row(850, (0.90, 0.90)).is_as_stated() && !row(950, (0.90, 0.90)).is_as_stated());
}
