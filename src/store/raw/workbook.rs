//! Raw data in a workbook: each sheet is read as delimited text, and the one that holds data counts.

use std::borrow::Cow;

use super::{RawProblem, RawProblemKind};
use crate::sheet::grid::{self, Grid, GridError};

/// The text of a file as its reader takes it: of a workbook that of the sheet with most in it, else the bytes as
/// they are. A workbook that cannot be read gives nothing.
pub fn delimited(bytes: &[u8]) -> Cow<'_, [u8]> {
    match sheets(bytes) {
        None => Cow::Borrowed(bytes),
        Some(sheets) => {
            let texts = sheets.unwrap_or_default().into_iter().map(|(_, text)| text);
            // The first of equals.
            Cow::Owned(texts.rev().max_by_key(Vec::len).unwrap_or_default())
        }
    }
}

/// Reads the one sheet of a workbook that holds such data; `None`: no workbook.
pub(super) fn read<T>(bytes: &[u8], read: impl Fn(&[u8]) -> Result<T, RawProblem>) -> Option<Result<T, RawProblem>> {
    let sheets = match sheets(bytes)? {
        Ok(sheets) => sheets,
        Err(problem) => return Some(Err(problem)),
    };
    let mut readable: Vec<(String, T)> = Vec::new();
    let mut first_problem = None;
    for (name, text) in sheets {
        match read(&text) {
            Ok(data) => readable.push((name, data)),
            Err(problem) => first_problem = first_problem.or(Some(problem)),
        }
    }
    Some(match readable.len() {
        0 => Err(first_problem.unwrap_or(RawProblem::of_file(RawProblemKind::Empty))),
        1 => readable.pop().map(|(_, data)| data).ok_or(RawProblem::of_file(RawProblemKind::Empty)),
        _ => Err(RawProblem::of_file(RawProblemKind::SeveralSheets(
            readable.into_iter().map(|(name, _)| name).collect(),
        ))),
    })
}

/// Names and delimited texts of sheets.
type Sheets = Vec<(String, Vec<u8>)>;

/// Name and delimited text of each visible sheet with content; of a workbook with hidden ones only, of these.
fn sheets(bytes: &[u8]) -> Option<Result<Sheets, RawProblem>> {
    if !grid::is_workbook(bytes) {
        return None;
    }
    let grids = match grid::read(bytes) {
        Ok(grids) => grids,
        Err(error) => return Some(Err(RawProblem::of_file(problem(error)))),
    };
    let any_visible = grids.iter().any(|grid| !grid.hidden);
    let shown = grids.iter().filter(|grid| !any_visible || !grid.hidden);
    Some(Ok(shown.map(|grid| (grid.name.clone(), text(grid))).collect()))
}

fn problem(error: GridError) -> RawProblemKind {
    match error {
        GridError::Empty => RawProblemKind::Empty,
        GridError::Password => RawProblemKind::Password,
        GridError::TooLarge => RawProblemKind::TooLarge,
        GridError::Broken { cause, .. } | GridError::Workbook { cause } => RawProblemKind::Workbook(cause),
        GridError::NoTable => RawProblemKind::Workbook(String::new()),
    }
}

/// A sheet with tabs between its cells; line ends within a cell become blanks.
fn text(grid: &Grid) -> Vec<u8> {
    let mut out = String::new();
    for row in &grid.rows {
        let fields = row.iter().map(|field| field.replace(['\t', '\n', '\r'], " "));
        out.push_str(&fields.collect::<Vec<_>>().join("\t"));
        out.push('\n');
    }
    out.into_bytes()
}
