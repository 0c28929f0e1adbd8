//! Sizes of packed workbooks, measured before anything is built of them.

use std::io::{self, Cursor, Read};

use zip::ZipArchive;

use super::{GridError, MAX_UNPACKED};

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
