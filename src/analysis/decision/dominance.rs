//! Who is dominated, and who can be best at all.

use crate::methods::decision::pareto::{Dominators, interval_dominators};
use crate::methods::decision::potential_optimality::{Potential, potentials};

use super::super::Analysis;
use super::table::Table;

/// How a row stands to the others whatever the weights.
#[derive(Clone, Debug, PartialEq)]
pub struct Dominance {
    /// Rows that dominate it, within the intervals of the figures.
    pub dominators: Dominators,
    /// Whether some weights put it first, by its central figures.
    pub potential: Option<Potential>,
}

/// Of every row of the table.
pub fn dominance(analysis: &Analysis, table: &Table) -> Vec<Dominance> {
    let ends = |end: fn(&super::super::CellResult) -> Option<f64>| -> Vec<Vec<f64>> {
        let row = |i: &usize| {
            let cells = table.criteria.iter().map(|k| analysis.equipment[*i].cells.get(*k));
            cells.map(|cell| cell.and_then(end).unwrap_or(f64::NAN)).collect()
        };
        table.equipment.iter().map(row).collect()
    };
    let dominators = interval_dominators(&ends(|c| c.points_low), &ends(|c| c.points_high));
    let mut potentials = potentials(&table.full_points());
    dominators
        .into_iter()
        .enumerate()
        .map(|(row, dominators)| Dominance { dominators, potential: potentials.get_mut(row).and_then(Option::take) })
        .collect()
}
