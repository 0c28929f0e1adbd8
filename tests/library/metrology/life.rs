//! Parametric life models held against published and recomputed cases, and against what always holds.

mod cases;
mod compare;
mod corners;
mod coverage;
mod data;
mod laws;

use gapwise::methods::life::data::{Life, Record};

fn close(found: f64, expected: f64, tolerance: f64) {
    assert!((found - expected).abs() <= tolerance, "{found} {expected}");
}

fn relative(found: f64, expected: f64, tolerance: f64) {
    close(found, expected, tolerance * expected.abs());
}

/// Units at these times, failed where true.
fn life(units: impl IntoIterator<Item = (f64, bool)>) -> Life {
    let record = |(time, failed)| if failed { Record::failed(time) } else { Record::running(time) };
    Life::new(units.into_iter().map(record).collect()).expect("usable")
}
