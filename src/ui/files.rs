//! Asking for files: the system's dialogs on a worker thread, behind a trait so that tests answer themselves.

use std::path::PathBuf;
use std::pin::pin;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::task::{Context as TaskContext, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::{Duration, Instant};

use eframe::egui::Context;
use rfd::AsyncFileDialog;

use crate::app::SHEET_ENDINGS;
use crate::figure::FORMATS;
use crate::report::paper::PaperFormat;
use crate::text::Lang;

use super::context::FigureChoice;

/// Faster than any user: a dialog that is gone after this did not open.
const NEVER_OPENED: Duration = Duration::from_millis(300);

/// What a file is wanted for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileRequest {
    /// A project to open.
    Open,
    /// Raw data to read.
    Data,
    /// Where to save the project; with a proposed name.
    SaveProject(String),
    /// Where to save a picture; with a proposed name.
    SavePicture(String),
    /// Where to save a report; with a proposed name, and the key of its format.
    SaveReport(String, &'static str),
}

/// What is done with the file that was asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Purpose {
    /// Open it.
    Open,
    /// Save the project to it, and go on with this.
    Save(Option<NextStep>),
    /// Write this figure to it.
    Export(FigureChoice),
    /// Write the report to it.
    Report,
    /// Take the raw data in it.
    Data,
}

/// What goes on once nothing unsaved is in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// Close the window.
    Close,
    /// Show the start page.
    Start,
    /// Begin an empty project.
    Empty,
    /// Open this file.
    Load(PathBuf),
    /// Open this sample.
    Sample(&'static str),
    /// Make a project of the table that is reviewed.
    Import,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileAnswer {
    /// This file.
    Path(PathBuf),
    /// The user thought better of it.
    Cancelled,
    /// The dialog could not be shown.
    Failed,
}

/// Whoever can ask for files.
pub trait Dialogs {
    /// Asks; the answer comes later, the window never waits. `folder` is where to begin.
    fn ask(&mut self, request: &FileRequest, folder: Option<PathBuf>, host: &Host<'_>) -> Receiver<FileAnswer>;
}

/// The window on whose behalf a dialog opens.
pub struct Host<'a> {
    /// To wake the window when the answer is there.
    pub ctx: &'a Context,
    /// The parent window.
    pub frame: &'a eframe::Frame,
    /// The language of titles and filters.
    pub lang: Lang,
}

/// The dialogs of the system.
#[derive(Debug, Default)]
pub struct SystemDialogs;

impl Dialogs for SystemDialogs {
    fn ask(&mut self, request: &FileRequest, folder: Option<PathBuf>, host: &Host<'_>) -> Receiver<FileAnswer> {
        let (sender, receiver) = channel();
        let ctx = host.ctx.clone();
        let dialog = dialog(request, folder, host);
        // On macOS the dialog must be made here, on the thread of the window; only the waiting goes elsewhere.
        let answer: std::pin::Pin<Box<dyn Future<Output = _> + Send>> = match request {
            FileRequest::Open | FileRequest::Data => Box::pin(dialog.pick_file()),
            FileRequest::SaveProject(_) | FileRequest::SavePicture(_) | FileRequest::SaveReport(..) => {
                Box::pin(dialog.save_file())
            }
        };
        let begin = Instant::now();
        thread::spawn(move || {
            let answer = match block_on(answer) {
                Some(file) => FileAnswer::Path(file.path().to_owned()),
                // Without a portal and without zenity the answer is the same as after Cancel, only at once.
                None if cfg!(target_os = "linux") && begin.elapsed() < NEVER_OPENED => FileAnswer::Failed,
                None => FileAnswer::Cancelled,
            };
            let _ = sender.send(answer);
            ctx.request_repaint();
        });
        receiver
    }
}

fn dialog(request: &FileRequest, folder: Option<PathBuf>, host: &Host<'_>) -> AsyncFileDialog {
    let lang = host.lang;
    let mut dialog = AsyncFileDialog::new().set_parent(host.frame);
    if let Some(folder) = folder {
        dialog = dialog.set_directory(folder);
    }
    match request {
        FileRequest::Open => dialog
            .set_title(lang.prompt_open())
            .add_filter(lang.filter_openable(), &[&["ron"], &SHEET_ENDINGS[..]].concat())
            .add_filter(lang.filter_project(), &["ron"]),
        FileRequest::Data => dialog
            .set_title(lang.prompt_data())
            .add_filter(lang.filter_data(), &["csv", "txt", "tsv", "rtl", "xlsx", "xlsm", "xls", "ods"]),
        FileRequest::SaveProject(name) => {
            dialog.set_title(lang.prompt_save()).set_file_name(name).add_filter(lang.filter_project(), &["ron"])
        }
        FileRequest::SaveReport(name, key) => {
            let dialog = dialog.set_title(lang.prompt_report()).set_file_name(name);
            match PaperFormat::from_key(key) {
                Some(format) => dialog.add_filter((format.name)(lang), &[format.key]),
                None => dialog,
            }
        }
        FileRequest::SavePicture(name) => {
            let dialog = dialog.set_title(lang.prompt_export()).set_file_name(name);
            FORMATS.iter().fold(dialog, |dialog, format| dialog.add_filter((format.name)(lang), &[format.extension]))
        }
    }
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Waits for the future on this thread.
fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut context = TaskContext::from_waker(&waker);
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(output) => return output,
            Poll::Pending => thread::park(),
        }
    }
}
