//! The figure's data as a table that can be selected and copied into a spreadsheet.

use eframe::egui::{Align, Grid, Label, Layout, ScrollArea, Ui};

use crate::app::clipboard::format_block;
use crate::figure::{Figure, Table};
use crate::ui::context::{Action, FileAction, Shared};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::fields;

/// Shows the table.
pub fn table(ui: &mut Ui, shared: &Shared<'_>, figure: &Figure, actions: &mut Vec<Action>) {
    let lang = shared.lang;
    ui.horizontal(|ui| {
        ui.label(theme::label(figure.title.as_str(), shared.tokens));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if fields::button(ui, lang.results_data_copy()).clicked() {
                actions.push(Action::File(FileAction::CopyText(tsv(&figure.table))));
            }
        });
    });
    ScrollArea::horizontal().id_salt("data").show(ui, |ui| {
        Grid::new("figure data").striped(true).spacing([Tokens::SECTION, 4.0]).show(ui, |ui| {
            for heading in &figure.table.header {
                ui.label(theme::small(heading.as_str()).color(shared.tokens.text_subdued));
            }
            ui.end_row();
            for row in &figure.table.rows {
                for (column, text) in row.iter().enumerate() {
                    cell(ui, text, column > 0 && is_number(text));
                }
                ui.end_row();
            }
        });
    });
}

fn cell(ui: &mut Ui, text: &str, right: bool) {
    let label = Label::new(text).selectable(true).extend();
    if right {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.add(label));
    } else {
        ui.add(label);
    }
}

fn is_number(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '−' | '-' | '–' | '+'))
}

/// The table as a block for a spreadsheet.
fn tsv(table: &Table) -> String {
    let rows: Vec<Vec<String>> = std::iter::once(&table.header).chain(&table.rows).cloned().collect();
    format_block(&rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_becomes_lines_of_tabs() {
        let row = |cells: &[&str]| cells.iter().map(|&cell| cell.to_owned()).collect();
        let table = Table { header: row(&["a", "b"]), rows: vec![row(&["1", "x\ty"])] };
        assert_eq!(tsv(&table), "a\tb\r\n1\t\"x\ty\"");
    }
}
