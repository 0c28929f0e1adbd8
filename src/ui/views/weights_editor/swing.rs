//! Swing points: which step matters most, and what each step is.

use eframe::egui::{Align, Label, Layout, Ui};

use super::draft::Draft;
use crate::analysis::decision::swing;
use crate::methods::decision::swing::BEST_SWING;
use crate::ui::context::Shared;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{fields, names};

/// Width of the choice of the step that matters most.
const CHOICE: f32 = 300.0;

/// The first question, and the largest points.
pub fn head(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    if ui.available_width() < super::SIDE_BY_SIDE {
        ui.horizontal(|ui| first(ui, shared, draft));
        ui.horizontal(|ui| largest(ui, shared, draft));
        return;
    }
    ui.horizontal(|ui| {
        first(ui, shared, draft);
        ui.add_space(Tokens::SECTION);
        largest(ui, shared, draft);
    });
}

/// The largest points, and what can be done with all at once.
fn largest(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let largest = draft.points.largest();
    ui.label(theme::bold(lang.elicit_largest(&names::number(largest))));
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if fields::button(ui, lang.weights_all_equal()).clicked() {
            draft.set_equal(shared.session.analysis());
        }
        ui.add_enabled_ui(largest > 0.0 && (largest - BEST_SWING).abs() > 1e-9, |ui| {
            if fields::button(ui, lang.elicit_to_hundred()).clicked() {
                draft.points.set_largest();
            }
        });
        if largest == 0.0 {
            ui.add(Label::new(theme::label(lang.weights_none(), tokens)).truncate());
        }
    });
}

/// Which step matters most: it gets 100 points.
fn first(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let lang = shared.lang;
    let project = shared.session.project();
    let (points, largest) = (draft.points.points(), draft.points.largest());
    let is_first = |index: &usize| largest > 0.0 && points.get(*index).is_some_and(|points| *points == largest);
    // Of several the one that was chosen, else the first.
    let leading = draft.points.first.filter(is_first).or_else(|| (0..points.len()).find(is_first));
    let said = |index: usize| {
        let name = project.criteria.get(index).map_or("", |criterion| criterion.display_name(lang));
        match swing(project, shared.session.analysis(), index, lang) {
            Some(swing) => format!("{name}  {}", swing.range),
            None => name.to_owned(),
        }
    };
    ui.label(theme::label(lang.elicit_swing_first(), shared.tokens));
    ui.scope(|ui| {
        ui.set_max_width(CHOICE.min(ui.available_width()));
        let shown = leading.map_or_else(|| "–".to_owned(), said);
        let entry = |index: usize| (said(index), Some(index) == leading);
        let chosen = fields::choose_among(ui, lang.elicit_swing_first(), &shown, points.len(), entry);
        if let Some(index) = chosen {
            draft.points.first = Some(index);
            if let Some(field) = draft.points.fields.get_mut(index) {
                field.set(largest.max(BEST_SWING));
            }
        }
    });
}

/// The step in natural units below the name of a criterion.
pub fn range(ui: &mut Ui, shared: &Shared<'_>, index: usize) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let Some(swing) = swing(shared.session.project(), shared.session.analysis(), index, lang) else { return };
    let text = if swing.provisional { lang.elicit_provisional(&swing.range) } else { swing.range };
    let colour = if swing.provisional { tokens.warning } else { tokens.text_subdued };
    let response = ui.add(Label::new(theme::small(&text).color(colour)).truncate());
    response.on_hover_text(if swing.provisional { lang.elicit_provisional_hint() } else { &text });
}
