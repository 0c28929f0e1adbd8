//! What it would take: the change on each criterion alone, and the mixes, that bring one equipment level with another.

use crate::methods::decision::parity::{Single, needed_for_all, single};
use crate::methods::decision::parity_mix::{cheapest, equal_effort, relative_effort};
use crate::methods::decision::rank::TIE;
use crate::methods::decision::weight_space::WeightSpace;
use crate::model::{Category, Kind, Project};

use super::super::{Analysis, CriterionResult};
use super::pair::{Side, gap, sides};
use super::pair_samples::PairSamples;
use super::robustness::weight_space;
use super::table::Table;

/// What it would take for one equipment to come level with another, or with a benchmark nobody sells.
#[derive(Clone, Debug, PartialEq)]
pub struct Parity {
    /// Index of the equipment.
    pub equipment: usize,
    /// Index of the equipment it is measured against; `None`: the benchmark, where it is no single machine.
    pub against: Option<usize>,
    /// Weighted points to make up for; 0 or less: it is level or ahead already.
    pub gap: f64,
    /// One a criterion with weight on which both can be compared, in the order of the project.
    pub targets: Vec<Target>,
    /// The mix with the least effort; `None` where nothing is behind.
    pub mix: Option<Mix>,
    /// The same part of the way to the best end on every criterion, 0..1; `None` where even all of it is not enough.
    pub equal_effort: Option<f64>,
    /// The break-even price.
    pub price: Option<PriceBreakEven>,
}

/// What one criterion alone would have to become.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Target {
    /// Index of the criterion.
    pub criterion: usize,
    /// Share of the weight within the pair.
    pub share: f64,
    /// The figure as it counts now; the end of the scale where nothing is proven.
    pub now: f64,
    /// `now` is what the equipment states, not an end of the scale that stands in.
    pub stated: bool,
    /// Points now.
    pub points: f64,
    /// Points needed; `None`: no change of this criterion changes anything.
    pub needed_points: Option<f64>,
    /// The figure needed, in the criterion's unit. Where it lies beyond the scale, which gives no more points there, the
    /// scale is continued, so that the size of the step is seen; levels and yes/no have none then.
    pub figure: Option<f64>,
    /// This criterion alone can do it.
    pub reachable: bool,
    /// Points of the gap that remain with the best this criterion can be.
    pub remaining: f64,
    /// The figure that is as likely ahead as behind over the weight set and what is uncertain; `None`: not by this alone.
    pub even_odds: Option<f64>,
    /// The figure that is level with every weight of the set; `None`: not by this alone.
    pub all_weights: Option<f64>,
}

/// Several criteria improved together.
#[derive(Clone, Debug, PartialEq)]
pub struct Mix {
    /// Figures to reach: (index of the criterion, figure, points gained there).
    pub steps: Vec<(usize, f64, f64)>,
    /// What remains of the gap with all of them at their best.
    pub remaining: f64,
}

/// The price at which both are level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PriceBreakEven {
    /// Index of the cost criterion.
    pub criterion: usize,
    /// The price now.
    pub now: f64,
    /// The price at which both are level: the most it may cost where it is ahead, what it would have to come down to
    /// where it is behind. `None`: no price on the scale does it.
    pub price: Option<f64>,
}

/// What it would take for this equipment to come level with `against` (`None`: the benchmark).
///
/// `samples`: draws of the pair over the weight set, for the robust targets; empty: none are given.
pub fn parity(
    project: &Project,
    analysis: &Analysis,
    equipment: usize,
    against: Option<usize>,
    samples: &PairSamples,
) -> Option<Parity> {
    let sides = sides(analysis, equipment, against)?;
    let gap = gap(analysis, equipment, against, &sides);
    let shares: Vec<f64> = sides.iter().map(|side| side.share).collect();
    let all = AllWeights::of(project, analysis, &sides);
    let targets = sides.iter().filter_map(|side| target(side, gap, &all, samples)).collect();
    let rooms: Vec<f64> = sides.iter().map(|side| (side.worth.range().1 - side.points()).max(0.0)).collect();
    let steps = relative_effort(&shares, &rooms);
    let even = equal_effort(&steps, gap);
    Some(Parity {
        equipment,
        against,
        gap,
        mix: (gap > 0.0).then(|| mix(&sides, &cheapest(&steps, gap))),
        equal_effort: (gap > 0.0 && even.remaining_gap <= 1e-9).then_some(even.fraction),
        price: price_side(&sides, gap).map(|(_, level)| level),
        targets,
    })
}

/// The figure as it counts: what is stated, else the end of the scale that stands in.
fn now(side: &Side<'_>) -> f64 {
    let ends = || side.worth.ends().unwrap_or((0.0, 1.0));
    stated(side).unwrap_or_else(|| {
        let (low, high) = ends();
        if (side.worth.points(low) - side.points()).abs() <= (side.worth.points(high) - side.points()).abs() {
            low
        } else {
            high
        }
    })
}

/// The figure stated, where it is what earns the points: a bound that is open to the worse side earns the worst end.
fn stated(side: &Side<'_>) -> Option<f64> {
    side.own.value.filter(|x| (side.worth.points(*x) - side.points()).abs() <= TIE)
}

fn target(side: &Side<'_>, gap: f64, all: &AllWeights, samples: &PairSamples) -> Option<Target> {
    let best = side.worth.range().1;
    let Single { needed_points, reachable, remaining_gap } = single(side.points(), best, side.share, gap)?;
    let from = now(side);
    let even = samples.points_for_even_odds(side.k, side.points(), best);
    let figure = |points: Option<f64>| points.and_then(|points| side.worth.figure_for(points, from));
    // What rounding puts just above the best is the best.
    let within =
        |points: Option<f64>| points.map(|points| if points <= best + TIE { points.min(best) } else { points });
    let needed_points = within(needed_points);
    Some(Target {
        criterion: side.k,
        share: side.share,
        now: from,
        stated: stated(side).is_some(),
        points: side.points(),
        needed_points,
        figure: figure(needed_points).or_else(|| needed_points.and_then(|p| side.worth.beyond(p, from))),
        reachable,
        remaining: remaining_gap,
        even_odds: figure(within(even)),
        all_weights: figure(within(all.needed(side))),
    })
}

/// The project's set of weights, on all criteria with weight, and what the other is ahead by on each.
struct AllWeights {
    space: WeightSpace,
    criteria: Vec<usize>,
    /// 0 where the criterion is none of the pair's.
    differences: Vec<f64>,
}

impl AllWeights {
    fn of(project: &Project, analysis: &Analysis, sides: &[Side<'_>]) -> Self {
        let Table { criteria, weights, ranges, .. } = Table::of_rows(project, analysis, Vec::new());
        let difference = |k: &usize| sides.iter().find(|side| side.k == *k).map_or(0.0, Side::difference);
        let differences = criteria.iter().map(difference).collect();
        Self { space: weight_space(&weights, &ranges, project.settings.robustness.weights), criteria, differences }
    }

    /// Points with which one criterion alone makes the pair level whatever the weights.
    fn needed(&self, side: &Side<'_>) -> Option<f64> {
        let column = self.criteria.iter().position(|k| *k == side.k)?;
        needed_for_all(&self.space, &self.differences, column, side.points(), side.worth.range().1)
    }
}

fn mix(sides: &[Side<'_>], found: &crate::methods::decision::parity_mix::Mix) -> Mix {
    let step = |(side, gain): (&Side<'_>, &f64)| {
        // All of the room must not end just above the best by rounding.
        let wanted = (side.points() + gain).min(side.worth.range().1);
        let figure = side.worth.figure_for(wanted, now(side))?;
        (*gain > 1e-9).then_some((side.k, figure, *gain))
    };
    Mix { steps: sides.iter().zip(&found.gains).filter_map(step).collect(), remaining: found.remaining_gap }
}

/// What belongs to the first criterion of cost or of money with values, one of money before others, of cost before
/// those of another category.
pub fn first_cost<'a, T>(criteria: impl IntoIterator<Item = (T, &'a CriterionResult)>) -> Option<T> {
    let is_money = |c: &CriterionResult| c.unit.is_some_and(|unit| unit.dimension().is_money());
    let is_cost = |c: &CriterionResult| c.category == Category::Cost;
    let costs = criteria.into_iter().filter(|(_, c)| (is_cost(c) || is_money(c)) && c.kind == Kind::Numeric);
    // The first of those that are least: money comes before what is not.
    costs.min_by_key(|(_, c)| (!is_money(c), !is_cost(c))).map(|(of, _)| of)
}

/// The first cost criterion with a price, and where both are level on it.
pub(super) fn price_side<'s, 'a>(sides: &'s [Side<'a>], gap: f64) -> Option<(&'s Side<'a>, PriceBreakEven)> {
    let side = first_cost(sides.iter().filter(|side| stated(side).is_some()).map(|side| (side, side.criterion)))?;
    let now = now(side);
    let level = side.points() + gap / side.share;
    let price = if gap > 0.0 { side.worth.figure_for(level, now) } else { side.worth.figure_down_to(level, now) };
    Some((side, PriceBreakEven { criterion: side.k, now, price }))
}
