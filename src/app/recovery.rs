//! A copy of unsaved work beside the program's own state, so that a crash or a power cut loses seconds. The user's file
//! is never touched.

use std::fs::{File, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::model::Project;
use crate::store::{self, SaveError};

use super::Session;

/// A change is copied after this long without another one …
const QUIET: Duration = Duration::from_secs(5);
/// … but after this long at the latest.
const LATEST: Duration = Duration::from_mins(1);
/// A copy that could not be written is tried again after this long.
const RETRY: Duration = Duration::from_secs(20);
/// When to look whether a copy is written.
const SOON: Duration = Duration::from_secs(1);
/// First words of a copy; the time and the file it belongs to follow.
const HEADER: &str = "// gapwise recovery copy ";

/// Keeps the copy of one window's unsaved work.
#[derive(Debug)]
pub struct Recovery {
    folder: PathBuf,
    slot: Option<Slot>,
    /// Revision seen last.
    seen: Option<u64>,
    /// When the first change came that is in no copy.
    first: Option<Instant>,
    /// When the next copy is due.
    due: Option<Instant>,
    writing: Option<JoinHandle<Result<(), SaveError>>>,
    problem: Problem,
    /// Copies of the restored work, needed until it has one of our own or is saved.
    restored: Vec<LeftBehind>,
}

/// Whether copies can be written.
#[derive(Debug, Default)]
enum Problem {
    #[default]
    None,
    New(SaveError),
    Told,
}

/// A file of our own; the lock beside it tells other windows that this one is alive.
#[derive(Debug)]
struct Slot {
    file: PathBuf,
    lock: PathBuf,
    _held: File,
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
}

impl Recovery {
    /// Copies go into this folder.
    pub fn new(folder: PathBuf) -> Self {
        let (seen, first, due) = (None, None, None);
        Self { folder, slot: None, seen, first, due, writing: None, problem: Problem::None, restored: Vec::new() }
    }

    /// The folder in the user's state; `None` where the system has none.
    pub fn default_folder() -> Option<PathBuf> {
        let folders = directories::ProjectDirs::from("", "", "gapwise")?;
        Some(folders.state_dir().unwrap_or_else(|| folders.data_local_dir()).join("recovery"))
    }

    /// Copies what is due; gives how long until there is something to do again.
    pub fn tick(&mut self, session: Option<&Session>, now: Instant) -> Option<Duration> {
        let Some(session) = session.filter(|session| session.is_dirty()) else {
            self.forget();
            return None;
        };
        self.take_result(now);
        if self.seen != Some(session.revision()) {
            self.seen = Some(session.revision());
            let first = *self.first.get_or_insert(now);
            self.due = Some((now + QUIET).min(first + LATEST));
        }
        if self.writing.is_some() {
            return Some(SOON);
        }
        let due = self.due?;
        if now < due {
            return Some(due - now);
        }
        (self.first, self.due) = (None, None);
        match self.write(session.kept_project(), session.path()) {
            Ok(()) => Some(SOON),
            Err(error) => {
                self.failed(error, now);
                Some(RETRY)
            }
        }
    }

    /// Why copies cannot be written; told once, until one is written again.
    pub fn take_problem(&mut self) -> Option<SaveError> {
        match std::mem::take(&mut self.problem) {
            Problem::None => None,
            Problem::Told => {
                self.problem = Problem::Told;
                None
            }
            Problem::New(error) => {
                self.problem = Problem::Told;
                Some(error)
            }
        }
    }

    /// The work of this copy goes on here.
    pub fn adopt(&mut self, copy: LeftBehind) {
        self.restored.push(copy);
    }

    /// Waits for the copy being written.
    pub fn finish(&mut self) {
        if let Some(writing) = self.writing.take() {
            self.take_written(writing, Instant::now());
        }
    }

    /// Looks whether the copy is written.
    fn take_result(&mut self, now: Instant) {
        if let Some(writing) = self.writing.take_if(|writing| writing.is_finished()) {
            self.take_written(writing, now);
        }
    }

    fn take_written(&mut self, writing: JoinHandle<Result<(), SaveError>>, now: Instant) {
        match writing.join() {
            Ok(Ok(())) => {
                self.problem = Problem::None;
                // The work is in a copy of our own.
                self.restored.drain(..).for_each(|copy| copy.discard());
            }
            Ok(Err(error)) => self.failed(error, now),
            Err(_) => self.due = Some(now + RETRY),
        }
    }

    fn failed(&mut self, error: SaveError, now: Instant) {
        self.due.get_or_insert(now + RETRY);
        if matches!(self.problem, Problem::None) {
            self.problem = Problem::New(error);
        }
    }

    /// Begins to write a copy.
    fn write(&mut self, project: &Arc<Project>, of: Option<&Path>) -> Result<(), SaveError> {
        let slot = match &mut self.slot {
            Some(slot) => slot,
            none => none.insert(Slot::take(&self.folder)?),
        };
        let (file, project) = (slot.file.clone(), Arc::clone(project));
        let of = of.map(|path| path.display().to_string()).unwrap_or_default().replace(['\n', '\r'], " ");
        let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        // On a thread of its own: the window never waits for the disk.
        self.writing = Some(std::thread::spawn(move || {
            let text = format!("{HEADER}{seconds} {of}\n{}", store::to_ron(&project));
            store::write_atomically(&file, text.as_bytes())
        }));
        Ok(())
    }

    /// The work is saved or gone on purpose: no copy is needed.
    fn forget(&mut self) {
        self.finish();
        (self.seen, self.first, self.due) = (None, None, None);
        self.restored.drain(..).for_each(|copy| copy.discard());
        if let Some(slot) = self.slot.take() {
            let _ = std::fs::remove_file(&slot.file);
            let _ = std::fs::remove_file(&slot.lock);
        }
    }
}

impl Drop for Recovery {
    fn drop(&mut self) {
        self.finish();
    }
}

impl Slot {
    /// The first name that no living window holds and no copy lies under.
    fn take(folder: &Path) -> Result<Self, SaveError> {
        let wrap = |source| SaveError { path: folder.to_owned(), source };
        std::fs::create_dir_all(folder).map_err(wrap)?;
        for number in 0..1000 {
            let name = |ending: &str| folder.join(format!("{}-{number}.{ending}", std::process::id()));
            let (file, lock) = (name("ron"), name("lock"));
            let held = File::options().create(true).truncate(false).write(true).open(&lock).map_err(wrap)?;
            if held.try_lock().is_ok() && !file.exists() {
                return Ok(Self { file, lock, _held: held });
            }
        }
        Err(wrap(ErrorKind::AlreadyExists.into()))
    }
}

/// The copies that windows left behind which are no longer there, latest first.
pub fn left_behind(folder: &Path) -> Vec<LeftBehind> {
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
    match File::options().write(true).open(path.with_extension("lock")) {
        Ok(lock) => !matches!(lock.try_lock(), Err(TryLockError::WouldBlock)),
        Err(_) => true,
    }
}

fn head(path: &Path) -> Option<LeftBehind> {
    let text = std::fs::read_to_string(path).ok()?;
    let head = text.lines().next()?.strip_prefix(HEADER)?;
    let (seconds, of) = head.split_once(' ')?;
    let at = UNIX_EPOCH.checked_add(Duration::from_secs(seconds.parse().ok()?))?;
    Some(LeftBehind { copy: path.to_owned(), of: (!of.is_empty()).then(|| PathBuf::from(of)), at })
}

impl LeftBehind {
    /// The work as a session of its file, with unsaved changes; the copy stays until it is discarded.
    pub fn restore(&self) -> Option<Session> {
        let text = std::fs::read_to_string(&self.copy).ok()?;
        let project = store::read(&text).ok()?;
        Some(Session::restored(project, self.of.as_deref()))
    }

    /// Removes the copy.
    pub fn discard(&self) {
        let _ = std::fs::remove_file(&self.copy);
        let _ = std::fs::remove_file(self.copy.with_extension("lock"));
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test says what is wrong by failing")]
mod tests {
    use super::*;
    use crate::app::Command;

    fn dirty(title: &str) -> Session {
        let mut session = Session::new(Project::new("before"));
        let head = |title: &str| Command::SetHead {
            title: title.into(),
            title_zh: String::new(),
            home: String::new(),
            origin_rule: String::new(),
            note: String::new(),
        };
        session.apply(head(title)).unwrap();
        session
    }

    #[test]
    fn unsaved_work_is_copied_when_it_is_quiet_and_found_after_a_crash() {
        let folder = tempfile::tempdir().unwrap();
        let mut recovery = Recovery::new(folder.path().to_owned());
        let (session, start) = (dirty("after"), Instant::now());
        assert_eq!(recovery.tick(Some(&session), start), Some(QUIET));
        assert!(recovery.tick(Some(&session), start + Duration::from_secs(2)).is_some(), "too early");
        assert_eq!(recovery.tick(Some(&session), start + QUIET), Some(SOON), "copied");
        recovery.finish();
        assert!(recovery.take_problem().is_none());
        assert_eq!(left_behind(folder.path()), [], "the window is alive");
        assert_eq!(recovery.tick(Some(&session), start + LATEST), None, "once is enough");

        // The lock goes with the process; the copy stays.
        drop(recovery);
        let found = left_behind(folder.path());
        let restored = found.first().unwrap().restore().unwrap();
        assert_eq!(restored.project().title, "after");
        assert!(restored.is_dirty());
        found.first().unwrap().discard();
        assert_eq!(left_behind(folder.path()), []);
    }

    #[test]
    fn endless_typing_is_copied_too() {
        let folder = tempfile::tempdir().unwrap();
        let mut recovery = Recovery::new(folder.path().to_owned());
        let start = Instant::now();
        let mut session = dirty("a");
        for second in 0..70_u32 {
            session.apply(Command::SetBenchmark(format!("{second}"))).unwrap();
            recovery.tick(Some(&session), start + Duration::from_secs(u64::from(second)));
        }
        recovery.finish();
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "copy and lock");
    }

    #[test]
    fn a_copy_that_fails_is_told_once_and_tried_again() {
        let folder = tempfile::tempdir().unwrap();
        let copies = folder.path().join("recovery");
        std::fs::write(&copies, "a file is in the way").unwrap();
        let mut recovery = Recovery::new(copies.clone());
        let (session, start) = (dirty("after"), Instant::now());
        recovery.tick(Some(&session), start);
        assert_eq!(recovery.tick(Some(&session), start + QUIET), Some(RETRY));
        assert_eq!(recovery.take_problem().unwrap().path, copies);
        assert_eq!(recovery.tick(Some(&session), start + QUIET + RETRY), Some(RETRY));
        assert!(recovery.take_problem().is_none(), "told already");

        std::fs::remove_file(&copies).unwrap();
        assert_eq!(recovery.tick(Some(&session), start + QUIET + 2 * RETRY), Some(SOON));
        recovery.finish();
        drop(recovery);
        assert_eq!(left_behind(&copies).len(), 1, "without another change");
    }

    #[test]
    fn restored_work_keeps_its_copy_until_there_is_another() {
        let folder = tempfile::tempdir().unwrap();
        let mut recovery = Recovery::new(folder.path().to_owned());
        let (session, start) = (dirty("after"), Instant::now());
        recovery.tick(Some(&session), start);
        recovery.tick(Some(&session), start + QUIET);
        drop(recovery);
        let copy = left_behind(folder.path()).pop().unwrap();
        let session = copy.restore().unwrap();
        let in_the_way = folder.path().join("in the way");
        std::fs::write(&in_the_way, "").unwrap();
        let mut recovery = Recovery::new(in_the_way.clone());
        recovery.adopt(copy.clone());
        recovery.tick(Some(&session), start);
        recovery.tick(Some(&session), start + QUIET);
        assert!(copy.copy.exists(), "there is no other");
        std::fs::remove_file(&in_the_way).unwrap();
        recovery.tick(Some(&session), start + QUIET + RETRY);
        recovery.finish();
        assert!(!copy.copy.exists());
    }

    #[test]
    fn saved_work_needs_no_copy() {
        let folder = tempfile::tempdir().unwrap();
        let mut recovery = Recovery::new(folder.path().join("recovery"));
        let (mut session, start) = (dirty("after"), Instant::now());
        recovery.tick(Some(&session), start);
        recovery.tick(Some(&session), start + QUIET);
        session.save_to(&folder.path().join("own.ron")).unwrap();
        assert_eq!(recovery.tick(Some(&session), start + QUIET), None);
        assert_eq!(std::fs::read_dir(folder.path().join("recovery")).unwrap().count(), 0);
    }
}
