//! The figures of the decision, one file a figure.

use super::build::Choice;
use crate::analysis::Analysis;
use crate::analysis::decision::{Sides, pair, pursuit, subject};

mod acceptability;
mod agreement;
mod break_even;
mod gaia;
mod pairwise;
mod parity;
mod placement;
mod rank_lines;
mod scenarios;
mod shared;
mod stability;
mod tornado;
mod value_price;
mod waterfall;

pub(super) use self::acceptability::acceptability;
pub(super) use self::agreement::agreement;
pub(super) use self::break_even::break_even;
pub(super) use self::gaia::gaia;
pub(super) use self::pairwise::pairwise;
pub(super) use self::parity::parity;
pub(super) use self::placement::spread;
pub(super) use self::scenarios::scenarios;
pub(super) use self::stability::stability;
pub(super) use self::tornado::tornado;
pub(super) use self::value_price::value_price;
pub(super) use self::waterfall::waterfall;

/// Whom the figure of this name is about, with what is chosen and what is not; `None` for a figure that is not about two
/// sides, or where there is nobody.
pub fn sides(figure: &str, analysis: &Analysis, choice: &Choice) -> Option<Sides> {
    let position = |id: &Option<String>| id.as_ref().and_then(|id| analysis.position(id));
    let (named, against) = (position(&choice.equipment), position(&choice.against));
    match figure {
        "waterfall" => pair(analysis, named, against),
        "tornado" => subject(analysis, named, against),
        "parity" | "break-even" => pursuit(analysis, named, against),
        _ => None,
    }
}
