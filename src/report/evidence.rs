//! The documents that values come from, and what they claim of a class.

use crate::analysis::{SectionResult, Sources, category_name, claim_words, evidence_kind_name, side_name};
use crate::model::{Claim, Evidence, Project};
use crate::table::{Cell, Column, Table};
use crate::text::Lang;

/// One document a row, in the order of the project.
pub fn table(project: &Project, lang: Lang) -> Table {
    let sources = Sources::analyse(&Sources::basis(project));
    let row = |evidence: &Evidence| {
        let used = sources.of_evidence(&evidence.id).map_or(0, |used| used.cells);
        let title = [evidence.display_title(), evidence.note.trim()].into_iter().filter(|part| !part.is_empty());
        vec![
            Cell::words(evidence.grade.letter()),
            Cell::words(title.collect::<Vec<_>>().join("\n")),
            Cell::words(evidence_kind_name(evidence.kind, lang)),
            Cell::words(evidence.source.trim()),
            Cell::words(evidence.date.trim()),
            Cell::count(used),
        ]
    };
    let columns = vec![
        Column::text(lang.paper_column_grade()),
        Column::text(lang.paper_column_title()),
        Column::text(lang.evidence_kind()),
        Column::text(lang.paper_column_source()),
        Column::label(lang.paper_column_date()),
        Column::number(lang.paper_column_used()),
    ];
    Table { columns, rows: project.evidence.iter().map(|evidence| row(evidence)).collect() }
}

/// One claim about a class a row, with where it stands; never part of a value.
pub fn claims(project: &Project, lang: Lang) -> Table {
    let row = |claim: &Claim| {
        let about = project.criterion(&claim.criterion).map(|criterion| criterion.display_name(lang));
        let source = project.evidence(&claim.evidence).map(|evidence| {
            let page = [evidence.display_title(), claim.page.trim()].into_iter().filter(|part| !part.is_empty());
            page.collect::<Vec<_>>().join(lang.source_comma())
        });
        let grade = project.evidence(&claim.evidence).map_or("", |evidence| evidence.grade.letter());
        vec![
            Cell::words(claim.subject.trim()),
            Cell::words(side_name(claim.side, lang)),
            Cell::words(about.unwrap_or_else(|| category_name(claim.category, lang))),
            Cell::words(claim_words(&claim.says, lang)),
            Cell::words(source.unwrap_or_default()),
            Cell::words(grade),
        ]
    };
    let columns = vec![
        Column::text(lang.paper_column_subject()),
        Column::text(lang.column_origin()),
        Column::text(lang.column_criterion()),
        Column::text(lang.paper_column_claim()),
        Column::text(lang.paper_column_source()),
        Column::text(lang.paper_column_grade()),
    ];
    Table { columns, rows: project.claims.iter().map(|claim| row(claim)).collect() }
}
