//! How a measurement stands in the project file.

use serde::{Deserialize, Serialize};

use super::super::serde_help::is_default;
use super::{AnalysisInFile, Measurement, MeasurementAnalysis, MeasurementKind};

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
