//! Failures of a machine that is repaired: trend, power law, MTBF, repairs.

use serde_json::{Value as Json, json};

use super::Report;
use super::life::{mtbf_json, mtbf_values};
use crate::analysis::measured::RepairableReport;
use crate::methods::stability::data::Interval;
use crate::report::{Section, Value};
use crate::text::Lang;
use crate::text::number::{number, significant, with_unit};

/// The values of a file of this name; confidence of the intervals in per cent.
pub(super) fn repairable(report: &RepairableReport, file: &str, confidence: f64, lang: Lang) -> Report {
    let end = with_unit(significant(report.end, 6), &report.unit);
    let title = lang.repairable_headline(file, report.failures, &end);
    Report::new(title, sections(report, confidence, lang), Some(confidence), json(report))
        .closed_by(Vec::new(), report.warnings(lang))
}

fn sections(report: &RepairableReport, confidence: f64, lang: Lang) -> Vec<Section> {
    let section = |title: &str, values: Vec<Value>| Section::values(title, values, Some(confidence), lang);
    let unit = report.unit.as_str();
    let mut sections = Vec::new();
    if let Some(trend) = report.trend {
        let values = vec![
            Value::new(lang.repairable_laplace(), trend.laplace, ""),
            Value::new(lang.repairable_laplace_p(), trend.laplace_p, ""),
            Value::new(lang.repairable_chi_squared(), trend.power, ""),
            Value::new(lang.repairable_degrees(), trend.power_df, ""),
            Value::new(lang.repairable_power_p(), trend.power_p, ""),
        ];
        sections.push(section(lang.repairable_trend(), values));
    }
    if let Some(law) = report.power_law {
        let values = vec![
            Value::new("β", law.beta, "").within(Some(law.beta_interval.ends())),
            Value::new(lang.repairable_unbiased(), law.unbiased_beta, ""),
            Value::new("λ", law.lambda, ""),
            Value::new(lang.repairable_now(), law.present, unit).within(law.present_interval.map(Interval::ends)),
        ];
        sections.push(section(lang.repairable_power_law(), values));
    }
    let values = mtbf_values(&report.mtbf, unit, &number(confidence), lang);
    sections.push(section(lang.repairable_constant(), values));
    sections.extend(report.repair.map(|repair| {
        let values = vec![
            Value::new("MTTR", repair.fitted, unit).within(repair.interval.map(Interval::ends)),
            Value::new(lang.repairable_availability(), report.availability.map(|a| a.value), "")
                .within(report.availability.map(|a| a.interval.ends())),
        ];
        section(&lang.repairable_repairs(repair.n), values)
    }));
    sections
}

fn json(report: &RepairableReport) -> Json {
    let (trend, law) = (report.trend, report.power_law);
    json!({
        "kind": "repairable",
        "unit": report.unit,
        "failures": report.failures,
        "end": report.end,
        "termination": report.termination,
        "laplace_u": trend.map(|trend| trend.laplace),
        "laplace_p": trend.map(|trend| trend.laplace_p),
        "mil_hdbk_189": trend.map(|trend| json!({
            "chi_squared": trend.power, "df": trend.power_df, "p": trend.power_p,
        })),
        "beta": law.map(|law| law.beta),
        "beta_interval": law.map(|law| law.beta_interval),
        "beta_unbiased": law.and_then(|law| law.unbiased_beta),
        "lambda": law.and_then(|law| law.lambda),
        "growth": law.map(|law| law.growth()),
        "instantaneous_mtbf": law.map(|law| law.present),
        "instantaneous_mtbf_interval": law.and_then(|law| law.present_interval),
        "mtbf": mtbf_json(&report.mtbf),
        "mtbf_misleads": report.misleading,
        "mttr": report.repair.map(|r| json!({ "n": r.n, "point": r.fitted, "mean": r.mean, "interval": r.interval })),
        "availability": report.availability.map(|a| json!({
            "value": a.value, "interval": a.interval,
        })),
        "cumulative": report.points.iter().map(|p| json!({ "time": p.time, "failures": p.mean })).collect::<Vec<_>>(),
        "fitted": report.curve.iter().map(|(time, failures)| json!({ "time": time, "failures": failures })).collect::<Vec<_>>(),
    })
}
