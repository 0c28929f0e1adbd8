//! Two sides on the criteria that both can be compared on: the pair that gaps, reasons and targets are about.

use super::super::{Analysis, CellResult, CriterionResult, WorthFunction};

/// One criterion of a pair.
#[derive(Clone, Copy, Debug)]
pub(super) struct Side<'a> {
    /// Index of the criterion.
    pub k: usize,
    /// As the analysis takes it.
    pub criterion: &'a CriterionResult,
    /// Points of a figure.
    pub worth: &'a WorthFunction,
    /// The cell of the equipment in question.
    pub own: &'a CellResult,
    /// The cell of the other.
    pub other: &'a CellResult,
    /// Share of the weight within the pair; all shares add up to 1.
    pub share: f64,
}

impl Side<'_> {
    /// Points of the equipment in question.
    pub fn points(&self) -> f64 {
        self.own.points.unwrap_or_default()
    }

    /// Points that the other is ahead by.
    pub fn difference(&self) -> f64 {
        self.other.points.unwrap_or_default() - self.points()
    }

    /// Weighted points that the other is ahead by.
    pub fn contribution(&self) -> f64 {
        self.share * self.difference()
    }

    /// Least and most points that the other may be ahead by, with both anywhere in their intervals.
    pub fn difference_ends(&self) -> (f64, f64) {
        let ends = |cell: &CellResult| {
            let now = cell.points.unwrap_or_default();
            (cell.points_low.unwrap_or(now), cell.points_high.unwrap_or(now))
        };
        let ((own_low, own_high), (other_low, other_high)) = (ends(self.own), ends(self.other));
        (other_low - own_high, other_high - own_low)
    }
}

/// The criteria with weight on which this equipment and `against` (`None`: the benchmark) can be compared; `None` where
/// there is no such criterion.
pub(super) fn sides<'a>(analysis: &'a Analysis, equipment: usize, against: Option<usize>) -> Option<Vec<Side<'a>>> {
    let own = analysis.equipment.get(equipment)?;
    let rival = against.and_then(|i| analysis.equipment.get(i));
    let other = |k: usize| match rival {
        Some(rival) => rival.cells.get(k),
        None => analysis.benchmark.as_ref()?.cells.get(k)?.as_ref(),
    };
    let side = |(k, criterion): (usize, &'a CriterionResult)| {
        let (worth, cell, other) = (criterion.worth.as_ref()?, own.cells.get(k)?, other(k)?);
        let applies = cell.points.is_some() && other.points.is_some() && criterion.weight > 0.0;
        applies.then_some(Side { k, criterion, worth, own: cell, other, share: criterion.weight })
    };
    let mut sides: Vec<Side<'a>> = analysis.criteria.iter().enumerate().filter_map(side).collect();
    let sum: f64 = sides.iter().map(|side| side.share).sum();
    for side in &mut sides {
        side.share /= sum;
    }
    (!sides.is_empty()).then_some(sides)
}

/// Points of the total that the other is ahead by: on the criteria, and by what deviations from clauses cost either.
pub(super) fn gap(analysis: &Analysis, equipment: usize, against: Option<usize>, sides: &[Side<'_>]) -> f64 {
    let by_criteria: f64 = sides.iter().map(Side::contribution).sum();
    by_criteria + deviation_gap(analysis, equipment, against)
}

/// Points that deviations cost this equipment more than `against` (`None`: the benchmark).
pub(super) fn deviation_gap(analysis: &Analysis, equipment: usize, against: Option<usize>) -> f64 {
    let cost = |i: usize| analysis.equipment.get(i).map_or(0.0, |e| e.deviation_points);
    let other = against.or_else(|| analysis.benchmark.as_ref()?.equipment);
    cost(equipment) - other.map_or(0.0, cost)
}
