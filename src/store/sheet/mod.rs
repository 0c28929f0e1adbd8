//! Comparison sheets: a table of criteria and equipment, in either orientation, to a project.
//!
//! First row `criterion, category, unit, better, weight, worst, best, must, <equipment names…>`; rows whose first cell
//! is `@origin`, `@maker`, `@model`, `@supplier` or `@country` describe the equipment; every other row is a criterion.

mod build;
mod table;
mod words;

pub use self::build::{Import, ImportNote, import};
pub use self::table::{SheetError, decode, table};

/// The text, marked as such where a spreadsheet would take it for a formula.
pub fn defused(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@']) && text.parse::<f64>().is_err();
    if formula { format!("'{text}") } else { text.to_owned() }
}
