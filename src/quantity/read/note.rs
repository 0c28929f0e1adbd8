//! Brackets at the end of a cell: a remark without a figure may go, a unit or a qualifier takes its place.

use crate::quantity::words::{strip_after, strip_before};
use crate::quantity::{Unit, Unread};

/// The text without its closing brackets.
pub(super) fn settle(text: &str) -> Result<String, Unread> {
    let mut text = text.to_owned();
    while let Some((head, note)) = split_note(&text) {
        text = merge(head, note)?;
    }
    Ok(text)
}

fn split_note(text: &str) -> Option<(&str, &str)> {
    // The only unit written with brackets.
    if text.get(text.len().checked_sub(5)?..).is_some_and(|end| end.eq_ignore_ascii_case("dB(A)")) {
        return None;
    }
    [('(', ')'), ('[', ']'), ('【', '】')].into_iter().find_map(|(open, close)| {
        let (head, note) = text.strip_suffix(close)?.rsplit_once(open)?;
        Some((head.trim_end(), note.trim()))
    })
}

fn merge(head: &str, note: &str) -> Result<String, Unread> {
    let qualifies_before = strip_before(note).is_some_and(|(_, rest)| rest.is_empty());
    let qualifies_after = strip_after(note).is_some_and(|(_, rest)| rest.is_empty());
    let is_unit = Unit::find_folded(note, None).is_some();
    if !head.contains(|c: char| c.is_ascii_digit()) {
        return Err(Unread::NotANumber);
    }
    match (is_unit, qualifies_before, qualifies_after) {
        // `6000 (min)`: at least, or minutes.
        (true, true, _) if head.ends_with(|c: char| c.is_ascii_digit()) => {
            Err(Unread::AmbiguousNumber(format!("{head} ({note})")))
        }
        (_, true, _) => Ok(format!("{note} {head}")),
        (_, false, true) | (true, ..) => Ok(format!("{head} {note}")),
        _ if note.contains(char::is_numeric) => Err(Unread::SeveralFigures),
        _ if note.contains(char::is_alphabetic) => Ok(head.to_owned()),
        _ => Err(Unread::NotANumber),
    }
}
