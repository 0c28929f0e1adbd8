//! A row of a list that acts as a whole: by click, by Enter, and reached by the arrow keys from its neighbours.

use eframe::egui::accesskit::Role;
use eframe::egui::{
    AsIdSalt, EventFilter, Id, Key, Modifiers, Response, Sense, Shape, Stroke, Ui, UiBuilder, WidgetInfo,
};

use crate::ui::theme::Tokens;

/// Shows a row with what it holds; buttons in it keep their own clicks. `name` says what the row is.
pub fn show(ui: &mut Ui, tokens: &Tokens, salt: impl AsIdSalt, name: &str, content: impl FnOnce(&mut Ui)) -> Response {
    let background = ui.painter().add(Shape::Noop);
    let builder = UiBuilder::new().scope_id(ui.scope_id().with(salt)).sense(Sense::click());
    let response = ui.scope_builder(builder, content).response;
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, name));
    let rect = response.rect.expand2(eframe::egui::vec2(6.0, 0.0));
    if response.contains_pointer() {
        ui.painter().set(background, Shape::rect_filled(rect, Tokens::RADIUS, tokens.hover));
    }
    if response.has_focus() {
        ui.painter().rect_stroke(
            rect,
            Tokens::RADIUS,
            Stroke::new(1.5, tokens.accent),
            eframe::egui::StrokeKind::Inside,
        );
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response
}

/// Lets the arrow keys, Home and End move among these rows.
pub fn arrows(ui: &Ui, rows: &[Id]) {
    let focused = ui.memory(eframe::egui::Memory::focused);
    let Some(at) = rows.iter().position(|id| Some(*id) == focused) else { return };
    let Some(id) = focused else { return };
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let last = rows.len() - 1;
    let keys =
        [(Key::ArrowDown, (at + 1).min(last)), (Key::ArrowUp, at.saturating_sub(1)), (Key::Home, 0), (Key::End, last)];
    for (key, to) in keys {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
            && let Some(to) = rows.get(to)
        {
            ui.memory_mut(|memory| memory.request_focus(*to));
        }
    }
}
