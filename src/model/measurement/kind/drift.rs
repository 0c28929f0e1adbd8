//! Readings over time at rest or while warming up; their analysis has no options beside the confidence.

use super::super::note::RawNote;

/// Readings over time at rest or while warming up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawDrift {
    /// Symbol of the readings' unit.
    pub unit: String,
    /// Times, min, rising.
    pub times: Vec<f64>,
    /// A reading at each of these.
    pub readings: Vec<f64>,
    /// A temperature at each of these, °C; empty: none were taken.
    pub temperatures: Vec<f64>,
    /// What was assumed while the file was read.
    pub notes: Vec<RawNote>,
}

/// Options of the analysis of a drift record: none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DriftAnalysis;
