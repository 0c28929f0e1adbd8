//! The columns of a failure log.

use super::super::columns::{Field, Lines, field, headings};
use super::super::headings::heading;
use super::super::life::{Scale, Status, chosen, counts_lines};
use super::super::roles::{
    Fate, LifeRole as Role, is_beginning, is_counter, is_cumulative_count, is_failure_count, is_gap, is_unit, key_of,
};
use super::machines::{Entry, Machines};
use crate::model::{RawFailures, RawMachine, RawNote, RawProblem, RawProblemKind as Kind};
use crate::quantity::Unit;

/// Columns of a failure log.
pub(super) struct Log {
    time: usize,
    gaps: bool,
    has_head: bool,
    status: Option<Status>,
    /// Columns that name the machine together.
    machines: Vec<usize>,
    /// The column of the end of each watch.
    end: Option<(usize, Scale)>,
    repair: Option<(usize, Scale)>,
    scale: Scale,
    notes: Vec<RawNote>,
}

impl Log {
    /// By the headings, and by the lines where headings leave something open.
    pub fn of(lines: &Lines, gaps: bool) -> Result<Self, RawProblem> {
        let Some(head) = headings(lines) else { return Self::without_head(lines, gaps) };
        let roles: Vec<Option<Role>> = head.iter().map(|field| Role::find(&heading(&field.text).0)).collect();
        let find = |wanted: Role| roles.iter().position(|role| *role == Some(wanted));
        let name = |column: usize| field(head, column).text.into_owned();
        let time = match find(Role::Time) {
            Some(time) => time,
            None if head.len() > 1 => {
                let line = head.first().map_or(1, |field| field.line);
                return Err(RawProblem::at(line, 0, Kind::no_column("time", head.iter().map(|f| f.text.as_ref()))));
            }
            None => 0,
        };
        if !lines.is_full() && (head.len() > 1 || Scale::of_heading(&field(head, time))?.factor != 1.0) {
            return Err(RawProblem::of_file(Kind::Empty));
        }
        let place = field(head, time);
        let mut found = Self {
            time,
            gaps: gaps || is_gap(&heading(&place.text).0),
            has_head: true,
            status: None,
            machines: Vec::new(),
            end: None,
            repair: None,
            scale: Scale::of_heading(&place)?,
            notes: Vec::new(),
        };
        found.notes.extend(found.scale.note(&place));
        if !lines.is_full() || head.len() == 1 {
            return Ok(found);
        }
        let body = lines.rows(false, |row| Ok(row.iter().map(Field::owned).collect::<Vec<_>>()))?;
        let units = (0..head.len()).find(|at| is_unit(&key_of(&name(*at))) && are_units(&body, *at));
        found.scale = found.scale.with_lines(&body, time, units)?;
        found.repair = find(Role::Repair).map(|at| Ok((at, found.scale.for_heading(&field(head, at))?))).transpose()?;
        if let Some(until) = find(Role::Until) {
            if is_beginning(&heading(&place.text).0) {
                return Err(place.problem(Kind::SeveralTimes(name(time), name(until))));
            }
            found.end = Some((until, found.scale.for_heading(&field(head, until))?));
        }
        let all = Status::all(lines, head, &roles)?.into_iter();
        // Failures that are counted have no times.
        let all = all.filter(|status| !is_failure_count(&key_of(&status.heading)) || !are_counts(&body, status.column));
        found.status = chosen(all.collect(), lines)?;
        if let Some(status) = &found.status {
            status.check(lines)?;
        }
        let beside: Vec<usize> = (0..head.len()).filter(|at| Some(*at) != units && !found.is_taken(*at)).collect();
        for column in beside {
            found.take(column, &field(head, column), roles[column], &body)?;
        }
        Ok(found)
    }

    fn without_head(lines: &Lines, gaps: bool) -> Result<Self, RawProblem> {
        if let Some(second) = lines.head().get(1) {
            return Err(second.problem(Kind::NoHeadings));
        }
        Ok(Self {
            time: 0,
            gaps,
            has_head: false,
            status: None,
            machines: Vec::new(),
            end: None,
            repair: None,
            scale: Scale::bare(),
            notes: Vec::new(),
        })
    }

    fn is_taken(&self, column: usize) -> bool {
        let others =
            [self.end.map(|(at, _)| at), self.repair.map(|(at, _)| at), self.status.as_ref().map(|s| s.column)];
        column == self.time || others.contains(&Some(column))
    }

    /// What a column beside the times is: the machine, a number of the line, a remark, or refused.
    fn take(
        &mut self,
        column: usize,
        heading: &Field,
        role: Option<Role>,
        body: &[Vec<Field>],
    ) -> Result<(), RawProblem> {
        let name = heading.text.to_string();
        let key = key_of(&name);
        let texts: Vec<String> = body.iter().map(|row| field(row, column).text.trim().to_lowercase()).collect();
        if texts.iter().all(String::is_empty) {
            return Ok(());
        }
        if role == Some(Role::Group) || is_unit(&key) {
            if body.first().is_some_and(|row| field(row, column).text.is_empty()) {
                let first = body.first().map(|row| field(row, column));
                return Err(first.unwrap_or_else(|| heading.clone()).problem(Kind::UnclearMachine(name)));
            }
            if texts.iter().any(String::is_empty) {
                self.notes.push(RawNote::CarriedDown(name));
            }
            self.machines.push(column);
            return Ok(());
        }
        if counts_lines(body, column) {
            if !is_counter(&key) {
                self.notes.push(RawNote::Numbering(name));
            }
            return Ok(());
        }
        if role == Some(Role::Count) || is_failure_count(&key) || is_cumulative_count(&key) {
            let is_one = texts.iter().all(|text| text.is_empty() || text == "1");
            return if is_one { Ok(()) } else { Err(heading.problem(Kind::CountsWithoutTimes(name))) };
        }
        if role == Some(Role::Counter) || name.is_empty() {
            return match repetition(&texts) {
                Repetition::None => Ok(()),
                Repetition::Blocks if !name.is_empty() => {
                    self.machines.push(column);
                    Ok(())
                }
                Repetition::Mixed if is_identity(&key) => {
                    self.machines.push(column);
                    Ok(())
                }
                Repetition::Blocks | Repetition::Mixed => Err(heading.problem(Kind::UnclearMachine(name))),
            };
        }
        let speaks = |text: &String| Fate::tells_running(text) || Fate::is_maintenance(text);
        if self.status.is_none() && texts.iter().any(speaks) {
            return Err(heading.problem(Kind::UnclearStatus(name)));
        }
        if role == Some(Role::Time) {
            return Err(heading.problem(Kind::SeveralTimes(String::new(), name)));
        }
        if role != Some(Role::Remark) {
            self.notes.push(RawNote::UnusedColumn(name));
        }
        Ok(())
    }

    fn entry(&self, row: &[Field]) -> Result<Entry, RawProblem> {
        let place = field(row, self.time);
        let filled = |column: usize| Some(column).filter(|at| !field(row, *at).text.is_empty());
        let repair = self.repair.and_then(|(at, scale)| Some((filled(at)?, scale)));
        let repair = repair.map(|(at, scale)| {
            let time = scale.time(row, at)?.value;
            let found = field(row, at);
            if time > 0.0 { Ok(time) } else { Err(found.problem(Kind::BadTime(found.text.to_string()))) }
        });
        let end = self.end.and_then(|(at, scale)| Some((filled(at)?, scale)));
        let failed = self.status.as_ref().map_or(Ok(true), |status| status.failed(row))?;
        let time = self.scale.time(row, self.time)?;
        if time.more && failed && self.status.is_some() {
            return Err(place.problem(Kind::UnknownEvent(place.text.to_string())));
        }
        Ok(Entry {
            time: time.value,
            repair: repair.transpose()?,
            failed: failed && !time.more,
            machine: String::new(),
            end: end.map(|(at, scale)| scale.time(row, at).map(|time| time.value)).transpose()?,
            place: place.problem(Kind::BadTime(place.text.to_string())),
        })
    }

    /// The failures of all lines, or the first problem.
    pub fn read(self, lines: &Lines) -> Result<RawFailures, RawProblem> {
        let one = |row: &[Field]| {
            let names: Vec<String> = self.machines.iter().map(|at| field(row, *at).text.into_owned()).collect();
            Ok((self.entry(row)?, names))
        };
        let (entries, problem) = lines.until(!self.has_head, one);
        let mut machines = Machines::default();
        let mut last = vec![String::new(); self.machines.len()];
        for (entry, names) in entries {
            // A blank name is that of the line above, as merged cells leave it.
            for (last, name) in last.iter_mut().zip(names) {
                if !name.trim().is_empty() {
                    name.trim().clone_into(last);
                }
            }
            machines.add(Entry { machine: last.join(" "), ..entry }, self.gaps)?;
        }
        problem.map_or(Ok(()), Err)?;
        let (mut machines, repairs) = machines.done();
        if machines.iter().all(|machine| machine.times.is_empty() && machine.end.is_none()) {
            return Err(RawProblem::of_file(Kind::Empty));
        }
        let unit = self.scale.unit.map(|unit| unit.symbol().to_owned()).unwrap_or_default();
        let notes = self.notes;
        if machines.len() > 1 {
            return Ok(RawFailures { unit, times: Vec::new(), repairs, end: None, machines, notes });
        }
        let RawMachine { times, end, .. } = machines.pop().unwrap_or_default();
        Ok(RawFailures { unit, times, repairs, end, machines: Vec::new(), notes })
    }
}

/// How the fields of a column that may name machines repeat.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Repetition {
    /// Each stands once.
    None,
    /// Equal ones stand together.
    Blocks,
    /// Equal ones stand apart.
    Mixed,
}

fn repetition(texts: &[String]) -> Repetition {
    let mut blocks: Vec<&String> = texts.iter().collect();
    blocks.dedup();
    let mut different: Vec<&String> = texts.iter().collect();
    different.sort_unstable();
    different.dedup();
    match (different.len() == texts.len(), blocks.len() == different.len()) {
        (true, _) => Repetition::None,
        (false, true) => Repetition::Blocks,
        (false, false) => Repetition::Mixed,
    }
}

/// True for a number that belongs to a machine; others count lines.
fn is_identity(key: &str) -> bool {
    const WORDS: &[&str] =
        &["id", "s/n", "sn", "serial", "serial no", "serial no.", "serial number", "unit no", "编号", "机号", "件号"];
    WORDS.contains(&key)
}

/// True where the fields are counts other than 0 and 1.
fn are_counts(body: &[Vec<Field>], column: usize) -> bool {
    let numbers: Option<Vec<f64>> = body.iter().map(|row| field(row, column).number().ok()).collect();
    numbers.is_some_and(|numbers| numbers.iter().any(|number| *number > 1.0))
}

/// True where the filled fields of a column are all units.
fn are_units(body: &[Vec<Field>], column: usize) -> bool {
    let mut texts = body.iter().map(|row| field(row, column)).filter(|field| !field.text.is_empty()).peekable();
    texts.peek().is_some() && texts.all(|field| Unit::find(&field.text).is_some())
}
