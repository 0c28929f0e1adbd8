//! From the id of a figure to the figure.

use crate::analysis::Analysis;
use crate::analysis::decision::{Decision, Sides, closed_up};
use crate::analysis::measured::Report;
use crate::model::Project;
use crate::text::Lang;

use super::choice::Choice;
use super::kit::View;
use super::plot::Figure;
use super::spec::{Draw, Family};
use super::{FigureId, Subject, measurement};

impl FigureId {
    /// Its stable name, as on the command line.
    pub fn key(self) -> &'static str {
        self.spec().key
    }

    /// The figure of this stable name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|id| id.key() == key)
    }

    /// The figures of a family, in the order of their tabs.
    pub fn of_family(family: Family) -> impl Iterator<Item = Self> + Clone {
        Self::ALL.iter().copied().filter(move |id| id.spec().family == family)
    }

    /// The figures that show a report, the first one first.
    pub fn of_report(report: &Report) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|id| id.shows(report))
    }

    /// True for a figure of measurements that shows this report.
    pub fn shows(self, report: &Report) -> bool {
        if let Draw::Measurement(shows, _) = self.spec().draw { shows(report) } else { false }
    }

    /// The title of its tab.
    pub fn name(self, lang: Lang) -> &'static str {
        (self.spec().name)(lang)
    }

    /// What it is about.
    pub fn subject(self) -> Subject {
        self.spec().subject()
    }

    /// The two sides that it shows; `None` for a figure that is not about a pair, or where there is nobody.
    pub fn sides(self, analysis: &Analysis, choice: &Choice) -> Option<Sides> {
        if let Draw::Pair(pairing, _) = self.spec().draw { choice.pair(analysis, pairing) } else { None }
    }
}

/// Builds a figure; `None` for a figure of measurements where there is no such measurement. `decision` is what figures of
/// the decision show; the others need none.
pub fn build(
    id: FigureId,
    project: &Project,
    analysis: &Analysis,
    decision: Option<&Decision>,
    choice: &Choice,
    lang: Lang,
) -> Option<Figure> {
    let view = View { project, analysis, decision, lang };
    let figure = match id.spec().draw {
        Draw::All(draw) => draw(&view),
        Draw::One(draw) => draw(&view, choice.chosen_equipment(analysis)),
        Draw::Pair(pairing, draw) => draw(&view, choice.pair(analysis, pairing)),
        Draw::Criterion(draw) => draw(&view, choice.criterion(analysis)),
        Draw::Axes(draw) => draw(&view, choice.axes(analysis)),
        Draw::Measurement(..) => {
            measurement::of_project(id, (project, &analysis.outcomes), choice.measurement.as_ref(), lang)?
        }
    };
    Some(if id.spec().family == Family::Decision { with_closed_spaces(figure, lang) } else { figure })
}

/// Closes up the spaces between Chinese characters in sentences and labels; names in rows and columns stay as they are.
fn with_closed_spaces(mut figure: Figure, lang: Lang) -> Figure {
    let close = |text: &mut String| *text = closed_up(std::mem::take(text), lang);
    close(&mut figure.title);
    close(&mut figure.summary);
    figure.notes.iter_mut().for_each(close);
    figure.marks.iter_mut().map(|mark| &mut mark.hover).for_each(close);
    figure.legend.iter_mut().map(|entry| &mut entry.label).for_each(close);
    close(&mut figure.x.label);
    close(&mut figure.y.label);
    figure
}
