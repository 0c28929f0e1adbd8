//! One project in several windows, and what a project may read beyond its folder.

use std::path::{Path, PathBuf};

use crate::app::Session;
use crate::store::raw::Outside;
use crate::store::{self, Locking};
use crate::ui::views::dialogs::Modal;

use super::App;
use super::files::file_name_of;

impl App {
    /// Opens a file; where it is open elsewhere, asks first.
    pub(super) fn load(&mut self, path: &Path) {
        let is_ours = self.lock.as_ref().is_some_and(|lock| lock.is_of(path));
        match store::holder(path).filter(|_| self.locks && !is_ours) {
            Some(holder) => self.modal = Some(Modal::InUse { path: path.to_owned(), holder }),
            None => self.load_as(path, false),
        }
    }

    /// Opens a file whoever has it open.
    pub(super) fn take_over(&mut self, path: &Path) {
        if let Locking::Ours(lock) = store::take_over(path) {
            self.lock = Some(lock);
        }
        self.load_as(path, false);
    }

    /// Opens a file; what is wrong with it is shown and nothing is lost.
    pub(super) fn load_as(&mut self, path: &Path, read_only: bool) {
        let full = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        match Session::open_with(path, self.preferences.outside(&full)) {
            Ok(mut session) => {
                session.set_read_only(read_only);
                let outside = session.outside_files();
                self.take(session);
                self.take_lock(path);
                self.preferences.remember(path);
                self.remember();
                if !outside.is_empty() {
                    self.next_modal = Some(Modal::Outside(outside));
                    self.show_next_modal();
                }
            }
            Err(error) => {
                let file = file_name_of(path);
                self.modal = Some(Modal::OpenFailed { file, problems: error.sentences(self.lang) });
            }
        }
    }

    /// Tells others that this file is open here; a file that is only looked at is not.
    pub(super) fn take_lock(&mut self, path: &Path) {
        let read_only = self.session.as_ref().is_some_and(Session::is_read_only);
        if !self.locks || read_only {
            self.lock = None;
        } else if self.lock.as_ref().is_none_or(|lock| !lock.is_of(path)) {
            self.lock = match store::lock(path) {
                Locking::Ours(lock) => Some(lock),
                Locking::Unneeded => None,
                // Work that is restored, say, while another window has its file.
                Locking::Theirs(_) => {
                    self.toasts.say(self.lang.in_use_title(&file_name_of(path)));
                    if let Some(session) = &mut self.session {
                        session.set_read_only(true);
                    }
                    None
                }
            };
        }
    }

    /// Another window may have taken the project over.
    pub(super) fn look_at_lock(&mut self) {
        let Some(lock) = self.lock.take_if(|lock| !lock.is_ours()) else { return };
        // Where the file is only gone, nobody took it.
        let Some(session) = &mut self.session else { return };
        let Some(path) = session.path().map(Path::to_owned).filter(|path| lock.is_of(path)) else { return };
        if store::holder(&path).is_some() {
            session.set_read_only(true);
            self.toasts.say(self.lang.taken_over(&file_name_of(&path)));
        } else {
            self.take_lock(&path);
        }
    }

    /// The project may read these files, now and later.
    pub(super) fn allow_outside(&mut self, files: Vec<PathBuf>) {
        if let Some(session) = &mut self.session {
            session.allow_outside(files);
        }
        self.remember_outside();
        self.remember();
    }

    /// Keeps what the project may read for the next time it is opened.
    pub(super) fn remember_outside(&mut self) {
        let Some(session) = &self.session else { return };
        if let (Some(path), Some(Outside::These(files))) = (session.path(), session.reach().map(|reach| reach.outside))
        {
            let files: Vec<PathBuf> = files.into_iter().collect();
            self.preferences.allow_outside(path, &files);
        }
    }
}
