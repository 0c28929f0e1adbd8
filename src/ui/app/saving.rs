//! Saving, off the window's thread: what stands in the way is a question, and whatever waits for it goes on afterwards.

use std::path::{Path, PathBuf};
use std::time::Duration;

use eframe::egui::Context;

use crate::app::{SaveChoice, SaveJob, Session, Written, differences};
use crate::store::{self, OnDisk, SaveCause, SaveError, Way};
use crate::ui::files::{FileRequest, NextStep, Purpose};
use crate::ui::views::dialogs::{Changed, ChangedAnswer, Modal, who};

use super::App;
use super::files::file_name_of;

/// A project on its way to its file.
pub(super) struct Saving {
    job: SaveJob,
    /// What goes on once it is there.
    then: Option<NextStep>,
}

impl App {
    /// Saves to the project's own file, or asks for one.
    pub(super) fn save(&mut self, ctx: &Context, frame: &eframe::Frame, then: Option<NextStep>) {
        self.look_at_lock();
        let Some(session) = &self.session else { return };
        match session.path().map(Path::to_owned) {
            None => self.save_as(ctx, frame, then),
            Some(_) if session.is_read_only() => {
                self.toasts.say(self.lang.read_only_save());
                self.save_as(ctx, frame, then);
            }
            Some(path) if session.comments_at_risk() => self.modal = Some(Modal::Comments { path, then }),
            Some(path) => self.save_to(&path, then),
        }
    }

    pub(super) fn save_as(&mut self, ctx: &Context, frame: &eframe::Frame, then: Option<NextStep>) {
        if self.session.is_some() {
            let request = FileRequest::SaveProject(self.file_name());
            self.ask(Purpose::Save(then), &request, ctx, frame);
        }
    }

    pub(super) fn save_to(&mut self, path: &Path, then: Option<NextStep>) {
        self.begin_saving(path, SaveChoice::default(), then);
    }

    /// Saves under the name that was given; one without an ending gets it, and what is there under that name is not
    /// replaced unasked.
    pub(super) fn save_under(&mut self, path: &Path, then: Option<NextStep>) {
        let full = if path.extension().is_none() { path.with_extension("ron") } else { path.to_owned() };
        if full != path && full.exists() {
            self.modal = Some(Modal::Replace { path: full, then });
        } else {
            self.save_to(&full, then);
        }
    }

    pub(super) fn begin_saving(&mut self, path: &Path, choice: SaveChoice, then: Option<NextStep>) {
        if self.saving.is_some() {
            return self.toasts.say(self.lang.save_under_way());
        }
        // Typing went on while the file was asked for.
        self.commit_edit();
        let Some(session) = &self.session else { return };
        let is_own = session.path().is_some_and(|own| std::path::absolute(path).is_ok_and(|path| path == own));
        if let Some(holder) = store::holder(path).filter(|_| self.locks && !is_own) {
            let text = self.lang.in_use_refused(&file_name_of(path), &who(&holder, self.lang));
            self.modal = Some(Modal::Failed { title: self.lang.save_failed_title(), text });
            return;
        }
        let ctx = self.ctx.clone();
        let job = SaveJob::begin(session.saving(path, choice), move || ctx.request_repaint());
        self.saving = Some(Saving { job, then });
        // On most disks it is done before anybody would notice.
        self.poll_saving(self.patience);
    }

    /// The file being written, for the bar at the bottom.
    pub(super) fn saving_name(&self) -> Option<String> {
        self.saving.as_ref().map(|saving| file_name_of(saving.job.path()))
    }

    /// Takes what came of saving; waits so long for it at most.
    pub(super) fn poll_saving(&mut self, patience: Duration) {
        let Some(done) = self.saving.as_ref().and_then(|saving| saving.job.take(patience)) else { return };
        let Some(Saving { job, then }) = self.saving.take() else { return };
        match done {
            Ok(written) => self.saved(job.path(), written, then),
            Err(error) => self.not_saved(&error, then),
        }
    }

    /// Does this once the file is written; false where none is being written.
    pub(super) fn after_saving(&mut self, then: &NextStep) -> bool {
        let Some(saving) = &mut self.saving else { return false };
        saving.then = Some(then.clone());
        self.toasts.say(self.lang.save_under_way());
        true
    }

    fn saved(&mut self, path: &Path, written: Written, then: Option<NextStep>) {
        let Some(session) = &mut self.session else { return };
        let lang = self.lang;
        let notes: Vec<String> = written.notes.iter().map(|note| note.sentence(lang)).collect();
        session.take_written(written);
        self.file_told = false;
        self.take_lock(path);
        self.remember_outside();
        self.preferences.remember(path);
        self.pages.compare.matrix.keep_look();
        self.remember();
        let file = file_name_of(path);
        let said = if notes.is_empty() { lang.saved(&file) } else { lang.saved_with(&file, &notes.join(" ")) };
        self.toasts.say(said);
        match then {
            // What was changed while it was written is asked about.
            Some(then) if self.session.as_ref().is_some_and(Session::is_dirty) => self.unless_dirty(then),
            Some(then) => self.go_on(then),
            None => {}
        }
    }

    fn not_saved(&mut self, error: &SaveError, then: Option<NextStep>) {
        let path = error.path.clone();
        self.modal = Some(match &error.cause {
            SaveCause::Changed(how) => self.changed(path, *how, then),
            SaveCause::NotReplaceable(cause) => Modal::Direct { path, cause: cause.to_string(), then },
            _ => Modal::Failed { title: self.lang.save_failed_title(), text: error.sentence(self.lang) },
        });
    }

    fn changed(&self, path: PathBuf, how: OnDisk, then: Option<NextStep>) -> Modal {
        let dirty = self.session.as_ref().is_some_and(Session::is_dirty);
        Modal::Changed(Changed { path, gone: how == OnDisk::Gone, dirty, differences: None, then })
    }

    /// Looks at the file when the window comes to the front: somebody may have changed it meanwhile. Said once.
    pub(super) fn look_at_file(&mut self, ctx: &Context) {
        let focused = ctx.input(|input| input.focused);
        if focused && !std::mem::replace(&mut self.was_focused, focused) {
            self.looks_at_file = true;
        }
        self.was_focused = focused;
        if !self.looks_at_file || self.is_covered() || self.saving.is_some() {
            return;
        }
        self.looks_at_file = false;
        self.look_at_lock();
        let Some(session) = &mut self.session else { return };
        let Some(path) = session.path().map(Path::to_owned) else { return };
        match session.look_at_file() {
            OnDisk::Same => self.file_told = false,
            how if !std::mem::replace(&mut self.file_told, true) => self.modal = Some(self.changed(path, how, None)),
            _ => {}
        }
    }

    /// Does what the user wants with a file that changed.
    pub(super) fn answer_changed(
        &mut self,
        answer: ChangedAnswer,
        path: &Path,
        then: Option<NextStep>,
        (ctx, frame): (&Context, &eframe::Frame),
    ) {
        match answer {
            ChangedAnswer::Reload => self.reload(path),
            ChangedAnswer::SaveAs => self.save_as(ctx, frame, then),
            ChangedAnswer::Overwrite => {
                self.begin_saving(path, SaveChoice { over_changes: true, ..SaveChoice::default() }, then);
            }
            ChangedAnswer::Show => self.show_differences(path, then),
        }
    }

    /// Writes into the file itself, where no other file can take its place.
    pub(super) fn write_direct(&mut self, path: &Path, then: Option<NextStep>) {
        self.begin_saving(path, SaveChoice { way: Way::Direct, ..SaveChoice::default() }, then);
    }

    fn reload(&mut self, path: &Path) {
        let read_only = self.session.as_ref().is_some_and(Session::is_read_only);
        self.load_as(path, read_only);
    }

    fn show_differences(&mut self, path: &Path, then: Option<NextStep>) {
        let Some(session) = &self.session else { return };
        match store::open(path) {
            Ok((theirs, _)) => {
                let found = differences(session.kept_project(), &theirs, self.lang);
                let dirty = session.is_dirty();
                let path = path.to_owned();
                self.modal = Some(Modal::Changed(Changed { path, gone: false, dirty, differences: Some(found), then }));
            }
            Err(error) => {
                let problems = error.sentences(self.lang);
                self.modal = Some(Modal::OpenFailed { file: file_name_of(path), problems });
            }
        }
    }
}
