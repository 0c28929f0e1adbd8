//! A row alone: the criterion with its scale, the machines on it, and the rules of comparison.

use eframe::egui::{Label, Ui};

use super::fact;
use crate::analysis::{CriterionResult, unit_name};
use crate::model::{Better, Criterion, Kind};
use crate::ui::context::{Action, EditorRequest, Shared};
use crate::ui::theme;
use crate::ui::widgets::curve::{Curve, Dot};
use crate::ui::widgets::{fields, names};

/// Shows the criterion.
pub fn overview(ui: &mut Ui, shared: &Shared<'_>, criterion: &Criterion, actions: &mut Vec<Action>) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let row = shared.session.project().criteria.iter().position(|part| part.id == criterion.id);
    let result = row.and_then(|row| shared.session.analysis().criteria.get(row));
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.add(Label::new(theme::heading(criterion.display_name(lang))).wrap());
        let parts = [names::category(lang, criterion.category), unit_name(criterion, lang)];
        let about = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        ui.label(theme::small(about).size(13.0).color(tokens.text_subdued));
    });
    if let (Some(row), Some(result)) = (row, result) {
        scale(ui, shared, criterion, row, result);
    }
    facts(ui, shared, criterion, result);
    if fields::button(ui, lang.edit_button()).clicked() {
        actions.push(Action::Edit(EditorRequest::Criterion(Some(criterion.id.clone()))));
    }
}

fn scale(ui: &mut Ui, shared: &Shared<'_>, criterion: &Criterion, row: usize, result: &CriterionResult) {
    if criterion.kind != Kind::Numeric || result.anchors.len() < 2 {
        return;
    }
    let (lang, tokens) = (shared.lang, shared.tokens);
    let dots = dots(shared, row);
    let unit = unit_name(criterion, lang);
    fields::label(ui, tokens, lang.inspector_scale());
    let name = format!("{}, {}", lang.criterion_curve(), criterion.display_name(lang));
    Curve { anchors: &result.anchors, dots: &dots, unit, name: &name, height: 130.0 }.show(ui, tokens);
    if result.provisional.is_some() {
        fields::hint(ui, tokens, lang.inspector_scale_provisional());
    }
}

/// The machines that have a figure and points on this criterion.
pub fn dots(shared: &Shared<'_>, row: usize) -> Vec<Dot> {
    let (project, analysis) = (shared.session.project(), shared.session.analysis());
    let dot = |(equipment, result): (&std::sync::Arc<crate::model::Equipment>, &crate::analysis::EquipmentResult)| {
        let cell = result.cells.get(row)?;
        let (value, points) = cell.value.zip(cell.points)?;
        Some(Dot { value, points, origin: equipment.origin.clone(), name: equipment.display_name(shared.lang) })
    };
    project.equipment.iter().zip(&analysis.equipment).filter_map(dot).collect()
}

fn facts(ui: &mut Ui, shared: &Shared<'_>, criterion: &Criterion, result: Option<&CriterionResult>) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let unit = unit_name(criterion, lang);
    let share = result.map_or(0.0, |result| result.weight);
    let weight = format!("{} · {}", names::number(criterion.weight), lang.inspector_share(&names::percent(share)));
    fact(ui, tokens, lang.inspector_weight(), &weight);
    let better = match criterion.better {
        Better::Target(target) => {
            format!("{} {}", lang.criterion_target(), names::with_unit(target, unit))
        }
        other => names::better(lang, criterion.kind, other).to_owned(),
    };
    fact(ui, tokens, lang.inspector_direction(), &better);
    let margin = match criterion.margin {
        Some(margin) if matches!(criterion.better, Better::Target(_)) || criterion.kind == Kind::Ordinal => {
            lang.inspector_gap_points(&names::number(margin))
        }
        Some(margin) => names::with_unit(margin, unit),
        None => lang.inspector_margin_default(&names::number(shared.session.project().settings.margin_percent)),
    };
    fact(ui, tokens, lang.inspector_margin(), &margin);
    let need = if criterion.need.is_empty() { lang.inspector_none() } else { &criterion.need };
    fact(ui, tokens, lang.inspector_need(), need);
    if let Some(must) = &criterion.must {
        let star = if must.star { "★ " } else { "" };
        let clause = if must.clause.is_empty() { String::new() } else { lang.inspector_must_clause(&must.clause) };
        let parts = [format!("{star}{}", must.is), clause].into_iter().filter(|part| !part.is_empty());
        fact(ui, tokens, lang.inspector_must(), &parts.collect::<Vec<_>>().join(" · "));
    }
    if let Some(basis) = &criterion.basis {
        fact(ui, tokens, lang.inspector_basis(), &basis.to_string());
    }
    let is_assumed = criterion.source.trim() == Criterion::ASSUMED;
    let source = if is_assumed { lang.source_assumed() } else { &criterion.source };
    for (label, text) in [(lang.criterion_source(), source), (lang.edit_note(), criterion.note.as_str())] {
        if !text.is_empty() {
            fact(ui, tokens, label, text);
        }
    }
}
