//! The axes that a file names.

use super::super::columns::RawOptions;
use crate::model::{RawNote, RawProblem, RawProblemKind as Kind};

/// The same axis, whatever its case.
pub(super) fn same_name(a: &str, b: &str) -> bool {
    a.trim().eq_ignore_ascii_case(b.trim())
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
