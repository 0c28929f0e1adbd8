//! Links to data files, when a project goes to another folder.

use std::path::{Path, PathBuf};

use gapwise::app::{Command, Session};
use gapwise::model::Data;

/// A project `a/p.ron` with data in `a/data/x.csv`, changed once.
fn session(folder: &Path) -> Session {
    std::fs::create_dir_all(folder.join("a/data")).expect("folder");
    std::fs::write(folder.join("a/data/x.csv"), "value\n1\n2\n3\n").expect("written");
    let measurement = "(id: \"m\", kind: Stability, file: \"data/x.csv\")";
    let text = format!("(format: 1, title: \"p\", evidence: [(id: \"e\", grade: D, measurements: [{measurement}])])");
    std::fs::write(folder.join("a/p.ron"), text).expect("written");
    let mut session = Session::open(&folder.join("a/p.ron")).expect("opens");
    session.apply(Command::SetBenchmark("x".to_owned())).expect("applies");
    session
}

fn link(session: &Session) -> &str {
    &session.project().evidence[0].measurements[0].file
}

fn is_read(session: &Session) -> bool {
    matches!(session.project().evidence[0].measurements[0].data(), Some(Data::Read(_)))
}

#[test]
fn links_stay_where_saving_elsewhere_fails() {
    let folder = tempfile::tempdir().expect("folder");
    let mut session = session(folder.path());
    session.save_to(&folder.path().join("missing/deep/q.ron")).expect_err("no folder");
    assert_eq!(link(&session), "data/x.csv");
    session.save_to(&folder.path().join("a/p.ron")).expect("saved");
    assert!(is_read(&Session::open(&folder.path().join("a/p.ron")).expect("opens")));
}

#[test]
fn undoing_after_saving_elsewhere_brings_back_no_old_link() {
    let folder = tempfile::tempdir().expect("folder");
    std::fs::create_dir_all(folder.path().join("b/c")).expect("folder");
    let target: PathBuf = folder.path().join("b/c/q.ron");
    let mut session = session(folder.path());
    session.apply(Command::SetBenchmark("y".to_owned())).expect("applies");
    session.undo();
    session.save_to(&target).expect("saved");
    assert_eq!(link(&session), "../../a/data/x.csv");
    assert!(!session.is_dirty() && is_read(&session));
    assert!(session.undo() && session.is_dirty());
    assert_eq!(link(&session), "../../a/data/x.csv", "of an earlier state");
    assert!(session.redo() && session.redo());
    assert_eq!(link(&session), "../../a/data/x.csv", "of a later state");
    session.save_to(&target).expect("saved");
    let again = Session::open(&target).expect("opens");
    assert_eq!(again.outside_files().len(), 1, "asked about, as it lies outside now");
}
