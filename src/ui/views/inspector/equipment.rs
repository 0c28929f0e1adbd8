//! A column alone: the equipment with its place in the comparison.

use eframe::egui::{Label, Sense, Ui, vec2};

use super::fact;
use crate::analysis::EquipmentResult;
use crate::model::Equipment;
use crate::ui::context::{Action, EditorRequest, Shared};
use crate::ui::theme;
use crate::ui::widgets::{curve, fields, names};

/// Shows the equipment.
pub fn overview(ui: &mut Ui, shared: &Shared<'_>, equipment: &Equipment, actions: &mut Vec<Action>) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let colours = tokens.origin(&equipment.origin);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.add(Label::new(theme::heading(shared.session.project().name_of(equipment, lang))).wrap());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 5.0;
            let (rect, _) = ui.allocate_exact_size(vec2(11.0, 16.0), Sense::hover());
            curve::mark(ui.painter(), rect.center(), 4.5, &equipment.origin, colours.mark);
            ui.label(theme::small(names::origin(lang, &equipment.origin)).size(13.0).color(colours.text));
        });
    });
    let index = shared.session.project().equipment.iter().position(|part| part.id == equipment.id);
    if let Some(result) = index.and_then(|index| shared.session.analysis().equipment.get(index)) {
        standing(ui, shared, result);
    }
    let declaration = match equipment.declaration {
        None => "",
        Some(true) => lang.equipment_declaration_present(),
        Some(false) => lang.equipment_declaration_missing(),
    };
    let content = equipment.domestic_content_percent.map(|percent| {
        let source = equipment.domestic_content_source.as_str();
        let source = if source.is_empty() { lang.equipment_content_unsourced() } else { source };
        lang.equipment_content_of(&names::number(percent), source)
    });
    let content = content.unwrap_or_default();
    for (label, text) in [
        (lang.inspector_maker(), equipment.maker.as_str()),
        (lang.inspector_model(), equipment.model.as_str()),
        (lang.equipment_supplier(), equipment.supplier.as_str()),
        (lang.equipment_made_in(), equipment.made_in.as_str()),
        (lang.equipment_brand_country(), equipment.brand_country.as_str()),
        (lang.equipment_owner(), equipment.owner.as_str()),
        (lang.equipment_owner_country(), equipment.owner_country.as_str()),
        (lang.equipment_declaration(), declaration),
        (lang.equipment_content(), content.as_str()),
        (lang.equipment_hs_code(), equipment.hs_code.as_str()),
        (lang.edit_note(), equipment.note.as_str()),
    ] {
        if !text.is_empty() {
            fact(ui, tokens, label, text);
        }
    }
    ui.horizontal_wrapped(|ui| {
        if fields::button(ui, lang.edit_button()).clicked() {
            actions.push(Action::Edit(EditorRequest::Equipment(Some(equipment.id.clone()))));
        }
        if fields::button(ui, lang.inspector_use_as_benchmark()).clicked() {
            actions.push(Action::SetBenchmark(equipment.id.clone()));
        }
    });
}

fn standing(ui: &mut Ui, shared: &Shared<'_>, result: &EquipmentResult) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    if let Some(exclusion) = &result.excluded {
        let text = exclusion.sentence(lang);
        ui.add(Label::new(theme::small(format!("⚠ {text}")).color(tokens.error)).wrap());
    }
    let [total, low, high] = [result.total_points, result.total_low, result.total_high].map(names::points);
    fact(ui, tokens, lang.inspector_total(), &lang.inspector_total_range(&total, &low, &high));
    if let Some(rank) = result.rank {
        let text = match (result.rank_low, result.rank_high) {
            (Some(low), Some(high)) if low != high => lang.inspector_rank_range(rank, low, high),
            _ => lang.inspector_rank_only(rank),
        };
        fact(ui, tokens, lang.inspector_rank(), &text);
    }
    if let Some(gap) = result.gap_points {
        fact(ui, tokens, lang.inspector_gap(), &lang.inspector_gap_points(&names::points(gap)));
    }
    let [stated, evidence] = [result.coverage, result.evidence_coverage].map(names::percent);
    fact(ui, tokens, lang.inspector_coverage(), &format!("{stated} %, {evidence} %"));
    if !result.open_musts.is_empty() {
        let project = shared.session.project();
        let name = |id: &String| project.criterion(id).map_or(id.clone(), |c| c.display_name(lang).to_owned());
        let open = result.open_musts.iter().map(name).collect::<Vec<_>>().join(lang.list_comma());
        fact(ui, tokens, lang.inspector_open_musts(), &open);
    }
}
