//! A table as data. Columns say what stands in them, cells keep numbers as numbers; window, terminal, CSV and later
//! documents and workbooks write the same table, each in its own way.

mod formula;

pub use self::formula::{defused, undefused};

use crate::text::number::{fixed, number, percent, points, significant};

/// Columns with as many cells in each row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// From the left.
    pub columns: Vec<Column>,
    /// From the top.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// The headings as they are shown.
    pub fn headings(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(|column| column.name.as_str())
    }

    /// The cells as they are shown, row by row.
    pub fn texts(&self) -> impl Iterator<Item = Vec<String>> {
        self.rows.iter().map(|row| row.iter().map(Cell::text).collect())
    }
}

/// What the cells below one heading hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Words.
    Text,
    /// Names that may look like numbers and are none: clause 3.10, page 12.
    Label,
    /// Numbers, and what stands in the place of one.
    Number,
    /// Both ends of intervals.
    Interval,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The heading as it is shown, with its unit where it names one.
    pub name: String,
    /// Unit of all its numbers; empty: they have none, or each its own.
    pub unit: String,
    /// What stands below.
    pub kind: ColumnKind,
}

impl Column {
    fn new(name: impl Into<String>, kind: ColumnKind) -> Self {
        Self { name: name.into(), unit: String::new(), kind }
    }

    /// A column of words.
    pub fn text(name: impl Into<String>) -> Self {
        Self::new(name, ColumnKind::Text)
    }

    /// A column of names that may look like numbers.
    pub fn label(name: impl Into<String>) -> Self {
        Self::new(name, ColumnKind::Label)
    }

    /// A column of numbers.
    pub fn number(name: impl Into<String>) -> Self {
        Self::new(name, ColumnKind::Number)
    }

    /// A column of intervals.
    pub fn interval(name: impl Into<String>) -> Self {
        Self::new(name, ColumnKind::Interval)
    }

    /// All numbers below are in this unit; the heading stays as it is.
    pub fn of_unit(self, unit: impl Into<String>) -> Self {
        Self { unit: unit.into(), ..self }
    }

    /// The same with the unit behind the name in parentheses.
    pub fn in_unit(self, unit: &str) -> Self {
        let name = if unit.is_empty() { self.name } else { format!("{} ({unit})", self.name) };
        Self { name, unit: unit.to_owned(), ..self }
    }
}

/// How many digits of a number are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digits {
    /// As entered or counted.
    All,
    /// So many significant ones.
    Significant(i32),
    /// So many decimals, trailing zeros too.
    Decimals(usize),
    /// One decimal at most: points.
    Points,
    /// A share (0..1) in per cent, with one decimal at most and without its sign.
    Percent,
}

/// A number with how it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// The number itself.
    pub value: f64,
    /// Digits shown.
    pub digits: Digits,
    /// Unit shown behind it; empty: none, or the column says it.
    pub unit: String,
    /// What is said of it behind that: `✓`, `(k = 2)`; empty: nothing.
    pub mark: String,
}

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing belongs here.
    Empty,
    /// A number or a verdict that cannot be given.
    Missing,
    /// Words.
    Text(String),
    /// A number.
    Number(Number),
    /// Lower and upper end of an interval, with the sign between them; an infinite end is open.
    Interval(f64, f64, Digits, &'static str),
}

impl Cell {
    /// Words; no words: an empty cell.
    pub fn words(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// A number with so many significant digits; [`Cell::Missing`] where it cannot be given.
    pub fn significant(value: impl Into<Option<f64>>, digits: i32) -> Self {
        Self::number(value, Digits::Significant(digits))
    }

    /// A number shown in this way; [`Cell::Missing`] where it cannot be given.
    pub fn number(value: impl Into<Option<f64>>, digits: Digits) -> Self {
        let cell = |value| Self::Number(Number { value, digits, unit: String::new(), mark: String::new() });
        value.into().map_or(Self::Missing, cell)
    }

    /// A number of things.
    pub fn count(value: usize) -> Self {
        Self::number(value as f64, Digits::All)
    }

    /// An interval with so many significant digits; empty where there is none.
    pub fn interval(ends: Option<(f64, f64)>, digits: i32) -> Self {
        ends.map_or(Self::Empty, |(low, high)| Self::Interval(low, high, Digits::Significant(digits), " … "))
    }

    /// A number with this unit behind it.
    pub fn in_unit(self, unit: &str) -> Self {
        match self {
            Self::Number(number) => Self::Number(Number { unit: unit.to_owned(), ..number }),
            other => other,
        }
    }

    /// A number with this mark behind it.
    pub fn marked(self, mark: impl Into<String>) -> Self {
        match self {
            Self::Number(number) => Self::Number(Number { mark: mark.into(), ..number }),
            other => other,
        }
    }

    /// The number in the cell.
    pub fn value(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(number.value),
            Self::Empty | Self::Missing | Self::Text(_) | Self::Interval(..) => None,
        }
    }

    /// As it is shown: "–" for what is missing, "∞" for an open end.
    pub fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Missing => "–".to_owned(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.text(),
            Self::Interval(low, high, digits, sign) => format!("{}{sign}{}", digits.end(*low), digits.end(*high)),
        }
    }

    /// For programs: numbers with all their digits, nothing for what is missing.
    pub fn raw(&self) -> String {
        match self {
            Self::Empty | Self::Missing => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.value.to_string(),
            Self::Interval(low, high, ..) => format!("{low} … {high}"),
        }
    }
}

impl Number {
    fn text(&self) -> String {
        let text = match self.digits.written(self.value) {
            text if self.unit.is_empty() => text,
            text => format!("{text} {}", self.unit),
        };
        if self.mark.is_empty() { text } else { format!("{text} {}", self.mark) }
    }
}

impl Digits {
    fn written(self, value: f64) -> String {
        match self {
            Self::All => number(value),
            Self::Significant(digits) => number(significant(value, digits)),
            Self::Decimals(decimals) => fixed(value, decimals),
            Self::Points => points(value),
            Self::Percent => percent(value),
        }
    }

    fn end(self, value: f64) -> String {
        if value == f64::INFINITY { "∞".to_owned() } else { self.written(value) }
    }
}
