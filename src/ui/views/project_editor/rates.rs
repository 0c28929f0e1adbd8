//! The table of exchange rates.

use eframe::egui::{Grid, Ui};

use super::draft::{self, Draft, RateDraft, Rule};
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
        let value = draft::problem(lang, &rate.value, Rule::Positive);
        for problem in [pair, value].into_iter().flatten() {
            fields::problem(ui, tokens, Some(&format!("{} · {problem}", rate.pair)));
        }
    }
    if let Some(index) = removed {
        draft.rates.remove(index);
    }
    if fields::button(ui, lang.project_edit_rate_add()).clicked() {
        draft.rates.push(RateDraft { pair: "EUR/CNY".to_owned(), value: String::new(), ..RateDraft::default() });
    }
}

fn row(ui: &mut Ui, shared: &Shared<'_>, number: usize, rate: &mut RateDraft) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let bad_pair = (!draft::is_pair(&rate.pair)).then(|| lang.edit_bad_pair());
    let bad_value = draft::problem(lang, &rate.value, Rule::Positive);
    let cells = [
        (lang.project_edit_rate_pair(number), &mut rate.pair, bad_pair),
        (lang.project_edit_rate_value(number), &mut rate.value, bad_value.as_deref()),
        (lang.project_edit_rate_date(number), &mut rate.date, None),
        (lang.project_edit_rate_source(number), &mut rate.source, None),
    ];
    for ((name, text, problem), width) in cells.into_iter().zip(WIDTHS) {
        ui.scope(|ui| {
            ui.set_max_width(width);
            TextField::new(&name).problem(problem).bare(ui, tokens, text);
        });
    }
}
