//! Repaired machines, rating life and survival held against published and recomputed cases, and what always holds.

mod cases;
mod data;
mod laws;
mod mtbf;
mod trends;
