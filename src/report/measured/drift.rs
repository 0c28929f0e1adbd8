//! Thermal drift by ISO 230-3: warm-up, its curve, slope over temperature.

use serde_json::{Value as Json, json};

use super::Report;
use crate::analysis::measured::DriftReport;
use crate::methods::stability::data::Interval;
use crate::report::{Section, Value};
use crate::text::Lang;
use crate::text::number::{number, significant};

/// The values of a file of this name; confidence of the intervals in per cent.
pub(super) fn drift(report: &DriftReport, file: &str, confidence: f64, lang: Lang) -> Report {
    let time = number(significant(report.times.last().copied().unwrap_or_default(), 4));
    let title = lang.measure_drift_headline(file, report.times.len(), &time);
    Report::new(title, sections(report, confidence, lang), Some(confidence), json(report))
        .closed_by(Vec::new(), report.warnings(lang))
}

fn sections(report: &DriftReport, confidence: f64, lang: Lang) -> Vec<Section> {
    let section = |title: &str, values: Vec<Value>| Section::values(title, values, Some(confidence), lang);
    let (unit, curve) = (report.unit.as_str(), report.warm_up.curve);
    let rows = vec![
        Value::new(lang.measure_drift_range(), report.warm_up.range, unit),
        Value::new("d(60 min)", report.warm_up.measured_at_60, unit),
    ];
    let fitted = vec![
        Value::new("d∞", curve.map(|c| c.settled), unit),
        Value::new("τ", curve.map(|c| c.time_constant), "min"),
        Value::new("d(60 min)", curve.map(|c| c.at_60), unit),
        Value::new(lang.measure_drift_reached(), curve.map(|c| 100.0 * c.reached), "%"),
        Value::new("s", curve.map(|c| c.residual), unit),
    ];
    let mut sections = vec![section("ISO 230-3", rows), section(lang.measure_drift_curve(), fitted)];
    if let Some(line) = report.line {
        let slope = Value::new(lang.measure_drift_slope(), line.slope, &format!("{unit}/°C"));
        sections.push(section(
            lang.measure_drift_temperature(),
            vec![slope.within(report.slope_interval.map(Interval::ends))],
        ));
    }
    sections
}

fn json(report: &DriftReport) -> Json {
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
        "slope_interval": report.slope_interval,
    })
}
