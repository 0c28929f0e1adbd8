//! What was corrected in a table, remembered by its headings for the next one of the same layout.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::lexicon;
use crate::model::{Better, Category, Origin};
use crate::sheet::recognise::{Choices, Column, Role, RowChoice};
use crate::sheet::{Recognition, words};

/// What the user said of tables with these headings. Values, weights and texts of cells are no part of it: they belong
/// to one table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SheetLayout {
    /// The headings of what is no equipment, made comparable.
    pub headings: BTreeSet<String>,
    /// True where the equipment stood in rows against or beyond what the table looked like.
    pub turned: Option<bool>,
    /// First row of the headings and their number.
    pub heading_rows: Option<(usize, usize)>,
    /// Heading → role, by its stable key.
    pub roles: BTreeMap<String, String>,
    /// Heading → origin, in the words of the sheets.
    pub origins: BTreeMap<String, String>,
    /// Name of a criterion → what was said of its row.
    pub rows: BTreeMap<String, RowMemory>,
}

/// What the user said of a row.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RowMemory {
    /// Whether it is a criterion.
    pub counts: Option<bool>,
    /// Which direction is better.
    pub better: Option<Better>,
    /// Category.
    pub category: Option<Category>,
    /// Unit.
    pub unit: Option<String>,
    /// Marked ★.
    pub star: Option<bool>,
}

impl RowMemory {
    fn of(choice: &RowChoice) -> Self {
        Self {
            counts: choice.counts,
            better: choice.better,
            category: choice.category,
            unit: choice.unit.clone(),
            star: choice.star,
        }
    }

    fn choice(&self) -> RowChoice {
        RowChoice {
            counts: self.counts,
            better: self.better,
            category: self.category,
            unit: self.unit.clone(),
            star: self.star,
            ..RowChoice::default()
        }
    }
}

impl SheetLayout {
    /// What these corrections say of other tables like this.
    pub(super) fn of(recognition: &Recognition, choices: &Choices) -> Self {
        let heading = |at: &usize| recognition.columns.get(*at).map(|column| lexicon::key(&column.heading));
        let by_heading = |at: &usize| heading(at).filter(|key| !key.is_empty());
        let roles = choices.roles.iter().filter_map(|(at, role)| Some((by_heading(at)?, role.key().to_owned())));
        let origins = choices.origins.iter().filter_map(|(at, origin)| Some((by_heading(at)?, origin_word(origin))));
        let rows = choices.rows.iter().filter_map(|(at, choice)| {
            let memory = RowMemory::of(choice);
            (memory != RowMemory::default()).then_some((row_name(recognition, *at)?, memory))
        });
        let is_of_layout = |column: &&Column| column.role.value != Role::Equipment;
        Self {
            headings: keys(recognition.columns.iter().filter(is_of_layout)),
            turned: choices.turned,
            heading_rows: choices.headings,
            roles: roles.collect(),
            origins: origins.collect(),
            rows: rows.collect(),
        }
    }

    /// True where there is nothing to remember.
    pub fn is_empty(&self) -> bool {
        *self == Self { headings: self.headings.clone(), ..Self::default() }
    }

    /// True for a layout of the same headings.
    pub fn is_like(&self, other: &Self) -> bool {
        self.headings == other.headings
    }

    /// What this says of another table, where that has the same layout: every heading that is no equipment's.
    pub(super) fn choices(&self, recognition: &Recognition) -> Option<Choices> {
        let there = keys(recognition.columns.iter());
        if self.headings.is_empty() || !self.headings.is_subset(&there) {
            return None;
        }
        let mut choices = Choices { turned: self.turned, headings: self.heading_rows, ..Choices::default() };
        for (at, column) in recognition.columns.iter().enumerate() {
            let key = lexicon::key(&column.heading);
            if let Some(role) = self.roles.get(&key).and_then(|role| Role::parse(role)) {
                choices.roles.insert(at, role);
            }
            if let Some(origin) = self.origins.get(&key) {
                choices.origins.insert(at, words::origin(origin));
            }
        }
        for row in &recognition.body {
            let memory = row_name(recognition, row.at).and_then(|name| self.rows.get(&name));
            if let Some(memory) = memory {
                choices.rows.insert(row.at, memory.choice());
            }
        }
        (corrections(&choices) > 0).then_some(choices)
    }
}

/// How many corrections these are.
pub(super) fn corrections(choices: &Choices) -> usize {
    choices.roles.len()
        + choices.origins.len()
        + choices.rows.len()
        + usize::from(choices.turned.is_some())
        + usize::from(choices.headings.is_some())
}

fn keys<'a>(columns: impl Iterator<Item = &'a Column>) -> BTreeSet<String> {
    columns.map(|column| lexicon::key(&column.heading)).filter(|key| !key.is_empty()).collect()
}

/// The name of a row as it stands in the column of names, made comparable.
fn row_name(recognition: &Recognition, row: usize) -> Option<String> {
    let (_, text) = recognition.field(row, lexicon::Heading::Name)?;
    Some(lexicon::key(text)).filter(|key| !key.is_empty())
}

fn origin_word(origin: &Origin) -> String {
    match origin {
        Origin::Domestic => "domestic".to_owned(),
        Origin::Imported => "imported".to_owned(),
        Origin::Other(text) => text.clone(),
    }
}
