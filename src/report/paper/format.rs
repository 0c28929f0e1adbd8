//! The register of the formats of a paper: one file and one row a format. Command line and window walk it.

use std::path::Path;

use crate::text::Lang;

use super::Paper;
use super::write::{docx, html, pdf, plain};

/// A format that a paper is written in.
#[derive(Debug)]
pub struct PaperFormat {
    /// Stable name, and the ending of its files.
    pub key: &'static str,
    /// Its name in a file dialog.
    pub name: fn(Lang) -> &'static str,
    /// False where this build of the program cannot write it.
    pub is_built: bool,
    write: fn(&Paper) -> Result<Written, PaperError>,
}

/// A finished document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The file.
    pub bytes: Vec<u8>,
    /// Characters that no typeface of the document has, and that stand in it as □.
    pub replaced: usize,
}

/// Why a paper cannot be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperError {
    /// This build has no PDF.
    NoPdf,
    /// The writer refused; what it says.
    Refused(String),
}

impl PaperError {
    /// What happened, as a sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::NoPdf => lang.paper_no_pdf().to_owned(),
            Self::Refused(why) => lang.paper_failed(why),
        }
    }
}

/// Every format, in the order of a choice.
pub static FORMATS: &[PaperFormat] = &[
    PaperFormat { key: "pdf", name: Lang::filter_pdf, is_built: cfg!(feature = "pdf"), write: pdf::write },
    PaperFormat { key: "docx", name: Lang::filter_docx, is_built: true, write: docx::write },
    PaperFormat { key: "html", name: Lang::filter_html, is_built: true, write: html::write },
    PaperFormat { key: "txt", name: Lang::filter_plain, is_built: true, write: plain::write },
];

impl PaperFormat {
    /// The format of this stable name.
    pub fn from_key(key: &str) -> Option<&'static Self> {
        FORMATS.iter().find(|format| format.key == key)
    }

    /// The format of a file by its ending, whatever its case.
    pub fn of_path(path: &Path) -> Option<&'static Self> {
        Self::from_key(&path.extension()?.to_string_lossy().to_lowercase())
    }

    /// The content of a file.
    pub fn write(&self, paper: &Paper) -> Result<Written, PaperError> {
        (self.write)(paper)
    }
}
