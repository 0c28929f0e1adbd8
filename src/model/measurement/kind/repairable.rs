//! Failures of repairable machines, and what their analysis has to know beside them.

use super::super::note::RawNote;
use super::super::options::{OptionName, OptionVisitor};
use super::AnalysisInFile;
use crate::text::Lang;

/// One repairable machine of a fleet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawMachine {
    /// Its name in the file.
    pub name: String,
    /// Cumulative running times of its failures, ascending.
    pub times: Vec<f64>,
    /// Running time at which its watch ended without a failure; `None`: with the last failure.
    pub end: Option<f64>,
}

/// When repairable machines failed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawFailures {
    /// Symbol of the unit of the times; empty: none is stated.
    pub unit: String,
    /// Cumulative running times, ascending.
    pub times: Vec<f64>,
    /// How long each repair took, in the unit of the times; empty: not recorded.
    pub repairs: Vec<f64>,
    /// Running time at which the watch of one machine ended without a failure; `None`: not recorded.
    pub end: Option<f64>,
    /// Several machines, each with its own times; empty: `times` are those of one machine.
    pub machines: Vec<RawMachine>,
    /// What was assumed while the file was read.
    pub notes: Vec<RawNote>,
}

/// Options of the analysis of the failures of a repairable machine.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RepairableAnalysis {
    /// Times are those between failures, to be added up.
    pub gaps: bool,
    /// When the observation ended, in the unit of the times; `None`: at the last failure.
    pub end: Option<f64>,
}

impl RepairableAnalysis {
    /// Its options, for a form.
    pub(super) fn visit(&mut self, visitor: &mut dyn OptionVisitor) {
        visitor.number(OptionName("end", Lang::measure_field_end), &mut self.end);
        visitor.flag(OptionName("gaps", Lang::measure_field_gaps), &mut self.gaps);
    }

    pub(super) fn from_file(file: &AnalysisInFile) -> Self {
        Self { gaps: file.gaps, end: file.end }
    }

    pub(super) fn to_file(&self, file: &mut AnalysisInFile) {
        file.gaps = self.gaps;
        file.end = self.end;
    }
}
