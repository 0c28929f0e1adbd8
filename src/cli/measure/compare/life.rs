//! `measure compare life`: both questions, tests, MTBF.

use std::path::PathBuf;

use clap::Args;

use super::super::confidence;
use super::super::life::{Ended, margin};
use super::{Files, Format};
use crate::analysis::measured::{LifeQuestion, compare_life};
use crate::cli::Failure;
use crate::methods::life::compare::Lead;
use crate::report::measured::{Report, life_comparison};
use crate::store::raw;
use crate::text::Lang;

/// Two files of lives.
#[derive(Debug, Args)]
pub(in crate::cli) struct LifePair {
    /// Raw data file of machine A.
    a: PathBuf,
    /// Raw data file of machine B.
    b: PathBuf,
    /// B10 count as the same up to this: a time in the unit of A, or a factor such as 1.2x.
    #[arg(long, default_value = "0", value_parser = margin)]
    margin: Lead,
    /// Confidence of the intervals, in per cent.
    #[arg(long, default_value_t = 95.0, value_parser = confidence)]
    confidence: f64,
    /// What ended both watches.
    #[arg(long, value_enum, default_value_t = Ended::Time)]
    termination: Ended,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

impl LifePair {
    /// The comparison as it is printed.
    pub(in crate::cli::measure) fn report(&self, lang: Lang) -> Result<Report, Failure> {
        let files = Files { a: &self.a, b: &self.b };
        let (a, b) = files.both(raw::life, lang)?;
        let question = LifeQuestion {
            margin: self.margin,
            confidence: self.confidence / 100.0,
            termination: self.termination.termination(),
        };
        let found = compare_life(&a, &b, &question).map_err(|problem| files.failure(&problem, lang))?;
        let names = files.names();
        let report = life_comparison(&found, names.each_ref().map(String::as_str), self.confidence, lang);
        Ok(report.after_notes(files.notes([&a.notes, &b.notes], lang)))
    }
}
