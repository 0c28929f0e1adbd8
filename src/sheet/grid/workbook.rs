//! Workbooks: XLSX, XLS, ODS.

use std::io::Cursor;

use calamine::{
    Data, Dimensions, ExcelDateTime, Ods, OdsError, Range, Reader, SheetVisible, Xls, XlsError, Xlsx, XlsxError,
    open_workbook_from_rs,
};

use super::bounds::{self, broken};
use super::number_format::shown;
use super::unseen::{self, Unseen};
use super::{Block, Builder, Grid, GridError, MAX_LINES};
use crate::quantity::number_text;

/// Old workbooks larger than this are refused: each of their cells takes several times its bytes.
const MAX_XLS: usize = 64 << 20;

/// What a file is by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A zip archive: XLSX or ODS.
    Packed,
    /// An old XLS, or a workbook behind a password.
    Old,
}

/// The kind of workbook; `None`: no workbook.
pub(super) fn kind(bytes: &[u8]) -> Option<Kind> {
    if bytes.starts_with(b"PK\x03\x04") {
        Some(Kind::Packed)
    } else if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        Some(Kind::Old)
    } else {
        None
    }
}

/// The sheets of a workbook. A reader that gives up on a broken file does so on a thread of its own.
pub(super) fn read(kind: Kind, bytes: &[u8]) -> Result<Vec<Grid>, GridError> {
    let work = || match kind {
        Kind::Packed => {
            bounds::unpacked(bytes)?;
            if bounds::is_ods(bytes) { ods(bytes) } else { xlsx(bytes) }
        }
        Kind::Old => xls(bytes),
    };
    let gave_up = |_| GridError::Workbook { cause: "?".to_owned() };
    std::thread::scope(|scope| scope.spawn(work).join().map_err(gave_up)?)
}

fn xlsx(bytes: &[u8]) -> Result<Vec<Grid>, GridError> {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(xlsx_error)?;
    let mut grids = Vec::new();
    let mut unseen = unseen::of_xlsx(bytes)?;
    for (name, hidden) in sheets(&book) {
        // Charts and macros are sheets as well.
        let Ok(merged) = book.merge_cells_by_sheet_name(&name) else { continue };
        let merged = merged.into_iter().map(block).collect();
        let Some(builder) = cells(&mut book, &name)? else { continue };
        let without_result = unanswered(&mut book, &name, &builder);
        let unseen = unseen.remove(&name).unwrap_or_default();
        grids.push(Grid {
            name,
            rows: builder.finish()?,
            merged,
            without_result,
            without_formats: false,
            hidden,
            hidden_rows: unseen.rows,
            hidden_columns: unseen.columns,
        });
    }
    Ok(grids)
}

fn xlsx_error(error: XlsxError) -> GridError {
    match error {
        XlsxError::Password => GridError::Password,
        XlsxError::FileNotFound(_) => GridError::NoTable,
        error => broken(&error),
    }
}

/// The cells of a sheet as a stream: nothing is built of what the file claims to be its size. `None`: no table.
fn cells(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Option<Builder>, GridError> {
    // Charts are sheets as well.
    let Ok(mut cells) = book.worksheet_cells_reader(name) else { return Ok(None) };
    let codes: Vec<String> = cells.styles().iter().map(format_code).collect();
    let mut builder = Builder::default();
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(xlsx_error)? {
        let (row, column) = cell.get_position();
        let code = codes.get(style).map_or("General", String::as_str);
        builder.push(row as usize, column as usize, &text_of(&Data::from(cell.get_value().clone()), code))?;
    }
    Ok(Some(builder))
}

/// Formulas at places that hold no value.
fn unanswered(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, builder: &Builder) -> usize {
    let Ok(mut formulas) = book.worksheet_cells_reader(name) else { return 0 };
    let mut count = 0;
    while let Ok(Some(formula)) = formulas.next_formula() {
        let (row, column) = formula.get_position();
        let is_empty = !builder.cells.contains_key(&(row as usize, column as usize));
        count += usize::from(is_empty && !formula.get_value().is_empty());
    }
    count
}

fn format_code(style: &calamine::Style) -> String {
    let Some(format) = &style.number_format else { return "General".to_owned() };
    match format.format_id {
        Some(9) => "0%".to_owned(),
        Some(10) => "0.00%".to_owned(),
        _ => format.format_code.clone(),
    }
}

fn xls(bytes: &[u8]) -> Result<Vec<Grid>, GridError> {
    if bytes.len() > MAX_XLS {
        return Err(GridError::TooLarge);
    }
    let error = |error: XlsError| match error {
        XlsError::Password => GridError::Password,
        // An encrypted XLSX lies in the container of the old format.
        _ if bytes.windows(32).any(|part| part == utf16("EncryptedPackage").as_slice()) => GridError::Password,
        error => broken(&error),
    };
    let mut book: Xls<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(error)?;
    let mut grids = Vec::new();
    for (name, hidden) in sheets(&book) {
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let Ok(range) = book.worksheet_range(&name) else { continue };
        let unseen = Unseen::default();
        grids.push(Grid {
            merged: merged.into_iter().map(block).collect(),
            without_formats: has_numbers(&range),
            ..of_range(name, hidden, &range, &unseen)?
        });
    }
    Ok(grids)
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn ods(bytes: &[u8]) -> Result<Vec<Grid>, GridError> {
    // First of all: it counts the cells before anything is built of them.
    let unseen = unseen::of_ods(bytes)?;
    let error = |error: OdsError| match error {
        OdsError::Password => GridError::Password,
        OdsError::CellLimitExceeded { .. } => GridError::TooLarge,
        error => broken(&error),
    };
    let mut book: Ods<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(error)?;
    let mut grids = Vec::new();
    let nothing = Unseen::default();
    for (at, (name, hidden)) in sheets(&book).into_iter().enumerate() {
        let range = book.worksheet_range(&name).map_err(error)?;
        grids.push(of_range(name, hidden, &range, unseen.get(at).unwrap_or(&nothing))?);
    }
    Ok(grids)
}

/// Names of the sheets in order, and whether each is hidden.
fn sheets<'a, R: Reader<Cursor<&'a [u8]>>>(book: &R) -> Vec<(String, bool)> {
    let hidden = |visible: SheetVisible| visible != SheetVisible::Visible;
    book.sheets_metadata().iter().map(|sheet| (sheet.name.clone(), hidden(sheet.visible))).collect()
}

fn of_range(name: String, hidden: bool, range: &Range<Data>, unseen: &Unseen) -> Result<Grid, GridError> {
    let (top, left) = range.start().unwrap_or_default();
    let mut builder = Builder::default();
    for (row, column, value) in range.used_cells() {
        let at = (row + top as usize, column + left as usize);
        let plain = || text_of(value, "General");
        // Dates have a form of their own.
        let is_number = matches!(value, Data::Int(_) | Data::Float(_));
        let text = unseen.shown.get(&at).filter(|_| is_number).cloned().unwrap_or_else(plain);
        builder.push(at.0, at.1, &text)?;
    }
    Ok(Grid {
        name,
        hidden,
        rows: builder.finish()?,
        merged: unseen.merged.clone(),
        hidden_rows: unseen.rows.clone(),
        hidden_columns: unseen.columns.clone(),
        ..Grid::default()
    })
}

fn has_numbers(range: &Range<Data>) -> bool {
    range.used_cells().any(|(.., value)| matches!(value, Data::Int(_) | Data::Float(_)))
}

fn block(part: Dimensions) -> Block {
    let at = |(row, column): (u32, u32)| (row as usize, column as usize);
    let ((top, left), (bottom, right)) = (at(part.start), at(part.end));
    Block { top, left, bottom: bottom.min(MAX_LINES), right: right.min(MAX_LINES) }
}

/// A cell as text. An error value (`#DIV/0!`) stays as it is: nothing reads it as a number.
fn text_of(value: &Data, code: &str) -> String {
    match value {
        Data::Empty => String::new(),
        Data::Int(x) => shown(*x as f64, code),
        Data::Float(x) if x.is_finite() => shown(*x, code),
        Data::Float(x) => x.to_string(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        Data::DateTime(time) => time_text(time),
        Data::Error(error) => error.to_string(),
    }
}

/// A date as `2026-03-01`, with the time where there is one; a duration in hours.
fn time_text(time: &ExcelDateTime) -> String {
    if time.is_duration() {
        return format!("{} h", number_text((time.as_f64() * 24.0 * 1e6).round() / 1e6));
    }
    let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
    let clock = format!("{hour:02}:{minute:02}:{second:02}");
    if time.as_f64() < 1.0 {
        clock
    } else if (hour, minute, second) == (0, 0, 0) {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02} {clock}")
    }
}
