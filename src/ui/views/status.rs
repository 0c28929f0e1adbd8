//! The bar at the bottom: file, size, evidence, zoom.

use eframe::egui::{Align, Layout, Ui, UiBuilder, vec2};

use crate::analysis::BlockFigures;
use crate::text::number::{fixed, percent, with_unit};
use crate::ui::context::Shared;
use crate::ui::theme;

/// Shows the bar.
///
/// `figures`: what the selected block comes to; `saving`: the file that is being written.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, figures: Option<&BlockFigures>, saving: Option<&str>) {
    let (lang, tokens, session) = (shared.lang, shared.tokens, shared.session);
    let rect = ui.max_rect().shrink2(vec2(14.0, 0.0));
    let mut left =
        ui.new_child(UiBuilder::new().id_salt("left").max_rect(rect).layout(Layout::left_to_right(Align::Center)));
    left.spacing_mut().item_spacing.x = 18.0;
    let project = session.project();
    let file = session.path().and_then(|path| path.file_name()).map(|name| name.to_string_lossy().into_owned());
    let name = left.label(theme::label(file.unwrap_or_else(|| lang.status_not_saved().to_owned()), tokens));
    if let Some(path) = session.path() {
        name.on_hover_text(path.display().to_string());
    }
    if let Some(file) = saving {
        left.label(theme::label(lang.status_saving(file), tokens));
    }
    left.label(theme::label(lang.status_size(project.criteria.len(), project.equipment.len()), tokens));
    let mut right =
        ui.new_child(UiBuilder::new().id_salt("right").max_rect(rect).layout(Layout::right_to_left(Align::Center)));
    right.spacing_mut().item_spacing.x = 18.0;
    let zoom = right.ctx().zoom_factor();
    right.label(theme::label(format!("{} %", fixed(f64::from(zoom) * 100.0, 0)), tokens));
    if let Some(figures) = figures {
        let unit = figures.unit.map_or("", |unit| lang.unit(unit.symbol()));
        let text = |x: f64| with_unit(x, unit);
        let said = lang.status_block(figures.count, &text(figures.least), &text(figures.mean), &text(figures.most));
        right.label(theme::label(said, tokens));
    } else if let Some(equipment) = shared.selection.equipment.as_ref().and_then(|id| project.equipment(id))
        && let Some(result) = session.analysis().equipment.iter().find(|result| result.id == equipment.id)
    {
        let [stated, evidence] = [result.coverage, result.evidence_coverage].map(percent);
        let text = lang.status_coverage(&project.name_of(equipment, lang), &stated, &evidence);
        right.label(theme::label(text, tokens));
    }
}
