//! The page of sources: evidence with its grade and use, figures that still need a source, and claims about a class.

mod claims;
mod grades;
mod missing;
mod table;

use eframe::egui::{Label, ScrollArea, Ui, vec2};

use crate::ui::context::{Action, EditorRequest, Shared};
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::button;

/// Shows the page.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
    let project = shared.session.project();
    let sources = shared.session.section(|sections| &sections.sources);
    // Where only claims are known, they are what there is to see.
    let claims_first = project.equipment.is_empty();
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = Tokens::GAP;
        if claims_first {
            claims_card(ui, shared);
        }
        if project.evidence.is_empty() {
            card(ui, shared, |ui| empty(ui, shared, actions));
        } else {
            card(ui, shared, |ui| {
                table::heading(ui, shared, actions);
                grades::show(ui, shared, &sources.grades);
                table::show(ui, shared, &sources, actions);
            });
        }
        if !sources.missing.is_empty() {
            card(ui, shared, |ui| missing::show(ui, shared, &sources, actions));
        }
        if !claims_first {
            claims_card(ui, shared);
        }
    });
}

fn claims_card(ui: &mut Ui, shared: &Shared<'_>) {
    let project = shared.session.project();
    if !project.claims.is_empty() {
        card(ui, shared, |ui| claims::show(ui, shared, project));
    }
}

fn card(ui: &mut Ui, shared: &Shared<'_>, content: impl FnOnce(&mut Ui)) {
    shared.tokens.card_frame().inner_margin(vec2(16.0, 14.0)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        content(ui);
    });
    ui.add_space(Tokens::GRID);
}

/// What evidence is good for, and how to add it.
fn empty(ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    ui.label(theme::heading(lang.sources_none()));
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(640.0));
        ui.add(Label::new(theme::subdued(lang.sources_none_why(), tokens)).wrap());
        ui.add(Label::new(theme::subdued(lang.sources_none_how(), tokens)).wrap());
    });
    ui.add_space(Tokens::GRID);
    if button::primary(ui, &format!("{}  {}", icons::ADD, lang.sources_add_button()))
        .accessible_name(lang.sources_add_button())
        .clicked()
    {
        actions.push(Action::Edit(EditorRequest::Evidence(None)));
    }
}
