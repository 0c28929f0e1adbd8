//! What the spread of a project's figures would say, beside its own weights.

use serde_json::{Map, Value, json};

use crate::analysis::analyse;
use crate::analysis::decision::{Table, policy_sentence, spread_problem};
use crate::methods::decision::objective_weights::{self, Problem};
use crate::model::Project;
use crate::text::Lang;

use super::super::Failure;
use super::report::{Column, Named, Report, Values};

/// Entropy weights of the project's figures.
pub(super) fn entropy(project: &Project, lang: Lang) -> Result<Report, Failure> {
    let data = Data::of(project);
    let found = objective_weights::entropy(&data.matrix).map_err(|problem| data.failure(problem, lang))?;
    let divergence = number("divergence", lang.cli_weights_column_divergence(), found.divergence);
    Ok(data.report("entropy", lang.cli_weights_way_entropy(), found.weights, vec![divergence], lang))
}

/// CRITIC weights of the project's figures.
pub(super) fn critic(project: &Project, lang: Lang) -> Result<Report, Failure> {
    let data = Data::of(project);
    let found = objective_weights::critic(&data.matrix, &data.table.directions)
        .map_err(|problem| data.failure(problem, lang))?;
    let columns = vec![
        number("deviation", lang.cli_weights_column_deviation(), found.deviation),
        number("conflict", lang.cli_weights_column_conflict(), found.conflict),
    ];
    Ok(data.report("critic", lang.cli_weights_way_critic(), found.weights, columns, lang))
}

fn number(key: &'static str, heading: &'static str, values: Vec<f64>) -> Column {
    Column { key, heading, values: Values::Numbers(values) }
}

/// The decision table as plain figures.
struct Data<'a> {
    project: &'a Project,
    table: Table,
    /// Eligible equipment × criteria with weight; no number where a criterion does not apply.
    matrix: Vec<Vec<f64>>,
}

impl<'a> Data<'a> {
    fn of(project: &'a Project) -> Self {
        let analysis = analyse(project);
        let table = Table::new(project, &analysis);
        let row = |row: &Vec<Option<f64>>| row.iter().map(|figure| figure.unwrap_or(f64::NAN)).collect();
        Self { project, matrix: table.figures.iter().map(row).collect(), table }
    }

    fn report(
        self,
        method: &'static str,
        title: &str,
        weights: Vec<f64>,
        mut columns: Vec<Column>,
        lang: Lang,
    ) -> Report {
        let own = self.table.weights.iter().copied().map(Some).collect();
        let heading = lang.cli_weights_column_own();
        columns.insert(0, Column { key: "project_weights", heading, values: Values::Shares(own) });
        let criteria = self.table.criteria.iter().filter_map(|k| self.project.criteria.get(*k));
        let named = |c: &std::sync::Arc<crate::model::Criterion>| Named {
            id: c.id.clone(),
            name: c.display_name(lang).to_owned(),
        };
        Report {
            method,
            variant: "",
            title: title.to_owned(),
            criteria: criteria.map(named).collect(),
            weights,
            columns,
            fields: self.fields(),
            sentences: vec![lang.cli_weights_data_about().to_owned(), policy_sentence(&self.table, lang)],
        }
    }

    fn fields(&self) -> Map<String, Value> {
        let rows = self.table.equipment.iter().filter_map(|i| self.project.equipment.get(*i));
        let filled = self.table.filled;
        let fields = [
            ("project", json!(self.project.title)),
            ("equipment", rows.map(|e| json!(e.id)).collect()),
            ("by_policy", json!({ "missing": filled.missing, "guarantees": filled.guarantees, "open": filled.open })),
        ];
        fields.map(|(key, value)| (key.to_owned(), value)).into_iter().collect()
    }

    fn failure(&self, problem: Problem, lang: Lang) -> Failure {
        Failure::failed(spread_problem(self.project, &self.table, problem, lang))
    }
}
