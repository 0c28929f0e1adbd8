//! What a step on the criterion as typed is worth on the weightiest other one.

use eframe::egui::Ui;

use super::curve;
use super::draft::Draft;
use crate::analysis::trade_off::{Side, holds, sentence, trade_off};
use crate::methods::decision::hierarchy::group_shares;
use crate::model::Kind;
use crate::ui::context::Shared;
use crate::ui::widgets::fields;

/// Shows the sentence where both sides have a weight and a curve.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, draft: &Draft) {
    let session = shared.session;
    let (project, analysis) = (session.project(), session.analysis());
    let own = draft.original.as_deref().and_then(|id| project.criteria.iter().position(|c| c.id == id));
    let Some(one) = side(shared, draft, own) else { return };
    let shares = shares(shared, draft);
    // What the groups make of the weights; without groups the shares have the ratios of the weights.
    let weighed = |side: Side, index: usize| Some(Side { weight: *shares.get(index)?, ..side });
    let Some(one) = weighed(one, own.unwrap_or(project.criteria.len())) else { return };
    let others = (0..project.criteria.len()).filter(|index| Some(*index) != own);
    let found = others
        .filter_map(|index| {
            let other = weighed(Side::of(project, analysis, index)?, index)?;
            Some((project.criteria.get(index)?, trade_off(&one, &other)?, other.weight))
        })
        .reduce(|best, next| if next.2 > best.2 { next } else { best });
    if let Some((other, found, _)) = found {
        let criterion = draft.criterion();
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            fields::hint(ui, shared.tokens, &sentence(&found, &criterion, other, shared.lang));
            fields::hint(ui, shared.tokens, &holds(&found, &criterion, other, shared.lang));
        });
    }
}

/// Shares of the weight with this criterion as typed, one a criterion of the project; a new one comes last.
pub fn shares(shared: &Shared<'_>, draft: &Draft) -> Vec<f64> {
    let project = shared.session.project();
    let place = |id: &str| project.groups.iter().position(|group| group.id == id);
    let one = |weight: f64, group: &str| (weight.max(0.0), place(group));
    let typed = one(draft.weight_in_use().unwrap_or_default(), &draft.group);
    let own = |id: &str| draft.original.as_deref() == Some(id);
    let mut all: Vec<(f64, Option<usize>)> =
        project.criteria.iter().map(|c| if own(&c.id) { typed } else { one(c.weight, &c.group) }).collect();
    if draft.original.is_none() {
        all.push(typed);
    }
    let (weights, group_of): (Vec<f64>, Vec<Option<usize>>) = all.into_iter().unzip();
    group_shares(&weights, &group_of, &project.groups.iter().map(|group| group.weight).collect::<Vec<_>>())
}

/// The criterion as typed: its curve, or the one in use where no scale is declared.
fn side(shared: &Shared<'_>, draft: &Draft, own: Option<usize>) -> Option<Side> {
    let session = shared.session;
    if draft.kind != Kind::Numeric {
        return None;
    }
    let known = own.and_then(|index| Side::of(session.project(), session.analysis(), index));
    let typed = curve::line(draft);
    let at = known.as_ref().map(|side| side.at).or_else(|| {
        let line = typed.as_ref()?;
        Some(f64::midpoint(line.first()?.0, line.last()?.0))
    })?;
    let anchors = typed.or_else(|| known.map(|side| side.anchors))?;
    Some(Side { weight: draft.weight_in_use().filter(|weight| *weight > 0.0)?, anchors, better: draft.better(), at })
}
