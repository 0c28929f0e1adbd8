//! `measure circular`: how far the path round is from a circle.

use clap::Args;

use super::super::Failure;
use super::{Common, sentences};
use crate::analysis::measured::{circular, no_circle_text};
use crate::report::{self, measured::Report};
use crate::store::raw::{self, RawOptions};
use crate::text::Lang;

/// Points of one or both senses.
#[derive(Debug, Args)]
pub(in crate::cli) struct CircularArguments {
    #[command(flatten)]
    pub common: Common,
    /// Nominal radius, in the unit of the points.
    #[arg(long)]
    radius: f64,
    /// Unit of the points where no heading names one (mm, um).
    #[arg(long)]
    unit: Option<String>,
}

/// The figures of the file.
pub(super) fn report(arguments: &CircularArguments, lang: Lang) -> Result<Report, Failure> {
    let common = &arguments.common;
    let options = RawOptions { unit: arguments.unit.clone(), ..RawOptions::default() };
    let found = raw::circular(&common.bytes(lang)?, arguments.radius, &options);
    let found = found.map_err(|problem| common.problem(&problem, lang))?;
    let report = circular(&found).map_err(|problem| common.failure(&no_circle_text(problem, lang), lang))?;
    Ok(report::measured::circular(&report, &common.file(), lang).after_notes(sentences(&found.notes, lang)))
}
