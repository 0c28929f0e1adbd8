//! Times of failures of repairable machines from delimited text.

mod columns;
mod machines;

use self::columns::Log;
use super::columns::{Lines, read};
use crate::model::{RawFailures, RawProblem};

/// Times of failures of repairable machines, from the column `time`, whose heading may name the unit, or the only one:
/// cumulative, or with `gaps` (or a heading that says so) the running times between failures, which are added up.
///
/// A column `machine`, or a number that stands in several lines, tells machines apart; several such columns do it
/// together. A column `event` says where a watch ended without a failure: the last line of its machine; a column `end`
/// says it for all lines of a machine. A column `repair` holds how long each repair took; an empty field is not known.
/// A column that could tell machines apart, or counts failures without their times, is refused.
pub fn cumulative(bytes: &[u8], gaps: bool) -> Result<RawFailures, RawProblem> {
    let by = |lines: &Lines| Log::of(lines, gaps)?.read(lines);
    read(bytes, by, |failures, mut notes| {
        notes.append(&mut failures.notes);
        failures.notes = notes;
    })
}
