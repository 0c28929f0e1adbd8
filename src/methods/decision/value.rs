//! Piecewise-linear value functions on declared scales.

use super::rank::TIE;

/// A value function v(x): linear between anchors.
///
/// Formula: `v(x) = v_k + (x − c_k)·(v_{k+1} − v_k)/(c_{k+1} − c_k)` for `c_k ≤ x ≤ c_{k+1}`.
/// Assumes a scale that was declared and does not follow the rows present; then adding or removing a row changes no
/// other row's value. Not applicable where the worth of a step depends on other criteria.
/// Source: Keeney & Raiffa (1976), Decisions with Multiple Objectives; Belton & Stewart (2002), ch. 5.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueFunction {
    anchors: Vec<(f64, f64)>,
}

/// What v(x) is beyond the outermost anchors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutOfBounds {
    /// The value of the nearest end.
    Clip,
    /// The outermost segment goes on.
    Extrapolate,
}

impl ValueFunction {
    /// From anchors (x, value) with finite, strictly rising x; `None` with fewer than two or out of order.
    pub fn new(anchors: Vec<(f64, f64)>) -> Option<Self> {
        let finite = anchors.iter().all(|(x, v)| x.is_finite() && v.is_finite());
        let rising = anchors.windows(2).all(|pair| pair[0].0 < pair[1].0);
        (anchors.len() >= 2 && finite && rising).then_some(Self { anchors })
    }

    /// The anchors by rising x.
    pub fn anchors(&self) -> &[(f64, f64)] {
        &self.anchors
    }

    /// v(x), clipped beyond the ends.
    pub fn value(&self, x: f64) -> f64 {
        self.value_with(x, OutOfBounds::Clip)
    }

    /// v(x) with a choice for what lies beyond the ends.
    pub fn value_with(&self, x: f64, beyond: OutOfBounds) -> f64 {
        let last = self.anchors.len() - 1;
        let upper = self.anchors.partition_point(|(c, _)| *c < x).clamp(1, last);
        let ((c0, v0), (c1, v1)) = (self.anchors[upper - 1], self.anchors[upper]);
        let share = (x - c0) / (c1 - c0);
        let share = if beyond == OutOfBounds::Clip { share.clamp(0.0, 1.0) } else { share };
        // Exact at both ends; (1 − s)·v0 + s·v1 would round between equal ends.
        if share == 1.0 { v1 } else { v0 + share * (v1 - v0) }
    }

    /// The figure nearest to `from` whose value reaches these points; of two equally near the lower.
    ///
    /// `from` itself where it reaches them already; on a plateau its nearer edge; on a tent the nearer side. `None`
    /// where no figure reaches them, or `from` or the points are not finite. Points above the best value by no more
    /// than rounding (1e-9) count as the best.
    pub fn inverse(&self, points: f64, from: f64) -> Option<f64> {
        self.inverse_with(points, from, OutOfBounds::Clip)
    }

    /// The same with a choice for what lies beyond the ends.
    pub fn inverse_with(&self, points: f64, from: f64, beyond: OutOfBounds) -> Option<f64> {
        if !(points.is_finite() && from.is_finite()) {
            return None;
        }
        let best = self.anchors.iter().map(|(_, v)| *v).fold(f64::NEG_INFINITY, f64::max);
        let points = if points > best && points <= best + TIE { best } else { points };
        if self.value_with(from, beyond) >= points {
            return Some(from);
        }
        let open = beyond == OutOfBounds::Extrapolate;
        let last = self.anchors.len() - 2;
        let pieces = self.anchors.windows(2).enumerate();
        let reached = pieces
            .filter_map(|(k, pair)| nearest_on(pair[0], pair[1], points, from, (open && k == 0, open && k == last)));
        reached.min_by(|a, b| (a - from).abs().total_cmp(&(b - from).abs()))
    }

    /// The figure on the worse side of `from` up to which these points are kept: the last before the value falls below
    /// them; on a plateau its far edge, at the end of the scale the end. `None` where `from` has fewer points, where no
    /// figure on the scale has as few, or a number is not finite. Points within rounding (1e-9) are equal.
    pub fn kept_up_to(&self, points: f64, from: f64) -> Option<f64> {
        if !points.is_finite() || !from.is_finite() || self.value(from) < points - TIE {
            return None;
        }
        let upwards = self.anchors.iter().copied().filter(|(x, _)| *x > from);
        let downwards = self.anchors.iter().rev().copied().filter(|(x, _)| *x < from);
        let start = (from, self.value(from));
        let ends = [last_kept(start, upwards, points), last_kept(start, downwards, points)];
        ends.into_iter().flatten().min_by(|a, b| (a - from).abs().total_cmp(&(b - from).abs()))
    }

    /// Smallest and largest value over [low, high] (ends may be infinite).
    pub fn extremes(&self, low: f64, high: f64) -> (f64, f64) {
        let inside = self.anchors.iter().filter(|(c, _)| low < *c && *c < high).map(|(_, v)| *v);
        let ends = [self.value(low), self.value(high)];
        inside.chain(ends).fold((f64::INFINITY, f64::NEG_INFINITY), |(min, max), v| (min.min(v), max.max(v)))
    }

    /// True when x lies beyond the outermost anchors.
    pub fn is_beyond(&self, x: f64) -> bool {
        x < self.anchors[0].0 || x > self.anchors[self.anchors.len() - 1].0
    }
}

/// The last figure on a path of anchors before the value falls below these points; its end where the value has just
/// come down to them there.
fn last_kept(start: (f64, f64), path: impl Iterator<Item = (f64, f64)>, points: f64) -> Option<f64> {
    let (mut x, mut v) = start;
    for (next_x, next_v) in path {
        if next_v < points - TIE {
            return Some(x + ((v - points) / (v - next_v)).max(0.0) * (next_x - x));
        }
        (x, v) = (next_x, next_v);
    }
    (v <= points + TIE).then_some(x)
}

/// The figure nearest to `from` at which a piece between two anchors, going on below or above where open, reaches these
/// points.
fn nearest_on((c0, v0): (f64, f64), (c1, v1): (f64, f64), points: f64, from: f64, open: (bool, bool)) -> Option<f64> {
    let low = if open.0 { f64::NEG_INFINITY } else { c0 };
    let high = if open.1 { f64::INFINITY } else { c1 };
    if v0 >= points && v1 >= points && open == (false, false) || v0 == v1 {
        return (v0 >= points).then_some(from.max(low).min(high));
    }
    let share = (points - v0) / (v1 - v0);
    // Exact at the anchors, as the value is.
    let crossing = if share == 1.0 { c1 } else { c0 + share * (c1 - c0) };
    let rising = v1 > v0;
    let out_of_reach = if rising { share > 1.0 && !open.1 } else { share < 0.0 && !open.0 };
    let nearest = if rising { from.max(crossing.max(low)).min(high) } else { from.min(crossing.min(high)).max(low) };
    (!out_of_reach && nearest.is_finite()).then_some(nearest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extremes_see_the_peak_inside() {
        let tent = ValueFunction::new(vec![(20.0, 0.0), (25.0, 100.0), (30.0, 0.0)]).expect("valid");
        assert_eq!(tent.extremes(24.0, 27.0), (60.0, 100.0));
        assert_eq!(tent.extremes(f64::NEG_INFINITY, f64::INFINITY), (0.0, 100.0));
    }

    #[test]
    fn anchors_must_rise() {
        assert!(ValueFunction::new(vec![(1.0, 0.0)]).is_none());
        assert!(ValueFunction::new(vec![(1.0, 0.0), (1.0, 1.0)]).is_none());
        assert!(ValueFunction::new(vec![(1.0, 0.0), (f64::NAN, 1.0)]).is_none());
    }

    #[test]
    fn inverse_on_lines_and_tents() {
        let tent = ValueFunction::new(vec![(20.0, 0.0), (25.0, 100.0), (30.0, 0.0)]).expect("valid");
        assert_eq!([22.0, 28.5, 24.8, 99.0].map(|x| tent.inverse(80.0, x)), [24.0, 26.0, 24.8, 26.0].map(Some));
        assert_eq!([tent.inverse(101.0, 22.0), tent.inverse(50.0, f64::NAN)], [None; 2]);
        assert_eq!(tent.inverse(100.0 + 1e-12, 22.0), Some(25.0));
        // Half way between two peaks the lower one.
        let valley = ValueFunction::new(vec![(0.0, 10.0), (5.0, 0.0), (10.0, 10.0)]).expect("valid");
        assert_eq!(valley.inverse(10.0, 5.0), Some(0.0));
        let cost = ValueFunction::new(vec![(50.0, 100.0), (120.0, 0.0)]).expect("valid");
        assert_eq!([cost.inverse(50.0, 100.0), cost.inverse(0.0, 500.0)], [Some(85.0), Some(500.0)]);
    }

    #[test]
    fn inverse_on_plateaus_and_steps() {
        let stairs = vec![(0.0, 0.0), (2.0, 40.0), (6.0, 40.0), (6.001, 90.0), (9.0, 90.0)];
        let stairs = ValueFunction::new(stairs).expect("valid");
        assert_eq!([stairs.inverse(40.0, 0.0), stairs.inverse(40.0, 4.0)], [Some(2.0), Some(4.0)]);
        assert_eq!([stairs.inverse(90.0, 3.0), stairs.inverse(90.5, 3.0)], [Some(6.001), None]);
        let flat = ValueFunction::new(vec![(0.0, 5.0), (1.0, 5.0)]).expect("valid");
        assert_eq!([flat.inverse(5.0, 9.0), flat.inverse(6.0, 0.0)], [Some(9.0), None]);
    }

    #[test]
    fn a_plateau_is_kept_to_its_far_edge() {
        let price =
            ValueFunction::new(vec![(100.0, 100.0), (150.0, 60.0), (200.0, 60.0), (250.0, 0.0)]).expect("valid");
        let kept = [60.0, 80.0, 30.0, 0.0, -1.0].map(|points| price.kept_up_to(points, 100.0));
        assert_eq!(kept, [Some(200.0), Some(125.0), Some(225.0), Some(250.0), None]);
        assert_eq!([price.kept_up_to(70.0, 160.0), price.kept_up_to(60.0, 160.0)], [None, Some(200.0)]);
        let tent = ValueFunction::new(vec![(20.0, 0.0), (25.0, 100.0), (30.0, 0.0)]).expect("valid");
        assert_eq!([tent.kept_up_to(50.0, 24.0), tent.kept_up_to(50.0, 26.0)], [Some(22.5), Some(27.5)]);
    }

    #[test]
    fn inverse_beyond_the_ends() {
        let line = ValueFunction::new(vec![(0.0, 0.0), (10.0, 100.0)]).expect("valid");
        let beyond = |points, from| line.inverse_with(points, from, OutOfBounds::Extrapolate);
        assert_eq!([beyond(150.0, 3.0), beyond(-50.0, -9.0), beyond(20.0, 1.0)], [15.0, -5.0, 2.0].map(Some));
        let tent = ValueFunction::new(vec![(20.0, 0.0), (25.0, 100.0), (30.0, 0.0)]).expect("valid");
        assert_eq!(tent.inverse_with(120.0, 22.0, OutOfBounds::Extrapolate), None);
        assert_eq!(tent.inverse_with(-50.0, 10.0, OutOfBounds::Extrapolate), Some(17.5));
        let cost = ValueFunction::new(vec![(50.0, 100.0), (120.0, 0.0)]).expect("valid");
        assert_eq!(cost.inverse_with(200.0, 100.0, OutOfBounds::Extrapolate), Some(-20.0));
    }
}
