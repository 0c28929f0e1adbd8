//! Decision analysis: value functions, weights, trade-offs, additive model, differences, dominance, ranks.

pub mod additive;
pub mod difference;
pub mod pareto;
pub mod rank;
pub mod trade_off;
pub mod value;
pub mod weights;
