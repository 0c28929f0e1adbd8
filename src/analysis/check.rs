//! Findings about the project itself: ids, references, rates.

use std::collections::HashSet;

use crate::model::{Benchmark, Equipment, Place, Project, Rate, SectionPart, Severity, WeightSet};

use super::expiry;
use super::finding::{Finding, FindingKind};
use super::origin;
use super::sense;

/// The ids that specs refer to.
pub(super) struct Known<'a> {
    criteria: HashSet<&'a str>,
    evidence: HashSet<&'a str>,
}

impl<'a> Known<'a> {
    /// Of this project.
    pub fn of(project: &'a Project) -> Self {
        Self {
            criteria: project.criteria.iter().map(|c| c.id.as_str()).collect(),
            evidence: project.evidence.iter().map(|e| e.id.as_str()).collect(),
        }
    }

    fn need_evidence(&self, id: &str, place: impl Fn() -> Place, findings: &mut Vec<Finding>) {
        if !id.is_empty() && !self.evidence.contains(id) {
            findings.push(Finding::new(Severity::Error, place(), FindingKind::UnknownEvidence(id.to_owned())));
        }
    }
}

/// Ids that are empty, double or reserved.
pub(super) fn ids(project: &Project, findings: &mut Vec<Finding>) {
    unique("criterion", project.criteria.iter().map(|c| c.id.as_str()), Place::Criterion, findings);
    unique("equipment", project.equipment.iter().map(|e| e.id.as_str()), Place::Equipment, findings);
    unique("evidence", project.evidence.iter().map(|e| e.id.as_str()), Place::Evidence, findings);
    unique("claim", project.claims.iter().map(|c| c.id.as_str()), Place::Claim, findings);
    unique("group", project.groups.iter().map(|g| g.id.as_str()), Place::Group, findings);
    unique("scenario", project.scenarios.iter().map(|s| s.id.as_str()), Place::Scenario, findings);
    for equipment in &project.equipment {
        if !matches!(Benchmark::parse(&equipment.id), Benchmark::Equipment(_)) {
            let place = Place::Equipment(equipment.id.clone());
            let kind = FindingKind::ReservedId(equipment.id.clone());
            findings.push(Finding::new(Severity::Error, place, kind));
        }
    }
}

fn unique<'a>(
    what: &'static str,
    ids: impl Iterator<Item = &'a str>,
    place: impl Fn(String) -> Place,
    findings: &mut Vec<Finding>,
) {
    let mut seen = HashSet::new();
    for id in ids {
        let kind = if id.trim().is_empty() {
            FindingKind::EmptyId { what }
        } else if !seen.insert(id) {
            FindingKind::DuplicateId { what, id: id.to_owned() }
        } else {
            continue;
        };
        findings.push(Finding::new(Severity::Error, place(id.to_owned()), kind));
    }
}

/// References of one equipment to nothing.
pub(super) fn references(equipment: &Equipment, known: &Known<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    known.need_evidence(&equipment.evidence, || Place::Equipment(equipment.id.clone()), &mut findings);
    for (key, cell) in &equipment.specs.0 {
        let place = || Place::Cell { equipment: equipment.id.clone(), criterion: key.clone() };
        if !known.criteria.contains(key.as_str()) {
            findings.push(Finding::new(Severity::Error, place(), FindingKind::UnknownCriterion(key.clone())));
        }
        for spec in &cell.specs {
            known.need_evidence(&spec.evidence, place, &mut findings);
        }
    }
    findings
}

/// References of claims and scenarios to nothing; rates that cannot be used.
pub(super) fn rest(project: &Project, known: &Known<'_>, findings: &mut Vec<Finding>) {
    for claim in &project.claims {
        known.need_evidence(&claim.evidence, || Place::Claim(claim.id.clone()), findings);
        if !claim.criterion.is_empty() && !known.criteria.contains(claim.criterion.as_str()) {
            let kind = FindingKind::UnknownCriterion(claim.criterion.clone());
            findings.push(Finding::new(Severity::Error, Place::Claim(claim.id.clone()), kind));
        }
    }
    scenarios(project, known, findings);
    weights(project, known, findings);
    expiry::check(project, findings);
    origin::check(project, findings);
    sense::check(project, findings);
    for rate in &project.rates {
        let currencies = rate.pair.split('/').filter(|code| crate::quantity::Unit::stated(code.trim()).is_some());
        if !(rate.value.is_finite() && rate.value > 0.0) || currencies.count() != 2 {
            let kind = FindingKind::BadRate(rate.pair.clone());
            findings.push(Finding::new(Severity::Error, Rate::place(rate.pair.clone()), kind));
        }
    }
}

fn scenarios(project: &Project, known: &Known<'_>, findings: &mut Vec<Finding>) {
    let mut tell = |place, kind| findings.push(Finding::new(Severity::Error, place, kind));
    for scenario in &project.scenarios {
        let place = || Place::Scenario(scenario.id.clone());
        if let Benchmark::Equipment(id) = Benchmark::parse(&scenario.benchmark)
            && !id.is_empty()
            && project.equipment(&id).is_none()
        {
            tell(place(), FindingKind::UnknownBenchmark(id));
        }
        if scenario.weights.values().chain(scenario.groups.values()).any(|w| !w.is_finite() || *w < 0.0) {
            tell(place(), FindingKind::BadWeight);
        }
        for key in scenario.weights.keys().chain(scenario.margins.keys()) {
            if !known.criteria.contains(key.as_str()) {
                tell(place(), FindingKind::UnknownCriterion(key.clone()));
            }
        }
        for key in scenario.groups.keys().filter(|key| project.group(key).is_none()) {
            tell(place(), FindingKind::UnknownGroup(key.clone()));
        }
    }
}

/// Groups of criteria, preference functions and judgements behind the weights.
fn weights(project: &Project, known: &Known<'_>, findings: &mut Vec<Finding>) {
    let mut tell = |place, kind| findings.push(Finding::new(Severity::Error, place, kind));
    for group in project.groups.iter().filter(|group| !group.weight.is_finite() || group.weight < 0.0) {
        tell(Place::Group(group.id.clone()), FindingKind::BadWeight);
    }
    for criterion in &project.criteria {
        let place = || Place::Criterion(criterion.id.clone());
        if !criterion.group.is_empty() && project.group(&criterion.group).is_none() {
            tell(place(), FindingKind::UnknownGroup(criterion.group.clone()));
        }
        if criterion.preference.is_some_and(|preference| !preference.is_usable()) {
            tell(place(), FindingKind::BadPreference);
        }
    }
    let named = |c: &&std::sync::Arc<crate::model::Criterion>| c.weight_range.is_some();
    let none = |(low, high): (f64, f64)| !(low >= 0.0 && low <= high && high <= 100.0);
    for criterion in project.criteria.iter().filter(named).filter(|c| c.weight_range.is_some_and(none)) {
        tell(Place::Criterion(criterion.id.clone()), FindingKind::BadWeightRanges);
    }
    project.weighting.clone().for_each_id(|id| {
        if !known.criteria.contains(id.as_str()) {
            tell(sense::weighting(), FindingKind::UnknownCriterion(id.clone()));
        }
    });
}

/// Ranges of the weights that no shares of the criteria that count can keep.
pub(super) fn weight_ranges(project: &Project, weights: &[f64], findings: &mut Vec<Finding>) {
    let counted = || project.criteria.iter().zip(weights).filter(|(_, w)| **w > 0.0).map(|(c, _)| c.share_range());
    let (least, most) = counted().fold((0.0, 0.0), |(a, b), (low, high)| (a + low, b + high));
    let by_ranges = project.settings.robustness.weights == WeightSet::Intervals && counted().next().is_some();
    if by_ranges && (least > 1.0 + 1e-9 || most < 1.0 - 1e-9) {
        findings.push(Finding::new(Severity::Error, Place::Project, FindingKind::BadWeightRanges));
    }
}
