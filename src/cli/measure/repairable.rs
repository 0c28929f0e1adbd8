//! `measure repairable`: failures of a machine that is put right and runs on.

use clap::Args;

use super::super::Failure;
use super::not_negative;
use super::{Common, sentences};
use crate::analysis::measured::{no_history_text, repairable};
use crate::report::{self, measured::Report};
use crate::store::raw;
use crate::text::Lang;

/// Running times at which one machine failed.
#[derive(Debug, Args)]
pub(in crate::cli) struct RepairableArguments {
    #[command(flatten)]
    pub common: Common,
    /// Running time at which the watch ended; without it, with the last failure.
    #[arg(long, value_parser = not_negative)]
    end: Option<f64>,
    /// The file holds the times between failures, to be added up.
    #[arg(long)]
    gaps: bool,
    /// Unit of the times where no heading names one (h, km, cycles).
    #[arg(long)]
    unit: Option<String>,
}

/// The figures of the file.
pub(super) fn report(arguments: &RepairableArguments, lang: Lang) -> Result<Report, Failure> {
    let common = &arguments.common;
    let found = raw::cumulative(&common.bytes(lang)?, arguments.gaps);
    let found = found.map_err(|problem| common.problem(&problem, lang))?;
    let said = arguments.unit.as_deref().unwrap_or_default();
    let report = repairable(&found, arguments.end, said, common.level());
    let report = report.map_err(|problem| common.failure(&no_history_text(problem, lang), lang))?;
    Ok(report::measured::repairable(&report, &common.file(), common.confidence, lang)
        .after_notes(sentences(&found.notes, lang)))
}
