//! The axes that a file names.

use super::super::columns::{Field, RawOptions};
use crate::model::{RawNote, RawProblem, RawProblemKind as Kind};

/// The same axis, whatever its case.
pub(super) fn same_name(a: &str, b: &str) -> bool {
    a.trim().eq_ignore_ascii_case(b.trim())
}

/// The names of the axis of each line: a blank one is that of the line above, as merged cells leave it. Where the first
/// is blank and another is not, the first is refused.
pub(super) fn carried(places: &[Field], heading: &Field, notes: &mut Vec<RawNote>) -> Result<Vec<String>, RawProblem> {
    if places.iter().all(|place| place.text.trim().is_empty()) {
        return Ok(vec![String::new(); places.len()]);
    }
    let mut last = String::new();
    let mut is_carried = false;
    let mut names = Vec::with_capacity(places.len());
    for place in places {
        match place.text.trim() {
            "" if last.is_empty() => return Err(place.problem(Kind::BlankAxis)),
            "" => is_carried = true,
            name => name.clone_into(&mut last),
        }
        names.push(last.clone());
    }
    notes.extend(is_carried.then(|| RawNote::CarriedDown(heading.text.to_string())));
    Ok(names)
}

/// The axis of a file: the only one, or of several the one that was chosen.
pub(super) fn chosen<'a>(
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
