//! Decision analysis: value functions, additive model, differences under uncertainty, dominance, ranks.

pub mod additive;
pub mod difference;
pub mod pareto;
pub mod rank;
pub mod value;
