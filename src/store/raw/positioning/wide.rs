//! The wide form of a positioning test: one line a position, one column a run.

use std::collections::BTreeMap;

use super::super::columns::{Field, Lines, RawOptions, field};
use super::super::headings::heading;
use super::super::roles::{is_counter, is_remark, key};
use super::axes::{chosen, same_name};
use super::headings::{AXIS, TARGET, Way, run_of};
use super::{Position, Table, factor, said, unit_in};
use crate::model::{RawProblem, RawProblemKind as Kind};
use crate::quantity::Unit;

/// A column of runs.
#[derive(Clone, Copy)]
struct RunColumn {
    column: usize,
    unit: Option<Unit>,
}

/// Columns of the wide form: runs by their number.
#[derive(Default)]
struct Wide {
    target: Option<(usize, Option<Unit>)>,
    axis: Option<usize>,
    forward: BTreeMap<u32, RunColumn>,
    backward: BTreeMap<u32, RunColumn>,
}

impl Wide {
    fn of(head: &[Field]) -> Result<Self, RawProblem> {
        let mut found = Self::default();
        for (index, field) in head.iter().enumerate().filter(|(_, field)| !field.text.is_empty()) {
            found.take(index, field)?;
        }
        let line = head.first().map_or(1, |field| field.line);
        let missing = match (found.target, found.forward.is_empty() && found.backward.is_empty()) {
            (None, _) => "target",
            (Some(_), true) => "F1",
            _ => return Ok(found),
        };
        Err(RawProblem::at(line, 0, Kind::NoColumn(missing)))
    }

    fn take(&mut self, index: usize, field: &Field) -> Result<(), RawProblem> {
        let (name, unit) = heading(&field.text);
        let name = key(&name);
        if TARGET.contains(&name.as_str()) {
            if self.target.is_some() {
                return Err(field.problem(Kind::UnknownHeading(field.text.to_string())));
            }
            self.target = Some((index, unit_in(field, unit.as_deref())?));
            return Ok(());
        }
        if AXIS.contains(&name.as_str()) {
            self.axis = Some(index);
            return Ok(());
        }
        if is_counter(&name) || is_remark(&name) {
            return Ok(());
        }
        let Some((way, number)) = run_of(&name) else {
            return Err(field.problem(Kind::UnknownHeading(field.text.to_string())));
        };
        let of = if way == Way::Forward { &mut self.forward } else { &mut self.backward };
        let column = RunColumn { column: index, unit: unit_in(field, unit.as_deref())? };
        if of.insert(number, column).is_some() { Err(field.problem(Kind::Twice)) } else { Ok(()) }
    }

    fn runs(&self) -> impl Iterator<Item = &RunColumn> {
        self.forward.values().chain(self.backward.values())
    }

    /// The unit of all values: that of the first run that names one. Runs without one have that which all the others name,
    /// and where these differ it has to be said.
    fn unit(&mut self, head: &[Field], said: Option<Unit>) -> Result<Option<Unit>, RawProblem> {
        let Some(first) = self.runs().find_map(|run| run.unit) else { return Ok(None) };
        let differ = self.runs().any(|run| run.unit.is_some_and(|unit| unit != first));
        for run in self.forward.values_mut().chain(self.backward.values_mut()) {
            let own = run.unit.or(said).or((!differ).then_some(first));
            let place = field(head, run.column);
            let own = own.ok_or_else(|| place.problem(Kind::UnitNotStated))?;
            if factor(own, first).is_none() {
                return Err(place.problem(Kind::UnlikeUnits(place.text.to_string())));
            }
            run.unit = Some(own);
        }
        Ok(Some(first))
    }
}

/// The positions of a file with one line a position.
pub(super) fn wide<'a>(lines: &'a Lines, options: &RawOptions) -> Result<Table<'a>, RawProblem> {
    let head = lines.head();
    let mut columns = Wide::of(head)?;
    let (target, target_unit) = columns.target.unwrap_or_default();
    let unit = columns.unit(head, said(options, &field(head, target))?)?;
    let numbers = |row: &[Field], of: &BTreeMap<u32, RunColumn>| {
        let number = |run: &RunColumn| {
            let own = run.unit.zip(unit).and_then(|(from, to)| factor(from, to)).unwrap_or(1.0);
            Ok(field(row, run.column).number()? * own)
        };
        of.values().map(number).collect::<Result<Vec<f64>, _>>()
    };
    let position = |row: &[Field]| {
        let axis = columns.axis.map(|column| field(row, column).text.into_owned());
        let position = Position {
            line: row.first().map_or(0, |field| field.line),
            target: field(row, target).number()?,
            forward: numbers(row, &columns.forward)?,
            backward: numbers(row, &columns.backward)?,
        };
        Ok((axis, position))
    };
    let mut notes = Vec::new();
    let rows = lines.rows(false, position)?;
    let axis = chosen(rows.iter().map(|(axis, _)| axis.as_deref().unwrap_or_default()), options, &mut notes)?;
    let of_axis = |(named, position): (Option<String>, Position)| {
        named.is_none_or(|named| same_name(&named, &axis)).then_some(position)
    };
    let positions = rows.into_iter().filter_map(of_axis).collect();
    let first = columns.runs().next().map_or(target, |run| run.column);
    Ok(Table { axis, target_unit, unit, places: (field(head, target), field(head, first)), positions, notes })
}
