//! The method board: score and rank by every method, and how often each is first.

use eframe::egui::{Align, Grid, Layout, RichText, Ui, vec2};

use crate::analysis::decision::{Decision, Method, Score, method_name};
use crate::text::number::{fixed, percent};
use crate::ui::context::Shared;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{fields, origin};

/// More rows than this are not laid out every frame; figures and JSON have them.
const SHOWN: usize = 60;

/// Width of a rank and of a score.
const RANK: f32 = 18.0;
const SCORE: f32 = 48.0;

/// Shows the board, best by the project's own method first. Gives the id of an equipment whose name was clicked.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, decision: &Decision) -> Option<String> {
    let lang = shared.lang;
    let mut rows: Vec<usize> = (0..decision.table.equipment.len()).collect();
    rows.sort_by_key(|row| decision.board.mavt_ranks.get(*row).copied());
    let mut clicked = None;
    let more = rows.len().saturating_sub(SHOWN);
    rows.truncate(SHOWN);
    eframe::egui::ScrollArea::horizontal().id_salt("board").show(ui, |ui| {
        Grid::new("board").striped(true).spacing([Tokens::SECTION, 6.0]).show(ui, |ui| {
            ui.label(theme::label(lang.column_equipment(), shared.tokens));
            for method in Method::ALL {
                let head = ui.label(theme::label(method_name(method, lang), shared.tokens));
                if method.spec().score == Score::LessIsBetter {
                    head.on_hover_text(lang.method_vikor_less());
                }
            }
            for head in [lang.decide_first_percent(), lang.column_expected_rank(), lang.decide_reaches_percent()] {
                ui.label(theme::label(head, shared.tokens));
            }
            ui.end_row();
            for row in rows {
                clicked = line(ui, shared, decision, row).or(clicked.take());
                ui.end_row();
            }
        });
    });
    if more > 0 {
        fields::hint(ui, shared.tokens, &lang.what_if_more(more));
    }
    clicked
}

fn line(ui: &mut Ui, shared: &Shared<'_>, decision: &Decision, row: usize) -> Option<String> {
    let (lang, session) = (shared.lang, shared.session);
    let equipment = decision.table.equipment.get(row).and_then(|i| session.project().equipment.get(*i))?;
    let name = ui.horizontal(|ui| {
        origin::mark(ui, shared.tokens, &equipment.origin);
        fields::link(ui, shared.tokens, &shared.session.project().name_of(equipment, lang)).clicked()
    });
    let own = decision.board.mavt_ranks.get(row);
    for method in Method::ALL {
        let rank = decision.board.ranks(method).get(row);
        let score = decision.board.scores(method).get(row).copied().unwrap_or(f64::NAN);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            let text = rank.map_or_else(|| "–".to_owned(), ToString::to_string);
            // Another rank than by the project's own method stands out by weight, not by colour alone.
            let text = if rank == own { RichText::new(text) } else { theme::bold(text).color(shared.tokens.warning) };
            right(ui, RANK, text);
            right(ui, SCORE, theme::label(fixed(score, method.spec().score.decimals()), shared.tokens));
        });
    }
    let found = decision.around.as_deref();
    let share = |x: Option<f64>| x.map_or_else(|| "–".to_owned(), percent);
    let first = found.and_then(|found| found.rank_acceptability.get(row)?.first().copied());
    let mean = found.and_then(|found| found.expected_rank.get(row).copied());
    let mean = mean.map_or_else(|| "–".to_owned(), |mean| fixed(mean, 2));
    let reaches = share(found.and_then(|found| found.reaches.get(row).copied().flatten()));
    for text in [share(first), mean, reaches] {
        right(ui, SCORE, RichText::new(text));
    }
    name.inner.then(|| equipment.id.clone())
}

/// Digits stand below each other.
fn right(ui: &mut Ui, width: f32, text: RichText) {
    let size = vec2(width, ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| ui.label(text));
}
