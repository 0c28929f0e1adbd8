//! Raw data to the figures of a standard, with what has to be said beside them.

mod budget;
mod circular;
mod drift;
mod lead;
mod positioning;
mod stability;

pub use self::budget::{BudgetLine, Input, MeasurementBudget, NoSetup, measurement_budget};
pub use self::circular::{CircularReport, circular, no_circle_text};
pub use self::drift::{DriftReport, drift};
pub use self::lead::{GradeCheck, LeadReport, lead, no_lead_text, screw_symbol};
pub use self::positioning::{PositioningReport, positioning};
pub use self::stability::{StabilityReport, stability, unusable_text};
