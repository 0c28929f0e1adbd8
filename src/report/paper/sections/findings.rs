//! What the user should know of the project.

use super::bounded;
use crate::report::findings;
use crate::report::paper::{Piece, Source};
use crate::text::Lang;

/// Rows of the table, the gravest first.
const MOST_ROWS: usize = 200;

pub(in crate::report::paper) fn pieces(source: &Source<'_>, lang: Lang) -> Vec<Piece> {
    if source.analysis.findings.is_empty() {
        return vec![Piece::Paragraph(lang.paper_findings_none().to_owned())];
    }
    let (shown, more) = bounded(source.analysis.findings.iter().collect(), MOST_ROWS, lang);
    let table = findings::readable(source.project, &shown, lang);
    std::iter::once(Piece::table(lang.paper_findings(), table)).chain(more).collect()
}
