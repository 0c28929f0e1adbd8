//! Evidence: where specs come from.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::Measurement;

/// Where specs come from, and how much that is worth.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Unique id.
    pub id: String,
    /// What kind of document.
    #[serde(default)]
    pub kind: EvidenceKind,
    /// Title.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Where it is found: address, file, archive number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// Date as written, best as 2025-08-12.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub date: String,
    /// Last day on which an offer binds, as 2025-11-30.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub valid_until: String,
    /// Grade A (own test) … E (article, opinion).
    pub grade: Grade,
    /// Free text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Measurements with their raw data.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measurements: Vec<Arc<Measurement>>,
}

impl Evidence {
    /// The measurement with this id.
    pub fn measurement(&self, id: &str) -> Option<&Arc<Measurement>> {
        self.measurements.iter().find(|m| m.id == id)
    }

    /// The title, or the id where there is none.
    pub fn display_title(&self) -> &str {
        if self.title.trim().is_empty() { &self.id } else { &self.title }
    }
}

/// What kind of document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum EvidenceKind {
    /// Own measurement.
    OwnTest,
    /// Measurement by a third party.
    ThirdPartyTest,
    /// Contract or signed offer.
    Contract,
    /// Unsigned quotation.
    Quotation,
    /// Catalogue or data sheet.
    Catalogue,
    /// Article, report, web page.
    Article,
    /// Somebody's opinion.
    Opinion,
    /// Anything else.
    #[default]
    Other,
}

impl EvidenceKind {
    /// The grade that evidence of this kind usually has; `None`: the kind does not say.
    pub fn usual_grade(self) -> Option<Grade> {
        match self {
            Self::OwnTest => Some(Grade::A),
            Self::ThirdPartyTest => Some(Grade::B),
            Self::Contract => Some(Grade::C),
            Self::Quotation | Self::Catalogue => Some(Grade::D),
            Self::Article | Self::Opinion => Some(Grade::E),
            Self::Other => None,
        }
    }
}

/// How much a source is worth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Grade {
    /// Own test with raw data.
    A,
    /// Third-party test.
    B,
    /// Contract-guaranteed value.
    C,
    /// Catalogue or unsigned quotation.
    D,
    /// Article, opinion, class claim; also no evidence at all.
    #[default]
    E,
}

impl Grade {
    /// All, best first.
    pub const ALL: [Self; 5] = [Self::A, Self::B, Self::C, Self::D, Self::E];

    /// The letter.
    pub fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
            Self::E => "E",
        }
    }

    /// True for A, B and C: enough to say "95 % sure".
    pub fn is_firm(self) -> bool {
        self <= Self::C
    }
}
