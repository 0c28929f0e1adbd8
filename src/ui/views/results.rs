//! The results beside the matrix: what the comparison says in sentences, and the figures.

mod choosers;
mod summary;

use eframe::egui::{Align, Label, Layout, ScrollArea, Ui, vec2};

use crate::analysis::{Analysis, benchmark_name, group_summary, summary as one_summary};
use crate::app::Session;
use crate::figure::{Choice, Family, Figure, FigureId, Subject, build};
use crate::ui::context::{Action, FigureChoice, Shared};
use crate::ui::theme::{self, Tokens};
use crate::ui::views::figure_pane::{FigurePage, FigurePane, next_id};
use crate::ui::widgets::fields;

/// Below this width tabs and tools take a row each.
const NARROW: f32 = 740.0;

/// The results pane.
#[derive(Default)]
pub struct ResultsView {
    /// Figures of a revision of the project.
    pub pane: FigurePane<u64, Words>,
    /// The equipment chosen here; the selected column replaces it.
    equipment: Option<String>,
    selected: Option<String>,
    x: Option<String>,
    y: Option<String>,
}

/// The words above a figure.
pub struct Words {
    headline: String,
    sentences: Vec<String>,
}

impl ResultsView {
    /// Shows the results.
    pub fn ui(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        self.follow(shared);
        let Some(wanted) = self.wanted(shared.session) else { return };
        self.build(shared, &wanted);
        self.bar(ui, shared, wanted.id, actions);
        if let Some(text) = empty_state(shared) {
            fields::nothing(ui, shared.tokens, text);
            return;
        }
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            self.words(ui, shared, &wanted);
            self.pane.body(ui, shared, actions);
        });
    }

    /// The selected column is what the figures are about, until another equipment is chosen here.
    fn follow(&mut self, shared: &Shared<'_>) {
        if self.selected != shared.selection.equipment {
            self.selected.clone_from(&shared.selection.equipment);
            if self.selected.is_some() {
                self.equipment.clone_from(&self.selected);
            }
        }
        let project = shared.session.project();
        if self.equipment.as_deref().is_some_and(|id| project.equipment(id).is_none()) {
            self.equipment = None;
        }
        for axis in [&mut self.x, &mut self.y] {
            if axis.as_deref().is_some_and(|id| project.criterion(id).is_none()) {
                *axis = None;
            }
        }
    }

    fn tab(&self) -> Option<FigureId> {
        self.pane.chosen().or_else(|| tabs().first().copied())
    }

    fn wanted(&self, session: &Session) -> Option<FigureChoice> {
        self.tab().map(|id| self.choice_of(id, session))
    }

    fn choice_of(&self, id: FigureId, session: &Session) -> FigureChoice {
        // Of two machines one is the benchmark: it stands beside the other one, never beside itself.
        let analysis = session.analysis();
        let benchmark = analysis.benchmark.as_ref().and_then(|benchmark| benchmark.equipment);
        let is_itself =
            |id: &String| analysis.equipment.len() == 2 && benchmark.is_some() && analysis.position(id) == benchmark;
        let chosen = self.equipment.clone().filter(|id| !is_itself(id));
        let equipment = chosen.or_else(|| best_other(analysis));
        let (x, y) = choosers::axes(session, self.x.as_deref(), self.y.as_deref());
        FigureChoice { id, choice: Choice { equipment, x, y, ..Choice::default() } }
    }

    fn build(&mut self, shared: &Shared<'_>, wanted: &FigureChoice) {
        let session = shared.session;
        self.pane.update(shared.lang, session.revision(), Some(wanted.clone()), |_, _| {
            let figure = build(wanted.id, session.project(), session.analysis(), None, &wanted.choice, shared.lang);
            let words = words(shared, wanted, figure.as_ref());
            (figure.filter(|_| empty_state(shared).is_none()), words)
        });
    }

    /// Tabs at the left, what can be done with the figure at the right; one below the other where it is narrow.
    fn bar(&mut self, ui: &mut Ui, shared: &Shared<'_>, now: FigureId, actions: &mut Vec<Action>) {
        let layout = Layout::right_to_left(Align::Center);
        if ui.available_width() < NARROW {
            ui.horizontal_wrapped(|ui| self.pane.tabs(ui, shared, &tabs(), Some(now)));
            let row = vec2(ui.available_width(), Tokens::CONTROL);
            ui.allocate_ui_with_layout(row, layout, |ui| self.pane.tools(ui, shared, actions));
            return;
        }
        ui.horizontal(|ui| {
            self.pane.tabs(ui, shared, &tabs(), Some(now));
            ui.with_layout(layout, |ui| self.pane.tools(ui, shared, actions));
        });
    }

    /// Headline with the chooser of the equipment at its right end, summary, and the choosers of axes.
    fn words(&mut self, ui: &mut Ui, shared: &Shared<'_>, wanted: &FigureChoice) {
        let Some(words) = self.pane.words() else { return };
        let row = vec2(ui.available_width(), Tokens::CONTROL);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            if wanted.id.subject() == Subject::One {
                let chosen = &mut self.equipment;
                ui.scope(|ui| choosers::equipment(ui, shared, chosen, wanted.choice.equipment.as_deref()));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(theme::bold(words.headline.as_str())).truncate());
            });
        });
        if !words.sentences.is_empty() {
            summary::show(ui, shared, &words.sentences);
        }
        if wanted.id.subject() == Subject::Axes {
            choosers::axis_choosers(ui, shared, &wanted.choice, &mut self.x, &mut self.y);
        }
    }
}

/// The figures of the page.
fn tabs() -> Vec<FigureId> {
    FigureId::of_family(Family::Comparison).collect()
}

impl FigurePage for ResultsView {
    fn in_view(&self) -> Option<FigureChoice> {
        self.pane.in_view().cloned()
    }

    fn exports(&self, shared: &Shared<'_>) -> Vec<FigureChoice> {
        if empty_state(shared).is_some() {
            return Vec::new();
        }
        tabs().into_iter().map(|id| self.choice_of(id, shared.session)).collect()
    }

    fn show_figure(&mut self, id: FigureId) {
        self.pane.choose(Some(id));
    }

    fn next_tab(&mut self, forward: bool) {
        self.pane.choose_next(&tabs(), self.tab(), forward);
    }

    fn next_subject(&mut self, session: &Session, forward: bool) {
        let wanted = self.wanted(session).filter(|wanted| wanted.id.subject() == Subject::One);
        let Some(wanted) = wanted else { return };
        let next = next_id(session, wanted.choice.equipment.as_deref(), None, forward);
        self.equipment = next.or(self.equipment.take());
    }

    fn current(&mut self, shared: &Shared<'_>) -> Option<(&Figure, &str, u64)> {
        self.follow(shared);
        let wanted = self.wanted(shared.session)?;
        self.build(shared, &wanted);
        let (figure, number) = self.pane.figure()?;
        let is_about_one = wanted.id.subject() == Subject::One;
        let headline = self.pane.words().filter(|_| is_about_one).map(|words| words.headline.as_str());
        Some((figure, headline.unwrap_or(figure.title.as_str()), number))
    }
}

/// Headline and sentences: about one equipment, or about the groups.
/// What a figure of two machines says is about these two; else what the comparison says of the machine, or of the groups.
fn words(shared: &Shared<'_>, wanted: &FigureChoice, figure: Option<&Figure>) -> Words {
    if let Some(figure) = figure.filter(|_| wanted.id == FigureId::SideBySide) {
        return Words { headline: figure.title.clone(), sentences: figure.sentences() };
    }
    let (lang, session) = (shared.lang, shared.session);
    let (project, analysis) = (session.project(), session.analysis());
    let about = wanted.choice.equipment.as_deref().filter(|_| wanted.id.subject() == Subject::One);
    let Some(index) = about.and_then(|id| project.equipment.iter().position(|equipment| equipment.id == id)) else {
        return Words {
            headline: lang.results_groups_headline().to_owned(),
            sentences: group_summary(project, analysis, lang),
        };
    };
    let name = project.equipment_name(index, lang);
    let headline = lang.results_headline(&name, &benchmark_name(project, analysis, lang));
    Words { headline, sentences: one_summary(project, analysis, index, lang) }
}

fn best_other(analysis: &Analysis) -> Option<String> {
    analysis.best_other().and_then(|index| analysis.equipment.get(index)).map(|result| result.id.clone())
}

/// What is missing for any figure at all, and what to do about it.
fn empty_state(shared: &Shared<'_>) -> Option<&'static str> {
    let project = shared.session.project();
    let filled = project.equipment.iter().filter(|equipment| !equipment.specs.0.is_empty()).count();
    if project.criteria.is_empty() {
        return Some(shared.lang.results_empty_criteria());
    }
    if project.equipment.len() < 2 {
        return Some(shared.lang.results_empty_equipment());
    }
    (filled < 2).then(|| shared.lang.results_empty_specs())
}
