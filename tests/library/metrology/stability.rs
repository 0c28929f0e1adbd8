//! Stability and comparison held against published and recomputed cases, and against what always holds.

mod cases;
mod comparison;
mod data;
mod laws;
mod series;

use gapwise::methods::stability::capability::Limits;
use proptest::prelude::*;

fn both(lsl: f64, usl: f64) -> Limits {
    Limits { lsl: Some(lsl), usl: Some(usl), target: Some(f64::midpoint(lsl, usl)) }
}

/// Values in thousandths, so that sums in another order differ by rounding only.
fn list(n: std::ops::Range<usize>) -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec((-20_000_i32..20_000).prop_map(|k| f64::from(k) / 1000.0), n)
}
