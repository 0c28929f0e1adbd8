//! The window of Gapwise.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};

use clap::{Parser, ValueEnum};
use eframe::egui::{IconData, ViewportBuilder};
use eframe::{NativeOptions, Renderer};

use gapwise::app::recovery::Rescue;
use gapwise::text::Lang;
use gapwise::ui::app::{App, Setup};

/// Compare domestic and imported equipment in a window; gapwise-cli does the same without one.
#[derive(Clone, Debug, Parser)]
#[command(name = "gapwise", version)]
struct Arguments {
    /// The project to open
    project: Option<PathBuf>,
    /// How to draw; without it wgpu is tried first, then glow
    #[arg(long, value_name = "RENDERER")]
    renderer: Option<Choice>,
    /// The language of the window
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<Language>,
}

const VERSION: &str = env!("CARGO_PKG_VERSION");

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Choice {
    Wgpu,
    Glow,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Language {
    En,
    Zh,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::En,
            Language::Zh => Self::Zh,
        }
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let lang = arguments.lang.map(Lang::from).unwrap_or_default();
    if !has_display() {
        return refuse(lang.no_display());
    }
    end_without_loss();
    let marker = marker_path();
    for renderer in order(arguments.renderer, marker.as_deref()) {
        match run(&arguments, renderer, marker.as_deref()) {
            Ok(()) => return ExitCode::SUCCESS,
            Err(eframe::Error::WinitEventLoop(_)) => return refuse(lang.no_display()),
            Err(_) => {}
        }
    }
    refuse(lang.no_renderer())
}

/// The unsaved work of the window, for whoever ends the program.
static RESCUE: Mutex<Option<Rescue>> = Mutex::new(None);

/// Copies the unsaved work of the window.
fn rescue() {
    let rescue = RESCUE.lock().unwrap_or_else(PoisonError::into_inner).clone();
    if let Some(rescue) = rescue {
        rescue.write();
    }
}

/// Lets a panic, and the signals by which a system ends programs, leave a last copy of unsaved work.
fn end_without_loss() {
    let report = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        rescue();
        report(info);
    }));
    #[cfg(unix)]
    watch_signals();
}

/// On a thread of its own, so that a window that hangs loses nothing either. Then the signal does what it always does.
#[cfg(unix)]
fn watch_signals() {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    let Ok(mut signals) = Signals::new([SIGHUP, SIGINT, SIGTERM]) else { return };
    std::thread::spawn(move || {
        for signal in signals.forever() {
            rescue();
            let _ = signal_hook::low_level::emulate_default_handler(signal);
        }
    });
}

/// One sentence for a machine that cannot show a window.
fn refuse(sentence: &str) -> ExitCode {
    eprintln!("{sentence}");
    ExitCode::FAILURE
}

/// Asked before an event loop is made: that would fail with a panic's worth of text.
fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY") || set("WAYLAND_SOCKET")
}

/// The renderers to try. A marker left behind by an earlier start of this version means that wgpu took the process
/// down; glow is then tried first until wgpu was asked for and did draw, or another version comes.
fn order(chosen: Option<Choice>, marker: Option<&Path>) -> Vec<Renderer> {
    match chosen {
        Some(Choice::Wgpu) => vec![Renderer::Wgpu],
        Some(Choice::Glow) => vec![Renderer::Glow],
        None if marker.is_some_and(is_left_behind) => vec![Renderer::Glow, Renderer::Wgpu],
        None => vec![Renderer::Wgpu, Renderer::Glow],
    }
}

fn is_left_behind(marker: &Path) -> bool {
    std::fs::read_to_string(marker).is_ok_and(|version| version == VERSION)
}

/// A file that exists while the window is being set up with wgpu.
fn marker_path() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "gapwise")?;
    let folder = folders.state_dir().unwrap_or_else(|| folders.data_local_dir());
    std::fs::create_dir_all(folder).ok()?;
    Some(folder.join("starting"))
}

fn run(arguments: &Arguments, renderer: Renderer, marker: Option<&Path>) -> eframe::Result {
    let marker = marker.filter(|_| renderer == Renderer::Wgpu);
    if let Some(marker) = marker {
        let _ = std::fs::write(marker, VERSION);
    }
    let mut setup = Setup::new(arguments.project.clone(), arguments.lang.map(Lang::from));
    let done = marker.map(Path::to_owned);
    setup.drawn = Some(Box::new(move || remove(done.as_deref())));
    setup.rescue = Some(Box::new(|rescue| *RESCUE.lock().unwrap_or_else(PoisonError::into_inner) = Some(rescue)));
    let options = NativeOptions { viewport: viewport(), renderer, persist_window: false, ..NativeOptions::default() };
    let result = eframe::run_native("gapwise", options, Box::new(|cc| Ok(Box::new(App::new(&cc.egui_ctx, setup)))));
    // A failure that came back as an error is no crash.
    remove(marker);
    result
}

fn remove(marker: Option<&Path>) {
    if let Some(marker) = marker {
        let _ = std::fs::remove_file(marker);
    }
}

fn viewport() -> ViewportBuilder {
    let builder = ViewportBuilder::default()
        .with_app_id("gapwise")
        .with_title("Gapwise")
        .with_inner_size([1360.0, 850.0])
        .with_min_inner_size([960.0, 600.0]);
    match eframe::icon_data::from_png_bytes(include_bytes!("../assets/icon.png")) {
        Ok(IconData { rgba, width, height }) => builder.with_icon(IconData { rgba, width, height }),
        Err(_) => builder,
    }
}
