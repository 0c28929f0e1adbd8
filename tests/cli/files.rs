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
