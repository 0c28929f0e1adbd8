//! Every change of a project, as a value.

mod parts;

use std::sync::Arc;

use crate::model::{Cell, Criterion, Equipment, Evidence, Project, Section, Settings, Weighting};
use crate::text::Lang;

use self::parts::{
    check_id, clear_benchmark, cut_from_measurements, find, order, remove_criterion, rename_evidence,
    replace_criterion, replace_equipment, replace_evidence, set_cell, set_groups, set_text,
};

/// A change of the project.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Types a text into a cell: sets the text of the chosen spec and keeps the rest of it; an empty text removes a
    /// cell that holds nothing else.
    SetText {
        /// Equipment id.
        equipment: String,
        /// Criterion id.
        criterion: String,
        /// The new text.
        text: String,
    },
    /// Replaces a whole cell (all its specs); an empty cell is removed.
    SetCell {
        /// Equipment id.
        equipment: String,
        /// Criterion id.
        criterion: String,
        /// The new cell.
        cell: Cell,
    },
    /// Inserts a criterion at this index.
    AddCriterion(usize, Box<Criterion>),
    /// Replaces the criterion with this id; a new id renames it everywhere.
    ReplaceCriterion(String, Box<Criterion>),
    /// Sets the weight of a criterion.
    SetWeight {
        /// Criterion id.
        criterion: String,
        /// The new weight.
        weight: f64,
    },
    /// Removes a criterion and its specs.
    RemoveCriterion(String),
    /// Puts the criteria with these ids in this order, into the places that they hold together; the others stay.
    OrderCriteria(Vec<String>),
    /// Inserts an equipment at this index.
    AddEquipment(usize, Box<Equipment>),
    /// Replaces the equipment with this id; a new id renames it everywhere.
    ReplaceEquipment(String, Box<Equipment>),
    /// Removes an equipment.
    RemoveEquipment(String),
    /// Puts the equipment with these ids in this order, into the places that they hold together; the others stay.
    OrderEquipment(Vec<String>),
    /// Adds an evidence.
    AddEvidence(Box<Evidence>),
    /// Replaces the evidence with this id; a new id renames it everywhere.
    ReplaceEvidence(String, Box<Evidence>),
    /// Removes an evidence and every reference to it.
    RemoveEvidence(String),
    /// Replaces all parts of a section. A criterion of a group that is gone counts on its own.
    SetSection(Section),
    /// Sets how the weights came about.
    SetWeighting(Weighting),
    /// Sets the benchmark, as on the command line; empty: the default.
    SetBenchmark(String),
    /// Replaces policies and assumptions.
    SetSettings(Settings),
    /// Sets the title and, if given, the Chinese title, home country, origin rule and note.
    SetHead {
        /// Title.
        title: String,
        /// Chinese title.
        title_zh: String,
        /// What "domestic" means.
        home: String,
        /// The rule in words.
        origin_rule: String,
        /// Free text.
        note: String,
    },
    /// Several changes as one step of the history.
    Batch {
        /// Name in the history.
        label: BatchLabel,
        /// In this order.
        commands: Vec<Command>,
    },
}

/// Name of a step that is made of several changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BatchLabel {
    /// Edited one cell.
    Edit,
    /// Edited a part (evidence, rate …) together with others.
    Part(&'static str),
    /// Changed the project's own settings.
    Project,
    /// Took over what was tried.
    WhatIf,
    /// Changed the weights of several criteria.
    Weights,
    /// Pasted a block of this many cells.
    Paste(usize),
    /// Cleared this many cells.
    Clear(usize),
    /// Filled this many cells.
    Fill(usize),
    /// Pasted a block that added so many criteria and equipment.
    PasteAndAdd {
        /// Cells pasted.
        cells: usize,
        /// Criteria added.
        criteria: usize,
        /// Equipment added.
        equipment: usize,
    },
    /// Took over a table.
    Import {
        /// Values of equipment that was there.
        cells: usize,
        /// Criteria added.
        criteria: usize,
        /// Equipment added.
        equipment: usize,
    },
    /// Moved parts (`criterion`, `equipment`) to another place.
    Move(&'static str),
    /// Put parts (`criterion`, `equipment`) in the order of their figures.
    Sort(&'static str),
    /// Added copies of so many parts (`criterion`, `equipment`).
    Duplicate(&'static str, usize),
    /// Removed so many parts (`criterion`, `equipment`).
    Remove(&'static str, usize),
    /// Said where specs come from.
    Evidence,
    /// Attached a measurement, or put a figure of one into a cell.
    Measurement,
    /// Changed the analysis of a measurement, or removed it.
    Analysis,
    /// Remedied a finding.
    Fix(super::FixKind),
}

/// Why a change was refused; the project is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CommandError {
    /// The id is taken.
    #[error("the {what} id \"{id}\" is taken")]
    IdTaken {
        /// `criterion`, `equipment`, `evidence`.
        what: &'static str,
        /// The id.
        id: String,
    },
    /// The id is empty.
    #[error("the {what} id is empty")]
    EmptyId {
        /// `criterion`, `equipment`, `evidence`.
        what: &'static str,
    },
    /// There is no such part.
    #[error("there is no {what} \"{id}\"")]
    Unknown {
        /// `criterion`, `equipment`, `evidence`.
        what: &'static str,
        /// The id.
        id: String,
    },
}

impl CommandError {
    /// The sentence in this language.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::IdTaken { what, id } => lang.problem_duplicate_id(lang.part(what), id),
            Self::EmptyId { what } => lang.command_empty_id(lang.part(what)),
            Self::Unknown { what, id } => lang.problem_unknown_reference(lang.part(what), id),
        }
    }
}

impl Command {
    /// True where whole parts of the project are gone afterwards.
    pub fn removes(&self) -> bool {
        matches!(
            self,
            Self::RemoveCriterion(_)
                | Self::RemoveEquipment(_)
                | Self::RemoveEvidence(_)
                | Self::Batch { label: BatchLabel::Remove(..), .. }
        )
    }

    /// Name of the step in the history.
    pub fn label(&self, lang: Lang) -> String {
        match self {
            Self::SetText { .. } | Self::SetCell { .. } => lang.step_edit_cell().to_owned(),
            Self::AddCriterion(..) => lang.step_add(lang.part("criterion")),
            Self::ReplaceCriterion(..) => lang.step_edit(lang.part("criterion")),
            Self::SetWeight { .. } => lang.step_weights().to_owned(),
            Self::RemoveCriterion(_) => lang.step_remove(lang.part("criterion")),
            Self::OrderCriteria(_) => lang.step_move(lang.part("criterion")),
            Self::AddEquipment(..) => lang.step_add(lang.part("equipment")),
            Self::ReplaceEquipment(..) => lang.step_edit(lang.part("equipment")),
            Self::RemoveEquipment(_) => lang.step_remove(lang.part("equipment")),
            Self::OrderEquipment(_) => lang.step_move(lang.part("equipment")),
            Self::AddEvidence(_) => lang.step_add(lang.part("evidence")),
            Self::ReplaceEvidence(..) => lang.step_edit(lang.part("evidence")),
            Self::RemoveEvidence(_) => lang.step_remove(lang.part("evidence")),
            Self::SetSection(section) => lang.step_edit(lang.part(section.part())),
            Self::SetWeighting(_) => lang.step_edit(lang.part("weighting")),
            Self::SetBenchmark(_) => lang.step_benchmark().to_owned(),
            Self::SetSettings(_) => lang.step_settings().to_owned(),
            Self::SetHead { .. } => lang.step_head().to_owned(),
            Self::Batch { label, .. } => match label {
                BatchLabel::Edit => lang.step_edit_cell().to_owned(),
                BatchLabel::Part(what) => lang.step_edit(lang.part(what)),
                BatchLabel::Project => lang.step_head().to_owned(),
                BatchLabel::WhatIf => lang.step_what_if().to_owned(),
                BatchLabel::Weights => lang.step_weights().to_owned(),
                BatchLabel::Paste(1) => lang.step_paste_one().to_owned(),
                BatchLabel::Clear(1) => lang.step_clear_one().to_owned(),
                BatchLabel::Fill(1) => lang.step_fill_one().to_owned(),
                BatchLabel::Paste(n) => lang.step_paste(*n),
                BatchLabel::Clear(n) => lang.step_clear(*n),
                BatchLabel::Fill(n) => lang.step_fill(*n),
                BatchLabel::PasteAndAdd { cells, criteria, equipment } => {
                    lang.step_paste_and_add(*cells, *criteria, *equipment)
                }
                BatchLabel::Import { cells, criteria, equipment } => lang.step_import(*cells, *criteria, *equipment),
                BatchLabel::Move(what) => lang.step_move(lang.part(what)),
                BatchLabel::Sort(what) => lang.step_sort(lang.part(what)),
                BatchLabel::Duplicate(what, 1) => lang.step_duplicate(lang.part(what)),
                BatchLabel::Duplicate(what, n) => lang.step_duplicate_many(*n, lang.part(what)),
                BatchLabel::Remove(what, 1) => lang.step_remove(lang.part(what)),
                BatchLabel::Remove(what, n) => lang.step_remove_many(*n, lang.part(what)),
                BatchLabel::Evidence => lang.step_assign_evidence().to_owned(),
                BatchLabel::Measurement => lang.step_attach_measurement().to_owned(),
                BatchLabel::Analysis => lang.step_change_analysis().to_owned(),
                BatchLabel::Fix(kind) => kind.step(lang).to_owned(),
            },
        }
    }

    /// The cell or weight this change concerns, if it is just one: consecutive changes of it are one step.
    pub fn cell(&self) -> Option<(&str, &str)> {
        match self {
            Self::SetText { equipment, criterion, .. } | Self::SetCell { equipment, criterion, .. } => {
                Some((equipment, criterion))
            }
            // No equipment has an empty id.
            Self::SetWeight { criterion, .. } => Some(("", criterion)),
            _ => None,
        }
    }

    /// These changes as one step; `None` when there are none.
    pub fn batch(label: BatchLabel, commands: Vec<Self>) -> Option<Self> {
        (!commands.is_empty()).then_some(Self::Batch { label, commands })
    }

    /// Old and new id of every criterion and equipment that gets another one.
    pub fn renames(&self) -> Vec<(&str, &str)> {
        match self {
            Self::ReplaceCriterion(id, part) if *id != part.id => vec![(id, &part.id)],
            Self::ReplaceEquipment(id, part) if *id != part.id => vec![(id, &part.id)],
            Self::Batch { commands, .. } => commands.iter().flat_map(Self::renames).collect(),
            _ => Vec::new(),
        }
    }

    /// Makes the change.
    pub fn apply(&self, project: &mut Project) -> Result<(), CommandError> {
        match self {
            Self::SetText { equipment, criterion, text } => set_text(project, equipment, criterion, text),
            Self::SetCell { equipment, criterion, cell } => set_cell(project, equipment, criterion, cell.clone()),
            Self::AddCriterion(at, part) => {
                check_id("criterion", &part.id, project.criterion(&part.id).is_some())?;
                project.criteria.insert((*at).min(project.criteria.len()), Arc::new(part.as_ref().clone()));
                Ok(())
            }
            Self::ReplaceCriterion(id, part) => replace_criterion(project, id, part),
            Self::SetWeight { criterion, weight } => {
                let index = find(&project.criteria, "criterion", criterion, |c| &c.id)?;
                Arc::make_mut(&mut project.criteria[index]).weight = *weight;
                Ok(())
            }
            Self::RemoveCriterion(id) => remove_criterion(project, id),
            Self::OrderCriteria(ids) => order(&mut project.criteria, "criterion", ids, |c| &c.id),
            Self::AddEquipment(at, part) => {
                check_id("equipment", &part.id, project.equipment(&part.id).is_some())?;
                project.equipment.insert((*at).min(project.equipment.len()), Arc::new(part.as_ref().clone()));
                Ok(())
            }
            Self::ReplaceEquipment(id, part) => replace_equipment(project, id, part),
            Self::RemoveEquipment(id) => {
                let index = find(&project.equipment, "equipment", id, |e| &e.id)?;
                project.equipment.remove(index);
                clear_benchmark(project, id, "");
                Ok(())
            }
            Self::OrderEquipment(ids) => order(&mut project.equipment, "equipment", ids, |e| &e.id),
            Self::AddEvidence(part) => {
                check_id("evidence", &part.id, project.evidence(&part.id).is_some())?;
                project.evidence.push(Arc::new(part.as_ref().clone()));
                Ok(())
            }
            Self::ReplaceEvidence(id, part) => replace_evidence(project, id, part),
            Self::RemoveEvidence(id) => {
                let index = find(&project.evidence, "evidence", id, |e| &e.id)?;
                project.evidence.remove(index);
                cut_from_measurements(project, id);
                rename_evidence(project, id, "");
                Ok(())
            }
            Self::SetSection(Section::Groups(groups)) => set_groups(project, groups),
            Self::SetSection(section) => {
                section.put(project);
                Ok(())
            }
            Self::SetWeighting(weighting) => {
                project.weighting.clone_from(weighting);
                Ok(())
            }
            Self::SetBenchmark(benchmark) => {
                project.benchmark.clone_from(benchmark);
                Ok(())
            }
            Self::SetSettings(settings) => {
                project.settings.clone_from(settings);
                Ok(())
            }
            Self::SetHead { title, title_zh, home, origin_rule, note } => {
                project.title.clone_from(title);
                project.title_zh.clone_from(title_zh);
                project.home.clone_from(home);
                project.origin_rule.clone_from(origin_rule);
                project.note.clone_from(note);
                Ok(())
            }
            Self::Batch { commands, .. } => commands.iter().try_for_each(|command| command.apply(project)),
        }
    }
}
