//! The fields of groups: name and weight of each, and which criterion is in which.

use eframe::egui::{Label, Ui};

use super::draft::Draft;
use super::groups::Groups;
use super::room::{room, room_right};
use crate::ui::context::Shared;
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::fields::{self, TextField};
use crate::ui::widgets::names;

/// Widths of a weight, a share and a button.
const WEIGHT: f32 = 64.0;
const SHARE: f32 = 62.0;
const BUTTON: f32 = 36.0;

/// Shows groups and members.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft, shares: &[f64]) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    fields::hint(ui, tokens, lang.elicit_groups_about());
    list(ui, shared, &mut draft.groups, shares);
    ui.horizontal_wrapped(|ui| {
        if fields::button(ui, lang.elicit_group_add()).clicked() {
            let name = lang.elicit_group_new(draft.groups.list.len() + 1);
            draft.groups.add(&name, "");
        }
        if fields::button(ui, lang.elicit_groups_by_category()).clicked() {
            draft.groups.by_category(shared.session.project());
        }
    });
    if !draft.groups.is_right() {
        fields::problem(ui, tokens, Some(lang.elicit_group_bad()));
    }
    if !draft.groups.list.is_empty() {
        ui.add_space(Tokens::GRID);
        members(ui, shared, &mut draft.groups);
    }
}

fn list(ui: &mut Ui, shared: &Shared<'_>, groups: &mut Groups, shares: &[f64]) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let mut removed = None;
    let of = groups.of.clone();
    for (place, group) in groups.list.iter_mut().enumerate() {
        let members = of.iter().zip(shares).filter(|(of, _)| **of == Some(place));
        let share: f64 = members.map(|(_, share)| share).sum();
        ui.horizontal(|ui| {
            // Whole pixels, so that no row grows beyond the one above.
            let gaps = 3.0 * ui.spacing().item_spacing.x + 2.0;
            room(ui, ui.available_width() - WEIGHT - SHARE - BUTTON - gaps, |ui| {
                TextField::new(&lang.elicit_group_name(place + 1)).bare(ui, tokens, &mut group.name);
            });
            room(ui, WEIGHT, |ui| {
                let label = lang.elicit_group_weight(&group.name);
                if group.weight.bare(ui, shared, TextField::new(&label)).changed() {
                    group.weighed();
                }
            });
            room_right(ui, SHARE, |ui| {
                let text = lang.elicit_share_now(&names::percent(share));
                let response = ui.label(if share > 0.0 { text.into() } else { theme::subdued(text, tokens) });
                if share == 0.0 {
                    response.on_hover_text(lang.elicit_group_empty());
                }
            });
            room(ui, BUTTON, |ui| {
                if fields::icon_button(ui, tokens, icons::CLOSE, &lang.elicit_group_remove(&group.name)).clicked() {
                    removed = Some(place);
                }
            });
        });
    }
    if let Some(place) = removed {
        groups.remove(place);
    }
}

/// Which criterion is in which group.
fn members(ui: &mut Ui, shared: &Shared<'_>, groups: &mut Groups) {
    let lang = shared.lang;
    let named = groups.list.iter().enumerate().map(|(place, group)| (Some(place), group.name.clone()));
    let options: Vec<(Option<usize>, String)> =
        std::iter::once((None, lang.criterion_no_group().to_owned())).chain(named).collect();
    let options: Vec<(Option<usize>, &str)> = options.iter().map(|(place, name)| (*place, name.as_str())).collect();
    for (index, criterion) in shared.session.project().criteria.iter().enumerate() {
        let name = criterion.display_name(lang);
        ui.horizontal(|ui| {
            let half = (ui.available_width() - ui.spacing().item_spacing.x) / 2.0;
            room(ui, half, |ui| ui.add(Label::new(name).truncate()).on_hover_text(name));
            room(ui, half, |ui| {
                let mut place = groups.of.get(index).copied().flatten();
                if fields::choose_bare(ui, &lang.elicit_group_of(name), &mut place, &options) {
                    groups.put(index, place);
                }
            });
        });
    }
}
