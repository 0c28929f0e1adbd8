//! Sources and claims as a page of the window.

use eframe::egui::{Rect, Ui};

use crate::ui::context::Action;
use crate::ui::views::sources;
use crate::ui::widgets::within;

use super::{PageInput, PageView};

/// The page of sources; it remembers nothing.
#[derive(Debug, Default)]
pub struct SourcesPage;

impl PageView for SourcesPage {
    fn ui(&mut self, ui: &mut Ui, rect: Rect, input: &PageInput<'_>, actions: &mut Vec<Action>) {
        within(ui, "sources", rect, |ui| sources::show(ui, &input.shared, actions));
    }
}
