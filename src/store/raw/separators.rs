//! Decimal signs and thousands marks, told apart by all numbers of a file together.

use super::columns::Field;
use super::headings::heading;
use super::spaces::is_one_number;
use super::totals;
use crate::model::RawNote;
use crate::model::{RawProblem, RawProblemKind as Kind};
use crate::quantity::{Dimension, Unit};

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

/// What all numbers of one column say of their marks.
#[derive(Clone, Copy, Debug, Default)]
struct Evidence {
    /// A number that can only have a decimal comma or point: line and column of the first.
    comma: Option<(usize, usize)>,
    point: Option<(usize, usize)>,
    /// A number of four digits or more without a mark: there are no thousands marks.
    is_plain: bool,
    /// The heading names a length or an angle: three decimals are usual, and thousands with marks are not.
    is_fine: bool,
    /// The smallest and the largest part in front of an open comma, and how many there are.
    leads: (f64, f64, usize),
}

impl Evidence {
    /// True where the parts in front of open commas vary little, as those of one dimension do and counts do not.
    fn is_level(&self) -> bool {
        let (low, high, count) = self.leads;
        count > 1 && high - low <= (0.1 * high).max(1.0)
    }
}

/// Brings the numbers of a table to the form that is read, with a decimal point and without thousands marks.
///
/// One number alone can be open (`12,000`); its column is not: a number in it that can only have a decimal comma settles
/// the rest, then the unit of its heading, a target beside it, the other columns. Without any of these, three digits
/// behind a comma are thousands, as in a spec, and that is noted; in a file that semicolons divide either sign may be
/// decimal, and that is asked. A column in which both signs are decimal is refused at the second of them.
pub(super) fn settle(
    rows: &mut [Vec<Field<'static>>],
    divided_by: u8,
    notes: &mut Vec<RawNote>,
) -> Result<(), RawProblem> {
    let has_marks = |field: &Field| {
        field.text.contains([',', '\'', '’', '′', '，', ' ', '\u{a0}', '\u{202f}', '\u{2009}'])
            || (divided_by == b';' && field.text.contains('.'))
    };
    if !rows.iter().flatten().any(has_marks) {
        return Ok(());
    }
    let titles = totals::head(rows).map_or(0, |head| head + 1);
    let columns = evidence(rows, titles);
    for (column, found) in columns.iter().enumerate() {
        ask_of_spaces(rows, titles, column, columns.len())?;
        if let (Some(comma), Some(point)) = (found.comma, found.point) {
            let place = rows.iter().flatten().find(|field| (field.line, field.column) == comma.max(point));
            return Err(place.map_or(RawProblem::of_file(Kind::Empty), |field| {
                field.problem(Kind::MixedDecimals(field.text.to_string()))
            }));
        }
    }
    let by_targets = are_beside_targets(rows, titles);
    let mut noted: Option<RawNote> = None;
    for row in rows.iter_mut() {
        for (column, field) in row.iter_mut().enumerate() {
            let sign = match shape(&field.text) {
                Shape::Neutral => continue,
                Shape::Open(mark) => match sign_of(mark, column, &columns, divided_by) {
                    Some(DecimalSign { sign, is_sure }) => {
                        if sign != mark && !is_sure && noted.is_none() && !by_targets {
                            let read = canonical(&field.text, sign);
                            noted = Some(RawNote::Thousands { text: field.text.to_string(), read });
                        }
                        if sign == mark && !is_sure && noted.is_none() && !by_targets {
                            let read = canonical(&field.text, sign);
                            noted = Some(RawNote::DecimalComma { text: field.text.to_string(), read });
                        }
                        if by_targets && !is_sure { mark } else { sign }
                    }
                    None if by_targets => mark,
                    None => return Err(field.problem(Kind::OpenNumber(field.text.to_string()))),
                },
                Shape::Decimal(sign) | Shape::Both { decimal: sign, .. } => sign,
                Shape::Thousands(mark) => {
                    if mark == '.' {
                        ','
                    } else {
                        '.'
                    }
                }
            };
            field.text = canonical(&field.text, sign).into();
        }
    }
    notes.extend(noted);
    Ok(())
}

/// The decimal sign of an open number, and whether its own column tells it.
struct DecimalSign {
    sign: char,
    is_sure: bool,
}

/// The decimal sign in a column with open numbers of this mark; `None`: nothing tells it.
fn sign_of(mark: char, column: usize, columns: &[Evidence], divided_by: u8) -> Option<DecimalSign> {
    let other = if mark == ',' { '.' } else { ',' };
    let own = columns.get(column).copied().unwrap_or_default();
    let sure = |sign: char| Some(DecimalSign { sign, is_sure: true });
    match (own.comma.is_some(), own.point.is_some()) {
        (true, _) => return sure(','),
        (_, true) => return sure('.'),
        _ if own.is_fine || own.is_plain => return sure(mark),
        _ => {}
    }
    let says = |sign: char| {
        columns.iter().any(|found| if sign == ',' { found.comma.is_some() } else { found.point.is_some() })
    };
    match (says(mark), says(other), divided_by) {
        (true, false, _) => sure(mark),
        // A point beside decimal commas is a thousands mark; a comma beside decimal points can be either where
        // semicolons divide.
        (false, true, b';') if mark == ',' => None,
        (_, true, _) => Some(DecimalSign { sign: other, is_sure: false }),
        // Where semicolons divide, commas are decimal in the countries that write so.
        (_, false, b';') => (mark == ',' && own.is_level()).then_some(DecimalSign { sign: mark, is_sure: false }),
        (_, false, _) => Some(DecimalSign { sign: '.', is_sure: mark == '.' }),
    }
}

/// What the columns say below the titles.
fn evidence(rows: &[Vec<Field>], titles: usize) -> Vec<Evidence> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut columns = vec![Evidence::default(); width];
    for row in rows.iter().take(titles.max(1)) {
        for (found, field) in columns.iter_mut().zip(row) {
            let unit = heading(&field.text).1.as_deref().and_then(Unit::find);
            found.is_fine |= unit.is_some_and(|unit| matches!(unit.dimension(), Dimension::Length | Dimension::Angle));
        }
    }
    for row in rows.iter().skip(titles) {
        for (found, field) in columns.iter_mut().zip(row) {
            let place = (field.line, field.column);
            match shape(&field.text) {
                Shape::Decimal(',') | Shape::Both { decimal: ',', .. } | Shape::Thousands('.') => {
                    found.comma.get_or_insert(place);
                }
                Shape::Decimal(_) | Shape::Both { .. } | Shape::Thousands(',') => {
                    found.point.get_or_insert(place);
                }
                Shape::Neutral => {
                    found.is_plain |= field.text.len() > 3 && field.text.bytes().all(|byte| byte.is_ascii_digit());
                }
                Shape::Open(',') => {
                    let lead = field.text.split(',').next().and_then(|lead| lead.trim().parse::<f64>().ok());
                    let lead = lead.map_or(0.0, f64::abs);
                    let (low, high, count) = found.leads;
                    found.leads = if count == 0 { (lead, lead, 1) } else { (low.min(lead), high.max(lead), count + 1) };
                }
                Shape::Open(_) | Shape::Thousands(_) => {}
            }
        }
    }
    columns
}

/// True where every line has a whole number that all its open numbers lie beside when their mark is decimal: targets of
/// 100 beside 100,002.
fn are_beside_targets(rows: &[Vec<Field>], titles: usize) -> bool {
    let mut any = false;
    let all = rows.iter().skip(titles).all(|row| {
        let open: Vec<f64> = row
            .iter()
            .filter(|field| matches!(shape(&field.text), Shape::Open(_)))
            .filter_map(|field| field.text.replace([',', '.'], ".").replace('−', "-").parse().ok())
            .collect();
        any |= !open.is_empty();
        let numbers = row.iter().filter(|field| shape(&field.text) == Shape::Neutral).filter_map(|f| f.number().ok());
        let mut targets = numbers.filter(|number| *number != 0.0);
        open.is_empty() || targets.any(|target| open.iter().all(|x| (x - target).abs() <= 0.01 * target.abs()))
    });
    any && all
}

/// Refuses a column all of whose fields are groups of digits with spaces between: one number each, or several.
fn ask_of_spaces(rows: &[Vec<Field>], titles: usize, column: usize, width: usize) -> Result<(), RawProblem> {
    let fields = || rows.iter().skip(titles).filter_map(|row| row.get(column)).filter(|field| !field.text.is_empty());
    let groups = |field: &Field| field.text.split(' ').count();
    let is_grouped = |field: &Field| {
        let words: Vec<String> = field.text.split(' ').map(str::to_owned).collect();
        words.len() > 1 && is_one_number(&words)
    };
    let Some(first) = fields().next().filter(|first| is_grouped(first)) else { return Ok(()) };
    let count = groups(first);
    let is_open = fields().count() > 1 && fields().all(|field| is_grouped(field) && groups(field) == count);
    let is_asked = is_open && (width == 1 || count > 2);
    if is_asked { Err(first.problem(Kind::SpacedNumber(first.text.to_string()))) } else { Ok(()) }
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

/// True for a number with marks in it, before they are settled.
pub(super) fn is_marked(text: &str) -> bool {
    shape(text) != Shape::Neutral
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
        let result = settle(&mut rows, b',', &mut notes);
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
