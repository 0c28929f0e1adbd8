//! Positioning runs from delimited text: one line a position, or one line a figure.

mod axes;
mod headings;
mod long;
mod runs;
mod wide;

use self::headings::{is_long, is_second_head, merged, numbers_runs};
use self::long::long;
use self::wide::wide;
use super::columns::{Field, Lines, RawOptions, read};
use super::roles::is_unit;
use super::rtl::{is_rtl, rtl};
use crate::model::{RawNote, RawPositioning, RawProblem, RawProblemKind as Kind};
use crate::quantity::{Dimension, Unit, convert_span};
use crate::sheet::grid;

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
    let options = &with_title_unit(bytes, options);
    let by = |lines: &Lines| {
        let Some(second) = lines.second() else { return Err(RawProblem::of_file(Kind::Empty)) };
        if (is_second_head(&second) || numbers_runs(lines.head(), &second))
            && let Lines::Full(rows) = lines
        {
            let rows: Vec<_> = std::iter::once(merged(&rows[0], &rows[1])).chain(rows[2..].iter().cloned()).collect();
            return wide(&Lines::Full(&rows), options)?.runs(options);
        }
        let table = if is_long(lines.head()) { long(lines, &second, options)? } else { wide(lines, options)? };
        table.runs(options)
    };
    read(bytes, by, |found, mut notes| {
        notes.append(&mut found.notes);
        found.notes = notes;
    })
}

/// The options with the unit that a title above the headings states (`单位: µm`), where none was said.
fn with_title_unit(bytes: &[u8], options: &RawOptions) -> RawOptions {
    const BEGINNING: usize = 2048;
    const LINES: usize = 20;
    if options.unit.is_some() {
        return options.clone();
    }
    let beginning = bytes.get(..BEGINNING).unwrap_or(bytes);
    let whole_lines = beginning.iter().rposition(|byte| *byte == b'\n').and_then(|end| beginning.get(..end));
    let text = grid::decode(whole_lines.unwrap_or(beginning));
    let unit = text.lines().take(LINES).find_map(|line| {
        let (name, unit) = line.split_once([':', '：', ',', ';', '\t'])?;
        let is_named = is_unit(name.trim_matches(['"', ' ', ':', '：', '\u{feff}']));
        let unit = unit.trim_matches([',', ';', '\t', ' ', ':', '：', '"', '\r']);
        (is_named && Unit::find(unit).is_some()).then(|| unit.to_owned())
    });
    RawOptions { unit, ..options.clone() }
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
    /// Whether the values are deviations or positions, as the headings say.
    meaning: ValueMeaning,
    notes: Vec<RawNote>,
}

/// What the headings say that the values are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ValueMeaning {
    /// Nothing: positions lie at their targets.
    Nothing,
    /// Deviations: nothing is ever subtracted from them.
    Deviations,
    /// Positions.
    Positions,
}

impl ValueMeaning {
    /// What one heading of values says.
    fn find(heading: &str) -> Self {
        const DEVIATIONS: &[&str] = &["dev", "err", "偏差", "误差", "abweichung", "fehler", "偏离"];
        const POSITIONS: &[&str] = &["position", "actual", "实际", "实测", "位置", "istwert"];
        let heading = heading.to_lowercase();
        let has = |words: &[&str]| words.iter().any(|word| heading.contains(word));
        match (has(DEVIATIONS), has(POSITIONS)) {
            (true, _) => Self::Deviations,
            (false, true) => Self::Positions,
            (false, false) => Self::Nothing,
        }
    }
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
fn stated_unit(options: &RawOptions, place: &Field) -> Result<Option<Unit>, RawProblem> {
    unit_in(place, options.unit.as_deref())
}
