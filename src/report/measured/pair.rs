//! Two measurements of a project compared, or why they are not.

use super::comparison::comparison;
use super::life_comparison::life_comparison;
use super::{Report, sentences};
use crate::analysis::measured::{NotComparable, PairComparison, Side, no_life_text, unusable_text};
use crate::model::Measurement;
use crate::text::Lang;

/// The comparison of these measurements under these names, with what was assumed while either was read.
pub fn pair(found: &PairComparison, of: [&Measurement; 2], names: [&str; 2], lang: Lang) -> Report {
    let [a, _] = of;
    let report = match found {
        PairComparison::Values(found) => comparison(found, names, a.percent(), lang),
        PairComparison::Lives(found) => life_comparison(found, names, a.percent(), lang),
    };
    let notes_of = |(measurement, name): (&Measurement, &str)| {
        let notes = measurement.raw().map_or_else(Vec::new, |raw| sentences(raw.notes(), lang));
        notes.into_iter().map(|note| lang.cli_in_file(name, &note)).collect::<Vec<_>>()
    };
    report.after_notes(of.into_iter().zip(names).flat_map(notes_of).collect())
}

/// Why two are not compared, and which of them is to blame.
pub fn not_comparable(problem: &NotComparable, lang: Lang) -> (Option<Side>, String) {
    match problem {
        NotComparable::Kind => (None, lang.measure_beside_not().to_owned()),
        NotComparable::Units(a, b) => (None, lang.compare_units(a, b)),
        NotComparable::Runs(side, _) => (Some(*side), lang.compare_few_runs().to_owned()),
        NotComparable::Values(side, problem) => (Some(*side), unusable_text(*problem, lang)),
        NotComparable::Lives(side, problem) => (Some(*side), no_life_text(problem, lang)),
        NotComparable::Setup(problem) => (None, problem.sentence(lang).to_owned()),
        NotComparable::NoLimits => (None, lang.compare_no_limits().to_owned()),
    }
}
