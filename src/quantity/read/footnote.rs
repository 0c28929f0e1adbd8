//! Marks of footnotes at the end of a figure: `0.008*`, `0.008¹⁾`, `0.008 1)`, `0.008mm注1`, `0.008mm[2]`.

/// The text without the mark at its end, and the mark.
pub(super) fn take(text: &str) -> (&str, Option<String>) {
    let end = text.trim_end();
    match circled(end)
        .or_else(|| starred(end))
        .or_else(|| symbol(end))
        .or_else(|| superscript(end))
        .or_else(|| closed(end))
        .or_else(|| note(end))
    {
        Some((rest, mark)) if rest.contains(|c: char| c.is_ascii_digit()) => (rest.trim_end(), Some(mark)),
        _ => (text, None),
    }
}

/// `*`, which folds to a dot, `†`, `#`.
fn symbol(text: &str) -> Option<(&str, String)> {
    let rest = text.trim_end_matches(['·', '†', '‡', '§', '#', '※']);
    let mark = text.get(rest.len()..).filter(|mark| !mark.is_empty())?;
    Some((rest, mark.replace('·', "*")))
}

/// `0.006mm①`.
fn circled(text: &str) -> Option<(&str, String)> {
    let last = text.chars().next_back()?;
    let digit = u32::from(last).checked_sub(0x2460).filter(|place| *place < 20)? + 1;
    Some((text.get(..text.len() - last.len_utf8())?, digit.to_string()))
}

/// `mm*1`: behind a letter, for between digits a star multiplies.
fn starred(text: &str) -> Option<(&str, String)> {
    let head = text.strip_suffix(|c: char| c.is_ascii_digit())?;
    let rest = head.strip_suffix('·').filter(|rest| rest.ends_with(char::is_alphabetic))?;
    Some((rest, format!("*{}", text.get(head.len()..)?)))
}

/// `¹`, `²⁾`; not the power of a ten or of a unit.
fn superscript(text: &str) -> Option<(&str, String)> {
    let closed = text.strip_suffix(['⁾', ')']).unwrap_or(text);
    let is_closed = closed.len() < text.len();
    let (rest, digit) = strip_superscript(closed)?;
    let is_power = rest.ends_with("10") || rest.ends_with(['⁻', '^']) || strip_superscript(rest).is_some();
    let is_unit = rest.ends_with(char::is_alphabetic) && matches!(digit, '2' | '3');
    let opens = is_closed && rest.contains(['(', '[']);
    (!is_power && !opens && (is_closed || !is_unit)).then(|| (rest, digit.to_string()))
}

fn strip_superscript(text: &str) -> Option<(&str, char)> {
    const SUPERSCRIPTS: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    let last = text.chars().next_back()?;
    let digit = SUPERSCRIPTS.chars().position(|c| c == last)?;
    let rest = text.get(..text.len() - last.len_utf8())?;
    Some((rest, char::from_digit(u32::try_from(digit).ok()?, 10)?))
}

/// ` 1)` without a bracket that opens, `[2]`.
fn closed(text: &str) -> Option<(&str, String)> {
    let (head, open) = match text.strip_suffix(']') {
        Some(head) => (head, Some('[')),
        None => (text.strip_suffix(')')?, None),
    };
    let rest = head.trim_end_matches(|c: char| c.is_ascii_digit());
    let mark = head.get(rest.len()..).filter(|mark| (1..=2).contains(&mark.len()))?;
    let rest = match open {
        // `24[30]` are two figures.
        Some(open) => rest
            .strip_suffix(open)
            .filter(|rest| mark.len() < 2 || !rest.trim_end().ends_with(|c: char| c.is_ascii_digit()))?,
        // A space tells the mark from the figure: `0.008 1)`.
        None => rest.strip_suffix(' ').filter(|rest| !rest.contains('('))?,
    };
    rest.contains(|c: char| c.is_ascii_digit()).then(|| (rest, mark.to_owned()))
}

/// `注1`, `(注2)`, `见注3`, `note 1`.
fn note(text: &str) -> Option<(&str, String)> {
    let head = text.strip_suffix(')').map_or(text, str::trim_end);
    let rest = head.trim_end_matches(|c: char| c.is_ascii_digit());
    let mark = head.get(rest.len()..).filter(|mark| mark.len() <= 2)?;
    let rest = rest.trim_end_matches([' ', ':', '.']);
    let rest = ["见备注", "见注", "备注", "注", "see note", "footnote", "Note", "note", "Fußnote"]
        .iter()
        .find_map(|word| rest.strip_suffix(word))?;
    let rest = rest.trim_end().trim_end_matches(['(', '[', ',', ';', ' ']);
    Some((rest, if mark.is_empty() { "?".to_owned() } else { mark.to_owned() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks() {
        for (text, rest, mark) in [
            ("0.008·", "0.008", "*"),
            ("20000 RPM·", "20000 RPM", "*"),
            ("0.008¹", "0.008", "1"),
            ("0.008 mm·1", "0.008 mm", "*1"),
            ("0.008¹⁾", "0.008", "1"),
            ("0.008 mm²⁾", "0.008 mm", "2"),
            ("0.008 1)", "0.008", "1"),
            ("0.008mm注1", "0.008mm", "1"),
            ("0.008mm(注2)", "0.008mm", "2"),
            ("0.008mm[2]", "0.008mm", "2"),
        ] {
            assert_eq!(take(text), (rest, Some(mark.to_owned())), "{text}");
        }
        for text in ["10⁶", "5 mm²", "2×10⁻³", "min⁻¹", "0.008 (1)", "15 kW (30 min)", "7 MPa (70 kg/cm²)", "5"]
        {
            assert_eq!(take(text), (text, None), "{text}");
        }
    }
}
