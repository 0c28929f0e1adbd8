//! Saving without ever leaving half a file: temporary file in the same folder, fsync, rename, fsync of the folder.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::text::Lang;

/// Why a file could not be saved; the old file is untouched.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {source}")]
pub struct SaveError {
    /// Which file.
    pub path: PathBuf,
    /// What the system says.
    pub source: std::io::Error,
}

impl SaveError {
    /// The sentence in this language.
    pub fn sentence(&self, lang: Lang) -> String {
        lang.cannot_save(&self.path.display().to_string(), &self.source.to_string())
    }
}

/// Saves a project's text and keeps the file it replaces as `NAME.bak`.
pub fn save_text(path: &Path, text: &str) -> Result<(), SaveError> {
    let wrap = |source| SaveError { path: path.to_owned(), source };
    if path.exists() {
        let mut backup = path.as_os_str().to_owned();
        backup.push(".bak");
        let old = std::fs::read(path).map_err(wrap)?;
        write_atomically(Path::new(&backup), &old)?;
    }
    write_atomically(path, text.as_bytes())
}

/// Replaces a file by these bytes, or leaves it as it was.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    write(path, bytes).map_err(|source| SaveError { path: path.to_owned(), source })
}

fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    // A link is followed, so that saving replaces the file and not the link.
    let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let folder = target.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".gapwise-").suffix(".tmp").tempfile_in(folder)?;
    file.write_all(bytes)?;
    keep_permissions(&target, file.as_file())?;
    file.as_file().sync_all()?;
    file.persist(&target).map_err(|error| error.error)?;
    sync_folder(folder)
}

/// A temporary file is private; the project keeps the rights it had, and a new one is made as other programs make it.
#[cfg(unix)]
fn keep_permissions(target: &Path, file: &std::fs::File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let permissions = match std::fs::metadata(target) {
        Ok(old) => old.permissions(),
        Err(_) => std::fs::Permissions::from_mode(0o644),
    };
    file.set_permissions(permissions)
}

#[cfg(not(unix))]
fn keep_permissions(_target: &Path, _file: &std::fs::File) -> std::io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> std::io::Result<()> {
    std::fs::File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> std::io::Result<()> {
    Ok(())
}
