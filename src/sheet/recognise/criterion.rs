//! A row as a criterion: name, clause, unit, category, direction, and whether it is a text.

use std::collections::BTreeMap;

use super::title::{Title, has_unknown_unit, number_in};
use super::{Certainty, Column, Guess, Role, RowChoice, normal};
use crate::lexicon::{self, Direction, Heading};
use crate::model::{Better, Category, Terms, Width};
use crate::quantity::{Dimension, Expected, Figure, Meaning, Reading, Unit, Unread, convert, number_text, read};
use crate::sheet::{offers, words};

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
    /// The unit of the whole table.
    pub table_unit: Option<&'a str>,
}

impl<'a> Cells<'a> {
    /// The text under a heading; empty where there is none.
    pub(super) fn under(&self, heading: Heading) -> &'a str {
        let at = self.columns.iter().position(|column| column.role.value == Role::Property(heading));
        at.and_then(|at| self.row.get(at)).map_or("", String::as_str)
    }

    /// The cell of the name taken apart.
    fn title(&self) -> Title {
        let heading = &self.columns[self.name].heading;
        let asks = lexicon::is_requirement(heading)
            || matches!(lexicon::heading(heading), Some(Heading::Requirement | Heading::Must));
        let text = &self.row[self.name];
        if asks { Title::of_requirement(text) } else { Title::of(text) }
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

    /// The same without weights: a heading may state the sum of those below.
    pub(super) fn unweighted(&self) -> impl Iterator<Item = &'a str> + '_ {
        let counts = |at: usize| {
            !matches!(
                self.columns[at].role.value,
                Role::Property(Heading::RowNumber | Heading::Weight | Heading::Clause)
            )
        };
        let texts = self.row.iter().enumerate().filter(move |(at, text)| !text.is_empty() && counts(*at));
        texts.map(|(_, text)| text.as_str())
    }

    /// The answers of the equipment that say something.
    pub(super) fn answers(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.equipment.iter().filter_map(|at| self.row.get(*at)).map(String::as_str).filter(|text| !text.is_empty())
    }
}

impl CriterionGuess {
    pub(super) fn new(cells: &Cells<'_>, choice: Option<&RowChoice>, section: &str) -> Self {
        let title = cells.title();
        let clause = Title::of_clause(cells.under(Heading::Clause));
        let stated = requirement(cells);
        let marks = if stated.is_empty() { title.limit.clone() } else { stated };
        let number = cells.under(Heading::RowNumber);
        let requirement = at_most(marks.replace(['★', '▲'], "").trim());
        let name = choice.and_then(|choice| choice.name.clone()).unwrap_or(title.name);
        // An option is priced and a score given, whatever the trade calls it.
        let is_score = lexicon::is_score(&name) || lexicon::is_score(&cells.columns[cells.name].heading);
        let is_apart = offers::option_name(&name).is_some() || is_score;
        let entry = if is_apart { None } else { known(&name) };
        let unit = unit(cells, &title.unit, &requirement, choice);
        let unit_found = Unit::find(&unit.value);
        let readings: Vec<Reading> = cells.answers().map(|text| read(text, Expected::Number(unit_found))).collect();
        let is_yes_no = unit_found.is_none() && words::is_yes_no(&cells.answers().collect::<Vec<_>>());
        let told_in_words = entry.is_some_and(|found| found.entry.direction == Direction::Text);
        // A unit that is not known still is one.
        let is_measured = unit_found.is_some() || (unit.certainty == Certainty::Open && !unit.value.is_empty());
        let is_text = !is_yes_no && !is_measured && all_words(&readings, told_in_words);
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

/// `0.008 max`, `max. 3 s`: who asks so sets a limit.
fn at_most(text: &str) -> String {
    let Some(number) = number_in(text) else { return text.to_owned() };
    let Figure::UpTo(x) = number.figure else { return text.to_owned() };
    let unit = number.unit.map_or("", Unit::symbol);
    format!("≤{} {unit}", number_text(x)).trim_end().to_owned()
}

/// The column, else what stands in brackets behind the name, else what the limit is written in, else the one unit of
/// the answers.
fn unit(cells: &Cells<'_>, of_name: &str, requirement: &str, choice: Option<&RowChoice>) -> Guess<String> {
    if let Some(unit) = choice.and_then(|choice| choice.unit.clone()) {
        return Guess::chosen(unit);
    }
    let column = cells.under(Heading::Unit);
    if !column.is_empty() {
        let is_none = matches!(column, "1" | "-" | "—" | "/" | "－" | "无" | "无量纲");
        let is_known = is_none || Unit::stated(column).is_some();
        let unit = if is_none { String::new() } else { column.to_owned() };
        return if is_known { Guess::sure(unit) } else { Guess::open(unit) };
    }
    if !of_name.is_empty() {
        return Guess::sure(of_name.to_owned());
    }
    let answers: Vec<Unit> = cells.answers().filter_map(written_unit).collect();
    let limit = written_unit(requirement);
    if let Some(unit) = cells.table_unit.filter(|unit| limit.is_none() && takes_table_unit(cells, unit)) {
        return Guess::guessed(unit.to_owned());
    }
    let suffix = common_suffix(cells);
    let units: Vec<Unit> = limit.into_iter().chain(answers.iter().copied()).collect();
    match units.first() {
        // Answers in another dimension than the limit: one of them is misread.
        Some(first) if units.iter().all(|unit| unit.dimension() == first.dimension()) => {
            let is_settled = limit.is_some() || fits_bare(cells, *first);
            let symbol = first.symbol().to_owned();
            if is_settled { Guess::guessed(symbol) } else { Guess::open(String::new()) }
        }
        // Several currencies: that of the first, the others by their rates; a bare amount may be in any of them.
        Some(first) if units.iter().all(|unit| unit.dimension().is_money()) => {
            let is_settled = limit.is_some() || !cells.answers().any(words::is_bare);
            let symbol = first.symbol().to_owned();
            if is_settled { Guess::guessed(symbol) } else { Guess::open(String::new()) }
        }
        Some(_) => Guess::open(String::new()),
        None if suffix.is_some() => Guess::open(suffix.unwrap_or_default()),
        _ if has_unknown_unit(&cells.row[cells.name]) => Guess::open(String::new()),
        _ => Guess::sure(String::new()),
    }
}

/// A row of bare numbers that may be measured in the unit of the table.
fn takes_table_unit(cells: &Cells<'_>, unit: &str) -> bool {
    let is_silent = |text: &str| words::is_bare(text) || !text.contains(|c: char| c.is_ascii_digit());
    let fits = |unit| normal::may_be_in(&cells.row[cells.name], unit);
    cells.answers().next().is_some() && cells.answers().all(is_silent) && Unit::stated(unit).is_some_and(fits)
}

/// The word that stands behind the number in every answer and is no unit that is known: `25 bit`, `2000段`. Values in it
/// compare as they are.
fn common_suffix(cells: &Cells<'_>) -> Option<String> {
    let suffix = |text: &'_ str| {
        let text = text.trim();
        let end = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | ' ')))?;
        let (number, suffix) = text.split_at(end);
        let is_word = suffix.chars().all(|c| c.is_alphabetic() || matches!(c, '/' | '³' | '²' | '·' | ' '));
        let is_number = number.contains(|c: char| c.is_ascii_digit()) && words::is_bare(number);
        (is_number && is_word && suffix.chars().count() <= 12).then(|| suffix.trim().to_owned())
    };
    let mut answers = cells.answers();
    let first = suffix(answers.next()?)?;
    let mut count = 1;
    for answer in answers {
        if suffix(answer)? != first {
            return None;
        }
        count += 1;
    }
    (count > 1 && Unit::stated(&first).is_none()).then_some(first)
}

/// Bare answers may be in the unit of the others: no money, and about as large.
fn fits_bare(cells: &Cells<'_>, unit: Unit) -> bool {
    const AS_LARGE: f64 = 30.0;
    let value = |text: &str| match read(text, Expected::Number(Some(unit))).meaning {
        Meaning::Number(number) => match number.figure {
            Figure::Point(x) | Figure::HalfWidth(x) => {
                Some((number.unit.is_none(), convert(x, number.unit.unwrap_or(unit), unit, 8760.0)?.abs()))
            }
            _ => None,
        },
        _ => None,
    };
    let values: Vec<(bool, f64)> = cells.answers().filter_map(value).collect();
    let is_bare = |is: bool| values.iter().filter(move |(bare, _)| *bare == is).map(|(_, x)| *x);
    let alike = |bare: f64| is_bare(false).all(|x| bare <= x * AS_LARGE && x <= bare * AS_LARGE);
    is_bare(true).next().is_none() || (!unit.dimension().is_money() && is_bare(true).all(alike))
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
    if word.is_empty() && (lexicon::is_score(name) || lexicon::is_score(&cells.columns[cells.name].heading)) {
        return Guess::guessed(Some(Better::Higher));
    }
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
    let entry = entry.filter(|found| !is_of_other_kind(*found, unit));
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

/// The trade measures such a criterion in other units: a name alike, or a misread unit.
pub(super) fn is_of_other_kind(found: lexicon::Found, unit: Option<Unit>) -> bool {
    let Some(unit) = unit.filter(|unit| !matches!(unit.dimension(), Dimension::Count | Dimension::Ratio)) else {
        return false;
    };
    let usual: Vec<Dimension> =
        found.entry.units.iter().filter_map(|text| Some(Unit::find(text)?.dimension())).collect();
    let is_money = usual.iter().any(|dimension| dimension.is_money());
    let is_usual = usual.contains(&unit.dimension()) || (is_money && unit.dimension().is_money());
    !usual.is_empty() && !is_usual
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
        // A least or largest value that is asked for.
        Figure::UpTo(_) => Some(Better::Lower),
        Figure::Bound { relation, .. } => Some(if relation.is_lower_bound() { Better::Higher } else { Better::Lower }),
        _ => None,
    }
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
    fn limits_say_which_way_they_are_open() {
        let unit = Unit::find("mm");
        assert_eq!(bound("≤0.008", unit), Some(Better::Lower));
        assert_eq!(bound("★≥ 500", unit), Some(Better::Higher));
        assert_eq!(bound("不大于 0.01", unit), Some(Better::Lower));
        assert_eq!(bound("0.01", unit), None);
        assert_eq!(bound("进口或国产知名品牌", None), None);
    }
}
