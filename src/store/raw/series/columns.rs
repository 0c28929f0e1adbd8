//! What each column of a series holds, by its heading and its fields.

use super::super::columns::{Field, field};
use super::super::headings::{heading, scaled};
use super::super::roles::{
    is_counter, is_group, is_limit_or_statistic, is_machine, is_missing, is_remark, is_time, is_unit, is_value,
    is_verdict, key,
};
use super::family::member;
use crate::model::{RawProblem, RawProblemKind as Kind};
use crate::quantity::{Unit, convert_span};

/// What a column is taken for by its heading; the fields have their say, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing in it.
    Empty,
    /// Counts the lines, or is a remark.
    Beside,
    /// When the values were taken.
    Time,
    /// Group of the line.
    Group,
    /// Machine of the line.
    Machine,
    /// Unit of the line.
    Unit,
    /// Limit, statistic or verdict.
    Derived,
    /// Words only.
    Words,
    /// Counts the lines, as its numbers tell.
    Numbering,
    /// Called a value.
    Value,
    /// Numbers.
    Open,
}

/// One column.
#[derive(Clone, Debug)]
pub(super) struct Column {
    /// From 0.
    pub at: usize,
    /// Its heading as it stands there, else its number.
    pub heading: String,
    /// Name without unit.
    pub name: String,
    pub unit: Option<Unit>,
    /// What its numbers are multiplied with to have the unit.
    pub factor: f64,
    /// A unit that is not understood and may hold a multiplier.
    pub unclear: Option<String>,
    pub role: Role,
    /// Numbers stand in it.
    pub is_numeric: bool,
    /// Stem and number, where the heading has them.
    pub member: Option<(String, u32)>,
    /// Place of the heading.
    pub place: RawProblem,
}

impl Column {
    /// The column at this place by its heading alone; no heading: by its place.
    pub fn new(at: usize, head: Option<&[Field]>) -> Self {
        let place = head.map(|head| field(head, at));
        let text = place.as_ref().map(|place| place.text.to_string()).unwrap_or_default();
        let (name, named) = heading(&text);
        let (unit, factor, unclear) = match named.as_deref() {
            None => (None, 1.0, None),
            Some(text) => match (Unit::find(text), scaled(text)) {
                (Some(unit), _) => (Some(unit), 1.0, None),
                (None, Some((factor, unit))) => (Some(unit), factor, None),
                (None, None) => (None, 1.0, Some(text.to_owned()).filter(|text| may_multiply(text))),
            },
        };
        // What is no unit belongs to the name: `x (1)`.
        let name = if named.is_some() && unit.is_none() && unclear.is_none() { text.to_lowercase() } else { name };
        let key = key(&name);
        let member = member(&key);
        let role = Self::role(&key, text.is_empty());
        let place = place.map_or(RawProblem::of_file(Kind::Empty), |place| place.problem(Kind::Empty));
        let heading = if text.is_empty() { (at + 1).to_string() } else { text };
        Self { at, heading, name, unit, factor, unclear, role, is_numeric: false, member, place }
    }

    fn role(key: &str, is_blank: bool) -> Role {
        match key {
            _ if is_blank => Role::Open,
            key if is_value(key) => Role::Value,
            key if is_unit(key) => Role::Unit,
            key if is_counter(key) || is_remark(key) => Role::Beside,
            key if is_group(key) => Role::Group,
            key if is_machine(key) => Role::Machine,
            key if is_time(key) => Role::Time,
            key if is_limit_or_statistic(key) || is_verdict(key) => Role::Derived,
            _ => Role::Open,
        }
    }

    /// The same with what its fields say.
    pub fn with(mut self, body: &[Vec<Field>]) -> Self {
        let fields = || body.iter().map(|row| field(row, self.at)).filter(|field| !is_missing(&field.text));
        let numbers = fields().filter(|field| field.number().is_ok()).count();
        let words = fields().count() - numbers;
        self.is_numeric = numbers > 0;
        self.role = match self.role {
            _ if numbers + words == 0 => Role::Empty,
            Role::Unit if fields().all(|field| Unit::find(&field.text).is_some()) => Role::Unit,
            Role::Unit => Role::Words,
            Role::Open | Role::Value if numbers == 0 => Role::Words,
            role => role,
        };
        self
    }

    /// True where the numbers count through, one by one, in every line.
    pub fn counts(&self, body: &[Vec<Field>]) -> bool {
        let numbers: Option<Vec<f64>> = body.iter().map(|row| field(row, self.at).number().ok()).collect();
        let Some(numbers) = numbers else { return false };
        let steps = numbers.iter().zip(numbers.iter().skip(1));
        let starts = numbers.first().is_some_and(|first| *first == 0.0 || *first == 1.0 || numbers.len() > 3);
        numbers.len() > 1 && starts && numbers[0].fract() == 0.0 && steps.into_iter().all(|(a, b)| b - a == 1.0)
    }

    /// What its numbers are multiplied with to be in the unit of another column.
    pub fn factor_to(&self, first: Option<Unit>) -> Result<f64, RawProblem> {
        let (Some(own), Some(first)) = (self.unit, first) else { return Ok(self.factor) };
        let factor = convert_span(1.0, own, first, 1.0).filter(|_| own.dimension() == first.dimension());
        factor.map(|factor| factor * self.factor).ok_or_else(|| self.problem(Kind::UnlikeUnits(self.heading.clone())))
    }

    /// A problem of its heading.
    pub fn problem(&self, kind: Kind) -> RawProblem {
        RawProblem { kind, ..self.place.clone() }
    }
}

/// True for what stands for a unit in a heading and could hold a multiplier.
fn may_multiply(text: &str) -> bool {
    let has_letter = text.chars().any(char::is_alphabetic);
    let has_digit = text.chars().any(|c| c.is_ascii_digit());
    text.contains(['×', '^', '*']) || (has_digit && has_letter && text.contains("10"))
}
