//! How wide the columns of a table are in a document that has to be told.

use crate::figure::font::Metrics;
use crate::table::{Cell, ColumnKind, Digits, Table};
use crate::text::number::{Decimal, format};

/// In em: no column is narrower, however little it holds.
const LEAST: f32 = 2.2;
/// In em: what a column may ask for, however long its texts are; those take several lines.
const MOST: f32 = 40.0;
/// In em: what a single word may ask for.
const MOST_WORD: f32 = 9.0;
/// In em: the margins of a cell, and what a bold or a wider typeface takes more.
const MARGIN: f32 = 1.4;
/// Rows looked at; a table of thousands has the same columns all the way down.
const ROWS: usize = 400;

/// The share of the width that each column takes; they add up to 1. A column gets what its longest word needs and, of
/// what is left, so much as its texts are long.
pub fn shares(table: &Table) -> Vec<f32> {
    let metrics = Metrics::shared();
    let rows: Vec<Vec<String>> = table.rows.iter().take(ROWS).map(|row| row.iter().map(Cell::text).collect()).collect();
    let wish = |(at, column): (usize, &crate::table::Column)| {
        let below = rows.iter().filter_map(|row| row.get(at)).map(String::as_str);
        let is_whole = column.kind != ColumnKind::Text;
        let head = words(&column.name).map(|word| metrics.width(word, 1.0, true)).fold(0.0, f32::max);
        let texts = below.flat_map(str::lines);
        let width = |text: &str| metrics.width(text, 1.0, false);
        let (mut word, mut sum, mut longest, mut count) = (head, 0.0, head, 0.0_f32);
        for text in texts {
            let whole = width(text);
            // A number, a date is not broken.
            let unbroken = if is_whole { whole } else { words(text).map(width).fold(0.0, f32::max) };
            word = word.max(unbroken.min(MOST_WORD));
            longest = f32::max(longest, whole);
            sum += whole;
            count += 1.0;
        }
        let usual = if count > 0.0 { 0.5 * (sum / count + longest) } else { longest };
        (word.clamp(LEAST, MOST_WORD), usual.clamp(LEAST, MOST))
    };
    let wishes: Vec<(f32, f32)> = table.columns.iter().enumerate().map(wish).collect();
    // Cells have a margin on both sides.
    let widths = wishes.iter().map(|(word, usual)| word + MARGIN + 0.7 * (usual - word).max(0.0));
    let sum: f32 = widths.clone().sum();
    widths.map(|width| if sum > 0.0 { width / sum } else { 0.0 }).collect()
}

/// With as many decimals in each column of points and shares, so that they stand below each other.
pub(super) fn aligned(mut table: Table) -> Table {
    let mark = if format().decimal == Decimal::Comma { ',' } else { '.' };
    let is_plain = |text: &str| text.starts_with(|c: char| c.is_ascii_digit() || c == '−');
    for at in 0..table.columns.len() {
        let cells = || table.rows.iter().filter_map(|row| row.get(at));
        let is_one = |cell: &Cell| match cell {
            Cell::Number(number) => matches!(number.digits, Digits::Points | Digits::Percent),
            Cell::Missing | Cell::Empty => true,
            Cell::Text(_) | Cell::Interval(..) => false,
        };
        if !cells().all(is_one) || !cells().any(|cell| cell.text().contains(mark)) {
            continue;
        }
        for cell in table.rows.iter_mut().filter_map(|row| row.get_mut(at)) {
            let text = cell.text();
            let end = text.find(|c: char| !c.is_ascii_digit() && c != '−' && c != '\u{a0}').unwrap_or(text.len());
            let (number, unit) = text.split_at(text[..end].trim_end().len());
            if is_plain(&text) && (unit.is_empty() || unit.starts_with(char::is_whitespace)) {
                *cell = Cell::Text(format!("{number}{mark}0{unit}"));
            }
        }
    }
    table
}

/// What a line is not broken within: words of Latin letters, single Chinese characters.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| {
        c == ' ' || c == '\n' || c == '-' || c == '/' || matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Column;

    #[test]
    fn long_texts_get_the_room_and_numbers_stay_whole() {
        let columns = vec![Column::number("Rank"), Column::text("Remark"), Column::number("Total")];
        let row = vec![
            Cell::count(1),
            Cell::words("A long remark that takes several lines of the page, and then some more of them"),
            Cell::number(63.25, Digits::Points),
        ];
        let shares = shares(&Table { columns, rows: vec![row] });
        assert!((shares.iter().sum::<f32>() - 1.0).abs() < 1e-5);
        assert!(shares.iter().all(|share| *share > 0.05), "{shares:?}");
        assert!(shares[1] > 0.6, "{shares:?}");
    }

    #[test]
    fn points_of_a_column_have_as_many_decimals() {
        let points = |value: Option<f64>| vec![Cell::number(value, Digits::Points)];
        let rows = vec![points(Some(7.0)), points(Some(12.25)), points(None), points(Some(-1234.0))];
        let shown = aligned(Table { columns: vec![Column::number("Total")], rows });
        assert_eq!(shown.texts().flatten().collect::<Vec<_>>(), ["7.0", "12.3", "–", "−1\u{a0}234.0"]);
        let whole = aligned(Table { columns: vec![Column::number("Total")], rows: vec![points(Some(7.0))] });
        assert_eq!(whole.rows, vec![points(Some(7.0))]);
    }

    #[test]
    fn a_table_without_columns_has_no_shares() {
        assert!(shares(&Table::default()).is_empty());
    }
}
