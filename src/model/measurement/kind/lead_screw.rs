//! Lead tests of ball screws: travel deviations, and what their analysis has to know beside them.

use super::super::note::RawNote;
use super::super::options::{OptionName, OptionVisitor};
use super::AnalysisInFile;
use crate::text::Lang;

/// A lead test of a ball screw.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawLead {
    /// Travel, mm, rising.
    pub travel: Vec<f64>,
    /// Deviation from the specified travel at each of these, µm.
    pub deviation: Vec<f64>,
    /// What was assumed while the file was read.
    pub notes: Vec<RawNote>,
}

/// Options of the analysis of a lead test.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LeadScrewAnalysis {
    /// Nominal lead, mm.
    pub lead: Option<f64>,
    /// Specified travel compensation over the useful travel, µm; no form shows it.
    pub compensation: f64,
}

impl LeadScrewAnalysis {
    /// Its options, for a form.
    pub(super) fn visit(&mut self, visitor: &mut dyn OptionVisitor) {
        visitor.number(OptionName("lead", Lang::measure_field_lead), &mut self.lead);
    }

    pub(super) fn from_file(file: &AnalysisInFile) -> Self {
        Self { lead: file.lead, compensation: file.compensation }
    }

    pub(super) fn to_file(&self, file: &mut AnalysisInFile) {
        file.lead = self.lead;
        file.compensation = self.compensation;
    }
}
