//! A table whose columns are found by their headings, in any order.

use std::cell::RefCell;

use super::columns::{Field, Lines, Sheet, field, headed, sheet};
use super::headings::heading;
use super::roles::{is_counter, is_remark, key};
use crate::model::{RawNote, RawProblem, RawProblemKind as Kind};
use crate::quantity::{Dimension, Unit};

/// Headings and the lines below them.
pub(super) struct Table {
    head: Vec<Field<'static>>,
    names: Vec<(String, Option<String>)>,
    rows: Vec<Vec<Field<'static>>>,
    /// Columns that were asked for.
    used: RefCell<Vec<usize>>,
}

impl Table {
    /// What this makes of the table, with what was assumed on the way. The line of headings is the first one below which
    /// it makes something; a file without lines below it is refused.
    pub fn read<T>(bytes: &[u8], by: impl Fn(&Self) -> Result<T, RawProblem>) -> Result<(T, Vec<RawNote>), RawProblem> {
        let Sheet { rows, mut notes } = sheet(bytes)?;
        let made = |lines: &Lines| {
            let table = Self::of(lines)?;
            by(&table).map(|made| (made, table.unused()))
        };
        let (made, unused) = headed(&rows, &made, &mut notes)?;
        notes.extend(unused);
        Ok((made, notes))
    }

    fn of(lines: &Lines) -> Result<Self, RawProblem> {
        let head: Vec<Field<'static>> = lines.head().iter().map(Field::owned).collect();
        let rows = lines.rows(false, |row| Ok(row.iter().map(Field::owned).collect::<Vec<_>>()))?;
        if rows.is_empty() {
            return Err(RawProblem::of_file(Kind::Empty));
        }
        let name = |field: &Field| {
            let (name, unit) = heading(&field.text);
            (key(&name), unit)
        };
        Ok(Self { names: head.iter().map(name).collect(), head, rows, used: RefCell::default() })
    }

    /// Columns that nobody asked for, but numbers of lines and remarks.
    fn unused(&self) -> Vec<RawNote> {
        let used = self.used.borrow();
        let is_open = |(at, (name, _)): &(usize, &(String, Option<String>))| {
            !used.contains(at) && !name.is_empty() && !is_counter(name) && !is_remark(name)
        };
        let open = self.names.iter().enumerate().filter(is_open);
        open.map(|(at, _)| RawNote::UnusedColumn(self.heading(at).text.into_owned())).collect()
    }

    /// The lines below the headings.
    pub fn rows(&self) -> &[Vec<Field<'static>>] {
        &self.rows
    }

    /// The first column with one of these names.
    pub fn find(&self, names: &[&str]) -> Option<usize> {
        let found = self.names.iter().position(|(name, _)| names.contains(&name.as_str()));
        self.used.borrow_mut().extend(found);
        found
    }

    /// The same for a column that has to be there; the first name stands for it in the problem.
    pub fn need(&self, names: &[&'static str]) -> Result<usize, RawProblem> {
        let name = names.first().copied().unwrap_or_default();
        let same = |at: usize| self.names.iter().skip(at + 1).any(|(name, _)| *name == self.names[at].0);
        if let Some(at) = self.find(names).filter(|at| same(*at)) {
            let place = self.heading(at);
            return Err(place.problem(Kind::SameHeading(place.text.to_string())));
        }
        self.find(names)
            .ok_or_else(|| self.heading(0).problem(Kind::no_column(name, self.head.iter().map(|f| f.text.as_ref()))))
    }

    /// The columns with one of these names and the letter of an axis before or behind it: `drift X`, `X向热变形`.
    pub fn with_axis(&self, names: &[&str]) -> Vec<usize> {
        let of_axis = |name: &str| {
            names.iter().any(|known| {
                let rest = name.strip_prefix(known).or_else(|| name.strip_suffix(known));
                let rest = rest.map(|rest| rest.trim_matches([' ', '_', '-', '轴', '向', '方']));
                rest.is_some_and(|rest| matches!(rest, "x" | "y" | "z" | "a" | "b" | "c"))
            })
        };
        let found: Vec<usize> = (0..self.names.len()).filter(|at| of_axis(&self.names[*at].0)).collect();
        self.used.borrow_mut().extend(&found);
        found
    }

    /// How many headings there are.
    pub fn width(&self) -> usize {
        self.head.len()
    }

    /// True where a column that numbers lines or runs starts anew, or goes on to a second run.
    pub fn counts_anew(&self, column: usize) -> bool {
        const RUNS: &[&str] = &["run", "run no", "pass", "次数", "测量次数", "测次", "第几次", "遍数", "轮次", "次"];
        let Some((name, _)) = self.names.get(column) else { return false };
        let numbers: Vec<f64> = self.rows.iter().filter_map(|row| field(row, column).number().ok()).collect();
        let mut pairs = numbers.iter().zip(numbers.iter().skip(1));
        if is_counter(name) {
            pairs.any(|(a, b)| b < a)
        } else {
            // Runs that number every line are numbers of the points.
            RUNS.contains(&name.as_str())
                && numbers.windows(2).any(|pair| pair[0] == pair[1])
                && pairs.any(|(a, b)| a != b)
        }
    }

    /// True where the heading of a column names a unit.
    pub fn names_unit(&self, column: usize) -> bool {
        self.names.get(column).is_some_and(|(_, unit)| unit.is_some())
    }

    /// The heading of a column, to point at.
    pub fn heading(&self, column: usize) -> Field<'static> {
        field(&self.head, column)
    }

    /// The unit that the heading of a column names, else the one that was said; it has to be of one of these kinds.
    pub fn unit(&self, column: usize, said: Option<&String>, kinds: &[Dimension]) -> Result<Option<Unit>, RawProblem> {
        let named = self.names.get(column).and_then(|(_, unit)| unit.as_ref());
        let Some(text) = named.or(said) else { return Ok(None) };
        let found = Unit::find(text).filter(|unit| kinds.contains(&unit.dimension()));
        found.map(Some).ok_or_else(|| self.heading(column).problem(Kind::UnknownUnit(text.clone())))
    }
}
