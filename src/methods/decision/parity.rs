//! What one criterion has to become for two alternatives to be level.

use super::rank::TIE;
use super::value::ValueFunction;

/// What it takes on one criterion alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Single {
    /// Points needed on the criterion, also where they cannot be had; `None` where it has no weight and cannot help.
    pub needed_points: Option<f64>,
    /// True where the best attainable is enough.
    pub reachable: bool,
    /// What remains of the gap with the best attainable; 0 where that is enough.
    pub remaining_gap: f64,
}

/// Points needed on one criterion to close a gap: `v_k' = v_k + G/w_k` with `G = V(rival) − V(own)`.
///
/// Points and gap on one scale (0 to 100), `weight_share` out of 1, `own_best` the points of the best that can be had.
/// For a gap of 0 or less nothing is needed: the points as they are. Assumes the additive model on declared scales, so
/// that an improvement moves neither weights nor the rival; not for methods whose reference points follow the rows
/// (TOPSIS, VIKOR, local scales). Source: the additive model solved for one value; Keeney & Raiffa (1976), ch. 3.
///
/// `None` where a number is not finite. A negative share counts as 0.
pub fn single(own_points: f64, own_best: f64, weight_share: f64, gap: f64) -> Option<Single> {
    if ![own_points, own_best, weight_share, gap].iter().all(|x| x.is_finite()) {
        return None;
    }
    if gap <= 0.0 {
        return Some(Single { needed_points: Some(own_points), reachable: true, remaining_gap: 0.0 });
    }
    let share = weight_share.max(0.0);
    let needed = Some(own_points + gap / share).filter(|points| points.is_finite());
    // Half a rounding error must not make the best attainable fail.
    let reachable = needed.is_some_and(|points| points <= own_best + TIE);
    let remaining = gap - share * (own_best - own_points).max(0.0);
    Some(Single { needed_points: needed, reachable, remaining_gap: if reachable { 0.0 } else { remaining.max(0.0) } })
}

/// One corner of the set of possible weights.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Corner {
    /// Share of the criterion there.
    pub weight_share: f64,
    /// The gap with those weights, rival minus own.
    pub gap: f64,
}

/// The same for every weight the set allows: the most that any of its corners needs.
///
/// Totals are linear in the weights, so level at all corners is level in between. `needed_points` is `None` where at
/// some corner the criterion has no weight but the gap is open: this criterion alone cannot make it robust. Without
/// corners nothing is needed.
pub fn single_robust(own_points: f64, own_best: f64, corners: &[Corner]) -> Option<Single> {
    let start = single(own_points, own_best, 0.0, 0.0)?;
    corners.iter().try_fold(start, |worst, corner| {
        let here = single(own_points, own_best, corner.weight_share, corner.gap)?;
        Some(Single {
            needed_points: worst.needed_points.zip(here.needed_points).map(|(a, b)| a.max(b)),
            reachable: worst.reachable && here.reachable,
            remaining_gap: worst.remaining_gap.max(here.remaining_gap),
        })
    })
}

/// The figure on one criterion, nearest to the present one, at which two alternatives are level.
///
/// Behind (`gap` > 0) it is what must be reached; ahead (`gap` < 0) how far the figure may slip before the lead is
/// gone. On a price this is the break-even price, and its distance from the present one the premium the better machine
/// is worth. `share` out of 1, `gap` rival minus own in points. `None` where no figure on the scale gets there, or the
/// criterion has no weight.
pub fn break_even(function: &ValueFunction, share: f64, now: f64, gap: f64) -> Option<f64> {
    let needed = function.value(now) + gap / share;
    let usable = share > 0.0 && needed.is_finite();
    if gap >= 0.0 {
        return usable.then(|| function.inverse(needed, now)).flatten();
    }
    let mirrored = ValueFunction::new(function.anchors().iter().map(|(x, v)| (*x, -v)).collect())?;
    usable.then(|| mirrored.inverse(-needed, now)).flatten()
}

/// Total difference, own minus rival, for each of these figures on one criterion, all else as it is: the curve whose
/// zero is [`break_even`]. `gap` is the present difference, rival minus own.
pub fn differences(function: &ValueFunction, share: f64, now: f64, gap: f64, figures: &[f64]) -> Vec<f64> {
    let present = function.value(now);
    figures.iter().map(|x| share * (function.value(*x) - present) - gap).collect()
}

/// The least step from `low` towards `high` at which a probability reaches its target, by halving 40 times.
///
/// `low` is the present state and `high` the best; they may fall as well as rise. Assumes that p does not fall on the
/// way, which holds for the same random numbers at each call (common random numbers) and an improvement of one's own
/// value. The answer has been tried and reaches the target. `None` where `high` does not, or an end is not finite; a
/// p of NaN does not reach it.
pub fn bisect_probability(target_p: f64, low: f64, high: f64, mut p: impl FnMut(f64) -> f64) -> Option<f64> {
    if !(low.is_finite() && high.is_finite()) {
        return None;
    }
    if p(low) >= target_p {
        return Some(low);
    }
    let (mut short, mut enough) = (low, (p(high) >= target_p).then_some(high)?);
    for _ in 0..40 {
        let middle = f64::midpoint(short, enough);
        if middle == short || middle == enough {
            break;
        }
        *if p(middle) >= target_p { &mut enough } else { &mut short } = middle;
    }
    Some(enough)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(needed_points: Option<f64>, reachable: bool, remaining_gap: f64) -> Single {
        Single { needed_points, reachable, remaining_gap }
    }

    #[test]
    fn one_criterion() {
        assert_eq!(single(40.0, 100.0, 0.5, 20.0), Some(found(Some(80.0), true, 0.0)));
        assert_eq!(single(40.0, 70.0, 0.5, 20.0), Some(found(Some(80.0), false, 5.0)));
        assert_eq!(single(40.0, 100.0, 0.0, 20.0), Some(found(None, false, 20.0)));
        assert_eq!(single(40.0, 100.0, 0.0, -3.0), Some(found(Some(40.0), true, 0.0)));
        assert_eq!(single(40.0, 100.0, 5e-324, 20.0), Some(found(None, false, 20.0)));
        assert_eq!(single(40.0, 100.0, f64::NAN, 20.0), None);
    }

    #[test]
    fn all_corners() {
        let corner = |weight_share, gap| Corner { weight_share, gap };
        let corners = [corner(0.5, 20.0), corner(0.2, 10.0), corner(0.9, -4.0)];
        assert_eq!(single_robust(40.0, 100.0, &corners), Some(found(Some(90.0), true, 0.0)));
        assert_eq!(single_robust(40.0, 85.0, &corners), Some(found(Some(90.0), false, 1.0)));
        assert_eq!(single_robust(40.0, 100.0, &[corners[0], corner(0.0, 1.0)]), Some(found(None, false, 1.0)));
        assert_eq!(single_robust(40.0, 100.0, &[]), Some(found(Some(40.0), true, 0.0)));
    }

    #[test]
    fn break_even_both_ways() {
        let price = ValueFunction::new(vec![(50.0, 100.0), (150.0, 0.0)]).expect("valid");
        assert_eq!(break_even(&price, 0.5, 100.0, 10.0), Some(80.0));
        assert_eq!(break_even(&price, 0.5, 100.0, -10.0), Some(120.0));
        assert_eq!([break_even(&price, 0.5, 100.0, -30.0), break_even(&price, 0.0, 100.0, 1.0)], [None; 2]);
        assert_eq!(differences(&price, 0.5, 100.0, 10.0, &[100.0, 80.0, 60.0]), [-10.0, 0.0, 10.0]);
    }

    #[test]
    fn probability() {
        let found = bisect_probability(0.5, 100.0, 0.0, |x| 1.0 - x / 100.0).expect("reached");
        assert!((found - 50.0).abs() < 1e-9 && 1.0 - found / 100.0 >= 0.5);
        assert_eq!(bisect_probability(0.5, 0.0, 1.0, |_| 0.4), None);
        assert_eq!(bisect_probability(0.5, 0.0, 1.0, |_| f64::NAN), None);
        assert_eq!(bisect_probability(0.5, 0.0, 1.0, |_| 0.5), Some(0.0));
    }
}
