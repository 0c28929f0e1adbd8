//! Figures that make one: `2分30秒`, `1年6个月`, `+0.004/-0.004`.

use super::number::Shape;
use super::part::{Part, strip_part};
use crate::quantity::words::strip_word;
use crate::quantity::{Dimension, Figure, Unit, Unread, convert};

/// How many of the smaller unit the larger one has; the smaller figure lies below that.
const PARTS: &[(&str, &str, f64)] = &[
    ("year", "month", 12.0),
    ("month", "d", 31.0),
    ("week", "d", 7.0),
    ("d", "h", 24.0),
    ("h", "min", 60.0),
    ("min", "s", 60.0),
];

/// A time in two units, the larger one first, and what follows.
pub(super) fn strip_time<'a>(
    first: &Part,
    text: &'a str,
    expected: Option<Unit>,
) -> Result<Option<(Shape, &'a str)>, Unread> {
    let start = text.trim_start();
    let start = ["零", "又", "and", "und", ","].iter().find_map(|word| strip_word(start, word)).unwrap_or(start);
    let Some(larger) = first.unit.filter(|unit| unit.dimension() == Dimension::Time) else { return Ok(None) };
    if !start.starts_with(|c: char| c.is_ascii_digit()) {
        return Ok(None);
    }
    // What stands behind minutes of a time is a time, whatever the criterion counts.
    let prefer = expected.filter(|unit| unit.dimension() == Dimension::Time);
    let Some((second, rest)) = strip_part(start, prefer)? else { return Ok(None) };
    let Some(smaller) = second.unit else { return Ok(None) };
    let limit = PARTS.iter().find(|(a, b, _)| *a == larger.symbol() && *b == smaller.symbol());
    let (Some((.., limit)), value) = (limit, second.value()?) else { return Ok(None) };
    let Some(whole) = convert(first.value()?, larger, smaller, f64::NAN) else { return Ok(None) };
    if !(0.0..*limit).contains(&value) || first.value()?.fract() != 0.0 {
        return Ok(None);
    }
    let shape = Shape {
        figure: Figure::Point(whole + value),
        unit: Some(smaller),
        resolution: second.resolution()?,
        remarks: first.remarks().chain(second.remarks()).collect(),
        plus: second.plus,
        is_unit_assumed: false,
        is_currency_in_front: false,
    };
    Ok(Some((shape, rest)))
}

/// `1h30min` with a space before its second figure.
pub(super) fn apart(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let letters = out.len() - out.trim_end_matches(|c: char| c.is_ascii_alphabetic()).len();
        let (head, word) = out.split_at_checked(out.len() - letters).unwrap_or_default();
        let is_unit = matches!(word, "h" | "hr" | "hrs" | "min" | "d");
        if c.is_ascii_digit() && is_unit && head.ends_with(|c: char| c.is_ascii_digit()) && at > 0 {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

/// `+0.004/-0.004 mm`, `-400/+400`: with ±; `±≤0.004` with the bound in front. Other texts as they are.
pub(super) fn with_plus_minus(text: &str) -> String {
    for sign in ["≤", "<", "≥", ">"] {
        if let Some(rest) = text.strip_prefix('±').and_then(|rest| rest.trim_start().strip_prefix(sign)) {
            return format!("{sign}±{}", rest.trim_start());
        }
    }
    even_deviation(text).unwrap_or_else(|| text.to_owned())
}

/// Both sides alike and with their signs, the unit written once or twice.
fn even_deviation(text: &str) -> Option<String> {
    let sign = text.chars().next().filter(|c| matches!(c, '+' | '-'))?;
    let other = if sign == '+' { '-' } else { '+' };
    let (first, second) = text.get(1..)?.split_once(['/', ',']).or_else(|| text.get(1..)?.split_once(' '))?;
    let second = second.trim_start().strip_prefix(other)?.trim_start();
    let digits = |text: &str| text.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(text.len());
    let (a, first_unit) = first.trim().split_at_checked(digits(first.trim()))?;
    let (b, second_unit) = second.split_at_checked(digits(second))?;
    let (a, b): (f64, f64) = (a.parse().ok()?, b.parse().ok()?);
    let fits = first_unit.trim().is_empty() || second_unit.trim_start().starts_with(first_unit.trim());
    (a.to_bits() == b.to_bits() && fits).then(|| format!("±{second}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn even_deviations() {
        for (text, expected) in [
            ("+0.004/-0.004 mm", "±0.004 mm"),
            ("+400/-400", "±400"),
            ("+110°/-110°", "±110°"),
            ("-0.004/+0.004", "±0.004"),
            ("±≤0.004", "≤±0.004"),
            ("+30°/-120°", "+30°/-120°"),
            ("+5", "+5"),
            ("±0.004", "±0.004"),
        ] {
            assert_eq!(with_plus_minus(text), expected, "{text}");
        }
    }
}
