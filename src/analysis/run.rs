//! The analysis itself, step by step.

use crate::methods::decision::additive::{shares, weighted_sum};
use crate::methods::decision::rank;
use crate::model::{Arc, Benchmark, Equipment, Kind, Place, Project, Scenario, Severity};

use super::benchmark::{Chosen, Field};
use super::cell::{Reader, ReadyCell, Worth};
use super::criterion::Ready;
use super::result::{
    Analysis, BenchmarkResult, CellResult, CriterionResult, EquipmentResult, Exclusion, Flag, MustState,
};
use super::{Finding, FindingKind, Options, check, compare, groups, must, rows};

/// The analysis with the project's own benchmark and weights.
pub fn analyse(project: &Project) -> Analysis {
    analyse_with(project, &Options::default())
}

/// The analysis with this benchmark and scenario.
pub fn analyse_with(project: &Project, options: &Options) -> Analysis {
    let mut findings = Vec::new();
    check::check(project, &mut findings);
    let scenario = find_scenario(project, options, &mut findings);
    let missing = scenario.and_then(|s| s.missing).unwrap_or(project.settings.missing);
    let mut ready: Vec<Ready<'_>> =
        project.criteria.iter().map(|criterion| Ready::new(criterion, scenario, &mut findings)).collect();
    for ready in &ready {
        must::check(ready, project, &mut findings);
    }
    let mut cells = read_cells(project, &ready, &mut findings);
    provisional_scales(project, &mut ready, &cells, &mut findings);
    rows::each(&mut cells, ready.len(), |_, row| {
        for (cell, ready) in row.iter_mut().zip(&ready) {
            cell.set_points(ready, missing);
            cell.result.must = must::state(ready, cell, project);
            cell.result.deviation = must::deviation(ready, cell, project);
        }
    });
    let weights = weights(&ready, &mut findings);
    let totals: Vec<f64> = cells.iter().map(|row| total(&weights, row)).collect();
    let exclusions: Vec<Option<Exclusion>> = cells.iter().map(|row| exclusion(&ready, row)).collect();
    let excluded: Vec<bool> = exclusions.iter().map(Option::is_some).collect();
    let field = Field { project, ready: &ready, cells: &cells, totals: &totals, excluded: &excluded, missing };
    let groups = groups::groups(&field, &weights, &mut findings);
    let chosen = choose(&field, scenario, options, &mut findings);
    let gaps = against_benchmark(project, &ready, &weights, &mut cells, chosen.as_ref());
    tell_cells(project, &ready, &cells, chosen.as_ref(), &mut findings);
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    let benchmark = chosen.map(|chosen| benchmark_result(chosen, &weights));
    let criteria = ready.iter().zip(&weights).map(|(ready, weight)| criterion_result(ready, *weight)).collect();
    let equipment = equipment_results(project, &weights, cells, &totals, exclusions, &gaps);
    let scenario = scenario.map_or_else(|| "base".to_owned(), |s| s.id.clone());
    Analysis { scenario, benchmark, criteria, equipment, groups, findings }
}

fn find_scenario<'a>(project: &'a Project, options: &Options, findings: &mut Vec<Finding>) -> Option<&'a Scenario> {
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

/// Reads every cell; large projects by several threads, each a run of rows, put together in order.
fn read_cells(project: &Project, ready: &[Ready<'_>], findings: &mut Vec<Finding>) -> Vec<Vec<ReadyCell>> {
    let read = |chunk: &[Arc<Equipment>]| {
        let mut found = Vec::new();
        let reader = Reader { project };
        let rows: Vec<Vec<ReadyCell>> = chunk
            .iter()
            .map(|equipment| ready.iter().map(|ready| reader.cell(equipment, ready, &mut found)).collect())
            .collect();
        (rows, found)
    };
    let mut cells = Vec::with_capacity(project.equipment.len());
    for (rows, found) in rows::in_runs(&project.equipment, ready.len(), read) {
        cells.extend(rows);
        findings.extend(found);
    }
    cells
}

fn provisional_scales(
    project: &Project,
    ready: &mut [Ready<'_>],
    cells: &[Vec<ReadyCell>],
    findings: &mut Vec<Finding>,
) {
    for (k, ready) in ready.iter_mut().enumerate() {
        if ready.worth.is_some() {
            continue;
        }
        let figures: Vec<f64> = cells.iter().filter_map(|row| row.get(k)?.result.value).collect();
        let need = must::need_figure(ready, project);
        ready.worth = ready.provisional_worth(&figures, need);
        let kind = match (ready.criterion.kind, &ready.worth) {
            (Kind::Numeric, Some(_)) => FindingKind::ProvisionalScale,
            (Kind::Numeric, None) if ready.weight > 0.0 => FindingKind::LeftOut,
            _ => continue,
        };
        findings.push(Finding::new(Severity::Info, Place::Criterion(ready.criterion.id.clone()), kind));
    }
}

/// Shares of the weight over the criteria that give points.
fn weights(ready: &[Ready<'_>], findings: &mut Vec<Finding>) -> Vec<f64> {
    let counts = |r: &Ready<'_>| r.worth.is_some();
    let given: Vec<f64> = ready.iter().map(|r| if counts(r) { r.weight } else { 0.0 }).collect();
    let shares = shares(&given);
    if shares.iter().any(|w| *w > 0.0) || !ready.iter().any(counts) {
        return shares;
    }
    findings.push(Finding::new(Severity::Warning, Place::Project, FindingKind::NoWeights));
    shares_of_equal(ready.iter().map(counts))
}

/// Equal shares for those that count.
fn shares_of_equal(counts: impl Iterator<Item = bool>) -> Vec<f64> {
    shares(&counts.map(|c| f64::from(u8::from(c))).collect::<Vec<_>>())
}

fn total(weights: &[f64], row: &[ReadyCell]) -> f64 {
    weighted_sum(weights, row.iter().map(|cell| cell.result.points))
}

/// The first must-clause that surely fails.
fn exclusion(ready: &[Ready<'_>], row: &[ReadyCell]) -> Option<Exclusion> {
    let failed = ready.iter().zip(row).find(|(_, cell)| cell.result.must == MustState::Failed);
    let (ready, cell) = failed?;
    let must = ready.criterion.must.as_ref()?;
    Some(Exclusion {
        criterion: ready.criterion.id.clone(),
        clause: must.clause.clone(),
        limit: must.is.clone(),
        offered: cell.result.text.clone(),
    })
}

fn choose(
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

/// Gap, shortfall and surplus of one equipment.
#[derive(Clone, Copy, Debug, Default)]
struct Gap {
    total: Option<f64>,
    shortfall: f64,
    surplus: f64,
}

fn against_benchmark(
    project: &Project,
    ready: &[Ready<'_>],
    weights: &[f64],
    cells: &mut [Vec<ReadyCell>],
    chosen: Option<&Chosen>,
) -> Vec<Gap> {
    let Some(chosen) = chosen else { return vec![Gap::default(); cells.len()] };
    let margin_percent = project.settings.margin_percent;
    let compare_row = |i: usize, row: &mut Vec<ReadyCell>| {
        let same = chosen.equipment == Some(i);
        let pairs = || row.iter().zip(&chosen.cells).zip(weights);
        let in_pair = |own: &ReadyCell, other: &Option<ReadyCell>| {
            let applies = |cell: &ReadyCell| cell.worth != Worth::NotApplicable;
            applies(own) && other.as_ref().is_some_and(applies)
        };
        let pair_weight: f64 = pairs().filter(|((own, other), _)| in_pair(own, other)).map(|(_, w)| w).sum();
        // Where every criterion takes part the shares stay as they are, to the last digit.
        let complete = pairs().all(|((own, other), w)| in_pair(own, other) || *w == 0.0);
        for ((own, other), (ready, weight)) in row.iter_mut().zip(&chosen.cells).zip(ready.iter().zip(weights)) {
            let Some(other) = other.as_ref() else { continue };
            if own.worth == Worth::NotApplicable || other.worth == Worth::NotApplicable {
                continue;
            }
            let share = if complete || pair_weight <= 0.0 { *weight } else { weight / pair_weight };
            compare::compare(own, other, ready, share, margin_percent, same);
        }
        sum_up(row)
    };
    rows::each(cells, ready.len(), compare_row)
}

fn sum_up(row: &[ReadyCell]) -> Gap {
    let contributions = || row.iter().filter_map(|cell| cell.result.contribution_points);
    Gap {
        // A sum of nothing is no gap of 0.
        total: contributions().next().map(|_| contributions().fold(0.0, |sum, c| sum + c)),
        shortfall: contributions().filter(|c| *c > 0.0).fold(0.0, |sum, c| sum + c),
        surplus: contributions().filter(|c| *c < 0.0).fold(0.0, |sum, c| sum - c),
    }
}

fn benchmark_result(chosen: Chosen, weights: &[f64]) -> BenchmarkResult {
    let points = chosen.cells.iter().map(|cell| cell.as_ref().and_then(|c| c.result.points));
    let total_points = weighted_sum(weights, points);
    BenchmarkResult {
        choice: chosen.choice,
        equipment: chosen.equipment,
        cells: chosen.cells.into_iter().map(|cell| cell.map(|c| c.result)).collect(),
        total_points,
    }
}

fn criterion_result(ready: &Ready<'_>, weight: f64) -> CriterionResult {
    CriterionResult {
        id: ready.criterion.id.clone(),
        category: ready.criterion.category,
        kind: ready.criterion.kind,
        better: ready.criterion.better,
        unit: ready.unit,
        weight,
        anchors: ready.worth.as_ref().map(super::criterion::WorthFunction::anchors).unwrap_or_default(),
        provisional: ready.worth.as_ref().and_then(super::criterion::WorthFunction::provisional),
        counts: ready.worth.is_some(),
    }
}

/// What is open runs from its worst to its best; what is measured or assumed adds up as independent, by the root of
/// the sum of squares.
fn bounds(weights: &[f64], row: &[ReadyCell], total: f64) -> (f64, f64) {
    let (mut open, mut squares, mut weight) = ((0.0, 0.0), (0.0, 0.0), 0.0);
    for (cell, w) in row.iter().zip(weights) {
        let r = &cell.result;
        let (Some(points), Some(low), Some(high)) = (r.points, r.points_low, r.points_high) else { continue };
        let (below, above) = (w * (points - low), w * (high - points));
        weight += w;
        if matches!(cell.worth, Worth::Unknown | Worth::Bound { .. }) {
            open = (open.0 + below, open.1 + above);
        } else {
            squares = (squares.0 + below * below, squares.1 + above * above);
        }
    }
    if weight == 0.0 {
        return (total, total);
    }
    (total - (open.0 + f64::sqrt(squares.0)) / weight, total + (open.1 + f64::sqrt(squares.1)) / weight)
}

fn coverage(weights: &[f64], row: &[ReadyCell]) -> f64 {
    let applicable = row.iter().map(|cell| (cell.worth != Worth::NotApplicable).then_some(cell));
    weighted_sum(weights, applicable.map(|cell| cell.map(|c| f64::from(u8::from(c.is_evidence())))))
}

fn equipment_results(
    project: &Project,
    weights: &[f64],
    cells: Vec<Vec<ReadyCell>>,
    totals: &[f64],
    exclusions: Vec<Option<Exclusion>>,
    gaps: &[Gap],
) -> Vec<EquipmentResult> {
    let ranges: Vec<(f64, f64)> = cells.iter().zip(totals).map(|(row, total)| bounds(weights, row, *total)).collect();
    // One to which nothing applies has no place among the others.
    let judged = |row: &[ReadyCell]| row.iter().zip(weights).any(|(c, w)| *w > 0.0 && c.result.points.is_some());
    let eligible: Vec<usize> = (0..cells.len()).filter(|i| exclusions[*i].is_none() && judged(&cells[*i])).collect();
    let ranks = rank::competition(&eligible.iter().map(|i| totals[*i]).collect::<Vec<_>>());
    let rank_ranges = rank::intervals(&eligible.iter().map(|i| ranges[*i]).collect::<Vec<_>>());
    let mut results = Vec::with_capacity(cells.len());
    for (i, (row, excluded)) in cells.into_iter().zip(exclusions).enumerate() {
        let place = eligible.binary_search(&i).ok();
        let open = |cell: &&CellResult| cell.must == MustState::NotProven;
        let coverage = coverage(weights, &row);
        let results_row: Vec<CellResult> = row.into_iter().map(|cell| cell.result).collect();
        let open_musts = project.criteria.iter().zip(&results_row).filter(|(_, cell)| open(cell));
        results.push(EquipmentResult {
            id: project.equipment[i].id.clone(),
            origin: project.equipment[i].origin.clone(),
            excluded,
            open_musts: open_musts.map(|(criterion, _)| criterion.id.clone()).collect(),
            total_points: totals[i],
            total_low: ranges[i].0,
            total_high: ranges[i].1,
            gap_points: gaps[i].total,
            shortfall: gaps[i].shortfall,
            surplus: gaps[i].surplus,
            coverage,
            rank: place.map(|p| ranks[p]),
            rank_low: place.map(|p| rank_ranges[p].0),
            rank_high: place.map(|p| rank_ranges[p].1),
            cells: results_row,
        });
    }
    results
}

/// Findings that only the comparison brings out.
fn tell_cells(
    project: &Project,
    ready: &[Ready<'_>],
    cells: &[Vec<ReadyCell>],
    chosen: Option<&Chosen>,
    findings: &mut Vec<Finding>,
) {
    for (equipment, row) in project.equipment.iter().zip(cells) {
        for (k, (ready, cell)) in ready.iter().zip(row).enumerate() {
            let place = || Place::Cell { equipment: equipment.id.clone(), criterion: ready.criterion.id.clone() };
            let mut tell = |severity, kind| findings.push(Finding::new(severity, place(), kind));
            if cell.has(Flag::UnlikeBasis) {
                let other = chosen.and_then(|c| c.cells.get(k)?.as_ref());
                let name = |cell: Option<&ReadyCell>| cell.map(basis_name).unwrap_or_default();
                tell(Severity::Warning, FindingKind::UnlikeBasis { own: name(Some(cell)), other: name(other) });
            }
            if cell.has(Flag::BeyondScale) {
                tell(Severity::Info, FindingKind::BeyondScale(cell.result.text.clone()));
            }
            let limit = || ready.criterion.must.as_ref().map(|must| must.is.clone()).unwrap_or_default();
            match cell.result.must {
                MustState::Failed => {
                    let offered = cell.result.text.clone();
                    tell(Severity::Warning, FindingKind::MustFailed { limit: limit(), offered });
                }
                MustState::NotProven => tell(Severity::Info, FindingKind::MustNotProven { limit: limit() }),
                MustState::None | MustState::Met => {}
            }
        }
    }
    for (k, ready) in ready.iter().enumerate() {
        let stated = cells.iter().filter_map(|row| row.get(k)).filter(|cell| cell.result.value.is_some());
        let points: Vec<f64> = stated.filter_map(|cell| cell.result.points).collect();
        let kind = match points.as_slice() {
            [] if ready.worth.is_some() && cells.len() >= 2 => FindingKind::NothingStated,
            [first, _, ..] if points.iter().all(|p| (p - first).abs() < 1e-9) => FindingKind::NoSpread,
            _ => continue,
        };
        if ready.weight > 0.0 {
            findings.push(Finding::new(Severity::Info, Place::Criterion(ready.criterion.id.clone()), kind));
        }
    }
}

/// The basis of a figure in words: standard, reference length, price.
fn basis_name(cell: &ReadyCell) -> String {
    let reference = cell.reference.map(|reference| match reference {
        crate::quantity::Reference::Length(mm) => format!("/{mm} mm"),
        crate::quantity::Reference::FullTravel => "/full travel".to_owned(),
    });
    let standard = cell.basis.as_ref().map(ToString::to_string);
    let parts: Vec<String> = standard.into_iter().chain(reference).collect();
    if parts.is_empty() { "–".to_owned() } else { parts.join(" ") }
}
