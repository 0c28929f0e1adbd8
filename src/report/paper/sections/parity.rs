//! What those behind would have to change to draw level.

use super::{bounded, figure};
use crate::analysis::decision::{PairSamples, parity, parity_sentences};
use crate::figure::{Choice, FigureId};
use crate::report::paper::{Fact, Piece, Source};
use crate::report::score;
use crate::text::Lang;

/// Machines told; each takes a search over all criteria.
const MOST_TOLD: usize = 10;

pub(in crate::report::paper) fn pieces(source: &Source<'_>, lang: Lang) -> Vec<Piece> {
    let names = source.names(lang);
    let (project, analysis) = (source.project, source.analysis);
    let behind: Vec<usize> = score::order(analysis).into_iter().filter(|i| score::is_behind(analysis, *i)).collect();
    let (behind, more) = bounded(behind, MOST_TOLD, lang);
    let fact = |i: usize| {
        // The sentences need no samples.
        let found = parity(project, analysis, i, None, &PairSamples::default())?;
        Some(Fact::new(names.equipment(i), parity_sentences(project, analysis, &found, lang)))
    };
    let facts: Vec<Fact> = behind.into_iter().filter_map(fact).collect();
    if facts.is_empty() {
        return Vec::new();
    }
    let drawn = figure(FigureId::Parity, source, &Choice::default(), lang);
    std::iter::once(Piece::Facts(facts)).chain(more).chain(drawn).collect()
}
