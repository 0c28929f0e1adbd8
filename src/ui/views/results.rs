//! The results beside the matrix: what the comparison says in sentences, and the figures.

mod choosers;
pub(in crate::ui) mod data;
mod summary;

use eframe::egui::{Align, Label, Layout, ScrollArea, Ui, vec2};

use crate::analysis::{Analysis, benchmark_name, group_summary, summary as one_summary};
use crate::app::Session;
use crate::figure::{self, COMPARISON, Choice, Figure, build};
use crate::text::Lang;
use crate::text::number::{self, Format};
use crate::ui::commands;
use crate::ui::context::{Action, FigureChoice, Shared};
use crate::ui::theme::{self, Tokens};
use crate::ui::views::figure_page::{FigurePage, Tools, next_id, paint};
use crate::ui::widgets::fields;
use crate::ui::widgets::figure_painter::{FigurePainter, WIDEST};
use crate::ui::widgets::scatter::ScatterView;

/// Below this width tabs and tools take a row each.
const NARROW: f32 = 740.0;

/// The results pane.
#[derive(Default)]
pub struct ResultsView {
    tab: usize,
    /// The equipment chosen here; the selected column replaces it.
    equipment: Option<String>,
    selected: Option<String>,
    x: Option<String>,
    y: Option<String>,
    data: bool,
    /// They have the room of the table too.
    pub full: bool,
    figure: Option<Built>,
    /// Grows with every figure built, so that painters know a new one.
    built: u64,
    painter: FigurePainter,
    scatter: ScatterView,
}

/// The figure in view with the words above it, and for what they were made.
struct Built {
    key: (u64, Lang, Format, FigureChoice),
    figure: Option<Figure>,
    headline: String,
    sentences: Vec<String>,
    /// There is too little in the project for any figure.
    empty: bool,
}

impl ResultsView {
    /// The figure in view, if there is one.
    pub fn in_view(&self) -> Option<&FigureChoice> {
        self.figure.as_ref().filter(|built| built.figure.is_some() && !built.empty).map(|built| &built.key.3)
    }

    /// Shows the figure of this name from now on.
    pub fn show_tab(&mut self, name: &str) {
        self.tab = COMPARISON.iter().position(|known| *known == name).unwrap_or(self.tab);
    }

    /// Shows the results.
    pub fn ui(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        self.follow(shared);
        let Some(wanted) = self.wanted(shared.session) else { return };
        self.build(shared, &wanted);
        self.bar(ui, shared, &wanted, actions);
        if let Some(text) = empty_state(shared) {
            fields::nothing(ui, shared.tokens, text);
            return;
        }
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            self.words(ui, shared, &wanted);
            self.show_figure(ui, shared, actions);
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

    fn wanted(&self, session: &Session) -> Option<FigureChoice> {
        let name = *COMPARISON.get(self.tab)?;
        let equipment = self.equipment.clone().or_else(|| best_other(session.analysis()));
        let (x, y) = choosers::axes(session, self.x.as_deref(), self.y.as_deref());
        Some(FigureChoice { name, choice: Choice { equipment, x, y, ..Choice::default() } })
    }

    fn build(&mut self, shared: &Shared<'_>, wanted: &FigureChoice) {
        let session = shared.session;
        let key = (session.revision(), shared.lang, number::format(), wanted.clone());
        if self.figure.as_ref().is_some_and(|built| built.key == key) {
            return;
        }
        let figure = build(wanted.name, session.project(), session.analysis(), None, &wanted.choice, shared.lang);
        let (headline, sentences) = words(shared, wanted);
        self.built += 1;
        self.figure = Some(Built { key, figure, headline, sentences, empty: empty_state(shared).is_some() });
    }

    /// Tabs at the left, what can be done with the figure at the right; one below the other where it is narrow.
    fn bar(&mut self, ui: &mut Ui, shared: &Shared<'_>, wanted: &FigureChoice, actions: &mut Vec<Action>) {
        if ui.available_width() < NARROW {
            ui.horizontal_wrapped(|ui| self.tabs(ui, shared));
            let row = vec2(ui.available_width(), Tokens::CONTROL);
            let layout = Layout::right_to_left(Align::Center);
            ui.allocate_ui_with_layout(row, layout, |ui| self.tools(ui, shared, wanted, actions));
            return;
        }
        ui.horizontal(|ui| {
            self.tabs(ui, shared);
            let layout = Layout::right_to_left(Align::Center);
            ui.with_layout(layout, |ui| self.tools(ui, shared, wanted, actions));
        });
    }

    fn tabs(&mut self, ui: &mut Ui, shared: &Shared<'_>) {
        ui.spacing_mut().item_spacing.x = Tokens::GRID;
        for (index, name) in COMPARISON.iter().enumerate() {
            let tab = fields::pill(ui, shared.tokens, self.tab == index, figure::tab_name(name, shared.lang));
            let keys = commands::figure_keys(ui, index);
            let tab = if keys.is_empty() { tab } else { tab.on_hover_text(keys) };
            if tab.clicked() {
                self.tab = index;
            }
        }
    }

    fn tools(&mut self, ui: &mut Ui, shared: &Shared<'_>, wanted: &FigureChoice, actions: &mut Vec<Action>) {
        let drawn = self.in_view().is_some();
        Tools { wanted, drawn, full: self.full, data: &mut self.data }.show(ui, shared, actions);
    }

    /// Headline with the chooser of the equipment at its right end, and summary.
    fn words(&mut self, ui: &mut Ui, shared: &Shared<'_>, wanted: &FigureChoice) {
        let Some(built) = &self.figure else { return };
        let row = vec2(ui.available_width(), Tokens::CONTROL);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            if is_about_one(wanted.name) {
                let chosen = &mut self.equipment;
                ui.scope(|ui| choosers::equipment(ui, shared, chosen, wanted.choice.equipment.as_deref()));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(theme::bold(built.headline.as_str())).truncate());
            });
        });
        if !built.sentences.is_empty() {
            summary::show(ui, shared, &built.sentences);
        }
        if wanted.name == "scatter" {
            choosers::axis_choosers(ui, shared, &wanted.choice, &mut self.x, &mut self.y);
        }
    }

    fn show_figure(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let Some(figure) = self.figure.as_ref().and_then(|built| built.figure.as_ref()) else {
            let scatter = COMPARISON.get(self.tab) == Some(&"scatter");
            let text = if scatter { shared.lang.results_empty_scatter() } else { shared.lang.results_empty_figure() };
            fields::nothing(ui, shared.tokens, text);
            return;
        };
        if self.data {
            data::table(ui, shared, figure, actions);
            return;
        }
        if figure.name == "scatter" {
            let width = ui.available_width().clamp(200.0, WIDEST);
            ui.vertical_centered(|ui| self.scatter.show(ui, shared, figure, self.built, width));
        } else {
            paint(ui, shared, &mut self.painter, (figure, self.built), self.full);
        }
    }
}

impl FigurePage for ResultsView {
    fn next_tab(&mut self, forward: bool) {
        let step = if forward { 1 } else { COMPARISON.len() - 1 };
        self.tab = (self.tab + step) % COMPARISON.len();
    }

    fn next_equipment(&mut self, session: &Session, forward: bool) {
        let Some(wanted) = self.wanted(session).filter(|wanted| is_about_one(wanted.name)) else { return };
        let next = next_id(session, wanted.choice.equipment.as_deref(), None, forward);
        self.equipment = next.or(self.equipment.take());
    }

    fn current(&mut self, shared: &Shared<'_>) -> Option<(&Figure, &str, u64)> {
        self.follow(shared);
        let wanted = self.wanted(shared.session)?;
        self.build(shared, &wanted);
        let built = self.figure.as_ref().filter(|built| !built.empty)?;
        let figure = built.figure.as_ref()?;
        let title = if is_about_one(figure.name) { &built.headline } else { &figure.title };
        Some((figure, title.as_str(), self.built))
    }
}

/// Headline and sentences: about one equipment, or about the groups.
fn words(shared: &Shared<'_>, wanted: &FigureChoice) -> (String, Vec<String>) {
    let (lang, session) = (shared.lang, shared.session);
    let (project, analysis) = (session.project(), session.analysis());
    let about = wanted.choice.equipment.as_deref().filter(|_| is_about_one(wanted.name));
    let Some(index) = about.and_then(|id| project.equipment.iter().position(|equipment| equipment.id == id)) else {
        return (lang.results_groups_headline().to_owned(), group_summary(project, analysis, lang));
    };
    let name = project.equipment.get(index).map(|equipment| equipment.display_name(lang)).unwrap_or_default();
    let headline = lang.results_headline(&name, &benchmark_name(project, analysis, lang));
    (headline, one_summary(project, analysis, index, lang))
}

/// Profile, contributions and radar are about one equipment; the others show all.
fn is_about_one(name: &str) -> bool {
    matches!(name, "profile" | "contributions" | "radar")
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
