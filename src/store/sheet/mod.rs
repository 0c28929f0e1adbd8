//! Comparison sheets: a table of criteria and equipment, in either orientation, to a project.
//!
//! First row `criterion, category, unit, better, weight, worst, best, must, <equipment names…>`; rows whose first cell
//! is `@origin`, `@maker`, `@model`, `@supplier` or `@country` describe the equipment; every other row is a criterion.

mod build;
mod table;
mod words;

pub use self::build::{Import, ImportNote, import};
pub use self::table::{SheetError, decode, table};

/// The text, marked by an apostrophe where a spreadsheet would calculate it; the spreadsheets' own sign for "text".
pub fn defused(text: &str) -> String {
    if is_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// The text without the mark of [`defused`].
pub fn undefused(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(text)
}

/// True when a spreadsheet would calculate this text. A sign before a figure (`-5 °C`, `+/-0.01 mm`) makes none.
fn is_formula(text: &str) -> bool {
    let Some(rest) = text.strip_prefix(['+', '-']) else { return text.starts_with(['=', '@', '\t', '\r']) };
    rest.starts_with(char::is_alphabetic) || rest.contains(['=', '+', '(', ')', '|', '!', '"', '\'', '*', '&', '@'])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The starts that OWASP names for CSV injection, and figures that only look alike.
    #[test]
    fn formulas_are_text_and_figures_stay_figures() {
        for text in ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "-A1", "+(1)", "-1*2"] {
            assert_eq!(defused(text), format!("'{text}"));
            assert_eq!(undefused(&defused(text)), text);
        }
        for text in ["-5", "+/-0.01 mm", "-5 °C", "-0.5/300 mm", "≥ 8000 h", "'t Hart", "–", ""] {
            assert_eq!(defused(text), text);
            assert_eq!(undefused(text), text);
        }
    }
}
