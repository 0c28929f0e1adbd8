//! Comparison sheets of any kind of file as a session.

use std::path::Path;

use crate::model::Project;
use crate::sheet::SheetError;
use crate::store::ReadError;

/// Endings of files that hold a table.
pub const SHEET_ENDINGS: [&str; 9] = ["xlsx", "xlsm", "xls", "ods", "csv", "tsv", "txt", "htm", "html"];

/// True for a file that a comparison sheet is looked for in.
pub fn is_sheet(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| SHEET_ENDINGS.contains(&ending.as_str()))
}

/// Why a sheet's file gives no project.
#[derive(Debug, thiserror::Error)]
pub enum SheetFileError {
    /// The file cannot be read.
    #[error(transparent)]
    File(#[from] ReadError),
    /// What is in it is no comparison sheet.
    #[error(transparent)]
    Sheet(#[from] SheetError),
}

impl SheetFileError {
    /// The sentence in this language.
    pub fn sentence(&self, file: &str, lang: crate::text::Lang) -> String {
        match self {
            Self::File(error) => error.sentence(Path::new(file), lang),
            Self::Sheet(error) => error.sentence(lang),
        }
    }
}

impl super::Session {
    /// A project that no file holds yet, such as one made of a sheet: it counts as unsaved.
    pub fn unsaved(project: Project) -> Self {
        Self::restored(project, None)
    }
}
