//! Vulgar fractions of inches and of times: `1/4 in`, `1-1/2″`, `3 1/2 weeks`, `2½ years`.

use std::borrow::Cow;

use super::rewrite::rewritten;
use crate::quantity::{Dimension, Unit};

/// What inches and feet are divided into.
const OF_INCHES: &[u32] = &[2, 3, 4, 8, 16, 32, 64];

/// What a time is divided into.
const OF_TIMES: &[u32] = &[2, 3, 4];

static CHARACTERS: &[(char, u32, u32)] = &[
    ('½', 1, 2),
    ('⅓', 1, 3),
    ('⅔', 2, 3),
    ('¼', 1, 4),
    ('¾', 3, 4),
    ('⅛', 1, 8),
    ('⅜', 3, 8),
    ('⅝', 5, 8),
    ('⅞', 7, 8),
];

/// A number with a fraction.
struct Mixed<'a> {
    whole: Option<u32>,
    numerator: u32,
    denominator: u32,
    /// Written with a character of its own, so there is no other reading.
    character: bool,
    rest: &'a str,
}

/// The text with its fractions as decimals, where what follows says that they are fractions and not two figures.
pub(super) fn to_decimals(text: &str, expected: Option<Unit>) -> Cow<'_, str> {
    if !text.contains(|c| c == '/' || character(c).is_some()) {
        return Cow::Borrowed(text);
    }
    let closes = |c: char| c.is_alphanumeric() || matches!(c, '.' | ',' | '/' | '-');
    Cow::Owned(rewritten(text, closes, |rest| {
        let mixed = mixed(rest).filter(|mixed| mixed.is_one(expected))?;
        Some((mixed.written(expected), mixed.rest))
    }))
}

fn character(c: char) -> Option<(u32, u32)> {
    CHARACTERS.iter().find(|(own, ..)| *own == c).map(|(_, numerator, denominator)| (*numerator, *denominator))
}

fn mixed(text: &str) -> Option<Mixed<'_>> {
    if let Some(((numerator, denominator), rest)) = strip_character(text) {
        return Some(Mixed { whole: None, numerator, denominator, character: true, rest });
    }
    let (first, after) = strip_digits(text)?;
    if let Some(((numerator, denominator), rest)) = strip_character(after.trim_start_matches([' ', '-'])) {
        return Some(Mixed { whole: Some(first), numerator, denominator, character: true, rest });
    }
    if let Some((denominator, rest)) = after.strip_prefix('/').and_then(strip_digits) {
        return Some(Mixed { whole: None, numerator: first, denominator, character: false, rest });
    }
    let (numerator, after) = strip_digits(after.strip_prefix([' ', '-'])?)?;
    let (denominator, rest) = after.strip_prefix('/').and_then(strip_digits)?;
    Some(Mixed { whole: Some(first), numerator, denominator, character: false, rest })
}

fn strip_character(text: &str) -> Option<((u32, u32), &str)> {
    let c = text.chars().next()?;
    character(c).zip(text.get(c.len_utf8()..))
}

fn strip_digits(text: &str) -> Option<(u32, &str)> {
    let (digits, rest) = text.split_at_checked(text.bytes().take_while(u8::is_ascii_digit).count())?;
    Some((digits.parse().ok()?, rest))
}

impl Mixed<'_> {
    /// As a decimal; a share of a hundred is its per cent.
    fn written(&self, expected: Option<Unit>) -> String {
        let percent = expected.is_some_and(|unit| unit.symbol() == "%") && !self.character && self.whole.is_none();
        if percent { format!("{}%", self.numerator) } else { self.value().to_string() }
    }

    fn value(&self) -> f64 {
        f64::from(self.whole.unwrap_or(0)) + f64::from(self.numerator) / f64::from(self.denominator)
    }

    /// Followed by inches or a time that is divided so; `2/3 weeks` may be two or three.
    fn is_one(&self, expected: Option<Unit>) -> bool {
        if self.character {
            return true;
        }
        let closed = !self.rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '/' | '.' | ',' | '-'));
        let proper = (1..self.denominator).contains(&self.numerator) && self.whole != Some(0);
        let rest = self.rest.trim_start();
        let unit = match Unit::strip(rest, expected.map(Unit::dimension)) {
            Some((unit, _)) => Some(unit),
            None if rest.is_empty() => expected,
            None => None,
        };
        let fits = unit.is_some_and(|unit| match unit.dimension() {
            Dimension::Length => matches!(unit.symbol(), "inch" | "ft") && OF_INCHES.contains(&self.denominator),
            Dimension::Ratio => {
                unit.symbol() == "%" && self.denominator == 100 && rest.is_empty() && self.whole.is_none()
            }
            Dimension::Time if self.whole.is_some() => OF_TIMES.contains(&self.denominator),
            Dimension::Time => self.denominator == 2,
            _ => false,
        });
        closed && proper && fits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions() {
        for (text, unit, expected) in [
            ("1/4 in", "mm", "0.25 in"),
            ("1/4″", "mm", "0.25″"),
            ("1-1/2 in", "mm", "1.5 in"),
            ("3 1/2 weeks", "week", "3.5 weeks"),
            ("±1/64 inch", "mm", "±0.015625 inch"),
            ("1/2 year", "month", "0.5 year"),
            ("2½ years", "year", "2.5 years"),
            ("5/8", "inch", "0.625"),
            ("2/3 weeks", "week", "2/3 weeks"),
            ("8/5 µm", "µm", "8/5 µm"),
            ("98/100", "%", "98%"),
            ("98/99", "%", "98/99"),
            ("1/4″", "arcsec", "1/4″"),
            ("1/2/2024", "", "1/2/2024"),
            ("2.5/300 mm", "µm", "2.5/300 mm"),
            ("0-1/2 in", "mm", "0-1/2 in"),
        ] {
            assert_eq!(to_decimals(text, Unit::find(unit)), expected, "{text}");
        }
    }
}
