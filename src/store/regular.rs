//! Reading files that are files: a device has no end, a pipe never begins, and a size is known once it is read.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use crate::text::Lang;

/// Bytes of a project file that are read at most.
pub const MOST_OF_PROJECT: u64 = 256 << 20;
/// Bytes of a file with raw data or judgements that are read at most.
pub const MOST_OF_DATA: u64 = 512 << 20;
/// Bytes of a picture that are read at most.
pub const MOST_OF_PICTURE: u64 = 64 << 20;

/// Why a file is not read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The system says why.
    #[error("{0}")]
    System(#[from] std::io::Error),
    /// A folder, a device, a pipe.
    #[error("not a regular file")]
    NotRegular,
    /// It has more bytes than this.
    #[error("more than {0} bytes")]
    TooLarge(u64),
}

impl ReadError {
    /// The sentence about the file at this path.
    pub fn sentence(&self, path: &Path, lang: Lang) -> String {
        let path = path.display().to_string();
        match self {
            Self::System(error) => lang.cannot_read(&path, &error.to_string()),
            Self::NotRegular => lang.not_a_regular_file(&path),
            Self::TooLarge(most) => lang.file_too_large(&path, most >> 20),
        }
    }
}

/// The bytes of a regular file, no more than `most`; a link is followed.
pub fn read_regular(path: &Path, most: u64) -> Result<Vec<u8>, ReadError> {
    // Asked before it is opened: opening a pipe waits for somebody to write.
    if !path.metadata()?.is_file() {
        return Err(ReadError::NotRegular);
    }
    let file = File::open(path)?;
    if !file.metadata()?.is_file() {
        return Err(ReadError::NotRegular);
    }
    // What the system says of the size is not believed: files of `/proc` have none and content all the same.
    let mut bytes = Vec::new();
    file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most { Err(ReadError::TooLarge(most)) } else { Ok(bytes) }
}

/// The same as text, as far as it is UTF-8.
pub fn read_regular_text(path: &Path, most: u64) -> Result<String, ReadError> {
    let not_text = |error| std::io::Error::new(std::io::ErrorKind::InvalidData, error);
    Ok(String::from_utf8(read_regular(path, most)?).map_err(not_text)?)
}
