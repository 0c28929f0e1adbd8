//! Keys that work everywhere; the register of commands says which they are.

use eframe::egui::{Context, Event, Key, Modifiers};

use crate::ui::commands::{self, CommandId, Reach, dynamic_items};
use crate::ui::context::{Action, Typing};

use super::App;

impl App {
    pub(super) fn shortcuts(&mut self, ctx: &Context, actions: &mut Vec<Action>) {
        let pressed: Vec<(Key, Modifiers)> = ctx.input(|input| {
            let key = |event: &Event| match event {
                Event::Key { key, pressed: true, modifiers, .. } => Some((*key, *modifiers)),
                _ => None,
            };
            input.events.iter().filter_map(key).collect()
        });
        for (key, modifiers) in pressed {
            let Some(action) = self.command_of(ctx, key, modifiers) else { continue };
            consume(ctx, key, modifiers);
            if action.typing() != Typing::GoesOn {
                self.commit_edit();
            }
            actions.push(action);
        }
    }

    /// What this key asks for, if that can be done now.
    fn command_of(&self, ctx: &Context, key: Key, modifiers: Modifiers) -> Option<Action> {
        let covered = self.is_covered();
        let typing = ctx.text_edit_focused();
        let reaches = |reach: Reach| match reach {
            Reach::Always => true,
            Reach::Window => !covered,
            Reach::OutsideTexts => !covered && !typing,
            Reach::Table | Reach::Toolkit => false,
        };
        let state = self.state();
        let is_pressed = |shortcuts: &[_]| shortcuts.iter().any(|s| commands::is_pressed(s, key, modifiers));
        if let Some(command) =
            CommandId::all(state.pages).map(CommandId::command).find(|command| is_pressed(command.shortcuts))
        {
            return reaches(command.reach).then(|| command.action(&state).ok()).flatten();
        }
        if covered || !modifiers.any() {
            return None;
        }
        let item = dynamic_items(&state).into_iter().find(|item| is_pressed(item.shortcuts));
        item.and_then(|item| item.action.ok())
    }
}

/// Nobody else acts on the key, nor takes the letter that some systems send right behind it.
fn consume(ctx: &Context, key: Key, modifiers: Modifiers) {
    ctx.input_mut(|input| {
        let mut was_it = false;
        input.events.retain(|event| {
            let is_it = matches!(event, Event::Key { key: other, modifiers: with, pressed: true, .. }
                if (*other, *with) == (key, modifiers));
            let its_letter = was_it && modifiers.any() && matches!(event, Event::Text(_));
            was_it = is_it;
            !is_it && !its_letter
        });
    });
}
