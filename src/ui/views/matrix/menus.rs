//! Context menus of the matrix, and what clicks on names do.

use eframe::egui::{Popup, PopupCloseBehavior, Response, Role, Ui, WidgetInfo};

use crate::app::Command;
use crate::model::{Criterion, Equipment, Project};
use crate::ui::context::{Action, Selection};

use super::block::Wish;
use super::cells::Painter;

impl Painter<'_, '_> {
    pub(super) fn cell_menu(&mut self, response: &Response) {
        let lang = self.shared.lang;
        let told = &mut *self.told;
        context_menu(response, |ui| {
            let entries = [
                (lang.menu_cut(), "Ctrl+X", Wish::Cut),
                (lang.menu_copy(), "Ctrl+C", Wish::Copy),
                (lang.menu_paste(), "Ctrl+V", Wish::Paste),
                (lang.menu_clear(), "Del", Wish::Clear),
            ];
            for (name, keys, wish) in entries {
                let response = ui.add(eframe::egui::Button::new(name).shortcut_text(keys));
                response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, true, name));
                if response.clicked() {
                    told.clipboard = Some(wish);
                }
            }
        });
    }

    /// Clicks and menu on a criterion's name.
    pub(super) fn criterion_responses(&mut self, response: &Response, place: usize, criterion: &Criterion) {
        if response.clicked() {
            self.actions.push(self.whole_row(criterion));
        }
        if response.double_clicked() {
            self.actions.push(Action::EditCriterion(Some(criterion.id.clone())));
        }
        let (lang, project) = (self.shared.lang, self.shared.session.project());
        // Moving passes the neighbour shown, which need not be the neighbour in the file.
        let shown: Vec<usize> = self.layout.criteria.clone();
        let same = |place: Option<usize>| {
            let index = *shown.get(place?)?;
            project.criteria.get(index).filter(|other| other.category == criterion.category).map(|_| index)
        };
        let (above, below) = (same(place.checked_sub(1)), same(Some(place + 1)));
        let actions = &mut *self.actions;
        context_menu(response, |ui| {
            let id = &criterion.id;
            entry(ui, lang.menu_edit(), Some(Action::EditCriterion(Some(id.clone()))), actions);
            ui.separator();
            let to = |to: Option<usize>| to.map(|to| Action::Run(Command::MoveCriterion(id.clone(), to)));
            entry(ui, lang.menu_move_up(), to(above), actions);
            entry(ui, lang.menu_move_down(), to(below), actions);
            entry(ui, lang.menu_duplicate(), Some(duplicate_criterion(project, criterion)), actions);
            entry(ui, lang.menu_delete(), Some(Action::Run(Command::RemoveCriterion(id.clone()))), actions);
        });
    }

    /// The menu on an equipment's name.
    pub(super) fn equipment_menu(&mut self, response: &Response, place: usize, equipment: &Equipment) {
        let (lang, project) = (self.shared.lang, self.shared.session.project());
        let shown: Vec<usize> = self.layout.equipment.clone();
        let same = |place: Option<usize>| {
            let index = *shown.get(place?)?;
            project.equipment.get(index).filter(|other| other.origin.key() == equipment.origin.key()).map(|_| index)
        };
        let (before, after) = (same(place.checked_sub(1)), same(Some(place + 1)));
        let actions = &mut *self.actions;
        context_menu(response, |ui| {
            let id = &equipment.id;
            entry(ui, lang.menu_edit(), Some(Action::EditEquipment(Some(id.clone()))), actions);
            entry(ui, lang.menu_as_benchmark(), Some(Action::SetBenchmark(id.clone())), actions);
            ui.separator();
            let to = |to: Option<usize>| to.map(|to| Action::Run(Command::MoveEquipment(id.clone(), to)));
            entry(ui, lang.menu_move_left(), to(before), actions);
            entry(ui, lang.menu_move_right(), to(after), actions);
            entry(ui, lang.menu_duplicate(), Some(duplicate_equipment(project, equipment)), actions);
            entry(ui, lang.menu_delete(), Some(Action::Run(Command::RemoveEquipment(id.clone()))), actions);
        });
    }

    /// Selects all cells of an equipment.
    pub(super) fn whole_column(&self, place: usize, equipment: &Equipment) -> Action {
        let project = self.shared.session.project();
        let id = |index: Option<&usize>| project.criteria.get(*index?).map(|c| c.id.clone());
        let (first, last) = (id(self.layout.criteria.first()), id(self.layout.criteria.last()));
        debug_assert!(place < self.layout.equipment.len());
        let corner = last.map(|criterion| (equipment.id.clone(), criterion));
        Action::SelectBlock(Selection { equipment: Some(equipment.id.clone()), criterion: first, corner })
    }

    fn whole_row(&self, criterion: &Criterion) -> Action {
        let project = self.shared.session.project();
        let id = |index: Option<&usize>| project.equipment.get(*index?).map(|e| e.id.clone());
        let (first, last) = (id(self.layout.equipment.first()), id(self.layout.equipment.last()));
        let corner = last.map(|equipment| (equipment, criterion.id.clone()));
        Action::SelectBlock(Selection { equipment: first, criterion: Some(criterion.id.clone()), corner })
    }
}

fn context_menu(response: &Response, content: impl FnOnce(&mut Ui)) {
    Popup::context_menu(response).close_behavior(PopupCloseBehavior::CloseOnClick).show(|ui| {
        ui.set_min_width(170.0);
        ui.spacing_mut().button_padding = eframe::egui::vec2(10.0, 4.0);
        ui.spacing_mut().item_spacing.y = 1.0;
        content(ui);
    });
}

fn entry(ui: &mut Ui, name: &str, action: Option<Action>, actions: &mut Vec<Action>) {
    let clicked = ui.add_enabled(action.is_some(), eframe::egui::Button::new(name)).clicked();
    if let Some(action) = action
        && clicked
    {
        actions.push(action);
    }
}

fn duplicate_criterion(project: &Project, criterion: &Criterion) -> Action {
    let id = free_id(&criterion.id, |id| project.criterion(id).is_some());
    let at = project.criteria.iter().position(|c| c.id == criterion.id).map_or(usize::MAX, |at| at + 1);
    Action::Run(Command::AddCriterion(at, Box::new(Criterion { id, ..criterion.clone() })))
}

fn duplicate_equipment(project: &Project, equipment: &Equipment) -> Action {
    let id = free_id(&equipment.id, |id| project.equipment(id).is_some());
    let at = project.equipment.iter().position(|e| e.id == equipment.id).map_or(usize::MAX, |at| at + 1);
    let numbered = |name: &String| if name.is_empty() { String::new() } else { format!("{name} (2)") };
    let (name, name_zh) = (numbered(&equipment.name), numbered(&equipment.name_zh));
    Action::Run(Command::AddEquipment(at, Box::new(Equipment { id, name, name_zh, ..equipment.clone() })))
}

/// The id with the first number that makes it free.
fn free_id(id: &str, taken: impl Fn(&str) -> bool) -> String {
    (2..u32::MAX).map(|n| format!("{id}-{n}")).find(|id| !taken(id)).unwrap_or_default()
}
