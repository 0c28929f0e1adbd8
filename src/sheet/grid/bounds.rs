//! Sizes of packed workbooks, measured before anything is built of them.

use std::io::{self, Cursor, Read};

use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::{GridError, MAX_CELLS, MAX_UNPACKED};

/// Parts of an archive above this are refused.
const MAX_PARTS: usize = 10_000;

/// Unpacks every part into nothing; sizes that the archive states itself are not believed.
pub(super) fn unpacked(bytes: &[u8]) -> Result<(), GridError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    if archive.len() > MAX_PARTS {
        return Err(GridError::TooLarge);
    }
    let mut left = MAX_UNPACKED;
    for i in 0..archive.len() {
        let part = archive.by_index(i).map_err(|error| broken(&error))?;
        let size = io::copy(&mut part.take(left + 1), &mut io::sink()).map_err(|error| broken(&error))?;
        left = left.checked_sub(size).ok_or(GridError::TooLarge)?;
    }
    Ok(())
}

pub(super) fn broken(error: &impl ToString) -> GridError {
    GridError::Workbook { cause: error.to_string() }
}

/// True when the archive says that it is an `OpenDocument` spreadsheet.
pub(super) fn is_ods(bytes: &[u8]) -> bool {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return false };
    let Ok(part) = archive.by_name("mimetype") else { return false };
    let mut text = String::new();
    part.take(200).read_to_string(&mut text).is_ok() && text.contains("opendocument.spreadsheet")
}

/// Cells of an `OpenDocument` spreadsheet, repeated ones multiplied out: a few hundred bytes can stand for gigabytes.
/// A cell without content that is repeated to the edge does not count.
pub(super) fn ods_cells(bytes: &[u8]) -> Result<(), GridError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let part = archive.by_name("content.xml").map_err(|error| broken(&error))?;
    let mut reader = quick_xml::Reader::from_reader(io::BufReader::new(part.take(MAX_UNPACKED)));
    let (mut buffer, mut cells, mut row, mut rows) = (Vec::new(), 0_u64, 0_u64, 1_u64);
    loop {
        match reader.read_event_into(&mut buffer).map_err(|error| broken(&error))? {
            Event::Start(tag) | Event::Empty(tag) if is(&tag, "table-row") => {
                (rows, row) = (repeated(&tag, "number-rows-repeated"), 0);
            }
            Event::Start(tag) if is(&tag, "table-cell") => {
                row = row.saturating_add(repeated(&tag, "number-columns-repeated"));
                if cells.saturating_add(row.saturating_mul(rows)) > MAX_CELLS as u64 {
                    return Err(GridError::TooLarge);
                }
            }
            Event::End(tag) if tag.local_name().as_ref() == "table-row" => {
                cells = cells.saturating_add(row.saturating_mul(rows));
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
        buffer.clear();
    }
}

fn is(tag: &BytesStart<'_>, name: &str) -> bool {
    tag.local_name().as_ref() == name
}

fn repeated(tag: &BytesStart<'_>, name: &str) -> u64 {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name);
    found.and_then(|attribute| attribute.value.trim().parse().ok()).unwrap_or(1)
}
