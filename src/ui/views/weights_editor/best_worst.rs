//! Judgements against the most and the least important criterion.

use std::collections::BTreeMap;

use eframe::egui::{Grid, Label, Ui};

use super::draft::Draft;
use super::room::room;
use crate::analysis::decision::Consistency;
use crate::methods::decision::best_worst::SCALE;
use crate::model::{Project, Weighting};
use crate::quantity::typed::Rule;
use crate::text::number::significant;
use crate::ui::context::Shared;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::fields::{self, TextField};
use crate::ui::widgets::names;
use crate::ui::widgets::number_field::NumberField;

/// Width of a column of judgements.
const FIELD: f32 = 112.0;
const INPUT: f32 = 72.0;
const SHARE: f32 = 64.0;
/// Height of what is said above the columns.
const STATUS: f32 = 42.0;

/// Judgements as typed. Criteria are indices of the project.
#[derive(Clone, Debug)]
pub struct BestWorst {
    best: Option<usize>,
    worst: Option<usize>,
    /// How many times as important the best is as each.
    best_to: Vec<NumberField>,
    /// How many times as important each is as the worst.
    to_worst: Vec<NumberField>,
}

impl BestWorst {
    /// The project's judgements; else the criteria with the most and the least weight, and nothing judged.
    pub fn new(project: &Project, counted: &[bool], weights: &[f64]) -> Self {
        let empty = vec![judgement_field(None); counted.len()];
        let place = |id: &str| project.criteria.iter().position(|criterion| criterion.id == id);
        if let Weighting::BestWorst { best, worst, best_to_others, others_to_worst } = &project.weighting {
            let typed = |map: &BTreeMap<String, f64>| {
                project.criteria.iter().map(|c| judgement_field(map.get(&c.id).copied())).collect()
            };
            let mut found = Self {
                best: place(best),
                worst: place(worst),
                best_to: typed(best_to_others),
                to_worst: typed(others_to_worst),
            };
            found.best_over_worst_from_either();
            return found;
        }
        let by_weight = |a: &usize, b: &usize| weights[*a].total_cmp(&weights[*b]);
        let judged = || (0..counted.len().min(weights.len())).filter(|index| counted[*index]);
        // The first of equals is the best, the last the worst.
        let (best, worst) = (judged().rev().max_by(by_weight), judged().rev().min_by(by_weight));
        Self { best, worst: worst.filter(|worst| Some(*worst) != best), best_to: empty.clone(), to_worst: empty }
    }

    /// Best over worst is typed in one place only.
    fn best_over_worst_from_either(&mut self) {
        let Some((best, worst)) = self.best.zip(self.worst) else { return };
        let Some(other) = self.to_worst.get(best).cloned() else { return };
        if let Some(field) = self.best_to.get_mut(worst).filter(|field| field.is_empty()) {
            *field = other;
        }
    }

    /// The two that the others are compared with, where they are two that are counted.
    fn ends(&self, counted: &[bool]) -> Option<(usize, usize)> {
        let is_counted = |index: &usize| counted.get(*index).copied().unwrap_or_default();
        self.best.filter(is_counted).zip(self.worst.filter(is_counted)).filter(|(best, worst)| best != worst)
    }

    /// How many judgements are missing or cannot be one.
    pub fn needed(&self, counted: &[bool]) -> usize {
        let Some((best, worst)) = self.ends(counted) else { return 1 };
        let open = |fields: &[NumberField], index: usize| fields.get(index).and_then(judgement).is_none();
        let one = |index: usize| {
            let above = index != best && open(&self.best_to, index);
            let below = index != best && index != worst && open(&self.to_worst, index);
            usize::from(above) + usize::from(below)
        };
        (0..counted.len()).filter(|index| counted[*index]).map(one).sum()
    }

    /// As kept in the project; what is not judged yet is left out.
    pub fn weighting(&self, project: &Project, counted: &[bool]) -> Weighting {
        let Some((best, worst)) = self.ends(counted) else { return Weighting::default() };
        let id = |index: usize| project.criteria.get(index).map(|criterion| criterion.id.clone()).unwrap_or_default();
        let list = |fields: &[NumberField], itself: usize| {
            let value = |index: usize| if index == itself { Some(1.0) } else { judgement(fields.get(index)?) };
            let judged = (0..counted.len()).filter(|index| counted[*index]);
            judged.filter_map(|index| Some((id(index), value(index)?))).collect::<BTreeMap<String, f64>>()
        };
        let best_to_others = list(&self.best_to, best);
        let mut others_to_worst = list(&self.to_worst, worst);
        others_to_worst.remove(&id(best));
        others_to_worst.extend(best_to_others.get(&id(worst)).map(|value| (id(best), *value)));
        Weighting::BestWorst { best: id(best), worst: id(worst), best_to_others, others_to_worst }
    }
}

/// A field for a judgement; empty while there is none.
fn judgement_field(value: Option<f64>) -> NumberField {
    NumberField::optional(Rule::Positive).with(value)
}

/// A judgement as typed, within the scale.
fn judgement(field: &NumberField) -> Option<f64> {
    field.number().filter(|value| SCALE.contains(value))
}

/// The two choices, and what the judgements give.
pub fn head(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let project = shared.session.project();
    let counted = |index: &usize| draft.counted.get(*index).copied().unwrap_or_default();
    let name = |index: usize| project.criteria.get(index).map_or("", |criterion| criterion.display_name(lang));
    let options: Vec<(Option<usize>, &str)> =
        (0..draft.counted.len()).filter(counted).map(|index| (Some(index), name(index))).collect();
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        fields::choose(left, tokens, lang.elicit_best(), &mut draft.best_worst.best, &options);
        fields::choose(right, tokens, lang.elicit_worst_criterion(), &mut draft.best_worst.worst, &options);
    });
    draft.best_worst.best_over_worst_from_either();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        // Two lines whatever is said, so that the rows stay where they are.
        ui.set_min_height(STATUS);
        for sentence in sentences(shared, draft) {
            ui.add(Label::new(sentence).wrap());
        }
    });
}

fn sentences(shared: &Shared<'_>, draft: &Draft) -> Vec<String> {
    let lang = shared.lang;
    if draft.best_worst.ends(&draft.counted).is_none() {
        return vec![lang.elicit_same().to_owned()];
    }
    let needed = draft.needed();
    if needed > 0 {
        return vec![lang.elicit_best_worst_needed(needed)];
    }
    let Some(Ok(found)) = draft.judged() else { return vec![lang.elicit_not_solved().to_owned()] };
    let Some(Consistency::BestWorst { xi, worst, .. }) = &found.consistency else { return Vec::new() };
    if *xi < 1e-9 {
        return vec![lang.elicit_xi_agree().to_owned()];
    }
    let mut said =
        vec![lang.elicit_xi(&names::number(significant(*xi, 2)), &names::number(significant(100.0 * xi, 2)))];
    let criterion = worst.and_then(|index| shared.session.project().criteria.get(index));
    said.extend(criterion.map(|criterion| lang.elicit_xi_worst(criterion.display_name(lang))));
    said
}

/// Shows the two columns of judgements; gives the criterion whose field has the keyboard.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft, shares: &[f64]) -> Option<usize> {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let (best, worst) = draft.best_worst.ends(&draft.counted)?;
    let project = shared.session.project();
    let name = |index: usize| project.criteria.get(index).map_or("", |criterion| criterion.display_name(lang));
    let counted: Vec<usize> = (0..draft.counted.len()).filter(|index| draft.counted[*index]).collect();
    let judged = &mut draft.best_worst;
    let first = (ui.available_width() - 2.0 * FIELD - SHARE - 4.0 * ui.spacing().item_spacing.x).max(80.0);
    let mut active = None;
    Grid::new("against best and worst").num_columns(4).min_row_height(Tokens::CONTROL).show(ui, |ui| {
        ui.label("");
        for heading in [lang.elicit_best_over(), lang.elicit_over_worst()] {
            room(ui, FIELD, |ui| ui.add(Label::new(theme::label(heading, tokens)).wrap()));
        }
        ui.end_row();
        for index in counted {
            room(ui, first, |ui| {
                let text = match index {
                    _ if index == best || index == worst => theme::bold(name(index)),
                    _ => name(index).into(),
                };
                ui.add(Label::new(text).truncate()).on_hover_text(name(index))
            });
            let over_worst = judged.best_to.get(worst).map(|field| field.text().to_owned()).unwrap_or_default();
            let above = (index != best).then(|| lang.elicit_best_over_of(name(best), name(index)));
            let has_focus = field(ui, shared, judged.best_to.get_mut(index), above, "1");
            let below = (index != best && index != worst).then(|| lang.elicit_best_over_of(name(index), name(worst)));
            let fixed = if index == worst { "1" } else { &over_worst };
            let has_focus = field(ui, shared, judged.to_worst.get_mut(index), below, fixed) || has_focus;
            room(ui, SHARE, |ui| {
                let share = shares.get(index).copied().unwrap_or_default();
                ui.label(lang.elicit_share_now(&names::percent(share)))
            });
            ui.end_row();
            active = active.or(has_focus.then_some(index));
        }
    });
    active
}

/// A field for a judgement of this name; without one, what is settled.
fn field(
    ui: &mut Ui,
    shared: &Shared<'_>,
    number: Option<&mut NumberField>,
    name: Option<String>,
    fixed: &str,
) -> bool {
    let tokens = shared.tokens;
    let (Some(name), Some(number)) = (name, number) else {
        let fixed = if fixed.is_empty() { "–" } else { fixed };
        room(ui, FIELD, |ui| {
            ui.add_space(Tokens::GAP);
            ui.label(theme::subdued(fixed, tokens))
        });
        return false;
    };
    let mut has_focus = false;
    room(ui, FIELD, |ui| {
        let wrong = !number.is_empty() && judgement(number).is_none();
        let field = |ui: &mut Ui| number.bare_with(ui, tokens, TextField::new(&name).hint("1–9"), wrong);
        let response = room(ui, INPUT, field);
        has_focus = response.has_focus();
        response.on_hover_text(&name)
    });
    has_focus
}
