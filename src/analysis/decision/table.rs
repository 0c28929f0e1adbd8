//! What the methods work on: the eligible equipment and the criteria that count, as figures and as points.

use crate::methods::decision::direction::Direction;
use crate::model::{Better, Missing, Preference, Project};
use crate::text::number::significant;

use super::super::criterion::compares_points;
use super::super::{Analysis, CellResult, CriterionResult, Flag};

/// Digits of a figure that are surely those of the statement.
const DIGITS: i32 = 15;

/// The decision table of one analysis. Rows are the eligible equipment, columns the criteria with weight.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Index of each row's equipment in the analysis.
    pub equipment: Vec<usize>,
    /// Index of each column's criterion in the analysis.
    pub criteria: Vec<usize>,
    /// Shares of the weight, one a column; they add up to 1.
    pub weights: Vec<f64>,
    /// Points 0..100 by the policy; `None`: the criterion does not apply.
    pub points: Vec<Vec<Option<f64>>>,
    /// Points that deviations from clauses cost each row; taken off its points on every criterion, which takes them off
    /// its total.
    pub costs: Vec<f64>,
    /// Figures in the criterion's unit, in points where the criterion compares points; `None`: does not apply.
    pub figures: Vec<Vec<Option<f64>>>,
    /// Which way a column's figures are better.
    pub directions: Vec<Direction>,
    /// The column's figures are points: targets, levels, yes/no.
    pub in_points: Vec<bool>,
    /// Preference function the user gave, one a column.
    pub preferences: Vec<Option<Preference>>,
    /// Least and most share of the weight that the user gave each column.
    pub ranges: Vec<(f64, f64)>,
    /// Worst and best figure of each column's scale.
    pub ends: Vec<(f64, f64)>,
    /// Columns whose scale nobody declared: it follows the machines present.
    pub provisional: usize,
    /// What stands in for what is not known.
    pub missing: Missing,
    /// How the cells came by their figures.
    pub filled: Filled,
}

/// How many cells have their figure from the policy and not from a statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// Not stated: the worst (or best) end of the scale stands in.
    pub missing: usize,
    /// A guarantee: the bound stands in.
    pub guarantees: usize,
    /// Open to the worst: the worst end stands in.
    pub open: usize,
    /// Does not apply: takes no part.
    pub not_applicable: usize,
}

impl Filled {
    /// Every cell is stated as a figure.
    pub fn is_complete(self) -> bool {
        self == Self::default()
    }
}

impl Table {
    /// Of this analysis.
    pub fn new(project: &Project, analysis: &Analysis) -> Self {
        let eligible = |(_, e): &(usize, &super::super::EquipmentResult)| e.rank.is_some();
        let equipment = analysis.equipment.iter().enumerate().filter(eligible).map(|(i, _)| i).collect();
        Self::of_rows(project, analysis, equipment)
    }

    /// The same with these equipment as rows, whether eligible or not.
    pub fn of_rows(project: &Project, analysis: &Analysis, equipment: Vec<usize>) -> Self {
        let counted = analysis.criteria.iter().enumerate().filter(|(_, c)| c.weight > 0.0 && c.worth.is_some());
        let criteria: Vec<usize> = counted.map(|(k, _)| k).collect();
        let missing = analysis.missing;
        let mut filled = Filled::default();
        let (mut points, mut figures) = (Vec::new(), Vec::new());
        let cost = |row: &usize| analysis.equipment.get(*row).map_or(0.0, |e| e.deviation_points);
        for row in &equipment {
            let cell = |k: &usize| Some((&analysis.criteria[*k], analysis.equipment.get(*row)?.cells.get(*k)?));
            let cells: Vec<_> = criteria.iter().map(cell).collect();
            cells.iter().flatten().for_each(|(_, cell)| filled.count(cell));
            let less = |points: f64| points - cost(row);
            points.push(cells.iter().map(|cell| cell.and_then(|(_, cell)| cell.points).map(less)).collect());
            figures.push(cells.iter().map(|cell| cell.and_then(|(c, cell)| figure(c, cell, missing))).collect());
        }
        let columns = || criteria.iter().map(|k| &analysis.criteria[*k]);
        Self {
            weights: columns().map(|c| c.weight).collect(),
            directions: columns().map(direction).collect(),
            in_points: columns().map(|c| compares_points(c.kind, c.better)).collect(),
            preferences: criteria.iter().map(|k| project.criteria.get(*k)?.preference).collect(),
            ranges: criteria.iter().map(|k| project.criteria.get(*k).map_or((0.0, 1.0), |c| c.share_range())).collect(),
            ends: columns().map(ends).collect(),
            provisional: columns().filter(|c| c.provisional.is_some()).count(),
            costs: equipment.iter().map(cost).collect(),
            equipment,
            criteria,
            points,
            figures,
            missing,
            filled,
        }
    }

    /// The rows as plain points; what does not apply gets the mean of what applies, which leaves the row's weighted sum
    /// as it is.
    pub fn full_points(&self) -> Vec<Vec<f64>> {
        let row = |points: &Vec<Option<f64>>| {
            let total = crate::methods::decision::additive::weighted_sum(&self.weights, points.iter().copied());
            points.iter().map(|p| p.unwrap_or(total)).collect()
        };
        self.points.iter().map(row).collect()
    }

    /// The column of this criterion.
    pub fn column(&self, criterion: usize) -> Option<usize> {
        self.criteria.iter().position(|k| *k == criterion)
    }

    /// The row of this equipment.
    pub fn row(&self, equipment: usize) -> Option<usize> {
        self.equipment.iter().position(|i| *i == equipment)
    }

    /// The table without this column, weights scaled up.
    pub fn without_column(&self, column: usize) -> Self {
        let mut rest = self.clone();
        rest.criteria.remove(column);
        rest.weights.remove(column);
        rest.weights = crate::methods::decision::additive::shares(&rest.weights);
        rest.directions.remove(column);
        rest.in_points.remove(column);
        rest.preferences.remove(column);
        rest.ranges.remove(column);
        rest.ends.remove(column);
        for row in rest.points.iter_mut().chain(&mut rest.figures) {
            row.remove(column);
        }
        rest
    }

    /// The table of these rows only; a row named twice stands twice.
    pub fn of(&self, rows: &[usize]) -> Self {
        let pick = |from: &Vec<Vec<Option<f64>>>| rows.iter().filter_map(|r| from.get(*r).cloned()).collect();
        Self {
            equipment: rows.iter().filter_map(|r| self.equipment.get(*r).copied()).collect(),
            points: pick(&self.points),
            costs: rows.iter().filter_map(|r| self.costs.get(*r).copied()).collect(),
            figures: pick(&self.figures),
            ..self.clone()
        }
    }
}

impl Filled {
    fn count(&mut self, cell: &CellResult) {
        if cell.points.is_none() {
            self.not_applicable += 1;
        } else if cell.value.is_none() {
            self.missing += 1;
        } else if cell.flags.contains(&Flag::Guarantee) {
            self.guarantees += 1;
        } else if cell.flags.contains(&Flag::OpenToWorst) {
            self.open += 1;
        }
    }
}

/// True where figures of this criterion are compared by their points.
fn direction(criterion: &CriterionResult) -> Direction {
    if !compares_points(criterion.kind, criterion.better) && criterion.better == Better::Lower {
        Direction::Lower
    } else {
        Direction::Higher
    }
}

/// Worst and best figure of the scale.
fn ends(criterion: &CriterionResult) -> (f64, f64) {
    let Some(worth) = &criterion.worth else { return (0.0, 0.0) };
    if compares_points(criterion.kind, criterion.better) {
        return worth.range();
    }
    let ends = worth.ends().unwrap_or((0.0, 0.0));
    if criterion.better == Better::Lower { (ends.1, ends.0) } else { ends }
}

/// The figure a cell goes with: its own, a bound's end, or what the policy says.
fn figure(criterion: &CriterionResult, cell: &CellResult, missing: Missing) -> Option<f64> {
    let points = cell.points?;
    if compares_points(criterion.kind, criterion.better) {
        return Some(points);
    }
    let (worst, best) = ends(criterion);
    Some(match cell.value {
        _ if cell.flags.contains(&Flag::OpenToWorst) => worst,
        // What converting units leaves in the last places would be a difference to methods that have no margin.
        Some(value) => significant(value, DIGITS),
        None if missing == Missing::Possible => best,
        None => worst,
    })
}
