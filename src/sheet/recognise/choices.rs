//! What the user says of a table.

use std::collections::BTreeMap;

use super::Role;
use crate::model::{Better, Category, Origin};

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
    /// Row → what the user says of it.
    pub rows: BTreeMap<usize, RowChoice>,
}

/// What the user says of a row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RowChoice {
    /// Not a criterion.
    pub left_out: bool,
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
}

impl Choices {
    pub(super) fn row(&self, at: usize) -> Option<&RowChoice> {
        self.rows.get(&at)
    }
}
