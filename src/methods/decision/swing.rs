//! Swing weights, and what becomes of a weight when its scale changes.

use super::additive::shares;
use super::value::ValueFunction;

/// Points of the most important swing.
pub const BEST_SWING: f64 = 100.0;

/// Weights as shares from swing points, one per criterion.
///
/// Formula: `w_j = s_j / Σ s`. The points answer: of going from the worst to the best end of its scale, which criterion
/// is worth most ([`BEST_SWING`] points), and how many points are the others worth beside it? So the weights hold for
/// these scales only: they are trade-offs, not importance as such. Negative and non-finite points count as 0.
/// Source: von Winterfeldt & Edwards (1986), Decision Analysis and Behavioral Research, ch. 8.
pub fn weights(points: &[f64]) -> Vec<f64> {
    shares(points)
}

/// The points that give these weights, the largest weight having [`BEST_SWING`]; all 0 where no weight is positive.
pub fn points(weights: &[f64]) -> Vec<f64> {
    let shares = shares(weights);
    let largest = shares.iter().copied().fold(0.0, f64::max);
    shares.iter().map(|w| if largest > 0.0 { BEST_SWING * (w / largest) } else { 0.0 }).collect()
}

/// The weight that keeps every trade-off when a linear scale changes its width (best − worst, without sign, in the
/// unit of the criterion).
///
/// Formula: `w' = w·R'/R`. A weight is what the whole scale is worth; one unit is worth `w/R`. On a scale twice as wide
/// the same unit must still be worth `w/R`, so the whole is worth twice as much. Leaving the weight alone would
/// silently halve the worth of a unit. Afterwards the weights add up to something else; only their ratios count.
/// `None` where a width is not positive and finite or the weight is no number from 0.
/// Source: Keeney & Raiffa (1976), ch. 3; von Winterfeldt & Edwards (1986), ch. 8.
pub fn rescaled(weight: f64, old_width: f64, new_width: f64) -> Option<f64> {
    times_ratio(weight, new_width, old_width)
}

/// The weight that keeps the worth of going from `low` to `high` when the value function changes.
///
/// Formula: `w' = w·(v(high) − v(low)) / (v'(high) − v'(low))`. Where both are linear over the interval this is
/// [`rescaled`], for any interval; where the shape changes too, no weight keeps every trade-off, and this one keeps
/// that of the whole interval. `None` where either difference is 0, they have different signs (the direction changed),
/// or the weight is no number from 0.
pub fn rescaled_over(weight: f64, old: &ValueFunction, new: &ValueFunction, low: f64, high: f64) -> Option<f64> {
    let (before, after) = (old.value(high) - old.value(low), new.value(high) - new.value(low));
    // Equal signs: both are turned to be positive.
    times_ratio(weight, before * before.signum(), after * before.signum())
}

/// The interval that lies on both scales, (low, high); `None` where they do not overlap.
pub fn common_interval(old: &ValueFunction, new: &ValueFunction) -> Option<(f64, f64)> {
    let ends = |v: &ValueFunction| Some((v.anchors().first()?.0, v.anchors().last()?.0));
    let ((a, b), (c, d)) = (ends(old)?, ends(new)?);
    let (low, high) = (a.max(c), b.min(d));
    (low < high).then_some((low, high))
}

fn times_ratio(weight: f64, above: f64, below: f64) -> Option<f64> {
    let result = weight * (above / below);
    (weight >= 0.0 && above > 0.0 && below > 0.0 && result.is_finite()).then_some(result)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(worst: (f64, f64), best: (f64, f64)) -> ValueFunction {
        ValueFunction::new(vec![worst, best]).expect("valid")
    }

    #[test]
    fn points_and_weights_turn_back() {
        assert_eq!(weights(&[100.0, 50.0, 50.0, 0.0]), [0.5, 0.25, 0.25, 0.0]);
        assert_eq!(points(&[0.5, 0.25, 0.25, 0.0]), [100.0, 50.0, 50.0, 0.0]);
        assert_eq!(points(&[0.0, f64::NAN]), [0.0, 0.0]);
    }

    #[test]
    fn a_scale_twice_as_wide_weighs_twice_as_much() {
        assert_eq!(rescaled(20.0, 10.0, 20.0), Some(40.0));
        // A cost: 14 µm worst, 4 µm best, then 24 µm worst.
        let (old, new) = (line((4.0, 100.0), (14.0, 0.0)), line((4.0, 100.0), (24.0, 0.0)));
        assert_eq!(common_interval(&old, &new), Some((4.0, 14.0)));
        assert_eq!(rescaled_over(20.0, &old, &new, 4.0, 14.0), Some(40.0));
        assert_eq!(rescaled_over(20.0, &old, &new, 5.0, 6.0).map(f64::round), Some(40.0));
    }

    #[test]
    fn what_cannot_be_rescaled() {
        for (w, old, new) in
            [(1.0, 0.0, 1.0), (1.0, 1.0, 0.0), (1.0, f64::NAN, 1.0), (-1.0, 1.0, 1.0), (1.0, -1.0, -1.0)]
        {
            assert_eq!(rescaled(w, old, new), None);
        }
        let (up, down) = (line((0.0, 0.0), (1.0, 100.0)), line((0.0, 100.0), (1.0, 0.0)));
        assert_eq!(rescaled_over(1.0, &up, &down, 0.0, 1.0), None);
        assert_eq!(rescaled_over(1.0, &up, &up, 2.0, 3.0), None);
        assert_eq!(common_interval(&up, &line((1.0, 0.0), (2.0, 1.0))), None);
    }
}
