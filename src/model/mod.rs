//! The project as plain data: what the RON file says is what these types say.
//!
//! Nothing here computes. Parts are shared through [`Arc`], so that a snapshot for undo costs microseconds.

mod benchmark;
mod claim;
mod clause;
mod criterion;
mod date;
mod equipment;
mod evidence;
mod finding;
mod measurement;
mod money;
mod origin_criteria;
mod preference;
mod project;
mod robustness;
mod scenario;
mod section;
mod serde_help;
mod settings;
mod spec;
mod weighting;

pub use self::benchmark::{Benchmark, Group};
pub use self::claim::{Claim, ClaimMeaning, Side};
pub use self::clause::{Beyond, ClausePolicy, DeviationRule, Judged, Judgement};
pub use self::criterion::{Better, Category, Criterion, Kind, Level, Must, Scale, Width};
pub use self::date::Date;
pub use self::equipment::{Equipment, Origin, Specs};
pub use self::evidence::{Evidence, EvidenceKind, Grade};
pub use self::finding::{Place, Severity};
pub use self::measurement::*;
pub use self::money::{PriceAddition, PriceBasis, PriceBreak, Rate, Tax, Terms};
pub use self::origin_criteria::{OriginCriteria, OriginFact};
pub use self::preference::Preference;
pub use self::project::{FORMAT, Project};
pub use self::robustness::{Robustness, WeightSet};
pub use self::scenario::Scenario;
pub use self::section::{Section, SectionPart, SectionVisitor};
pub use self::settings::{AssumedUncertainty, Borrowed, Missing, Settings};
pub use self::spec::{AcceptedFigure, Basis, Cell, Spec, State};
pub use self::weighting::{WeightGroup, Weighting};

pub use std::sync::Arc;
