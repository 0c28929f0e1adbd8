//! Nothing unsaved is left without asking.

use eframe::egui::{Context, ViewportCommand};

use crate::app::Session;
use crate::ui::views::dialogs::{Modal, Then};

use super::App;

impl App {
    /// Does this at once, or asks first when there are unsaved changes.
    pub(super) fn unless_dirty(&mut self, then: Then) {
        self.commit_edit();
        if self.session.as_ref().is_some_and(Session::is_dirty) {
            self.modal = Some(Modal::Unsaved { then });
        } else {
            self.go_on(then);
        }
    }

    /// Does what waited for the answer.
    pub(super) fn go_on(&mut self, then: Then) {
        match then {
            Then::Close => self.may_close = true,
            Then::Start => self.session = None,
            Then::Empty => self.load_empty(),
            Then::Load(path) => self.load(&path),
            Then::Sample(file) => self.load_sample(file),
        }
    }

    /// Ends an edit of a cell, so that it is not lost.
    pub(super) fn commit_edit(&mut self) {
        if let Some(command) = self.matrix.commit()
            && let Some(session) = &mut self.session
            && let Err(error) = session.apply(command)
        {
            self.toasts.say(error.sentence(self.lang));
        }
    }

    pub(super) fn ask_before_closing(&mut self, ctx: &Context) {
        if self.may_close {
            ctx.send_viewport_cmd(ViewportCommand::Close);
            return;
        }
        if ctx.input(|i| i.viewport().close_requested()) {
            self.commit_edit();
            if self.session.as_ref().is_some_and(Session::is_dirty) {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
                self.modal = Some(Modal::Unsaved { then: Then::Close });
            }
        }
    }
}
