//! `measure repairable`: failures of a machine that is put right and runs on.

use clap::Args;
use serde_json::{Value, json};

use super::super::Failure;
use super::Common;
use super::life::programs::{mtbf_json, termination};
use super::life::shown::mtbf_rows;
use super::not_negative;
use super::report::{Block, Report, Row, ends};
use crate::analysis::measured::{RepairableReport, no_history_text, repairable};
use crate::methods::stability::data::Interval;
use crate::store::raw;
use crate::text::Lang;
use crate::text::number::{number, significant, with_unit};

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

/// The figures of the file.
pub(super) fn report(arguments: &RepairableArguments, lang: Lang) -> Result<Report, Failure> {
    let common = &arguments.common;
    let found = raw::cumulative(&common.bytes(lang)?, arguments.gaps);
    let found = found.map_err(|problem| common.problem(&problem, lang))?;
    let said = arguments.unit.as_deref().unwrap_or_default();
    let report = repairable(&found, arguments.end, said, common.level());
    let report = report.map_err(|problem| common.failure(&no_history_text(problem, lang), lang))?;
    let end = significant(report.end, 6);
    let end = if report.unit.is_empty() { number(end) } else { with_unit(end, &report.unit) };
    Ok(Report {
        headline: lang.repairable_headline(&common.file(), report.failures, &end),
        blocks: blocks(&report, common.confidence, lang),
        sentences: Vec::new(),
        warnings: report.warnings(lang),
        json: whole(&report),
        confidence: Some(common.confidence),
    })
}

fn blocks(report: &RepairableReport, confidence: f64, lang: Lang) -> Vec<Block> {
    let unit = report.unit.as_str();
    let mut blocks = Vec::new();
    if let Some(trend) = report.trend {
        let rows = vec![
            Row::new(lang.repairable_laplace(), trend.laplace, ""),
            Row::new(lang.repairable_laplace_p(), trend.laplace_p, ""),
            Row::new(lang.repairable_chi_squared(), trend.power, ""),
            Row::new(lang.repairable_degrees(), trend.power_df, ""),
            Row::new(lang.repairable_power_p(), trend.power_p, ""),
        ];
        blocks.push(Block::new(lang.repairable_trend(), rows));
    }
    if let Some(law) = report.power_law {
        let rows = vec![
            Row::new("β", law.beta, "").within(ends(Some(law.beta_interval))),
            Row::new(lang.repairable_unbiased(), law.unbiased_beta, ""),
            Row::new("λ", law.lambda, ""),
            Row::new(lang.repairable_now(), law.present, unit).within(ends(law.present_interval)),
        ];
        blocks.push(Block::new(lang.repairable_power_law(), rows));
    }
    let rows = mtbf_rows(&report.mtbf, unit, &number(confidence), lang);
    blocks.push(Block::new(lang.repairable_constant(), rows));
    blocks.extend(report.repair.map(|repair| {
        let rows = vec![
            Row::new("MTTR", repair.fitted, unit).within(ends(repair.interval)),
            Row::new(lang.repairable_availability(), report.availability.map(|a| a.value), "")
                .within(ends(report.availability.map(|a| a.interval))),
        ];
        Block::new(&lang.repairable_repairs(repair.n), rows)
    }));
    blocks
}

fn whole(report: &RepairableReport) -> Value {
    let (trend, law) = (report.trend, report.power_law);
    let pair = |interval: Option<Interval>| interval.map(|i| [i.low, i.high]);
    json!({
        "kind": "repairable",
        "unit": report.unit,
        "failures": report.failures,
        "end": report.end,
        "termination": termination(report.termination),
        "laplace_u": trend.map(|trend| trend.laplace),
        "laplace_p": trend.map(|trend| trend.laplace_p),
        "mil_hdbk_189": trend.map(|trend| json!({
            "chi_squared": trend.power, "df": trend.power_df, "p": trend.power_p,
        })),
        "beta": law.map(|law| law.beta),
        "beta_interval": law.map(|law| [law.beta_interval.low, law.beta_interval.high]),
        "beta_unbiased": law.and_then(|law| law.unbiased_beta),
        "lambda": law.and_then(|law| law.lambda),
        "growth": law.map(|law| law.growth()),
        "instantaneous_mtbf": law.map(|law| law.present),
        "instantaneous_mtbf_interval": law.and_then(|law| pair(law.present_interval)),
        "mtbf": mtbf_json(&report.mtbf),
        "mtbf_misleads": report.misleading,
        "mttr": report.repair.map(|r| json!({ "n": r.n, "point": r.fitted, "mean": r.mean, "interval": pair(r.interval) })),
        "availability": report.availability.map(|a| json!({
            "value": a.value, "interval": [a.interval.low, a.interval.high],
        })),
        "cumulative": report.points.iter().map(|p| json!({ "time": p.time, "failures": p.mean })).collect::<Vec<_>>(),
        "fitted": report.curve.iter().map(|(time, failures)| json!({ "time": time, "failures": failures })).collect::<Vec<_>>(),
    })
}
