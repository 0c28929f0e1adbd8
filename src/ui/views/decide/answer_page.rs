//! Which one: the answer as a page to be read.

use eframe::egui::{Button, Label, RichText, Ui};

use crate::analysis::Names;
use crate::analysis::decision::{AnswerStrip, Decision, answer, answer_strip, overview};
use crate::ui::context::{Action, Shared};
use crate::ui::theme::{self, Tokens};
use crate::ui::views::answer_strip;
use crate::ui::widgets::fields;

/// Wider, a line is hard to read.
const WIDEST: f32 = 760.0;

/// The words of the page.
pub struct AnswerPage {
    strip: AnswerStrip,
    /// What the answer leaves out: who is not ranked, how often who is first.
    more: Vec<String>,
}

impl AnswerPage {
    /// Of this decision.
    pub fn new(shared: &Shared<'_>, decision: &Decision) -> Self {
        let (project, analysis) = (shared.session.project(), shared.session.analysis());
        let names = Names::new(project, analysis, shared.lang);
        let strip = answer_strip(names, &answer(analysis, decision));
        let more = overview(project, analysis, decision, shared.lang).into_iter().skip(1).collect();
        Self { strip, more }
    }

    /// Shows the page.
    pub fn show(&self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let (lang, tokens, strip) = (shared.lang, shared.tokens, &self.strip);
        ui.set_max_width(ui.available_width().min(WIDEST));
        ui.add(Label::new(theme::title(strip.headline.as_str())).wrap().selectable(true));
        if !strip.lead.is_empty() {
            ui.add(Label::new(theme::subdued(strip.lead.as_str(), tokens)).selectable(true));
        }
        ui.add_space(Tokens::GRID);
        for total in &strip.totals {
            answer_strip::bar(ui, shared, total);
        }
        if !strip.certainty.is_empty() {
            ui.add_space(Tokens::GRID);
            let sure = lang.answer_page_certainty(&strip.certainty, &strip.certainty_basis);
            ui.add(Label::new(sure).wrap().selectable(true)).on_hover_text(lang.strip_certainty_about());
            ui.add(Label::new(theme::subdued(strip.coverage.as_str(), tokens)).wrap().selectable(true));
        }
        reasons(ui, shared, lang.strip_because(), &strip.because);
        reasons(ui, shared, lang.strip_in_spite_of(), &strip.in_spite_of);
        if !strip.price_and_delivery.is_empty() {
            fields::group(ui, lang.answer_page_price());
            ui.add(Label::new(strip.price_and_delivery.as_str()).wrap().selectable(true));
        }
        if !strip.turn.is_empty() {
            fields::group(ui, lang.strip_would_change());
            ui.add(Label::new(strip.turn.as_str()).wrap().selectable(true));
        }
        asks(ui, shared, strip, actions);
        if !self.more.is_empty() {
            fields::group(ui, lang.answer_page_more());
            super::overview::list(ui, shared, &self.more);
        }
        ui.add_space(Tokens::SECTION);
    }
}

fn reasons(ui: &mut Ui, shared: &Shared<'_>, title: &str, of: &[String]) {
    if of.is_empty() {
        return;
    }
    fields::group(ui, title);
    super::overview::list(ui, shared, of);
}

/// What to ask first, each leading to its cell.
fn asks(ui: &mut Ui, shared: &Shared<'_>, strip: &AnswerStrip, actions: &mut Vec<Action>) {
    if strip.ask.is_empty() {
        return;
    }
    fields::group(ui, shared.lang.strip_ask_first());
    for ask in &strip.ask {
        let text = RichText::new(ask.why.as_str()).color(shared.tokens.accent);
        if ui.add(Button::new(text).frame(false).wrap()).clicked() {
            let (equipment, criterion) = (Some(ask.equipment.clone()), Some(ask.criterion.clone()));
            actions.push(Action::Select { equipment, criterion });
        }
    }
}
