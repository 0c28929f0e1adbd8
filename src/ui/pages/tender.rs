//! The tender table as a page of the window.

use eframe::egui::{Rect, Ui};

use crate::ui::context::Action;
use crate::ui::views::tender::TenderView;
use crate::ui::widgets::within;

use super::{PageInput, PageView};

impl PageView for TenderView {
    fn ui(&mut self, ui: &mut Ui, rect: Rect, input: &PageInput<'_>, actions: &mut Vec<Action>) {
        within(ui, "tender", rect, |ui| self.ui(ui, &input.shared, actions));
    }
}
