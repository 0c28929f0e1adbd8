//! Numbers as shown to people, alike in both languages. What is typed and what files hold is written elsewhere
//! (`quantity::number_text`), always with a point.
//!
//! The format is one for the whole process: a number is written in hundreds of places, and one program speaks to one
//! person. Whoever caches finished texts keeps the [`format()`] they were made with.

use std::sync::atomic::{AtomicU8, Ordering};

use serde::{Deserialize, Serialize};

/// How numbers are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Format {
    /// Between whole part and fraction.
    pub decimal: Decimal,
    /// Between groups of three digits.
    pub thousands: Thousands,
}

/// The sign between whole part and fraction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Decimal {
    /// `0.5`
    #[default]
    Point,
    /// `0,5`
    Comma,
}

/// The sign between groups of three digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Thousands {
    /// A narrow space: `8 600`
    #[default]
    Space,
    /// Nothing: `8600`
    None,
    /// The one of comma and point that is not the decimal sign: `8,600` or `8.600`
    Mark,
    /// `8'600`
    Apostrophe,
}

/// The format in use: bit 0 for the decimal sign, bits 1 and 2 for the thousands.
static IN_USE: AtomicU8 = AtomicU8::new(0);

impl Thousands {
    /// All, in the order shown.
    pub const ALL: [Self; 4] = [Self::Space, Self::None, Self::Mark, Self::Apostrophe];
}

/// The format in use.
pub fn format() -> Format {
    let bits = IN_USE.load(Ordering::Relaxed);
    let decimal = if bits & 1 == 0 { Decimal::Point } else { Decimal::Comma };
    let thousands = Thousands::ALL.into_iter().nth(usize::from(bits >> 1)).unwrap_or_default();
    Format { decimal, thousands }
}

/// From now on numbers are shown so, in the whole process.
pub fn set_format(format: Format) {
    IN_USE.store(u8::from(format.decimal == Decimal::Comma) | (format.thousands as u8) << 1, Ordering::Relaxed);
}

impl Format {
    fn point(self) -> char {
        if self.decimal == Decimal::Comma { ',' } else { '.' }
    }

    fn mark(self) -> Option<char> {
        match (self.thousands, self.decimal) {
            // No line breaks at it, which toolkits do at the narrow one.
            (Thousands::Space, _) => Some('\u{a0}'),
            (Thousands::None, _) => None,
            (Thousands::Mark, Decimal::Point) => Some(','),
            (Thousands::Mark, Decimal::Comma) => Some('.'),
            (Thousands::Apostrophe, _) => Some('\''),
        }
    }

    /// A number of digits and a point in this format.
    fn written(self, digits: &str) -> String {
        let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
        let mut text = grouped(whole, self.mark());
        if let Some(fraction) = fraction {
            text.push(self.point());
            text.push_str(fraction);
        }
        text
    }
}

impl super::Lang {
    /// A small count as a word: `four`, `四`; in digits beyond nine.
    pub fn count_word(self, count: usize) -> String {
        let words = match self {
            Self::En => ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
            Self::Zh => ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九"],
        };
        words.get(count).map_or_else(|| count.to_string(), |word| (*word).to_owned())
    }
}

/// A figure with four significant digits behind the point at most, whole part in full, thousands apart by a narrow
/// space: `8 600`, `0.005`, `12 345`, `−16`; in another [`Format`] with its signs.
pub fn number(x: f64) -> String {
    if !x.is_finite() {
        return "–".to_owned();
    }
    let size = x.abs();
    if size >= 1e15 || (size > 0.0 && size < 1e-4) {
        return exponent(x);
    }
    let decimals = if size == 0.0 { 0 } else { (3 - size.log10().floor() as i32).clamp(0, 7) as usize };
    let text = format!("{x:.decimals$}");
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |rest| ("−", rest));
    let sign = if is_nothing(digits) { "" } else { sign };
    format!("{sign}{}", format().written(digits))
}

fn exponent(x: f64) -> String {
    let text = format!("{x:.3e}");
    let (mantissa, power) = text.split_once('e').unwrap_or((&text, "0"));
    let mantissa = mantissa.trim_end_matches('0').trim_end_matches('.');
    let (sign, digits) = mantissa.strip_prefix('-').map_or(("", mantissa), |rest| ("−", rest));
    format!("{sign}{}e{power}", format().written(digits))
}

/// The figure rounded to so many significant digits; for what was worked out and is not known further.
pub fn significant(x: f64, digits: i32) -> f64 {
    if x == 0.0 || !x.is_finite() {
        return x;
    }
    let places = digits - 1 - x.abs().log10().floor() as i32;
    let power = 10_f64.powi(places.abs());
    let rounded = if places >= 0 { (x * power).round() / power } else { (x / power).round() * power };
    if rounded.is_finite() { rounded } else { x }
}

/// The decimals that a step of this size asks for.
pub fn decimals(step: f64) -> usize {
    if step > 0.0 && step.is_finite() { (-(step * 1.000_001).log10().floor()).clamp(0.0, 12.0) as usize } else { 0 }
}

/// A value with the decimals that a hundredth of this spread asks for, so that values close to each other differ.
pub fn to_spread(x: f64, spread: f64) -> String {
    let decimals = decimals(spread / 100.0);
    if x.abs() >= 1e7 || decimals > 7 || spread <= 0.0 { number(x) } else { fixed(x, decimals) }
}

/// A figure with this many decimals, for columns in which points stand below each other: `66.0`, `−0.120`.
pub fn fixed(x: f64, decimals: usize) -> String {
    if !x.is_finite() {
        return "–".to_owned();
    }
    let text = format!("{x:.decimals$}");
    let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| ("−", rest));
    let sign = if is_nothing(digits) { "" } else { sign };
    format!("{sign}{}", format().written(digits))
}

/// A negative figure that rounds to nothing is no "−0".
fn is_nothing(digits: &str) -> bool {
    digits.bytes().all(|b| matches!(b, b'0' | b'.'))
}

/// A figure with its unit; an amount of money as people write it: `0.005 mm`, `CNY 850 000`, `85 万元`.
pub fn with_unit(x: f64, unit: &str) -> String {
    joined(&[x], "", unit)
}

/// Figures in one unit, which is named once: `0.005–0.01 mm`, `CNY 800 000–950 000`.
pub fn joined(values: &[f64], between: &str, unit: &str) -> String {
    super::money::amounts(values, between, unit).unwrap_or_else(|| {
        let shown = values.iter().map(|x| number(*x)).collect::<Vec<_>>().join(between);
        if unit.is_empty() { shown } else { format!("{shown} {unit}") }
    })
}

/// A share (0..1) as per cent with at most one decimal, without the sign; one that is not all is never "100", one that
/// is something never "0".
pub fn percent(share: f64) -> String {
    let tenths = (share * 1000.0).round();
    // Sums of shares end a hair beside 1.
    if tenths == 1000.0 && share < 1.0 - 1e-9 {
        return format!(">{}", format().written("99.9"));
    }
    if tenths == 0.0 && share > 1e-9 {
        return format!("<{}", format().written("0.1"));
    }
    number(tenths / 10.0)
}

/// A share in whole per cent that never claims more certainty than there is.
pub fn whole_percent(share: f64) -> String {
    match share {
        share if share > 0.0 && share < 0.005 => "<1".to_owned(),
        share if share < 1.0 && share > 0.995 => ">99".to_owned(),
        share => number((share * 100.0).round()),
    }
}

/// A confidence (0..1) as per cent with every decimal it was asked for with, without the sign: `95`, `99.95`.
pub fn confidence(level: f64) -> String {
    let text = format!("{:.6}", 100.0 * level);
    format().written(text.trim_end_matches('0').trim_end_matches('.'))
}

/// Points with at most one decimal.
pub fn points(points: f64) -> String {
    number((points * 10.0).round() / 10.0)
}

/// The same with its sign: `+9.2`, `−5.8`.
pub fn signed_points(p: f64) -> String {
    let text = points(p);
    if p > 0.0 && text != "0" { format!("+{text}") } else { text }
}

/// Points without decimals, for sentences and labels; small ones keep one.
pub fn whole_points(p: f64) -> String {
    if p.abs() < 2.0 { points(p) } else { number(p.round()) }
}

/// A probability with two decimals that never claims certainty it does not have.
pub fn probability(p: f64) -> String {
    if p > 0.995 && p < 1.0 {
        return format!("> {}", format().written("0.99"));
    }
    if p < 0.005 && p > 0.0 {
        return format!("< {}", format().written("0.01"));
    }
    format().written(&format!("{:.2}", p.clamp(0.0, 1.0)))
}

/// A probability with its sign of relation: `= 0.52`, `> 0.99`.
pub fn probability_is(p: f64) -> String {
    let text = probability(p);
    if text.starts_with(['<', '>']) { text } else { format!("= {text}") }
}

/// Groups of three apart by this sign.
fn grouped(digits: &str, mark: Option<char>) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 * 3);
    for (index, digit) in digits.chars().enumerate() {
        if let Some(mark) = mark
            && index > 0
            && (digits.len() - index).is_multiple_of(3)
        {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_shown() {
        for (x, expected) in [
            (0.0, "0"),
            (0.005, "0.005"),
            (8600.0, "8\u{a0}600"),
            (123_456.0, "123\u{a0}456"),
            (-16.0, "−16"),
            (-1e-9, "−1e-9"),
            (7.83, "7.83"),
            (1.0 / 3.0, "0.3333"),
            (1e-7, "1e-7"),
            (f64::NAN, "–"),
        ] {
            assert_eq!(number(x), expected);
        }
        for (share, expected) in [
            (0.999_82, ">99.9"),
            (1.0 - 1e-12, "100"),
            (1.0, "100"),
            (0.000_2, "<0.1"),
            (0.0, "0"),
            (0.208_5, "20.9"),
            (0.2, "20"),
        ] {
            assert_eq!(percent(share), expected);
        }
        assert_eq!(points(-0.04), "0");
        assert_eq!(
            (probability(1.0), probability(0.999), probability(0.0)),
            ("1.00".into(), "> 0.99".into(), "0.00".into())
        );
    }

    /// Without touching the format of the process: other tests run beside this one.
    #[test]
    fn each_format_writes_its_signs() {
        for (decimal, thousands, expected) in [
            (Decimal::Point, Thousands::Space, "1\u{a0}234\u{a0}567.89"),
            (Decimal::Comma, Thousands::None, "1234567,89"),
            (Decimal::Point, Thousands::Mark, "1,234,567.89"),
            (Decimal::Comma, Thousands::Mark, "1.234.567,89"),
            (Decimal::Point, Thousands::Apostrophe, "1'234'567.89"),
        ] {
            assert_eq!(Format { decimal, thousands }.written("1234567.89"), expected);
        }
    }
}
