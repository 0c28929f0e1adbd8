//! A measurement behind an evidence: its raw data, and the analysis chosen for them.

mod content;
mod file;
mod kind;
mod note;
mod options;
mod problem;

use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use self::content::{Content, Data, DataRefusal};
pub use self::kind::*;
pub use self::note::RawNote;
pub use self::options::{OptionChoice, OptionName, OptionText, OptionVisitor};
pub use self::problem::{RawProblem, RawProblemKind};

/// Raw data of one measurement, in the project file or in a file beside it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(from = "file::MeasurementInFile", into = "file::MeasurementInFile")]
pub struct Measurement {
    /// Id, unique within its evidence.
    pub id: String,
    /// What was measured, in words: axis, feature, batch.
    pub name: String,
    /// Unit of the values where no heading names one.
    pub unit: String,
    /// Which axis of a file that holds several.
    pub axis: String,
    /// Confidence of the intervals in %; `None`: 95.
    pub confidence: Option<f64>,
    /// The analysis of its kind, with what it has to know beside the data.
    pub analysis: MeasurementAnalysis,
    /// Options in the file that belong to other kinds: without effect, and written again as they were read.
    pub others: Option<Box<AnalysisInFile>>,
    /// The data as delimited text, a line each; empty: they are in `file`.
    pub rows: Vec<String>,
    /// File with the data, relative to the project file.
    pub file: String,
    /// SHA-256 of that file when it was attached, in hexadecimal digits.
    pub sha256: String,
    /// The data as read; no part of the file. Holds only while kind, unit, axis, rows and file are those it was read for.
    pub content: Option<Content>,
}

/// Equal as the file says it; whether the data are read does not count.
impl PartialEq for Measurement {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
            && self.confidence == other.confidence
            && self.analysis == other.analysis
            && self.others == other.others
            && self.id == other.id
            && self.is_same_data(other)
    }
}

impl Measurement {
    /// One of this analysis, with nothing else stated.
    pub fn of(analysis: MeasurementAnalysis) -> Self {
        Self { analysis, ..Self::default() }
    }

    /// The kind of its data.
    pub fn kind(&self) -> MeasurementKind {
        self.analysis.kind()
    }

    /// Confidence of the intervals, 0..1.
    pub fn level(&self) -> f64 {
        self.percent() / 100.0
    }

    /// The same in per cent.
    pub fn percent(&self) -> f64 {
        self.confidence.filter(|x| (50.0..100.0).contains(x)).unwrap_or(95.0)
    }

    /// Same kind, unit, axis, rows and file: what was read for one holds for the other.
    pub fn is_same_data(&self, other: &Self) -> bool {
        self.is_read_alike(other) && self.file == other.file && self.sha256 == other.sha256 && self.rows == other.rows
    }

    /// The same bytes are read for both in the same way.
    fn is_read_alike(&self, other: &Self) -> bool {
        self.unit == other.unit && self.axis == other.axis && self.analysis.is_read_alike(&other.analysis)
    }

    /// The raw data; `None`: not read yet, or read for other rows or another file.
    pub fn data(&self) -> Option<&Data> {
        self.content.as_ref().filter(|content| content.is_of(self)).map(Content::data)
    }

    /// Its file where that lies outside the project's folder and is not read.
    pub fn outside(&self) -> Option<&PathBuf> {
        match self.data() {
            Some(Data::Refused(DataRefusal::Outside(path))) => Some(path),
            _ => None,
        }
    }

    /// The raw data where they could be read.
    pub fn raw(&self) -> Option<&Arc<Raw>> {
        match self.data() {
            Some(Data::Read(raw)) => Some(raw),
            Some(Data::Unreadable(_) | Data::Missing(_) | Data::Changed(_) | Data::Refused(_)) | None => None,
        }
    }

    /// The name, or the id where there is none.
    pub fn display_name(&self) -> &str {
        if self.name.trim().is_empty() { &self.id } else { &self.name }
    }
}
