//! `measure stability`: capability, chart, spread.

mod arguments;

pub(in crate::cli) use self::arguments::StabilityArguments;
use super::super::Failure;
use super::sentences;
use crate::analysis::measured::{stability_with, unusable_text};
use crate::report::{self, measured::Report};
use crate::store::raw;
use crate::text::Lang;

/// The figures of the file.
pub(super) fn report(arguments: &StabilityArguments, lang: Lang) -> Result<Report, Failure> {
    let common = &arguments.common;
    let found = raw::series(&common.bytes(lang)?).map_err(|problem| common.problem(&problem, lang))?;
    let groups = match arguments.subgroup {
        Some(size) => found.groups.concat().chunks(usize::from(size)).map(<[f64]>::to_vec).collect(),
        None => found.groups.clone(),
    };
    let report = stability_with(groups, &arguments.limits(), common.level(), &arguments.options());
    let report = report.map_err(|problem| common.failure(&unusable_text(problem, lang), lang))?;
    Ok(report::measured::stability(&report, &found.unit, &common.file(), common.confidence, lang)
        .after_notes(sentences(&found.notes, lang)))
}
