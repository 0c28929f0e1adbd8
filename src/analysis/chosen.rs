//! The benchmark that was chosen, with its cells.

use crate::model::Benchmark;

use super::ready_cell::ReadyCell;

/// What gaps are measured against.
#[derive(Clone, Debug)]
pub(super) struct Chosen {
    pub choice: Benchmark,
    pub equipment: Option<usize>,
    /// `None`: the criterion drops out.
    pub cells: Vec<Option<ReadyCell>>,
}
