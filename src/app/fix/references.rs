//! References to nothing that differ from exactly one known id by letter case or one slip.

use crate::model::{Equipment, Place, Project};

use super::super::Command;
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

/// An equipment, spec or claim names an evidence that is not there.
pub(super) fn evidence(project: &Project, place: &Place, id: &str) -> Option<Fix> {
    let to = near::id(id, project.evidence.iter().map(|evidence| evidence.id.as_str()))?;
    let command = match place {
        Place::Equipment(equipment) => {
            replace(Equipment { evidence: to.to_owned(), ..project.equipment(equipment)?.clone() })
        }
        Place::Cell { equipment, criterion } => {
            // Also a cell of an unknown criterion can be meant, so the whole equipment is sent.
            let mut part = project.equipment(equipment)?.clone();
            let cell = part.specs.0.get_mut(criterion)?;
            cell.specs.iter_mut().filter(|spec| spec.evidence == id).for_each(|spec| to.clone_into(&mut spec.evidence));
            replace(part)
        }
        Place::Claim(claim) => claims(project, claim, |claim| to.clone_into(&mut claim.evidence))?,
        _ => return None,
    };
    Some(Fix::new(FixKind::Rename, to, command))
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
