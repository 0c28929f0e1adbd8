//! Life records from delimited text.

use super::columns::{Field, Lines, field, read};
use super::headings::{heading, unit_of_time};
use super::roles::{Fate, LifeRole as Role};
use crate::model::{RawLife, RawLives, RawNote, RawProblem, RawProblemKind as Kind};
use crate::quantity::{Unit, convert_span};

/// A life record: `time, event[, until][, group][, count]`, columns in any order; without a heading the first is the
/// time and the second the event.
///
/// An event of 1 is a failure, 0 still running; a column `censored` says the opposite, and words (`F`, `S`, `失效`, `截尾`)
/// say it by themselves. An interval in which a unit failed goes from `time` to `until` (0 as its beginning: some time
/// before). Failures and suspensions may be counted in two columns. Headings may name the units.
///
/// A blank event is refused, as is a file without an event column in which another column could say what became of the
/// units. What was assumed stands in the notes.
pub fn life(bytes: &[u8]) -> Result<RawLives, RawProblem> {
    read(bytes, life_of, |lives, mut notes| {
        notes.append(&mut lives.notes);
        lives.notes = notes;
    })
}

fn life_of(lines: &Lines) -> Result<RawLives, RawProblem> {
    let head = Some(lines.head()).filter(|line| line.first().is_some_and(|field| field.number().is_err()));
    let columns = Columns::of(lines, head)?;
    let records = match columns.event {
        Event::Counted { failed, running } => {
            lines.rows(head.is_none(), |row| columns.counted(row, failed, running))?.concat()
        }
        Event::Everyone | Event::Said { .. } => lines.rows(head.is_none(), |row| columns.record(row))?,
    };
    if records.is_empty() {
        return Err(RawProblem::of_file(Kind::Empty));
    }
    let unit = head.and_then(|head| head.get(columns.time)).map(|field| unit_of_time(&field.text)).unwrap_or_default();
    let lives = RawLives { unit, records, notes: columns.notes(head) };
    Ok(if columns.group.is_some() { grouped(lives) } else { lives })
}

/// Where it stands what became of a unit.
#[derive(Clone, Copy)]
enum Event {
    /// No column: all failed.
    Everyone,
    /// One field says it: the column, what a yes in it means, and whether a bare `F` is false; `None`: not looked at.
    Said { column: usize, yes_is_failure: bool, f_is_false: Option<bool> },
    /// Two columns count how many failed and how many still ran.
    Counted { failed: usize, running: usize },
}

struct Columns {
    time: usize,
    event: Event,
    until: Option<usize>,
    /// What a value of `until` is multiplied with to have the unit of the time.
    until_factor: f64,
    group: Option<usize>,
    count: Option<usize>,
    /// Columns that are not understood.
    unused: Vec<usize>,
    /// A bare 1 below a heading that says neither was taken for a failure.
    one_is_failure: bool,
}

impl Columns {
    fn of(lines: &Lines, head: Option<&[Field]>) -> Result<Self, RawProblem> {
        let Some(head) = head else { return Self::without_head(lines) };
        let roles: Vec<Option<Role>> = head.iter().map(|field| Role::find(&heading(&field.text).0)).collect();
        let find = |wanted: Role| roles.iter().position(|role| *role == Some(wanted));
        let line = head.first().map_or(1, |field| field.line);
        let time = find(Role::Time).ok_or(RawProblem::at(line, 0, Kind::NoColumn("time")))?;
        let until = find(Role::Until);
        let is_open = |column: &usize| roles.get(*column).is_some_and(Option::is_none);
        let filled = |column: &usize| head.get(*column).is_some_and(|field| !field.text.is_empty());
        let mut found = Self {
            time,
            event: Event::Everyone,
            until,
            until_factor: until.map_or(Ok(1.0), |until| factor(head, until, time))?,
            group: find(Role::Group),
            count: find(Role::Count),
            unused: (0..head.len()).filter(is_open).filter(filled).collect(),
            one_is_failure: false,
        };
        found.event = found.event_column(lines, &find)?;
        // A second column of the same role, and times of repair, say nothing of a life.
        let taken = |column: usize| [Some(time), until, found.group, found.count].contains(&Some(column));
        let doubled = |column: &usize| {
            matches!(roles[*column], Some(Role::Time | Role::Until | Role::Group | Role::Count | Role::Repair))
                && !taken(*column)
        };
        let doubled: Vec<usize> = (0..head.len()).filter(doubled).collect();
        found.unused.extend(doubled);
        if !found.unused.is_empty() && !lines.is_full() {
            return Err(RawProblem::of_file(Kind::Empty));
        }
        if matches!(found.event, Event::Everyone) {
            clear_without_event(lines, head, &roles)?;
        }
        Ok(found)
    }

    fn without_head(lines: &Lines) -> Result<Self, RawProblem> {
        if let Some(third) = lines.head().get(2) {
            return Err(third.problem(Kind::Surplus { fields: lines.head().len(), headings: 2 }));
        }
        let event = if lines.head().len() > 1 {
            Event::Said { column: 1, yes_is_failure: true, f_is_false: says_true(lines, 1, 0) }
        } else {
            Event::Everyone
        };
        Ok(Self {
            time: 0,
            event,
            until: None,
            until_factor: 1.0,
            group: None,
            count: None,
            unused: Vec::new(),
            one_is_failure: false,
        })
    }

    fn event_column(&mut self, lines: &Lines, find: &impl Fn(Role) -> Option<usize>) -> Result<Event, RawProblem> {
        let (failed, running, status) = (find(Role::Failed), find(Role::Running), find(Role::Status));
        if let (Some(failed), Some(running)) = (failed, running)
            && are_counts(lines, failed, running)?
        {
            return Ok(Event::Counted { failed, running });
        }
        let said = |column: usize, yes_is_failure: bool| Event::Said {
            column,
            yes_is_failure,
            f_is_false: says_true(lines, column, 1),
        };
        match (failed, running, status) {
            (Some(column), other, _) => {
                self.unused.extend(other);
                Ok(said(column, true))
            }
            (None, Some(column), _) => Ok(said(column, false)),
            (None, None, Some(column)) => {
                let fates = |row: &[Field]| Ok(Fate::find(&field(row, column).text));
                let fates = lines.rows(false, fates)?;
                let is = |fate: Fate| fates.contains(&Some(fate));
                // Where words say it, a 1 among them says nothing of its own.
                let words = is(Fate::Failed) || is(Fate::Running) || is(Fate::F);
                let bare = |text: &str| matches!(text, "1" | "0" | "1.0" | "0.0");
                let unclear = |row: &[Field]| {
                    let field = field(row, column);
                    let fate = Fate::find(&field.text);
                    let is_yes_or_no = matches!(fate, Some(Fate::Yes | Fate::No)) && (words || !bare(&field.text));
                    if is_yes_or_no { Err(field.problem(Kind::UnknownEvent(field.text.to_string()))) } else { Ok(()) }
                };
                lines.rows(false, unclear)?;
                self.one_is_failure = is(Fate::Yes) || is(Fate::No);
                if self.one_is_failure && !lines.is_full() {
                    return Err(RawProblem::of_file(Kind::Empty));
                }
                Ok(said(column, true))
            }
            (None, None, None) => Ok(Event::Everyone),
        }
    }

    /// The record of a line.
    fn record(&self, row: &[Field]) -> Result<RawLife, RawProblem> {
        let at = |column: Option<usize>| column.map(|c| field(row, c)).filter(|field| !field.text.is_empty());
        let (time, until) = (field(row, self.time), at(self.until));
        let end = until.as_ref().map(Field::number).transpose()?.map(|end| end * self.until_factor);
        let begin = if time.text.is_empty() && end.is_some() { 0.0 } else { time.number()? };
        if begin < 0.0 || (begin == 0.0 && end.is_none()) {
            return Err(time.problem(Kind::BadTime(time.text.to_string())));
        }
        if let (Some(field), Some(end)) = (&until, end)
            && end < begin
        {
            return Err(field.problem(Kind::BadTime(field.text.to_string())));
        }
        let failed = match self.event {
            Event::Everyone | Event::Counted { .. } => true,
            Event::Said { column, yes_is_failure, f_is_false } => {
                failed(&field(row, column), yes_is_failure, f_is_false)?
            }
        };
        Ok(RawLife {
            time: begin,
            until: end.filter(|end| failed && *end > begin),
            failed,
            group: at(self.group).map(|f| f.text.into_owned()).unwrap_or_default(),
            count: at(self.count).map_or(Ok(1), |field| count(&field, 1))?,
        })
    }

    /// The records of a line in which failures and suspensions are counted.
    fn counted(&self, row: &[Field], failed: usize, running: usize) -> Result<Vec<RawLife>, RawProblem> {
        let whole = self.record(row)?;
        let of = |column: usize| {
            let field = field(row, column);
            if field.text.is_empty() { Ok(0) } else { count(&field, 0) }
        };
        let counts = [(true, of(failed)?), (false, of(running)?)];
        let of_count = |(failed, n): (bool, u32)| RawLife {
            failed,
            count: n.saturating_mul(whole.count),
            until: whole.until.filter(|_| failed),
            ..whole.clone()
        };
        Ok(counts.into_iter().filter(|(_, n)| *n > 0).map(of_count).collect())
    }

    fn notes(&self, head: Option<&[Field]>) -> Vec<RawNote> {
        let name = |column: usize| head.map(|head| field(head, column).text.into_owned()).unwrap_or_default();
        let mut notes: Vec<RawNote> = self.unused.iter().map(|column| RawNote::UnusedColumn(name(*column))).collect();
        match self.event {
            Event::Everyone => notes.push(RawNote::AllFailed),
            Event::Said { column, .. } if self.one_is_failure => notes.push(RawNote::OneIsFailure(name(column))),
            Event::Said { .. } | Event::Counted { .. } => {}
        }
        notes
    }
}

/// Groups that hold one line each are no groups but the numbers of the units.
fn grouped(mut lives: RawLives) -> RawLives {
    const FEW: usize = 3;
    let mut names: Vec<&str> = lives.records.iter().map(|record| record.group.as_str()).collect();
    names.sort_unstable();
    let counted = names.len();
    names.dedup();
    if counted > FEW && names.len() == counted {
        lives.records.iter_mut().for_each(|record| record.group.clear());
        lives.notes.push(RawNote::GroupsAreUnits);
    }
    lives
}

/// Without an event column no other one may be able to say which units failed.
fn clear_without_event(lines: &Lines, head: &[Field], roles: &[Option<Role>]) -> Result<(), RawProblem> {
    if !lines.is_full() {
        return Err(RawProblem::of_file(Kind::Empty));
    }
    for (column, role) in roles.iter().enumerate() {
        let texts = lines.rows(false, |row| Ok(field(row, column).text.into_owned()))?;
        let unclear = match role {
            None => could_be_status(&texts),
            Some(Role::Remark | Role::Group) => texts.iter().any(|text| Fate::is_plain_word(text)),
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

/// What a value of one column is multiplied with to have the unit of another; 1 where one of them names none.
fn factor(head: &[Field], from: usize, to: usize) -> Result<f64, RawProblem> {
    let unit = |column: usize| Unit::find(&unit_of_time(&field(head, column).text));
    let (Some(own), Some(wanted)) = (unit(from), unit(to)) else { return Ok(1.0) };
    let factor = convert_span(1.0, own, wanted, 1.0).filter(|_| own.dimension() == wanted.dimension());
    let heading = field(head, from);
    factor.ok_or_else(|| heading.problem(Kind::UnlikeUnits(heading.text.to_string())))
}

/// True where a column says `true` or `T`, so that a bare `F` in it is false and not a failure.
fn says_true(lines: &Lines, column: usize, from: usize) -> Option<bool> {
    let truths = |row: &[Field]| {
        let text = field(row, column).text.to_lowercase();
        Ok(text == "t" || text == "true")
    };
    lines.is_full().then(|| lines.rows(from == 0, truths).is_ok_and(|truths| truths.contains(&true)))
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
    let whole = field.number().ok().filter(|x| x.fract() == 0.0 && *x >= f64::from(least) && *x <= f64::from(u32::MAX));
    whole.map(|x| x as u32).ok_or_else(|| field.problem(Kind::BadCount(field.text.to_string())))
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

fn failed(field: &Field, yes_is_failure: bool, f_is_false: Option<bool>) -> Result<bool, RawProblem> {
    if field.text.is_empty() {
        return Err(field.problem(Kind::NoEvent));
    }
    match Fate::find(&field.text) {
        Some(Fate::Failed) => Ok(true),
        Some(Fate::Running) => Ok(false),
        Some(Fate::Yes) => Ok(yes_is_failure),
        Some(Fate::No) => Ok(!yes_is_failure),
        Some(Fate::T) if f_is_false == Some(true) => Ok(yes_is_failure),
        Some(Fate::F) if f_is_false == Some(true) => Ok(!yes_is_failure),
        Some(Fate::F) if f_is_false == Some(false) => Ok(true),
        Some(Fate::F | Fate::T) | None => Err(field.problem(Kind::UnknownEvent(field.text.to_string()))),
    }
}
