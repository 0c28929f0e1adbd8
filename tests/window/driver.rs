//! The window without a screen, and hands to drive it.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use eframe::egui::{Event, Key, Modifiers, Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use gapwise::model::Project;
use gapwise::text::Lang;
use gapwise::ui::app::{App, Setup};
use gapwise::ui::files::{Dialogs, FileAnswer, FileRequest, Host};
use gapwise::ui::theme;

/// Answers with the same path every time and notes what was asked.
#[derive(Clone, Default)]
pub struct Fake {
    pub answer: Arc<Mutex<Option<PathBuf>>>,
    pub asked: Arc<Mutex<Vec<FileRequest>>>,
}

impl Dialogs for Fake {
    fn ask(&mut self, request: &FileRequest, _: Option<PathBuf>, _: &Host<'_>) -> Receiver<FileAnswer> {
        self.asked.lock().unwrap().push(request.clone());
        let (sender, receiver) = channel();
        let answer = self.answer.lock().unwrap().clone();
        sender.send(answer.map_or(FileAnswer::Failed, FileAnswer::Path)).unwrap();
        receiver
    }
}

/// The window on this file, in this language, at 1280 × 800.
pub fn window(open: Option<PathBuf>, lang: Lang, dialogs: Fake) -> Harness<'static, App> {
    window_with(open, lang, |setup| setup.dialogs = Box::new(dialogs))
}

/// The window on the tutorial, in English.
pub fn tutorial() -> Harness<'static, App> {
    window(Some(sample("tutorial.ron")), Lang::En, Fake::default())
}

/// The window as set up by the caller.
pub fn window_with(open: Option<PathBuf>, lang: Lang, change: impl FnOnce(&mut Setup)) -> Harness<'static, App> {
    // Every event takes a step.
    window_at(0.25, open, lang, change)
}

/// The same with steps of this many seconds; what depends on a quick hand needs short ones.
pub fn window_at(
    step: f32,
    open: Option<PathBuf>,
    lang: Lang,
    change: impl FnOnce(&mut Setup),
) -> Harness<'static, App> {
    let dialogs = Box::new(Fake::default());
    let mut setup = Setup { preferences: None, dialogs, recovery: None, ..Setup::new(open, Some(lang)) };
    // Many windows look at one sample at a time, and a loaded disk takes its time.
    (setup.locks, setup.patience) = (false, Duration::from_secs(20));
    change(&mut setup);
    let mut harness = Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        .with_theme(Theme::Light)
        .with_max_steps(20)
        .with_step_dt(step)
        .with_context_setup(theme::install)
        .build_eframe(|cc| App::new(&cc.egui_ctx, setup));
    harness.run_steps(4);
    harness
}

pub fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("projects").join(name)
}

/// A copy of the tutorial that may be written.
pub fn copy(folder: &tempfile::TempDir) -> PathBuf {
    let path = folder.path().join("copy.ron");
    std::fs::copy(sample("tutorial.ron"), &path).unwrap();
    path
}

pub fn project(harness: &Harness<'_, App>) -> Arc<Project> {
    Arc::clone(harness.state().session().expect("a project is open").project())
}

pub fn text_of(project: &Project, equipment: &str, criterion: &str) -> String {
    let cell = project.equipment(equipment).and_then(|e| e.cell(criterion));
    cell.and_then(|cell| cell.chosen()).map(|spec| spec.is.clone()).unwrap_or_default()
}

/// Types as a keyboard does: a key press each and the text.
pub fn type_text(harness: &mut Harness<'_, App>, text: &str) {
    for c in text.chars() {
        harness.event(Event::Text(c.to_string()));
        harness.run_steps(1);
    }
}

pub fn key(harness: &mut Harness<'_, App>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run_steps(3);
}

pub fn click(harness: &mut Harness<'_, App>, label: &str) {
    harness.get_by_label(label).click();
    harness.run_steps(3);
}

/// Whether something in sight has this in its name.
pub fn says<State>(harness: &Harness<'_, State>, part: &str) -> bool {
    harness.query_all_by_label_contains(part).next().is_some()
}
