//! The look in one place: colours, spacing, fonts, and the egui styles made of them. No colour is named elsewhere.

pub mod icons;
mod style;
mod text;
mod values;

use eframe::egui::{Color32, Context, Frame, Margin, Shadow, Stroke, Theme};

use crate::figure::Palette;
use crate::model::Origin;

pub use self::style::style_slider;
pub use self::text::{bold, bold_family, bold_font, font, heading, label, small, subdued, title};

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

impl Tokens {
    /// The grid everything sits on.
    pub const GRID: f32 = 4.0;
    /// Between the parts of a section.
    pub const GAP: f32 = 8.0;
    /// Between sections.
    pub const SECTION: f32 = 16.0;
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
            Origin::Domestic => {
                OriginColours { mark: self.domestic, text: self.domestic_text, soft: self.domestic_soft }
            }
            Origin::Imported => {
                OriginColours { mark: self.imported, text: self.imported_text, soft: self.imported_soft }
            }
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
        Theme::Light => &values::LIGHT,
        Theme::Dark => &values::DARK,
    }
}

/// A colour of a figure's palette.
#[expect(clippy::disallowed_methods, reason = "the palette's colours come in here")]
pub fn colour(rgb: crate::figure::palette::Rgb) -> Color32 {
    Color32::from_rgb(rgb.r, rgb.g, rgb.b)
}

/// Sets fonts and styles for both themes; call once before the first frame.
pub fn install(ctx: &Context) {
    ctx.set_fonts(style::fonts());
    for theme in [Theme::Light, Theme::Dark] {
        ctx.set_style_of(theme, style::style(theme));
    }
}
