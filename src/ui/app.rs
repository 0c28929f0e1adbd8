//! The window as a whole: what it holds, and one frame of it.

mod actions;
mod closing;
mod files;
mod frame;
mod importing;
mod input;
mod panes;
mod recover;
mod reporting;
mod saving;
mod sharing;
mod shortcuts;

use std::path::PathBuf;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use eframe::egui::scroll_area::State as ScrollState;
use eframe::egui::util::IdTypeMap;
use eframe::egui::{Context, Event, RawInput, ThemePreference, Ui, ViewportCommand};

use crate::analysis::Names;
use crate::analysis::decision::{answer, answer_strip};
use crate::app::import::ImportJob;
use crate::app::recovery::{Recovery, Rescue};
use crate::app::{DecisionJob, Preferences, RecentAnswer, Session, ThemeChoice};
use crate::model::Project;
use crate::store::ProjectLock;
use crate::text::{Lang, number};

use super::commands::State;
use super::context::{Action, HistoryStep, Page, Selection, Side};
use super::files::{Dialogs, FileAnswer, NextStep, Purpose, SystemDialogs};
use super::pages::{PAGES, Pages};
use super::theme;
use super::views::criterion_editor::CriterionEditor;
use super::views::dialogs::Modal;
use super::views::equipment_editor::EquipmentEditor;
use super::views::evidence_editor::EvidenceEditor;
use super::views::figure_pane::FigurePage;
use super::views::help::HelpView;
use super::views::import_review::ImportReview;
use super::views::palette::CommandPalette;
use super::views::presentation::Presentation;
use super::views::project_editor::ProjectEditor;
use super::views::report_dialog::ReportDialog;
use super::views::scenario_editor::ScenarioEditor;
use super::views::settings::SettingsView;
use super::views::topbar::Menus;
use super::views::weights_editor::WeightsEditor;
use super::widgets::toast::Toasts;

/// What the window starts with.
pub struct Setup {
    /// The file to open.
    pub open: Option<PathBuf>,
    /// The language, where the command line names one.
    pub lang: Option<Lang>,
    /// Where preferences are kept; `None`: they are not.
    pub preferences: Option<PathBuf>,
    /// Who asks for files.
    pub dialogs: Box<dyn Dialogs>,
    /// Where copies of unsaved work are kept; `None`: none are.
    pub recovery: Option<PathBuf>,
    /// Called once when the window has been drawn.
    pub drawn: Option<Box<dyn FnOnce()>>,
    /// Takes the way to copy unsaved work when the program is ended.
    pub rescue: Option<Box<dyn FnOnce(Rescue)>>,
    /// How long a frame waits for the disk before the window goes on without it.
    pub patience: Duration,
    /// Whether others are told, by a file beside the project, that it is open here.
    pub locks: bool,
}

impl Setup {
    /// With the user's preferences and the system's dialogs.
    pub fn new(open: Option<PathBuf>, lang: Option<Lang>) -> Self {
        let preferences = Preferences::default_path();
        Self {
            open,
            lang,
            preferences,
            dialogs: Box::new(SystemDialogs),
            recovery: Recovery::default_folder(),
            drawn: None,
            rescue: None,
            patience: Duration::from_millis(100),
            locks: true,
        }
    }
}

/// An editor over the window.
enum Editor {
    Criterion(CriterionEditor),
    Equipment(EquipmentEditor),
    Evidence(EvidenceEditor),
    Project(ProjectEditor),
    Scenario(ScenarioEditor),
    Weights(WeightsEditor),
}

/// The window.
#[expect(clippy::struct_excessive_bools, reason = "each a state of its own")]
pub struct App {
    session: Option<Session>,
    selection: Selection,
    page: Page,
    lang: Lang,
    preferences: Preferences,
    preferences_path: Option<PathBuf>,
    dialogs: Box<dyn Dialogs>,
    waiting: Option<(Purpose, Receiver<FileAnswer>)>,
    modal: Option<Modal>,
    /// Asked once the one above is answered.
    next_modal: Option<Modal>,
    editor: Option<Editor>,
    /// A table that is reviewed.
    import: Option<ImportReview>,
    /// A table's file that is being read.
    import_job: Option<ImportJob>,
    pages: Pages,
    /// The decision of the open project, for the pages that show something of it.
    decision: DecisionJob,
    side: Side,
    /// While the window has no room for a side pane beside the page: whether it is shown in its place.
    side_over: Option<bool>,
    /// The figures of the page have all its room.
    full: bool,
    presenting: bool,
    /// A project was just opened: nothing is scrolled yet.
    is_fresh: bool,
    presentation: Presentation,
    palette: Option<CommandPalette>,
    help: Option<HelpView>,
    /// The revision whose answer the list of recent files has.
    answer_kept: Option<u64>,
    settings: Option<SettingsView>,
    /// The dialog of the report.
    report: Option<ReportDialog>,
    menus: Menus,
    recovery: Option<Recovery>,
    /// The project is being written.
    saving: Option<saving::Saving>,
    /// Tells others that the project is open here.
    lock: Option<ProjectLock>,
    locks: bool,
    /// How long a frame waits for the disk.
    patience: Duration,
    /// To wake the window from other threads.
    ctx: Context,
    /// It was said that the file changed.
    file_told: bool,
    was_focused: bool,
    /// The file is to be looked at once nothing lies over the window.
    looks_at_file: bool,
    /// Input that waits for the next frame.
    held: Vec<Event>,
    toasts: Toasts,
    title: String,
    may_close: bool,
    /// What goes on once the project is saved.
    then: Option<NextStep>,
    drawn: Option<Box<dyn FnOnce()>>,
    frames: u32,
}

impl App {
    /// The window, before its first frame.
    pub fn new(ctx: &Context, setup: Setup) -> Self {
        theme::install(ctx);
        let preferences = setup.preferences.as_deref().map(Preferences::load).unwrap_or_default();
        let lang = setup.lang.or_else(|| Lang::parse(&preferences.lang)).unwrap_or_else(system_lang);
        let mut app = Self {
            session: None,
            selection: Selection::default(),
            page: Page::COMPARE,
            lang,
            preferences,
            preferences_path: setup.preferences,
            dialogs: setup.dialogs,
            waiting: None,
            modal: None,
            next_modal: None,
            editor: None,
            import: None,
            import_job: None,
            pages: Pages::default(),
            decision: DecisionJob::default(),
            side: Side::default(),
            side_over: None,
            full: false,
            presenting: false,
            is_fresh: false,
            presentation: Presentation::default(),
            palette: None,
            help: None,
            answer_kept: None,
            settings: None,
            report: None,
            menus: Menus::default(),
            recovery: None,
            saving: None,
            lock: None,
            locks: setup.locks,
            patience: setup.patience,
            ctx: ctx.clone(),
            file_told: false,
            was_focused: true,
            looks_at_file: false,
            held: Vec::new(),
            toasts: Toasts::default(),
            title: String::new(),
            may_close: false,
            then: None,
            drawn: setup.drawn,
            frames: 0,
        };
        app.apply_appearance(ctx);
        if let Some(path) = setup.open {
            app.open(path, ctx);
        }
        if let Some(folder) = setup.recovery {
            app.keep_copies(folder);
        }
        if let (Some(take), Some(recovery)) = (setup.rescue, &app.recovery) {
            take(recovery.rescue());
        }
        app.remember();
        app
    }

    /// The open project, if any.
    pub fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }

    /// The page shown while a project is open.
    pub fn page(&self) -> Page {
        self.page
    }

    /// What is selected.
    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    /// What commands look at.
    fn state(&self) -> State<'_> {
        State {
            session: self.session.as_ref(),
            selection: &self.selection,
            lang: self.lang,
            preferences: &self.preferences,
            pages: &PAGES,
            page: self.page,
            side: self.side,
            full: self.full,
            figure: self.pages.view(self.page_of_figures()).figures().and_then(FigurePage::in_view),
        }
    }

    /// The page whose figures are exported and presented: the one shown, or the comparison where that has none.
    fn page_of_figures(&self) -> Page {
        if self.pages.view(self.page).figures().is_some() { self.page } else { Page::COMPARE }
    }

    /// True while something lies over the window or fills it.
    fn is_covered(&self) -> bool {
        let dialog = self.modal.is_some() || self.editor.is_some() || self.settings.is_some() || self.report.is_some();
        let import = self.import.is_some() || self.import_job.is_some();
        dialog || import || self.palette.is_some() || self.help.is_some() || self.presenting
    }

    fn apply_appearance(&self, ctx: &Context) {
        // The commands zoom, within our limits.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        number::set_format(self.preferences.numbers);
        ctx.options_mut(|options| options.fallback_theme = eframe::egui::Theme::Light);
        ctx.set_theme(match self.preferences.theme {
            ThemeChoice::System => ThemePreference::System,
            ThemeChoice::Light => ThemePreference::Light,
            ThemeChoice::Dark => ThemePreference::Dark,
        });
        ctx.set_zoom_factor(self.preferences.zoom.clamp(*Preferences::ZOOM.start(), *Preferences::ZOOM.end()));
    }

    /// Lets the pages take what their jobs have done.
    fn tick_pages(&mut self, ctx: &Context, actions: &mut Vec<Action>) {
        let Some(session) = &mut self.session else { return };
        if self.pages.view(self.page).needs_decision() {
            let ctx = ctx.clone();
            self.decision.tick(session, move || ctx.request_repaint());
        }
        for (spec, view) in PAGES.iter().zip(self.pages.all_mut()) {
            actions.extend(view.tick(session, spec.page == self.page, ctx));
        }
    }

    /// Writes the preferences.
    fn remember(&mut self) {
        self.lang.key().clone_into(&mut self.preferences.lang);
        if let Some(path) = &self.preferences_path {
            self.preferences.save(path);
        }
    }

    /// Keeps what a saved project came to, for the list of recent files.
    fn keep_answer(&mut self) {
        let Some(session) = self.session.as_ref().filter(|session| !session.is_dirty() && !session.is_what_if()) else {
            return;
        };
        let revision = session.revision();
        let decided = session.decision().filter(|decision| decision.depth.is_some());
        let (Some(path), Some(decision)) = (session.path(), decided) else { return };
        if self.answer_kept == Some(revision) {
            return;
        }
        let names = Names::new(session.project(), session.analysis(), self.lang);
        let strip = answer_strip(names, &answer(session.analysis(), decision));
        let origin = |index: usize| session.project().equipment.get(index).map(|machine| machine.origin.clone());
        let total = |total: &crate::analysis::decision::StripTotal| {
            Some((total.name.clone(), origin(total.equipment)?, total.total))
        };
        let totals = strip.totals.iter().take(2).filter_map(total).collect();
        let kept = RecentAnswer { headline: strip.headline, totals };
        self.answer_kept = Some(revision);
        if self.preferences.keep_answer(path, kept) {
            self.remember();
        }
    }

    /// Keeps how the table is looked at, for the next time its file is opened.
    fn keep_look(&mut self, ctx: &Context) {
        // While a column is drawn to its width nothing is written.
        if ctx.input(|input| input.pointer.any_down()) {
            return;
        }
        // Without a file it waits for the first saving.
        let Some(path) = self.session.as_ref().and_then(Session::path) else { return };
        let Some(look) = self.pages.compare.matrix.take_look() else { return };
        if self.preferences.look(path) != look {
            self.preferences.keep_look(path, look);
            self.remember();
        }
    }

    /// Takes a project into the window.
    fn take(&mut self, session: Session) {
        self.selection = first_cell(session.project());
        // Where only claims are known, they are what there is to see.
        let only_claims = session.project().equipment.is_empty() && !session.project().claims.is_empty();
        self.page = if only_claims { Page::SOURCES } else { Page::COMPARE };
        if session.path().is_none() {
            self.lock = None;
        }
        self.file_told = false;
        let look = session.path().map(|path| self.preferences.look(path)).unwrap_or_default();
        self.session = Some(session);
        self.is_fresh = true;
        self.editor = None;
        self.side = Side::default();
        self.full = false;
        self.presenting = false;
        self.pages.reset(look);
        self.decision = DecisionJob::default();
    }

    /// Title of the window: the project, marked when it is not saved.
    fn show_title(&mut self, ctx: &Context) {
        let title = match &self.session {
            None => self.lang.app_name().to_owned(),
            Some(session) => {
                let mark = if session.is_dirty() { "• " } else { "" };
                let locked =
                    if session.is_read_only() { format!(" [{}]", self.lang.read_only_mark()) } else { String::new() };
                format!("{mark}{}{locked} – {}", session.project().title(self.lang), self.lang.app_name())
            }
        };
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

impl eframe::App for App {
    fn raw_input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        self.hold_back(ctx, input);
    }

    fn logic(&mut self, ctx: &Context, frame: &mut eframe::Frame) {
        self.poll_dialog(ctx);
        self.poll_import();
        self.poll_saving(Duration::ZERO);
        self.look_at_file(ctx);
        self.take_dropped(ctx, frame);
        self.ask_before_closing(ctx);
        self.tick_recovery(ctx);
        let zoom = ctx.zoom_factor();
        if (zoom - self.preferences.zoom).abs() > 0.001 {
            self.preferences.zoom = zoom;
            self.remember();
        }
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        let mut actions: Vec<Action> = Vec::new();
        if std::mem::take(&mut self.is_fresh) {
            ui.ctx().data_mut(IdTypeMap::remove_by_type::<ScrollState>);
        }
        self.shortcuts(ui, &mut actions);
        self.tick_pages(ui, &mut actions);
        self.frame(ui, &mut actions);
        self.overlays(ui, frame, &mut actions);
        for action in actions {
            self.perform(action, ui, frame);
        }
        self.keep_look(ui);
        self.keep_answer();
        self.show_title(ui);
        if self.toasts.show(ui, self.session.as_ref().map(Session::revision)) {
            self.perform(Action::History(HistoryStep::Undo), ui, frame);
        }
        self.frames += 1;
        if self.frames == 3
            && let Some(drawn) = self.drawn.take()
        {
            drawn();
        } else if self.frames < 3 {
            ui.request_repaint();
        }
    }

    fn clear_color(&self, visuals: &eframe::egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}

/// The upper left cell of the matrix.
fn first_cell(project: &Project) -> Selection {
    let order = ["domestic", "imported", "other"];
    let mut equipment: Vec<_> = project.equipment.iter().collect();
    equipment.sort_by_key(|e| order.iter().position(|key| *key == e.origin.key()));
    let mut criteria: Vec<_> = project.criteria.iter().collect();
    criteria.sort_by_key(|c| c.category);
    Selection {
        equipment: equipment.first().map(|e| e.id.clone()),
        criterion: criteria.first().map(|c| c.id.clone()),
        corner: None,
    }
}

/// The language the system speaks, as far as it says so.
fn system_lang() -> Lang {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| std::env::var(name).ok());
    said.and_then(|text| Lang::parse(&text)).unwrap_or_default()
}
