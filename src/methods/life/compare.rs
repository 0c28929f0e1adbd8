//! Two machines compared on how long their units last, both lives being Weibull.
//!
//! Two probabilities that are often confused: that a unit of B outlasts a unit of A ([`outlast`]), which stays near ½ for
//! machines that differ little however many units were watched; and that B10 of B is above that of A
//! ([`longer()`], [`Drawn::longer`], [`longer_normal`]), which is what "is it better" asks and goes to 0 or 1 with more data.

mod longer;
mod outlast;
mod ratio;
mod sameness;

pub use longer::{Lead, longer};
pub use outlast::outlast;
pub use ratio::{Drawn, Ratio, draw, longer_normal, ratio};
pub use sameness::{LrTest, same_distribution, same_life, same_shape};

use super::data::{Life, Unusable};
use super::weibull::{self, Weibull};

/// A machine's records and their fit.
#[derive(Clone, Copy, Debug)]
pub struct Machine<'a> {
    /// The records.
    pub life: &'a Life,
    /// The fit to them.
    pub fit: Weibull,
}

impl<'a> Machine<'a> {
    /// Fits the records; refused as [`weibull::fit`] does.
    pub fn new(life: &'a Life) -> Result<Self, Unusable> {
        Ok(Self { life, fit: weibull::fit(life)? })
    }
}
