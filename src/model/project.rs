//! The project: one file.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::text::Lang;

use super::equipment::pick;
use super::{Claim, Criterion, Equipment, Evidence, Rate, Scenario, Settings, WeightGroup, Weighting};

/// The format number this version writes.
pub const FORMAT: u32 = 1;

/// One project: the comparison and everything it rests on.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Project {
    /// Format number of the file.
    pub format: u32,
    /// Title, in the user's language.
    pub title: String,
    /// The title in Chinese, where the project is kept in both languages.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title_zh: String,
    /// The country that "domestic" means.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub home: String,
    /// The rule by which equipment counts as domestic, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub origin_rule: String,
    /// Free text; comments of the file are not kept on saving, this is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// What gaps are measured against, as on the command line: an equipment id, `best-imported`, `requirement` …;
    /// empty: the requirement where one is given, else the best of all.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub benchmark: String,
    /// Policies and assumptions.
    #[serde(default, skip_serializing_if = "Settings::is_default")]
    pub settings: Settings,
    /// Exchange rates used to compare prices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rates: Vec<Rate>,
    /// How the weights came about.
    #[serde(default, skip_serializing_if = "Weighting::is_default")]
    pub weighting: Weighting,
    /// Groups of criteria with a weight of their own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<WeightGroup>,
    /// What is compared.
    #[serde(default)]
    pub criteria: Vec<Arc<Criterion>>,
    /// Named sets of weights, benchmark, margins and policies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scenarios: Vec<Scenario>,
    /// What is offered.
    #[serde(default)]
    pub equipment: Vec<Arc<Equipment>>,
    /// Where specs come from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Arc<Evidence>>,
    /// Statements about a class, never part of a score.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<Arc<Claim>>,
}

impl Project {
    /// An empty project of this title.
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            format: FORMAT,
            title: title.into(),
            title_zh: String::new(),
            home: String::new(),
            origin_rule: String::new(),
            note: String::new(),
            benchmark: String::new(),
            settings: Settings::default(),
            rates: Vec::new(),
            weighting: Weighting::default(),
            groups: Vec::new(),
            criteria: Vec::new(),
            scenarios: Vec::new(),
            equipment: Vec::new(),
            evidence: Vec::new(),
            claims: Vec::new(),
        }
    }

    /// The title in this language, else in the other one, else a word for none.
    pub fn title(&self, lang: Lang) -> &str {
        pick(lang, &self.title, &self.title_zh, lang.untitled())
    }

    /// The name of the equipment at this place; empty where there is none.
    pub fn equipment_name(&self, index: usize, lang: Lang) -> String {
        self.equipment.get(index).map(|equipment| self.name_of(equipment, lang)).unwrap_or_default()
    }

    /// The name of an equipment of this project. One model that stands here twice is told apart by who offers it, else
    /// by the id.
    pub fn name_of(&self, equipment: &Equipment, lang: Lang) -> String {
        let name = equipment.display_name(lang);
        let others =
            || self.equipment.iter().filter(|other| other.id != equipment.id && other.is_called_like(equipment));
        if others().next().is_none() {
            return name;
        }
        let supplier = equipment.supplier.trim();
        let is_unique = !supplier.is_empty() && others().all(|other| other.supplier.trim() != supplier);
        lang.name_offered_by(&name, if is_unique { supplier } else { &equipment.id })
    }

    /// The name of the criterion at this place; empty where there is none.
    pub fn criterion_name(&self, index: usize, lang: Lang) -> &str {
        self.criteria.get(index).map_or("", |criterion| criterion.display_name(lang))
    }

    /// The criterion with this id.
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|c| c.id == id).map(AsRef::as_ref)
    }

    /// The equipment with this id.
    pub fn equipment(&self, id: &str) -> Option<&Equipment> {
        self.equipment.iter().find(|e| e.id == id).map(AsRef::as_ref)
    }

    /// The evidence with this id.
    pub fn evidence(&self, id: &str) -> Option<&Evidence> {
        self.evidence.iter().find(|e| e.id == id).map(AsRef::as_ref)
    }

    /// The group of criteria with this id.
    pub fn group(&self, id: &str) -> Option<&WeightGroup> {
        self.groups.iter().find(|g| g.id == id)
    }

    /// The scenario with this id.
    pub fn scenario(&self, id: &str) -> Option<&Scenario> {
        self.scenarios.iter().find(|s| s.id == id)
    }
}

/// Equal content.
impl PartialEq for Project {
    fn eq(&self, other: &Self) -> bool {
        let Self {
            format,
            title,
            title_zh,
            home,
            origin_rule,
            note,
            benchmark,
            settings,
            weighting,
            rates: _,
            groups: _,
            criteria: _,
            scenarios: _,
            equipment: _,
            evidence: _,
            claims: _,
        } = self;
        *format == other.format
            && *title == other.title
            && *title_zh == other.title_zh
            && *home == other.home
            && *origin_rule == other.origin_rule
            && *note == other.note
            && *benchmark == other.benchmark
            && *settings == other.settings
            && *weighting == other.weighting
            && self.has_sections_of(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_title_is_in_the_language_asked_for_where_there_is_one() {
        let titled = |title: &str, title_zh: &str| Project { title_zh: title_zh.into(), ..Project::new(title) };
        let titles = |project: Project| [Lang::En, Lang::Zh].map(|lang| project.title(lang).to_owned());
        assert_eq!(titles(titled("Lathes", "车床")), ["Lathes", "车床"]);
        assert_eq!(titles(titled("Lathes", "")), ["Lathes", "Lathes"]);
        assert_eq!(titles(titled("", "车床")), ["车床", "车床"]);
        assert_eq!(titles(titled("", "")), [Lang::En, Lang::Zh].map(|lang| lang.untitled().to_owned()));
    }
}
