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
