//! The deviation table as a block that Excel and WPS take.

use crate::analysis::deviation::DeviationRow;
use crate::report::deviations::table;
use crate::table::{Cell, Column, ColumnKind};
use crate::text::Lang;

use super::clipboard::format_block;

/// The table as tab-separated text with its headings.
pub fn deviation_block(rows: &[DeviationRow<'_>], lang: Lang) -> String {
    let table = table(rows, lang);
    let field = |(column, cell): (&Column, &Cell)| {
        if column.kind == ColumnKind::Label { kept_as_text(&cell.text()) } else { cell.text() }
    };
    let mut block: Vec<Vec<String>> = vec![table.headings().map(str::to_owned).collect()];
    block.extend(table.rows.iter().map(|row| table.columns.iter().zip(row).map(field).collect()));
    format_block(&block)
}

/// Clause 3.10 is not the number 3.1, nor 3-2 a day in March: a hard space at the end keeps it text.
fn kept_as_text(text: &str) -> String {
    let numbers = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '/'));
    let several = text.contains(['.', '-', '/']);
    if numbers && several { format!("{text}\u{a0}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_stay_what_they_are() {
        for (text, kept) in
            [("3.10", "3.10\u{a0}"), ("3-2", "3-2\u{a0}"), ("12", "12"), ("≤ 10 µm", "≤ 10 µm"), ("", "")]
        {
            assert_eq!(kept_as_text(text), kept);
        }
    }
}
