//! Lines that sum up the others: left out, and noted.

use super::columns::{Field, TITLES, field, joined};
use super::roles;
use super::separators::is_marked;
use crate::model::RawNote;

/// What such a line begins with, beside the names of statistics.
const WORDS: &[&str] = &[
    "totals",
    "max.",
    "min.",
    "std.dev",
    "3σ",
    "6σ",
    "rbar",
    "b10",
    "l10",
    "b50",
    "l50",
    "mtbf",
    "mttf",
    "mttr",
    "summe",
    "mittelwert",
    "总计",
    "小计",
    "共计",
    "总时间",
    "累计",
    "总数",
    "上控制限",
    "下控制限",
    "控制上限",
    "控制下限",
    "中心线",
];

/// Takes out the remarks below the last line of numbers: `备注：…`, `Operator: …`.
pub(super) fn remarks(rows: &mut Vec<Vec<Field<'static>>>) -> Vec<RawNote> {
    let mut notes = Vec::new();
    while rows.len() > 2 && rows.last().is_some_and(|row| is_remark(row)) {
        notes.extend(rows.pop().map(|row| RawNote::Footer { line: field(&row, 0).line, text: joined(&row) }));
    }
    notes.reverse();
    notes
}

/// A line that begins with words and a colon, or with a word for a remark, and holds one more field at most.
fn is_remark(row: &[Field]) -> bool {
    let mut filled = row.iter().filter(|field| !field.text.is_empty());
    let Some(first) = filled.next() else { return false };
    let name = first.text.split([':', '：']).next().unwrap_or_default();
    let is_named = name.len() < first.text.len() || roles::is_remark(name);
    let has_words = !name.starts_with(|c: char| c.is_ascii_digit()) && name.chars().any(char::is_alphabetic);
    filled.count() <= 1 && is_named && has_words && !is_word(&first.text)
}

/// True for a number, before its marks are settled.
pub(super) fn is_number(text: &str) -> bool {
    is_marked(text) || text.parse::<f64>().is_ok()
}

/// Takes out the lines that sum up others: known words in front of the last lines, and any word in a column whose other
/// fields count the lines through, where it stands above or below all of them.
pub(super) fn leave_out(rows: &mut Vec<Vec<Field<'static>>>) -> Vec<RawNote> {
    let mut notes = Vec::new();
    while rows.len() > 2 && rows.last().is_some_and(|row| is_total(row)) {
        take(rows, rows.len() - 1, &mut notes);
    }
    let head = head(rows);
    for at in labelled(rows, head).into_iter().rev() {
        take(rows, at, &mut notes);
    }
    notes.reverse();
    notes
}

fn take(rows: &mut Vec<Vec<Field<'static>>>, at: usize, notes: &mut Vec<RawNote>) {
    if at < rows.len() {
        let row = rows.remove(at);
        notes.push(RawNote::Total { line: field(&row, 0).line, text: joined(&row) });
    }
}

/// A line that begins with a word for a sum, a statistic or a limit.
fn is_total(row: &[Field]) -> bool {
    row.iter().find(|field| !field.text.is_empty()).is_some_and(|field| is_word(&field.text))
}

/// A word for a sum, a statistic or a limit.
pub(super) fn is_word(text: &str) -> bool {
    let key = roles::key(text.split([':', '：', '=']).next().unwrap_or_default());
    let is_known = |key: &str| WORDS.contains(&key) || roles::STATISTICS.contains(&key);
    is_known(&key) || is_known(key.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.').trim())
}

/// The line of headings: the last one of the titles in which no number stands.
pub(super) fn head(rows: &[Vec<Field>]) -> Option<usize> {
    let number = |field: &&Field| field.number().is_ok() || is_marked(&field.text);
    let is_title = |row: &&Vec<Field>| {
        let filled: Vec<&Field> = row.iter().filter(|field| !field.text.is_empty()).collect();
        let numbers = filled.iter().copied().filter(number).count();
        numbers == 0 || (filled.len() == 2 && numbers == 1 && !filled.first().is_some_and(number))
    };
    let titles = rows.iter().take(TITLES).take_while(is_title).count();
    let has_no_number = |row: &Vec<Field>| !row.iter().any(|field| number(&field));
    rows.iter().take(titles).rposition(has_no_number)
}

/// Lines with a word in the first column, all of whose other fields count through.
fn labelled(rows: &[Vec<Field>], head: Option<usize>) -> Vec<usize> {
    let Some(head) = head else { return Vec::new() };
    let first = |at: usize| rows.get(at).map(|row| field(row, 0));
    let below = || head + 1..rows.len();
    let numbers: Vec<(usize, f64)> =
        below().filter_map(|at| first(at)?.number().ok().map(|number| (at, number))).collect();
    let (Some((begin, _)), Some((end, _))) = (numbers.first(), numbers.last()) else { return Vec::new() };
    let steps = numbers.iter().zip(numbers.iter().skip(1));
    let is_counted = first(head).is_some_and(|head| roles::is_counter(&roles::key_of(&head.text)));
    let counts = numbers.len() > 1 && steps.clone().all(|(a, b)| b.1 - a.1 == 1.0) || is_counted;
    let is_named = |at: usize| {
        first(at).is_some_and(|field| {
            let has_digit = field.text.chars().any(|c| c.is_ascii_digit());
            !field.text.is_empty() && field.number().is_err() && (!has_digit || is_word(&field.text))
        })
    };
    let is_left_out = |at: usize| {
        let is_outside = at < *begin || at > *end;
        is_named(at) && (is_outside || first(at).is_some_and(|field| is_word(&field.text)))
    };
    let found: Vec<usize> = below().filter(|at| is_left_out(*at)).collect();
    if counts && found.len() < numbers.len() { found } else { Vec::new() }
}
