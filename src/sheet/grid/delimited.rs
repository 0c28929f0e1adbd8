//! Delimited text to a table.

use super::{Builder, Grid, GridError};

/// Lines that the delimiter is told from.
const LOOKED_AT: usize = 60;

/// The table of a text with commas, semicolons, tabs or bars between the fields.
pub(super) fn grid(text: &str) -> Result<Grid, GridError> {
    let text = text.trim_start_matches('\u{feff}');
    let (named, text) = named_delimiter(text);
    let aligned = if named.is_none() { aligned(text) } else { None };
    let text = aligned.as_deref().unwrap_or(text);
    let delimiter = named.unwrap_or_else(|| delimiter(text));
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .quoting(!has_lone_quotes(text, delimiter))
        .from_reader(text.as_bytes());
    let mut builder = Builder::default();
    let mut record = csv::StringRecord::new();
    let mut row = 0;
    while reader.read_record(&mut record).map_err(|error| broken(&error))? {
        for (column, field) in record.iter().enumerate() {
            builder.push(row, column, field)?;
        }
        row += 1;
    }
    Ok(Grid { rows: builder.finish()?, ..Grid::default() })
}

/// Columns that are drawn with two blanks or more between them, with tabs instead; `None` where marks cut the lines or
/// blanks cut them unevenly.
fn aligned(text: &str) -> Option<String> {
    let head: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(LOOKED_AT).collect();
    let marks = |line: &&&str| line.contains(['\t', ';', '|', '；']);
    let fields = |line: &str| cut(line).count();
    let widest = head.iter().map(|line| fields(line)).max().filter(|widest| *widest > 2)?;
    let even = head.iter().filter(|line| fields(line) == widest).count();
    if head.iter().any(|line| marks(&line)) || head.len() < 3 || even * 10 < head.len() * 7 {
        return None;
    }
    let lines: Vec<String> = text.lines().map(|line| cut(line).collect::<Vec<_>>().join("\t")).collect();
    Some(lines.join("\n"))
}

/// The pieces between runs of blanks; one blank is within a name.
fn cut(line: &str) -> impl Iterator<Item = &str> {
    line.split("  ").flat_map(|part| part.split('\u{3000}')).map(str::trim).filter(|part| !part.is_empty())
}

/// True where a field is one quotation mark, a sign for "the same": as a mark around fields it would swallow the lines
/// behind it.
fn has_lone_quotes(text: &str, delimiter: u8) -> bool {
    text.lines().any(|line| line.split(char::from(delimiter)).any(|field| field.trim() == "\""))
}

fn broken(error: &csv::Error) -> GridError {
    GridError::Broken { line: error.position().map_or(0, csv::Position::line), cause: error.to_string() }
}

/// The delimiter that a first line `sep=;` names, as Excel writes it, and the text behind it.
fn named_delimiter(text: &str) -> (Option<u8>, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let named = first.trim_end_matches('\r').trim_matches('"').strip_prefix("sep=");
    match named.map(str::as_bytes) {
        Some(&[byte]) if byte.is_ascii() => (Some(byte), rest),
        _ => (None, text),
    }
}

/// The delimiter that cuts most lines into the same number of fields, two at least. A comma may be a decimal mark, so
/// tabs and semicolons go before it where they cut as well.
pub(crate) fn delimiter(text: &str) -> u8 {
    let head: String = text.lines().take(LOOKED_AT).flat_map(|line| [line, "\n"]).collect();
    let mut best = (b',', 0.0);
    for delimiter in [b'\t', b';', b'|', b','] {
        let score = agreement(&head, delimiter);
        if score > best.1 + 1e-9 {
            best = (delimiter, score);
        }
    }
    best.0
}

/// How many of the lines have the most frequent number of fields above one; 0 where that is none.
fn agreement(head: &str, delimiter: u8) -> f64 {
    let reader =
        csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(head.as_bytes());
    let mut counts = std::collections::BTreeMap::new();
    let mut lines = 0_u32;
    for record in reader.into_records().map_while(Result::ok) {
        lines += 1;
        // Empty fields at the end of a line come and go.
        let filled = record.iter().enumerate().filter(|(_, field)| !field.trim().is_empty());
        let fields = filled.last().map_or(0, |(last, _)| last + 1);
        *counts.entry(fields.max(1)).or_insert(0_u32) += 1;
    }
    let cut: u32 = counts.iter().filter(|(fields, _)| **fields > 1).map(|(_, lines)| lines).sum();
    let most = counts.iter().filter(|(fields, _)| **fields > 1).map(|(_, lines)| *lines).max().unwrap_or_default();
    if lines == 0 { 0.0 } else { (f64::from(cut) + f64::from(most)) / f64::from(2 * lines) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_drawn_with_blanks() {
        let text =
            "Item                Unit   A      B\nPositioning accuracy  mm   0.008  0.005\nPrice  EUR   1,200  900\n";
        let rows = grid(text).map(|grid| grid.rows).unwrap_or_default();
        assert_eq!(rows[1], ["Positioning accuracy", "mm", "0.008", "0.005"]);
        assert_eq!(rows[2], ["Price", "EUR", "1,200", "900"]);
        assert_eq!(aligned("a,b,c\nd,e  f,g\nh,i,j"), None);
        assert_eq!(aligned("one line  of words\nand another\nand a third"), None);
    }
}
