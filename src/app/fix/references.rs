//! References to nothing that differ from exactly one known id by letter case or one slip.

use crate::app::{BatchLabel, Command};
use crate::model::{Equipment, Place, Project};

use super::{Fix, FixKind, near};

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

/// Equipment, specs and claims name an evidence that is not there: one slip, so it is put right wherever it stands.
pub(super) fn evidence(project: &Project, id: &str) -> Option<Fix> {
    let to = near::id(id, project.evidence.iter().map(|evidence| evidence.id.as_str()))?;
    let mut places = 0;
    let mut rename = |evidence: &mut String| {
        if evidence == id {
            to.clone_into(evidence);
            places += 1;
        }
    };
    let mut commands = Vec::new();
    for equipment in &project.equipment {
        let mut part = equipment.as_ref().clone();
        rename(&mut part.evidence);
        part.specs.0.values_mut().flat_map(|cell| &mut cell.specs).for_each(|spec| rename(&mut spec.evidence));
        if part != **equipment {
            commands.push(replace(part));
        }
    }
    let mut claims: Vec<_> = project.claims.iter().map(|claim| claim.as_ref().clone()).collect();
    for claim in &mut claims {
        rename(&mut claim.evidence);
    }
    if claims.iter().zip(&project.claims).any(|(new, old)| *new != **old) {
        commands.push(Command::SetClaims(claims));
    }
    let command = Command::Batch { label: BatchLabel::Fix(FixKind::Rename), commands };
    (places > 0).then(|| Fix { kind: FixKind::Rename, to: to.to_owned(), places, command })
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
    let mut claims: Vec<_> = project.claims.iter().map(|claim| claim.as_ref().clone()).collect();
    change(claims.iter_mut().find(|claim| claim.id == id)?);
    Some(Command::SetClaims(claims))
}

fn scenarios(project: &Project, id: &str, change: impl FnOnce(&mut crate::model::Scenario) -> bool) -> Option<Command> {
    let mut scenarios = project.scenarios.clone();
    change(scenarios.iter_mut().find(|scenario| scenario.id == id)?).then_some(Command::SetScenarios(scenarios))
}
