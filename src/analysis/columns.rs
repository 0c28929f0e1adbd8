//! The criteria of one analysis beside those of the last: what of them has changed.

use std::sync::Arc;

use crate::model::{Criterion, Kind, Place, Project, Severity};

use super::cell_result::Flag;
use super::criterion::Ready;
use super::derivation::Basis;
use super::finding::{Finding, FindingKind};
use super::groups::Standings;
use super::magnitude::Slip;
use super::must;
use super::row::Row;
use super::width::RowNotation;
use super::worth_function::WorthFunction;

/// A criterion as an analysis took it.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub criterion: Arc<Criterion>,
    pub worth: Option<WorthFunction>,
    pub margin: Option<f64>,
    /// What derived cells rest on; `None`: they are read.
    pub basis: Option<Basis>,
    pub spread: Spread,
    pub slips: Vec<Slip>,
    /// Who writes ± on the row.
    pub notation: RowNotation,
    /// Texts of which the width is open, and how many there are.
    pub open_widths: (Vec<String>, usize),
    pub standings: Standings,
}

/// How far the figures on a criterion lie apart.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Spread {
    /// Apart, or one alone.
    #[default]
    Some,
    /// All earn the same points.
    None,
    /// Nobody states anything.
    Nothing,
    /// Something is stated, nothing can be read.
    Unread,
}

/// From which column of the last analysis each criterion comes.
pub(super) struct Origins {
    pub from: Vec<Option<usize>>,
    /// Every one stands where it stood.
    pub unmoved: bool,
}

impl Origins {
    /// Finds every criterion by its id; of two with one id each is found once.
    pub fn of(project: &Project, last: &[Column]) -> Self {
        let mut used = vec![false; last.len()];
        let mut find = |k: usize, criterion: &Criterion| {
            let is_it = |j: &usize| !used[*j] && last[*j].criterion.id == criterion.id;
            let there = Some(k).filter(|k| *k < last.len()).filter(is_it);
            let found = there.or_else(|| (0..last.len()).find(is_it));
            if let Some(j) = found {
                used[j] = true;
            }
            found
        };
        let from: Vec<_> = project.criteria.iter().enumerate().map(|(k, criterion)| find(k, criterion)).collect();
        let unmoved = from.len() == last.len() && from.iter().enumerate().all(|(k, j)| *j == Some(k));
        Self { from, unmoved }
    }

    /// The column of the last analysis for this criterion.
    pub fn last<'a>(&self, last: &'a [Column], k: usize) -> Option<&'a Column> {
        last.get((*self.from.get(k)?)?)
    }
}

/// True when specs are read the same way on both: they differ in weight, group and preference function at most.
pub(super) fn read_alike(a: &Arc<Criterion>, b: &Arc<Criterion>) -> bool {
    let alike = || Criterion {
        weight: a.weight,
        group: a.group.clone(),
        preference: a.preference,
        weight_range: a.weight_range,
        ..b.as_ref().clone()
    };
    Arc::ptr_eq(a, b) || **a == alike()
}

/// Finds a scale where none is declared; where no figure changed it is the one of the last analysis.
pub(super) fn provisional_scales<'a>(
    project: &Project,
    ready: &mut [Ready<'_>],
    rows: &[Row],
    last: impl Fn(usize) -> Option<&'a Column>,
    findings: &mut Vec<Finding>,
) {
    for (k, ready) in ready.iter_mut().enumerate() {
        if ready.worth.is_some() {
            continue;
        }
        ready.worth = if let Some(last) = last(k) {
            last.worth.clone()
        } else {
            let figures: Vec<f64> = rows.iter().filter_map(|row| row.cells.get(k)?.result.value).collect();
            ready.provisional_worth(&figures, must::need_figure(ready, project))
        };
        let kind = match (ready.criterion.kind, &ready.worth) {
            (Kind::Numeric, Some(_)) => FindingKind::ProvisionalScale,
            (Kind::Numeric, None) if ready.weight > 0.0 && !ready.is_undirected() => FindingKind::LeftOut,
            _ => continue,
        };
        findings.push(Finding::new(Severity::Info, Place::Criterion(ready.criterion.id.clone()), kind));
    }
}

/// How far the figures on this criterion lie apart.
pub(super) fn spread(ready: &Ready<'_>, rows: &[Row], k: usize) -> Spread {
    let stated = rows.iter().filter_map(|row| row.cells.get(k)).filter(|cell| cell.result.value.is_some());
    let mut points = stated.filter_map(|cell| cell.result.points);
    let Some(first) = points.next() else {
        let unread = rows.iter().filter_map(|row| row.cells.get(k)).any(|cell| cell.has(Flag::Unread));
        return match ready.worth.is_some() && rows.len() >= 2 {
            false => Spread::Some,
            true if unread => Spread::Unread,
            true => Spread::Nothing,
        };
    };
    let mut others = points.map(|p| (p - first).abs() < 1e-9).peekable();
    if others.peek().is_some() && others.all(|same| same) { Spread::None } else { Spread::Some }
}

/// Tells the criteria on which the figures do not lie apart.
pub(super) fn tell_spread(ready: &[Ready<'_>], columns: &[Column], findings: &mut Vec<Finding>) {
    for (ready, column) in ready.iter().zip(columns).filter(|(ready, _)| ready.weight > 0.0) {
        let kind = match column.spread {
            Spread::Some => continue,
            Spread::None => FindingKind::NoSpread,
            Spread::Nothing => FindingKind::NothingStated,
            Spread::Unread => FindingKind::NothingRead,
        };
        findings.push(Finding::new(Severity::Info, Place::Criterion(ready.criterion.id.clone()), kind));
    }
}
