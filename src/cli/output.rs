//! Tables for the terminal and CSV.

use std::io::Write;

use super::Failure;
use crate::store::sheet::defused;

/// Writes a table with aligned columns; Chinese characters take two places.
pub(super) fn table(out: &mut impl Write, header: &[&str], rows: &[Vec<String>]) -> Result<(), Failure> {
    let mut widths: Vec<usize> = header.iter().map(|text| width(text)).collect();
    for row in rows {
        for (w, text) in widths.iter_mut().zip(row) {
            *w = (*w).max(width(text));
        }
    }
    let head: Vec<String> = header.iter().map(|text| (*text).to_owned()).collect();
    let rule: Vec<String> = widths.iter().map(|w| "─".repeat(*w)).collect();
    for row in [&head, &rule].into_iter().chain(rows) {
        let mut line = String::new();
        for (text, w) in row.iter().zip(&widths) {
            let pad = w.saturating_sub(width(text));
            if is_number(text) {
                line.extend(std::iter::repeat_n(' ', pad));
                line.push_str(text);
            } else {
                line.push_str(text);
                line.extend(std::iter::repeat_n(' ', pad));
            }
            line.push_str("  ");
        }
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// Writes rows as CSV; a text that a spreadsheet would take for a formula is marked as text.
pub(super) fn csv(out: &mut impl Write, header: &[&str], rows: &[Vec<String>]) -> Result<(), Failure> {
    let mut writer = csv::Writer::from_writer(out);
    let wrap = |error: csv::Error| match error.into_kind() {
        csv::ErrorKind::Io(error) => Failure::from(error),
        other => Failure::failed(format!("{other:?}")),
    };
    writer.write_record(header).map_err(wrap)?;
    for row in rows {
        writer.write_record(row.iter().map(|text| defused(text))).map_err(wrap)?;
    }
    writer.flush()?;
    Ok(())
}

fn is_number(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit() || c == '−' || c == '-')
        && text.chars().all(|c| c.is_ascii_digit() || " .−-\u{a0}".contains(c))
}

fn width(text: &str) -> usize {
    let wide = |c: char| matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}');
    text.chars().map(|c| if wide(c) { 2 } else { 1 }).sum()
}
