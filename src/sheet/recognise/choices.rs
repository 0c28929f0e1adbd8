//! What the user says of a table.

use std::collections::BTreeMap;

use super::Role;
use crate::model::{Better, Category, Origin, Terms, Width};

/// What the user says of a table; it goes before every guess.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// True: equipment stand in rows; `None`: as the table looks.
    pub turned: Option<bool>,
    /// The first row of the headings and how many there are, in the table as it is read (turned where it is).
    pub headings: Option<(usize, usize)>,
    /// Column → what it is.
    pub roles: BTreeMap<usize, Role>,
    /// Column → origin of its equipment.
    pub origins: BTreeMap<usize, Origin>,
    /// Column → heading in place of the table's: the name of its equipment.
    pub names: BTreeMap<usize, String>,
    /// Row and column → text in place of the table's: a slip corrected, or one of several values.
    pub cells: BTreeMap<(usize, usize), String>,
    /// Row → what the user says of it.
    pub rows: BTreeMap<usize, RowChoice>,
}

/// What the user says of a row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RowChoice {
    /// Whether it is a criterion; `None`: as it looks.
    pub counts: Option<bool>,
    /// Name.
    pub name: Option<String>,
    /// Unit.
    pub unit: Option<String>,
    /// Which direction is better.
    pub better: Option<Better>,
    /// Category.
    pub category: Option<Category>,
    /// Weight.
    pub weight: Option<f64>,
    /// Marked ★.
    pub star: Option<bool>,
    /// Clause number.
    pub clause: Option<String>,
    /// How values without ± are meant, beside values with it.
    pub unsigned: Option<Width>,
    /// Values that seem unlikely are right.
    pub checked: bool,
    /// Column → terms of delivery of a price that states none.
    pub terms: BTreeMap<usize, Terms>,
}

impl Choices {
    pub(super) fn row(&self, at: usize) -> Option<&RowChoice> {
        self.rows.get(&at)
    }

    /// Puts the texts typed over into the rows, and gives what stood there.
    pub(super) fn apply_cells(&self, rows: &mut [Vec<String>]) -> BTreeMap<(usize, usize), String> {
        let mut originals = BTreeMap::new();
        for ((row, column), text) in &self.cells {
            let Some(cell) = rows.get_mut(*row).and_then(|row| row.get_mut(*column)) else { continue };
            if cell != text {
                originals.insert((*row, *column), std::mem::replace(cell, text.clone()));
            }
        }
        originals
    }
}
