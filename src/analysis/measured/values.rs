//! Values worked out of raw data, ready to stand in a cell.

use crate::methods::decision::difference::Uncertain;
use crate::methods::distributions::normal_quantile;
use crate::model::{Basis, Width};
use crate::text::Lang;
use crate::text::number::{confidence, number, significant, with_unit};

/// One figure of a measurement.
#[derive(Clone, Debug, PartialEq)]
pub struct DerivedValue {
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
    pub measurement_uncertainty: f64,
    /// What it was worked out from.
    pub extent: Extent,
}

/// How much was measured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// Not stated.
    #[default]
    Unknown,
    /// Positions of an axis, and runs in each direction.
    Positions {
        /// Positions.
        positions: usize,
        /// Runs in each direction.
        runs: usize,
    },
    /// Points of a path.
    Points(usize),
    /// Values of a feature.
    Values(usize),
    /// Readings over time.
    Readings(usize),
    /// Units, and how many of them failed.
    Units {
        /// Units.
        units: usize,
        /// Failures.
        failures: usize,
    },
    /// Failures of one machine.
    Failures(usize),
}

impl Extent {
    /// In words: `9 positions × 5 runs`.
    pub fn text(self, lang: Lang) -> String {
        match self {
            Self::Unknown => String::new(),
            Self::Positions { positions, runs } => lang.measured_extent_positioning(positions, runs),
            Self::Points(points) => lang.measured_extent_points(points),
            Self::Values(values) => lang.measured_extent_figures(values),
            Self::Readings(readings) => lang.measured_extent_readings(readings),
            Self::Units { units, failures } => lang.measured_extent_life(units, failures),
            Self::Failures(failures) => lang.measured_extent_failures(failures),
        }
    }
}

impl DerivedValue {
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
            measurement_uncertainty: 0.0,
            extent: Extent::Unknown,
        }
    }

    /// Which value it is, by which standard, from how much, and its interval: `A by ISO 230-2:2014, 9 positions × 5 runs,
    /// 95 % interval 128.5 … 142.8 µm`.
    pub fn words(&self, lang: Lang) -> String {
        let extent = self.extent.text(lang);
        let named = match self.standard() {
            standard if standard.is_empty() => lang.measure_derived_plain(self.symbol, &extent),
            standard => lang.measure_derived(self.symbol, &standard, &extent),
        };
        let Some((low, high)) = self.interval else { return named };
        let ends = with_unit(significant(high, 4), &self.unit);
        lang.measured_interval(&named, &confidence(self.confidence), &number(significant(low, 4)), &ends)
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
        let sd = |reach: f64| (reach / z).hypot(self.measurement_uncertainty);
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

/// The basis of a value of a standard; `plan`: positions and runs.
pub(super) fn basis(standard: &str, edition: &str, direction: &str, plan: Option<(u32, u32)>) -> Basis {
    Basis {
        standard: standard.to_owned(),
        edition: edition.to_owned(),
        direction: direction.to_owned(),
        positions: plan.map(|plan| plan.0),
        runs: plan.map(|plan| plan.1),
    }
}
