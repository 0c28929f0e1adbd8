//! Whether the first line of a series names its columns.

use super::super::columns::Field;
use super::super::headings::scaled;
use super::super::roles::{is_counter, is_group, is_limit_or_statistic, is_remark, is_time, is_value, key_of};
use super::family::member;
use crate::model::{RawProblem, RawProblemKind as Kind};
use crate::quantity::Unit;

/// What the first line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    /// Words that name the columns.
    Words,
    /// Numbers that name the columns.
    Numbers,
    /// Values, or a label with values.
    Data,
}

impl Head {
    /// Of the first line above the others. One that could be a heading as well as a spoiled value is refused.
    pub fn of(first: &[Field], below: &[Vec<Field>]) -> Result<Self, RawProblem> {
        let values = |at: usize| below.iter().filter_map(move |row| row.get(at)).filter(|field| !field.text.is_empty());
        let is_numeric = |at: usize| values(at).next().is_some() && values(at).all(|field| field.number().is_ok());
        let mut named = 0;
        let mut numbers: Vec<(usize, f64)> = Vec::new();
        for (at, field) in first.iter().enumerate().filter(|(at, field)| !field.text.is_empty() && is_numeric(*at)) {
            match field.number() {
                Ok(number) => numbers.push((at, number)),
                Err(_) if is_spoiled(&field.text) => {
                    return Err(field.problem(Kind::HeadingOrValue(field.text.to_string())));
                }
                Err(_) => named += 1,
            }
        }
        if is_over_labels(first, below) {
            return Ok(Self::Numbers);
        }
        let words = first.iter().any(|field| !field.text.is_empty() && field.number().is_err());
        let below = |at: usize| values(at).filter_map(|field| field.number().ok());
        let are_unlike = !numbers.is_empty() && numbers.iter().all(|(at, number)| is_unlike(*number, below(*at)));
        let counted = numbers.iter().zip(1..).all(|((_, number), k)| *number == f64::from(k));
        Ok(match words {
            true if named > 0 || numbers.is_empty() || first.iter().any(|field| is_known(&field.text)) => Self::Words,
            true if counted && are_unlike => Self::Words,
            false if are_unlike && (counted || numbers.len() == 1) => Self::Numbers,
            _ => Self::Data,
        })
    }
}

/// True for whole numbers in even steps behind a label, above lines with labels of another kind.
fn is_over_labels(first: &[Field], below: &[Vec<Field>]) -> bool {
    const ENOUGH: usize = 3;
    let is_label = |field: Option<&Field>| field.is_some_and(|field| !field.text.is_empty() && field.number().is_err());
    let counts = |row: &[Field]| {
        let numbers: Option<Vec<f64>> =
            row.iter().skip(1).filter(|field| !field.text.is_empty()).map(|field| field.number().ok()).collect();
        let Some([one, two, ..]) = numbers.as_deref() else { return false };
        let (numbers, step) = (numbers.as_deref().unwrap_or_default(), two - one);
        numbers.len() >= ENOUGH
            && step >= 1.0
            && numbers.iter().all(|number| number.fract() == 0.0)
            && numbers.windows(2).all(|pair| pair[1] - pair[0] == step)
    };
    let stem = |field: Option<&Field>| field.and_then(|field| member(&key_of(&field.text))).map(|(stem, _)| stem);
    let of_lines = stem(below.first().and_then(|row| row.first()));
    is_label(first.first())
        && of_lines.is_some()
        && of_lines != stem(first.first())
        && counts(first)
        && below.iter().all(|row| is_label(row.first()))
        && !below.iter().all(|row| counts(row))
}

/// A word that stands in headings only.
fn is_known(text: &str) -> bool {
    let key = key_of(text);
    [is_counter, is_group, is_limit_or_statistic, is_remark, is_time, is_value].iter().any(|is| is(&key))
}

/// True for a whole number that lies far from the values below it, as the number of a column does.
pub(super) fn is_unlike(first: f64, below: impl Iterator<Item = f64>) -> bool {
    let (mut low, mut high, mut whole, mut count) = (f64::INFINITY, f64::NEG_INFINITY, true, 0_usize);
    for value in below {
        (low, high) = (low.min(value), high.max(value));
        whole &= value.fract() == 0.0;
        count += 1;
    }
    let (middle, range) = (f64::midpoint(low, high), high - low);
    let reach = if whole { 10.0 * range } else { 3.0 * range };
    // A level that no value varies about says nothing of how far is far.
    let reach = reach.max(0.01 * middle.abs());
    count > 1 && first.fract() == 0.0 && first > 0.0 && (first - middle).abs() > reach
}

/// True for a text that begins as a number does: a slip of the keyboard (`5.O1`), a mark or a unit behind the value.
pub(super) fn is_spoiled(text: &str) -> bool {
    let looks: String = text
        .chars()
        .map(|c| {
            if matches!(c, 'O' | 'o') {
                '0'
            } else if matches!(c, 'l' | 'I') {
                '1'
            } else {
                c
            }
        })
        .collect();
    let has_digit = text.chars().any(|c| c.is_ascii_digit());
    let trimmed = text.trim_start_matches(['<', '>', '~', '≈', '≤', '≥', '+', '-', '−', '±', ' ']);
    let begins = trimmed.starts_with(|c: char| c.is_ascii_digit() || c == '.');
    let number = trimmed.trim_end_matches(|c: char| !c.is_ascii_digit());
    let rest = trimmed.get(number.len()..).unwrap_or_default().trim();
    let is_number = number.parse::<f64>().is_ok();
    let has_point = number.contains('.');
    (has_digit && (begins || text.contains('.')) && looks.parse::<f64>().is_ok())
        || (begins && is_number && (has_point || Unit::find(rest).is_some() || trimmed.len() < text.len()))
        || (begins && scaled(trimmed).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_that_a_slip_turns_into_headings() {
        for text in ["5.O1", "5.01 mm", "5 mm", "5.01*", "<5.01", "l0.2"] {
            assert!(is_spoiled(text), "{text}");
        }
        for text in ["x1", "l1", "O2", "1号", "3D", "value", "2024-01", "第1次", "F1"] {
            assert!(!is_spoiled(text), "{text}");
        }
    }
}
