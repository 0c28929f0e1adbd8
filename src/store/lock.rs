//! A small file beside a project that says who has it open, so that two windows do not write over each other.
//!
//! The system's own lock on that file dies with its window, so a lock file that nobody holds is stale; whether that can
//! be told of a window on another computer depends on the network.

use std::fs::{File, TryLockError};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::regular::{ReadError, read_regular_text};

/// First line of a lock file.
const HEADER: &str = "gapwise has this project open";
/// Bytes of a lock file that are read at most.
const MOST: u64 = 4 << 10;
/// A lock file of another computer is stale after this long.
const STALE: Duration = Duration::from_hours(24);

/// Who has a project open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The user's name on that computer.
    pub user: String,
    /// The computer.
    pub machine: String,
    /// Since when.
    pub since: SystemTime,
}

/// What came of asking for a project.
#[derive(Debug)]
pub enum Locking {
    /// It is ours until the lock is dropped.
    Ours(ProjectLock),
    /// Somebody has it open.
    Theirs(Holder),
    /// Nothing can be written beside it, so nobody needs to know.
    Unneeded,
}

/// A project that is open here; the lock file goes when this is dropped.
#[derive(Debug)]
pub struct ProjectLock {
    project: PathBuf,
    file: PathBuf,
    text: String,
    _held: File,
}

impl ProjectLock {
    /// True where this is the lock of that project.
    pub fn is_of(&self, project: &Path) -> bool {
        self.project == real(project)
    }

    /// True while nobody else took the project over. Where the system lets nobody read a locked file, it is ours.
    pub fn is_ours(&self) -> bool {
        match read_regular_text(&self.file, MOST) {
            Ok(text) => text == self.text,
            Err(ReadError::System(error)) => error.kind() != std::io::ErrorKind::NotFound,
            Err(_) => false,
        }
    }
}

impl Drop for ProjectLock {
    fn drop(&mut self) {
        if self.is_ours() {
            let _ = std::fs::remove_file(&self.file);
        }
    }
}

/// Says that the project is open here, unless it is open elsewhere.
pub fn lock(project: &Path) -> Locking {
    match holder(project) {
        Some(holder) => Locking::Theirs(holder),
        None => take_over(project),
    }
}

/// Says that the project is open here, whoever had it before.
pub fn take_over(project: &Path) -> Locking {
    let project = real(project);
    let (Some(file), Some(folder)) = (lock_file(&project), project.parent()) else { return Locking::Unneeded };
    let text = own_text();
    // A new file takes the name: the one before may be held by a window that goes on.
    let written =
        tempfile::Builder::new().prefix(".gapwise-").suffix(".tmp").tempfile_in(folder).and_then(|mut new| {
            new.write_all(text.as_bytes())?;
            new.as_file().try_lock().or_else(|error| unlockable(&error))?;
            new.persist(&file).map_err(|error| error.error)
        });
    match written {
        Ok(held) => Locking::Ours(ProjectLock { project, file, text, _held: held }),
        Err(_) => Locking::Unneeded,
    }
}

/// Some network file systems know no locks; what the file says has to do there.
fn unlockable(error: &TryLockError) -> std::io::Result<()> {
    match error {
        TryLockError::Error(_) => Ok(()),
        TryLockError::WouldBlock => Err(std::io::ErrorKind::WouldBlock.into()),
    }
}

/// Who has the project open; `None`: nobody, or a window that is gone.
pub fn holder(project: &Path) -> Option<Holder> {
    let file = lock_file(&real(project))?;
    file.symlink_metadata().ok().filter(std::fs::Metadata::is_file)?;
    let said = read_regular_text(&file, MOST).ok().and_then(|text| parsed(&text));
    let opened = File::options().read(true).write(true).open(&file).or_else(|_| File::open(&file));
    let is_held = match opened.map(|file| file.try_lock()) {
        Ok(Ok(())) => false,
        Ok(Err(TryLockError::WouldBlock)) => true,
        // Neither can be told; what the file says counts.
        Ok(Err(TryLockError::Error(_))) | Err(_) => said.as_ref().is_some_and(is_fresh),
    };
    let elsewhere = said.as_ref().is_some_and(|holder| holder.machine != machine() && is_fresh(holder));
    let unknown = || Holder { user: String::new(), machine: String::new(), since: UNIX_EPOCH };
    (is_held || elsewhere).then(|| said.unwrap_or_else(unknown))
}

fn is_fresh(holder: &Holder) -> bool {
    SystemTime::now().duration_since(holder.since).map_or(true, |age| age < STALE)
}

/// The file itself, where a link leads to it.
fn real(project: &Path) -> PathBuf {
    let absolute = || std::path::absolute(project).unwrap_or_else(|_| project.to_owned());
    project.canonicalize().unwrap_or_else(|_| absolute())
}

/// `.NAME.lock` beside the project.
fn lock_file(project: &Path) -> Option<PathBuf> {
    let mut name = std::ffi::OsString::from(".");
    name.push(project.file_name()?);
    name.push(".lock");
    Some(project.with_file_name(name))
}

fn own_text() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let user = ["USER", "LOGNAME", "USERNAME"].into_iter().find_map(|name| std::env::var(name).ok());
    let line = |text: &str| text.replace(char::is_control, " ");
    let (user, machine) = (line(&user.unwrap_or_default()), line(&machine()));
    // The last line tells this lock from any other.
    format!("{HEADER}\n{user}\n{machine}\n{}\n{} {}\n", since.as_secs(), std::process::id(), since.subsec_nanos())
}

fn parsed(text: &str) -> Option<Holder> {
    let mut lines = text.lines();
    lines.next().filter(|line| *line == HEADER)?;
    let (user, machine) = (lines.next()?.to_owned(), lines.next()?.to_owned());
    let since = UNIX_EPOCH.checked_add(Duration::from_secs(lines.next()?.parse().ok()?))?;
    Some(Holder { user, machine, since })
}

#[cfg(unix)]
fn machine() -> String {
    rustix::system::uname().nodename().to_string_lossy().into_owned()
}

#[cfg(not(unix))]
fn machine() -> String {
    std::env::var("COMPUTERNAME").unwrap_or_default()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test says what is wrong by failing")]
mod tests {
    use super::*;

    fn project(folder: &tempfile::TempDir) -> PathBuf {
        let path = folder.path().join("p.ron");
        std::fs::write(&path, "").unwrap();
        path
    }

    #[test]
    fn a_project_is_open_in_one_window() {
        let folder = tempfile::tempdir().unwrap();
        let path = project(&folder);
        let Locking::Ours(first) = lock(&path) else { panic!("nobody has it") };
        let Locking::Theirs(holder) = lock(&path) else { panic!("it is open") };
        assert_eq!(holder.machine, machine());
        assert!(SystemTime::now().duration_since(holder.since).unwrap() < Duration::from_mins(1));
        let Locking::Ours(second) = take_over(&path) else { panic!("taken over") };
        assert!(!first.is_ours() && second.is_ours());
        drop(first);
        assert!(matches!(lock(&path), Locking::Theirs(_)), "the one that took over has it");
        drop(second);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "the lock file is gone");
    }

    #[test]
    fn a_lock_of_a_window_that_is_gone_is_stale() {
        let folder = tempfile::tempdir().unwrap();
        let path = project(&folder);
        let file = lock_file(&path).unwrap();
        std::fs::write(&file, own_text()).unwrap();
        assert_eq!(holder(&path), None, "nobody holds it");
        let elsewhere = |hours: u64| {
            let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs() - hours * 3600;
            std::fs::write(&file, format!("{HEADER}\nann\nanother computer\n{since}\n1 1\n")).unwrap();
            holder(&path)
        };
        assert_eq!(elsewhere(1).unwrap().user, "ann");
        assert_eq!(elsewhere(30), None, "of yesterday");
        std::fs::write(&file, "something else").unwrap();
        assert_eq!(holder(&path), None);
    }
}
