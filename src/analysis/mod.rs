//! Project → [`Analysis`]: what every spec is worth, the gaps, verdicts, ranks and findings.
//!
//! [`analyse`] is pure and total: it never fails, never panics and never writes back; a problem is a [`Finding`].

mod assumed;
mod band;
mod benchmark;
mod calculation;
mod cell_result;
mod cells;
mod check;
mod chosen;
mod clause;
mod columns;
mod compare;
mod contradictions;
mod criterion;
pub mod decision;
mod derivation;
pub mod deviation;
mod doubt;
mod exactness;
mod expiry;
mod finding;
mod groups;
mod magnitude;
pub mod measured;
mod measured_cell;
mod memo;
mod must;
mod names;
mod nonsense;
mod options;
mod origin;
mod overview;
mod part_words;
mod price;
mod promise;
mod reader;
mod ready_cell;
mod result;
mod row;
mod rows;
mod run;
mod section;
mod sections;
mod sense;
mod settle;
mod sources;
mod stated;
mod summary;
mod sums;
mod terms;
pub mod trade_off;
mod width;
mod words;
mod worth;
mod worth_function;

pub use self::band::accepted_band;
pub use self::calculation::{Step, calculation};
pub use self::cells::{Cells, CellsIter};
pub use self::measured_cell::value_as_text;
pub use self::memo::{Memo, analyse, analyse_with};
pub use self::names::Names;
pub use self::options::Options;
pub use self::origin::{OriginVerdict, origin_verdict};
pub use self::overview::{BlockFigures, GroupFigure, block_figures, group_figures, value_text};
pub use self::part_words::{claim_words, direction_words, evidence_kind_name, flag_words, place_name, side_name};
pub use self::price::{PriceStep, RateFrom, TaxStep};
pub use self::section::{SectionResult, Slot};
pub use self::sections::Sections;
pub use self::sources::{CellSource, EvidenceUse, GradeCount, MissingSources, Sources, Use, cell_sources, evidence_of};
pub use self::summary::{group_summary, settle, summary};
pub use self::words::{
    benchmark_name, category_name, choice_name, dimension_name, figure_text, meaning_text, stated_text, unit_name,
    unread_text, unstated_word, verdict_word,
};

pub use self::cell_result::{CellResult, Comparison, Flag, Probabilities, Standing, Verdict};
pub use self::clause::{Deviation, MustState, Unproven};
pub use self::derivation::{Derivation, Operand};
pub use self::exactness::is_exact_by_kind;
pub use self::finding::{Assumption, Finding, FindingKind, StatedBasis};
pub use self::nonsense::Nonsense;
pub use self::result::{
    Analysis, BenchmarkResult, CriterionResult, EquipmentResult, Exclusion, FailedClause, GroupComparison,
    GroupSummary, Groups, TooMany,
};
pub use self::terms::{Term, TermKind};
pub use self::worth_function::{Provisional, WorthFunction, scale_is_usable};
