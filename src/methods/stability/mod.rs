//! Stability from batches and series: capability, control charts, spread, drift.

pub mod capability;
pub mod charts;
pub mod constants;
pub mod data;
pub mod drift;
pub mod indices;
pub mod nested;
pub mod normality;
pub mod percentile;
pub mod rules;
pub mod sigma;
pub mod summary;
pub mod tolerance;
pub mod variation;
