//! Why one is ahead of the other, in sentences.

use crate::model::{Cell, Equipment, Project};
use crate::text::Lang;
use crate::text::number::points;

use super::super::super::{Analysis, Names, stated_text, unstated_word};
use super::super::why::{Contribution, Why};
use super::{NO_POINTS, all_closed_up};

/// Why one is ahead of the other: lead, reasons for and against, evidence behind them, what is uncertain.
pub fn why_sentences(project: &Project, analysis: &Analysis, found: &Why, lang: Lang) -> Vec<String> {
    let (ahead, behind) = (project.equipment_name(found.ahead, lang), project.equipment_name(found.behind, lang));
    let mut sentences = vec![if found.lead < NO_POINTS {
        lang.why_level(&ahead, &behind)
    } else {
        lang.why_lead(&ahead, &behind, &lang.points(&points(found.lead)))
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
        sentences.push(lang.why_for(&behind, &reasons(&against, found.behind, found.ahead)));
    } else if found.lead >= NO_POINTS {
        sentences.push(lang.why_nothing_against(&behind));
    }
    if found.deviations.abs() >= NO_POINTS {
        let cost = lang.points(&points(found.deviations.abs()));
        let dearer = if found.deviations > 0.0 { &behind } else { &ahead };
        sentences.push(lang.why_deviations(dearer, &cost));
    }
    let told: Vec<&Contribution> = speaks_for.into_iter().chain(against).collect();
    if !told.is_empty() {
        let sources = sources(project, found, &told, lang).join(lang.list_semicolon());
        sentences.push(lang.why_evidence(&ahead, &behind, &sources));
    }
    let unlike = found.contributions.iter().filter(|c| c.unlike);
    let unlike: Vec<&str> = unlike.map(|c| project.criterion_name(c.criterion, lang)).collect();
    if !unlike.is_empty() {
        sentences.push(lang.why_unlike(&unlike.join(lang.list_semicolon())));
    }
    let open = found.contributions.iter().filter(|c| c.is_open());
    let open: Vec<&str> = open.map(|c| project.criterion_name(c.criterion, lang)).collect();
    sentences.push(if open.is_empty() {
        lang.why_firm().to_owned()
    } else {
        lang.why_open(&open.join(lang.list_semicolon()))
    });
    all_closed_up(sentences, lang)
}

/// What the first and the second of a pair state on a criterion, or a word for that they do not.
pub fn both_stated(names: Names<'_>, criterion: usize, pair: (usize, usize)) -> [String; 2] {
    let Names { project, analysis, lang } = names;
    [pair.0, pair.1].map(|equipment| {
        let stated = stated_text(project, analysis, equipment, criterion, lang);
        stated.unwrap_or_else(|| unstated_word(analysis, equipment, criterion, lang).to_owned())
    })
}

/// Both figures of a criterion and what they make, for the first of the pair.
fn reason(project: &Project, analysis: &Analysis, c: &Contribution, pair: (usize, usize), lang: Lang) -> String {
    let [own, other] = both_stated(Names::new(project, analysis, lang), c.criterion, pair);
    let criterion = project.criterion_name(c.criterion, lang);
    lang.why_reason(criterion, &own, &other, &lang.points(&points(c.points.abs())))
}

/// The sources behind the figures told; criteria that rest on the same ones are told together.
fn sources(project: &Project, found: &Why, told: &[&Contribution], lang: Lang) -> Vec<String> {
    let mut groups: Vec<([Option<String>; 2], Vec<String>)> = Vec::new();
    for criterion in told.iter().filter_map(|c| project.criteria.get(c.criterion)) {
        let source = |i: usize| evidence_text(project, project.equipment.get(i)?, &criterion.id, lang);
        let both = [source(found.ahead), source(found.behind)];
        let name = lang.quoted(criterion.display_name(lang));
        match groups.iter_mut().find(|(other, _)| *other == both) {
            Some((_, names)) => names.push(name),
            None => groups.push((both, vec![name])),
        }
    }
    let one = |(both, names): &([Option<String>; 2], Vec<String>)| {
        let names = names.join(lang.list_comma());
        let text = |source: &Option<String>| source.clone().unwrap_or_else(|| lang.why_no_evidence().to_owned());
        match both {
            [None, None] => lang.why_no_source(&names),
            [Some(own), Some(other)] if own == other => lang.why_source(&names, own),
            [own, other] => lang.why_sources(&names, &text(own), &text(other)),
        }
    };
    groups.iter().map(one).collect()
}

/// Title and grade of the evidence behind a cell; `None`: there is none.
fn evidence_text(project: &Project, equipment: &Equipment, criterion: &str, lang: Lang) -> Option<String> {
    let spec = equipment.cell(criterion).and_then(Cell::chosen)?;
    let evidence = project.evidence(equipment.evidence_of(spec))?;
    Some(lang.why_graded(evidence.display_title(), evidence.grade.letter()))
}
