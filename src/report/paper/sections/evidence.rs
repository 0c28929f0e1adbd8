//! The documents that values come from, and what they claim of a class.

use super::bounded;
use crate::report::evidence;
use crate::report::paper::{Piece, Source};
use crate::table::Table;
use crate::text::Lang;

/// Rows of a table.
const MOST_ROWS: usize = 300;

pub(in crate::report::paper) fn pieces(source: &Source<'_>, lang: Lang) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let table = evidence::table(source.project, lang);
    if !table.rows.is_empty() {
        pieces.extend(bounded_table(lang.paper_evidence(), table, lang));
    } else if !source.project.equipment.is_empty() {
        pieces.push(Piece::Paragraph(lang.paper_evidence_none().to_owned()));
    }
    let claims = evidence::claims(source.project, lang);
    if !claims.rows.is_empty() {
        pieces.extend(bounded_table(lang.sources_claims(), claims, lang));
    }
    pieces
}

fn bounded_table(caption: &str, mut table: Table, lang: Lang) -> impl Iterator<Item = Piece> {
    let (rows, more) = bounded(std::mem::take(&mut table.rows), MOST_ROWS, lang);
    table.rows = rows;
    std::iter::once(Piece::table(caption, table)).chain(more)
}
