//! Evidence named by an equipment or a spec, as changes of the project.

use crate::app::Command;
use crate::model::{Equipment, Project, Spec};

/// All specs of this equipment that name none rest on this evidence.
pub fn to_equipment(project: &Project, equipment: &str, evidence: &str) -> Option<Command> {
    let part = Equipment { evidence: evidence.to_owned(), ..project.equipment(equipment)?.clone() };
    Some(Command::ReplaceEquipment(equipment.to_owned(), Box::new(part)))
}

/// One spec of a cell rests on this evidence; an empty cell gets a spec for it.
pub fn to_spec(project: &Project, equipment: &str, criterion: &str, index: usize, evidence: &str) -> Option<Command> {
    let mut cell = project.equipment(equipment)?.cell(criterion).cloned().unwrap_or_default();
    if cell.specs.is_empty() {
        cell.specs.push(Spec::default());
    }
    let last = cell.specs.len() - 1;
    evidence.clone_into(&mut cell.specs.get_mut(index.min(last))?.evidence);
    Some(Command::SetCell { equipment: equipment.to_owned(), criterion: criterion.to_owned(), cell })
}
