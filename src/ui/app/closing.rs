//! Nothing unsaved is left without asking.

use eframe::egui::{Context, Theme, ViewportCommand};

use crate::app::{Command, Session};
use crate::ui::context::{Action, Shared};
use crate::ui::files::NextStep;
use crate::ui::pages::PageView;
use crate::ui::theme;
use crate::ui::views::dialogs::Modal;

use super::App;

impl App {
    /// Does this at once, or asks first when there are unsaved changes.
    pub(super) fn unless_dirty(&mut self, then: NextStep) {
        if self.after_saving(&then) {
            return;
        }
        if self.editor_is_open(then == NextStep::Import) {
            return;
        }
        self.commit_edit();
        if self.session.as_ref().is_some_and(Session::is_dirty) {
            self.modal = Some(Modal::Unsaved { then });
        } else {
            self.go_on(then);
        }
    }

    /// Does what waited for the answer.
    pub(super) fn go_on(&mut self, then: NextStep) {
        match then {
            NextStep::Close => self.may_close = true,
            NextStep::Start => (self.session, self.lock) = (None, None),
            NextStep::Empty => self.load_empty(),
            NextStep::Load(path) => self.load(&path),
            NextStep::Sample(file) => self.load_sample(file),
            NextStep::Import => self.take_import(),
        }
    }

    /// Ends what is being typed into a cell or into the inspector, so that it is not lost.
    pub(super) fn commit_edit(&mut self) {
        let typed: Vec<Command> = self.pages.all_mut().into_iter().filter_map(PageView::commit).collect();
        for command in typed {
            self.apply_typed(command);
        }
        let Some(session) = &self.session else { return };
        // Nothing is drawn, so it does not matter whose colours these are.
        let tokens = theme::of(Theme::Light);
        let shared = Shared { session, lang: self.lang, tokens, selection: &self.selection };
        let beside: Vec<Action> = self.pages.all_mut().into_iter().flat_map(|view| view.commit_side(&shared)).collect();
        for action in beside {
            if let Action::Run(command) = action {
                self.apply_typed(command);
            }
        }
    }

    fn apply_typed(&mut self, command: Command) {
        if let Some(session) = &mut self.session
            && let Err(error) = session.apply(command)
        {
            self.toasts.say(error.sentence(self.lang));
        }
    }

    /// True while an editor is open or changes are tried, and says so: neither is part of the project yet.
    /// A table that is reviewed counts as one, unless it is what goes on.
    fn editor_is_open(&mut self, is_import: bool) -> bool {
        let reviewed = !is_import && self.import.as_ref().is_some_and(|review| review.draft().is_corrected());
        let open = self.editor.is_some() || reviewed;
        let unfinished = self.pages.all().into_iter().find_map(|view| view.unfinished(self.lang));
        let tried = self.session.as_ref().is_some_and(|session| session.is_what_if() && session.steps().position() > 0);
        if let Some(sentence) = unfinished {
            self.toasts.say(sentence);
        } else if open {
            self.toasts.say(self.lang.editor_still_open());
        } else if tried {
            self.toasts.say(self.lang.what_if_still_open());
        }
        open || tried || unfinished.is_some()
    }

    pub(super) fn ask_before_closing(&mut self, ctx: &Context) {
        if self.may_close {
            ctx.send_viewport_cmd(ViewportCommand::Close);
            return;
        }
        if ctx.input(|i| i.viewport().close_requested()) {
            if self.editor_is_open(false) {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
                return;
            }
            self.commit_edit();
            if self.after_saving(&NextStep::Close) {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            } else if self.session.as_ref().is_some_and(Session::is_dirty) {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
                self.modal = Some(Modal::Unsaved { then: NextStep::Close });
            }
        }
    }
}
