//! The menus of the top bar, made of the register of commands; the keyboard moves in them as everywhere.

use eframe::egui::{
    Button, EventFilter, Id, Key, Modifiers, Popup, PopupCloseBehavior, Response, Role, ScrollArea, Stroke, Ui,
    WidgetInfo,
};

use crate::text::Lang;
use crate::ui::commands::{self, Item, Menu, State, dynamic_items, sections};
use crate::ui::context::{Action, FileAction, Word};
use crate::ui::theme::{self, icons};
use crate::ui::widgets::button;

/// Width of a menu.
const WIDTH: f32 = 270.0;
/// Recent files in the file menu.
const RECENT: usize = 5;

/// The menus with their names, in their order.
const MENUS: [(Menu, Word); 5] = [
    (Menu::File, Lang::menu_file),
    (Menu::Edit, Lang::menu_edit_title),
    (Menu::Table, Lang::menu_table),
    (Menu::View, Lang::menu_view),
    (Menu::Help, Lang::menu_help),
];

/// What the menus keep between frames.
#[derive(Debug, Default)]
pub struct Menus {
    /// Opens this menu with the keyboard in it.
    asked: Option<usize>,
}

impl Menus {
    /// Opens the first menu.
    pub fn open(&mut self) {
        self.asked = Some(0);
    }

    /// All menus behind one button, where room is short.
    pub(super) fn show_one(&mut self, ui: &mut Ui, state: &State<'_>, actions: &mut Vec<Action>) {
        let face = face(ui, icons::LIST, state.lang.menu_all());
        let asked = self.asked.take().is_some();
        if asked {
            Popup::open_id(ui, Popup::default_response_id(&face));
        }
        let menus = MENUS.map(|(menu, _)| menu);
        let popup = Popup::menu(&face)
            .close_behavior(PopupCloseBehavior::CloseOnClick)
            .style(button::menu_style)
            .accessible_name(state.lang.menu_all());
        popup.show(|ui| entries(ui, state, &menus, asked, actions));
    }

    /// Shows the menus beside each other.
    pub(super) fn show(&mut self, ui: &mut Ui, state: &State<'_>, actions: &mut Vec<Action>) {
        ui.spacing_mut().item_spacing.x = 0.0;
        let faces: Vec<Response> = MENUS.iter().map(|(_, name)| face(ui, name(state.lang), name(state.lang))).collect();
        let ids: Vec<Id> = faces.iter().map(Popup::default_response_id).collect();
        // With one menu open the pointer opens the next.
        let open = ids.iter().position(|id| Popup::is_id_open(ui, *id));
        let pointed = faces.iter().position(Response::hovered);
        if let (Some(open), Some(pointed)) = (open, pointed)
            && open != pointed
            && let Some(id) = ids.get(pointed)
        {
            Popup::open_id(ui, *id);
        }
        let asked = self.asked.take();
        if let Some(id) = asked.and_then(|place| ids.get(place)) {
            Popup::open_id(ui, *id);
        }
        for (place, (face, (menu, name))) in faces.iter().zip(MENUS).enumerate() {
            let popup = Popup::menu(face)
                .close_behavior(PopupCloseBehavior::CloseOnClick)
                .style(button::menu_style)
                .accessible_name(name(state.lang));
            popup.show(|ui| {
                let step = entries(ui, state, &[menu], asked == Some(place), actions);
                if let Some(forward) = step {
                    let count = MENUS.len();
                    self.asked = Some(if forward { (place + 1) % count } else { (place + count - 1) % count });
                    ui.request_repaint();
                }
            });
        }
    }
}

fn face(ui: &mut Ui, text: &str, name: &str) -> Response {
    let response = ui.add(Button::new(text).frame_when_inactive(false).stroke(Stroke::NONE));
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, true, name));
    response
}

/// The entries; tells when the keyboard leaves for the menu beside it, and whether to the right.
fn entries(ui: &mut Ui, state: &State<'_>, menus: &[Menu], fresh: bool, actions: &mut Vec<Action>) -> Option<bool> {
    ui.set_min_width(WIDTH);
    let mut shown: Vec<Response> = Vec::new();
    // A popup's own idea of its height is small.
    let height = ui.ctx().content_rect().height() - 80.0;
    ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
        for (number, section) in menus.iter().flat_map(|menu| sections(*menu, state.pages)).enumerate() {
            if number > 0 {
                ui.separator();
            }
            shown.extend(section.iter().filter_map(|id| entry(ui, &commands::item(*id, state), actions)));
        }
        if menus.contains(&Menu::File) {
            recent(ui, state, &mut shown, actions);
        }
    });
    move_focus(ui, &shown, fresh)
}

fn recent(ui: &mut Ui, state: &State<'_>, shown: &mut Vec<Response>, actions: &mut Vec<Action>) {
    let lang = state.lang;
    let items: Vec<Item> = dynamic_items(state).into_iter().filter(|item| item.key.starts_with("recent.")).collect();
    if items.is_empty() {
        return;
    }
    ui.separator();
    ui.label(theme::label(lang.menu_recent(), theme::tokens(ui)));
    for item in items.iter().take(RECENT) {
        let Ok(Action::File(FileAction::OpenPath(path))) = &item.action else { continue };
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        let name = button::shortened(&name, 34);
        let hover = path.display().to_string();
        shown.extend(entry(ui, &Item { name, ..item.clone() }, actions).map(|entry| entry.on_hover_text(hover)));
    }
}

/// An entry; nothing to move to when it cannot be done now.
fn entry(ui: &mut Ui, item: &Item, actions: &mut Vec<Action>) -> Option<Response> {
    let mark = if item.chosen { icons::CHECK } else { "" };
    let button = Button::new(format!("{}   {}   {mark}", item.icon, item.name)).shortcut_text(item.keys(ui));
    let enabled = item.action.is_ok();
    let response = ui.add_enabled(enabled, button);
    response.widget_info(|| WidgetInfo::selected(Role::MenuItem, enabled, item.chosen, &item.name));
    let said = item.action.as_ref().err().copied().unwrap_or(item.about);
    let response = if said.is_empty() { response } else { response.on_hover_text(said).on_disabled_hover_text(said) };
    if let Ok(action) = &item.action
        && response.clicked()
    {
        actions.push(action.clone());
        ui.close();
    }
    enabled.then_some(response)
}

/// Arrows, Home and End move between the entries; left and right to the menu beside.
fn move_focus(ui: &Ui, shown: &[Response], fresh: bool) -> Option<bool> {
    let now = shown.iter().position(Response::has_focus);
    if let Some(focused) = now.and_then(|place| shown.get(place)) {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(focused.id, filter));
    }
    let taken = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let last = shown.len().saturating_sub(1);
    let target = if fresh || taken(Key::Home) {
        Some(0)
    } else if taken(Key::End) {
        Some(last)
    } else if taken(Key::ArrowDown) {
        Some(now.map_or(0, |place| if place == last { 0 } else { place + 1 }))
    } else if taken(Key::ArrowUp) {
        Some(now.map_or(last, |place| place.checked_sub(1).unwrap_or(last)))
    } else {
        None
    };
    if let Some(entry) = target.and_then(|place| shown.get(place)) {
        entry.request_focus();
    }
    if taken(Key::ArrowRight) {
        Some(true)
    } else if taken(Key::ArrowLeft) {
        Some(false)
    } else {
        None
    }
}
