//! Why one is ahead of the other, in sentences.

use crate::model::{Cell, Equipment, Project};
use crate::text::Lang;
use crate::text::number::points;

use super::super::super::{Analysis, CellResult};
use super::super::why::{Contribution, Why};
use super::{NO_POINTS, closed_up, criterion_name, equipment_name, figure_text};

/// Why one is ahead of the other: lead, reasons for and against, evidence behind them, what is uncertain.
pub fn why_sentences(project: &Project, analysis: &Analysis, found: &Why, lang: Lang) -> Vec<String> {
    let (ahead, behind) = (equipment_name(project, found.ahead, lang), equipment_name(project, found.behind, lang));
    let mut sentences = vec![if found.lead < NO_POINTS {
        lang.why_level(&ahead, &behind)
    } else {
        lang.why_lead(&ahead, &behind, &points(found.lead))
    }];
    let at = |places: &[usize]| -> Vec<&Contribution> {
        places.iter().filter_map(|n| found.contributions.get(*n)).collect()
    };
    let (speaks_for, against) = (at(&found.reasons_for), at(&found.reasons_against));
    let reasons = |told: &[&Contribution], one: usize, other: usize| {
        let told = told.iter().map(|c| reason(project, analysis, c, (one, other), lang));
        told.collect::<Vec<_>>().join(lang.list_semicolon())
    };
    if !speaks_for.is_empty() {
        sentences.push(lang.why_for(&ahead, &reasons(&speaks_for, found.ahead, found.behind)));
    }
    if !against.is_empty() {
        sentences.push(lang.why_against(&behind, &reasons(&against, found.behind, found.ahead)));
    } else if found.lead >= NO_POINTS {
        sentences.push(lang.why_nothing_against(&behind));
    }
    let told: Vec<&Contribution> = speaks_for.into_iter().chain(against).collect();
    if !told.is_empty() {
        let sources = sources(project, found, &told, lang).join(lang.list_semicolon());
        sentences.push(lang.why_evidence(&ahead, &behind, &sources));
    }
    let open = found.contributions.iter().filter(|c| c.is_open());
    let open: Vec<&str> = open.map(|c| criterion_name(project, c.criterion, lang)).collect();
    sentences.push(if open.is_empty() {
        lang.why_firm().to_owned()
    } else {
        lang.why_open(&open.join(lang.list_semicolon()))
    });
    closed_up(sentences, lang)
}

/// Both figures of a criterion and what they make, for the first of the pair.
fn reason(project: &Project, analysis: &Analysis, c: &Contribution, pair: (usize, usize), lang: Lang) -> String {
    let text = |equipment: usize| {
        let cell = analysis.equipment.get(equipment).and_then(|e| e.cells.get(c.criterion));
        let stated = cell.and_then(|cell| Some((cell, cell.value?)));
        stated.map_or_else(
            || lang.figure_not_stated().to_owned(),
            |(cell, x)| format!("{}{}", bound(cell), figure_text(project, analysis, c.criterion, x, lang)),
        )
    };
    let criterion = criterion_name(project, c.criterion, lang);
    lang.why_reason(criterion, &text(pair.0), &text(pair.1), &points(c.points.abs()))
}

/// The sign of a bound, before its figure.
fn bound(cell: &CellResult) -> &'static str {
    match (cell.low, cell.high) {
        (Some(_), None) => "≥ ",
        (None, Some(_)) => "≤ ",
        _ => "",
    }
}

/// The sources behind the figures told; criteria that rest on the same ones are told together.
fn sources(project: &Project, found: &Why, told: &[&Contribution], lang: Lang) -> Vec<String> {
    let mut groups: Vec<((String, String), Vec<String>)> = Vec::new();
    for criterion in told.iter().filter_map(|c| project.criteria.get(c.criterion)) {
        let source = |i: usize| {
            project.equipment.get(i).map_or_else(String::new, |e| evidence_text(project, e, &criterion.id, lang))
        };
        let both = (source(found.ahead), source(found.behind));
        let name = lang.quoted(criterion.display_name(lang));
        match groups.iter_mut().find(|(other, _)| *other == both) {
            Some((_, names)) => names.push(name),
            None => groups.push((both, vec![name])),
        }
    }
    let one = |((own, other), names): &((String, String), Vec<String>)| {
        let names = names.join(lang.list_comma());
        if own == other { lang.why_source(&names, own) } else { lang.why_sources(&names, own, other) }
    };
    groups.iter().map(one).collect()
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
