//! Points of each criterion, by category.

use eframe::egui::style::HandleShape;
use eframe::egui::{Align, Label, Layout, Slider, Ui, vec2};

use super::bar::by_category;
use super::draft::Draft;
use super::room::room;
use super::swing;
use super::ways::Way;
use crate::ui::context::Shared;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::fields::TextField;
use crate::ui::widgets::names;
use crate::ui::widgets::number_field::NumberField;

/// Width of the field and of the share.
const FIELD: f32 = 76.0;
const SHARE: f32 = 86.0;
/// Height of a slider, from which its handle takes its size.
const SLIDER_HEIGHT: f32 = 16.0;
/// Share of the room that sliders take.
const SLIDER: f32 = 0.26;

/// Shows the rows; gives the criterion that is active.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft, shares: &[f64]) -> Option<usize> {
    let points = draft.points.points();
    let mut active = None;
    for (category, members, share) in by_category(shared, shares) {
        let sum: f64 = members.iter().filter_map(|index| points.get(*index)).sum();
        heading(ui, shared, names::category(shared.lang, category), sum, share);
        for index in members {
            if criterion(ui, shared, draft, index, shares.get(index).copied().unwrap_or_default()) {
                active = Some(index);
            }
        }
    }
    active
}

/// A category with what its criteria come to.
fn heading(ui: &mut Ui, shared: &Shared<'_>, name: &str, points: f64, share: f64) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    tokens.card_frame().fill(tokens.raised).inner_margin(vec2(8.0, 2.0)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            ui.label(theme::label(name, tokens));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let size = vec2(SHARE - Tokens::SECTION, ui.available_height());
                ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
                    ui.set_min_width(size.x);
                    ui.label(theme::label(lang.weights_share(&names::percent(share)), tokens));
                });
                ui.label(theme::label(lang.weights_subtotal(&names::number(points)), tokens));
            });
        });
    });
}

/// One criterion; true while it is active.
fn criterion(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft, index: usize, share: f64) -> bool {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let Some(part) = shared.session.project().criteria.get(index) else { return false };
    let is_swing = draft.way() == Way::Swing;
    let (most, Some(points)) = (draft.points.most, draft.points.fields.get_mut(index)) else { return false };
    let name = part.display_name(lang);
    if is_swing {
        ui.spacing_mut().item_spacing.y = 1.0;
    }
    let row = ui.horizontal(|ui| {
        let width = ui.available_width() - 16.0;
        let slider = (width * SLIDER).floor();
        let spacing = 3.0 * ui.spacing().item_spacing.x;
        room(ui, width - slider - FIELD - SHARE - spacing, |ui| {
            ui.add_space(Tokens::GAP);
            ui.add(Label::new(name).truncate()).on_hover_text(name);
        });
        let mut active = room(ui, slider, |ui| pull(ui, tokens, lang.weights_slider_of(name), points, most));
        active |= room(ui, FIELD, |ui| {
            let label = lang.weights_points_of(name);
            points.bare(ui, shared, TextField::new(&label)).has_focus()
        });
        let counts = shared.session.analysis().criteria.get(index).is_none_or(|criterion| criterion.counts);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(Tokens::GAP);
            if !counts {
                ui.label(theme::label(lang.weights_no_points(), tokens)).on_hover_text(lang.weights_no_points_hint());
            } else if share == 0.0 {
                ui.label(theme::label(lang.weights_not_counted(), tokens));
            } else {
                ui.label(lang.weights_share(&names::percent(share)));
            }
        });
        active
    });
    if is_swing {
        ui.horizontal(|ui| {
            ui.spacing_mut().interact_size.y = Tokens::SMALL;
            ui.add_space(Tokens::GAP);
            swing::range(ui, shared, index);
        });
        ui.add_space(Tokens::GRID);
    }
    row.inner || row.response.contains_pointer()
}

/// The slider; writes what it is pulled to. True while it is held or has the focus.
fn pull(ui: &mut Ui, tokens: &Tokens, name: String, points: &mut NumberField, most: f64) -> bool {
    let before = points.number().unwrap_or_default().min(most);
    let mut value = before;
    ui.spacing_mut().slider_width = ui.available_width();
    ui.spacing_mut().interact_size.y = SLIDER_HEIGHT;
    theme::style_slider(ui, tokens);
    // No fixed step: the slider would round what is typed.
    let response = {
        let slider = Slider::new(&mut value, 0.0..=most).show_value(false);
        ui.add(slider.handle_shape(HandleShape::Circle)).accessible_name(name)
    };
    if value != before {
        let places = 10_f64.powf(-(most / 200.0).log10().floor());
        points.set((value * places).round() / places);
    }
    response.dragged() || response.has_focus()
}
