//! The look in one place: colours, spacing, fonts, and the egui styles made of them. No colour is named elsewhere.

use std::collections::BTreeMap;
use std::sync::Arc;

use eframe::egui::style::{ScrollStyle, WidgetVisuals};
use eframe::egui::{
    Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Frame, Margin, RichText, Shadow,
    Stroke, Style, TextStyle, Theme, Visuals, vec2,
};

use crate::figure::{Palette, font};
use crate::model::Origin;

/// Colours and measures of one theme.
#[derive(Clone, Copy, Debug)]
pub struct Tokens {
    /// True in the dark theme.
    pub dark: bool,
    /// Bars and side panes.
    pub panel: Color32,
    /// What the cards lie on.
    pub canvas: Color32,
    /// A card: matrix, results.
    pub card: Color32,
    /// Raised or sunken areas: inputs, category rows, menu buttons.
    pub raised: Color32,
    /// A raised area under the pointer.
    pub hover: Color32,
    /// Popups and dialogs.
    pub floating: Color32,
    /// Text.
    pub text: Color32,
    /// Labels, units, explanations.
    pub text_subdued: Color32,
    /// Headings.
    pub text_strong: Color32,
    /// Selection, links, the one main button.
    pub accent: Color32,
    /// The main button under the pointer.
    pub accent_hover: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// Fill of what is selected.
    pub accent_soft: Color32,
    /// Fill of a selected block of cells.
    pub block: Color32,
    /// Marks of domestic equipment.
    pub domestic: Color32,
    /// Words about domestic equipment.
    pub domestic_text: Color32,
    /// Fill behind domestic equipment.
    pub domestic_soft: Color32,
    /// Marks of imported equipment.
    pub imported: Color32,
    /// Words about imported equipment.
    pub imported_text: Color32,
    /// Fill behind imported equipment.
    pub imported_soft: Color32,
    /// Marks of equipment in neither group.
    pub other: Color32,
    /// Words about equipment in neither group.
    pub other_text: Color32,
    /// Fill behind equipment in neither group.
    pub other_soft: Color32,
    /// The word "ahead".
    pub ahead: Color32,
    /// The word "parity".
    pub parity: Color32,
    /// The word "behind".
    pub behind: Color32,
    /// The word "undecided".
    pub undecided: Color32,
    /// Needs attention.
    pub warning: Color32,
    /// Fill behind what needs attention.
    pub warning_soft: Color32,
    /// Is wrong.
    pub error: Color32,
    /// The mark of unsaved changes.
    pub unsaved: Color32,
    /// Thin lines between rows.
    pub separator: Color32,
    /// Outline of inputs and menu buttons.
    pub outline: Color32,
    /// Behind a dialog.
    pub backdrop: Color32,
    /// Under popups and dialogs.
    pub shadow: Color32,
    /// Colours of figures.
    pub palette: Palette,
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

const LIGHT: Tokens = Tokens {
    dark: false,
    panel: rgb(0xFF_FF_FF),
    canvas: rgb(0xF1_F3_F5),
    card: rgb(0xFF_FF_FF),
    raised: rgb(0xF7_F8_FA),
    hover: rgb(0xEC_EF_F2),
    floating: rgb(0xFF_FF_FF),
    text: rgb(0x1F_23_28),
    text_subdued: rgb(0x66_6E_7A),
    text_strong: rgb(0x0E_12_16),
    accent: rgb(0x00_72_B2),
    accent_hover: rgb(0x00_62_9A),
    on_accent: rgb(0xFF_FF_FF),
    accent_soft: rgb(0xDC_EC_F7),
    block: rgb(0xE9_F3_FA),
    domestic: rgb(0x00_72_B2),
    domestic_text: rgb(0x00_5F_96),
    domestic_soft: rgb(0xE8_F2_F9),
    imported: rgb(0xE6_9F_00),
    imported_text: rgb(0x8F_5E_00),
    imported_soft: rgb(0xFD_F3_E0),
    other: rgb(0x00_9E_73),
    other_text: rgb(0x00_6B_4F),
    other_soft: rgb(0xE3_F5_EF),
    ahead: rgb(0x00_6B_4F),
    parity: rgb(0x5F_66_72),
    behind: rgb(0xA0_4A_00),
    undecided: rgb(0x5F_66_72),
    warning: rgb(0x8A_5A_00),
    warning_soft: rgb(0xFD_F3_E0),
    error: rgb(0xB0_20_20),
    unsaved: rgb(0xB3_6B_00),
    separator: rgb(0xE6_E8_EC),
    outline: rgb(0xDB_DF_E4),
    backdrop: Color32::from_rgba_premultiplied(6, 9, 13, 90),
    shadow: Color32::from_rgba_premultiplied(0, 2, 6, 40),
    palette: Palette::Light,
};

const DARK: Tokens = Tokens {
    dark: true,
    panel: rgb(0x1D_20_24),
    canvas: rgb(0x14_16_19),
    card: rgb(0x1D_20_24),
    raised: rgb(0x23_27_2C),
    hover: rgb(0x2C_31_38),
    floating: rgb(0x24_28_2D),
    text: rgb(0xE3_E6_EA),
    text_subdued: rgb(0x9A_A1_AB),
    text_strong: rgb(0xF4_F6_F8),
    accent: rgb(0x56_B4_E9),
    accent_hover: rgb(0x7C_C6_F0),
    on_accent: rgb(0x0B_1A_25),
    accent_soft: rgb(0x1C_3A_4E),
    block: rgb(0x1A_2E_3C),
    domestic: rgb(0x56_B4_E9),
    domestic_text: rgb(0x6C_C0_EF),
    domestic_soft: rgb(0x17_2A_38),
    imported: rgb(0xE6_9F_00),
    imported_text: rgb(0xF0_B4_3C),
    imported_soft: rgb(0x33_29_0F),
    other: rgb(0x2C_BE_94),
    other_text: rgb(0x45_CB_A3),
    other_soft: rgb(0x12_30_28),
    ahead: rgb(0x45_CB_A3),
    parity: rgb(0x9A_A1_AB),
    behind: rgb(0xF5_A9_4C),
    undecided: rgb(0x9A_A1_AB),
    warning: rgb(0xF0_B4_3C),
    warning_soft: rgb(0x33_29_0F),
    error: rgb(0xFF_8A_80),
    unsaved: rgb(0xE6_9F_00),
    separator: rgb(0x2B_2F_35),
    outline: rgb(0x33_38_3F),
    backdrop: Color32::from_rgba_premultiplied(0, 0, 0, 140),
    shadow: Color32::from_rgba_premultiplied(0, 0, 0, 110),
    palette: Palette::Dark,
};

impl Tokens {
    /// The grid everything sits on.
    pub const GRID: f32 = 4.0;
    /// Between the parts of a section.
    pub const GAP: f32 = 8.0;
    /// Between sections.
    pub const SECTION: f32 = 16.0;
    /// Inside a pane.
    pub const PANE_MARGIN: f32 = 16.0;
    /// Height of the top bar.
    pub const TOP_BAR: f32 = 44.0;
    /// Height of the status bar.
    pub const STATUS_BAR: f32 = 26.0;
    /// Height of a row of the matrix.
    pub const ROW: f32 = 27.0;
    /// Height of a category row of the matrix.
    pub const CATEGORY_ROW: f32 = 23.0;
    /// Height of an input or button.
    pub const CONTROL: f32 = 28.0;
    /// Corner radius of cards, inputs and buttons.
    pub const RADIUS: u8 = 5;
    /// Text size of the body.
    pub const BODY: f32 = 14.0;
    /// Text size of small print.
    pub const SMALL: f32 = 12.0;
    /// Text size of a heading.
    pub const HEADING: f32 = 16.0;
    /// Text size of a title.
    pub const TITLE: f32 = 22.0;

    /// Marks, words and fill of this origin.
    pub fn origin(&self, origin: &Origin) -> OriginColours {
        match origin {
            Origin::Domestic => OriginColours { mark: self.domestic, text: self.domestic_text, soft: self.domestic_soft },
            Origin::Imported => OriginColours { mark: self.imported, text: self.imported_text, soft: self.imported_soft },
            Origin::Other(_) => OriginColours { mark: self.other, text: self.other_text, soft: self.other_soft },
        }
    }

    /// A card on the canvas.
    pub fn card_frame(&self) -> Frame {
        Frame::new().fill(self.card).corner_radius(Self::RADIUS)
    }

    /// An input-like area inside a pane.
    pub fn field_frame(&self) -> Frame {
        Frame::new()
            .fill(self.raised)
            .stroke(Stroke::new(1.0, self.outline))
            .corner_radius(Self::RADIUS)
            .inner_margin(Margin::symmetric(10, 6))
    }

    /// A dialog.
    pub fn dialog_frame(&self) -> Frame {
        Frame::new()
            .fill(self.floating)
            .stroke(Stroke::new(1.0, self.outline))
            .corner_radius(Self::RADIUS + 3)
            .shadow(self.drop_shadow())
            .inner_margin(Margin::same(20))
    }

    /// The soft shadow of popups and dialogs.
    pub fn drop_shadow(&self) -> Shadow {
        Shadow { offset: [0, 6], blur: 24, spread: 0, color: self.shadow }
    }
}

/// The colours of an origin.
#[derive(Clone, Copy, Debug)]
pub struct OriginColours {
    /// Marks and lines.
    pub mark: Color32,
    /// Words.
    pub text: Color32,
    /// Fill behind words.
    pub soft: Color32,
}

/// The tokens of the theme in use; a `Ui` serves as context too.
pub fn tokens(ctx: &Context) -> &'static Tokens {
    of(ctx.theme())
}

/// The tokens of this theme.
pub fn of(theme: Theme) -> &'static Tokens {
    match theme {
        Theme::Light => &LIGHT,
        Theme::Dark => &DARK,
    }
}

/// Sets fonts and styles for both themes; call once before the first frame.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts());
    for theme in [Theme::Light, Theme::Dark] {
        ctx.set_style_of(theme, style(theme));
    }
}

/// The family of bold text.
pub fn bold_family() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// A font of the body family.
pub fn font(size: f32) -> FontId {
    FontId::proportional(size)
}

/// A bold font.
pub fn bold_font(size: f32) -> FontId {
    FontId::new(size, bold_family())
}

/// The title of a page.
pub fn title(text: impl Into<String>) -> RichText {
    RichText::new(text).font(bold_font(Tokens::TITLE))
}

/// The heading of a pane or section.
pub fn heading(text: impl Into<String>) -> RichText {
    RichText::new(text).font(bold_font(Tokens::HEADING))
}

/// The name of a field.
pub fn label(text: impl Into<String>, tokens: &Tokens) -> RichText {
    RichText::new(text).font(font(Tokens::SMALL)).color(tokens.text_subdued)
}

/// Explanations and units.
pub fn subdued(text: impl Into<String>, tokens: &Tokens) -> RichText {
    RichText::new(text).color(tokens.text_subdued)
}

/// Small print.
pub fn small(text: impl Into<String>) -> RichText {
    RichText::new(text).font(font(Tokens::SMALL))
}

/// Bold body text.
pub fn bold(text: impl Into<String>) -> RichText {
    RichText::new(text).font(bold_font(Tokens::BODY))
}

fn fonts() -> FontDefinitions {
    let faces = [("regular", font::REGULAR), ("bold", font::BOLD), ("symbols", font::SYMBOLS)];
    let font_data =
        faces.map(|(name, data)| (name.to_owned(), Arc::new(FontData::from_static(data)))).into_iter().collect();
    let list = |names: [&str; 2]| names.map(str::to_owned).to_vec();
    let families = BTreeMap::from([
        (FontFamily::Proportional, list(["regular", "symbols"])),
        (FontFamily::Monospace, list(["regular", "symbols"])),
        (bold_family(), list(["bold", "symbols"])),
    ]);
    FontDefinitions { font_data, families }
}

fn style(theme: Theme) -> Style {
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
