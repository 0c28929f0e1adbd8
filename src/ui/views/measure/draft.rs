//! Data being prepared: pasted, opened or dropped, with what they are taken for and where they will go.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::measurement::{Target, Under};
use crate::model::{Measurement, MeasurementAnalysis, MeasurementKind};
use crate::store::raw;

use super::form::{Form, Typed};

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
    /// The cell that takes a figure; `None`: none.
    pub cell: Option<(String, String)>,
    /// Which figure it takes.
    pub figure: String,
    /// Grows with every change of what is worked out.
    pub number: u64,
    /// What was worked out last, and for which number.
    pub worked: Option<(u64, Arc<Measurement>)>,
}

impl Draft {
    /// An empty one, for a cell.
    pub fn new(cell: Option<(String, String)>) -> Self {
        Self {
            name: String::new(),
            kind: MeasurementKind::default(),
            kind_chosen: false,
            unit: String::new(),
            text: String::new(),
            file: None,
            form: Form::new(None, &MeasurementAnalysis::default()),
            asked: Some((None, MeasurementAnalysis::default())),
            evidence: None,
            title: String::new(),
            date: String::new(),
            cell,
            figure: String::new(),
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
        self.file = Some((path, bytes));
        self.text.clear();
        self.data_changed();
    }

    /// Other data: what they most likely are, and everything is worked out anew.
    pub fn data_changed(&mut self) {
        if !self.kind_chosen && self.has_data() {
            self.kind = raw::guess(&self.bytes());
        }
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
            confidence,
            analysis,
            ..Measurement::default()
        })
    }

    /// What was worked out, also while something newer is.
    pub fn shown(&self) -> Option<&Arc<Measurement>> {
        self.worked.as_ref().map(|(_, measurement)| measurement).filter(|_| self.has_data())
    }

    /// What is shown is what is typed.
    pub fn is_settled(&self) -> bool {
        self.worked.as_ref().is_some_and(|(number, _)| *number == self.number)
    }

    /// Where it goes.
    pub fn under(&self) -> Under {
        match &self.evidence {
            Some(id) => Under::Evidence(id.clone()),
            None => Under::New { title: self.title.clone(), date: self.date.clone() },
        }
    }

    /// The cell with the figure it takes.
    pub fn target(&self) -> Option<Target> {
        let (equipment, criterion) = self.cell.clone()?;
        (!self.figure.is_empty()).then(|| Target { equipment, criterion, figure: self.figure.clone() })
    }
}
