//! Equipment: one machine, component, line or material offered.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::{Cell, Spec};
use crate::text::Lang;

/// One machine (or component, line, material) offered.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Equipment {
    /// Unique id.
    pub id: String,
    /// Name shown; empty: maker and model.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The name in Chinese, where the project is kept in both languages.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name_zh: String,
    /// Who makes it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub maker: String,
    /// Type designation.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub model: String,
    /// Who offers it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub supplier: String,
    /// Domestic, imported or other, by the project's origin rule.
    pub origin: Origin,
    /// Country of the last substantial change.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub made_in: String,
    /// Country of the brand.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub brand_country: String,
    /// Who owns the maker.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// Country of whoever owns the maker.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner_country: String,
    /// Whether a declaration of origin was handed in; `None`: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declaration: Option<bool>,
    /// Share of the cost that is made at home in %, as the source states it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domestic_content_percent: Option<f64>,
    /// Who says so, and by which way of counting.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub domestic_content_source: String,
    /// Id of the evidence of all specs that name none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub evidence: String,
    /// Its heading of the customs tariff, as written: `8457.10`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hs_code: String,
    /// Import duty in %, where it is another than the project's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duty_percent: Option<f64>,
    /// VAT in %, where it is another than the project's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vat_percent: Option<f64>,
    /// Web page or picture.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub link: String,
    /// Free text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Criterion id → what is known.
    #[serde(default)]
    pub specs: Specs,
}

impl Equipment {
    /// The name in this language: the given one, else maker and model, else the id.
    pub fn display_name(&self, lang: Lang) -> String {
        let made = format!("{} {}", self.maker, self.model);
        let fallback = if made.trim().is_empty() { &self.id } else { made.trim() };
        pick(lang, &self.name, &self.name_zh, fallback).to_owned()
    }

    /// Both have the same names, maker and model, so that they are shown under one name.
    pub(super) fn is_called_like(&self, other: &Self) -> bool {
        let named =
            !(self.name.is_empty() && self.name_zh.is_empty() && self.maker.is_empty() && self.model.is_empty());
        named
            && (&self.name, &self.name_zh, &self.maker, &self.model)
                == (&other.name, &other.name_zh, &other.maker, &other.model)
    }

    /// The cell of this criterion.
    pub fn cell(&self, criterion: &str) -> Option<&Cell> {
        self.specs.0.get(criterion)
    }

    /// Id of the evidence a spec of this equipment rests on: its own, else the equipment's; empty where there is none.
    pub fn evidence_of<'a>(&'a self, spec: &'a Spec) -> &'a str {
        if spec.evidence.is_empty() { &self.evidence } else { &spec.evidence }
    }
}

/// The text in this language, else the other one, else the fallback.
pub(super) fn pick<'a>(lang: Lang, en: &'a str, zh: &'a str, fallback: &'a str) -> &'a str {
    let (first, second) = match lang {
        Lang::En => (en, zh),
        Lang::Zh => (zh, en),
    };
    [first, second].into_iter().find(|text| !text.is_empty()).unwrap_or(fallback)
}

/// Group of an equipment by the project's origin rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// Made at home.
    Domestic,
    /// Made abroad.
    Imported,
    /// Shown and scored, in neither group; the text says what it is.
    Other(String),
}

impl Default for Origin {
    fn default() -> Self {
        Self::Other(String::new())
    }
}

impl Origin {
    /// Stable key: `domestic`, `imported`, `other`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Domestic => "domestic",
            Self::Imported => "imported",
            Self::Other(_) => "other",
        }
    }
}

/// The specs of one equipment by criterion id; a key that stands twice is an error, not a silent loss.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Specs(pub BTreeMap<String, Cell>);

impl<'de> Deserialize<'de> for Specs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(SpecsVisitor)
    }
}

struct SpecsVisitor;

impl<'de> Visitor<'de> for SpecsVisitor {
    type Value = Specs;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("specs as {\"criterion\": \"text\", …}")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Specs, A::Error> {
        let mut specs = BTreeMap::new();
        while let Some(key) = map.next_key::<String>()? {
            let cell = map.next_value::<Cell>()?;
            if specs.contains_key(&key) {
                return Err(de::Error::custom(format!("duplicate key \"{key}\"")));
            }
            specs.insert(key, cell);
        }
        Ok(Specs(specs))
    }
}
