//! The steps of the history, latest first; a click goes to the state after a step.

use std::sync::Arc;

use eframe::egui::mutex::Mutex;
use eframe::egui::text::LayoutJob;
use eframe::egui::{Align, Align2, Id, Layout, Response, ScrollArea, Sense, Ui, vec2};

use crate::ui::context::{Action, HistoryStep, Shared, ViewAction};
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::button;
use crate::ui::widgets::rows::Rows;

/// Room for the scroll bar.
const SCROLL_BAR: f32 = 10.0;
/// Where the words of a step begin.
const LEFT: f32 = 22.0;
/// Height of a step that was never shown.
const GUESS: f32 = 31.0;

/// Shows the history.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
    let lang = shared.lang;
    ui.horizontal(|ui| {
        ui.label(theme::heading(lang.history_title()));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if button::icon(ui, icons::CLOSE, lang.close(), true).clicked() {
                actions.push(Action::View(ViewAction::ToggleHistory));
            }
        });
    });
    let session = shared.session;
    let steps: Vec<_> = session.steps().steps(session.project()).collect();
    if steps.is_empty() {
        ui.label(theme::subdued(lang.history_none(), shared.tokens));
    }
    ui.add_space(Tokens::GRID);
    let now = session.steps().position();
    let begin = if session.steps().reaches_back() { lang.history_begin() } else { lang.history_forgotten() };
    let list = ui.data_mut(|data| data.get_temp_mut_or_default::<Arc<Mutex<Rows>>>(Id::unique("history")).clone());
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        // The latest stands first, the beginning last.
        list.lock().show(ui, steps.len() + 1, GUESS, |ui, index| {
            let position = steps.len().checked_sub(index)?;
            let before = position.checked_sub(1).and_then(|at| steps.get(at));
            let name = before.map(|(command, before, after)| command.describe(before, after, lang));
            let name = name.unwrap_or_else(|| begin.to_owned());
            let response = step(ui, shared, &name, (position, now));
            if response.clicked() && position != now {
                actions.push(Action::History(HistoryStep::GoTo(position)));
            }
            Some(response.id)
        });
    });
}

/// One step in up to two lines. What was taken back is paler, the present one marked.
fn step(ui: &mut Ui, shared: &Shared<'_>, name: &str, (position, now): (usize, usize)) -> Response {
    let tokens = shared.tokens;
    let width = (ui.available_width() - SCROLL_BAR).max(60.0);
    let colour = if position > now { tokens.text_subdued } else { tokens.text };
    let mut job = LayoutJob::simple(name.to_owned(), theme::font(13.0), colour, width - LEFT - 8.0);
    job.wrap.max_rows = 2;
    let galley = ui.painter().layout_job(job);
    let (rect, response) = ui.allocate_exact_size(vec2(width, galley.size().y + 12.0), Sense::click());
    button::option(ui, &response, true, position == now, name);
    if position == now || response.hovered() || response.has_focus() {
        let fill = if position == now { tokens.accent_soft } else { tokens.hover };
        ui.painter().rect_filled(rect, Tokens::RADIUS, fill);
    }
    if position == now {
        let at = rect.left_top() + vec2(LEFT / 2.0, 14.0);
        ui.painter().text(at, Align2::CENTER_CENTER, icons::CHECK, theme::font(Tokens::SMALL), tokens.accent);
    }
    let cut = galley.elided;
    ui.painter().galley(rect.left_top() + vec2(LEFT, 6.0), galley, colour);
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    ui.add_space(2.0);
    if cut { response.on_hover_text(name) } else { response }
}
