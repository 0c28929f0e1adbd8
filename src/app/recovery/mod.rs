//! A copy of unsaved work beside the program's own state, so that a crash or a power cut loses seconds. The user's file
//! is never touched.

mod copy;
mod rescue;

use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::store::{SaveError, sweep};

use super::Session;

pub use self::copy::{FileState, LeftBehind, left_behind};
pub use self::rescue::Rescue;

use self::copy::Copy;

/// A change is copied after this long without another one …
const QUIET: Duration = Duration::from_millis(300);
/// … but after this long at the latest: with the writing, no more than five seconds of work are ever lost.
const LATEST: Duration = Duration::from_secs(4);
/// A copy that could not be written is tried again after this long.
const RETRY: Duration = Duration::from_secs(20);
/// When to look whether a copy is written.
const SOON: Duration = Duration::from_secs(1);
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
    /// What is in no copy yet, for whoever ends the program.
    rescue: Rescue,
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

impl Recovery {
    /// Copies go into this folder.
    pub fn new(folder: PathBuf) -> Self {
        let (seen, first, due) = (None, None, None);
        let rescue = Rescue::new(folder.clone());
        sweep(&folder);
        Self {
            folder,
            slot: None,
            seen,
            first,
            due,
            writing: None,
            problem: Problem::None,
            restored: Vec::new(),
            rescue,
        }
    }

    /// A handle that copies what is in no copy yet, from any thread, when the program ends before its time.
    pub fn rescue(&self) -> Rescue {
        self.rescue.clone()
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
            self.rescue.keep(Copy::of(session), self.slot.as_ref().map(|slot| slot.file.clone()));
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
        match self.write(Copy::of(session)) {
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
    fn write(&mut self, copy: Copy) -> Result<(), SaveError> {
        let slot = match &mut self.slot {
            Some(slot) => slot,
            none => none.insert(Slot::take(&self.folder)?),
        };
        let (file, copy) = (slot.file.clone(), Arc::new(copy));
        let rescue = self.rescue.clone();
        // On a thread of its own: the window never waits for the disk.
        self.writing = Some(std::thread::spawn(move || {
            copy.write(&file)?;
            rescue.done(&copy);
            Ok(())
        }));
        Ok(())
    }

    /// The work is saved or gone on purpose: no copy is needed.
    fn forget(&mut self) {
        self.finish();
        (self.seen, self.first, self.due) = (None, None, None);
        self.rescue.forget();
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
        // The screen went away, or the window with it: what is not saved is copied.
        self.rescue.write();
    }
}

impl Slot {
    /// The first name that no living window holds and no copy lies under.
    fn take(folder: &Path) -> Result<Self, SaveError> {
        let wrap = |source| SaveError::system(folder, source);
        make_private(folder).map_err(wrap)?;
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

/// Makes a folder that only its owner looks into.
fn make_private(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test says what is wrong by failing")]
mod tests {
    use super::*;
    use crate::app::Command;
    use crate::model::Project;

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
        assert!(recovery.tick(Some(&session), start + Duration::from_millis(200)).is_some(), "too early");
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

    /// The benchmark in the newest copy.
    fn copied(folder: &Path) -> Option<String> {
        let mut entries = std::fs::read_dir(folder).ok()?.filter_map(Result::ok).map(|entry| entry.path());
        let copy = entries.find(|path| path.extension().is_some_and(|ending| ending == "ron"))?;
        let text = std::fs::read_to_string(copy).unwrap();
        Some(crate::store::read(&text).unwrap().benchmark)
    }

    #[test]
    fn endless_typing_loses_five_seconds_at_most() {
        let folder = tempfile::tempdir().unwrap();
        let mut recovery = Recovery::new(folder.path().to_owned());
        let start = Instant::now();
        let mut session = dirty("a");
        for second in 0..70_u32 {
            session.apply(Command::SetBenchmark(format!("{second}"))).unwrap();
            recovery.tick(Some(&session), start + Duration::from_secs(u64::from(second)));
            recovery.finish();
            let newest = copied(folder.path()).map_or(-1, |text| text.parse().unwrap());
            assert!(i64::from(second) - newest <= 5, "{second} typed, {newest} copied");
        }
        recovery.finish();
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "copy and lock");
    }

    #[test]
    fn the_last_moment_is_copied_from_any_thread() {
        let folder = tempfile::tempdir().unwrap();
        let mut recovery = Recovery::new(folder.path().to_owned());
        let mut session = dirty("a");
        session.apply(Command::SetBenchmark("typed just now".to_owned())).unwrap();
        recovery.tick(Some(&session), Instant::now());
        assert_eq!(copied(folder.path()), None, "not due yet");
        let rescue = recovery.rescue();
        std::thread::spawn(move || rescue.write()).join().unwrap();
        assert_eq!(copied(folder.path()).as_deref(), Some("typed just now"));
    }

    #[test]
    fn a_window_that_goes_leaves_its_last_moment() {
        let folder = tempfile::tempdir().unwrap();
        let mut recovery = Recovery::new(folder.path().to_owned());
        recovery.tick(Some(&dirty("after")), Instant::now());
        drop(recovery);
        assert_eq!(left_behind(folder.path()).first().unwrap().restore().unwrap().project().title, "after");
    }

    #[test]
    fn a_copy_knows_its_file_by_its_bytes_and_what_was_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let mut names = vec!["new\nline.ron".into(), "100%25.ron".into()];
        #[cfg(unix)]
        names.push(<std::ffi::OsString as std::os::unix::ffi::OsStringExt>::from_vec(b"bad\xff.ron".to_vec()));
        for name in names {
            let (path, copies) = (folder.path().join(&name), folder.path().join("recovery"));
            std::fs::write(&path, "(format: 1, title: \"p\")").unwrap();
            let mut session = Session::open(&path).unwrap();
            session.apply(Command::SetBenchmark("x".to_owned())).unwrap();
            let mut recovery = Recovery::new(copies.clone());
            recovery.tick(Some(&session), Instant::now());
            drop(recovery);
            let copy = left_behind(&copies).pop().unwrap();
            assert_eq!(copy.of.as_ref(), Some(&path), "{name:?}");
            assert!(!copy.file_state().is_newer);
            // Somebody else wrote the file after the crash.
            std::fs::write(&path, "(format: 1, title: \"theirs\")").unwrap();
            assert!(copy.file_state().is_newer);
            let mut restored = copy.restore().unwrap();
            restored.save_to(&path).expect_err("not over a newer file");
            assert!(std::fs::read_to_string(&path).unwrap().contains("theirs"));
            copy.discard();
        }
    }

    #[cfg(unix)]
    #[test]
    fn copies_are_private_and_pipes_are_none() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let copies = folder.path().join("recovery");
        let mut recovery = Recovery::new(copies.clone());
        recovery.tick(Some(&dirty("after")), Instant::now());
        drop(recovery);
        let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
        let copy = left_behind(&copies).pop().unwrap();
        assert_eq!((mode(&copies), mode(&copy.copy)), (0o700, 0o600));
        let made = std::process::Command::new("mkfifo").args([copies.join("x.ron"), copies.join("x.lock")]).status();
        if made.is_ok_and(|status| status.success()) {
            assert_eq!(left_behind(&copies).len(), 1, "and nobody waits for a writer");
        }
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
