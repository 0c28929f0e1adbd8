//! `check`: what is wrong with a project, with places.

use std::io::Write;
use std::path::Path;

use serde_json::json;

use crate::analysis::analyse;
use crate::model::{Place, Severity};
use crate::report::{self, findings};
use crate::store::places;
use crate::text::Lang;

use super::{Failure, Format, open};

/// Prints the findings; exit code 1 when one is an error.
pub(super) fn check(path: &Path, format: Format, lang: Lang, out: &mut impl Write) -> Result<u8, Failure> {
    let (project, text) = open(path, lang)?;
    let analysis = analyse(&project);
    let places = places(&text);
    let position = |place: &Place| places.get(place).map(|position| (position.line, position.column));
    let found = &analysis.findings;
    match format {
        Format::Table => {
            let file = path.display().to_string();
            report::terminal::write(&findings::outline(found, &position, &file, lang), out)?;
        }
        Format::Json => {
            let list: Vec<_> = found.iter().map(|f| findings::json(f, Some(&position), lang)).collect();
            writeln!(out, "{:#}", json!({ "project": project.title, "findings": list }))?;
        }
        Format::Csv => report::csv::write(&findings::table(found, &position, lang), out)?,
    }
    Ok(u8::from(found.iter().any(|f| f.severity == Severity::Error)))
}
