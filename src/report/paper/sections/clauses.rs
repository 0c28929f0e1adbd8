//! Clauses and needs with what each machine offers.

use super::bounded;
use crate::analysis::deviation::{DeviationRow, table};
use crate::report::deviations;
use crate::report::paper::{Piece, Source};
use crate::text::Lang;

/// Rows of all tables together.
const MOST_ROWS: usize = 800;

pub(in crate::report::paper) fn pieces(source: &Source<'_>, lang: Lang) -> Vec<Piece> {
    let (rows, more) = bounded(table(source.project, source.analysis, None), MOST_ROWS, lang);
    let by_machine = rows.chunk_by(|a, b| a.equipment.id == b.equipment.id);
    let tables = by_machine.filter_map(|rows: &[DeviationRow<'_>]| {
        let name = rows.first()?.equipment_name(lang);
        Some(Piece::table(name, deviations::table_of_one(rows, lang)))
    });
    tables.chain(more).collect()
}
