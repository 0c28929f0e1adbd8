//! Units of money that the register of currencies has and the table of usual units has not.
//!
//! Their codes and names are words, brands and oils as well (`TOP 10`, `CLP 220`, `3 加元件`). So they count where money
//! is expected, or as the whole of a field for a unit, and only in the exact letters.

use std::sync::LazyLock;

use super::counts::COUNTS;
use super::{Definition, Dimension, money};
use crate::currency::{Currency, Step};

static FOREIGN: LazyLock<Vec<Definition>> = LazyLock::new(|| {
    let units = Currency::ALL.iter().flat_map(|currency| {
        [
            money(symbol(*currency), *currency, 1.0, currency.names()),
            money(currency.ten_thousands(), *currency, Step::TenThousand.factor(), &[]),
            money(currency.hundred_millions(), *currency, Step::HundredMillion.factor(), &[]),
        ]
    });
    units.filter(|unit| !is_usual(unit)).collect()
});

/// The units, by code.
pub(in super::super) fn foreign() -> &'static [Definition] {
    &FOREIGN
}

/// The code, or the Chinese name where the code is a unit: `KGS` are kilograms, `KHR` thousand hours.
fn symbol(currency: Currency) -> &'static str {
    match currency {
        Currency::Kgs | Currency::Khr => currency.word(),
        other => other.code(),
    }
}

/// Whether the table of usual units has one that counts the same.
fn is_usual(unit: &Definition) -> bool {
    let counts_same = |known: &Definition| known.factor.to_bits() == unit.factor.to_bits();
    matches!(unit.dimension, Dimension::Money(_))
        && COUNTS.iter().any(|known| known.dimension == unit.dimension && counts_same(known))
}
