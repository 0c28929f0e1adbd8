//! All units. The base of a dimension is the one that makes most factors whole numbers, so that conversion rounds
//! once: nm, arcsec, fs, µm/min, °/min, mg, mN, mN·m, mW, mJ, mPa, mm³, mm², ppb, ….
//!
//! Spellings are in folded form (`fold.rs`). Where one spelling means two things the earlier unit wins unless the
//! criterion has the dimension of the later one (`度`, `g`, `″`).

mod counts;
mod foreign;
mod mechanics;
mod motion;

use super::{Currency, Dimension};

/// A unit's definition.
pub(super) struct Definition {
    /// Canonical spelling, unique.
    pub symbol: &'static str,
    pub dimension: Dimension,
    /// How many of the base unit one is.
    pub factor: f64,
    /// Added after the factor; temperatures only.
    pub offset: f64,
    pub calendar: Calendar,
    /// Other spellings.
    pub aliases: &'static [&'static str],
}

/// How a unit of time counts.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Calendar {
    /// Running time (hours, seconds), and all that is no time.
    None,
    /// Days and weeks: 24 h a day.
    Days,
    /// This many months; a year in hours is the project's matter.
    Months(f64),
}

const fn unit(symbol: &'static str, dimension: Dimension, factor: f64, aliases: &'static [&'static str]) -> Definition {
    Definition { symbol, dimension, factor, offset: 0.0, calendar: Calendar::None, aliases }
}

const fn months(symbol: &'static str, count: f64, aliases: &'static [&'static str]) -> Definition {
    Definition { calendar: Calendar::Months(count), ..unit(symbol, Dimension::Time, count, aliases) }
}

const fn days(symbol: &'static str, count: f64, aliases: &'static [&'static str]) -> Definition {
    Definition { calendar: Calendar::Days, ..unit(symbol, Dimension::Time, count * DAY, aliases) }
}

const fn temperature(symbol: &'static str, factor: f64, offset: f64, aliases: &'static [&'static str]) -> Definition {
    Definition { offset, ..unit(symbol, Dimension::Temperature, factor, aliases) }
}

const fn money(symbol: &'static str, currency: Currency, factor: f64, aliases: &'static [&'static str]) -> Definition {
    unit(symbol, Dimension::Money(currency), factor, aliases)
}

/// An hour in the base unit of time.
pub(super) const HOUR: f64 = 3.6e18;
/// A day in the base unit of time.
pub(super) const DAY: f64 = 24.0 * HOUR;

pub(super) use self::foreign::foreign;

/// Every unit known but those of `foreign`, by dimension; the earlier part goes before the later one.
pub(super) static UNITS: [&[Definition]; 3] = [motion::MOTION, mechanics::MECHANICS, counts::COUNTS];

/// Spellings that mean this unit only where its dimension is expected: `10秒` of an angle, `≤ 2S` of a time, `5 μ` of a
/// length.
pub(super) static IN_CONTEXT: &[(&str, &str)] = &[
    ("分", "min"),
    ("秒", "arcsec"),
    ("sec", "arcsec"),
    ("secs", "arcsec"),
    ("′", "min"),
    ("″", "s"),
    ("′′", "s"),
    ("T", "pcs"),
    ("条", "pcs"),
    ("转", "rpm"),
    ("轉", "rpm"),
    ("回転", "rpm"),
    ("/min", "rpm"),
    ("/分", "rpm"),
    ("/分钟", "rpm"),
    ("s-1", "r/s"),
    ("s^-1", "r/s"),
    ("s⁻¹", "r/s"),
    ("1/s", "r/s"),
    ("at", "kgf/cm²"),
    ("ppm", "pcs/min"),
    ("PPM", "pcs/min"),
    ("kgf", "kg"),
    ("公斤力", "kg"),
    ("D", "d"),
    ("公斤", "kgf/cm²"),
    ("公斤力", "kgf/cm²"),
    ("kg", "kgf/cm²"),
    ("kgf", "kgf/cm²"),
    ("欧", "EUR"),
    ("刀", "USD"),
    ("美刀", "USD"),
    ("分", "arcmin"),
    ("S", "s"),
    ("u", "µm"),
    ("µ", "µm"),
    ("C", "°C"),
    ("c", "°C"),
    ("F", "°F"),
    ("w", "W"),
    ("v", "V"),
    ("n", "N"),
];
