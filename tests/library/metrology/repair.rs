//! Repaired machines, rating life and survival held against published and recomputed cases, and what always holds.

mod cases;
mod coverage;
mod data;
mod laws;
mod mtbf;
mod trends;

use proptest::prelude::*;

fn close(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{found} {expected}");
}

fn relative(found: f64, expected: f64, tolerance: f64) {
    close(found, expected, tolerance * expected.abs());
}

fn near(found: f64, expected: f64) -> Result<(), TestCaseError> {
    let scale = 1.0_f64.max(expected.abs());
    prop_assert!((found - expected).abs() <= 1e-7 * scale, "{found} {expected}");
    Ok(())
}
