//! Decimal signs and thousands marks, told apart by all numbers of a file together.

use super::columns::Field;
use crate::model::RawNote;
use crate::model::{RawProblem, RawProblemKind as Kind};

/// How the separators of one number can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// Digits alone, or no number.
    Neutral,
    /// One separator with three digits behind it and one to three in front: `12,000`.
    Open(char),
    /// A decimal sign: `12,5`.
    Decimal(char),
    /// Only thousands: `1,200,000`, `1'200`.
    Thousands(char),
    /// Thousands and a decimal sign: `1,200.5`.
    Both {
        /// The mark of the thousands.
        thousands: char,
        /// The decimal sign.
        decimal: char,
    },
}

/// Brings the numbers of a table to the form that is read, with a decimal point and without thousands marks.
///
/// One number alone can be open (`12,000`); a file is not: a number that can only have a decimal comma settles the rest.
/// Without one, three digits behind a comma are thousands, as in a spec, and that is noted. A file in which both signs
/// are decimal is refused at the first number of the rarer kind.
pub(super) fn settle(rows: &mut [Vec<Field<'static>>], notes: &mut Vec<RawNote>) -> Result<(), RawProblem> {
    let has_marks =
        |field: &Field| field.text.contains([',', '\'', '’', '′', '，', ' ', '\u{a0}', '\u{202f}', '\u{2009}']);
    let shapes = || rows.iter().flatten().map(|field| (field, shape(&field.text)));
    let decimal = |sign: char| {
        shapes().find(|(_, shape)| match shape {
            Shape::Decimal(found) | Shape::Both { decimal: found, .. } => *found == sign,
            Shape::Thousands(mark) => *mark != sign && matches!(mark, ',' | '.'),
            Shape::Neutral | Shape::Open(_) => false,
        })
    };
    if !rows.iter().flatten().any(has_marks) {
        return Ok(());
    }
    let (comma, point) = (decimal(','), decimal('.'));
    if let (Some((first, _)), Some((second, _))) = (comma, point) {
        let place = if (first.line, first.column) > (second.line, second.column) { first } else { second };
        return Err(place.problem(Kind::MixedDecimals(place.text.to_string())));
    }
    let sign = if comma.is_some() { ',' } else { '.' };
    let is_told = point.is_some() || comma.is_some();
    let mut open: Option<RawNote> = None;
    for field in rows.iter_mut().flatten() {
        let text = match shape(&field.text) {
            Shape::Neutral => continue,
            Shape::Open(mark) if mark == sign => field.text.replace(sign, "."),
            Shape::Open(_) if !is_told && open.is_none() => {
                let read = canonical(&field.text, sign);
                let note = RawNote::Thousands { text: field.text.to_string(), read: read.clone() };
                open = Some(note);
                read
            }
            _ => canonical(&field.text, sign),
        };
        field.text = text.into();
    }
    notes.extend(open);
    Ok(())
}

/// Digits and the decimal point.
fn canonical(text: &str, sign: char) -> String {
    let kept = text.trim().chars().filter(|c| c.is_ascii_digit() || *c == sign || matches!(c, '-' | '−' | '+'));
    kept.map(|c| {
        if c == sign {
            '.'
        } else if c == '−' {
            '-'
        } else {
            c
        }
    })
    .collect()
}

fn shape(text: &str) -> Shape {
    let digits = text.trim().trim_start_matches(['-', '−', '+']);
    let is_mark = |c: char| matches!(c, ',' | '.' | '\'' | '’' | '′' | '，' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
    if !digits.starts_with(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.'))
        || !digits.contains(|c: char| c.is_ascii_digit())
        || !digits.chars().all(|c| c.is_ascii_digit() || is_mark(c))
    {
        return Shape::Neutral;
    }
    let marks: Vec<char> = digits.chars().filter(|c| is_mark(*c)).collect();
    let parts: Vec<&str> = digits.split(is_mark).collect();
    let (Some(last), Some(first)) = (marks.last(), parts.first()) else { return Shape::Neutral };
    let grouped = |parts: &[&str]| parts.iter().skip(1).all(|part| part.len() == 3) && (1..=3).contains(&first.len());
    let alike = marks.iter().all(|mark| mark == last);
    match (marks.len(), alike, *last) {
        (1, _, ',' | '.')
            if parts.last().is_some_and(|p| p.len() == 3) && grouped(&parts) && !first.starts_with('0') =>
        {
            Shape::Open(*last)
        }
        (1, _, ',' | '.') => Shape::Decimal(*last),
        (_, true, mark) if grouped(&parts) && !first.starts_with('0') => Shape::Thousands(mark),
        (count, false, ',' | '.') => {
            let (whole, mark) = (parts.get(..parts.len() - 1).unwrap_or_default(), marks[0]);
            let one_mark = marks.iter().take(count - 1).all(|m| *m == mark);
            if one_mark && mark != *last && grouped(whole) {
                Shape::Both { thousands: mark, decimal: *last }
            } else {
                Shape::Neutral
            }
        }
        _ => Shape::Neutral,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(texts: &[&str]) -> (Result<Vec<String>, RawProblem>, Vec<RawNote>) {
        let field = |(at, text): (usize, &&str)| Field { text: (*text).to_owned().into(), line: at + 1, column: 1 };
        let mut rows: Vec<Vec<Field>> = texts.iter().enumerate().map(|each| vec![field(each)]).collect();
        let mut notes = Vec::new();
        let result = settle(&mut rows, &mut notes);
        (result.map(|()| rows.iter().map(|row| row[0].text.to_string()).collect()), notes)
    }

    #[test]
    fn a_file_settles_what_one_number_leaves_open() {
        for (texts, right, noted) in [
            (&["12,000", "900"][..], &["12000", "900"][..], true),
            (&["12,000", "0.5"], &["12000", "0.5"], false),
            (&["12,000", "0,5"], &["12.000", "0.5"], false),
            (&["1.200", "0,5"], &["1200", "0.5"], false),
            (&["1,200.5", "1,000"], &["1200.5", "1000"], false),
            (&["1.200,5", "1,000"], &["1200.5", "1.000"], false),
            (&["1'200", "1 300", "1\u{202f}400"], &["1200", "1300", "1400"], false),
            (&["1,200,000"], &["1200000"], false),
            (&["12.000", "13.500"], &["12.000", "13.500"], false),
            (&["0,123", "1,234"], &["0.123", "1.234"], false),
            (&["−1,5"], &["-1.5"], false),
            (&["A, B", "08:05, 3"], &["A, B", "08:05, 3"], false),
        ] {
            let (found, notes) = settled(texts);
            assert_eq!(found.expect("settled"), right, "{texts:?}");
            assert_eq!(!notes.is_empty(), noted, "{texts:?}");
        }
    }

    #[test]
    fn two_decimal_signs_are_refused_where_the_second_stands() {
        let problem = settled(&["10", "10.1", "1,5"]).0.expect_err("mixed");
        assert_eq!((problem.line, problem.kind), (3, Kind::MixedDecimals("1,5".to_owned())));
    }
}
