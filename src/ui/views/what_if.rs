//! Trying changes: weights and specs by sliders, every result follows, the project does not until they are adopted.

pub mod banner;
mod order;
mod samples;
mod specs;
mod weights;

use eframe::egui::{Label, ScrollArea, Ui};

use crate::ui::context::{Action, Shared, WhatIfStep};
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::{button, fields};

/// The pane beside the decision.
#[derive(Default)]
pub struct WhatIfView {
    specs: specs::SpecSliders,
    samples: samples::SamplesForm,
}

impl WhatIfView {
    /// Shows the pane.
    pub fn ui(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let lang = shared.lang;
        ui.label(theme::heading(lang.what_if_title()));
        ui.add_space(Tokens::GRID);
        if shared.session.is_what_if() {
            ui.add(Label::new(theme::subdued(lang.what_if_moving(), shared.tokens)).wrap());
        } else {
            begin(ui, shared, actions);
        }
        ui.add_space(Tokens::GAP);
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - Tokens::GAP);
            ui.spacing_mut().item_spacing.y = Tokens::GRID;
            order::show(ui, shared);
            if shared.session.is_what_if() {
                fields::group(ui, lang.weights_title());
                weights::show(ui, shared, actions);
                fields::group(ui, lang.what_if_specs());
                self.specs.show(ui, shared, actions);
            }
            fields::group(ui, lang.what_if_samples());
            self.samples.show(ui, shared, actions);
            ui.add_space(Tokens::SECTION);
        });
    }

    /// Gives the change of what is being typed, which would be lost where the pane is not shown any more.
    pub fn commit(&self, shared: &Shared<'_>) -> Option<Action> {
        self.samples.commit(shared)
    }
}

/// What trying is, and the button that begins it.
fn begin(ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
    let lang = shared.lang;
    ui.add(Label::new(theme::subdued(lang.what_if_about(), shared.tokens)).wrap());
    ui.add_space(Tokens::GRID);
    let text = format!("{}  {}", icons::TRY, lang.what_if_begin());
    if button::primary(ui, &text).accessible_name(lang.what_if_begin()).clicked() {
        actions.push(Action::WhatIf(WhatIfStep::Begin));
    }
}
