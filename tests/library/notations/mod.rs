//! Notations of real data sheets and their neighbours: read right, or told.

mod asked;
mod neighbours;
mod readable;
mod rows;
mod said;
mod words;

use std::sync::Arc;

use gapwise::analysis::{CellResult, FindingKind, Flag, analyse};
use gapwise::model::{AssumedUncertainty, Better, Cell, Criterion, Equipment, Place, Project, Settings, Spec};
use gapwise::quantity::{Aside, Expected, Meaning, Unit, read};
use serde_json::Value;

/// 617 notations of public data sheets, price lists and tenders: text, unit and direction of the criterion, what is right.
const REAL: &str = include_str!("real.jsonl");

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn rows() -> Vec<Value> {
    REAL.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{line}: {e}"))).collect()
}

/// One machine with one criterion for each notation.
fn project(rows: &[Value]) -> Project {
    let criterion = |(i, row): (usize, &Value)| {
        let better = if text(row, "better") == "lower" { Better::Lower } else { Better::Higher };
        let rating = row.get("rating").is_some();
        let unit = text(row, "unit").to_owned();
        Arc::new(Criterion { id: format!("c{i}"), unit, better, rating, ..Criterion::default() })
    };
    let mut machine = Equipment { id: "m".to_owned(), ..Equipment::default() };
    for (i, row) in rows.iter().enumerate() {
        machine.specs.0.insert(format!("c{i}"), Cell::one(Spec::text(text(row, "text"))));
    }
    Project {
        settings: Settings {
            assumed: AssumedUncertainty { a: 0.0, b: 0.0, c: 0.0, d: 0.0, e: 0.0 },
            ..Settings::default()
        },
        criteria: rows.iter().enumerate().map(criterion).collect(),
        equipment: vec![Arc::new(machine)],
        ..Project::new("n")
    }
}

fn near(found: Option<f64>, wanted: Option<f64>) -> bool {
    found.zip(wanted).is_some_and(|(a, b)| (a - b).abs() <= 1e-9 + 5e-4 * b.abs())
}

/// Whether a cell says what is right.
fn fits(right: &Value, cell: &CellResult, told: bool) -> bool {
    let number = |key: &str| right.get(key).and_then(Value::as_f64);
    match text(right, "kind") {
        "any" => right.get("of").and_then(Value::as_array).is_some_and(|of| of.iter().any(|one| fits(one, cell, told))),
        "text" | "not applicable" => cell.value.is_none(),
        "not stated" => cell.value.is_none() && !cell.flags.contains(&Flag::Unread),
        "range" => near(cell.low, number("low")) && near(cell.high, number("high")),
        kind if kind.contains("only with a finding") => told && near(cell.value, number("value")),
        kind if kind.starts_with("upper end") => told || near(cell.value, number("value")),
        kind if kind.starts_with("text or value") => cell.value.is_none() || near(cell.value, number("value")),
        kind if kind.starts_with("value") || kind.starts_with("at ") => near(cell.value, number("value")),
        _ => false,
    }
}

/// The kinds of meaning that come in question, the first one first.
fn kind(right: &Value) -> &str {
    match right.get("of").and_then(Value::as_array).and_then(|of| of.first()) {
        Some(first) => kind(first),
        None => text(right, "kind"),
    }
}

/// Holds the notations of these kinds against the analysis: none wrong and untold, at least 97 % of what can be read is.
fn check_kind(belongs: impl Fn(&str) -> bool, least: usize) {
    let rows: Vec<Value> = rows().into_iter().filter(|row| belongs(kind(&row["is"]))).collect();
    assert!(rows.len() >= least, "{} notations", rows.len());
    let analysis = analyse(&project(&rows));
    let (mut wrong, mut refused) = (Vec::new(), Vec::new());
    for (i, (row, cell)) in rows.iter().zip(analysis.equipment[0].cells.iter()).enumerate() {
        let place = Place::Cell { equipment: "m".to_owned(), criterion: format!("c{i}") };
        let told = analysis.findings.iter().any(|finding| finding.place == place);
        let said = format!("{:?} on {:?}: {:?}", text(row, "text"), text(row, "unit"), cell.value);
        match (fits(&row["is"], cell, told), cell.value) {
            (true, _) => {}
            (false, Some(_)) if told => {}
            (false, Some(_)) => wrong.push(said),
            (false, None) => refused.push(said),
        }
    }
    assert!(wrong.is_empty(), "wrong and untold: {wrong:#?}");
    assert!(refused.len() * 100 <= 3 * rows.len(), "readable but refused: {refused:#?}");
}

#[test]
fn real_values() {
    check_kind(|kind| kind.starts_with("value"), 250);
}

#[test]
fn real_bounds() {
    check_kind(|kind| kind.starts_with("at "), 50);
}

#[test]
fn real_ranges_and_spans() {
    check_kind(|kind| kind == "range" || kind.starts_with("upper end"), 40);
}

#[test]
fn real_texts() {
    check_kind(|kind| kind.starts_with("text"), 100);
}

#[test]
fn real_gaps() {
    check_kind(|kind| kind.starts_with("not "), 8);
}

#[test]
fn every_real_notation_is_in_one_of_the_kinds() {
    let known = ["value", "at ", "range", "upper end", "text", "not "];
    for row in rows() {
        assert!(known.iter().any(|start| kind(&row["is"]).starts_with(start)), "{row}");
    }
}

#[test]
fn the_ends_of_a_range_are_as_written() {
    let row = |text: &str, unit: &str| serde_json::json!({ "text": text, "unit": unit, "better": "lower" });
    for (said, unit, low, high) in
        [("0.1~0.3 mm", "mm", 0.1, 0.3), ("0.7-1.1 kW", "kW", 0.7, 1.1), ("0.1 – 100 mm", "mm", 0.1, 100.0)]
    {
        let analysis = analyse(&project(&[row(said, unit)]));
        let cell = &analysis.equipment[0].cells[0];
        assert_eq!((cell.low, cell.high), (Some(low), Some(high)), "{said}");
    }
}

#[test]
fn a_text_of_any_length_is_read_in_time() {
    let long = [
        "1", "1,", "1 ", "-", "±", "(", "()", "万", "一", "最高", "mm ", "a", "（1）", "/300mm", "X0.1 ", "\n1", "1e",
        "≥", "约",
    ];
    let started = std::time::Instant::now();
    for piece in long {
        let text = piece.repeat(10_000);
        for unit in [None, Unit::find("mm"), Unit::find("V"), Unit::find("万元"), Unit::find("h")] {
            let read_once = read(&text, Expected::Number(unit)).meaning;
            assert!(!matches!(read_once, Meaning::YesNo(_)), "{piece}");
        }
    }
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}

/// What a cell of this text says: value, bound or ends; what was assumed; what was read beside the figure.
fn said(unit: &str, text: &str) -> String {
    let lower = ["mm", "µm", "arcsec", "week", "s", "万元", "CNY", "EUR", "CHF", "USD", "JPY", "GBP"].contains(&unit);
    let better = if lower { "lower" } else { "higher" };
    let analysis = analyse(&project(&[serde_json::json!({ "text": text, "unit": unit, "better": better })]));
    let cell = &analysis.equipment[0].cells[0];
    let (mut assumed, mut beside) = (Vec::new(), Vec::new());
    for finding in &analysis.findings {
        match &finding.kind {
            FindingKind::ReadBeside { asides, .. } => beside.extend(asides.iter().map(aside)),
            FindingKind::Assumed { assumption, .. } => assumed.push(format!("{assumption:?}")),
            FindingKind::PointAsDecimal(_) => assumed.push("PointAsDecimal".to_owned()),
            _ => {}
        }
    }
    assumed.sort();
    let beside = (!beside.is_empty()).then(|| beside.join(", "));
    std::iter::once(value(cell)).chain(assumed).chain(beside).collect::<Vec<_>>().join(" | ")
}

fn value(cell: &CellResult) -> String {
    let has = |flag: Flag| cell.flags.contains(&flag);
    match (cell.value, cell.low, cell.high) {
        (None, ..) if has(Flag::NotStated) => "not stated".to_owned(),
        (None, ..) if has(Flag::NotApplicable) => "not applicable".to_owned(),
        (None, ..) if has(Flag::NoRate) => "no rate".to_owned(),
        (None, ..) => "text".to_owned(),
        (_, None, Some(high)) => format!("≤ {high}"),
        (_, Some(low), None) => format!("≥ {low}"),
        (Some(value), low, high) if low == high => format!("{value}"),
        (_, low, high) => format!("{} … {}", low.unwrap_or(f64::NAN), high.unwrap_or(f64::NAN)),
    }
}

fn aside(aside: &Aside) -> String {
    match aside {
        Aside::Name(words) => format!("name {words}"),
        Aside::Standard(words) => format!("standard {words}"),
        Aside::Bidirectional(both) => if *both { "bidirectional" } else { "unidirectional" }.to_owned(),
        Aside::Condition(words) => format!("condition {words}"),
        Aside::Option(words) => format!("option {words}"),
        Aside::Vat(included) => if *included { "with VAT" } else { "without VAT" }.to_owned(),
        Aside::VatRate(hundredths) => format!("VAT {} %", f64::from(*hundredths) / 100.0),
        Aside::Plus(words) => format!("plus {words}"),
        Aside::Footnote(mark) => format!("footnote {mark}"),
        Aside::Duty(included) => if *included { "with duty" } else { "without duty" }.to_owned(),
        Aside::Terms(words) => format!("terms {words}"),
        Aside::Start(words) => format!("start {words}"),
        Aside::Same(words) => format!("same {words}"),
        Aside::Words(words) => format!("note {words}"),
        Aside::Unknown(words) => format!("unknown {words}"),
    }
}
