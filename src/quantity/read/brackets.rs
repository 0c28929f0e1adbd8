//! Brackets of a cell: a unit or a qualifier takes its place in the text, the rest is kept as notes.

use crate::quantity::words::{strip_after, strip_before};
use crate::quantity::{Unit, Unread};

/// A text without its brackets.
#[derive(Debug, PartialEq)]
pub(super) struct Unbracketed {
    pub text: String,
    /// What stood in brackets, in order.
    pub notes: Vec<String>,
}

/// Takes the brackets out of a folded text. A formula (`±(2+L/250) µm`) holds more than one figure.
pub(super) fn take(text: &str) -> Result<Unbracketed, Unread> {
    let mut found = Unbracketed { text: text.to_owned(), notes: Vec::new() };
    let mut from = 0;
    while let Some(group) = next_group(&found.text, from) {
        from = found.place(&group)?;
    }
    Ok(found)
}

/// Where a bracket with what it holds stands.
struct Group {
    start: usize,
    end: usize,
    note: String,
}

/// The first bracket at or after `from` that is closed; brackets within it belong to it.
fn next_group(text: &str, from: usize) -> Option<Group> {
    let mut start = None;
    let mut depth = 0_usize;
    for (at, c) in text.char_indices().skip_while(|(at, _)| *at < from) {
        match c {
            '(' | '[' if depth == 0 && !is_part_of_unit(text, at) => (start, depth) = (Some(at), 1),
            '(' | '[' if depth > 0 => depth += 1,
            ')' | ']' if depth == 1 => {
                let start = start?;
                let note = text.get(start + 1..at)?.trim().replace(['(', '[', ')', ']'], " ");
                return Some(Group { start, end: at + 1, note });
            }
            ')' | ']' if depth > 1 => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The units written with brackets: `dB(A)`, `V(AC)`.
fn is_part_of_unit(text: &str, at: usize) -> bool {
    let head = text.get(..at).unwrap_or_default().trim_end();
    let tail = text.get(at..).unwrap_or_default().to_ascii_lowercase();
    let after = |unit: &str| {
        head.len() >= unit.len()
            && head.get(head.len() - unit.len()..).is_some_and(|end| end.eq_ignore_ascii_case(unit))
    };
    (after("dB") || head.ends_with("分贝")) && ["(a)", "(c)"].iter().any(|weighting| tail.starts_with(weighting))
        || after("V") && ["(ac)", "(dc)"].iter().any(|kind| tail.starts_with(kind))
}

impl Unbracketed {
    /// Puts one bracket where it belongs; from where to look on.
    fn place(&mut self, group: &Group) -> Result<usize, Unread> {
        let head = self.text.get(..group.start).unwrap_or_default().trim_end().to_owned();
        let tail = self.text.get(group.end..).unwrap_or_default().trim_start().to_owned();
        let note = group.note.as_str();
        let after_digit = head.ends_with(|c: char| c.is_ascii_digit());
        let before = strip_before(note).is_some_and(|(_, rest)| rest.is_empty());
        let after = strip_after(note).is_some_and(|(_, rest)| rest.is_empty());
        let unit = Unit::find_folded(note, None);
        let is_unit = unit.is_some();
        // `23万 (EUR)`.
        let counted = head.ends_with(['万', '萬', '亿', '億', '千', 'k', 'K', 'M', 'w', 'W']);
        let after_digit = after_digit || (counted && unit.is_some_and(|unit| unit.dimension().is_money()));
        let has_digits = |text: &str| text.contains(|c: char| c.is_ascii_digit());
        if head.trim_end_matches(['±', '+', '-', '≤', '≥', '<', '>', ' ']).is_empty() && has_digits(note) {
            return self.open(&head, note, &tail);
        }
        if (note.is_empty() || (!has_digits(&head) && !has_digits(&tail))) && !note.contains(char::is_alphabetic) {
            return Err(Unread::NotANumber);
        }
        if is_unit && before && after_digit {
            // `6000 (min)`: at least, or minutes.
            return Err(Unread::AmbiguousNumber(format!("{head} ({note})")));
        }
        let joined = |parts: [&str; 3]| {
            parts.map(str::trim).iter().filter(|p| !p.is_empty()).copied().collect::<Vec<_>>().join(" ")
        };
        if before && has_digits(&head) {
            self.text = joined([note, &head, &tail]);
            return Ok(note.len() + 1 + head.len());
        }
        if before || (after && has_digits(&head)) || (is_unit && after_digit) {
            self.text = joined([&head, note, &tail]);
            return Ok(head.len() + note.len() + 1);
        }
        self.notes.push(note.to_owned());
        self.text = joined([&head, "", &tail]);
        Ok(head.len())
    }

    /// A bracket in front: `(24) 小时` is 24 hours, `(2+L/250) µm` a formula, `(5)` nobody knows.
    fn open(&mut self, head: &str, note: &str, tail: &str) -> Result<usize, Unread> {
        let is_formula = note.contains(['/', '+', '×', '·', ',']) || note.contains(|c: char| c.is_ascii_alphabetic());
        if tail.contains(|c: char| c.is_ascii_digit()) && !is_formula {
            return Err(Unread::SeveralFigures);
        }
        if tail.is_empty() && !note.contains(char::is_alphabetic) && !note.contains(',') {
            return Err(Unread::NotANumber);
        }
        if is_formula && !tail.contains(|c: char| c.is_ascii_digit()) {
            return Err(Unread::SeveralFigures);
        }
        if is_formula {
            // A note before the figure: `(ISO 230-2) 0.006 mm`.
            self.notes.push(note.to_owned());
            self.text = format!("{head}{tail}");
            return Ok(head.len());
        }
        self.text = format!("{head}{note} {tail}");
        Ok(head.len() + note.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets() {
        for (text, expected, notes) in [
            ("0.005 (mm)", "0.005 mm", vec![]),
            ("20000 rpm (max.)", "max. 20000 rpm", vec![]),
            ("6000 h (以上)", "6000 h 以上", vec![]),
            ("(24)小时内", "24 小时内", vec![]),
            ("0.006 mm [ISO 230-2 (2014)]", "0.006 mm", vec!["ISO 230-2  2014 "]),
            ("149万(含税)/台", "149万 /台", vec!["含税"]),
            ("75 dB (A) (1 m)", "75 dB (A)", vec!["1 m"]),
            ("5 (", "5 (", vec![]),
        ] {
            let found = take(text).unwrap_or_else(|unread| panic!("{text}: {unread:?}"));
            assert_eq!(
                (found.text.as_str(), found.notes),
                (expected, notes.into_iter().map(str::to_owned).collect()),
                "{text}"
            );
        }
    }

    #[test]
    fn formulas_and_lone_brackets_stay_unread() {
        for text in ["±(2+L/250)µm", "(1.9+3L/1000)µm", "[-180°, +120°]", "(5)", "5 ()"] {
            assert!(take(text).is_err(), "{text}");
        }
    }
}
