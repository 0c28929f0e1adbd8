//! Columns of text beside the plot, and how many rows a figure shows.

use crate::figure::plot::{ColourRole, Column, ColumnCell, Figure};
use crate::text::Lang;

use super::view::View;

/// More rows are not readable on one page.
pub(crate) const MOST_ROWS: usize = 40;

/// Height of a figure of few rows: below it the notes would give way to the plot.
const LOWEST: f32 = 195.0;

/// Height of a figure of rows this high, with what stands around them.
pub(crate) fn height(row: f32, rows: usize, around: f32) -> f32 {
    (row * rows as f32 + around).max(LOWEST)
}

/// Cuts what is shown to so many, with a note.
pub(crate) fn first_shown<T>(lang: Lang, figure: &mut Figure, all: &mut Vec<T>, most: usize) {
    let count = all.len();
    all.truncate(most);
    if count > most {
        figure.notes.push(lang.note_first_of(most, count));
    }
}

/// Keeps the heaviest criteria, at most so many, in the order they had.
pub(crate) fn keep_heaviest(view: &View<'_>, criteria: &mut Vec<usize>, most: usize) {
    let weight = |k: &usize| view.analysis.criteria.get(*k).map_or(0.0, |criterion| criterion.weight);
    let mut kept = criteria.clone();
    kept.sort_by(|a, b| weight(b).total_cmp(&weight(a)));
    kept.truncate(most);
    criteria.retain(|k| kept.contains(k));
}

/// A column of text, one cell at 0, 1, 2 …
pub(crate) fn column(header: &str, cells: impl IntoIterator<Item = String>) -> Column {
    let cell = |(y, text): (usize, String)| ColumnCell { at: y as f64, text, role: ColourRole::Text };
    Column { header: header.to_owned(), cells: cells.into_iter().enumerate().map(cell).collect(), right_aligned: true }
}

/// One line of the list beside the plot: name, figure, interval.
pub(crate) struct ListRow {
    pub name: String,
    pub value: String,
    pub interval: String,
}

/// From one line of the list to the next, as a share of a plot of usual height.
const PITCH: f64 = 0.078;

/// The list as columns beside a vertical axis, from the top down; the last column only where it holds something.
pub(crate) fn list_columns(rows: &[ListRow], headers: [&str; 3], [from, to]: [f64; 2]) -> Vec<Column> {
    let at = |row: usize| to - (to - from) * PITCH * (row as f64 + 0.35);
    let column = |header: &str, right_aligned: bool, text: fn(&ListRow) -> &str| {
        let cell = |(row, listed): (usize, &ListRow)| ColumnCell {
            at: at(row),
            text: text(listed).to_owned(),
            role: ColourRole::Text,
        };
        Column { header: header.to_owned(), cells: rows.iter().enumerate().map(cell).collect(), right_aligned }
    };
    let [name, value, interval] = headers;
    let mut columns = vec![column(name, false, |row| &row.name), column(value, true, |row| &row.value)];
    if rows.iter().any(|row| !row.interval.is_empty()) {
        columns.push(column(interval, true, |row| &row.interval));
    }
    columns
}
