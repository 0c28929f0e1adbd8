//! Findings about the project itself: ids, references, rates.

use std::collections::{BTreeSet, HashSet};

use crate::model::{Benchmark, Place, Project, Severity};

use super::{Finding, FindingKind};

/// Ids that are empty, double or reserved; references to nothing; rates that cannot be used.
pub(super) fn check(project: &Project, findings: &mut Vec<Finding>) {
    let mut tell = |severity, place, kind| findings.push(Finding::new(severity, place, kind));
    let lists: [(&'static str, Vec<(&str, Place)>); 5] = [
        ("criterion", project.criteria.iter().map(|c| (c.id.as_str(), Place::Criterion(c.id.clone()))).collect()),
        ("equipment", project.equipment.iter().map(|e| (e.id.as_str(), Place::Equipment(e.id.clone()))).collect()),
        ("evidence", project.evidence.iter().map(|e| (e.id.as_str(), Place::Evidence(e.id.clone()))).collect()),
        ("claim", project.claims.iter().map(|c| (c.id.as_str(), Place::Claim(c.id.clone()))).collect()),
        ("scenario", project.scenarios.iter().map(|s| (s.id.as_str(), Place::Scenario(s.id.clone()))).collect()),
    ];
    for (what, parts) in lists {
        let mut seen = BTreeSet::new();
        for (id, place) in parts {
            if id.trim().is_empty() {
                tell(Severity::Error, place, FindingKind::EmptyId { what });
            } else if !seen.insert(id) {
                tell(Severity::Error, place, FindingKind::DuplicateId { what, id: id.to_owned() });
            }
        }
    }
    for equipment in &project.equipment {
        if !matches!(Benchmark::parse(&equipment.id), Benchmark::Equipment(_)) {
            let place = Place::Equipment(equipment.id.clone());
            tell(Severity::Error, place, FindingKind::ReservedId(equipment.id.clone()));
        }
    }
    references(project, &mut tell);
    for rate in &project.rates {
        let currencies = rate.pair.split('/').filter(|code| crate::quantity::Unit::find(code.trim()).is_some());
        if !(rate.value.is_finite() && rate.value > 0.0) || currencies.count() != 2 {
            tell(Severity::Error, Place::Rate(rate.pair.clone()), FindingKind::BadRate(rate.pair.clone()));
        }
    }
}

fn references(project: &Project, tell: &mut impl FnMut(Severity, Place, FindingKind)) {
    let criteria: HashSet<&str> = project.criteria.iter().map(|c| c.id.as_str()).collect();
    let evidence: HashSet<&str> = project.evidence.iter().map(|e| e.id.as_str()).collect();
    let need_evidence = |id: &str, place: Place, tell: &mut dyn FnMut(Severity, Place, FindingKind)| {
        if !id.is_empty() && !evidence.contains(id) {
            tell(Severity::Error, place, FindingKind::UnknownEvidence(id.to_owned()));
        }
    };
    for equipment in &project.equipment {
        need_evidence(&equipment.evidence, Place::Equipment(equipment.id.clone()), tell);
        for (key, cell) in &equipment.specs.0 {
            let place = || Place::Cell { equipment: equipment.id.clone(), criterion: key.clone() };
            if !criteria.contains(key.as_str()) {
                tell(Severity::Error, place(), FindingKind::UnknownCriterion(key.clone()));
            }
            for spec in &cell.specs {
                need_evidence(&spec.evidence, place(), tell);
            }
        }
    }
    for claim in &project.claims {
        need_evidence(&claim.evidence, Place::Claim(claim.id.clone()), tell);
        if !claim.criterion.is_empty() && !criteria.contains(claim.criterion.as_str()) {
            let kind = FindingKind::UnknownCriterion(claim.criterion.clone());
            tell(Severity::Error, Place::Claim(claim.id.clone()), kind);
        }
    }
    for scenario in &project.scenarios {
        let place = || Place::Scenario(scenario.id.clone());
        if let Benchmark::Equipment(id) = Benchmark::parse(&scenario.benchmark)
            && !id.is_empty()
            && project.equipment(&id).is_none()
        {
            tell(Severity::Error, place(), FindingKind::UnknownBenchmark(id));
        }
        if scenario.weights.values().any(|w| !w.is_finite() || *w < 0.0) {
            tell(Severity::Error, place(), FindingKind::BadWeight);
        }
        for key in scenario.weights.keys().chain(scenario.margins.keys()) {
            if !criteria.contains(key.as_str()) {
                let place = Place::Scenario(scenario.id.clone());
                tell(Severity::Error, place, FindingKind::UnknownCriterion(key.clone()));
            }
        }
    }
}
