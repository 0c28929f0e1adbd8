//! Numbers as shown to people, alike in both languages.

/// A figure with four significant digits behind the point at most, whole part in full, thousands apart by a narrow
/// space: `8 600`, `0.005`, `12 345`, `−16`.
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
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    // A negative figure that rounds to nothing is no "−0".
    let sign = if digits.bytes().all(|b| matches!(b, b'0' | b'.')) { "" } else { sign };
    match fraction {
        Some(fraction) => format!("{sign}{}.{fraction}", grouped(whole)),
        None => format!("{sign}{}", grouped(whole)),
    }
}

fn exponent(x: f64) -> String {
    let text = format!("{x:.3e}");
    let (mantissa, power) = text.split_once('e').unwrap_or((&text, "0"));
    let mantissa = mantissa.trim_end_matches('0').trim_end_matches('.').replace('-', "−");
    format!("{mantissa}e{power}")
}

/// A figure with its unit.
pub fn with_unit(x: f64, unit: &str) -> String {
    if unit.is_empty() { number(x) } else { format!("{} {unit}", number(x)) }
}

/// A share (0..1) as per cent with at most one decimal, without the sign.
pub fn percent(share: f64) -> String {
    number((share * 1000.0).round() / 10.0)
}

/// Points with at most one decimal.
pub fn points(points: f64) -> String {
    number((points * 10.0).round() / 10.0)
}

/// Points without decimals, for sentences and labels; small ones keep one.
pub fn whole_points(p: f64) -> String {
    if p.abs() < 2.0 { points(p) } else { number(p.round()) }
}

/// A probability with two decimals that never claims certainty it does not have.
pub fn probability(p: f64) -> String {
    if p > 0.995 && p < 1.0 {
        return "> 0.99".to_owned();
    }
    if p < 0.005 && p > 0.0 {
        return "< 0.01".to_owned();
    }
    format!("{:.2}", p.clamp(0.0, 1.0))
}

/// A probability with its sign of relation: `= 0.52`, `> 0.99`.
pub fn probability_is(p: f64) -> String {
    let text = probability(p);
    if text.starts_with(['<', '>']) { text } else { format!("= {text}") }
}

/// Groups of three apart by a narrow no-break space.
fn grouped(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 * 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('\u{202f}');
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
            (8600.0, "8\u{202f}600"),
            (123_456.0, "123\u{202f}456"),
            (-16.0, "−16"),
            (-1e-9, "−1e-9"),
            (7.83, "7.83"),
            (1.0 / 3.0, "0.3333"),
            (1e-7, "1e-7"),
            (f64::NAN, "–"),
        ] {
            assert_eq!(number(x), expected);
        }
        assert_eq!(points(-0.04), "0");
        assert_eq!(
            (probability(1.0), probability(0.999), probability(0.0)),
            ("1.00".into(), "> 0.99".into(), "0.00".into())
        );
    }
}
