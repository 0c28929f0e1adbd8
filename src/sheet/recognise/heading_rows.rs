//! The row that holds the headings of a table.

use std::collections::HashSet;

use crate::lexicon::{self, Heading};
use crate::quantity::{Expected, Meaning, read};

/// Rows from the top among which the headings are looked for.
const LOOKED_AT: usize = 30;

/// The row that looks most like headings: most words that head columns, then most texts; the first of equals.
fn best_heading(rows: &[Vec<String>]) -> usize {
    let mut best = (0, 0);
    for (at, row) in rows.iter().take(LOOKED_AT).enumerate() {
        let known = known_headings(row);
        let filled = row.iter().filter(|text| !text.is_empty()).count();
        // A title or a remark is one text; a row with numbers in it is no heading.
        let numbers = row.iter().filter(|text| !text.is_empty() && !is_words(text)).count();
        if filled < 2 || numbers * 2 > filled {
            continue;
        }
        let score = known * 100 + filled.min(50) - numbers.min(filled);
        if score > best.1 {
            best = (at, score);
        }
    }
    if best.1 == 0 { first_filled(rows) } else { best.0 }
}

/// How many different headings and words of origin a row holds; `Standard` in each cell is an answer.
fn known_headings(row: &[String]) -> usize {
    let headings: HashSet<Heading> = row.iter().filter_map(|text| lexicon::heading(text)).collect();
    let origins: HashSet<&String> = row.iter().filter(|text| lexicon::group_word(text).is_some()).collect();
    headings.len() + origins.len()
}

/// The best row, or one right above it that heads columns as well: a second line may name more of them than the first.
pub(super) fn first_heading(rows: &[Vec<String>]) -> usize {
    let mut first = best_heading(rows);
    let known = |row: &Vec<String>| row.iter().filter(|text| lexicon::heading(text).is_some()).count();
    let words = |row: &Vec<String>| row.iter().all(|text| text.is_empty() || is_words(text));
    while first > 0 && known(&rows[first]) >= 2 && known(&rows[first - 1]) >= 2 && words(&rows[first - 1]) {
        first -= 1;
    }
    first
}

fn first_filled(rows: &[Vec<String>]) -> usize {
    let filled = |row: &Vec<String>| row.iter().filter(|text| !text.is_empty()).count() > 1;
    rows.iter().position(filled).unwrap_or_default()
}

/// No number by itself: a name or a remark.
pub(super) fn is_words(text: &str) -> bool {
    let text = text.trim_start_matches(['★', '▲', '*', '#', '※']).trim();
    !matches!(
        read(text, Expected::Number(None)).meaning,
        Meaning::Number(_) | Meaning::NotStated | Meaning::NotApplicable
    ) && !text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '±' | '≥' | '≤' | '<' | '>' | '+'))
}
