//! Which columns hold the values of a series.

use std::collections::BTreeMap;

use super::super::columns::{Field, field};
use super::super::roles::{is_counter, is_missing, key_of};
use super::columns::{Column, Role};
use super::family::{is_of_machines, is_unclear};
use super::head::is_spoiled;
use crate::model::{RawNote, RawProblem, RawProblemKind as Kind};
use crate::quantity::{Unit, convert_span};

/// The columns that hold the values of a series.
#[derive(Clone, Debug, Default)]
pub(super) struct Choice {
    pub name: String,
    pub unit: String,
    /// Column, and what its values are multiplied with to have the unit of the first.
    columns: Vec<(usize, f64)>,
    /// Columns that count the lines.
    counters: Vec<usize>,
    /// The column that names the group of each line, with its heading.
    group: Option<(usize, String)>,
    /// The column that names the unit of each line.
    unit_column: Option<usize>,
    pub notes: Vec<RawNote>,
}

impl Choice {
    /// The values of a table without headings and with one column.
    pub fn of_column(at: usize) -> Self {
        Self { columns: vec![(at, 1.0)], ..Self::default() }
    }

    /// By the headings alone, where every column counts the lines or holds values and none needs a look at its fields.
    pub fn of_plain_headings(head: &[Field]) -> Option<Self> {
        let is_count = |at: &usize| head.len() > 1 && is_counter(&key_of(&field(head, *at).text));
        let (counters, others): (Vec<usize>, Vec<usize>) = (0..head.len()).partition(is_count);
        let columns: Vec<Column> = others.into_iter().map(|at| Column::new(at, Some(head))).collect();
        let is_clear = |column: &Column| {
            let is_only = head.len() == 1 && column.role != Role::Unit;
            let is_told = column.unclear.is_none() && !is_spoiled(&column.heading) && !is_of_machine(column);
            is_told && (is_only || matches!(column.role, Role::Value | Role::Open))
        };
        let is_alone =
            columns.len() == 1 || matches!(families(&columns).as_slice(), [only] if only.len() == columns.len());
        if !columns.iter().all(is_clear) || !is_alone || is_numeric(head) {
            return None;
        }
        let mut found = Self::of_columns(&columns).ok()?;
        found.counters = counters;
        found.notes.is_empty().then_some(found)
    }

    /// By the headings and the fields below them.
    pub fn of(head: Option<&[Field]>, body: &[Vec<Field>]) -> Result<Self, RawProblem> {
        let width = body.iter().map(Vec::len).max().unwrap_or(0).max(head.map_or(0, <[Field]>::len));
        let columns: Vec<Column> = (0..width).map(|at| Column::new(at, head).with(body)).collect();
        let filled = columns.iter().filter(|column| column.role != Role::Empty).count();
        if filled == 1 {
            let only: Vec<Column> = columns.into_iter().filter(|column| column.role != Role::Empty).collect();
            return Self::of_columns(&only).map(|found| found.with_missing(body));
        }
        let columns = numbered(times_behind(columns), body);
        let values = chosen(&columns, head.is_none(), body)?;
        let mut found = Self::of_columns(&values)?;
        found.take_others(&columns, &values, body)?;
        Ok(found.with_missing(body))
    }

    fn of_columns(values: &[Column]) -> Result<Self, RawProblem> {
        let Some(first) = values.first() else { return Err(RawProblem::of_file(Kind::Empty)) };
        let mut found = Self { name: first.name.clone(), ..Self::default() };
        found.unit = first.unit.map(|unit| unit.symbol().to_owned()).unwrap_or_default();
        for column in values {
            if let Some(text) = &column.unclear {
                return Err(column.problem(Kind::UnknownUnit(text.clone())));
            }
            found.columns.push((column.at, column.factor_to(first.unit)?));
            if column.factor != 1.0 {
                found.notes.push(RawNote::Multiplied { heading: column.heading.clone(), factor: column.factor });
            }
        }
        Ok(found)
    }

    /// What the columns beside the values are good for: groups, units, nothing.
    fn take_others(&mut self, columns: &[Column], values: &[Column], body: &[Vec<Field>]) -> Result<(), RawProblem> {
        for column in columns.iter().filter(|column| values.iter().all(|value| value.at != column.at)) {
            let name = column.heading.clone();
            match column.role {
                Role::Group if values.len() == 1 && repeats(body, column.at) => {
                    self.group = Some((column.at, name));
                }
                Role::Empty | Role::Beside | Role::Time | Role::Group => {}
                Role::Machine if different(body, column.at).len() > 1 => {
                    return Err(column.problem(Kind::SeveralMachines(name)));
                }
                Role::Unit => self.take_unit(column, body)?,
                Role::Numbering => self.notes.push(RawNote::Numbering(name)),
                Role::Machine | Role::Derived | Role::Words | Role::Value | Role::Open => {
                    self.notes.push(RawNote::UnusedColumn(name));
                }
            }
        }
        Ok(())
    }

    /// A column of units: those of the values, converted to the first.
    fn take_unit(&mut self, column: &Column, body: &[Vec<Field>]) -> Result<(), RawProblem> {
        let named = Unit::find(&self.unit);
        let units = different(body, column.at);
        let first = named.or_else(|| units.first().and_then(|text| Unit::find(text)));
        for text in &units {
            let is_alike = Unit::find(text).zip(first).is_some_and(|(a, b)| a.dimension() == b.dimension());
            let is_other = named.is_some() && Unit::find(text) != named;
            if !is_alike || is_other {
                return Err(column.problem(Kind::UnlikeUnits(column.heading.clone())));
            }
        }
        self.unit = first.map(|unit| unit.symbol().to_owned()).unwrap_or_default();
        self.unit_column = Some(column.at);
        Ok(())
    }

    fn with_missing(mut self, body: &[Vec<Field>]) -> Self {
        let places = self.columns.iter().flat_map(|(at, _)| body.iter().map(|row| field(row, *at)));
        let mut missing = places.filter(|field| !field.text.is_empty() && is_missing(&field.text));
        let first = missing.next().map(|field| RawNote::Missing { line: field.line, text: field.text.into_owned() });
        self.notes.extend(first);
        self
    }

    /// The values of a line; one that says that there is none is left out.
    pub fn values(&self, row: &[Field]) -> Result<Vec<f64>, RawProblem> {
        let of_line = match self.unit_column.map(|at| field(row, at)) {
            Some(unit) => {
                let units = Unit::find(&unit.text).zip(Unit::find(&self.unit));
                let factor = units.and_then(|(from, to)| convert_span(1.0, from, to, 1.0));
                factor.ok_or_else(|| unit.problem(Kind::UnknownUnit(unit.text.to_string())))?
            }
            None => 1.0,
        };
        let mut found = Vec::with_capacity(self.columns.len().min(row.len()));
        for (column, factor) in &self.columns {
            if let Some(field) = row.get(*column).filter(|field| !is_missing(&field.text)) {
                found.push(field.number()? * factor * of_line);
            }
        }
        Ok(found)
    }

    /// The same for a line of numbers alone, counters among them; `None`: it is none.
    pub fn plain_values(&self, row: &[Field]) -> Option<Vec<f64>> {
        if !self.counters.iter().all(|at| row.get(*at).is_some_and(|field| field.number().is_ok())) {
            return None;
        }
        let mut found = Vec::with_capacity(self.columns.len().min(row.len()));
        for (column, factor) in &self.columns {
            if let Some(field) = row.get(*column).filter(|field| !field.text.is_empty()) {
                found.push(field.number().ok()? * factor);
            }
        }
        Some(found)
    }

    /// Without the lines whose only value is said to be missing; a blank one stays, to be asked for.
    pub fn without_missing(&self, body: &[Vec<Field>], groups: Vec<Vec<f64>>) -> Vec<Vec<f64>> {
        let ([(at, _)], None) = (self.columns.as_slice(), &self.group) else { return groups };
        let lines = body.iter().zip(groups);
        lines.filter(|(row, values)| !values.is_empty() || field(row, *at).text.is_empty()).map(|(_, v)| v).collect()
    }

    /// Lines of one group become one; a blank group is that of the line above.
    pub fn grouped(&mut self, body: &[Vec<Field>], groups: Vec<Vec<f64>>) -> Result<Vec<Vec<f64>>, RawProblem> {
        let Some((at, heading)) = self.group.clone() else { return Ok(groups) };
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        let mut joined: Vec<Vec<f64>> = Vec::new();
        let mut last = String::new();
        for (row, values) in body.iter().zip(groups) {
            let name = field(row, at);
            if !name.text.is_empty() {
                last = name.text.to_lowercase();
            } else if last.is_empty() {
                return Err(name.problem(Kind::NotANumber(String::new())));
            }
            let place = *places.entry(last.clone()).or_insert(joined.len());
            match joined.get_mut(place) {
                Some(group) => group.extend(values),
                None => joined.push(values),
            }
        }
        self.notes.push(RawNote::GroupedBy(heading));
        Ok(joined)
    }
}

/// Times behind the values can be values themselves: the heading alone does not say.
fn times_behind(mut columns: Vec<Column>) -> Vec<Column> {
    let first = columns.iter().position(|column| matches!(column.role, Role::Open | Role::Value));
    let behind = columns.iter_mut().skip(first.unwrap_or(usize::MAX));
    behind.filter(|column| column.role == Role::Time && column.is_numeric).for_each(|column| column.role = Role::Open);
    columns
}

/// Open columns that count the lines are numberings, where another column remains.
fn numbered(mut columns: Vec<Column>, body: &[Vec<Field>]) -> Vec<Column> {
    let is_open = |column: &Column| matches!(column.role, Role::Open | Role::Value);
    let has_point = |at: usize| body.iter().any(|row| field(row, at).text.contains('.'));
    let others = |at: usize| columns.iter().filter(move |other| other.at != at && is_open(other));
    let counts = |column: &Column| {
        let is_long = body.len() > 2 || others(column.at).any(|other| has_point(other.at));
        column.role == Role::Open && is_long && column.counts(body)
    };
    let found: Vec<usize> = columns.iter().filter(|column| counts(column)).map(|column| column.at).collect();
    let remain = columns.iter().filter(|column| is_open(column) && !found.contains(&column.at)).count();
    if remain > 0 {
        columns.iter_mut().filter(|column| found.contains(&column.at)).for_each(|column| column.role = Role::Numbering);
    }
    columns
}

/// The columns of values: those called so, else those numbered through, else the only one.
fn chosen(columns: &[Column], is_headless: bool, body: &[Vec<Field>]) -> Result<Vec<Column>, RawProblem> {
    let of = |role: Role| columns.iter().filter(|column| column.role == role).cloned().collect::<Vec<Column>>();
    let (named, open) = (of(Role::Value), of(Role::Open));
    match named.as_slice() {
        [_] => return Ok(named),
        [] => {}
        _ => return Err(asked(&named)),
    }
    let families = families(&open);
    match families.as_slice() {
        [family] => {
            let stem = family.first().and_then(|column| column.member.as_ref()).map(|(stem, _)| stem.as_str());
            let is_refused = stem.is_some_and(is_of_machines);
            if stem.is_some_and(is_unclear) {
                return Err(asked(family));
            }
            return if is_refused { Err(several(family)) } else { Ok(family.clone()) };
        }
        [] => {}
        [..] => return Err(asked(&open)),
    }
    match open.as_slice() {
        [_] => Ok(open),
        [] => only_beside(columns),
        _ if is_headless && are_alike(&open, body) => Ok(open),
        _ => Err(asked(&open)),
    }
}

/// Without any other column of numbers, times or statistics are the values; limits beside nothing are none.
fn only_beside(columns: &[Column]) -> Result<Vec<Column>, RawProblem> {
    let beside: Vec<Column> =
        columns.iter().filter(|column| matches!(column.role, Role::Time | Role::Derived)).cloned().collect();
    match beside.as_slice() {
        [_] => Ok(beside),
        [] => Err(RawProblem::of_file(Kind::Empty)),
        _ => Err(asked(&beside)),
    }
}

/// More than one column could hold the values.
fn asked(columns: &[Column]) -> RawProblem {
    let unit = columns.first().and_then(|column| column.unit);
    let unlike = columns.iter().find_map(|column| column.factor_to(unit).err());
    let second = columns.get(1).or(columns.first());
    let names = columns.iter().map(|column| column.heading.clone()).collect();
    let several = second.map(|column| column.problem(Kind::SeveralValues(names)));
    unlike.or(several).unwrap_or(RawProblem::of_file(Kind::Empty))
}

fn several(columns: &[Column]) -> RawProblem {
    columns.get(1).map_or(RawProblem::of_file(Kind::Empty), |column| {
        column.problem(Kind::SeveralMachines(column.heading.clone()))
    })
}

/// Columns that share a stem and differ in their number.
fn families(columns: &[Column]) -> Vec<Vec<Column>> {
    let mut found: BTreeMap<&str, Vec<Column>> = BTreeMap::new();
    for column in columns {
        if let Some((stem, number)) = &column.member {
            let family = found.entry(stem).or_default();
            if family.iter().all(|other| other.member.as_ref().is_none_or(|(_, known)| known != number)) {
                family.push(column.clone());
            }
        }
    }
    found.into_values().filter(|family| family.len() > 1).collect()
}

/// True where columns without headings hold values of one size.
fn are_alike(columns: &[Column], body: &[Vec<Field>]) -> bool {
    const ENOUGH: usize = 5;
    let ends: Vec<(f64, f64)> = columns
        .iter()
        .map(|column| {
            let numbers = body.iter().filter_map(|row| field(row, column.at).number().ok());
            numbers.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x| (low.min(x), high.max(x)))
        })
        .collect();
    let range = ends.iter().map(|(low, high)| high - low).fold(0.0, f64::max);
    let middles = || ends.iter().map(|(low, high)| f64::midpoint(*low, *high));
    let (low, high) = middles().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), x| (a.min(x), b.max(x)));
    let is_constant = body.len() >= ENOUGH && range > 0.0 && ends.iter().any(|(low, high)| low == high);
    !is_constant && (high - low <= 10.0 * range || high - low <= 0.2 * high.abs().max(low.abs()))
}

fn is_of_machine(column: &Column) -> bool {
    column.member.as_ref().is_some_and(|(stem, _)| is_of_machines(stem) || is_unclear(stem))
}

fn is_numeric(head: &[Field]) -> bool {
    head.iter().any(|field| field.number().is_ok())
}

/// The different fields of a column, in order.
fn different(body: &[Vec<Field>], at: usize) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for row in body {
        let text = field(row, at).text;
        if !text.is_empty() && !found.iter().any(|known| known.to_lowercase() == text.to_lowercase()) {
            found.push(text.into_owned());
        }
    }
    found
}

/// True where a column names a group twice, or leaves the name of the line above standing.
fn repeats(body: &[Vec<Field>], at: usize) -> bool {
    let names: Vec<String> = body.iter().map(|row| field(row, at).text.to_lowercase()).collect();
    let filled = names.iter().filter(|name| !name.is_empty()).count();
    let mut sorted: Vec<&String> = names.iter().filter(|name| !name.is_empty()).collect();
    sorted.sort_unstable();
    sorted.dedup();
    filled > 0 && sorted.len() < names.len()
}
