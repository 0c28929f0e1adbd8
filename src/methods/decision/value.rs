//! Piecewise-linear value functions on declared scales.

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
}
