//! The scenarios side by side.

use crate::model::{Project, Scenario};

use super::super::{Analysis, Options, analyse_with, benchmark_name};
use crate::text::Lang;

/// One scenario's outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct ScenarioResult {
    /// Id; `base` is the project itself.
    pub id: String,
    /// The analysis with it.
    pub analysis: Analysis,
}

impl ScenarioResult {
    /// Name shown.
    pub fn name<'a>(&'a self, project: &'a Project, lang: Lang) -> &'a str {
        project.scenario(&self.id).map_or(lang.scenario_base(), Scenario::display_name)
    }

    /// Benchmark's name.
    pub fn benchmark(&self, project: &Project, lang: Lang) -> String {
        benchmark_name(project, &self.analysis, lang)
    }

    /// Index of the equipment that is first; of several the first in the project.
    pub fn first(&self) -> Option<usize> {
        self.analysis.equipment.iter().position(|e| e.rank == Some(1))
    }
}

/// The base case and every scenario of the project, in its order.
pub fn scenarios(project: &Project) -> Vec<ScenarioResult> {
    let ids = std::iter::once("base").chain(project.scenarios.iter().map(|s| s.id.as_str()));
    ids.map(|id| {
        let options = Options { scenario: id.to_owned(), ..Options::default() };
        ScenarioResult { id: id.to_owned(), analysis: analyse_with(project, &options) }
    })
    .collect()
}
