//! Raw data to the figures of a standard, with what has to be said beside them.

mod budget;
mod circular;
mod comparison;
mod derived;
mod drift;
mod figures;
mod lead;
mod life;
mod life_comparison;
mod outcome;
mod pair;
mod positioning;
mod repairable;
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
pub use self::life::{
    LifeGroup, LifeNote, LifeOptions, LifePlot, LifeReport, MOST_GROUPS, NoLife, WeibullReport, distribution_text,
    life, no_life_text,
};
pub use self::life_comparison::{LifeComparison, LifePairNote, LifeQuestion, LifeSide, WeibullPair, compare_life};
pub use self::outcome::{NoFigure, NoOutcome, Outcome, Report, SEED, derived, measured_words, outcome};
pub use self::pair::{PairComparison, PairQuestion, compare_measurements};
pub use self::positioning::{PositioningReport, positioning};
pub use self::repairable::{NoHistory, RepairableReport, no_history_text, repairable};
pub use self::stability::{
    ChartKind, Gauge, RuleSet, StabilityOptions, StabilityReport, stability, stability_with, unusable_text,
};
pub use self::web::{Web, web};
