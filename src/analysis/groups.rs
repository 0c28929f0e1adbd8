//! Domestic against imported.

use crate::methods::decision::additive::weighted_sum;
use crate::model::{Group, Origin, Place, Severity};

use super::benchmark::Field;
use super::cell_result::Verdict;
use super::compare::{compare, unlike};
use super::finding::{Finding, FindingKind, StatedBasis};
use super::ready_cell::ReadyCell;
use super::result::{GroupComparison, GroupSummary, Groups};
use super::row::Row;
use super::worth_function::median_of_sorted;

/// Gaps up to this many points count as parity between groups.
const PARITY_POINTS: f64 = 5.0;

/// Both groups and the three ways to compare them.
pub(super) fn groups(field: &Field<'_>, columns: &[Standings], weights: &[f64], findings: &mut Vec<Finding>) -> Groups {
    let points = |of: fn(&Standings) -> Option<f64>| -> Vec<Option<f64>> { columns.iter().map(of).collect() };
    let domestic = summary(field, Group::Domestic, points(|c| c.domestic.median), findings);
    let imported = summary(field, Group::Imported, points(|c| c.imported.median), findings);
    for (own, other, name) in [(&domestic, &imported, "domestic"), (&imported, &domestic, "imported")] {
        if own.count == 0 && other.count > 0 {
            let kind = FindingKind::GroupEmpty { group: name };
            findings.push(Finding::new(Severity::Info, Place::Project, kind));
        }
    }
    let pair = |d: Option<Vec<Option<f64>>>, i: Option<Vec<Option<f64>>>| Some(comparison(&d?, &i?, weights));
    let three = |g: &GroupSummary| (g.eligible >= 3).then(|| g.median_points.clone());
    let best = |g: &GroupSummary, of: fn(&Standings) -> Option<f64>| (g.eligible > 0).then(|| points(of));
    Groups {
        best: real(field, domestic.best, imported.best, weights),
        median: pair(three(&domestic), three(&imported)),
        each_best: pair(best(&domestic, |c| c.domestic.best), best(&imported, |c| c.imported.best)),
        domestic,
        imported,
    }
}

/// Points of what is stated; the policy for the missing has no say between groups.
fn stated_points(cell: &ReadyCell) -> Option<f64> {
    cell.result.points.filter(|_| cell.result.value.is_some())
}

fn summary(
    field: &Field<'_>,
    group: Group,
    median_points: Vec<Option<f64>>,
    findings: &mut Vec<Finding>,
) -> GroupSummary {
    let (origin, name) = match group {
        Group::Imported => (Origin::Imported, "imported"),
        _ => (Origin::Domestic, "domestic"),
    };
    let all: Vec<_> = field.project.equipment.iter().filter(|e| e.origin == origin).collect();
    let mut makers: Vec<&str> =
        all.iter().map(|e| if e.maker.is_empty() { e.id.as_str() } else { e.maker.as_str() }).collect();
    makers.sort_unstable();
    let biggest = makers.chunk_by(|a, b| a == b).max_by_key(|chunk| chunk.len());
    if let Some(chunk) = biggest.filter(|chunk| all.len() >= 4 && 2 * chunk.len() > all.len()) {
        let kind = FindingKind::OneMaker { group: name, maker: chunk[0].to_owned(), count: chunk.len(), of: all.len() };
        findings.push(Finding::new(Severity::Info, Place::Project, kind));
    }
    makers.dedup();
    let members = field.members(group);
    GroupSummary {
        count: all.len(),
        eligible: members.len(),
        makers: makers.len(),
        best: field.best(group),
        median_points,
    }
}

/// How the groups stand on one criterion.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Standings {
    domestic: Standing,
    imported: Standing,
}

/// How one group stands on one criterion, in points of what is stated.
#[derive(Clone, Copy, Debug, Default)]
struct Standing {
    median: Option<f64>,
    best: Option<f64>,
}

/// Who is eligible in either group.
pub(super) struct Members {
    domestic: Vec<usize>,
    imported: Vec<usize>,
}

impl Members {
    /// Of this field.
    pub fn of(field: &Field<'_>) -> Self {
        Self { domestic: field.members(Group::Domestic), imported: field.members(Group::Imported) }
    }

    /// How both stand on this criterion. Where the best of both are values of unlike things, or any two of all, there is
    /// no best, or no median, to compare.
    pub fn standings(&self, rows: &[Row], k: usize) -> Standings {
        let stated = |members: &[usize]| -> Vec<(f64, &ReadyCell)> {
            let cells = members.iter().filter_map(|i| rows.get(*i)?.cells.get(k));
            cells.filter_map(|cell| Some((stated_points(cell)?, cell))).collect()
        };
        let (domestic, imported) = (stated(&self.domestic), stated(&self.imported));
        let (d, i) = (best(&domestic), best(&imported));
        let best_alike = d.zip(i).is_none_or(|((_, d), (_, i))| !unlike(&d.result, &i.result));
        let points = |best: Option<(f64, &ReadyCell)>| best.map(|(points, _)| points).filter(|_| best_alike);
        let all_alike = are_alike(domestic.iter().chain(&imported).map(|(_, cell)| *cell));
        let median = |of: &[(f64, &ReadyCell)]| {
            let mut points: Vec<f64> = of.iter().map(|(points, _)| *points).collect();
            points.sort_by(f64::total_cmp);
            median_of_sorted(&points).filter(|_| all_alike)
        };
        Standings {
            domestic: Standing { median: median(&domestic), best: points(d) },
            imported: Standing { median: median(&imported), best: points(i) },
        }
    }
}

/// The first with the most points.
fn best<'a>(of: &[(f64, &'a ReadyCell)]) -> Option<(f64, &'a ReadyCell)> {
    of.iter().copied().reduce(|best, own| if own.0 > best.0 { own } else { best })
}

/// No two of these state values of unlike things. Few bases stand on a row, however many cells.
fn are_alike<'a>(cells: impl Iterator<Item = &'a ReadyCell>) -> bool {
    let mut seen: Vec<&StatedBasis> = Vec::new();
    for cell in cells {
        let own = cell.result.stands_on();
        if seen.contains(&own) {
            continue;
        }
        if !seen.iter().all(|other| own.is_like(other)) {
            return false;
        }
        seen.push(own);
    }
    true
}

/// Two real machines: the verdicts as between any two. A verdict stands only when it is the same from both sides, for
/// an assumed margin depends on which of them is the benchmark.
fn real(
    field: &Field<'_>,
    domestic: Option<usize>,
    imported: Option<usize>,
    weights: &[f64],
) -> Option<GroupComparison> {
    let (d, i) = (&field.rows.get(domestic?)?.cells, &field.rows.get(imported?)?.cells);
    let percent = field.project.settings.margin_percent;
    let verdict = |k: usize| {
        let (own, other, ready) = (d.get(k)?, i.get(k)?, field.ready.get(k)?);
        if own.result.value.is_none() || other.result.value.is_none() {
            return None;
        }
        let seen = |own: &ReadyCell, other: &ReadyCell| compare(own, other, ready, 1.0, percent, false).verdict;
        let (from_home, from_abroad) = (seen(own, other)?, seen(other, own)?);
        Some(if from_home == from_abroad.mirrored() { from_home } else { Verdict::Undecided })
    };
    let gap = |k: usize| {
        let (own, other) = (d.get(k)?, i.get(k)?);
        let comparable = !unlike(&own.result, &other.result);
        Some(stated_points(other)? - stated_points(own)?).filter(|_| comparable)
    };
    let gaps: Vec<Option<f64>> = (0..field.ready.len()).map(gap).collect();
    Some(GroupComparison {
        verdicts: (0..field.ready.len()).map(verdict).collect(),
        total_gap: total(&gaps, weights),
        gaps,
    })
}

/// The weighted gap over what is comparable; nothing comparable is no gap of 0.
fn total(gaps: &[Option<f64>], weights: &[f64]) -> Option<f64> {
    let counts = gaps.iter().zip(weights).any(|(gap, weight)| gap.is_some() && *weight > 0.0);
    counts.then(|| weighted_sum(weights, gaps.iter().copied()))
}

fn comparison(domestic: &[Option<f64>], imported: &[Option<f64>], weights: &[f64]) -> GroupComparison {
    let gaps: Vec<Option<f64>> = domestic.iter().zip(imported).map(|(d, i)| Some((*i)? - (*d)?)).collect();
    let verdict = |gap: &f64| match *gap {
        gap if gap > PARITY_POINTS => Verdict::Behind,
        gap if gap < -PARITY_POINTS => Verdict::Ahead,
        _ => Verdict::Parity,
    };
    GroupComparison {
        verdicts: gaps.iter().map(|gap| gap.as_ref().map(verdict)).collect(),
        total_gap: total(&gaps, weights),
        gaps,
    }
}
