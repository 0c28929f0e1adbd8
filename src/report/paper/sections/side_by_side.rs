//! The first of the ranking and its nearest rival on each criterion, and how the two groups stand.

use super::{figure, is_compared};
use crate::analysis::group_summary;
use crate::figure::{Choice, FigureId};
use crate::report::paper::{Piece, Source};
use crate::text::Lang;

pub(in crate::report::paper) fn pieces(source: &Source<'_>, lang: Lang) -> Vec<Piece> {
    if !is_compared(source) {
        return Vec::new();
    }
    let groups = group_summary(source.project, source.analysis, lang).join(lang.sentence_gap());
    let groups = (!groups.is_empty()).then_some(Piece::Paragraph(groups));
    let choice = Choice::default();
    let figures = [FigureId::SideBySide, FigureId::Profile].map(|id| figure(id, source, &choice, lang));
    groups.into_iter().chain(figures.into_iter().flatten()).collect()
}
