//! What the program is given: samples, and files that a test writes.

use std::path::Path;

use tempfile::TempDir;

use crate::support::program::{run, text};

pub fn sample(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("projects").join(name).display().to_string()
}

pub fn tutorial() -> String {
    sample("tutorial.ron")
}

/// A folder with one file in it; both go when the test ends.
pub struct Folder {
    folder: TempDir,
    name: &'static str,
}

impl Folder {
    pub fn with(name: &'static str, content: &str) -> Self {
        let folder = tempfile::tempdir().expect("folder");
        std::fs::write(folder.path().join(name), content).expect("written");
        Self { folder, name }
    }

    pub fn file(&self) -> String {
        self.beside(self.name)
    }

    pub fn beside(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// The project that its sheet is imported to; nothing but the origins and directions that it does not name is asked.
    pub fn project(&self) -> String {
        let project = self.beside("case.ron");
        let output = run(&["import", &self.file(), "-o", &project]);
        let told = text(&output.stderr);
        let questions = ["domestic, which imported", "domestic or imported", "higher or lower better"];
        let is_asked = |line: &str| questions.iter().any(|question| line.contains(question));
        assert!(output.status.success() && told.lines().all(is_asked), "{told}");
        project
    }
}

/// Only regular files are written, and never what is read.
#[test]
fn figures_go_to_files_or_to_standard_output() {
    let folder = Folder::with("copy.ron", &std::fs::read_to_string(tutorial()).expect("read"));
    let plot = |output: &str| run(&["plot", &folder.file(), "--figure", "profile", "-o", output]);
    let output = plot("-");
    assert!(output.status.success() && text(&output.stdout).starts_with("<svg"), "{}", text(&output.stderr));
    assert!(!Path::new("-").exists());
    std::fs::create_dir(folder.beside("folder.svg")).expect("folder");
    let output = plot(&folder.beside("folder.svg"));
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("nothing was written"), "{}", text(&output.stderr));
    // A figure over another one keeps that.
    let picture = folder.beside("x.svg");
    std::fs::write(&picture, "before").expect("written");
    assert!(plot(&picture).status.success());
    assert_eq!(std::fs::read_to_string(format!("{picture}.bak")).expect("kept"), "before");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("/dev/null", folder.beside("null.svg")).expect("link");
        assert_eq!(plot(&folder.beside("null.svg")).status.code(), Some(1));
        std::os::unix::fs::symlink(folder.file(), folder.beside("own.svg")).expect("link");
        let output = plot(&folder.beside("own.svg"));
        assert_eq!(output.status.code(), Some(2));
        assert!(text(&output.stderr).contains("is what is read"));
        assert!(std::fs::read_to_string(folder.file()).expect("read").contains("format: 1"));
    }
}

#[test]
fn nothing_in_a_file_steers_the_terminal() {
    let odd = "\u{1b}]0;title\u{7}";
    let project = std::fs::read_to_string(tutorial()).expect("read").replace("Machine A", &format!("A{odd}"));
    let folder = Folder::with("p.ron", &project);
    for command in ["check", "score", "deviations"] {
        let output = run(&[command, &folder.file()]);
        let said = format!("{}{}", text(&output.stdout), text(&output.stderr));
        assert!(!said.contains(['\u{1b}', '\u{7}']), "{command}");
    }
    let output = run(&["score", &folder.beside(&format!("{odd}.ron"))]);
    assert!(!text(&output.stderr).contains('\u{1b}'), "{}", text(&output.stderr));
}

#[test]
fn data_outside_the_folder_are_read_when_asked_for() {
    let folder = Folder::with("x.csv", "value\n1\n2\n3\n4\n5\n6\n");
    std::fs::create_dir(folder.beside("inner")).expect("folder");
    let measurement = "(id: \"m\", kind: Stability, file: \"../x.csv\")";
    let project =
        format!("(format: 1, title: \"p\", evidence: [(id: \"e\", grade: D, measurements: [{measurement}])])");
    let path = folder.beside("inner/p.ron");
    std::fs::write(&path, project).expect("written");
    let figures = |more: &[&str]| text(&run(&[&["plot", "--list", path.as_str()], more].concat()).stdout);
    assert!(!figures(&[]).contains("histogram"), "{}", figures(&[]));
    assert!(figures(&["--outside"]).contains("histogram"), "{}", figures(&["--outside"]));
}

/// A project made of a sheet goes to standard output alone where that is asked for, and never over the sheet.
#[test]
fn an_imported_project_goes_to_standard_output_and_never_over_its_sheet() {
    let sheet = "Item,Unit,A (China),B (Japan)\nRepeatability,mm,0.004,0.003\n";
    let folder = Folder::with("sheet.csv", sheet);
    let output = run(&["import", &folder.file(), "-o", "-"]);
    assert!(output.status.success() && text(&output.stdout).starts_with("(\n"), "{}", text(&output.stdout));
    assert!(!Path::new("-").exists());
    let output = run(&["import", &folder.file(), "-o", &folder.file()]);
    assert_eq!(output.status.code(), Some(2), "{}", text(&output.stderr));
    assert_eq!(std::fs::read_to_string(folder.file()).expect("read"), sheet);
    let output = run(&["import", &folder.file(), "--format", "json", "-o", &folder.beside("p.ron")]);
    assert!(text(&output.stdout).trim_end().ends_with('}') && output.status.success());
}
