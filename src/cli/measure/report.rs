//! Figures of a measurement in three formats from one description.

use std::io::Write;

use serde_json::{Value, json};

use super::super::{Failure, Format, output};
use crate::methods::life::location_scale::Span;
use crate::methods::stability::data::Interval;
use crate::text::Lang;
use crate::text::number::{number, significant};

/// One figure with what is known of it.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// Its symbol, as the standard writes it.
    pub symbol: String,
    /// `None`: it cannot be given.
    pub value: Option<f64>,
    /// What stands in its place: a grade, a verdict.
    pub word: Option<String>,
    /// Unit; empty: a plain number.
    pub unit: String,
    /// Ends of its interval.
    pub interval: Option<(f64, f64)>,
}

impl Row {
    /// Without an interval.
    pub fn new(symbol: &str, value: impl Into<Option<f64>>, unit: &str) -> Self {
        Self { symbol: symbol.to_owned(), value: value.into(), word: None, unit: unit.to_owned(), interval: None }
    }

    /// A word instead of a number; `None`: it cannot be given.
    pub fn word(symbol: &str, word: Option<String>) -> Self {
        Self { word, ..Self::new(symbol, None, "") }
    }

    /// With one.
    pub fn within(self, interval: Option<(f64, f64)>) -> Self {
        Self { interval, ..self }
    }

    fn cells(&self) -> Vec<String> {
        let value = self.word.clone().unwrap_or_else(|| cell(self.value));
        vec![self.symbol.clone(), value, self.unit.clone(), cell_within(self.interval)]
    }
}

/// Figures under one heading.
#[derive(Clone, Debug)]
pub(super) struct Block {
    /// Standard and edition, or method.
    pub title: String,
    /// Its figures.
    pub rows: Vec<Row>,
    /// What the table shows in place of the figures.
    pub sheet: Option<Sheet>,
}

/// A table of its own columns.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    /// Headings.
    pub head: Vec<String>,
    /// As many texts in each line.
    pub lines: Vec<Vec<String>>,
}

impl Block {
    /// Figures one a line.
    pub fn new(title: &str, rows: Vec<Row>) -> Self {
        Self { title: title.to_owned(), rows, sheet: None }
    }

    /// With a table of its own.
    pub fn shown_as(self, sheet: Sheet) -> Self {
        Self { sheet: Some(sheet), ..self }
    }
}

/// A figure as the table shows it.
pub(super) fn cell(value: Option<f64>) -> String {
    value.map_or_else(|| "–".to_owned(), |x| number(significant(x, 5)))
}

/// Ends of an interval as the table shows them, one without end as ∞; empty: there is none.
pub(super) fn cell_within(interval: Option<(f64, f64)>) -> String {
    let end = |x: f64| if x == f64::INFINITY { "∞".to_owned() } else { cell(Some(x)) };
    interval.map(|(low, high)| format!("{} … {}", end(low), end(high))).unwrap_or_default()
}

/// Both ends of a figure above 0: an open one is 0 or without end. `None` where both are open.
pub(super) fn reach(span: Span) -> Option<(f64, f64)> {
    let known = span.low.is_some() || span.high.is_some();
    known.then(|| (span.low.unwrap_or(0.0), span.high.unwrap_or(f64::INFINITY)))
}

/// Both ends of an interval.
pub(super) fn ends(interval: Option<Interval>) -> Option<(f64, f64)> {
    interval.map(|interval| (interval.low, interval.high))
}

/// What is printed.
#[derive(Clone, Debug)]
pub(super) struct Report {
    /// What was measured, in one line.
    pub headline: String,
    /// Figures by standard or method.
    pub blocks: Vec<Block>,
    /// What they come to.
    pub sentences: Vec<String>,
    /// What has to be known beside them.
    pub warnings: Vec<String>,
    /// The same for programs, without the warnings.
    pub json: Value,
    /// Confidence of the intervals, per cent; `None`: there are none.
    pub confidence: Option<f64>,
}

impl Report {
    /// Prints it.
    pub fn print(&self, format: Format, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
        match format {
            Format::Json => {
                let mut value = self.json.clone();
                if let Some(fields) = value.as_object_mut() {
                    if let Some(percent) = self.confidence {
                        fields.insert("confidence".to_owned(), json!(percent / 100.0));
                    }
                    if !self.sentences.is_empty() {
                        fields.insert("sentences".to_owned(), json!(self.sentences));
                    }
                    fields.insert("warnings".to_owned(), json!(self.warnings));
                }
                writeln!(out, "{value:#}")?;
            }
            Format::Csv => self.csv(out)?,
            Format::Table => self.table(lang, out)?,
        }
        Ok(())
    }

    fn table(&self, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
        writeln!(out, "{}", self.headline)?;
        let interval = self.confidence.map(|percent| lang.measure_column_interval(&number(percent)));
        let interval = interval.unwrap_or_default();
        for block in &self.blocks {
            writeln!(out, "\n{}", block.title)?;
            if let Some(sheet) = &block.sheet {
                let head: Vec<&str> = sheet.head.iter().map(String::as_str).collect();
                output::table(out, &head, &sheet.lines)?;
                continue;
            }
            let rows: Vec<Vec<String>> = block.rows.iter().map(Row::cells).collect();
            let is_within = block.rows.iter().any(|row| row.interval.is_some());
            let interval = if is_within { interval.as_str() } else { "" };
            output::table(out, &[lang.measure_column_figure(), lang.measure_column_value(), "", interval], &rows)?;
        }
        if !(self.sentences.is_empty() && self.warnings.is_empty()) {
            writeln!(out)?;
        }
        for sentence in &self.sentences {
            writeln!(out, "{sentence}")?;
        }
        for warning in &self.warnings {
            writeln!(out, "⚠ {warning}")?;
        }
        Ok(())
    }

    fn csv(&self, out: &mut impl Write) -> Result<(), Failure> {
        let text = |x: Option<f64>| x.map(|x| x.to_string()).unwrap_or_default();
        let rows = self.blocks.iter().flat_map(|block| {
            block.rows.iter().map(|row| {
                let (low, high) = (row.interval.map(|i| i.0), row.interval.map(|i| i.1));
                let value = row.word.clone().unwrap_or_else(|| text(row.value));
                let figures = [value, row.unit.clone(), text(low), text(high)];
                [block.title.clone(), row.symbol.clone()].into_iter().chain(figures).collect()
            })
        });
        output::csv(out, &["standard", "figure", "value", "unit", "low", "high"], &rows.collect::<Vec<_>>())
    }
}
