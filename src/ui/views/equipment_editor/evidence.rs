//! What an equipment's figures rest on: the evidence behind them with grade and number of cells, and what is missing.

use eframe::egui::{Align, Label, Layout, Ui};

use crate::analysis::evidence_of;
use crate::model::{Equipment, Evidence};
use crate::ui::context::Shared;
use crate::ui::theme;
use crate::ui::views::inspector::{grade_chip, grade_tip};
use crate::ui::widgets::row::{self, Row};
use crate::ui::widgets::{fields, names};

/// Shows the evidence; says which one is to be opened. `original` is the id in the project, where it is there already.
pub fn list(ui: &mut Ui, shared: &Shared<'_>, draft: &Equipment, original: Option<&str>) -> Option<String> {
    let (lang, tokens, project) = (shared.lang, shared.tokens, shared.session.project());
    let found = evidence_of(draft);
    let mut opened = None;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        if found.is_empty() {
            fields::hint(ui, tokens, lang.equipment_no_evidence());
        } else {
            fields::label(ui, tokens, lang.equipment_evidence_used());
        }
        let mut rows = Vec::new();
        for (id, cells) in &found {
            let evidence = project.evidence(id);
            let title = evidence.map_or(id.as_str(), Evidence::display_title);
            let grade = evidence.map(|evidence| evidence.grade);
            let used = lang.sources_used_cells(*cells);
            let name = [grade.map_or("–", |grade| grade.letter()), title, &used].join(" · ");
            let response = row::show(ui, tokens, ("evidence of equipment", id.as_str()), Row::new(&name), |ui| {
                ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                    ui.label(theme::subdued(&used, tokens));
                    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                        grade_chip(ui, tokens, grade.unwrap_or_default(), &grade_tip(lang, grade));
                        ui.add(Label::new(title).truncate());
                    });
                });
            });
            rows.push(response.id);
            if response.on_hover_text(lang.equipment_evidence_open()).clicked() && evidence.is_some() {
                opened = Some(id.clone());
            }
        }
        row::arrows(ui, &rows);
        coverage(ui, shared, original);
    });
    opened
}

/// How much of the weight has evidence, and how many figures have none.
fn coverage(ui: &mut Ui, shared: &Shared<'_>, original: Option<&str>) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let results = &shared.session.analysis().equipment;
    let Some(result) = results.iter().find(|result| Some(result.id.as_str()) == original) else { return };
    let mut text = lang.equipment_coverage(&names::percent(result.evidence_coverage));
    let sources = shared.session.section(|sections| &sections.sources);
    if let Some(missing) = sources.missing.iter().find(|missing| missing.equipment == result.id) {
        text = format!("{text} · {}", lang.sources_missing_count(missing.criteria.len()));
    }
    fields::hint(ui, tokens, &text);
}
