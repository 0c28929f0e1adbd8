//! The two ways of replacing the bytes of a file.

use std::fs::File;
use std::io::{Error, Write as _};
use std::path::Path;

use tempfile::NamedTempFile;

use super::backup;
use super::keep;
use super::problem::is_refusal;
use super::sweep::{PREFIX, SUFFIX};
use super::{SaveCause, SaveNote, SaveOptions, Way};

/// Writes the bytes; `(there, kept)`: whether the file is there, and what of it is kept as a version.
pub(super) fn replace(
    target: &Path,
    bytes: &[u8],
    (there, kept): (bool, Option<&[u8]>),
    options: &SaveOptions<'_>,
) -> Result<Vec<SaveNote>, SaveCause> {
    let refused = |error: Error| {
        if there && is_refusal(&error) { SaveCause::NotReplaceable(error) } else { SaveCause::System(error) }
    };
    match options.way {
        Way::Atomic => {
            // The whole content is on the disk before anything else is touched.
            let file = prepared(target, bytes, there, options).map_err(refused)?;
            let mut notes = Vec::new();
            let version = backup::Kept::take(target, kept, &mut notes);
            file.persist(target).map_err(|error| refused(error.error))?;
            version.settle(target);
            let confirmed = if options.relaxed { Ok(()) } else { sync_folder(target) };
            notes.extend(confirmed.err().map(|error| SaveNote::NotConfirmed(error.to_string())));
            Ok(notes)
        }
        Way::Direct => {
            let mut notes = Vec::new();
            let version = backup::Kept::take(target, kept, &mut notes);
            in_place(target, bytes)?;
            version.settle(target);
            Ok(notes)
        }
    }
}

/// A temporary file with this content beside the target, with the rights that the target has.
fn prepared(target: &Path, bytes: &[u8], there: bool, options: &SaveOptions<'_>) -> std::io::Result<NamedTempFile> {
    let folder = target.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = keep::builder(there || options.private).prefix(PREFIX).suffix(SUFFIX).tempfile_in(folder)?;
    file.write_all(bytes)?;
    if there {
        keep::attributes(target, file.as_file())?;
    }
    if !options.relaxed {
        file.as_file().sync_all()?;
    }
    Ok(file)
}

fn in_place(target: &Path, bytes: &[u8]) -> Result<(), SaveCause> {
    let mut file = File::options().write(true).open(target)?;
    file.write_all(bytes)?;
    file.set_len(bytes.len() as u64)?;
    file.sync_all()?;
    Ok(())
}

#[cfg(unix)]
fn sync_folder(target: &Path) -> std::io::Result<()> {
    File::open(target.parent().unwrap_or(Path::new(".")))?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_target: &Path) -> std::io::Result<()> {
    Ok(())
}
