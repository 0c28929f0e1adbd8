//! One decimal number as people write it: thousands by comma, point or space, decimal comma, exponents.

use std::borrow::Cow;

use crate::quantity::{Remark, Unit, Unread};

/// A number as written, not yet a float: a multiplier word (`1.2亿`) shifts its exponent, so nothing is rounded twice.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Literal {
    /// Sign, digits and a decimal point.
    digits: String,
    exponent: i32,
    /// Digits after the point.
    decimals: i32,
    pub remark: Option<Remark>,
    /// One to three digits, a point, three digits: thousands for whom the point marks them (`12.500`).
    point_group: bool,
    /// Groups of three that may just as well be figures side by side (`100 200 300`).
    pub may_be_list: bool,
}

impl Literal {
    /// Settles what the point of `12.500` is, by what is counted: a thousandth of a coarse unit (rpm, hours, yuan) is
    /// never stated, three decimals of a fine one (mm, %) are usual; in between it counts as a decimal mark and is told.
    pub fn settle_point(&mut self, unit: Option<Unit>) {
        if !self.point_group {
            return;
        }
        if unit.is_some_and(Unit::is_coarse) {
            self.digits.retain(|c| c != '.');
            self.decimals = 0;
            self.remark = Some(Remark::PointAsThousands);
        } else if unit.is_some_and(|unit| !unit.is_fine()) {
            self.remark = Some(Remark::PointAsDecimal);
        }
    }

    /// The value times ten to this power.
    pub fn value(&self, shift: i32) -> Result<f64, Unread> {
        let exponent = self.exponent.saturating_add(shift);
        let text =
            if exponent == 0 { self.digits.as_str().into() } else { Cow::from(format!("{}e{exponent}", self.digits)) };
        // The sum turns −0 into 0, of which there is only one on a data sheet.
        let value: Option<f64> = text.parse().ok().map(|x: f64| x + 0.0);
        let vanished = |x: f64| x.abs() < f64::MIN_POSITIVE && self.digits.contains(|c| matches!(c, '1'..='9'));
        value.filter(|x| x.is_finite() && !vanished(*x)).ok_or(Unread::NotFinite)
    }

    /// The place value of the last digit. A multiplier word says nothing of rounding, so it leaves at most 1.
    pub fn resolution(&self, multiplier: Option<i32>) -> Result<f64, Unread> {
        let place = self.exponent.saturating_sub(self.decimals).saturating_add(multiplier.unwrap_or(0));
        let place = if multiplier.is_some() { place.min(0) } else { place };
        let resolution: Option<f64> = format!("1e{place}").parse().ok();
        resolution.filter(|x| x.is_finite()).map(|x| x.max(f64::MIN_POSITIVE)).ok_or(Unread::NotFinite)
    }
}

/// The number at the start of a text, and what follows; `None` where there is none.
pub(super) fn strip_literal(text: &str) -> Result<Option<(Literal, &str)>, Unread> {
    let (sign, unsigned) = strip_sign(text);
    let (groups, rest) = strip_groups(unsigned);
    if groups.iter().all(|group| group.digits.is_empty()) {
        return Ok(None);
    }
    let shape = interpret(&groups).ok_or_else(|| {
        let length = text.len().saturating_sub(rest.len());
        Unread::AmbiguousNumber(text.get(..length).unwrap_or(text).to_owned())
    })?;
    let (exponent, after) = match strip_bare_power(&shape, rest)? {
        // `10⁶` is one times ten to the sixth.
        Some((power, after)) => (power - 1, after),
        None => strip_exponent(rest)?,
    };
    let is_plain = after.len() == rest.len();
    let lost = rest.get(..rest.len() - after.len()).is_some_and(|power| power.ends_with(|c: char| c.is_ascii_digit()))
        && rest.trim_start_matches([' ', '×', 'x', 'X', '·']).starts_with("10-");
    let digits = format!("{sign}{}.{}", shape.whole, shape.fraction);
    let decimals = i32::try_from(shape.fraction.len()).map_err(|_| Unread::NotFinite)?;
    let literal = Literal {
        digits: digits.trim_end_matches('.').to_owned(),
        exponent,
        decimals,
        remark: if lost { Some(Remark::LostPower) } else { shape.remark },
        point_group: is_plain && is_point_group(&groups),
        may_be_list: is_plain && may_be_list(&groups),
    };
    Ok(Some((literal, after)))
}

fn is_point_group(groups: &[Group<'_>]) -> bool {
    matches!(groups, [_, Group { separator: '.', digits }] if digits.len() == 3) && is_head(groups)
}

/// A head of three digits and groups that do not end in noughts: `800,500,500` mm are three travels.
fn may_be_list(groups: &[Group<'_>]) -> bool {
    let Some((first, tail)) = groups.split_first() else { return false };
    let thousands = tail.iter().all(|group| matches!(group.separator, ' ' | ',') && group.digits.len() == 3);
    let spaced_pair = tail.len() == 1 && tail.iter().all(|group| group.separator == ' ');
    first.digits.len() == 3
        && thousands
        && (tail.len() > 1 || spaced_pair)
        && tail.last().is_some_and(|g| g.digits != "000")
}

/// The power of a bare ten: `10⁶`, `10^7`.
fn strip_bare_power<'a>(shape: &Shape, rest: &'a str) -> Result<Option<(i32, &'a str)>, Unread> {
    if shape.whole != "10" || !shape.fraction.is_empty() {
        return Ok(None);
    }
    let found = strip_superscript(rest).or_else(|| rest.strip_prefix('^').and_then(strip_power));
    found.map(|found| power(&found)).transpose()
}

fn strip_sign(text: &str) -> (&'static str, &str) {
    match (text.strip_prefix('-'), text.strip_prefix('+')) {
        (Some(rest), _) => ("-", rest.trim_start()),
        (_, Some(rest)) => ("", rest.trim_start()),
        _ => ("", text),
    }
}

/// Digits and the separator before them (a space stands for none before the first).
struct Group<'a> {
    separator: char,
    digits: &'a str,
}

fn strip_groups(text: &str) -> (Vec<Group<'_>>, &str) {
    let (digits, mut rest) = strip_digits(text);
    let mut groups = vec![Group { separator: ' ', digits }];
    // A raised point: `0·005`; elsewhere the dot multiplies.
    let is_separator = |c: &char| matches!(c, ',' | '.' | ' ' | '。' | '′' | '_') || (*c == '·' && digits == "0");
    while let Some(separator) = rest.chars().next().filter(is_separator) {
        let (digits, after) = strip_digits(rest.get(separator.len_utf8()..).unwrap_or_default());
        // An ideographic full stop stands for a point, an apostrophe for a space.
        let is_apostrophe = matches!(separator, '′' | '_');
        let separator = match separator {
            '。' | '·' => '.',
            '′' | '_' => ' ',
            other => other,
        };
        // A space groups only what is certain to be one number; elsewhere it ends it.
        let spaced = digits.len() == 3 && groups.iter().all(|group| group.separator == ' ') && is_head(&groups);
        let first_is_empty = groups.iter().all(|group| group.digits.is_empty());
        let goes_on = match separator {
            ' ' => spaced && !(is_apostrophe && is_angle(after)),
            ',' => !digits.is_empty() && !first_is_empty,
            _ => !digits.is_empty(),
        };
        if !goes_on {
            break;
        }
        groups.push(Group { separator, digits });
        rest = after;
    }
    (groups, rest)
}

/// `1'000' 6"`: the marks are minutes and seconds, or feet and inches.
fn is_angle(after: &str) -> bool {
    let next = after.strip_prefix('′').map(strip_digits);
    after.starts_with('″') || next.is_some_and(|(digits, _)| digits.len() != 3)
}

fn strip_digits(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// The first group of a number with thousands: one to three digits, no leading zero.
fn is_head(groups: &[Group<'_>]) -> bool {
    groups.first().is_some_and(|group| (1..=3).contains(&group.digits.len()) && !group.digits.starts_with('0'))
}

/// A number taken apart.
struct Shape {
    whole: String,
    fraction: String,
    remark: Option<Remark>,
}

/// What the separators mean; `None` where that is open.
fn interpret(groups: &[Group<'_>]) -> Option<Shape> {
    let (first, tail) = groups.split_first()?;
    let Some((last, inner)) = tail.split_last() else {
        return Some(whole(groups, None));
    };
    let thousands = |tail: &[Group<'_>], separator: char| {
        is_head(groups) && tail.iter().all(|group| group.separator == separator && group.digits.len() == 3)
    };
    match (last.separator, inner.first().map(|group| group.separator)) {
        (' ', _) => Some(whole(groups, None)),
        // Three noughts behind a point are precision to some and thousands to others.
        ('.', None) if is_head(groups) && last.digits == "000" => {
            Some(fraction(std::slice::from_ref(first), last, Some(Remark::PointAsDecimal)))
        }
        ('.', None) => Some(fraction(std::slice::from_ref(first), last, None)),
        // `2,0000`: grouped by ten thousands, or a decimal comma?
        (',', None) if last.digits.len() == 4 && first.digits.chars().any(|c| c != '0') => None,
        (',', None) if thousands(tail, ',') => Some(whole(groups, Some(Remark::CommaAsThousands))),
        (',', None) => Some(fraction(std::slice::from_ref(first), last, Some(Remark::CommaAsDecimal))),
        (separator, Some(grouping)) if separator == grouping => thousands(tail, separator).then(|| whole(groups, None)),
        (separator, Some(grouping)) if thousands(inner, grouping) => {
            let remark = (separator == ',').then_some(Remark::CommaAsDecimal);
            let (_, head) = groups.split_last()?;
            Some(fraction(head, last, remark))
        }
        _ => None,
    }
}

fn join(groups: &[Group<'_>]) -> String {
    let digits: String = groups.iter().map(|group| group.digits).collect();
    if digits.is_empty() { "0".to_owned() } else { digits }
}

fn whole(groups: &[Group<'_>], remark: Option<Remark>) -> Shape {
    Shape { whole: join(groups), fraction: String::new(), remark }
}

fn fraction(head: &[Group<'_>], last: &Group<'_>, remark: Option<Remark>) -> Shape {
    Shape { whole: join(head), fraction: last.digits.to_owned(), remark }
}

/// `e3`, `E-6`, `×10^6`, `x10⁶`.
fn strip_exponent(text: &str) -> Result<(i32, &str), Unread> {
    if let Some(found) = text.strip_prefix(['e', 'E']).and_then(strip_power) {
        return power(&found);
    }
    let times = text.trim_start().strip_prefix(['×', 'x', 'X', '·']).map(str::trim_start);
    let ten = times.and_then(|rest| rest.strip_prefix("10"));
    if let Some(found) = ten.and_then(|rest| rest.strip_prefix('^')).and_then(strip_power) {
        return power(&found);
    }
    if let Some(found) = ten.and_then(strip_superscript) {
        return power(&found);
    }
    // `8x10-3`: nothing but a power that lost its place.
    if let Some(found) = ten.filter(|rest| rest.starts_with('-')).and_then(strip_power)
        && found.0.len() <= 3
    {
        return power(&found);
    }
    Ok((0, text))
}

fn power<'a>((digits, rest): &(String, &'a str)) -> Result<(i32, &'a str), Unread> {
    digits.parse().map(|power| (power, *rest)).map_err(|_| Unread::NotFinite)
}

fn strip_power(text: &str) -> Option<(String, &str)> {
    let (sign, unsigned) = strip_sign(text);
    let (digits, rest) = strip_digits(unsigned);
    (!digits.is_empty()).then(|| (format!("{sign}{digits}"), rest))
}

fn strip_superscript(text: &str) -> Option<(String, &str)> {
    const SUPERSCRIPTS: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    let end = text.find(|c: char| c != '⁻' && !SUPERSCRIPTS.contains(c)).unwrap_or(text.len());
    let (written, rest) = text.split_at_checked(end)?;
    let plain: String = written
        .chars()
        .filter_map(|c| match SUPERSCRIPTS.chars().position(|superscript| superscript == c) {
            Some(digit) => char::from_digit(u32::try_from(digit).ok()?, 10),
            None => Some('-'),
        })
        .collect();
    (!plain.is_empty()).then_some((plain, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, value: f64, resolution: f64, remark: Option<&Remark>, rest: &str) {
        let (literal, left) = strip_literal(text).ok().flatten().unwrap_or_else(|| panic!("no number: {text}"));
        assert_eq!(literal.value(0), Ok(value), "{text}");
        assert_eq!(literal.resolution(None), Ok(resolution), "{text}");
        assert_eq!(literal.remark.as_ref(), remark, "{text}");
        assert_eq!(left, rest, "{text}");
    }

    #[test]
    fn numbers() {
        check("5 mm", 5.0, 1.0, None, " mm");
        check("0.0050", 0.005, 1e-4, None, "");
        check(".5", 0.5, 0.1, None, "");
        check("-5", -5.0, 1.0, None, "");
        check("18 000 rpm", 18_000.0, 1.0, None, " rpm");
        check("18 000,5", 18_000.5, 0.1, Some(&Remark::CommaAsDecimal), "");
        check("18 00", 18.0, 1.0, None, " 00");
        check("0 005", 0.0, 1.0, None, " 005");
        check("1,234", 1234.0, 1.0, Some(&Remark::CommaAsThousands), "");
        check("1,234,567", 1_234_567.0, 1.0, None, "");
        check("1,234.5", 1234.5, 0.1, None, "");
        check("1.234,5", 1234.5, 0.1, Some(&Remark::CommaAsDecimal), "");
        check("1.234.567", 1_234_567.0, 1.0, None, "");
        check("12.000 h", 12.0, 0.001, Some(&Remark::PointAsDecimal), " h");
        check("0.000", 0.0, 0.001, None, "");
        check("12.500", 12.5, 0.001, None, "");
        check("0,005", 0.005, 0.001, Some(&Remark::CommaAsDecimal), "");
        check("1,5", 1.5, 0.1, Some(&Remark::CommaAsDecimal), "");
        check("1.2e3 h", 1200.0, 100.0, None, " h");
        check("2×10^6", 2e6, 1e6, None, "");
        check("2 x 10⁻³", 2e-3, 1e-3, None, "");
        check("6, 7", 6.0, 1.0, None, ", 7");
        check("5e", 5.0, 1.0, None, "e");
    }

    #[test]
    fn ambiguous_numbers() {
        for text in ["1,23,456", "1.23.456", "1,234.567,8", "0,123,456", "0.006,0.008"] {
            assert!(matches!(strip_literal(text), Err(Unread::AmbiguousNumber(_))), "{text}");
        }
    }

    #[test]
    fn beyond_the_range_of_a_number() {
        for text in ["1e999", "1e-999", "1e99999999999"] {
            let read = strip_literal(text).and_then(|found| match found {
                Some((literal, _)) => literal.value(0).and(literal.resolution(None)).map(|_| ()),
                None => Ok(()),
            });
            assert_eq!(read, Err(Unread::NotFinite), "{text}");
        }
    }

    #[test]
    fn no_number() {
        for text in ["", "-", ",5", "x", "e5"] {
            assert_eq!(strip_literal(text), Ok(None), "{text}");
        }
    }
}
