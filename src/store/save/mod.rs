//! Saving without ever leaving half a file: temporary file in the same folder, fsync, rename, fsync of the folder. What
//! was there before is kept as a version; what stands in the way is told, and is never the reason for losing anything.

mod backup;
mod keep;
mod problem;
mod sweep;
mod write;

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::regular::{MOST_OF_DATA, ReadError, read_regular};
use super::stamp::{OnDisk, Stamp};

pub use self::backup::{Version, versions};
pub use self::problem::{SaveCause, SaveError, SaveNote};
pub use self::sweep::sweep;

/// How the bytes of a file are replaced.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// By another file that takes its name: there is never half a file.
    #[default]
    Atomic,
    /// In place, where the system refuses the other way: a crash in the middle leaves half a file.
    Direct,
}

/// How a file is to be saved.
#[derive(Clone, Copy, Debug, Default)]
pub struct SaveOptions<'a> {
    /// How its bytes are replaced.
    pub way: Way,
    /// What was read of the file: where it is no longer that, nothing is written.
    pub expected: Option<&'a Stamp>,
    /// What is replaced is kept as a version.
    pub keeps_versions: bool,
    /// A new file is for its owner alone.
    pub private: bool,
    /// Nobody waits for the disk: a power cut may bring back what was there before.
    pub relaxed: bool,
}

/// A file that was saved.
#[derive(Debug)]
pub struct Saved {
    /// What is on the disk now.
    pub stamp: Stamp,
    /// What did not go as usual; the file is saved all the same.
    pub notes: Vec<SaveNote>,
}

/// Saves a project's text and keeps what it replaces.
pub fn save_text(path: &Path, text: &str) -> Result<Saved, SaveError> {
    save(path, text.as_bytes(), &SaveOptions { keeps_versions: true, ..SaveOptions::default() })
}

/// Replaces a file by these bytes, or leaves it as it was; nothing is kept of what it held.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    save(path, bytes, &SaveOptions::default()).map(|_| ())
}

/// Saves these bytes.
pub fn save(path: &Path, bytes: &[u8], options: &SaveOptions<'_>) -> Result<Saved, SaveError> {
    save_at(path, bytes, options).map_err(|cause| SaveError { path: path.to_owned(), cause })
}

fn save_at(path: &Path, bytes: &[u8], options: &SaveOptions<'_>) -> Result<Saved, SaveCause> {
    let target = target(path)?;
    let old = existing(&target)?;
    if let Some(expected) = options.expected {
        still(expected, old.as_deref())?;
    }
    if old.as_deref() == Some(bytes) {
        // Nothing to write: no version is worth keeping of what stays.
        return Ok(Saved { stamp: Stamp::of(&target, bytes), notes: Vec::new() });
    }
    let kept = old.as_deref().filter(|_| options.keeps_versions);
    let mut notes = write::replace(&target, bytes, (old.is_some(), kept), options)?;
    if let Some(folder) = target.parent() {
        sweep(folder);
    }
    notes.dedup();
    Ok(Saved { stamp: Stamp::of(&target, bytes), notes })
}

/// The file that a link leads to, so that saving replaces the file and not the link.
fn target(path: &Path) -> Result<PathBuf, SaveCause> {
    match path.canonicalize() {
        Ok(target) => Ok(target),
        Err(_) if path.is_symlink() => Err(SaveCause::BrokenLink),
        Err(_) => Ok(std::path::absolute(path).unwrap_or_else(|_| path.to_owned())),
    }
}

/// What is in the file; `None` where there is none. What is no file, or is not to be written, is left alone.
fn existing(target: &Path) -> Result<Option<Vec<u8>>, SaveCause> {
    match target.metadata() {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.into()),
        Ok(metadata) if !metadata.is_file() => return Err(SaveCause::NotRegular),
        Ok(metadata) if metadata.permissions().readonly() || !keep::may_write(target) => {
            return Err(SaveCause::ReadOnly);
        }
        Ok(_) => {}
    }
    match read_regular(target, MOST_OF_DATA) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(ReadError::System(error)) => Err(error.into()),
        Err(ReadError::NotRegular) => Err(SaveCause::NotRegular),
        Err(ReadError::TooLarge(_)) => Err(SaveCause::TooLarge),
    }
}

/// Refuses to write over what somebody else has written since.
fn still(expected: &Stamp, now: Option<&[u8]>) -> Result<(), SaveCause> {
    match now {
        None => Err(SaveCause::Changed(OnDisk::Gone)),
        Some(bytes) if expected.is_of(bytes) => Ok(()),
        Some(_) => Err(SaveCause::Changed(OnDisk::Changed)),
    }
}
