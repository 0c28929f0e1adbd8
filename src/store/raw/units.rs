//! Units that stand beside the headings: in a line of their own below them, or behind every number of a column.

use super::columns::{Field, TITLES, field};
use super::headings::heading;
use super::roles::{is_counter, is_group, is_machine, key_of};
use super::totals;
use crate::quantity::Unit;

/// Puts units that stand elsewhere into the headings.
pub(super) fn into_headings(rows: &mut Vec<Vec<Field<'static>>>) {
    if let Some(at) = (1..rows.len().min(TITLES)).find(|at| is_line_of_units(rows, *at)) {
        let units = rows.remove(at);
        if let Some(head) = rows.get_mut(at - 1) {
            for (field, unit) in head.iter_mut().zip(units) {
                name(field, bare(&unit.text));
            }
        }
    }
    let Some(head) = totals::head(rows) else { return };
    let width = rows.get(head).map_or(0, Vec::len);
    for column in 0..width {
        behind_numbers(rows, head, column);
    }
}

/// A unit behind a heading that names none.
fn name(field: &mut Field<'static>, unit: &str) {
    if !unit.is_empty() && !field.text.is_empty() && heading(&field.text).1.is_none() {
        field.text = format!("{} ({unit})", field.text).into();
    }
}

/// Without brackets around it.
fn bare(text: &str) -> &str {
    text.trim().trim_matches(['(', ')', '[', ']', '（', '）', '【', '】']).trim()
}

/// A line of units only, below headings and above numbers. Single capital letters name other things as well.
fn is_line_of_units(rows: &[Vec<Field>], at: usize) -> bool {
    let (Some(above), Some(units), Some(below)) = (rows.get(at - 1), rows.get(at), rows.get(at + 1)) else {
        return false;
    };
    let filled = |row: &[Field]| row.iter().filter(|field| !field.text.is_empty()).count();
    let is_unit = |field: &Field| field.text.is_empty() || Unit::find(bare(&field.text)).is_some();
    let is_sure = |field: &Field| !field.text.is_empty() && !is_capital(bare(&field.text));
    units.iter().all(is_unit)
        && units.iter().any(is_sure)
        && filled(above) >= filled(units)
        && above.iter().all(|field| field.number().is_err())
        && !is_line_of_names(above)
        && below.iter().any(|field| field.number().is_ok() || totals::is_number(&field.text))
}

/// Units alone are no headings.
fn is_line_of_names(row: &[Field]) -> bool {
    row.iter().all(|field| !field.text.is_empty() && Unit::find(bare(&field.text)).is_some()) && row.len() > 1
}

fn is_capital(text: &str) -> bool {
    text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// The one unit behind all numbers of a column goes into its heading.
fn behind_numbers(rows: &mut [Vec<Field<'static>>], head: usize, column: usize) {
    const ENOUGH: usize = 2;
    let Some(place) = rows.get(head).map(|row| field(row, column)) else { return };
    let key = key_of(&place.text);
    if place.text.is_empty() || is_group(&key) || is_machine(&key) || is_counter(&key) {
        return;
    }
    let cells = || rows.iter().skip(head + 1).filter_map(|row| row.get(column)).filter(|field| !field.text.is_empty());
    let Some(unit) = cells().next().and_then(|first| split(&first.text)).map(|(_, unit)| unit.to_owned()) else {
        return;
    };
    let named = heading(&place.text).1;
    let is_alike = named.is_none_or(|named| Unit::find(&named).is_some() && Unit::find(&named) == Unit::find(&unit));
    let all = cells().all(|field| split(&field.text).is_some_and(|(_, other)| other == unit));
    if !is_alike || !all || cells().count() < ENOUGH {
        return;
    }
    for field in rows.iter_mut().skip(head + 1).filter_map(|row| row.get_mut(column)) {
        if let Some(number) = split(&field.text).map(|(number, _)| number.to_owned()) {
            field.text = number.into();
        }
    }
    if let Some(field) = rows.get_mut(head).and_then(|row| row.get_mut(column)) {
        name(field, &unit);
    }
}

/// A number and the unit behind it.
fn split(text: &str) -> Option<(&str, &str)> {
    let end = text.rfind(|c: char| c.is_ascii_digit())? + 1;
    let (number, unit) = text.split_at_checked(end)?;
    let unit = unit.trim();
    let is_number = number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+' | '−' | ' '));
    (is_number && !unit.is_empty() && !is_capital(unit) && Unit::find(unit).is_some()).then(|| (number.trim(), unit))
}
