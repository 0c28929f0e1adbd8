//! `measure circular`: how far the path round is from a circle.

use clap::Args;

use super::Common;
use crate::model::{CircularAnalysis, Measurement, MeasurementAnalysis};

/// Points of one or both senses.
#[derive(Debug, Args)]
pub(in crate::cli) struct CircularArguments {
    #[command(flatten)]
    pub common: Common,
    /// Nominal radius, in the unit of the points.
    #[arg(long)]
    radius: f64,
    /// Unit of the points where no heading names one (mm, um).
    #[arg(long)]
    unit: Option<String>,
}

impl CircularArguments {
    /// The measurement, without its data.
    pub fn measurement(&self) -> Measurement {
        let options = CircularAnalysis { radius: Some(self.radius) };
        let unit = self.unit.clone().unwrap_or_default();
        Measurement { unit, ..Measurement::of(MeasurementAnalysis::Circular(options)) }
    }
}
