//! `score`: gaps, points, ranks, methods, robustness, groups, findings.

mod csv;
mod json;
mod table;

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde_json::{Map, Value, json};

use crate::analysis::decision::{Decision, Method};
use crate::analysis::{
    Analysis, CellResult, EquipmentResult, GroupComparison, GroupSummary, Options, Standing, analyse_with,
    group_summary, summary,
};
use crate::model::{Better, Origin, Project, Robustness, Severity, WeightSet};
use crate::quantity::Unit;
use crate::text::Lang;
use crate::text::number::{percent, points};

use super::check::finding_json;
use super::{Failure, Format, not_there, open, output};

/// Arguments of `score`.
#[derive(Debug, Args)]
pub(super) struct ScoreArguments {
    /// Project file.
    pub project: PathBuf,
    /// An equipment id, best, best-imported, best-domestic, median…, each-best…, or requirement.
    #[arg(long, default_value = "")]
    pub benchmark: String,
    /// Id of a scenario of the project; base: the project itself.
    #[arg(long, default_value = "")]
    pub scenario: String,
    /// Ranking method shown; all: the additive value and the cross-checks.
    #[arg(long, value_enum)]
    method: Option<MethodChoice>,
    #[command(flatten)]
    draws: DrawArguments,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub format: Format,
}

/// How the robustness analysis draws; what is not given is as the project says.
#[derive(Debug, Args)]
pub(super) struct DrawArguments {
    /// Samples of the robustness analysis.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=i64::from(Robustness::MOST_SAMPLES)))]
    samples: Option<u32>,
    /// Seed of the draws.
    #[arg(long)]
    seed: Option<u64>,
    /// Which weights are possible: free, ordinal, intervals (the ranges of the criteria), given, or around:X for ± X %.
    #[arg(long, value_parser = weight_set)]
    weight_space: Option<WeightSet>,
    /// Measure TOPSIS against the ends of the scales and not against the machines present.
    #[arg(long)]
    fixed_ideal: bool,
}

impl DrawArguments {
    /// The project with these settings; it is never written.
    pub fn applied(&self, mut project: Project) -> Project {
        let settings = &mut project.settings.robustness;
        settings.samples = self.samples.unwrap_or(settings.samples);
        settings.seed = self.seed.unwrap_or(settings.seed);
        settings.weights = self.weight_space.unwrap_or(settings.weights);
        settings.fixed_ideal |= self.fixed_ideal;
        project
    }

    fn is_given(&self) -> bool {
        self.samples.is_some() || self.seed.is_some() || self.weight_space.is_some()
    }
}

fn weight_set(text: &str) -> Result<WeightSet, String> {
    WeightSet::parse(text).ok_or_else(|| "must be free, ordinal, intervals, given or around:X".to_owned())
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum MethodChoice {
    Mavt,
    Topsis,
    Promethee,
    Vikor,
    All,
}

impl MethodChoice {
    fn methods(self) -> Vec<Method> {
        match self {
            Self::Mavt => vec![Method::Mavt],
            Self::Topsis => vec![Method::Topsis],
            Self::Promethee => vec![Method::Promethee],
            Self::Vikor => vec![Method::Vikor],
            Self::All => Method::ALL.to_vec(),
        }
    }
}

/// What is printed of the decision.
struct Wanted {
    methods: Vec<Method>,
    /// The methods were asked for: scores and ranks by each.
    board: bool,
    /// Samples were asked for: how often who is first.
    robustness: bool,
}

/// Prints the analysis of a project; exit code 1 when the benchmark or scenario asked for does not exist.
pub(super) fn score(arguments: &ScoreArguments, lang: Lang, out: &mut impl Write) -> Result<u8, Failure> {
    let (project, _) = open(&arguments.project, lang)?;
    let project = arguments.draws.applied(project);
    let options = Options { benchmark: arguments.benchmark.clone(), scenario: arguments.scenario.clone() };
    let analysis = analyse_with(&project, &options);
    let wanted = Wanted {
        methods: arguments.method.unwrap_or(MethodChoice::All).methods(),
        board: arguments.method.is_some(),
        robustness: arguments.draws.is_given(),
    };
    match arguments.format {
        Format::Json => {
            let mut json = whole(&project, &analysis, lang);
            let decision = &Decision::whole(&project, &analysis);
            let writer =
                json::Writer { project: &project, analysis: &analysis, decision, methods: &wanted.methods, lang };
            if let Some(object) = json.as_object_mut() {
                object.extend(writer.fields().into_iter().map(|(name, value)| (name.to_owned(), value)));
            }
            writeln!(out, "{json:#}")?;
        }
        Format::Csv => csv::print(&project, &analysis, &wanted, lang, out)?,
        Format::Table => {
            print(&project, &analysis, lang, out)?;
            table::print(&project, &analysis, &Decision::whole(&project, &analysis), &wanted, lang, out)?;
        }
    }
    match not_there(&analysis) {
        Some(finding) => Err(Failure::failed(finding.sentence(lang))),
        None => Ok(u8::from(analysis.findings.iter().any(|f| f.severity == Severity::Error))),
    }
}

fn whole(project: &Project, analysis: &Analysis, lang: Lang) -> Value {
    let benchmark = analysis.benchmark.as_ref();
    json!({
        "project": project.title,
        "scenario": analysis.scenario,
        "benchmark": benchmark.map(|b| b.choice.to_string()),
        "benchmark_equipment": benchmark.and_then(|b| b.equipment).map(|i| &analysis.equipment[i].id),
        "benchmark_total_points": benchmark.map(|b| b.total_points),
        "criteria": criteria(project, analysis, lang),
        "equipment": (0..analysis.equipment.len()).map(|i| equipment(project, analysis, i, lang)).collect::<Vec<_>>(),
        "groups": groups(analysis, project, lang),
        "findings": analysis.findings.iter().map(|f| finding_json(f, None, lang)).collect::<Vec<_>>(),
    })
}

fn criteria(project: &Project, analysis: &Analysis, lang: Lang) -> Vec<Value> {
    let one = |(part, result): (&std::sync::Arc<crate::model::Criterion>, &crate::analysis::CriterionResult)| {
        let (better, target) = match result.better {
            Better::Higher => ("higher", None),
            Better::Lower => ("lower", None),
            Better::Target(target) => ("target", Some(target)),
        };
        json!({
            "id": result.id,
            "name": part.display_name(lang),
            "category": format!("{:?}", result.category),
            "unit": result.unit.map(Unit::symbol),
            "better": better,
            "target": target,
            "weight": result.weight,
            "scale": result.anchors.iter().map(|(x, p)| json!([x, p])).collect::<Vec<_>>(),
            "provisional": result.provisional.is_some(),
        })
    };
    project.criteria.iter().zip(&analysis.criteria).map(one).collect()
}

fn equipment(project: &Project, analysis: &Analysis, index: usize, lang: Lang) -> Value {
    let result = &analysis.equipment[index];
    let name = project.equipment.get(index).map(|e| e.display_name(lang)).unwrap_or_default();
    let cells = analysis.criteria.iter().zip(&result.cells);
    let cells: Map<String, Value> =
        cells.map(|(criterion, c)| (criterion.id.clone(), cell(c, criterion.unit))).collect();
    json!({
        "id": result.id,
        "name": name,
        "origin": result.origin.key(),
        "excluded": excluded(result, lang),
        "open_musts": result.open_musts,
        "cells": cells,
        "total_points": result.total_points,
        "total_low": result.total_low,
        "total_high": result.total_high,
        "gap_points": result.gap_points,
        "shortfall": result.shortfall,
        "surplus": result.surplus,
        "coverage": result.coverage,
        "rank": result.rank,
        "rank_low": result.rank_low,
        "rank_high": result.rank_high,
        "summary": summary(project, analysis, index, lang),
    })
}

fn excluded(result: &EquipmentResult, lang: Lang) -> Option<String> {
    let exclusion = result.excluded.as_ref()?;
    let clause = if exclusion.clause.is_empty() { String::new() } else { lang.summary_clause(&exclusion.clause) };
    Some(lang.summary_excluded(&exclusion.limit, &exclusion.offered, &clause))
}

fn cell(cell: &CellResult, unit: Option<Unit>) -> Value {
    let p = cell.probabilities;
    json!({
        "text": cell.text,
        "value": cell.value,
        "low": cell.low,
        "high": cell.high,
        "unit": unit.map(Unit::symbol),
        "points": cell.points,
        "points_low": cell.points_low,
        "points_high": cell.points_high,
        "level_percent": cell.level_percent,
        "gap_points": cell.gap_points,
        "gap_levels": cell.gap_levels,
        "contribution_points": cell.contribution_points,
        "margin": cell.margin,
        "as_stated": cell.as_stated.map(crate::analysis::Verdict::key),
        "verdict": cell.verdict.map(crate::analysis::Verdict::key),
        "standing": match cell.standing { Standing::Sure => "sure", Standing::AsStated => "as-stated" },
        "p_ahead": p.map(|p| p.ahead),
        "p_parity": p.map(|p| p.parity),
        "p_behind": p.map(|p| p.behind),
        "grade": cell.grade.map(crate::model::Grade::letter),
        "standard_uncertainty": cell.standard_uncertainty,
        "assumed": cell.assumed,
        "flags": cell.flags.iter().map(|flag| flag.key()).collect::<Vec<_>>(),
    })
}

fn groups(analysis: &Analysis, project: &Project, lang: Lang) -> Value {
    let groups = &analysis.groups;
    let by_criterion = |values: &[Option<f64>]| -> Map<String, Value> {
        analysis.criteria.iter().zip(values).map(|(c, v)| (c.id.clone(), json!(v))).collect()
    };
    let side = |group: &GroupSummary| {
        json!({
            "count": group.count,
            "eligible": group.eligible,
            "makers": group.makers,
            "best": group.best.map(|i| &analysis.equipment[i].id),
            "median_points": by_criterion(&group.median_points),
        })
    };
    let comparison = |comparison: &GroupComparison| {
        let verdicts: Map<String, Value> = analysis
            .criteria
            .iter()
            .zip(&comparison.verdicts)
            .map(|(c, v)| (c.id.clone(), json!(v.map(crate::analysis::Verdict::key))))
            .collect();
        json!({
            "gap_points": by_criterion(&comparison.gaps),
            "domestic": verdicts,
            "total_gap_points": comparison.total_gap,
        })
    };
    json!({
        "domestic": side(&groups.domestic),
        "imported": side(&groups.imported),
        "best": groups.best.as_ref().map(comparison),
        "median": groups.median.as_ref().map(comparison),
        "each_best_virtual": groups.each_best.as_ref().map(comparison),
        "summary": group_summary(project, analysis, lang),
    })
}

fn print(project: &Project, analysis: &Analysis, lang: Lang, out: &mut impl Write) -> Result<(), Failure> {
    writeln!(out, "{}", project.title(lang))?;
    writeln!(out, "{}: {}", lang.column_benchmark(), crate::analysis::benchmark_name(project, analysis, lang))?;
    for sentence in group_summary(project, analysis, lang) {
        writeln!(out, "{sentence}")?;
    }
    writeln!(out)?;
    let mut order: Vec<usize> = (0..analysis.equipment.len()).collect();
    order.sort_by_key(|i| analysis.equipment[*i].rank.unwrap_or(usize::MAX));
    ranking(project, analysis, &order, lang, out)?;
    for i in order {
        let name = project.equipment.get(i).map(|p| p.display_name(lang)).unwrap_or_default();
        writeln!(out, "\n{name}")?;
        writeln!(out, "  {}", summary(project, analysis, i, lang).join(lang.sentence_gap()))?;
    }
    Ok(())
}

/// Totals and ranks of the equipment, in this order.
fn ranking(
    project: &Project,
    analysis: &Analysis,
    order: &[usize],
    lang: Lang,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let header = [
        lang.column_rank(),
        lang.column_equipment(),
        lang.column_origin(),
        lang.column_total(),
        lang.column_low_high(),
        lang.column_gap(),
        lang.row_shortfall(),
        lang.row_surplus(),
        lang.cli_coverage(),
    ];
    let row = |i: &usize| {
        let e = &analysis.equipment[*i];
        vec![
            e.rank.map_or_else(|| lang.legend_excluded().to_owned(), |rank| rank.to_string()),
            project.equipment.get(*i).map(|p| p.display_name(lang)).unwrap_or_default(),
            origin_word(&e.origin, lang),
            points(e.total_points),
            format!("{}–{}", points(e.total_low), points(e.total_high)),
            e.gap_points.map_or_else(|| "–".to_owned(), points),
            points(e.shortfall),
            points(e.surplus),
            format!("{} %", percent(e.coverage)),
        ]
    };
    output::table(out, &header, &order.iter().map(row).collect::<Vec<_>>())
}

fn origin_word(origin: &Origin, lang: Lang) -> String {
    match origin {
        Origin::Domestic => lang.legend_domestic().to_owned(),
        Origin::Imported => lang.legend_imported().to_owned(),
        Origin::Other(what) if what.is_empty() => lang.legend_other().to_owned(),
        Origin::Other(what) => what.clone(),
    }
}
