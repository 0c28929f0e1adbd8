//! Weights with what is known of them, in three formats from one description.

use std::io::Write;

use serde_json::{Map, Value, json};

use crate::text::Lang;
use crate::text::number::{number, percent, significant};

use super::super::{Failure, Format, output};

/// A criterion: id in JSON and CSV, name in sentences.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub id: String,
    pub name: String,
}

impl Named {
    /// Where the file knows names only.
    pub fn plain(name: &str) -> Self {
        Self { id: name.to_owned(), name: name.to_owned() }
    }
}

/// Weights and what is known of them.
#[derive(Debug)]
pub(super) struct Report {
    /// Stable key of the method.
    pub method: &'static str,
    /// Stable key of its variant; empty: there is one only.
    pub variant: &'static str,
    /// What the method is called.
    pub title: String,
    pub criteria: Vec<Named>,
    /// Shares; they add up to 1. `None`: left out.
    pub weights: Vec<Option<f64>>,
    /// What else there is of each criterion.
    pub columns: Vec<Column>,
    /// What there is of all together, as in the JSON.
    pub fields: Map<String, Value>,
    /// What there is to say.
    pub sentences: Vec<String>,
    /// Why a part of it is missing; the rest is printed, and the exit code is 1.
    pub refusal: Option<String>,
}

/// Something of each criterion.
#[derive(Debug)]
pub(super) struct Column {
    /// Key in JSON and CSV.
    pub key: &'static str,
    pub heading: &'static str,
    pub values: Values,
}

#[derive(Debug)]
pub(super) enum Values {
    /// Shares 0..1, shown in per cent. `None`: there is none.
    Shares(Vec<Option<f64>>),
    /// `None`: there is none.
    Numbers(Vec<Option<f64>>),
    /// Id for programs, text for people.
    Words(Vec<(String, String)>),
}

impl Values {
    fn json(&self, row: usize) -> Value {
        match self {
            Self::Shares(values) | Self::Numbers(values) => json!(values.get(row)),
            Self::Words(words) => json!(words.get(row).map(|(id, _)| id).filter(|id| !id.is_empty())),
        }
    }

    fn shown(&self, row: usize) -> String {
        match self {
            Self::Shares(shares) => or_dash(shares.get(row).copied().flatten(), percent),
            Self::Numbers(numbers) => or_dash(numbers.get(row).copied().flatten(), figure),
            Self::Words(words) => words.get(row).map_or_else(String::new, |(_, text)| text.clone()),
        }
    }
}

/// A dash where there is nothing.
fn or_dash(value: Option<f64>, text: fn(f64) -> String) -> String {
    value.map_or_else(|| "–".to_owned(), text)
}

/// Four significant digits.
pub(super) fn figure(x: f64) -> String {
    number(significant(x, 4))
}

impl Report {
    pub fn print(&self, format: Format, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
        match format {
            Format::Table => self.table(lang, out),
            Format::Json => Ok(writeln!(out, "{:#}", self.json())?),
            Format::Csv => self.csv(out),
        }
    }

    fn table(&self, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
        writeln!(out, "{}\n", self.title)?;
        let mut header = vec![lang.column_criterion(), lang.column_weight()];
        header.extend(self.columns.iter().map(|column| column.heading));
        let row = |(row, (criterion, weight)): (usize, (&Named, &Option<f64>))| {
            let mut cells = vec![criterion.name.clone(), or_dash(*weight, percent)];
            cells.extend(self.columns.iter().map(|column| column.values.shown(row)));
            cells
        };
        let rows: Vec<Vec<String>> = self.criteria.iter().zip(&self.weights).enumerate().map(row).collect();
        output::table(out, &header, &rows)?;
        if !self.sentences.is_empty() {
            writeln!(out)?;
        }
        for sentence in &self.sentences {
            writeln!(out, "{sentence}")?;
        }
        Ok(())
    }

    fn json(&self) -> Value {
        let by_id = |value: &dyn Fn(usize) -> Value| -> Value {
            let one = |(row, criterion): (usize, &Named)| (criterion.id.clone(), value(row));
            Value::Object(self.criteria.iter().enumerate().map(one).collect())
        };
        let mut whole = Map::new();
        whole.insert("method".to_owned(), json!(self.method));
        if !self.variant.is_empty() {
            whole.insert("variant".to_owned(), json!(self.variant));
        }
        whole.insert("weights".to_owned(), by_id(&|row| json!(self.weights.get(row))));
        for column in &self.columns {
            whole.insert(column.key.to_owned(), by_id(&|row| column.values.json(row)));
        }
        whole.extend(self.fields.clone());
        whole.insert("sentences".to_owned(), json!(self.sentences));
        Value::Object(whole)
    }

    /// One row a criterion; what holds for all stands in every row.
    fn csv(&self, out: &mut impl Write) -> Result<(), Failure> {
        let common: Vec<(&String, String)> =
            self.fields.iter().filter_map(|(key, value)| Some((key, single(value)?))).collect();
        let mut header = vec!["method", "variant", "criterion", "name", "weight"];
        header.extend(self.columns.iter().map(|column| column.key));
        header.extend(common.iter().map(|(key, _)| key.as_str()));
        let row = |(row, (criterion, weight)): (usize, (&Named, &Option<f64>))| {
            let mut cells = vec![
                self.method.to_owned(),
                self.variant.to_owned(),
                criterion.id.clone(),
                criterion.name.clone(),
                weight.map_or_else(String::new, |weight| weight.to_string()),
            ];
            cells.extend(self.columns.iter().map(|column| single(&column.values.json(row)).unwrap_or_default()));
            cells.extend(common.iter().map(|(_, text)| text.clone()));
            cells
        };
        let rows: Vec<Vec<String>> = self.criteria.iter().zip(&self.weights).enumerate().map(row).collect();
        output::csv(out, &header, &rows)
    }
}

/// The text of a value that is neither a list nor a map.
fn single(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::String(text) => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
        Value::Array(_) | Value::Object(_) => None,
    }
}
