//! The six preference functions of PROMETHEE.

use super::rounding::same;

/// How a difference d in favour of an alternative becomes a degree of preference P(d), 0..1.
///
/// Thresholds are in the unit of the figures: `q` is what does not count yet, `p` what counts fully, `s` where the
/// bell turns. A difference that only reaches `q` does not count, one that reaches `p` counts fully where the function
/// rises, and half where it steps. A negative threshold or one that is no number counts as 0; with `p ≤ q` everything
/// beyond `q` counts fully. P(d) = 0 for d ≤ 0, always.
/// Source: Brans & Vincke (1985), Management Science 31(6); Brans, Vincke & Mareschal (1986), EJOR 24(2).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Preference {
    /// Type I: 1 for d > 0.
    #[default]
    Usual,
    /// Type II: 1 for d > q.
    UShape {
        /// Indifference threshold.
        q: f64,
    },
    /// Type III: d/p, at most 1.
    VShape {
        /// Preference threshold.
        p: f64,
    },
    /// Type IV: ½ for q < d ≤ p, 1 beyond.
    Level {
        /// Indifference threshold.
        q: f64,
        /// Preference threshold.
        p: f64,
    },
    /// Type V: (d − q)/(p − q) within 0..1.
    Linear {
        /// Indifference threshold.
        q: f64,
        /// Preference threshold.
        p: f64,
    },
    /// Type VI: 1 − exp(−d²/2s²).
    Gaussian {
        /// Where the curve turns from steeper to flatter.
        s: f64,
    },
}

/// What the six come down to, with sound thresholds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Shape {
    /// Half a degree for each threshold that d is beyond.
    Steps { first: f64, second: f64 },
    /// Rising evenly between two different thresholds.
    Ramp { from: f64, to: f64 },
    /// Gaussian, s > 0.
    Bell { s: f64 },
}

impl Preference {
    /// P(d), 0..1.
    pub fn degree(self, d: f64) -> f64 {
        self.shape().degree(d)
    }

    pub(super) fn shape(self) -> Shape {
        match self {
            Self::Usual => step(0.0),
            Self::UShape { q } => step(threshold(q)),
            Self::VShape { p } => ramp(0.0, threshold(p)),
            Self::Level { q, p } => {
                let first = threshold(q);
                Shape::Steps { first, second: threshold(p).max(first) }
            }
            Self::Linear { q, p } => ramp(threshold(q), threshold(p)),
            Self::Gaussian { s } => match threshold(s) {
                0.0 => step(0.0),
                s => Shape::Bell { s },
            },
        }
    }
}

/// True for a difference above a threshold. What reaches it but for the rounding of a subtraction, as 1.1 − 1.0 reaches
/// 0.1, is not above it.
pub(super) fn is_beyond(d: f64, threshold: f64) -> bool {
    d > threshold * (1.0 + 1e-9)
}

/// Infinity becomes the largest number, so that no quotient of two infinities arises.
fn threshold(t: f64) -> f64 {
    if t.is_nan() { 0.0 } else { t.clamp(0.0, f64::MAX) }
}

fn step(at: f64) -> Shape {
    Shape::Steps { first: at, second: at }
}

fn ramp(from: f64, to: f64) -> Shape {
    if from < to { Shape::Ramp { from, to } } else { step(from) }
}

impl Shape {
    pub(super) fn degree(self, d: f64) -> f64 {
        if d.is_nan() || d <= 0.0 {
            return 0.0;
        }
        match self {
            Self::Steps { first, second } => {
                0.5 * [first, second].map(|t| f64::from(u8::from(is_beyond(d, t)))).iter().sum::<f64>()
            }
            Self::Ramp { from, to } => ((d - from) / (to - from)).clamp(0.0, 1.0),
            Self::Bell { s } => 1.0 - (-0.5 * (d / s) * (d / s)).exp(),
        }
    }
}

/// A stand-in where nobody has said what counts: linear, q = 10 % and p = 50 % of the range of the figures.
///
/// It follows the figures at hand, so another alternative may change it: an assumption, to be shown as such. Better
/// are q from how well the figure is known and p from what is clearly different. Figures without a range, or none at
/// all, give q = p = 0, which works as the usual function; where the range is but rounding, nothing counts. Figures that
/// are not finite are left out.
pub fn default_preference(figures: &[Option<f64>]) -> Preference {
    let finite = || figures.iter().flatten().copied().filter(|x| x.is_finite());
    let (low, high) = finite().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x| (low.min(x), high.max(x)));
    if low > high {
        return Preference::Linear { q: 0.0, p: 0.0 };
    }
    if low < high && same(low, high) {
        return Preference::UShape { q: high - low };
    }
    // Shares first: the range itself may be too large for a number.
    Preference::Linear { q: 0.1 * high - 0.1 * low, p: 0.5 * high - 0.5 * low }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thresholds_out_of_order_or_unusable_leave_a_step() {
        for function in [Preference::Linear { q: 2.0, p: 2.0 }, Preference::Level { q: 2.0, p: 1.0 }] {
            assert_eq!([1.0, 2.0, 2.1].map(|d| function.degree(d)), [0.0, 0.0, 1.0], "{function:?}");
        }
        let unusable = [
            Preference::UShape { q: f64::NAN },
            Preference::VShape { p: -1.0 },
            Preference::Gaussian { s: 0.0 },
            Preference::Linear { q: f64::NAN, p: f64::NAN },
        ];
        for function in unusable {
            assert_eq!([-1.0, 0.0, 1e-300, f64::INFINITY].map(|d| function.degree(d)), [0.0, 0.0, 1.0, 1.0]);
        }
    }

    #[test]
    fn what_only_reaches_q_but_for_rounding_does_not_count() {
        let [own, other] = [1.1_f64, 1.0];
        assert_eq!(Preference::UShape { q: 0.1 }.degree(own - other), 0.0);
        assert_eq!(Preference::Level { q: 0.1, p: 0.5 }.degree(own - other), 0.0);
        assert_eq!(default_preference(&[Some(0.3), Some(0.1 + 0.2)]).degree(0.1 + 0.2 - 0.3), 0.0);
    }

    #[test]
    fn extremes_stay_within_0_and_1() {
        let functions = [
            Preference::VShape { p: f64::INFINITY },
            Preference::Linear { q: 0.0, p: 5e-324 },
            Preference::Linear { q: f64::INFINITY, p: 1.0 },
            Preference::Gaussian { s: f64::INFINITY },
            Preference::Gaussian { s: 5e-324 },
        ];
        for function in functions {
            for d in [f64::NAN, f64::NEG_INFINITY, 0.0, 5e-324, 1.0, f64::MAX, f64::INFINITY] {
                assert!((0.0..=1.0).contains(&function.degree(d)), "{function:?} {d}");
            }
        }
    }

    #[test]
    fn the_default_follows_the_range() {
        let figures = [Some(30.0), None, Some(10.0), Some(f64::NAN)];
        assert_eq!(default_preference(&figures), Preference::Linear { q: 2.0, p: 10.0 });
        assert_eq!(default_preference(&[None]), Preference::Linear { q: 0.0, p: 0.0 });
        let Preference::Linear { q, p } = default_preference(&[Some(f64::MAX), Some(-f64::MAX)]) else { panic!() };
        assert!(q.is_finite() && p.is_finite() && q < p);
    }
}
