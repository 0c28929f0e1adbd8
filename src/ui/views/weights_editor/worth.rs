//! What a step on one criterion is worth on the others, in natural units.

use eframe::egui::{Label, Ui};

use super::draft::Draft;
use crate::analysis::trade_off::{Side, holds, sentence, trade_off};
use crate::ui::context::Shared;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::fields;

/// Shows the choice of the reference and the sentences; the shares say what the groups make of the weights.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft, shares: &[f64]) {
    let (lang, tokens, session) = (shared.lang, shared.tokens, shared.session);
    let (project, analysis) = (session.project(), session.analysis());
    let side = |index: usize| {
        let weight = shares.get(index).copied()?;
        Side::of(project, analysis, index).map(|side| Side { weight, ..side })
    };
    let sides: Vec<(usize, Side)> =
        (0..shares.len()).filter_map(|index| Some((index, side(index)?))).filter(|(_, s)| s.weight > 0.0).collect();
    let heaviest = sides.iter().max_by(|a, b| a.1.weight.total_cmp(&b.1.weight).then(b.0.cmp(&a.0)));
    let known = draft.reference.filter(|chosen| sides.iter().any(|(index, _)| index == chosen));
    let Some(mut chosen) = known.or_else(|| heaviest.map(|(index, _)| *index)) else {
        return fields::hint(ui, tokens, lang.trade_off_none());
    };
    let name = |index: usize| project.criteria.get(index).map_or("", |criterion| criterion.display_name(lang));
    let options: Vec<(usize, &str)> = sides.iter().map(|(index, _)| (*index, name(*index))).collect();
    if fields::choose(ui, tokens, lang.trade_off_reference(), &mut chosen, &options) {
        draft.reference = Some(chosen);
    }
    ui.add_space(Tokens::GRID);
    let Some((_, one)) = sides.iter().find(|(index, _)| *index == chosen) else { return };
    let mut told = false;
    for (index, other) in sides.iter().filter(|(index, _)| *index != chosen) {
        let parts = project.criteria.get(chosen).zip(project.criteria.get(*index));
        let (Some((first, second)), Some(found)) = (parts, trade_off(one, other)) else { continue };
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.add(Label::new(sentence(&found, first, second, lang)).wrap().selectable(true));
            ui.add(Label::new(theme::label(holds(&found, first, second, lang), tokens)).wrap());
        });
        told = true;
    }
    if !told {
        fields::hint(ui, tokens, lang.trade_off_none());
    }
}
