//! Positioning runs from delimited text: one line a position, or one line a figure.

use std::collections::{BTreeMap, HashMap};

use super::columns::{Field, Lines, RawOptions, field, heading, lower, read};
use super::plausible::oddities;
use super::roles::{is_counter, is_remark, key, key_of};
use super::rtl::{is_rtl, rtl};
use crate::model::{RawNote, RawPositioning, RawProblem, RawProblemKind as Kind};
use crate::quantity::{Dimension, Unit, convert_span};

/// A positioning test in whichever form the file has: the text of a laser interferometer, or CSV.
pub fn axis(bytes: &[u8], options: &RawOptions) -> Result<RawPositioning, RawProblem> {
    if is_rtl(bytes) { rtl(bytes) } else { positioning(bytes, options) }
}

/// A positioning test from CSV.
///
/// Wide: `target, F1 … Fn, R1 … Rn`, one line a position; long: `axis, target, run, direction, value`, one line a
/// value, columns in any order. The values are positions or deviations: positions lie nearer to their targets than to
/// zero, on a rotary axis within a full turn. Each heading names the unit of its own column (`target_mm`, `F1 (µm)`);
/// values of which none does have the unit that was said, and positions that of their targets. Deviations without any
/// are taken in that of the targets where that is plausible, which is noted, and else refused.
///
/// A file of several axes is refused until one is chosen. A target that stands as often as all the others is one with
/// further runs; one that stands twice beside others that do not is refused.
pub fn positioning(bytes: &[u8], options: &RawOptions) -> Result<RawPositioning, RawProblem> {
    let by = |lines: &Lines| {
        let Some(second) = lines.second() else { return Err(RawProblem::of_file(Kind::Empty)) };
        let table = if is_long(lines.head()) { long(lines, &second, options)? } else { wide(lines, options)? };
        table.runs(options)
    };
    read(bytes, by, |found, mut notes| {
        notes.append(&mut found.notes);
        found.notes = notes;
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
            "f" | "forward" | "fwd" | "up" | "u" | "+" | "1" | "+1" | "↑" | "→" | "p" | "pos" | "positive" | "out"
            | "正" | "正向" | "正方向" | "正行程" | "去" | "去程" | "往" | "往程" | "进" | "上行" | "正向趋近" => {
                Some(Self::Forward)
            }
            "r" | "b" | "backward" | "reverse" | "bwd" | "rev" | "down" | "d" | "-" | "−" | "-1" | "−1" | "↓" | "←"
            | "neg" | "negative" | "back" | "return" | "反" | "反向" | "反方向" | "负" | "负向" | "负方向"
            | "负行程" | "回" | "回程" | "返" | "返程" | "退" | "下行" | "反向趋近" | "负向趋近" => {
                Some(Self::Backward)
            }
            _ => None,
        }
    }
}

const TARGET: &[&str] = &[
    "target",
    "targets",
    "target position",
    "position",
    "nominal",
    "nominal position",
    "commanded",
    "command",
    "setpoint",
    "目标",
    "目标位置",
    "目标点",
    "目标值",
    "位置",
    "指令位置",
    "理论位置",
    "名义位置",
    "指令值",
    "理论值",
    "坐标",
];
const AXIS: &[&str] = &["axis", "轴", "轴线", "坐标轴", "轴号", "axis name"];
const RUN: &[&str] = &[
    "run",
    "cycle",
    "cycle no",
    "run no",
    "pass",
    "repeat",
    "次数",
    "序次",
    "测量次数",
    "循环",
    "循环次数",
    "循环号",
    "次",
    "测次",
    "第几次",
    "遍数",
    "轮次",
];
const WAY: &[&str] = &[
    "direction",
    "dir",
    "approach",
    "approach direction",
    "way",
    "方向",
    "趋近方向",
    "移动方向",
    "运动方向",
    "行程方向",
];
const VALUE: &[&str] = &[
    "value",
    "deviation",
    "deviations",
    "actual",
    "actual position",
    "measured",
    "measured position",
    "reading",
    "error",
    "position error",
    "数值",
    "偏差",
    "位置偏差",
    "定位偏差",
    "误差",
    "定位误差",
    "实测值",
    "实际位置",
    "实测位置",
    "测量值",
    "读数",
    "测得值",
    "实际值",
];

/// What the file holds, whichever its form.
struct Table<'a> {
    axis: String,
    /// Unit that the heading of the targets names.
    target_unit: Option<Unit>,
    /// Unit of all values; `None`: no heading names one.
    unit: Option<Unit>,
    /// Fields to point at when the unit of the targets or of the values is the problem.
    places: (Field<'a>, Field<'a>),
    /// Line, target, and values by direction in the order of the runs.
    positions: Vec<Position>,
    notes: Vec<RawNote>,
}

struct Position {
    line: usize,
    target: f64,
    forward: Vec<f64>,
    backward: Vec<f64>,
}

fn is_long(head: &[Field]) -> bool {
    let names: Vec<String> = head.iter().map(|field| key_of(&field.text)).collect();
    let has = |words: &[&str]| names.iter().any(|name| words.contains(&name.as_str()));
    has(VALUE) && (has(WAY) || has(RUN)) || has(WAY)
}

/// The unit of a length or an angle that a heading names; one that is not known, or of another kind, is refused.
fn unit_in(field: &Field, named: Option<&str>) -> Result<Option<Unit>, RawProblem> {
    let Some(text) = named else { return Ok(None) };
    let found = Unit::find(text).filter(|unit| matches!(unit.dimension(), Dimension::Length | Dimension::Angle));
    found.map(Some).ok_or_else(|| field.problem(Kind::UnknownUnit(text.to_owned())))
}

/// What a value in one unit is multiplied with to be in another.
fn factor(from: Unit, to: Unit) -> Option<f64> {
    convert_span(1.0, from, to, 1.0).filter(|_| from.dimension() == to.dimension())
}

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

/// Way and number of a run in a heading: `F1`, `R 2`, `正向第3次`, `第2次反向`, `-1↓`.
fn run_of(name: &str) -> Option<(Way, u32)> {
    let digits: String = name.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    let word: String = name.chars().filter(|c| !c.is_ascii_digit() && !c.is_whitespace()).collect();
    let word = ["run", "第", "次", "_", "#", "no.", "测量", "偏差", "循环"]
        .iter()
        .fold(word, |word, part| word.replace(part, ""));
    Some((Way::find(&word)?, digits.parse().ok()?))
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

/// The unit that was said beside the file.
fn said(options: &RawOptions, place: &Field) -> Result<Option<Unit>, RawProblem> {
    unit_in(place, options.unit.as_deref())
}

fn wide<'a>(lines: &'a Lines, options: &RawOptions) -> Result<Table<'a>, RawProblem> {
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

fn same_name(a: &str, b: &str) -> bool {
    a.trim().eq_ignore_ascii_case(b.trim())
}

/// The axis of a file: the only one, or of several the one that was chosen.
fn chosen<'a>(
    names: impl Iterator<Item = &'a str>,
    options: &RawOptions,
    notes: &mut Vec<RawNote>,
) -> Result<String, RawProblem> {
    let mut axes: Vec<String> = Vec::new();
    for name in names.map(str::trim) {
        if axes.last().is_none_or(|last| last != name) && !axes.iter().any(|known| same_name(known, name)) {
            axes.push(name.to_owned());
        }
    }
    axes.sort();
    match (options.axis.as_ref(), axes.as_slice()) {
        (_, []) => Ok(String::new()),
        (Some(asked), [only]) if !only.is_empty() && !same_name(only, asked) => {
            Err(RawProblem::of_file(Kind::NoAxis { asked: asked.clone(), axes }))
        }
        (_, [only]) => Ok(only.clone()),
        (None, _) => Err(RawProblem::of_file(Kind::SeveralAxes(axes))),
        (Some(asked), _) => match axes.iter().find(|axis| same_name(axis, asked)) {
            Some(axis) => {
                notes.push(RawNote::ChosenAxis(axis.clone()));
                Ok(axis.clone())
            }
            None => Err(RawProblem::of_file(Kind::NoAxis { asked: asked.clone(), axes })),
        },
    }
}

/// Columns of the long form.
struct Long {
    axis: Option<usize>,
    target: usize,
    run: usize,
    way: usize,
    value: usize,
    /// Columns that are not understood.
    unused: Vec<usize>,
}

impl Long {
    fn of(head: &[Field]) -> Result<Self, RawProblem> {
        let names: Vec<String> = head.iter().map(|field| key_of(&field.text)).collect();
        let line = head.first().map_or(1, |field| field.line);
        let find = |words: &[&'static str]| {
            let found = names.iter().position(|name| words.contains(&name.as_str()));
            let missing = words.first().copied().unwrap_or_default();
            found.ok_or_else(|| RawProblem::at(line, 0, Kind::NoColumn(missing)))
        };
        let (target, run, way, value) = (find(TARGET)?, find(RUN)?, find(WAY)?, find(VALUE)?);
        let axis = names.iter().position(|name| AXIS.contains(&name.as_str()));
        let taken = |at: &usize| [Some(target), Some(run), Some(way), Some(value), axis].contains(&Some(*at));
        let open = |at: &usize| !names[*at].is_empty() && !is_counter(&names[*at]) && !is_remark(&names[*at]);
        let unused = (0..names.len()).filter(|at| !taken(at)).filter(open).collect();
        Ok(Self { axis, target, run, way, value, unused })
    }

    fn one(&self, row: &[Field]) -> Result<Figure, RawProblem> {
        let (run, way) = (field(row, self.run), field(row, self.way));
        let whole = run.text.trim_start_matches(['第', '#']).trim_end_matches('次').trim().parse::<u32>();
        let number = whole.map_err(|_| run.problem(Kind::NotANumber(run.text.to_string())))?;
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

fn long<'a>(lines: &'a Lines, second: &[Field], options: &RawOptions) -> Result<Table<'a>, RawProblem> {
    let head = lines.head();
    let columns = Long::of(head)?;
    let mut notes: Vec<RawNote> =
        columns.unused.iter().map(|at| RawNote::UnusedColumn(field(head, *at).text.into_owned())).collect();
    let axis = match (columns.axis, lines) {
        (None, _) => None,
        (Some(_), Lines::Plain(_)) if options.axis.is_some() => return Err(RawProblem::of_file(Kind::Empty)),
        (Some(column), Lines::Plain(_)) => Some(field(second, column).text.into_owned()),
        (Some(column), Lines::Full(rows)) => {
            let names: Vec<_> = rows.iter().skip(1).map(|row| field(row, column).text).collect();
            Some(chosen(names.iter().map(AsRef::as_ref), options, &mut notes)?)
        }
    };
    let of_axis = |row: &[Field]| {
        let named = columns.axis.map(|column| field(row, column));
        named.zip(axis.as_ref()).is_none_or(|(named, axis)| same_name(&named.text, axis))
    };
    let one = |row: &[Field]| match of_axis(row) {
        true => columns.one(row).map(Some),
        // The quick way keeps no names of axes: a second one is left to the other.
        false if lines.is_full() => Ok(None),
        false => Err(RawProblem::of_file(Kind::Empty)),
    };
    let (figures, problem) = lines.until(false, one);
    let positions = positions(figures.into_iter().flatten().collect());
    let positions = positions.map_err(|line| RawProblem::at(line, columns.value + 1, Kind::Twice))?;
    problem.map_or(Ok(()), Err)?;
    let places = (field(head, columns.target), field(head, columns.value));
    let named = |place: &Field| unit_in(place, heading(&place.text).1.as_deref());
    Ok(Table {
        axis: axis.unwrap_or_default(),
        target_unit: named(&places.0)?,
        unit: named(&places.1)?,
        places,
        positions,
        notes,
    })
}

impl Table<'_> {
    fn runs(mut self, options: &RawOptions) -> Result<RawPositioning, RawProblem> {
        self.join_repeated()?;
        self.check_runs()?;
        let (target_unit, unit) = self.units(said(options, &self.places.0)?)?;
        self.take_deviations(target_unit, unit);
        self.positions.sort_by(|a, b| a.target.total_cmp(&b.target));
        let backward: Vec<Vec<f64>> = self.positions.iter().map(|position| position.backward.clone()).collect();
        let mut found = RawPositioning {
            axis: self.axis,
            target_unit: target_unit.symbol().to_owned(),
            unit: unit.symbol().to_owned(),
            targets: self.positions.iter().map(|position| position.target).collect(),
            forward: self.positions.iter().map(|position| position.forward.clone()).collect(),
            backward: if backward.iter().all(Vec::is_empty) { Vec::new() } else { backward },
            remarks: Vec::new(),
            instrument: false,
            notes: self.notes,
        };
        found.notes.extend(oddities(&found));
        Ok(found)
    }

    /// Units of targets and of values. What no heading names was said, or the values are positions in the unit of their
    /// targets; deviations without a unit are taken in that of the targets where they are as small as deviations are.
    fn units(&mut self, said: Option<Unit>) -> Result<(Unit, Unit), RawProblem> {
        let not_stated = |place: &Field| place.problem(Kind::UnitNotStated);
        let own = self.target_unit.or(said);
        let alike = || self.positions.iter().flat_map(|p| p.forward.iter().chain(&p.backward)).copied();
        let target = match (own, self.unit) {
            (Some(unit), _) => unit,
            (None, Some(unit)) if self.are_positions(1.0, turn(unit)) => unit,
            (None, _) => return Err(not_stated(&self.places.0)),
        };
        let unit = match self.unit.or(said) {
            Some(unit) => unit,
            None if self.are_positions(1.0, turn(target)) => target,
            None => {
                let largest = alike().map(f64::abs).fold(0.0, f64::max);
                let limit = Unit::find(if target.dimension() == Dimension::Angle { "°" } else { "mm" });
                // A tenth of a millimetre or of a degree.
                let most = limit.and_then(|limit| factor(limit, target)).map_or(0.0, |one| 0.1 * one);
                if largest > most {
                    return Err(not_stated(&self.places.1));
                }
                self.notes.push(RawNote::UnitOfTargets(target.symbol().to_owned()));
                target
            }
        };
        if factor(target, unit).is_none() && target.dimension() == unit.dimension() {
            return Err(not_stated(&self.places.1));
        }
        Ok((target, unit))
    }

    /// Positions become deviations; on a rotary axis within half a turn of the target.
    fn take_deviations(&mut self, target_unit: Unit, unit: Unit) {
        let Some(scale) = factor(target_unit, unit) else { return };
        if !self.are_positions(scale, turn(unit)) {
            return;
        }
        let turn = turn(unit);
        let mut is_wrapped = false;
        for position in &mut self.positions {
            let target = position.target * scale;
            for x in position.forward.iter_mut().chain(&mut position.backward) {
                let deviation = within_turn(*x - target, turn);
                is_wrapped |= deviation != *x - target;
                *x = deviation;
            }
        }
        if is_wrapped {
            self.notes.push(RawNote::FullTurn);
        }
    }

    /// Targets that all stand equally often are one target each, with further runs.
    fn join_repeated(&mut self) -> Result<(), RawProblem> {
        let mut at: HashMap<u64, usize> = HashMap::new();
        let mut joined: Vec<(usize, Position)> = Vec::new();
        for position in std::mem::take(&mut self.positions) {
            let place = *at.entry((position.target + 0.0).to_bits()).or_insert(joined.len());
            match joined.get_mut(place) {
                Some((times, known)) => {
                    *times += 1;
                    known.line = known.line.max(position.line);
                    known.forward.extend(position.forward);
                    known.backward.extend(position.backward);
                }
                None => joined.push((1, position)),
            }
        }
        let times = joined.first().map_or(1, |(times, _)| *times);
        if let Some((_, odd)) = joined.iter().find(|(found, _)| *found != times) {
            let twice = joined.iter().find(|(found, _)| *found > 1).map_or(odd, |(_, twice)| twice);
            return Err(RawProblem::at(twice.line, 0, Kind::TargetTwice(twice.target)));
        }
        if times > 1 {
            self.notes.push(RawNote::RepeatedTargets(times));
        }
        self.positions = joined.into_iter().map(|(_, position)| position).collect();
        Ok(())
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

    /// True where the values lie nearer to their targets, `scale` times these, than to zero.
    fn are_positions(&self, scale: f64, turn: Option<f64>) -> bool {
        let each = || self.positions.iter().flat_map(|p| p.forward.iter().chain(&p.backward).map(|x| (p.target, *x)));
        let to_target: f64 = each().map(|(target, x)| within_turn(x - target * scale, turn).abs()).sum();
        to_target < each().map(|(_, x)| x.abs()).sum::<f64>()
    }
}

/// A full turn in this unit; `None` for a length.
fn turn(unit: Unit) -> Option<f64> {
    Unit::find("°").and_then(|degree| factor(degree, unit)).map(|degree| 360.0 * degree)
}

/// The deviation within half a turn.
fn within_turn(deviation: f64, turn: Option<f64>) -> f64 {
    match turn {
        Some(turn) if deviation.abs() > turn / 2.0 => deviation - turn * (deviation / turn).round(),
        _ => deviation,
    }
}
