//! Cells as CSV, with what was asked for of the decision.

use std::io::Write;

use crate::analysis::decision::Decision;
use crate::analysis::{Analysis, CellResult, CriterionResult, Verdict, verdict_word};
use crate::model::Project;
use crate::quantity::Unit;
use crate::text::Lang;

use super::super::{Failure, output};
use super::Wanted;

const HEADER: [&str; 20] = [
    "equipment",
    "name",
    "origin",
    "rank",
    "total_points",
    "criterion",
    "weight",
    "text",
    "value",
    "low",
    "high",
    "unit",
    "points",
    "level_percent",
    "gap_points",
    "contribution_points",
    "as_stated",
    "verdict",
    "verdict_word",
    "flags",
];

/// One row a cell; what holds for the equipment stands in each of its rows.
pub(super) fn print(
    project: &Project,
    analysis: &Analysis,
    wanted: &Wanted,
    lang: Lang,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let decision = (wanted.board || wanted.robustness).then(|| Decision::whole(project, analysis));
    let asked = decision.as_ref().map(|decision| Asked::of(decision, wanted)).unwrap_or_default();
    let mut rows = Vec::new();
    for (i, e) in analysis.equipment.iter().enumerate() {
        let name = project.equipment.get(i).map(|p| p.display_name(lang)).unwrap_or_default();
        let more = asked.fields(i);
        for (criterion, cell) in analysis.criteria.iter().zip(&e.cells) {
            let mut row = vec![
                e.id.clone(),
                name.clone(),
                e.origin.key().to_owned(),
                e.rank.map_or_else(String::new, |rank| rank.to_string()),
                e.total_points.to_string(),
            ];
            row.extend(cell_fields(criterion, cell, lang));
            row.extend(more.iter().cloned());
            rows.push(row);
        }
    }
    let header: Vec<&str> = HEADER.into_iter().chain(asked.header.iter().map(String::as_str)).collect();
    output::csv(out, &header, &rows)
}

fn cell_fields(criterion: &CriterionResult, cell: &CellResult, lang: Lang) -> [String; 15] {
    let key = |v: Option<Verdict>| v.map_or("", Verdict::key).to_owned();
    [
        criterion.id.clone(),
        criterion.weight.to_string(),
        cell.text.clone(),
        number(cell.value),
        number(cell.low),
        number(cell.high),
        criterion.unit.map_or("", Unit::symbol).to_owned(),
        number(cell.points),
        number(cell.level_percent),
        number(cell.gap_points),
        number(cell.contribution_points),
        key(cell.as_stated),
        key(cell.verdict),
        cell.verdict.map_or("", |v| verdict_word(v, lang)).to_owned(),
        cell.flags.iter().map(|flag| flag.key()).collect::<Vec<_>>().join(" "),
    ]
}

fn number(x: Option<f64>) -> String {
    x.map_or_else(String::new, |x| x.to_string())
}

/// What was asked for of the decision, as columns.
#[derive(Default)]
struct Asked<'a> {
    header: Vec<String>,
    /// Index of each row's equipment in the analysis.
    equipment: &'a [usize],
    /// One list a column, by row of the decision.
    columns: Vec<Vec<String>>,
}

impl<'a> Asked<'a> {
    /// Score and rank by each method asked for, and how often a row is first where samples are.
    fn of(decision: &'a Decision, wanted: &Wanted) -> Self {
        let mut asked = Self { equipment: &decision.table.equipment, ..Self::default() };
        if wanted.board {
            for method in &wanted.methods {
                let board = &decision.board;
                asked.add(format!("{}_score", method.key()), board.scores(*method));
                asked.add(format!("{}_rank", method.key()), board.ranks(*method));
            }
        }
        if let Some(found) = decision.robustness.as_deref().filter(|_| wanted.robustness) {
            let first: Vec<f64> = found.rank_acceptability.iter().filter_map(|ranks| ranks.first().copied()).collect();
            asked.add("first_share".to_owned(), &first);
        }
        asked
    }

    fn add(&mut self, heading: String, values: &[impl ToString]) {
        self.header.push(heading);
        self.columns.push(values.iter().map(ToString::to_string).collect());
    }

    /// The fields of an equipment; empty where it is not ranked.
    fn fields(&self, equipment: usize) -> Vec<String> {
        let row = self.equipment.iter().position(|i| *i == equipment);
        let field = |column: &Vec<String>| row.and_then(|row| column.get(row).cloned()).unwrap_or_default();
        self.columns.iter().map(field).collect()
    }
}
