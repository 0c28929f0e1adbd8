//! Texts that a spreadsheet would take for a formula.

/// The text, marked by an apostrophe where a spreadsheet would calculate it; the spreadsheets' own sign for "text".
pub fn defused(text: &str) -> String {
    if is_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// The text without the mark of [`defused`].
pub fn undefused(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(text)
}

/// True when a spreadsheet would calculate this text, whatever blanks and line ends stand before it and in whatever
/// width its signs are written. A signed figure with its unit (`-5 °C`, `+/-0.01 mm`) is none; a
/// sum of them (`+0.05/-0.02`, `-40-85`) is one.
fn is_formula(text: &str) -> bool {
    if text.starts_with(['\t', '\r', '\n']) {
        return true;
    }
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c.is_control() || is_unseen(c));
    if text.starts_with(['＝', '＋', '－', '＠']) {
        return true;
    }
    let Some(rest) = text.strip_prefix(['+', '-']) else { return text.starts_with(['=', '@']) };
    // `+/-0.01`: no spreadsheet divides by nothing.
    let figure = rest.strip_prefix("/-").unwrap_or(rest);
    let calculates = |c: char| "=+-*/^%(),;:&<>|!\"'@".contains(c) || c.is_alphabetic();
    let digits = figure.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | ' '))).unwrap_or(figure.len());
    let (number, unit) = figure.split_at(digits);
    if !number.contains(|c: char| c.is_ascii_digit()) {
        return true;
    }
    // A unit behind a space is no term of a sum: the whole is text to a spreadsheet.
    let spaced = number.ends_with(' ') && unit.starts_with(|c: char| c.is_alphabetic() || matches!(c, '°' | '%'));
    let injects = unit.contains(['=', '+', '(', '|', '!', '"', '\'', '&', '@']);
    injects || (!spaced && unit.contains(calculates))
}

/// Characters without a width.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The starts that OWASP names for CSV injection, and figures that only look alike.
    #[test]
    fn formulas_are_text_and_figures_stay_figures() {
        for text in [
            "=1+1",
            "\n=1+1",
            " =1+1",
            "\u{a0}=1+1",
            "\u{feff}=1+1",
            "＝1+1",
            "＠SUM(A1)",
            "＋1",
            "－1+1",
            " @SUM(A1)",
            " -2+3",
            "\t5",
            "@SUM(A1)",
            "+cmd|' /C calc'!A0",
            "-2+3+cmd|' /C calc'!A0",
            "-A1",
            "+(1)",
            "-1*2",
            "+0.05/-0.02",
            "-40-85",
            "-0.5/300",
        ] {
            assert_eq!(defused(text), format!("'{text}"));
            assert_eq!(undefused(&defused(text)), text);
        }
        for text in ["-5", "+/-0.01 mm", "-5 °C", "-1,234.5", "-5 µm/m", "≥ 8000 h", "'t Hart", " -5", " 8 mm", "–", ""]
        {
            assert_eq!(defused(text), text);
            assert_eq!(undefused(text), text);
        }
    }
}
