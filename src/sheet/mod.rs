//! Comparison sheets: a table of criteria and equipment, in either orientation, to a project.
//!
//! [`Recognition`] says what each column and row of a table is and how sure that is; [`project`] makes a project of it.
//!
//! Rows whose first cell is `@origin`, `@maker`, `@model`, `@supplier` or `@country`, or one of these words alone,
//! describe the equipment; every other row is a criterion.

mod build;
pub mod grid;
mod note;
pub mod offers;
pub mod recognise;
pub mod words;

pub use self::build::{Import, best_sheet, import, project, recognised};
pub use self::note::{ImportNote, of_file};
pub use self::recognise::{Choices, Recognition};

use self::grid::GridError;
use crate::text::Lang;

/// Why a sheet could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// There is no table.
    #[error(transparent)]
    Grid(#[from] GridError),
    /// There is no row of criteria or no column of equipment.
    #[error("no criteria or no equipment")]
    Empty,
}

impl SheetError {
    /// The sentence in this language.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Grid(error) => error.sentence(lang),
            Self::Empty => lang.sheet_empty().to_owned(),
        }
    }
}
