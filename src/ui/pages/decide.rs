//! The decision with the pane beside it that tries changes.

use eframe::egui::{Rect, Ui};

use crate::figure::Family;
use crate::ui::context::{Action, Shared};
use crate::ui::views::decide::DecideView;
use crate::ui::views::figure_pane::FigurePage;
use crate::ui::views::what_if::WhatIfView;
use crate::ui::widgets::within;

use super::{PageInput, PageView};

/// The decision page.
#[derive(Default)]
pub struct DecidePage {
    view: DecideView,
    what_if: WhatIfView,
}

impl PageView for DecidePage {
    fn ui(&mut self, ui: &mut Ui, rect: Rect, input: &PageInput<'_>, actions: &mut Vec<Action>) {
        self.view.pane.full = input.full;
        within(ui, "decide", rect, |ui| self.view.ui(ui, &input.shared, input.deciding, actions));
    }

    fn needs_decision(&self) -> bool {
        true
    }

    fn commit_side(&mut self, shared: &Shared<'_>) -> Vec<Action> {
        self.what_if.commit(shared).into_iter().collect()
    }

    fn has_side(&self) -> bool {
        true
    }

    fn side(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        self.what_if.ui(ui, shared, actions);
    }

    fn figures(&self) -> Option<&dyn FigurePage> {
        Some(&self.view)
    }

    fn figures_mut(&mut self) -> Option<&mut dyn FigurePage> {
        Some(&mut self.view)
    }

    fn family(&self) -> Option<Family> {
        Some(Family::Decision)
    }
}
