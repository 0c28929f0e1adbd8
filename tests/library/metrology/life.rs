//! Parametric life models held against published and recomputed cases, and against what always holds.

mod cases;
mod compare;
mod corners;
mod data;
mod laws;

use gapwise::methods::life::data::{Life, Record};

/// Units at these times, failed where true.
fn life(units: impl IntoIterator<Item = (f64, bool)>) -> Life {
    let record = |(time, failed)| if failed { Record::failed(time) } else { Record::running(time) };
    Life::new(units.into_iter().map(record).collect()).expect("usable")
}
