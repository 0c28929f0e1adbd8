//! The wide form of a positioning test: one line a position, one column a run.

use std::collections::BTreeMap;

use super::super::columns::{Field, Lines, RawOptions, field};
use super::super::headings::heading;
use super::super::roles::{is_counter, is_limit_or_statistic, is_remark, is_unit, key};
use super::axes::{carried, chosen, same_name};
use super::headings::{AXIS, RUN, TARGET, Way, run_of};
use super::{Position, Table, ValueMeaning, factor, stated_unit, unit_in};
use crate::model::{RawNote, RawProblem, RawProblemKind as Kind};
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
    /// The column that names the unit of each line.
    units: Option<usize>,
    /// Columns that are left out.
    unused: Vec<usize>,
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
        Err(RawProblem::at(line, 0, Kind::no_column(missing, head.iter().map(|f| f.text.as_ref()))))
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
        if is_counter(&name) || is_remark(&name) || RUN.contains(&name.as_str()) {
            return Ok(());
        }
        if is_unit(&name) {
            self.units = Some(index);
            return Ok(());
        }
        let Some((way, number)) = run_of(&heading(&field.text).0).or_else(|| run_of(&name)) else {
            if is_limit_or_statistic(&name) || is_aside(&name) {
                self.unused.push(index);
                return Ok(());
            }
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
    fn unit(&mut self, head: &[Field], meaning: Option<Unit>) -> Result<Option<Unit>, RawProblem> {
        let Some(first) = self.runs().find_map(|run| run.unit) else { return Ok(None) };
        let differ = self.runs().any(|run| run.unit.is_some_and(|unit| unit != first));
        for run in self.forward.values_mut().chain(self.backward.values_mut()) {
            let own = run.unit.or(meaning).or((!differ).then_some(first));
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

/// True for a mean, a temperature and the like beside the runs.
fn is_aside(name: &str) -> bool {
    const WORDS: &[&str] =
        &["mean", "average", "avg", "std", "sigma", "temp", "平均", "均值", "标准差", "温度", "反向差"];
    WORDS.iter().any(|word| name.contains(word))
}

/// The positions of a file with one line a position.
pub(super) fn wide<'a>(lines: &'a Lines, options: &RawOptions) -> Result<Table<'a>, RawProblem> {
    let head = lines.head();
    let mut columns = Wide::of(head)?;
    let (target, target_unit) = columns.target.unwrap_or_default();
    let unit = columns.unit(head, stated_unit(options, &field(head, target))?)?;
    let numbers = |row: &[Field], of: &BTreeMap<u32, RunColumn>| {
        let number = |run: &RunColumn| {
            let own = run.unit.zip(unit).and_then(|(from, to)| factor(from, to)).unwrap_or(1.0);
            Ok(field(row, run.column).number()? * own)
        };
        of.values().map(number).collect::<Result<Vec<f64>, _>>()
    };
    let position = |row: &[Field]| {
        let axis = columns.axis.map(|column| field(row, column).owned());
        let position = Position {
            line: row.first().map_or(0, |field| field.line),
            target: field(row, target).number()?,
            forward: numbers(row, &columns.forward)?,
            backward: numbers(row, &columns.backward)?,
        };
        Ok((axis, position))
    };
    let left_out = columns.unused.iter().map(|at| RawNote::UnusedColumn(field(head, *at).text.into_owned()));
    let mut notes: Vec<RawNote> = left_out.collect();
    if !notes.is_empty() && !lines.is_full() {
        return Err(RawProblem::of_file(Kind::Empty));
    }
    let named = columns.units.map(|column| unit_of_lines(lines, head, column)).transpose()?.flatten();
    let unit = match (unit, named) {
        (Some(unit), Some(named)) if unit != named => {
            let place = field(head, columns.units.unwrap_or(target));
            return Err(place.problem(Kind::UnlikeUnits(place.text.to_string())));
        }
        (unit, named) => unit.or(named),
    };
    let rows = lines.rows(false, position)?;
    let (named, positions): (Vec<Option<Field<'static>>>, Vec<Position>) = rows.into_iter().unzip();
    let places: Vec<Field> = named.into_iter().flatten().collect();
    let (axis, positions) = match columns.axis.map(|column| field(head, column)) {
        None => (String::new(), positions),
        Some(heading) => {
            let names = carried(&places, &heading, &mut notes)?;
            let axis = chosen(names.iter().map(String::as_str), options, &mut notes)?;
            let of_axis = names.iter().zip(positions).filter(|(name, _)| same_name(name, &axis));
            (axis.clone(), of_axis.map(|(_, position)| position).collect())
        }
    };
    let first = columns.runs().next().map_or(target, |run| run.column);
    let all = columns.runs().map(|run| ValueMeaning::find(&field(head, run.column).text));
    let meaning = all
        .reduce(|one, other| if one == other { one } else { ValueMeaning::Nothing })
        .unwrap_or(ValueMeaning::Nothing);
    let places = (field(head, target), field(head, first));
    Ok(Table { axis, target_unit, unit, places, positions, meaning, notes })
}

/// The one unit that a column names for all lines.
fn unit_of_lines(lines: &Lines, head: &[Field], column: usize) -> Result<Option<Unit>, RawProblem> {
    let units = lines.rows(false, |row| {
        let place = field(row, column);
        unit_in(&place, Some(place.text.as_ref()).filter(|text| !text.is_empty()))
    })?;
    let mut units = units.into_iter().flatten();
    let first = units.next();
    let place = field(head, column);
    if units.any(|unit| Some(unit) != first) {
        return Err(place.problem(Kind::UnlikeUnits(place.text.to_string())));
    }
    Ok(first)
}
