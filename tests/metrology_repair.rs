//! Repairable machines, rating life and survival held against published and recomputed cases, and what always holds.

#[path = "metrology/repair/cases.rs"]
mod cases;
#[path = "metrology/repair/data.rs"]
mod data;
#[path = "metrology/repair/mtbf.rs"]
mod mtbf;

fn close(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{found} {expected}");
}

fn relative(found: f64, expected: f64, tolerance: f64) {
    close(found, expected, tolerance * expected.abs());
}
