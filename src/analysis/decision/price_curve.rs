//! The lead of one equipment over another as its price moves: where the two are level is the break-even price.

use super::super::Analysis;
use super::pair::{gap, sides};
use super::parity::{PriceBreakEven, price_side};

/// Steps of the curve between the corners of the value function.
const STEPS: usize = 48;

/// Lead against price, all else as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct PriceCurve {
    /// Index of the equipment whose price moves.
    pub equipment: usize,
    /// Index of the equipment it is measured against; `None`: the benchmark.
    pub against: Option<usize>,
    /// Criterion, price now, and where both are level.
    pub level: PriceBreakEven,
    /// Lead now, in weighted points; negative: behind.
    pub lead: f64,
    /// (price, lead) over the scale, by rising price; straight between.
    pub points: Vec<(f64, f64)>,
}

/// Lead of `equipment` over `against` (`None`: the benchmark) for every price on the scale; `None` without a price.
///
/// `lead(x) = lead now + share × (v(x) − v(now))` in the additive model. Source: Keeney & Raiffa (1976), ch. 3, solved
/// for one value.
pub fn price_curve(analysis: &Analysis, equipment: usize, against: Option<usize>) -> Option<PriceCurve> {
    let sides = sides(analysis, equipment, against)?;
    let gap = gap(analysis, equipment, against, &sides);
    let (side, level) = price_side(&sides, gap)?;
    let (low, high) = side.worth.ends()?;
    let corners = analysis.criteria.get(level.criterion)?.anchors.iter().map(|(x, _)| *x);
    let even = (0..=STEPS).map(|n| low + (high - low) * n as f64 / STEPS as f64);
    let mut prices: Vec<f64> = corners.chain(even).chain([level.now]).chain(level.price).collect();
    prices.sort_by(f64::total_cmp);
    prices.dedup();
    let now = side.worth.points(level.now);
    let lead = |price: f64| side.share * (side.worth.points(price) - now) - gap;
    let points = prices.into_iter().map(|price| (price, lead(price))).collect();
    Some(PriceCurve { equipment, against, level, lead: -gap, points })
}
