//! `measure positioning`: the figures of one axis.

use clap::Args;

use super::Common;
use super::budget::SetupArguments;
use crate::model::{Measurement, MeasurementAnalysis, PositioningAnalysis};

/// Runs of one axis.
#[derive(Debug, Args)]
pub(in crate::cli) struct PositioningArguments {
    #[command(flatten)]
    pub common: Common,
    /// Unit of the figures where no heading names one (mm, um, arcsec).
    #[arg(long)]
    unit: Option<String>,
    /// Which axis of a file that holds several.
    #[arg(long)]
    axis: Option<String>,
    /// Seed of the draws behind the intervals.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    #[command(flatten)]
    setup: SetupArguments,
}

impl PositioningArguments {
    /// The measurement, without its data.
    pub fn measurement(&self) -> Measurement {
        let options = PositioningAnalysis { setup: self.setup.setup(), seed: Some(self.seed) };
        Measurement {
            unit: self.unit.clone().unwrap_or_default(),
            axis: self.axis.clone().unwrap_or_default(),
            ..Measurement::of(MeasurementAnalysis::Positioning(options))
        }
    }
}
