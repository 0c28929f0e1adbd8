//! One number as typed into a field or given on a command line.
//!
//! The grammar is that of a cell ([`read`](super::read())): thousands marks, full-width digits, a decimal comma,
//! exponents. A bound, a range, a tolerance or a reference length is refused here, for a field holds a value.

use super::{Expected, Figure, Meaning, Remark, Unit, Unread, convert, convert_span, read};

/// Which numbers a field takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rule {
    /// Any finite number.
    #[default]
    Any,
    /// 0 or more.
    NotNegative,
    /// More than 0.
    Positive,
    /// Per cent or points from 0 to 100; a `%` may follow.
    Hundred,
    /// A confidence level in per cent, 50 ≤ x < 100; a `%` may follow.
    Confidence,
}

/// Why a text is refused.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// Nothing was typed where a number is needed.
    Empty,
    /// It could not be read as a number.
    Unread(Unread),
    /// A range, a bound, a tolerance or the like: no single value.
    NotOneValue,
    /// A number that [`Rule`] does not allow.
    Not(Rule),
}

impl Rule {
    /// The number, where the rule allows it.
    pub fn check(self, x: f64) -> Result<f64, Refusal> {
        let is_allowed = match self {
            Self::Any => x.is_finite(),
            Self::NotNegative => x >= 0.0 && x.is_finite(),
            Self::Positive => x > 0.0 && x.is_finite(),
            Self::Hundred => (0.0..=100.0).contains(&x),
            Self::Confidence => (50.0..100.0).contains(&x),
        };
        if is_allowed { Ok(x) } else { Err(Refusal::Not(self)) }
    }

    /// The unit that may follow the number.
    fn unit(self) -> Option<Unit> {
        match self {
            Self::Any | Self::NotNegative | Self::Positive => None,
            Self::Hundred | Self::Confidence => Unit::find("%"),
        }
    }
}

/// A plain number.
///
/// ```
/// # use gapwise::quantity::typed::{Rule, number};
/// assert_eq!(number("１２，０００", Rule::Positive), Ok(12_000.0));
/// assert_eq!(number("0,001", Rule::NotNegative), Ok(0.001));
/// assert!(number("≥ 5", Rule::Any).is_err());
/// ```
pub fn number(text: &str, rule: Rule) -> Result<f64, Refusal> {
    // Per cent are never converted to or from anything but ratios, so the hours of a year do not matter.
    rule.check(in_unit_by(text, rule.unit(), convert, f64::NAN)?)
}

/// A plain number, or nothing.
pub fn optional(text: &str, rule: Rule) -> Result<Option<f64>, Refusal> {
    if is_empty(text) { Ok(None) } else { number(text, rule).map(Some) }
}

/// Two numbers of which the first is not the larger: `10–30`, `10-30`, `10 30`, `10 % – 30 %`.
pub fn range(text: &str, rule: Rule) -> Result<(f64, f64), Refusal> {
    let mut parts = text.split(['–', '-', '~', '～', ' ', '%']).map(str::trim).filter(|part| !part.is_empty());
    let mut end = || parts.next().ok_or(Refusal::NotOneValue).and_then(|part| number(part, rule));
    let (low, high) = (end()?, end()?);
    if parts.next().is_some() {
        return Err(Refusal::NotOneValue);
    }
    if low <= high { Ok((low, high)) } else { Err(Refusal::Unread(Unread::RangeReversed)) }
}

/// A range, or nothing.
pub fn optional_range(text: &str, rule: Rule) -> Result<Option<(f64, f64)>, Refusal> {
    if is_empty(text) { Ok(None) } else { range(text, rule).map(Some) }
}

/// A judgement of one criterion against another: a number, or a ratio such as `1/3`. A comma is a decimal one: no
/// judgement is so large that it has thousands.
pub fn ratio(text: &str) -> Result<f64, Refusal> {
    let text = text.replace([',', '，'], ".");
    // A full-width slash is one too.
    match text.split_once(['/', '／']) {
        Some((above, below)) => Rule::Any.check(number(above, Rule::Any)? / number(below, Rule::Any)?),
        None => number(&text, Rule::Any),
    }
}

/// A value in this unit; it may be typed in another unit of the same dimension.
pub fn in_unit(text: &str, unit: Option<Unit>, hours_per_year: f64) -> Result<f64, Refusal> {
    in_unit_by(text, unit, convert, hours_per_year)
}

/// A difference of two values in this unit, such as a margin: an offset of the scale (°C, °F) does not count.
pub fn span_in_unit(text: &str, unit: Option<Unit>, hours_per_year: f64) -> Result<f64, Refusal> {
    in_unit_by(text, unit, convert_span, hours_per_year)
}

/// Whether the comma of a text is read as a thousands mark although it stands where a decimal comma can: `1,234`.
/// To a person who writes decimal commas that is another number.
pub fn may_be_decimal_comma(text: &str) -> bool {
    read(text, Expected::Number(None)).remarks.contains(&Remark::CommaAsThousands)
}

/// Whether nothing but spaces was typed.
fn is_empty(text: &str) -> bool {
    text.trim().is_empty()
}

fn in_unit_by(
    text: &str,
    unit: Option<Unit>,
    convert: fn(f64, Unit, Unit, f64) -> Option<f64>,
    hours_per_year: f64,
) -> Result<f64, Refusal> {
    if is_empty(text) {
        return Err(Refusal::Empty);
    }
    // A minus sign may stand apart in a field, where no list is pasted.
    let minus = text.trim_start().strip_prefix(['-', '−', '－']).map(|rest| format!("-{}", rest.trim_start()));
    let text = minus.as_deref().unwrap_or(text);
    let reading = read(text, Expected::Number(unit));
    if reading.remarks.contains(&Remark::PointAsThousands) {
        return Err(Refusal::Unread(Unread::AmbiguousNumber(text.trim().to_owned())));
    }
    // A name, a condition, a second figure: more than a value.
    if reading.remarks.iter().any(|remark| matches!(remark, Remark::Beside(_))) {
        return Err(Refusal::NotOneValue);
    }
    let number = match reading.meaning {
        Meaning::Number(number) => number,
        Meaning::Unread(why) => return Err(Refusal::Unread(why)),
        Meaning::Level(_) | Meaning::YesNo(_) | Meaning::Grade(_) | Meaning::NotStated | Meaning::NotApplicable => {
            return Err(Refusal::Unread(Unread::NotANumber));
        }
    };
    let Figure::Point(value) = number.figure else { return Err(Refusal::NotOneValue) };
    if number.reference.is_some() || number.about {
        return Err(Refusal::NotOneValue);
    }
    match (number.unit, unit) {
        (None, _) => Ok(value),
        (Some(from), Some(to)) => convert(value, from, to, hours_per_year)
            .filter(|x| x.is_finite())
            .ok_or(Refusal::Unread(Unread::WrongDimension { unit: from, expected: Some(to.dimension()) })),
        (Some(unit), None) => Err(Refusal::Unread(Unread::WrongDimension { unit, expected: None })),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::number_text;

    #[test]
    fn numbers_as_people_type_them() {
        for (text, expected) in [
            ("74.0005", 74.0005),
            (" 12 000 ", 12_000.0),
            ("12\u{a0}000", 12_000.0),
            ("12\u{202f}000", 12_000.0),
            ("6,000", 6000.0),
            ("0,001", 0.001),
            ("1,5", 1.5),
            ("１２．５", 12.5),
            ("−3", -3.0),
            ("- 3", -3.0),
            ("1e-7", 1e-7),
            ("1.234,5", 1234.5),
        ] {
            assert_eq!(number(text, Rule::Any), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_single_number_is_refused() {
        for text in [
            "x", "-", "5 mm", "≥ 5", "5–6", "5 ± 1", "±5", "MTBF 5", "5 (net)", "about 5", "nan", "inf", "1e999",
            "1,23,456", "1 2",
        ] {
            assert!(number(text, Rule::Any).is_err(), "{text}");
            assert!(optional(text, Rule::Any).is_err(), "{text}");
        }
        assert_eq!(number("  ", Rule::Any), Err(Refusal::Empty));
        assert_eq!(optional("  ", Rule::Positive), Ok(None));
        assert!(in_unit("0.005/300 mm", Unit::find("mm"), 6000.0).is_err(), "per length is another quantity");
    }

    #[test]
    fn ranges() {
        for text in ["10–30", "10-30", " 10 30 %", "10 % – 30 %"] {
            assert_eq!(range(text, Rule::Hundred), Ok((10.0, 30.0)), "{text}");
        }
        for text in ["30–10", "10", "10–130", "a–b", "1–2–3", ""] {
            assert!(range(text, Rule::Hundred).is_err(), "{text}");
        }
        assert_eq!(optional_range(" ", Rule::Hundred), Ok(None));
    }

    #[test]
    fn ratios() {
        for (text, expected) in [
            ("3", 3.0),
            ("1/4", 0.25),
            (" 1 / 4 ", 0.25),
            ("１／４", 0.25),
            ("0,5", 0.5),
            ("1,333", 1.333),
            ("-3", -3.0),
        ] {
            assert_eq!(ratio(text), Ok(expected), "{text}");
        }
        for text in ["three", "1/", "1/0", "3 h", "1/2/3"] {
            assert!(ratio(text).is_err(), "{text}");
        }
    }

    #[test]
    fn rules() {
        for (text, rule, is_allowed) in [
            ("0", Rule::NotNegative, true),
            ("-1", Rule::NotNegative, false),
            ("0", Rule::Positive, false),
            ("100 %", Rule::Hundred, true),
            ("100.1", Rule::Hundred, false),
            ("95 %", Rule::Confidence, true),
            ("95％", Rule::Confidence, true),
            ("100", Rule::Confidence, false),
            ("49", Rule::Confidence, false),
            ("5 %", Rule::Any, false),
        ] {
            assert_eq!(number(text, rule).is_ok(), is_allowed, "{text} {rule:?}");
        }
        assert_eq!(number("950 ‰", Rule::Confidence), Ok(95.0));
    }

    #[test]
    fn values_and_spans_in_another_unit() {
        let (mm, celsius) = (Unit::find("mm"), Unit::find("°C"));
        assert_eq!(in_unit("5 µm", mm, 6000.0), Ok(0.005));
        assert_eq!(in_unit("5", mm, 6000.0), Ok(5.0));
        assert!(in_unit("5 kg", mm, 6000.0).is_err());
        assert!(in_unit("5 mm", None, 6000.0).is_err());
        assert_eq!(span_in_unit("2 K", celsius, 6000.0), Ok(2.0));
    }

    #[test]
    fn a_value_written_out_reads_back_to_the_last_bit() {
        for x in [74.0005, 0.1 + 0.2, 1.0 / 3.0, 12_000.0, 12.0, 1.234, 1e-9, 1.5e20, -0.75, 123_456.789] {
            assert_eq!(number(&number_text(x), Rule::Any).map(f64::to_bits), Ok(x.to_bits()), "{x}");
        }
    }

    #[test]
    fn a_comma_before_three_digits_can_be_a_decimal_one() {
        for (text, is) in [("1,234", true), ("6,000", true), ("0,001", false), ("1,5", false), ("1,234.5", false)] {
            assert_eq!(may_be_decimal_comma(text), is, "{text}");
        }
    }
}
