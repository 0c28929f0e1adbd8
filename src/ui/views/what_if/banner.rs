//! The strip over the page while changes are only tried.

use eframe::egui::{Align, Label, Layout, Margin, Ui, vec2};

use crate::ui::context::{Action, Shared, WhatIfStep};
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::fields;

/// Its height.
pub const HEIGHT: f32 = 38.0;

/// Shows what is tried and what can become of it.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let changes = shared.session.steps().position();
    ui.painter().rect_filled(ui.max_rect(), Tokens::RADIUS, tokens.warning_soft);
    let frame = eframe::egui::Frame::new().inner_margin(Margin::symmetric(12, 4));
    frame.show(ui, |ui| {
        let row = vec2(ui.available_width(), Tokens::CONTROL);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = Tokens::GAP;
            if fields::button(ui, lang.what_if_discard()).clicked() {
                actions.push(Action::WhatIf(WhatIfStep::Discard));
            }
            ui.add_enabled_ui(changes > 0, |ui| {
                if fields::main_button(ui, tokens, lang.what_if_adopt()).clicked() {
                    actions.push(Action::WhatIf(WhatIfStep::Adopt));
                }
            });
            if fields::button(ui, lang.what_if_as_scenario()).on_hover_text(lang.what_if_as_scenario_about()).clicked()
            {
                actions.push(Action::WhatIf(WhatIfStep::KeepAsScenario));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.label(theme::bold(icons::TRY).color(tokens.warning));
                ui.add(Label::new(theme::bold(lang.what_if_banner(changes))).truncate());
            });
        });
    });
}
