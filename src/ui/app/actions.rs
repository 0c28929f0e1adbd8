//! Doing what the views ask for.

use std::sync::Arc;

use eframe::egui::{ColorImage, Context, Memory, ViewportCommand};

use crate::analysis::Options;
use crate::app::{Command, Session, ThemeChoice};
use crate::figure::{Palette, build, png, svg::PageOptions};
use crate::text::{Lang, number};
use crate::ui::context::{
    Action, EditorRequest, FigureChoice, FileAction, HistoryStep, Page, Selection, Shared, Side, TableCommand, Typing,
    ViewAction, WhatIfStep,
};
use crate::ui::files::{FileRequest, Host, NextStep, Purpose};
use crate::ui::theme;
use crate::ui::views::criterion_editor::CriterionEditor;
use crate::ui::views::equipment_editor::EquipmentEditor;
use crate::ui::views::evidence_editor::EvidenceEditor;
use crate::ui::views::help::HelpView;
use crate::ui::views::palette::CommandPalette;
use crate::ui::views::project_editor::ProjectEditor;
use crate::ui::views::scenario_editor::ScenarioEditor;
use crate::ui::views::settings::SettingsView;
use crate::ui::views::weights_editor::WeightsEditor;

use super::{App, Editor};

impl App {
    /// Does what a view asked for.
    pub(super) fn perform(&mut self, action: Action, ctx: &Context, frame: &eframe::Frame) {
        if action.typing() == Typing::Ends {
            self.commit_edit();
        }
        match action {
            Action::Run(command) => self.run(command),
            Action::Select { equipment, criterion } => {
                self.select(Selection { equipment, criterion, corner: None });
                self.show_selected(ctx);
            }
            Action::SelectBlock(selection) => self.select(selection),
            Action::Table(command) => self.act_on_table(command, ctx, frame),
            Action::Edit(request) => self.edit(request),
            Action::History(step) => self.go_through_history(step),
            Action::WhatIf(step) => self.what_if(step),
            Action::SetBenchmark(benchmark) => self.set_benchmark(benchmark),
            Action::SetScenario(scenario) => self.set_options(|options| options.scenario = scenario),
            Action::View(action) => self.act_on_view(action, ctx),
            Action::File(action) => self.act_on_files(action, ctx, frame),
            Action::Tell(text) => self.toasts.say(text),
        }
    }

    fn act_on_table(&mut self, command: TableCommand, ctx: &Context, frame: &eframe::Frame) {
        let Some(session) = &self.session else { return };
        let tokens = theme::tokens(ctx);
        let shared = Shared { session, lang: self.lang, tokens, selection: &self.selection };
        for action in self.pages.compare.matrix.perform(ctx, &shared, command) {
            self.perform(action, ctx, frame);
        }
        // What it changed is seen in the next frame.
        ctx.request_repaint();
    }

    /// What is shown and how.
    fn act_on_view(&mut self, action: ViewAction, ctx: &Context) {
        match action {
            ViewAction::Show(page) => {
                self.page = page;
                self.full = false;
            }
            ViewAction::ShowFigure(id) => self.page = self.pages.show_figure(id).unwrap_or(self.page),
            ViewAction::NewMeasurement => {
                self.page = Page::MEASURE;
                self.pages.measure.begin(self.selected_cell());
            }
            ViewAction::OpenMeasurement(evidence, id) => {
                self.page = Page::MEASURE;
                self.pages.measure.open(evidence, id);
            }
            ViewAction::ToggleFull => self.toggle_full(),
            ViewAction::TogglePresentation => self.toggle_presentation(ctx),
            ViewAction::ToggleFullScreen => {
                let now = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
                ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!now));
            }
            ViewAction::ToggleFindings => self.toggle_side(Side::Findings),
            ViewAction::ToggleHistory => self.toggle_side(Side::History),
            ViewAction::ToggleSide => self.hide_side(),
            ViewAction::OpenPalette => self.palette = Some(CommandPalette::new(ctx.memory(Memory::focused))),
            ViewAction::OpenHelp => self.help = Some(HelpView::default()),
            ViewAction::OpenMenu => self.menus.open(),
            ViewAction::OpenSettings => self.settings = Some(SettingsView::default()),
            ViewAction::SetLang(lang) => self.set_lang(lang),
            ViewAction::SetTheme(theme) => self.set_theme(theme, ctx),
            ViewAction::SetZoom(zoom) => ctx.set_zoom_factor(zoom),
            ViewAction::SetNumbers(format) => {
                self.preferences.numbers = format;
                number::set_format(format);
                self.remember();
            }
            ViewAction::SetSplit(split) => {
                self.preferences.split = split;
                // Written only once the pointer has let go of it.
                if !ctx.input(|input| input.pointer.primary_down()) {
                    self.remember();
                }
            }
        }
    }

    /// Files, the clipboard, and the end of the program.
    fn act_on_files(&mut self, action: FileAction, ctx: &Context, frame: &eframe::Frame) {
        match action {
            FileAction::CopyFigure(figure) => self.copy_figure(&figure, ctx),
            FileAction::CopyText(text) => ctx.copy_text(text),
            FileAction::Close => self.unless_dirty(NextStep::Start),
            FileAction::OpenText(text) => self.review_text(&text),
            FileAction::OpenPath(path) => self.open(path, ctx),
            FileAction::OpenEmpty => self.unless_dirty(NextStep::Empty),
            FileAction::OpenSample(file) => self.unless_dirty(NextStep::Sample(file)),
            FileAction::OpenData => self.ask(Purpose::Data, &FileRequest::Data, ctx, frame),
            FileAction::TakeData(path) => self.take_data(path),
            FileAction::Open => self.ask(Purpose::Open, &FileRequest::Open, ctx, frame),
            FileAction::Save => {
                let then = self.then.take();
                self.save(ctx, frame, then);
            }
            FileAction::SaveAs => self.save_as(ctx, frame, None),
            FileAction::ExportFigure(figure) => self.ask_export(figure, ctx, frame),
            FileAction::Report => self.open_report(),
            FileAction::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
        }
    }

    /// Ids of the selected cell: equipment and criterion.
    pub(super) fn selected_cell(&self) -> Option<(String, String)> {
        self.selection.equipment.clone().zip(self.selection.criterion.clone())
    }

    pub(super) fn host<'a>(&self, ctx: &'a Context, frame: &'a eframe::Frame) -> Host<'a> {
        Host { ctx, frame, lang: self.lang }
    }

    fn run(&mut self, command: Command) {
        let Some(session) = &mut self.session else { return };
        let renames: Vec<(String, String)> =
            command.renames().into_iter().map(|(old, new)| (old.to_owned(), new.to_owned())).collect();
        let removed = command.removes().then(|| (Arc::clone(session.project()), command.clone()));
        match session.apply(command) {
            Ok(()) if let Some((before, command)) = removed => {
                let text = command.describe(&before, session.project(), self.lang);
                self.toasts.say_with_undo(text, session.revision(), self.lang.do_undo());
            }
            Ok(()) => renames.iter().for_each(|(old, new)| self.pages.compare.matrix.renamed(old, new)),
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
        self.pages.compare.matrix.show_selected(&Shared {
            session,
            lang: self.lang,
            tokens,
            selection: &self.selection,
        });
    }

    fn undo_hiding(&mut self) -> bool {
        let revision = self.session.as_ref().map(Session::revision);
        revision.is_some_and(|revision| self.pages.compare.matrix.undo_hiding(revision))
    }

    /// Lets go of what is selected and no longer there.
    fn repair_selection(&mut self) {
        let Some(session) = &self.session else { return };
        let project = session.project();
        let first = super::first_cell(project);
        self.selection = self.pages.compare.matrix.nearest(project, &self.selection);
        let selection = &mut self.selection;
        if selection.equipment.as_ref().is_none_or(|id| project.equipment(id).is_none()) {
            selection.equipment = first.equipment;
        }
        if selection.criterion.as_ref().is_none_or(|id| project.criterion(id).is_none()) {
            selection.criterion = first.criterion;
        }
    }

    fn what_if(&mut self, step: WhatIfStep) {
        let Some(session) = &mut self.session else { return };
        match step {
            WhatIfStep::Begin => session.begin_what_if(),
            WhatIfStep::Adopt => session.adopt_what_if(),
            WhatIfStep::Discard => session.discard_what_if(),
            WhatIfStep::KeepAsScenario => self.keep_as_scenario(),
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
            self.edit(EditorRequest::Scenario(Some(id)));
        }
    }

    fn go_through_history(&mut self, step: HistoryStep) {
        // Excel takes hiding back, too; here it is no change of the project.
        if step == HistoryStep::Undo && self.undo_hiding() {
            return;
        }
        let Some(session) = &mut self.session else { return };
        match step {
            HistoryStep::Undo => session.undo(),
            HistoryStep::Redo => session.redo(),
            HistoryStep::GoTo(position) => session.go_to(position),
        };
        self.repair_selection();
    }

    /// The project keeps its benchmark; within a scenario the choice is one of the view.
    fn set_benchmark(&mut self, benchmark: String) {
        let in_scenario = self.session.as_ref().is_some_and(|s| !matches!(s.options().scenario.as_str(), "" | "base"));
        if in_scenario {
            self.set_options(|options| options.benchmark = benchmark);
        } else {
            self.set_options(|options| options.benchmark.clear());
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
            self.page = Page::COMPARE;
            return;
        }
        self.preferences.side_hidden = shown;
        if !shown {
            self.page = Page::COMPARE;
        }
        self.remember();
    }

    fn toggle_full(&mut self) {
        let has_figures = self.pages.view(self.page).figures().is_some();
        self.full = !self.full || !has_figures;
        if !has_figures {
            self.page = Page::COMPARE;
        }
        if !self.full && self.page == Page::COMPARE {
            self.pages.compare.matrix.focus();
        }
    }

    fn toggle_presentation(&mut self, ctx: &Context) {
        self.presenting = !self.presenting;
        // What has the keyboard is not there meanwhile.
        ctx.memory_mut(|memory| memory.focused().into_iter().for_each(|id| memory.surrender_focus(id)));
        if !self.presenting {
            self.pages.compare.matrix.focus();
        }
    }

    fn set_options(&mut self, change: impl FnOnce(&mut Options)) {
        if let Some(session) = &mut self.session {
            let mut options = session.options().clone();
            change(&mut options);
            session.set_options(options);
        }
    }

    fn edit(&mut self, request: EditorRequest) {
        let Some(session) = &self.session else { return };
        self.editor = Some(match request {
            EditorRequest::Criterion(id) => Editor::Criterion(CriterionEditor::new(session, id)),
            EditorRequest::CriterionBefore(id) => Editor::Criterion(CriterionEditor::before(session, id)),
            EditorRequest::Equipment(id) => Editor::Equipment(EquipmentEditor::new(session, id)),
            EditorRequest::EquipmentBefore(id) => Editor::Equipment(EquipmentEditor::before(session, id)),
            EditorRequest::Evidence(id) => Editor::Evidence(EvidenceEditor::new(session, id)),
            EditorRequest::NewEvidence(wanted) => Editor::Evidence(EvidenceEditor::new_for(session, wanted)),
            EditorRequest::Project => Editor::Project(ProjectEditor::new(session)),
            EditorRequest::Scenario(id) => Editor::Scenario(ScenarioEditor::new(session, id.as_deref())),
            EditorRequest::Weights => Editor::Weights(WeightsEditor::new(session)),
        });
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
