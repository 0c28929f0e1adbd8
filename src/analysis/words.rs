//! Sentences made from an analysis: summary, calculation of a cell, findings.

use crate::model::Project;
use crate::text::Lang;

use super::{Analysis, Finding};

/// One line of a cell's calculation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is computed ("Meaning", "Points", "Margin", "Verdict" …).
    pub label: String,
    /// The calculation with its inputs.
    pub text: String,
}

/// How every number of a cell came about, in order, from the text as entered to the contribution.
pub fn calculation(_project: &Project, _analysis: &Analysis, _equipment: usize, _criterion: usize, _lang: Lang) -> Vec<Step> {
    Vec::new()
}

/// What the comparison says of one equipment against the benchmark, in sentences: profile first, total last.
pub fn summary(_project: &Project, _analysis: &Analysis, _equipment: usize, _lang: Lang) -> Vec<String> {
    Vec::new()
}

/// What the comparison says of the two groups, in sentences.
pub fn group_summary(_project: &Project, _analysis: &Analysis, _lang: Lang) -> Vec<String> {
    Vec::new()
}

/// The benchmark's name as shown ("Hermle C400", "best imported: Hermle C400", "own requirement").
pub fn benchmark_name(_project: &Project, _analysis: &Analysis, _lang: Lang) -> String {
    String::new()
}

impl Finding {
    /// The sentence, with names as shown.
    pub fn sentence(&self, _project: &Project, _lang: Lang) -> String {
        String::new()
    }

    /// What to do about it, where that is clear.
    pub fn hint(&self, _lang: Lang) -> Option<String> {
        None
    }
}
