//! Several specs of one cell: which is shown, which counts, adding and removing.

use eframe::egui::Ui;

use super::cell::Place;
use crate::model::{Cell, Spec};
use crate::ui::context::Action;
use crate::ui::theme;
use crate::ui::widgets::fields;

/// Chooses which of several specs is shown, and which counts.
pub fn chooser(ui: &mut Ui, place: &mut Place<'_>, shown: &mut Option<usize>, actions: &mut Vec<Action>) {
    let specs = &place.cell.specs;
    if specs.len() < 2 {
        return;
    }
    let (lang, tokens) = (place.shared.lang, place.shared.tokens);
    let counting = place.cell.chosen_index();
    let texts: Vec<String> = specs
        .iter()
        .enumerate()
        .map(|(index, spec)| {
            let text = if spec.is.is_empty() { "–" } else { spec.is.as_str() };
            if index == counting { format!("{text} ✓") } else { text.to_owned() }
        })
        .collect();
    let options: Vec<(usize, &str)> = texts.iter().map(String::as_str).enumerate().collect();
    let mut index = place.index;
    let label = lang.inspector_source_of(place.index + 1, specs.len());
    if fields::choose_pill(ui, tokens, &label, &mut index, &options) {
        *shown = Some(index);
    }
    if place.counts() {
        ui.label(theme::label(lang.inspector_source_counts(), tokens));
    } else if fields::button(ui, lang.inspector_source_choose()).clicked() {
        place.send(actions, chosen(&place.cell, place.index));
    }
}

/// Adds another source, removes this one, or clears the cell.
pub fn buttons(ui: &mut Ui, place: &mut Place<'_>, shown: &mut Option<usize>, actions: &mut Vec<Action>) {
    let lang = place.shared.lang;
    let count = place.cell.specs.len();
    if count == 0 {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        if fields::button(ui, lang.inspector_source_add()).clicked() {
            let mut cell = chosen(&place.cell, place.cell.chosen_index());
            *shown = Some(cell.specs.len());
            cell.specs.push(Spec::default());
            place.send(actions, cell);
        }
        let remove = if count > 1 { lang.inspector_source_remove() } else { lang.inspector_clear_cell() };
        if fields::button(ui, remove).clicked() {
            let mut cell = place.cell.clone();
            cell.specs.remove(place.index.min(count - 1));
            if let [only] = cell.specs.as_mut_slice() {
                only.chosen = false;
            }
            *shown = None;
            place.send(actions, cell);
        }
    });
}

/// The cell with this spec, and only this one, marked as the one that counts.
fn chosen(cell: &Cell, index: usize) -> Cell {
    let mut cell = cell.clone();
    for (at, spec) in cell.specs.iter_mut().enumerate() {
        spec.chosen = at == index;
    }
    cell
}
