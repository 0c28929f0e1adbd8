//! `measure repairable`: failures of a machine that is put right and runs on.

use clap::Args;

use super::{Common, not_negative};
use crate::model::{Measurement, MeasurementAnalysis, RepairableAnalysis};

/// Running times at which one machine failed.
#[derive(Debug, Args)]
pub(in crate::cli) struct RepairableArguments {
    #[command(flatten)]
    pub common: Common,
    /// Running time at which the watch ended; without it, with the last failure.
    #[arg(long, value_parser = not_negative)]
    end: Option<f64>,
    /// The file holds the times between failures, to be added up.
    #[arg(long)]
    gaps: bool,
    /// Unit of the times where no heading names one (h, km, cycles).
    #[arg(long)]
    unit: Option<String>,
}

impl RepairableArguments {
    /// The measurement, without its data.
    pub fn measurement(&self) -> Measurement {
        let options = RepairableAnalysis { gaps: self.gaps, end: self.end };
        let unit = self.unit.clone().unwrap_or_default();
        Measurement { unit, ..Measurement::of(MeasurementAnalysis::Repairable(options)) }
    }
}
