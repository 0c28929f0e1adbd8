//! Positioning runs from delimited text: one line a position, or one line a figure.

mod axes;
mod headings;
mod long;
mod runs;
mod wide;

use self::headings::is_long;
use self::long::long;
use self::wide::wide;
use super::columns::{Field, Lines, RawOptions, read};
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

/// The unit that was said beside the file.
fn said(options: &RawOptions, place: &Field) -> Result<Option<Unit>, RawProblem> {
    unit_in(place, options.unit.as_deref())
}
