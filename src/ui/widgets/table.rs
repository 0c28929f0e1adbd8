//! A table of a report: first column in bold, numbers at the right, every cell to be selected.

use eframe::egui::{Align, Grid, Label, Layout, ScrollArea, Ui};

use crate::table::{Cell, Table};
use crate::ui::theme::{self, Tokens};

/// Shows the table; `name` is its own on the page.
pub fn show(ui: &mut Ui, tokens: &Tokens, name: &str, table: &Table) {
    ScrollArea::horizontal().id_salt(name).show(ui, |ui| {
        Grid::new(name).striped(true).spacing([Tokens::SECTION, 4.0]).show(ui, |ui| {
            for heading in table.headings() {
                ui.label(theme::label(heading, tokens));
            }
            ui.end_row();
            for row in &table.rows {
                for (column, found) in row.iter().enumerate() {
                    cell(ui, found, column == 0);
                }
                ui.end_row();
            }
        });
    });
}

fn cell(ui: &mut Ui, found: &Cell, is_name: bool) {
    let text = found.text();
    let text = if is_name { theme::bold(text) } else { text.into() };
    let label = Label::new(text).selectable(true).extend();
    match found {
        Cell::Number(_) | Cell::Missing if !is_name => {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.add(label));
        }
        _ => {
            ui.add(label);
        }
    }
}
