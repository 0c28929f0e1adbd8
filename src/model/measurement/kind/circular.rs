//! Circular tests: the points of the paths, and what their analysis has to know beside them.

use super::super::note::RawNote;
use super::super::options::{OptionName, OptionVisitor};
use super::AnalysisInFile;
use crate::text::Lang;

/// A circular test: points of the paths round, in the order of the file and in one unit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawCircular {
    /// Symbol of the unit of all lengths.
    pub unit: String,
    /// Nominal radius.
    pub radius: f64,
    /// x and y of the clockwise path; empty: not measured.
    pub clockwise: Vec<[f64; 2]>,
    /// The same of the other sense.
    pub counterclockwise: Vec<[f64; 2]>,
    /// What was assumed while the file was read.
    pub notes: Vec<RawNote>,
}

/// Options of the analysis of a circular test.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CircularAnalysis {
    /// Nominal radius, in the unit of the data.
    pub radius: Option<f64>,
}

impl CircularAnalysis {
    /// Its options, for a form.
    pub(super) fn visit(&mut self, visitor: &mut dyn OptionVisitor) {
        visitor.number(OptionName("radius", Lang::measure_field_radius), &mut self.radius);
    }

    pub(super) fn from_file(file: &AnalysisInFile) -> Self {
        Self { radius: file.radius }
    }

    pub(super) fn to_file(&self, file: &mut AnalysisInFile) {
        file.radius = self.radius;
    }
}
