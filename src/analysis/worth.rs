//! What a cell is worth: a figure with its uncertainty, a bound, a level, or nothing known; and the ends of what is stated.

use crate::methods::decision::difference::Uncertain;

/// Half of the width of a central 95 % interval in standard deviations.
pub(super) const Z95: f64 = 1.959_963_984_540_054;

/// What a cell is worth, before any comparison.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Worth {
    /// Nothing usable is known.
    Unknown,
    /// Has no meaning for this equipment.
    NotApplicable,
    /// A figure with its uncertainty.
    Figure(Uncertain),
    /// A bound: the end with its uncertainty, open upwards or downwards.
    Bound { end: Uncertain, upwards: bool },
    /// A level's index, or 1 and 0 for yes and no.
    Exact(f64),
}

/// An interval whose ends belong to it or not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ends {
    pub low: f64,
    pub high: f64,
    /// The low end itself is left out.
    pub above_low: bool,
    /// The high end itself is left out.
    pub below_high: bool,
}

impl Ends {
    /// The smallest interval that holds both.
    pub fn hull(self, other: Self) -> Self {
        let (below, above) =
            (if other.low < self.low { other } else { self }, if other.high > self.high { other } else { self });
        Self { low: below.low, above_low: below.above_low, high: above.high, below_high: above.below_high }
    }
}

impl Worth {
    /// The central figure, or the end of a bound.
    pub fn centre(&self) -> Option<f64> {
        match self {
            Self::Unknown | Self::NotApplicable => None,
            Self::Exact(x) => Some(*x),
            Self::Figure(u) | Self::Bound { end: u, .. } => Some(u.centre),
        }
    }

    /// The same with another central figure; what is exact or unknown stays.
    pub fn moved_to(&self, centre: f64) -> Self {
        match self {
            Self::Figure(u) => Self::Figure(Uncertain { centre, ..*u }),
            Self::Bound { end, upwards } => Self::Bound { end: Uncertain { centre, ..*end }, upwards: *upwards },
            other @ (Self::Unknown | Self::NotApplicable | Self::Exact(_)) => other.clone(),
        }
    }
}

/// x' = span·x + shift.
#[derive(Clone, Copy)]
pub(super) struct Affine {
    pub span: f64,
    pub shift: f64,
}

impl Affine {
    pub const IDENTITY: Self = Self { span: 1.0, shift: 0.0 };

    pub fn at(self, x: f64) -> f64 {
        self.span * x + self.shift
    }
}
