//! An order of importance: rows that are moved by keys, buttons or the pointer.

use eframe::egui::{Align, EventFilter, Id, Key, Label, Layout, Modifiers, Rect, Response, RichText, Sense, Ui};

use super::order::Order;
use super::room::room;
use crate::ui::context::Shared;
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::{fields, names, row};

/// Width of the rank, of the tie, and of share and buttons.
const RANK: f32 = 24.0;
const TIE: f32 = 132.0;
const END: f32 = 132.0;

/// Shows the rows; gives the criterion under the pointer or with the keyboard.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, order: &mut Order, shares: &[f64]) -> Option<usize> {
    fields::hint(ui, shared.tokens, shared.lang.elicit_order_keys());
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut active = None;
    let (mut ids, mut rects): (Vec<Id>, Vec<Rect>) = (Vec::new(), Vec::new());
    let mut moved = None;
    let mut dragged = None;
    for place in 0..order.criteria.len() {
        let Some(index) = order.criteria.get(place).copied() else { break };
        let share = shares.get(index).copied().unwrap_or_default();
        let shown = rank_row(ui, shared, order, place, share);
        if shown.row.contains_pointer() || shown.row.has_focus() {
            active = Some(index);
        }
        moved = moved.or(shown.moved);
        if let Some(y) = shown.pulled_to {
            dragged = Some((place, y));
        }
        ids.push(shown.row.id);
        rects.push(shown.row.rect);
    }
    row::arrows(ui, &ids);
    if let Some((place, y)) = dragged {
        moved = moved.or_else(|| neighbour(&rects, place, y));
    }
    if let Some((place, with)) = moved {
        order.swap(place, with);
    }
    active
}

/// The neighbour whose middle the pointer has passed.
fn neighbour(rects: &[Rect], place: usize, y: f32) -> Option<(usize, usize)> {
    let above = place.checked_sub(1).filter(|above| rects.get(*above).is_some_and(|rect| y < rect.center().y));
    let below = Some(place + 1).filter(|below| rects.get(*below).is_some_and(|rect| y > rect.center().y));
    above.or(below).map(|with| (place, with))
}

/// A row as shown.
struct Shown {
    row: Response,
    /// From this place to that one.
    moved: Option<(usize, usize)>,
    /// The handle is dragged to this height.
    pulled_to: Option<f32>,
}

fn rank_row(ui: &mut Ui, shared: &Shared<'_>, order: &mut Order, place: usize, share: f64) -> Shown {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let index = order.criteria.get(place).copied().unwrap_or_default();
    let name = shared.session.project().criteria.get(index).map_or("", |criterion| criterion.display_name(lang));
    let rank = order.rank(place);
    let said = lang.elicit_place(rank, name, &names::percent(share));
    let (mut moved, mut pulled_to) = (None, None);
    let last = order.criteria.len().saturating_sub(1);
    let row = row::show(ui, tokens, ("ranked", index), row::Row::new(&said), |ui| {
        ui.horizontal(|ui| {
            pulled_to = handle(ui, tokens, &lang.elicit_drag(name));
            let gaps = 2.0 * ui.spacing().item_spacing.x;
            room(ui, ui.available_width() - TIE - END - gaps, |ui| {
                room(ui, RANK, |ui| ui.label(theme::subdued(format!("{rank}."), tokens)));
                ui.add(Label::new(name).truncate()).on_hover_text(name);
            });
            room(ui, TIE, |ui| {
                if let Some(tied) = order.tied.get_mut(place).filter(|_| place > 0) {
                    let label = theme::small(lang.elicit_tied());
                    let changed = ui.checkbox(tied, label).accessible_name(lang.elicit_tied_of(name)).changed();
                    order.own |= changed;
                }
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let down = ui.add_enabled_ui(place < last, |ui| {
                    fields::icon_button(ui, tokens, icons::DOWN, &lang.elicit_down(name))
                });
                let up = ui
                    .add_enabled_ui(place > 0, |ui| fields::icon_button(ui, tokens, icons::UP, &lang.elicit_up(name)));
                if down.inner.clicked() {
                    moved = Some((place, place + 1));
                } else if up.inner.clicked() {
                    moved = place.checked_sub(1).map(|above| (place, above));
                }
                ui.label(lang.elicit_share_now(&names::percent(share)));
            });
        });
    });
    if order.wanted == Some(place) && pulled_to.is_none() {
        row.request_focus();
        order.wanted = None;
    }
    moved = moved.or_else(|| keys(ui, &row, place, last));
    Shown { row, moved, pulled_to }
}

/// Alt with an arrow moves the row that has the keyboard.
fn keys(ui: &Ui, row: &Response, place: usize, last: usize) -> Option<(usize, usize)> {
    if !row.has_focus() {
        return None;
    }
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(row.id, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::ALT, key));
    if pressed(Key::ArrowUp) {
        return place.checked_sub(1).map(|above| (place, above));
    }
    (pressed(Key::ArrowDown) && place < last).then_some((place, place + 1))
}

/// What the pointer takes a row by; the height it is dragged to.
fn handle(ui: &mut Ui, tokens: &Tokens, name: &str) -> Option<f32> {
    let sign = Label::new(RichText::new(icons::HANDLE).color(tokens.text_subdued)).selectable(false);
    // No stop for the keyboard, which has keys of its own.
    let response = ui.add(sign.sense(Sense::DRAG)).on_hover_text(name);
    response.interact_pointer_pos().filter(|_| response.dragged()).map(|pos| pos.y)
}
