//! Positioning of one axis: ISO 230-2, and what other rules make of the same runs.

use serde_json::{Value as Json, json};

use super::Report;
use super::budget::{budget, budget_json};
use crate::analysis::measured::PositioningReport;
use crate::methods::accuracy::intervals::{Intervals, Sampled};
use crate::methods::accuracy::positioning::{Position, Positioning};
use crate::report::{Section, Value};
use crate::text::Lang;

/// The values of an axis, with its budget where its setup is known; `name` where the file names no axis, confidence in
/// per cent.
pub(super) fn positioning(report: &PositioningReport, name: &str, confidence: f64, lang: Lang) -> Report {
    let axis = if report.axis.is_empty() { name } else { &report.axis };
    let uncertainty = report.budget.as_ref().and_then(|budget| budget.as_ref().ok());
    let directions = if report.figures.e.is_some() { 2 } else { 1 };
    let title = lang.measure_positioning_headline(axis, report.positions, report.runs, directions);
    let mut sections = sections(report, confidence, lang);
    sections.extend(uncertainty.map(|found| budget(found, lang)));
    let warnings = report.warnings(lang).into_iter().chain(report.budget_warnings(lang)).collect();
    let mut json = json(report);
    json["budget"] = json!(uncertainty.map(budget_json));
    Report::new(title, sections, Some(confidence), json).closed_by(Vec::new(), warnings)
}

fn sections(report: &PositioningReport, confidence: f64, lang: Lang) -> Vec<Section> {
    let unit = report.unit.as_str();
    let section = |title: &str, values: Vec<Value>| Section::values(title, values, Some(confidence), lang);
    let plain = |values: &[(&str, Option<f64>)]| -> Vec<Value> {
        values.iter().map(|(symbol, value)| Value::new(*symbol, *value, unit)).collect()
    };
    let pooled = report.pooled.map(|p| Value::new("s", p.s, unit).within(Some((p.low, p.high))));
    let first =
        iso(&report.figures, report.falling, report.intervals.as_ref(), unit).into_iter().chain(pooled).collect();
    let vdi = report.vdi.map(|vdi| {
        let values = [
            ("P", vdi.p),
            ("Pa", vdi.pa),
            ("Ps max", vdi.ps_max),
            ("P̄s", vdi.ps_mean),
            ("U max", vdi.u_max),
            ("Ū", vdi.u_mean),
        ];
        section("VDI/DGQ 3441", plain(&values.map(|(symbol, value)| (symbol, value.into()))))
    });
    let jis = &report.jis;
    let jis = [("max|δ|", Some(jis.accuracy)), ("±r", jis.repeatability), ("B", jis.lost_motion)];
    [Some(section("ISO 230-2:2014", first)), vdi]
        .into_iter()
        .flatten()
        .chain([
            section("ISO 230-2:1988", iso(&report.iso_1988, report.falling, None, unit)),
            section(lang.measure_jis_style(), plain(&jis)),
        ])
        .collect()
}

/// By ISO 230-2; of an axis measured in one direction the intervals are those of that direction, and its figures stand
/// under its arrow.
fn iso(figures: &Positioning, falling: bool, intervals: Option<&Intervals>, unit: &str) -> Vec<Value> {
    let is_both = figures.e.is_some();
    let (up, down) = if falling { ("↓", "↑") } else { ("↑", "↓") };
    let of = |symbol: &str, arrow: &str| format!("{symbol}{arrow}");
    let value = |symbol: &str, value: Option<f64>| Value::new(symbol, value, unit);
    let sampled = |symbol: &str, of: Option<f64>, interval: fn(&Intervals) -> Sampled, is_meant: bool| {
        let sampled = intervals.filter(|_| is_meant).map(interval);
        value(symbol, of).within(sampled.map(|sampled| (sampled.low, sampled.high)))
    };
    vec![
        sampled("A", figures.a, |i| i.a, is_both),
        sampled(&of("A", up), figures.a_up, |i| i.a, !is_both),
        value(&of("A", down), figures.a_down),
        sampled("E", figures.e, |i| i.e, is_both),
        sampled(&of("E", up), Some(figures.e_up), |i| i.e, !is_both),
        value(&of("E", down), figures.e_down),
        value("M", figures.m),
        sampled("R", figures.r, |i| i.r, is_both),
        sampled(&of("R", up), figures.r_up, |i| i.r, !is_both),
        value(&of("R", down), figures.r_down),
        value("B", figures.b),
        value("B̄", figures.b_mean),
    ]
}

fn json(report: &PositioningReport) -> Json {
    let f = &report.figures;
    let interval = |of: Option<Sampled>| of.map(|s| json!({ "low": s.low, "high": s.high, "bias": s.bias }));
    let intervals = report.intervals.as_ref();
    let mut value = named(f, report.falling);
    let fields = json!({
        "standard": "ISO 230-2:2014",
        "unit": report.unit,
        "target_unit": report.target_unit,
        "positions": report.positions,
        "runs": report.runs,
        "pooled_s": f.pooled_s,
        "pooled_s_interval": report.pooled.map(|p| [p.low, p.high]),
        "degrees_of_freedom": f.degrees_of_freedom,
        "interval": {
            "A": interval(intervals.map(|i| i.a)),
            "R": interval(intervals.map(|i| i.r)),
            "E": interval(intervals.map(|i| i.e)),
        },
        "vdi_3441": report.vdi.map(|v| json!({
            "P": v.p, "Pa": v.pa, "Ps_max": v.ps_max, "Ps_mean": v.ps_mean, "U_max": v.u_max, "U_mean": v.u_mean,
        })),
        "iso_1988": named(&report.iso_1988, report.falling),
        "jis": {
            "accuracy": report.jis.accuracy,
            "repeatability": report.jis.repeatability,
            "repeatability_backward": report.jis.repeatability_backward,
            "lost_motion": report.jis.lost_motion,
        },
        "per_position": f.per_position.iter().map(|p| position(p, report.falling)).collect::<Vec<_>>(),
    });
    if let (Some(all), Some(more)) = (value.as_object_mut(), fields.as_object()) {
        all.extend(more.clone());
    }
    value
}

fn named(f: &Positioning, falling: bool) -> Json {
    let ways = |up: Option<f64>, down: Option<f64>| if falling { (None, up) } else { (up, down) };
    let (a, e, r) = (ways(f.a_up, f.a_down), ways(Some(f.e_up), f.e_down), ways(f.r_up, f.r_down));
    json!({
        "A": f.a, "A_up": a.0, "A_down": a.1,
        "E": f.e, "E_up": e.0, "E_down": e.1,
        "M": f.m,
        "R": f.r, "R_up": r.0, "R_down": r.1,
        "B": f.b, "B_mean": f.b_mean,
    })
}

fn position(p: &Position, falling: bool) -> Json {
    if falling {
        return json!({
            "target": p.target,
            "mean_up": null, "mean_down": p.mean_up, "mean": p.mean,
            "s_up": null, "s_down": p.s_up,
            "reversal": p.reversal,
            "R_up": null, "R_down": p.r_up, "R": p.r,
        });
    }
    json!({
        "target": p.target,
        "mean_up": p.mean_up, "mean_down": p.mean_down, "mean": p.mean,
        "s_up": p.s_up, "s_down": p.s_down,
        "reversal": p.reversal,
        "R_up": p.r_up, "R_down": p.r_down, "R": p.r,
    })
}
