//! Series, subgroups and pairs from delimited text.

mod across;
mod choice;
mod columns;
mod family;
mod head;

use self::across::across;
use self::choice::Choice;
use self::head::Head;
use super::columns::{Field, Lines, field, headings, joined, read};
use super::headings::heading;
use super::plausible::far_out;
use super::roles::is_missing;
use super::totals;
use crate::model::{RawNote, RawProblem, RawProblemKind as Kind, RawSeries};

/// Values of one column, or one subgroup a line; the heading is left out and may name the unit.
///
/// Columns hold values where their headings say so together: one that is called value, or several that are numbered. One
/// that counts or times the lines, remarks, limits and statistics are no values; one that is not understood is left out
/// and noted where the values are clear without it, else asked. Lines of one number of a group are one subgroup. Columns
/// of another unit of the same kind are converted, of another kind refused.
pub fn series(bytes: &[u8]) -> Result<RawSeries, RawProblem> {
    read_series(bytes, false)
}

/// The same of a web: one scan a line, one lane a column; scans in columns over positions across the web are turned.
pub fn scans(bytes: &[u8]) -> Result<RawSeries, RawProblem> {
    read_series(bytes, true)
}

fn read_series(bytes: &[u8], is_web: bool) -> Result<RawSeries, RawProblem> {
    let by = |lines: &Lines| series_of(lines, is_web);
    read(bytes, by, |series, mut notes| {
        notes.append(&mut series.notes);
        series.notes = notes;
    })
}

fn series_of(lines: &Lines, is_web: bool) -> Result<RawSeries, RawProblem> {
    let (choice, groups) = match lines {
        // Which way scans lie is judged by all lines.
        Lines::Plain(_) if is_web && headings(lines).is_some() => return Err(RawProblem::of_file(Kind::Empty)),
        Lines::Plain(_) => plain(lines)?,
        Lines::Full(rows) => full(rows, is_web)?,
    };
    if groups.iter().all(Vec::is_empty) {
        return Err(RawProblem::of_file(Kind::Empty));
    }
    let Choice { name, unit, mut notes, .. } = choice;
    // A value far from the others is looked for over the file as a whole, whichever way it is read.
    let all: Vec<f64> = groups.iter().flatten().copied().collect();
    notes.extend(far_out(&all));
    let sizes = || groups.iter().map(Vec::len).filter(|size| *size > 0);
    if let (Some(smallest), Some(largest)) = (sizes().min(), sizes().max())
        && smallest != largest
    {
        notes.push(RawNote::UnequalGroups { smallest, largest });
    }
    Ok(RawSeries { name, unit, groups, notes })
}

/// What was chosen, with the values of each line.
type Chosen = (Choice, Vec<Vec<f64>>);

/// The quick way: all columns are values or count the lines, by their headings. Whatever else there is waits for the
/// other way.
fn plain(lines: &Lines) -> Result<Chosen, RawProblem> {
    let not_plain = || RawProblem::of_file(Kind::Empty);
    let head = headings(lines);
    let choice = match head {
        Some(head) => Choice::of_plain_headings(head).ok_or_else(not_plain)?,
        None if lines.head().len() == 1 => Choice::of_column(0),
        None => return Err(not_plain()),
    };
    let groups = lines.rows(head.is_none(), |row| choice.plain_values(row).ok_or_else(not_plain))?;
    let first: Vec<f64> = groups.first().cloned().unwrap_or_default();
    let below = groups.get(1..).unwrap_or_default();
    if head.is_none() && first.first().is_some_and(|first| head::is_unlike(*first, below.iter().flatten().copied())) {
        return Err(not_plain());
    }
    Ok((choice, groups))
}

/// Lines above the headings that say something of the test.
fn titles(rows: &[Vec<Field>]) -> usize {
    let head = totals::head(rows).unwrap_or(0);
    let is_title = |row: &Vec<Field>| row.iter().filter(|field| !field.text.is_empty()).count() <= 2;
    let is_named = |field: &Field| field.text.is_empty() || (!is_missing(&field.text) && !totals::is_word(&field.text));
    let names = rows.get(head).is_some_and(|row| row.iter().all(is_named));
    if names && rows.iter().take(head).all(is_title) { head } else { 0 }
}

fn full(rows: &[Vec<Field<'static>>], is_web: bool) -> Result<Chosen, RawProblem> {
    let titles = titles(rows);
    if titles > 0 {
        let below = rows.get(titles..).unwrap_or_default();
        let (mut choice, groups) = full(below, is_web)?;
        let note = |row: &Vec<Field>| RawNote::SkippedLine { line: field(row, 0).line, text: joined(row) };
        choice.notes.splice(0..0, rows.iter().take(titles).map(note));
        return Ok((choice, groups));
    }
    if let Some(turned) = across(rows, is_web) {
        let (mut choice, groups) = columns(&turned, Some(Head::Words))?;
        choice.notes.insert(0, RawNote::ColumnsAreGroups);
        return Ok((choice, groups));
    }
    columns(rows, None)
}

/// The values of the columns, below headings that are known or have to be told from data.
fn columns(rows: &[Vec<Field<'static>>], head: Option<Head>) -> Result<Chosen, RawProblem> {
    let lines = Lines::Full(rows);
    let Some((first, below)) = rows.split_first() else { return Err(RawProblem::of_file(Kind::Empty)) };
    let head = head.map_or_else(|| Head::of(first, below), Ok)?;
    let body = if head == Head::Data { rows } else { below };
    let mut choice = Choice::of(Some(first.as_slice()).filter(|_| head != Head::Data), body)?;
    if head == Head::Numbers {
        let text: Vec<&str> = first.iter().map(|field| field.text.as_ref()).collect();
        choice.notes.push(RawNote::NumbersAsHeadings(text.join(", ")));
    }
    let groups = lines.rows(head == Head::Data, |row| choice.values(row))?;
    let groups = choice.without_missing(body, groups);
    let groups = choice.grouped(body, groups)?;
    Ok((choice, groups))
}

/// Two columns of figures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pairs {
    /// One pair a line.
    pub pairs: Vec<(f64, f64)>,
    /// The units that the headings name.
    pub units: [Option<String>; 2],
}

/// Two columns of figures, with the units of their headings where they name any.
pub fn pairs(bytes: &[u8]) -> Result<Pairs, RawProblem> {
    read(bytes, pairs_of, |_, _| ())
}

fn pairs_of(lines: &Lines) -> Result<Pairs, RawProblem> {
    let head = headings(lines);
    let pairs = lines.rows(head.is_none(), |row| Ok((field(row, 0).number()?, field(row, 1).number()?)))?;
    let unit = |column: usize| head.and_then(|head| heading(&field(head, column).text).1);
    if pairs.is_empty() {
        Err(RawProblem::of_file(Kind::Empty))
    } else {
        Ok(Pairs { pairs, units: [unit(0), unit(1)] })
    }
}
