//! What a price includes, and the rates by which prices compare.

use serde::{Deserialize, Serialize};

/// An exchange rate: one unit of the first currency in units of the second.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rate {
    /// `EUR/CNY`: how many CNY one EUR is.
    pub pair: String,
    /// The rate.
    pub value: f64,
    /// Day of the rate.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub date: String,
    /// Who published it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
}

/// What a price includes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PriceBasis {
    /// Delivery terms.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terms: Option<Terms>,
    /// Whether VAT is in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vat: Option<Tax>,
    /// Whether import duty is in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duty: Option<Tax>,
    /// Options included, in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub options: String,
    /// What must be added to reach the criterion's basis: freight, options, training.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub plus: Vec<PriceAddition>,
}

/// An amount that is added to a price, last and as it stands, to make it comparable.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PriceAddition {
    /// What it is for.
    pub what: String,
    /// The amount with its currency.
    pub amount: String,
}

/// Delivery terms (Incoterms).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Terms {
    /// Ex works.
    EXW,
    /// Free on board.
    FOB,
    /// Cost, insurance, freight.
    CIF,
    /// Delivered, duty paid.
    DDP,
}

impl Terms {
    /// The three letters, the same in every language.
    pub fn letters(self) -> &'static str {
        match self {
            Self::EXW => "EXW",
            Self::FOB => "FOB",
            Self::CIF => "CIF",
            Self::DDP => "DDP",
        }
    }
}

/// Whether a tax is part of a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tax {
    /// Part of the price.
    In,
    /// Comes on top.
    Out,
}
