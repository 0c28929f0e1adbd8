//! Raw data to the figures of a standard, with what has to be said beside them.

mod circular;
mod derived;
mod drift;
mod figures;
mod lead;
mod outcome;
mod positioning;
mod stability;

pub use self::circular::{CircularReport, circular, no_circle_text};
pub use self::derived::DerivedFigure;
pub use self::drift::{DriftReport, drift};
pub use self::figures::budget;
pub use self::lead::{GradeCheck, LeadReport, lead, no_lead_text};
pub use self::outcome::{NoFigure, NoOutcome, Outcome, Report, SEED, derived, outcome};
pub use self::positioning::{PositioningReport, positioning};
pub use self::stability::{StabilityReport, stability, unusable_text};
