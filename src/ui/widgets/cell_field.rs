//! The field that lies over a cell of a table while it is typed into.

use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::{Align2, EventFilter, Frame, Id, Margin, Rect, Response, TextEdit, Ui};

use crate::ui::theme::{self, Tokens};

/// What the field is.
pub struct CellField {
    /// Its id, another one for each edit.
    pub id: Id,
    /// It has just been opened: takes the keyboard, with the cursor at the end.
    pub is_fresh: bool,
    /// Where the text stands.
    pub align: Align2,
    /// Left and right of the text.
    pub padding: i8,
}

impl CellField {
    /// Shows the field in this rectangle; Tab, arrows and Escape are left to it.
    pub fn show(&self, ui: &mut Ui, rect: Rect, text: &mut String) -> Response {
        ui.painter().rect_filled(rect, 0.0, theme::tokens(ui).floating);
        if self.is_fresh {
            ui.memory_mut(|memory| memory.request_focus(self.id));
            let mut state = TextEdit::load_state(ui, self.id).unwrap_or_default();
            let end = CCursor::new(text.chars().count());
            state.cursor.set_char_range(Some(CCursorRange::one(end)));
            TextEdit::store_state(ui, self.id, state);
        }
        let filter = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
        let field = TextEdit::singleline(text)
            .id(self.id)
            .font(theme::font(Tokens::BODY))
            .frame(Frame::new().inner_margin(Margin::symmetric(self.padding, 0)))
            .align(self.align)
            .event_filter(filter)
            .min_size(rect.size())
            .desired_width(rect.width());
        ui.place(rect, field)
    }
}
