//! What one criterion has to become for two alternatives to be level.

use super::rank::TIE;
use super::value::ValueFunction;
use super::weight_space::WeightSpace;

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
/// For a gap of 0 or less (within rounding) nothing is needed: the points as they are. Assumes the additive model on declared scales, so
/// that an improvement moves neither weights nor the rival; not for methods whose reference points follow the rows
/// (TOPSIS, VIKOR, local scales). Source: the additive model solved for one value; Keeney & Raiffa (1976), ch. 3.
///
/// `None` where a number is not finite. A negative share counts as 0.
pub fn single(own_points: f64, own_best: f64, weight_share: f64, gap: f64) -> Option<Single> {
    if ![own_points, own_best, weight_share, gap].iter().all(|x| x.is_finite()) {
        return None;
    }
    if gap <= TIE {
        return Some(Single { needed_points: Some(own_points), reachable: true, remaining_gap: 0.0 });
    }
    let share = weight_share.max(0.0);
    let needed = Some(own_points + gap / share).filter(|points| points.is_finite());
    // Half a rounding error must not make the best attainable fail.
    let reachable = needed.is_some_and(|points| points <= own_best + TIE);
    let remaining = gap - share * (own_best - own_points).max(0.0);
    Some(Single { needed_points: needed, reachable, remaining_gap: if reachable { 0.0 } else { remaining.max(0.0) } })
}

/// Dinkelbach's steps end after a handful; more than this is rounding.
const STEPS: usize = 100;

/// Points needed on criterion `k` to be level with every weight of a set: the largest `G(w)/w_k` over it, above the
/// points now, with `G(w) = Σ w_j·d_j` and `d` the differences, rival minus own, one a criterion of the set. `None`:
/// more than `own_best`, or the set is empty.
///
/// A criterion that does not apply to both has the difference 0, and its weight drops out of the quotient. Assumes the
/// additive model as [`single`] does. The quotient of two linear functions is made largest by Dinkelbach's steps, each
/// of which looks for the weights with the largest `G(w) − c·w_k` and takes their quotient for the next c.
/// Source: Dinkelbach (1967), Management Science 13(7), 492–498.
pub fn needed_for_all(
    space: &WeightSpace,
    differences: &[f64],
    k: usize,
    own_points: f64,
    own_best: f64,
) -> Option<f64> {
    let active = vec![true; differences.len()];
    let room = own_best - own_points;
    let mut step = 0.0;
    for _ in 0..STEPS {
        let mut gains = differences.to_vec();
        *gains.get_mut(k)? -= step;
        let weights = space.largest(&gains, &active).ok()?;
        let left: f64 = weights.iter().zip(&gains).map(|(w, gain)| w * gain).sum();
        if left <= TIE {
            return Some(own_points + step);
        }
        let gap: f64 = weights.iter().zip(differences).map(|(w, d)| w * d).sum();
        let next = gap / weights[k];
        if next.is_nan() || next > room + TIE {
            return None;
        }
        step = next;
    }
    None
}

/// The figure on one criterion, nearest to the present one, at which two alternatives are level.
///
/// Behind (`gap` > 0) it is what must be reached; ahead (`gap` < 0) how far the figure may slip before the lead is
/// gone, on a plateau to its far edge. On a price this is the break-even price, and its distance from the present one the premium the better machine
/// is worth. `share` out of 1, `gap` rival minus own in points. `None` where no figure on the scale gets there, or the
/// criterion has no weight.
pub fn break_even(function: &ValueFunction, share: f64, now: f64, gap: f64) -> Option<f64> {
    let needed = function.value(now) + gap / share;
    let usable = share > 0.0 && needed.is_finite();
    if gap >= 0.0 {
        return usable.then(|| function.inverse(needed, now)).flatten();
    }
    usable.then(|| function.kept_up_to(needed, now)).flatten()
}

/// Total difference, own minus rival, for each of these figures on one criterion, all else as it is: the curve whose
/// zero is [`break_even`]. `gap` is the present difference, rival minus own.
pub fn differences(function: &ValueFunction, share: f64, now: f64, gap: f64, figures: &[f64]) -> Vec<f64> {
    let present = function.value(now);
    figures.iter().map(|x| share * (function.value(*x) - present) - gap).collect()
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
    fn all_weights() {
        // Points (own, rival): (40, 60) and (50, 55); all weights from 0.2 to 0.8 on the first.
        let space = WeightSpace::Intervals(vec![(0.2, 0.8); 2]);
        let found = |best| needed_for_all(&space, &[20.0, 5.0], 0, 40.0, best).map(|x| (x * 1e9).round() / 1e9);
        // At 0.2: 0.2·20 + 0.8·5 = 8, which is 40 points on a fifth of the weight.
        assert_eq!((found(100.0), found(79.0)), (Some(80.0), None));
        assert_eq!(needed_for_all(&WeightSpace::Free, &[20.0, 5.0], 0, 40.0, 100.0), None, "all weight on the other");
        assert_eq!(needed_for_all(&WeightSpace::Free, &[20.0, -5.0], 0, 40.0, 100.0), Some(60.0));
        // Ahead with every weight of the order, though rounding says otherwise by 1e-16.
        let order = WeightSpace::Ordinal(vec![1, 2, 3, 4]);
        assert_eq!(needed_for_all(&order, &[-1.0, -5.0, 6.0, -10.0], 0, 50.0, 100.0), Some(50.0));
        assert_eq!(needed_for_all(&order, &[1.0], 0, 50.0, 100.0), None);
    }

    #[test]
    fn break_even_both_ways() {
        let price = ValueFunction::new(vec![(50.0, 100.0), (150.0, 0.0)]).expect("valid");
        assert_eq!(break_even(&price, 0.5, 100.0, 10.0), Some(80.0));
        assert_eq!(break_even(&price, 0.5, 100.0, -10.0), Some(120.0));
        assert_eq!([break_even(&price, 0.5, 100.0, -30.0), break_even(&price, 0.0, 100.0, 1.0)], [None; 2]);
        assert_eq!(differences(&price, 0.5, 100.0, 10.0, &[100.0, 80.0, 60.0]), [-10.0, 0.0, 10.0]);
    }
}
