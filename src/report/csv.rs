//! Tables as CSV: numbers with all their digits, texts that a spreadsheet would take for a formula marked as text.

use std::io::{self, Write};

use super::{Block, Outline, Value};
use crate::table::{Cell, Column, Table, defused};

/// Writes headings and rows.
pub fn write(table: &Table, out: &mut impl Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(table.headings())?;
    for row in &table.rows {
        writer.write_record(row.iter().map(|cell| defused(&cell.raw())))?;
    }
    writer.flush()
}

/// Every value of an outline in a line, with the heading that it stands under.
pub fn values(outline: &Outline) -> Table {
    let ends = |interval: Option<(f64, f64)>| {
        let end = |of: fn((f64, f64)) -> f64| Cell::significant(interval.map(of), 5);
        [end(|(low, _)| low), end(|(_, high)| high)]
    };
    let row = |title: &str, value: &Value| {
        let named = [Cell::words(title), Cell::words(&value.name), value.value.clone(), Cell::words(&value.unit)];
        named.into_iter().chain(ends(value.interval)).collect()
    };
    let mut rows = Vec::new();
    for section in &outline.sections {
        for block in &section.blocks {
            if let Block::Values(values) = block {
                rows.extend(values.iter().map(|value| row(&section.title, value)));
            }
        }
    }
    let text = ["standard", "figure"].map(Column::text);
    let columns = text.into_iter().chain([Column::number("value"), Column::text("unit")]);
    Table { columns: columns.chain(["low", "high"].map(Column::number)).collect(), rows }
}
