//! Single samples of a few rows, to look at how a change of one cell would move them.

use super::kernel::row_totals;
use super::problem::Problem;
use crate::methods::decision::draw::BLOCK;

/// Weights and totals, sample by sample: the same draws as those that [`super::run`] counts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Samples {
    /// Criteria × samples.
    pub weights: Vec<Vec<f64>>,
    /// The rows asked for × samples.
    pub totals: Vec<Vec<f64>>,
}

/// The first samples of these rows: alternatives by their index, behind them the reference row if it has one of its
/// own. A row that is not there has no totals.
pub fn samples(problem: &Problem, rows: &[usize], count: usize) -> Samples {
    let mut found = Samples { weights: vec![Vec::new(); problem.columns], totals: vec![Vec::new(); rows.len()] };
    let mut weights = vec![[0.0; BLOCK]; problem.columns];
    for number in 0..count.div_ceil(BLOCK) {
        let lanes = (count - number * BLOCK).min(BLOCK);
        problem.sampler.block(number as u64, &mut weights);
        for (all, block) in found.weights.iter_mut().zip(&weights) {
            all.extend_from_slice(&block[..lanes]);
        }
        for (all, row) in found.totals.iter_mut().zip(rows) {
            let Some(row) = problem.rows.get(*row) else { continue };
            let mut totals = [0.0; BLOCK];
            row_totals(row, &problem.curves, (number * BLOCK) as u64, &weights, &mut totals);
            all.extend_from_slice(&totals[..lanes]);
        }
    }
    found
}
