//! Accuracy from raw data held against published and recomputed cases, and against what always holds.

mod budget;
mod circle;
mod intervals;
mod laws;
mod lead;
mod plan;
mod positioning;
mod readings;
