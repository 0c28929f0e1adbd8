//! The documents that values come from.

use crate::analysis::{SectionResult, Sources, evidence_kind_name};
use crate::model::{Evidence, Project};
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
