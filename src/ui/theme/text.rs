//! Fonts and kinds of text.

use eframe::egui::{FontFamily, FontId, RichText};

use super::Tokens;

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
