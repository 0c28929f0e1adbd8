//! A small table of finished texts: names in bold, the rest to be selected.

use eframe::egui::{Grid, Label, ScrollArea, Ui};

use crate::ui::context::Shared;
use crate::ui::theme::{self, Tokens};

/// Shows it; `name` tells it from others on the page.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, name: &str, head: &[String], rows: &[Vec<String>]) {
    ScrollArea::horizontal().id_salt(name).show(ui, |ui| {
        Grid::new(name).striped(true).spacing([Tokens::SECTION, 4.0]).show(ui, |ui| {
            for head in head {
                ui.label(theme::label(head.as_str(), shared.tokens));
            }
            ui.end_row();
            for row in rows {
                for (column, text) in row.iter().enumerate() {
                    let text = if column == 0 { theme::bold(text) } else { text.into() };
                    ui.add(Label::new(text).extend().selectable(true));
                }
                ui.end_row();
            }
        });
    });
}
