//! `measure leadscrew`: lead accuracy of a ball screw and the grades it meets.

use clap::Args;
use serde_json::{Value, json};

use super::super::Failure;
use super::Common;
use super::report::{Block, Report, Row, Sheet};
use crate::analysis::measured::{GradeCheck, LeadReport, lead, no_lead_text, screw_symbol};
use crate::methods::accuracy::lead::{Figure, Verdict};
use crate::store::raw;
use crate::text::Lang;
use crate::text::number::{number, significant};

/// Points of one screw.
#[derive(Debug, Args)]
pub(in crate::cli) struct LeadscrewArguments {
    #[command(flatten)]
    pub common: Common,
    /// Lead of the screw, mm.
    #[arg(long)]
    lead: f64,
    /// Specified travel compensation over the useful travel, in µm.
    #[arg(long, default_value_t = 0.0, allow_negative_numbers = true, value_parser = super::finite)]
    compensation: f64,
}

/// The figures that a grade limits and a test gives.
const HELD: [Figure; 3] = [Figure::Travel, Figure::Band300, Figure::BandTurn];

/// The figures of the file.
pub(super) fn report(arguments: &LeadscrewArguments, lang: Lang) -> Result<Report, Failure> {
    let common = &arguments.common;
    let found = raw::lead(&common.bytes(lang)?).map_err(|problem| common.problem(&problem, lang))?;
    let report = lead(&found, arguments.lead, arguments.compensation);
    let report = report.map_err(|problem| common.failure(&no_lead_text(problem, lang), lang))?;
    let travel = number(significant(report.figures.useful_travel, 5));
    Ok(Report {
        headline: lang.measure_lead_headline(&common.file(), report.points.len(), &travel, &number(report.lead)),
        blocks: blocks(&report, lang),
        sentences: Vec::new(),
        warnings: report.warnings(lang),
        json: whole(&report),
        confidence: None,
    })
}

fn blocks(report: &LeadReport, lang: Lang) -> Vec<Block> {
    let figures = &report.figures;
    let rows = [("e0a", Some(figures.e0a)), ("Vua", Some(figures.vua)), ("V300", figures.v300), ("V2π", figures.v2pi)];
    let mut rows = rows.map(|(symbol, value)| Row::new(symbol, value, LeadReport::UNIT)).to_vec();
    rows.push(Row::new("lu", figures.useful_travel, LeadReport::TRAVEL_UNIT));
    vec![
        Block::new("ISO 3408-3", rows),
        grades("ISO 3408-3 (GB/T 17587.3)", "P", &report.iso, &report.iso_checks, lang),
        grades("JIS B 1192", "C", &report.jis, &report.jis_checks, lang),
    ]
}

/// What each figure alone meets and what all together do; in the table every grade with its limits.
fn grades(title: &str, letter: &str, verdict: &Verdict, checks: &[GradeCheck], lang: Lang) -> Block {
    let named =
        |grade: Option<u8>| grade.map_or_else(|| lang.measure_lead_no_grade().to_owned(), |g| format!("{letter}{g}"));
    let best = |figure: Figure| LeadReport::best(checks, figure);
    let mut rows: Vec<Row> =
        HELD.map(|figure| Row::word(screw_symbol(figure), best(figure).map(|_| named(best(figure))))).to_vec();
    rows.push(Row::word(lang.measure_lead_all(), Some(named(verdict.grade))));
    let cell = |check: &GradeCheck, figure: Figure| {
        let met = check.met.iter().find(|(of, _)| *of == figure).map_or(" ", |(_, met)| if *met { "✓" } else { "✗" });
        check.limits.of(figure).map_or_else(|| "–".to_owned(), |limit| format!("{} {met}", number(limit)))
    };
    let line = |check: &GradeCheck| {
        let cells = HELD.map(|figure| cell(check, figure));
        std::iter::once(format!("{letter}{}", check.limits.grade)).chain(cells).collect()
    };
    let mut lines: Vec<Vec<String>> = checks.iter().map(line).collect();
    let singly = HELD.map(|figure| best(figure).map_or_else(|| "–".to_owned(), |grade| format!("{letter}{grade}")));
    lines.push(std::iter::once(lang.measure_lead_singly().to_owned()).chain(singly).collect());
    let together = [lang.measure_lead_all().to_owned(), named(verdict.grade), String::new(), String::new()];
    lines.push(together.to_vec());
    let head = [lang.measure_lead_grade(), "e0a, µm", "V300, µm", "V2π, µm"];
    Block::new(title, rows).shown_as(Sheet { head: head.map(str::to_owned).to_vec(), lines })
}

fn whole(report: &LeadReport) -> Value {
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
        "iso_grade": graded("ISO 3408-3", "P", &report.iso, &report.iso_checks),
        "jis_grade": graded("JIS B 1192", "C", &report.jis, &report.jis_checks),
    })
}

/// The key of a figure in the JSON.
fn key(figure: Figure) -> &'static str {
    match figure {
        Figure::Travel => "e0a",
        Figure::Band => "vua",
        Figure::Band300 => "v300",
        Figure::BandTurn => "v2pi",
    }
}

fn graded(standard: &str, letter: &str, verdict: &Verdict, checks: &[GradeCheck]) -> Value {
    let named = |grade: Option<u8>| grade.map(|grade| format!("{letter}{grade}"));
    let best = |figure: Figure| named(LeadReport::best(checks, figure));
    let limits = checks.iter().map(|check| {
        let met: serde_json::Map<String, Value> =
            check.met.iter().map(|(figure, met)| (key(*figure).to_owned(), json!(met))).collect();
        let l = &check.limits;
        json!({ "grade": named(Some(l.grade)), "e0a": l.travel, "v300": l.band_300, "v2pi": l.turn, "met": met })
    });
    json!({
        "standard": standard,
        "grade": named(verdict.grade),
        "limited_by": verdict.limited_by.map(key),
        "unchecked": verdict.unchecked.iter().map(|figure| key(*figure)).collect::<Vec<_>>(),
        "best": { "e0a": best(Figure::Travel), "v300": best(Figure::Band300), "v2pi": best(Figure::BandTurn) },
        "limits": limits.collect::<Vec<_>>(),
    })
}
