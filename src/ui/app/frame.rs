//! One frame of the window: fixed panes, told apart by their fill.

use eframe::egui::{Context, Event, Key, Margin, Modifiers, Rect, Ui, vec2};

use crate::app::recovery::LeftBehind;
use crate::ui::context::{Action, FileAction, Shared, Side, ViewAction};
use crate::ui::pages::{GAP, PageInput};
use crate::ui::theme;
use crate::ui::views::dialogs::Outcome;
use crate::ui::views::matrix::MatrixView;
use crate::ui::views::palette::{Answer, CommandPalette};
use crate::ui::views::what_if::banner;
use crate::ui::views::{findings, history, presentation, rail, start, status, topbar};
use crate::ui::widgets::splitter::{Split, splitter};
use crate::ui::widgets::within;

use super::panes::{Panes, is_narrow};
use super::{App, Editor};

impl App {
    pub(super) fn frame(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        // A window manager may make the window smaller than asked; panes never turn inside out.
        let all = ui.ctx().content_rect();
        let all = Rect::from_min_size(all.min, all.size().max(vec2(560.0, 340.0)));
        self.side_over = is_narrow(all).then(|| self.side_over.unwrap_or(false));
        let tokens = theme::tokens(ui);
        ui.painter().rect_filled(all, 0.0, tokens.canvas);
        if self.show_import(ui, all) {
            return;
        }
        let Some(session) = &self.session else {
            let is_free = self.modal.is_none() && ui.memory(|memory| memory.focused().is_none());
            if is_free {
                actions.extend(ui.input(|input| input.events.iter().find_map(pasted).map(Action::File)));
            }
            let page = start::Page { lang: self.lang, tokens, state: &self.state() };
            return within(ui, "start", all, |ui| start::show(ui, &page, actions));
        };
        let shared = Shared { session, lang: self.lang, tokens, selection: &self.selection };
        if self.presenting {
            let page = self.page_of_figures();
            let Some(figures) = self.pages.view_mut(page).figures_mut() else { return };
            return presentation::show(ui, all, &shared, (&mut self.presentation, figures), actions);
        }
        let panes = Panes::new(all, self.has_side().then_some(self.preferences.side));
        for pane in [panes.top, panes.rail, panes.side, panes.status] {
            ui.painter().rect_filled(pane, 0.0, tokens.panel);
        }
        panes.lines(ui, tokens);
        within(ui, "rail", panes.rail, |ui| rail::show(ui, &shared, &self.state(), actions));
        let saving = self.saving_name();
        let view = self.pages.view_mut(self.page);
        within(ui, "status", panes.status, |ui| {
            status::show(ui, &shared, view.selected_figures(&shared), saving.as_deref());
        });
        let mut menus = std::mem::take(&mut self.menus);
        let state = self.state();
        let figures = self.pages.view(self.page_of_figures()).figures();
        let exports = || figures.map(|figures| figures.exports(&shared)).unwrap_or_default();
        within(ui, "top", panes.top, |ui| topbar::show(ui, &shared, &state, (&mut menus, &exports), actions));
        self.menus = menus;
        let mut centre = panes.centre.shrink(GAP);
        if shared.session.is_what_if() && centre.width() > 0.0 {
            let strip = centre.with_max_y(centre.top() + banner::HEIGHT);
            within(ui, "what-if", strip, |ui| banner::show(ui, &shared, actions));
            centre = centre.with_min_y(strip.bottom() + GAP / 2.0);
        }
        if panes.centre.width() > 0.0 {
            let input = PageInput {
                shared,
                preferences: &self.preferences,
                full: self.full,
                deciding: self.decision.is_running(),
            };
            self.pages.view_mut(self.page).ui(ui, centre, &input, actions);
            if self.full {
                self.escape_full(ui, actions);
            }
        }
        if panes.side.width() > 0.0 {
            self.side_pane(ui, &panes, actions);
        }
    }

    /// Escape leaves the full size.
    fn escape_full(&self, ui: &Ui, actions: &mut Vec<Action>) {
        let escape = !self.is_covered() && !ui.text_edit_focused();
        if escape && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            actions.push(Action::View(ViewAction::ToggleFull));
        }
    }

    /// True while something is shown at the right.
    pub(super) fn has_side(&self) -> bool {
        match self.side {
            Side::Inspector => {
                let has = self.pages.view(self.page).has_side();
                has && self.side_over.unwrap_or(!self.preferences.side_hidden)
            }
            Side::Findings | Side::History => true,
        }
    }

    fn side_pane(&mut self, ui: &mut Ui, panes: &Panes, actions: &mut Vec<Action>) {
        let Some(session) = &self.session else { return };
        let tokens = theme::tokens(ui);
        let shared = Shared { session, lang: self.lang, tokens, selection: &self.selection };
        let (side, view) = (self.side, self.pages.view_mut(self.page));
        let inner = Margin { left: 16, right: 6, top: 14, bottom: 8 };
        within(ui, "side", panes.side - inner, |ui| match side {
            Side::Inspector => view.side(ui, &shared, actions),
            Side::Findings => findings::show(ui, &shared, actions),
            Side::History => history::show(ui, &shared, actions),
        });
        if self.side_over.is_some() {
            return;
        }
        let gap = panes.side.with_max_x(panes.side.left() + 3.0).expand2(vec2(3.0, 0.0));
        let right = panes.side.right();
        self.preferences.side = match splitter(ui, self.lang.side_split_name(), gap) {
            Split::Still => return,
            Split::Dragged(pointer) => (right - pointer.x).max(1.0),
            Split::Moved(by) => panes.side.width() - by,
            Split::Reset => 0.0,
            Split::Done => {
                // What was dragged beyond the limits is kept as it is shown.
                self.preferences.side = panes.side.width();
                return self.remember();
            }
        };
        if !ui.input(|input| input.pointer.primary_down()) {
            self.remember();
        }
    }

    /// Editors and questions over the window.
    pub(super) fn overlays(&mut self, ui: &mut Ui, frame: &eframe::Frame, actions: &mut Vec<Action>) {
        let tokens = theme::tokens(ui);
        let ctx = ui.ctx().clone();
        if let (Some(session), Some(editor)) = (&self.session, &mut self.editor) {
            let shared = Shared { session, lang: self.lang, tokens, selection: &self.selection };
            let open = match editor {
                Editor::Criterion(editor) => editor.show(&ctx, &shared, actions),
                Editor::Equipment(editor) => editor.show(&ctx, &shared, actions),
                Editor::Evidence(editor) => editor.show(&ctx, &shared, actions),
                Editor::Project(editor) => editor.show(&ctx, &shared, actions),
                Editor::Scenario(editor) => editor.show(&ctx, &shared, actions),
                Editor::Weights(editor) => editor.show(&ctx, &shared, actions),
            };
            if !open {
                self.editor = None;
                self.pages.compare.matrix.focus();
            }
        }
        self.show_settings(&ctx, actions);
        self.show_report(&ctx, frame);
        self.show_palette(&ctx, actions);
        self.show_help(&ctx);
        let Some(modal) = &mut self.modal else { return };
        let title = self.session.as_ref().map(|s| s.project().title(self.lang)).unwrap_or_default();
        let outcome = modal.show(&ctx, self.lang, title, &self.preferences.recent);
        if outcome != Outcome::Open {
            self.modal = None;
            self.pages.compare.matrix.focus();
        }
        self.answer(outcome, (&ctx, frame), actions);
        self.show_next_modal();
    }

    fn show_settings(&mut self, ctx: &Context, actions: &mut Vec<Action>) {
        let Some(mut settings) = self.settings.take() else { return };
        if settings.show(ctx, &self.state(), actions) {
            self.settings = Some(settings);
        } else {
            self.pages.compare.matrix.focus();
        }
    }

    fn show_help(&mut self, ctx: &Context) {
        let Some(mut help) = self.help.take() else { return };
        if help.show(ctx, &self.state()) {
            self.help = Some(help);
        } else {
            self.pages.compare.matrix.focus();
        }
    }

    fn show_palette(&mut self, ctx: &Context, actions: &mut Vec<Action>) {
        let Some(mut palette) = self.palette.take() else { return };
        let answer = palette.show(ctx, &self.state());
        match answer {
            Answer::Open => self.palette = Some(palette),
            Answer::Closed => self.return_focus(ctx, &palette),
            Answer::Run(key, wanted) => {
                self.return_focus(ctx, &palette);
                if let Some(key) = key {
                    self.preferences.remember_command(&key);
                    self.remember();
                }
                actions.extend(wanted);
            }
        }
    }

    /// The keyboard goes back to where it was before the palette; what is gone leaves it to the table.
    fn return_focus(&mut self, ctx: &Context, palette: &CommandPalette) {
        let before = palette.focus_before.filter(|id| *id != MatrixView::focus_id());
        match before.filter(|id| ctx.read_response(*id).is_some()) {
            Some(id) => ctx.memory_mut(|memory| memory.request_focus(id)),
            None => self.pages.compare.matrix.focus(),
        }
    }

    fn answer(&mut self, outcome: Outcome, (ctx, frame): (&Context, &eframe::Frame), actions: &mut Vec<Action>) {
        match outcome {
            Outcome::Open | Outcome::Closed => {}
            Outcome::GoOn(then) => self.go_on(then),
            Outcome::Save(then) => {
                self.then = Some(then);
                actions.push(Action::File(FileAction::Save));
            }
            Outcome::SaveTo(path, then) => self.save_to(&path, then),
            Outcome::File(purpose, path) => self.use_file(purpose, path, ctx),
            Outcome::Restore(copy) => self.restore(copy),
            Outcome::Changed(answer, path, then) => self.answer_changed(answer, &path, then, (ctx, frame)),
            Outcome::WriteDirect(path, then) => self.write_direct(&path, then),
            Outcome::OpenReadOnly(path) => self.load_as(&path, true),
            Outcome::TakeOver(path) => self.take_over(&path),
            Outcome::AllowOutside(files) => self.allow_outside(files),
            Outcome::Discard(copies) => copies.iter().for_each(LeftBehind::discard),
        }
    }
}

/// A table pasted where no project is open.
fn pasted(event: &Event) -> Option<FileAction> {
    match event {
        Event::Paste(text) => Some(FileAction::OpenText(text.clone())),
        _ => None,
    }
}
