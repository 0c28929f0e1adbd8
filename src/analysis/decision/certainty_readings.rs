//! Every reading of how sure the lead is.

use super::board::Method;
use super::certainty::{CertaintyReading, Values};
use super::{Decision, Robustness};

/// All readings: the first one, those that say what it rests on, and the second one. Empty where nothing was drawn.
pub fn certainty_readings(decision: &Decision) -> Vec<CertaintyReading> {
    let Some(leader) = decision.board.first(Method::Mavt).first().copied() else { return Vec::new() };
    let drawn = |found: &Robustness| {
        let share = *found.rank_acceptability.get(leader)?.first()?;
        Some(CertaintyReading { weights: found.set, values: Values::Uncertain, share })
    };
    let first = decision.around.as_deref().and_then(drawn);
    let parts = decision.depth.as_deref().map_or(&[][..], |depth| &depth.certainty);
    let second = decision.second_reading().and_then(drawn);
    first.into_iter().chain(parts.iter().copied()).chain(second).collect()
}
