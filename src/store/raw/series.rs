//! Series, subgroups, pairs, and times of failures from delimited text.

use super::columns::{Field, field, heading, lines, unit_of_time};
use super::problem::{RawProblem, RawProblemKind as Kind};
use crate::model::{RawFailures, RawSeries};
use crate::quantity::Unit;

/// Figures of one column, or one subgroup a line; the heading is left out and may name the unit.
pub fn series(bytes: &[u8]) -> Result<RawSeries, RawProblem> {
    let lines = lines(bytes)?;
    let (head, rows) = parted(&lines);
    // A first column that counts or times the groups is none of their figures.
    let named = head.and_then(|head| head.first()).map(|field| heading(&field.text).0);
    let counts = ["group", "subgroup", "sample", "no", "no.", "time", "scan", "序号", "组", "时间", "扫描"];
    let several = head.is_some_and(|head| head.len() > 1);
    let from = usize::from(several && named.as_ref().is_some_and(|name| counts.contains(&name.as_str())));
    let filled = |row: &Vec<Field>| {
        let figures = row.iter().skip(from).filter(|field| !field.text.is_empty());
        figures.map(Field::number).collect::<Result<Vec<f64>, _>>()
    };
    let groups = rows.iter().map(filled).collect::<Result<Vec<_>, _>>()?;
    if groups.iter().all(Vec::is_empty) {
        return Err(RawProblem::of_file(Kind::Empty));
    }
    let (name, unit) = head.map(|head| heading(&field(head, from).text)).unwrap_or_default();
    let unit = unit.and_then(|unit| Unit::find(&unit)).map(|unit| unit.symbol().to_owned()).unwrap_or_default();
    Ok(RawSeries { name, unit, groups })
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
    let lines = lines(bytes)?;
    let (head, rows) = parted(&lines);
    let pair = |row: &Vec<Field>| Ok((field(row, 0).number()?, field(row, 1).number()?));
    let pairs = rows.iter().map(pair).collect::<Result<Vec<_>, _>>()?;
    let unit = |column: usize| head.and_then(|head| heading(&field(head, column).text).1);
    if pairs.is_empty() {
        Err(RawProblem::of_file(Kind::Empty))
    } else {
        Ok(Pairs { pairs, units: [unit(0), unit(1)] })
    }
}

/// Times of failures of one repairable machine, from the column `time`, whose heading may name the unit, or the first: cumulative, or with `gaps` the
/// running times between failures, which are added up.
pub fn cumulative(bytes: &[u8], gaps: bool) -> Result<RawFailures, RawProblem> {
    let lines = lines(bytes)?;
    let (head, rows) = parted(&lines);
    let names = head.map(|head| head.iter().map(|field| heading(&field.text).0).collect::<Vec<_>>());
    let is_time = |name: &String| matches!(name.as_str(), "time" | "gap" | "hours" | "cycles" | "km" | "时间");
    let column = names.and_then(|names| names.iter().position(is_time)).unwrap_or(0);
    let unit = head.and_then(|head| head.get(column)).map(|field| unit_of_time(&field.text)).unwrap_or_default();
    let (mut times, mut sum) = (Vec::new(), 0.0);
    for row in rows {
        let found = field(row, column);
        let time = found.number()?;
        if time <= 0.0 || (!gaps && times.last().is_some_and(|last| time < *last)) {
            return Err(found.problem(Kind::BadTime(found.text.clone())));
        }
        sum += time;
        times.push(if gaps { sum } else { time });
    }
    if times.is_empty() { Err(RawProblem::of_file(Kind::Empty)) } else { Ok(RawFailures { unit, times }) }
}

/// The heading, where the first line is one, and the rest.
fn parted(lines: &[Vec<Field>]) -> (Option<&Vec<Field>>, &[Vec<Field>]) {
    let is_head = lines.first().is_some_and(|line| line.iter().any(|f| !f.text.is_empty() && f.number().is_err()));
    match lines.split_first() {
        Some((head, rows)) if is_head => (Some(head), rows),
        _ => (None, lines),
    }
}
