//! `measure drift`: warm-up and slope over temperature.

use clap::Args;

use super::super::Failure;
use super::{Common, sentences};
use crate::analysis::measured::{drift, unusable_text};
use crate::report::{self, measured::Report};
use crate::store::raw::{self, RawOptions};
use crate::text::Lang;

/// Readings over time.
#[derive(Debug, Args)]
pub(in crate::cli) struct DriftArguments {
    #[command(flatten)]
    pub common: Common,
    /// Unit of the readings where no heading names one (mm, um, arcsec).
    #[arg(long)]
    unit: Option<String>,
}

/// The figures of the file.
pub(super) fn report(arguments: &DriftArguments, lang: Lang) -> Result<Report, Failure> {
    let common = &arguments.common;
    let options = RawOptions { unit: arguments.unit.clone(), ..RawOptions::default() };
    let found = raw::drift(&common.bytes(lang)?, &options).map_err(|problem| common.problem(&problem, lang))?;
    let report = drift(&found, common.level());
    let report = report.map_err(|problem| common.failure(&unusable_text(problem, lang), lang))?;
    Ok(report::measured::drift(&report, &common.file(), common.confidence, lang)
        .after_notes(sentences(&found.notes, lang)))
}
