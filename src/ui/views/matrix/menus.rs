//! Context menus of the matrix, and what clicks on names do.

use eframe::egui::{Button, Popup, PopupCloseBehavior, Response, Ui};

use crate::app::Command;
use crate::model::{Cell, Criterion, Equipment, Project, Spec};
use crate::text::Lang;
use crate::ui::commands::{CommandId, Menu, table_sections};
use crate::ui::context::{Action, EditorRequest, Selection, Shared};
use crate::ui::widgets::button;

use super::At;
use super::cells::Painter;

impl Painter<'_, '_> {
    pub(super) fn cell_menu(&mut self, response: &Response, equipment: &Equipment, criterion: &Criterion) {
        let shared = self.shared;
        let actions = &mut *self.actions;
        context_menu(response, |ui| {
            entries(ui, shared, Menu::Cell, actions);
            if let Some(cell) = equipment.cell(&criterion.id).filter(|cell| cell.specs.len() > 1) {
                ui.separator();
                which_counts(ui, shared, (equipment, criterion, cell), actions);
            }
        });
    }

    /// Clicks and menu on a criterion's name.
    pub(super) fn criterion_responses(&mut self, ui: &Ui, response: &Response, place: usize, criterion: &Criterion) {
        if response.clicked() || (response.secondary_clicked() && !self.rows().contains(&place)) {
            self.actions.push(self.whole_row(ui, criterion));
        }
        if response.double_clicked() {
            self.actions.push(Action::Edit(EditorRequest::Criterion(Some(criterion.id.clone()))));
        }
        let shared = self.shared;
        let actions = &mut *self.actions;
        context_menu(response, |ui| {
            edit_entry(ui, shared.lang, Action::Edit(EditorRequest::Criterion(Some(criterion.id.clone()))), actions);
            ui.separator();
            entries(ui, shared, Menu::Criterion, actions);
        });
    }

    /// The menu on an equipment's name.
    pub(super) fn equipment_menu(&mut self, response: &Response, equipment: &Equipment) {
        let shared = self.shared;
        let actions = &mut *self.actions;
        context_menu(response, |ui| {
            edit_entry(ui, shared.lang, Action::Edit(EditorRequest::Equipment(Some(equipment.id.clone()))), actions);
            if button::menu_entry(ui, "", shared.lang.menu_as_benchmark(), "", true).clicked() {
                actions.push(Action::SetBenchmark(equipment.id.clone()));
            }
            ui.separator();
            entries(ui, shared, Menu::Equipment, actions);
        });
    }

    /// Selects all cells of an equipment; with Shift, of all from the selected one on.
    pub(super) fn whole_column(&self, ui: &Ui, equipment: &Equipment) -> Action {
        let project = self.shared.session.project();
        let id = |index: Option<&usize>| project.criteria.get(*index?).map(|c| c.id.clone());
        let (first, last) = (id(self.layout.criteria.first()), id(self.layout.criteria.last()));
        let start = self.extended(
            ui,
            |at| at.column,
            &self.layout.equipment,
            |index| project.equipment.get(index).map(|e| e.id.clone()),
        );
        let corner = last.map(|criterion| (equipment.id.clone(), criterion));
        let equipment = start.unwrap_or_else(|| equipment.id.clone());
        Action::SelectBlock(Selection { equipment: Some(equipment), criterion: first, corner })
    }

    fn whole_row(&self, ui: &Ui, criterion: &Criterion) -> Action {
        let project = self.shared.session.project();
        let id = |index: Option<&usize>| project.equipment.get(*index?).map(|e| e.id.clone());
        let (first, last) = (id(self.layout.equipment.first()), id(self.layout.equipment.last()));
        let start = self.extended(
            ui,
            |at| at.row,
            &self.layout.criteria,
            |index| project.criteria.get(index).map(|c| c.id.clone()),
        );
        let corner = last.map(|equipment| (equipment, criterion.id.clone()));
        let criterion = start.unwrap_or_else(|| criterion.id.clone());
        Action::SelectBlock(Selection { equipment: first, criterion: Some(criterion), corner })
    }

    /// With Shift the id of the row or column selected already.
    fn extended(
        &self,
        ui: &Ui,
        place: impl Fn(At) -> usize,
        shown: &[usize],
        id: impl Fn(usize) -> Option<String>,
    ) -> Option<String> {
        let (active, _) = self.selected.filter(|_| ui.input(|i| i.modifiers.shift))?;
        id(*shown.get(place(active))?)
    }
}

fn context_menu(response: &Response, content: impl FnOnce(&mut Ui)) {
    Popup::context_menu(response).close_behavior(PopupCloseBehavior::CloseOnClick).show(|ui| {
        ui.set_min_width(220.0);
        ui.spacing_mut().button_padding = eframe::egui::vec2(10.0, 4.0);
        ui.spacing_mut().item_spacing.y = 1.0;
        content(ui);
    });
}

fn edit_entry(ui: &mut Ui, lang: Lang, action: Action, actions: &mut Vec<Action>) {
    if button::menu_entry(ui, crate::ui::theme::icons::EDIT, lang.menu_edit(), "", true).clicked() {
        actions.push(action);
    }
}

/// The commands of a menu, with lines between the sections.
fn entries(ui: &mut Ui, shared: &Shared<'_>, menu: Menu, actions: &mut Vec<Action>) {
    for (number, section) in table_sections(menu).into_iter().enumerate() {
        if number > 0 {
            ui.separator();
        }
        for id in section {
            let command = CommandId::Table(id).command();
            let (name, keys) = ((command.name)(shared.lang), command.first_keys(ui));
            if button::menu_entry(ui, command.icon, name, &keys, true).clicked() {
                actions.push(Action::Table(id));
            }
        }
    }
}

/// The specs of a cell; a click makes one the one that counts.
fn which_counts(
    ui: &mut Ui,
    shared: &Shared<'_>,
    (equipment, criterion, cell): (&Equipment, &Criterion, &Cell),
    actions: &mut Vec<Action>,
) {
    let (lang, project) = (shared.lang, shared.session.project());
    ui.label(crate::ui::theme::label(lang.menu_counts(), shared.tokens));
    for (index, spec) in cell.specs.iter().enumerate() {
        let from = source_name(project, equipment, spec);
        let name = button::shortened(&format!("{}  {from}", spec.is), 48);
        if ui.add(Button::selectable(index == cell.chosen_index(), name)).clicked() {
            let mut cell = cell.clone();
            for (place, spec) in cell.specs.iter_mut().enumerate() {
                spec.chosen = place == index;
            }
            let (equipment, criterion) = (equipment.id.clone(), criterion.id.clone());
            actions.push(Action::Run(Command::SetCell { equipment, criterion, cell }));
        }
    }
}

fn source_name(project: &Project, equipment: &Equipment, spec: &Spec) -> String {
    let found = project.evidence(equipment.evidence_of(spec));
    found.map(|evidence| format!("· {}", evidence.display_title())).unwrap_or_default()
}
