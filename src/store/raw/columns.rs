//! Delimited text as headings and fields with their places; numbers and units in them.
//!
//! A file is read in one of two ways with the same result: quickly where it is plain, and with all that people put into
//! such files (title lines, totals, thousands marks, decimal commas, headings in the first column) where it is not.

use std::borrow::Cow;

use super::decimal::decimal;
use super::plain::Plain;
use super::{separators, spaces, totals, units};
use crate::model::{RawNote, RawProblem, RawProblemKind as Kind};
use crate::sheet::grid;

/// What a user may say of a file that does not say it itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawOptions {
    /// Unit of the values where no heading names one.
    pub unit: Option<String>,
    /// Which axis of a file that holds several.
    pub axis: Option<String>,
}

/// One field with its place.
#[derive(Clone, Debug)]
pub(super) struct Field<'a> {
    pub text: Cow<'a, str>,
    pub line: usize,
    pub column: usize,
}

impl Field<'_> {
    /// The number, with a decimal point: other separators were settled for the file as a whole.
    pub fn number(&self) -> Result<f64, RawProblem> {
        let general = || {
            let text: String = self.text.chars().map(narrow).collect();
            text.parse::<f64>().ok().filter(|x| x.is_finite())
        };
        decimal(&self.text).or_else(general).ok_or_else(|| self.problem(Kind::NotANumber(self.text.to_string())))
    }

    /// The same with a text of its own.
    pub fn owned(&self) -> Field<'static> {
        Field { text: Cow::Owned(self.text.to_string()), line: self.line, column: self.column }
    }

    /// A problem of this field.
    pub fn problem(&self, kind: Kind) -> RawProblem {
        RawProblem::at(self.line, self.column, kind)
    }
}

/// The ASCII form of a full-width character or a minus sign.
pub(super) fn narrow(c: char) -> char {
    match c {
        '−' => '-',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

/// The lines of a table, at least one, cut in one of two ways with the same fields.
pub(super) enum Lines<'a> {
    /// Quickly; the fields do not know their line, and whatever is wrong is found by the other way.
    Plain(Plain<'a>),
    /// With all that people put into such files.
    Full(&'a [Vec<Field<'static>>]),
}

/// A table with what was assumed of it.
pub(super) struct Sheet {
    /// Lines with at least one field that is not empty.
    pub rows: Vec<Vec<Field<'static>>>,
    /// What was assumed or left out.
    pub notes: Vec<RawNote>,
}

/// Lines before the headings that are looked at.
pub(super) const TITLES: usize = 20;

/// Headings in the first column make sense up to so many lines.
const TURNED: usize = 64;

/// Reads a table, quickly if it can be; a problem has its place. What was assumed on the way is handed to `noted`.
pub(super) fn read<T>(
    bytes: &[u8],
    by: impl Fn(&Lines) -> Result<T, RawProblem>,
    noted: impl FnOnce(&mut T, Vec<RawNote>),
) -> Result<T, RawProblem> {
    if let Some(found) = Plain::new(bytes).and_then(|plain| by(&Lines::Plain(plain)).ok()) {
        return Ok(found);
    }
    let Sheet { rows, mut notes } = sheet(bytes)?;
    let mut found = headed(&rows, &by, &mut notes)?;
    noted(&mut found, notes);
    Ok(found)
}

/// Reads below the line that holds the headings: lines of titles before it are left out, and headings in the first column
/// are turned into the first line.
pub(super) fn headed<T>(
    rows: &[Vec<Field<'static>>],
    by: &impl Fn(&Lines) -> Result<T, RawProblem>,
    notes: &mut Vec<RawNote>,
) -> Result<T, RawProblem> {
    let first = match by(&Lines::Full(rows)) {
        Ok(found) => return Ok(found),
        Err(problem) => problem,
    };
    // Below the titles a line of headings has to stand: a file without one says nothing of its columns.
    let titles = rows.iter().take(TITLES).take_while(|row| is_title(row)).count();
    let end = rows.get(titles.saturating_sub(1)).map_or(0, |row| field(row, 0).line);
    // A title that is read as the headings makes too many fields or no numbers of the headings themselves.
    let is_in_titles = |problem: &RawProblem| {
        problem.kind.is_of_headings()
            || (problem.line <= end && matches!(problem.kind, Kind::Surplus { .. } | Kind::NotANumber(_)))
    };
    let tries = if is_in_titles(&first) { 1..titles.max(1) } else { 0..0 };
    for skipped in tries {
        match by(&Lines::Full(rows.get(skipped..).unwrap_or_default())) {
            Err(problem) if is_in_titles(&problem) => {}
            // What lies deeper in the file than its headings is the better hint.
            Err(problem) => return Err(problem),
            Ok(found) => {
                let note = |row: &Vec<Field>| RawNote::SkippedLine { line: field(row, 0).line, text: joined(row) };
                notes.extend(rows.iter().take(skipped).map(note));
                return Ok(found);
            }
        }
    }
    // What is asked of columns as they stand is no sign that the table lies on its side.
    let may_turn = first.kind.is_of_headings() || matches!(first.kind, Kind::NotANumber(_) | Kind::UnclearStatus(_));
    let turned = turned(rows).filter(|_| may_turn).map(|turned| by(&Lines::Full(&turned)));
    match turned {
        Some(Ok(found)) => {
            notes.push(RawNote::Turned);
            Ok(found)
        }
        Some(Err(problem)) if first.kind.is_of_headings() && !problem.kind.is_of_headings() => Err(problem),
        _ => Err(first),
    }
}

/// A line that holds no number can be a title, or say something of the test: `Machine, VMC-850`. The date of a test and
/// the like may stand in a line of two fields.
fn is_title(row: &[Field]) -> bool {
    let filled: Vec<&Field> = row.iter().filter(|field| !field.text.is_empty()).collect();
    let numbers = filled.iter().filter(|field| field.number().is_ok()).count();
    numbers == 0 || (filled.len() == 2 && numbers == 1 && filled.first().is_some_and(|f| f.number().is_err()))
}

/// The filled fields of a line.
pub(super) fn joined(row: &[Field]) -> String {
    let filled: Vec<&str> = row.iter().map(|field| field.text.as_ref()).filter(|text| !text.is_empty()).collect();
    filled.join(" ")
}

/// The table with lines for columns, where the first column can hold the headings.
fn turned(rows: &[Vec<Field<'static>>]) -> Option<Vec<Vec<Field<'static>>>> {
    let width = rows.iter().map(Vec::len).max()?;
    let heads = rows.iter().all(|row| row.first().is_some_and(|f| !f.text.is_empty() && f.number().is_err()));
    if !heads || width < 3 || rows.len() < 2 || rows.len() > TURNED {
        return None;
    }
    Some((0..width).map(|column| rows.iter().map(|row| field(row, column)).collect()).collect())
}

impl Lines<'_> {
    /// True where the fields know their line: what can only be judged over all lines waits for this way.
    pub fn is_full(&self) -> bool {
        matches!(self, Self::Full(_))
    }

    /// The first line.
    pub fn head(&self) -> &[Field<'_>] {
        match self {
            Self::Plain(plain) => &plain.head,
            Self::Full(rows) => rows.first().map(Vec::as_slice).unwrap_or_default(),
        }
    }

    /// The line below it.
    pub fn second(&self) -> Option<Vec<Field<'_>>> {
        match self {
            Self::Plain(plain) => plain.second(),
            Self::Full(rows) => rows.get(1).cloned(),
        }
    }

    /// What each line gives, in order and with the first or without, or the first problem.
    pub fn rows<T: Send>(
        &self,
        with_head: bool,
        read_row: impl Fn(&[Field]) -> Result<T, RawProblem> + Sync,
    ) -> Result<Vec<T>, RawProblem> {
        let (found, problem) = self.until(with_head, read_row);
        problem.map_or(Ok(found), Err)
    }

    /// The same with what the lines before the first problem give.
    pub fn until<T: Send>(
        &self,
        with_head: bool,
        read_row: impl Fn(&[Field]) -> Result<T, RawProblem> + Sync,
    ) -> (Vec<T>, Option<RawProblem>) {
        // Without headings, lines of several values need not be of one length.
        let first = self.head().len();
        let width = if with_head && first > 1 { usize::MAX } else { first };
        match self {
            Self::Plain(plain) => {
                match plain.rows(with_head, &|row| (row.len() <= width).then(|| read_row(row).ok()).flatten()) {
                    Some(found) => (found, None),
                    None => (Vec::new(), Some(RawProblem::of_file(Kind::Empty))),
                }
            }
            Self::Full(rows) => {
                let mut problem = None;
                let each = rows.iter().skip(usize::from(!with_head));
                let each = each.map(|row| surplus(row, width).map_or_else(|| read_row(row), Err));
                let good = each.map_while(|made| made.map_err(|found| problem = Some(found)).ok()).collect();
                (good, problem)
            }
        }
    }
}

/// A line with more fields than there are headings: a decimal comma in a file that commas divide makes two of one number.
fn surplus(row: &[Field], width: usize) -> Option<RawProblem> {
    let last = row.iter().rposition(|field| !field.text.is_empty()).filter(|last| *last >= width)?;
    let place = row.get(width)?;
    Some(place.problem(Kind::Surplus { fields: last + 1, headings: width }))
}

/// The table of a file: lines that are empty or begin with `#` are left out, as are those that sum up others; separators
/// within numbers are settled.
pub(super) fn sheet(bytes: &[u8]) -> Result<Sheet, RawProblem> {
    let (mut rows, divided_by) = divided(bytes)?;
    let mut notes = totals::remarks(&mut rows);
    notes.append(&mut totals::leave_out(&mut rows));
    units::into_headings(&mut rows);
    separators::settle(&mut rows, divided_by, &mut notes)?;
    Ok(Sheet { rows, notes })
}

/// The lines of a table; those that are empty or begin with `#` are left out.
pub(super) fn lines(bytes: &[u8]) -> Result<Vec<Vec<Field<'static>>>, RawProblem> {
    divided(bytes).map(|(rows, _)| rows)
}

/// The lines of a table with what divides their fields.
fn divided(bytes: &[u8]) -> Result<(Vec<Vec<Field<'static>>>, u8), RawProblem> {
    let text = grid::decode(bytes);
    let (text, named) = without_separator_line(&text);
    let aligned = if named.is_none() { spaces::tabbed(text) } else { None };
    let text = aligned.as_deref().unwrap_or(text);
    let divided_by = named.unwrap_or_else(|| delimiter(text));
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(divided_by)
        .has_headers(false)
        .flexible(true)
        .comment(Some(b'#'))
        .from_reader(text.as_bytes());
    let above = usize::from(named.is_some());
    let mut lines = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| {
            let line = error.position().map_or(0, |place| usize::try_from(place.line()).unwrap_or(0));
            RawProblem::at(line + above, 0, Kind::Broken(error.to_string()))
        })?;
        let line = record.position().map_or(0, |place| line_of(text, place)) + above;
        let field =
            |(index, text): (usize, &str)| Field { text: Cow::Owned(text.trim().to_owned()), line, column: index + 1 };
        let fields: Vec<_> = record.iter().enumerate().map(field).collect();
        if fields.iter().any(|field| !field.text.is_empty()) {
            lines.push(fields);
        }
    }
    if lines.is_empty() { Err(RawProblem::of_file(Kind::Empty)) } else { Ok((lines, divided_by)) }
}

/// The first line, where it is a heading.
pub(super) fn headings<'a>(lines: &'a Lines) -> Option<&'a [Field<'a>]> {
    let is_head = |line: &&[Field]| line.iter().any(|f| !f.text.is_empty() && f.number().is_err());
    Some(lines.head()).filter(is_head)
}

/// The first lines that are neither empty nor remarks.
pub(super) fn first_lines(text: &str) -> impl Iterator<Item = &str> {
    const LINES: usize = 30;
    text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')).take(LINES)
}

/// What divides the fields, by the first lines together: a title above the table holds none.
pub(super) fn delimiter(text: &str) -> u8 {
    let first = || first_lines(text);
    let with = |delimiter: char| first().filter(|line| line.contains(delimiter)).count();
    let all = first().count();
    if with('\t') > 0 && 2 * with('\t') >= all {
        b'\t'
    } else if 2 * with(';') > all || with(';') > with(',') {
        b';'
    } else {
        grid::delimiter(text)
    }
}

/// The text below a first line that names the delimiter, as Excel writes and reads it: `sep=;`.
fn without_separator_line(text: &str) -> (&str, Option<u8>) {
    let Some((first, rest)) = text.split_once('\n') else { return (text, None) };
    let named = first.trim_matches(['\u{feff}', '\r', ' ', '"']).strip_prefix("sep=").map(str::as_bytes);
    match named {
        Some([delimiter]) if delimiter.is_ascii() => (rest, Some(*delimiter)),
        Some([]) if first.contains('\t') => (rest, Some(b'\t')),
        _ => (text, None),
    }
}

/// The line on which a record begins; the reader's own place is before the empty lines and remarks in front of it.
fn line_of(text: &str, place: &csv::Position) -> usize {
    let rest = usize::try_from(place.byte()).ok().and_then(|byte| text.get(byte..)).unwrap_or_default();
    let is_left_out = |line: &&str| line.trim_end_matches('\r').is_empty() || line.starts_with('#');
    usize::try_from(place.line()).unwrap_or(0) + rest.split('\n').take_while(is_left_out).count()
}

/// In small letters, without a copy where it is already.
pub(super) fn lower(text: &str) -> Cow<'_, str> {
    let is_lower = text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if is_lower { Cow::Borrowed(text) } else { Cow::Owned(text.to_lowercase()) }
}

/// A line's field of this column; one that is not there is an empty one.
pub(super) fn field<'a>(line: &[Field<'a>], column: usize) -> Field<'a> {
    let first = line.first().map_or(0, |field| field.line);
    line.get(column).cloned().unwrap_or(Field { text: Cow::Borrowed(""), line: first, column: column + 1 })
}
