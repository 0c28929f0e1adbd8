//! One figure with its multiplier word and unit: `5 µm`, `2万小时`, `€350,000`, `￥149万`.

use super::literal::{Literal, strip_literal};
use crate::quantity::{Currency, Dimension, Remark, Unit, Unread};

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
    /// Where the unit is from.
    pub unit_by: UnitBy,
}

/// Where the unit of a figure is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum UnitBy {
    /// It was written, or none was.
    Name,
    /// `168万` of a criterion in 万元.
    Multiplier,
    /// `10'` of a time.
    Mark,
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
        let rescaled = (self.unit_by == UnitBy::Multiplier).then_some(Remark::MultiplierOfUnit);
        let marked = (self.unit_by == UnitBy::Mark).then_some(Remark::MarksOfTime);
        let working = self.unit.is_some_and(|unit| unit.symbol() == "工作日").then_some(Remark::WorkingDays);
        self.literal.remark.clone().into_iter().chain(workshop).chain(rescaled).chain(marked).chain(working)
    }
}

/// The figure at the start of a text, and what follows; `None` where there is none. `expected`: the criterion's unit.
pub(super) fn strip_part(text: &str, expected: Option<Unit>) -> Result<Option<(Part, &str)>, Unread> {
    let text = text.trim_start();
    let (currency, start) = strip_currency(text, expected).map_or((None, text), |(unit, rest)| (Some(unit), rest));
    let Some((mut literal, rest)) = strip_literal(start)? else { return Ok(None) };
    let (plus, rest) = strip_plus(rest);
    let prefer = currency.or(expected).map(Unit::dimension);
    let tail = strip_tail(rest, prefer);
    // `¥149万元`: the unit behind is the more exact one; two currencies are left for the caller to stumble over.
    let (unit, rest) = match (currency, tail.unit) {
        // `¥3300万円`: the sign is that of both.
        (Some(before), Some(behind)) if before.symbol() == "CNY" && text.starts_with('¥') && is_yen(behind) => {
            (Some(behind), tail.rest)
        }
        (Some(before), Some(behind)) if before.dimension() != behind.dimension() => (Some(before), rest),
        (before, behind) => (behind.or(before), tail.rest),
    };
    let written = start.get(..start.len().saturating_sub(rest.len())).unwrap_or(start);
    literal.settle_point(unit.or(expected));
    let counted = unit.or(expected).map(Unit::dimension).is_some_and(|d| d.is_money() || d == Dimension::Cycles);
    if literal.may_be_list && !counted {
        return Err(Unread::AmbiguousNumber(written.trim().to_owned()));
    }
    let rescaled = match (tail.multiplier, unit, expected.and_then(Unit::counted)) {
        (Some(power), None, Some((plain, own))) => Some((plain, power >= own || is_latin(written))),
        _ => None,
    };
    let unit = match rescaled {
        // `5千` of 万元: five thousand yuan, or of ten thousand each?
        Some((_, false)) => return Err(Unread::AmbiguousNumber(written.trim().to_owned())),
        Some((plain, true)) => Some(plain),
        None => unit,
    };
    let prefixed = currency.is_some() && tail.unit.is_none();
    let marked = unit.is_some_and(|unit| unit.dimension() == Dimension::Time) && written.ends_with(['′', '″']);
    let unit_by = match (rescaled.is_some(), marked) {
        (true, _) => UnitBy::Multiplier,
        (_, true) => UnitBy::Mark,
        _ => UnitBy::Name,
    };
    let multiplier = tail.multiplier;
    Ok(Some((Part { literal, multiplier, unit, prefixed, plus, unit_by }, rest)))
}

fn is_yen(unit: Unit) -> bool {
    unit.dimension() == Dimension::Money(Currency::Jpy)
}

/// A multiplier in Latin letters belongs to the plain unit whatever its size: `350k` is 350 000 yuan.
fn is_latin(written: &str) -> bool {
    written.is_ascii()
}

/// The currency in front of a sum, and the sum: `€350`, `RMB168`.
pub(super) fn strip_currency(text: &str, expected: Option<Unit>) -> Option<(Unit, &str)> {
    let letters = text.find(|c: char| !c.is_ascii_alphabetic()).filter(|at| *at > 1).unwrap_or(0);
    let touching = || {
        let (name, rest) = text.split_at_checked(letters)?;
        Some((Unit::find_folded(name, None)?, rest)).filter(|(_, rest)| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    let found = Unit::strip(text, None).filter(|(unit, _)| unit.is_plain_currency()).or_else(touching);
    let found = found.filter(|(unit, _)| unit.is_plain_currency());
    found.or_else(|| Unit::strip_foreign(text, expected?)).map(|(unit, rest)| (unit, rest.trim_start()))
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
    // `5-axis`, `1.8-second`.
    let start = match start.strip_prefix('-').filter(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic())) {
        Some(rest) if Unit::strip(rest, prefer).is_some() => rest,
        _ => start,
    };
    let scaled = strip_scaled(start, prefer);
    match (Unit::strip(start, prefer), scaled) {
        (Some((unit, rest)), scaled) => match scaled {
            // `350K EUR` is no temperature.
            // `100W次` is no power, `2w rpm` none either.
            Some(scaled) if matches!(unit.symbol(), "W" | "week" | "t") && scaled.unit.is_some() => scaled,
            Some(scaled) if unit.symbol() == "W" && !prefer.is_some_and(is_power) => scaled,
            Some(scaled) if unit.symbol() == "K" && prefer != Some(Dimension::Temperature) => scaled,
            _ => Tail { multiplier: None, unit: Some(unit), rest },
        },
        (None, Some(scaled)) => scaled,
        (None, None) => Tail { multiplier: None, unit: None, rest: text },
    }
}

fn is_latin_letter(c: char) -> bool {
    c.is_ascii_alphabetic()
}

fn is_power(dimension: Dimension) -> bool {
    matches!(dimension, Dimension::Power | Dimension::ApparentPower | Dimension::Energy)
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
    ("millionen", 6),
    ("thousand", 3),
    ("mrd.", 9),
    ("mrd", 9),
    ("mio.", 6),
    ("mio", 6),
    ("mln", 6),
    ("bn", 9),
    ("tsd.", 3),
    ("k", 3),
    ("K", 3),
    ("M", 6),
    // The sound of 万.
    ("w", 4),
    ("W", 4),
    // A thousand euros: `215 TEUR`, `215 T€`.
    ("T", 3),
];

/// The multiplier at the start of a text; whole words in any letter case.
fn strip_multiplier(text: &str) -> Option<(&'static str, i32, &str)> {
    let found = MULTIPLIERS.iter().filter_map(|(word, power)| {
        let start = text.get(..word.len())?;
        let fits = start == *word || (word.len() > 1 && start.eq_ignore_ascii_case(word));
        fits.then_some((*word, *power, text.get(word.len()..)?))
    });
    found.max_by_key(|(word, ..)| word.len())
}

fn strip_scaled(text: &str, prefer: Option<Dimension>) -> Option<Tail<'_>> {
    let (word, power, rest) = strip_multiplier(text)?;
    let (unit, after) = match Unit::strip(rest.trim_start(), prefer) {
        Some((unit, after)) => (Some(unit), after),
        None => (None, rest),
    };
    let latin = word.is_ascii();
    let next = rest.strip_prefix('/').unwrap_or(rest);
    let runs_on =
        latin && unit.is_none() && (rest.starts_with(char::is_alphabetic) || next.starts_with(is_latin_letter));
    let counts = |d: Dimension| d.is_money() || matches!(d, Dimension::Cycles | Dimension::Count);
    // A capital M or K is a million or a thousand where things are counted, otherwise possibly something else.
    let allowed = match word {
        "M" => unit.map(Unit::dimension).or(prefer).is_some_and(counts),
        "K" => unit.is_some() || prefer.is_some_and(counts),
        "w" | "W" => unit
            .map(Unit::dimension)
            .or(prefer.filter(|d| *d != Dimension::Time))
            .is_some_and(|d| counts(d) || matches!(d, Dimension::Rotation | Dimension::Time)),
        "T" => unit.is_some_and(|unit| unit.dimension().is_money()),
        _ => true,
    };
    (allowed && !runs_on).then_some(Tail { multiplier: Some(power), unit, rest: after })
}
