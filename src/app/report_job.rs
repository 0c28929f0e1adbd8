//! A report written on a thread of its own, while the window goes on: with progress, and to be cancelled until the file
//! is written.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use serde::{Deserialize, Serialize};

use crate::analysis::decision::Decision;
use crate::analysis::{Options, analyse_with};
use crate::model::{Date, Project};
use crate::report::paper::{About, FORMATS, Paper, PaperFormat, PaperOptions, SectionId, Source};
use crate::store::{SaveOptions, Stamp, save, to_ron};
use crate::text::Lang;

use super::Session;

/// What was chosen for the last report; kept in the preferences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReportChoice {
    /// Key of the format.
    pub format: String,
    /// Keys of the languages; none: that of the window.
    pub languages: Vec<String>,
    /// Keys of the sections that are left out, so that new ones are in.
    pub left_out: Vec<String>,
}

impl Default for ReportChoice {
    fn default() -> Self {
        let format = FORMATS.iter().find(|format| format.is_built).map_or("html", |format| format.key);
        Self { format: format.to_owned(), languages: Vec::new(), left_out: Vec::new() }
    }
}

impl ReportChoice {
    /// The format; one that this build cannot write gives way to one that it can.
    pub fn format(&self) -> &'static PaperFormat {
        let built = || FORMATS.iter().filter(|format| format.is_built);
        let chosen = built().find(|format| format.key == self.format).or_else(|| built().next());
        chosen.unwrap_or(&FORMATS[0])
    }

    /// The languages, of a window in this one.
    pub fn languages(&self, lang: Lang) -> Vec<Lang> {
        let mut languages: Vec<Lang> = self.languages.iter().filter_map(|key| Lang::parse(key)).collect();
        languages.dedup();
        languages.truncate(2);
        if languages.is_empty() { vec![lang] } else { languages }
    }

    /// Whether a section is in.
    pub fn has(&self, id: SectionId) -> bool {
        !self.left_out.iter().any(|key| key == id.key())
    }

    /// Takes a section in or leaves it out.
    pub fn set(&mut self, id: SectionId, is_in: bool) {
        self.left_out.retain(|key| key != id.key());
        if !is_in {
            self.left_out.push(id.key().to_owned());
        }
    }

    fn options(&self, lang: Lang) -> PaperOptions {
        let sections = SectionId::ALL.iter().copied().filter(|id| self.has(*id)).collect();
        let sections = (!self.left_out.is_empty()).then_some(sections);
        PaperOptions { languages: self.languages(lang), sections }
    }
}

/// What a report is made of and where it goes; holds all that a thread needs.
#[derive(Clone, Debug)]
pub struct ReportOrder {
    project: Arc<Project>,
    looked_at: Options,
    about: About,
    options: PaperOptions,
    format: &'static PaperFormat,
    path: PathBuf,
    lang: Lang,
}

impl ReportOrder {
    /// A report of the session as it is shown, to this file in this format.
    pub fn new(
        session: &Session,
        choice: &ReportChoice,
        (path, format): (PathBuf, &'static PaperFormat),
        lang: Lang,
    ) -> Self {
        Self {
            project: session.project().clone(),
            looked_at: session.options().clone(),
            about: about(session),
            options: choice.options(lang),
            format,
            path,
            lang,
        }
    }

    fn make(&self, progress: &Progress) -> Result<Made, ReportFailure> {
        let failed = |text: String| ReportFailure::Failed(text);
        progress.begin(ReportStep::Comparing)?;
        let analysis = analyse_with(&self.project, &self.looked_at);
        let cancel = || progress.is_cancelled();
        let decision = Decision::finished(&self.project, &analysis, &cancel).ok_or(ReportFailure::Cancelled)?;
        progress.begin(ReportStep::Composing)?;
        let source = Source { project: &self.project, analysis: &analysis, decision: &decision, about: &self.about };
        let paper = Paper::made(&source, &self.options, &cancel).ok_or(ReportFailure::Cancelled)?;
        let written = self.format.write(&paper).map_err(|error| failed(error.sentence(self.lang)))?;
        progress.begin(ReportStep::Writing)?;
        let options = SaveOptions { keeps_versions: true, ..SaveOptions::default() };
        let saved = save(&self.path, &written.bytes, &options).map_err(|error| failed(error.sentence(self.lang)))?;
        let replaced = (written.replaced > 0).then(|| self.lang.paper_about_replaced(written.replaced));
        let notes = saved.notes.iter().map(|note| note.sentence(self.lang)).chain(replaced).collect();
        Ok(Made { path: self.path.clone(), notes })
    }
}

/// File, digest and day.
fn about(session: &Session) -> About {
    let file = session.path().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
    let stamp = session.stamp().filter(|_| !session.is_dirty() && !session.is_what_if());
    let digest = stamp.map_or_else(
        || Stamp::of(Path::new(""), to_ron(session.project()).as_bytes()).digest().to_owned(),
        |stamp| stamp.digest().to_owned(),
    );
    About {
        file: file.unwrap_or_default(),
        digest,
        is_unsaved: stamp.is_none(),
        date: Date::today().map(|date| date.to_string()).unwrap_or_default(),
        program: About::PROGRAM.to_owned(),
    }
}

/// What a report is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportStep {
    /// Working out the results.
    Comparing,
    /// Making pages of them.
    Composing,
    /// Writing the file.
    Writing,
}

impl ReportStep {
    const ALL: [Self; 3] = [Self::Comparing, Self::Composing, Self::Writing];
}

/// A report that is in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The file.
    pub path: PathBuf,
    /// What did not go as usual.
    pub notes: Vec<String>,
}

/// Why there is no report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportFailure {
    /// The user thought better of it; no file was touched.
    Cancelled,
    /// This happened.
    Failed(String),
}

/// What both threads know.
#[derive(Debug, Default)]
struct Progress {
    step: AtomicU8,
    cancelled: AtomicBool,
}

impl Progress {
    fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    fn begin(&self, step: ReportStep) -> Result<(), ReportFailure> {
        self.step.store(step as u8, Ordering::Relaxed);
        if self.is_cancelled() { Err(ReportFailure::Cancelled) } else { Ok(()) }
    }
}

/// A report on its way to its file.
#[derive(Debug)]
pub struct ReportJob {
    progress: Arc<Progress>,
    result: Receiver<Result<Made, ReportFailure>>,
}

impl ReportJob {
    /// Begins; `wake` is called when it is done.
    pub fn begin(order: ReportOrder, wake: impl Fn() + Send + 'static) -> Self {
        let (sender, result) = channel();
        let progress = Arc::new(Progress::default());
        let theirs = Arc::clone(&progress);
        std::thread::spawn(move || {
            if sender.send(order.make(&theirs)).is_ok() {
                wake();
            }
        });
        Self { progress, result }
    }

    /// What it is at.
    pub fn step(&self) -> ReportStep {
        let at = usize::from(self.progress.step.load(Ordering::Relaxed));
        ReportStep::ALL.get(at).copied().unwrap_or(ReportStep::Comparing)
    }

    /// Ends it before the file is written.
    pub fn cancel(&self) {
        self.progress.cancelled.store(true, Ordering::Relaxed);
    }

    /// What came of it, as soon as that is known.
    pub fn take(&self, lang: Lang) -> Option<Result<Made, ReportFailure>> {
        match self.result.try_recv() {
            Ok(done) => Some(done),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => {
                Some(Err(ReportFailure::Failed(lang.paper_failed(lang.report_thread_ended()))))
            }
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test says what is wrong by failing")]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::app::samples;

    fn done(job: &ReportJob) -> Result<Made, ReportFailure> {
        loop {
            if let Some(done) = job.take(Lang::En) {
                return done;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    fn order(path: PathBuf) -> ReportOrder {
        let sample = samples::find(samples::TUTORIAL).unwrap();
        let session = Session::new(crate::store::read(sample.text).unwrap());
        let format = PaperFormat::from_key("html").unwrap();
        ReportOrder::new(&session, &ReportChoice::default(), (path, format), Lang::En)
    }

    #[test]
    fn a_report_is_written_and_a_cancelled_one_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.html");
        let made = done(&ReportJob::begin(order(path.clone()), || {})).unwrap();
        assert_eq!(made, Made { path: path.clone(), notes: Vec::new() });
        assert!(std::fs::read_to_string(&path).unwrap().starts_with("<!doctype html>"));

        let other = folder.path().join("other.html");
        let progress = Progress::default();
        progress.cancelled.store(true, Ordering::Relaxed);
        assert_eq!(order(other.clone()).make(&progress), Err(ReportFailure::Cancelled));
        assert!(!other.exists());
    }

    #[test]
    fn a_choice_names_only_what_there_is() {
        let choice = ReportChoice {
            format: "wordstar".into(),
            languages: vec!["zh".into(), "en".into(), "xx".into()],
            left_out: vec!["values".into()],
        };
        assert!(choice.format().is_built);
        assert_eq!(choice.languages(Lang::En), [Lang::Zh, Lang::En]);
        assert!(!choice.has(SectionId::Values) && choice.has(SectionId::Ranking));
        assert_eq!(ReportChoice::default().options(Lang::Zh), PaperOptions::in_languages(vec![Lang::Zh]));
    }
}
