//! Raw data to the figures of a standard, with what has to be said beside them.

mod derived;
mod figures;
mod outcome;
mod positioning;
mod stability;

pub use self::derived::DerivedFigure;
pub use self::figures::budget;
pub use self::outcome::{NoFigure, NoOutcome, Outcome, Report, SEED, derived, outcome};
pub use self::positioning::{PositioningReport, positioning};
pub use self::stability::{StabilityReport, stability, unusable_text};
