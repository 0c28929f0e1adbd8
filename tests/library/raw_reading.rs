//! Raw data read by the readers, or refused, for the tests of each kind.

use gapwise::model::{RawLives, RawPositioning};
use gapwise::store::raw::{RawOptions, RawProblem, RawProblemKind, life, positioning};
use gapwise::text::Lang;

/// What a reader gives; a refusal is shown with its sentence.
pub fn readable<T>(given: Result<T, RawProblem>, text: &str) -> T {
    given.unwrap_or_else(|problem| panic!("{text}: {}", problem.sentence(Lang::En)))
}

/// Why a reader refuses; its sentence stands in both languages.
pub fn refusal<T: std::fmt::Debug>(given: Result<T, RawProblem>) -> RawProblemKind {
    let problem = given.expect_err("refused");
    assert_ne!(problem.sentence(Lang::En), problem.sentence(Lang::Zh));
    problem.kind
}

/// One axis without any option.
pub fn axis(text: &str) -> Result<RawPositioning, RawProblem> {
    positioning(text.as_bytes(), &RawOptions::default())
}

/// Lives of units.
pub fn lives(text: &str) -> RawLives {
    readable(life(text.as_bytes()), text)
}

/// Times of the failed and of the others.
pub fn fates(text: &str) -> (Vec<f64>, Vec<f64>) {
    let read = lives(text);
    let of = |failed: bool| {
        let units = read.records.iter().filter(move |record| record.failed == failed);
        units.flat_map(|record| vec![record.time; record.count as usize]).collect()
    };
    (of(true), of(false))
}
