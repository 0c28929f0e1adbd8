//! Tables of any file or clipboard as rows of texts: delimited text in any encoding, workbooks (XLSX, XLS, ODS), HTML.
//!
//! What a file is follows from its first bytes, never from its name. Every way in is bounded ([`MAX_BYTES`],
//! [`MAX_CELLS`], [`MAX_UNPACKED`]).

mod bounds;
mod delimited;
mod encoding;
mod html;
mod number_format;
mod unseen;
mod workbook;

use std::collections::BTreeMap;

use crate::text::Lang;

pub(crate) use self::delimited::delimiter;
pub use self::encoding::decode;

/// Files larger than this are refused.
pub const MAX_BYTES: usize = 256 << 20;

/// Tables of more cells than this are refused.
pub const MAX_CELLS: usize = 4_000_000;

/// Rows, and columns, above this are refused.
pub const MAX_LINES: usize = 1_048_576;

/// A packed workbook that unpacks to more than this is refused; an honest ODS needs twice what an XLSX does.
pub const MAX_UNPACKED: u64 = 512 << 20;

/// A table as rows of trimmed texts, all of the same width.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// Name of the sheet; empty for text.
    pub name: String,
    /// The texts; empty where there is nothing.
    pub rows: Vec<Vec<String>>,
    /// Blocks of merged cells; their text stands in the first cell.
    pub merged: Vec<Block>,
    /// Formulas that the file holds without a result.
    pub without_result: usize,
    /// True where numbers stand in cells of which the format, and with it a currency or unit, is not known.
    pub without_formats: bool,
    /// True where the spreadsheet program hides the sheet.
    pub hidden: bool,
    /// Rows that it hides, from 0.
    pub hidden_rows: Vec<usize>,
    /// Columns that it hides, from 0.
    pub hidden_columns: Vec<usize>,
}

/// A block of cells, first and last row and column from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// First row.
    pub top: usize,
    /// First column.
    pub left: usize,
    /// Last row.
    pub bottom: usize,
    /// Last column.
    pub right: usize,
}

/// Why a file gives no table.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GridError {
    /// The delimited text is broken.
    #[error("line {line}: {cause}")]
    Broken {
        /// Line of the file, from 1.
        line: u64,
        /// What the reader says.
        cause: String,
    },
    /// Nothing in it.
    #[error("no cell has a content")]
    Empty,
    /// Protected by a password.
    #[error("protected by a password")]
    Password,
    /// More bytes, cells, rows or columns than the program takes.
    #[error("too large")]
    TooLarge,
    /// A workbook that could not be read.
    #[error("the workbook could not be read: {cause}")]
    Workbook {
        /// What the reader says.
        cause: String,
    },
    /// An archive, picture or document of another kind.
    #[error("no table")]
    NoTable,
}

impl GridError {
    /// The sentence in this language.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Broken { line, cause } => lang.sheet_broken(*line, cause),
            Self::Empty => lang.grid_empty().to_owned(),
            Self::Password => lang.grid_password().to_owned(),
            Self::TooLarge => lang.grid_too_large(MAX_BYTES >> 20, MAX_CELLS / 1_000_000),
            Self::Workbook { cause } => lang.grid_workbook(cause),
            Self::NoTable => lang.grid_no_table().to_owned(),
        }
    }
}

/// True for the bytes of a packed or old workbook, whatever is in it.
pub fn is_workbook(bytes: &[u8]) -> bool {
    workbook::kind(bytes).is_some()
}

/// The tables of a file: the sheets of a workbook, the tables of an HTML page, or the one of a text. Sheets without
/// content are left out.
pub fn read(bytes: &[u8]) -> Result<Vec<Grid>, GridError> {
    if bytes.len() > MAX_BYTES {
        return Err(GridError::TooLarge);
    }
    let grids = match workbook::kind(bytes) {
        Some(kind) => workbook::read(kind, bytes)?,
        None if is_binary(bytes) => return Err(GridError::NoTable),
        None => from_text(&decode(bytes))?,
    };
    let grids: Vec<Grid> = grids.into_iter().filter(|grid| !grid.rows.is_empty()).collect();
    if grids.is_empty() { Err(GridError::Empty) } else { Ok(grids) }
}

/// The tables of a text: of an HTML page, else its own delimited rows.
pub fn from_text(text: &str) -> Result<Vec<Grid>, GridError> {
    if text.len() > MAX_BYTES {
        return Err(GridError::TooLarge);
    }
    let grids = if html::is_html(text) { html::tables(text)? } else { vec![delimited::grid(text)?] };
    if grids.iter().all(|grid| grid.rows.is_empty()) { Err(GridError::Empty) } else { Ok(grids) }
}

/// Bytes that no text of a known encoding begins with: pictures, PDF, archives, programs.
fn is_binary(bytes: &[u8]) -> bool {
    let marks: [&[u8]; 7] = [b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"\x7fELF"];
    marks.iter().any(|mark| bytes.starts_with(mark))
}

/// A table put together from cells in any order, by row and column from 0.
#[derive(Default)]
struct Builder {
    cells: BTreeMap<(usize, usize), String>,
    bytes: usize,
}

impl Builder {
    /// Adds a cell; an error where the table grows beyond what is taken.
    fn push(&mut self, row: usize, column: usize, text: &str) -> Result<(), GridError> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        self.bytes += text.len();
        let is_full = self.cells.len() >= MAX_CELLS || self.bytes > MAX_BYTES;
        if is_full || row >= MAX_LINES || column >= MAX_LINES {
            return Err(GridError::TooLarge);
        }
        self.cells.insert((row, column), text.to_owned());
        Ok(())
    }

    /// The rows between the first and the last with content, blank ones between them kept.
    fn finish(self) -> Result<Vec<Vec<String>>, GridError> {
        let height = self.cells.keys().map(|(row, _)| row + 1).max().unwrap_or_default();
        let width = self.cells.keys().map(|(_, column)| column + 1).max().unwrap_or_default();
        if height.saturating_mul(width) > MAX_CELLS {
            return Err(GridError::TooLarge);
        }
        let mut rows = vec![vec![String::new(); width]; height];
        for ((row, column), text) in self.cells {
            rows[row][column] = text;
        }
        Ok(rows)
    }
}
