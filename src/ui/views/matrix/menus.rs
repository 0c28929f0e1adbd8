//! Context menus of the matrix, and what clicks on names do.

use eframe::egui::{Button, Context, Id, Popup, PopupAnchor, PopupCloseBehavior, Response, Ui};

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
        let is_active = shared.selection.equipment.as_deref() == Some(equipment.id.as_str())
            && shared.selection.criterion.as_deref() == Some(criterion.id.as_str());
        if is_active && is_asked(&response.ctx) {
            open_by_key(response);
        }
        let actions = &mut *self.actions;
        context_menu(response, |ui| {
            let first = entries(ui, shared, Menu::Cell, actions);
            if let Some(cell) = equipment.cell(&criterion.id).filter(|cell| cell.specs.len() > 1) {
                ui.separator();
                which_counts(ui, shared, (equipment, criterion, cell), actions);
            }
            first
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
            let edit = Action::Edit(EditorRequest::Criterion(Some(criterion.id.clone())));
            let first = edit_entry(ui, shared.lang, edit, actions);
            ui.separator();
            entries(ui, shared, Menu::Criterion, actions);
            Some(first)
        });
    }

    /// The menu on an equipment's name.
    pub(super) fn equipment_menu(&mut self, response: &Response, equipment: &Equipment) {
        let shared = self.shared;
        let actions = &mut *self.actions;
        context_menu(response, |ui| {
            let edit = Action::Edit(EditorRequest::Equipment(Some(equipment.id.clone())));
            let first = edit_entry(ui, shared.lang, edit, actions);
            if button::menu_entry(ui, "", shared.lang.menu_as_benchmark(), "", true).clicked() {
                actions.push(Action::SetBenchmark(equipment.id.clone()));
            }
            ui.separator();
            entries(ui, shared, Menu::Equipment, actions);
            Some(first)
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

/// Asks for the menu of the selected cell, by the menu key; it opens when the cell is painted.
pub(super) fn ask_for_menu(ctx: &Context) {
    ctx.data_mut(|data| data.insert_temp(asked_id(), true));
}

fn is_asked(ctx: &Context) -> bool {
    ctx.data_mut(|data| data.remove_temp::<bool>(asked_id())).unwrap_or(false)
}

fn asked_id() -> Id {
    Id::unique("menu of the selected cell")
}

/// Opens the menu below its cell instead of at the pointer.
fn open_by_key(response: &Response) {
    Popup::open_id(&response.ctx, Popup::default_response_id(response));
    response.ctx.data_mut(|data| data.insert_temp(response.id.with("by key"), Opened::Now));
}

/// How the keyboard opened a menu.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Opened {
    /// In this frame: its first entry gets the keyboard.
    #[default]
    Now,
    /// Before.
    Before,
}

fn context_menu(response: &Response, content: impl FnOnce(&mut Ui) -> Option<Response>) {
    let by_key = response.id.with("by key");
    if response.secondary_clicked() {
        response.ctx.data_mut(|data| data.remove_temp::<Opened>(by_key));
    }
    let opened = response.ctx.data(|data| data.get_temp::<Opened>(by_key));
    let mut menu = Popup::context_menu(response).close_behavior(PopupCloseBehavior::CloseOnClick);
    if opened.is_some() {
        menu = menu.anchor(PopupAnchor::ParentRect(response.rect));
    }
    menu.show(|ui| {
        ui.set_min_width(220.0);
        ui.spacing_mut().button_padding = eframe::egui::vec2(10.0, 4.0);
        ui.spacing_mut().item_spacing.y = 1.0;
        let first = content(ui);
        if let Some(first) = first.filter(|_| opened == Some(Opened::Now)) {
            first.request_focus();
            ui.data_mut(|data| data.insert_temp(by_key, Opened::Before));
        }
    });
}

fn edit_entry(ui: &mut Ui, lang: Lang, action: Action, actions: &mut Vec<Action>) -> Response {
    let entry = button::menu_entry(ui, crate::ui::theme::icons::EDIT, lang.menu_edit(), "", true);
    if entry.clicked() {
        actions.push(action);
    }
    entry
}

/// The commands of a menu, with lines between the sections; gives the first one.
fn entries(ui: &mut Ui, shared: &Shared<'_>, menu: Menu, actions: &mut Vec<Action>) -> Option<Response> {
    let mut first = None;
    for (number, section) in table_sections(menu).into_iter().enumerate() {
        if number > 0 {
            ui.separator();
        }
        for id in section {
            let command = CommandId::Table(id).command();
            let (name, keys) = ((command.name)(shared.lang), command.first_keys(ui));
            let entry = button::menu_entry(ui, command.icon, name, &keys, true);
            if entry.clicked() {
                actions.push(Action::Table(id));
            }
            first.get_or_insert(entry);
        }
    }
    first
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
