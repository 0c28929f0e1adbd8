//! Measurements put into a project: attached to an evidence, their figures to cells, their analysis changed.

mod proposal;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::analysis::measured::{DerivedValue, Outcome, Outcomes};
use crate::analysis::value_as_text;
use crate::model::{Cell, Evidence, EvidenceKind, Grade, Measurement, Project, Spec};
use crate::store::{self, SaveError, raw};

use super::{BatchLabel, Command, ids};

pub use self::proposal::{Hints, Misfit, Proposal, misfit, propose, value_for};

/// Where a measurement goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Under {
    /// An evidence of the project, by id.
    Evidence(String),
    /// A new one: an own test of this title and date.
    New {
        /// Its title.
        title: String,
        /// Its date, as written.
        date: String,
    },
}

/// A figure of a measurement and the cell that takes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Equipment id.
    pub equipment: String,
    /// Criterion id.
    pub criterion: String,
    /// Which figure.
    pub figure: String,
}

/// The command that attaches a measurement, with the ids of its evidence and its own; its id is made unique.
pub fn attach(
    (project, outcomes): (&Project, &Outcomes),
    under: &Under,
    measurement: &Measurement,
    target: Option<&Target>,
) -> Option<(Command, (String, String))> {
    let (mut evidence, is_new) = match under {
        Under::Evidence(id) => (project.evidence(id)?.clone(), false),
        Under::New { title, date } => (new_evidence(project, title, date), true),
    };
    let name = if measurement.name.trim().is_empty() { measurement.kind().key() } else { &measurement.name };
    let taken = |id: &str| evidence.measurements.iter().any(|m| m.id == id);
    let id = ids::from_name(name, measurement.kind().key(), taken);
    // The content was read for the same data, whatever the id.
    let attached = Measurement { id: id.clone(), ..measurement.clone() };
    let found = outcomes.of(&attached);
    evidence.measurements.push(Arc::new(attached));
    let place = (evidence.id.clone(), id);
    let cell = target.zip(found.as_ref().as_ref().ok()).and_then(|(target, outcome)| {
        let figure = outcome.value(&target.figure)?;
        put(project, (&place.0, &place.1), figure, target)
    });
    let evidence = Box::new(evidence);
    let first =
        if is_new { Command::AddEvidence(evidence) } else { Command::ReplaceEvidence(place.0.clone(), evidence) };
    let commands = std::iter::once(first).chain(cell).collect();
    Some((Command::Batch { label: BatchLabel::Measurement, commands }, place))
}

fn new_evidence(project: &Project, title: &str, date: &str) -> Evidence {
    let title = if title.trim().is_empty() { "measurement" } else { title.trim() };
    let id = ids::from_name(title, "measurement", |id| project.evidence(id).is_some());
    let (title, date) = (title.to_owned(), date.trim().to_owned());
    Evidence { id, kind: EvidenceKind::OwnTest, title, date, grade: Grade::A, ..Evidence::default() }
}

/// The command that puts a figure of a measurement (evidence id and own id) into a cell.
pub fn put_into_cell((project, outcomes): (&Project, &Outcomes), of: (&str, &str), target: &Target) -> Option<Command> {
    let found = outcomes.of(project.evidence(of.0)?.measurement(of.1)?);
    let figure = found.as_ref().as_ref().ok()?.value(&target.figure)?;
    let put = put(project, of, figure, target)?;
    Some(Command::Batch { label: BatchLabel::Measurement, commands: vec![put] })
}

/// `None` where the criterion is not there or takes no such value: what is in h stands in no cell of mm.
///
/// Other statements of the cell stay beside it; an earlier figure of the same measurement and empty ones do not.
fn put(
    project: &Project,
    (evidence, measurement): (&str, &str),
    figure: &DerivedValue,
    target: &Target,
) -> Option<Command> {
    project.criterion(&target.criterion).filter(|criterion| misfit(figure, criterion).is_none())?;
    let now = project.equipment(&target.equipment).and_then(|equipment| equipment.cell(&target.criterion));
    let mut cell = now.cloned().unwrap_or_default();
    let is_replaced =
        |spec: &Spec| spec.is.trim().is_empty() || (spec.measurement == measurement && spec.evidence == evidence);
    cell.specs.retain(|spec| !is_replaced(spec));
    cell.specs.iter_mut().for_each(|spec| spec.chosen = false);
    let chosen = !cell.specs.is_empty();
    let spec = Spec {
        evidence: evidence.to_owned(),
        measurement: measurement.to_owned(),
        figure: figure.key.to_owned(),
        chosen,
        ..Spec::default()
    };
    cell.specs.insert(0, as_derived(&spec, figure));
    Some(Command::SetCell { equipment: target.equipment.clone(), criterion: target.criterion.clone(), cell })
}

/// The spec with text and basis of the figure.
fn as_derived(spec: &Spec, figure: &DerivedValue) -> Spec {
    let basis = (!figure.basis.standard.is_empty()).then(|| figure.basis.clone());
    Spec { is: value_as_text(figure), basis, width: figure.width, ..spec.clone() }
}

/// The command that replaces a measurement of an evidence, with the texts of the cells that rest on it.
pub fn replace(
    (project, outcomes): (&Project, &Outcomes),
    evidence: &str,
    measurement: &Measurement,
) -> Option<Command> {
    let mut part = project.evidence(evidence)?.clone();
    let place = part.measurements.iter().position(|m| m.id == measurement.id)?;
    part.measurements[place] = Arc::new(measurement.clone());
    let mut commands = vec![Command::ReplaceEvidence(evidence.to_owned(), Box::new(part))];
    if let Ok(outcome) = outcomes.of(measurement).as_ref() {
        commands.extend(renewed(project, (evidence, &measurement.id), outcome));
    }
    Some(Command::Batch { label: BatchLabel::Analysis, commands })
}

/// Cells whose texts are no longer what the measurement gives.
fn renewed(project: &Project, of: (&str, &str), outcome: &Outcome) -> Vec<Command> {
    let mut commands = Vec::new();
    for place in resting_on(project, of) {
        let Some(mut cell) = project.equipment(&place.0).and_then(|e| e.cell(&place.1)).cloned() else { continue };
        let before = cell.clone();
        for spec in cell.specs.iter_mut().filter(|spec| spec.measurement == of.1) {
            if let Some(figure) = outcome.value(&spec.figure) {
                *spec = as_derived(spec, figure);
            }
        }
        if cell != before {
            commands.push(Command::SetCell { equipment: place.0, criterion: place.1, cell });
        }
    }
    commands
}

/// The command that removes a measurement; cells that rest on it keep their texts.
pub fn remove(project: &Project, (evidence, measurement): (&str, &str)) -> Option<Command> {
    let mut part = project.evidence(evidence)?.clone();
    part.measurements.retain(|m| m.id != measurement);
    let mut commands = vec![Command::ReplaceEvidence(evidence.to_owned(), Box::new(part))];
    for place in resting_on(project, (evidence, measurement)) {
        let Some(mut cell) = project.equipment(&place.0).and_then(|e| e.cell(&place.1)).cloned() else { continue };
        for spec in cell.specs.iter_mut().filter(|spec| spec.measurement == measurement) {
            spec.measurement.clear();
            spec.figure.clear();
        }
        commands.push(Command::SetCell { equipment: place.0, criterion: place.1, cell });
    }
    Some(Command::Batch { label: BatchLabel::Analysis, commands })
}

/// Cells (equipment id, criterion id) with a spec that rests on this measurement of this evidence.
pub fn resting_on(project: &Project, (evidence, measurement): (&str, &str)) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for equipment in &project.equipment {
        let rests = |spec: &Spec| spec.measurement == measurement && equipment.evidence_of(spec) == evidence;
        let cells = equipment.specs.0.iter().filter(|(_, cell): &(_, &Cell)| cell.specs.iter().any(rests));
        found.extend(cells.map(|(criterion, _)| (equipment.id.clone(), criterion.clone())));
    }
    found
}

/// Raw data made part of a measurement: as rows where they are few, else as a file beside the project, which is copied
/// there unless it is already.
///
/// `None`: they are too many for rows and the project has no file yet.
pub fn with_data(
    measurement: Measurement,
    bytes: &[u8],
    from: Option<&Path>,
    project_file: Option<&Path>,
) -> Option<Result<Measurement, SaveError>> {
    let content = measurement.content.clone();
    if bytes.len() <= raw::INLINE {
        let text = crate::sheet::grid::decode(bytes);
        let rows = text.trim_end().lines().map(|line| line.trim_end().to_owned()).collect();
        let with = Measurement { rows, file: String::new(), sha256: String::new(), content: None, ..measurement };
        let content = content.and_then(|content| content.moved_to(&with)).or_else(|| raw::from_rows(&with));
        return Some(Ok(Measurement { content, ..with }));
    }
    let folder = project_file?.parent()?;
    let file = match from.and_then(|path| path.strip_prefix(folder).ok()) {
        Some(within) => Ok(within.to_owned()),
        None => copied(bytes, from, folder),
    };
    Some(file.map(|file| {
        let file = file.to_string_lossy().replace('\\', "/");
        let with = Measurement { rows: Vec::new(), file, sha256: raw::sha256(bytes), content: None, ..measurement };
        let content = content.and_then(|content| content.moved_to(&with)).unwrap_or_else(|| raw::content(&with, bytes));
        Measurement { content: Some(content), ..with }
    }))
}

/// Writes the data into a folder `data` beside the project, under a name that is free or holds the same.
fn copied(bytes: &[u8], from: Option<&Path>, folder: &Path) -> Result<PathBuf, SaveError> {
    let name = from.and_then(Path::file_name).map_or_else(|| "pasted.csv".into(), |name| name.to_string_lossy());
    let (stem, ending) = name.rsplit_once('.').unwrap_or((&name, "csv"));
    let data = folder.join("data");
    std::fs::create_dir_all(&data).map_err(|source| SaveError::system(&data, source))?;
    let names = std::iter::once(format!("{stem}.{ending}")).chain((2..).map(|n| format!("{stem}-{n}.{ending}")));
    for name in names {
        let path = data.join(&name);
        match store::read_regular(&path, store::MOST_OF_DATA) {
            Ok(there) if there == bytes => return Ok(Path::new("data").join(name)),
            Ok(_) => {}
            Err(_) => {
                store::write_atomically(&path, bytes)?;
                return Ok(Path::new("data").join(name));
            }
        }
    }
    Ok(Path::new("data").join(name.as_ref()))
}
