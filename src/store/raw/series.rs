//! Series, subgroups, pairs, and times of failures from delimited text.

use super::columns::{Field, Lines, field, heading, read, unit_of_time};
use super::problem::{RawProblem, RawProblemKind as Kind};
use crate::model::{RawFailures, RawSeries};
use crate::quantity::{Unit, convert_span};

/// Figures of one column, or one subgroup a line; the heading is left out and may name the unit.
pub fn series(bytes: &[u8]) -> Result<RawSeries, RawProblem> {
    read(bytes, series_of)
}

fn series_of(lines: &Lines) -> Result<RawSeries, RawProblem> {
    let head = headings(lines);
    // A first column that counts or times the groups is none of their figures.
    let named = head.and_then(|head| head.first()).map(|field| heading(&field.text).0);
    let counts = ["group", "subgroup", "sample", "no", "no.", "time", "scan", "序号", "组", "时间", "扫描"];
    let several = head.is_some_and(|head| head.len() > 1);
    let from = usize::from(several && named.as_ref().is_some_and(|name| counts.contains(&name.as_str())));
    let groups = lines.rows(head.is_none(), |row| figures(row.get(from..).unwrap_or_default()))?;
    if groups.iter().all(Vec::is_empty) {
        return Err(RawProblem::of_file(Kind::Empty));
    }
    let (name, unit) = head.map(|head| heading(&field(head, from).text)).unwrap_or_default();
    let unit = unit.and_then(|unit| Unit::find(&unit)).map(|unit| unit.symbol().to_owned()).unwrap_or_default();
    Ok(RawSeries { name, unit, groups })
}

/// The figures of these fields, exactly as much memory as they need: there may be ten million lines of one.
fn figures(fields: &[Field]) -> Result<Vec<f64>, RawProblem> {
    let mut found = Vec::with_capacity(fields.len());
    for field in fields.iter().filter(|field| !field.text.is_empty()) {
        found.push(field.number()?);
    }
    Ok(found)
}

/// Two columns of figures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pairs {
    /// One pair a line.
    pub pairs: Vec<(f64, f64)>,
    /// The units that the headings name.
    pub units: [Option<String>; 2],
}

/// Two columns of figures, with the units of their headings where they name any.
pub fn pairs(bytes: &[u8]) -> Result<Pairs, RawProblem> {
    read(bytes, pairs_of)
}

fn pairs_of(lines: &Lines) -> Result<Pairs, RawProblem> {
    let head = headings(lines);
    let pairs = lines.rows(head.is_none(), |row| Ok((field(row, 0).number()?, field(row, 1).number()?)))?;
    let unit = |column: usize| head.and_then(|head| heading(&field(head, column).text).1);
    if pairs.is_empty() {
        Err(RawProblem::of_file(Kind::Empty))
    } else {
        Ok(Pairs { pairs, units: [unit(0), unit(1)] })
    }
}

/// Times of failures of one repairable machine, from the column `time`, whose heading may name the unit, or the first:
/// cumulative, or with `gaps` the running times between failures, which are added up. A column `repair` holds how long each
/// repair took; an empty field is not known.
pub fn cumulative(bytes: &[u8], gaps: bool) -> Result<RawFailures, RawProblem> {
    read(bytes, |lines| cumulative_of(lines, gaps))
}

fn cumulative_of(lines: &Lines, gaps: bool) -> Result<RawFailures, RawProblem> {
    let head = headings(lines);
    let names = head.map(|head| head.iter().map(|field| heading(&field.text).0).collect::<Vec<_>>());
    let is_time = |name: &String| matches!(name.as_str(), "time" | "gap" | "hours" | "cycles" | "km" | "时间");
    let column = names.and_then(|names| names.iter().position(is_time)).unwrap_or(0);
    let unit = head.and_then(|head| head.get(column)).map(|field| unit_of_time(&field.text)).unwrap_or_default();
    let mending = head.and_then(|head| head.iter().position(|field| is_repair(&heading(&field.text).0)));
    let own = mending.and_then(|at| head?.get(at)).map(|field| unit_of_time(&field.text)).unwrap_or_default();
    let number = |row: &[Field]| {
        let found = field(row, column);
        Ok((found.number()?, mending.and_then(|at| mended(row, at)).transpose()?, found.line, found.text.to_string()))
    };
    let (mut times, mut repairs, mut sum) = (Vec::new(), Vec::new(), 0.0);
    let (found, problem) = lines.until(head.is_none(), number);
    for (time, repair, line, text) in found {
        repairs.extend(repair.map(|repair| repair * span(&own, &unit)));
        if time <= 0.0 || (!gaps && times.last().is_some_and(|last| time < *last)) {
            return Err(RawProblem::at(line, column + 1, Kind::BadTime(text)));
        }
        sum += time;
        times.push(if gaps { sum } else { time });
    }
    problem.map_or(Ok(()), Err)?;
    if times.is_empty() { Err(RawProblem::of_file(Kind::Empty)) } else { Ok(RawFailures { unit, times, repairs }) }
}

fn is_repair(name: &str) -> bool {
    matches!(name, "repair" | "repair time" | "ttr" | "down" | "修理" | "修理时间" | "维修时间")
}

/// How long a repair took, where the field says so.
fn mended(row: &[Field], column: usize) -> Option<Result<f64, RawProblem>> {
    let found = field(row, column);
    let time = (!found.text.is_empty()).then(|| found.number())?;
    Some(time.and_then(|x| if x > 0.0 { Ok(x) } else { Err(found.problem(Kind::BadTime(found.text.to_string()))) }))
}

/// From one unit to another; 1 where one of them is not stated or of another kind.
fn span(from: &str, to: &str) -> f64 {
    let units = Unit::find(from).zip(Unit::find(to));
    units.and_then(|(from, to)| convert_span(1.0, from, to, 1.0)).unwrap_or(1.0)
}

/// The first line, where it is a heading.
fn headings<'a>(lines: &'a Lines) -> Option<&'a [Field<'a>]> {
    let is_head = |line: &&[Field]| line.iter().any(|f| !f.text.is_empty() && f.number().is_err());
    Some(lines.head()).filter(is_head)
}
