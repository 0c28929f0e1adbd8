//! How wide the columns of a table are in a document that has to be told.

use crate::figure::font::Metrics;
use crate::table::{ColumnKind, Table};

/// In em: no column is narrower, however little it holds.
const LEAST: f32 = 2.2;
/// In em: what a column may ask for, however long its texts are; those take several lines.
const MOST: f32 = 22.0;
/// Rows looked at; a table of thousands has the same columns all the way down.
const ROWS: usize = 400;

/// The share of the width that each column takes; they add up to 1. A column gets what its longest word needs and, of
/// what is left, so much as its texts are long.
pub fn shares(table: &Table) -> Vec<f32> {
    let metrics = Metrics::shared();
    let rows: Vec<Vec<String>> =
        table.rows.iter().take(ROWS).map(|row| row.iter().map(|c| c.text()).collect()).collect();
    let wish = |(at, column): (usize, &crate::table::Column)| {
        let below = rows.iter().filter_map(|row| row.get(at)).map(String::as_str);
        let is_number = matches!(column.kind, ColumnKind::Number | ColumnKind::Interval);
        let head = words(&column.name).map(|word| metrics.width(word, 1.0, true)).fold(0.0, f32::max);
        let texts = below.flat_map(str::lines);
        let width = |text: &str| metrics.width(text, 1.0, false);
        let (mut word, mut sum, mut longest, mut count) = (head, 0.0, head, 0.0_f32);
        for text in texts {
            let whole = width(text);
            // A number is not broken.
            let unbroken = if is_number { whole } else { words(text).map(width).fold(0.0, f32::max) };
            word = word.max(unbroken.min(MOST / 2.0));
            longest = f32::max(longest, whole);
            sum += whole;
            count += 1.0;
        }
        let usual = if count > 0.0 { 0.5 * (sum / count + longest) } else { longest };
        (word.clamp(LEAST, MOST), usual.clamp(LEAST, MOST))
    };
    let wishes: Vec<(f32, f32)> = table.columns.iter().enumerate().map(wish).collect();
    // Cells have a margin on both sides.
    let widths = wishes.iter().map(|(word, usual)| word + 0.8 + 0.7 * (usual - word).max(0.0));
    let sum: f32 = widths.clone().sum();
    widths.map(|width| if sum > 0.0 { width / sum } else { 0.0 }).collect()
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
    use crate::table::{Cell, Column, Digits};

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
    fn a_table_without_columns_has_no_shares() {
        assert!(shares(&Table::default()).is_empty());
    }
}
