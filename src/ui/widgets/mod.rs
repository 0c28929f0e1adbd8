//! Small pieces that several views are made of.

pub mod dialog;
pub mod fields;
pub mod figure_painter;
pub mod names;
pub mod scatter;

pub mod button;
pub mod cell_field;
pub mod curve;
pub mod distribution;
pub mod link;
pub mod number_field;
pub mod origin;
pub mod outline;
pub mod picture;
pub mod row;
pub mod rows;
pub mod splitter;
pub mod table;
pub mod toast;

pub use crate::app::ids;

use eframe::egui::{Align, Layout, Rect, Ui, UiBuilder};

/// Shows content in exactly this rectangle.
pub fn within(ui: &mut Ui, name: &str, rect: Rect, content: impl FnOnce(&mut Ui)) {
    let layout = Layout::top_down(Align::Min);
    let mut inner = ui.new_child(UiBuilder::new().id_salt(name).max_rect(rect).layout(layout));
    inner.shrink_clip_rect(rect);
    content(&mut inner);
}
