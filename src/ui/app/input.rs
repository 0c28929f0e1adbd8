//! Input in small bites: on a slow machine letters and Enter come in one frame, and whoever acts on Enter would do so
//! before the field has taken the letters.

use eframe::egui::{Context, Event, Key, RawInput};

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

/// Leaves what is typed up to a key that ends an entry, or that key alone; gives the rest.
fn after_this_frame(events: &mut Vec<Event>) -> Vec<Event> {
    let typed = |event: &Event| matches!(event, Event::Text(_) | Event::Ime(_) | Event::Paste(_));
    let Some(end) = events.iter().position(ends) else { return Vec::new() };
    if events.iter().take(end).any(typed) {
        return events.split_off(end);
    }
    let behind = events.iter().skip(end + 1).position(|event| typed(event) || ends(event));
    behind.map(|place| events.split_off(end + 1 + place)).unwrap_or_default()
}

fn ends(event: &Event) -> bool {
    matches!(event, Event::Key { key: Key::Enter | Key::Tab, pressed: true, .. })
}

#[cfg(test)]
mod tests {
    use eframe::egui::Modifiers;

    use super::*;

    fn key(key: Key) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
    }

    fn text(text: &str) -> Event {
        Event::Text(text.to_owned())
    }

    #[test]
    fn letters_are_taken_before_the_enter_behind_them() {
        let mut waiting =
            vec![text("9"), key(Key::M), text("m"), key(Key::Enter), text("5"), key(Key::Tab), key(Key::Enter)];
        let mut frames = Vec::new();
        while !waiting.is_empty() {
            let later = after_this_frame(&mut waiting);
            frames.push(std::mem::replace(&mut waiting, later));
        }
        let expected = [
            vec![text("9"), key(Key::M), text("m")],
            vec![key(Key::Enter)],
            vec![text("5")],
            vec![key(Key::Tab)],
            vec![key(Key::Enter)],
        ];
        assert_eq!(frames, expected, "nothing is lost and the order stays");
    }

    #[test]
    fn what_ends_nothing_comes_at_once() {
        let mut events = vec![text("a"), key(Key::ArrowDown), text("b"), Event::PointerGone];
        assert!(after_this_frame(&mut events).is_empty());
        assert_eq!(events.len(), 4);
    }
}
