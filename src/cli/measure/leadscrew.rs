//! `measure leadscrew`: lead accuracy of a ball screw and the grades it meets.

use clap::Args;

use super::super::Failure;
use super::{Common, sentences};
use crate::analysis::measured::{lead, no_lead_text};
use crate::report::{self, measured::Report};
use crate::store::raw;
use crate::text::Lang;

/// Points of one screw.
#[derive(Debug, Args)]
pub(in crate::cli) struct LeadscrewArguments {
    #[command(flatten)]
    pub common: Common,
    /// Lead of the screw, mm.
    #[arg(long)]
    lead: f64,
    /// Specified travel compensation over the useful travel, in µm.
    #[arg(long, default_value_t = 0.0, allow_negative_numbers = true, value_parser = super::finite)]
    compensation: f64,
}

/// The figures of the file.
pub(super) fn report(arguments: &LeadscrewArguments, lang: Lang) -> Result<Report, Failure> {
    let common = &arguments.common;
    let found = raw::lead(&common.bytes(lang)?).map_err(|problem| common.problem(&problem, lang))?;
    let report = lead(&found, arguments.lead, arguments.compensation);
    let report = report.map_err(|problem| common.failure(&no_lead_text(problem, lang), lang))?;
    Ok(report::measured::lead(&report, &common.file(), lang).after_notes(sentences(&found.notes, lang)))
}
