//! Two measurements of a project compared, or why they are not.

use super::budget::no_setup;
use super::{Report, comparison, life_comparison};
use crate::analysis::measured::{NotComparable, PairComparison, Side, no_life_text, unusable_text};
use crate::text::Lang;

/// The comparison of measurements of these names; confidence of the intervals in per cent.
pub fn pair(found: &PairComparison, names: [&str; 2], confidence: f64, lang: Lang) -> Report {
    match found {
        PairComparison::Values(found) => comparison(found, names, confidence, lang),
        PairComparison::Lives(found) => life_comparison(found, names, confidence, lang),
    }
}

/// Why two are not compared, and which of them is to blame.
pub fn not_comparable(problem: &NotComparable, lang: Lang) -> (Option<Side>, String) {
    match problem {
        NotComparable::Kind => (None, lang.measure_beside_not().to_owned()),
        NotComparable::Units(a, b) => (None, lang.compare_units(a, b)),
        NotComparable::Runs(side, _) => (Some(*side), lang.compare_few_runs().to_owned()),
        NotComparable::Values(side, problem) => (Some(*side), unusable_text(*problem, lang)),
        NotComparable::Lives(side, problem) => (Some(*side), no_life_text(problem, lang)),
        NotComparable::Setup(problem) => (None, no_setup(*problem, lang).to_owned()),
        NotComparable::NoLimits => (None, lang.compare_no_limits().to_owned()),
    }
}
