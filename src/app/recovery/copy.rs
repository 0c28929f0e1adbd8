//! A copy of unsaved work: what stands in its first line, and what is found of it at the next start.

use std::fmt::Write as _;
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::model::Project;
use crate::store::{self, MOST_OF_PROJECT, SaveError, SaveOptions, Stamp, read_regular_text, sweep};

use crate::app::Session;

/// First words of a copy; the time, what was read of its file and the path of that follow.
const HEADER: &str = "// gapwise recovery copy: ";
/// The same of earlier versions: time and path as text.
const EARLIER: &str = "// gapwise recovery copy ";
/// What stands for a file that was never read.
const UNREAD: &str = "-";

/// The work of a session as it is copied.
#[derive(Debug)]
pub(super) struct Copy {
    project: Arc<Project>,
    of: Option<PathBuf>,
    stamp: Option<Stamp>,
}

impl Copy {
    pub fn of(session: &Session) -> Self {
        Self {
            project: Arc::clone(session.kept_project()),
            of: session.path().map(Path::to_owned),
            stamp: session.stamp().cloned(),
        }
    }

    /// The same state of the same work.
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.project, &other.project) && self.of == other.of
    }

    /// Writes the copy, for its owner alone.
    pub fn write(&self, file: &Path) -> Result<(), SaveError> {
        let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        let of = self.of.as_deref().map(escaped).unwrap_or_default();
        let stamp = self.stamp.as_ref().map_or(UNREAD, Stamp::digest);
        let text = format!("{HEADER}{seconds} {stamp} {of}\n{}", store::to_ron(&self.project));
        store::save(file, text.as_bytes(), &SaveOptions { private: true, ..SaveOptions::default() }).map(|_| ())
    }
}

/// A copy that a window left behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftBehind {
    /// The copy.
    pub copy: PathBuf,
    /// The project's own file, if it had one.
    pub of: Option<PathBuf>,
    /// When it was written.
    pub at: SystemTime,
    /// What was read of the project's file; `None`: not known, or never read.
    stamp: Option<Stamp>,
}

/// The project's own file beside a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileState {
    /// When it was last written; `None`: there is none.
    pub at: Option<SystemTime>,
    /// It was written by somebody after the work in the copy had begun.
    pub is_newer: bool,
}

impl LeftBehind {
    /// The work as a session of its file, with unsaved changes; the copy stays until it is discarded. Where the file
    /// is newer, saving asks first.
    pub fn restore(&self) -> Option<Session> {
        let text = read_regular_text(&self.copy, MOST_OF_PROJECT).ok()?;
        let project = store::read(&text).ok()?;
        let stamp = self.stamp.clone().or_else(|| self.file_state().is_newer.then(Stamp::of_nothing));
        Some(Session::restored_over(project, self.of.as_deref(), stamp))
    }

    /// How the project's file stands to the copy.
    pub fn file_state(&self) -> FileState {
        let modified = |path: &PathBuf| path.metadata().ok()?.modified().ok();
        let at = self.of.as_ref().and_then(modified);
        let is_newer = match (&self.stamp, &self.of) {
            (Some(stamp), Some(of)) => at.is_some() && stamp.clone().look(of) == store::OnDisk::Changed,
            _ => at.is_some_and(|at| at > self.at),
        };
        FileState { at, is_newer }
    }

    /// Removes the copy.
    pub fn discard(&self) {
        let _ = std::fs::remove_file(&self.copy);
        let _ = std::fs::remove_file(self.copy.with_extension("lock"));
    }
}

/// The copies that windows left behind which are no longer there, latest first.
pub fn left_behind(folder: &Path) -> Vec<LeftBehind> {
    sweep(folder);
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let copies = entries.filter_map(Result::ok).map(|entry| entry.path());
    let mut found: Vec<LeftBehind> = copies.filter(|path| is_orphan(path)).filter_map(|path| head(&path)).collect();
    found.sort_by_key(|copy| std::cmp::Reverse(copy.at));
    found
}

/// A copy whose window is gone.
fn is_orphan(path: &Path) -> bool {
    if path.extension().is_none_or(|ending| ending != "ron") {
        return false;
    }
    let lock = path.with_extension("lock");
    // Opening a pipe would wait for its other end.
    if lock.metadata().is_ok_and(|metadata| !metadata.is_file()) {
        return true;
    }
    match File::options().write(true).open(lock) {
        Ok(lock) => !matches!(lock.try_lock(), Err(TryLockError::WouldBlock)),
        Err(_) => true,
    }
}

fn head(path: &Path) -> Option<LeftBehind> {
    let text = read_regular_text(path, MOST_OF_PROJECT).ok()?;
    let line = text.lines().next()?;
    let at = |seconds: &str| UNIX_EPOCH.checked_add(Duration::from_secs(seconds.parse().ok()?));
    let copy = path.to_owned();
    if let Some(head) = line.strip_prefix(HEADER) {
        let (seconds, rest) = head.split_once(' ')?;
        let (digest, of) = rest.split_once(' ')?;
        let stamp = (digest != UNREAD).then(|| Stamp::of_digest(digest));
        return Some(LeftBehind { copy, of: unescaped(of), at: at(seconds)?, stamp });
    }
    let (seconds, of) = line.strip_prefix(EARLIER)?.split_once(' ')?;
    Some(LeftBehind { copy, of: (!of.is_empty()).then(|| PathBuf::from(of)), at: at(seconds)?, stamp: None })
}

/// A path on one line: what is no text, and the sign of that, as `%` and two digits.
fn escaped(path: &Path) -> String {
    let mut text = String::new();
    for part in path.as_os_str().as_encoded_bytes().utf8_chunks() {
        for c in part.valid().chars() {
            if c == '%' || c.is_control() {
                for byte in c.to_string().bytes() {
                    let _ = write!(text, "%{byte:02X}");
                }
            } else {
                text.push(c);
            }
        }
        for byte in part.invalid() {
            let _ = write!(text, "%{byte:02X}");
        }
    }
    text
}

fn unescaped(text: &str) -> Option<PathBuf> {
    let mut bytes = Vec::new();
    let mut left = text.as_bytes();
    while let Some((&first, rest)) = left.split_first() {
        let code = rest.get(..2).filter(|_| first == b'%').and_then(|code| std::str::from_utf8(code).ok());
        let byte = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        bytes.push(byte.unwrap_or(first));
        left = if byte.is_some() { rest.get(2..).unwrap_or_default() } else { rest };
    }
    (!bytes.is_empty()).then(|| path_of(bytes))
}

#[cfg(unix)]
fn path_of(bytes: Vec<u8>) -> PathBuf {
    use std::os::unix::ffi::OsStringExt as _;
    PathBuf::from(std::ffi::OsString::from_vec(bytes))
}

#[cfg(not(unix))]
fn path_of(bytes: Vec<u8>) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(&bytes).into_owned())
}
