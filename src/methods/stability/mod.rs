//! Stability from batches and series: capability, control charts, spread, drift.
