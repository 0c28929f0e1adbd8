//! What the pointer does on a cell.

use eframe::egui::{Response, Ui};

use crate::analysis::CellResult;
use crate::model::{Criterion, Equipment};
use crate::ui::theme;

use super::cells::Painter;
use super::edit::Place;
use super::{At, text};

impl Painter<'_, '_> {
    pub(super) fn cell_responses(
        &mut self,
        ui: &Ui,
        response: Response,
        at: At,
        criterion: &Criterion,
        equipment: &Equipment,
        result: Option<&CellResult>,
    ) {
        // A press selects at once; a click too short for a frame of its own is only told as a click.
        let pressed = response.is_pointer_button_down_on() && ui.input(|i| i.pointer.primary_pressed());
        if (pressed || response.clicked()) && self.editing != Some(Place::Cell(at)) {
            self.events.pressed = Some((at, ui.input(|i| i.modifiers.shift)));
        }
        if self.dragging
            && let Some(pointer) = ui.input(|i| i.pointer.latest_pos())
            && ui.max_rect().intersect(ui.clip_rect()).contains(pointer)
        {
            self.events.dragged_to = Some(at);
        }
        if response.double_clicked() {
            self.events.edit = Some(at);
        }
        if response.secondary_clicked() && !self.is_selected(at) {
            self.events.pressed = Some((at, false));
        }
        let lines = if response.hovered() && !self.dragging {
            text::explanation(self.shared.session.project(), equipment, criterion, result, self.shared.lang)
        } else {
            Vec::new()
        };
        self.cell_menu(&response, equipment, criterion);
        if lines.len() > 1 {
            response.on_hover_ui(|ui| {
                for (place, line) in lines.iter().enumerate() {
                    let look = if place == 0 { theme::bold(line) } else { theme::small(line) };
                    ui.label(look);
                }
            });
        }
    }
}
