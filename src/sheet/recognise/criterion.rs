//! A row as a criterion: name, clause, unit, category, direction, and whether it is a text.

use std::collections::BTreeMap;

use super::{Certainty, Column, Guess, Role, RowChoice};
use crate::lexicon::{self, Direction, Heading};
use crate::model::{Better, Category, Terms, Width};
use crate::quantity::{Dimension, Expected, Figure, Meaning, Reading, Unit, Unread, read};
use crate::sheet::words;

/// What a row says of its criterion.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "one a mark of the table")]
pub struct CriterionGuess {
    /// Name, without marks, numbers and units.
    pub name: String,
    /// The lexicon's entry of the name.
    pub entry: Option<lexicon::Found>,
    /// Unit of bare numbers.
    pub unit: Guess<String>,
    /// Group of criteria.
    pub category: Guess<Category>,
    /// Which direction is better; `None`: nobody can tell from the table.
    pub better: Guess<Option<Better>>,
    /// Marked ★ (or * in front of the name).
    pub star: bool,
    /// Marked ▲ or # as important.
    pub important: bool,
    /// Clause number.
    pub clause: String,
    /// What is asked for, as it stands; empty: nothing.
    pub requirement: String,
    /// Weight, where the user gave one.
    pub weight: Option<f64>,
    /// The answers are words that no number, level or yes and no can be read from.
    pub is_text: bool,
    /// How values without ± are meant, where the user said so.
    pub unsigned: Option<Width>,
    /// The user looked at values that seem unlikely.
    pub is_checked: bool,
    /// Column → terms of delivery of a price that states none, where the user gave them.
    pub terms: BTreeMap<usize, Terms>,
}

/// A row of the table with what its columns are.
pub(super) struct Cells<'a> {
    pub columns: &'a [Column],
    pub row: &'a [String],
    /// Place of the column of names.
    pub name: usize,
    /// Places of the columns of equipment.
    pub equipment: &'a [usize],
}

impl<'a> Cells<'a> {
    /// The text under a heading; empty where there is none.
    pub(super) fn under(&self, heading: Heading) -> &'a str {
        let at = self.columns.iter().position(|column| column.role.value == Role::Property(heading));
        at.and_then(|at| self.row.get(at)).map_or("", String::as_str)
    }

    /// The first text of the row.
    pub(super) fn first_text(&self) -> &'a String {
        static NOTHING: String = String::new();
        self.row.iter().find(|text| !text.is_empty()).unwrap_or(&NOTHING)
    }

    /// The texts of the row without its number.
    pub(super) fn unnumbered(&self) -> impl Iterator<Item = &'a str> + '_ {
        let is_number = |at: usize| self.columns[at].role.value == Role::Property(Heading::RowNumber);
        let texts = self.row.iter().enumerate().filter(move |(at, text)| !text.is_empty() && !is_number(*at));
        texts.map(|(_, text)| text.as_str())
    }

    /// The answers of the equipment that say something.
    pub(super) fn answers(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.equipment.iter().filter_map(|at| self.row.get(*at)).map(String::as_str).filter(|text| !text.is_empty())
    }
}

impl CriterionGuess {
    pub(super) fn new(cells: &Cells<'_>, choice: Option<&RowChoice>, section: &str) -> Self {
        let title = Title::of(&cells.row[cells.name]);
        let clause = Title::of_clause(cells.under(Heading::Clause));
        let requirement = requirement(cells);
        let number = cells.under(Heading::RowNumber);
        let marks = requirement;
        let requirement = marks.replace(['★', '▲'], "").trim().to_owned();
        let name = choice.and_then(|choice| choice.name.clone()).unwrap_or(title.name);
        let entry = known(&name);
        let unit = unit(cells, &title.unit, &requirement, choice);
        let unit_found = Unit::find(&unit.value);
        let readings: Vec<Reading> = cells.answers().map(|text| read(text, Expected::Number(unit_found))).collect();
        let is_yes_no = unit_found.is_none() && words::is_yes_no(&cells.answers().collect::<Vec<_>>());
        let told_in_words = entry.is_some_and(|found| found.entry.direction == Direction::Text);
        let is_text = !is_yes_no && unit_found.is_none() && all_words(&readings, told_in_words);
        Self {
            category: category(cells, entry, section, choice),
            better: if is_text {
                choice.and_then(|choice| choice.better).map_or(Guess::sure(None), |better| Guess::chosen(Some(better)))
            } else {
                match title.better.filter(|_| choice.is_none_or(|choice| choice.better.is_none())) {
                    Some(better) if cells.under(Heading::Direction).is_empty() => Guess::sure(Some(better)),
                    _ => direction(cells, (&name, entry), &requirement, unit_found, is_yes_no, choice),
                }
            },
            star: choice
                .and_then(|choice| choice.star)
                .unwrap_or(title.star || clause.star || marks.contains('★') || number.contains('★')),
            important: title.important || clause.important || number.contains('▲') || marks.contains('▲'),
            clause: choice.and_then(|choice| choice.clause.clone()).unwrap_or(if clause.name.is_empty() {
                title.clause
            } else {
                clause.name
            }),
            requirement,
            entry,
            weight: choice.and_then(|choice| choice.weight),
            unsigned: choice.and_then(|choice| choice.unsigned),
            is_checked: choice.is_some_and(|choice| choice.checked),
            terms: choice.map(|choice| choice.terms.clone()).unwrap_or_default(),
            name,
            unit,
            is_text,
        }
    }
}

/// The lexicon's entry of a name; what stands in brackets tells of the value and not what it is.
fn known(name: &str) -> Option<lexicon::Found> {
    let head = name.split(['(', '（', '[', '【']).next().unwrap_or_default().trim();
    lexicon::find_exact(name)
        .map(|entry| lexicon::Found { entry, exact: true })
        .or_else(|| lexicon::find(head).filter(|_| head.len() < name.len()))
        .or_else(|| lexicon::find(name))
}

/// No answer is a value, and one at least is words alone; a type designation (`FANUC 31i-B5`) may look like several
/// values. Where the trade describes the criterion in words, no answer needs to be words alone.
fn all_words(readings: &[Reading], told_in_words: bool) -> bool {
    let said = |reading: &&Reading| !matches!(reading.meaning, Meaning::NotStated | Meaning::NotApplicable);
    let said = || readings.iter().filter(said);
    let unread = |reading: &Reading| matches!(reading.meaning, Meaning::Unread(_));
    let words = |reading: &Reading| matches!(&reading.meaning, Meaning::Unread(why) if is_words(why));
    said().next().is_some() && said().all(unread) && (told_in_words || said().any(words))
}

fn is_words(why: &Unread) -> bool {
    matches!(why, Unread::Word(_) | Unread::NotANumber | Unread::NotAnOption(_) | Unread::UnknownUnit(_))
}

/// What is asked for: the column of clauses or requirements, else the least and the largest value.
fn requirement(cells: &Cells<'_>) -> String {
    let stated = [Heading::Must, Heading::Requirement].map(|heading| cells.under(heading));
    if let Some(text) = stated.into_iter().find(|text| !text.is_empty()) {
        return text.to_owned();
    }
    let end = |heading| {
        let text = cells.under(heading);
        let is_said = !matches!(text, "" | "-" | "—" | "–" | "/" | "无" | "n/a" | "N/A");
        is_said.then_some(text)
    };
    match (end(Heading::AtLeast), end(Heading::AtMost)) {
        (Some(low), Some(high)) => format!("{low}–{high}"),
        (Some(low), None) => format!("≥{low}"),
        (None, Some(high)) => format!("≤{high}"),
        (None, None) => String::new(),
    }
}

/// The column, else what stands in brackets behind the name, else the one unit that answers and limit are written in.
fn unit(cells: &Cells<'_>, of_name: &str, requirement: &str, choice: Option<&RowChoice>) -> Guess<String> {
    if let Some(unit) = choice.and_then(|choice| choice.unit.clone()) {
        return Guess::chosen(unit);
    }
    let column = cells.under(Heading::Unit);
    if !column.is_empty() {
        let is_none = matches!(column, "1" | "-" | "—" | "/" | "－" | "无" | "无量纲");
        return Guess::sure(if is_none { String::new() } else { column.to_owned() });
    }
    if !of_name.is_empty() {
        return Guess::sure(of_name.to_owned());
    }
    let units: Vec<Unit> = cells.answers().chain([requirement]).filter_map(written_unit).collect();
    let alike = |dimension: Dimension| units.iter().all(|unit| unit.dimension() == dimension);
    match units.first() {
        Some(first) if alike(first.dimension()) => Guess::guessed(first.symbol().to_owned()),
        // Several currencies: that of the first, the others by their rates.
        Some(first) if units.iter().all(|unit| unit.dimension().is_money()) => {
            Guess::guessed(first.symbol().to_owned())
        }
        _ if has_unknown_unit(&cells.row[cells.name]) => Guess::open(String::new()),
        _ => Guess::sure(String::new()),
    }
}

/// The unit that a text is written in.
fn written_unit(text: &str) -> Option<Unit> {
    // Any unit is looked for by reading the text in each of a few common ones: the unit of a reading is the written one.
    let reading = read(text, Expected::Number(None));
    match reading.meaning {
        Meaning::Number(number) => number.unit,
        Meaning::Unread(Unread::WrongDimension { unit, .. }) => Some(unit),
        _ => None,
    }
}

fn category(
    cells: &Cells<'_>,
    entry: Option<lexicon::Found>,
    section: &str,
    choice: Option<&RowChoice>,
) -> Guess<Category> {
    if let Some(category) = choice.and_then(|choice| choice.category) {
        return Guess::chosen(category);
    }
    let column = cells.under(Heading::Category);
    if let Some(category) = words::category(column).filter(|_| !column.is_empty()) {
        return Guess::sure(category);
    }
    match entry {
        Some(found) if found.exact => Guess::guessed(found.entry.category),
        found => words::category(section)
            .filter(|_| !section.is_empty())
            .or(found.map(|found| found.entry.category))
            .map_or(Guess::open(Category::Other), Guess::guessed),
    }
}

/// The column's word, else what lexicon and requirement agree on, else the one of them that speaks.
fn direction(
    cells: &Cells<'_>,
    (name, entry): (&str, Option<lexicon::Found>),
    requirement: &str,
    unit: Option<Unit>,
    is_yes_no: bool,
    choice: Option<&RowChoice>,
) -> Guess<Option<Better>> {
    if let Some(better) = choice.and_then(|choice| choice.better) {
        return Guess::chosen(Some(better));
    }
    let word = cells.under(Heading::Direction);
    // A dash is no word: it may stand for nothing, or for less.
    if matches!(word, "-" | "—" | "–" | "−" | "/") {
        return Guess::open(None);
    }
    if let Some(better) = words::better(&word.replace("-1", "−1")).filter(|_| !word.is_empty()) {
        return Guess::sure(Some(better));
    }
    match lexicon::direction_word(word).filter(|_| !word.is_empty()) {
        Some(Direction::Higher) => return Guess::sure(Some(Better::Higher)),
        Some(Direction::Lower) => return Guess::sure(Some(Better::Lower)),
        _ => {}
    }
    if let Some(better) = by_scale(cells, unit) {
        return Guess::sure(Some(better));
    }
    let usual = |direction| match direction {
        Direction::Higher => Some(Better::Higher),
        Direction::Lower => Some(Better::Lower),
        Direction::Target | Direction::Ask | Direction::Text => None,
    };
    let is_exact = entry.is_some_and(|found| found.exact);
    let known = entry.and_then(|found| usual(found.entry.direction));
    // Of a name of which the lexicon knows a part at most, every word counts.
    let known = match lexicon::direction_of_name(name).filter(|_| !is_exact && !is_yes_no) {
        None => known,
        Some(said) => usual(said).filter(|said| known.is_none_or(|known| known == *said)),
    };
    let bound = bound(requirement, unit);
    match (known, bound) {
        (Some(known), Some(bound)) if known == bound => Guess::sure(Some(known)),
        (Some(one), None) | (None, Some(one)) => Guess::guessed(Some(one)),
        (None, None) if is_yes_no => Guess::guessed(Some(Better::Higher)),
        // Also a limit on the other side than usual: it bounds what is accepted and need not be the direction.
        (Some(_), Some(_)) | (None, None) => Guess::open(None),
    }
}

/// Worst and best end say which way is up.
fn by_scale(cells: &Cells<'_>, unit: Option<Unit>) -> Option<Better> {
    let end = |heading| match read(cells.under(heading), Expected::Number(unit)).meaning {
        Meaning::Number(number) => match number.figure {
            Figure::Point(x) | Figure::HalfWidth(x) => Some(x),
            _ => None,
        },
        _ => None,
    };
    let (worst, best) = (end(Heading::Worst)?, end(Heading::Best)?);
    (worst != best).then_some(if best > worst { Better::Higher } else { Better::Lower })
}

/// The direction in which a limit is open.
pub(in crate::sheet) fn bound(text: &str, unit: Option<Unit>) -> Option<Better> {
    let Meaning::Number(number) = read(text.trim_start_matches(['★', '▲']), Expected::Number(unit)).meaning else {
        return None;
    };
    match number.figure {
        Figure::Bound { relation, .. } => Some(if relation.is_lower_bound() { Better::Higher } else { Better::Lower }),
        _ => None,
    }
}

/// The first cell of a row taken apart.
#[derive(Debug, Default, PartialEq)]
struct Title {
    name: String,
    clause: String,
    unit: String,
    star: bool,
    important: bool,
    /// Written behind the name: `（越小越好）`, `↓`.
    better: Option<Better>,
}

impl Title {
    fn of(text: &str) -> Self {
        let mut title = Self::default();
        let text = text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
        let rest = title.marks(text.trim());
        let rest = title.number(rest);
        let rest = title.marks(rest);
        let rest = title.behind(rest);
        let (name, unit) = without_unit(rest);
        let name = title.behind(&name).to_owned();
        name.trim_end_matches(['：', ':']).trim().clone_into(&mut title.name);
        title.unit = unit;
        title
    }

    /// A clause number with its marks.
    fn of_clause(text: &str) -> Self {
        let mut title = Self::default();
        let rest = title.marks(text.trim());
        title.name = rest.trim_end_matches('★').trim().to_owned();
        title.star |= rest.ends_with('★');
        title
    }

    /// Marks and directions behind the name, in brackets or not.
    fn behind<'a>(&mut self, text: &'a str) -> &'a str {
        let mut rest = text.trim_end();
        loop {
            let before = rest;
            for (open, close) in [('（', '）'), ('(', ')'), ('[', ']'), ('【', '】')] {
                let Some(body) = rest.strip_suffix(close) else { continue };
                let Some(at) = body.rfind(open) else { continue };
                if self.takes(&body[at + open.len_utf8()..]) {
                    rest = body[..at].trim_end();
                }
            }
            let last = rest.char_indices().next_back().map_or(rest.len(), |(at, _)| at);
            if !rest[..last].trim().is_empty() && self.takes(&rest[last..]) {
                rest = rest[..last].trim_end();
            }
            if rest.len() == before.len() {
                return rest;
            }
        }
    }

    /// Takes a mark or a direction; false for anything else.
    fn takes(&mut self, text: &str) -> bool {
        match text.trim() {
            "★" | "*" | "＊" => self.star = true,
            "▲" | "△" | "#" | "＃" | "※" => self.important = true,
            "↑" => self.better = Some(Better::Higher),
            "↓" => self.better = Some(Better::Lower),
            other => {
                let is_short =
                    matches!(other.to_lowercase().as_str(), "min" | "max" | "cost" | "benefit" | "target" | "text");
                match lexicon::direction_word(other).filter(|_| !is_short && other.chars().count() > 2) {
                    Some(Direction::Higher) => self.better = Some(Better::Higher),
                    Some(Direction::Lower) => self.better = Some(Better::Lower),
                    _ => return false,
                }
            }
        }
        true
    }

    fn marks<'a>(&mut self, text: &'a str) -> &'a str {
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            match c {
                '★' | '*' | '＊' => self.star = true,
                '▲' | '△' | '#' | '＃' | '※' => self.important = true,
                ' ' | '\u{3000}' => {}
                _ => break,
            }
            rest = &rest[c.len_utf8()..];
        }
        rest
    }

    /// `3.1 `, `1、`, `(2)`, `一、`, `①`.
    fn number<'a>(&mut self, text: &'a str) -> &'a str {
        let open = text.strip_prefix(['(', '（']);
        let inner = open.unwrap_or(text);
        let circled = |c: char| ('①'..='⑳').contains(&c);
        if let Some(rest) = inner.strip_prefix(circled) {
            return rest.trim_start();
        }
        let digits = inner.find(|c: char| !(c.is_ascii_digit() || c == '.' || "一二三四五六七八九十".contains(c)));
        let Some(end) = digits.filter(|end| *end > 0) else { return text };
        let (number, rest) = inner.split_at(end);
        let plain = number.trim_end_matches('.');
        let closed = rest.strip_prefix([')', '）']).filter(|_| open.is_some());
        let rest = closed.or_else(|| rest.strip_prefix(['、', '．', '）', ')'])).or_else(|| {
            let dotted = number.ends_with('.') || (plain.contains('.') && rest.starts_with([' ', '\u{3000}']));
            (dotted && open.is_none()).then_some(rest)
        });
        // Between dots and Chinese there need be no blank: `3.1定位精度`.
        let glued = || {
            (plain.contains('.') && open.is_none() && !inner[end..].starts_with(|c: char| c.is_ascii()))
                .then_some(&inner[end..])
        };
        let Some(rest) = rest.or_else(glued).map(str::trim_start).filter(|rest| !rest.is_empty()) else { return text };
        if plain.contains('.') {
            plain.clone_into(&mut self.clause);
        }
        rest
    }
}

/// `定位精度（mm）`, `X travel [mm]`, `Speed, rpm`, `行程/mm`, `Ra（Ra, µm）`: the name and the unit.
fn without_unit(text: &str) -> (String, String) {
    let text = text.trim();
    in_brackets(text)
        .or_else(|| behind_mark(text))
        .or_else(|| behind_name(text))
        .unwrap_or_else(|| (text.to_owned(), String::new()))
}

fn clean_unit(unit: &str) -> &str {
    unit.trim().trim_start_matches("单位").trim_start_matches([':', '：']).trim()
}

fn is_unit(unit: &str) -> bool {
    Unit::find(clean_unit(unit)).is_some()
}

/// The unit in brackets at the end, alone or beside other words of the value.
fn in_brackets(text: &str) -> Option<(String, String)> {
    for (open, close) in [('（', '）'), ('(', ')'), ('[', ']'), ('【', '】'), ('（', ')'), ('(', '）')] {
        let Some(body) = text.strip_suffix(close) else { continue };
        let Some(at) = body.rfind(open) else { continue };
        let (before, inside) = (&body[..at], &body[at + open.len_utf8()..]);
        let name = before.trim_end();
        // `dB(A)` is one symbol.
        if name.ends_with("dB") && inside.chars().count() == 1 {
            return None;
        }
        if is_unit(inside) {
            return Some((name.to_owned(), clean_unit(inside).to_owned()));
        }
        let parts: Vec<&str> = inside.split([',', '，', ';', '；', '、']).map(str::trim).collect();
        let units: Vec<&str> = parts.iter().copied().filter(|part| is_unit(part)).collect();
        if let [unit] = units.as_slice() {
            let rest: Vec<&str> = parts.iter().copied().filter(|part| part != unit).collect();
            return Some((format!("{before}{open}{}{close}", rest.join(", ")), clean_unit(unit).to_owned()));
        }
    }
    None
}

/// The unit behind a comma, a colon or a slash.
fn behind_mark(text: &str) -> Option<(String, String)> {
    for mark in ["，", ", ", "：", ": ", "/", "／"] {
        let Some((name, unit)) = text.rsplit_once(mark) else { continue };
        let is_slash = matches!(mark, "/" | "／");
        // `Flow l/min`, `weight max/min`: the slash is within a unit, or between words.
        let word = name.rsplit([' ', '\u{3000}', ')', '）']).next().unwrap_or_default();
        let is_within =
            is_slash && (is_unit(&format!("{word}/{unit}")) || matches!(word.to_lowercase().as_str(), "max" | "min"));
        let is_long = unit.trim().chars().count() > 1 || (is_slash && name.ends_with(is_chinese));
        if is_unit(unit) && name.chars().any(char::is_alphabetic) && is_long && !is_within {
            return Some((name.trim_end().to_owned(), clean_unit(unit).to_owned()));
        }
    }
    None
}

/// `Travel X mm`, `噪声 dB(A)`, `定位精度mm`: a unit at the end that is no English word.
fn behind_name(text: &str) -> Option<(String, String)> {
    if let Some((name, unit)) = text.rsplit_once([' ', '\u{3000}']) {
        let is_symbol = Unit::find(unit).is_some_and(|found| found.symbol() == unit || unit.contains(['/', '(', '·']));
        // A letter alone names an axis or a plan as a rule.
        let is_long = unit.chars().count() > 1 || (matches!(unit, "h" | "s" | "t") && name.len() > 2);
        if is_symbol && !is_word(unit) && is_long && name.chars().any(char::is_alphabetic) {
            return Some((name.trim_end().to_owned(), unit.to_owned()));
        }
        return None;
    }
    let at = text.char_indices().rfind(|(_, c)| is_chinese(*c)).map(|(at, c)| at + c.len_utf8())?;
    let (name, unit) = text.split_at(at);
    let is_symbol = Unit::find(unit).is_some_and(|found| found.symbol() == unit) && unit.chars().count() > 1;
    is_symbol.then(|| (name.to_owned(), unit.to_owned()))
}

fn is_chinese(c: char) -> bool {
    c >= '\u{2e80}'
}

/// True where brackets at the end of a name hold what is no unit that is known, but looks like one.
fn has_unknown_unit(name: &str) -> bool {
    let Some(body) = name.trim_end().strip_suffix([')', '）', ']', '】']) else { return false };
    let Some(at) = body.rfind(['(', '（', '[', '【']) else { return false };
    let inside = body[at..].trim_start_matches(['(', '（', '[', '【']).trim();
    let is_short = inside.chars().count() <= 12;
    is_short && (inside.contains(['/', '×', '³', '²', '·', '万', '千', '$', '€', '¥']) || inside.starts_with('k'))
}

/// Symbols of units that end a name as words.
fn is_word(unit: &str) -> bool {
    matches!(unit.to_lowercase().as_str(), "in" | "inch" | "to" | "at" | "bar" | "day" | "month" | "year" | "pcs")
}

impl Certainty {
    /// True where the user should look.
    pub fn is_doubtful(self) -> bool {
        matches!(self, Self::Guessed | Self::Open)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_rows() {
        let title = |name: &str, clause: &str, unit: &str, star: bool| Title {
            name: name.to_owned(),
            clause: clause.to_owned(),
            unit: unit.to_owned(),
            star,
            ..Title::default()
        };
        for (text, expected) in [
            ("★定位精度", title("定位精度", "", "", true)),
            ("3.1 ★定位精度（mm）", title("定位精度", "3.1", "mm", true)),
            ("★3.2.1定位精度", title("定位精度", "3.2.1", "", true)),
            ("1、主轴转速(r/min)", title("主轴转速", "", "r/min", false)),
            ("(2) Rapid traverse [m/min]", title("Rapid traverse", "", "m/min", false)),
            ("一、精度", title("精度", "", "", false)),
            ("①行程/mm", title("行程", "", "mm", false)),
            ("Rapid traverse X/Y/Z", title("Rapid traverse X/Y/Z", "", "", false)),
            ("5-axis machining", title("5-axis machining", "", "", false)),
            ("3D probe", title("3D probe", "", "", false)),
            ("Speed, rpm", title("Speed", "", "rpm", false)),
            ("Travel X mm", title("Travel X", "", "mm", false)),
            ("Built in", title("Built in", "", "", false)),
            ("Plan A", title("Plan A", "", "", false)),
            ("投标报价（万元）", title("投标报价", "", "万元", false)),
            ("MTBF：", title("MTBF", "", "", false)),
            ("1", title("1", "", "", false)),
            ("", title("", "", "", false)),
        ] {
            assert_eq!(Title::of(text), expected, "{text}");
        }
        assert!(Title::of("▲主轴功率").important);
    }

    #[test]
    fn limits_say_which_way_they_are_open() {
        let unit = Unit::find("mm");
        assert_eq!(bound("≤0.008", unit), Some(Better::Lower));
        assert_eq!(bound("★≥ 500", unit), Some(Better::Higher));
        assert_eq!(bound("不大于 0.01", unit), Some(Better::Lower));
        assert_eq!(bound("0.01", unit), None);
        assert_eq!(bound("进口或国产知名品牌", None), None);
    }
}
