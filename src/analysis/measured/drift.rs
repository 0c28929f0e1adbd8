//! Thermal drift: the warm-up curve of readings over time, and their slope over temperature.

use super::values::{DerivedValue, Extent};
use super::{NoOutcome, Outcome, Report, UnusableData};
use crate::methods::stability::data::{Interval, Unusable};
use crate::methods::stability::drift::{Line, WarmUp, line, warm_up};
use crate::model::{Measurement, RawDrift};
use crate::text::Lang;
use crate::text::number::{number, significant};

/// Below this share of the settled drift, that is a guess beyond the record.
const REACHED: f64 = 0.9;

/// Everything that the readings give; times in minutes from the first reading, drift in the unit of the readings.
#[derive(Clone, Debug, PartialEq)]
pub struct DriftReport {
    /// Symbol of the unit of drift.
    pub unit: String,
    /// When the first reading was taken by the file's own clock, min.
    pub first: f64,
    /// Times from the first reading on, min.
    pub times: Vec<f64>,
    /// Readings less the first one.
    pub drifts: Vec<f64>,
    /// Temperatures, °C; empty: none were taken.
    pub temperatures: Vec<f64>,
    /// Range, drift at 60 min, and the curve.
    pub warm_up: WarmUp,
    /// Drift over temperature; `None` without temperatures that change.
    pub line: Option<Line>,
    /// Confidence of the interval of the slope, 0..1.
    pub confidence: f64,
    /// Interval of the slope, unit of drift per °C.
    pub slope_interval: Option<Interval>,
}

/// The figures of these readings; `confidence` of the interval of the slope within 0..1.
pub fn drift(raw: &RawDrift, confidence: f64) -> Result<DriftReport, Unusable> {
    let first = raw.times.first().copied().ok_or(Unusable::Nothing)?;
    let zero = raw.readings.first().copied().ok_or(Unusable::Nothing)?;
    let times: Vec<f64> = raw.times.iter().map(|time| time - first).collect();
    let drifts: Vec<f64> = raw.readings.iter().map(|reading| reading - zero).collect();
    let warm_up = warm_up(&times, &drifts)?;
    let line = line(&raw.temperatures, &drifts).ok();
    Ok(DriftReport {
        unit: raw.unit.clone(),
        first,
        times,
        drifts,
        temperatures: raw.temperatures.clone(),
        warm_up,
        line,
        confidence,
        slope_interval: line.and_then(|line| line.slope_interval(confidence)),
    })
}

/// The report of the measurement whose readings these are, with the values that a cell can take.
pub(super) fn outcome(raw: &RawDrift, of: &Measurement) -> Result<Outcome, NoOutcome> {
    let report = drift(raw, of.level()).map_err(UnusableData::Values)?;
    let values = values(&report);
    let extent = Extent::Readings(report.times.len());
    Ok(Outcome::new(Report::Drift(Box::new(report)), extent, values))
}

/// Values of a drift record.
fn values(report: &DriftReport) -> Vec<DerivedValue> {
    let unit = report.unit.as_str();
    let curve = report.warm_up.curve;
    let rows = [
        ("d60", "d(60 min)", report.warm_up.measured_at_60, unit),
        ("d_inf", "d∞", curve.map(|curve| curve.settled), unit),
        ("range", "max − min", Some(report.warm_up.range), unit),
        ("tau", "τ", curve.map(|curve| curve.time_constant), "min"),
    ];
    let derived_value = |(key, symbol, value, unit): (&'static str, &'static str, Option<f64>, &str)| {
        Some(DerivedValue::new(key, symbol, value?, unit))
    };
    let mut found: Vec<DerivedValue> = rows.into_iter().filter_map(derived_value).collect();
    if let Some(line) = report.line {
        let interval = report.slope_interval.map(|i| (i.low, i.high));
        let per_degree = format!("{unit}/K");
        let figure = DerivedValue::new("slope_per_degree", "dδ/dT", line.slope, &per_degree);
        found.push(figure.within(interval, report.confidence));
    }
    found
}

impl DriftReport {
    /// What has to be known beside the figures.
    pub fn warnings(&self, lang: Lang) -> Vec<String> {
        let mut told = Vec::new();
        told.extend((self.first > 0.0).then(|| lang.measure_drift_late(&number(significant(self.first, 3)))));
        match self.warm_up.curve {
            None => told.push(lang.measure_drift_no_curve().to_owned()),
            Some(curve) if curve.reached < REACHED => {
                told.push(lang.measure_drift_short(&number(significant(100.0 * curve.reached, 2))));
            }
            Some(_) => {}
        }
        if !self.temperatures.is_empty() {
            let text = if self.line.is_some() { lang.measure_drift_lag() } else { lang.measure_drift_no_slope() };
            told.push(text.to_owned());
        }
        told
    }
}
