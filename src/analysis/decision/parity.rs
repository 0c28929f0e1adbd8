//! What it would take: the change on each criterion alone, and the mixes, that bring one equipment level with another.

use crate::methods::decision::parity::{Corner, Single, single, single_robust};
use crate::methods::decision::parity_mix::{cheapest, equal_effort, relative_effort};
use crate::methods::decision::rank::TIE;
use crate::model::{Category, Kind, Project};

use super::super::{Analysis, CellResult, CriterionResult, WorthFunction};
use super::robustness::{PairSamples, weight_space};

/// More corners of the weight set than this are not looked at one by one.
const CORNERS: usize = 20_000;

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

/// One criterion of a pair.
pub(super) struct Side<'a> {
    k: usize,
    criterion: &'a CriterionResult,
    /// Points of a figure.
    pub worth: &'a WorthFunction,
    own: &'a CellResult,
    other: f64,
    /// Share of the weight within the pair.
    pub share: f64,
}

impl Side<'_> {
    /// Weighted points that the other is ahead by.
    pub fn contribution(&self) -> f64 {
        self.share * (self.other - points(self))
    }
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
    let gap: f64 = sides.iter().map(Side::contribution).sum();
    let shares: Vec<f64> = sides.iter().map(|side| side.share).collect();
    let corners = Corners::of(project, &sides, &shares);
    let numbered = sides.iter().enumerate();
    let targets = numbered.filter_map(|(n, side)| target(side, gap, &corners.of_side(n), samples)).collect();
    let rooms: Vec<f64> = sides.iter().map(|side| (side.worth.range().1 - points(side)).max(0.0)).collect();
    let steps = relative_effort(&shares, &rooms);
    let even = equal_effort(&steps, gap);
    Some(Parity {
        equipment,
        against,
        gap,
        mix: (gap > 0.0).then(|| mix(&sides, &cheapest(&steps, gap))),
        equal_effort: (gap > 0.0 && even.remaining_gap <= 1e-9).then_some(even.fraction),
        price: price_side(project, &sides, gap).map(|(_, level)| level),
        targets,
    })
}

/// The criteria on which both can be compared, with shares that add up to 1.
pub(super) fn sides(analysis: &Analysis, equipment: usize, against: Option<usize>) -> Option<Vec<Side<'_>>> {
    let own = analysis.equipment.get(equipment)?;
    let rival = against.and_then(|i| analysis.equipment.get(i));
    let benchmark = analysis.benchmark.as_ref();
    let other = |k: usize| match rival {
        Some(rival) => rival.cells.get(k)?.points,
        None => benchmark?.cells.get(k)?.as_ref()?.points,
    };
    let mut sides: Vec<Side<'_>> = analysis
        .criteria
        .iter()
        .enumerate()
        .filter(|(_, criterion)| criterion.weight > 0.0)
        .filter_map(|(k, criterion)| {
            let (worth, cell) = (criterion.worth.as_ref()?, own.cells.get(k)?);
            cell.points?;
            Some(Side { k, criterion, worth, own: cell, other: other(k)?, share: criterion.weight })
        })
        .collect();
    let sum: f64 = sides.iter().map(|side| side.share).sum();
    if sides.is_empty() || sum <= 0.0 {
        return None;
    }
    for side in &mut sides {
        side.share /= sum;
    }
    Some(sides)
}

fn points(side: &Side<'_>) -> f64 {
    side.own.points.unwrap_or_default()
}

/// The figure as it counts: what is stated, else the end of the scale that stands in.
fn now(side: &Side<'_>) -> f64 {
    let ends = || side.worth.ends().unwrap_or((0.0, 1.0));
    stated(side).unwrap_or_else(|| {
        let (low, high) = ends();
        if (side.worth.points(low) - points(side)).abs() <= (side.worth.points(high) - points(side)).abs() {
            low
        } else {
            high
        }
    })
}

/// The figure stated, where it is what earns the points: a bound that is open to the worse side earns the worst end.
fn stated(side: &Side<'_>) -> Option<f64> {
    side.own.value.filter(|x| (side.worth.points(*x) - points(side)).abs() <= TIE)
}

fn target(side: &Side<'_>, gap: f64, corners: &[Corner], samples: &PairSamples) -> Option<Target> {
    let best = side.worth.range().1;
    let Single { needed_points, reachable, remaining_gap } = single(points(side), best, side.share, gap)?;
    let from = now(side);
    let robust = single_robust(points(side), best, corners)?;
    let even = samples.points_for_even_odds(side.k, points(side), best);
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
        points: points(side),
        needed_points,
        figure: figure(needed_points).or_else(|| needed_points.and_then(|p| side.worth.beyond(p, from))),
        reachable,
        remaining: remaining_gap,
        even_odds: figure(within(even)),
        all_weights: figure(within(robust.needed_points.filter(|_| robust.reachable))),
    })
}

/// The corners of the weight set with the gap at each.
struct Corners {
    weights: Vec<Vec<f64>>,
    gaps: Vec<f64>,
}

impl Corners {
    /// Of the project's weight set on these criteria; of all weights where that set has too many corners, which asks
    /// for no less.
    fn of(project: &Project, sides: &[Side<'_>], shares: &[f64]) -> Self {
        let range = |side: &Side<'_>| project.criteria.get(side.k).map_or((0.0, 1.0), |c| c.share_range());
        let ranges: Vec<(f64, f64)> = sides.iter().map(range).collect();
        let space = weight_space(shares, &ranges, project.settings.robustness.weights);
        let found = space.vertices(&vec![true; shares.len()], CORNERS).ok().flatten();
        let weights = found.unwrap_or_else(|| {
            let alone = |k: usize| (0..shares.len()).map(|j| f64::from(u8::from(j == k))).collect();
            (0..shares.len()).map(alone).collect()
        });
        let differences: Vec<f64> = sides.iter().map(|side| side.other - points(side)).collect();
        let gap = |weights: &Vec<f64>| weights.iter().zip(&differences).map(|(w, d)| w * d).sum();
        Self { gaps: weights.iter().map(gap).collect(), weights }
    }

    /// As one criterion sees them.
    fn of_side(&self, side: usize) -> Vec<Corner> {
        let corner = |(weights, gap): (&Vec<f64>, &f64)| Corner {
            weight_share: weights.get(side).copied().unwrap_or_default(),
            gap: *gap,
        };
        self.weights.iter().zip(&self.gaps).map(corner).collect()
    }
}

fn mix(sides: &[Side<'_>], found: &crate::methods::decision::parity_mix::Mix) -> Mix {
    let step = |(side, gain): (&Side<'_>, &f64)| {
        // All of the room must not end just above the best by rounding.
        let wanted = (points(side) + gain).min(side.worth.range().1);
        let figure = side.worth.figure_for(wanted, now(side))?;
        (*gain > 1e-9).then_some((side.k, figure, *gain))
    };
    Mix { steps: sides.iter().zip(&found.gains).filter_map(step).collect(), remaining: found.remaining_gap }
}

/// The first cost criterion with a price, and where both are level on it.
pub(super) fn price_side<'s, 'a>(
    project: &Project,
    sides: &'s [Side<'a>],
    gap: f64,
) -> Option<(&'s Side<'a>, PriceBreakEven)> {
    let is_cost = |side: &&Side<'_>| side.criterion.category == Category::Cost && side.criterion.kind == Kind::Numeric;
    let is_money = |side: &&Side<'_>| side.criterion.unit.is_some_and(|unit| unit.dimension().is_money());
    let costs = || sides.iter().filter(is_cost).filter(|side| stated(side).is_some());
    let side = costs().find(is_money).or_else(|| costs().next())?;
    project.criteria.get(side.k)?;
    let now = now(side);
    let level = points(side) + gap / side.share;
    let price = if gap > 0.0 { side.worth.figure_for(level, now) } else { side.worth.figure_down_to(level, now) };
    Some((side, PriceBreakEven { criterion: side.k, now, price }))
}
