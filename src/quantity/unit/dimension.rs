//! What a unit measures. Unlike currencies are unlike dimensions: no exchange rate is known here.

use std::fmt;

pub use crate::currency::Currency;

/// What a unit measures; quantities of one dimension convert into each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// mm, µm, inch.
    Length,
    /// °, arcmin, arcsec.
    Angle,
    /// h, min, years.
    Time,
    /// m/min, mm/s.
    Speed,
    /// rpm, °/s.
    Rotation,
    /// kg, t.
    Mass,
    /// N, kN.
    Force,
    /// N·m.
    Torque,
    /// kW.
    Power,
    /// kVA.
    ApparentPower,
    /// kWh, J.
    Energy,
    /// V.
    Voltage,
    /// A.
    Current,
    /// °C, K.
    Temperature,
    /// K/h.
    TemperatureRate,
    /// `MPa`, bar.
    Pressure,
    /// L, m³.
    Volume,
    /// L/min.
    Flow,
    /// kg/h.
    MassFlow,
    /// m².
    Area,
    /// g/m².
    ArealDensity,
    /// m/s², G.
    Acceleration,
    /// N/µm.
    Stiffness,
    /// N·m/arcmin.
    TorsionalStiffness,
    /// %, ppm.
    Ratio,
    /// dB.
    SoundLevel,
    /// Hz, strokes per minute.
    Frequency,
    /// Pieces per hour.
    Throughput,
    /// Switching or load cycles.
    Cycles,
    /// kB, MB.
    Data,
    /// A price in one currency.
    Money(Currency),
    /// Pieces, sets, axes.
    Count,
}

impl Dimension {
    /// A short English name that never changes, for looking up translations; one for all currencies.
    pub fn key(self) -> &'static str {
        match self {
            Self::Length => "length",
            Self::Angle => "angle",
            Self::Time => "time",
            Self::Speed => "speed",
            Self::Rotation => "rotation",
            Self::Mass => "mass",
            Self::Force => "force",
            Self::Torque => "torque",
            Self::Power => "power",
            Self::ApparentPower => "apparent-power",
            Self::Energy => "energy",
            Self::Voltage => "voltage",
            Self::Current => "current",
            Self::Temperature => "temperature",
            Self::TemperatureRate => "temperature-rate",
            Self::Pressure => "pressure",
            Self::Volume => "volume",
            Self::Flow => "flow",
            Self::MassFlow => "mass-flow",
            Self::Area => "area",
            Self::ArealDensity => "areal-density",
            Self::Acceleration => "acceleration",
            Self::Stiffness => "stiffness",
            Self::TorsionalStiffness => "torsional-stiffness",
            Self::Ratio => "ratio",
            Self::SoundLevel => "sound-level",
            Self::Frequency => "frequency",
            Self::Throughput => "throughput",
            Self::Cycles => "cycles",
            Self::Data => "data",
            Self::Money(_) => "money",
            Self::Count => "count",
        }
    }

    /// True for a price in any currency.
    pub fn is_money(self) -> bool {
        matches!(self, Self::Money(_))
    }
}

/// The key; a price also names its currency.
impl fmt::Display for Dimension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Money(currency) => write!(f, "money ({currency})"),
            _ => f.write_str(self.key()),
        }
    }
}
