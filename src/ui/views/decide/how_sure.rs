//! How sure the answer is, and what would change it: certainty and the nearest turn as pictures, what to ask, what it
//! would take.

use eframe::egui::{Grid, Label, Ui, vec2};

use super::overview;
use crate::analysis::Names;
use crate::analysis::decision::{
    Ask, Decision, PairSamples, parity, parity_sentences, pursuit, scenario_sentences, stability_sentences,
    worth_asking,
};
use crate::figure::{Choice, Figure, FigureId, build};
use crate::report::questions;
use crate::table::Table;
use crate::ui::context::{Action, Shared};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::fields;
use crate::ui::widgets::figure_painter::FigurePainter;

/// Questions shown.
const ASKED: usize = 6;

/// The two pictures stand beside each other from this width on.
const BESIDE: f32 = 1000.0;

/// What the page shows, worked out once.
pub struct HowSure {
    pictures: Vec<Figure>,
    asks: Vec<Ask>,
    questions: Table,
    takes: Vec<String>,
    turns: Vec<String>,
    /// `None` while they are not worked out.
    scenarios: Option<Vec<String>>,
}

impl HowSure {
    /// Of this decision.
    pub fn new(shared: &Shared<'_>, decision: &Decision) -> Self {
        let (lang, project, analysis) = (shared.lang, shared.session.project(), shared.session.analysis());
        // Their notes stand below each in its own tab.
        let draw = |id| {
            let figure = build(id, project, analysis, Some(decision), &Choice::default(), lang)?;
            Some(Figure { notes: Vec::new(), ..figure })
        };
        let asks = worth_asking(analysis, decision, ASKED);
        let sides = pursuit(analysis, None, None);
        // The sentences need no samples.
        let takes = sides.and_then(|s| parity(project, analysis, s.equipment, s.against, &PairSamples::default()));
        Self {
            pictures: [FigureId::Certainty, FigureId::Stability].into_iter().filter_map(draw).collect(),
            questions: questions::table(Names::new(project, analysis, lang), &asks),
            asks,
            takes: takes.map(|found| parity_sentences(project, analysis, &found, lang)).unwrap_or_default(),
            turns: stability_sentences(project, analysis, decision, lang),
            scenarios: decision.depth.as_deref().map(|depth| scenario_sentences(project, depth, lang)),
        }
    }

    /// Shows the page; `number` tells its pictures from the next. Gives the figure whose title was clicked.
    pub fn show(
        &self,
        ui: &mut Ui,
        shared: &Shared<'_>,
        (painters, number): (&mut [FigurePainter; 2], u64),
        actions: &mut Vec<Action>,
    ) -> Option<FigureId> {
        let lang = shared.lang;
        let clicked = self.pictures(ui, shared, painters, number);
        self.ask(ui, shared, actions);
        if !self.takes.is_empty() {
            fields::group(ui, lang.how_sure_takes());
            overview::list(ui, shared, &self.takes);
        }
        if !self.turns.is_empty() {
            fields::group(ui, lang.how_sure_weights());
            overview::list(ui, shared, &self.turns);
        }
        if let Some(sentences) = &self.scenarios {
            overview::scenarios(ui, shared, sentences, actions);
        }
        ui.add_space(Tokens::SECTION);
        clicked
    }

    /// Certainty and the nearest turn, beside each other where there is room.
    fn pictures(
        &self,
        ui: &mut Ui,
        shared: &Shared<'_>,
        painters: &mut [FigurePainter; 2],
        number: u64,
    ) -> Option<FigureId> {
        let mut clicked = None;
        let room = ui.available_width();
        let across = room >= BESIDE;
        let width = if across { (room - Tokens::SECTION) / 2.0 } else { room };
        let mut picture = |ui: &mut Ui, at: usize, painter: &mut FigurePainter| {
            let Some(figure) = self.pictures.get(at) else { return };
            ui.vertical(|ui| {
                ui.set_width(width);
                if fields::link(ui, shared.tokens, &figure.title).on_hover_text(shared.lang.how_sure_open()).clicked() {
                    clicked = FigureId::from_key(figure.name);
                }
                ui.add(Label::new(theme::subdued(figure.summary.as_str(), shared.tokens)).wrap().selectable(true));
                painter.show(ui, shared.tokens, figure, number, width);
            });
        };
        let [first, second] = painters;
        if across {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing = vec2(Tokens::SECTION, Tokens::GRID);
                picture(ui, 0, first);
                picture(ui, 1, second);
            });
        } else {
            picture(ui, 0, first);
            picture(ui, 1, second);
        }
        clicked
    }

    /// What is worth asking for, each leading to its cell.
    fn ask(&self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let (lang, tokens) = (shared.lang, shared.tokens);
        fields::group(ui, lang.how_sure_ask());
        if self.asks.is_empty() {
            ui.add(Label::new(lang.answer_ask_none()).wrap().selectable(true));
            return;
        }
        fields::hint(ui, tokens, lang.how_sure_ask_about());
        Grid::new("questions").striped(true).spacing([Tokens::SECTION, 5.0]).show(ui, |ui| {
            for heading in self.questions.headings() {
                ui.label(theme::label(heading, tokens));
            }
            ui.end_row();
            for (ask, texts) in self.asks.iter().zip(self.questions.texts()) {
                for (column, text) in texts.iter().enumerate() {
                    if column == 1 {
                        if fields::link(ui, tokens, text).clicked() {
                            actions.push(select(shared, ask));
                        }
                    } else {
                        ui.add(Label::new(text.as_str()).selectable(true).extend());
                    }
                }
                ui.end_row();
            }
        });
    }
}

/// Goes to the cell of a question.
fn select(shared: &Shared<'_>, ask: &Ask) -> Action {
    let analysis = shared.session.analysis();
    let equipment = analysis.equipment.get(ask.equipment).map(|equipment| equipment.id.clone());
    let criterion = analysis.criteria.get(ask.criterion).map(|criterion| criterion.id.clone());
    Action::Select { equipment, criterion }
}
