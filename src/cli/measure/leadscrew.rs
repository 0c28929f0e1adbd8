//! `measure leadscrew`: lead accuracy of a ball screw and the grades it meets.

use clap::Args;

use super::Common;
use crate::model::{LeadScrewAnalysis, Measurement, MeasurementAnalysis};

/// Points of one screw.
#[derive(Debug, Args)]
pub(in crate::cli) struct LeadscrewArguments {
    #[command(flatten)]
    pub common: Common,
    /// Lead of the screw, mm.
    #[arg(long)]
    lead: f64,
    /// Specified travel compensation over the useful travel, in µm.
    #[arg(long, default_value_t = 0.0, allow_negative_numbers = true, value_parser = super::finite)]
    compensation: f64,
}

impl LeadscrewArguments {
    /// The measurement, without its data.
    pub fn measurement(&self) -> Measurement {
        let options = LeadScrewAnalysis { lead: Some(self.lead), compensation: self.compensation };
        Measurement::of(MeasurementAnalysis::LeadScrew(options))
    }
}
