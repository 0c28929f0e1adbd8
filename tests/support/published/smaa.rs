//! Cases of SMAA-2 that are known exactly: points on scales from 0 to 1, and any weights.

/// The configuration of `JSMAA`'s `SMAA2SimulationTest.testCorrectResults`; closed form: the first wins where
/// w₂ < 1/2, and w₂ ~ Beta(1, 2).
pub const TWO_ALTERNATIVES: [[f64; 3]; 2] = [[1.0, 0.0, 1.0], [0.0, 1.0, 0.0]];

pub const TWO_ALTERNATIVES_RANKS: [[f64; 2]; 2] = [[0.75, 0.25], [0.25, 0.75]];

pub const TWO_ALTERNATIVES_CENTRAL: [[f64; 3]; 2] =
    [[7.0 / 18.0, 2.0 / 9.0, 7.0 / 18.0], [1.0 / 6.0, 2.0 / 3.0, 1.0 / 6.0]];

/// pysensmcda 2.0.0, `test_exact_degenerate`: the third is best only where w₁ = w₂.
pub const KNIFE_EDGE: [[f64; 3]; 3] = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.5, 0.5, 0.0]];

pub const KNIFE_EDGE_FIRST: [f64; 3] = [0.5, 0.5, 0.0];
