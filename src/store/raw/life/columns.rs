//! The columns of a life record, and what a line of them says.

use super::super::columns::{Field, Lines, field};
use super::super::headings::heading;
use super::super::roles::{
    Fate, LifeRole as Role, is_ambiguous_count, is_beginning, is_cumulative_count, is_failure_count, is_unit, key_of,
};
use super::status::{Status, agrees, chosen};
use super::times::{Scale, Time, says_more};
use crate::model::{RawLife, RawNote, RawProblem, RawProblemKind as Kind};
use crate::quantity::Unit;

/// Where it stands what became of a unit.
#[derive(Clone, Debug)]
pub(super) enum Event {
    /// No column: all failed, but those whose interval has no end.
    Everyone,
    /// One field says it.
    Status(Status),
    /// Two columns count how many failed and how many still ran.
    Counted { failed: usize, running: Option<usize> },
}

/// The columns of a life record.
pub(super) struct Columns {
    time: usize,
    pub event: Event,
    until: Option<usize>,
    /// The time and `until` are clock readings at beginning and end.
    are_readings: bool,
    /// The heading of the time says that an interval begins there.
    is_interval: bool,
    pub scale: Scale,
    until_scale: Scale,
    pub group: Option<usize>,
    count: Option<usize>,
    /// Columns that are not understood.
    unused: Vec<usize>,
    notes: Vec<RawNote>,
}

impl Columns {
    /// By the headings, and by the lines where headings leave something open.
    pub fn of(lines: &Lines, head: Option<&[Field]>) -> Result<Self, RawProblem> {
        let Some(head) = head else { return Self::without_head(lines) };
        let roles = roles(head, lines);
        let find = |wanted: Role| roles.iter().position(|role| *role == Some(wanted));
        let time = find(Role::Time).ok_or_else(|| no_time(head))?;
        if let Some(place) = head.iter().find(|place| is_cumulative_count(&key_of(&place.text))) {
            return Err(place.problem(Kind::CumulativeCounts(place.text.to_string())));
        }
        if !lines.is_full() {
            return Self::plain(lines, head, &roles, time);
        }
        let body = lines.rows(false, |row| Ok(row.iter().map(Field::owned).collect::<Vec<_>>()))?;
        let units = (0..head.len()).find(|at| is_unit(&key_of(&field(head, *at).text)) && are_units(&body, *at));
        let place = field(head, time);
        let scale = Scale::of_heading(&place)?.with_lines(&body, time, units)?;
        let until = find(Role::Until);
        let until_scale = until.map_or(Ok(scale), |until| scale.for_heading(&field(head, until)))?;
        let is_open = |column: &usize| roles[*column].is_none() && Some(*column) != units;
        let filled = |column: &usize| !field(head, *column).text.is_empty();
        let mut found = Self {
            time,
            event: Event::Everyone,
            until,
            are_readings: until.is_some() && is_beginning(&heading(&place.text).0),
            is_interval: is_interval(&place.text),
            scale,
            until_scale,
            group: find(Role::Group),
            count: None,
            unused: (0..head.len()).filter(is_open).filter(filled).collect(),
            notes: scale.note(&place).into_iter().collect(),
        };
        found.notes.extend(still_running(&body, time));
        found.take_count(head, &roles, &body);
        found.take_event(lines, head, &roles)?;
        found.check_times(head, &roles, &body)?;
        found.unused.extend(found.doubled(&roles));
        found.unused.sort_unstable();
        Ok(found)
    }

    /// Quickly, where the headings alone say everything.
    fn plain(lines: &Lines, head: &[Field], roles: &[Option<Role>], time: usize) -> Result<Self, RawProblem> {
        let not_plain = || RawProblem::of_file(Kind::Empty);
        let count = |wanted: Role| roles.iter().filter(|role| **role == Some(wanted)).count();
        let is_known = |(role, place): (&Option<Role>, &Field)| match role {
            Some(Role::Time) => !is_beginning(&heading(&place.text).0),
            Some(Role::Count) => !is_ambiguous_count(&key_of(&place.text)),
            Some(Role::Failed | Role::Running | Role::Until | Role::Group) => true,
            _ => false,
        };
        let single = [Role::Time, Role::Until, Role::Group, Role::Count].into_iter().all(|role| count(role) < 2);
        let [status] = <[Status; 1]>::try_from(Status::all(lines, head, roles)?).map_err(|_| not_plain())?;
        if !roles.iter().zip(head).all(is_known) || !single || !status.is_clear() {
            return Err(not_plain());
        }
        let find = |wanted: Role| roles.iter().position(|role| *role == Some(wanted));
        let scale = Scale::of_heading(&field(head, time))?;
        let until = find(Role::Until);
        if scale.factor != 1.0 || until.is_some_and(|_| scale.unit.is_none()) {
            return Err(not_plain());
        }
        Ok(Self {
            time,
            event: Event::Status(status),
            until,
            are_readings: false,
            is_interval: is_interval(&field(head, time).text),
            scale,
            until_scale: until.map_or(Ok(scale), |until| scale.for_heading(&field(head, until)))?,
            group: find(Role::Group),
            count: find(Role::Count),
            unused: Vec::new(),
            notes: Vec::new(),
        })
    }

    fn without_head(lines: &Lines) -> Result<Self, RawProblem> {
        if let Some(third) = lines.head().get(2) {
            return Err(third.problem(Kind::Surplus { fields: lines.head().len(), headings: 2 }));
        }
        let event = if lines.head().len() > 1 { Event::Status(Status::unnamed(1, lines)) } else { Event::Everyone };
        if !lines.is_full() && matches!(event, Event::Everyone) {
            return Err(RawProblem::of_file(Kind::Empty));
        }
        let mut scale = Scale::bare();
        let mut notes = Vec::new();
        if lines.is_full() {
            let body = lines.rows(true, |row| Ok(row.iter().map(Field::owned).collect::<Vec<_>>()))?;
            scale = scale.with_lines(&body, 0, None)?;
            notes.extend(still_running(&body, 0));
        }
        Ok(Self {
            time: 0,
            event,
            until: None,
            are_readings: false,
            is_interval: false,
            scale,
            until_scale: scale,
            group: None,
            count: None,
            unused: Vec::new(),
            notes,
        })
    }

    /// The column of counts; one whose numbers count the lines through is none where its name says little.
    fn take_count(&mut self, head: &[Field], roles: &[Option<Role>], body: &[Vec<Field>]) {
        let Some(column) = roles.iter().position(|role| *role == Some(Role::Count)) else { return };
        let name = field(head, column).text.into_owned();
        let is_ambiguous = is_ambiguous_count(&key_of(&name));
        if is_ambiguous && counts_lines(body, column) {
            self.notes.push(RawNote::Numbering(name));
            return;
        }
        self.count = Some(column);
        if is_ambiguous {
            self.notes.push(RawNote::CountColumn(name));
        }
    }

    fn take_event(&mut self, lines: &Lines, head: &[Field], roles: &[Option<Role>]) -> Result<(), RawProblem> {
        let find = |wanted: Role| roles.iter().position(|role| *role == Some(wanted));
        if let (Some(failed), Some(running)) = (find(Role::Failed), find(Role::Running))
            && are_counts(lines, failed, running)?
        {
            self.event = Event::Counted { failed, running: Some(running) };
            return Ok(());
        }
        if let (Some(failed), None) = (find(Role::Failed), find(Role::Running).or(find(Role::Status)))
            && is_failure_count(&key_of(&field(head, failed).text))
            && are_counts(lines, failed, failed)?
        {
            self.event = Event::Counted { failed, running: None };
            return Ok(());
        }
        let all = Status::all(lines, head, roles)?;
        let columns: Vec<usize> = all.iter().map(|status| status.column).collect();
        let Some(status) = chosen(all, lines)? else { return self.clear_without_event(lines, head, roles) };
        self.unused.retain(|column| *column != status.column);
        self.unused.extend(columns.into_iter().filter(|column| *column != status.column));
        self.unused.sort_unstable();
        self.unused.dedup();
        if status.check(lines)? {
            self.notes.push(RawNote::OneIsFailure(status.heading.clone()));
        }
        if status.is_mode {
            self.notes.push(RawNote::OpenEnd(status.heading.clone()));
        }
        for column in (0..roles.len()).filter(|column| matches!(roles[*column], None | Some(Role::Remark))) {
            if column != status.column {
                agrees(&status, lines, head, column)?;
            }
        }
        let replaced = lines.rows(false, |row| Ok(field(row, status.column).text.into_owned()))?;
        let replaced = replaced.into_iter().find(|text| Fate::is_replaced(text));
        self.notes.extend(replaced.map(RawNote::ReplacedFailed));
        self.event = Event::Status(status);
        Ok(())
    }

    /// Without an event column no other one may be able to say which units failed.
    fn clear_without_event(&self, lines: &Lines, head: &[Field], roles: &[Option<Role>]) -> Result<(), RawProblem> {
        for (column, role) in roles.iter().enumerate() {
            let texts = lines.rows(false, |row| Ok(field(row, column).text.into_owned()))?;
            let says = || texts.iter().any(|text| Fate::tells_running(text));
            let unclear = match role {
                None if self.scale.column == Some(column) => false,
                None => could_be_status(&texts) || says(),
                Some(Role::Remark | Role::Group) => texts.iter().any(|text| Fate::is_plain_word(text)) || says(),
                Some(_) => false,
            };
            if unclear {
                let heading = field(head, column);
                let name = heading.text.to_string();
                return Err(heading.problem(Kind::UnclearStatus(name)));
            }
        }
        Ok(())
    }

    /// A second column of times of the same kind has to say the same; clock readings need an event.
    fn check_times(&mut self, head: &[Field], roles: &[Option<Role>], body: &[Vec<Field>]) -> Result<(), RawProblem> {
        let name = |column: usize| field(head, column).text.into_owned();
        if let (Some(until), true) = (self.until, self.are_readings) {
            if matches!(self.event, Event::Everyone) {
                let kind = Kind::ReadingsWithoutEvent(name(self.time), name(until));
                return Err(field(head, self.time).problem(kind));
            }
            self.notes.push(RawNote::LivesFromReadings { from: name(self.time), to: name(until) });
        }
        for column in (0..roles.len()).filter(|at| *at != self.time && roles[*at] == Some(Role::Time)) {
            let Ok(scale) = self.scale.for_heading(&field(head, column)) else { continue };
            let alike = |row: &Vec<Field>| match (self.scale.time(row, self.time), scale.time(row, column)) {
                (Ok(one), Ok(two)) => (one.value - two.value).abs() <= 0.01 * one.value.abs(),
                _ => false,
            };
            if !body.iter().all(alike) {
                let kind = Kind::SeveralTimes(name(self.time), name(column));
                return Err(field(head, column).problem(kind));
            }
        }
        Ok(())
    }

    /// A second column of the same role, and times of repair, say nothing of a life.
    fn doubled(&self, roles: &[Option<Role>]) -> Vec<usize> {
        let taken = [Some(self.time), self.until, self.group, self.count];
        let is_doubled = |column: &usize| match roles[*column] {
            Some(Role::Time | Role::Until | Role::Group | Role::Repair) => !taken.contains(&Some(*column)),
            Some(Role::Count) => self.count.is_some() && self.count != Some(*column),
            _ => false,
        };
        (0..roles.len()).filter(is_doubled).collect()
    }

    /// The record of a line.
    pub fn record(&self, row: &[Field]) -> Result<RawLife, RawProblem> {
        let at = |column: Option<usize>| column.map(|c| field(row, c)).filter(|field| !field.text.is_empty());
        let (place, until) = (field(row, self.time), at(self.until));
        let end = self.until.filter(|_| until.is_some());
        let end = end.map(|column| self.until_scale.time(row, column).map(|time| time.value)).transpose()?;
        let begin = if place.text.is_empty() && end.is_some() && !self.are_readings {
            Time { value: 0.0, more: false }
        } else {
            self.scale.time(row, self.time)?
        };
        let bad = |field: &Field| field.problem(Kind::BadTime(field.text.to_string()));
        if begin.value < 0.0 || (begin.value == 0.0 && end.is_none()) {
            return Err(bad(&place));
        }
        if let (Some(field), Some(end)) = (&until, end)
            && (end < begin.value || (self.are_readings && end == begin.value))
        {
            return Err(bad(field));
        }
        let failed = self.failed(row, &place, &begin, end)?;
        let (time, until) = match end {
            Some(end) if self.are_readings => (end - begin.value, None),
            None if self.are_readings => {
                return Err(field(row, self.until.unwrap_or(self.time)).problem(Kind::NotANumber(String::new())));
            }
            Some(end) if failed => (begin.value, Some(end).filter(|end| *end > begin.value)),
            // One that still ran is counted to the end of what is known of it.
            Some(end) if begin.value > 0.0 || self.is_interval => (end, None),
            Some(_) | None => (begin.value, None),
        };
        if failed && time <= 0.0 && until.is_none() {
            return Err(bad(&place));
        }
        Ok(RawLife {
            time,
            until,
            failed,
            group: at(self.group).map(|f| f.text.into_owned()).unwrap_or_default(),
            count: at(self.count).map_or(Ok(1), |field| count(&field, 1))?,
        })
    }

    fn failed(&self, row: &[Field], place: &Field, time: &Time, end: Option<f64>) -> Result<bool, RawProblem> {
        match &self.event {
            Event::Everyone => Ok(!time.more && (self.until.is_none() || end.is_some())),
            Event::Counted { .. } => Ok(true),
            Event::Status(status) => match status.failed(row)? {
                true if time.more => {
                    let kind = Kind::Contradiction(place.text.to_string(), status.heading.clone());
                    Err(place.problem(kind))
                }
                failed => Ok(failed),
            },
        }
    }

    /// The records of a line in which failures and suspensions are counted.
    pub fn counted(&self, row: &[Field], failed: usize, running: Option<usize>) -> Result<Vec<RawLife>, RawProblem> {
        let unit = self.record(row)?;
        let of = |column: usize| {
            let field = field(row, column);
            if field.text.is_empty() { Ok(0) } else { count(&field, 0) }
        };
        let counts = [(true, of(failed)?), (false, running.map_or(Ok(0), of)?)];
        let of_count = |(failed, n): (bool, u32)| RawLife {
            failed,
            count: n.saturating_mul(unit.count),
            time: if failed { unit.time } else { unit.until.unwrap_or(unit.time) },
            until: unit.until.filter(|_| failed),
            ..unit.clone()
        };
        Ok(counts.into_iter().filter(|(_, n)| *n > 0).map(of_count).collect())
    }

    /// What was assumed.
    pub fn notes(&self, head: Option<&[Field]>, records: &[RawLife]) -> Vec<RawNote> {
        let name = |column: usize| head.map(|head| field(head, column).text.into_owned()).unwrap_or_default();
        let mut notes: Vec<RawNote> = self.unused.iter().map(|column| RawNote::UnusedColumn(name(*column))).collect();
        notes.extend(self.notes.clone());
        if matches!(self.event, Event::Everyone) {
            let runs = records.iter().any(|record| !record.failed);
            let open = self.until.filter(|_| runs).map(|until| RawNote::OpenEnd(name(until)));
            notes.extend(open.or((!runs).then_some(RawNote::AllFailed)));
        }
        notes
    }
}

/// The roles of the headings; `units` whose fields name units are no count.
fn roles(head: &[Field], lines: &Lines) -> Vec<Option<Role>> {
    let of = |(at, place): (usize, &Field)| {
        let role = Role::find(&heading(&place.text).0);
        let texts = || lines.rows(false, |row| Ok(Unit::find(&field(row, at).text).is_some()));
        let are_units = || lines.is_full() && texts().is_ok_and(|texts| !texts.is_empty() && !texts.contains(&false));
        role.filter(|role| !(*role == Role::Count && is_unit(&key_of(&place.text)) && are_units()))
    };
    head.iter().enumerate().map(of).collect()
}

/// True for the heading of the lower end of an interval.
fn is_interval(heading: &str) -> bool {
    matches!(key_of(heading).as_str(), "from" | "lower" | "after" | "起" | "从" | "下限")
}

/// The first time with a sign for more.
fn still_running(body: &[Vec<Field>], time: usize) -> Option<RawNote> {
    let places = body.iter().map(|row| field(row, time));
    places.map(|place| place.text.into_owned()).find(|text| says_more(text)).map(RawNote::StillRunning)
}

fn no_time(head: &[Field]) -> RawProblem {
    RawProblem::at(
        head.first().map_or(1, |field| field.line),
        0,
        Kind::no_column("time", head.iter().map(|f| f.text.as_ref())),
    )
}

/// True where the filled fields of a column are all units.
fn are_units(body: &[Vec<Field>], column: usize) -> bool {
    let mut texts = body.iter().map(|row| field(row, column)).filter(|field| !field.text.is_empty()).peekable();
    texts.peek().is_some() && texts.all(|field| Unit::find(&field.text).is_some())
}

/// True where a column counts the lines through, one by one.
pub(in crate::store::raw) fn counts_lines(body: &[Vec<Field>], column: usize) -> bool {
    let numbers: Option<Vec<f64>> = body.iter().map(|row| field(row, column).number().ok()).collect();
    numbers.is_some_and(|numbers| {
        let starts = numbers.first().is_some_and(|first| *first == 0.0 || *first == 1.0);
        let steps = numbers.iter().zip(numbers.iter().skip(1));
        numbers.len() > 1 && starts && steps.into_iter().all(|(a, b)| b - a == 1.0)
    })
}

/// True where the columns of failures and of suspensions count units: any count above 1, or both or neither in a line.
fn are_counts(lines: &Lines, failed: usize, running: usize) -> Result<bool, RawProblem> {
    let numbers = |row: &[Field]| {
        let of = |column: usize| {
            let field = field(row, column);
            if field.text.is_empty() { Some(0) } else { count(&field, 0).ok() }
        };
        Ok(of(failed).zip(of(running)))
    };
    let numbers = lines.rows(false, numbers)?;
    let all: Option<Vec<(u32, u32)>> = numbers.into_iter().collect();
    Ok(all.is_some_and(|all| all.iter().any(|(failed, running)| failed + running != 1)))
}

fn count(field: &Field, least: u32) -> Result<u32, RawProblem> {
    let count = field.number().ok().filter(|x| x.fract() == 0.0 && *x >= f64::from(least) && *x <= f64::from(u32::MAX));
    count.map(|x| x as u32).ok_or_else(|| field.problem(Kind::BadCount(field.text.to_string())))
}

/// A column that is not understood could hold the status where its fields are words, blanks or few different numbers.
fn could_be_status(texts: &[String]) -> bool {
    const FEW: usize = 2;
    const ENOUGH: usize = 3;
    if texts.iter().all(String::is_empty) {
        return false;
    }
    let is_number = |text: &String| text.parse::<f64>().is_ok();
    let mut different: Vec<&String> = texts.iter().collect();
    different.sort_unstable();
    different.dedup();
    let words = texts.iter().any(|text| !is_number(text));
    let says = |text: &String| text.is_empty() || Fate::find(text).is_some();
    let names = texts.len() >= ENOUGH && different.len() == texts.len() && !texts.iter().any(says);
    !names && (words || different.len() <= FEW)
}
