//! One open project: its state, history, file and analysis.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::analysis::decision::Decision;
use crate::analysis::{Analysis, Memo, Options, SectionResult, Sections, Slot};
use crate::model::{Measurement, Project, Section};
use crate::store::raw::{Outside, Reach};
use crate::store::{self, OnDisk, OpenError, Reading, Stamp};

use super::what_if::{Held, Kept};
use super::{BatchLabel, Command, CommandError, History};

/// One open project.
#[derive(Debug)]
pub struct Session {
    project: Arc<Project>,
    analysis: Arc<Analysis>,
    /// What the analysis leaves behind for the next one.
    memo: Memo,
    /// Results of single sections as far as they were asked for.
    sections: Sections,
    history: History,
    options: Options,
    path: Option<PathBuf>,
    /// The state on disk; before the first saving, the state at the beginning.
    saved: Arc<Project>,
    /// Differs from the state on disk; asked every frame, so kept.
    dirty: bool,
    /// What was read of the file or written to it.
    stamp: Option<Stamp>,
    /// The file is in use elsewhere and is only looked at here.
    read_only: bool,
    /// Data files outside the project's folder that may be read.
    outside: Outside,
    /// The file holds comments, which saving would drop.
    comments_at_risk: bool,
    revision: u64,
    /// While something is tried: what is kept meanwhile.
    kept: Option<Kept>,
    /// The decision as far as it is worked out, and for which revision.
    decision: Option<(u64, Arc<Decision>)>,
}

impl Session {
    /// A project that has no file yet.
    pub fn new(project: Project) -> Self {
        let project = Arc::new(project);
        let options = Options::default();
        let mut memo = Memo::default();
        let analysis = Arc::new(memo.analyse(&project, &options));
        Self {
            saved: Arc::clone(&project),
            dirty: false,
            project,
            analysis,
            memo,
            sections: Sections::default(),
            history: History::default(),
            options,
            path: None,
            stamp: None,
            read_only: false,
            outside: Outside::Nothing,
            comments_at_risk: false,
            revision: 0,
            kept: None,
            decision: None,
        }
    }

    /// Opens a file.
    pub fn open(path: &Path) -> Result<Self, OpenError> {
        Self::open_with(path, Outside::Nothing)
    }

    /// Opens a file and reads these data files outside its folder, too.
    pub fn open_with(path: &Path, outside: Outside) -> Result<Self, OpenError> {
        let reading = Reading { most: store::raw::AT_ONCE, outside: outside.clone() };
        let (project, text) = store::open_with(path, &reading)?;
        let mut session = Self::new(project);
        session.stamp = Some(Stamp::of(path, text.as_bytes()));
        session.path = Some(absolute(path));
        session.comments_at_risk = store::has_comments(&text);
        session.outside = outside;
        Ok(session)
    }

    /// Work that a crash interrupted, with the file it belongs to; counts as unsaved.
    pub fn restored(project: Project, path: Option<&Path>) -> Self {
        Self::restored_over(project, path, None)
    }

    /// The same, with what had been read of the file before; `None`: what is in it now is known.
    pub fn restored_over(project: Project, path: Option<&Path>, stamp: Option<Stamp>) -> Self {
        let mut session = Self::new(project);
        let on_disk = path.and_then(|path| store::open(path).ok());
        session.comments_at_risk = on_disk.as_ref().is_some_and(|(_, text)| store::has_comments(text));
        if let (Some(path), Some((_, text))) = (path, &on_disk) {
            session.stamp = stamp.or_else(|| Some(Stamp::of(path, text.as_bytes())));
        }
        session.saved = Arc::new(on_disk.map_or_else(|| Project::new(""), |(project, _)| project));
        session.dirty = true;
        session.path = path.map(absolute);
        session
    }

    /// The project as it is now; while something is tried, as it is tried.
    pub fn project(&self) -> &Arc<Project> {
        &self.project
    }

    /// The analysis of the project as it is now.
    pub fn analysis(&self) -> &Arc<Analysis> {
        &self.analysis
    }

    /// The result of some sections of the project as it is now; worked out when it is asked for.
    pub fn section<T: SectionResult>(&self, slot: fn(&Sections) -> &Slot<T>) -> Arc<T> {
        slot(&self.sections).get(&self.project)
    }

    /// The project that is saved and copied: the one as it is now, without what is only tried.
    pub fn kept_project(&self) -> &Arc<Project> {
        self.kept.as_ref().map_or(&self.project, |kept| &kept.project)
    }

    /// The decision for the present state, as far as it is worked out.
    pub fn decision(&self) -> Option<&Arc<Decision>> {
        self.decision.as_ref().filter(|(revision, _)| *revision == self.revision).map(|(_, decision)| decision)
    }

    /// Takes what was worked out of the decision; what belongs to an earlier state is dropped.
    pub fn set_decision(&mut self, revision: u64, decision: Arc<Decision>) {
        if revision == self.revision {
            self.decision = Some((revision, decision));
        }
    }

    /// The analysis from before something was tried; `None` while nothing is.
    pub fn analysis_before(&self) -> Option<&Arc<Analysis>> {
        self.kept.as_ref().map(|kept| &kept.analysis)
    }

    /// True while changes are only tried.
    pub fn is_what_if(&self) -> bool {
        self.kept.is_some()
    }

    /// From now on changes are only tried: the project stays as it is until they are adopted.
    pub fn begin_what_if(&mut self) {
        if self.kept.is_none() {
            self.kept = Some(Kept {
                project: Arc::clone(&self.project),
                analysis: Arc::clone(&self.analysis),
                history: std::mem::take(&mut self.history),
                dirty: self.dirty,
            });
            self.revision += 1;
        }
    }

    /// Makes what was tried a change of the project, one step of its history.
    pub fn adopt_what_if(&mut self) {
        let Some(kept) = self.kept.take() else { return };
        let tried = std::mem::replace(&mut self.history, kept.history);
        if *kept.project != *self.project {
            let command = Command::Batch { label: BatchLabel::WhatIf, commands: tried.changes() };
            self.history.push(kept.project, command);
        }
        self.recompute();
    }

    /// Makes what a scenario can hold of what was tried a scenario of the project, one step of its history, and looks
    /// at it. What it cannot hold is still tried; where that is nothing, the trial is over. Gives the scenario's id;
    /// `None` where nothing that it can hold was tried.
    pub fn keep_as_scenario(&mut self, name: &str) -> Option<String> {
        let kept = self.kept.as_mut()?;
        let seen = kept.project.scenario(&self.options.scenario).cloned().unwrap_or_default();
        let held = Held::new(&kept.project, &self.project);
        let scenario = held.scenario(seen, name, (&kept.project, &self.project))?;
        let mut project = kept.project.as_ref().clone();
        project.scenarios.push(scenario.clone());
        let before = std::mem::replace(&mut kept.project, Arc::new(project));
        kept.history.push(before, Command::SetSection(Section::Scenarios(kept.project.scenarios.clone())));
        kept.dirty = *self.saved != *kept.project;
        let rest = |tried: &Project| held.rest(&kept.project, tried, &scenario);
        (self.history, self.project) = self.history.rewritten(&kept.project, &self.project, rest);
        self.options.scenario.clone_from(&scenario.id);
        if *self.project == *kept.project {
            self.discard_what_if();
        } else {
            self.recompute();
        }
        Some(scenario.id)
    }

    /// Forgets what was tried.
    pub fn discard_what_if(&mut self) {
        let Some(kept) = self.kept.take() else { return };
        self.history = kept.history;
        self.project = kept.project;
        self.recompute();
    }

    /// Benchmark and scenario of the view.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// Looks at the project with another benchmark or scenario; changes nothing in it.
    pub fn set_options(&mut self, options: Options) {
        if self.options != options {
            self.options = options;
            self.recompute();
        }
    }

    /// Makes a change; on an error the project is as it was.
    pub fn apply(&mut self, command: Command) -> Result<(), CommandError> {
        let mut next = self.project.as_ref().clone();
        command.apply(&mut next)?;
        if next == *self.project {
            return Ok(());
        }
        let before = std::mem::replace(&mut self.project, Arc::new(next));
        self.history.push(before, command);
        self.recompute();
        Ok(())
    }

    /// Takes the last change back; false when there is none.
    pub fn undo(&mut self) -> bool {
        let earlier = self.history.undo(Arc::clone(&self.project));
        self.replace(earlier)
    }

    /// Brings the last undone change back; false when there is none.
    pub fn redo(&mut self) -> bool {
        let later = self.history.redo(Arc::clone(&self.project));
        self.replace(later)
    }

    /// Takes raw data that were read meanwhile; no change of the project and no step of its history.
    pub fn take_data(&mut self, evidence: &str, read: &Measurement) {
        let mut project = self.project.as_ref().clone();
        let Some(part) = project.evidence.iter_mut().find(|part| part.id == evidence) else { return };
        let Some(place) = part.measurements.iter().position(|m| m.id == read.id && m.is_same_data(read)) else {
            return;
        };
        let mut filled = part.measurements[place].as_ref().clone();
        filled.content.clone_from(&read.content);
        Arc::make_mut(part).measurements[place] = Arc::new(filled);
        self.project = Arc::new(project);
        self.recompute();
    }

    /// Goes to the state after this many steps; false when that is the present one or there is no such.
    pub fn go_to(&mut self, position: usize) -> bool {
        let state = self.history.go_to(Arc::clone(&self.project), position);
        self.replace(state)
    }

    /// The history, to look at.
    pub fn steps(&self) -> &History {
        &self.history
    }

    /// The history, to name and allow undo and redo, and to seal a cell edit.
    pub fn history(&mut self) -> &mut History {
        &mut self.history
    }

    /// Grows with every change of project, benchmark or scenario.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The file; `None` before the first saving.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// True when the project differs from the file.
    pub fn is_dirty(&self) -> bool {
        self.dirty
    }

    /// True when saving to the present file would drop its comments.
    pub fn comments_at_risk(&self) -> bool {
        self.comments_at_risk
    }

    /// What was read of the file or written to it; `None` before the first saving.
    pub fn stamp(&self) -> Option<&Stamp> {
        self.stamp.as_ref()
    }

    /// True while the file is in use elsewhere and only looked at here.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Whether the file is only looked at here.
    pub fn set_read_only(&mut self, read_only: bool) {
        self.read_only = read_only;
    }

    /// The data files that the project may have read; `None` before the first saving.
    pub fn reach(&self) -> Option<Reach> {
        let folder = self.path.as_deref().and_then(Path::parent)?;
        Some(Reach::new(folder, self.outside.clone()))
    }

    /// Data files that are not read because they lie outside the project's folder, each once.
    pub fn outside_files(&self) -> Vec<PathBuf> {
        let measurements = self.project.evidence.iter().flat_map(|evidence| &evidence.measurements);
        let mut files: Vec<PathBuf> = measurements.filter_map(|measurement| measurement.outside().cloned()).collect();
        files.sort();
        files.dedup();
        files
    }

    /// From now on these files are read as well.
    pub fn allow_outside(&mut self, files: Vec<PathBuf>) {
        for file in files {
            self.outside.allow(file);
        }
        let (reach, mut project) = (self.reach(), self.project.as_ref().clone());
        for evidence in &mut project.evidence {
            if evidence.measurements.iter().any(|measurement| measurement.outside().is_some()) {
                let measurements = &mut Arc::make_mut(evidence).measurements;
                let refused = measurements.iter_mut().filter(|measurement| measurement.outside().is_some());
                refused.for_each(|measurement| Arc::make_mut(measurement).content = None);
            }
        }
        store::raw::fill(&mut project, reach.as_ref(), store::raw::AT_ONCE);
        self.project = Arc::new(project);
        self.recompute();
    }

    /// Data files stay where they are when the project goes to another folder: in every state, past and present, the
    /// links to them follow. They were within reach before, so they stay so.
    pub(super) fn move_data(&mut self, from: &Path, to: &Path) {
        let moved = |project: &Arc<Project>| {
            store::raw::rebased(project, from, to).map_or_else(|| Arc::clone(project), Arc::new)
        };
        let read = self.project.evidence.iter().flat_map(|evidence| &evidence.measurements);
        let files = read.filter(|m| !m.file.is_empty() && m.outside().is_none());
        for file in files.filter_map(|m| store::raw::path_beside(&m.file, from)) {
            self.outside.allow(store::raw::plain_path(&file));
        }
        self.project = moved(&self.project);
        self.history.change_states(moved);
        if let Some(kept) = &mut self.kept {
            kept.project = moved(&kept.project);
            kept.history.change_states(moved);
        }
        self.recompute();
    }

    /// This file is the session's own and holds this project.
    pub(super) fn own(&mut self, path: PathBuf, stamp: Stamp, project: Arc<Project>) {
        if self.path.as_ref() != Some(&path) {
            self.read_only = false;
        }
        (self.path, self.stamp, self.saved) = (Some(path), Some(stamp), project);
        let now = self.kept_project();
        self.dirty = !Arc::ptr_eq(&self.saved, now) && self.saved != *now;
        if let Some(kept) = &mut self.kept {
            kept.dirty = self.dirty;
        }
        self.comments_at_risk = false;
    }

    /// How the file stands to what was read of it or written to it; without a file there is nothing to differ.
    pub fn look_at_file(&mut self) -> OnDisk {
        match (&mut self.stamp, &self.path) {
            (Some(stamp), Some(path)) => stamp.look(path),
            _ => OnDisk::Same,
        }
    }

    fn replace(&mut self, project: Option<Arc<Project>>) -> bool {
        let Some(project) = project else { return false };
        self.project = project;
        self.recompute();
        true
    }

    fn recompute(&mut self) {
        self.revision += 1;
        self.dirty = match &self.kept {
            // What is only tried is not to be saved.
            Some(kept) => kept.dirty,
            None => !Arc::ptr_eq(&self.saved, &self.project) && *self.saved != *self.project,
        };
        self.analysis = Arc::new(self.memo.analyse(&self.project, &self.options));
    }
}

/// The same file from whatever folder it is asked for later, as when a copy is restored.
pub(super) fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}
