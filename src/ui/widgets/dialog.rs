//! The frame of an editor: title, scrolling body, and the buttons that end it.

use eframe::egui::{Context, Id, Key, Modal, Modifiers, Order, RichText, ScrollArea, Sides, Ui};

use super::fields;
use crate::text::Lang;
use crate::ui::context::Shared;
use crate::ui::theme::{self, Tokens};

/// Room for the scroll bar beside the fields.
const SCROLL_BAR: f32 = 12.0;

/// How a frame of the dialog ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Not yet.
    Open,
    /// With OK.
    Accepted,
    /// With Cancel or Escape.
    Cancelled,
    /// With Delete, confirmed.
    Deleted,
}

/// The frame of an editor.
#[derive(Clone, Copy, Debug)]
pub struct Dialog {
    id: &'static str,
    width: f32,
    deletable: bool,
    /// Delete was clicked once; the second click does it.
    armed: bool,
    /// Was shown in a frame before.
    shown: bool,
}

impl Dialog {
    /// A dialog of this width.
    pub fn new(id: &'static str, width: f32) -> Self {
        Self { id, width, deletable: false, armed: false, shown: false }
    }

    /// With a button that removes what is edited.
    pub fn deletable(mut self, deletable: bool) -> Self {
        self.deletable = deletable;
        self
    }

    /// Shows the dialog. A click beside it does nothing: entries are not lost by a slip.
    pub fn show(&mut self, ctx: &Context, shared: &Shared<'_>, title: &str, body: impl FnOnce(&mut Ui)) -> Ended {
        let tokens = shared.tokens;
        let mut ended = Ended::Open;
        if !std::mem::replace(&mut self.shown, true) {
            // What had the focus lies below now; the first Escape is meant for the dialog.
            ctx.memory_mut(|memory| memory.focused().into_iter().for_each(|id| memory.surrender_focus(id)));
        }
        let room = ctx.content_rect();
        let width = self.width.min(room.width() - 64.0).max(200.0);
        let modal = modal(Id::unique(self.id)).frame(tokens.dialog_frame()).backdrop_color(tokens.backdrop);
        let response = modal.show(ctx, |ui| {
            ui.set_width(width);
            ui.label(theme::heading(title));
            ui.add_space(Tokens::GAP);
            // A modal's own idea of its height is small.
            let height = (room.height() - 190.0).max(120.0);
            let area = ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink([false, true]);
            area.show(ui, |ui| {
                ui.set_max_width(width - SCROLL_BAR);
                ui.spacing_mut().item_spacing.y = Tokens::GAP;
                body(ui);
            });
            ui.add_space(Tokens::SECTION);
            ended = self.buttons(ui, shared.lang, tokens);
        });
        let escape = response.is_top_modal && !response.any_popup_open;
        if escape && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            ended = Ended::Cancelled;
        }
        if response.is_top_modal && ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter)) {
            ended = Ended::Accepted;
        }
        ended
    }

    fn buttons(&mut self, ui: &mut Ui, lang: Lang, tokens: &Tokens) -> Ended {
        let deletable = self.deletable;
        let armed = &mut self.armed;
        let (deleted, end) = Sides::new().height(Tokens::CONTROL).show(
            ui,
            |ui| deletable && delete_button(ui, lang, tokens, armed),
            |ui| {
                let accepted = fields::main_button(ui, tokens, lang.edit_ok()).clicked();
                let cancelled = fields::button(ui, lang.edit_cancel()).clicked();
                match (accepted, cancelled) {
                    (true, _) => Ended::Accepted,
                    (_, true) => Ended::Cancelled,
                    _ => Ended::Open,
                }
            },
        );
        if deleted { Ended::Deleted } else { end }
    }
}

/// A modal whose lists open above it.
///
/// By default a modal has the order of popups. Of two areas of one order that come to the top in one frame the older one
/// stays below, so a list opened for the second time, by a press and release within one slow frame, lay behind it.
pub fn modal(id: Id) -> Modal {
    Modal::new(id).area(Modal::default_area(id).order(Order::Middle))
}

/// Asks once more before it deletes; true when it is meant.
fn delete_button(ui: &mut Ui, lang: Lang, tokens: &Tokens, armed: &mut bool) -> bool {
    let text = if *armed { lang.edit_delete_sure() } else { lang.edit_delete() };
    let clicked = ui.button(RichText::new(text).color(tokens.error)).clicked();
    let meant = clicked && *armed;
    *armed |= clicked;
    meant
}
