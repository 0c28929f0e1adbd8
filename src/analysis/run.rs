//! The steps of the analysis that concern the project as a whole.

use crate::methods::decision::additive::weighted_sum;
use crate::methods::decision::hierarchy::{counted_shares, equal_shares};
use crate::methods::decision::rank;
use crate::model::{Benchmark, Place, Project, Scenario, Severity, WeightGroup};

use super::benchmark::Field;
use super::chosen::Chosen;
use super::criterion::Ready;
use super::finding::{Finding, FindingKind};
use super::must;
use super::options::Options;
use super::result::{BenchmarkResult, CriterionResult, EquipmentResult};
use super::row::Row;
use super::sums::Sums;
use super::worth_function::WorthFunction;

/// The scenario of the view; `None`: the project itself.
pub(super) fn find_scenario<'a>(
    project: &'a Project,
    options: &Options,
    findings: &mut Vec<Finding>,
) -> Option<&'a Scenario> {
    if options.scenario.is_empty() || options.scenario == "base" {
        return None;
    }
    let found = project.scenario(&options.scenario);
    if found.is_none() {
        let kind = FindingKind::UnknownScenario(options.scenario.clone());
        findings.push(Finding::new(Severity::Error, Place::Project, kind));
    }
    found
}

/// Shares of the weight over the criteria that give points.
pub(super) fn weights(
    ready: &[Ready<'_>],
    groups: &[WeightGroup],
    scenario: Option<&Scenario>,
    findings: &mut Vec<Finding>,
) -> Vec<f64> {
    let counts: Vec<bool> = ready.iter().map(|r| r.worth.is_some()).collect();
    let given: Vec<f64> = ready.iter().map(|r| r.weight).collect();
    let place = |r: &Ready<'_>| groups.iter().position(|group| group.id == r.criterion.group);
    let group_of: Vec<Option<usize>> = ready.iter().map(place).collect();
    let weight = |group: &WeightGroup| scenario.and_then(|s| s.groups.get(&group.id)).copied().unwrap_or(group.weight);
    let group_weights: Vec<f64> = groups.iter().map(weight).collect();
    let found = counted_shares(&given, &counts, &group_of, &group_weights);
    if counts.contains(&true) && found.is_none() {
        findings.push(Finding::new(Severity::Warning, Place::Project, FindingKind::NoWeights));
    }
    found.unwrap_or_else(|| equal_shares(&counts))
}

/// The benchmark of the view, else the scenario's, else the project's, else the default.
pub(super) fn choose(
    field: &Field<'_>,
    scenario: Option<&Scenario>,
    options: &Options,
    findings: &mut Vec<Finding>,
) -> Option<Chosen> {
    let wishes = [Some(&options.benchmark), scenario.map(|s| &s.benchmark), Some(&field.project.benchmark)];
    let wish = wishes.into_iter().flatten().find(|wish| !wish.trim().is_empty());
    let choice = wish.map_or_else(|| field.default_choice(), |text| Benchmark::parse(text));
    if field.project.equipment.is_empty() || field.ready.is_empty() {
        return None;
    }
    match field.choose(choice) {
        Ok(chosen) => Some(chosen),
        Err(kind) => {
            findings.push(Finding::new(Severity::Error, Place::Project, kind));
            None
        }
    }
}

/// The benchmark for all who show it.
pub(super) fn benchmark_result(chosen: &Chosen, weights: &[f64]) -> BenchmarkResult {
    let points = chosen.cells.iter().map(|cell| cell.as_ref().and_then(|c| c.result.points));
    let total_points = weighted_sum(weights, points);
    BenchmarkResult {
        choice: chosen.choice.clone(),
        equipment: chosen.equipment,
        cells: chosen.cells.iter().map(|cell| cell.as_ref().map(|c| c.result.as_ref().clone())).collect(),
        total_points,
    }
}

/// The criterion for all who show it.
pub(super) fn criterion_result(ready: &Ready<'_>, weight: f64, project: &Project) -> CriterionResult {
    CriterionResult {
        id: ready.criterion.id.clone(),
        category: ready.criterion.category,
        kind: ready.criterion.kind,
        better: ready.criterion.better,
        unit: ready.unit,
        weight,
        worth: ready.worth.clone(),
        anchors: ready.worth.as_ref().map(WorthFunction::anchors).unwrap_or_default(),
        provisional: ready.worth.as_ref().and_then(WorthFunction::provisional),
        demand: must::need_figure(ready, project),
        counts: ready.worth.is_some(),
    }
}

/// The rows with their places among the others.
pub(super) fn equipment_results(project: &Project, rows: &[Row]) -> Vec<EquipmentResult> {
    let eligible: Vec<(usize, &Sums)> = rows.iter().map(|row| &row.sums).enumerate().filter(is_eligible).collect();
    let ranks = rank::competition(&eligible.iter().map(|(_, sums)| sums.total).collect::<Vec<_>>());
    let ranges = rank::intervals(&eligible.iter().map(|(_, sums)| (sums.low, sums.high)).collect::<Vec<_>>());
    let mut places = eligible.iter().zip(ranks.iter().zip(&ranges)).peekable();
    let mut results = Vec::with_capacity(rows.len());
    for (i, (row, equipment)) in rows.iter().zip(&project.equipment).enumerate() {
        let place = places.next_if(|((index, _), _)| *index == i).map(|(_, place)| place);
        let (sums, gap) = (&row.sums, row.gap);
        results.push(EquipmentResult {
            id: equipment.id.clone(),
            origin: equipment.origin.clone(),
            excluded: sums.excluded.clone(),
            deviations: sums.deviations,
            deviation_points: sums.deviation_points,
            open_musts: sums.open_musts.clone(),
            total_points: sums.total,
            total_low: sums.low,
            total_high: sums.high,
            gap_points: gap.total,
            shortfall: gap.shortfall,
            surplus: gap.surplus,
            coverage: sums.coverage,
            evidence_coverage: sums.evidence_coverage,
            rank: place.map(|(rank, _)| *rank),
            rank_low: place.map(|(_, range)| range.0),
            rank_high: place.map(|(_, range)| range.1),
            cells: row.results.clone(),
        });
    }
    results
}

fn is_eligible((_, sums): &(usize, &Sums)) -> bool {
    sums.excluded.is_none() && sums.judged
}
