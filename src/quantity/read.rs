//! From a text to its meaning.
//!
//! Never a guess: where a text allows two readings that differ in value it stays unread, and what was assumed without
//! changing the value beyond doubt is a remark.

mod aside;
mod beside;
mod brackets;
mod doubtful;
mod footnote;
mod fraction;
mod grade;
mod lead;
mod lines;
mod literal;
mod number;
mod numeral;
mod pair;
mod part;
mod reference;
mod rewrite;
mod simple;
mod spelled;
mod standard;
mod together;
mod wording;

use self::doubtful::unquoted;
use self::grade::grade;
use self::number::read_number;
use super::fold::{fold, fold_word};
use super::words::{is_not_applicable, is_not_stated, yes_or_no};
use super::{Expected, Meaning, Reading, Unit, Unread};

/// Reads a text as what is expected of it. Never fails: see [`Meaning::Unread`].
///
/// ```
/// # use gapwise::quantity::{Expected, Figure, Meaning, Unit, read};
/// let Meaning::Number(number) = read("±5 µm", Expected::Number(Unit::find("mm"))).meaning else { panic!() };
/// assert_eq!(number.figure, Figure::HalfWidth(5.0));
/// assert_eq!(number.unit, Unit::find("um"));
/// ```
pub fn read(text: &str, expected: Expected<'_>) -> Reading {
    if let Expected::Number(unit) = expected
        && let Some(number) = simple::number(text, unit)
    {
        return plain(Meaning::Number(number));
    }
    read_any(text, expected)
}

/// The long way, which knows every spelling.
fn read_any(text: &str, expected: Expected<'_>) -> Reading {
    let folded = fold(if matches!(expected, Expected::Number(_)) { unquoted(text) } else { text });
    if let (Expected::Level(levels), false) = (expected, folded.is_empty())
        && let Some(index) = find_level(text, levels)
    {
        return plain(Meaning::Level(index));
    }
    if let (Expected::YesNo, Some(answer)) = (expected, yes_or_no(&folded)) {
        return plain(Meaning::YesNo(answer));
    }
    if is_not_applicable(&folded) {
        return plain(Meaning::NotApplicable);
    }
    if is_not_stated(&folded) {
        return plain(Meaning::NotStated);
    }
    match expected {
        Expected::Number(unit) => read_number_or_grade(&folded, unit),
        Expected::YesNo | Expected::Level(_) => plain(no_option(text)),
    }
}

fn plain(meaning: Meaning) -> Reading {
    Reading { meaning, remarks: Vec::new() }
}

fn no_option(text: &str) -> Meaning {
    Meaning::Unread(Unread::NotAnOption(text.trim().to_owned()))
}

/// The level of exactly this name, else the first that differs only in case, width or spaces.
fn find_level(text: &str, levels: &[String]) -> Option<usize> {
    let exact = levels.iter().position(|level| level == text);
    exact.or_else(|| levels.iter().position(|level| fold_word(level) == fold_word(text)))
}

fn read_number_or_grade(text: &str, unit: Option<Unit>) -> Reading {
    if let Some(grade) = grade(text) {
        return plain(Meaning::Grade(grade));
    }
    match read_number(text, unit) {
        Ok((number, remarks)) => Reading { meaning: Meaning::Number(number), remarks },
        Err(unread) => plain(Meaning::Unread(unread)),
    }
}

#[cfg(test)]
mod tests;
