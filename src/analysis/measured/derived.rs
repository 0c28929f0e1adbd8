//! A figure worked out of raw data, ready to stand in a cell.

use crate::methods::decision::difference::Uncertain;
use crate::methods::distributions::normal_quantile;
use crate::model::{Basis, Width};

/// One figure of a measurement.
#[derive(Clone, Debug, PartialEq)]
pub struct DerivedFigure {
    /// As project files and JSON name it: `A`, `R_up`, `B10`.
    pub key: &'static str,
    /// As the standard writes it: `A`, `R↑`, `B10`.
    pub symbol: &'static str,
    /// The figure.
    pub value: f64,
    /// Its interval; `None`: nothing is known of its uncertainty.
    pub interval: Option<(f64, f64)>,
    /// Confidence of the interval, 0..1.
    pub confidence: f64,
    /// Symbol of the unit; empty: a plain number.
    pub unit: String,
    /// Standard, edition, direction and plan; empty standard: none.
    pub basis: Basis,
    /// Half or full width, where the figure is a width.
    pub width: Option<Width>,
    /// Standard uncertainty that is not in the interval: instrument, temperature; 0: not known.
    pub beside: f64,
}

impl DerivedFigure {
    /// A plain figure of this name.
    pub fn new(key: &'static str, symbol: &'static str, value: f64, unit: &str) -> Self {
        Self {
            key,
            symbol,
            value,
            interval: None,
            confidence: 0.95,
            unit: unit.to_owned(),
            basis: Basis::default(),
            width: None,
            beside: 0.0,
        }
    }

    /// Standard and edition; empty: none.
    pub fn standard(&self) -> String {
        let Basis { standard, edition, .. } = &self.basis;
        if edition.is_empty() { standard.clone() } else { format!("{standard}:{edition}") }
    }

    /// With an interval of this confidence; ends that are open or out of order are none.
    pub fn within(self, interval: Option<(f64, f64)>, confidence: f64) -> Self {
        let value = self.value;
        let sound = |(low, high): &(f64, f64)| low.is_finite() && high.is_finite() && *low <= value && value <= *high;
        Self { interval: interval.filter(sound), confidence, ..self }
    }

    /// The figure with its own distribution: half of it below, half above, each as wide as the interval says, and what
    /// is known beside. `None` without an interval.
    pub fn uncertain(&self) -> Option<Uncertain> {
        let (low, high) = self.interval?;
        let z = normal_quantile(0.5 + 0.5 * self.confidence)?;
        let sd = |reach: f64| (reach / z).hypot(self.beside);
        let (below, above) = (sd(self.value - low), sd(high - self.value));
        // A last digit between the sides is rounding.
        let alike = (below - above).abs() <= 1e-9 * below.max(above);
        Some(if alike {
            Uncertain { centre: self.value, normal_sd: below, ..Uncertain::default() }
        } else {
            Uncertain::lopsided(self.value, below, above)
        })
    }
}
