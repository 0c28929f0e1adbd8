//! Why a cross-check disagrees with the project's own order: the one change that brings them together again.

use crate::methods::decision::direction::Direction;
use crate::model::{Missing, Project};

use super::super::{Analysis, Options};
use super::board::{Board, Method};
use super::table::Table;

/// A method whose result is not that of the additive model.
#[derive(Clone, Debug, PartialEq)]
pub struct Disagreement {
    /// The method.
    pub method: Method,
    /// Rows it puts first.
    pub first: Vec<usize>,
    /// Only the order behind the first differs.
    pub first_agrees: bool,
    /// What restores agreement; `None`: no single change does.
    pub cause: Option<Cause>,
}

/// The one change that restores agreement, checked by computing both methods again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Without this criterion (its index in the analysis) both agree.
    Criterion(usize),
    /// With the other policy for what is not stated both agree.
    Missing(Missing),
    /// Measured against the ends of the scales TOPSIS agrees: it was the machines present that set its ideal.
    FixedIdeal,
    /// On points in place of figures it agrees: the curves of the value functions make the difference.
    Points,
}

/// Every method that disagrees, with the first cause that was found: a criterion, from the lightest to the heaviest,
/// then the scale, then the policy.
pub fn disagreements(project: &Project, analysis: &Analysis, table: &Table, board: &Board) -> Vec<Disagreement> {
    let apart = Method::ALL.into_iter().skip(1).filter(|m| board.ranks(*m) != board.ranks(Method::Mavt));
    apart
        .map(|method| {
            let first_agrees = board.first(method) == board.first(Method::Mavt);
            let search = Search { project, analysis, table, board, method, whole_order: first_agrees };
            Disagreement { method, first: board.first(method), first_agrees, cause: search.cause() }
        })
        .collect()
}

struct Search<'a> {
    project: &'a Project,
    analysis: &'a Analysis,
    table: &'a Table,
    board: &'a Board,
    method: Method,
    /// The whole order is to agree, not only the first.
    whole_order: bool,
}

impl Search<'_> {
    fn cause(&self) -> Option<Cause> {
        self.criterion().or_else(|| self.scale()).or_else(|| self.policy())
    }

    fn agrees(&self, table: &Table, fixed_ideal: bool) -> bool {
        let own = Board::ranks_of(Method::Mavt, table, fixed_ideal);
        let other = Board::ranks_of(self.method, table, fixed_ideal);
        // Where nothing tells the rows apart any more, all agree on nothing.
        if own.iter().all(|rank| *rank == 1) {
            return false;
        }
        if self.whole_order { own == other } else { same_first(&own, &other) }
    }

    fn criterion(&self) -> Option<Cause> {
        let mut columns: Vec<usize> = (0..self.table.criteria.len()).collect();
        columns.sort_by(|a, b| self.table.weights[*a].total_cmp(&self.table.weights[*b]));
        let fixed = self.board.fixed_ideal;
        let found = columns.into_iter().find(|c| {
            let rest = self.table.without_column(*c);
            !rest.criteria.is_empty() && self.agrees(&rest, fixed)
        })?;
        Some(Cause::Criterion(self.table.criteria[found]))
    }

    fn scale(&self) -> Option<Cause> {
        if self.method == Method::Topsis && !self.board.fixed_ideal && self.agrees(self.table, true) {
            return Some(Cause::FixedIdeal);
        }
        let points = Table {
            figures: self.table.points.clone(),
            directions: vec![Direction::default(); self.table.criteria.len()],
            in_points: vec![true; self.table.criteria.len()],
            preferences: vec![None; self.table.criteria.len()],
            ends: vec![(0.0, 100.0); self.table.criteria.len()],
            ..self.table.clone()
        };
        self.agrees(&points, self.board.fixed_ideal).then_some(Cause::Points)
    }

    fn policy(&self) -> Option<Cause> {
        if self.table.filled.missing == 0 {
            return None;
        }
        let other = match self.table.missing {
            Missing::Proven => Missing::Possible,
            Missing::Possible => Missing::Proven,
        };
        let mut project = self.project.clone();
        project.settings.missing = other;
        for scenario in &mut project.scenarios {
            scenario.missing = None;
        }
        let options = Options { scenario: self.analysis.scenario.clone(), ..Options::default() };
        let analysis = super::super::analyse_with(&project, &options);
        let table = Table::new(&project, &analysis);
        self.agrees(&table, self.board.fixed_ideal).then_some(Cause::Missing(other))
    }
}

fn same_first(a: &[usize], b: &[usize]) -> bool {
    a.iter().zip(b).all(|(a, b)| (*a == 1) == (*b == 1))
}
