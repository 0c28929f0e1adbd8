//! `measure positioning`: the figures of one axis.

use clap::Args;

use super::super::Failure;
use super::budget::SetupArguments;
use super::{Common, sentences};
use crate::analysis::measured::positioning;
use crate::report::{self, measured::Report};
use crate::store::raw::{self, RawOptions};
use crate::text::Lang;

/// Runs of one axis.
#[derive(Debug, Args)]
pub(in crate::cli) struct PositioningArguments {
    #[command(flatten)]
    pub common: Common,
    /// Unit of the figures where no heading names one (mm, um, arcsec).
    #[arg(long)]
    unit: Option<String>,
    /// Which axis of a file that holds several.
    #[arg(long)]
    axis: Option<String>,
    /// Seed of the draws behind the intervals.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    #[command(flatten)]
    setup: SetupArguments,
}

/// The figures of the file.
pub(super) fn report(arguments: &PositioningArguments, lang: Lang) -> Result<Report, Failure> {
    let common = &arguments.common;
    let bytes = common.bytes(lang)?;
    let options = RawOptions { unit: arguments.unit.clone(), axis: arguments.axis.clone() };
    let found = raw::axis(&bytes, &options).map_err(|problem| common.problem(&problem, lang))?;
    let runs = found.forward.first().map_or(0, Vec::len).max(found.backward.first().map_or(0, Vec::len));
    // The readers hand over whole tables, so too few runs are all that is left to be wrong.
    let told = |_| common.failure(&lang.measure_few_runs(runs), lang);
    let report = positioning(&found, common.level(), arguments.seed).map_err(told)?;
    let budget = arguments.setup.budget(&report, common, lang)?;
    let axis = if found.axis.is_empty() { common.file() } else { found.axis.clone() };
    Ok(report::measured::positioning(&report, budget.as_ref(), &axis, common.confidence, lang)
        .after_notes(sentences(&found.notes, lang)))
}
