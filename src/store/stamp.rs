//! What was read of a file, to tell later whether it is still that.

use std::path::Path;
use std::time::SystemTime;

use super::raw::sha256;
use super::regular::{MOST_OF_PROJECT, ReadError, read_regular};

/// What was read of a file or written to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    sha256: String,
    /// What the system says of the file, to see at a glance that nothing happened.
    glance: Option<Glance>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Glance {
    length: u64,
    modified: Option<SystemTime>,
    /// Device and number of the file.
    file: Option<(u64, u64)>,
}

/// How a file stands to what was read of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnDisk {
    /// It holds the same.
    Same,
    /// It holds something else.
    Changed,
    /// It is not there any more, or no file.
    Gone,
}

impl Stamp {
    /// Of these bytes, which were just read from the file or written to it.
    pub fn of(path: &Path, bytes: &[u8]) -> Self {
        Self { sha256: sha256(bytes), glance: glance(path).filter(|glance| glance.length == bytes.len() as u64) }
    }

    /// Of bytes with this SHA-256.
    pub fn of_digest(sha256: &str) -> Self {
        Self { sha256: sha256.to_owned(), glance: None }
    }

    /// Of a file that was never read: whatever is there is something else.
    pub fn of_nothing() -> Self {
        Self::of_digest("")
    }

    /// The SHA-256 of the bytes.
    pub fn digest(&self) -> &str {
        &self.sha256
    }

    /// Whether these bytes are those.
    pub fn is_of(&self, bytes: &[u8]) -> bool {
        self.sha256 == sha256(bytes)
    }

    /// How the file stands now. It is read only where the system says that something happened to it; a file that
    /// cannot be looked at for the moment counts as the same.
    pub fn look(&mut self, path: &Path) -> OnDisk {
        let now = glance(path);
        if now.is_some() && now == self.glance {
            return OnDisk::Same;
        }
        match read_regular(path, MOST_OF_PROJECT) {
            Ok(bytes) if self.is_of(&bytes) => {
                self.glance = now;
                OnDisk::Same
            }
            Ok(_) | Err(ReadError::TooLarge(_)) => OnDisk::Changed,
            Err(ReadError::NotRegular) => OnDisk::Gone,
            Err(ReadError::System(error)) if error.kind() == std::io::ErrorKind::NotFound => OnDisk::Gone,
            Err(ReadError::System(_)) => OnDisk::Same,
        }
    }
}

fn glance(path: &Path) -> Option<Glance> {
    let metadata = path.metadata().ok().filter(std::fs::Metadata::is_file)?;
    Some(Glance { length: metadata.len(), modified: metadata.modified().ok(), file: number(&metadata) })
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "other systems have none")]
fn number(metadata: &std::fs::Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt as _;
    Some((metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn number(_metadata: &std::fs::Metadata) -> Option<(u64, u64)> {
    None
}
