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
    /// What is offered on top and is no part of the price.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub offered: Vec<PriceAddition>,
    /// Prices of one piece by the number ordered; the text of the spec is the one that counts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub breaks: Vec<PriceBreak>,
}

/// The price of one piece from a number of pieces on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PriceBreak {
    /// The least number.
    pub from: u32,
    /// The price as written.
    pub price: String,
}

/// An amount that is added to a price, last and as it stands, to make it comparable; or what is offered for it on top,
/// in the supplier's words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PriceAddition {
    /// What it is for.
    pub what: String,
    /// The amount with its currency.
    pub amount: String,
}

/// Delivery terms: the eleven Incoterms 2020, those of any mode of transport and those of sea freight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Terms {
    /// Ex works.
    EXW,
    /// Free carrier.
    FCA,
    /// Free alongside ship.
    FAS,
    /// Free on board.
    FOB,
    /// Cost and freight.
    CFR,
    /// Cost, insurance, freight.
    CIF,
    /// Carriage paid to.
    CPT,
    /// Carriage and insurance paid to.
    CIP,
    /// Delivered at place.
    DAP,
    /// Delivered at place, unloaded.
    DPU,
    /// Delivered, duty paid.
    DDP,
}

impl Terms {
    /// All, from the least to the most that the seller does.
    pub const ALL: [Self; 11] = [
        Self::EXW,
        Self::FCA,
        Self::FAS,
        Self::FOB,
        Self::CFR,
        Self::CIF,
        Self::CPT,
        Self::CIP,
        Self::DAP,
        Self::DPU,
        Self::DDP,
    ];

    /// The three letters, the same in every language.
    pub fn letters(self) -> &'static str {
        match self {
            Self::EXW => "EXW",
            Self::FCA => "FCA",
            Self::FAS => "FAS",
            Self::FOB => "FOB",
            Self::CFR => "CFR",
            Self::CIF => "CIF",
            Self::CPT => "CPT",
            Self::CIP => "CIP",
            Self::DAP => "DAP",
            Self::DPU => "DPU",
            Self::DDP => "DDP",
        }
    }

    /// Those that a text names first: by their letters, or by those of older editions (C&F, DAT, DDU).
    pub fn find(text: &str) -> Option<Self> {
        const OLDER: [(&str, Terms); 4] =
            [("C&F", Terms::CFR), ("CNF", Terms::CFR), ("DAT", Terms::DPU), ("DDU", Terms::DAP)];
        let text = text.trim_start();
        let older = || OLDER.into_iter().find(|(letters, _)| text.starts_with(letters)).map(|(_, terms)| terms);
        Self::ALL.into_iter().find(|terms| text.starts_with(terms.letters())).or_else(older)
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
