//! Delimited text as headings and fields with their places; numbers and units in them.

use super::super::sheet;
use super::problem::{RawProblem, RawProblemKind as Kind};
use crate::quantity::Unit;

/// What a user may say of a file that does not say it itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawOptions {
    /// Unit of the figures where no heading names one.
    pub unit: Option<String>,
}

/// One field with its place.
#[derive(Clone, Debug)]
pub(super) struct Field {
    pub text: String,
    pub line: usize,
    pub column: usize,
}

impl Field {
    /// The number; a decimal comma is one where commas do not divide the fields.
    pub fn number(&self) -> Result<f64, RawProblem> {
        let text = self.text.replace('−', "-").replace(',', ".");
        let found = text.parse::<f64>().ok().filter(|x| x.is_finite());
        found.ok_or_else(|| self.problem(Kind::NotANumber(self.text.clone())))
    }

    /// A problem of this field.
    pub fn problem(&self, kind: Kind) -> RawProblem {
        RawProblem::at(self.line, self.column, kind)
    }
}

/// The lines of a table; those that are empty or begin with `#` are left out.
pub(super) fn lines(bytes: &[u8]) -> Result<Vec<Vec<Field>>, RawProblem> {
    let text = sheet::decode(bytes);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(sheet::delimiter(&text))
        .has_headers(false)
        .flexible(true)
        .comment(Some(b'#'))
        .from_reader(text.as_bytes());
    let mut lines = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| {
            let line = error.position().map_or(0, |place| usize::try_from(place.line()).unwrap_or(0));
            RawProblem::at(line, 0, Kind::Broken(error.to_string()))
        })?;
        let line = record.position().map_or(0, |place| line_of(&text, place));
        let field = |(index, text): (usize, &str)| Field { text: text.trim().to_owned(), line, column: index + 1 };
        let fields: Vec<Field> = record.iter().enumerate().map(field).collect();
        if fields.iter().any(|field| !field.text.is_empty()) {
            lines.push(fields);
        }
    }
    if lines.is_empty() { Err(RawProblem::of_file(Kind::Empty)) } else { Ok(lines) }
}

/// The line on which a record begins; the reader's own place is before the empty lines and remarks in front of it.
fn line_of(text: &str, place: &csv::Position) -> usize {
    let rest = usize::try_from(place.byte()).ok().and_then(|byte| text.get(byte..)).unwrap_or_default();
    let is_left_out = |line: &&str| line.trim_end_matches('\r').is_empty() || line.starts_with('#');
    usize::try_from(place.line()).unwrap_or(0) + rest.split('\n').take_while(is_left_out).count()
}

/// A heading: its name in small letters, and the unit behind `_`, in `( )` or in `[ ]`.
pub(super) fn heading(text: &str) -> (String, Option<String>) {
    let bracket = |open: char, close: char| {
        let (name, rest) = text.split_once(open)?;
        Some((name.trim(), rest.trim_end().strip_suffix(close)?.trim()))
    };
    let parts = bracket('(', ')').or_else(|| bracket('[', ']')).or_else(|| bracket('（', '）')).or_else(|| {
        let (name, unit) = text.rsplit_once(['_', ' '])?;
        Unit::find(unit).map(|_| (name.trim(), unit))
    });
    match parts {
        Some((name, unit)) => (name.to_lowercase(), Some(unit.to_owned())),
        None => (text.trim().to_lowercase(), None),
    }
}

/// The unit that a heading of times names, beside the name (`time_h`) or as the name (`hours`); empty: none is known.
pub(super) fn unit_of_time(text: &str) -> String {
    let (name, unit) = heading(text);
    let found = unit.as_deref().and_then(Unit::find).or_else(|| Unit::find(&name));
    found.map(|unit| unit.symbol().to_owned()).unwrap_or_default()
}

/// The unit of a heading, else the one that was said, by its canonical symbol; `None`: neither.
pub(super) fn unit(
    named: Option<&String>,
    said: Option<&String>,
    at: &Field,
) -> Result<Option<&'static str>, RawProblem> {
    let Some(text) = named.or(said) else { return Ok(None) };
    match Unit::find(text) {
        Some(unit) => Ok(Some(unit.symbol())),
        None => Err(at.problem(Kind::UnknownUnit(text.clone()))),
    }
}

/// A line's field of this column; one that is not there is an empty one.
pub(super) fn field(line: &[Field], column: usize) -> Field {
    let first = line.first().map_or(0, |field| field.line);
    line.get(column).cloned().unwrap_or(Field { text: String::new(), line: first, column: column + 1 })
}
