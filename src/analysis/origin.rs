//! The group of an equipment against what is known of its origin. The group stays what the project says; where the
//! project's criteria of origin lead to another one, or cannot be answered, that is a finding.

use crate::lexicon;
use crate::model::{Equipment, Origin, OriginCriteria, OriginFact, Place, Project, Severity};
use crate::text::Lang;

use super::finding::{Finding, FindingKind};

/// What the criteria of origin say of one equipment.
#[derive(Clone, Debug, PartialEq)]
pub enum OriginVerdict {
    /// Every fact asked for holds.
    Domestic,
    /// These facts do not hold, each with what is stated.
    Imported(Vec<(OriginFact, String)>),
    /// None is known not to hold, but these are not known.
    Open(Vec<OriginFact>),
}

/// What the project's criteria say of this equipment; `None` where nothing is asked for, where the project names no home
/// although a country is asked for, or where the equipment stands in neither group.
pub fn origin_verdict(project: &Project, equipment: &Equipment) -> Option<OriginVerdict> {
    let criteria = &project.settings.origin_criteria;
    let aside = matches!(equipment.origin, Origin::Other(_));
    if !criteria.asks() || aside || lacks_home(project) {
        return None;
    }
    let facts = stated(criteria, equipment, project.home.trim());
    let failed =
        facts.iter().filter(|(_, holds, _)| *holds == Some(false)).map(|(fact, _, text)| (*fact, text.clone()));
    let failed: Vec<_> = failed.collect();
    let open: Vec<_> = facts.iter().filter(|(_, holds, _)| holds.is_none()).map(|(fact, ..)| *fact).collect();
    Some(match (failed.is_empty(), open.is_empty()) {
        (false, _) => OriginVerdict::Imported(failed),
        (true, false) => OriginVerdict::Open(open),
        (true, true) => OriginVerdict::Domestic,
    })
}

/// Findings about the groups of the project's equipment.
pub(super) fn check(project: &Project, findings: &mut Vec<Finding>) {
    if lacks_home(project) {
        findings.push(Finding::new(Severity::Warning, Place::Project, FindingKind::NoHome));
    }
    for equipment in &project.equipment {
        let Some((severity, kind)) = group_finding(project, equipment) else { continue };
        findings.push(Finding::new(severity, Place::Equipment(equipment.id.clone()), kind));
    }
}

/// What is to be said of the group of this equipment.
fn group_finding(project: &Project, equipment: &Equipment) -> Option<(Severity, FindingKind)> {
    let is_domestic = equipment.origin == Origin::Domestic;
    match origin_verdict(project, equipment)? {
        OriginVerdict::Domestic if !is_domestic => {
            Some((Severity::Warning, FindingKind::OriginDiffers { to: Origin::Domestic, failed: Vec::new() }))
        }
        OriginVerdict::Imported(failed) if is_domestic => {
            Some((Severity::Warning, FindingKind::OriginDiffers { to: Origin::Imported, failed }))
        }
        OriginVerdict::Open(facts) => Some((Severity::Info, FindingKind::OriginOpen(facts))),
        OriginVerdict::Domestic | OriginVerdict::Imported(_) => None,
    }
}

fn lacks_home(project: &Project) -> bool {
    project.settings.origin_criteria.asks_for_a_country() && project.home.trim().is_empty()
}

fn is_percent(percent: f64) -> bool {
    (0.0..=100.0).contains(&percent)
}

/// Each fact that is asked for: whether it holds, `None` where it is not known, and what is stated.
fn stated(criteria: &OriginCriteria, equipment: &Equipment, home: &str) -> Vec<(OriginFact, Option<bool>, String)> {
    let country = |text: &str| {
        let text = text.trim();
        (is_country(text, home), text.to_owned())
    };
    let content = equipment.domestic_content_percent.filter(|percent| is_percent(*percent));
    let least = criteria.content_percent.unwrap_or_default();
    let share = (content.map(|percent| percent >= least), content.map(|p| format!("{p} %")).unwrap_or_default());
    let rows = [
        (criteria.made_in, OriginFact::MadeIn, country(&equipment.made_in)),
        (criteria.brand, OriginFact::Brand, country(&equipment.brand_country)),
        (criteria.owner, OriginFact::Owner, country(&equipment.owner_country)),
        (criteria.declaration, OriginFact::Declaration, (equipment.declaration, String::new())),
        (criteria.content_percent.is_some(), OriginFact::Content, share),
    ];
    let asked = rows.into_iter().filter(|(asked, ..)| *asked);
    asked.map(|(_, fact, (holds, text))| (fact, holds, text)).collect()
}

/// Whether a text means the home country under any of its names (`China`, `中国`, `CN`), alone or beside a place
/// (`Suzhou, China`); `None` where it names no country that is known.
fn is_country(text: &str, home: &str) -> Option<bool> {
    let same = lexicon::folded(text) == lexicon::folded(home);
    let parts = || text.split(|c: char| !c.is_alphanumeric() && c != '.' && c != '\'').map(str::trim);
    let own = lexicon::country(text).or_else(|| parts().find_map(lexicon::country));
    match own {
        _ if same && !text.is_empty() => Some(true),
        Some(own) => Some(lexicon::country(home) == Some(own)),
        None => None,
    }
}

fn fact_name(fact: OriginFact, lang: Lang) -> &'static str {
    match fact {
        OriginFact::MadeIn => lang.equipment_made_in(),
        OriginFact::Brand => lang.equipment_brand_country(),
        OriginFact::Owner => lang.equipment_owner_country(),
        OriginFact::Declaration => lang.equipment_declaration(),
        OriginFact::Content => lang.equipment_content(),
    }
}

/// Facts that do not hold, with what is stated.
pub(super) fn failed_facts(failed: &[(OriginFact, String)], lang: Lang) -> String {
    let stated = |(fact, text): &(OriginFact, String)| {
        let name = fact_name(*fact, lang);
        if text.is_empty() { lang.finding_origin_missing(name) } else { lang.finding_origin_stated(name, text) }
    };
    failed.iter().map(stated).collect::<Vec<_>>().join(lang.list_comma())
}

/// Facts by their names.
pub(super) fn open_facts(facts: &[OriginFact], lang: Lang) -> String {
    facts.iter().map(|fact| fact_name(*fact, lang)).collect::<Vec<_>>().join(lang.list_comma())
}

impl OriginVerdict {
    /// What the project's criteria say, in a sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Domestic => lang.equipment_by_criteria(lang.origin_domestic()),
            Self::Imported(failed) => lang.equipment_by_criteria_not(&failed_facts(failed, lang)),
            Self::Open(facts) => lang.equipment_by_criteria_open(&open_facts(facts, lang)),
        }
    }
}
