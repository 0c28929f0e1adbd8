//! The criteria, every value as it was entered with its marks, and the points.

use crate::report::paper::{Piece, Source};
use crate::report::{score, values};
use crate::text::Lang;

/// Machines side by side in one table.
const ACROSS: usize = 6;
/// Cells of all tables of values together.
const MOST_CELLS: usize = 6_000;
/// Criteria shown.
const MOST_CRITERIA: usize = 250;

pub(in crate::report::paper) fn pieces(source: &Source<'_>, lang: Lang) -> Vec<Piece> {
    let names = source.names(lang);
    let all = source.analysis.criteria.len();
    let criteria: Vec<usize> = values::heaviest(source.analysis, MOST_CRITERIA);
    if criteria.is_empty() {
        return Vec::new();
    }
    let mut pieces = vec![Piece::table(lang.paper_values_criteria(), values::criteria(names, &criteria))];
    pieces.extend((criteria.len() < all).then(|| Piece::Paragraph(lang.paper_left_out(criteria.len(), all))));
    let order = score::order(source.analysis);
    let most = (MOST_CELLS / criteria.len()).max(1);
    let shown: Vec<usize> = order.iter().copied().take(most).collect();
    let left_out = (shown.len() < order.len()).then(|| Piece::Paragraph(lang.paper_left_out(shown.len(), order.len())));
    let mut marks = values::Marks::default();
    let tables = values::tables(names, &criteria, &shown, ACROSS, &mut marks);
    let parts = tables.len();
    let caption = |part: usize| {
        let which = if parts > 1 { lang.paper_values_part(part + 1, parts) } else { String::new() };
        format!("{}{which}", lang.paper_values_table())
    };
    pieces.extend(tables.into_iter().enumerate().map(|(part, table)| Piece::table(caption(part), table)));
    pieces.extend(left_out);
    if !shown.is_empty() {
        pieces.push(Piece::Paragraph(lang.paper_values_note().to_owned()));
    }
    let notes = marks.notes(lang);
    pieces.extend((!notes.is_empty()).then_some(Piece::List(notes)));
    for (part, table) in values::points(names, &criteria, &shown, ACROSS).into_iter().enumerate() {
        let which = if parts > 1 { lang.paper_values_part(part + 1, parts) } else { String::new() };
        pieces.push(Piece::table(format!("{}{which}", lang.paper_values_points()), table));
    }
    pieces
}
