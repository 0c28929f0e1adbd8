//! `measure positioning`: the figures of one axis.

use clap::Args;
use serde_json::{Value, json};

use super::super::Failure;
use super::Common;
use super::budget::{self, SetupArguments};
use super::report::{Block, Report, Row};
use crate::analysis::measured::{PositioningReport, positioning};
use crate::methods::accuracy::intervals::Sampled;
use crate::methods::accuracy::positioning::{Position, Positioning};
use crate::store::raw::{self, RawOptions};
use crate::text::Lang;

/// Runs of one axis.
#[derive(Debug, Args)]
pub(in crate::cli) struct PositioningArguments {
    #[command(flatten)]
    pub common: Common,
    /// Unit of the figures where no heading names one (mm, um, arcsec).
    #[arg(long)]
    unit: Option<String>,
    /// Seed of the draws behind the intervals.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    #[command(flatten)]
    setup: SetupArguments,
}

/// The figures of the file.
pub(super) fn report(arguments: &PositioningArguments, lang: Lang) -> Result<Report, Failure> {
    let common = &arguments.common;
    let bytes = common.bytes(lang)?;
    let options = RawOptions { unit: arguments.unit.clone() };
    let found = raw::axis(&bytes, &options).map_err(|problem| common.problem(&problem, lang))?;
    let runs = found.forward.first().map_or(0, Vec::len).max(found.backward.first().map_or(0, Vec::len));
    // The readers hand over whole tables, so too few runs are all that is left to be wrong.
    let told = |_| common.failure(&lang.measure_few_runs(runs), lang);
    let report = positioning(&found, common.level(), arguments.seed).map_err(told)?;
    let budget = arguments.setup.budget(&report, common, lang)?;
    let directions = if report.figures.a.is_some() { 2 } else { 1 };
    let axis = if found.axis.is_empty() { common.file() } else { found.axis.clone() };
    let mut warnings = report.warnings(lang);
    match &budget {
        Some(budget) => warnings.extend(budget.warnings(lang)),
        None => warnings.push(lang.measure_budget_unknown().to_owned()),
    }
    let mut json = whole(&report);
    if let Some(fields) = json.as_object_mut() {
        fields.insert("budget".to_owned(), json!(budget.as_ref().map(budget::whole)));
    }
    Ok(Report {
        headline: lang.measure_positioning_headline(&axis, report.positions, report.runs, directions),
        blocks: blocks(&report, lang).into_iter().chain(budget.map(|b| budget::block(&b, lang))).collect(),
        sentences: Vec::new(),
        warnings,
        json,
        confidence: Some(common.confidence),
    })
}

fn ends(sampled: Option<Sampled>) -> Option<(f64, f64)> {
    sampled.map(|sampled| (sampled.low, sampled.high))
}

fn blocks(report: &PositioningReport, lang: Lang) -> Vec<Block> {
    let unit = report.unit.as_str();
    let both = report.figures.a.is_some();
    let interval = |of: fn(&crate::methods::accuracy::intervals::Intervals) -> Sampled, wanted: bool| {
        ends(report.intervals.as_ref().map(of).filter(|_| wanted))
    };
    let iso = |figures: &Positioning, with: bool| {
        let figure = |symbol: &str, value: Option<f64>| Row::new(symbol, value, unit);
        vec![
            figure("A", figures.a).within(interval(|i| i.a, with && both)),
            figure("A↑", Some(figures.a_up)).within(interval(|i| i.a, with && !both)),
            figure("A↓", figures.a_down),
            figure("E", figures.e).within(interval(|i| i.e, with && both)),
            figure("E↑", Some(figures.e_up)).within(interval(|i| i.e, with && !both)),
            figure("E↓", figures.e_down),
            figure("M", figures.m),
            figure("R", figures.r).within(interval(|i| i.r, with && both)),
            figure("R↑", Some(figures.r_up)).within(interval(|i| i.r, with && !both)),
            figure("R↓", figures.r_down),
            figure("B", figures.b),
            figure("B̄", figures.b_mean),
        ]
    };
    let pooled = report.pooled.map(|p| Row::new("s", p.s, unit).within(Some((p.low, p.high))));
    let mut blocks = vec![Block::new("ISO 230-2:2014", iso(&report.figures, true).into_iter().chain(pooled).collect())];
    if let Some(vdi) = report.vdi {
        let rows = [
            ("P", vdi.p),
            ("Pa", vdi.pa),
            ("Ps max", vdi.ps_max),
            ("P̄s", vdi.ps_mean),
            ("U max", vdi.u_max),
            ("Ū", vdi.u_mean),
        ];
        let rows = rows.map(|(symbol, value)| Row::new(symbol, value, unit)).to_vec();
        blocks.push(Block::new("VDI/DGQ 3441", rows));
    }
    blocks.push(Block::new("ISO 230-2:1988", iso(&report.iso_1988, false)));
    let jis =
        [("max|δ|", Some(report.jis.accuracy)), ("±r", Some(report.jis.repeatability)), ("B", report.jis.lost_motion)];
    let rows = jis.map(|(symbol, value)| Row::new(symbol, value, unit)).to_vec();
    blocks.push(Block::new(lang.measure_jis_style(), rows));
    blocks
}

fn whole(report: &PositioningReport) -> Value {
    let f = &report.figures;
    let interval = |of: Option<Sampled>| of.map(|s| json!({ "low": s.low, "high": s.high, "bias": s.bias }));
    let intervals = report.intervals.as_ref();
    let mut value = named(f);
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
        "iso_1988": named(&report.iso_1988),
        "jis": {
            "accuracy": report.jis.accuracy,
            "repeatability": report.jis.repeatability,
            "repeatability_backward": report.jis.repeatability_backward,
            "lost_motion": report.jis.lost_motion,
        },
        "per_position": f.per_position.iter().map(position).collect::<Vec<_>>(),
    });
    if let (Some(all), Some(more)) = (value.as_object_mut(), fields.as_object()) {
        all.extend(more.clone());
    }
    value
}

fn named(f: &Positioning) -> Value {
    json!({
        "A": f.a, "A_up": f.a_up, "A_down": f.a_down,
        "E": f.e, "E_up": f.e_up, "E_down": f.e_down,
        "M": f.m,
        "R": f.r, "R_up": f.r_up, "R_down": f.r_down,
        "B": f.b, "B_mean": f.b_mean,
    })
}

fn position(p: &Position) -> Value {
    json!({
        "target": p.target,
        "mean_up": p.mean_up, "mean_down": p.mean_down, "mean": p.mean,
        "s_up": p.s_up, "s_down": p.s_down,
        "reversal": p.reversal,
        "R_up": p.r_up, "R_down": p.r_down, "R": p.r,
    })
}
