//! A report in the window: sections with their tables, sentences and warnings.

use eframe::egui::{Label, Ui};

use super::table;
use crate::report::{Block, Outline, Section};
use crate::ui::theme::{self, Tokens};

/// Shows all of it; `name` is its own on the page.
pub fn show(ui: &mut Ui, tokens: &Tokens, name: &str, outline: &Outline) {
    ui.add(Label::new(theme::label(outline.title.as_str(), tokens)).wrap().selectable(true));
    for (number, section) in outline.sections.iter().enumerate() {
        show_section(ui, tokens, &format!("{name} {number}"), section);
    }
}

/// Shows one section.
pub fn show_section(ui: &mut Ui, tokens: &Tokens, name: &str, section: &Section) {
    ui.add_space(Tokens::GRID);
    if !section.title.is_empty() {
        ui.label(theme::bold(section.title.as_str()));
    }
    for (number, block) in section.blocks.iter().enumerate() {
        match block {
            Block::Table(found) => table::show(ui, tokens, &format!("{name} {number}"), found),
            // For programs; the table shows them.
            Block::Values(_) => {}
            Block::Sentences(sentences) => paragraphs(ui, sentences),
            Block::Warnings(found) => warnings(ui, tokens, found),
        }
    }
}

fn paragraphs(ui: &mut Ui, sentences: &[String]) {
    for sentence in sentences {
        ui.add(Label::new(sentence.as_str()).wrap().selectable(true));
    }
}

fn warnings(ui: &mut Ui, tokens: &Tokens, warnings: &[String]) {
    for warning in warnings {
        let text = theme::small(format!("⚠ {warning}")).color(tokens.warning);
        ui.add(Label::new(text).wrap().selectable(true));
    }
}
