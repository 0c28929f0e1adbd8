//! Which value is worth asking for: how likely it would change the choice, and what knowing it gains.
//!
//! The choice is the present order; a value that becomes known moves the total of its machine by its share of the
//! weight, as it would if it were typed into the cell. What it may turn out to be: a figure with an uncertainty lies
//! where its distribution has it; of one that is not stated, or stated as a bound with an open side, nothing is known
//! but its ends, and any number of points between them is taken as equally likely.

use crate::methods::decision::information::{Information, perfect, sample};
use crate::model::{Grade, Project};

use super::super::{Analysis, CellResult, CriterionResult, EquipmentResult, Flag, WorthFunction};
use super::Decision;
use super::leader::leader;

/// Equally likely outcomes of a value.
const OUTCOMES: usize = 101;

/// Questions weighed, those that can move most; the others can hardly change anything.
const WEIGHED: usize = 48;

/// Values that move less than this many weighted points are not worth asking for.
const SMALLEST_SWING: f64 = 0.5;

/// Nor are those that change the choice more rarely than this.
const RAREST: f64 = 0.005;

/// A value that is worth asking for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ask {
    /// Equipment.
    pub equipment: usize,
    /// Criterion.
    pub criterion: usize,
    /// Weighted points between its best and its worst.
    pub swing: f64,
    /// Nothing usable is stated; else it is stated and uncertain.
    pub is_missing: bool,
    /// Nothing but its ends is known: any number of points between them is taken as equally likely.
    pub is_open: bool,
    /// What knowing it does to the choice, in weighted points.
    pub known: Information,
}

/// The values that are worth asking for, those that gain most first, at most so many. Where nobody leads, the values that
/// can move most.
pub fn worth_asking(analysis: &Analysis, decision: &Decision, most: usize) -> Vec<Ask> {
    let choosable = leader(analysis, decision).is_ok();
    let mut asks = questions(analysis);
    let by_swing = |a: &Ask, b: &Ask| b.swing.total_cmp(&a.swing).then(b.is_missing.cmp(&a.is_missing));
    asks.sort_by(by_swing);
    asks.truncate(WEIGHED);
    for ask in &mut asks {
        (ask.known, ask.is_open) = known(analysis, ask).unwrap_or((Information::default(), true));
    }
    if choosable {
        asks.retain(|ask| ask.known.changes >= RAREST);
        asks.sort_by(|a, b| b.known.gain.total_cmp(&a.known.gain).then_with(|| by_swing(a, b)));
    }
    asks.truncate(most);
    asks
}

/// What a contract-guaranteed value in place of this one does to the choice; `None` where that is no better than what
/// is stated, and of values that are not stated.
pub fn guaranteed(project: &Project, analysis: &Analysis, ask: &Ask) -> Option<Information> {
    let (equipment, criterion) = (analysis.equipment.get(ask.equipment)?, analysis.criteria.get(ask.criterion)?);
    let cell = equipment.cells.get(ask.criterion)?;
    let value = cell.value.filter(|_| cell.assumed)?;
    let sd = project.settings.assumed.relative(Grade::C) * value.abs();
    let outcomes = Outcomes::of(cell, criterion).filter(|_| sd < cell.standard_uncertainty.unwrap_or_default())?;
    let Outcomes::Figures { figures, points } = &outcomes else { return None };
    let (totals, row) = totals(analysis, ask.equipment)?;
    let steps = steps(analysis, (equipment, ask.criterion), points)?;
    sample(&totals, row, (figures, &steps), sd)
}

/// Every value that can move anything, of machines that can be chosen.
fn questions(analysis: &Analysis) -> Vec<Ask> {
    let mut asks = Vec::new();
    for (index, equipment) in analysis.equipment.iter().enumerate().filter(|(_, e)| e.excluded.is_none()) {
        for (k, (cell, criterion)) in equipment.cells.iter().zip(&analysis.criteria).enumerate() {
            let Some((low, high)) = cell.points_low.zip(cell.points_high) else { continue };
            let is_missing = cell.value.is_none() && !cell.flags.contains(&Flag::NotApplicable);
            let swing = criterion.weight * (high - low);
            if swing >= SMALLEST_SWING {
                let known = Information::default();
                asks.push(Ask { equipment: index, criterion: k, swing, is_missing, is_open: true, known });
            }
        }
    }
    asks
}

/// What knowing it does, and whether nothing but its ends is known.
fn known(analysis: &Analysis, ask: &Ask) -> Option<(Information, bool)> {
    let (equipment, criterion) = (analysis.equipment.get(ask.equipment)?, analysis.criteria.get(ask.criterion)?);
    let outcomes = Outcomes::of(equipment.cells.get(ask.criterion)?, criterion)?;
    let (totals, row) = totals(analysis, ask.equipment)?;
    let information = perfect(&totals, row, &steps(analysis, (equipment, ask.criterion), outcomes.points())?)?;
    Some((information, matches!(outcomes, Outcomes::Points(_))))
}

/// Totals of all that can be chosen, and which of them is this machine.
fn totals(analysis: &Analysis, equipment: usize) -> Option<(Vec<f64>, usize)> {
    let rows: Vec<usize> =
        (0..analysis.equipment.len()).filter(|i| analysis.equipment[*i].excluded.is_none()).collect();
    let row = rows.iter().position(|i| *i == equipment)?;
    Some((rows.into_iter().map(|i| analysis.equipment[i].total_points).collect(), row))
}

/// By how much the machine's total moves with each outcome.
fn steps(analysis: &Analysis, (equipment, k): (&EquipmentResult, usize), points: &[f64]) -> Option<Vec<f64>> {
    let now = equipment.cells.get(k)?.points?;
    let cells = equipment.cells.iter().zip(&analysis.criteria).filter(|(cell, _)| cell.points.is_some());
    // What does not apply has no part in the total.
    let applicable: f64 = cells.map(|(_, criterion)| criterion.weight).sum();
    let share = analysis.criteria.get(k)?.weight / applicable;
    Some(points.iter().map(|points| share * (points - now)).collect())
}

/// What a value may turn out to be.
enum Outcomes {
    /// Figures in the criterion's unit, rising, with their points.
    Figures { figures: Vec<f64>, points: Vec<f64> },
    /// Points alone: nothing but the ends is known.
    Points(Vec<f64>),
}

impl Outcomes {
    fn of(cell: &CellResult, criterion: &CriterionResult) -> Option<Self> {
        let worth = criterion.worth.as_ref()?;
        let curved = !matches!(worth, WorthFunction::Levels(_) | WorthFunction::YesNo(_));
        let is_bound = cell.low.is_none() || cell.high.is_none();
        if let Some(figure) = cell.uncertain.filter(|_| curved && !is_bound) {
            let figures: Vec<f64> = parts().map(|p| figure.quantile(p)).collect();
            let points = figures.iter().map(|x| worth.points(*x)).collect();
            return Some(Self::Figures { figures, points });
        }
        let (low, high) = cell.points_low.zip(cell.points_high)?;
        let between = |p: f64| low + p * (high - low);
        let open = || match worth {
            // There is nothing between levels, yes and no.
            WorthFunction::Levels(points) => points.iter().copied().filter(|p| (low..=high).contains(p)).collect(),
            WorthFunction::YesNo(_) => vec![low, high],
            _ => parts().map(between).collect(),
        };
        (high > low).then(|| Self::Points(open()))
    }

    fn points(&self) -> &[f64] {
        match self {
            Self::Figures { points, .. } | Self::Points(points) => points,
        }
    }
}

/// The middles of equal parts of 1.
fn parts() -> impl Iterator<Item = f64> {
    (0..OUTCOMES).map(|n| (n as f64 + 0.5) / OUTCOMES as f64)
}
