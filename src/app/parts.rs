//! What is done with whole criteria and equipments of the table: duplicate, remove, move, sort.

use std::cmp::Ordering;

use crate::analysis::Analysis;
use crate::model::{Criterion, Equipment, Project};

use super::{BatchLabel, Command};

/// Adds copies of these criteria behind them, with the specs of every equipment.
pub fn duplicate_criteria(project: &Project, ids: &[String]) -> Option<Command> {
    let mut commands = Vec::new();
    let places = project.criteria.iter().enumerate().filter(|(_, criterion)| ids.contains(&criterion.id));
    for (n, (at, criterion)) in places.enumerate() {
        let id = &criterion.id;
        let new = free_id(id, |id| project.criterion(id).is_some());
        let part = Criterion {
            id: new.clone(),
            name: numbered(&criterion.name),
            name_zh: numbered(&criterion.name_zh),
            ..criterion.as_ref().clone()
        };
        commands.push(Command::AddCriterion(at + 1 + n, Box::new(part)));
        for equipment in &project.equipment {
            let Some(cell) = equipment.cell(id).cloned() else { continue };
            commands.push(Command::SetCell { equipment: equipment.id.clone(), criterion: new.clone(), cell });
        }
    }
    Command::batch(BatchLabel::Duplicate("criterion", ids.len()), commands)
}

/// Adds copies of these equipments behind them.
pub fn duplicate_equipment(project: &Project, ids: &[String]) -> Option<Command> {
    let mut commands = Vec::new();
    let places = project.equipment.iter().enumerate().filter(|(_, equipment)| ids.contains(&equipment.id));
    for (n, (at, equipment)) in places.enumerate() {
        let id = &equipment.id;
        let new = free_id(id, |id| project.equipment(id).is_some());
        let (name, name_zh) = (numbered(&equipment.name), numbered(&equipment.name_zh));
        // Without a name of its own the model tells the copy from the original.
        let model = if equipment.name.is_empty() && equipment.name_zh.is_empty() {
            numbered(&equipment.model)
        } else {
            equipment.model.clone()
        };
        let part = Equipment { id: new, name, name_zh, model, ..equipment.as_ref().clone() };
        commands.push(Command::AddEquipment(at + 1 + n, Box::new(part)));
    }
    Command::batch(BatchLabel::Duplicate("equipment", ids.len()), commands)
}

/// Removes these criteria with their specs.
pub fn remove_criteria(ids: &[String]) -> Option<Command> {
    let commands = ids.iter().cloned().map(Command::RemoveCriterion).collect();
    Command::batch(BatchLabel::Remove("criterion", ids.len()), commands)
}

/// Removes these equipments.
pub fn remove_equipment(ids: &[String]) -> Option<Command> {
    let commands = ids.iter().cloned().map(Command::RemoveEquipment).collect();
    Command::batch(BatchLabel::Remove("equipment", ids.len()), commands)
}

/// The ids in the order they have once `moved` (a run of them) stands before the place `to`; `None` when that changes
/// nothing.
pub fn moved(ids: &[String], moved: &[String], to: usize) -> Option<Vec<String>> {
    let stays = |id: &&String| !moved.contains(id);
    let (before, after) = ids.split_at(to.min(ids.len()));
    let order: Vec<String> =
        before.iter().filter(stays).chain(moved).chain(after.iter().filter(stays)).cloned().collect();
    (order != ids).then_some(order)
}

/// Orders each of these groups of equipment by points on a criterion, best first; already so: worst first. What is not
/// stated stands last.
pub fn sort_equipment(analysis: &Analysis, groups: &[Vec<String>], criterion: &str) -> Option<Command> {
    let k = analysis.criteria.iter().position(|c| c.id == criterion)?;
    let points = |id: &str| {
        let cell = analysis.equipment.iter().find(|e| e.id == id)?.cells.get(k)?;
        // Points by the policy for the missing say nothing of the machine.
        cell.value.and(cell.points)
    };
    sorted(groups, points, "equipment", Command::OrderEquipment)
}

/// Orders each of these groups of equipment by total, best first; already so: worst first. Excluded ones stand last.
pub fn sort_by_total(analysis: &Analysis, groups: &[Vec<String>]) -> Option<Command> {
    let total = |id: &str| {
        let result = analysis.equipment.iter().find(|e| e.id == id)?;
        result.rank.map(|_| result.total_points)
    };
    sorted(groups, total, "equipment", Command::OrderEquipment)
}

/// Orders each of these groups of criteria by the gap of an equipment, largest first; already so: smallest first.
pub fn sort_criteria(analysis: &Analysis, groups: &[Vec<String>], equipment: &str) -> Option<Command> {
    let result = analysis.equipment.iter().find(|e| e.id == equipment)?;
    let gap = |id: &str| {
        let k = analysis.criteria.iter().position(|c| c.id == id)?;
        result.cells.get(k)?.comparison.gap_points
    };
    sorted(groups, gap, "criterion", Command::OrderCriteria)
}

/// Orders each of these groups of criteria by weight, largest first; already so: smallest first.
pub fn sort_by_weight(project: &Project, groups: &[Vec<String>]) -> Option<Command> {
    let weight = |id: &str| project.criterion(id).map(|criterion| criterion.weight);
    sorted(groups, weight, "criterion", Command::OrderCriteria)
}

fn sorted(
    groups: &[Vec<String>],
    key: impl Fn(&str) -> Option<f64>,
    what: &'static str,
    order: impl Fn(Vec<String>) -> Command,
) -> Option<Command> {
    let in_order = |falling: bool| -> Vec<Vec<String>> {
        let compare = |a: &String, b: &String| match (key(a), key(b)) {
            (Some(a), Some(b)) if falling => b.total_cmp(&a),
            (Some(a), Some(b)) => a.total_cmp(&b),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => Ordering::Equal,
        };
        let sorted = |ids: &Vec<String>| {
            let mut ids = ids.clone();
            ids.sort_by(compare);
            ids
        };
        groups.iter().map(sorted).collect()
    };
    let mut wanted = in_order(true);
    if wanted == groups {
        wanted = in_order(false);
    }
    let changed = wanted.into_iter().zip(groups).filter(|(new, old)| new != *old);
    Command::batch(BatchLabel::Sort(what), changed.map(|(ids, _)| order(ids)).collect())
}

fn numbered(name: &str) -> String {
    if name.is_empty() { String::new() } else { format!("{name} (2)") }
}

/// The id with the first number that makes it free.
fn free_id(id: &str, taken: impl Fn(&str) -> bool) -> String {
    (2..u32::MAX).map(|n| format!("{id}-{n}")).find(|id| !taken(id)).unwrap_or_default()
}
