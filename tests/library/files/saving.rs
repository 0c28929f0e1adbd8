//! Saving over what is there: never over what is none of its business, and never half.

use std::path::Path;
use std::time::{Duration, SystemTime};

use gapwise::app::{Command, SaveChoice, Session};
use gapwise::store::{OnDisk, SaveCause, SaveOptions, Way, save, save_text};
use gapwise::text::Lang;

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn session(path: &Path) -> Session {
    std::fs::write(path, "(format: 1, title: \"p\")").expect("written");
    let mut session = Session::open(path).expect("opens");
    session.apply(Command::SetBenchmark("mine".to_owned())).expect("applies");
    session
}

#[test]
fn a_file_that_changed_meanwhile_is_not_written_over_unasked() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("p.ron");
    let mut session = session(&path);
    assert_eq!(session.look_at_file(), OnDisk::Same);
    std::fs::write(&path, "(format: 1, title: \"theirs\")").expect("written");
    assert_eq!(session.look_at_file(), OnDisk::Changed);
    let error = session.save_to(&path).expect_err("changed");
    assert!(matches!(error.cause, SaveCause::Changed(OnDisk::Changed)), "{error}");
    assert!(std::fs::read_to_string(&path).expect("read").contains("theirs") && session.is_dirty());

    let over = SaveChoice { over_changes: true, ..SaveChoice::default() };
    let written = session.saving(&path, over).write().expect("saved");
    session.take_written(written);
    assert!(!session.is_dirty() && session.look_at_file() == OnDisk::Same);
    assert!(std::fs::read_to_string(folder.path().join("p.ron.bak")).expect("read").contains("theirs"));
}

#[test]
fn a_file_that_vanished_is_told_and_one_written_alike_is_the_same() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("p.ron");
    let mut session = session(&path);
    let text = std::fs::read(&path).expect("read");
    std::fs::remove_file(&path).expect("removed");
    assert_eq!(session.look_at_file(), OnDisk::Gone);
    assert!(matches!(session.save_to(&path).expect_err("gone").cause, SaveCause::Changed(OnDisk::Gone)));
    std::fs::write(&path, text).expect("written");
    assert_eq!(session.look_at_file(), OnDisk::Same, "another file with the same content");
    session.save_to(&path).expect("saved");
}

#[test]
fn what_is_changed_while_the_file_is_written_is_not_saved() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("p.ron");
    let mut session = session(&path);
    let saving = session.saving(&path, SaveChoice::default());
    session.apply(Command::SetBenchmark("later".to_owned())).expect("applies");
    session.take_written(saving.write().expect("saved"));
    assert!(session.is_dirty());
    assert!(std::fs::read_to_string(&path).expect("read").contains("mine"));
    assert!(session.undo() && !session.is_dirty());
}

#[test]
fn a_folder_is_not_saved_over() {
    let folder = tempfile::tempdir().expect("folder");
    let error = save_text(folder.path(), "text").expect_err("a folder");
    assert!(error.sentence(Lang::En).contains("nothing was written"), "{}", error.sentence(Lang::En));
    assert!(error.sentence(Lang::Zh).contains("未写入"));
}

#[test]
fn write_protected_files_are_left_alone() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("p.ron");
    save_text(&path, "first").expect("saved");
    let mut permissions = path.metadata().expect("there").permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).expect("set");
    assert!(matches!(save_text(&path, "second").expect_err("protected").cause, SaveCause::ReadOnly));
    assert_eq!(std::fs::read_to_string(&path).expect("read"), "first");
    assert_eq!(names(folder.path()), ["p.ron"]);
}

#[test]
fn what_killed_savings_left_is_removed() {
    let folder = tempfile::tempdir().expect("folder");
    let (old, new) = (folder.path().join(".gapwise-AbC.tmp"), folder.path().join(".gapwise-DeF.tmp"));
    for path in [&old, &new] {
        std::fs::write(path, "half").expect("written");
    }
    let file = std::fs::File::options().write(true).open(&old).expect("opens");
    file.set_modified(SystemTime::now() - Duration::from_hours(2)).expect("set");
    save_text(&folder.path().join("p.ron"), "text").expect("saved");
    assert_eq!(names(folder.path()), [".gapwise-DeF.tmp", "p.ron"], "one may still be written");
}

#[test]
fn writing_in_place_keeps_the_file_itself_and_a_version() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("p.ron");
    std::fs::write(&path, "a longer text").expect("written");
    let options = SaveOptions { way: Way::Direct, keeps_versions: true, ..SaveOptions::default() };
    save(&path, b"short", &options).expect("saved");
    assert_eq!(std::fs::read_to_string(&path).expect("read"), "short");
    assert_eq!(std::fs::read_to_string(folder.path().join("p.ron.bak")).expect("read"), "a longer text");
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{FileTypeExt as _, MetadataExt as _, PermissionsExt as _, symlink};

    use super::*;

    #[test]
    fn devices_are_neither_read_nor_replaced() {
        let error = save_text(Path::new("/dev/null"), "text").expect_err("a device");
        assert!(matches!(error.cause, SaveCause::NotRegular), "{error}");
        assert!(Path::new("/dev/null").metadata().expect("there").file_type().is_char_device());
        let folder = tempfile::tempdir().expect("folder");
        let link = folder.path().join("link");
        symlink("/dev/zero", &link).expect("link");
        assert!(matches!(save_text(&link, "text").expect_err("a device").cause, SaveCause::NotRegular));
        symlink("nowhere", folder.path().join("dangling")).expect("link");
        let error = save_text(&folder.path().join("dangling"), "text").expect_err("a link to nothing");
        assert!(matches!(error.cause, SaveCause::BrokenLink));
        assert!(folder.path().join("dangling").is_symlink());
    }

    #[test]
    fn a_new_file_has_the_rights_that_the_user_gives_new_files() {
        let folder = tempfile::tempdir().expect("folder");
        let (ours, other) = (folder.path().join("p.ron"), folder.path().join("other"));
        save_text(&ours, "text").expect("saved");
        std::fs::write(&other, "text").expect("written");
        let mode = |path: &Path| path.metadata().expect("there").permissions().mode() & 0o777;
        assert_eq!(mode(&ours), mode(&other));
        let private = SaveOptions { private: true, ..SaveOptions::default() };
        save(&folder.path().join("private"), b"text", &private).expect("saved");
        assert_eq!(mode(&folder.path().join("private")), 0o600);
    }

    #[test]
    fn the_owner_stays_where_the_system_allows_it() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("p.ron");
        save_text(&path, "first").expect("saved");
        if std::os::unix::fs::chown(&path, Some(12345), Some(12345)).is_err() {
            return; // Only the administrator can look.
        }
        save_text(&path, "second").expect("saved");
        let now = path.metadata().expect("there");
        assert_eq!((now.uid(), now.gid()), (12345, 12345));
    }
}
