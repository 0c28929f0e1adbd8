//! A claim: a statement about a class, kept apart from the specs of named machines.

use serde::{Deserialize, Serialize};

use super::Category;

/// A statement about a class; shown with its source, never part of a cell, total or verdict.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Unique id.
    pub id: String,
    /// What it is about, in the user's words ("CNC machine tools").
    pub subject: String,
    /// Which class it speaks of.
    #[serde(default)]
    pub side: Side,
    /// What it concerns.
    #[serde(default)]
    pub category: Category,
    /// Id of the criterion beside whose row it is shown; empty: none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub criterion: String,
    /// What it says: a band or a relation.
    pub says: ClaimMeaning,
    /// Id of the evidence.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub evidence: String,
    /// Page or place in the evidence.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub page: String,
    /// The words of the source.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub quote: String,
    /// Free text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What a claim says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ClaimMeaning {
    /// A figure or range, as text.
    Band(String),
    /// Domestic is ahead of imported.
    DomesticAhead,
    /// Domestic equals imported.
    Parity,
    /// Domestic is behind imported.
    DomesticBehind,
    /// Anything else, in words.
    Statement(String),
}

impl Default for ClaimMeaning {
    fn default() -> Self {
        Self::Statement(String::new())
    }
}

/// Which class a claim speaks of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// Domestic equipment.
    Domestic,
    /// Imported equipment.
    Imported,
    /// One against the other.
    #[default]
    Both,
}
