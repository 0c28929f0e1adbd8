//! `measure drift`: warm-up and slope over temperature.

use clap::Args;
use serde_json::{Value, json};

use super::super::Failure;
use super::Common;
use super::report::{Block, Report, Row, ends};
use crate::analysis::measured::{DriftReport, drift, unusable_text};
use crate::store::raw::{self, RawOptions};
use crate::text::Lang;
use crate::text::number::{number, significant};

/// Readings over time.
#[derive(Debug, Args)]
pub(in crate::cli) struct DriftArguments {
    #[command(flatten)]
    pub common: Common,
    /// Unit of the readings where no heading names one (mm, um, arcsec).
    #[arg(long)]
    unit: Option<String>,
}

/// The figures of the file.
pub(super) fn report(arguments: &DriftArguments, lang: Lang) -> Result<Report, Failure> {
    let common = &arguments.common;
    let options = RawOptions { unit: arguments.unit.clone() };
    let found = raw::drift(&common.bytes(lang)?, &options).map_err(|problem| common.problem(&problem, lang))?;
    let report = drift(&found, common.level());
    let report = report.map_err(|problem| common.failure(&unusable_text(problem, lang), lang))?;
    let time = number(significant(report.times.last().copied().unwrap_or_default(), 4));
    Ok(Report {
        headline: lang.measure_drift_headline(&common.file(), report.times.len(), &time),
        blocks: blocks(&report, lang),
        sentences: Vec::new(),
        warnings: report.warnings(lang),
        json: whole(&report),
        confidence: Some(common.confidence),
    })
}

fn blocks(report: &DriftReport, lang: Lang) -> Vec<Block> {
    let (unit, curve) = (report.unit.as_str(), report.warm_up.curve);
    let rows = vec![
        Row::new(lang.measure_drift_range(), report.warm_up.range, unit),
        Row::new("d(60 min)", report.warm_up.measured_at_60, unit),
    ];
    let fitted = vec![
        Row::new("d∞", curve.map(|c| c.settled), unit),
        Row::new("τ", curve.map(|c| c.time_constant), "min"),
        Row::new("d(60 min)", curve.map(|c| c.at_60), unit),
        Row::new(lang.measure_drift_reached(), curve.map(|c| 100.0 * c.reached), "%"),
        Row::new("s", curve.map(|c| c.residual), unit),
    ];
    let mut blocks = vec![Block::new("ISO 230-3", rows), Block::new(lang.measure_drift_curve(), fitted)];
    if let Some(line) = report.line {
        let slope = Row::new(lang.measure_drift_slope(), line.slope, &format!("{unit}/°C"));
        blocks.push(Block::new(lang.measure_drift_temperature(), vec![slope.within(ends(report.slope_interval))]));
    }
    blocks
}

fn whole(report: &DriftReport) -> Value {
    let curve = report.warm_up.curve;
    json!({
        "standard": "ISO 230-3",
        "unit": report.unit,
        "time_unit": "min",
        "readings": report.times.len(),
        "d_inf": curve.map(|c| c.settled),
        "tau": curve.map(|c| c.time_constant),
        "range": report.warm_up.range,
        "d60": report.warm_up.measured_at_60,
        "d60_curve": curve.map(|c| c.at_60),
        "residual": curve.map(|c| c.residual),
        "reached": curve.map(|c| c.reached),
        "slope_per_degree": report.line.map(|line| line.slope),
        "slope_interval": report.slope_interval.map(|i| [i.low, i.high]),
    })
}
