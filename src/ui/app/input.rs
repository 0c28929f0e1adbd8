//! Input in small bites: on a slow machine several keys come in one frame, and whoever acts on one of them would do so
//! before the field has taken the letters in front of it, or before the table has moved to another cell.

use eframe::egui::{Context, Event, Key, Modifiers, RawInput};

use super::App;

impl App {
    /// Holds back what has to wait for the next frame.
    pub(super) fn hold_back(&mut self, ctx: &Context, input: &mut RawInput) {
        let mut events = std::mem::take(&mut self.held);
        events.append(&mut input.events);
        self.held = after_this_frame(&mut events);
        input.events = events;
        if !self.held.is_empty() {
            ctx.request_repaint();
        }
    }
}

/// What an event does, as far as it matters what comes in the same frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Does {
    /// It goes into a text.
    Types,
    /// A key, or what stands for one: it acts on what is selected or typed by then.
    Acts,
    /// A button of the pointer, or what stands for one.
    Points,
}

/// Leaves the share of one frame: a run of typing, or of clicks, or one key that types nothing; gives the rest.
fn after_this_frame(events: &mut Vec<Event>) -> Vec<Event> {
    // What the share does, and the key that acts in it, while it is not let go.
    let mut share: Option<Does> = None;
    let mut held_down: Option<usize> = None;
    for place in 0..events.len() {
        let (Some(event), before) = (events.get(place), place.checked_sub(1).and_then(|place| events.get(place)))
        else {
            break;
        };
        if before.is_some_and(|before| is_letter_of(event, before)) {
            continue;
        }
        let Some(does) = does(event, events.get(place + 1)) else {
            if matches!(event, Event::Key { pressed: false, .. }) {
                held_down = None;
            }
            continue;
        };
        // A key held down repeats; its presses go together, or they would queue up where frames are slow.
        let repeats = held_down.and_then(|place| events.get(place)) == Some(event);
        if share.is_some_and(|share| share != does || (does == Does::Acts && !repeats)) {
            return events.split_off(place);
        }
        share = Some(does);
        held_down = (does == Does::Acts).then_some(place);
    }
    Vec::new()
}

/// What this event does; the next one tells whether a key writes something.
fn does(event: &Event, next: Option<&Event>) -> Option<Does> {
    match event {
        Event::Text(_) | Event::Ime(_) => Some(Does::Types),
        Event::Copy | Event::Cut | Event::Paste(_) | Event::PasteImage(_) => Some(Does::Acts),
        Event::PointerButton { .. } | Event::AccessKitActionRequest(_) => Some(Does::Points),
        Event::Key { key, pressed: true, modifiers, .. } if !is_modifier(*key) => {
            let writes = matches!(next, Some(Event::Text(_))) && is_writing(*key);
            // An input method takes letters without a text of their own.
            let is_letter = key.name().chars().count() == 1;
            Some(if !asks(*modifiers) && (writes || is_letter) { Does::Types } else { Does::Acts })
        }
        _ => None,
    }
}

/// True for the letter that some systems send with a shortcut.
fn is_letter_of(event: &Event, before: &Event) -> bool {
    let shortcut =
        matches!(before, Event::Key { key, pressed: true, modifiers, .. } if asks(*modifiers) && is_writing(*key));
    shortcut && matches!(event, Event::Text(_))
}

/// Modifiers that make a key ask for something.
fn asks(modifiers: Modifiers) -> bool {
    modifiers.ctrl || modifiers.command || modifiers.mac_cmd || modifiers.alt
}

/// True for keys that may write; the others never do, whatever is typed behind them.
fn is_writing(key: Key) -> bool {
    use Key::{ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Backspace, Delete, End, Enter, Escape, Home, Insert};
    let silent = [ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Backspace, Delete, End, Enter, Escape, Home, Insert];
    !silent.contains(&key) && ![Key::PageDown, Key::PageUp, Key::Tab].contains(&key)
}

fn is_modifier(key: Key) -> bool {
    use Key::{AltLeft, AltRight, ControlLeft, ControlRight, ShiftLeft, ShiftRight};
    [AltLeft, AltRight, ControlLeft, ControlRight, ShiftLeft, ShiftRight].contains(&key)
}

#[cfg(test)]
mod tests {
    use eframe::egui::{PointerButton, Pos2};

    use super::*;

    fn pressed(key: Key, modifiers: Modifiers) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
    }

    fn key(key: Key) -> Event {
        pressed(key, Modifiers::NONE)
    }

    fn release(key: Key) -> Event {
        Event::Key { key, physical_key: None, pressed: false, repeat: false, modifiers: Modifiers::NONE }
    }

    fn text(text: &str) -> Event {
        Event::Text(text.to_owned())
    }

    fn button(pressed: bool) -> Event {
        Event::PointerButton { pos: Pos2::ZERO, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE }
    }

    /// Checks that all of these events come, in this order, in these frames.
    fn check(frames: &[Vec<Event>]) {
        let mut waiting = frames.concat();
        let mut found = Vec::new();
        while !waiting.is_empty() {
            let later = after_this_frame(&mut waiting);
            found.push(std::mem::replace(&mut waiting, later));
        }
        assert_eq!(found, frames);
    }

    #[test]
    fn letters_are_taken_before_the_key_behind_them() {
        check(&[
            vec![text("9"), key(Key::M), text("m")],
            vec![key(Key::Enter)],
            vec![text("5")],
            vec![key(Key::Tab)],
            vec![key(Key::Enter)],
        ]);
        check(&[vec![text("a")], vec![key(Key::ArrowDown)], vec![text("b"), Event::PointerGone]]);
        check(&[vec![text("9")], vec![pressed(Key::S, Modifiers::COMMAND)]]);
        check(&[vec![key(Key::Minus), text("-"), key(Key::Num5), text("5")], vec![key(Key::Backspace)]]);
    }

    #[test]
    fn the_next_key_finds_the_cell_that_the_one_before_went_to() {
        let down = || vec![key(Key::ArrowDown), release(Key::ArrowDown)];
        check(&[down(), vec![key(Key::Num9), text("9"), release(Key::Num9)]]);
        check(&[down(), vec![key(Key::Delete)]]);
        check(&[down(), vec![Event::Paste("7".to_owned())]]);
        check(&[down(), vec![Event::Copy]]);
        check(&[down(), down(), down()]);
    }

    #[test]
    fn a_key_held_down_does_not_queue_up() {
        check(&[vec![key(Key::ArrowDown); 40], vec![key(Key::ArrowRight); 3], vec![key(Key::ArrowDown)]]);
    }

    #[test]
    fn clicks_and_keys_take_turns_but_a_double_click_stays_whole() {
        let clicks = vec![button(true), button(false), button(true), button(false)];
        check(&[vec![text("9")], clicks, vec![text("7")]]);
    }

    #[test]
    fn the_letter_of_a_shortcut_comes_with_it() {
        check(&[vec![text("9")], vec![pressed(Key::L, Modifiers::ALT), text("l")], vec![text("m")]]);
    }

    #[test]
    fn modifiers_and_input_methods_take_no_turns() {
        use eframe::egui::ImeEvent;
        let compose = |text: &str| Event::Ime(ImeEvent::Preedit { text: text.to_owned(), active_range_chars: None });
        check(&[vec![key(Key::N), compose("n"), key(Key::I), compose("ni"), key(Key::ShiftLeft), text("9")]]);
    }
}
