//! The comparison page: table above, results below, or the results alone.

use eframe::egui::{Key, Margin, Modifiers, Rect, Ui};

use crate::app::Preferences;
use crate::ui::context::{Action, Shared};
use crate::ui::theme::{self, Tokens};

use super::App;
use super::frame::GAP;
use super::panes::{Split, splitter};
use crate::ui::widgets::within;

/// Height the results keep.
const LEAST_RESULTS: f32 = 180.0;
/// Height the table keeps.
const LEAST_TABLE: f32 = 120.0;

impl App {
    pub(super) fn compare(&mut self, ui: &mut Ui, rect: Rect, actions: &mut Vec<Action>) {
        if self.full {
            self.results_card(ui, rect, actions);
            return self.escape_full(ui, actions);
        }
        let Some(session) = &self.session else { return };
        let tokens = theme::tokens(ui);
        let shared = Shared { session, lang: self.lang, tokens, selection: &self.selection };
        // The table takes no more than it ever needed; what is hidden in it for a while moves nothing else.
        self.table_height = self.table_height.max(self.matrix.full_height(&shared, rect.width()));
        // In a low window, as an enlarged one is, both give way.
        let results = LEAST_RESULTS.min(rect.height() * 0.42);
        let most = (rect.height() - GAP - results).max(LEAST_TABLE);
        let chosen = self.table_height.min(self.preferences.split * rect.height());
        let height = chosen.clamp(LEAST_TABLE.min(most), most).floor();
        let upper = rect.with_max_y(rect.top() + height);
        let lower = rect.with_min_y(upper.bottom() + GAP);
        ui.painter().rect_filled(upper, Tokens::RADIUS, tokens.card);
        let matrix = &mut self.matrix;
        within(ui, "matrix", upper, |ui| matrix.ui(ui, &shared, actions));
        self.results_card(ui, lower, actions);
        let gap = Rect::from_min_max(upper.left_bottom(), lower.right_top());
        let share = |y: f32| ((y - rect.top()) / rect.height()).clamp(0.15, 0.85);
        let split = match splitter(ui, self.lang.split_name(), gap) {
            Split::Still => return,
            Split::Dragged(pointer) => share(pointer.y - GAP / 2.0),
            Split::Moved(by) => share(upper.bottom() + by),
            Split::Reset => Preferences::SPLIT,
            Split::Done => return self.remember(),
        };
        self.keep_split(ui, split);
    }

    /// Escape leaves the full size.
    pub(super) fn escape_full(&self, ui: &Ui, actions: &mut Vec<Action>) {
        let escape = !self.is_covered() && !ui.text_edit_focused();
        if escape && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            actions.push(Action::ToggleFull);
        }
    }

    /// Kept at once, but written only when the pointer is not at it.
    fn keep_split(&mut self, ui: &Ui, split: f32) {
        self.preferences.split = split;
        if !ui.input(|input| input.pointer.primary_down()) {
            self.remember();
        }
    }

    fn results_card(&mut self, ui: &mut Ui, rect: Rect, actions: &mut Vec<Action>) {
        let Some(session) = &self.session else { return };
        let tokens = theme::tokens(ui);
        let shared = Shared { session, lang: self.lang, tokens, selection: &self.selection };
        ui.painter().rect_filled(rect, Tokens::RADIUS, tokens.card);
        let results = &mut self.results;
        results.pane.full = self.full;
        within(ui, "results", rect - Margin { left: 8, right: 8, top: 8, bottom: 4 }, |ui| {
            results.ui(ui, &shared, actions);
        });
    }
}
