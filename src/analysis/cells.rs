//! The cells of one equipment, shared between one analysis and the next.

use std::fmt;
use std::iter::Map;
use std::ops::Index;
use std::slice;
use std::sync::Arc;

use super::cell_result::CellResult;

/// One cell a criterion, in the order of the project. A copy shares them.
#[derive(Clone, Default, PartialEq)]
pub struct Cells(Arc<[Arc<CellResult>]>);

/// The cells one after the other.
pub type CellsIter<'a> = Map<slice::Iter<'a, Arc<CellResult>>, fn(&'a Arc<CellResult>) -> &'a CellResult>;

impl Cells {
    /// The cell of this criterion.
    pub fn get(&self, criterion: usize) -> Option<&CellResult> {
        self.0.get(criterion).map(AsRef::as_ref)
    }

    /// All, in the order of the criteria.
    pub fn iter(&self) -> CellsIter<'_> {
        self.0.iter().map(AsRef::as_ref)
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True without any criterion.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Index<usize> for Cells {
    type Output = CellResult;

    fn index(&self, criterion: usize) -> &CellResult {
        &self.0[criterion]
    }
}

impl<'a> IntoIterator for &'a Cells {
    type Item = &'a CellResult;
    type IntoIter = CellsIter<'a>;

    fn into_iter(self) -> CellsIter<'a> {
        self.iter()
    }
}

impl FromIterator<Arc<CellResult>> for Cells {
    fn from_iter<I: IntoIterator<Item = Arc<CellResult>>>(cells: I) -> Self {
        Self(cells.into_iter().collect())
    }
}

impl fmt::Debug for Cells {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
