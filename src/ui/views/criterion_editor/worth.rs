//! What a step on the criterion as typed is worth on the weightiest other one.

use eframe::egui::Ui;

use super::curve;
use super::draft::{Draft, plain};
use crate::analysis::trade_off::{Side, holds, sentence, trade_off};
use crate::model::Kind;
use crate::ui::context::Shared;
use crate::ui::widgets::fields;

/// Shows the sentence where both sides have a weight and a curve.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, draft: &Draft) {
    let session = shared.session;
    let (project, analysis) = (session.project(), session.analysis());
    let own = draft.original.as_deref().and_then(|id| project.criteria.iter().position(|c| c.id == id));
    let Some(one) = side(shared, draft, own) else { return };
    let others = (0..project.criteria.len()).filter(|index| Some(*index) != own);
    let found = others
        .filter_map(|index| {
            let other = Side::of(project, analysis, index)?;
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
    Some(Side { weight: plain(&draft.weight).filter(|weight| *weight > 0.0)?, anchors, better: draft.better(), at })
}
