//! The specs of one equipment as sliders over the scales of the criteria.

use eframe::egui::style::HandleShape;
use eframe::egui::{Align, Label, Layout, Slider, Ui};

use crate::analysis::{CriterionResult, unit_name};
use crate::app::Command;
use crate::model::{Criterion, Equipment, Kind, Spec};
use crate::quantity::number_text;
use crate::text::number::{significant, with_unit};
use crate::ui::context::{Action, Shared};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::fields;

/// Height of a slider, from which its handle takes its size.
const HEIGHT: f32 = 16.0;

/// Which equipment's specs are moved.
#[derive(Default)]
pub struct SpecSliders {
    equipment: Option<String>,
    selected: Option<String>,
}

impl SpecSliders {
    /// Shows the choice of equipment and a slider a criterion with a number.
    pub fn show(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let (lang, session) = (shared.lang, shared.session);
        let project = session.project();
        if self.selected != shared.selection.equipment {
            self.selected.clone_from(&shared.selection.equipment);
            self.equipment.clone_from(&self.selected);
        }
        let named = self.equipment.as_deref().and_then(|id| project.equipment(id));
        let Some(equipment) = named.or_else(|| project.equipment.first().map(AsRef::as_ref)) else { return };
        let named = |number: usize| match project.equipment.get(number) {
            Some(other) => (project.name_of(other, lang), other.id == equipment.id),
            None => Default::default(),
        };
        let face = project.name_of(equipment, lang);
        let chosen = fields::choose_among(ui, lang.results_equipment(), &face, project.equipment.len(), named);
        if let Some(other) = chosen.and_then(|number| project.equipment.get(number)) {
            self.equipment = Some(other.id.clone());
        }
        let Some(row) = session.analysis().equipment.iter().find(|e| e.id == equipment.id) else { return };
        for (k, criterion) in project.criteria.iter().enumerate() {
            let (Some(result), Some(cell)) = (session.analysis().criteria.get(k), row.cells.get(k)) else { continue };
            if criterion.kind != Kind::Numeric || cell.points.is_none() {
                continue;
            }
            criterion_row(ui, shared, (equipment, criterion), result, cell, actions);
        }
    }
}

fn criterion_row(
    ui: &mut Ui,
    shared: &Shared<'_>,
    (equipment, criterion): (&Equipment, &Criterion),
    result: &CriterionResult,
    cell: &crate::analysis::CellResult,
    actions: &mut Vec<Action>,
) {
    let lang = shared.lang;
    let Some((low, high)) = result.worth.as_ref().and_then(crate::analysis::WorthFunction::ends) else { return };
    let name = criterion.display_name(lang);
    let unit = result.unit.map_or("", |unit| lang.unit(unit.symbol()));
    let shown = cell.value.map_or_else(|| lang.figure_not_stated().to_owned(), |x| with_unit(significant(x, 4), unit));
    // A figure beyond the scale keeps its place at the end of a longer slider.
    let value = cell.value.unwrap_or(low);
    let range = (low.min(value), high.max(value));
    let mut moved = value;
    if slider(ui, shared.tokens, (name, &shown), &lang.what_if_slider_of(name), &mut moved, range) {
        let text = [number_text(significant(moved, 3)).as_str(), unit_name(criterion, lang)].join(" ");
        let cell = tried(equipment, criterion, text.trim());
        let (equipment, criterion) = (equipment.id.clone(), criterion.id.clone());
        actions.push(Action::Run(Command::SetCell { equipment, criterion, cell }));
    }
}

/// The cell with this figure: in the criterion's unit and on its terms, for that is what the slider shows. It is an
/// estimate; no source has said it.
fn tried(equipment: &Equipment, criterion: &Criterion, text: &str) -> crate::model::Cell {
    let mut cell = equipment.cell(&criterion.id).cloned().unwrap_or_default();
    let spec = cell.chosen_mut();
    *spec = Spec {
        is: text.to_owned(),
        state: crate::model::State::Estimated,
        price: criterion.price.clone(),
        basis: spec.basis.clone(),
        chosen: spec.chosen,
        ..Spec::default()
    };
    cell
}

/// A slider with its name and value above; true while it changes the value.
pub fn slider(
    ui: &mut Ui,
    tokens: &Tokens,
    (name, shown): (&str, &str),
    spoken: &str,
    value: &mut f64,
    (low, high): (f64, f64),
) -> bool {
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(theme::small(shown));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(theme::small(name)).truncate()).on_hover_text(name);
            });
        });
    });
    let before = *value;
    ui.scope(|ui| {
        ui.spacing_mut().slider_width = ui.available_width();
        ui.spacing_mut().interact_size.y = HEIGHT;
        theme::style_slider(ui, tokens);
        let slider = Slider::new(value, low..=high).show_value(false);
        ui.add(slider.handle_shape(HandleShape::Circle)).accessible_name(spoken);
    });
    *value != before
}
