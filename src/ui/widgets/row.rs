//! A row of a list that acts as a whole: by click, by Enter, and reached by the arrow keys from its neighbours.

use eframe::egui::accesskit::Role;
use eframe::egui::{
    AsIdSalt, EventFilter, Frame, Id, Key, Margin, Modifiers, Response, Sense, Shape, Stroke, StrokeKind, Ui,
    UiBuilder, WidgetInfo,
};

use crate::ui::theme::Tokens;

/// What a row is, for those who cannot see it, and whether it is the one in use.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// What it says in one line.
    pub name: &'a str,
    /// It is the one in use.
    pub selected: bool,
}

impl<'a> Row<'a> {
    /// A row that is not selected.
    pub fn new(name: &'a str) -> Self {
        Self { name, selected: false }
    }
}

/// Shows a row with what it holds; buttons in it keep their own clicks.
pub fn show(
    ui: &mut Ui,
    tokens: &Tokens,
    salt: impl AsIdSalt,
    row: Row<'_>,
    content: impl FnOnce(&mut Ui),
) -> Response {
    let background = ui.painter().add(Shape::Noop);
    let builder = UiBuilder::new().scope_id(ui.scope_id().with(salt)).sense(Sense::click());
    let response = ui
        .scope_builder(builder, |ui| {
            Frame::new().inner_margin(Margin::symmetric(8, 4)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                content(ui);
            });
        })
        .response;
    response.widget_info(|| WidgetInfo::selected(Role::Link, true, row.selected, row.name));
    let rect = response.rect;
    if row.selected || response.contains_pointer() {
        let fill = if row.selected { tokens.accent_soft } else { tokens.hover };
        ui.painter().set(background, Shape::rect_filled(rect, Tokens::RADIUS, fill));
    }
    if response.has_focus() {
        ui.painter().rect_stroke(rect, Tokens::RADIUS, Stroke::new(1.5, tokens.accent), StrokeKind::Inside);
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
            // The row itself was shown before it got the focus.
            if let Some(response) = ui.ctx().read_response(*to) {
                response.scroll_to_me(None);
            }
        }
    }
}
