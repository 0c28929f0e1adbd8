//! The method board: score and rank by every method, and how often each is first.

use eframe::egui::{Grid, RichText, Ui};

use crate::analysis::decision::{Decision, Method, method_name};
use crate::text::number::{number, percent, significant};
use crate::ui::context::{Action, Shared};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{fields, origin};

/// More rows than this are not laid out every frame; figures and JSON have them.
const SHOWN: usize = 60;

/// Shows the board, best by the project's own method first.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, decision: &Decision, actions: &mut Vec<Action>) {
    let lang = shared.lang;
    let mut rows: Vec<usize> = (0..decision.table.equipment.len()).collect();
    rows.sort_by_key(|row| decision.board.mavt_ranks.get(*row).copied());
    let more = rows.len().saturating_sub(SHOWN);
    rows.truncate(SHOWN);
    eframe::egui::ScrollArea::horizontal().id_salt("board").show(ui, |ui| {
        Grid::new("board").striped(true).spacing([Tokens::SECTION, 6.0]).show(ui, |ui| {
            ui.label(theme::label(lang.column_equipment(), shared.tokens));
            for method in Method::ALL {
                let head = ui.label(theme::label(method_name(method, lang), shared.tokens));
                if method == Method::Vikor {
                    head.on_hover_text(lang.method_vikor_less());
                }
            }
            for head in [lang.decide_first_percent(), lang.column_expected_rank(), lang.decide_reaches_percent()] {
                ui.label(theme::label(head, shared.tokens));
            }
            ui.end_row();
            for row in rows {
                line(ui, shared, decision, row, actions);
                ui.end_row();
            }
        });
    });
    if more > 0 {
        fields::hint(ui, shared.tokens, &lang.what_if_more(more));
    }
}

fn line(ui: &mut Ui, shared: &Shared<'_>, decision: &Decision, row: usize, actions: &mut Vec<Action>) {
    let (lang, session) = (shared.lang, shared.session);
    let Some(equipment) = decision.table.equipment.get(row).and_then(|i| session.project().equipment.get(*i)) else {
        return;
    };
    ui.horizontal(|ui| {
        origin::mark(ui, shared.tokens, &equipment.origin);
        if fields::link(ui, shared.tokens, &equipment.display_name(lang)).clicked() {
            actions.push(Action::Select { equipment: Some(equipment.id.clone()), criterion: None });
            actions.push(Action::ShowFigure("waterfall"));
        }
    });
    let own = decision.board.mavt_ranks.get(row);
    for method in Method::ALL {
        let rank = decision.board.ranks(method).get(row);
        let score = decision.board.scores(method).get(row).copied().unwrap_or(f64::NAN);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let text = rank.map_or_else(|| "–".to_owned(), ToString::to_string);
            // Another rank than by the project's own method stands out by weight, not by colour alone.
            let text = if rank == own { RichText::new(text) } else { theme::bold(text).color(shared.tokens.warning) };
            ui.label(text);
            ui.label(theme::label(number(significant(score, 3)), shared.tokens));
        });
    }
    let found = decision.robustness.as_deref();
    let share = |x: Option<f64>| x.map_or_else(|| "–".to_owned(), percent);
    let first = found.and_then(|found| found.rank_acceptability.get(row)?.first().copied());
    ui.label(share(first));
    let mean = found.and_then(|found| found.expected_rank.get(row).copied());
    ui.label(mean.map_or_else(|| "–".to_owned(), |mean| number(significant(mean, 3))));
    ui.label(share(found.and_then(|found| found.reaches.get(row).copied().flatten())));
}
