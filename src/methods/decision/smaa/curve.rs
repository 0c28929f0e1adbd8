//! Value curves, evaluated for many figures at once.

use crate::methods::decision::direction::Direction;
use crate::methods::decision::value::ValueFunction;

/// What a figure is worth.
#[derive(Clone, Debug, PartialEq)]
pub enum Curve {
    /// On a declared scale, clipped at its ends.
    PiecewiseLinear(ValueFunction),
    /// `v = 50 + 50·s·log₂(x/centre)` clipped to 0..100, s = ±1 by direction: a factor 4 wide. A figure ≤ 0 is the
    /// smallest of all: worst where more is better, best where less is.
    Geometric {
        /// The figure worth 50; above 0.
        centre: f64,
        /// Which way is better.
        direction: Direction,
    },
}

/// More segments than this are searched instead of summed.
const SUMMED: usize = 6;

/// A curve made ready.
#[derive(Clone, Debug)]
pub enum Ready {
    /// Sum of ramps: value at the lowest anchor and the segments.
    Ramps(f64, Vec<Ramp>),
    Searched(ValueFunction),
    Geometric {
        log_of_centre: f64,
        slope: f64,
    },
}

/// Segment from `low` on: `rise` over a width of 1/`per_width`.
#[derive(Clone, Copy, Debug)]
pub struct Ramp {
    low: f64,
    per_width: f64,
    rise: f64,
}

impl Curve {
    /// Ready for use; `None` for a centre that is no number above 0.
    pub fn ready(&self) -> Option<Ready> {
        match self {
            Self::PiecewiseLinear(function) if function.anchors().len() > SUMMED + 1 => {
                Some(Ready::Searched(function.clone()))
            }
            Self::PiecewiseLinear(function) => {
                let ramps = function.anchors().windows(2).map(|pair| Ramp::new(pair[0], pair[1])).collect();
                Some(Ready::Ramps(function.value(f64::NEG_INFINITY), ramps))
            }
            Self::Geometric { centre, direction } => (*centre > 0.0 && centre.is_finite())
                .then(|| Ready::Geometric { log_of_centre: centre.log2(), slope: 50.0 * direction.sign() }),
        }
    }

    /// Largest value in size.
    pub fn magnitude(&self) -> f64 {
        match self {
            Self::PiecewiseLinear(function) => function.anchors().iter().map(|(_, v)| v.abs()).fold(0.0, f64::max),
            Self::Geometric { .. } => 100.0,
        }
    }
}

impl Ready {
    /// Replaces each figure by its value. Figures must be finite.
    pub fn values(&self, figures: &mut [f64]) {
        match self {
            Self::Ramps(start, ramps) => match ramps.as_slice() {
                [only] => figures.iter_mut().for_each(|x| *x = start + only.value(*x)),
                _ => figures.iter_mut().for_each(|x| *x = start + ramps.iter().map(|ramp| ramp.value(*x)).sum::<f64>()),
            },
            Self::Searched(function) => figures.iter_mut().for_each(|x| *x = function.value(*x)),
            Self::Geometric { log_of_centre, slope } => {
                let log = |x: f64| if x > 0.0 { x.log2() } else { f64::NEG_INFINITY };
                let value = |x: f64| (50.0 + slope * (log(x) - log_of_centre)).clamp(0.0, 100.0);
                for x in figures {
                    *x = value(*x);
                }
            }
        }
    }

    /// The value of one figure.
    pub fn value(&self, figure: f64) -> f64 {
        let mut one = [figure];
        self.values(&mut one);
        one[0]
    }
}

impl Ramp {
    fn new((low, from): (f64, f64), (high, to): (f64, f64)) -> Self {
        // A width near 0 is a step: its inverse must not become infinite.
        Self { low, per_width: (1.0 / (high - low)).min(f64::MAX), rise: to - from }
    }

    fn value(self, x: f64) -> f64 {
        let share = (x - self.low) * self.per_width;
        // Written so that it becomes two instructions, and so that no number counts as 0.
        let share = if share > 0.0 { share } else { 0.0 };
        self.rise * if share < 1.0 { share } else { 1.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn function(anchors: &[(f64, f64)]) -> ValueFunction {
        ValueFunction::new(anchors.to_vec()).expect("valid")
    }

    #[test]
    fn ready_curves_are_the_value_functions() {
        let many: Vec<(f64, f64)> = (0..12).map(|k| (f64::from(k), f64::from(k * k))).collect();
        let lines = [
            vec![(1.0, 0.0), (5.0, 100.0)],
            vec![(1.0, 100.0), (5.0, 0.0)],
            vec![(20.0, 0.0), (25.0, 100.0), (26.0, 100.0), (30.0, 0.0)],
            many,
        ];
        for anchors in lines {
            let function = function(&anchors);
            let ready = Curve::PiecewiseLinear(function.clone()).ready().expect("valid");
            for k in -100..600 {
                let x = f64::from(k) * 0.0625;
                assert!((ready.value(x) - function.value(x)).abs() < 1e-12, "{anchors:?} {x}");
            }
        }
    }

    #[test]
    fn geometric_by_hand() {
        let of = |direction, x| Curve::Geometric { centre: 8.0, direction }.ready().expect("valid").value(x);
        let found = [4.0, 8.0, 16.0, 1.0, 99.0, 0.0, -3.0].map(|x| of(Direction::Higher, x));
        assert_eq!(found, [0.0, 50.0, 100.0, 0.0, 100.0, 0.0, 0.0]);
        let found = [4.0, 8.0, 16.0, 1.0, 99.0, 0.0, -3.0].map(|x| of(Direction::Lower, x));
        assert_eq!(found, [100.0, 50.0, 0.0, 100.0, 0.0, 100.0, 100.0]);
        for centre in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert!(Curve::Geometric { centre, direction: Direction::Higher }.ready().is_none());
        }
    }

    #[test]
    fn a_step_is_no_division_by_nothing() {
        let ready = Curve::PiecewiseLinear(function(&[(0.0, 0.0), (5e-324, 100.0)])).ready().expect("valid");
        assert_eq!([-1.0, 0.0, 1.0].map(|x| ready.value(x)), [0.0, 0.0, 100.0]);
    }
}
