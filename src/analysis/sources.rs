//! Where figures come from: what each evidence carries, which figures have none, how the grades spread, and what the
//! several specs of one cell say side by side.

use std::collections::BTreeMap;

use crate::model::{Equipment, Evidence, Grade, Project, Spec, State};
use crate::quantity::{Expected, Meaning, read};
use crate::text::Lang;

use super::cell_result::Flag;
use super::criterion::Ready;
use super::reader::Reader;
use super::result::Analysis;
use super::section::SectionResult;
use super::words::meaning_text;

/// Where figures come from, in the whole project.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sources {
    /// By evidence id; also of evidence that is named but not there.
    pub uses: BTreeMap<String, EvidenceUse>,
    /// Equipment with figures that name no evidence, in the order of the project.
    pub missing: Vec<MissingSources>,
    /// How many figures rest on which grade.
    pub grades: GradeCount,
}

/// What one evidence carries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EvidenceUse {
    /// Cells with a spec that rests on it, by its own word or by its equipment's.
    pub cells: usize,
    /// Ids of these equipment, in the order of the project.
    pub equipment: Vec<String>,
    /// Every place that names it.
    pub named: Vec<Use>,
}

/// A place that names an evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Use {
    /// A spec.
    Cell {
        /// Equipment id.
        equipment: String,
        /// Criterion id.
        criterion: String,
    },
    /// All specs of this equipment that name none.
    Default(String),
    /// A claim about this subject.
    Claim(String),
}

/// The figures of one equipment that name no evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingSources {
    /// Equipment id.
    pub equipment: String,
    /// Criterion ids, in the order of the project.
    pub criteria: Vec<String>,
}

/// How many figures rest on which grade.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GradeCount {
    /// A to E.
    pub graded: [usize; 5],
    /// Without evidence; they count as E.
    pub none: usize,
}

impl GradeCount {
    /// All figures.
    pub fn total(&self) -> usize {
        self.graded.iter().sum::<usize>() + self.none
    }
}

impl SectionResult for Sources {
    fn basis(project: &Project) -> Project {
        Project {
            criteria: project.criteria.clone(),
            equipment: project.equipment.clone(),
            evidence: project.evidence.clone(),
            claims: project.claims.clone(),
            ..Project::new("")
        }
    }

    fn analyse(basis: &Project) -> Self {
        let mut sources = Self::default();
        for equipment in &basis.equipment {
            sources.add_equipment(basis, equipment);
        }
        for claim in &basis.claims {
            sources.name(&claim.evidence, || Use::Claim(claim.subject.clone()));
        }
        sources
    }
}

impl Sources {
    /// The uses of this evidence; nothing where it has none.
    pub fn of_evidence(&self, id: &str) -> Option<&EvidenceUse> {
        self.uses.get(id)
    }

    fn add_equipment(&mut self, project: &Project, equipment: &Equipment) {
        self.name(&equipment.evidence, || Use::Default(equipment.id.clone()));
        for (criterion, cell) in &equipment.specs.0 {
            for spec in &cell.specs {
                let place = || Use::Cell { equipment: equipment.id.clone(), criterion: criterion.clone() };
                self.name(&spec.evidence, place);
            }
        }
        for (id, cells) in evidence_of(equipment) {
            let entry = self.uses.entry(id).or_default();
            entry.cells += cells;
            if cells > 0 {
                entry.equipment.push(equipment.id.clone());
            }
        }
        let mut criteria = Vec::new();
        for criterion in &project.criteria {
            let chosen = equipment.cell(&criterion.id).and_then(|cell| cell.chosen());
            let Some(spec) = chosen.filter(|spec| says_something(spec)) else { continue };
            match project.evidence(equipment.evidence_of(spec)) {
                Some(Evidence { grade, .. }) => self.grades.add(*grade),
                None => self.grades.none += 1,
            }
            if equipment.evidence_of(spec).is_empty() {
                criteria.push(criterion.id.clone());
            }
        }
        if !criteria.is_empty() {
            self.missing.push(MissingSources { equipment: equipment.id.clone(), criteria });
        }
    }

    fn name(&mut self, evidence: &str, place: impl FnOnce() -> Use) {
        if !evidence.is_empty() {
            self.uses.entry(evidence.to_owned()).or_default().named.push(place());
        }
    }
}

impl GradeCount {
    fn add(&mut self, grade: Grade) {
        if let Some(count) = Grade::ALL.iter().position(|other| *other == grade).and_then(|at| self.graded.get_mut(at))
        {
            *count += 1;
        }
    }
}

/// Ids of the evidence behind an equipment with the number of cells each carries: its own first, then by number.
pub fn evidence_of(equipment: &Equipment) -> Vec<(String, usize)> {
    let mut cells: BTreeMap<&str, usize> = BTreeMap::new();
    for cell in equipment.specs.0.values() {
        let mut ids: Vec<&str> =
            cell.specs.iter().filter(|spec| says_something(spec)).map(|spec| equipment.evidence_of(spec)).collect();
        ids.sort_unstable();
        ids.dedup();
        for id in ids.into_iter().filter(|id| !id.is_empty()) {
            *cells.entry(id).or_default() += 1;
        }
    }
    if !equipment.evidence.is_empty() {
        cells.entry(&equipment.evidence).or_default();
    }
    let mut list: Vec<(String, usize)> = cells.into_iter().map(|(id, count)| (id.to_owned(), count)).collect();
    list.sort_by_key(|(id, count)| (*id != equipment.evidence, std::cmp::Reverse(*count)));
    list
}

/// A statement that needs a source: not an empty cell, and not one that says that nothing is said.
fn says_something(spec: &Spec) -> bool {
    let says_nothing =
        || matches!(read(&spec.is, Expected::Number(None)).meaning, Meaning::NotStated | Meaning::NotApplicable);
    !matches!(spec.state, State::NotStated | State::NotApplicable) && !says_nothing()
}

/// One of several specs of a cell, read as if it counted.
#[derive(Clone, Debug, PartialEq)]
pub struct CellSource {
    /// In the criterion's unit; `None`: nothing that can be compared.
    pub value: Option<f64>,
    /// What the text says, in words.
    pub meaning: String,
    /// Grade of its evidence.
    pub grade: Option<Grade>,
    /// The text could not be read.
    pub unread: bool,
    /// How far it lies from the spec that counts, in % of that; `None` for that one and where nothing can be said.
    pub apart_percent: Option<f64>,
}

/// Every spec of a cell read as if it counted, in the order entered.
pub fn cell_sources(
    project: &Project,
    analysis: &Analysis,
    equipment: &Equipment,
    criterion: &str,
    lang: Lang,
) -> Vec<CellSource> {
    let (Some(part), Some(cell)) = (project.criterion(criterion), equipment.cell(criterion)) else { return Vec::new() };
    let scenario = project.scenario(&analysis.scenario);
    let ready = Ready::new(part, scenario, &mut Vec::new());
    let reader = Reader { project, outcomes: &analysis.outcomes };
    let read = |spec: &Spec| {
        let found = reader.spec(equipment, spec, &ready, &mut |_, _| {}).result;
        CellSource {
            value: found.value,
            meaning: meaning_text(&found.reading.meaning, &ready.levels, lang),
            grade: found.grade,
            unread: found.flags.contains(&Flag::Unread),
            apart_percent: None,
        }
    };
    let mut sources: Vec<CellSource> = cell.specs.iter().map(read).collect();
    let counting = cell.chosen_index();
    let reference = sources.get(counting).and_then(|source| source.value);
    for (index, source) in sources.iter_mut().enumerate() {
        if let (Some(x), Some(r)) = (source.value, reference.filter(|r| *r != 0.0 && ready.sign().is_some())) {
            source.apart_percent = (index != counting).then_some(100.0 * (x - r) / r.abs());
        }
    }
    sources
}

#[cfg(test)]
mod tests;
