//! Thermal drift: the warm-up curve of readings over time, and their slope over temperature.

use crate::methods::stability::data::{Interval, Unusable};
use crate::methods::stability::drift::{Line, WarmUp, line, warm_up};
use crate::model::RawDrift;
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
