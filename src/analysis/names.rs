//! Names of what an analysis speaks of by its place, in one language.

use crate::model::{Origin, Project};
use crate::quantity::Unit;
use crate::text::Lang;

use super::result::Analysis;

/// A project, its analysis and a language; what is not there has an empty name.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    /// The project analysed.
    pub project: &'a Project,
    /// Its analysis.
    pub analysis: &'a Analysis,
    /// The language of the names.
    pub lang: Lang,
}

impl<'a> Names<'a> {
    /// Names in this language.
    pub fn new(project: &'a Project, analysis: &'a Analysis, lang: Lang) -> Self {
        Self { project, analysis, lang }
    }

    /// Maker and model of an equipment.
    pub fn equipment(self, index: usize) -> String {
        self.project.equipment_name(index, self.lang)
    }

    /// Id of an equipment.
    pub fn equipment_id(self, index: usize) -> &'a str {
        self.analysis.equipment.get(index).map_or("", |equipment| equipment.id.as_str())
    }

    /// Where an equipment comes from.
    pub fn origin(self, index: usize) -> String {
        let lang = self.lang;
        match self.analysis.equipment.get(index).map(|equipment| &equipment.origin) {
            None => String::new(),
            Some(Origin::Domestic) => lang.legend_domestic().to_owned(),
            Some(Origin::Imported) => lang.legend_imported().to_owned(),
            Some(Origin::Other(what)) if what.is_empty() => lang.legend_other().to_owned(),
            Some(Origin::Other(what)) => what.clone(),
        }
    }

    /// Name of a criterion.
    pub fn criterion(self, index: usize) -> &'a str {
        self.project.criterion_name(index, self.lang)
    }

    /// Id of a criterion.
    pub fn criterion_id(self, index: usize) -> &'a str {
        self.analysis.criteria.get(index).map_or("", |criterion| criterion.id.as_str())
    }

    /// Symbol of the unit of a criterion; `None`: a plain number, levels, yes or no.
    pub fn unit(self, criterion: usize) -> Option<&'static str> {
        self.analysis.criteria.get(criterion).and_then(|criterion| criterion.unit).map(Unit::symbol)
    }
}
