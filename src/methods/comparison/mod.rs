//! Two machines compared on what was measured: differences and ratios with intervals, tests, conformity.

pub mod capability;
pub mod conformity;
pub mod difference;
pub mod variance;
