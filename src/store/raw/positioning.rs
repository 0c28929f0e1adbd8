//! Positioning runs from delimited text: one line a position, or one line a figure.

use std::collections::{BTreeMap, HashMap};

use super::columns::{Field, Lines, RawOptions, field, heading, lower, read, unit};
use super::problem::{RawProblem, RawProblemKind as Kind};
use super::rtl::{is_rtl, rtl};
use crate::model::RawPositioning;

/// A positioning test in whichever form the file has: the text of a laser interferometer, or CSV.
pub fn axis(bytes: &[u8], options: &RawOptions) -> Result<RawPositioning, RawProblem> {
    if is_rtl(bytes) { rtl(bytes) } else { positioning(bytes, options) }
}

/// A positioning test from CSV.
///
/// Wide: `target, F1 … Fn, R1 … Rn`, one line a position; long: `axis, target, run, direction, value`, one line a
/// figure, columns in any order. The figures are positions or deviations: positions lie nearer to their targets than
/// to zero. A heading may name its unit (`target_mm`, `F1 (µm)`); figures without one have the unit of the targets.
pub fn positioning(bytes: &[u8], options: &RawOptions) -> Result<RawPositioning, RawProblem> {
    read(bytes, |lines| {
        let Some(second) = lines.second() else { return Err(RawProblem::of_file(Kind::Empty)) };
        let table = if is_long(lines.head()) { long(lines, &second)? } else { wide(lines)? };
        table.runs(options)
    })
}

/// Which way a run went.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Forward,
    Backward,
}

impl Way {
    fn find(text: &str) -> Option<Self> {
        match lower(text).as_ref() {
            "f" | "forward" | "fwd" | "up" | "u" | "+" | "1" | "+1" | "↑" | "正" | "正向" => Some(Self::Forward),
            "r" | "b" | "backward" | "reverse" | "bwd" | "rev" | "down" | "d" | "-" | "−" | "-1" | "−1" | "↓"
            | "反" | "反向" | "负向" => Some(Self::Backward),
            _ => None,
        }
    }
}

/// What the file holds, whichever its form.
struct Table<'a> {
    axis: String,
    /// Units named in headings: of targets, of figures.
    units: (Option<String>, Option<String>),
    /// A field to point at when the unit is the problem.
    place: Field<'a>,
    /// Line, target, and figures by direction in the order of the runs.
    positions: Vec<Position>,
}

struct Position {
    line: usize,
    target: f64,
    forward: Vec<f64>,
    backward: Vec<f64>,
}

fn is_long(head: &[Field]) -> bool {
    let names: Vec<String> = head.iter().map(|field| heading(&field.text).0).collect();
    ["value", "direction", "dir", "deviation", "actual"].iter().any(|name| names.iter().any(|found| found == name))
}

/// Columns of the wide form: runs by their number.
#[derive(Default)]
struct Wide {
    target: Option<usize>,
    forward: BTreeMap<u32, usize>,
    backward: BTreeMap<u32, usize>,
    units: (Option<String>, Option<String>),
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
        if matches!(name.as_str(), "target" | "position" | "nominal" | "目标" | "目标位置" | "位置") {
            (self.target, self.units.0) = (Some(index), unit);
            return Ok(());
        }
        let digits = name.trim_start_matches(|c: char| !c.is_ascii_digit());
        let letter = name.strip_suffix(digits).unwrap_or_default().trim_end_matches([' ', '_']);
        let (Some(way), Ok(number)) = (Way::find(letter), digits.parse::<u32>()) else {
            return Err(field.problem(Kind::UnknownHeading(field.text.to_string())));
        };
        let of = if way == Way::Forward { &mut self.forward } else { &mut self.backward };
        self.units.1 = unit.or(self.units.1.take());
        if of.insert(number, index).is_some() { Err(field.problem(Kind::Twice)) } else { Ok(()) }
    }
}

fn wide<'a>(lines: &'a Lines) -> Result<Table<'a>, RawProblem> {
    let head = lines.head();
    let columns = Wide::of(head)?;
    let target = columns.target.unwrap_or_default();
    let numbers = |row: &[Field], of: &BTreeMap<u32, usize>| {
        of.values().map(|column| field(row, *column).number()).collect::<Result<Vec<f64>, _>>()
    };
    let position = |row: &[Field]| {
        Ok(Position {
            line: row.first().map_or(0, |field| field.line),
            target: field(row, target).number()?,
            forward: numbers(row, &columns.forward)?,
            backward: numbers(row, &columns.backward)?,
        })
    };
    let positions = lines.rows(false, position)?;
    Ok(Table { axis: String::new(), units: columns.units.clone(), place: field(head, target), positions })
}

/// Columns of the long form.
struct Long {
    target: usize,
    run: usize,
    way: usize,
    value: usize,
}

impl Long {
    fn of(line: usize, headings: &[(String, Option<String>)]) -> Result<Self, RawProblem> {
        let find = |names: &[&'static str]| {
            let found = headings.iter().position(|(name, _)| names.contains(&name.as_str()));
            let missing = names.first().copied().unwrap_or_default();
            found.ok_or_else(|| RawProblem::at(line, 0, Kind::NoColumn(missing)))
        };
        Ok(Self {
            target: find(&["target", "position", "nominal", "目标"])?,
            run: find(&["run", "cycle", "次数"])?,
            way: find(&["direction", "dir", "方向"])?,
            value: find(&["value", "deviation", "actual", "数值", "偏差"])?,
        })
    }

    fn one(&self, row: &[Field]) -> Result<Figure, RawProblem> {
        let (run, way) = (field(row, self.run), field(row, self.way));
        let number = run.text.parse::<u32>().map_err(|_| run.problem(Kind::NotANumber(run.text.to_string())))?;
        let Some(way) = Way::find(&way.text) else {
            return Err(way.problem(Kind::UnknownDirection(way.text.to_string())));
        };
        let target = field(row, self.target).number()?;
        let figure = field(row, self.value);
        Ok(Figure { target, run: (way, number), x: figure.number()?, line: figure.line })
    }
}

/// A line of the long form.
struct Figure {
    target: f64,
    run: (Way, u32),
    x: f64,
    line: usize,
}

/// Turns the figures of one position into runs; else the first line that says what another one has said.
fn position(mut figures: Vec<Figure>) -> Result<Position, usize> {
    let (line, target) = figures.first().map(|first| (first.line, first.target)).unwrap_or_default();
    figures.sort_by_key(|figure| figure.run);
    let pairs = figures.iter().zip(figures.iter().skip(1));
    if let Some(line) = pairs.filter(|(one, next)| one.run == next.run).map(|(_, next)| next.line).min() {
        return Err(line);
    }
    let of = |wanted: Way| figures.iter().filter(|figure| figure.run.0 == wanted).map(|figure| figure.x).collect();
    Ok(Position { line, target, forward: of(Way::Forward), backward: of(Way::Backward) })
}

/// The positions in the order in which the file comes to them; else the first line that says what another one has said.
fn positions(figures: Vec<Figure>) -> Result<Vec<Position>, usize> {
    let mut places: Vec<Vec<Figure>> = Vec::new();
    // Where each target stands; zero has one place whatever its sign.
    let mut known: HashMap<u64, usize> = HashMap::new();
    for figure in figures {
        let at = *known.entry((figure.target + 0.0).to_bits()).or_insert(places.len());
        match places.get_mut(at) {
            Some(place) => place.push(figure),
            None => places.push(vec![figure]),
        }
    }
    let (found, twice): (Vec<_>, Vec<_>) = places.into_iter().map(position).partition(Result::is_ok);
    match twice.into_iter().filter_map(Result::err).min() {
        Some(line) => Err(line),
        None => Ok(found.into_iter().flatten().collect()),
    }
}

fn long<'a>(lines: &'a Lines, second: &[Field]) -> Result<Table<'a>, RawProblem> {
    let head = lines.head();
    let headings: Vec<(String, Option<String>)> = head.iter().map(|field| heading(&field.text)).collect();
    let columns = Long::of(head.first().map_or(1, |field| field.line), &headings)?;
    let (figures, problem) = lines.until(false, |row| columns.one(row));
    let positions = positions(figures).map_err(|line| RawProblem::at(line, columns.value + 1, Kind::Twice))?;
    problem.map_or(Ok(()), Err)?;
    let axis = headings.iter().position(|(name, _)| matches!(name.as_str(), "axis" | "轴"));
    Ok(Table {
        axis: axis.map(|column| field(second, column).text.into_owned()).unwrap_or_default(),
        units: (headings[columns.target].1.clone(), headings[columns.value].1.clone()),
        place: field(head, columns.value),
        positions,
    })
}

impl Table<'_> {
    fn runs(mut self, options: &RawOptions) -> Result<RawPositioning, RawProblem> {
        self.check_runs()?;
        let said = options.unit.as_ref();
        let target_unit = unit(self.units.0.as_ref(), said.or(self.units.1.as_ref()), &self.place)?;
        let target_unit = target_unit.ok_or_else(|| self.place.problem(Kind::UnitNotStated))?;
        let unit = unit(self.units.1.as_ref(), None, &self.place)?.unwrap_or(target_unit);
        if unit == target_unit && self.are_positions() {
            for position in &mut self.positions {
                let target = position.target;
                position.forward.iter_mut().chain(&mut position.backward).for_each(|x| *x -= target);
            }
        }
        self.positions.sort_by(|a, b| a.target.total_cmp(&b.target));
        let backward: Vec<Vec<f64>> = self.positions.iter().map(|position| position.backward.clone()).collect();
        Ok(RawPositioning {
            axis: self.axis,
            target_unit: target_unit.to_owned(),
            unit: unit.to_owned(),
            targets: self.positions.iter().map(|position| position.target).collect(),
            forward: self.positions.iter().map(|position| position.forward.clone()).collect(),
            backward: if backward.iter().all(Vec::is_empty) { Vec::new() } else { backward },
            remarks: Vec::new(),
            instrument: false,
        })
    }

    fn check_runs(&self) -> Result<(), RawProblem> {
        let Some(first) = self.positions.first() else { return Err(RawProblem::of_file(Kind::Empty)) };
        for position in &self.positions {
            for (one, other) in [(&first.forward, &position.forward), (&first.backward, &position.backward)] {
                if one.len() != other.len() {
                    let kind = Kind::RunsDiffer { first: one.len(), found: other.len() };
                    return Err(RawProblem::at(position.line, 0, kind));
                }
            }
        }
        Ok(())
    }

    /// True where the figures lie nearer to their targets than to zero.
    fn are_positions(&self) -> bool {
        let each = || self.positions.iter().flat_map(|p| p.forward.iter().chain(&p.backward).map(|x| (p.target, *x)));
        each().map(|(target, x)| (x - target).abs()).sum::<f64>() < each().map(|(_, x)| x.abs()).sum::<f64>()
    }
}
