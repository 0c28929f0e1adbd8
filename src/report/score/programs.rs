//! The comparison for programs: a public interface, documented in the README.

use serde_json::{Map, Value, json};

use super::decision::Writer;
use crate::analysis::decision::{Decision, Method};
use crate::analysis::{
    CellResult, CriterionResult, EquipmentResult, GroupComparison, GroupSummary, Names, Standing, Verdict,
    group_summary, summary,
};
use crate::model::{Better, Criterion, Equipment, Grade};
use crate::quantity::Unit;
use crate::report::findings;
use crate::text::Lang;

/// The comparison, with the decision by these methods.
pub fn json(names: Names<'_>, methods: &[Method]) -> Value {
    let Names { project, analysis, lang } = names;
    let benchmark = analysis.benchmark.as_ref();
    let mut json = json!({
        "project": project.title,
        "scenario": analysis.scenario,
        "benchmark": benchmark.map(|b| b.choice.to_string()),
        "benchmark_equipment": benchmark.and_then(|b| b.equipment).map(|i| names.equipment_id(i)),
        "benchmark_total_points": benchmark.map(|b| b.total_points),
        "criteria": criteria(names),
        "equipment": (0..analysis.equipment.len()).map(|i| equipment(names, i)).collect::<Vec<_>>(),
        "groups": groups(names),
        "findings": analysis.findings.iter().map(|f| findings::json(f, None, lang)).collect::<Vec<_>>(),
    });
    let decision = &Decision::complete(project, analysis);
    if let Some(object) = json.as_object_mut() {
        let fields = Writer { names, decision, methods }.fields();
        object.extend(fields.into_iter().map(|(name, value)| (name.to_owned(), value)));
    }
    json
}

fn criteria(Names { project, analysis, lang }: Names<'_>) -> Vec<Value> {
    let one = |(part, result): (&Criterion, &CriterionResult)| {
        let (better, target) = match result.better {
            Better::Higher => (Some("higher"), None),
            Better::Lower => (Some("lower"), None),
            Better::Target(target) => (Some("target"), Some(target)),
            Better::Unknown => (None, None),
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
    project.criteria.iter().map(AsRef::as_ref).zip(&analysis.criteria).map(one).collect()
}

fn equipment(names: Names<'_>, index: usize) -> Value {
    let Names { project, analysis, lang } = names;
    let result = &analysis.equipment[index];
    let cells = analysis.criteria.iter().zip(&result.cells);
    let cells: Map<String, Value> =
        cells.map(|(criterion, c)| (criterion.id.clone(), cell(c, criterion.unit))).collect();
    json!({
        "id": result.id,
        "name": names.equipment(index),
        "origin": result.origin.key(),
        "origin_facts": project.equipment.get(index).map(|equipment| origin_facts(equipment)),
        "tax": project.equipment.get(index).map(|equipment| tax(equipment)),
        "excluded": excluded(result, lang),
        "open_musts": result.open_musts,
        "deviations": result.deviations,
        "deviation_points": result.deviation_points,
        "cells": cells,
        "total_points": result.total_points,
        "total_low": result.total_low,
        "total_high": result.total_high,
        "gap_points": result.gap_points,
        "shortfall": result.shortfall,
        "surplus": result.surplus,
        "coverage": result.coverage,
        "evidence_coverage": result.evidence_coverage,
        "rank": result.rank,
        "rank_low": result.rank_low,
        "rank_high": result.rank_high,
        "summary": summary(project, analysis, index, lang),
    })
}

/// What origin rests on, as stated; `null`: not known.
fn origin_facts(equipment: &Equipment) -> Value {
    let stated = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    json!({
        "made_in": stated(&equipment.made_in),
        "brand_country": stated(&equipment.brand_country),
        "owner": stated(&equipment.owner),
        "owner_country": stated(&equipment.owner_country),
        "declaration": equipment.declaration,
        "domestic_content_percent": equipment.domestic_content_percent,
        "domestic_content_source": stated(&equipment.domestic_content_source),
    })
}

/// The equipment's own rates; `null`: the project's.
fn tax(equipment: &Equipment) -> Value {
    let hs_code = Some(equipment.hs_code.as_str()).filter(|code| !code.is_empty());
    json!({ "hs_code": hs_code, "duty_percent": equipment.duty_percent, "vat_percent": equipment.vat_percent })
}

fn excluded(result: &EquipmentResult, lang: Lang) -> Option<String> {
    result.excluded.as_ref().map(|exclusion| exclusion.sentence(lang))
}

fn cell(cell: &CellResult, unit: Option<Unit>) -> Value {
    let p = cell.comparison.probabilities;
    json!({
        "text": cell.text,
        "value": cell.value,
        "low": cell.low,
        "high": cell.high,
        "unit": unit.map(Unit::symbol),
        "points": cell.points,
        "points_low": cell.points_low,
        "points_high": cell.points_high,
        "level_percent": cell.comparison.level_percent,
        "gap_points": cell.comparison.gap_points,
        "gap_levels": cell.comparison.gap_levels,
        "contribution_points": cell.comparison.contribution_points,
        "margin": cell.comparison.margin,
        "as_stated": cell.comparison.as_stated.map(Verdict::key),
        "verdict": cell.comparison.verdict.map(Verdict::key),
        "standing": match cell.comparison.standing { Standing::Sure => "sure", Standing::AsStated => "as-stated" },
        "p_ahead": p.map(|p| p.ahead),
        "p_parity": p.map(|p| p.parity),
        "p_behind": p.map(|p| p.behind),
        "grade": cell.grade.map(Grade::letter),
        "standard_uncertainty": cell.standard_uncertainty,
        "assumed": cell.assumed,
        "flags": cell.flags.iter().map(|flag| flag.key()).collect::<Vec<_>>(),
    })
}

fn groups(names: Names<'_>) -> Value {
    let Names { project, analysis, lang } = names;
    let groups = &analysis.groups;
    let by_criterion = |values: &[Option<f64>]| -> Map<String, Value> {
        analysis.criteria.iter().zip(values).map(|(c, v)| (c.id.clone(), json!(v))).collect()
    };
    let side = |group: &GroupSummary| {
        json!({
            "count": group.count,
            "eligible": group.eligible,
            "makers": group.makers,
            "best": group.best.map(|i| names.equipment_id(i)),
            "median_points": by_criterion(&group.median_points),
        })
    };
    let comparison = |comparison: &GroupComparison| {
        let verdicts: Map<String, Value> = analysis
            .criteria
            .iter()
            .zip(&comparison.verdicts)
            .map(|(c, v)| (c.id.clone(), json!(v.map(Verdict::key))))
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
