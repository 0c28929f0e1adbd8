//! The short way for what most cells hold: plain digits, a point, the criterion's own unit or none; one sign of a
//! bound or ± before them, or a second figure behind a dash or ±.

use crate::quantity::{Dimension, Figure, Number, Relation, Unit};

/// More digits than this are left to the long way.
const DIGITS: usize = 12;

/// Place values of the last digit, by the number of decimals; each the float that its decimal text gives.
const PLACES: [f64; DIGITS + 1] = [1.0, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12];

/// `8600`, `0.005 mm`, `≥ 20000 h`, `±0.005 mm`, `800-1500 h`, `12.3 ± 0.2 kg`; `None` for anything else, which says
/// nothing of whether it can be read.
pub(super) fn number(text: &str, unit: Option<Unit>) -> Option<Number> {
    let text = text.trim_matches(' ');
    let (shape, rest) = strip_sign(text);
    let has_point = unit.is_none_or(Unit::is_fine);
    let (first, rest) = strip_figure(rest, has_point)?;
    let (figure, resolution, rest) = match strip_second(rest, has_point) {
        // A bound or ± on a pair is for the long way.
        Some(_) if text.starts_with(|c: char| !c.is_ascii_digit()) => return None,
        // `3~400 V` may state the phases.
        Some(_) if unit.is_some_and(|unit| unit.dimension() == Dimension::Voltage) => return None,
        Some((is_range, second, rest)) => (pair(is_range, first.0, second.0)?, first.1.max(second.1), rest),
        None => (shape(first.0), first.1, rest),
    };
    let unit = match rest.trim_start_matches(' ') {
        // `2027` of a term is a year of the calendar.
        "" if unit.is_some_and(|unit| matches!(unit.symbol(), "year" | "month" | "week")) && text.len() > 3 => {
            return None;
        }
        "" => None,
        symbol => Some(unit.filter(|unit| unit.symbol() == symbol && !unit.is_workshop())?),
    };
    Some(Number { figure, unit, reference: None, about: false, resolution })
}

/// A value with the place value of its last digit, and what follows. `has_point`: three decimals are no thousands.
fn strip_figure(text: &str, has_point: bool) -> Option<((f64, f64), &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let (figure, rest) = text.split_at_checked(end)?;
    let (whole, fraction) = figure.split_once('.').map_or((figure, None), |(whole, rest)| (whole, Some(rest)));
    let decimals = fraction.map_or(0, str::len);
    let is_plain = !whole.is_empty() && fraction.is_none_or(|f| !f.is_empty() && !f.contains('.'));
    // `12.000` needs a remark; so may `12.500`.
    let is_plain = is_plain && fraction != Some("000") && (has_point || decimals != 3);
    if !is_plain || whole.len() + decimals > DIGITS {
        return None;
    }
    Some(((figure.parse().ok()?, *PLACES.get(decimals)?), rest))
}

/// A second figure behind a dash (true) or ± (false).
fn strip_second(text: &str, has_point: bool) -> Option<(bool, (f64, f64), &str)> {
    let text = text.trim_start_matches(' ');
    let dash = text.strip_prefix(['-', '–', '~']);
    let (is_range, rest) = match dash {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('±')?),
    };
    let (second, rest) = strip_figure(rest.trim_start_matches(' '), has_point)?;
    Some((is_range, second, rest))
}

fn pair(is_range: bool, first: f64, second: f64) -> Option<Figure> {
    match is_range {
        true if first <= second => Some(Figure::Range { low: first, high: second }),
        true => None,
        false => Some(Figure::Tolerance { value: first, half: second }),
    }
}

/// What a sign makes of the figure behind it.
type Shape = fn(f64) -> Figure;

fn strip_sign(text: &str) -> (Shape, &str) {
    const fn bound(relation: Relation, value: f64) -> Figure {
        Figure::Bound { relation, value, half_width: false }
    }
    let signs: [(char, Shape); 5] = [
        ('≥', |x| bound(Relation::AtLeast, x)),
        ('≤', |x| bound(Relation::AtMost, x)),
        ('>', |x| bound(Relation::MoreThan, x)),
        ('<', |x| bound(Relation::LessThan, x)),
        ('±', Figure::HalfWidth),
    ];
    for (sign, shape) in signs {
        if let Some(rest) = text.strip_prefix(sign) {
            return (shape, rest.trim_start_matches(' '));
        }
    }
    (Figure::Point, text)
}

#[cfg(test)]
mod tests {
    use super::super::{Expected, Meaning, plain, read_any};
    use super::*;

    #[test]
    fn the_short_way_says_what_the_long_way_says() {
        let units = ["h", "mm", "µm", "rpm", "万元", "%", "a", "year", "丝", "min", "°C"].map(Unit::find);
        let figures = [
            "0",
            "5",
            "0.005",
            "18000",
            "007",
            "1.50",
            "123456789012",
            "1234567890123",
            ".5",
            "5.",
            "1.2.3",
            "1.234",
            "12.000",
            "0.000",
            "",
            "≥ 5",
            "≤5",
            ">5",
            "< 5",
            "±0.005",
            "± 5",
            "≥≥5",
            ">=5",
            "±±5",
            "8-10",
            "8 – 10",
            "0.005~0.008",
            "10-8",
            "12.3 ± 0.2",
            "12±0.2",
            "±5-6",
            "≥ 5 ± 1",
            "5-",
            "5-6-7",
            "5 ± 6 ± 7",
        ];
        let mut short = 0;
        for unit in units.into_iter().chain([None]) {
            for figure in figures {
                for tail in ["", " h", "mm", " µm", "rpm", " 万元", "%", " ", " year", "丝", " min", " x"] {
                    let text = format!("{figure}{tail}");
                    if let Some(number) = number(&text, unit) {
                        short += 1;
                        assert_eq!(plain(Meaning::Number(number)), read_any(&text, Expected::Number(unit)), "{text}");
                    }
                }
            }
        }
        assert!(short > 100);
    }
}
