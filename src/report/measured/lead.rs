//! Lead accuracy of a ball screw by ISO 3408-3, and the grades that it meets.

use serde_json::{Map, Value as Json, json};

use super::Report;
use crate::analysis::measured::{GradeCheck, LeadReport, screw_symbol};
use crate::methods::accuracy::lead::{Figure, Verdict};
use crate::report::{Section, Value};
use crate::table::{Cell, Column, Digits, Table};
use crate::text::Lang;
use crate::text::number::{number, significant};

/// The figures that a grade limits and a test gives.
const HELD: [Figure; 3] = [Figure::Travel, Figure::Band300, Figure::BandTurn];

/// The values of a file of this name.
pub(super) fn lead(report: &LeadReport, file: &str, lang: Lang) -> Report {
    let travel = number(significant(report.figures.useful_travel, 5));
    let title = lang.measure_lead_headline(file, report.points.len(), &travel, &number(report.lead));
    Report::new(title, sections(report, lang), None, json(report)).closed_by(Vec::new(), report.warnings(lang))
}

fn sections(report: &LeadReport, lang: Lang) -> Vec<Section> {
    let figures = &report.figures;
    let values =
        [("e0a", Some(figures.e0a)), ("Vua", Some(figures.vua)), ("V300", figures.v300), ("V2π", figures.v2pi)];
    let mut values = values.map(|(symbol, value)| Value::new(symbol, value, LeadReport::UNIT)).to_vec();
    values.push(Value::new("lu", figures.useful_travel, LeadReport::TRAVEL_UNIT));
    vec![
        Section::values("ISO 3408-3", values, None, lang),
        grades("ISO 3408-3 (GB/T 17587.3)", "P", &report.iso, &report.iso_checks, lang),
        grades("JIS B 1192", "C", &report.jis, &report.jis_checks, lang),
    ]
}

/// What each figure alone meets and what all together do; in the table every grade with its limits.
fn grades(title: &str, letter: &str, verdict: &Verdict, checks: &[GradeCheck], lang: Lang) -> Section {
    let named = |grade: u8| format!("{letter}{grade}");
    let best = |figure: Figure| LeadReport::best(checks, figure).map(named);
    let all = verdict.grade.map_or_else(|| lang.measure_lead_no_grade().to_owned(), named);
    let mut values = HELD.map(|figure| Value::word(screw_symbol(figure), best(figure))).to_vec();
    values.push(Value::word(lang.measure_lead_all(), Some(all.clone())));
    let limit = |check: &GradeCheck, figure: Figure| {
        let met = check.met.iter().find(|(of, _)| *of == figure).map_or(" ", |(_, met)| if *met { "✓" } else { "✗" });
        Cell::number(check.limits.of(figure), Digits::All).marked(met)
    };
    let row = |check: &GradeCheck| {
        std::iter::once(Cell::Text(named(check.limits.grade))).chain(HELD.map(|figure| limit(check, figure))).collect()
    };
    let mut rows: Vec<Vec<Cell>> = checks.iter().map(row).collect();
    let singly = HELD.map(|figure| best(figure).map_or(Cell::Missing, Cell::Text));
    rows.push(std::iter::once(Cell::words(lang.measure_lead_singly())).chain(singly).collect());
    rows.push(vec![Cell::words(lang.measure_lead_all()), Cell::Text(all), Cell::Empty, Cell::Empty]);
    let limits = ["e0a, µm", "V300, µm", "V2π, µm"].map(|name| Column::number(name).of_unit(LeadReport::UNIT));
    let columns = std::iter::once(Column::text(lang.measure_lead_grade())).chain(limits).collect();
    Section::shown_as(title, Table { columns, rows }, values)
}

fn json(report: &LeadReport) -> Json {
    let figures = &report.figures;
    json!({
        "standard": "ISO 3408-3",
        "unit": LeadReport::UNIT,
        "lead": report.lead,
        "compensation": report.compensation,
        "e0a": figures.e0a,
        "vua": figures.vua,
        "v300": figures.v300,
        "v2pi": figures.v2pi,
        "useful_travel": figures.useful_travel,
        "useful_travel_unit": LeadReport::TRAVEL_UNIT,
        "slope": figures.slope,
        "intercept": figures.intercept,
        "iso_grade": grades_json("ISO 3408-3", "P", &report.iso, &report.iso_checks),
        "jis_grade": grades_json("JIS B 1192", "C", &report.jis, &report.jis_checks),
    })
}

/// The key of a figure.
fn key(figure: Figure) -> &'static str {
    match figure {
        Figure::Travel => "e0a",
        Figure::Band => "vua",
        Figure::Band300 => "v300",
        Figure::BandTurn => "v2pi",
    }
}

fn grades_json(standard: &str, letter: &str, verdict: &Verdict, checks: &[GradeCheck]) -> Json {
    let named = |grade: u8| format!("{letter}{grade}");
    let best = |figure: Figure| LeadReport::best(checks, figure).map(named);
    let limits = checks.iter().map(|check| {
        let met: Map<String, Json> =
            check.met.iter().map(|(figure, met)| (key(*figure).to_owned(), json!(met))).collect();
        let l = &check.limits;
        json!({ "grade": named(l.grade), "e0a": l.travel, "v300": l.band_300, "v2pi": l.turn, "met": met })
    });
    json!({
        "standard": standard,
        "grade": verdict.grade.map(named),
        "limited_by": verdict.limited_by.map(key),
        "unchecked": verdict.unchecked.iter().map(|figure| key(*figure)).collect::<Vec<_>>(),
        "best": { "e0a": best(Figure::Travel), "v300": best(Figure::Band300), "v2pi": best(Figure::BandTurn) },
        "limits": limits.collect::<Vec<_>>(),
    })
}
