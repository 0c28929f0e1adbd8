//! Service life: how long units last, from records with units still running.

pub mod availability;
mod chances;
pub mod data;
pub mod exponential;
pub mod log_rank;
pub mod mtbf_ratio;
pub mod rating;
pub mod repairable;
pub mod survival;
pub mod weibayes;
