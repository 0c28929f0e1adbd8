//! What each section says: one file a section, each a function from the results to pieces in one language.

pub mod about;
pub mod clauses;
pub mod evidence;
pub mod findings;
pub mod measurements;
pub mod methods;
pub mod parity;
pub mod ranking;
pub mod robustness;
pub mod side_by_side;
pub mod summary;
pub mod values;

use super::{Piece, Source};
use crate::analysis::decision::{NoLeader, answer};
use crate::figure::{Choice, FigureId, build};
use crate::text::Lang;

/// Whether enough is stated that one machine can be held against another.
fn is_compared(source: &Source<'_>) -> bool {
    matches!(answer(source.analysis, source.decision).leader, Ok(_) | Err(NoLeader::Level(_)))
}

/// A figure of the register.
fn figure(id: FigureId, source: &Source<'_>, choice: &Choice, lang: Lang) -> Option<Piece> {
    let figure = build(id, source.project, source.analysis, Some(source.decision), choice, lang)?;
    Some(Piece::figure(figure, lang))
}

/// As many as are shown, with the sentence that says so where there are more.
fn bounded<T>(mut all: Vec<T>, most: usize, lang: Lang) -> (Vec<T>, Option<Piece>) {
    let of = all.len();
    all.truncate(most);
    (all, (of > most).then(|| Piece::Paragraph(lang.paper_left_out(most, of))))
}
