//! Doing what the views ask for.

use eframe::egui::{ColorImage, Context, Memory, ViewportCommand};

use crate::analysis::Options;
use crate::app::{Command, Session, ThemeChoice};
use crate::figure::{Family, Palette, build, png, svg::PageOptions};
use crate::text::{Lang, number};
use crate::ui::context::{Action, FigureChoice, Page, Selection, Shared, Side};
use crate::ui::files::{FileRequest, Host};
use crate::ui::theme;
use crate::ui::views::criterion_editor::CriterionEditor;
use crate::ui::views::dialogs::Then;
use crate::ui::views::equipment_editor::EquipmentEditor;
use crate::ui::views::evidence_editor::EvidenceEditor;
use crate::ui::views::palette::CommandPalette;
use crate::ui::views::project_editor::ProjectEditor;
use crate::ui::views::scenario_editor::ScenarioEditor;
use crate::ui::views::settings::SettingsView;
use crate::ui::views::weights_editor::WeightsEditor;

use super::closing::leaves_texts;
use super::files::Purpose;
use super::{App, Editor};

/// The page that shows the figures of a family.
fn page_of(family: Family) -> Page {
    match family {
        Family::Comparison => Page::Compare,
        Family::Decision => Page::Decide,
        Family::Measurement => Page::Measure,
    }
}

impl App {
    pub(super) fn perform(&mut self, action: Action, ctx: &Context, frame: &eframe::Frame) {
        if leaves_texts(&action) {
            self.commit_edit();
        }
        let rest = self.act_on_project(action, ctx).and_then(|action| self.act_on_view(action, ctx));
        if let Some(action) = rest {
            self.act_on_files(action, ctx, frame);
        }
    }

    /// Changes of the project and of what is selected in it; gives back what is none.
    fn act_on_project(&mut self, action: Action, ctx: &Context) -> Option<Action> {
        match action {
            Action::Run(command) => self.run(command),
            Action::Select { equipment, criterion } => {
                self.select(Selection { equipment, criterion, corner: None });
                self.show_selected(ctx);
            }
            Action::SelectBlock(selection) => self.select(selection),
            Action::EditCriterion(_)
            | Action::InsertCriterion(_)
            | Action::InsertEquipment(_)
            | Action::EditEquipment(_)
            | Action::EditEvidence(_)
            | Action::NewEvidence(_)
            | Action::EditProject
            | Action::EditScenario(_)
            | Action::EditWeights => self.edit(action),
            Action::KeepAsScenario => self.keep_as_scenario(),
            Action::BeginWhatIf => self.what_if(Session::begin_what_if),
            Action::AdoptWhatIf => self.what_if(Session::adopt_what_if),
            Action::DiscardWhatIf => self.what_if(Session::discard_what_if),
            Action::SetBenchmark(benchmark) => self.set_benchmark(benchmark),
            Action::SetScenario(scenario) => self.look(|options| options.scenario = scenario),
            Action::Table(wish) => self.matrix.wish(wish),
            // Excel takes hiding back, too; here it is no change of the project.
            Action::Undo if self.undo_hiding() => {}
            Action::Undo => self.history(Session::undo),
            Action::Redo => self.history(Session::redo),
            Action::GoToStep(position) => self.history(|session| session.go_to(position)),
            _ => return Some(action),
        }
        None
    }

    /// What is shown and how; gives back what is neither.
    fn act_on_view(&mut self, action: Action, ctx: &Context) -> Option<Action> {
        match action {
            Action::Show(page) => {
                self.page = page;
                self.full = false;
            }
            Action::ShowFigure(id) => {
                self.page = page_of(id.spec().family);
                self.figure_page_mut().show_figure(id);
            }
            Action::Measure => {
                self.page = Page::Measure;
                self.measure.begin(self.selection.equipment.clone().zip(self.selection.criterion.clone()));
            }
            Action::OpenMeasurement(evidence, id) => {
                self.page = Page::Measure;
                self.measure.open(evidence, id);
            }
            Action::ToggleFull => self.toggle_full(),
            Action::TogglePresentation => self.toggle_presentation(ctx),
            Action::ToggleFullScreen => {
                let now = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
                ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!now));
            }
            Action::ToggleFindings => self.toggle_side(Side::Findings),
            Action::ToggleHistory => self.toggle_side(Side::History),
            Action::ToggleSide => self.hide_side(),
            Action::OpenPalette => self.palette = Some(CommandPalette::new(ctx.memory(Memory::focused))),
            Action::OpenMenu => self.menus.open(),
            Action::OpenSettings => self.settings = Some(SettingsView::default()),
            Action::SetLang(lang) => self.set_lang(lang),
            Action::SetTheme(theme) => self.set_theme(theme, ctx),
            Action::SetZoom(zoom) => ctx.set_zoom_factor(zoom),
            Action::SetNumbers(format) => {
                self.preferences.numbers = format;
                number::set_format(format);
                self.remember();
            }
            Action::Tell(text) => self.toasts.say(text),
            _ => return Some(action),
        }
        None
    }

    /// Files, the clipboard, and the end.
    fn act_on_files(&mut self, action: Action, ctx: &Context, frame: &eframe::Frame) {
        match action {
            Action::CopyFigure(figure) => self.copy_figure(&figure, ctx),
            Action::CopyText(text) => ctx.copy_text(text),
            Action::New => self.unless_dirty(Then::Start),
            Action::OpenPath(path) => self.unless_dirty(Then::Load(path)),
            Action::OpenEmpty => self.unless_dirty(Then::Empty),
            Action::OpenSample(file) => self.unless_dirty(Then::Sample(file)),
            Action::OpenData => self.ask(Purpose::Data, &FileRequest::Data, ctx, frame),
            Action::TakeData(path) => self.take_data(path),
            Action::Open => self.ask(Purpose::Open, &FileRequest::Open, ctx, frame),
            Action::Save => {
                let then = self.then.take();
                self.save(ctx, frame, then);
            }
            Action::SaveAs => self.save_as(ctx, frame, None),
            Action::ExportFigure(figure) => self.ask_export(figure, ctx, frame),
            Action::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
            other => debug_assert!(false, "nobody does {other:?}"),
        }
    }

    pub(super) fn host<'a>(&self, ctx: &'a Context, frame: &'a eframe::Frame) -> Host<'a> {
        Host { ctx, frame, lang: self.lang }
    }

    fn run(&mut self, command: Command) {
        let Some(session) = &mut self.session else { return };
        let renames: Vec<(String, String)> =
            command.renames().into_iter().map(|(old, new)| (old.to_owned(), new.to_owned())).collect();
        match session.apply(command) {
            Ok(()) => renames.iter().for_each(|(old, new)| self.matrix.renamed(old, new)),
            Err(error) => self.toasts.say(error.sentence(self.lang)),
        }
        self.repair_selection();
    }

    fn select(&mut self, selection: Selection) {
        if self.selection != selection {
            // Changes of one cell are one step until another is selected.
            if let Some(session) = &mut self.session {
                session.history().seal();
            }
            self.selection = selection;
        }
    }

    fn show_selected(&mut self, ctx: &Context) {
        let Some(session) = &self.session else { return };
        let tokens = theme::tokens(ctx);
        self.matrix.show_selected(&Shared { session, lang: self.lang, tokens, selection: &self.selection });
    }

    fn undo_hiding(&mut self) -> bool {
        let revision = self.session.as_ref().map(Session::revision);
        revision.is_some_and(|revision| self.matrix.undo_hiding(revision))
    }

    /// Lets go of what is selected and no longer there.
    fn repair_selection(&mut self) {
        let Some(session) = &self.session else { return };
        let project = session.project();
        let first = super::first_cell(project);
        self.selection = self.matrix.nearest(project, &self.selection);
        let selection = &mut self.selection;
        if selection.equipment.as_ref().is_none_or(|id| project.equipment(id).is_none()) {
            selection.equipment = first.equipment;
        }
        if selection.criterion.as_ref().is_none_or(|id| project.criterion(id).is_none()) {
            selection.criterion = first.criterion;
        }
    }

    fn what_if(&mut self, step: impl FnOnce(&mut Session)) {
        if let Some(session) = &mut self.session {
            step(session);
        }
        self.repair_selection();
    }

    /// What a scenario can hold of what was tried becomes one; what does not fit into it is still tried, and said.
    fn keep_as_scenario(&mut self) {
        let lang = self.lang;
        let Some(session) = &mut self.session else { return };
        let Some(id) = session.keep_as_scenario(lang.scenario_tried_name()) else {
            return self.toasts.say(lang.scenario_nothing_fits());
        };
        if session.is_what_if() {
            // Its editor would only try a name.
            let rest = session.steps().position();
            self.toasts.say(lang.scenario_kept_rest(lang.scenario_tried_name(), rest));
        } else {
            self.edit(Action::EditScenario(Some(id)));
        }
        self.repair_selection();
    }

    fn history(&mut self, step: impl FnOnce(&mut Session) -> bool) {
        if let Some(session) = &mut self.session {
            step(session);
        }
        self.repair_selection();
    }

    /// The project keeps its benchmark; within a scenario the choice is one of the view.
    fn set_benchmark(&mut self, benchmark: String) {
        let in_scenario = self.session.as_ref().is_some_and(|s| !matches!(s.options().scenario.as_str(), "" | "base"));
        if in_scenario {
            self.look(|options| options.benchmark = benchmark);
        } else {
            self.look(|options| options.benchmark.clear());
            self.run(Command::SetBenchmark(benchmark));
        }
    }

    fn toggle_side(&mut self, wanted: Side) {
        self.side = if self.side == wanted { Side::Inspector } else { wanted };
    }

    /// Hides whatever is at the right, or brings the inspector back.
    fn hide_side(&mut self) {
        let shown = self.has_side();
        self.side = Side::Inspector;
        if let Some(over) = &mut self.side_over {
            *over = !shown;
            self.page = Page::Compare;
            return;
        }
        self.preferences.side_hidden = shown;
        if !shown {
            self.page = Page::Compare;
        }
        self.remember();
    }

    fn toggle_full(&mut self) {
        let has_figures = matches!(self.page, Page::Compare | Page::Decide | Page::Measure);
        self.full = !self.full || !has_figures;
        if !has_figures {
            self.page = Page::Compare;
        }
        if !self.full && self.page == Page::Compare {
            self.matrix.focus();
        }
    }

    fn toggle_presentation(&mut self, ctx: &Context) {
        self.presenting = !self.presenting;
        // What has the keyboard is not there meanwhile.
        ctx.memory_mut(|memory| memory.focused().into_iter().for_each(|id| memory.surrender_focus(id)));
        if !self.presenting {
            self.matrix.focus();
        }
    }

    fn look(&mut self, change: impl FnOnce(&mut Options)) {
        if let Some(session) = &mut self.session {
            let mut options = session.options().clone();
            change(&mut options);
            session.set_options(options);
        }
    }

    fn edit(&mut self, action: Action) {
        let Some(session) = &self.session else { return };
        self.editor = match action {
            Action::EditCriterion(id) => Some(Editor::Criterion(CriterionEditor::new(session, id))),
            Action::InsertCriterion(id) => Some(Editor::Criterion(CriterionEditor::before(session, id))),
            Action::InsertEquipment(id) => Some(Editor::Equipment(EquipmentEditor::before(session, id))),
            Action::EditEquipment(id) => Some(Editor::Equipment(EquipmentEditor::new(session, id))),
            Action::EditEvidence(id) => Some(Editor::Evidence(EvidenceEditor::new(session, id))),
            Action::NewEvidence(wanted) => Some(Editor::Evidence(EvidenceEditor::new_for(session, wanted))),
            Action::EditProject => Some(Editor::Project(ProjectEditor::new(session))),
            Action::EditScenario(id) => Some(Editor::Scenario(ScenarioEditor::new(session, id.as_deref()))),
            Action::EditWeights => Some(Editor::Weights(WeightsEditor::new(session))),
            _ => return,
        };
    }

    fn set_lang(&mut self, lang: Lang) {
        self.lang = lang;
        self.remember();
    }

    fn set_theme(&mut self, theme: ThemeChoice, ctx: &Context) {
        self.preferences.theme = theme;
        self.apply_appearance(ctx);
        self.remember();
    }

    fn copy_figure(&mut self, wanted: &FigureChoice, ctx: &Context) {
        let Some(session) = &self.session else { return };
        let (project, analysis) = (session.project(), session.analysis());
        let Some(figure) =
            build(wanted.id, project, analysis, session.decision().map(AsRef::as_ref), &wanted.choice, self.lang)
        else {
            return self.toasts.say(self.lang.nothing_to_draw());
        };
        // Pasted into a paper, so always in the light colours.
        match png::rgba(&figure, Palette::Light, &PageOptions::default(), 2.0) {
            Ok((width, height, pixels)) => {
                let size = [width as usize, height as usize];
                ctx.copy_image(ColorImage::from_rgba_unmultiplied(size, &pixels));
                self.toasts.say(self.lang.copied_figure());
            }
            Err(error) => self.toasts.say(self.lang.export_failed(&error.to_string())),
        }
    }
}
