//! Weights with what is known of them.

use serde_json::{Map, Value, json};

use super::{Outline, Section};
use crate::table::{Cell, Column, Digits, Table};
use crate::text::Lang;
use crate::text::number::{number, significant};

/// A criterion: id in JSON and CSV, name in sentences.
#[derive(Clone, Debug)]
pub struct Named {
    /// Id, or the name where the file knows no other.
    pub id: String,
    /// Name.
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
pub struct Report {
    /// Stable key of the method.
    pub method: &'static str,
    /// Stable key of its variant; empty: there is one only.
    pub variant: &'static str,
    /// What the method is called.
    pub title: String,
    /// The criteria.
    pub criteria: Vec<Named>,
    /// Shares; they add up to 1. `None`: left out.
    pub weights: Vec<Option<f64>>,
    /// What else there is of each criterion.
    pub columns: Vec<WeightColumn>,
    /// What there is of all together, as in the JSON.
    pub fields: Map<String, Value>,
    /// What there is to say.
    pub sentences: Vec<String>,
    /// Why a part of it is missing; the rest is printed, and the exit code is 1.
    pub refusal: Option<String>,
}

/// Something of each criterion.
#[derive(Debug)]
pub struct WeightColumn {
    /// Key in JSON and CSV.
    pub key: &'static str,
    /// Its heading for people.
    pub heading: &'static str,
    /// One a criterion.
    pub values: Values,
}

/// Values of one kind, one a criterion.
#[derive(Debug)]
pub enum Values {
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

    fn cell(&self, row: usize) -> Cell {
        match self {
            Self::Shares(shares) => Cell::number(shares.get(row).copied().flatten(), Digits::Percent),
            Self::Numbers(numbers) => Cell::significant(numbers.get(row).copied().flatten(), 4),
            Self::Words(words) => Cell::words(words.get(row).map_or("", |(_, text)| text)),
        }
    }
}

/// Four significant digits.
pub fn figure(x: f64) -> String {
    number(significant(x, 4))
}

impl Report {
    /// For people.
    pub fn outline(&self, lang: Lang) -> Outline {
        let mut columns = vec![Column::text(lang.column_criterion()), Column::number(lang.column_weight())];
        columns.extend(self.columns.iter().map(|column| match column.values {
            Values::Shares(_) | Values::Numbers(_) => Column::number(column.heading),
            Values::Words(_) => Column::text(column.heading),
        }));
        let row = |(row, (criterion, weight)): (usize, (&Named, &Option<f64>))| {
            let mut cells = vec![Cell::words(&criterion.name), Cell::number(*weight, Digits::Percent)];
            cells.extend(self.columns.iter().map(|column| column.values.cell(row)));
            cells
        };
        let rows = self.criteria.iter().zip(&self.weights).enumerate().map(row).collect();
        let sections =
            vec![Section::table(Table { columns, rows }), Section::closing(self.sentences.clone(), Vec::new())];
        Outline { title: self.title.clone(), sections, ..Outline::default() }
    }

    /// For programs.
    pub fn json(&self) -> Value {
        let by_id = |value: &dyn Fn(usize) -> Value| -> Value {
            let one = |(row, criterion): (usize, &Named)| (criterion.id.clone(), value(row));
            Value::Object(self.criteria.iter().enumerate().map(one).collect())
        };
        let mut map = Map::new();
        map.insert("method".to_owned(), json!(self.method));
        if !self.variant.is_empty() {
            map.insert("variant".to_owned(), json!(self.variant));
        }
        map.insert("weights".to_owned(), by_id(&|row| json!(self.weights.get(row))));
        for column in &self.columns {
            map.insert(column.key.to_owned(), by_id(&|row| column.values.json(row)));
        }
        map.extend(self.fields.clone());
        map.insert("sentences".to_owned(), json!(self.sentences));
        Value::Object(map)
    }

    /// For programs, one row a criterion; what holds for all stands in every row.
    pub fn table(&self) -> Table {
        let common: Vec<(&String, Cell)> =
            self.fields.iter().filter_map(|(key, value)| Some((key, Cell::words(single(value)?)))).collect();
        let mut columns = ["method", "variant", "criterion", "name", "weight"].map(Column::text).to_vec();
        columns.extend(self.columns.iter().map(|column| Column::text(column.key)));
        columns.extend(common.iter().map(|(key, _)| Column::text(key.as_str())));
        let row = |(row, (criterion, weight)): (usize, (&Named, &Option<f64>))| {
            let names = [self.method, self.variant, &criterion.id, &criterion.name].map(Cell::words);
            let own = self.columns.iter().map(|column| single(&column.values.json(row)).unwrap_or_default());
            let own = std::iter::once(Cell::number(*weight, Digits::All)).chain(own.map(Cell::words));
            names.into_iter().chain(own).chain(common.iter().map(|(_, cell)| cell.clone())).collect()
        };
        let rows = self.criteria.iter().zip(&self.weights).enumerate().map(row).collect();
        Table { columns, rows }
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
