//! Delimited text as headings and fields with their places; numbers and units in them.

use std::borrow::Cow;

use super::super::sheet;
use super::decimal::decimal;
use super::plain::Plain;
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
pub(super) struct Field<'a> {
    pub text: Cow<'a, str>,
    pub line: usize,
    pub column: usize,
}

impl Field<'_> {
    /// The number; a decimal comma is one where commas do not divide the fields.
    pub fn number(&self) -> Result<f64, RawProblem> {
        let general = || {
            let text = self.text.replace('−', "-").replace(',', ".");
            text.parse::<f64>().ok().filter(|x| x.is_finite())
        };
        decimal(&self.text).or_else(general).ok_or_else(|| self.problem(Kind::NotANumber(self.text.to_string())))
    }

    /// A problem of this field.
    pub fn problem(&self, kind: Kind) -> RawProblem {
        RawProblem::at(self.line, self.column, kind)
    }
}

/// The lines of a table, at least one, cut in one of two ways with the same fields.
pub(super) enum Lines<'a> {
    /// Quickly; the fields do not know their line, and whatever is wrong is found by the other way.
    Plain(Plain<'a>),
    /// With all that may stand in such a file.
    Full(Vec<Vec<Field<'a>>>),
}

/// Reads a table, quickly if it can be; a problem has its place.
pub(super) fn read<T>(bytes: &[u8], by: impl Fn(&Lines) -> Result<T, RawProblem>) -> Result<T, RawProblem> {
    let quickly = Plain::new(bytes).and_then(|plain| by(&Lines::Plain(plain)).ok());
    quickly.map_or_else(|| by(&Lines::Full(lines(bytes)?)), Ok)
}

impl Lines<'_> {
    /// The first line.
    pub fn head(&self) -> &[Field<'_>] {
        match self {
            Self::Plain(plain) => &plain.head,
            Self::Full(lines) => lines.first().map(Vec::as_slice).unwrap_or_default(),
        }
    }

    /// The line below it.
    pub fn second(&self) -> Option<Vec<Field<'_>>> {
        match self {
            Self::Plain(plain) => plain.second(),
            Self::Full(lines) => lines.get(1).cloned(),
        }
    }

    /// What each line gives, in order and with the first or without, or the first problem.
    pub fn rows<T: Send>(
        &self,
        with_head: bool,
        one: impl Fn(&[Field]) -> Result<T, RawProblem> + Sync,
    ) -> Result<Vec<T>, RawProblem> {
        let (found, problem) = self.until(with_head, one);
        problem.map_or(Ok(found), Err)
    }

    /// The same with what the lines before the first problem give.
    pub fn until<T: Send>(
        &self,
        with_head: bool,
        one: impl Fn(&[Field]) -> Result<T, RawProblem> + Sync,
    ) -> (Vec<T>, Option<RawProblem>) {
        match self {
            Self::Plain(plain) => match plain.rows(with_head, &|row| one(row).ok()) {
                Some(found) => (found, None),
                None => (Vec::new(), Some(RawProblem::of_file(Kind::Empty))),
            },
            Self::Full(lines) => {
                let mut problem = None;
                let each = lines.iter().skip(usize::from(!with_head)).map(|row| one(row));
                let good = each.map_while(|made| made.map_err(|found| problem = Some(found)).ok()).collect();
                (good, problem)
            }
        }
    }
}

/// The lines of a table; those that are empty or begin with `#` are left out.
pub(super) fn lines(bytes: &[u8]) -> Result<Vec<Vec<Field<'static>>>, RawProblem> {
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
        let field =
            |(index, text): (usize, &str)| Field { text: Cow::Owned(text.trim().to_owned()), line, column: index + 1 };
        let fields: Vec<_> = record.iter().enumerate().map(field).collect();
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
