//! Totals and ranks, as a table and a figure, and what is said of each machine.

use super::{bounded, figure};
use crate::analysis::summary;
use crate::figure::{Choice, FigureId};
use crate::report::paper::{Fact, Piece, Source};
use crate::report::score;
use crate::text::Lang;

/// Rows of the table.
const MOST_ROWS: usize = 200;
/// Machines that are shown one by one.
const MOST_TOLD: usize = 25;

pub(in crate::report::paper) fn pieces(source: &Source<'_>, lang: Lang) -> Vec<Piece> {
    let names = source.names(lang);
    let order = score::order(source.analysis);
    if order.is_empty() {
        return Vec::new();
    }
    let (shown, more_rows) = bounded(order.clone(), MOST_ROWS, lang);
    let mut pieces = vec![Piece::table(lang.paper_ranking(), score::ranking(names, &shown))];
    pieces.extend(more_rows);
    pieces.push(Piece::Paragraph(lang.paper_ranking_note().to_owned()));
    pieces.extend(figure(FigureId::Ranking, source, &Choice::default(), lang));
    let (shown, more) = bounded(order, MOST_TOLD, lang);
    let fact = |i: usize| {
        let sentences = summary(source.project, source.analysis, i, lang).join(lang.sentence_gap());
        Fact::new(names.equipment(i), vec![sentences])
    };
    pieces.push(Piece::Heading(lang.paper_machine_summaries().to_owned()));
    pieces.push(Piece::Facts(shown.into_iter().map(fact).collect()));
    pieces.extend(more);
    pieces
}
