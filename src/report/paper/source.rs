//! What a paper is made from.

use crate::analysis::decision::Decision;
use crate::analysis::{Analysis, Names};
use crate::model::Project;
use crate::text::Lang;

/// A project with its results, and what is known of its file.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The project.
    pub project: &'a Project,
    /// Its analysis.
    pub analysis: &'a Analysis,
    /// Its decision, complete.
    pub decision: &'a Decision,
    /// Where it comes from.
    pub about: &'a About,
}

impl<'a> Source<'a> {
    /// Names in a language.
    pub fn names(&self, lang: Lang) -> Names<'a> {
        Names::new(self.project, self.analysis, lang)
    }
}

/// Where a paper comes from, so that an auditor finds back to the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Name of the project's file; empty: never saved.
    pub file: String,
    /// SHA-256 of the file in hexadecimal digits.
    pub digest: String,
    /// The project had changes that are not in the file; the digest is that of the file as it would be.
    pub is_unsaved: bool,
    /// The day of the paper, `2026-11-30`.
    pub date: String,
    /// Name and version of the program.
    pub program: String,
}

impl About {
    /// This program and its version.
    pub const PROGRAM: &'static str = concat!("Gapwise ", env!("CARGO_PKG_VERSION"));

    /// The first digits, enough to tell two files apart.
    pub fn short_digest(&self) -> String {
        self.digest.chars().take(12).collect()
    }
}
