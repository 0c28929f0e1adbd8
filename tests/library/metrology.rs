//! The evaluation of measurements held against published and recomputed cases, and against what always holds.

mod accuracy;
mod coverage;
mod life;
mod repair;
mod stability;
mod stated_coverage;
