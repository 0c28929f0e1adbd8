//! `deviations`: the deviation table of a tender.

use std::io::Write;
use std::path::Path;

use crate::analysis::analyse;
use crate::analysis::deviation::table;
use crate::report;
use crate::text::Lang;

use super::{Failure, Format, open};

/// Prints the table of one equipment or of all.
pub(super) fn deviations(
    path: &Path,
    equipment: Option<&str>,
    format: Format,
    lang: Lang,
    out: &mut impl Write,
) -> Result<u8, Failure> {
    let (project, _) = open(path, lang)?;
    if let Some(id) = equipment.filter(|id| project.equipment(id).is_none()) {
        return Err(Failure::failed(lang.cli_unknown_equipment(id)));
    }
    let analysis = analyse(&project);
    let rows = table(&project, &analysis, equipment);
    match format {
        Format::Json => writeln!(out, "{:#}", report::deviations::json(&project, &rows, lang))?,
        Format::Csv => report::csv::write(&report::deviations::program_table(&rows, lang), out)?,
        Format::Table => report::terminal::table(&report::deviations::table(&rows, lang), out)?,
    }
    Ok(0)
}
