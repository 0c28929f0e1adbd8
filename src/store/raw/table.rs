//! A table whose columns are found by their headings, in any order.

use super::columns::{Field, heading, lines};
use super::problem::{RawProblem, RawProblemKind as Kind};
use crate::quantity::{Dimension, Unit};

/// Headings and the lines below them.
pub(super) struct Table {
    head: Vec<Field<'static>>,
    names: Vec<(String, Option<String>)>,
    rows: Vec<Vec<Field<'static>>>,
}

impl Table {
    /// The first line holds the headings; a file without lines below it is refused.
    pub fn read(bytes: &[u8]) -> Result<Self, RawProblem> {
        let mut rows = lines(bytes)?;
        let head = rows.remove(0);
        if rows.is_empty() {
            return Err(RawProblem::of_file(Kind::Empty));
        }
        Ok(Self { names: head.iter().map(|field| heading(&field.text)).collect(), head, rows })
    }

    /// The lines below the headings.
    pub fn rows(&self) -> &[Vec<Field<'static>>] {
        &self.rows
    }

    /// The first column with one of these names.
    pub fn find(&self, names: &[&str]) -> Option<usize> {
        self.names.iter().position(|(name, _)| names.contains(&name.as_str()))
    }

    /// The same for a column that has to be there; the first name stands for it in the problem.
    pub fn need(&self, names: &[&'static str]) -> Result<usize, RawProblem> {
        let name = names.first().copied().unwrap_or_default();
        self.find(names).ok_or_else(|| self.heading(0).problem(Kind::NoColumn(name)))
    }

    /// The heading of a column, to point at.
    pub fn heading(&self, column: usize) -> Field<'static> {
        super::columns::field(&self.head, column)
    }

    /// The unit that the heading of a column names, else the one that was said; it has to be of one of these kinds.
    pub fn unit(&self, column: usize, said: Option<&String>, kinds: &[Dimension]) -> Result<Option<Unit>, RawProblem> {
        let named = self.names.get(column).and_then(|(_, unit)| unit.as_ref());
        let Some(text) = named.or(said) else { return Ok(None) };
        let found = Unit::find(text).filter(|unit| kinds.contains(&unit.dimension()));
        found.map(Some).ok_or_else(|| self.heading(column).problem(Kind::UnknownUnit(text.clone())))
    }
}
