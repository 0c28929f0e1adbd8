//! The decision page: what it comes to in sentences and a board of methods, then its figures.

mod board;
mod choosers;
mod overview;

use std::sync::Arc;

use eframe::egui::{Align, Label, Layout, ScrollArea, Ui, vec2};

use crate::analysis::decision::{Decision, overview as overview_sentences};
use crate::app::Session;
use crate::figure::{Choice, Family, Figure, FigureId, Subject, build};
use crate::ui::context::{Action, FigureChoice, Shared};
use crate::ui::theme::{self, Tokens};
use crate::ui::views::figure_pane::{FigurePage, FigurePane, Same, next_id};
use crate::ui::widgets::fields;

use self::choosers::Automatic;
use self::overview::Below;

/// The decision page.
#[derive(Default)]
pub struct DecideView {
    /// Figures of a revision of the project and its decision; without a figure chosen the overview.
    pub pane: FigurePane<(u64, Same<Decision>), Words>,
    /// What the figures are about, where the user chose it.
    choice: Choice,
}

/// The words of the page.
pub struct Words {
    /// Above the figure, or at the top of the overview.
    sentences: Vec<String>,
    /// What stands below the board; only in the overview.
    below: Option<Below>,
    automatic: Automatic,
}

impl DecideView {
    /// Shows the page; `running`: more is being worked out.
    pub fn ui(&mut self, ui: &mut Ui, shared: &Shared<'_>, running: bool, actions: &mut Vec<Action>) {
        shared.tokens.card_frame().inner_margin(vec2(12.0, 10.0)).show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            let Some(decision) = shared.session.decision() else {
                return fields::nothing(ui, shared.tokens, shared.lang.decide_working());
            };
            if !decision.is_a_choice() {
                return fields::nothing(ui, shared.tokens, shared.lang.decide_nothing());
            }
            self.build(shared, decision);
            self.bar(ui, shared, running, actions);
            ui.add_space(Tokens::GRID);
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                if self.pane.chosen().is_none() {
                    self.overview(ui, shared, decision, actions);
                } else {
                    self.figure(ui, shared, actions);
                }
            });
        });
    }

    /// Lets go of what was chosen and is no longer there.
    fn repair(&mut self, session: &Session) {
        let project = session.project();
        let Choice { equipment, against, criterion, .. } = &mut self.choice;
        equipment.take_if(|id| project.equipment(id).is_none());
        against.take_if(|id| project.equipment(id).is_none());
        criterion.take_if(|id| project.criterion(id).is_none());
    }

    fn build(&mut self, shared: &Shared<'_>, decision: &Arc<Decision>) {
        let (session, lang) = (shared.session, shared.lang);
        self.repair(session);
        let wanted = self.pane.chosen().map(|id| FigureChoice { id, choice: self.choice.clone() });
        let source = (session.revision(), Same(Arc::clone(decision)));
        self.pane.update(lang, source, wanted, |(_, decision), wanted| {
            let (project, analysis) = (session.project(), session.analysis());
            let Some(FigureChoice { id, choice }) = wanted else {
                let sentences = overview_sentences(project, analysis, &decision.0, lang);
                let below = Some(Below::new(shared, &decision.0, &sentences));
                return (None, Words { sentences, below, automatic: Automatic::default() });
            };
            let figure = build(*id, project, analysis, Some(&decision.0), choice, lang);
            let sentences = figure.as_ref().map(Figure::sentences).unwrap_or_default();
            (figure, Words { sentences, below: None, automatic: Automatic::new(shared, *id, choice) })
        });
    }

    /// Tabs, and what can be done with the figure.
    fn bar(&mut self, ui: &mut Ui, shared: &Shared<'_>, running: bool, actions: &mut Vec<Action>) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = Tokens::GRID;
            let now = self.pane.chosen();
            if fields::pill(ui, shared.tokens, now.is_none(), shared.lang.decide_overview()).clicked() {
                self.pane.choose(None);
            }
            self.pane.tabs(ui, shared, &tabs(), now);
        });
        let row = vec2(ui.available_width(), Tokens::CONTROL);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            if self.pane.in_view().is_some() {
                self.pane.tools(ui, shared, actions);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| self.about(ui, shared, running));
        });
    }

    /// What the figure is about, or how far the samples are.
    fn about(&mut self, ui: &mut Ui, shared: &Shared<'_>, running: bool) {
        match self.pane.chosen().map(FigureId::subject) {
            Some(Subject::Pair) => {
                let automatic = self.pane.words().map(|words| &words.automatic).filter(|found| found.is_about_two());
                if let Some(automatic) = automatic {
                    return choosers::pair(ui, shared, automatic, &mut self.choice);
                }
            }
            Some(Subject::Criterion) => return choosers::criterion(ui, shared, &mut self.choice.criterion),
            Some(Subject::All | Subject::One | Subject::Axes | Subject::Measurement) | None => {}
        }
        let text = choosers::progress(shared, running);
        ui.add(Label::new(theme::label(text, shared.tokens)).truncate());
    }

    fn overview(&mut self, ui: &mut Ui, shared: &Shared<'_>, decision: &Decision, actions: &mut Vec<Action>) {
        let Some(Words { sentences, below: Some(below), .. }) = self.pane.words() else { return };
        let clicked = overview::show(ui, shared, decision, (sentences, below), actions);
        if let Some(id) = clicked {
            actions.push(Action::Select { equipment: Some(id.clone()), criterion: None });
            (self.choice.equipment, self.choice.against) = (Some(id), None);
            self.show_figure(FigureId::Waterfall);
        }
    }

    fn figure(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        if let (Some((figure, _)), Some(words)) = (self.pane.figure(), self.pane.words()) {
            ui.add(Label::new(theme::bold(figure.title.as_str())).truncate());
            overview::list(ui, shared, &words.sentences);
            ui.add_space(Tokens::GRID);
        }
        self.pane.body(ui, shared, actions);
    }
}

/// The figures of the page.
fn tabs() -> Vec<FigureId> {
    FigureId::of_family(Family::Decision).collect()
}

impl FigurePage for DecideView {
    fn in_view(&self) -> Option<FigureChoice> {
        self.pane.in_view().cloned()
    }

    fn exports(&self, shared: &Shared<'_>) -> Vec<FigureChoice> {
        if !shared.session.decision().is_some_and(|decision| decision.is_a_choice()) {
            return Vec::new();
        }
        tabs().into_iter().map(|id| FigureChoice { id, choice: self.choice.clone() }).collect()
    }

    fn show_figure(&mut self, id: FigureId) {
        self.pane.choose(Some(id));
    }

    fn next_tab(&mut self, forward: bool) {
        self.pane.choose_next(&tabs(), self.pane.chosen(), forward);
    }

    fn next_subject(&mut self, session: &Session, forward: bool) {
        let analysis = session.analysis();
        let Some(sides) = self.pane.chosen().and_then(|id| id.sides(analysis, &self.choice)) else { return };
        let now = analysis.equipment.get(sides.equipment).map(|equipment| equipment.id.as_str());
        let next = next_id(session, now, self.choice.against.as_deref(), forward);
        self.choice.equipment = next.or(self.choice.equipment.take());
    }

    fn current(&mut self, shared: &Shared<'_>) -> Option<(&Figure, &str, u64)> {
        let decision = shared.session.decision().filter(|decision| decision.is_a_choice())?;
        self.build(shared, decision);
        let (figure, number) = self.pane.figure()?;
        Some((figure, figure.title.as_str(), number))
    }
}
