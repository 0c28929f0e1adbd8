//! A long list of rows of unlike heights, of which only those in sight are laid out.

use eframe::egui::{Align, Id, Ui, UiBuilder, vec2};

use super::row;

/// Beside what is in sight so much more is laid out, so that the arrow keys find the next rows.
const BESIDE: f32 = 240.0;

/// What a list remembers from frame to frame.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// One a row, as it was when it was laid out last; guessed before.
    heights: Vec<Option<f32>>,
    /// Width for which they hold.
    width: f32,
    /// The row that has the keyboard, which stays there when it is scrolled out of sight.
    focused: Option<usize>,
    /// The row that is to be scrolled to.
    wanted: Option<usize>,
}

impl Rows {
    /// Scrolls to this row in the next frame.
    pub fn reveal(&mut self, index: usize) {
        self.wanted = Some(index);
    }

    /// Shows so many rows; `row` shows one and says the id that takes the keyboard, if it
    /// is one to choose. `guess` is the height of one that was never laid out.
    pub fn show(&mut self, ui: &mut Ui, count: usize, guess: f32, mut row: impl FnMut(&mut Ui, usize) -> Option<Id>) {
        let width = ui.available_width();
        if self.heights.len() != count || (self.width - width).abs() > 0.5 {
            self.heights = vec![None; count];
            self.width = width;
        }
        let spacing = std::mem::take(&mut ui.spacing_mut().item_spacing.y);
        let mut shown: Vec<(usize, Id)> = Vec::new();
        let mut top = ui.cursor().top();
        let mut skipped = 0.0;
        let (from, to) = (ui.clip_rect().top() - BESIDE, ui.clip_rect().bottom() + BESIDE);
        let kept = self.kept(count);
        for index in 0..count {
            let height = self.heights.get(index).copied().flatten().unwrap_or(guess);
            if (top + height < from || top > to) && !kept.contains(&Some(index)) {
                (top, skipped) = (top + height, skipped + height);
                continue;
            }
            if skipped > 0.0 {
                ui.allocate_space(vec2(width, std::mem::take(&mut skipped)));
            }
            // One id wherever it stands in the list: what is in it keeps the keyboard while the list is scrolled.
            let builder = UiBuilder::new().scope_id(ui.scope_id().with(("row of a list", index)));
            let inner = ui.scope_builder(builder, |ui| {
                ui.spacing_mut().item_spacing.y = spacing;
                row(ui, index)
            });
            let height = inner.response.rect.height();
            if self.wanted == Some(index) {
                inner.response.scroll_to_me(Some(Align::Center));
                self.wanted = None;
            }
            if let Some(known) = self.heights.get_mut(index) {
                *known = Some(height);
            }
            top += height;
            shown.extend(inner.inner.map(|id| (index, id)));
        }
        if skipped > 0.0 {
            ui.allocate_space(vec2(width, skipped));
        }
        ui.spacing_mut().item_spacing.y = spacing;
        self.move_focus(ui, &shown);
    }

    /// Rows that are there wherever the list is scrolled to: the ends for Home and End (the first may be a heading), and
    /// the one with the keyboard with its neighbours, and the one to go to.
    fn kept(&self, count: usize) -> [Option<usize>; 7] {
        let at = self.focused;
        let before = at.and_then(|at| at.checked_sub(1));
        [Some(0), Some(1), count.checked_sub(1), before, at, at.map(|at| at + 1), self.wanted]
    }

    fn move_focus(&mut self, ui: &Ui, shown: &[(usize, Id)]) {
        let ids: Vec<Id> = shown.iter().map(|(_, id)| *id).collect();
        row::arrows(ui, &ids);
        let focused = ui.memory(eframe::egui::Memory::focused);
        self.focused = shown.iter().find(|(_, id)| Some(*id) == focused).map(|(index, _)| *index);
    }
}
