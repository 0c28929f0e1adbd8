//! What the spread of a project's figures would say, beside its own weights.

use serde_json::{Map, Value, json};

use crate::analysis::analyse;
use crate::analysis::decision::{Spread, Table, policy_sentence, spread_problem, spread_weights};
use crate::methods::decision::objective_weights::Problem;
use crate::model::{Criterion, Project};
use crate::report::weights::{Named, Report, Values, WeightColumn};
use crate::text::Lang;

use super::super::Failure;

/// Entropy weights of the project's figures; `file`: the project as the user named it.
pub(super) fn entropy(project: &Project, file: &str, lang: Lang) -> Result<Report, Failure> {
    let data = Data::of(project, lang);
    let columns = vec![number("divergence", lang.cli_weights_column_divergence(), &data.spread.divergence)];
    data.report("entropy", lang.cli_weights_way_entropy(), &data.spread.entropy, columns, file)
}

/// CRITIC weights of the project's figures; `file`: the project as the user named it.
pub(super) fn critic(project: &Project, file: &str, lang: Lang) -> Result<Report, Failure> {
    let data = Data::of(project, lang);
    let columns = vec![
        number("deviation", lang.cli_weights_column_deviation(), &data.spread.deviation),
        number("conflict", lang.cli_weights_column_conflict(), &data.spread.conflict),
    ];
    data.report("critic", lang.cli_weights_way_critic(), &data.spread.critic, columns, file)
}

fn number(key: &'static str, heading: &'static str, values: &[Option<f64>]) -> WeightColumn {
    WeightColumn { key, heading, values: Values::Numbers(values.to_vec()) }
}

/// The decision table and what its figures say.
struct Data<'a> {
    project: &'a Project,
    table: Table,
    spread: Spread,
    lang: Lang,
}

impl<'a> Data<'a> {
    fn of(project: &'a Project, lang: Lang) -> Self {
        let table = Table::new(project, &analyse(project));
        Self { project, spread: spread_weights(&table), table, lang }
    }

    fn report(
        &self,
        method: &'static str,
        title: &str,
        weights: &Result<Vec<Option<f64>>, Problem>,
        mut columns: Vec<WeightColumn>,
        file: &str,
    ) -> Result<Report, Failure> {
        let lang = self.lang;
        let weights = weights.clone().map_err(|problem| {
            let mut told = vec![lang.cli_in_file(file, &spread_problem(self.project, &self.table, problem, lang))];
            told.extend(self.left_out_sentence());
            Failure { lines: told, code: 1 }
        })?;
        let own = self.table.weights.iter().copied().map(Some).collect();
        let heading = lang.cli_weights_column_own();
        columns.insert(0, WeightColumn { key: "project_weights", heading, values: Values::Shares(own) });
        let named = |c: &Criterion| Named { id: c.id.clone(), name: c.display_name(lang).to_owned() };
        let mut sentences = vec![lang.cli_weights_data_about().to_owned()];
        sentences.extend(self.left_out_sentence());
        sentences.push(policy_sentence(&self.table, lang));
        Ok(Report {
            method,
            variant: "",
            title: title.to_owned(),
            criteria: (0..self.table.criteria.len()).filter_map(|k| self.criterion(k)).map(named).collect(),
            weights,
            columns,
            fields: self.fields(),
            sentences,
            refusal: None,
        })
    }

    /// The criterion of a column.
    fn criterion(&self, column: usize) -> Option<&Criterion> {
        self.project.criteria.get(*self.table.criteria.get(column)?).map(AsRef::as_ref)
    }

    /// The criteria that do not apply to every machine.
    fn left_out(&self) -> impl Iterator<Item = &Criterion> {
        self.spread.left_out.iter().filter_map(|column| self.criterion(*column))
    }

    fn left_out_sentence(&self) -> Option<String> {
        let names: Vec<&str> = self.left_out().map(|c| c.display_name(self.lang)).collect();
        (!names.is_empty()).then(|| self.lang.elicit_left_out(&names.join(self.lang.list_comma())))
    }

    fn fields(&self) -> Map<String, Value> {
        let rows = self.table.equipment.iter().filter_map(|i| self.project.equipment.get(*i));
        let filled = self.table.filled;
        let fields = [
            ("project", json!(self.project.title)),
            ("equipment", rows.map(|e| json!(e.id)).collect()),
            ("left_out", self.left_out().map(|c| json!(c.id)).collect()),
            ("by_policy", json!({ "missing": filled.missing, "guarantees": filled.guarantees, "open": filled.open })),
        ];
        fields.map(|(key, value)| (key.to_owned(), value)).into_iter().collect()
    }
}
