//! Nothing unsaved is left without asking.

use eframe::egui::{Context, Theme, ViewportCommand};

use crate::app::{Command, Session};
use crate::ui::context::{Action, Shared};
use crate::ui::theme;
use crate::ui::views::dialogs::{Modal, Then};

use super::App;

impl App {
    /// Does this at once, or asks first when there are unsaved changes.
    pub(super) fn unless_dirty(&mut self, then: Then) {
        if self.editor_is_open() {
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
    pub(super) fn go_on(&mut self, then: Then) {
        match then {
            Then::Close => self.may_close = true,
            Then::Start => self.session = None,
            Then::Empty => self.load_empty(),
            Then::Load(path) => self.load(&path),
            Then::Sample(file) => self.load_sample(file),
        }
    }

    /// Ends what is being typed into a cell or into the inspector, so that it is not lost.
    pub(super) fn commit_edit(&mut self) {
        let edited = self.matrix.commit();
        self.apply_typed(edited);
        let Some(session) = &self.session else { return };
        // Nothing is drawn, so it does not matter whose colours these are.
        let tokens = theme::of(Theme::Light);
        let shared = Shared { session, lang: self.lang, tokens, selection: &self.selection };
        let typed = self.inspector.commit(&shared).into_iter().chain(self.what_if.commit(&shared));
        for action in typed.collect::<Vec<_>>() {
            if let Action::Run(command) = action {
                self.apply_typed(Some(command));
            }
        }
    }

    fn apply_typed(&mut self, command: Option<Command>) {
        if let Some(command) = command
            && let Some(session) = &mut self.session
            && let Err(error) = session.apply(command)
        {
            self.toasts.say(error.sentence(self.lang));
        }
    }

    /// True while an editor is open or changes are tried, and says so: neither is part of the project yet.
    fn editor_is_open(&mut self) -> bool {
        let open = self.editor.is_some();
        let prepared = self.measure.has_draft();
        let tried = self.session.as_ref().is_some_and(|session| session.is_what_if() && session.steps().position() > 0);
        if prepared {
            self.toasts.say(self.lang.measure_still_open());
        } else if open {
            self.toasts.say(self.lang.editor_still_open());
        } else if tried {
            self.toasts.say(self.lang.what_if_still_open());
        }
        open || tried || prepared
    }

    pub(super) fn ask_before_closing(&mut self, ctx: &Context) {
        if self.may_close {
            ctx.send_viewport_cmd(ViewportCommand::Close);
            return;
        }
        if ctx.input(|i| i.viewport().close_requested()) {
            if self.editor_is_open() {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
                return;
            }
            self.commit_edit();
            if self.session.as_ref().is_some_and(Session::is_dirty) {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
                self.modal = Some(Modal::Unsaved { then: Then::Close });
            }
        }
    }
}

/// True for what takes a text being typed out of sight, or acts on the project that it is meant for.
pub(super) fn leaves_texts(action: &Action) -> bool {
    use Action::{AdoptWhatIf, BeginWhatIf, DiscardWhatIf, KeepAsScenario};
    use Action::{GoToStep, Redo, Save, SaveAs, Show, ShowFigure, Undo};
    use Action::{ToggleFindings, ToggleFull, ToggleHistory, TogglePresentation, ToggleSide};
    let acts = matches!(action, Save | SaveAs | Undo | Redo | GoToStep(_));
    let hides = matches!(action, ToggleFindings | ToggleFull | ToggleHistory | TogglePresentation | ToggleSide);
    // What is typed belongs to the project before a trial begins, and to the trial before it ends.
    let tries = matches!(action, BeginWhatIf | AdoptWhatIf | DiscardWhatIf | KeepAsScenario);
    acts || hides || tries || matches!(action, Show(_) | ShowFigure(_)) || edits(action)
}

/// True for what opens an editor: it begins with what the project holds.
fn edits(action: &Action) -> bool {
    use Action::{EditCriterion, EditEquipment, EditEvidence, EditProject, EditScenario, EditWeights, NewEvidence};
    let parts = matches!(action, EditCriterion(_) | EditEquipment(_) | EditEvidence(_) | NewEvidence(_));
    parts || matches!(action, EditProject | EditScenario(_) | EditWeights)
}
