//! One figure with its multiplier word and unit: `5 µm`, `2万小时`, `€350,000`, `￥149万`.

use super::literal::{Literal, strip_literal};
use crate::quantity::{Dimension, Remark, Unit, Unread};

/// A figure as written.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub literal: Literal,
    /// The power of ten of `万`, `k`, `million`.
    pub multiplier: Option<i32>,
    pub unit: Option<Unit>,
    /// The unit is a currency that stood before the figure.
    pub prefixed: bool,
    /// `20 000+`.
    pub plus: bool,
}

impl Part {
    /// The value in [`Part::unit`].
    pub fn value(&self) -> Result<f64, Unread> {
        self.literal.value(self.multiplier.unwrap_or(0))
    }

    /// The place value of the last digit in [`Part::unit`].
    pub fn resolution(&self) -> Result<f64, Unread> {
        self.literal.resolution(self.multiplier)
    }

    /// What was assumed in reading it.
    pub fn remarks(&self) -> impl Iterator<Item = Remark> {
        let workshop = self.unit.is_some_and(Unit::is_workshop).then_some(Remark::WorkshopUnit);
        self.literal.remark.clone().into_iter().chain(workshop)
    }
}

/// The figure at the start of a text, and what follows; `None` where there is none.
pub(super) fn strip_part(text: &str, prefer: Option<Dimension>) -> Result<Option<(Part, &str)>, Unread> {
    let (currency, rest) = strip_currency(text.trim_start());
    let Some((literal, rest)) = strip_literal(rest)? else { return Ok(None) };
    let (plus, rest) = strip_plus(rest);
    let prefer = currency.map(Unit::dimension).or(prefer);
    let tail = strip_tail(rest, prefer);
    // `¥149万元`: the unit behind is the more exact one; two currencies are left for the caller to stumble over.
    let (unit, rest) = match (currency, tail.unit) {
        (Some(before), Some(behind)) if before.dimension() != behind.dimension() => (Some(before), rest),
        (before, behind) => (behind.or(before), tail.rest),
    };
    let prefixed = currency.is_some() && tail.unit.is_none();
    Ok(Some((Part { literal, multiplier: tail.multiplier, unit, prefixed, plus }, rest)))
}

fn strip_currency(text: &str) -> (Option<Unit>, &str) {
    match Unit::strip(text, None) {
        Some((unit, rest)) if unit.is_plain_currency() => (Some(unit), rest.trim_start()),
        _ => (None, text),
    }
}

/// The plus of `20 000+ h`, not that of `+0.01` and `+/-`.
fn strip_plus(text: &str) -> (bool, &str) {
    match text.strip_prefix('+') {
        Some(rest) if !rest.trim_start().starts_with(|c: char| c.is_ascii_digit() || "/-±.".contains(c)) => {
            (true, rest)
        }
        _ => (false, text),
    }
}

/// What follows a number.
struct Tail<'a> {
    multiplier: Option<i32>,
    unit: Option<Unit>,
    rest: &'a str,
}

/// A unit (`kh`, `万元`) goes before a multiplier word with one (`万` + `小时`).
fn strip_tail(text: &str, prefer: Option<Dimension>) -> Tail<'_> {
    let start = text.trim_start();
    let scaled = strip_scaled(start, prefer);
    match (Unit::strip(start, prefer), scaled) {
        (Some((unit, rest)), scaled) => match scaled {
            // `350K EUR` is no temperature.
            Some(scaled) if unit.symbol() == "K" && prefer != Some(Dimension::Temperature) => scaled,
            _ => Tail { multiplier: None, unit: Some(unit), rest },
        },
        (None, Some(scaled)) => scaled,
        (None, None) => Tail { multiplier: None, unit: None, rest: text },
    }
}

static MULTIPLIERS: &[(&str, i32)] = &[
    ("万亿", 12),
    ("千万", 7),
    ("百万", 6),
    ("十万", 5),
    ("亿", 8),
    ("億", 8),
    ("万", 4),
    ("萬", 4),
    ("千", 3),
    ("billion", 9),
    ("million", 6),
    ("thousand", 3),
    ("bn", 9),
    ("k", 3),
    ("K", 3),
    ("M", 6),
];

fn strip_scaled(text: &str, prefer: Option<Dimension>) -> Option<Tail<'_>> {
    let (word, power, rest) =
        MULTIPLIERS.iter().find_map(|(word, power)| Some((*word, *power, text.strip_prefix(word)?)))?;
    let (unit, after) = match Unit::strip(rest.trim_start(), prefer) {
        Some((unit, after)) => (Some(unit), after),
        None => (None, rest),
    };
    let latin = word.is_ascii();
    let runs_on = latin && unit.is_none() && rest.starts_with(char::is_alphabetic);
    let counts = |d: Dimension| d.is_money() || matches!(d, Dimension::Cycles | Dimension::Count);
    // A capital M or K is a million or a thousand where things are counted, otherwise possibly something else.
    let allowed = match word {
        "M" => unit.map(Unit::dimension).or(prefer).is_some_and(counts),
        "K" => unit.is_some() || prefer.is_some_and(counts),
        _ => true,
    };
    (allowed && !runs_on).then_some(Tail { multiplier: Some(power), unit, rest: after })
}
