//! Why a file could not be saved, and what is to be known of one that was.

use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

use crate::store::stamp::OnDisk;
use crate::text::Lang;

/// Why a file could not be saved; the old file is untouched.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {cause}")]
pub struct SaveError {
    /// Which file.
    pub path: PathBuf,
    /// Why.
    pub cause: SaveCause,
}

/// What stands in the way of saving.
#[derive(Debug, thiserror::Error)]
pub enum SaveCause {
    /// The system says why.
    #[error("{0}")]
    System(#[from] Error),
    /// The file may be written, but no other file can take its place; what the system says.
    #[error("{0}")]
    NotReplaceable(Error),
    /// A folder, a device, a pipe.
    #[error("not a regular file")]
    NotRegular,
    /// The file is not to be written.
    #[error("read-only")]
    ReadOnly,
    /// A link that leads to nothing.
    #[error("a link to nothing")]
    BrokenLink,
    /// What is there is larger than anything this program writes.
    #[error("too large")]
    TooLarge,
    /// The file is another one than was read.
    #[error("changed on the disk")]
    Changed(OnDisk),
}

impl SaveError {
    /// What the system says of this file or folder.
    pub fn system(path: &Path, source: Error) -> Self {
        Self { path: path.to_owned(), cause: SaveCause::System(source) }
    }

    /// The sentence in this language.
    pub fn sentence(&self, lang: Lang) -> String {
        let path = self.path.display().to_string();
        match &self.cause {
            SaveCause::System(error) => lang.cannot_save(&path, &error.to_string()),
            SaveCause::NotReplaceable(error) => lang.cannot_replace(&path, &error.to_string()),
            SaveCause::NotRegular => lang.save_not_regular(&path),
            SaveCause::ReadOnly => lang.save_read_only(&path),
            SaveCause::BrokenLink => lang.save_broken_link(&path),
            SaveCause::TooLarge => lang.save_too_large(&path),
            SaveCause::Changed(OnDisk::Gone) => lang.save_gone(&path),
            SaveCause::Changed(_) => lang.save_changed(&path),
        }
    }
}

/// What did not go as usual while a file was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveNote {
    /// What it held before could not be kept; what the system says.
    NoVersion(String),
    /// The system did not confirm that the name of the new file is on the disk already.
    NotConfirmed(String),
}

impl SaveNote {
    /// The sentence in this language.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::NoVersion(cause) => lang.save_no_version(cause),
            Self::NotConfirmed(cause) => lang.save_not_confirmed(cause),
        }
    }
}

/// True where writing in place may do what replacing cannot.
pub(super) fn is_refusal(error: &Error) -> bool {
    !matches!(
        error.kind(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::ReadOnlyFilesystem | ErrorKind::Interrupted
    )
}
