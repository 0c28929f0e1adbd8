//! Service life: how long units last, from records with units still running.

pub mod choice;
pub mod compare;
pub mod data;
pub mod location_scale;
pub mod loglogistic;
pub mod lognormal;
mod logs;
pub mod plotting;
pub mod regression;
mod search;
pub mod weibull;
