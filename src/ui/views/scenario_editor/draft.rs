//! A scenario as typed.

use crate::model::{Missing, Project, Scenario};
use crate::quantity::typed::Rule;
use crate::ui::widgets::ids;
use crate::ui::widgets::number_field::NumberField;

/// A scenario as typed; what is empty is as in the project.
pub struct Draft {
    /// Id in the project; `None`: a new scenario.
    pub original: Option<String>,
    /// Name.
    pub name: String,
    /// Benchmark, as on the command line.
    pub benchmark: String,
    /// Policy for what is not stated.
    pub missing: Option<Missing>,
    /// One a criterion, in the order of the project.
    pub rows: Vec<Row>,
    /// Free text.
    pub note: String,
    /// OK was tried.
    pub tried: bool,
    /// The name takes the focus in the first frame.
    pub takes_focus: bool,
    /// As it was; keeps what is not edited here.
    known: Scenario,
}

/// Weight and margin of one criterion as typed.
pub struct Row {
    criterion: String,
    /// Weight.
    pub weight: NumberField,
    /// Margin in the criterion's unit.
    pub margin: NumberField,
}

impl Draft {
    /// From the scenario with this id, or an empty one.
    pub fn new(project: &Project, id: Option<&str>) -> Self {
        let found = id.and_then(|id| project.scenario(id));
        let known = found.cloned().unwrap_or_default();
        let field = |x: Option<&f64>| NumberField::optional(Rule::NotNegative).with(x.copied());
        let row = |criterion: &std::sync::Arc<crate::model::Criterion>| Row {
            criterion: criterion.id.clone(),
            weight: field(known.weights.get(&criterion.id)),
            margin: field(known.margins.get(&criterion.id)),
        };
        Self {
            original: found.map(|scenario| scenario.id.clone()),
            name: known.display_name().to_owned(),
            benchmark: known.benchmark.clone(),
            missing: known.missing,
            rows: project.criteria.iter().map(row).collect(),
            note: known.note.clone(),
            tried: false,
            takes_focus: found.is_none(),
            known,
        }
    }

    /// The id and all scenarios with this one; `None` while something typed is wrong.
    pub fn scenarios(&self, project: &Project) -> Option<(String, Vec<Scenario>)> {
        let wrong = self.rows.iter().any(|row| row.weight.value().is_err() || row.margin.value().is_err());
        if wrong || self.name.trim().is_empty() {
            return None;
        }
        let taken = |id: &str| id == "base" || project.scenario(id).is_some();
        let id = self.original.clone().unwrap_or_else(|| ids::from_name(&self.name, "scenario", taken));
        let map = |of: fn(&Row) -> &NumberField| {
            self.rows.iter().filter_map(|row| Some((row.criterion.clone(), of(row).number()?))).collect()
        };
        let scenario = Scenario {
            id: id.clone(),
            name: self.name.trim().to_owned(),
            weights: map(|row| &row.weight),
            margins: map(|row| &row.margin),
            benchmark: self.benchmark.clone(),
            missing: self.missing,
            note: self.note.trim().to_owned(),
            groups: self.known.groups.clone(),
        };
        let mut scenarios = project.scenarios.clone();
        match scenarios.iter_mut().find(|known| known.id == id) {
            Some(known) => *known = scenario,
            None => scenarios.push(scenario),
        }
        Some((id, scenarios))
    }

    /// All other scenarios.
    pub fn without(&self, project: &Project) -> Vec<Scenario> {
        project.scenarios.iter().filter(|known| Some(&known.id) != self.original.as_ref()).cloned().collect()
    }
}
