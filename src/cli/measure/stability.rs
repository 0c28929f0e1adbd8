//! `measure stability`: capability, chart, spread.

mod arguments;

use serde_json::{Value, json};

pub(in crate::cli) use self::arguments::StabilityArguments;
use super::super::Failure;
use super::report::{Block, Report, Row, Sheet, cell, cell_within, ends};
use crate::analysis::measured::{ChartKind, StabilityReport, Web, stability_with, unusable_text};
use crate::methods::stability::capability::Capability;
use crate::methods::stability::charts::Chart;
use crate::methods::stability::data::Interval;
use crate::methods::stability::indices::Index;
use crate::store::raw;
use crate::text::Lang;
use crate::text::number::number;

/// The figures of the file.
pub(super) fn report(arguments: &StabilityArguments, lang: Lang) -> Result<Report, Failure> {
    let common = &arguments.common;
    let found = raw::series(&common.bytes(lang)?).map_err(|problem| common.problem(&problem, lang))?;
    let groups = match arguments.subgroup {
        Some(size) => found.groups.concat().chunks(usize::from(size)).map(<[f64]>::to_vec).collect(),
        None => found.groups,
    };
    let report = stability_with(groups, &arguments.limits(), common.level(), &arguments.options());
    let report = report.map_err(|problem| common.failure(&unusable_text(problem, lang), lang))?;
    let percent = number(common.confidence);
    Ok(Report {
        headline: lang.measure_stability_headline(&common.file(), report.summary.n, report.size),
        blocks: blocks(&report, &found.unit, &percent, lang),
        sentences: Vec::new(),
        warnings: report.warnings(lang),
        json: whole(&report, &found.unit),
        confidence: Some(common.confidence),
    })
}

fn blocks(report: &StabilityReport, unit: &str, percent: &str, lang: Lang) -> Vec<Block> {
    let cv = report.variation;
    // Of a web it is the residual, which stands among the parts.
    let within = report.web.is_none();
    let within = within.then(|| Row::new(lang.measure_s_within(), report.within.map(|s| s.value), unit));
    let spread = [Row::new("x̄", report.summary.mean, unit)].into_iter().chain(within).chain([
        Row::new("s", report.overall.map(|s| s.value), unit),
        Row::new("CV", cv.map(|v| 100.0 * v.value), "%")
            .within(ends(cv.and_then(|v| v.interval)).map(|(low, high)| (100.0 * low, 100.0 * high))),
    ]);
    let mut blocks = vec![Block::new(lang.measure_spread(), spread.collect())];
    if let Some(web) = &report.web {
        blocks.push(parts(web, unit, lang));
        blocks.extend(web.indices.map(|found| {
            let rows = index_rows([("Cp", found.potential), ("Cpk", Some(found.actual))]);
            let lower = Row::new("Cpk ≥ (95 %)", report.cpk_lower_95, "");
            Block::new(lang.measure_web_capability(), rows.into_iter().chain([lower]).collect())
        }));
    }
    blocks.extend(report.capability.map(|found| capability(report, &found, percent, lang)));
    blocks.extend(report.percentile.map(|found| {
        let rows = vec![
            Row::new("Cp", found.cp, ""),
            Row::new("Cpk", found.cpk, ""),
            Row::new("X0.135 %", found.low, unit),
            Row::new("X50 %", found.median, unit),
            Row::new("X99.865 %", found.high, unit),
        ];
        Block::new(lang.measure_percentile(), rows)
    }));
    blocks.extend(report.chart.zip(report.charts.as_ref()).map(|(kind, charts)| {
        let title = match kind {
            ChartKind::Individuals if report.web.is_some() => lang.measure_chart_scans(),
            ChartKind::Individuals | ChartKind::BySize => lang.measure_chart_individuals(),
            ChartKind::MeanRange => lang.measure_chart_ranges(),
            ChartKind::MeanDeviation => lang.measure_chart_deviations(),
        };
        let (place, spread) = (&charts.location, &charts.spread);
        let name = if kind == ChartKind::MeanDeviation { "s" } else { "R" };
        let rows = vec![
            Row::new("LCL", place.lower, unit),
            Row::new("CL", place.center, unit),
            Row::new("UCL", place.upper, unit),
            Row::new(&format!("LCL ({name})"), spread.lower, unit),
            Row::new(&format!("CL ({name})"), spread.center, unit),
            Row::new(&format!("UCL ({name})"), spread.upper, unit),
        ];
        Block::new(title, rows)
    }));
    blocks
}

fn index_rows<const N: usize>(indices: [(&str, Option<Index>); N]) -> Vec<Row> {
    let row = |(symbol, index): (&str, Option<Index>)| {
        Row::new(symbol, index.map(|i| i.value), "").within(ends(index.and_then(|i| i.interval)))
    };
    indices.map(row).to_vec()
}

/// Symbols with the indices of one capability; of a short run the overall ones are those of the machine.
fn indices(found: &Capability, is_machine: bool) -> Vec<(&'static str, Option<Index>)> {
    if is_machine {
        vec![("Cm", found.pp), ("Cmk", Some(found.ppk))]
    } else {
        vec![("Cp", found.cp), ("Cpk", Some(found.cpk)), ("Pp", found.pp), ("Ppk", Some(found.ppk))]
    }
}

/// The indices, and beside them those without the gauge.
fn capability(report: &StabilityReport, found: &Capability, percent: &str, lang: Lang) -> Block {
    let is_machine = report.options.machine;
    let title = if is_machine { lang.measure_machine_capability() } else { lang.measure_capability() };
    let observed = indices(found, is_machine);
    let mut rows: Vec<Row> = observed.iter().flat_map(|index| index_rows([*index])).collect();
    if !is_machine {
        rows.push(Row::new("Cpk ≥ (95 %)", report.cpk_lower_95, ""));
    }
    rows.push(Row::new("Cpm", found.cpm, ""));
    let Some(gauge) = report.gauge else { return Block::new(title, rows) };
    let without = gauge.capability.map(|found| indices(&found, is_machine)).unwrap_or_default();
    let at = |symbol: &str| without.iter().find(|(of, _)| *of == symbol).and_then(|(_, index)| *index);
    let lines = rows.iter().map(|row| {
        let index = at(&row.symbol);
        let value = if index.is_some() || observed.iter().any(|(of, _)| *of == row.symbol) {
            cell(index.map(|i| i.value))
        } else {
            String::new()
        };
        let own = [row.symbol.clone(), cell(row.value), cell_within(row.interval)];
        own.into_iter().chain([value, cell_within(ends(index.and_then(|i| i.interval)))]).collect::<Vec<_>>()
    });
    let interval = lang.measure_column_interval(percent);
    let head = [
        lang.measure_column_figure().to_owned(),
        lang.measure_column_value().to_owned(),
        interval.clone(),
        lang.measure_gauge_column().to_owned(),
        interval,
    ];
    let share = vec![lang.measure_gauge_share().to_owned(), format!("{} %", cell(Some(100.0 * gauge.share)))];
    let pad = |mut line: Vec<String>| {
        line.resize(head.len(), String::new());
        line
    };
    let sheet = Sheet { lines: lines.chain([pad(share)]).collect(), head: head.to_vec() };
    let named = without.into_iter().map(|(symbol, index)| {
        let name = format!("{symbol} ({})", lang.measure_gauge_column());
        index_rows([(name.as_str(), index)])
    });
    let share = Row::new(lang.measure_gauge_share(), 100.0 * gauge.share, "%");
    Block::new(title, rows.into_iter().chain(named.flatten()).chain([share]).collect()).shown_as(sheet)
}

/// Machine direction, cross web, residual and total.
fn parts(web: &Web, unit: &str, lang: Lang) -> Block {
    let names = [lang.measure_web_machine(), lang.measure_web_cross(), lang.measure_web_residual()];
    let total = web.components.total;
    let each = web.parts().map(|(part, share)| (part.variance.sqrt(), share, part.df));
    let lines: Vec<(&str, f64, f64, f64)> = names
        .into_iter()
        .zip(each)
        .map(|(name, (sd, share, df))| (name, sd, share, df))
        .chain([(lang.measure_web_total(), total.value, 1.0, total.df)])
        .collect();
    let rows = lines.iter().flat_map(|(name, sd, share, _)| {
        let of_share = format!("{name}, {}", lang.measure_web_share());
        [Row::new(&format!("s, {name}"), *sd, unit), Row::new(&of_share, 100.0 * share, "%")]
    });
    let shown = lines.iter().map(|(name, sd, share, df)| {
        let measured = format!("{} {unit}", cell(Some(*sd)));
        vec![
            (*name).to_owned(),
            measured.trim().to_owned(),
            format!("{} %", cell(Some(100.0 * share))),
            cell(Some(*df)),
        ]
    });
    let head = [lang.measure_column_figure(), "s", lang.measure_web_share(), lang.measure_budget_degrees()];
    let sheet = Sheet { head: head.map(str::to_owned).to_vec(), lines: shown.collect() };
    Block::new(lang.measure_web(), rows.collect()).shown_as(sheet)
}

fn pair(interval: Option<Interval>) -> Option<[f64; 2]> {
    interval.map(|i| [i.low, i.high])
}

fn whole(report: &StabilityReport, unit: &str) -> Value {
    let capability = report.capability;
    let total = report.web.as_ref().and_then(|web| web.indices);
    let cp = capability.map_or(total.and_then(|i| i.potential), |c| c.cp);
    let cpk = capability.map(|c| c.cpk).or(total.map(|i| i.actual));
    let rules = report.options.rules;
    let signals = report.signals.iter().map(|signal| json!({ "rule": rules.key(signal.rule), "index": signal.index }));
    let machine = capability.filter(|_| report.options.machine);
    json!({
        "unit": unit,
        "n": report.summary.n,
        "subgroup": report.size,
        "mean": report.summary.mean,
        "s_within": report.within.map(|s| s.value),
        "s_overall": report.overall.map(|s| s.value),
        "cp": cp.map(|i| i.value),
        "cp_interval": cp.and_then(|i| pair(i.interval)),
        "cpk": cpk.map(|i| i.value),
        "cpk_interval": cpk.and_then(|i| pair(i.interval)),
        "cpk_lower_95": report.cpk_lower_95,
        "pp": capability.and_then(|c| c.pp).map(|i| i.value),
        "ppk": capability.map(|c| c.ppk.value),
        "ppk_interval": capability.and_then(|c| pair(c.ppk.interval)),
        "cm": machine.and_then(|c| c.pp).map(|i| i.value),
        "cmk": machine.map(|c| c.ppk.value),
        "cpm": capability.and_then(|c| c.cpm),
        "cpk_needed_for_1_33": report.needed,
        "percentile": report.percentile.map(|p| json!({
            "cp": p.cp, "cpk": p.cpk, "low": p.low, "median": p.median, "high": p.high,
            "reaches_tails": p.reaches_tails,
        })),
        "gauge": report.gauge.map(|gauge| json!({
            "u": gauge.sd,
            "share": gauge.share,
            "cp": gauge.capability.and_then(|c| c.cp).map(|i| i.value),
            "cpk": gauge.capability.map(|c| c.cpk.value),
            "pp": gauge.capability.and_then(|c| c.pp).map(|i| i.value),
            "ppk": gauge.capability.map(|c| c.ppk.value),
        })),
        "web": report.web.as_ref().map(of_web),
        "cv": report.variation.map(|v| v.value),
        "cv_interval": report.variation.and_then(|v| pair(v.interval)),
        "chart": report.chart.zip(report.charts.as_ref()).map(|(kind, charts)| {
            let mut value = limits(&charts.location);
            value["kind"] = json!(chart_key(kind));
            value["spread"] = limits(&charts.spread);
            value
        }),
        "signals": signals.collect::<Vec<_>>(),
        "in_control": report.charts.as_ref().map(|_| report.signals.is_empty()),
        "anderson_darling_p": report.normality.map(|test| test.p),
    })
}

fn limits(chart: &Chart) -> Value {
    json!({ "lower": chart.lower, "center": chart.center, "upper": chart.upper })
}

fn chart_key(kind: ChartKind) -> &'static str {
    match kind {
        ChartKind::Individuals | ChartKind::BySize => "imr",
        ChartKind::MeanRange => "xbar-r",
        ChartKind::MeanDeviation => "xbar-s",
    }
}

fn of_web(web: &Web) -> Value {
    let [machine, cross, residual] = web
        .parts()
        .map(|(part, share)| json!({ "s": part.variance.sqrt(), "share": share, "degrees_of_freedom": part.df }));
    json!({
        "machine_direction": machine,
        "cross_web": cross,
        "residual": residual,
        "total": { "s": web.components.total.value, "degrees_of_freedom": web.components.total.df },
        "effective_n": web.components.effective_n,
    })
}
