//! The weights of all criteria in any of several ways: shares, and what they mean in natural units.

mod bar;
mod best_worst;
mod consistency;
mod counted;
mod draft;
mod group_fields;
mod groups;
mod judgements;
mod order;
mod pairs;
mod points;
mod rank_order;
mod room;
mod rows;
mod spread;
mod swing;
mod ways;
mod worth;

use eframe::egui::{Align, AsIdSalt, Context, Label, Layout, ScrollArea, Ui};

use self::draft::Draft;
use self::ways::{Part, Way};
use crate::app::{BatchLabel, Command, Session};
use crate::ui::context::{Action, Shared};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::dialog::{Dialog, Ended};
use crate::ui::widgets::{fields, names};

pub use self::points::slider_end;

/// Width of the dialog, and from where on rows and worth stand side by side.
const WIDTH: f32 = 1040.0;
const SIDE_BY_SIDE: f32 = 820.0;
/// What the dialog needs beside its body: title, buttons and margins.
const AROUND: f32 = 190.0;

/// The weights of all criteria.
pub struct WeightsEditor {
    dialog: Dialog,
    draft: Box<Draft>,
}

impl WeightsEditor {
    /// The project's own weights.
    pub fn new(session: &Session) -> Self {
        Self { dialog: Dialog::new("weights editor", WIDTH), draft: Box::new(Draft::new(session)) }
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
    fn accept(&mut self, shared: &Shared<'_>, actions: &mut Vec<Action>) -> bool {
        let project = shared.session.project();
        self.draft.update(project);
        if !self.draft.is_right() {
            return false;
        }
        let commands = self.draft.commands(project);
        actions.extend(Command::batch(BatchLabel::Weights, commands).map(Action::Run));
        true
    }
}

fn body(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    if draft.is_empty() {
        ui.label(theme::subdued(lang.weights_empty(), tokens));
        return;
    }
    let (top, is_narrow) = (ui.cursor().top(), ui.available_width() < SIDE_BY_SIDE);
    draft.groups.speak(lang);
    if is_narrow {
        ways::show_narrow(ui, shared, draft);
    } else {
        ways::show(ui, shared, draft);
    }
    fields::hint(ui, tokens, ways::about(shared.lang, draft.way()));
    if let Some(name) = scenario_with_weights(shared) {
        fields::hint(ui, tokens, &lang.weights_scenario(name));
    }
    draft.update(shared.session.project());
    let shares = draft.shares(shared.session.analysis());
    bar::show(ui, shared, &shares, draft.active);
    if is_narrow && draft.part != Part::Weights {
        part_fields(ui, shared, draft, &shares);
        return;
    }
    head(ui, shared, draft);
    if is_narrow {
        way(ui, shared, draft, &shares);
        return;
    }
    let room = ui.ctx().content_rect().height() - AROUND - Tokens::GAP;
    let height = (room - (ui.cursor().top() - top)).max(160.0);
    ui.horizontal_top(|ui| {
        let left = (ui.available_width() * 0.58).floor();
        scrolling(ui, draft.way(), left, height, |ui| way(ui, shared, draft, &shares));
        ui.add_space(Tokens::SECTION);
        scrolling(ui, "worth", ui.available_width(), height, |ui| side(ui, shared, draft, &shares));
    });
}

/// What stands above the rows and does not scroll with them.
fn head(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    if matches!(draft.way(), Way::Order | Way::Pairs | Way::BestWorst) {
        counted::show(ui, shared, draft);
        if draft.changed_since {
            let text = theme::small(shared.lang.elicit_changed_since()).color(shared.tokens.warning);
            ui.add(Label::new(text).wrap());
        }
    }
    match draft.way() {
        Way::Swing => swing::head(ui, shared, draft),
        Way::Direct => total(ui, shared, draft),
        Way::Pairs => consistency::head(ui, shared, draft),
        Way::BestWorst => best_worst::head(ui, shared, draft),
        Way::Order | Way::Spread => {}
    }
}

/// The rows of the way that is shown.
fn way(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft, shares: &[f64]) {
    draft.active = match draft.way() {
        Way::Swing | Way::Direct => rows::show(ui, shared, draft, shares),
        Way::Order => rank_order::show(ui, shared, &mut draft.order, shares),
        Way::Pairs => pairs::show(ui, shared, draft),
        Way::BestWorst => best_worst::show(ui, shared, draft, shares),
        Way::Spread => {
            spread::show(ui, shared, draft, shares);
            None
        }
    };
}

/// What a step is worth, or the groups, with the choice of them.
fn side(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft, shares: &[f64]) {
    let groups = ways::groups_name(shared.lang, draft);
    let options = [(false, shared.lang.trade_off_title()), (true, groups.as_str())];
    let mut is_groups = draft.part == Part::Groups;
    if fields::pills(ui, shared.tokens, &mut is_groups, &options) {
        draft.part = if is_groups { Part::Groups } else { Part::Weights };
    }
    part_fields(ui, shared, draft, shares);
}

fn part_fields(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft, shares: &[f64]) {
    if draft.part == Part::Groups {
        group_fields::show(ui, shared, draft, shares);
    } else {
        worth::show(ui, shared, draft, shares);
    }
}

/// A part that scrolls on its own; the name keeps the places of the ways apart.
fn scrolling(ui: &mut Ui, name: impl AsIdSalt, width: f32, height: f32, content: impl FnOnce(&mut Ui)) {
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
        let total: f64 = draft.points.points().iter().sum();
        ui.label(theme::bold(lang.weights_total_points(&names::number(total))));
        if total == 0.0 {
            ui.add(Label::new(theme::label(lang.weights_none(), shared.tokens)).truncate());
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if fields::button(ui, lang.weights_all_equal()).clicked() {
                draft.set_equal(shared.session.analysis());
            }
            if fields::button(ui, lang.weights_to_hundred()).clicked() {
                draft.points.set_total(100.0);
            }
        });
    });
}

/// The scenario looked at, where it has weights of its own.
fn scenario_with_weights<'a>(shared: &Shared<'a>) -> Option<&'a str> {
    let scenario = shared.session.project().scenario(&shared.session.options().scenario)?;
    (!scenario.weights.is_empty() || !scenario.groups.is_empty()).then_some(scenario.display_name())
}
