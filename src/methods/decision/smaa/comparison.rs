//! An alternative beside the reference: only what applies to both is compared.

use std::ops::Range;

use super::curve::Ready;
use super::kernel::{Block, Row, row_totals};
use crate::methods::decision::draw::BLOCK;
use crate::methods::decision::rank::TIE;

/// How an alternative is compared with the reference.
#[derive(Clone, Debug)]
pub enum Comparison {
    /// The same criteria apply to both: their totals say it.
    Totals,
    /// Both rows without what does not apply to both, and the columns that are left.
    Shared { own: Row, reference: Row, columns: Vec<usize> },
    /// They have no criterion in common.
    Nothing,
}

impl Comparison {
    pub fn new(own: &Row, reference: &Row) -> Self {
        let (mine, others) = (own.columns(), reference.columns());
        let columns: Vec<usize> = mine.iter().copied().filter(|column| others.contains(column)).collect();
        match columns.len() {
            0 => Self::Nothing,
            count if count == mine.len() && count == others.len() => Self::Totals,
            _ => Self::Shared { own: own.only(&columns), reference: reference.only(&columns), columns },
        }
    }

    /// In how many lanes of this block row `i` reaches the reference; `None` where they cannot be compared.
    pub fn reached(
        &self,
        block: &Block,
        (i, reference): (usize, usize),
        curves: &[Ready],
        first: u64,
        lanes: &Range<usize>,
    ) -> Option<u64> {
        let reaches = |mine: &[f64], others: &[f64], slack: &dyn Fn(usize) -> f64| {
            lanes.clone().filter(|lane| mine[*lane] - others[*lane] >= -slack(*lane)).count() as u64
        };
        match self {
            Self::Nothing => None,
            Self::Totals => Some(reaches(&block.totals[i], &block.totals[reference], &|_| TIE)),
            Self::Shared { own, reference, columns } => {
                let (mut mine, mut others) = ([0.0; BLOCK], [0.0; BLOCK]);
                row_totals(own, curves, first, &block.weights, &mut mine);
                row_totals(reference, curves, first, &block.weights, &mut others);
                // Not divided by the weight of what is shared, so the tolerance is multiplied by it.
                let weight = |lane: usize| columns.iter().map(|column| block.weights[*column][lane]).sum::<f64>();
                Some(reaches(&mine, &others, &|lane| TIE * weight(lane)))
            }
        }
    }
}
