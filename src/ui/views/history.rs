//! The steps of the history, latest first; a click goes to the state after a step.

use eframe::egui::{Align, Align2, Key, Layout, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use crate::figure::font::Metrics;
use crate::ui::context::{Action, Shared};
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::button;

/// Height of a step.
const ROW: f32 = 30.0;
/// Where the words of a step begin.
const LEFT: f32 = 22.0;

/// Shows the history.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
    let lang = shared.lang;
    ui.horizontal(|ui| {
        ui.label(theme::heading(lang.history_title()));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if button::icon(ui, icons::CLOSE, lang.close(), true).clicked() {
                actions.push(Action::ToggleHistory);
            }
        });
    });
    let session = shared.session;
    let steps = session.steps().steps(session.project());
    let mut names: Vec<String> = vec![lang.history_begin().to_owned()];
    names.extend(steps.map(|(command, before, after)| command.describe(before, after, lang)));
    if names.len() == 1 {
        ui.label(theme::subdued(lang.history_none(), shared.tokens));
    }
    ui.add_space(Tokens::GRID);
    let now = session.steps().position();
    ScrollArea::vertical().auto_shrink(false).show_rows(ui, ROW, names.len(), |ui, range| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let last = names.len().saturating_sub(1);
        for position in range.map(|row| last - row) {
            if let Some(name) = names.get(position)
                && step(ui, shared, name, (position, now))
            {
                actions.push(Action::GoToStep(position));
            }
        }
    });
}

/// One step; true when it is chosen. What was taken back is paler, the present one marked.
fn step(ui: &mut Ui, shared: &Shared<'_>, name: &str, (position, now): (usize, usize)) -> bool {
    let tokens = shared.tokens;
    let width = (ui.available_width() - 10.0).max(60.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, ROW), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, position == now, name));
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    if position == now || response.hovered() || response.has_focus() {
        let fill = if position == now { tokens.accent_soft } else { tokens.hover };
        painter.rect_filled(rect, Tokens::RADIUS, fill);
    }
    let colour = if position > now { tokens.text_subdued } else { tokens.text };
    if position == now {
        let at = rect.left_center() + vec2(LEFT / 2.0, 0.0);
        painter.text(at, Align2::CENTER_CENTER, icons::CHECK, theme::font(Tokens::SMALL), tokens.accent);
    }
    let room = rect.width() - LEFT - 8.0;
    let shown = cut(name, room);
    let at = rect.left_center() + vec2(LEFT, 0.0);
    painter.text(at, Align2::LEFT_CENTER, &shown, theme::font(13.0), colour);
    let entered = response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let chosen = response.clicked() || entered;
    if shown != name {
        response.on_hover_text(name);
    }
    chosen && position != now
}

/// The text, cut in the middle: a step begins with what and ends with the new value.
fn cut(text: &str, room: f32) -> String {
    let metrics = Metrics::shared();
    let fits = |text: &str| metrics.width(text, 13.0, false) <= room;
    if fits(text) {
        return text.to_owned();
    }
    let chars: Vec<char> = text.chars().collect();
    let shortened = |keep: usize| {
        let head = keep / 2;
        let tail = keep - head;
        let front: String = chars.iter().take(head).collect();
        let back: String = chars.iter().skip(chars.len() - tail).collect();
        format!("{}…{}", front.trim_end(), back.trim_start())
    };
    (1..chars.len()).rev().map(shortened).find(|text| fits(text)).unwrap_or_default()
}
