//! Opening, saving and exporting.

use std::path::{Path, PathBuf};
use std::sync::mpsc::TryRecvError;

use eframe::egui::Context;

use crate::app::{Session, is_sheet, samples};
use crate::figure::svg::PageOptions;
use crate::figure::{Drawing, FORMATS, FigureFormat, Palette, build, format_list};
use crate::model::Project;
use crate::store::{self, MOST_OF_DATA, SaveOptions, read_regular};
use crate::ui::context::{Action, FigureChoice, FileAction, Page};
use crate::ui::files::{FileAnswer, FileRequest, NextStep, Purpose};
use crate::ui::views::dialogs::{Modal, PathPrompt};

use super::App;

impl App {
    /// Asks for a file; only one question at a time.
    pub(super) fn ask(&mut self, purpose: Purpose, request: &FileRequest, ctx: &Context, frame: &eframe::Frame) {
        if self.waiting.is_none() {
            let folder = self.folder();
            let host = self.host(ctx, frame);
            let answer = self.dialogs.ask(request, folder, &host);
            self.waiting = Some((purpose, answer));
        }
    }

    /// Where file dialogs begin: beside the open project, else where the last one was.
    fn folder(&self) -> Option<PathBuf> {
        let path =
            self.session.as_ref().and_then(Session::path).or(self.preferences.recent.first().map(PathBuf::as_path));
        path.and_then(Path::parent).filter(|folder| folder.is_dir()).map(Path::to_owned)
    }

    /// Opens a project, or reviews a table before anything of it is taken over.
    pub(super) fn open(&mut self, path: PathBuf, ctx: &Context) {
        if is_sheet(&path) {
            self.begin_import(&path, ctx);
        } else {
            self.unless_dirty(NextStep::Load(path));
        }
    }

    pub(super) fn poll_dialog(&mut self, ctx: &Context) {
        let Some((_, answer)) = &self.waiting else { return };
        let answer = match answer.try_recv() {
            Ok(answer) => answer,
            Err(TryRecvError::Empty) => return,
            Err(TryRecvError::Disconnected) => FileAnswer::Failed,
        };
        let Some((purpose, _)) = self.waiting.take() else { return };
        match answer {
            FileAnswer::Cancelled => {}
            FileAnswer::Path(path) => self.use_file(purpose, path, ctx),
            FileAnswer::Failed => {
                let proposed = self.proposed_path(&purpose);
                self.modal = Some(Modal::Prompt(PathPrompt::new(purpose, &proposed)));
            }
        }
    }

    /// What the path prompt begins with.
    fn proposed_path(&self, purpose: &Purpose) -> PathBuf {
        let folder = self.folder().or_else(|| std::env::current_dir().ok()).unwrap_or_default();
        match purpose {
            Purpose::Open | Purpose::Data => folder.join(""),
            Purpose::Save(_) => folder.join(self.file_name()),
            Purpose::Export(figure) => folder.join(format!("{}.{}", figure.id.key(), FigureFormat::DEFAULT_EXTENSION)),
            Purpose::Report => folder.join(self.report_name()),
        }
    }

    /// Does what the file was asked for.
    pub(super) fn use_file(&mut self, purpose: Purpose, path: PathBuf, ctx: &Context) {
        match purpose {
            Purpose::Open => self.open(path, ctx),
            Purpose::Save(then) => {
                self.save_under(&path, then);
            }
            Purpose::Export(figure) => self.export(&figure, path),
            Purpose::Report => self.begin_report(path),
            Purpose::Data => self.take_data(path),
        }
    }

    /// Takes a file with raw data into the measurement being prepared, or begins one for the selected cell.
    pub(super) fn take_data(&mut self, path: PathBuf) {
        // The page with what is being typed goes out of sight.
        self.commit_edit();
        match read_regular(&path, MOST_OF_DATA) {
            Ok(bytes) => {
                let cell = self.selected_cell();
                self.page = Page::MEASURE;
                self.pages.measure.take_file(path, bytes.into(), cell);
            }
            Err(error) => {
                let text = error.sentence(&path, self.lang);
                self.toasts.say(text);
            }
        }
    }

    /// Opens a sample or template; saving it asks for a file.
    pub(super) fn load_sample(&mut self, file: &str) {
        let Some(sample) = samples::find(file) else { return };
        match store::read(sample.text) {
            Ok(project) => self.take(Session::new(project)),
            Err(problems) => {
                let problems = store::sentences(&problems, self.lang);
                self.modal = Some(Modal::OpenFailed { file: file.to_owned(), problems });
            }
        }
    }

    /// Opens an empty project.
    pub(super) fn load_empty(&mut self) {
        self.take(Session::new(Project::new(self.lang.untitled())));
    }

    /// A file name for the project.
    pub(super) fn file_name(&self) -> String {
        let Some(session) = &self.session else { return String::new() };
        if let Some(name) = session.path().and_then(Path::file_name) {
            return name.to_string_lossy().into_owned();
        }
        let title = session.project().title(self.lang);
        let safe: String = title.chars().map(|c| if c.is_alphanumeric() || c == '-' { c } else { ' ' }).collect();
        let words: Vec<&str> = safe.split_whitespace().collect();
        let name = words.join("-").to_lowercase();
        format!("{}.ron", if name.is_empty() { "project" } else { &name })
    }

    pub(super) fn ask_export(&mut self, figure: FigureChoice, ctx: &Context, frame: &eframe::Frame) {
        if self.session.is_some() {
            let extension = FORMATS.first().map_or(FigureFormat::DEFAULT_EXTENSION, |format| format.extension);
            let request = FileRequest::SavePicture(format!("{}.{extension}", figure.id.key()));
            self.ask(Purpose::Export(figure), &request, ctx, frame);
        }
    }

    /// Writes a figure in the format that the ending of the file name tells.
    fn export(&mut self, wanted: &FigureChoice, path: PathBuf) {
        let Some(session) = &self.session else { return };
        let (project, analysis) = (session.project(), session.analysis());
        let Some(figure) =
            build(wanted.id, project, analysis, session.decision().map(AsRef::as_ref), &wanted.choice, self.lang)
        else {
            return self.toasts.say(self.lang.nothing_to_draw());
        };
        let (path, format) = match self.export_path(path) {
            Ok(target) => target,
            Err(text) => {
                self.modal = Some(Modal::Failed { title: self.lang.save_failed_title(), text });
                return;
            }
        };
        let drawing = Drawing { palette: Palette::Light, page: PageOptions::default(), scale: 3.0 };
        let written = match format.encode(&figure, &drawing) {
            Ok(bytes) => {
                let options = SaveOptions { keeps_versions: true, ..SaveOptions::default() };
                store::save(&path, &bytes, &options).map_err(|error| error.sentence(self.lang))
            }
            Err(error) => Err(self.lang.export_failed(&error.to_string())),
        };
        match written {
            Ok(_) => self.toasts.say(self.lang.exported(&file_name_of(&path))),
            Err(text) => self.modal = Some(Modal::Failed { title: self.lang.save_failed_title(), text }),
        }
    }

    /// The file that a figure is written to and its format: a name without an ending gets one, unless that names
    /// another file than the user was asked about; an ending of another kind is never replaced.
    fn export_path(&self, path: PathBuf) -> Result<(PathBuf, &'static FigureFormat), String> {
        if let Some(format) = FigureFormat::of_path(&path) {
            return Ok((path, format));
        }
        let full = path.with_extension(FigureFormat::DEFAULT_EXTENSION);
        match FigureFormat::of_path(&full) {
            Some(_) if path.extension().is_none() && full.exists() => {
                Err(self.lang.export_exists(&file_name_of(&full)))
            }
            Some(format) if path.extension().is_none() => Ok((full, format)),
            _ => {
                let join = |first: &str, last: &str| self.lang.list_or(first, last);
                let formats = format_list(|format| format!(".{}", format.extension), join, self.lang);
                Err(self.lang.export_no_format(&file_name_of(&path), &formats))
            }
        }
    }

    /// Opens a file that was dropped on the window.
    pub(super) fn take_dropped(&mut self, ctx: &Context, frame: &eframe::Frame) {
        let dropped = ctx.input(|i| i.raw.dropped_files.first().map(|file| file.path().to_owned()));
        if let Some(path) = dropped {
            let is_project = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
            let action = match &self.session {
                // Whatever is dropped while data are prepared is data.
                Some(_) if !is_project && self.page == Page::MEASURE => FileAction::TakeData(path),
                Some(_) if !is_project && is_sheet(&path) => return self.take_dropped_table(&path, ctx),
                Some(_) if !is_project => FileAction::TakeData(path),
                _ => FileAction::OpenPath(path),
            };
            self.perform(Action::File(action), ctx, frame);
        }
    }
}

pub(super) fn file_name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
