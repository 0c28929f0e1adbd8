//! The long form of a positioning test: one line a value.

use std::collections::HashMap;

use super::super::columns::{Field, Lines, RawOptions, field};
use super::super::headings::heading;
use super::super::roles::{is_counter, is_remark, is_unit, key_of};
use super::axes::{carried, chosen, same_name};
use super::headings::{AXIS, RUN, TARGET, VALUE, WAY, Way};
use super::{Position, Table, ValueMeaning, factor, unit_in};
use crate::model::{RawNote, RawProblem, RawProblemKind as Kind};
use crate::quantity::Unit;

/// Columns of the long form.
struct Long {
    axis: Option<usize>,
    target: usize,
    /// `None`: the figures of a position and direction are counted through.
    run: Option<usize>,
    way: usize,
    value: usize,
    /// Columns of one run each, with its number, where there is no column of values: `第1次 … 第5次` beside a direction.
    runs: Vec<(usize, u32)>,
    /// The column that names the unit of each value.
    units: Option<usize>,
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
            found.ok_or_else(|| RawProblem::at(line, 0, Kind::no_column(missing, head.iter().map(|f| f.text.as_ref()))))
        };
        let (first, way) = (find(TARGET)?, find(WAY)?);
        let value = find(VALUE);
        let runs: Vec<(usize, u32)> = if value.is_ok() {
            Vec::new()
        } else {
            (0..names.len()).filter_map(|at| Some((at, run_number(&names[at])?))).collect()
        };
        let value = runs.first().map_or(value, |(at, _)| Ok(*at))?;
        let target = target_of(&names, first, value);
        let run = names.iter().position(|name| RUN.contains(&name.as_str()));
        let units = names.iter().position(|name| is_unit(name));
        let axis = names.iter().position(|name| AXIS.contains(&name.as_str()));
        let is_run = |at: &usize| runs.iter().any(|(run, _)| run == at);
        let taken =
            |at: &usize| is_run(at) || [Some(target), run, Some(way), Some(value), axis, units].contains(&Some(*at));
        let is_number = |at: usize| target != first && at == first;
        let open = |at: &usize| {
            !is_number(*at) && !names[*at].is_empty() && !is_counter(&names[*at]) && !is_remark(&names[*at])
        };
        let unused = (0..names.len()).filter(|at| !taken(at)).filter(open).collect();
        Ok(Self { axis, target, run, way, value, runs, units, unused })
    }

    /// The figures of a line.
    fn all(&self, row: &[Field]) -> Result<Vec<Figure>, RawProblem> {
        if self.runs.is_empty() {
            return self.figure(row, self.value, None).map(|figure| vec![figure]);
        }
        self.runs.iter().map(|(column, number)| self.figure(row, *column, Some(*number))).collect()
    }

    fn figure(&self, row: &[Field], value: usize, number: Option<u32>) -> Result<Figure, RawProblem> {
        let way = field(row, self.way);
        let counted = self.run.filter(|_| number.is_none());
        let number = counted.map_or(Ok(number.unwrap_or(0)), |column| {
            let run = field(row, column);
            let number = run.text.trim_start_matches(['第', '#']).trim_end_matches('次').trim().parse::<u32>();
            number.map_err(|_| run.problem(Kind::NotANumber(run.text.to_string())))
        })?;
        let Some(way) = Way::find(&way.text) else {
            return Err(way.problem(Kind::UnknownDirection(way.text.to_string())));
        };
        let target = field(row, self.target).number()?;
        let figure = field(row, value);
        let unit = self.units.map(|column| field(row, column));
        let unit = unit.map(|place| unit_in(&place, Some(place.text.as_ref()).filter(|text| !text.is_empty())));
        let unit = unit.transpose()?.flatten();
        Ok(Figure { target, run: (way, number), x: figure.number()?, unit, line: figure.line })
    }

    /// The unit of all figures, into which each is converted: that of the heading, else the first one of the lines.
    fn unit(&self, head: &[Field], named: Option<Unit>, figures: &mut [Figure]) -> Result<Option<Unit>, RawProblem> {
        let Some(column) = self.units else { return Ok(named) };
        let Some(unit) = named.or_else(|| figures.iter().find_map(|figure| figure.unit)) else { return Ok(named) };
        let place = field(head, column);
        for figure in figures {
            let own = figure.unit.ok_or_else(|| RawProblem::at(figure.line, column + 1, Kind::UnitNotStated))?;
            let is_other = named.is_some_and(|named| named != own);
            let scale = factor(own, unit).filter(|_| !is_other);
            figure.x *= scale.ok_or_else(|| place.problem(Kind::UnlikeUnits(place.text.to_string())))?;
        }
        Ok(Some(unit))
    }
}

/// The column of the targets: beside one that is only called target, which holds their numbers, the one of their
/// positions.
fn target_of(names: &[String], first: usize, value: usize) -> usize {
    const NUMBERS: &[&str] = &["target", "targets", "目标", "目标点", "point"];
    let is_other = |at: &usize| *at != first && *at != value && TARGET.contains(&names[*at].as_str());
    let is_position = |at: &usize| !NUMBERS.contains(&names[*at].as_str());
    let is_number = names.get(first).is_some_and(|name| NUMBERS.contains(&name.as_str()));
    (0..names.len()).filter(is_other).find(is_position).filter(|_| is_number).unwrap_or(first)
}

/// The number of a run in a heading that holds nothing else: `第1次`, `第一次`, `run 2`, `3`.
fn run_number(name: &str) -> Option<u32> {
    const PARTS: &[&str] =
        &["run", "cycle", "lauf", "第", "次", "测量", "循环", "偏差", "误差", "实测", "deviation", "#", " "];
    let rest = PARTS.iter().fold(name.to_owned(), |rest, part| rest.replace(part, ""));
    let numeral = || "一二三四五六七八九十".chars().position(|c| rest == c.to_string());
    rest.parse().ok().or_else(|| u32::try_from(numeral()? + 1).ok())
}

/// Figures without the number of their run are counted through at each position and direction.
fn count_runs(figures: &mut [Figure]) {
    let mut counts: HashMap<(u64, Way), u32> = HashMap::new();
    for figure in figures {
        let count = counts.entry(((figure.target + 0.0).to_bits(), figure.run.0)).or_default();
        *count += 1;
        figure.run.1 = *count;
    }
}

/// A line of the long form.
struct Figure {
    target: f64,
    run: (Way, u32),
    x: f64,
    unit: Option<Unit>,
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

/// The positions of a file with one line a value.
pub(super) fn long<'a>(lines: &'a Lines, second: &[Field], options: &RawOptions) -> Result<Table<'a>, RawProblem> {
    let head = lines.head();
    let columns = Long::of(head)?;
    let mut notes: Vec<RawNote> =
        columns.unused.iter().map(|at| RawNote::UnusedColumn(field(head, *at).text.into_owned())).collect();
    let is_counted = columns.run.is_none() && columns.runs.is_empty();
    if is_counted {
        if !lines.is_full() {
            return Err(RawProblem::of_file(Kind::Empty));
        }
        notes.push(RawNote::RunsCounted);
    }
    let mut lines_of_axis: Vec<usize> = Vec::new();
    let axis = match (columns.axis, lines) {
        (None, _) => None,
        (Some(_), Lines::Plain(_)) if options.axis.is_some() => return Err(RawProblem::of_file(Kind::Empty)),
        (Some(column), Lines::Plain(_)) => Some(field(second, column).text.into_owned()),
        (Some(column), Lines::Full(rows)) => {
            let places: Vec<Field> = rows.iter().skip(1).map(|row| field(row, column)).collect();
            let names = carried(&places, &field(head, column), &mut notes)?;
            let chosen = chosen(names.iter().map(String::as_str), options, &mut notes)?;
            let own = places.iter().zip(&names).filter(|(_, name)| same_name(name, &chosen));
            lines_of_axis = own.map(|(place, _)| place.line).collect();
            Some(chosen)
        }
    };
    let of_axis = |row: &[Field]| {
        let named = columns.axis.map(|column| field(row, column));
        named.zip(axis.as_ref()).is_none_or(|(named, axis)| {
            if lines.is_full() {
                lines_of_axis.binary_search(&named.line).is_ok()
            } else {
                same_name(&named.text, axis)
            }
        })
    };
    let one = |row: &[Field]| match of_axis(row) {
        true => columns.all(row).map(Some),
        // The quick way keeps no names of axes: a second one is left to the other.
        false if lines.is_full() => Ok(None),
        false => Err(RawProblem::of_file(Kind::Empty)),
    };
    let (figures, problem) = lines.until(false, one);
    let mut figures: Vec<Figure> = figures.into_iter().flatten().flatten().collect();
    if is_counted {
        count_runs(&mut figures);
    }
    let places = (field(head, columns.target), field(head, columns.value));
    let named = |place: &Field| unit_in(place, heading(&place.text).1.as_deref());
    let unit = columns.unit(head, named(&places.1)?, &mut figures)?;
    for (at, _) in &columns.runs {
        let place = field(head, *at);
        if named(&place)? != named(&places.1)? {
            return Err(place.problem(Kind::UnlikeUnits(place.text.to_string())));
        }
    }
    let positions = positions(figures);
    let positions = positions.map_err(|line| RawProblem::at(line, columns.value + 1, Kind::Twice))?;
    problem.map_or(Ok(()), Err)?;
    let (axis, target_unit, meaning) =
        (axis.unwrap_or_default(), named(&places.0)?, ValueMeaning::find(&places.1.text));
    Ok(Table { axis, target_unit, unit, places, positions, meaning, notes })
}
