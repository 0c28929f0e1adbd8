//! The measurement in view beside another of its kind: the report of both.

use std::sync::Arc;

use eframe::egui::Ui;

use super::list;
use crate::analysis::measured::{PairQuestion, takes_requirement};
use crate::app::comparison_job::{Asked, Compared, ComparisonJob};
use crate::model::{Measurement, MeasurementKind, Project};
use crate::quantity::typed::Rule;
use crate::report::measured::{not_comparable, pair};
use crate::report::{Outline, Section};
use crate::text::Lang;
use crate::text::number::{self, Format};
use crate::ui::context::Shared;
use crate::ui::theme;
use crate::ui::widgets::fields::{self, TextField};
use crate::ui::widgets::number_field::NumberField;
use crate::ui::widgets::outline;

/// Evidence id and own id of a measurement.
type Place = (String, String);

/// The other measurement, what is asked of both, and what they come to.
pub struct ComparisonView {
    other: Option<Place>,
    /// Differences up to this do not matter; empty: 0.
    margin: NumberField,
    requirement: NumberField,
    /// The figure of an axis that the requirement is on.
    required: Required,
    job: ComparisonJob,
    shown: Option<Shown>,
}

impl Default for ComparisonView {
    fn default() -> Self {
        let field = || NumberField::optional(Rule::NotNegative);
        Self {
            other: None,
            margin: field(),
            requirement: field(),
            required: Required::default(),
            job: ComparisonJob::default(),
            shown: None,
        }
    }
}

/// The report of a comparison, and for what it was written.
struct Shown {
    of: Compared,
    names: [String; 2],
    lang: Lang,
    format: Format,
    outline: Outline,
}

/// The figure of an axis that a requirement is on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Required {
    #[default]
    A,
    E,
    R,
}

impl Required {
    const ALL: [(Self, &'static str); 3] = [(Self::A, "A"), (Self::E, "E"), (Self::R, "R")];

    fn symbol(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::E => "E",
            Self::R => "R",
        }
    }
}

impl ComparisonView {
    /// Shows chooser and comparison; nothing where there is no other of its kind.
    pub fn show(&mut self, ui: &mut Ui, shared: &Shared<'_>, place: &Place, of: &Arc<Measurement>) {
        let project = shared.session.project();
        let others = others(project, place, of);
        if others.is_empty() {
            return;
        }
        self.other.take_if(|chosen| others.iter().all(|(other, _)| other != chosen));
        fields::group(ui, shared.lang.measure_beside());
        ui.scope(|ui| {
            ui.set_max_width(ui.available_width().min(720.0));
            self.questions(ui, shared, of, &others);
        });
        let chosen = self.other.as_ref().and_then(|(evidence, id)| project.evidence(evidence)?.measurement(id));
        let Some(other) = chosen else { return };
        // Another margin is another question: none is answered while the one that is meant cannot be read.
        let (Ok(margin), Ok(requirement)) = (self.margin.value(), self.requirement.value()) else { return };
        let question = PairQuestion {
            margin: margin.unwrap_or(0.0),
            factor: None,
            requirement: requirement.filter(|_| takes_requirement(of)),
            required: (of.kind() == MeasurementKind::Positioning).then(|| self.required.symbol()),
        };
        let asked = Asked { of: [of, other].map(Arc::clone), question };
        let wake = ui.ctx().clone();
        match self.job.get(&asked, move || wake.request_repaint()) {
            Some(found) => outline::show(ui, shared.tokens, "beside", self.written(found, &asked, shared.lang)),
            None => {
                ui.label(theme::label(shared.lang.measure_working(), shared.tokens));
            }
        }
    }

    /// The other measurement, margin and requirement.
    fn questions(&mut self, ui: &mut Ui, shared: &Shared<'_>, of: &Measurement, others: &[(Place, String)]) {
        let (lang, tokens) = (shared.lang, shared.tokens);
        let none = (None, lang.measure_beside_none());
        let named = others.iter().map(|(other, name)| (Some(other.clone()), name.as_str()));
        let options: Vec<(Option<Place>, &str)> = std::iter::once(none).chain(named).collect();
        ui.columns(2, |columns| {
            let [left, right] = columns else { return };
            fields::choose(left, tokens, lang.measure_beside_with(), &mut self.other, &options);
            self.margin.show(right, shared, TextField::new(lang.measure_beside_margin()).hint("0"));
        });
        if self.other.is_none() || !takes_requirement(of) {
            return;
        }
        ui.columns(2, |columns| {
            let [left, right] = columns else { return };
            let (side, label) = if of.kind() == MeasurementKind::Positioning {
                fields::choose(left, tokens, lang.measure_beside_required(), &mut self.required, &Required::ALL);
                (right, lang.measure_beside_at_most())
            } else {
                (left, lang.measure_beside_cpk())
            };
            self.requirement.show(side, shared, TextField::new(label));
        });
    }

    fn written(&mut self, found: Compared, asked: &Asked, lang: Lang) -> &Outline {
        let names = asked.of.each_ref().map(|measurement| measurement.display_name().to_owned());
        let format = number::format();
        let is_this = |shown: &Shown| {
            let is_of = Arc::ptr_eq(&shown.of, &found) && shown.names == names;
            is_of && shown.lang == lang && shown.format == format
        };
        let shown = self.shown.take().filter(is_this).unwrap_or_else(|| {
            let outline = write(&found, asked, &names, lang);
            Shown { of: found, names, lang, format, outline }
        });
        &self.shown.insert(shown).outline
    }
}

/// Every other measurement of its kind, with its name.
fn others(project: &Project, place: &Place, of: &Measurement) -> Vec<(Place, String)> {
    list::all(project)
        .filter(|(evidence, other)| other.kind() == of.kind() && (&evidence.id, &other.id) != (&place.0, &place.1))
        .map(|(evidence, other)| {
            let name = format!("{} · {}", other.display_name(), evidence.display_title());
            ((evidence.id.clone(), other.id.clone()), name)
        })
        .collect()
}

/// The report of a comparison, or why there is none.
fn write(found: &Compared, asked: &Asked, [a, b]: &[String; 2], lang: Lang) -> Outline {
    match found.as_ref() {
        Ok(found) => pair(found, asked.of.each_ref().map(AsRef::as_ref), [a, b], lang).outline,
        Err(problem) => {
            let sentence = match not_comparable(problem, lang) {
                (None, sentence) => sentence,
                (Some(side), sentence) => lang.compare_of(side.letter(), &sentence),
            };
            let sections = vec![Section::closing(Vec::new(), vec![sentence])];
            Outline { title: lang.compare_headline(a, b), sections, ..Outline::default() }
        }
    }
}
