//! The figures of the decision, one file a figure.

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
pub(super) use self::scenarios::scenarios;
pub(super) use self::stability::stability;
pub(super) use self::tornado::tornado;
pub(super) use self::value_price::value_price;
pub(super) use self::waterfall::waterfall;
