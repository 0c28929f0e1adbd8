//! English numerals before what they count: `Five (5) years`, `two years`, `24 (twenty-four) months`.

use std::borrow::Cow;

use super::rewrite::rewritten;
use crate::quantity::{Dimension, Unit};

static ONES: &[&str] = &[
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

static TENS: &[&str] = &["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The text with its numerals as digits. A numeral and digits in brackets that differ stay, and the text unread.
pub(super) fn to_digits(text: &str) -> Cow<'_, str> {
    let lower = text.to_ascii_lowercase();
    if !ONES.iter().chain(TENS).any(|word| lower.contains(word)) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(rewritten(text, |c| c.is_alphanumeric() || c == '-', strip))
}

/// A numeral with what says that it is one, as digits, and what follows.
fn strip(text: &str) -> Option<(String, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        let (number, rest) = text.split_at_checked(digits)?;
        let (value, rest) = strip_numeral(rest.trim_start().strip_prefix('(')?.trim_start())?;
        let rest = rest.trim_start().strip_prefix(')')?;
        return (value.to_string() == number).then(|| (number.to_owned(), rest));
    }
    let (value, rest) = strip_numeral(text)?;
    let start = rest.trim_start();
    if let Some(bracket) = start.strip_prefix('(') {
        let (inside, rest) = bracket.split_once(')')?;
        return (inside.trim() == value.to_string()).then(|| (value.to_string(), rest));
    }
    let counted = Unit::strip(start.trim_start_matches('-'), None).map(|(unit, _)| unit.dimension());
    let counts = matches!(counted, Some(Dimension::Time | Dimension::Count | Dimension::Cycles));
    counts.then(|| (value.to_string(), rest))
}

/// `five`, `twenty-four`.
fn strip_numeral(text: &str) -> Option<(usize, &str)> {
    if let Some((tens, rest)) = strip_one(text, TENS) {
        let joined = rest.strip_prefix(['-', ' ']).and_then(|rest| strip_one(rest, ONES.get(..9)?));
        let (ones, rest) = joined.map_or((0, rest), |(ones, rest)| (ones + 1, rest));
        return Some((10 * (tens + 2) + ones, rest));
    }
    strip_one(text, ONES).map(|(place, rest)| (place + 1, rest))
}

/// The place of the word at the start, and what follows it.
fn strip_one<'a>(text: &'a str, words: &[&str]) -> Option<(usize, &'a str)> {
    words.iter().enumerate().find_map(|(place, word)| {
        text.get(..word.len()).filter(|start| start.eq_ignore_ascii_case(word))?;
        let rest = text.get(word.len()..)?;
        (!rest.starts_with(char::is_alphanumeric)).then_some((place, rest))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals() {
        for (text, expected) in [
            ("Five (5) years", "5 years"),
            ("FIVE(5) YEARS", "5 YEARS"),
            ("twenty-four (24) months", "24 months"),
            ("two years", "2 years"),
            ("warranty: twelve months", "warranty: 12 months"),
            ("24 (twenty-four) months", "24 months"),
            ("Five (6) years", "Five (6) years"),
            ("one way", "one way"),
            ("ten-fold", "ten-fold"),
            ("stone", "stone"),
        ] {
            assert_eq!(to_digits(text), expected, "{text}");
        }
    }
}
