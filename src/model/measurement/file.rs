//! How a measurement stands in the project file: the options of its analysis in one flat list, whatever its kind.

use std::num::NonZeroU16;

use serde::{Deserialize, Serialize};

use super::super::serde_help::is_default;
use super::{
    ChartKind, LifeBounds, LifeFit, Measurement, MeasurementAnalysis, MeasurementKind, PositioningSetup, SignalRules,
    Termination,
};

/// A measurement as the file has it.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Measurement", deny_unknown_fields)]
pub(super) struct MeasurementInFile {
    id: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
    kind: MeasurementKind,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    unit: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    axis: String,
    #[serde(default, skip_serializing_if = "is_default")]
    analysis: AnalysisInFile,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    rows: Vec<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    file: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    sha256: String,
}

/// The options of all kinds of analysis as the file has them; each kind reads and writes its own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename = "MeasurementAnalysis", deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "one an option")]
pub struct AnalysisInFile {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) confidence: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) lsl: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) usl: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) target: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) gauge: Option<f64>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) web: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) machine: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) rules: SignalRules,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) radius: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) lead: Option<f64>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) fit: LifeFit,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) bounds: LifeBounds,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) gaps: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) end: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) setup: Option<PositioningSetup>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) seed: Option<u64>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) compensation: f64,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) termination: Termination,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) shape: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) at: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) group: Option<String>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) chart: ChartKind,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) percentile: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) subgroup: Option<NonZeroU16>,
}

impl From<MeasurementInFile> for Measurement {
    fn from(file: MeasurementInFile) -> Self {
        let MeasurementInFile { id, name, kind, unit, axis, analysis: options, rows, file, sha256 } = file;
        let (confidence, analysis) = (options.confidence, MeasurementAnalysis::from_file(kind, &options));
        let mut own = AnalysisInFile { confidence, ..AnalysisInFile::default() };
        analysis.to_file(&mut own);
        let others = (own != options).then(|| Box::new(options));
        Self { id, name, unit, axis, confidence, analysis, others, rows, file, sha256, content: None }
    }
}

impl From<Measurement> for MeasurementInFile {
    fn from(measurement: Measurement) -> Self {
        let Measurement { id, name, unit, axis, confidence, analysis, others, rows, file, sha256, content: _ } =
            measurement;
        let mut options = AnalysisInFile { confidence, ..others.map(|others| *others).unwrap_or_default() };
        analysis.to_file(&mut options);
        Self { id, name, kind: analysis.kind(), unit, axis, analysis: options, rows, file, sha256 }
    }
}
