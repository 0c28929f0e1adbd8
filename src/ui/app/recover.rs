//! Unsaved work is copied while the window runs, and offered at the next start if it ended without saving.

use std::time::Instant;

use eframe::egui::Context;

use crate::app::recovery::{LeftBehind, Recovery, left_behind};
use crate::ui::views::dialogs::{Modal, Offer};

use super::App;

impl App {
    /// Begins to keep copies in this folder, and offers those left behind there.
    pub(super) fn keep_copies(&mut self, folder: std::path::PathBuf) {
        let copies = left_behind(&folder);
        if !copies.is_empty() {
            // What is said already, as of a file that was not opened, is read first.
            self.next_modal = Some(Modal::LeftBehind(Offer::new(copies, self.lang)));
            self.show_next_modal();
        }
        self.recovery = Some(Recovery::new(folder));
    }

    /// Shows the question that waits, once nothing else is asked.
    pub(super) fn show_next_modal(&mut self) {
        if self.modal.is_none() {
            self.modal = self.next_modal.take();
        }
    }

    /// Copies what is due; the window wakes when there is something to do.
    pub(super) fn tick_recovery(&mut self, ctx: &Context) {
        let Some(recovery) = &mut self.recovery else { return };
        let session = self.session.as_ref().filter(|_| !self.may_close);
        if let Some(wait) = recovery.tick(session, Instant::now()) {
            ctx.request_repaint_after(wait);
        }
        if let Some(error) = recovery.take_problem() {
            self.toasts.say(self.lang.recovery_failed(&error.sentence(self.lang)));
        }
    }

    /// Goes on with the work of a copy.
    pub(super) fn restore(&mut self, copy: LeftBehind) {
        let Some(session) = copy.restore() else {
            let text = self.lang.recovery_unreadable().to_owned();
            self.modal = Some(Modal::Failed { title: self.lang.recovery_title(), text });
            return;
        };
        let path = session.path().map(std::path::Path::to_owned);
        self.take(session);
        if let Some(path) = path {
            self.take_lock(&path);
        }
        if let Some(recovery) = &mut self.recovery {
            recovery.adopt(copy);
        }
    }
}
