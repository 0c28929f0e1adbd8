//! What an output says, section by section.

use crate::table::{Cell, Column, Digits, Table};
use crate::text::Lang;
use crate::text::number::{decimals, number, significant};

/// Significant digits of a value that is shown by itself.
const DIGITS: i32 = 5;

/// A whole report.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outline {
    /// What it is about, in one line.
    pub title: String,
    /// What stands right below that.
    pub lead: Vec<String>,
    /// Its sections, in order.
    pub sections: Vec<Section>,
}

/// What stands under one heading.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// Its heading; empty: none.
    pub title: String,
    /// In order.
    pub blocks: Vec<Block>,
}

/// One piece of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A table for the eye.
    Table(Table),
    /// The values of a section one by one, for programs; the table before it shows them.
    Values(Vec<Value>),
    /// Paragraphs.
    Sentences(Vec<String>),
    /// What has to be known beside the rest.
    Warnings(Vec<String>),
}

/// One value with what is known of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// Its symbol, as the standard writes it, or its name.
    pub name: String,
    /// A number, a word, or missing.
    pub value: Cell,
    /// Unit; empty: a plain number.
    pub unit: String,
    /// Ends of its interval; an infinite one is open.
    pub interval: Option<(f64, f64)>,
}

impl Value {
    /// Without an interval; `None`: it cannot be given.
    pub fn new(name: impl Into<String>, value: impl Into<Option<f64>>, unit: &str) -> Self {
        Self { name: name.into(), value: Cell::significant(value, DIGITS), unit: unit.to_owned(), interval: None }
    }

    /// A word instead of a number, such as a grade; `None`: it cannot be given.
    pub fn word(name: impl Into<String>, word: Option<String>) -> Self {
        Self { value: word.map_or(Cell::Missing, Cell::Text), ..Self::new(name, None, "") }
    }

    /// With the decimals that values of this spread are told apart by, where the usual digits are fewer.
    pub fn to_spread(mut self, spread: f64) -> Self {
        if let (Cell::Number(number), true) = (&mut self.value, spread > 0.0 && spread.is_finite()) {
            let decimals = decimals(spread / 100.0);
            let shown = significant(number.value, DIGITS);
            if decimals <= 7
                && number.value.abs() < 1e7
                && (shown - number.value).abs() > 0.5 * 10_f64.powf(-(decimals as f64))
            {
                number.digits = Digits::Decimals(decimals);
            }
        }
        self
    }

    /// With an interval.
    pub fn within(self, interval: Option<(f64, f64)>) -> Self {
        Self { interval, ..self }
    }
}

/// Values as a table; the heading of the intervals names their confidence in per cent.
fn value_table(values: &[Value], confidence: Option<f64>, lang: Lang) -> Table {
    let row = |value: &Value| {
        let interval = Cell::interval(value.interval, DIGITS);
        vec![Cell::words(&value.name), value.value.clone(), Cell::words(&value.unit), interval]
    };
    let interval = confidence.filter(|_| values.iter().any(|value| value.interval.is_some()));
    let columns = vec![
        Column::text(lang.measure_column_figure()),
        Column::number(lang.measure_column_value()),
        Column::text(""),
        Column::interval(interval.map(|percent| lang.measure_column_interval(&number(percent))).unwrap_or_default()),
    ];
    Table { columns, rows: values.iter().map(row).collect() }
}

impl Section {
    /// Values one a line; `confidence` of their intervals in per cent.
    pub fn values(title: impl Into<String>, values: Vec<Value>, confidence: Option<f64>, lang: Lang) -> Self {
        let table = value_table(&values, confidence, lang);
        Self::shown_as(title, table, values)
    }

    /// Values shown in a table of their own.
    pub fn shown_as(title: impl Into<String>, table: Table, values: Vec<Value>) -> Self {
        Self { title: title.into(), blocks: vec![Block::Table(table), Block::Values(values)] }
    }

    /// A table without a heading.
    pub fn table(table: Table) -> Self {
        Self { title: String::new(), blocks: vec![Block::Table(table)] }
    }

    /// Paragraphs.
    pub fn sentences(title: impl Into<String>, sentences: Vec<String>) -> Self {
        Self { title: title.into(), blocks: vec![Block::Sentences(sentences)] }
    }

    /// Sentences and warnings without a heading; both may be missing.
    pub fn closing(sentences: Vec<String>, warnings: Vec<String>) -> Self {
        let sentences = Some(sentences).filter(|sentences| !sentences.is_empty()).map(Block::Sentences);
        let warnings = Some(warnings).filter(|warnings| !warnings.is_empty()).map(Block::Warnings);
        Self { title: String::new(), blocks: sentences.into_iter().chain(warnings).collect() }
    }
}

impl Outline {
    /// Everything in all sections, in order.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.sections.iter().flat_map(|section| &section.blocks)
    }
}
