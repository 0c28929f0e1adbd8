//! Several specs of one cell side by side: what each says and by which evidence, which counts; adding and removing.

use eframe::egui::{Align, Label, Layout, TextWrapMode, Ui};

use super::cell::Place;
use super::draft::Draft;
use super::evidence::{grade_chip, grade_tip};
use crate::analysis::{CellSource, cell_sources};
use crate::model::{Cell, Evidence, Spec};
use crate::ui::context::Action;
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::row::{self, Row};
use crate::ui::widgets::{fields, names};

/// Shows the specs side by side; a click shows one below, a button lets it count.
pub fn chooser(
    ui: &mut Ui,
    place: &mut Place<'_>,
    shown: &mut Option<usize>,
    draft: &mut Draft,
    actions: &mut Vec<Action>,
) {
    if place.cell.specs.len() < 2 {
        return;
    }
    let (lang, tokens, session) = (place.shared.lang, place.shared.tokens, place.shared.session);
    let (project, analysis) = (session.project(), session.analysis());
    let sources = cell_sources(project, analysis, place.equipment, &place.criterion.id, lang);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        fields::label(ui, tokens, &lang.cell_sources(place.cell.specs.len()));
        let mut rows = Vec::new();
        for (index, source) in sources.iter().enumerate() {
            let Some(spec) = place.cell.specs.get(index) else { continue };
            let name = name(place, index, spec, source);
            let chosen = Row { name: &name, selected: index == place.index };
            let response = row::show(ui, tokens, ("source", index), chosen, |ui| entry(ui, place, index, spec, source));
            rows.push(response.id);
            if response.clicked() {
                *shown = Some(index);
            }
        }
        row::arrows(ui, &rows);
    });
    ui.horizontal_wrapped(|ui| {
        // A button goes to the next line as a whole.
        ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
        ui.spacing_mut().item_spacing.x = Tokens::SECTION;
        if !place.counts() && fields::button(ui, lang.inspector_source_choose()).clicked() {
            place.send(actions, chosen(&place.cell, place.index));
        }
        remove(ui, place, shown, actions);
        add(ui, place, shown, draft, actions);
    });
}

/// One spec: its text and grade, its evidence, and how far it lies from the one that counts.
fn entry(ui: &mut Ui, place: &Place<'_>, index: usize, spec: &Spec, source: &CellSource) {
    let (lang, tokens) = (place.shared.lang, place.shared.tokens);
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        grade_chip(ui, tokens, source.grade.unwrap_or_default(), &grade_tip(lang, source.grade));
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            if index == place.cell.chosen_index() {
                ui.label(theme::bold(icons::CHECK).color(tokens.accent)).on_hover_text(lang.inspector_source_counts());
            }
            let text = if spec.is.is_empty() { lang.cell_source_empty() } else { spec.is.as_str() };
            ui.add(Label::new(theme::bold(text)).truncate());
        });
    });
    for line in [document(place, spec), figures(place, index, spec, source)] {
        if !line.is_empty() {
            ui.add(Label::new(theme::label(line, tokens)).truncate());
        }
    }
}

/// Title and page of the evidence.
fn document(place: &Place<'_>, spec: &Spec) -> String {
    let (project, lang) = (place.shared.session.project(), place.shared.lang);
    let evidence = project.evidence(place.equipment.evidence_of(spec));
    let document = evidence.map_or(lang.inspector_evidence_none(), Evidence::display_title);
    [document, spec.page.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(lang.source_comma())
}

/// The figure in the row's unit, and how far it is from the one that counts.
fn figures(place: &Place<'_>, index: usize, spec: &Spec, source: &CellSource) -> String {
    let lang = place.shared.lang;
    if spec.is.is_empty() {
        return String::new();
    }
    let figure = source.value.filter(|_| place.criterion.kind == crate::model::Kind::Numeric);
    let figure = figure.map_or_else(|| source.meaning.clone(), |value| names::with_unit(value, place.unit()));
    let apart = if index == place.cell.chosen_index() {
        lang.cell_source_counts().to_owned()
    } else {
        source.apart_percent.map(|percent| apart(place, percent)).unwrap_or_default()
    };
    [figure, apart].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn apart(place: &Place<'_>, percent: f64) -> String {
    let lang = place.shared.lang;
    let rounded = (percent.abs() * 10.0).round() / 10.0;
    match percent {
        _ if rounded == 0.0 => lang.cell_source_same().to_owned(),
        more if more > 0.0 => lang.cell_source_more(&names::number(rounded)),
        _ => lang.cell_source_less(&names::number(rounded)),
    }
}

/// A spec in one line, for those who cannot see it.
fn name(place: &Place<'_>, index: usize, spec: &Spec, source: &CellSource) -> String {
    let lang = place.shared.lang;
    let text = if spec.is.is_empty() { lang.cell_source_empty() } else { spec.is.as_str() };
    let number = lang.inspector_source_of(index + 1, place.cell.specs.len());
    let grade = source.grade.map(|grade| grade.letter().to_owned()).unwrap_or_default();
    let parts = [number, text.to_owned(), grade, document(place, spec), figures(place, index, spec, source)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Adds a second source where there is one.
pub fn second(
    ui: &mut Ui,
    place: &mut Place<'_>,
    shown: &mut Option<usize>,
    draft: &mut Draft,
    actions: &mut Vec<Action>,
) {
    if place.cell.specs.len() == 1 {
        add(ui, place, shown, draft, actions);
    }
}

fn add(ui: &mut Ui, place: &mut Place<'_>, shown: &mut Option<usize>, draft: &mut Draft, actions: &mut Vec<Action>) {
    let (lang, tokens) = (place.shared.lang, place.shared.tokens);
    if !fields::link(ui, tokens, lang.inspector_source_add()).clicked() {
        return;
    }
    let mut cell = chosen(&place.cell, place.cell.chosen_index());
    *shown = Some(cell.specs.len());
    cell.specs.push(Spec::default());
    place.send(actions, cell);
    draft.begin_typing();
}

fn remove(ui: &mut Ui, place: &mut Place<'_>, shown: &mut Option<usize>, actions: &mut Vec<Action>) {
    let (lang, tokens) = (place.shared.lang, place.shared.tokens);
    if !fields::link(ui, tokens, lang.inspector_source_remove()).clicked() {
        return;
    }
    let mut cell = place.cell.clone();
    if place.index < cell.specs.len() {
        cell.specs.remove(place.index);
    }
    if let [only] = cell.specs.as_mut_slice() {
        only.chosen = false;
    }
    *shown = None;
    place.send(actions, cell);
}

/// Clears the cell.
pub fn clear(ui: &mut Ui, place: &mut Place<'_>, shown: &mut Option<usize>, actions: &mut Vec<Action>) {
    if !place.cell.specs.is_empty() && fields::button(ui, place.shared.lang.inspector_clear_cell()).clicked() {
        *shown = None;
        place.send(actions, Cell::default());
    }
}

/// The cell with this spec, and only this one, marked as the one that counts.
fn chosen(cell: &Cell, index: usize) -> Cell {
    let mut cell = cell.clone();
    for (at, spec) in cell.specs.iter_mut().enumerate() {
        spec.chosen = at == index;
    }
    cell
}
