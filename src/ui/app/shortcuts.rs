//! Keys that work everywhere.

use eframe::egui::{Context, Key, KeyboardShortcut, Modifiers};

use crate::ui::context::Action;

use super::App;

impl App {
    pub(super) fn shortcuts(&mut self, ctx: &Context, actions: &mut Vec<Action>) {
        if self.modal.is_some() || self.editor.is_some() {
            return;
        }
        let with_shift = Modifiers::COMMAND | Modifiers::SHIFT;
        let files = [
            (with_shift, Key::S, Action::SaveAs),
            (Modifiers::COMMAND, Key::S, Action::Save),
            (Modifiers::COMMAND, Key::O, Action::Open),
            (Modifiers::COMMAND, Key::N, Action::New),
        ];
        let steps = [
            (with_shift, Key::Z, Action::Redo),
            (Modifiers::COMMAND, Key::Z, Action::Undo),
            (Modifiers::COMMAND, Key::Y, Action::Redo),
        ];
        // A text field undoes its own typing.
        let steps = steps.into_iter().filter(|_| !ctx.text_edit_focused());
        for (modifiers, key, action) in files.into_iter().chain(steps) {
            let shortcut = KeyboardShortcut::new(modifiers, key);
            if ctx.input_mut(|input| input.consume_shortcut(&shortcut)) {
                self.commit_edit();
                actions.push(action);
            }
        }
    }
}
