//! A table on its way into the window: read, reviewed, and taken over.

use std::path::Path;

use eframe::egui::{Align2, Context, Rect, Ui, vec2};

use crate::app::import::{ImportDraft, ImportJob, read};
use crate::app::{Session, SheetFileError};
use crate::sheet::SheetError;
use crate::sheet::grid;
use crate::ui::files::NextStep;
use crate::ui::pages::GAP;
use crate::ui::theme::{self, Tokens};
use crate::ui::views::dialogs::Modal;
use crate::ui::views::import_review::{ImportReview, Outcome, ReviewInput};
use crate::ui::widgets::{fields, within};

use super::App;
use super::files::file_name_of;

/// Files above this are read on a thread of their own.
const AT_ONCE: u64 = 1 << 20;

impl App {
    /// Reads a table's file for the review; a large one on a thread of its own.
    pub(super) fn begin_import(&mut self, path: &Path, ctx: &Context) {
        self.commit_edit();
        let size = path.metadata().map(|file| file.len()).unwrap_or_default();
        if size <= AT_ONCE {
            let draft = read(path, &self.preferences.layouts);
            return self.review(path, draft);
        }
        let ctx = ctx.clone();
        let layouts = self.preferences.layouts.clone();
        self.import_job = Some(ImportJob::begin(path.to_owned(), layouts, move || ctx.request_repaint()));
    }

    /// Takes a table that a thread has read.
    pub(super) fn poll_import(&mut self) {
        let Some(prepared) = self.import_job.as_ref().and_then(ImportJob::take) else { return };
        self.import_job = None;
        self.review(&prepared.path, prepared.draft);
    }

    /// Reviews a pasted table: for the open project, else for a new one.
    pub(super) fn review_text(&mut self, text: &str) {
        self.commit_edit();
        let draft = grid::from_text(text).map_err(SheetError::from);
        let draft = draft.and_then(|grids| ImportDraft::new("", grids, &self.preferences.layouts));
        self.review(Path::new(""), draft.map_err(SheetFileError::from));
    }

    fn review(&mut self, path: &Path, draft: Result<ImportDraft, SheetFileError>) {
        let is_clipboard = path.as_os_str().is_empty();
        match draft {
            Ok(draft) => self.import = Some(ImportReview::new(draft, is_clipboard && self.session.is_some())),
            Err(error) => {
                let file = if is_clipboard { self.lang.review_clipboard().to_owned() } else { file_name_of(path) };
                let problem = error.sentence(&file, self.lang);
                self.modal = Some(Modal::OpenFailed { file, problems: vec![problem] });
            }
        }
    }

    /// Takes a dropped table: a comparison goes to the review, anything else to the measurements of the open project.
    pub(super) fn take_dropped_table(&mut self, path: &Path, ctx: &Context) {
        let size = path.metadata().map(|file| file.len()).unwrap_or_default();
        let draft = (size <= AT_ONCE).then(|| read(path, &self.preferences.layouts));
        match draft {
            Some(Ok(draft)) if draft.is_comparison() => {
                self.commit_edit();
                self.import = Some(ImportReview::new(draft, true));
            }
            None if !is_text(path) => self.begin_import(path, ctx),
            _ => self.take_data(path.to_owned()),
        }
    }

    /// Shows the review, or that a file is being read; true while either is there.
    pub(super) fn show_import(&mut self, ui: &mut Ui, all: Rect) -> bool {
        let tokens = theme::tokens(ui);
        if self.import_job.is_some() {
            self.show_reading(ui, all);
            return true;
        }
        let Some(mut review) = self.import.take() else { return false };
        let project = self.session.as_ref().map(|session| &**session.project());
        let input = ReviewInput { project, lang: self.lang, tokens };
        let mut outcome = Outcome::Open;
        within(ui, "import", all.shrink(GAP), |ui| {
            let is_covered = self.modal.is_some();
            if is_covered {
                ui.disable();
            }
            outcome = review.show(ui, &input);
        });
        match outcome {
            Outcome::Open => self.import = Some(review),
            Outcome::Cancelled => self.pages.compare.matrix.focus(),
            Outcome::Import => {
                let into_open = review.into_open() && self.session.is_some();
                self.import = Some(review);
                if into_open {
                    self.merge_import();
                } else {
                    self.unless_dirty(NextStep::Import);
                }
            }
        }
        true
    }

    fn show_reading(&mut self, ui: &mut Ui, all: Rect) {
        let tokens = theme::tokens(ui);
        let file = self.import_job.as_ref().map(|job| file_name_of(job.path())).unwrap_or_default();
        let text = self.lang.review_reading(&file);
        let middle = all.center();
        let font = theme::font(Tokens::HEADING);
        ui.painter().text(middle - vec2(0.0, 24.0), Align2::CENTER_BOTTOM, text, font, tokens.text);
        let place = Rect::from_center_size(middle, vec2(140.0, Tokens::CONTROL));
        let mut stop = false;
        within(ui, "reading", place, |ui| {
            ui.vertical_centered(|ui| stop = fields::button(ui, self.lang.review_stop()).clicked());
        });
        if stop {
            self.import_job = None;
        }
        ui.ctx().request_repaint_after_secs(0.2);
    }

    /// Takes the reviewed table into the open project, as one step.
    fn merge_import(&mut self) {
        let Some(review) = self.import.take() else { return };
        let Some(session) = &mut self.session else { return };
        let differences = match review.draft().differences(session.project()) {
            Ok(differences) => differences,
            Err(error) => {
                self.toasts.say(error.sentence(self.lang));
                self.import = Some(review);
                return;
            }
        };
        if let Err(error) = session.apply(differences.command(review.remove_gone())) {
            self.toasts.say(error.sentence(self.lang));
            self.import = Some(review);
            return;
        }
        self.preferences.keep_layout(review.draft().layout());
        self.remember();
        let project = self.session.as_ref().map(|session| session.project().clone());
        if let Some(project) = project {
            self.selection = super::first_cell(&project);
        }
        self.pages.compare.matrix.focus();
        self.toasts.say(self.lang.review_merged());
    }

    /// Makes a project of the reviewed table; saving asks for a file.
    pub(super) fn take_import(&mut self) {
        let Some(review) = self.import.take() else { return };
        let title = review.draft().title().unwrap_or_else(|| self.lang.untitled().to_owned());
        match review.draft().project(&title) {
            Ok(import) => {
                let (criteria, equipment) = (import.project.criteria.len(), import.project.equipment.len());
                self.preferences.keep_layout(review.draft().layout());
                self.remember();
                self.take(Session::unsaved(import.project));
                self.toasts.say(self.lang.review_imported(criteria, equipment));
            }
            Err(error) => {
                self.toasts.say(error.sentence(self.lang));
                self.import = Some(review);
            }
        }
    }
}

fn is_text(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| matches!(ending.as_str(), "csv" | "tsv" | "txt"))
}
