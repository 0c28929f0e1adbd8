//! What has expired or grown old at the event of the project: bid opening, decision. Without that day nothing is said.

use crate::model::{Date, Evidence, Place, Project, Severity};

use super::finding::{Finding, FindingKind};

/// Findings about offers and documents.
pub(super) fn check(project: &Project, findings: &mut Vec<Finding>) {
    let event = project.settings.event_date.trim();
    let day = Date::parse(event);
    if day.is_none() && !event.is_empty() {
        let kind = FindingKind::BadDate(event.to_owned());
        findings.push(Finding::new(Severity::Warning, Place::Project, kind));
    }
    for evidence in &project.evidence {
        let place = || Place::Evidence(evidence.id.clone());
        let stated = [validity(evidence, day), day.and_then(|day| age(evidence, day, project.settings.evidence_years))];
        findings.extend(stated.into_iter().flatten().map(|(severity, kind)| Finding::new(severity, place(), kind)));
    }
}

/// An offer binds on its last day, too.
fn validity(evidence: &Evidence, event: Option<Date>) -> Option<(Severity, FindingKind)> {
    let text = Some(evidence.valid_until.trim()).filter(|text| !text.is_empty())?;
    let Some(until) = Date::parse(text) else {
        return Some((Severity::Warning, FindingKind::BadDate(text.to_owned())));
    };
    let event = event.filter(|event| *event > until)?;
    Some((Severity::Warning, FindingKind::OfferExpired { until, event }))
}

/// A date that names a month or a year counts as its last day: what may be young enough is not called old.
fn age(evidence: &Evidence, event: Date, years: u32) -> Option<(Severity, FindingKind)> {
    let text = Some(evidence.date.trim()).filter(|text| !text.is_empty() && years > 0)?;
    let Some(date) = Date::latest(text) else {
        return Some((Severity::Info, FindingKind::UndatedEvidence(text.to_owned())));
    };
    let is_old = date < event.years_before(years);
    is_old.then(|| (Severity::Warning, FindingKind::OldEvidence { date: text.to_owned(), event, years }))
}
