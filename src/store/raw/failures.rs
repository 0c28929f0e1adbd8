//! Times of failures of repairable machines from delimited text.

use std::collections::BTreeMap;

use super::columns::{Field, Lines, field, headings, read};
use super::headings::{heading, unit_of_time};
use super::roles::{Fate, LifeRole as Role, is_gap};
use crate::model::{RawFailures, RawMachine, RawNote, RawProblem, RawProblemKind as Kind};
use crate::quantity::{Unit, convert_span};

/// Times of failures of repairable machines, from the column `time`, whose heading may name the unit, or the first:
/// cumulative, or with `gaps` (or a heading that says so) the running times between failures, which are added up.
///
/// A column `machine` tells several machines apart. A column `event` says where a watch ended without a failure: the last
/// line of its machine. A column `repair` holds how long each repair took; an empty field is not known.
pub fn cumulative(bytes: &[u8], gaps: bool) -> Result<RawFailures, RawProblem> {
    let by = |lines: &Lines| Log::of(lines, gaps)?.read(lines);
    read(bytes, by, |failures, mut notes| {
        notes.append(&mut failures.notes);
        failures.notes = notes;
    })
}

/// Columns of a failure log.
struct Log {
    time: usize,
    gaps: bool,
    has_head: bool,
    /// Column, and what a yes in it means.
    event: Option<(usize, bool)>,
    machine: Option<usize>,
    repair: Option<usize>,
    unit: String,
    /// What a time of repair is multiplied with to have the unit of the times.
    repair_factor: f64,
    notes: Vec<RawNote>,
}

/// A line of a failure log.
struct Entry {
    time: f64,
    repair: Option<f64>,
    failed: bool,
    machine: String,
    place: RawProblem,
}

impl Log {
    fn of(lines: &Lines, gaps: bool) -> Result<Self, RawProblem> {
        let head = headings(lines);
        let name = |column: usize| head.map(|head| heading(&field(head, column).text).0).unwrap_or_default();
        let width = head.map_or(0, <[Field]>::len);
        let roles: Vec<Option<Role>> = (0..width).map(|column| Role::find(&name(column))).collect();
        let find = |wanted: Role| roles.iter().position(|role| *role == Some(wanted));
        let time = match find(Role::Time) {
            Some(time) => time,
            None if head.is_some() && width > 1 && roles.iter().any(Option::is_some) => {
                let line = head.and_then(<[Field]>::first).map_or(1, |field| field.line);
                return Err(RawProblem::at(line, 0, Kind::NoColumn("time")));
            }
            None => 0,
        };
        let event = find(Role::Failed).or(find(Role::Status)).map(|column| (column, true));
        let event = event.or(find(Role::Running).map(|column| (column, false)));
        let (machine, repair) = (find(Role::Group), find(Role::Repair));
        let taken = [Some(time), event.map(|(column, _)| column), machine, repair];
        let is_beside = |column: &usize| matches!(roles[*column], Some(Role::Counter | Role::Remark));
        let is_open =
            |column: &usize| !taken.contains(&Some(*column)) && !is_beside(column) && !name(*column).is_empty();
        let unused: Vec<usize> = (0..width).filter(is_open).collect();
        let is_other_way = event.is_some() || machine.is_some() || !unused.is_empty();
        if is_other_way && !lines.is_full() {
            return Err(RawProblem::of_file(Kind::Empty));
        }
        for column in unused.iter().copied().filter(|_| event.is_none()) {
            let texts = lines.rows(false, |row| Ok(field(row, column).text.into_owned()))?;
            if texts.iter().any(|text| matches!(Fate::find(text), Some(Fate::Running))) {
                let place = head.map(|head| field(head, column).owned());
                let text = place.as_ref().map(|place| place.text.to_string()).unwrap_or_default();
                let at = place.map_or((0, 0), |place| (place.line, place.column));
                return Err(RawProblem::at(at.0, at.1, Kind::UnclearStatus(text)));
            }
        }
        let unit = head.and_then(|head| head.get(time)).map(|field| unit_of_time(&field.text)).unwrap_or_default();
        let own = repair.and_then(|at| head?.get(at)).map(|field| unit_of_time(&field.text)).unwrap_or_default();
        let heading_text = |column: usize| head.map(|head| field(head, column).text.into_owned()).unwrap_or_default();
        Ok(Self {
            time,
            gaps: gaps || is_gap(&name(time)),
            has_head: head.is_some(),
            event,
            machine,
            repair,
            repair_factor: span(&own, &unit),
            unit,
            notes: unused.into_iter().map(|column| RawNote::UnusedColumn(heading_text(column))).collect(),
        })
    }

    fn entry(&self, row: &[Field]) -> Result<Entry, RawProblem> {
        let time = field(row, self.time);
        let failed = match self.event {
            None => true,
            Some((column, yes_is_failure)) => {
                let event = field(row, column);
                match Fate::find(&event.text) {
                    Some(Fate::Failed | Fate::F) => true,
                    Some(Fate::Running) => false,
                    Some(Fate::Yes) => yes_is_failure,
                    Some(Fate::No) => !yes_is_failure,
                    _ if event.text.is_empty() => return Err(event.problem(Kind::NoEvent)),
                    Some(Fate::T) | None => return Err(event.problem(Kind::UnknownEvent(event.text.to_string()))),
                }
            }
        };
        Ok(Entry {
            time: time.number()?,
            repair: self.repair.and_then(|at| mended(row, at)).transpose()?.map(|repair| repair * self.repair_factor),
            failed,
            machine: self.machine.map(|column| field(row, column).text.into_owned()).unwrap_or_default(),
            place: time.problem(Kind::BadTime(time.text.to_string())),
        })
    }

    fn read(self, lines: &Lines) -> Result<RawFailures, RawProblem> {
        let (entries, problem) = lines.until(!self.has_head, |row| self.entry(row));
        let mut machines: BTreeMap<String, RawMachine> = BTreeMap::new();
        let mut sums: BTreeMap<String, f64> = BTreeMap::new();
        let mut repairs = Vec::new();
        for Entry { time, repair, failed, machine, place } in entries {
            repairs.extend(repair);
            let of = machines
                .entry(machine.clone())
                .or_insert_with(|| RawMachine { name: machine.clone(), ..RawMachine::default() });
            let last = of.times.last().copied();
            // A watch may end at the moment of the last failure, never before it.
            let is_back = !self.gaps && last.is_some_and(|last| time < last);
            if time <= 0.0 || is_back {
                return Err(place);
            }
            if of.end.is_some() {
                let Kind::BadTime(text) = place.kind else { return Err(place) };
                return Err(RawProblem::at(place.line, place.column, Kind::AfterEnd(text)));
            }
            let sum = sums.entry(machine).or_insert(0.0);
            *sum += time;
            let at = if self.gaps { *sum } else { time };
            if failed { of.times.push(at) } else { of.end = Some(at) }
        }
        problem.map_or(Ok(()), Err)?;
        let mut machines: Vec<RawMachine> = machines.into_values().collect();
        if machines.iter().all(|machine| machine.times.is_empty() && machine.end.is_none()) {
            return Err(RawProblem::of_file(Kind::Empty));
        }
        let Self { unit, notes, .. } = self;
        if machines.len() > 1 {
            return Ok(RawFailures { unit, times: Vec::new(), repairs, end: None, machines, notes });
        }
        let RawMachine { times, end, .. } = machines.pop().unwrap_or_default();
        Ok(RawFailures { unit, times, repairs, end, machines: Vec::new(), notes })
    }
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

