//! A scenario: a named set of weights, benchmark, margins and policies.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Missing;

/// What differs from the project's own weights, benchmark, margins and policies.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Unique id; `base` is the project itself.
    pub id: String,
    /// Name shown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Criterion id → weight; a criterion not named keeps its own.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub weights: BTreeMap<String, f64>,
    /// Group id → weight; a group not named keeps its own.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub groups: BTreeMap<String, f64>,
    /// Criterion id → margin.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub margins: BTreeMap<String, f64>,
    /// Benchmark, as on the command line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub benchmark: String,
    /// Policy for what is not stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing: Option<Missing>,
    /// Free text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Scenario {
    /// The name, or the id where there is none.
    pub fn display_name(&self) -> &str {
        if self.name.is_empty() { &self.id } else { &self.name }
    }
}
