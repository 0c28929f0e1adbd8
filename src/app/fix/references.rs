//! References to nothing that differ from exactly one known id by letter case or one slip.

use std::sync::Arc;

use crate::app::Command;
use crate::model::{Equipment, Origin, Place, Project, Section};

use super::{Change, Fix, FixKind, near};

/// A spec, claim or scenario names a criterion that is not there.
pub(super) fn criterion(project: &Project, place: &Place, id: &str) -> Option<Fix> {
    let to = near::id(id, project.criteria.iter().map(|criterion| criterion.id.as_str()))?;
    let command = match place {
        Place::Cell { equipment, .. } => {
            let mut part = project.equipment(equipment)?.clone();
            // Two cells for one criterion: which one is right, nobody can say.
            if part.cell(to).is_some() {
                return None;
            }
            let cell = part.specs.0.remove(id)?;
            part.specs.0.insert(to.to_owned(), cell);
            replace(part)
        }
        Place::Claim(claim) => claims(project, claim, |claim| to.clone_into(&mut claim.criterion))?,
        Place::Scenario(scenario) => scenarios(project, scenario, |scenario| {
            let mut moved = 0;
            for map in [&mut scenario.weights, &mut scenario.margins] {
                if !map.contains_key(to)
                    && let Some(value) = map.remove(id)
                {
                    map.insert(to.to_owned(), value);
                    moved += 1;
                }
            }
            moved > 0
        })?,
        _ => return None,
    };
    Some(Fix::new(FixKind::Rename, to, command))
}

/// The group that the facts of origin lead to.
pub(super) fn origin(project: &Project, place: &Place, to: &Origin) -> Option<Fix> {
    let Place::Equipment(id) = place else { return None };
    let changed = Equipment { origin: to.clone(), ..project.equipment(id)?.clone() };
    let kind = if *to == Origin::Domestic { FixKind::SetDomestic } else { FixKind::SetImported };
    Some(Fix::new(kind, "", replace(changed)))
}

/// Equipment, specs and claims name an evidence that is not there: one slip, so it is put right wherever it stands.
pub(super) fn evidence(project: &Project, id: &str) -> Option<Fix> {
    let to = near::id(id, project.evidence.iter().map(|evidence| evidence.id.as_str()))?;
    let in_equipment: usize = project.equipment.iter().map(|equipment| names(equipment, id)).sum();
    let in_claims = project.claims.iter().filter(|claim| claim.evidence == id).count();
    let places = in_equipment + in_claims;
    let change = Change::Evidence(id.to_owned());
    (places > 0).then(|| Fix { kind: FixKind::Rename, to: to.to_owned(), places, change })
}

/// How often an equipment names this evidence.
fn names(equipment: &Equipment, id: &str) -> usize {
    let specs = equipment.specs.0.values().flat_map(|cell| &cell.specs).filter(|spec| spec.evidence == id).count();
    specs + usize::from(equipment.evidence == id)
}

/// The changes that let every part that names `id` name `to`.
pub(super) fn rename_evidence(project: &Project, id: &str, to: &str) -> Vec<Command> {
    let rename = |evidence: &mut String| {
        if evidence == id {
            to.clone_into(evidence);
        }
    };
    let renamed = |equipment: &Equipment| {
        let mut part = equipment.clone();
        rename(&mut part.evidence);
        part.specs.0.values_mut().flat_map(|cell| &mut cell.specs).for_each(|spec| rename(&mut spec.evidence));
        replace(part)
    };
    let named = project.equipment.iter().filter(|equipment| names(equipment, id) > 0);
    let mut commands: Vec<Command> = named.map(|equipment| renamed(equipment)).collect();
    if project.claims.iter().any(|claim| claim.evidence == id) {
        let mut claims = project.claims.clone();
        for claim in claims.iter_mut().filter(|claim| claim.evidence == id) {
            rename(&mut Arc::make_mut(claim).evidence);
        }
        commands.push(Command::SetSection(Section::Claims(claims)));
    }
    commands
}

/// Project or scenario names an equipment as benchmark that is not there.
pub(super) fn benchmark(project: &Project, place: &Place, id: &str) -> Option<Fix> {
    let to = near::id(id, project.equipment.iter().map(|equipment| equipment.id.as_str()))?;
    let command = match place {
        // A benchmark chosen for the view alone is not the project's.
        Place::Project if project.benchmark == id => Command::SetBenchmark(to.to_owned()),
        Place::Scenario(scenario) => scenarios(project, scenario, |scenario| {
            to.clone_into(&mut scenario.benchmark);
            true
        })?,
        _ => return None,
    };
    Some(Fix::new(FixKind::Rename, to, command))
}

fn replace(part: Equipment) -> Command {
    Command::ReplaceEquipment(part.id.clone(), Box::new(part))
}

fn claims(project: &Project, id: &str, change: impl FnOnce(&mut crate::model::Claim)) -> Option<Command> {
    let mut claims = project.claims.clone();
    change(Arc::make_mut(claims.iter_mut().find(|claim| claim.id == id)?));
    Some(Command::SetSection(Section::Claims(claims)))
}

fn scenarios(project: &Project, id: &str, change: impl FnOnce(&mut crate::model::Scenario) -> bool) -> Option<Command> {
    let mut scenarios = project.scenarios.clone();
    let changed = change(scenarios.iter_mut().find(|scenario| scenario.id == id)?);
    changed.then_some(Command::SetSection(Section::Scenarios(scenarios)))
}
