//! How the table of one file was last looked at: widths and what is hidden. Never a part of the project, so looking
//! changes no file.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// How a table is looked at.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TableLook {
    /// Width in points of columns that were drawn to one, by equipment id; the columns before the equipment by the
    /// keys `@name`, `@unit`, `@weight`.
    pub widths: BTreeMap<String, f32>,
    /// Ids of criteria not shown.
    pub hidden_criteria: BTreeSet<String>,
    /// Ids of equipment not shown.
    pub hidden_equipment: BTreeSet<String>,
    /// What the column behind each group shows; `None`: all of it where there is room, else the best.
    pub summary: Option<Summary>,
}

/// What the column behind each group shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Summary {
    /// Nothing: no such column.
    Off,
    /// The group's best figure.
    Best,
    /// The group's middle figure.
    Median,
    /// The gap of the best to the benchmark.
    Gap,
    /// All three.
    All,
}

impl Summary {
    /// All, in the order offered.
    pub const ALL: [Self; 5] = [Self::All, Self::Best, Self::Median, Self::Gap, Self::Off];
}

impl TableLook {
    /// True when nothing differs from a table never seen before.
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// True when a criterion or an equipment is hidden.
    pub fn hides(&self) -> bool {
        !self.hidden_criteria.is_empty() || !self.hidden_equipment.is_empty()
    }

    /// What was kept for an id is kept for the new one.
    pub fn rename(&mut self, old: &str, new: &str) {
        if let Some(width) = self.widths.remove(old) {
            self.widths.insert(new.to_owned(), width);
        }
        for hidden in [&mut self.hidden_criteria, &mut self.hidden_equipment] {
            if hidden.remove(old) {
                hidden.insert(new.to_owned());
            }
        }
    }

    /// Shows everything again.
    pub fn show_all(&mut self) {
        self.hidden_criteria.clear();
        self.hidden_equipment.clear();
    }
}
