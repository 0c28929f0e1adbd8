//! What is read: regular files, so much of them at most, below the project's folder or by the user's leave.

use std::path::Path;

use gapwise::app::Session;
use gapwise::model::{Data, DataRefusal, Project, RawProblemKind};
use gapwise::store::raw::{Outside, Reach, fill, rtl};
use gapwise::store::{ReadError, open, read_regular};
use gapwise::text::Lang;

fn project(folder: &Path, file: &str) -> std::path::PathBuf {
    let path = folder.join("p.ron");
    let measurement = format!("(id: \"m\", kind: Stability, file: \"{file}\")");
    let text = format!("(format: 1, title: \"p\", evidence: [(id: \"e\", grade: D, measurements: [{measurement}])])");
    std::fs::write(&path, text).expect("written");
    path
}

fn data(project: &Project) -> &Data {
    project.evidence[0].measurements[0].data().expect("looked at")
}

#[test]
fn a_size_is_known_once_it_is_read() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("x.csv");
    std::fs::write(&path, "12345").expect("written");
    assert_eq!(read_regular(&path, 5).expect("fits"), b"12345");
    assert!(matches!(read_regular(&path, 4), Err(ReadError::TooLarge(4))));
    assert!(matches!(read_regular(folder.path(), 4), Err(ReadError::NotRegular)));
    assert!(read_regular(&path, 4).expect_err("large").sentence(&path, Lang::Zh).contains("过大"));
}

#[cfg(unix)]
#[test]
fn devices_and_pipes_are_not_read() {
    let folder = tempfile::tempdir().expect("folder");
    assert!(matches!(read_regular(Path::new("/dev/zero"), 100), Err(ReadError::NotRegular)));
    // What the system gives no size for is measured while it is read.
    assert!(matches!(read_regular(Path::new("/proc/self/maps"), 10), Err(ReadError::TooLarge(10))));
    let pipe = folder.path().join("f.csv");
    if std::process::Command::new("mkfifo").arg(&pipe).status().is_ok_and(|status| status.success()) {
        assert!(matches!(read_regular(&pipe, 100), Err(ReadError::NotRegular)), "and nobody waits for a writer");
        assert_eq!(
            data(&open(&project(folder.path(), "f.csv")).expect("opens").0),
            &Data::Refused(DataRefusal::NotRegular)
        );
    }
    let error = open(Path::new("/dev/zero")).expect_err("no project");
    assert!(error.sentences(Lang::En).concat().contains("is a folder, a device or a pipe"));
}

#[test]
fn nothing_outside_the_folder_is_read_unasked() {
    let folder = tempfile::tempdir().expect("folder");
    let inner = folder.path().join("inner");
    std::fs::create_dir(&inner).expect("folder");
    std::fs::write(folder.path().join("x.csv"), "value\n1\n2\n3\n").expect("written");
    let path = project(&inner, "../x.csv");
    let (found, _) = open(&path).expect("opens");
    let Data::Refused(DataRefusal::Outside(named)) = data(&found) else { panic!("{:?}", data(&found)) };
    assert!(named.ends_with("x.csv") && named.is_absolute() && !named.display().to_string().contains(".."));

    let mut session = Session::open(&path).expect("opens");
    assert_eq!(session.outside_files(), std::slice::from_ref(named));
    session.allow_outside(vec![named.clone()]);
    assert!(matches!(data(session.project()), Data::Read(_)), "{:?}", data(session.project()));
    assert!(!session.is_dirty() && session.outside_files().is_empty());
}

#[cfg(unix)]
#[test]
fn a_link_does_not_lead_out_of_the_folder() {
    let folder = tempfile::tempdir().expect("folder");
    let inner = folder.path().join("inner");
    std::fs::create_dir(&inner).expect("folder");
    std::fs::write(folder.path().join("x.csv"), "value\n1\n2\n3\n").expect("written");
    std::os::unix::fs::symlink("../x.csv", inner.join("link.csv")).expect("link");
    let (found, _) = open(&project(&inner, "link.csv")).expect("opens");
    assert!(matches!(data(&found), Data::Refused(DataRefusal::Outside(_))), "{:?}", data(&found));
}

#[test]
fn files_that_are_too_large_for_now_are_left_for_later() {
    let folder = tempfile::tempdir().expect("folder");
    std::fs::write(folder.path().join("x.csv"), "value\n1\n2\n3\n").expect("written");
    let text = std::fs::read_to_string(project(folder.path(), "x.csv")).expect("read");
    let reach = Reach::new(folder.path(), Outside::Nothing);
    let mut project = gapwise::store::read(&text).expect("reads");
    assert!(fill(&mut project, Some(&reach), 5) && project.evidence[0].measurements[0].data().is_none());
    assert!(!fill(&mut project, Some(&reach), 100));
    assert!(matches!(data(&project), Data::Read(_)));
}

/// 24 kB took 8 GB: a run number made rows before it was held against the announced count.
#[test]
fn numbers_in_a_file_make_no_rows_that_it_does_not_hold() {
    let of = |targets: usize, runs: usize, line: &str| {
        let list: Vec<String> = (0..targets).map(|n| n.to_string()).collect();
        let list = list.join(" ");
        format!("HEADER::\nTarget-count: {targets}\nTargets :\n{list}\nRun-count: {runs}\nRun Target Data:\n{line}\n")
    };
    let problem = rtl(of(5000, 1, "100000 1 0.1").as_bytes()).expect_err("no such run");
    assert!(matches!(problem.kind, RawProblemKind::CountDiffers { .. }), "{problem:?}");
    let problem = rtl(of(5000, 100_000, "100000 1 0.1").as_bytes()).expect_err("too many");
    assert!(matches!(problem.kind, RawProblemKind::TooMany { .. }), "{problem:?}");
    assert!(problem.sentence(Lang::En).contains("at most"));
}
