//! The weights of all criteria side by side: points, shares, and what they mean in natural units.

mod bar;
mod draft;
mod rows;
mod worth;

use eframe::egui::{Align, Context, Label, Layout, ScrollArea, Ui};

use self::draft::Draft;
use crate::app::{BatchLabel, Command, Session};
use crate::ui::context::{Action, Shared};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::dialog::{Dialog, Ended};
use crate::ui::widgets::{fields, names};

/// Width of the dialog, and from where on rows and worth stand side by side.
const WIDTH: f32 = 980.0;
const SIDE_BY_SIDE: f32 = 820.0;
/// What the dialog needs beside the scrolling parts: title, bar, total and buttons.
const AROUND: f32 = 320.0;

/// The weights of all criteria.
pub struct WeightsEditor {
    dialog: Dialog,
    draft: Draft,
}

impl WeightsEditor {
    /// The project's own weights.
    pub fn new(session: &Session) -> Self {
        Self { dialog: Dialog::new("weights editor", WIDTH), draft: Draft::new(session.project()) }
    }

    /// Shows the dialog; false once it is closed.
    pub fn show(&mut self, ctx: &Context, shared: &Shared<'_>, actions: &mut Vec<Action>) -> bool {
        let draft = &mut self.draft;
        match self.dialog.show(ctx, shared, shared.lang.weights_title(), |ui| body(ui, shared, draft)) {
            Ended::Open => true,
            Ended::Cancelled | Ended::Deleted => false,
            Ended::Accepted => !self.accept(shared, actions),
        }
    }

    /// Sends what changed as one step; true when the dialog may close.
    fn accept(&self, shared: &Shared<'_>, actions: &mut Vec<Action>) -> bool {
        if !self.draft.is_right() {
            return false;
        }
        let commands = self.draft.commands(shared.session.project());
        if !commands.is_empty() {
            actions.push(Action::Run(Command::Batch { label: BatchLabel::Weights, commands }));
        }
        true
    }
}

fn body(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    if draft.is_empty() {
        ui.label(theme::subdued(lang.weights_empty(), tokens));
        return;
    }
    fields::hint(ui, tokens, lang.weights_about());
    if let Some(name) = scenario_with_weights(shared) {
        fields::hint(ui, tokens, &lang.weights_scenario(name));
    }
    let shares = draft.shares(shared.session.analysis());
    bar::show(ui, shared, &shares, draft.active);
    total(ui, shared, draft);
    let height = (ui.ctx().content_rect().height() - AROUND).max(160.0);
    if ui.available_width() < SIDE_BY_SIDE {
        rows::show(ui, shared, draft, &shares);
        ui.add_space(Tokens::SECTION);
        worth::show(ui, shared, draft);
        return;
    }
    ui.horizontal_top(|ui| {
        let width = ui.available_width();
        let left = (width * 0.58).floor();
        scrolling(ui, "rows", left, height, |ui| rows::show(ui, shared, draft, &shares));
        ui.add_space(Tokens::SECTION);
        scrolling(ui, "worth", ui.available_width(), height, |ui| worth::show(ui, shared, draft));
    });
}

fn scrolling(ui: &mut Ui, name: &str, width: f32, height: f32, content: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        let area = ScrollArea::vertical().id_salt(name).max_height(height).min_scrolled_height(height);
        area.auto_shrink([false, true]).show(ui, |ui| {
            // Beside the scroll bar.
            ui.set_width(width - 12.0);
            content(ui);
        });
    });
}

/// The running total, and what can be done with all weights at once.
fn total(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let lang = shared.lang;
    ui.horizontal(|ui| {
        let total = draft.total();
        ui.label(theme::bold(lang.weights_total_points(&names::number(total))));
        if total == 0.0 {
            ui.add(Label::new(theme::label(lang.weights_none(), shared.tokens)).truncate());
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if fields::button(ui, lang.weights_all_equal()).clicked() {
                draft.set_equal(shared.session.analysis());
            }
            if fields::button(ui, lang.weights_to_hundred()).clicked() {
                draft.set_total(100.0);
            }
        });
    });
}

/// The scenario looked at, where it has weights of its own.
fn scenario_with_weights<'a>(shared: &Shared<'a>) -> Option<&'a str> {
    let scenario = shared.session.project().scenario(&shared.session.options().scenario)?;
    let name = if scenario.name.is_empty() { &scenario.id } else { &scenario.name };
    (!scenario.weights.is_empty()).then_some(name)
}
