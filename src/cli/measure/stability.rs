//! `measure stability`: capability, chart, spread.

use clap::Args;
use serde_json::{Value, json};

use super::super::Failure;
use super::Common;
use super::report::{Block, Report, Row, ends};
use crate::analysis::measured::{StabilityReport, stability, unusable_text};
use crate::methods::stability::data::Interval;
use crate::methods::stability::indices::{Index, Limits};
use crate::store::raw;
use crate::text::Lang;

/// A series or its subgroups.
#[derive(Debug, Args)]
pub(in crate::cli) struct StabilityArguments {
    #[command(flatten)]
    pub common: Common,
    /// Lower specification limit.
    #[arg(long, allow_negative_numbers = true)]
    lsl: Option<f64>,
    /// Upper specification limit.
    #[arg(long, allow_negative_numbers = true)]
    usl: Option<f64>,
    /// Target.
    #[arg(long, allow_negative_numbers = true)]
    target: Option<f64>,
    /// So many figures of one column in a row are a subgroup.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=1000))]
    subgroup: Option<u16>,
}

/// The figures of the file.
pub(super) fn report(arguments: &StabilityArguments, lang: Lang) -> Result<Report, Failure> {
    let common = &arguments.common;
    let found = raw::series(&common.bytes(lang)?).map_err(|problem| common.problem(&problem, lang))?;
    let groups = match arguments.subgroup {
        Some(size) => found.groups.concat().chunks(usize::from(size)).map(<[f64]>::to_vec).collect(),
        None => found.groups,
    };
    let limits = Limits { lsl: arguments.lsl, usl: arguments.usl, target: arguments.target };
    let report = stability(groups, &limits, common.level());
    let report = report.map_err(|problem| common.failure(&unusable_text(problem, lang), lang))?;
    Ok(Report {
        headline: lang.measure_stability_headline(&common.file(), report.summary.n, report.size),
        blocks: blocks(&report, &found.unit, lang),
        sentences: Vec::new(),
        warnings: report.warnings(lang),
        json: whole(&report, &found.unit),
        confidence: Some(common.confidence),
    })
}

fn blocks(report: &StabilityReport, unit: &str, lang: Lang) -> Vec<Block> {
    let index = |symbol: &str, index: Option<Index>| {
        Row::new(symbol, index.map(|i| i.value), "").within(ends(index.and_then(|i| i.interval)))
    };
    let cv = report.variation;
    let spread = vec![
        Row::new("x̄", report.summary.mean, unit),
        Row::new("s (within)", report.within.map(|s| s.value), unit),
        Row::new("s", report.overall.map(|s| s.value), unit),
        Row::new("CV", cv.map(|v| 100.0 * v.value), "%")
            .within(ends(cv.and_then(|v| v.interval)).map(|(low, high)| (100.0 * low, 100.0 * high))),
    ];
    let mut blocks = vec![Block::new(lang.measure_spread(), spread)];
    if let Some(found) = report.capability {
        let rows = vec![
            index("Cp", found.cp),
            index("Cpk", Some(found.cpk)),
            Row::new("Cpk ≥ (95 %)", found.cpk.lower, ""),
            index("Pp", found.pp),
            index("Ppk", Some(found.ppk)),
            Row::new("Cpm", found.cpm, ""),
        ];
        blocks.push(Block::new(lang.measure_capability(), rows));
    }
    if let Some(charts) = &report.charts {
        let chart = &charts.location;
        let rows = vec![
            Row::new("LCL", chart.lower, unit),
            Row::new("CL", chart.center, unit),
            Row::new("UCL", chart.upper, unit),
        ];
        blocks.push(Block::new(lang.measure_chart(), rows));
    }
    blocks
}

fn whole(report: &StabilityReport, unit: &str) -> Value {
    let capability = report.capability;
    let pair = |interval: Option<Interval>| interval.map(|i| [i.low, i.high]);
    let rule = |signal: &crate::methods::stability::rules::Signal| json!({ "rule": format!("nelson-{}", nelson(signal.rule)), "index": signal.index });
    let chart = report.charts.as_ref().map(|charts| &charts.location);
    json!({
        "unit": unit,
        "n": report.summary.n,
        "subgroup": report.size,
        "mean": report.summary.mean,
        "s_within": report.within.map(|s| s.value),
        "s_overall": report.overall.map(|s| s.value),
        "cp": capability.and_then(|c| c.cp).map(|i| i.value),
        "cp_interval": capability.and_then(|c| c.cp).and_then(|i| pair(i.interval)),
        "cpk": capability.map(|c| c.cpk.value),
        "cpk_interval": capability.and_then(|c| pair(c.cpk.interval)),
        "cpk_lower_95": capability.and_then(|c| c.cpk.lower),
        "pp": capability.and_then(|c| c.pp).map(|i| i.value),
        "ppk": capability.map(|c| c.ppk.value),
        "ppk_interval": capability.and_then(|c| pair(c.ppk.interval)),
        "cpm": capability.and_then(|c| c.cpm),
        "cpk_needed_for_1_33": report.needed,
        "cv": report.variation.map(|v| v.value),
        "cv_interval": report.variation.and_then(|v| pair(v.interval)),
        "chart": chart.map(|c| json!({ "lower": c.lower, "center": c.center, "upper": c.upper })),
        "signals": report.signals.iter().map(rule).collect::<Vec<_>>(),
        "in_control": report.charts.as_ref().map(|_| report.signals.is_empty()),
        "anderson_darling_p": report.normality.map(|test| test.p),
    })
}

/// The number of a rule of Nelson.
fn nelson(rule: crate::methods::stability::rules::Rule) -> usize {
    crate::methods::stability::rules::NELSON.iter().position(|known| *known == rule).map_or(0, |place| place + 1)
}
