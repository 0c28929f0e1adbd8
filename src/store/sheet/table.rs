//! Bytes to rows of fields: encoding, delimiter, orientation.

use super::words::{attribute, is_corner_of_equipment};
use crate::text::Lang;

/// Why a sheet could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// The delimited text is broken.
    #[error("line {line}: {cause}")]
    Broken {
        /// Line of the file, from 1.
        line: u64,
        /// What the reader says.
        cause: String,
    },
    /// There is no row of criteria or no column of equipment.
    #[error("no criteria or no equipment")]
    Empty,
}

impl SheetError {
    /// The sentence in this language.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Broken { line, cause } => lang.sheet_broken(*line, cause),
            Self::Empty => lang.sheet_empty().to_owned(),
        }
    }
}

/// The text of a sheet: UTF-8 or UTF-16 by its mark, UTF-8 where it is valid, else GBK as Chinese Excel writes it.
pub fn decode(bytes: &[u8]) -> String {
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding.decode(bytes).0.into_owned();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::GBK.decode(bytes).0.into_owned(),
    }
}

/// Rows of trimmed fields, criteria as rows: a sheet with equipment as rows is turned.
pub fn table(text: &str) -> Result<Vec<Vec<String>>, SheetError> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| SheetError::Broken {
            line: error.position().map_or(0, csv::Position::line),
            cause: error.to_string(),
        })?;
        let row: Vec<String> = record.iter().map(|field| field.trim().to_owned()).collect();
        if row.iter().any(|field| !field.is_empty()) {
            rows.push(row);
        }
    }
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    for row in &mut rows {
        row.resize(width, String::new());
    }
    Ok(if is_turned(&rows) { turned(&rows, width) } else { rows })
}

/// The delimiter that the first line uses most; a comma may be a decimal mark where semicolons or tabs divide.
pub(in crate::store) fn delimiter(text: &str) -> u8 {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |delimiter: char| line.matches(delimiter).count();
    if count('\t') > 0 {
        b'\t'
    } else if count(';') > count(',') {
        b';'
    } else {
        b','
    }
}

/// True when the attributes of the criteria stand in the first column and not in the first row.
fn is_turned(rows: &[Vec<String>]) -> bool {
    let Some(first) = rows.first() else { return false };
    let across = first.iter().skip(1).filter(|field| attribute(field).is_some()).count();
    let down = rows.iter().skip(1).filter(|row| attribute(&row[0]).is_some()).count();
    let describes = first.iter().any(|field| field.starts_with('@'));
    down > across || (down == across && (describes || is_corner_of_equipment(&first[0])))
}

fn turned(rows: &[Vec<String>], width: usize) -> Vec<Vec<String>> {
    (0..width).map(|column| rows.iter().map(|row| row[column].clone()).collect()).collect()
}
