//! Which criteria are judged.

use eframe::egui::{Align, ComboBox, Layout, PopupCloseBehavior, Ui};

use super::consistency;
use super::draft::Draft;
use super::ways::Way;
use crate::ui::context::Shared;
use crate::ui::theme;
use crate::ui::widgets::fields;

/// Width of the list's button.
const WIDTH: f32 = 180.0;

/// A list of check marks behind a button that says how many are judged.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let (project, analysis) = (shared.session.project(), shared.session.analysis());
    let n = draft.counted.iter().filter(|counted| **counted).count();
    let mut changed = false;
    ui.horizontal(|ui| {
        ui.label(theme::label(lang.elicit_counted(), tokens));
        let list = ComboBox::from_id_salt("criteria judged")
            .selected_text(lang.elicit_counted_of(n, draft.counted.len()))
            .width(WIDTH)
            .height(fields::POPUP)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside);
        let response = ui.scope(|ui| {
            fields::filled(ui);
            list.show_ui(ui, |ui| {
                for (index, criterion) in project.criteria.iter().enumerate() {
                    let gives_points = analysis.criteria.get(index).is_none_or(|criterion| criterion.counts);
                    let Some(counted) = draft.counted.get_mut(index) else { continue };
                    ui.add_enabled_ui(gives_points || *counted, |ui| {
                        changed |= fields::checkbox(ui, counted, criterion.display_name(lang));
                    });
                }
            })
        });
        response.inner.response.accessible_name(lang.elicit_counted());
        if draft.way() == Way::Pairs {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| consistency::more(ui, shared, draft));
        }
    });
    if changed {
        match draft.way() {
            Way::Order => draft.order.count(&draft.counted),
            Way::Pairs => draft.pairs.count(&draft.counted),
            _ => {}
        }
    }
}
