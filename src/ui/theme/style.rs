//! Fonts and egui styles made of the tokens.

use std::collections::BTreeMap;
use std::sync::Arc;

use eframe::egui::style::{ScrollStyle, WidgetVisuals};
use eframe::egui::{
    Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontTweak, Margin, Stroke, Style, TextStyle, Theme,
    Ui, Visuals, vec2,
};

use crate::figure::font as faces;

use super::{Tokens, bold_family, bold_font, font, of};

const ICONS: &[u8] = include_bytes!("../../../assets/icons/GapwiseIcons.ttf");

pub(super) fn fonts() -> FontDefinitions {
    let texts = [("regular", faces::REGULAR), ("bold", faces::BOLD), ("symbols", faces::SYMBOLS)];
    let mut font_data: BTreeMap<String, Arc<FontData>> =
        texts.map(|(name, data)| (name.to_owned(), Arc::new(FontData::from_static(data)))).into();
    // Icons stand in their square on the base line; a little lower they stand beside words.
    let tweak = FontTweak { scale: 1.15, y_offset_factor: 0.09, ..FontTweak::default() };
    font_data.insert("icons".to_owned(), Arc::new(FontData::from_static(ICONS).tweak(tweak)));
    let list = |names: [&str; 3]| names.map(str::to_owned).to_vec();
    let families = BTreeMap::from([
        (FontFamily::Proportional, list(["regular", "symbols", "icons"])),
        (FontFamily::Monospace, list(["regular", "symbols", "icons"])),
        (bold_family(), list(["bold", "symbols", "icons"])),
    ]);
    FontDefinitions { font_data, families }
}

pub(super) fn style(theme: Theme) -> Style {
    let tokens = of(theme);
    let mut style = Style { visuals: visuals(tokens), ..Style::default() };
    style.text_styles = BTreeMap::from([
        (TextStyle::Small, font(Tokens::SMALL)),
        (TextStyle::Body, font(Tokens::BODY)),
        (TextStyle::Button, font(Tokens::BODY)),
        (TextStyle::Monospace, font(Tokens::BODY)),
        (TextStyle::Heading, bold_font(Tokens::HEADING)),
    ]);
    style.animation_time = 0.1;
    style.explanation_tooltips = false;
    style.interaction.tooltip_delay = 0.4;
    style.interaction.selectable_labels = false;
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(8.0, 6.0);
    spacing.button_padding = vec2(10.0, 4.0);
    spacing.interact_size = vec2(36.0, Tokens::CONTROL);
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(16);
    spacing.menu_spacing = 4.0;
    spacing.indent = 14.0;
    spacing.combo_width = 120.0;
    spacing.tooltip_width = 380.0;
    spacing.text_edit_width = 260.0;
    spacing.icon_width = 16.0;
    spacing.icon_width_inner = 9.0;
    spacing.icon_spacing = 6.0;
    spacing.scroll = scroll();
    style
}

fn scroll() -> ScrollStyle {
    let mut scroll = ScrollStyle::floating();
    scroll.bar_width = 8.0;
    scroll.floating_width = 5.0;
    scroll.floating_allocated_width = 8.0;
    scroll.dormant_handle_opacity = 0.2;
    scroll.active_handle_opacity = 0.25;
    scroll.interact_handle_opacity = 0.45;
    scroll.dormant_background_opacity = 0.0;
    scroll.active_background_opacity = 0.0;
    scroll.interact_background_opacity = 0.0;
    scroll.fade.strength = 0.0;
    scroll
}

/// Gives the sliders of this scope a rail that shows in both themes, filled up to the handle.
pub fn style_slider(ui: &mut Ui, tokens: &Tokens) {
    let visuals = ui.visuals_mut();
    visuals.slider_trailing_fill = true;
    visuals.selection.bg_fill = tokens.accent;
    for state in [&mut visuals.widgets.inactive, &mut visuals.widgets.hovered, &mut visuals.widgets.active] {
        state.bg_fill = tokens.outline;
        state.fg_stroke = Stroke::new(2.0, tokens.accent);
    }
}

fn visuals(tokens: &Tokens) -> Visuals {
    let mut visuals = if tokens.dark { Visuals::dark() } else { Visuals::light() };
    let radius = CornerRadius::same(Tokens::RADIUS);
    let state = |fill: Color32, weak: Color32, line: Color32, text: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: weak,
        bg_stroke: Stroke::new(1.0, line),
        corner_radius: radius,
        fg_stroke: Stroke::new(1.0, text),
        expansion: 0.0,
    };
    visuals.widgets.noninteractive = state(tokens.card, tokens.card, tokens.separator, tokens.text);
    visuals.widgets.inactive = state(tokens.raised, tokens.raised, tokens.outline, tokens.text);
    visuals.widgets.hovered = state(tokens.hover, tokens.hover, tokens.outline, tokens.text_strong);
    visuals.widgets.active = state(tokens.accent_soft, tokens.accent_soft, tokens.accent, tokens.text_strong);
    visuals.widgets.open = state(tokens.hover, tokens.hover, tokens.outline, tokens.text_strong);
    visuals.selection.bg_fill = tokens.accent_soft;
    visuals.selection.stroke = Stroke::new(1.5, tokens.accent);
    visuals.weak_text_color = Some(tokens.text_subdued);
    visuals.hyperlink_color = tokens.accent;
    visuals.faint_bg_color = tokens.raised;
    visuals.extreme_bg_color = tokens.raised;
    visuals.text_edit_bg_color = Some(tokens.raised);
    visuals.code_bg_color = tokens.raised;
    visuals.warn_fg_color = tokens.warning;
    visuals.error_fg_color = tokens.error;
    visuals.panel_fill = tokens.panel;
    visuals.window_fill = tokens.floating;
    visuals.window_stroke = Stroke::new(1.0, tokens.outline);
    visuals.window_corner_radius = CornerRadius::same(Tokens::RADIUS + 3);
    visuals.menu_corner_radius = CornerRadius::same(Tokens::RADIUS + 1);
    visuals.window_shadow = tokens.drop_shadow();
    visuals.popup_shadow = tokens.drop_shadow();
    visuals.text_cursor.stroke = Stroke::new(1.5, tokens.accent);
    visuals.indent_has_left_vline = false;
    visuals.striped = false;
    visuals
}
