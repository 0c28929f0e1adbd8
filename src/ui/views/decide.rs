//! The decision page: what it comes to in sentences and a board of methods, then its figures.

mod board;
mod choosers;
mod overview;

use std::sync::Arc;

use eframe::egui::{Align, Label, Layout, ScrollArea, Ui, vec2};

use crate::analysis::decision::{
    Decision, PairSamples, overview as overview_sentences, pair, parity, parity_sentences, pursuer,
    robustness_sentences, stability_sentences, why, why_sentences,
};
use crate::app::Session;
use crate::figure::{Choice, DECISION, Figure, build, tab_name};
use crate::text::Lang;
use crate::text::number::{self, Format};
use crate::ui::commands;
use crate::ui::context::{Action, FigureChoice, Shared};
use crate::ui::theme::{self, Tokens};
use crate::ui::views::results::data;
use crate::ui::widgets::fields;
use crate::ui::widgets::figure_painter::{FigurePainter, WIDEST};

/// The decision page.
#[derive(Default)]
pub struct DecideView {
    /// 0 is the overview, then the figures.
    tab: usize,
    equipment: Option<String>,
    selected: Option<String>,
    against: Option<String>,
    criterion: Option<String>,
    data: bool,
    shown: Option<Shown>,
    /// Grows with every figure built, so that the painter knows a new one.
    built: u64,
    painter: FigurePainter,
}

/// What is in view, and for what it was made.
struct Shown {
    key: Key,
    wanted: Option<FigureChoice>,
    figure: Option<Figure>,
    sentences: Vec<String>,
    /// What stands below the board of the overview.
    told: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
struct Key {
    revision: u64,
    /// Where the decision lies: another one, as with more samples, lies elsewhere while this one is kept.
    decision: usize,
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
            self.follow(shared);
            let Some(decision) = shared.session.decision().map(Arc::clone) else {
                return empty(ui, shared, shared.lang.decide_working());
            };
            if !decision.is_a_choice() {
                return empty(ui, shared, shared.lang.decide_nothing());
            }
            self.build(shared, &decision);
            self.bar(ui, shared, running, actions);
            ui.add_space(Tokens::GRID);
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                if self.tab == 0 {
                    let Some(shown) = &self.shown else { return };
                    overview::show(ui, shared, &decision, (&shown.sentences, &shown.told), actions);
                } else {
                    self.figure(ui, shared, actions);
                }
            });
        });
    }

    /// The selected column is what the figures are about, until another equipment is chosen here.
    fn follow(&mut self, shared: &Shared<'_>) {
        if self.selected != shared.selection.equipment {
            self.selected.clone_from(&shared.selection.equipment);
        }
        let project = shared.session.project();
        for id in [&mut self.equipment, &mut self.against] {
            if id.as_deref().is_some_and(|id| project.equipment(id).is_none()) {
                *id = None;
            }
        }
        if self.criterion.as_deref().is_some_and(|id| project.criterion(id).is_none()) {
            self.criterion = None;
        }
    }

    fn choice(&self) -> Choice {
        Choice {
            equipment: self.equipment.clone(),
            against: self.against.clone(),
            criterion: self.criterion.clone(),
            ..Choice::default()
        }
    }

    fn build(&mut self, shared: &Shared<'_>, decision: &Arc<Decision>) {
        let session = shared.session;
        let key = Key {
            revision: session.revision(),
            decision: Arc::as_ptr(decision) as usize,
            lang: shared.lang,
            format: number::format(),
            tab: self.tab,
            choice: self.choice(),
        };
        if self.shown.as_ref().is_some_and(|shown| shown.key == key) {
            return;
        }
        let (project, analysis) = (session.project(), session.analysis());
        let figure =
            self.name().and_then(|name| build(name, project, analysis, Some(decision), &key.choice, shared.lang));
        let sentences = sentences(self.name(), shared, decision, &key.choice, figure.as_ref());
        self.built += 1;
        let wanted = self.name().map(|name| FigureChoice { name, choice: key.choice.clone() });
        let overview = self.tab == 0;
        let told = if overview { overview::below_the_board(shared, decision, &sentences) } else { Vec::new() };
        self.shown = Some(Shown { key, wanted, figure, sentences, told });
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
                self.tools(ui, shared, &wanted, actions);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| self.about(ui, shared, running));
        });
    }

    /// What the figure is about, or how far the samples are.
    fn about(&mut self, ui: &mut Ui, shared: &Shared<'_>, running: bool) {
        match self.name() {
            Some("stability") => choosers::criterion(ui, shared, &mut self.criterion),
            Some("tornado" | "waterfall" | "parity" | "break-even") => {
                choosers::pair(ui, shared, &mut self.equipment, &mut self.against);
            }
            _ => {
                let text = choosers::progress(shared, running);
                ui.add(Label::new(theme::label(text, shared.tokens)).truncate());
            }
        }
    }

    fn tools(&mut self, ui: &mut Ui, shared: &Shared<'_>, wanted: &FigureChoice, actions: &mut Vec<Action>) {
        let (lang, tokens) = (shared.lang, shared.tokens);
        ui.spacing_mut().item_spacing.x = Tokens::GRID;
        let tooltip = |ui: &Ui, key| commands::tooltip(ui, key, lang);
        let export = fields::button(ui, lang.results_export()).on_hover_text(tooltip(ui, "file.export"));
        if export.clicked() {
            actions.push(Action::ExportFigure(wanted.clone()));
        }
        let copy = fields::pill(ui, tokens, false, lang.results_copy());
        if copy.on_hover_text(tooltip(ui, "file.copy-figure")).clicked() {
            actions.push(Action::CopyFigure(wanted.clone()));
        }
        let data = fields::pill(ui, tokens, self.data, lang.results_data());
        if data.on_hover_text(lang.results_data_hint()).clicked() {
            self.data = !self.data;
        }
    }

    fn figure(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let Some(shown) = &self.shown else { return };
        let Some(figure) = &shown.figure else { return empty(ui, shared, shared.lang.results_empty_figure()) };
        ui.add(Label::new(theme::bold(figure.title.as_str())).truncate());
        overview::list(ui, shared, &shown.sentences);
        ui.add_space(Tokens::GRID);
        if self.data {
            data::table(ui, shared, figure, actions);
            return;
        }
        let width = ui.available_width().clamp(200.0, WIDEST);
        ui.vertical_centered(|ui| self.painter.show(ui, shared.tokens, figure, self.built, width));
    }
}

/// What is said above the figure, or on the overview.
fn sentences(
    name: Option<&str>,
    shared: &Shared<'_>,
    decision: &Decision,
    choice: &Choice,
    figure: Option<&Figure>,
) -> Vec<String> {
    let (lang, session) = (shared.lang, shared.session);
    let (project, analysis) = (session.project(), session.analysis());
    let against = index(session, choice.against.as_ref());
    match name {
        None => overview_sentences(project, analysis, decision, lang),
        Some("acceptability") => robustness_sentences(project, analysis, decision, lang),
        Some("stability") => stability_sentences(project, analysis, decision, lang),
        Some("waterfall") => pair(analysis, decision, index(session, choice.equipment.as_ref()), against)
            .and_then(|(one, other)| why(analysis, one, other))
            .map(|found| why_sentences(project, analysis, &found, lang))
            .unwrap_or_default(),
        Some("parity") => {
            let named = index(session, choice.equipment.as_ref());
            let Some(equipment) = pursuer(analysis, decision, named) else { return Vec::new() };
            let samples = PairSamples::new(project, analysis, equipment, against);
            let found = parity(project, analysis, equipment, against, &samples);
            found.map(|found| parity_sentences(project, analysis, &found, lang)).unwrap_or_default()
        }
        Some(_) => figure.map(|figure| figure.summary.clone()).filter(|text| !text.is_empty()).into_iter().collect(),
    }
}

fn index(session: &Session, id: Option<&String>) -> Option<usize> {
    session.project().equipment.iter().position(|equipment| Some(&equipment.id) == id)
}

fn empty(ui: &mut Ui, shared: &Shared<'_>, text: &str) {
    ui.add_space(48.0);
    ui.vertical_centered(|ui| ui.label(theme::subdued(text, shared.tokens)));
}
