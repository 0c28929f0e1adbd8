//! Raw data to the figures of a standard, with what has to be said beside them.

mod positioning;
mod stability;

pub use self::positioning::{PositioningReport, positioning};
pub use self::stability::{StabilityReport, stability, unusable_text};
