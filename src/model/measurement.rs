//! A measurement behind an evidence: its raw data, and the analysis chosen for them.

mod content;

use serde::{Deserialize, Serialize};

use super::serde_help::is_default;

pub use self::content::{Content, Data, Raw};

/// Raw data of one measurement, in the project file or in a file beside it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measurement {
    /// Id, unique within its evidence.
    pub id: String,
    /// What was measured, in words: axis, feature, batch.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What kind of data, and so which analysis.
    pub kind: MeasurementKind,
    /// Unit of the figures where no heading names one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Which axis of a file that holds several.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub axis: String,
    /// What the analysis has to know beside the data.
    #[serde(default, skip_serializing_if = "is_default")]
    pub analysis: MeasurementAnalysis,
    /// The data as delimited text, a line each; empty: they are in `file`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<String>,
    /// File with the data, relative to the project file.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub file: String,
    /// SHA-256 of that file when it was attached, in hexadecimal digits.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sha256: String,
    /// The data as read; no part of the file. Holds only while kind, unit, rows and file are those it was read for.
    #[serde(skip)]
    pub content: Option<Content>,
}

/// Equal as the file says it; whether the data are read does not count.
impl PartialEq for Measurement {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name && self.analysis == other.analysis && self.id == other.id && self.is_same_data(other)
    }
}

impl Measurement {
    /// Same kind, unit, rows and file: what was read for one holds for the other.
    pub fn is_same_data(&self, other: &Self) -> bool {
        let gaps = |m: &Self| m.analysis.gaps;
        self.kind == other.kind
            && self.unit == other.unit
            && self.axis == other.axis
            && self.file == other.file
            && self.sha256 == other.sha256
            && gaps(self) == gaps(other)
            && self.rows == other.rows
    }

    /// The name, or the id where there is none.
    pub fn display_name(&self) -> &str {
        if self.name.trim().is_empty() { &self.id } else { &self.name }
    }
}

/// What kind of raw data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum MeasurementKind {
    /// Positioning of an axis, target × run.
    #[default]
    Positioning,
    /// Path of a circular test.
    Circular,
    /// Travel deviation of a ball screw.
    LeadScrew,
    /// How long units lasted, failed or still running.
    Life,
    /// When a repairable machine failed.
    Repairable,
    /// A batch or series of one feature.
    Stability,
    /// Drift over time, as in a warm-up.
    Drift,
}

impl MeasurementKind {
    /// All, in the order of the choosers.
    pub const ALL: [Self; 7] = [
        Self::Positioning,
        Self::Circular,
        Self::LeadScrew,
        Self::Life,
        Self::Repairable,
        Self::Stability,
        Self::Drift,
    ];

    /// Stable key, as on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::Positioning => "positioning",
            Self::Circular => "circular",
            Self::LeadScrew => "leadscrew",
            Self::Life => "life",
            Self::Repairable => "repairable",
            Self::Stability => "stability",
            Self::Drift => "drift",
        }
    }
}

/// What an analysis has to know beside the data; each kind takes its own of these.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasurementAnalysis {
    /// Confidence of the intervals in %; `None`: 95.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<f64>,
    /// Lower limit of a feature, in the unit of the data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lsl: Option<f64>,
    /// Upper limit of a feature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usl: Option<f64>,
    /// The value aimed at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<f64>,
    /// Standard deviation of the gauge's repeatability, in the unit of the data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gauge: Option<f64>,
    /// Rows are scans over time and columns lanes of a web.
    #[serde(default, skip_serializing_if = "is_default")]
    pub web: bool,
    /// A short run of one machine: the overall indices are Cm and Cmk.
    #[serde(default, skip_serializing_if = "is_default")]
    pub machine: bool,
    /// Which rules tell a signal of the chart.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rules: SignalRules,
    /// Nominal radius of a circular test, in the unit of the data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub radius: Option<f64>,
    /// Lead of a ball screw, mm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<f64>,
    /// How a life distribution is fitted.
    #[serde(default, skip_serializing_if = "is_default")]
    pub fit: LifeFit,
    /// How its bounds are made.
    #[serde(default, skip_serializing_if = "is_default")]
    pub bounds: LifeBounds,
    /// Times of failures are those between failures, to be added up.
    #[serde(default, skip_serializing_if = "is_default")]
    pub gaps: bool,
    /// When the watch of a repairable machine ended, in the unit of its times; `None`: at its last failure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<f64>,
    /// What is known of the uncertainty of a positioning test.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub setup: Option<PositioningSetup>,
}

impl MeasurementAnalysis {
    /// Confidence of the intervals, 0..1.
    pub fn level(&self) -> f64 {
        self.confidence.filter(|x| (50.0..100.0).contains(x)).unwrap_or(95.0) / 100.0
    }
}

/// Which rules tell a signal of a control chart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum SignalRules {
    /// The eight of Nelson.
    #[default]
    Nelson,
    /// The four of Western Electric.
    WesternElectric,
}

/// How a life distribution is fitted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum LifeFit {
    /// Maximum likelihood.
    #[default]
    MaximumLikelihood,
    /// Rank regression of times on median ranks.
    RankRegressionX,
    /// Rank regression of median ranks on times.
    RankRegressionY,
}

/// How bounds of a life distribution are made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum LifeBounds {
    /// From the likelihood ratio.
    #[default]
    LikelihoodRatio,
    /// From the Fisher information.
    Fisher,
    /// From resampled data.
    Bootstrap,
}

/// What is known of the uncertainty of a positioning test; what is not given is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PositioningSetup {
    /// Expanded uncertainty (k = 2) of the instrument over the travel, µm.
    #[serde(default, skip_serializing_if = "is_default")]
    pub device: f64,
    /// Sideways offset of the beam over the travel, mm.
    #[serde(default, skip_serializing_if = "is_default")]
    pub offset: f64,
    /// Standard uncertainty of the material temperature, K.
    #[serde(default, skip_serializing_if = "is_default")]
    pub temperature: f64,
    /// Thermal expansion coefficient, 1/K.
    #[serde(default, skip_serializing_if = "is_default")]
    pub expansion: f64,
    /// Half width of what that coefficient may be, 1/K.
    #[serde(default, skip_serializing_if = "is_default")]
    pub expansion_half_width: f64,
    /// Material temperature − 20 °C, K.
    #[serde(default, skip_serializing_if = "is_default")]
    pub from_20: f64,
    /// Range of the drift measured with the axis at rest, µm.
    #[serde(default, skip_serializing_if = "is_default")]
    pub drift: f64,
}
