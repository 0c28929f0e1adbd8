//! How often intervals hold the true value, simulated, against what their documentation states. `benches/coverage.rs`
//! runs all of it; a part with fewer runs is a test (`stated_coverage`).

pub mod accuracy;
pub mod life;
pub mod repair;

use std::fmt::{self, Display, Formatter};

/// One kind of interval in one situation.
pub struct Coverage {
    pub of: String,
    /// Simulated intervals, and how many of them held the true value.
    pub runs: u64,
    pub held: u64,
    /// The coverage that is stated, if any: two decimals, lowest and highest.
    pub stated: Option<(f64, f64)>,
}

impl Coverage {
    pub fn share(&self) -> f64 {
        self.held as f64 / self.runs as f64
    }

    /// Whether the share is what is stated, but for the rounding of it and for chance: 3.3 standard errors, beyond
    /// which one run of 1000 lies.
    pub fn is_as_stated(&self) -> bool {
        let chance = |stated: f64| {
            let p = stated.clamp(0.005, 0.995);
            0.005 + 3.3 * (p * (1.0 - p) / self.runs as f64).sqrt()
        };
        let Some((low, high)) = self.stated else { return true };
        self.share() >= low - chance(low) && self.share() <= high + chance(high)
    }
}

impl Display for Coverage {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self { of, runs, stated, .. } = self;
        write!(f, "{of:<62} {:.3} of {runs:>5}", self.share())?;
        let Some((low, high)) = stated else { return write!(f, ", nothing stated") };
        write!(f, ", stated {low:.2} to {high:.2}{}", if self.is_as_stated() { "" } else { "  NOT AS STATED" })
    }
}
