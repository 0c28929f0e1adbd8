//! Words for raw data and for figures made of them.

use crate::analysis::measured::DerivedValue;
use crate::analysis::value_as_text;
use crate::sheet::grid::decode;
use crate::store::raw::delimited;

/// Lines of a file that are shown.
const LINES: usize = 7;
/// Bytes that surely hold them.
const BYTES: usize = 8192;

/// The beginning of a file.
pub fn head(bytes: &[u8]) -> String {
    let bytes = &*delimited(bytes);
    let text = decode(bytes.get(..BYTES).unwrap_or(bytes));
    let mut lines: Vec<&str> = text.lines().take(LINES).collect();
    if text.lines().nth(LINES).is_some() {
        lines.push("…");
    }
    lines.join("\n")
}

/// A figure with its value and standard, as a choice names it.
pub fn figure_name(figure: &DerivedValue) -> String {
    let text = value_as_text(figure);
    match figure.standard() {
        standard if standard.is_empty() => format!("{} = {text}", figure.symbol),
        standard => format!("{} = {text} · {standard}", figure.symbol),
    }
}
