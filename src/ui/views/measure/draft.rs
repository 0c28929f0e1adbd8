//! Data being prepared: pasted, opened or dropped, with what they are taken for and where they will go.

use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;

use crate::analysis::measured::Outcomes;
use crate::app::measurement::{Hints, Proposal, Target, Under, propose};
use crate::model::{Data, Measurement, MeasurementAnalysis, MeasurementKind, Project, RawNote};
use crate::store::raw;
use crate::text::Lang;

use super::form::{Form, Typed};

/// What a proposal rests on.
#[derive(Clone, Debug)]
struct ProposedFor {
    /// State of the data.
    number: u64,
    /// Names of the measurement and of a new evidence.
    names: (String, String),
    /// Evidence that takes it.
    evidence: Option<String>,
}

impl ProposedFor {
    /// Nothing that a proposal rests on has changed.
    fn is_of(&self, draft: &Draft) -> bool {
        self.number == draft.number
            && self.names.0 == draft.name
            && self.names.1 == draft.title
            && self.evidence == draft.evidence
    }
}

/// A measurement that is not part of the project yet.
#[derive(Debug)]
pub struct Draft {
    /// What was measured.
    pub name: String,
    /// What the data are taken for.
    pub kind: MeasurementKind,
    /// The user chose the kind: other data do not change it.
    pub kind_chosen: bool,
    /// Unit where the data name none.
    pub unit: String,
    /// The axis taken of a file with several; empty: none chosen.
    pub axis: String,
    /// Axes of a file with several.
    pub axes: Vec<String>,
    /// Pasted or typed data.
    pub text: String,
    /// Opened or dropped file with its content, in place of the text.
    pub file: Option<(PathBuf, Arc<[u8]>)>,
    /// The analysis as typed.
    pub form: Form,
    /// The analysis that is worked out.
    asked: Option<Typed>,
    /// Id of the evidence it goes to; `None`: a new one.
    pub evidence: Option<String>,
    /// Title of a new evidence.
    pub title: String,
    /// Date of a new evidence.
    pub date: String,
    /// The cell in view when it was begun, and whether it asked for the data.
    pub in_view: (Option<(String, String)>, bool),
    /// The cell that takes a figure; `None`: none.
    pub cell: Option<(String, String)>,
    /// Which figure it takes.
    pub figure: String,
    /// Cell or value were chosen by hand: nothing is proposed any more.
    pub cell_chosen: bool,
    /// What the data propose.
    pub proposal: Proposal,
    /// For what it was proposed.
    proposed_for: Option<ProposedFor>,
    /// Grows with every change of what is worked out.
    pub number: u64,
    /// The beginning of the file.
    pub head: String,
    /// What was worked out last, and for which number.
    pub worked: Option<(u64, Arc<Measurement>)>,
}

impl Draft {
    /// An empty one; the cell in view may have asked for it.
    pub fn new(cell: Option<(String, String)>, is_asked: bool) -> Self {
        Self {
            name: String::new(),
            kind: MeasurementKind::default(),
            kind_chosen: false,
            unit: String::new(),
            axis: String::new(),
            axes: Vec::new(),
            text: String::new(),
            file: None,
            form: Form::new(None, &MeasurementAnalysis::default()),
            asked: Some((None, MeasurementAnalysis::default())),
            evidence: None,
            title: String::new(),
            date: String::new(),
            cell: cell.clone().filter(|_| is_asked),
            in_view: (cell, is_asked),
            figure: String::new(),
            cell_chosen: false,
            proposal: Proposal::default(),
            proposed_for: None,
            head: String::new(),
            number: 0,
            worked: None,
        }
    }

    /// The data.
    pub fn bytes(&self) -> Arc<[u8]> {
        self.file.as_ref().map_or_else(|| self.text.as_bytes().into(), |(_, bytes)| Arc::clone(bytes))
    }

    /// There is something to look at.
    pub fn has_data(&self) -> bool {
        self.file.is_some() || !self.text.trim().is_empty()
    }

    /// Takes a file in place of what was there.
    pub fn take_file(&mut self, path: PathBuf, bytes: Arc<[u8]>) {
        if self.name.trim().is_empty() {
            self.name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        }
        self.head = super::preview::head(&bytes);
        self.file = Some((path, bytes));
        self.text.clear();
        self.data_changed();
    }

    /// Other data: what they most likely are, and everything is worked out anew.
    pub fn data_changed(&mut self) {
        if !self.kind_chosen && self.has_data() {
            self.kind = raw::guess(&self.bytes());
        }
        self.axis.clear();
        self.axes.clear();
        self.number += 1;
    }

    /// A field of the analysis was left: where it says something else, everything is worked out anew.
    pub fn analysis_typed(&mut self) {
        let typed = self.form.typed(self.kind).ok();
        if typed != self.asked {
            self.asked = typed;
            self.number += 1;
        }
    }

    /// The measurement as it would be worked out; `None` while a field is no number.
    pub fn measurement(&self) -> Option<Measurement> {
        let (confidence, analysis) = self.form.typed(self.kind).ok()?;
        Some(Measurement {
            name: self.name.trim().to_owned(),
            unit: self.unit.trim().to_owned(),
            axis: self.axis.clone(),
            confidence,
            analysis,
            ..Measurement::default()
        })
    }

    /// Takes what was worked out for this state of it.
    pub fn take(&mut self, number: u64, measurement: Measurement) {
        if let Some(Data::Unreadable(problem)) = measurement.data()
            && let Some(axes) = problem.axes()
        {
            self.axes = axes.to_vec();
        }
        self.worked = Some((number, Arc::new(measurement)));
    }

    /// Proposes cell and value anew where data, names or evidence changed and nothing was chosen by hand.
    pub fn propose(&mut self, project: &Project, outcomes: &Outcomes) {
        let is_done = self.proposed_for.as_ref().is_some_and(|known| known.is_of(self));
        if self.cell_chosen || is_done || !self.is_settled() {
            return;
        }
        let Some(worked_out) = self.shown().map(|measurement| outcomes.of(measurement)) else { return };
        self.proposed_for = Some(ProposedFor {
            number: self.number,
            names: (self.name.clone(), self.title.clone()),
            evidence: self.evidence.clone(),
        });
        let Ok(outcome) = worked_out.as_ref() else { return };
        let texts = self.texts(project);
        let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
        let cell = self.in_view.0.as_ref().map(|(equipment, criterion)| (equipment.as_str(), criterion.as_str()));
        let proposal = propose(
            project,
            (self.kind, outcome),
            Hints { texts: &texts, evidence: self.evidence.as_deref(), cell, is_asked: self.in_view.1 },
        );
        let Proposal { equipment, value } = proposal.clone();
        self.proposal = proposal;
        self.cell = equipment.zip(value.as_ref().map(|(criterion, _)| criterion.clone()));
        self.figure = value.map(|(_, value)| value).unwrap_or_default();
    }

    /// Title lines above the data: they name what was measured.
    fn title_lines(&self) -> impl Iterator<Item = &str> {
        let notes = self.shown().and_then(|measurement| measurement.raw()).map_or(&[][..], |raw| raw.notes());
        notes.iter().filter_map(|note| match note {
            RawNote::SkippedLine { text, .. } => Some(text.as_str()),
            _ => None,
        })
    }

    /// What the measurement is called: as typed, else its kind with the axis.
    pub fn called(&self, lang: Lang) -> String {
        let kind = || format!("{} {}", self.kind.name(lang), self.axis).trim_end().to_owned();
        if self.name.trim().is_empty() { kind() } else { self.name.trim().to_owned() }
    }

    /// What may name the machine.
    fn texts<'a>(&'a self, project: &'a Project) -> Vec<Cow<'a, str>> {
        let evidence = self.evidence.as_deref().and_then(|id| project.evidence(id));
        let file = self.file.as_ref().and_then(|(path, _)| path.file_name()).map(|name| name.to_string_lossy());
        let texts = [self.name.as_str(), &self.title, evidence.map_or("", |evidence| &evidence.title)];
        let titles = self.title_lines().map(Cow::Borrowed);
        texts.into_iter().map(Cow::Borrowed).chain(file).chain(titles).collect()
    }

    /// What was worked out, also while something newer is.
    pub fn shown(&self) -> Option<&Arc<Measurement>> {
        self.worked.as_ref().map(|(_, measurement)| measurement).filter(|_| self.has_data())
    }

    /// What is shown is what is typed.
    pub fn is_settled(&self) -> bool {
        self.worked.as_ref().is_some_and(|(number, _)| *number == self.number)
    }

    /// Where it goes; a new evidence without a title has that above the data, or the name of the measurement.
    pub fn under(&self, lang: Lang) -> Under {
        let title = || self.title_lines().next().map_or_else(|| self.called(lang), str::to_owned);
        match &self.evidence {
            Some(id) => Under::Evidence(id.clone()),
            None if self.title.trim().is_empty() => Under::New { title: title(), date: self.date.clone() },
            None => Under::New { title: self.title.clone(), date: self.date.clone() },
        }
    }

    /// The cell with the figure it takes.
    pub fn target(&self) -> Option<Target> {
        let (equipment, criterion) = self.cell.clone()?;
        (!self.figure.is_empty()).then(|| Target { equipment, criterion, figure: self.figure.clone() })
    }
}
