//! Lines and marks of a cell: what is no part of its statement.

use super::number::figures;
use crate::quantity::Unread;
use crate::quantity::fold::LINE;

/// One line of the text; two figures in two lines are two figures.
pub(super) fn join(text: &str) -> Result<String, Unread> {
    if !text.contains(LINE) {
        return Ok(text.to_owned());
    }
    let lines = || text.split(LINE).map(str::trim).filter(|line| !line.is_empty());
    if lines().filter(|line| figures(line) > 0).count() > 1 {
        return Err(Unread::SeveralFigures);
    }
    Ok(lines().collect::<Vec<_>>().join(" "))
}

/// The text without the apostrophe of a spreadsheet's text cell, the dot of a list, the star of a clause.
pub(super) fn strip_marks(text: &str) -> String {
    let text = text.trim_start_matches(['·', '★', '☆', '▲', '△', '※', '◎', '○', '→', '▶', '►', ' ']);
    let is_figure = |rest: &str| {
        rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '±' | '.' | '≤' | '≥' | '<' | '>'))
    };
    let text = text.strip_prefix(['′', '″']).filter(|rest| is_figure(rest)).unwrap_or(text);
    let text = text.trim_end_matches(['.', '。', ';', ',', ' ']);
    // `350'000.–` has no rappen.
    let text = [".-", ",-", ".--", ",--", ".—", ",—"].iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text);
    without_rappen(text)
}

/// `215.000,- €`: the dash in the place of the cents, with more behind it.
fn without_rappen(text: &str) -> String {
    for dash in [",--", ".--", ",-", ".-", ",—", ".—"] {
        let Some((head, rest)) = text.split_once(dash) else { continue };
        let in_place = head.ends_with(|c: char| c.is_ascii_digit()) && rest.starts_with([' ', '€', '$', '(']);
        if in_place {
            return format!("{head}{rest}");
        }
    }
    text.to_owned()
}
