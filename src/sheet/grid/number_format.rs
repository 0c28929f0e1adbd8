//! What the number format of a workbook's cell adds to the number: per cent, a currency, a unit in words.

use crate::quantity::number_text;

/// The text of a number under this format code: with its per cent sign, currency and literal words. The digits are
/// those of the number, not those that the format shows.
pub(super) fn shown(value: f64, code: &str) -> String {
    let section = code.split(';').next().unwrap_or_default();
    let parts = Parts::of(section);
    if parts.is_percent {
        return format!("{}%", number_text(rounded(value * 100.0)));
    }
    let number = number_text(rounded(value));
    // A format that divides by thousands shows another number than the one beside which its words stand.
    if parts.divides {
        return number;
    }
    format!("{}{number}{}", parts.before, parts.after)
}

/// Without the last digits of binary fractions: 0.1 + 0.2 is 0.3.
fn rounded(value: f64) -> f64 {
    format!("{value:.14e}").parse().unwrap_or(value)
}

#[derive(Default)]
struct Parts {
    before: String,
    after: String,
    is_percent: bool,
    divides: bool,
}

impl Parts {
    fn of(section: &str) -> Self {
        let mut parts = Self::default();
        let mut digits = false;
        let mut chars = section.chars().peekable();
        let mut last_placeholder = false;
        while let Some(c) = chars.next() {
            let mut literal = String::new();
            match c {
                '"' => literal.extend(chars.by_ref().take_while(|c| *c != '"')),
                '\\' | '!' => literal.extend(chars.next()),
                // A width or a filling character.
                '_' | '*' => drop(chars.next()),
                '[' => {
                    let inside: String = chars.by_ref().take_while(|c| *c != ']').collect();
                    literal = currency(&inside);
                }
                '%' => parts.is_percent = true,
                '0' | '#' | '?' => {
                    digits = true;
                    last_placeholder = true;
                    continue;
                }
                ',' if last_placeholder && !matches!(chars.peek(), Some('0' | '#' | '?')) => parts.divides = true,
                '¥' | '￥' | '€' | '$' | '£' => literal.push(c),
                _ => {}
            }
            last_placeholder = false;
            let side = if digits { &mut parts.after } else { &mut parts.before };
            side.push_str(&literal);
        }
        // A literal between digits is a mark of thousands or a trick; what only separates says nothing.
        if parts.after.trim_matches(['.', '-', '/', ' ', '(', ')']).is_empty() {
            parts.after.clear();
        } else if parts.after.starts_with(|c: char| c.is_alphanumeric() || c == 'µ') {
            parts.after.insert(0, ' ');
        }
        if parts.before.trim_matches(['+', '(', ' ']).is_empty() {
            parts.before.clear();
        }
        parts
    }
}

/// `[$€-407]` → `€`; `[$¥-411]` is the Japanese yen, `[$¥-804]` the yuan; colours and conditions say nothing.
fn currency(inside: &str) -> String {
    let Some(text) = inside.strip_prefix('$') else { return String::new() };
    let (sign, place) = text.split_once('-').unwrap_or((text, ""));
    match (sign, place.to_ascii_lowercase().trim_start_matches('0')) {
        ("¥" | "￥", "411") => "JPY ".to_owned(),
        ("¥" | "￥", "804") => "CNY ".to_owned(),
        ("", _) => String::new(),
        (sign, _) if sign.chars().all(char::is_alphabetic) => format!("{sign} "),
        (sign, _) => sign.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_formats_add() {
        for (value, code, text) in [
            (0.15, "0%", "15%"),
            (0.1525, "0.00%", "15.25%"),
            (0.005, "General", "0.005"),
            (0.1 + 0.2, "0.0", "0.3"),
            (1200.0, "#,##0", "1200"),
            (325_000.0, "[$€-407]#,##0.00", "€325000"),
            (19_800_000.0, "[$¥-411]#,##0", "JPY 19800000"),
            (1_680_000.0, "[$¥-804]#,##0;[Red]-[$¥-804]#,##0", "CNY 1680000"),
            (168.0, "0.0\"万元\"", "168 万元"),
            (0.006, "0.000\\ \"mm\"", "0.006 mm"),
            (168_000.0, "0!.0,\"万\"", "168000"),
            (12_000.0, "#,##0.0,\"k\"", "12000"),
            (-5.0, "#,##0_);(#,##0)", "-5"),
        ] {
            assert_eq!(shown(value, code), text, "{code}");
        }
    }
}
