//! The results that rest on some sections of a project: one row a result.

use super::section::Slot;
use super::sources::Sources;

/// The results of one state of a project after the other.
#[derive(Debug, Default)]
pub struct Sections {
    /// Where figures come from.
    pub sources: Slot<Sources>,
}
