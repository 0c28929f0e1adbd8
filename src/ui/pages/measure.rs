//! Measurements as a page of the window.

use eframe::egui::{Context, Rect, Ui};

use crate::app::Session;
use crate::figure::Family;
use crate::text::Lang;
use crate::ui::context::Action;
use crate::ui::views::figure_pane::FigurePage;
use crate::ui::views::measure::MeasureView;
use crate::ui::widgets::within;

use super::{PageInput, PageView};

impl PageView for MeasureView {
    fn ui(&mut self, ui: &mut Ui, rect: Rect, input: &PageInput<'_>, actions: &mut Vec<Action>) {
        self.pane.full = input.full;
        within(ui, "measure", rect, |ui| self.ui(ui, &input.shared, actions));
    }

    fn tick(&mut self, session: &mut Session, _shown: bool, ctx: &Context) -> Option<Action> {
        self.tick(session, ctx)
    }

    fn unfinished(&self, lang: Lang) -> Option<&'static str> {
        self.has_draft().then(|| lang.measure_still_open())
    }

    fn figures(&self) -> Option<&dyn FigurePage> {
        Some(self)
    }

    fn figures_mut(&mut self) -> Option<&mut dyn FigurePage> {
        Some(self)
    }

    fn family(&self) -> Option<Family> {
        Some(Family::Measurement)
    }
}
