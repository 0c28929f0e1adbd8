//! The mark of an origin: symbol and colour together, so that neither is needed alone.

use eframe::egui::{Sense, Ui, vec2};

use super::curve;
use crate::model::Origin;
use crate::ui::theme::Tokens;

/// Shows the mark.
pub fn mark(ui: &mut Ui, tokens: &Tokens, origin: &Origin) {
    let (rect, _) = ui.allocate_exact_size(vec2(11.0, Tokens::BODY), Sense::hover());
    curve::mark(ui.painter(), rect.center(), 4.5, origin, tokens.origin(origin).mark);
}
