//! An order of importance: rows that are moved by keys, buttons or the pointer.

use eframe::egui::{Align, EventFilter, Id, Key, Label, Layout, Modifiers, Rect, Response, RichText, Sense, Ui};

use super::room::room;
use crate::model::{Project, Weighting};
use crate::ui::context::Shared;
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::{fields, names, row};

/// Width of the tie, and of share and buttons.
const TIE: f32 = 132.0;
const END: f32 = 132.0;

/// Criteria from the most to the least important.
#[derive(Clone, Debug)]
pub struct Order {
    /// Indices of the project.
    pub criteria: Vec<usize>,
    /// Which places are as important as the one above them.
    pub tied: Vec<bool>,
    /// Was judged: weights made in another way no longer change it.
    own: bool,
    /// The row to give the keyboard to.
    wanted: Option<usize>,
}

impl Order {
    /// The project's order, or one by the weights.
    pub fn new(project: &Project, counted: &[bool], weights: &[f64]) -> Self {
        let mut order = Self { criteria: Vec::new(), tied: Vec::new(), own: false, wanted: None };
        let Weighting::RankOrder(ranks) = &project.weighting else {
            order.begin(counted, weights);
            return order;
        };
        for ids in ranks {
            let known = ids.iter().filter_map(|id| project.criteria.iter().position(|c| c.id == *id));
            for (place, index) in known.enumerate() {
                order.criteria.push(index);
                order.tied.push(place > 0);
            }
        }
        order.own = true;
        order
    }

    /// By the weights, where nothing was judged yet; equal weights are tied.
    pub fn begin(&mut self, counted: &[bool], weights: &[f64]) {
        if self.own {
            return;
        }
        let weight = |index: &usize| weights.get(*index).copied().unwrap_or_default();
        self.criteria = (0..counted.len()).filter(|index| counted[*index]).collect();
        self.criteria.sort_by(|a, b| weight(b).total_cmp(&weight(a)));
        self.tied = vec![false; self.criteria.len()];
        for (place, pair) in self.criteria.windows(2).enumerate() {
            self.tied[place + 1] = weight(&pair[0]) == weight(&pair[1]);
        }
    }

    /// Takes out who is no longer counted; who is again goes to the end.
    pub fn count(&mut self, counted: &[bool]) {
        let is_counted = |index: &usize| counted.get(*index).copied().unwrap_or_default();
        let kept = |(index, tied): (&usize, &bool)| is_counted(index).then_some((*index, *tied));
        let (mut criteria, mut tied): (Vec<usize>, Vec<bool>) =
            self.criteria.iter().zip(&self.tied).filter_map(kept).unzip();
        for index in (0..counted.len()).filter(is_counted) {
            if !criteria.contains(&index) {
                criteria.push(index);
                tied.push(false);
            }
        }
        if let Some(first) = tied.first_mut() {
            *first = false;
        }
        (self.criteria, self.tied, self.own) = (criteria, tied, true);
    }

    /// Places the criterion one further up or down; ties belong to the places and stay.
    fn swap(&mut self, place: usize, with: usize) {
        if place < self.criteria.len() && with < self.criteria.len() {
            self.criteria.swap(place, with);
            self.wanted = Some(with);
            self.own = true;
        }
    }

    /// As kept in the project.
    pub fn weighting(&self, project: &Project) -> Weighting {
        let mut ranks: Vec<Vec<String>> = Vec::new();
        for (index, tied) in self.criteria.iter().zip(&self.tied) {
            let Some(criterion) = project.criteria.get(*index) else { continue };
            match ranks.last_mut().filter(|_| *tied) {
                Some(rank) => rank.push(criterion.id.clone()),
                None => ranks.push(vec![criterion.id.clone()]),
            }
        }
        Weighting::RankOrder(ranks)
    }

    /// Ranks as competitions give them: 1, 2, 2, 4.
    fn rank(&self, place: usize) -> usize {
        let first = (0..=place).rev().find(|place| !self.tied.get(*place).copied().unwrap_or_default());
        first.unwrap_or_default() + 1
    }
}

/// Shows the rows; gives the criterion under the pointer or with the keyboard.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, order: &mut Order, shares: &[f64]) -> Option<usize> {
    fields::hint(ui, shared.tokens, shared.lang.elicit_order_keys());
    let mut active = None;
    let (mut ids, mut rects): (Vec<Id>, Vec<Rect>) = (Vec::new(), Vec::new());
    let mut moved = None;
    let mut dragged = None;
    for place in 0..order.criteria.len() {
        let Some(index) = order.criteria.get(place).copied() else { break };
        let share = shares.get(index).copied().unwrap_or_default();
        let shown = one(ui, shared, order, place, share);
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

fn one(ui: &mut Ui, shared: &Shared<'_>, order: &mut Order, place: usize, share: f64) -> Shown {
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
                ui.label(theme::subdued(format!("{rank}."), tokens));
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
    let response = ui.add(sign.sense(Sense::drag())).on_hover_text(name);
    response.interact_pointer_pos().filter(|_| response.dragged()).map(|pos| pos.y)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_stay_with_their_places() {
        let mut order = Order { criteria: vec![4, 2, 0], tied: vec![false, true, false], own: false, wanted: None };
        assert_eq!([0, 1, 2].map(|place| order.rank(place)), [1, 1, 3]);
        order.swap(2, 1);
        assert_eq!((order.criteria.clone(), order.tied.clone()), (vec![4, 0, 2], vec![false, true, false]));
        order.count(&[true, true, true, false, false]);
        assert_eq!((order.criteria, order.tied), (vec![0, 2, 1], vec![false, false, false]));
    }

    #[test]
    fn an_order_begins_with_the_weights() {
        let mut order = Order { criteria: Vec::new(), tied: Vec::new(), own: false, wanted: None };
        order.begin(&[true, true, false, true], &[5.0, 20.0, 99.0, 5.0]);
        assert_eq!((order.criteria, order.tied), (vec![1, 0, 3], vec![false, false, true]));
    }
}
