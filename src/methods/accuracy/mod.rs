//! Accuracy of machines from raw data: positioning, circles, leads, and what is known of the measurement itself.

pub mod circular;
pub mod conversion;
pub mod intervals;
pub mod lead;
pub mod plan;
pub mod positioning;
pub mod uncertainty;
