//! The decision page: what it comes to in sentences and a board of methods, then its figures.

mod answer_page;
mod board;
mod choosers;
mod how_sure;
mod overview;
mod question;

use std::sync::Arc;

use eframe::egui::{Align, Label, Layout, ScrollArea, Ui, vec2};

use crate::analysis::decision::Decision;
use crate::app::Session;
use crate::figure::{Choice, Figure, FigureId, Subject, build};
use crate::ui::context::{Action, FigureChoice, Shared};
use crate::ui::theme::{self, Tokens};
use crate::ui::views::figure_pane::{FigurePage, FigurePane, Same, next_id};
use crate::ui::widgets::fields;
use crate::ui::widgets::figure_painter::FigurePainter;

use self::answer_page::AnswerPage;
use self::choosers::Automatic;
use self::how_sure::HowSure;
use self::overview::Below;
use self::question::Question;

/// Below this width tabs and tools take a row each.
const NARROW: f32 = 900.0;

/// The decision page.
#[derive(Default)]
pub struct DecideView {
    /// Figures of a revision of the project and its decision; without a figure chosen what answers the question.
    pub pane: FigurePane<(u64, Same<Decision>, Question), Words>,
    /// The question in view.
    question: Question,
    /// The pictures of a page of words.
    painters: [FigurePainter; 2],
    /// What the figures are about, where the user chose it.
    choice: Choice,
}

/// The words of the page.
pub struct Words {
    /// Above the figure.
    sentences: Arc<[String]>,
    /// In place of a figure.
    body: Option<Body>,
    automatic: Automatic,
}

/// What answers a question without a figure in view.
enum Body {
    Answer(Box<AnswerPage>),
    HowSure(Box<HowSure>),
    Methods(Below),
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
                if self.wanted().is_none() {
                    self.body(ui, shared, decision, actions);
                } else {
                    self.figure(ui, shared, actions);
                }
            });
        });
    }

    /// The figure to show; `None`: what answers the question in words.
    fn wanted(&self) -> Option<FigureId> {
        self.pane.chosen().or(self.question.is_one_figure())
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
        let (session, lang, question) = (shared.session, shared.lang, self.question);
        self.repair(session);
        let wanted = self.wanted().map(|id| FigureChoice { id, choice: self.choice.clone() });
        let source = (session.revision(), Same(Arc::clone(decision)), question);
        self.pane.update(lang, source, wanted, |(_, decision, _), wanted| {
            let (project, analysis) = (session.project(), session.analysis());
            let Some(FigureChoice { id, choice }) = wanted else {
                let body = match question {
                    Question::HowSure => Body::HowSure(Box::new(HowSure::new(shared, &decision.0))),
                    Question::Methods => Body::Methods(Below::new(shared, &decision.0)),
                    Question::Answer | Question::Why => Body::Answer(Box::new(AnswerPage::new(shared, &decision.0))),
                };
                return (None, Words { sentences: Arc::default(), body: Some(body), automatic: Automatic::default() });
            };
            let figure = build(*id, project, analysis, Some(&decision.0), choice, lang);
            let sentences = figure.as_ref().map(Figure::sentences).unwrap_or_default().into();
            (figure, Words { sentences, body: None, automatic: Automatic::new(shared, *id, choice) })
        });
    }

    /// Questions, the figures of the one in view, and what can be done with them.
    fn bar(&mut self, ui: &mut Ui, shared: &Shared<'_>, running: bool, actions: &mut Vec<Action>) {
        let tools = Layout::right_to_left(Align::Center);
        if ui.available_width() < NARROW {
            ui.horizontal_wrapped(|ui| self.questions(ui, shared));
        } else {
            ui.horizontal(|ui| {
                self.questions(ui, shared);
                ui.with_layout(tools, |ui| self.tools(ui, shared, actions));
            });
        }
        ui.horizontal_wrapped(|ui| self.figures(ui, shared));
        let row = vec2(ui.available_width(), Tokens::CONTROL);
        ui.allocate_ui_with_layout(row, tools, |ui| {
            if ui.available_width() < NARROW {
                self.tools(ui, shared, actions);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| self.about(ui, shared, running));
        });
    }

    fn tools(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        if self.pane.in_view().is_some() {
            self.pane.tools(ui, shared, actions);
        }
    }

    /// A tab a question.
    fn questions(&mut self, ui: &mut Ui, shared: &Shared<'_>) {
        ui.spacing_mut().item_spacing.x = Tokens::GRID;
        for question in Question::ALL {
            let tab = fields::pill(ui, shared.tokens, self.question == question, question.name(shared.lang));
            if tab.on_hover_text(question.about(shared.lang)).clicked() {
                self.question = question;
                self.pane.choose(None);
            }
        }
    }

    /// A tab a figure of the question, where there are several to choose from.
    fn figures(&mut self, ui: &mut Ui, shared: &Shared<'_>) {
        let (question, now) = (self.question, self.wanted());
        if question.is_one_figure().is_some() {
            return;
        }
        ui.spacing_mut().item_spacing.x = Tokens::GRID;
        if fields::pill(ui, shared.tokens, now.is_none(), shared.lang.decide_overview()).clicked() {
            self.pane.choose(None);
        }
        self.pane.tabs(ui, shared, question.figures(), now);
    }

    /// What the figure is about, or how far the samples are.
    fn about(&mut self, ui: &mut Ui, shared: &Shared<'_>, running: bool) {
        match self.wanted().map(FigureId::subject) {
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

    /// What answers the question without a figure in view.
    fn body(&mut self, ui: &mut Ui, shared: &Shared<'_>, decision: &Decision, actions: &mut Vec<Action>) {
        let number = self.pane.made();
        let Some(Words { body: Some(body), .. }) = self.pane.words() else { return };
        let show = match body {
            Body::Answer(page) => {
                page.show(ui, shared, actions);
                None
            }
            Body::HowSure(page) => page.show(ui, shared, (&mut self.painters, number), actions),
            Body::Methods(below) => {
                let clicked = overview::show(ui, shared, decision, below);
                clicked.map(|id| {
                    actions.push(Action::Select { equipment: Some(id.clone()), criterion: None });
                    (self.choice.equipment, self.choice.against) = (Some(id), None);
                    FigureId::Waterfall
                })
            }
        };
        if let Some(figure) = show {
            self.show_figure(figure);
        }
    }

    /// What it says first, the figure, and the rest of what it says: a long text would push the figure out of view.
    fn figure(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let sentences = self.pane.words().map(|words| Arc::clone(&words.sentences)).unwrap_or_default();
        if let Some((figure, _)) = self.pane.figure() {
            ui.add(Label::new(theme::bold(figure.title.as_str())).truncate());
        }
        let (first, rest) = sentences.split_at(sentences.len().min(1));
        overview::list(ui, shared, first);
        ui.add_space(Tokens::GRID);
        self.pane.body(ui, shared, actions);
        overview::list(ui, shared, rest);
        ui.add_space(Tokens::GRID);
    }
}

/// The figures of the page, question by question.
fn tabs() -> Vec<FigureId> {
    Question::ALL.into_iter().flat_map(Question::figures).copied().collect()
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
        self.question = Question::of(id);
        self.pane.choose(Some(id));
    }

    fn next_tab(&mut self, forward: bool) {
        self.pane.choose_next(&tabs(), self.wanted(), forward);
        self.question = self.pane.chosen().map_or(self.question, Question::of);
    }

    fn next_subject(&mut self, session: &Session, forward: bool) {
        let analysis = session.analysis();
        let Some(sides) = self.wanted().and_then(|id| id.sides(analysis, &self.choice)) else { return };
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
