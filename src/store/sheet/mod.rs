//! Comparison sheets: a table of criteria and equipment, in either orientation, to a project.
//!
//! First row `criterion, category, unit, better, weight, worst, best, must, <equipment names…>`; rows whose first cell
//! is `@origin`, `@maker`, `@model`, `@supplier` or `@country` describe the equipment; every other row is a criterion.

mod build;
mod table;
mod words;

pub use self::build::{Import, ImportNote, import};
pub(super) use self::table::delimiter;
pub use self::table::{SheetError, decode, table};
