//! Where the command line writes what it makes: a regular file, or standard output.

use std::io::Write;
use std::path::Path;

use crate::store::{SaveOptions, save};
use crate::text::Lang;

use super::{Failure, tell};

/// The name that stands for standard output.
pub(super) const STANDARD: &str = "-";

/// True where this name stands for standard output.
pub(super) fn is_standard(output: &Path) -> bool {
    output.as_os_str() == STANDARD
}

/// Writes the bytes and says where; what was made of a file never takes the place of that file.
pub(super) fn write(
    output: &Path,
    bytes: &[u8],
    inputs: &[&Path],
    lang: Lang,
    out: &mut impl Write,
) -> Result<(), Failure> {
    if is_standard(output) {
        return Ok(out.write_all(bytes)?);
    }
    let name = output.display().to_string();
    if inputs.iter().any(|input| is_same(input, output)) {
        return Err(Failure::usage(lang.cli_output_is_input(&name)));
    }
    let options = SaveOptions { keeps_versions: true, ..SaveOptions::default() };
    let saved = save(output, bytes, &options).map_err(|error| Failure::failed(error.sentence(lang)))?;
    saved.notes.iter().try_for_each(|note| tell(&format!("{name}: {}", note.sentence(lang))))?;
    writeln!(out, "{}", lang.cli_written(&name))?;
    Ok(())
}

/// The same file, also by another name.
fn is_same(one: &Path, other: &Path) -> bool {
    let (one, other) = (one.canonicalize(), other.canonicalize());
    one.is_ok_and(|one| other.is_ok_and(|other| one == other))
}
