//! Raw data to the figures of a standard, with what has to be said beside them.

mod budget;
mod circular;
mod comparison;
mod derived;
mod drift;
mod figures;
mod lead;
mod outcome;
mod positioning;
mod stability;
mod web;

pub use self::budget::{BudgetLine, Input, MeasurementBudget, NoSetup, measurement_budget};
pub use self::circular::{CircularReport, circular, no_circle_text};
pub use self::comparison::{
    Compared, Comparison, Estimate, Kind, NotComparable, Note, Question, Side, TestName, compare_positioning,
    compare_stability,
};
pub use self::derived::DerivedFigure;
pub use self::drift::{DriftReport, drift};
pub use self::lead::{GradeCheck, LeadReport, lead, no_lead_text, screw_symbol};
pub use self::outcome::{NoFigure, NoOutcome, Outcome, Report, SEED, derived, measured_words, outcome};
pub use self::positioning::{PositioningReport, positioning};
pub use self::stability::{
    ChartKind, Gauge, RuleSet, StabilityOptions, StabilityReport, stability, stability_with, unusable_text,
};
pub use self::web::{Web, web};
