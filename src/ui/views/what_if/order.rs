//! The order as it is now, with what has changed since the trial began.

use eframe::egui::{Align, Label, Layout, Ui};

use crate::analysis::EquipmentResult;
use crate::text::number::{points, whole_points};
use crate::ui::context::Shared;
use crate::ui::theme;
use crate::ui::widgets::{fields, origin};

/// More than this are not listed.
const SHOWN: usize = 12;

/// Shows the order.
pub fn show(ui: &mut Ui, shared: &Shared<'_>) {
    let (lang, session) = (shared.lang, shared.session);
    fields::group(ui, lang.what_if_order());
    let analysis = session.analysis();
    let mut ranked: Vec<&EquipmentResult> = analysis.equipment.iter().filter(|e| e.rank.is_some()).collect();
    ranked.sort_by_key(|e| e.rank);
    for result in ranked.iter().take(SHOWN) {
        let before = session.analysis_before().and_then(|a| a.equipment.iter().find(|e| e.id == result.id));
        row(ui, shared, result, before);
    }
    if ranked.len() > SHOWN {
        fields::hint(ui, shared.tokens, &lang.what_if_more(ranked.len() - SHOWN));
    }
}

fn row(ui: &mut Ui, shared: &Shared<'_>, result: &EquipmentResult, before: Option<&EquipmentResult>) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let Some(equipment) = shared.session.project().equipment(&result.id) else { return };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(theme::label(result.rank.map(|rank| rank.to_string()).unwrap_or_default(), tokens));
        origin::mark(ui, tokens, &equipment.origin);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(whole_points(result.total_points));
            let change = before.map_or(0.0, |before| result.total_points - before.total_points);
            if change.abs() >= 0.05 {
                let text = if change > 0.0 { format!("+{}", points(change)) } else { points(change) };
                let colour = if change > 0.0 { tokens.ahead } else { tokens.behind };
                ui.label(theme::small(text).color(colour));
            }
            let moved = before.and_then(|before| Some((before.rank?, result.rank?))).filter(|(old, new)| old != new);
            if let Some((old, new)) = moved {
                let sign = if new < old { "▲" } else { "▼" };
                ui.label(theme::small(format!("{sign}{}", old.abs_diff(new))).color(tokens.accent))
                    .on_hover_text(lang.what_if_was_rank(old));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(shared.session.project().name_of(equipment, lang)).truncate());
            });
        });
    });
}
