//! How the ranking stands other weights, other values and other methods.

use super::{bounded, figure, is_compared};
use crate::analysis::decision::Method;
use crate::figure::{Choice, FigureId};
use crate::report::paper::{PaperTable, Piece, Source};
use crate::report::score::{self, Parts};
use crate::table::Cell;
use crate::text::Lang;

/// More ranks than this have no columns of their own on a page.
const MOST_RANKS: usize = 8;
/// Rows of a table.
const MOST_ROWS: usize = 120;

pub(in crate::report::paper) fn pieces(source: &Source<'_>, lang: Lang) -> Vec<Piece> {
    if !source.decision.is_a_choice() || !is_compared(source) {
        return Vec::new();
    }
    let names = source.names(lang);
    let parts = Parts { methods: Method::ALL.to_vec(), board: true, robustness: true };
    let sections =
        score::stands(names, source.decision, &parts).into_iter().chain(score::scenarios(names, source.decision));
    let pieces = sections.flat_map(Piece::section).flat_map(|piece| on_a_page(piece, lang));
    let figures = [FigureId::Acceptability, FigureId::Stability, FigureId::Agreement, FigureId::Scenarios];
    let has = |id: &FigureId| *id != FigureId::Scenarios || !source.project.scenarios.is_empty();
    let drawn = figures.into_iter().filter(has).filter_map(|id| figure(id, source, &Choice::default(), lang));
    pieces.chain(drawn).collect()
}

/// A table with the columns of the first ranks and those that are no ranks, and the first rows.
fn on_a_page(piece: Piece, lang: Lang) -> Vec<Piece> {
    let Piece::Table(PaperTable { caption, mut table }) = piece else { return vec![piece] };
    // Two names stand before the ranks, expected rank and confidence behind them.
    let ranks = table.columns.len().saturating_sub(4);
    let is_kept = |at: usize| ranks <= MOST_RANKS || at < 2 + MOST_RANKS || at >= 2 + ranks;
    let (rows, more) = bounded(std::mem::take(&mut table.rows), MOST_ROWS, lang);
    let row =
        |row: Vec<Cell>| row.into_iter().enumerate().filter(|(at, _)| is_kept(*at)).map(|(_, cell)| cell).collect();
    table.rows = rows.into_iter().map(row).collect();
    table.columns = table.columns.into_iter().enumerate().filter(|(at, _)| is_kept(*at)).map(|(_, c)| c).collect();
    std::iter::once(Piece::table(caption, table)).chain(more).collect()
}
