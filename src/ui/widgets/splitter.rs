//! A splitter between two panes.

use eframe::egui::{CursorIcon, EventFilter, Key, Modifiers, Pos2, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use crate::ui::theme;

/// How far an arrow key moves a splitter.
const STEP: f32 = 16.0;

/// What was done with a splitter in this frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Split {
    /// Nothing.
    Still,
    /// It is dragged; the pointer is here.
    Dragged(Pos2),
    /// An arrow key moves it by this many points, to the right or downwards.
    Moved(f32),
    /// Back to where it was at first.
    Reset,
    /// The drag is over.
    Done,
}

/// A splitter over this gap: dragged, moved with the arrow keys while it has the focus, reset by a double click.
pub fn splitter(ui: &Ui, name: &str, gap: Rect) -> Split {
    let upright = gap.height() > gap.width();
    let response = ui.interact(gap, ui.scope_id().with(name), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Splitter, true, name));
    let focused = response.has_focus();
    if response.hovered() || response.dragged() || focused {
        if !focused || response.hovered() {
            ui.set_cursor_icon(if upright { CursorIcon::ResizeHorizontal } else { CursorIcon::ResizeVertical });
        }
        let size = if upright { vec2(3.0, 44.0) } else { vec2(44.0, 3.0) };
        let middle = Rect::from_center_size(gap.center(), size);
        ui.painter().rect_filled(middle, 2.0, theme::tokens(ui).accent);
    }
    if response.double_clicked() {
        return Split::Reset;
    }
    if response.drag_stopped() {
        return Split::Done;
    }
    if let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged()) {
        return Split::Dragged(pointer);
    }
    if focused { keys(ui, &response, upright) } else { Split::Still }
}

fn keys(ui: &Ui, response: &eframe::egui::Response, upright: bool) -> Split {
    let filter = EventFilter { horizontal_arrows: upright, vertical_arrows: !upright, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let (back, forth) = if upright { (Key::ArrowLeft, Key::ArrowRight) } else { (Key::ArrowUp, Key::ArrowDown) };
    let taken = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if taken(back) {
        Split::Moved(-STEP)
    } else if taken(forth) {
        Split::Moved(STEP)
    } else if taken(Key::Home) {
        Split::Reset
    } else {
        Split::Still
    }
}
