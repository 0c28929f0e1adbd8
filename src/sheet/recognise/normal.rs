//! Cells put into the form that the rest reads: decimal commas, marks of formatted text, units that stand in a column
//! beside each machine or behind its name. What stood in the table is kept.

use std::collections::BTreeMap;

use super::title::{Title, in_brackets};
use crate::lexicon::{self, Heading};
use crate::quantity::Unit;
use crate::sheet::words::is_bare;

/// Row and column → what stood in the table.
pub(super) type Originals = BTreeMap<(usize, usize), String>;

/// `**bold**` of Markdown around a whole cell.
pub(super) fn without_emphasis(rows: &mut [Vec<String>]) {
    for text in rows.iter_mut().flatten() {
        for mark in ["**", "__", "`"] {
            let inside = text.trim().strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
            if let Some(inside) = inside.filter(|inside| !inside.is_empty() && !inside.contains(mark)) {
                *text = inside.to_owned();
            }
        }
    }
}

/// Where some numbers surely have a decimal comma (`7,5`) and none a decimal point, points between three digits are
/// thousands and every comma is decimal: `6.200 kg` is 6200 kg beside `7,5 t`.
pub(super) fn with_points(rows: &mut [Vec<String>], originals: &mut Originals) {
    let numbers = || rows.iter().flatten().flat_map(|text| number_parts(text));
    let decides = |mark: char| numbers().any(|number| is_decimal(number, mark));
    if !decides(',') || decides('.') {
        return;
    }
    for (at, row) in rows.iter_mut().enumerate() {
        for (column, text) in row.iter_mut().enumerate() {
            let changed = with_point(text);
            if changed != *text {
                originals.entry((at, column)).or_insert_with(|| std::mem::replace(text, changed));
            }
        }
    }
}

/// Pieces of digits, points and commas that begin and end with a digit.
fn number_parts(text: &str) -> impl Iterator<Item = &str> {
    let pieces = text.split(|c: char| !(c.is_ascii_digit() || c == '.' || c == ','));
    pieces.map(|piece| piece.trim_matches(['.', ','])).filter(|piece| piece.contains(['.', ',']))
}

/// One such mark, and behind it as many digits as no thousands have.
fn is_decimal(number: &str, mark: char) -> bool {
    let other = if mark == ',' { '.' } else { ',' };
    let Some((whole, part)) = number.rsplit_once(mark) else { return false };
    let is_one = !whole.contains(mark) && !part.contains(other);
    // `2.1.3` numbers a clause.
    is_one && part.len() != 3
}

/// The numbers of a text with decimal commas written with points.
fn with_point(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ',')).unwrap_or(from.len());
        let number = from[..end].trim_end_matches(['.', ',']);
        out.push_str(before);
        out.push_str(&point_number(number));
        rest = &from[number.len()..];
    }
    out.push_str(rest);
    out
}

fn point_number(number: &str) -> String {
    let groups = number.split('.').collect::<Vec<_>>();
    let commas = number.matches(',').count();
    let has_thousands = groups.len() > 1
        && groups[0].len() <= 3
        && groups[1..].iter().all(|group| group.split(',').next().is_some_and(|digits| digits.len() == 3));
    match (commas, groups.len()) {
        (0, 1) => number.to_owned(),
        (0, _) if has_thousands => groups.concat(),
        (1, 1) => number.replace(',', "."),
        (1, _) if has_thousands => groups.concat().replace(',', "."),
        _ => number.to_owned(),
    }
}

/// Units that stand in a column of their own behind each of several machines go to the values beside them.
pub(super) fn take_unit_columns(rows: &mut [Vec<String>], first_body: usize, originals: &mut Originals) {
    let Some(head) = first_body.checked_sub(1).and_then(|at| rows.get(at)).cloned() else { return };
    let is_unit = |at: &usize| lexicon::heading(&head[*at]) == Some(Heading::Unit);
    let is_machine = |at: usize| {
        !head[at].is_empty() && matches!(lexicon::heading(&head[at]), None | Some(Heading::Machine | Heading::Model))
    };
    let units: Vec<usize> = (1..head.len()).filter(is_unit).filter(|at| is_machine(at - 1)).collect();
    if units.len() < 2 {
        return;
    }
    for at in units {
        for (row, cells) in rows.iter_mut().enumerate().skip(first_body) {
            let unit = std::mem::take(&mut cells[at]);
            if !unit.is_empty() {
                add_unit(cells, (row, at - 1), &unit, originals);
            }
        }
        rows[first_body - 1][at].clear();
    }
}

/// `Domestic A (CNY)`, `VMC [mm]` beside `HMC [in]`: units behind the machines' names count for their bare values where
/// a row has no unit of its own and is measured in such a unit, or in none that is known.
pub(super) fn take_heading_units(
    rows: &mut [Vec<String>],
    (head, first_body): (usize, usize),
    originals: &mut Originals,
) {
    let heads: Vec<Option<(String, Unit, String)>> = rows[head].iter().map(|text| unit_behind(text)).collect();
    let units: Vec<Unit> = heads.iter().flatten().map(|(_, unit, _)| *unit).collect();
    let is_money = |unit: &Unit| unit.dimension().is_money();
    let alike = units.iter().all(is_money) || units.windows(2).all(|pair| pair[0].dimension() == pair[1].dimension());
    if units.len() < 2 || !alike {
        return;
    }
    let has_unit_column = rows[head].iter().position(|text| lexicon::heading(text) == Some(Heading::Unit));
    for (row, cells) in rows.iter_mut().enumerate().skip(first_body) {
        let name = cells.iter().find(|text| !text.is_empty() && !is_bare(text)).cloned().unwrap_or_default();
        let has_own = has_unit_column.is_some_and(|at| !cells[at].is_empty()) || !Title::of(&name).unit.is_empty();
        for (at, (_, unit, symbol)) in heads.iter().enumerate().filter_map(|(at, head)| Some((at, head.as_ref()?))) {
            if !has_own && may_be_in(&name, *unit) {
                add_unit(cells, (row, at), symbol, originals);
            }
        }
    }
    for (at, text) in heads.into_iter().enumerate() {
        if let Some((name, ..)) = text {
            rows[head][at] = name;
        }
    }
}

/// Writes a unit behind a bare number.
fn add_unit(cells: &mut [String], (row, column): (usize, usize), unit: &str, originals: &mut Originals) {
    let text = &mut cells[column];
    if is_bare(text) {
        let with_unit = format!("{text} {unit}");
        originals.entry((row, column)).or_insert_with(|| std::mem::replace(text, with_unit));
    }
}

/// The unit that a title (`单位：万元`) or the heading of the names (`成本项目(万元)`) gives to the whole table.
pub(super) fn table_unit(rows: &[Vec<String>], head: usize, name: usize) -> Option<String> {
    let in_title = |text: &String| {
        let (_, rest) = text.split_once("单位")?;
        let rest = rest.trim_start().strip_prefix([':', '：'])?.trim();
        let unit = rest.split([' ', ')', '）', '，', ',', '；']).next()?;
        Unit::stated(unit).map(|_| unit.to_owned())
    };
    let behind = unit_behind(&rows[head][name]).map(|(_, _, symbol)| symbol);
    behind.or_else(|| rows[..head].iter().flatten().find_map(in_title))
}

/// The trade measures what is called so in this unit, or the name is none that it knows.
pub(super) fn may_be_in(name: &str, unit: Unit) -> bool {
    let Some(found) = lexicon::find(&Title::of(name).name) else { return !name.is_empty() };
    let usual: Vec<Unit> = found.entry.units.iter().filter_map(|unit| Unit::find(unit)).collect();
    let fits = |usual: &Unit| {
        usual.dimension() == unit.dimension() || (usual.dimension().is_money() && unit.dimension().is_money())
    };
    let is_cost = unit.dimension().is_money() && (usual.is_empty() || !found.exact && is_cost(name));
    is_cost || usual.iter().any(fits)
}

fn is_cost(name: &str) -> bool {
    ["费", "价", "成本", "税", "price", "cost", "fee", "备件", "spare"]
        .iter()
        .any(|word| name.to_lowercase().contains(word))
}

/// A name, the unit in brackets behind it, and how that is written. Two letters that are a country, too (`de`), and
/// single letters are none.
fn unit_behind(text: &str) -> Option<(String, Unit, String)> {
    let (name, symbol) = in_brackets(text.trim_end())?;
    let is_word = lexicon::country(&symbol).is_some() || symbol.chars().count() == 1;
    let unit = Unit::stated(&symbol).filter(|_| !is_word && !name.is_empty())?;
    Some((name, unit, symbol))
}

/// Lines of dashes and colons between headings and rows, as text formats draw them, say nothing.
pub(super) fn clear_rules(rows: &mut [Vec<String>]) {
    for row in rows {
        let drawn = |text: &String| !text.is_empty() && text.chars().all(|c| "-:=+─━ ".contains(c));
        let is_rule = row.iter().any(|text| text.contains("--") || text.contains("==") || text.contains("──"))
            && row.iter().all(|text| text.is_empty() || drawn(text));
        if is_rule {
            row.iter_mut().for_each(String::clear);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        text.lines().map(|line| line.split('|').map(str::to_owned).collect()).collect()
    }

    #[test]
    fn a_table_of_decimal_commas_has_points_for_thousands() {
        let mut table = rows("Gewicht|7,5 t|6.200 kg\nDrehzahl|12.000|1.234.567,5\nPreis|1.200|0,005\nKapitel|2.1.3|x");
        let mut originals = Originals::new();
        with_points(&mut table, &mut originals);
        assert_eq!(table, rows("Gewicht|7.5 t|6200 kg\nDrehzahl|12000|1234567.5\nPreis|1200|0.005\nKapitel|2.1.3|x"));
        assert_eq!(originals.get(&(0, 2)).map(String::as_str), Some("6.200 kg"));
    }

    #[test]
    fn a_table_with_points_or_without_a_sure_comma_stays() {
        for text in ["a|7.5|1,200", "a|1,200|12.000", "a|7,5|0.25"] {
            let mut table = rows(text);
            with_points(&mut table, &mut Originals::new());
            assert_eq!(table, rows(text), "{text}");
        }
    }

    #[test]
    fn a_unit_beside_each_machine_goes_to_its_values() {
        let mut table = rows("Item|A|Unit|B|Unit\nAccuracy|6|µm|0.004|mm\nPrice|85|万元|by request|EUR");
        take_unit_columns(&mut table, 1, &mut Originals::new());
        assert_eq!(table, rows("Item|A||B|\nAccuracy|6 µm||0.004 mm|\nPrice|85 万元||by request|"));
    }

    #[test]
    fn a_table_may_have_one_unit() {
        assert_eq!(table_unit(&rows("成本项目(万元)|A|B"), 0, 0).as_deref(), Some("万元"));
        assert_eq!(table_unit(&rows("报价表 单位：万元||\n项目|A|B"), 1, 0).as_deref(), Some("万元"));
        assert_eq!(table_unit(&rows("Item|A|B"), 0, 0), None);
    }

    #[test]
    fn units_behind_machines_of_unlike_systems() {
        let mut table = rows("Parameter|VMC [mm]|HMC [in]\nX travel|800|31.5\nSpindle speed|12000|8000");
        take_heading_units(&mut table, (0, 1), &mut Originals::new());
        assert_eq!(table, rows("Parameter|VMC|HMC\nX travel|800 mm|31.5 in\nSpindle speed|12000|8000"));
    }

    #[test]
    fn a_currency_behind_each_machine_counts_for_its_prices() {
        let mut table = rows("Item|A (CNY)|B (EUR)\nAccuracy|6|4\nPrice|850000|120000");
        take_heading_units(&mut table, (0, 1), &mut Originals::new());
        assert_eq!(table, rows("Item|A|B\nAccuracy|6|4\nPrice|850000 CNY|120000 EUR"));
    }
}
