//! Why one is ahead of the other, in sentences.

use crate::model::{Cell, Equipment, Project};
use crate::text::Lang;
use crate::text::number::points;

use super::super::super::{Analysis, CellResult};
use super::super::why::{Contribution, Why};
use super::{NO_POINTS, criterion_name, equipment_name, figure_text};

/// Why one is ahead of the other: lead, reasons for and against, evidence behind them, what is uncertain.
pub fn why_sentences(project: &Project, analysis: &Analysis, found: &Why, lang: Lang) -> Vec<String> {
    let (ahead, behind) = (equipment_name(project, found.ahead, lang), equipment_name(project, found.behind, lang));
    let mut sentences = vec![if found.lead < NO_POINTS {
        lang.why_level(&ahead, &behind)
    } else {
        lang.why_lead(&ahead, &behind, &points(found.lead))
    }];
    let list = |texts: Vec<String>| texts.join(lang.list_semicolon());
    let at = |places: &[usize]| -> Vec<&Contribution> {
        places.iter().filter_map(|n| found.contributions.get(*n)).collect()
    };
    let reasons = |told: &[&Contribution]| list(told.iter().map(|c| reason(project, analysis, found, c, lang)).collect());
    let (speaks_for, against) = (at(&found.reasons_for), at(&found.reasons_against));
    if !speaks_for.is_empty() {
        sentences.push(lang.why_for(&ahead, &reasons(&speaks_for)));
    }
    if !against.is_empty() {
        sentences.push(lang.why_against(&behind, &reasons(&against)));
    } else if found.lead >= NO_POINTS {
        sentences.push(lang.why_nothing_against(&behind));
    }
    let told: Vec<&Contribution> = speaks_for.into_iter().chain(against).collect();
    if !told.is_empty() {
        sentences.push(lang.why_evidence(&list(told.iter().map(|c| evidence(project, found, c, lang)).collect())));
    }
    let open = found.contributions.iter().filter(|c| c.is_open());
    let open: Vec<&str> = open.map(|c| criterion_name(project, c.criterion, lang)).collect();
    sentences.push(if open.is_empty() {
        lang.why_firm().to_owned()
    } else {
        lang.why_open(&open.join(lang.list_semicolon()))
    });
    sentences
}

/// Both figures of a criterion and what they make.
fn reason(project: &Project, analysis: &Analysis, found: &Why, c: &Contribution, lang: Lang) -> String {
    let text = |equipment: usize| {
        let cell = analysis.equipment.get(equipment).and_then(|e| e.cells.get(c.criterion));
        let stated = cell.and_then(|cell| Some((cell, cell.value?)));
        stated.map_or_else(
            || lang.figure_not_stated().to_owned(),
            |(cell, x)| format!("{}{}", bound(cell), figure_text(project, analysis, c.criterion, x, lang)),
        )
    };
    let criterion = criterion_name(project, c.criterion, lang);
    lang.why_reason(criterion, &text(found.ahead), &text(found.behind), &signed(c.points))
}

/// The sign of a bound, before its figure.
fn bound(cell: &CellResult) -> &'static str {
    match (cell.low, cell.high) {
        (Some(_), None) => "≥ ",
        (None, Some(_)) => "≤ ",
        _ => "",
    }
}

/// The sources of both figures of a criterion; one source of both is told once.
fn evidence(project: &Project, found: &Why, c: &Contribution, lang: Lang) -> String {
    let Some(criterion) = project.criteria.get(c.criterion) else { return String::new() };
    let source = |i: usize| {
        project.equipment.get(i).map_or_else(String::new, |e| evidence_text(project, e, &criterion.id, lang))
    };
    let (own, other) = (source(found.ahead), source(found.behind));
    let name = criterion.display_name(lang);
    if own == other { lang.why_source(name, &own) } else { lang.why_sources(name, &own, &other) }
}

/// Title and grade of the evidence behind a cell.
fn evidence_text(project: &Project, equipment: &Equipment, criterion: &str, lang: Lang) -> String {
    let spec = equipment.cell(criterion).and_then(Cell::chosen);
    let evidence = spec.and_then(|spec| project.evidence(equipment.evidence_of(spec)));
    match evidence {
        Some(evidence) => lang.why_graded(evidence.display_title(), evidence.grade.letter()),
        None => lang.why_no_evidence().to_owned(),
    }
}

fn signed(x: f64) -> String {
    if x > 0.0 { format!("+{}", points(x)) } else { points(x) }
}
