//! Buttons of the window: one main kind, the rest quiet.

use eframe::egui::containers::menu::{MenuButton, MenuConfig};
use eframe::egui::text::LayoutJob;
use eframe::egui::{
    Button, PopupCloseBehavior, Response, RichText, Role, Stroke, TextFormat, Ui, WidgetInfo, WidgetText, vec2,
};

use crate::ui::theme::{self, Tokens, icons};

/// The one main button of a bar or dialog.
pub fn primary(ui: &mut Ui, text: &str) -> Response {
    let tokens = theme::tokens(ui);
    ui.scope(|ui| {
        ui.visuals_mut().widgets.hovered.weak_bg_fill = tokens.accent_hover;
        ui.visuals_mut().widgets.active.weak_bg_fill = tokens.accent_hover;
        ui.visuals_mut().widgets.open.weak_bg_fill = tokens.accent_hover;
        ui.visuals_mut().widgets.inactive.weak_bg_fill = tokens.accent;
        let text = theme::bold(text).color(tokens.on_accent);
        ui.add(Button::new(text).stroke(Stroke::NONE).min_size(vec2(0.0, Tokens::CONTROL)))
    })
    .inner
}

/// A button without fill until the pointer is over it.
pub fn quiet(ui: &mut Ui, text: impl Into<WidgetText>) -> Response {
    ui.add(Button::new(text.into()).frame_when_inactive(false).stroke(Stroke::NONE))
}

/// A quiet button that shows only a sign; `name` says what it does, to the pointer and to screen readers.
pub fn icon(ui: &mut Ui, sign: &str, name: &str, enabled: bool) -> Response {
    icon_with(ui, sign, (name, name), enabled)
}

/// The same with a tooltip that says more than the name, also while it is disabled.
pub fn icon_with(ui: &mut Ui, sign: &str, (name, tooltip): (&str, &str), enabled: bool) -> Response {
    let tokens = theme::tokens(ui);
    let text = RichText::new(sign).size(17.0).color(if enabled { tokens.text } else { tokens.text_subdued });
    let button =
        Button::new(text).frame_when_inactive(false).stroke(Stroke::NONE).min_size(vec2(30.0, Tokens::CONTROL));
    let response = ui.add_enabled(enabled, button);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    response.on_hover_text(tooltip).on_disabled_hover_text(tooltip)
}

/// Where a choice is cut at this or sooner, it is shown without its name.
pub const BARE: usize = 9;

/// A menu button that shows the name of a choice and what is chosen, cut at `longest` characters.
pub fn choice<R>(ui: &mut Ui, name: &str, value: &str, longest: usize, content: impl FnOnce(&mut Ui) -> R) -> Response {
    let tokens = theme::tokens(ui);
    let mut job = LayoutJob::default();
    let small = TextFormat { font_id: theme::font(Tokens::BODY), color: tokens.text_subdued, ..TextFormat::default() };
    let strong = TextFormat { font_id: theme::bold_font(Tokens::BODY), color: tokens.text, ..TextFormat::default() };
    if longest > BARE {
        job.append(name, 0.0, small);
    }
    let gap = if longest > BARE { 6.0 } else { 0.0 };
    job.append(&shortened(value, longest), gap, strong);
    let sign = TextFormat { font_id: theme::font(Tokens::SMALL), color: tokens.text_subdued, ..TextFormat::default() };
    job.append(icons::MENU, 6.0, sign);
    let response = menu(Button::new(job), ui, content);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{name} {value}")));
    let cut = longest <= BARE || value.chars().count() > longest;
    if cut { response.on_hover_text(format!("{name} {value}")) } else { response }
}

/// A menu button whose menu stays open until something in it is chosen.
pub fn menu<R>(button: Button<'_>, ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> Response {
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClick).style(menu_style);
    MenuButton::from_button(button).config(config).ui(ui, content).0
}

/// An entry of a menu: icon, name, keys.
pub fn menu_entry(ui: &mut Ui, icon: &str, name: &str, keys: &str, enabled: bool) -> Response {
    let tokens = theme::tokens(ui);
    let mut job = LayoutJob::default();
    let format = |color| TextFormat { font_id: theme::font(Tokens::BODY), color, ..TextFormat::default() };
    // Without an icon the name still begins where the others do.
    let sign = if icon.is_empty() { crate::ui::theme::icons::MORE } else { icon };
    let colour = if icon.is_empty() { eframe::egui::Color32::TRANSPARENT } else { tokens.text_subdued };
    job.append(sign, 0.0, format(colour));
    job.append(name, 8.0, format(if enabled { tokens.text } else { tokens.text_subdued }));
    let entry = Button::new(job);
    let entry = if keys.is_empty() { entry } else { entry.shortcut_text(keys) };
    let response = ui.add_enabled(enabled, entry);
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, enabled, name));
    response
}

/// The look of menu entries.
pub fn menu_style(style: &mut eframe::egui::Style) {
    style.spacing.button_padding = vec2(10.0, 4.0);
    style.spacing.item_spacing = vec2(8.0, 1.0);
    let widgets = &mut style.visuals.widgets;
    for state in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active, &mut widgets.open] {
        state.bg_stroke = Stroke::NONE;
    }
    widgets.inactive.weak_bg_fill = eframe::egui::Color32::TRANSPARENT;
    style.wrap_mode = Some(eframe::egui::TextWrapMode::Extend);
}

/// Says that this is an entry of a list, and whether it is the chosen one.
pub fn option(ui: &Ui, response: &Response, enabled: bool, chosen: bool, name: &str) {
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, enabled, name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(chosen));
}

/// The text, cut at `most` characters.
pub fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most.saturating_sub(1)).chain(['…']).collect()
}
