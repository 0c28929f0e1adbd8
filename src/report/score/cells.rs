//! Every cell of the comparison in a row, for programs; what holds for the equipment stands in each of its rows.

use std::sync::Arc;

use super::Parts;
use crate::analysis::decision::{Decision, Robustness};
use crate::analysis::{CellResult, CriterionResult, Names, Verdict, verdict_word};
use crate::quantity::Unit;
use crate::table::{Cell, Column, Digits, Table};
use crate::text::Lang;

const HEADINGS: [&str; 20] = [
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

/// The table, with scores, ranks and shares of the decision where they are wanted.
pub fn cells(names: Names<'_>, parts: &Parts) -> Table {
    let Names { project, analysis, lang } = names;
    let decision = (parts.board || parts.robustness).then(|| Decision::complete(project, analysis));
    let wanted = decision.as_ref().map(|decision| Wanted::of(decision, parts)).unwrap_or_default();
    let mut rows = Vec::new();
    for (i, e) in analysis.equipment.iter().enumerate() {
        let more = wanted.cells(i);
        for (criterion, cell) in analysis.criteria.iter().zip(&e.cells) {
            let mut row = vec![
                Cell::words(&e.id),
                Cell::words(names.equipment(i)),
                Cell::words(e.origin.key()),
                e.rank.map_or(Cell::Missing, Cell::count),
                number(Some(e.total_points)),
            ];
            row.extend(cell_fields(criterion, cell, lang));
            row.extend(more.iter().cloned());
            rows.push(row);
        }
    }
    Table { columns: HEADINGS.map(Column::text).into_iter().chain(wanted.columns()).collect(), rows }
}

fn cell_fields(criterion: &CriterionResult, cell: &CellResult, lang: Lang) -> [Cell; 15] {
    let key = |verdict: Option<Verdict>| Cell::words(verdict.map_or("", Verdict::key));
    [
        Cell::words(&criterion.id),
        number(Some(criterion.weight)),
        Cell::words(&cell.text),
        number(cell.value),
        number(cell.low),
        number(cell.high),
        Cell::words(criterion.unit.map_or("", Unit::symbol)),
        number(cell.points),
        number(cell.comparison.level_percent),
        number(cell.comparison.gap_points),
        number(cell.comparison.contribution_points),
        key(cell.comparison.as_stated),
        key(cell.comparison.verdict),
        Cell::words(cell.comparison.verdict.map_or("", |verdict| verdict_word(verdict, lang))),
        Cell::words(cell.flags.iter().map(|flag| flag.key()).collect::<Vec<_>>().join(" ")),
    ]
}

fn number(value: Option<f64>) -> Cell {
    Cell::number(value, Digits::All)
}

/// What is wanted of the decision, as columns.
#[derive(Default)]
struct Wanted<'a> {
    /// Index of each row's equipment in the analysis.
    equipment: &'a [usize],
    /// Heading, and a value a row of the decision.
    columns: Vec<(String, Vec<f64>)>,
}

impl<'a> Wanted<'a> {
    /// Score and rank by each method, and how often a row is first where samples are.
    fn of(decision: &'a Decision, parts: &Parts) -> Self {
        let mut columns = Vec::new();
        for method in parts.methods.iter().filter(|_| parts.board) {
            let ranks = decision.board.ranks(*method).iter().map(|rank| *rank as f64).collect();
            columns.push((format!("{}_score", method.key()), decision.board.scores(*method).to_vec()));
            columns.push((format!("{}_rank", method.key()), ranks));
        }
        let readings = [("first_share", &decision.robustness), ("first_share_around", &decision.around)];
        for (name, found) in readings.into_iter().filter(|_| parts.robustness) {
            let shares = |found: &Arc<Robustness>| {
                found.rank_acceptability.iter().filter_map(|ranks| ranks.first().copied()).collect()
            };
            columns.extend(found.as_ref().map(|found| (name.to_owned(), shares(found))));
        }
        Self { equipment: &decision.table.equipment, columns }
    }

    fn columns(&self) -> impl Iterator<Item = Column> {
        self.columns.iter().map(|(heading, _)| Column::number(heading))
    }

    /// The cells of an equipment; missing where it is not ranked.
    fn cells(&self, equipment: usize) -> Vec<Cell> {
        let row = self.equipment.iter().position(|i| *i == equipment);
        let cell = |values: &Vec<f64>| number(row.and_then(|row| values.get(row).copied()));
        self.columns.iter().map(|(_, values)| cell(values)).collect()
    }
}
