//! Units and words with a slip, and specs of which only the marking is wrong.

use crate::app::Command;
use crate::model::{Cell, Criterion, Kind, Place, Project, Width};
use crate::quantity::{Expected, Meaning, Unit, Unread, read};

use super::{Fix, FixKind, near};

/// Shorter units are a slip away from too many others.
const LEAST_UNIT: usize = 3;

/// A criterion's unit that is one slip away from exactly one known unit, in which all its specs can be read.
pub(super) fn unit(project: &Project, place: &Place, written: &str) -> Option<Fix> {
    let Place::Criterion(id) = place else { return None };
    let criterion = project.criterion(id)?;
    let unit = near_unit(written, |_| true)?;
    let specs = project.equipment.iter().filter_map(|equipment| equipment.cell(id)?.chosen());
    for spec in specs {
        if matches!(
            read(&spec.is, Expected::Number(Some(unit))).meaning,
            Meaning::Unread(Unread::WrongDimension { .. })
        ) {
            return None;
        }
    }
    let changed = Criterion { unit: unit.symbol().to_owned(), ..criterion.clone() };
    Some(Fix::new(FixKind::Unit, unit.symbol(), Command::ReplaceCriterion(id.clone(), Box::new(changed))))
}

/// A spec that cannot be read because of one slip in its unit or its level.
pub(super) fn spec(project: &Project, place: &Place, text: &str, reason: &Unread) -> Option<Fix> {
    let Place::Cell { equipment, criterion: id } = place else { return None };
    let criterion = project.criterion(id)?;
    let to = match (criterion.kind, reason) {
        (Kind::Numeric, Unread::UnknownUnit(written)) => {
            let own = Unit::stated(&criterion.unit)?;
            let unit = near_unit(written, |unit| unit.dimension() == own.dimension())?;
            let to = text.strip_suffix(written.as_str())?.to_owned() + unit.symbol();
            let meaning = read(&to, Expected::Number(Some(own))).meaning;
            matches!(meaning, Meaning::Number(_)).then_some(to)?
        }
        (Kind::Ordinal, Unread::NotAnOption(written)) => {
            near::id(written, criterion.levels.iter().map(|level| level.name.as_str()))?.to_owned()
        }
        _ => return None,
    };
    let command = Command::SetText { equipment: equipment.clone(), criterion: id.clone(), text: to.clone() };
    Some(Fix::new(FixKind::Text, to, command))
}

/// The one of the units allowed that differs in letter case only, else the one that is a slip away.
fn near_unit(written: &str, allowed: impl Fn(Unit) -> bool) -> Option<Unit> {
    let wanted = written.trim().to_lowercase();
    let find = |fits: &dyn Fn(&str) -> bool| -> Vec<Unit> {
        Unit::all()
            .filter(|unit| allowed(*unit) && unit.spellings().any(|spelling| fits(&spelling.to_lowercase())))
            .collect()
    };
    match find(&|spelling| spelling == wanted).as_slice() {
        [] if wanted.chars().count() >= LEAST_UNIT => {}
        found => return near::only(found.iter().copied()),
    }
    near::only(find(&|spelling| near::is_slip(spelling, &wanted)).into_iter())
}

/// Of several specs marked as chosen only the first stays so: it is the one that counts.
pub(super) fn first_chosen(project: &Project, place: &Place) -> Option<Fix> {
    let mut cell = cell_of(project, place)?.clone();
    let first = cell.chosen_index();
    for (index, spec) in cell.specs.iter_mut().enumerate() {
        spec.chosen = index == first;
    }
    Some(Fix::new(FixKind::KeepFirst, "", set_cell(place, cell)?))
}

/// Half or full width for the figures of a row without ±.
pub(super) fn width(project: &Project, place: &Place, kind: FixKind, width: Width) -> Option<Fix> {
    let Place::Criterion(id) = place else { return None };
    let changed = Criterion { unsigned: Some(width), ..project.criterion(id)?.clone() };
    Some(Fix::new(kind, "", Command::ReplaceCriterion(id.clone(), Box::new(changed))))
}

fn cell_of<'a>(project: &'a Project, place: &Place) -> Option<&'a Cell> {
    let Place::Cell { equipment, criterion } = place else { return None };
    project.equipment(equipment)?.cell(criterion)
}

fn set_cell(place: &Place, cell: Cell) -> Option<Command> {
    let Place::Cell { equipment, criterion } = place else { return None };
    Some(Command::SetCell { equipment: equipment.clone(), criterion: criterion.clone(), cell })
}
