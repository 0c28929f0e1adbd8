//! Which way a criterion is better, for methods that work on figures as they stand.

use serde::Serialize;

/// Which way a criterion is better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// More is better: a benefit.
    #[default]
    Higher,
    /// Less is better: a cost.
    Lower,
}

impl Direction {
    /// +1 where more is better, −1 where less is. Multiplying keeps every distance; dividing by a cost would not, and
    /// breaks at zero.
    pub fn sign(self) -> f64 {
        match self {
            Self::Higher => 1.0,
            Self::Lower => -1.0,
        }
    }
}
