//! The report: asked for in its dialog, made on a thread, opened afterwards.

use std::path::{Path, PathBuf};

use eframe::egui::Context;

use crate::app::{ReportChoice, ReportJob, ReportOrder, open_outside};
use crate::report::paper::{FORMATS, PaperFormat};
use crate::ui::files::{FileRequest, Purpose};
use crate::ui::views::report_dialog::{ReportDialog, Wish};

use super::App;
use super::files::file_name_of;

impl App {
    /// Opens the dialog.
    pub(super) fn open_report(&mut self) {
        if self.session.is_some() {
            self.report = Some(ReportDialog::new(self.preferences.report.clone()));
        }
    }

    /// Shows the dialog, and does what it asks for.
    pub(super) fn show_report(&mut self, ctx: &Context, frame: &eframe::Frame) {
        let Some(mut dialog) = self.report.take() else { return };
        let wish = dialog.show(ctx, self.lang);
        if dialog.choice != self.preferences.report {
            self.preferences.report = dialog.choice.clone();
            self.remember();
        }
        match wish {
            Wish::Stay => self.report = Some(dialog),
            Wish::Close => self.pages.compare.matrix.focus(),
            Wish::Write => {
                self.report = Some(dialog);
                let request = FileRequest::SaveReport(self.report_name(), self.report_format().key);
                self.ask(Purpose::Report, &request, ctx, frame);
            }
            Wish::Open(path) => {
                if let Err(error) = open_outside(&path) {
                    self.toasts.say(self.lang.report_not_opened(&error.to_string()));
                }
                self.report = Some(dialog);
            }
        }
    }

    /// The name proposed for the report: that of the project's file.
    pub(super) fn report_name(&self) -> String {
        let file = PathBuf::from(self.file_name()).with_extension(self.report_format().key);
        file.to_string_lossy().into_owned()
    }

    fn report_format(&self) -> &'static PaperFormat {
        self.preferences.report.format()
    }

    /// Begins to make the report for this file.
    pub(super) fn begin_report(&mut self, path: PathBuf) {
        let (Some(session), Some(dialog)) = (&self.session, &mut self.report) else { return };
        match target(path, &dialog.choice) {
            Ok(target) => {
                let order = ReportOrder::new(session, &dialog.choice, target, self.lang);
                let ctx = self.ctx.clone();
                dialog.run(ReportJob::begin(order, move || ctx.request_repaint()));
            }
            Err(Refused::IsThere(path)) => dialog.fail(self.lang.export_exists(&file_name_of(&path))),
            Err(Refused::Unknown(path)) => {
                let endings: Vec<String> = FORMATS.iter().map(|format| format!(".{}", format.key)).collect();
                let endings = endings.join(self.lang.list_comma());
                dialog.fail(self.lang.export_no_format(&file_name_of(&path), &endings));
            }
        }
    }
}

/// Why a name is not used.
enum Refused {
    /// With its ending it is another file, which the user was not asked about.
    IsThere(PathBuf),
    /// Its ending is of no format.
    Unknown(PathBuf),
}

/// The file and its format: a name without an ending gets that of the format; one of another format is of that.
fn target(path: PathBuf, choice: &ReportChoice) -> Result<(PathBuf, &'static PaperFormat), Refused> {
    let format = choice.format();
    match PaperFormat::of_path(&path) {
        Some(named) => Ok((path, named)),
        None if path.extension().is_none() => {
            let full: PathBuf = Path::new(&path).with_extension(format.key);
            if full.exists() { Err(Refused::IsThere(full)) } else { Ok((full, format)) }
        }
        None => Err(Refused::Unknown(path)),
    }
}
