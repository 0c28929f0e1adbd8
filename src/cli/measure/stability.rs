//! `measure stability`: capability, chart, spread.

use std::num::NonZeroU16;

use clap::{Args, ValueEnum};

use super::{Common, finite, not_negative};
use crate::model::{ChartKind, Measurement, MeasurementAnalysis, SignalRules, StabilityAnalysis};

/// A series or its subgroups.
#[derive(Debug, Args)]
pub(in crate::cli) struct StabilityArguments {
    #[command(flatten)]
    pub common: Common,
    /// Lower specification limit.
    #[arg(long, allow_negative_numbers = true, value_parser = finite)]
    lsl: Option<f64>,
    /// Upper specification limit.
    #[arg(long, allow_negative_numbers = true, value_parser = finite)]
    usl: Option<f64>,
    /// Target.
    #[arg(long, allow_negative_numbers = true, value_parser = finite)]
    target: Option<f64>,
    /// So many figures of one column in a row are a subgroup.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=1000), conflicts_with = "web")]
    subgroup: Option<u16>,
    /// Control chart; by default the size of the subgroups decides.
    #[arg(long, value_enum, conflicts_with = "web")]
    chart: Option<Chart>,
    /// Rules that tell a signal of the chart.
    #[arg(long, value_enum, default_value_t = Rules::Nelson)]
    rules: Rules,
    /// A short run of one machine (usually 50 parts in a row): Cm and Cmk.
    #[arg(long, conflicts_with = "web")]
    machine: bool,
    /// Capability by percentiles though the figures look normal.
    #[arg(long)]
    percentile: bool,
    /// Standard deviation of the gauge's repeatability, in the unit of the figures: capability without it beside.
    #[arg(long, value_name = "U", value_parser = not_negative, conflicts_with = "web")]
    gauge: Option<f64>,
    /// Scans of a web: lines are times, columns are lanes.
    #[arg(long)]
    web: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Chart {
    /// Single figures and moving ranges.
    Imr,
    /// Means and ranges.
    XbarR,
    /// Means and standard deviations.
    XbarS,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Rules {
    /// The eight of Nelson (1984).
    Nelson,
    /// The four of Western Electric (1956).
    Western,
}

impl StabilityArguments {
    /// The measurement, without its data.
    pub fn measurement(&self) -> Measurement {
        let options = StabilityAnalysis {
            lsl: self.lsl,
            usl: self.usl,
            target: self.target,
            gauge: self.gauge,
            web: self.web,
            machine: self.machine,
            rules: match self.rules {
                Rules::Nelson => SignalRules::Nelson,
                Rules::Western => SignalRules::WesternElectric,
            },
            chart: match self.chart {
                None => ChartKind::BySize,
                Some(Chart::Imr) => ChartKind::Individuals,
                Some(Chart::XbarR) => ChartKind::MeanRange,
                Some(Chart::XbarS) => ChartKind::MeanDeviation,
            },
            percentile: self.percentile,
            subgroup: self.subgroup.and_then(NonZeroU16::new),
        };
        Measurement::of(MeasurementAnalysis::Stability(options))
    }
}
