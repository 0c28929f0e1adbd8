//! Reports of raw data by the standard, and of two machines compared on them.

mod budget;
mod circular;
mod comparison;
mod drift;
mod lead;
mod life;
mod life_comparison;
mod pair;
mod positioning;
mod rating;
mod repairable;
mod stability;

use serde_json::{Value, json};

pub use self::budget::budget;
pub use self::pair::{not_comparable, pair};
pub use self::rating::{RatedBearing, RatedScrew, bearing, screw};

use super::{Block, Outline, Section};
use crate::analysis::measured as analysis;
use crate::model::{Measurement, RawNote};
use crate::text::Lang;

/// What a measurement gives, under the name of its file or its own: the one report of window and command line.
pub fn measurement(of: &Measurement, outcome: &analysis::Outcome, name: &str, lang: Lang) -> Report {
    let confidence = of.percent();
    let report = match &outcome.report {
        analysis::Report::Positioning(report) => positioning::positioning(report, name, confidence, lang),
        analysis::Report::Circular(report) => circular::circular(report, name, lang),
        analysis::Report::Lead(report) => lead::lead(report, name, lang),
        analysis::Report::Stability(report) => stability::stability(report, name, confidence, lang),
        analysis::Report::Drift(report) => drift::drift(report, name, confidence, lang),
        analysis::Report::Life(report) => life::life(report, name, confidence, lang),
        analysis::Report::Repairable(report) => repairable::repairable(report, name, confidence, lang),
    };
    report.after_notes(sentences(&outcome.notes, lang))
}

/// What was assumed while a file was read.
fn sentences(notes: &[RawNote], lang: Lang) -> Vec<String> {
    notes.iter().map(|note| note.sentence(lang)).collect()
}

/// What is said of raw data, for people and for programs.
#[derive(Clone, Debug)]
pub struct Report {
    /// For people.
    pub outline: Outline,
    /// For programs: a map.
    pub json: Value,
}

impl Report {
    /// `json` is a map; the confidence of the intervals, in per cent, is added to it where there is one.
    pub fn new(title: String, sections: Vec<Section>, confidence: Option<f64>, json: Value) -> Self {
        let mut report = Self { outline: Outline { title, lead: Vec::new(), sections }, json };
        report.extend(confidence.map(|percent| ("confidence", json!(percent / 100.0))));
        report
    }

    /// With sentences and warnings below the rest.
    pub fn closed_by(mut self, sentences: Vec<String>, warnings: Vec<String>) -> Self {
        self.extend((!sentences.is_empty()).then(|| ("sentences", json!(sentences))));
        self.extend([("warnings", json!(warnings))]);
        self.outline.sections.push(Section::closing(sentences, warnings));
        self
    }

    /// With notes of how the data were read, before the other warnings.
    fn after_notes(mut self, notes: Vec<String>) -> Self {
        if notes.is_empty() {
            return self;
        }
        if let Some(Value::Array(warnings)) = self.json.get_mut("warnings") {
            warnings.splice(0..0, notes.iter().map(|note| json!(note)));
        } else {
            self.extend([("warnings", json!(notes))]);
        }
        match self.outline.sections.last_mut().and_then(|closing| closing.blocks.last_mut()) {
            Some(Block::Warnings(warnings)) => drop(warnings.splice(0..0, notes)),
            Some(Block::Sentences(_) | Block::Table(_) | Block::Values(_)) | None => {
                self.outline.sections.push(Section::closing(Vec::new(), notes));
            }
        }
        self
    }

    fn extend(&mut self, fields: impl IntoIterator<Item = (&'static str, Value)>) {
        if let Some(map) = self.json.as_object_mut() {
            map.extend(fields.into_iter().map(|(name, value)| (name.to_owned(), value)));
        }
    }
}
