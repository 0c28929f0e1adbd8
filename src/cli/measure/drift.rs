//! `measure drift`: warm-up and slope over temperature.

use clap::Args;

use super::Common;
use crate::model::{DriftAnalysis, Measurement, MeasurementAnalysis};

/// Readings over time.
#[derive(Debug, Args)]
pub(in crate::cli) struct DriftArguments {
    #[command(flatten)]
    pub common: Common,
    /// Unit of the readings where no heading names one (mm, um, arcsec).
    #[arg(long)]
    unit: Option<String>,
}

impl DriftArguments {
    /// The measurement, without its data.
    pub fn measurement(&self) -> Measurement {
        let unit = self.unit.clone().unwrap_or_default();
        Measurement { unit, ..Measurement::of(MeasurementAnalysis::Drift(DriftAnalysis)) }
    }
}
