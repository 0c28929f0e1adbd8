//! What an equipment has to show to count as domestic.

use serde::{Deserialize, Serialize};

use super::serde_help::is_default;

/// The facts that the project asks for: an equipment is domestic when each of them holds. Nothing asked for: the group
/// of each equipment is set by hand and held against nothing.
///
/// Rules differ by country and programme: customs go by the last substantial change, public procurement by place of
/// production and share of components, buy-national clauses by the owner; so the project says which of them count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[expect(clippy::struct_excessive_bools, reason = "one a fact")]
pub struct OriginCriteria {
    /// Made in the home country.
    #[serde(skip_serializing_if = "is_default")]
    pub made_in: bool,
    /// Its brand belongs to the home country.
    #[serde(skip_serializing_if = "is_default")]
    pub brand: bool,
    /// The owner of its maker sits in the home country.
    #[serde(skip_serializing_if = "is_default")]
    pub owner: bool,
    /// A declaration of origin was handed in.
    #[serde(skip_serializing_if = "is_default")]
    pub declaration: bool,
    /// At least so many % of its cost are made at home.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_percent: Option<f64>,
}

impl OriginCriteria {
    /// Something is asked for.
    pub fn asks(&self) -> bool {
        *self != Self::default()
    }

    /// A country is asked for, so the project has to say which one is home.
    pub fn asks_for_a_country(&self) -> bool {
        self.made_in || self.brand || self.owner
    }
}

/// A fact that a criterion of origin asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OriginFact {
    /// Where it was made.
    MadeIn,
    /// Country of the brand.
    Brand,
    /// Country of the maker's owner.
    Owner,
    /// A declaration was handed in.
    Declaration,
    /// Share of the cost made at home.
    Content,
}
