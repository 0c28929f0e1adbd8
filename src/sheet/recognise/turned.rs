//! Tables with the machines in rows: how they are told, and turned.

use super::heading_rows::is_words;
use super::title::Title;
use crate::lexicon::{self, Heading};
use crate::quantity::Unit;

/// True when criteria stand in the headings and equipment below: properties of criteria or known criteria are found
/// across rather than down.
pub(super) fn is_turned(rows: &[Vec<String>], first: usize) -> bool {
    let Some(head) = rows.get(first) else { return false };
    let names = column_of_names(rows, first);
    let across = || head.iter();
    let down = || rows[first + 1..].iter().map(|row| &row[names]);
    if is_list_of_offers(head, down()) {
        return true;
    }
    let properties = (count_properties(across()), count_properties(down()));
    if properties.0 != properties.1 {
        return properties.1 > properties.0;
    }
    let described = |text: &&String| text.starts_with('@');
    let descriptions = (across().filter(described).count(), down().filter(described).count());
    if descriptions.0 != descriptions.1 {
        return descriptions.0 > descriptions.1;
    }
    if lexicon::heading(&head[names]) == Some(Heading::Machine) {
        return true;
    }
    let known = |text: &&String| {
        let is_criterion = !text.is_empty() && lexicon::find(text).is_some();
        is_criterion || lexicon::heading(text).is_some_and(Heading::is_of_equipment)
    };
    let criteria_across = across().enumerate().filter(|(at, text)| *at != names && known(text)).count();
    criteria_across > down().filter(known).count()
}

/// Make, model, price and number head the columns, and nothing is asked for.
fn is_list_of_offers<'a>(head: &[String], down: impl Iterator<Item = &'a String>) -> bool {
    let heads = |text: &String, wanted: fn(Heading) -> bool| lexicon::heading(text).is_some_and(wanted);
    let offers = |heading: Heading| heading.is_of_equipment() || matches!(heading, Heading::Price | Heading::Quantity);
    let asks = |heading| matches!(heading, Heading::Requirement | Heading::Direction | Heading::Weight);
    let across = head.iter().filter(|text| heads(text, offers)).count();
    let is_asked = head.iter().any(|text| heads(text, asks));
    across >= 3 && !is_asked && across > down.filter(|text| heads(text, offers)).count()
}

/// How many texts head a property of criteria. A row of remarks, a weight that is measured: one such word alone says
/// nothing.
fn count_properties<'a>(texts: impl Iterator<Item = &'a String>) -> usize {
    let is_property = |heading: &Heading| {
        use Heading::{Machine, Name, Price, RowNumber, Score};
        !matches!(heading, Name | RowNumber | Machine | Price | Score) && !heading.is_of_equipment()
    };
    let properties: Vec<Heading> = texts.filter_map(|text| lexicon::heading(text)).filter(is_property).collect();
    match properties.as_slice() {
        [Heading::Note | Heading::Weight | Heading::Category | Heading::Basis] => 0,
        properties => properties.len(),
    }
}

/// The first column that is no running number.
fn column_of_names(rows: &[Vec<String>], first: usize) -> usize {
    let head = &rows[first];
    let is_number = |at: &usize| lexicon::heading(&head[*at]) == Some(Heading::RowNumber);
    (0..head.len()).find(|at| !is_number(at)).unwrap_or_default()
}

/// A second line below the headings of a turned table: units, or the finer names below merged ones.
fn one_line_heads(rows: &[&Vec<String>], machines: usize) -> Vec<Vec<String>> {
    let mut out: Vec<Vec<String>> = rows.iter().map(|row| (*row).clone()).collect();
    let [first, second, _, ..] = out.as_mut_slice() else { return out };
    let is_nameless = second[machines].is_empty() || second[machines] == first[machines];
    let others = || (0..second.len()).filter(|at| *at != machines && !second[*at].is_empty());
    let units = others().filter(|at| Unit::stated(&second[*at]).is_some()).count();
    let filled = others().count();
    if !is_nameless || filled < 2 {
        return out;
    }
    if units * 2 >= filled {
        "单位".clone_into(&mut second[machines]);
    } else if others().all(|at| is_words(&second[at])) {
        let places: Vec<usize> = others().collect();
        for at in places {
            first[at] = std::mem::take(&mut second[at]);
        }
        out.remove(1);
    }
    out
}

/// Rows of one word of origin (`一、国产`) head the machines below: the word goes to their names.
fn with_section_origins(rows: &[Vec<String>]) -> Vec<Vec<String>> {
    let mut origin = String::new();
    let mut out = Vec::new();
    for row in rows {
        let mut row = row.clone();
        let mut texts = row.iter_mut().filter(|text| !text.is_empty());
        let first = texts.next();
        let is_alone = texts.next().is_none();
        let section = first.as_ref().map(|text| Title::of(text).name).filter(|_| is_alone);
        if let Some(word) = section.filter(|word| lexicon::group_word(word.trim_end_matches("机床")).is_some()) {
            origin = word;
            continue;
        }
        if let Some(name) = first.filter(|_| !origin.is_empty()) {
            *name = format!("{name} ({origin})");
        }
        out.push(row);
    }
    out
}

/// The table turned, its column of machines first, and that column's heading.
pub(super) fn turned(rows: &[Vec<String>], first: usize) -> (Vec<Vec<String>>, String) {
    let rows = with_section_origins(&rows[first..]);
    let rows: Vec<&Vec<String>> = rows.iter().filter(|row| row.iter().any(|text| !text.is_empty())).collect();
    let width = rows.first().map_or(0, |row| row.len());
    let head = rows.first().copied().cloned().unwrap_or_default();
    let is = |at: usize, heading| lexicon::heading(&head[at]) == Some(heading);
    let machines = [Heading::Machine, Heading::Supplier, Heading::Model, Heading::Name]
        .into_iter()
        .find_map(|heading| (0..width).find(|at| is(*at, heading)))
        .or_else(|| (0..width).find(|at| !is(*at, Heading::RowNumber)))
        .unwrap_or_default();
    let rows = one_line_heads(&rows, machines);
    let order =
        std::iter::once(machines).chain((0..width).filter(|at| *at != machines && !is(*at, Heading::RowNumber)));
    let turned = order.map(|at| rows.iter().map(|row| row[at].clone()).collect()).collect();
    (turned, head.get(machines).cloned().unwrap_or_default())
}
