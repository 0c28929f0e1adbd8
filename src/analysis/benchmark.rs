//! The benchmark: a real machine, a virtual one, or the buyer's need.

use std::sync::Arc;

use crate::methods::decision::difference::Uncertain;
use crate::model::{Benchmark, Grade, Group, Kind, Missing, Origin, Project};

use super::cell_result::Flag;
use super::chosen::Chosen;
use super::clause::MustState;
use super::criterion::Ready;
use super::finding::FindingKind;
use super::must;
use super::ready_cell::ReadyCell;
use super::row::Row;
use super::terms;
use super::worth::Worth;
use super::worth_function::median_of_sorted;

/// Everything a benchmark is chosen from.
pub(super) struct Field<'a> {
    pub project: &'a Project,
    pub ready: &'a [Ready<'a>],
    pub rows: &'a [Row],
    pub missing: Missing,
    /// What was chosen last, and on which criteria that may have changed.
    pub last: Option<(&'a Chosen, &'a [bool])>,
}

impl Field<'_> {
    /// The default: the requirement where one is given, else the best of all.
    pub fn default_choice(&self) -> Benchmark {
        let needed = self.ready.iter().any(|r| r.need.is_some() && r.weight > 0.0);
        if needed { Benchmark::Requirement } else { Benchmark::Best(Group::Any) }
    }

    /// The benchmark with its cells; or why there is none.
    pub fn choose(&self, choice: Benchmark) -> Result<Chosen, FindingKind> {
        match &choice {
            Benchmark::Equipment(id) => {
                let index = self.project.equipment.iter().position(|e| e.id == *id);
                let index = index.ok_or_else(|| FindingKind::UnknownBenchmark(id.clone()))?;
                Ok(self.real(choice, index))
            }
            Benchmark::Best(group) => {
                let index = self.best(*group).ok_or_else(|| FindingKind::NoBenchmark(choice.to_string()))?;
                Ok(self.real(choice, index))
            }
            Benchmark::Median(group) => {
                let members = self.members(*group);
                if members.len() < 3 {
                    return Err(FindingKind::MedianNeedsThree(choice.to_string()));
                }
                let cells = self.each_criterion(&choice, |k| self.median(&members, k));
                Ok(Chosen { choice, equipment: None, cells })
            }
            Benchmark::EachBest(group) => {
                let members = self.members(*group);
                if members.is_empty() {
                    return Err(FindingKind::NoBenchmark(choice.to_string()));
                }
                let cells = self.each_criterion(&choice, |k| self.each_best(&members, k));
                Ok(Chosen { choice, equipment: None, cells })
            }
            Benchmark::Requirement => {
                let cells: Vec<_> = self.ready.iter().map(|ready| self.need(ready)).collect();
                if cells.iter().all(Option::is_none) {
                    return Err(FindingKind::NoBenchmark(choice.to_string()));
                }
                Ok(Chosen { choice, equipment: None, cells })
            }
        }
    }

    /// The cell of every criterion; where nothing changed, the one of the last analysis.
    fn each_criterion(&self, choice: &Benchmark, cell: impl Fn(usize) -> Option<ReadyCell>) -> Vec<Option<ReadyCell>> {
        let last = self.last.filter(|(last, _)| last.choice == *choice);
        let kept = |k: usize| last.filter(|(_, touched)| !touched[k]).and_then(|(last, _)| last.cells.get(k).cloned());
        (0..self.ready.len()).map(|k| kept(k).unwrap_or_else(|| cell(k))).collect()
    }

    fn real(&self, choice: Benchmark, index: usize) -> Chosen {
        let cells = self.rows[index].cells.iter().map(|cell| Some(cell.uncompared())).collect();
        Chosen { choice, equipment: Some(index), cells }
    }

    /// Indices of the eligible equipment of a group.
    pub fn members(&self, group: Group) -> Vec<usize> {
        let belongs = |origin: &Origin| match group {
            Group::Any => true,
            Group::Domestic => *origin == Origin::Domestic,
            Group::Imported => *origin == Origin::Imported,
        };
        let all = self.project.equipment.iter().enumerate();
        all.filter(|(i, e)| belongs(&e.origin) && self.rows[*i].sums.excluded.is_none()).map(|(i, _)| i).collect()
    }

    /// The eligible one with the highest total; ties: first by id.
    pub fn best(&self, group: Group) -> Option<usize> {
        let id = |i: usize| &self.project.equipment[i].id;
        let better = |a: &usize, b: &usize| {
            let difference = self.rows[*a].sums.total - self.rows[*b].sums.total;
            if difference.abs() <= crate::methods::decision::rank::TIE {
                id(*b).cmp(id(*a))
            } else {
                difference.total_cmp(&0.0)
            }
        };
        self.members(group).into_iter().max_by(better)
    }

    /// The best stated cell of a criterion; with a policy that takes the missing at their best that changes nothing.
    fn each_best(&self, members: &[usize], k: usize) -> Option<ReadyCell> {
        let key = |cell: &ReadyCell| match (cell.result.points, cell.result.value, self.ready[k].sign()) {
            // Beyond the scale's end the points are equal and the figure decides.
            (Some(points), Some(value), sign) => Some((points, value * sign.unwrap_or(0.0))),
            (None, Some(value), _) => Some((value, 0.0)),
            _ => None,
        };
        let cells = members.iter().filter_map(|i| self.rows[*i].cells.get(k));
        let best = cells.filter_map(|cell| key(cell).map(|key| (key, cell))).reduce(|best, next| {
            let order = next.0.0.total_cmp(&best.0.0).then(next.0.1.total_cmp(&best.0.1));
            if order.is_gt() { next } else { best }
        });
        best.map(|(_, cell)| cell.uncompared())
    }

    /// The median of those that state a figure; it needs three.
    fn median(&self, members: &[usize], k: usize) -> Option<ReadyCell> {
        let mut cells: Vec<(f64, &ReadyCell)> = members
            .iter()
            .filter_map(|i| self.rows[*i].cells.get(k))
            .filter_map(|c| Some((c.result.value?, c)))
            .collect();
        if cells.len() < 3 {
            return None;
        }
        cells.sort_by(|a, b| a.0.total_cmp(&b.0));
        let values: Vec<f64> = cells.iter().map(|(value, _)| *value).collect();
        let middle = cells[(cells.len() - 1) / 2];
        let kind = self.ready[k].criterion.kind;
        let value = if kind == Kind::Numeric { median_of_sorted(&values)? } else { middle.0 };
        // The uncertainty of the middle one: no smaller than the median's own.
        let worth = middle.1.worth.moved_to(value);
        let mut cell = self.virtual_cell(&self.ready[k], worth);
        let other = middle.1.other.as_ref();
        cell.other = other.map(|other| other.moved_to(other.centre().unwrap_or(value) + value - middle.0));
        let bounds = [Flag::Guarantee, Flag::OpenToWorst, Flag::WidthOpen];
        let grade = cells.iter().map(|(_, c)| c.result.grade.unwrap_or(Grade::E)).max();
        let result = Arc::make_mut(&mut cell.result);
        result.flags.extend(bounds.into_iter().filter(|flag| middle.1.has(*flag)));
        result.grade = grade;
        cell.basis.clone_from(&middle.1.basis);
        cell.reference = middle.1.reference;
        cell.set_basis(&self.ready[k], middle.1.result.stands_on().terms.clone());
        Some(cell)
    }

    fn need(&self, ready: &Ready<'_>) -> Option<ReadyCell> {
        let value = must::need_figure(ready, self.project)?;
        let worth = match ready.criterion.kind {
            Kind::Numeric => Worth::Figure(Uncertain::exact(value)),
            Kind::Ordinal | Kind::YesNo | Kind::Text => Worth::Exact(value),
        };
        let mut cell = self.virtual_cell(ready, worth);
        let must = ready.criterion.must.as_ref().map(|must| must.is.as_str());
        let text = if ready.need.is_some() { &ready.criterion.need } else { must.unwrap_or_default() };
        let result = Arc::make_mut(&mut cell.result);
        text.clone_into(&mut result.text);
        // The buyer knows the own need.
        result.grade = Some(Grade::A);
        cell.basis = ready.criterion.basis.clone().map(Box::new);
        cell.reference = must::need_reference(ready);
        let limit = ready.need.as_ref().or(ready.must.as_ref());
        cell.set_basis(ready, limit.map(|limit| terms::of_remarks(&limit.remarks, ready.unit)).unwrap_or_default());
        Some(cell)
    }

    fn virtual_cell(&self, ready: &Ready<'_>, worth: Worth) -> ReadyCell {
        let mut cell = ReadyCell::figure(worth);
        cell.set_points(ready, self.missing, MustState::None);
        cell
    }
}
