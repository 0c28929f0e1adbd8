//! The table of exchange rates.

use eframe::egui::{Grid, Ui};

use super::draft::{self, Draft, RateDraft};
use crate::ui::context::Shared;
use crate::ui::theme::{self, icons};
use crate::ui::widgets::fields::{self, TextField};

/// Widths of the columns.
const WIDTHS: [f32; 4] = [110.0, 100.0, 120.0, 240.0];

/// Shows the rates.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let mut removed = None;
    if !draft.rates.is_empty() {
        Grid::new("rates").spacing([8.0, 6.0]).show(ui, |ui| {
            for heading in [
                lang.project_edit_pair(),
                lang.project_edit_value(),
                lang.project_edit_date(),
                lang.project_edit_source(),
            ] {
                ui.label(theme::label(heading, tokens));
            }
            ui.end_row();
            for (index, rate) in draft.rates.iter_mut().enumerate() {
                row(ui, shared, index + 1, rate);
                if fields::icon_button(ui, tokens, icons::CLOSE, &lang.project_edit_rate_remove(index + 1)).clicked() {
                    removed = Some(index);
                }
                ui.end_row();
            }
        });
    }
    for rate in &draft.rates {
        let pair = (!draft::is_pair(&rate.pair)).then(|| lang.edit_bad_pair().to_owned());
        let value = rate.value.problem(lang);
        for problem in [pair, value].into_iter().flatten() {
            fields::problem(ui, tokens, Some(&format!("{} · {problem}", rate.pair)));
        }
    }
    if let Some(index) = removed {
        draft.rates.remove(index);
    }
    if fields::button(ui, lang.project_edit_rate_add()).clicked() {
        draft.rates.push(RateDraft::new("EUR/CNY"));
    }
}

fn row(ui: &mut Ui, shared: &Shared<'_>, number: usize, rate: &mut RateDraft) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let bad_pair = (!draft::is_pair(&rate.pair)).then(|| lang.edit_bad_pair());
    let names = [
        lang.project_edit_rate_pair(number),
        lang.project_edit_rate_value(number),
        lang.project_edit_rate_date(number),
        lang.project_edit_rate_source(number),
    ];
    for (column, (name, width)) in names.iter().zip(WIDTHS).enumerate() {
        ui.scope(|ui| {
            ui.set_max_width(width);
            let field = TextField::new(name);
            match column {
                0 => field.problem(bad_pair).bare(ui, tokens, &mut rate.pair),
                1 => rate.value.bare(ui, shared, field),
                2 => field.bare(ui, tokens, &mut rate.date),
                _ => field.bare(ui, tokens, &mut rate.source),
            }
        });
    }
}
