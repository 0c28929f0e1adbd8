//! Versions of what is replaced: several, as private as the file, and never in the way.

use std::path::Path;
use std::time::{Duration, SystemTime};

use gapwise::store::{SaveNote, save_text, versions};

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("read")
}

/// The file was last saved so long ago.
fn age(path: &Path, minutes: u64) {
    let file = std::fs::File::options().write(true).open(path).expect("opens");
    file.set_modified(SystemTime::now() - Duration::from_mins(minutes)).expect("set");
}

#[test]
fn several_versions_are_kept_with_their_times() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("p.ron");
    for n in 0..12_u64 {
        save_text(&path, &format!("{n}")).expect("saved");
        age(&path, 60 * (12 - n));
    }
    let found = versions(&path);
    let texts: Vec<String> = found.iter().map(|version| read(&version.path)).collect();
    assert_eq!(texts, ["10", "9", "8", "7", "6", "5"], "{found:?}");
    assert_eq!(read(&folder.path().join("p.ron.bak")), "10");
    assert!(found.windows(2).all(|pair| pair[0].at > pair[1].at), "the time is that of the version");
    // A version of the same minutes takes the place of the one before.
    for n in 12..16 {
        save_text(&path, &format!("{n}")).expect("saved");
    }
    let texts: Vec<String> = versions(&path).iter().map(|version| read(&version.path)).collect();
    assert_eq!(texts, ["14", "12", "11", "10", "9", "8"]);
}

#[test]
fn a_saving_that_changes_nothing_keeps_the_version() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("p.ron");
    for text in ["first", "second", "second", "second"] {
        save_text(&path, text).expect("saved");
    }
    assert_eq!(read(&folder.path().join("p.ron.bak")), "first");
}

#[test]
fn what_stands_in_the_way_of_a_version_does_not_stop_the_saving() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("p.ron");
    save_text(&path, "first").expect("saved");
    std::fs::create_dir(folder.path().join("p.ron.bak")).expect("folder");
    let saved = save_text(&path, "second").expect("saved");
    assert!(matches!(saved.notes.as_slice(), [SaveNote::NoVersion(_)]), "{:?}", saved.notes);
    assert_eq!(read(&path), "second");
    // A name that leaves no room for an ending.
    let long = folder.path().join(format!("{}.ron", "报".repeat(83)));
    save_text(&long, "first").expect("saved");
    let saved = save_text(&long, "second").expect("saved");
    assert!(matches!(saved.notes.as_slice(), [SaveNote::NoVersion(_)]));
    assert_eq!(read(&long), "second");
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        path.metadata().expect("there").permissions().mode() & 0o777
    }

    #[test]
    fn versions_are_as_private_as_the_file() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("p.ron");
        std::fs::write(&path, "first").expect("written");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).expect("set");
        save_text(&path, "second").expect("saved");
        assert_eq!((mode(&path), mode(&folder.path().join("p.ron.bak"))), (0o600, 0o600));
    }

    #[test]
    fn a_version_is_never_written_through_a_link() {
        let folder = tempfile::tempdir().expect("folder");
        let (path, victim) = (folder.path().join("p.ron"), folder.path().join("victim"));
        std::fs::write(&victim, "mine").expect("written");
        std::fs::write(&path, "first").expect("written");
        symlink(&victim, folder.path().join("p.ron.bak")).expect("link");
        save_text(&path, "second").expect("saved");
        assert_eq!((read(&victim).as_str(), read(&folder.path().join("p.ron.bak")).as_str()), ("mine", "first"));
    }

    #[test]
    fn the_version_of_a_linked_file_lies_beside_the_file() {
        let folder = tempfile::tempdir().expect("folder");
        std::fs::create_dir(folder.path().join("real")).expect("folder");
        let (link, file) = (folder.path().join("p.ron"), folder.path().join("real/q.ron"));
        std::fs::write(&file, "first").expect("written");
        symlink(&file, &link).expect("link");
        save_text(&link, "second").expect("saved");
        assert!(link.is_symlink());
        assert_eq!(read(&folder.path().join("real/q.ron.bak")), "first");
        assert!(!folder.path().join("p.ron.bak").exists());
    }
}
