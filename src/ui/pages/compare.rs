//! The comparison page: table above, results below, or the results alone; the inspector beside them.

use eframe::egui::{Margin, Rect, Ui};

use crate::analysis::BlockFigures;
use crate::app::{Command, Preferences, TableLook};
use crate::figure::Family;
use crate::ui::context::{Action, Shared, ViewAction};
use crate::ui::theme::Tokens;
use crate::ui::views::answer_strip::AnswerStripView;
use crate::ui::views::figure_pane::FigurePage;
use crate::ui::views::inspector::InspectorView;
use crate::ui::views::matrix::MatrixView;
use crate::ui::views::results::ResultsView;
use crate::ui::widgets::splitter::{Split, splitter};
use crate::ui::widgets::within;

use super::{GAP, PageInput, PageView};

/// Height the results keep.
const LEAST_RESULTS: f32 = 180.0;
/// Height the table keeps.
const LEAST_TABLE: f32 = 120.0;

/// The comparison page.
#[derive(Default)]
pub struct ComparePage {
    /// The table.
    pub matrix: MatrixView,
    results: ResultsView,
    inspector: InspectorView,
    answer: AnswerStripView,
    /// Height the table has needed since the project was opened.
    table_height: f32,
}

impl ComparePage {
    /// Forgets everything but what makes new fields new; for a project just opened, last looked at like this.
    pub fn for_project(self, look: TableLook) -> Self {
        let mut matrix = self.matrix;
        matrix.reset(look);
        Self { matrix, ..Self::default() }
    }

    fn results_card(&mut self, ui: &mut Ui, rect: Rect, input: &PageInput<'_>, actions: &mut Vec<Action>) {
        ui.painter().rect_filled(rect, Tokens::RADIUS, input.shared.tokens.card);
        let results = &mut self.results;
        results.pane.full = input.full;
        within(ui, "results", rect - Margin { left: 8, right: 8, top: 8, bottom: 4 }, |ui| {
            results.ui(ui, &input.shared, actions);
        });
    }
}

impl PageView for ComparePage {
    fn ui(&mut self, ui: &mut Ui, rect: Rect, input: &PageInput<'_>, actions: &mut Vec<Action>) {
        if input.full {
            return self.results_card(ui, rect, input, actions);
        }
        let (shared, kept) = (&input.shared, input.preferences.split);
        let strip = rect.with_max_y(rect.top() + AnswerStripView::height(rect.height()));
        self.answer.ui(ui, strip, shared, actions);
        let rect = rect.with_min_y(strip.bottom() + GAP);
        // The table takes no more than it ever needed; what is hidden in it for a while moves nothing else.
        self.table_height = self.table_height.max(self.matrix.full_height(shared, rect.width()));
        // In a low window, as an enlarged one is, both give way.
        let results = LEAST_RESULTS.min(rect.height() * 0.42);
        let most = (rect.height() - GAP - results).max(LEAST_TABLE);
        let chosen = self.table_height.min(kept * rect.height());
        let height = chosen.clamp(LEAST_TABLE.min(most), most).floor();
        let upper = rect.with_max_y(rect.top() + height);
        let lower = rect.with_min_y(upper.bottom() + GAP);
        ui.painter().rect_filled(upper, Tokens::RADIUS, shared.tokens.card);
        let matrix = &mut self.matrix;
        within(ui, "matrix", upper, |ui| matrix.ui(ui, shared, actions));
        self.results_card(ui, lower, input, actions);
        let gap = Rect::from_min_max(upper.left_bottom(), lower.right_top());
        let share = |y: f32| ((y - rect.top()) / rect.height()).clamp(0.15, 0.85);
        let split = match splitter(ui, shared.lang.split_name(), gap) {
            Split::Still => return,
            Split::Dragged(pointer) => share(pointer.y - GAP / 2.0),
            Split::Moved(by) => share(upper.bottom() + by),
            Split::Reset => Preferences::SPLIT,
            Split::Done => kept,
        };
        actions.push(Action::View(ViewAction::SetSplit(split)));
    }

    fn commit(&mut self) -> Option<Command> {
        self.matrix.commit()
    }

    fn commit_side(&mut self, shared: &Shared<'_>) -> Vec<Action> {
        self.inspector.commit(shared)
    }

    fn needs_decision(&self) -> bool {
        true
    }

    fn has_side(&self) -> bool {
        true
    }

    fn side(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        self.inspector.ui(ui, shared, actions);
    }

    fn figures(&self) -> Option<&dyn FigurePage> {
        Some(&self.results)
    }

    fn figures_mut(&mut self) -> Option<&mut dyn FigurePage> {
        Some(&mut self.results)
    }

    fn family(&self) -> Option<Family> {
        Some(Family::Comparison)
    }

    fn selected_figures(&mut self, shared: &Shared<'_>) -> Option<&BlockFigures> {
        self.matrix.figures(shared)
    }
}
