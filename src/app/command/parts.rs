//! How a change is made in the parts of a project, with everything that refers to them.

use std::sync::Arc;

use crate::model::{Cell, Criterion, Equipment, Evidence, Project, Spec, State, WeightGroup};

use super::CommandError;

pub(super) fn find<T>(
    parts: &[Arc<T>],
    what: &'static str,
    id: &str,
    id_of: impl Fn(&T) -> &String,
) -> Result<usize, CommandError> {
    let unknown = || CommandError::Unknown { what, id: id.to_owned() };
    parts.iter().position(|part| id_of(part) == id).ok_or_else(unknown)
}

pub(super) fn check_id(what: &'static str, id: &str, taken: bool) -> Result<(), CommandError> {
    if id.trim().is_empty() {
        return Err(CommandError::EmptyId { what });
    }
    if taken {
        return Err(CommandError::IdTaken { what, id: id.to_owned() });
    }
    Ok(())
}

/// Puts the parts with these ids in this order, into the places that they hold together.
pub(super) fn order<T>(
    parts: &mut [Arc<T>],
    what: &'static str,
    ids: &[String],
    id_of: impl Fn(&T) -> &String,
) -> Result<(), CommandError> {
    let mut places = Vec::with_capacity(ids.len());
    for id in ids {
        places.push(find(parts, what, id, &id_of)?);
    }
    let ordered: Vec<Arc<T>> = places.iter().map(|place| Arc::clone(&parts[*place])).collect();
    places.sort_unstable();
    if places.windows(2).any(|pair| pair[0] == pair[1]) {
        let id = ids.iter().enumerate().find(|(n, id)| ids[..*n].contains(id)).map(|(_, id)| id.clone());
        return Err(CommandError::IdTaken { what, id: id.unwrap_or_default() });
    }
    for (place, part) in places.into_iter().zip(ordered) {
        parts[place] = part;
    }
    Ok(())
}

fn equipment_mut<'a>(project: &'a mut Project, id: &str) -> Result<&'a mut Equipment, CommandError> {
    let index = find(&project.equipment, "equipment", id, |e| &e.id)?;
    Ok(Arc::make_mut(&mut project.equipment[index]))
}

pub(super) fn set_text(
    project: &mut Project,
    equipment: &str,
    criterion: &str,
    text: &str,
) -> Result<(), CommandError> {
    let mut cell = equipment_mut(project, equipment)?.cell(criterion).cloned().unwrap_or_default();
    let spec = cell.chosen_mut();
    // What is typed over a measured figure counts, so the figure no longer rests on the measurement.
    if spec.is != text.trim() {
        spec.measurement.clear();
        spec.figure.clear();
    }
    text.trim().clone_into(&mut spec.is);
    // A figure typed over "not stated" or "not applicable" is a statement.
    if !spec.is.is_empty() && matches!(spec.state, State::NotStated | State::NotApplicable) {
        spec.state = State::Stated;
    }
    let holds_nothing = cell.specs.len() == 1 && cell.specs[0] == Spec::default();
    set_cell(project, equipment, criterion, if holds_nothing { Cell::default() } else { cell })
}

pub(super) fn set_cell(
    project: &mut Project,
    equipment: &str,
    criterion: &str,
    cell: Cell,
) -> Result<(), CommandError> {
    if project.criterion(criterion).is_none() {
        return Err(CommandError::Unknown { what: "criterion", id: criterion.to_owned() });
    }
    let specs = &mut equipment_mut(project, equipment)?.specs.0;
    if cell.specs.is_empty() {
        specs.remove(criterion);
    } else {
        specs.insert(criterion.to_owned(), cell);
    }
    Ok(())
}

pub(super) fn replace_criterion(project: &mut Project, id: &str, part: &Criterion) -> Result<(), CommandError> {
    let index = find(&project.criteria, "criterion", id, |c| &c.id)?;
    check_id("criterion", &part.id, part.id != id && project.criterion(&part.id).is_some())?;
    project.criteria[index] = Arc::new(part.clone());
    if part.id == id {
        return Ok(());
    }
    for equipment in &mut project.equipment {
        if equipment.specs.0.contains_key(id) {
            let specs = &mut Arc::make_mut(equipment).specs.0;
            if let Some(cell) = specs.remove(id) {
                specs.insert(part.id.clone(), cell);
            }
        }
    }
    for scenario in &mut project.scenarios {
        for map in [&mut scenario.weights, &mut scenario.margins] {
            if let Some(value) = map.remove(id) {
                map.insert(part.id.clone(), value);
            }
        }
    }
    project.weighting.for_each_id(|named| {
        if named == id {
            named.clone_from(&part.id);
        }
    });
    for claim in &mut project.claims {
        if claim.criterion == id {
            Arc::make_mut(claim).criterion.clone_from(&part.id);
        }
    }
    Ok(())
}

pub(super) fn remove_criterion(project: &mut Project, id: &str) -> Result<(), CommandError> {
    let index = find(&project.criteria, "criterion", id, |c| &c.id)?;
    project.criteria.remove(index);
    for equipment in &mut project.equipment {
        if equipment.specs.0.contains_key(id) {
            Arc::make_mut(equipment).specs.0.remove(id);
        }
    }
    for scenario in &mut project.scenarios {
        scenario.weights.remove(id);
        scenario.margins.remove(id);
    }
    project.weighting.forget(id);
    for claim in &mut project.claims {
        if claim.criterion == id {
            Arc::make_mut(claim).criterion.clear();
        }
    }
    Ok(())
}

pub(super) fn set_groups(project: &mut Project, groups: &[WeightGroup]) -> Result<(), CommandError> {
    for (index, group) in groups.iter().enumerate() {
        check_id("group", &group.id, groups[..index].iter().any(|other| other.id == group.id))?;
    }
    project.groups = groups.to_vec();
    let gone = |id: &str| !id.is_empty() && !groups.iter().any(|group| group.id == id);
    for criterion in project.criteria.iter_mut().filter(|criterion| gone(&criterion.group)) {
        Arc::make_mut(criterion).group.clear();
    }
    for scenario in &mut project.scenarios {
        scenario.groups.retain(|id, _| !gone(id));
    }
    Ok(())
}

pub(super) fn replace_equipment(project: &mut Project, id: &str, part: &Equipment) -> Result<(), CommandError> {
    let index = find(&project.equipment, "equipment", id, |e| &e.id)?;
    check_id("equipment", &part.id, part.id != id && project.equipment(&part.id).is_some())?;
    project.equipment[index] = Arc::new(part.clone());
    if part.id != id {
        clear_benchmark(project, id, &part.id);
    }
    Ok(())
}

/// A benchmark that names the equipment `id` names `new` from now on.
pub(super) fn clear_benchmark(project: &mut Project, id: &str, new: &str) {
    let benchmarks = project.scenarios.iter_mut().map(|s| &mut s.benchmark);
    for benchmark in benchmarks.chain([&mut project.benchmark]) {
        if benchmark == id {
            new.clone_into(benchmark);
        }
    }
}

pub(super) fn replace_evidence(project: &mut Project, id: &str, part: &Evidence) -> Result<(), CommandError> {
    let index = find(&project.evidence, "evidence", id, |e| &e.id)?;
    check_id("evidence", &part.id, part.id != id && project.evidence(&part.id).is_some())?;
    project.evidence[index] = Arc::new(part.clone());
    if part.id != id {
        rename_evidence(project, id, &part.id);
    }
    Ok(())
}

/// Specs that rest on a measurement of this evidence keep their texts, which count from now on.
pub(super) fn cut_from_measurements(project: &mut Project, evidence: &str) {
    for equipment in &mut project.equipment {
        let rests = |spec: &Spec| !spec.measurement.is_empty() && equipment.evidence_of(spec) == evidence;
        if !equipment.specs.0.values().flat_map(|cell| &cell.specs).any(rests) {
            continue;
        }
        let equipment = Arc::make_mut(equipment);
        let own = equipment.evidence == evidence;
        for spec in equipment.specs.0.values_mut().flat_map(|cell| &mut cell.specs) {
            if spec.evidence == evidence || (own && spec.evidence.is_empty()) {
                spec.measurement.clear();
                spec.figure.clear();
            }
        }
    }
}

pub(super) fn rename_evidence(project: &mut Project, id: &str, new: &str) {
    for equipment in &mut project.equipment {
        let named = equipment.evidence == id
            || equipment.specs.0.values().flat_map(|cell| &cell.specs).any(|spec| spec.evidence == id);
        if named {
            let equipment = Arc::make_mut(equipment);
            let specs = equipment.specs.0.values_mut().flat_map(|cell| &mut cell.specs).map(|spec| &mut spec.evidence);
            for evidence in specs.chain([&mut equipment.evidence]) {
                if evidence == id {
                    new.clone_into(evidence);
                }
            }
        }
    }
    for claim in &mut project.claims {
        if claim.evidence == id {
            new.clone_into(&mut Arc::make_mut(claim).evidence);
        }
    }
}
