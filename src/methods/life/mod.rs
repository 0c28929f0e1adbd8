//! Service life: how long units last, from records with units still running.

pub mod availability;
mod chances;
pub mod choice;
pub mod compare;
pub mod data;
pub mod exponential;
pub mod location_scale;
pub mod log_rank;
pub mod loglogistic;
pub mod lognormal;
mod logs;
pub mod mtbf_ratio;
pub mod plotting;
pub mod rating;
pub mod regression;
pub mod repairable;
pub mod survival;
pub mod weibayes;
pub mod weibull;
