//! The documents that values come from.

use super::bounded;
use crate::report::evidence;
use crate::report::paper::{Piece, Source};
use crate::text::Lang;

/// Rows of the table.
const MOST_ROWS: usize = 300;

pub(in crate::report::paper) fn pieces(source: &Source<'_>, lang: Lang) -> Vec<Piece> {
    if source.project.equipment.is_empty() {
        return Vec::new();
    }
    let mut table = evidence::table(source.project, lang);
    if table.rows.is_empty() {
        return vec![Piece::Paragraph(lang.paper_evidence_none().to_owned())];
    }
    let (rows, more) = bounded(std::mem::take(&mut table.rows), MOST_ROWS, lang);
    table.rows = rows;
    std::iter::once(Piece::table(lang.paper_evidence(), table)).chain(more).collect()
}
