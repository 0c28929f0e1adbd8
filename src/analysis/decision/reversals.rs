//! Rank reversals: each row taken away, and each copied.

use std::sync::Arc;

use crate::methods::decision::rank_reversal::{Trial, trials};
use crate::model::{Equipment, Project};

use super::super::{Analysis, Options, analyse_with};
use super::board::{Board, Method};
use super::table::Table;

/// The trials of one method; `None` when cancelled.
///
/// A provisional scale follows the machines present: then the additive model is analysed anew for every trial.
pub(super) fn of(
    project: &Project,
    analysis: &Analysis,
    (table, board): (&Table, &Board),
    method: Method,
    cancel: &dyn Fn() -> bool,
) -> Option<Vec<Trial>> {
    let provisional = table.criteria.iter().any(|k| analysis.criteria[*k].provisional.is_some());
    let found = trials(table.equipment.len(), |rows| {
        if cancel() {
            return vec![1; rows.len()];
        }
        if provisional && method == Method::Mavt {
            let equipment: Vec<usize> = rows.iter().map(|row| table.equipment[*row]).collect();
            return anew(project, analysis, &equipment);
        }
        Board::ranks_of(method, &table.of(rows), board.fixed_ideal)
    });
    (!cancel()).then_some(found)
}

/// Ranks of these equipment beside those that are not ranked, which still have a say in provisional scales.
fn anew(project: &Project, analysis: &Analysis, equipment: &[usize]) -> Vec<usize> {
    let numbered = equipment.iter().filter_map(|i| project.equipment.get(*i)).enumerate();
    let copy =
        |(n, one): (usize, &Arc<Equipment>)| Arc::new(Equipment { id: format!("{n} {}", one.id), ..(**one).clone() });
    let others = project.equipment.iter().zip(&analysis.equipment).filter(|(_, found)| found.rank.is_none());
    let all = numbered.map(copy).chain(others.map(|(one, _)| Arc::clone(one))).collect();
    let changed = Project { equipment: all, ..project.clone() };
    let options = Options { scenario: analysis.scenario.clone(), ..Options::default() };
    let found = analyse_with(&changed, &options);
    found.equipment.iter().take(equipment.len()).map(|result| result.rank.unwrap_or(equipment.len())).collect()
}
