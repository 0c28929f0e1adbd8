//! The decision page: what it comes to in sentences and a board of methods, then its figures.

mod board;
mod choosers;
mod overview;
mod told;

use std::sync::Arc;

use eframe::egui::{Align, Label, Layout, ScrollArea, Ui, vec2};

use crate::analysis::decision::Decision;
use crate::app::Session;
use crate::figure::{Choice, DECISION, Figure, build, sides, tab_name};
use crate::text::Lang;
use crate::text::number::{self, Format};
use crate::ui::context::{Action, FigureChoice, Shared};
use crate::ui::theme::{self, Tokens};
use crate::ui::views::figure_page::{FigurePage, Tools, next_id, paint};
use crate::ui::views::results::data;
use crate::ui::widgets::fields;
use crate::ui::widgets::figure_painter::FigurePainter;

use self::choosers::Automatic;
use self::overview::Below;

/// The decision page.
#[derive(Default)]
pub struct DecideView {
    /// 0 is the overview, then the figures.
    tab: usize,
    /// What the figures are about, where the user chose it.
    choice: Choice,
    data: bool,
    /// Figures are as large as the page allows.
    pub full: bool,
    shown: Option<Shown>,
    /// Grows with every figure built, so that the painter knows a new one.
    built: u64,
    painter: FigurePainter,
}

/// What is in view, and for what it was made.
struct Shown {
    key: Key,
    /// Kept, so that no later one can lie at its place and be taken for it.
    decision: Arc<Decision>,
    wanted: Option<FigureChoice>,
    figure: Option<Figure>,
    /// Above the figure, or at the top of the overview.
    sentences: Vec<String>,
    /// What stands below the board; only in the overview.
    below: Option<Below>,
    automatic: Automatic,
}

#[derive(Clone, Debug, PartialEq)]
struct Key {
    revision: u64,
    lang: Lang,
    format: Format,
    tab: usize,
    choice: Choice,
}

impl DecideView {
    /// The figure in view, if there is one.
    pub fn in_view(&self) -> Option<&FigureChoice> {
        self.shown.as_ref().filter(|shown| shown.figure.is_some())?.wanted.as_ref()
    }

    /// Shows the figure of this name from now on.
    pub fn show_tab(&mut self, name: &str) {
        self.tab = DECISION.iter().position(|known| *known == name).map_or(self.tab, |at| at + 1);
    }

    fn name(&self) -> Option<&'static str> {
        DECISION.get(self.tab.checked_sub(1)?).copied()
    }

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
                if self.tab == 0 {
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
        let (tab, choice) = (self.tab, self.choice.clone());
        let key = Key { revision: session.revision(), lang, format: number::format(), tab, choice };
        if self.shown.as_ref().is_some_and(|shown| shown.key == key && Arc::ptr_eq(&shown.decision, decision)) {
            return;
        }
        let (name, project, analysis) = (self.name(), session.project(), session.analysis());
        let figure = name.and_then(|name| build(name, project, analysis, Some(decision), &key.choice, lang));
        let sentences = told::above(name, shared, decision, &key.choice, figure.as_ref());
        let below = (tab == 0).then(|| Below::new(shared, decision, &sentences));
        let wanted = name.map(|name| FigureChoice { name, choice: key.choice.clone() });
        let automatic = name.map(|name| Automatic::new(shared, name, &key.choice)).unwrap_or_default();
        self.built += 1;
        self.shown = Some(Shown { key, decision: Arc::clone(decision), wanted, figure, sentences, below, automatic });
    }

    /// Tabs, and what can be done with the figure.
    fn bar(&mut self, ui: &mut Ui, shared: &Shared<'_>, running: bool, actions: &mut Vec<Action>) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = Tokens::GRID;
            if fields::pill(ui, shared.tokens, self.tab == 0, shared.lang.decide_overview()).clicked() {
                self.tab = 0;
            }
            for (index, name) in DECISION.iter().enumerate() {
                if fields::pill(ui, shared.tokens, self.tab == index + 1, tab_name(name, shared.lang)).clicked() {
                    self.tab = index + 1;
                }
            }
        });
        let row = vec2(ui.available_width(), Tokens::CONTROL);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            if let Some(wanted) = self.in_view().cloned() {
                let tools = Tools { wanted: &wanted, drawn: true, full: self.full, data: &mut self.data };
                tools.show(ui, shared, actions);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| self.about(ui, shared, running));
        });
    }

    /// What the figure is about, or how far the samples are.
    fn about(&mut self, ui: &mut Ui, shared: &Shared<'_>, running: bool) {
        let automatic = self.shown.as_ref().map(|shown| &shown.automatic).filter(|found| found.is_about_two());
        if let Some(automatic) = automatic {
            choosers::pair(ui, shared, automatic, &mut self.choice);
        } else if self.name() == Some("stability") {
            choosers::criterion(ui, shared, &mut self.choice.criterion);
        } else {
            let text = choosers::progress(shared, running);
            ui.add(Label::new(theme::label(text, shared.tokens)).truncate());
        }
    }

    fn overview(&mut self, ui: &mut Ui, shared: &Shared<'_>, decision: &Decision, actions: &mut Vec<Action>) {
        let Some(shown) = &self.shown else { return };
        let Some(below) = &shown.below else { return };
        let clicked = overview::show(ui, shared, decision, (&shown.sentences, below), actions);
        if let Some(id) = clicked {
            actions.push(Action::Select { equipment: Some(id.clone()), criterion: None });
            (self.choice.equipment, self.choice.against) = (Some(id), None);
            self.show_tab("waterfall");
        }
    }

    fn figure(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let Some(shown) = &self.shown else { return };
        let Some(figure) = &shown.figure else {
            return fields::nothing(ui, shared.tokens, shared.lang.results_empty_figure());
        };
        ui.add(Label::new(theme::bold(figure.title.as_str())).truncate());
        overview::list(ui, shared, &shown.sentences);
        ui.add_space(Tokens::GRID);
        if self.data {
            data::table(ui, shared, figure, actions);
        } else {
            paint(ui, shared, &mut self.painter, (figure, self.built), self.full);
        }
    }
}

impl FigurePage for DecideView {
    fn next_tab(&mut self, forward: bool) {
        let step = if forward { 1 } else { DECISION.len() - 1 };
        self.tab = (self.tab.max(1) - 1 + step) % DECISION.len() + 1;
    }

    fn next_equipment(&mut self, session: &Session, forward: bool) {
        let analysis = session.analysis();
        let Some(sides) = self.name().and_then(|name| sides(name, analysis, &self.choice)) else { return };
        let now = analysis.equipment.get(sides.equipment).map(|equipment| equipment.id.as_str());
        let next = next_id(session, now, self.choice.against.as_deref(), forward);
        self.choice.equipment = next.or(self.choice.equipment.take());
    }

    fn current(&mut self, shared: &Shared<'_>) -> Option<(&Figure, &str, u64)> {
        let decision = shared.session.decision().filter(|decision| decision.is_a_choice())?;
        self.build(shared, decision);
        let figure = self.shown.as_ref()?.figure.as_ref()?;
        Some((figure, figure.title.as_str(), self.built))
    }
}
