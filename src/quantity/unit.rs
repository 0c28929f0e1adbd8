//! Units and their conversion.

mod cyrillic;
mod dimension;
mod table;

use self::cyrillic::CYRILLIC;
use self::table::{Calendar, DAY, Definition, HOUR, IN_CONTEXT, UNITS, foreign};
use super::fold::fold;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;

pub use self::dimension::{Currency, Dimension};

/// A unit of the table; as small as a reference.
#[derive(Clone, Copy)]
pub struct Unit(&'static Definition);

impl Unit {
    /// The unit spelt so, in any of its spellings: `mm`, `um`, `小时`, `r/min`, `万元`.
    ///
    /// The exact spelling goes before one in other letter case (`N·m` is `Nm`, `nm` is a nanometre); what is
    /// ambiguous without its case is not found.
    ///
    /// ```
    /// # use gapwise::quantity::Unit;
    /// assert_eq!(Unit::find("毫米"), Unit::find("mm"));
    /// assert_eq!(Unit::find("furlong"), None);
    /// ```
    pub fn find(text: &str) -> Option<Self> {
        let text = fold(text);
        Self::find_folded(&text, None).or_else(|| Self::foreign(&text).filter(|unit| !unit.is_word()))
    }

    /// As [`Unit::find`] for the text of a field that holds nothing but a unit or a currency. There `TRY` is the Turkish
    /// lira and `SEK` the Swedish krona, which are a word and seconds in any other text.
    pub fn stated(text: &str) -> Option<Self> {
        let text = fold(text);
        Self::foreign(&text).or_else(|| Self::find_folded(&text, None))
    }

    /// The unit of money that is no usual one and is written exactly so.
    pub(super) fn foreign(text: &str) -> Option<Self> {
        let bucket = spellings().get(&text.chars().next()?.to_ascii_lowercase())?;
        bucket.iter().find(|spelling| spelling.is_foreign && spelling.text == text).map(|spelling| spelling.unit)
    }

    /// A currency that is no usual one in front of a sum, where prices are expected: `SGD 500 000`, `S$500`. A code that is
    /// a word as well (`TOP 10`) needs to be the expected one.
    pub(super) fn strip_foreign(text: &str, expected: Self) -> Option<(Self, &str)> {
        let money = Some(expected.dimension()).filter(|dimension| dimension.is_money())?;
        let bucket = spellings().get(&text.chars().next()?.to_ascii_lowercase())?;
        let fits = |unit: Self| unit.is_plain_currency() && (!unit.is_word() || unit.dimension() == money);
        let found = bucket.iter().filter(|spelling| spelling.is_foreign && fits(spelling.unit));
        let found = found.filter_map(|spelling| Some((spelling.unit, text.strip_prefix(spelling.text)?)));
        let (unit, rest) = found.min_by_key(|(_, rest)| rest.len())?;
        rest.trim_start().starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+')).then_some((unit, rest))
    }

    /// The code is a word of the trade as well.
    fn is_word(self) -> bool {
        matches!(self.dimension(), Dimension::Money(currency) if currency.is_word() && self.symbol() == currency.code())
    }

    /// The canonical spelling; [`Unit::find`] finds it again.
    pub fn symbol(self) -> &'static str {
        self.0.symbol
    }

    /// What the unit measures.
    pub fn dimension(self) -> Dimension {
        self.0.dimension
    }

    /// Every way it is written, the canonical one first.
    pub fn spellings(self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.0.symbol).chain(self.0.aliases.iter().copied())
    }

    /// Every unit known, by dimension.
    pub fn all() -> impl Iterator<Item = Self> {
        UNITS.iter().copied().flatten().chain(foreign()).map(Self)
    }

    /// As [`Unit::find`] for a text already folded; a spelling of two meanings is taken in the preferred dimension.
    pub(super) fn find_folded(text: &str, prefer: Option<Dimension>) -> Option<Self> {
        Self::strip(text, prefer).and_then(|(unit, rest)| rest.is_empty().then_some(unit))
    }

    /// The longest unit at the start of a folded text, and what follows it.
    pub(super) fn strip(text: &str, prefer: Option<Dimension>) -> Option<(Self, &str)> {
        let mut best: Option<Match> = None;
        let first = text.chars().next()?.to_ascii_lowercase();
        for &Spelling { text: spelling, unit, only_in_context, is_foreign } in
            spellings().get(&first).into_iter().flatten()
        {
            let preferred = prefer == Some(unit.dimension());
            let both_money = || prefer.is_some_and(Dimension::is_money) && unit.dimension().is_money();
            if only_in_context && !(preferred || both_money()) || is_preposition(text, spelling) {
                continue;
            }
            if let Some(exact) = starts_with(text, spelling).filter(|exact| *exact || !is_foreign) {
                let new = Match { unit, rank: (spelling.len(), exact, preferred), tied: false };
                best = Some(best.map_or(new, |old| old.better(new)));
            }
        }
        let found = best.filter(|found| !found.tied)?;
        Some((found.unit, text.get(found.rank.0..)?))
    }

    /// The workshop unit 丝, 0.01 mm.
    pub(super) fn is_workshop(self) -> bool {
        self.symbol() == "丝"
    }

    /// A currency itself, not its ten thousands: what may stand before a figure.
    pub(super) fn is_plain_currency(self) -> bool {
        self.dimension().is_money() && self.0.factor.to_bits() == 1.0_f64.to_bits()
    }

    /// The plain unit of the same currency (`CNY` for `万元`).
    pub fn plain_currency(self) -> Option<Self> {
        Self::all().find(|unit| unit.is_plain_currency() && unit.dimension() == self.dimension())
    }

    /// The unit that a multiplier word counts, and the power of ten that this one has of its own: `元` and 4 of `万元`,
    /// `h` and 3 of `kh`; `None` for a unit without.
    pub(super) fn counted(self) -> Option<(Self, i32)> {
        let plain = match self.symbol() {
            "kh" => Self::find("h"),
            "krpm" => Self::find("rpm"),
            "万次" | "百万次" | "亿次" => Self::find("cycles"),
            _ if self.dimension().is_money() && !self.is_plain_currency() => self.plain_currency(),
            _ => None,
        }?;
        Some((plain, (self.0.factor / plain.0.factor).log10().round() as i32))
    }

    /// Hours, minutes, seconds: time that runs, not that of the calendar.
    pub(super) fn is_running_time(self) -> bool {
        self.dimension() == Dimension::Time && self.0.calendar == Calendar::None
    }

    /// No data sheet states a thousandth of it: `12.500 min-1` are twelve thousand five hundred.
    pub(super) fn is_coarse(self) -> bool {
        let coarse = [
            "rpm", "h", "d", "cycles", "pcs", "pcs/h", "spm", "mm/min", "W", "N", "VA", "Hz", "psi", "mm/s", "L/h",
            "kgf",
        ];
        self.is_plain_currency() || coarse.contains(&self.symbol())
    }

    /// Three decimals of it are usual, and thousands with a point are not.
    pub(super) fn is_fine(self) -> bool {
        use Dimension as D;
        let fine = |d: D| {
            matches!(d, D::Length | D::Angle | D::Ratio | D::Temperature | D::Acceleration | D::Pressure | D::Volume)
        };
        fine(self.dimension()) || self.counted().is_some()
    }
}

/// One way of writing a unit.
struct Spelling {
    text: &'static str,
    unit: Unit,
    only_in_context: bool,
    /// Of a currency that is no usual one: in the exact letters only.
    is_foreign: bool,
}

/// Spellings with their units by first character (small letter), in the order of the table.
type Spellings = BTreeMap<char, Vec<Spelling>>;

/// The index that keeps a look-up from walking through the whole table.
fn spellings() -> &'static Spellings {
    static INDEX: OnceLock<Spellings> = OnceLock::new();
    INDEX.get_or_init(|| {
        let spelt = |unit: Unit, is_foreign| {
            let spelling = move |text| Spelling { text, unit, only_in_context: is_foreign, is_foreign };
            unit.spellings().map(spelling)
        };
        let always = UNITS.iter().copied().flatten().flat_map(|unit| spelt(Unit(unit), false));
        let abroad = foreign().iter().flat_map(|unit| spelt(Unit(unit), true));
        let cyrillic = CYRILLIC.iter().filter_map(|(text, symbol)| {
            let unit = Unit::all().find(|unit| unit.symbol() == *symbol)?;
            Some(Spelling { text, unit, only_in_context: false, is_foreign: false })
        });
        let in_context = IN_CONTEXT.iter().filter_map(|(text, symbol)| {
            let unit = Unit::all().find(|unit| unit.symbol() == *symbol)?;
            Some(Spelling { text, unit, only_in_context: true, is_foreign: false })
        });
        let mut index = Spellings::new();
        for spelling in always.chain(cyrillic).chain(in_context).chain(abroad) {
            if let Some(first) = spelling.text.chars().next() {
                index.entry(first.to_ascii_lowercase()).or_default().push(spelling);
            }
        }
        index
    })
}

/// By symbol, which is unique.
impl PartialEq for Unit {
    fn eq(&self, other: &Self) -> bool {
        self.symbol() == other.symbol()
    }
}

impl Eq for Unit {}

impl fmt::Debug for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Unit({})", self.symbol())
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.symbol())
    }
}

/// A spelling found at the start of a text.
#[derive(Clone, Copy)]
struct Match {
    unit: Unit,
    /// Length, exact case, preferred dimension.
    rank: (usize, bool, bool),
    /// Another unit fits as well, and only the letter case could have told.
    tied: bool,
}

impl Match {
    fn better(self, new: Self) -> Self {
        match new.rank.cmp(&self.rank) {
            std::cmp::Ordering::Greater => new,
            std::cmp::Ordering::Less => self,
            // Exact spellings of two meanings: the table's order decides.
            std::cmp::Ordering::Equal => Self { tied: self.tied || (!new.rank.1 && new.unit != self.unit), ..self },
        }
    }
}

/// Whether the text starts with this spelling as a whole word, and if so, whether in exact letter case.
fn starts_with(text: &str, spelling: &str) -> Option<bool> {
    let start = text.get(..spelling.len()).filter(|start| start.eq_ignore_ascii_case(spelling))?;
    let exact = start == spelling;
    let rest = text.get(spelling.len()..)?;
    ((exact || may_differ_in_case(start, spelling)) && ends_word(spelling, rest)).then_some(exact)
}

/// `0.008 in 300 mm`, `0.6 at 20 °C`: in and at are words before a figure.
fn is_preposition(text: &str, spelling: &str) -> bool {
    let rest = || text.get(spelling.len()..).and_then(|rest| rest.strip_prefix(' ')).unwrap_or_default();
    let is_word = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit()) || rest.starts_with("any ");
    matches!(spelling, "in" | "at") && is_word(rest().trim_start())
}

/// A single letter and an SI prefix (`Mm`, `mHz`) mean what they say.
fn may_differ_in_case(start: &str, spelling: &str) -> bool {
    let prefix_only = start.get(1..) == spelling.get(1..) && start.starts_with(['m', 'M']);
    spelling.len() > 1 && !prefix_only
}

/// A word of letters ends where no letter, digit or exponent follows; a Chinese one anywhere.
fn ends_word(word: &str, rest: &str) -> bool {
    let goes_on =
        |c: char| c.is_ascii_digit() || matches!(c, '²' | '³' | '^' | '⁻') || (c.is_alphabetic() && c < '\u{2e80}');
    // `0.005 T.I.R.` is no ton.
    let is_initial = word.len() == 1
        && rest.strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()));
    !word.ends_with(|c: char| c.is_alphabetic() && c < '\u{2e80}') || !(is_initial || rest.starts_with(goes_on))
}

/// The value in another unit of the same dimension; `None` for unlike dimensions (two currencies are unlike) and
/// where the result is no finite number.
///
/// A day has 24 h. Years and months become running hours by `hours_per_year`, which belongs to the project, and days
/// and weeks by the calendar (365 days a year): a delivery of three months does not depend on the shifts worked.
///
/// ```
/// # use gapwise::quantity::{Unit, convert};
/// let (year, hour) = (Unit::find("年").unwrap(), Unit::find("h").unwrap());
/// assert_eq!(convert(8.0, year, hour, 4000.0), Some(32_000.0));
/// ```
pub fn convert(value: f64, from: Unit, to: Unit, hours_per_year: f64) -> Option<f64> {
    if from == to {
        return Some(value);
    }
    let (multiply, divide) = factors(from, to, hours_per_year)?;
    let shift = from.0.offset - to.0.offset;
    Some((value * multiply + shift) / divide).filter(|x| x.is_finite())
}

/// As [`convert`] for a difference, a half width or a margin: the zero of a temperature scale plays no part.
pub fn convert_span(value: f64, from: Unit, to: Unit, hours_per_year: f64) -> Option<f64> {
    if from == to {
        return Some(value);
    }
    let (multiply, divide) = factors(from, to, hours_per_year)?;
    Some(value * multiply / divide).filter(|x| x.is_finite())
}

/// Both units in a common base.
fn factors(from: Unit, to: Unit, hours_per_year: f64) -> Option<(f64, f64)> {
    if from.dimension() != to.dimension() {
        return None;
    }
    match (from.0.calendar, to.0.calendar) {
        (Calendar::Months(a), Calendar::Months(b)) => Some((a, b)),
        (Calendar::Months(a), other) => Some((a * month(other, hours_per_year)?, to.0.factor)),
        (other, Calendar::Months(b)) => Some((from.0.factor, b * month(other, hours_per_year)?)),
        _ => Some((from.0.factor, to.0.factor)),
    }
}

/// A month in the base unit of time, as seen from a unit that counts days or hours.
fn month(other: Calendar, hours_per_year: f64) -> Option<f64> {
    if other == Calendar::Days {
        return Some(365.0 * DAY / 12.0);
    }
    (hours_per_year.is_finite() && hours_per_year > 0.0).then_some(hours_per_year * HOUR / 12.0)
}

/// True where [`convert`] needs the hours per year: one side in years or months, the other in running hours.
pub(super) fn needs_hours_per_year(a: Unit, b: Unit) -> bool {
    factors(a, b, 1.0).is_some() && factors(a, b, f64::NAN).is_none()
}

#[cfg(test)]
mod tests;
