//! Versions of a file: what it held before it was saved, the latest as `NAME.bak`, earlier ones with their time.

use std::ffi::OsString;
use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::SaveNote;
use super::keep;
use super::sweep::{PREFIX, SUFFIX};

/// Earlier versions kept beside the latest one.
const EARLIER: usize = 5;
/// Versions of one hour of work would push out those of yesterday: two of them lie at least this far apart.
const APART: Duration = Duration::from_mins(10);

/// A version of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Where it is kept.
    pub path: PathBuf,
    /// When it was saved.
    pub at: SystemTime,
}

/// The versions kept of this file, latest first.
pub fn versions(file: &Path) -> Vec<Version> {
    let file = file.canonicalize().unwrap_or_else(|_| file.to_owned());
    let latest = version(with_ending(&file, "bak"));
    latest.into_iter().chain(earlier(&file)).collect()
}

fn version(path: PathBuf) -> Option<Version> {
    let metadata = path.symlink_metadata().ok().filter(std::fs::Metadata::is_file)?;
    Some(Version { at: metadata.modified().ok()?, path })
}

/// Those with their time in the name, latest first.
fn earlier(file: &Path) -> Vec<Version> {
    let Some((folder, name)) = file.parent().zip(file.file_name().and_then(|name| name.to_str())) else {
        return Vec::new();
    };
    let is_one = |path: &PathBuf| {
        let other = path.file_name().and_then(|other| other.to_str());
        let time = other.and_then(|other| other.strip_prefix(name)?.strip_prefix('.')?.strip_suffix("Z.bak"));
        time.is_some_and(|time| time.len() == 15 && time.bytes().all(|byte| byte.is_ascii_digit() || byte == b'T'))
    };
    let paths = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
    let mut found: Vec<Version> = paths.filter(is_one).filter_map(version).collect();
    found.sort_by(|a, b| b.path.cmp(&a.path));
    found
}

fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name: OsString = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// A version that was written before the file itself is replaced; where it is not, this is dropped, and the versions
/// stay as they were.
#[derive(Default)]
pub(super) struct Kept {
    /// What waits to become the latest version.
    waiting: Option<tempfile::NamedTempFile>,
}

impl Kept {
    /// Writes what the file holds beside it, for its readers alone; what stands in the way is noted.
    pub fn take(file: &Path, bytes: Option<&[u8]>, notes: &mut Vec<SaveNote>) -> Self {
        let Some(bytes) = bytes else { return Self::default() };
        let waiting = written(file, bytes).and_then(|waiting| {
            // Known now, as the file is replaced next.
            let place = with_ending(file, "bak");
            match place.symlink_metadata() {
                Ok(there) if there.is_dir() => Err(std::io::ErrorKind::IsADirectory.into()),
                _ if place.file_name().is_some_and(|name| name.len() > 255) => {
                    Err(std::io::ErrorKind::InvalidFilename.into())
                }
                _ => Ok(waiting),
            }
        });
        match waiting {
            Ok(waiting) => Self { waiting: Some(waiting) },
            Err(error) => {
                notes.push(SaveNote::NoVersion(error.to_string()));
                Self::default()
            }
        }
    }

    /// The file was replaced: what it held is the latest version now.
    pub fn settle(self, file: &Path) {
        let Some(waiting) = self.waiting else { return };
        let place = with_ending(file, "bak");
        set_aside(file, &place);
        // A link of that name is replaced, never followed.
        let _ = waiting.persist(&place);
    }
}

fn written(file: &Path, bytes: &[u8]) -> std::io::Result<tempfile::NamedTempFile> {
    let folder = file.parent().unwrap_or(Path::new("."));
    let mut waiting = tempfile::Builder::new().prefix(PREFIX).suffix(SUFFIX).tempfile_in(folder)?;
    waiting.write_all(bytes)?;
    // Where the rights cannot be copied, the version stays private.
    let _ = keep::attributes(file, waiting.as_file());
    if let Ok(saved) = file.metadata().and_then(|metadata| metadata.modified()) {
        let _ = waiting.as_file().set_modified(saved);
    }
    let _ = File::sync_all(waiting.as_file());
    Ok(waiting)
}

/// Gives the latest version a name of its own, unless one of about the same time is kept already.
fn set_aside(file: &Path, place: &Path) {
    let Some(latest) = version(place.to_owned()) else { return };
    let kept = earlier(file);
    let is_near = kept.first().is_some_and(|last| {
        let apart = latest.at.duration_since(last.at);
        apart.is_ok_and(|apart| apart < APART)
    });
    if !is_near && std::fs::rename(place, with_ending(file, &format!("{}.bak", stamp(latest.at)))).is_ok() {
        for old in kept.iter().skip(EARLIER - 1) {
            let _ = std::fs::remove_file(&old.path);
        }
    }
}

/// `20261130T181909Z`.
fn stamp(at: SystemTime) -> String {
    let seconds = at.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let (days, of_day) = (seconds / 86_400, seconds % 86_400);
    let (year, month, day) = civil(days);
    format!("{year:04}{month:02}{day:02}T{:02}{:02}{:02}Z", of_day / 3600, of_day / 60 % 60, of_day % 60)
}

/// Year, month and day of a count of days since 1970, by the calendar's cycle of 400 years that begins in March.
fn civil(days: u64) -> (u64, u64, u64) {
    let days = days + 719_468;
    let (cycle, of_cycle) = (days / 146_097, days % 146_097);
    let year = (of_cycle - of_cycle / 1_460 + of_cycle / 36_524 - of_cycle / 146_096) / 365;
    let of_year = of_cycle - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year + cycle * 400 + u64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_by_the_calendar() {
        let at = |seconds| stamp(UNIX_EPOCH + Duration::from_secs(seconds));
        assert_eq!(at(0), "19700101T000000Z");
        assert_eq!(at(951_782_400), "20000229T000000Z");
        assert_eq!(at(1_796_062_749), "20261130T181909Z");
    }
}
