//! What a sound level is of: power or pressure, and at what distance; in one spelling, so that unlike figures can be told.

use super::find_word;
use crate::quantity::{Aside, Dimension, Unit, convert, number_text};

static POWER: &[&str] =
    &["lwa", "lwad", "lw", "sound power level", "sound power", "schallleistungspegel", "声功率级", "声功率"];

static PRESSURE: &[&str] =
    &["lpa", "lpad", "lp", "sound pressure level", "sound pressure", "schalldruckpegel", "声压级", "声压"];

/// Sound power or sound pressure, where the words say which.
pub(super) fn quantity(lower: &str) -> Option<Aside> {
    let says = |words: &[&str]| words.iter().any(|word| find_word(lower, word).is_some());
    match (says(POWER), says(PRESSURE)) {
        (true, false) => Some(Aside::Name("LwA".to_owned())),
        (false, true) => Some(Aside::Name("LpA".to_owned())),
        _ => None,
    }
}

/// `@ 1 m`, `1米处`, `距离1米`, `at a distance of 1 m`: the distance of the microphone.
pub(in crate::quantity::read) fn distance(piece: &str) -> Option<Aside> {
    let start = piece.find(|c: char| c.is_ascii_digit())?;
    let text = piece.get(start..)?;
    let end = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ','))).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end)?;
    let (unit, rest) = Unit::strip(rest.trim_start(), Some(Dimension::Length))?;
    // Behind the distance its height may stand.
    let is_last = !rest.contains(|c: char| c.is_ascii_digit()) || rest.contains("height") || rest.contains('高');
    let value: f64 = digits.replace(',', ".").parse().ok()?;
    let metres = convert(value, unit, Unit::find("m")?, f64::NAN).filter(|_| is_last)?;
    Some(Aside::Condition(format!("at {} m", number_text((metres * 1e6).round() / 1e6))))
}

/// The aside of a sound level in one spelling.
pub(in crate::quantity::read) fn settled(aside: Aside) -> Aside {
    match &aside {
        Aside::Name(words) | Aside::Condition(words) | Aside::Words(words) | Aside::Unknown(words) => {
            let lower = words.to_lowercase();
            quantity(&lower).or_else(|| distance(words)).unwrap_or(aside)
        }
        _ => aside,
    }
}
