//! Life records from delimited text.

mod columns;
mod legend;
mod status;
mod times;

pub(super) use self::columns::counts_lines;
use self::columns::{Columns, Event};
pub(super) use self::status::{Status, chosen};
pub(super) use self::times::Scale;
use super::columns::{Lines, read};
use crate::model::{RawLives, RawNote, RawProblem, RawProblemKind as Kind};

/// A life record: `time, event[, until][, group][, count]`, columns in any order; without a heading the first is the
/// time and the second the event.
///
/// An event of 1 is a failure, 0 still running; a column `censored` says the opposite, a legend in the heading
/// (`0=failed, 1=censored`) what it says, and words (`F`, `S`, `失效`, `截尾`) say it by themselves. An interval in which a
/// unit failed goes from `time` to `until` (0 as its beginning: some time before); a unit that still ran is counted to
/// its end, and one without an end and without an event still ran. `start` and `end` are clock readings. Failures and
/// suspensions may be counted in two columns. Headings, a column of units or the fields may name the units.
///
/// A blank event is refused, as is a file without an event column in which another column could say what became of the
/// units, or with two that contradict each other. What was assumed stands in the notes.
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
        Event::Everyone | Event::Status(_) => lines.rows(head.is_none(), |row| columns.record(row))?,
    };
    if records.is_empty() {
        return Err(RawProblem::of_file(Kind::Empty));
    }
    let unit = columns.scale.unit.map(|unit| unit.symbol().to_owned()).unwrap_or_default();
    let notes = columns.notes(head, &records);
    let lives = RawLives { unit, records, notes };
    Ok(if columns.group.is_some() { grouped(lives) } else { lives })
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
