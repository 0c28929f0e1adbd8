//! `import`: a comparison sheet to a project.

use std::io::Write;
use std::path::Path;

use crate::store::{save_text, sheet, to_ron};
use crate::text::Lang;

use super::Failure;

/// Makes a project from a sheet; what was not understood goes to stderr with row and column.
pub(super) fn import(
    path: &Path,
    output: &Path,
    title: Option<&str>,
    lang: Lang,
    out: &mut impl Write,
) -> Result<u8, Failure> {
    let name = path.display().to_string();
    let is_excel = path.extension().is_some_and(|e| e.eq_ignore_ascii_case("xlsx") || e.eq_ignore_ascii_case("xls"));
    if is_excel {
        return Err(Failure::usage(lang.cli_xlsx_later()));
    }
    let bytes = std::fs::read(path).map_err(|error| Failure::failed(lang.cannot_read(&name, &error.to_string())))?;
    let stem = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let import = sheet::import(&sheet::decode(&bytes), title.unwrap_or(&stem))
        .map_err(|error| Failure::failed(format!("{name}: {}", error.sentence(lang))))?;
    let mut err = std::io::stderr().lock();
    for note in &import.notes {
        writeln!(err, "{name}: {}", note.sentence(lang))?;
    }
    save_text(output, &to_ron(&import.project)).map_err(|error| Failure::failed(error.sentence(lang)))?;
    writeln!(out, "{}", lang.cli_written(&output.display().to_string()))?;
    Ok(0)
}
