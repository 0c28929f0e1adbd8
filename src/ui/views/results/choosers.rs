//! What the figures are about: the equipment, and the two criteria of the scatter.

use eframe::egui::Ui;

use crate::app::Session;
use crate::figure::Choice;
use crate::model::{Criterion, Kind};
use crate::ui::context::Shared;
use crate::ui::theme::Tokens;
use crate::ui::widgets::fields;

/// Chooses the equipment; the headline beside it says what for.
pub fn equipment(ui: &mut Ui, shared: &Shared<'_>, chosen: &mut Option<String>, shown: Option<&str>) {
    let (lang, project) = (shared.lang, shared.session.project());
    let name = shown.and_then(|id| project.equipment(id)).map(|equipment| project.name_of(equipment, lang));
    let entry = |number: usize| {
        let equipment = project.equipment.get(number);
        (project.equipment_name(number, lang), equipment.is_some_and(|equipment| Some(equipment.id.as_str()) == shown))
    };
    ui.set_max_width(fields::CHOICE.min(ui.available_width() / 2.0));
    let face = name.as_deref().unwrap_or("–");
    let number = fields::choose_among(ui, lang.results_equipment(), face, project.equipment.len(), entry);
    if let Some(equipment) = number.and_then(|number| project.equipment.get(number)) {
        *chosen = Some(equipment.id.clone());
    }
}

/// Chooses both criteria of the scatter.
pub fn axis_choosers(ui: &mut Ui, shared: &Shared<'_>, shown: &Choice, x: &mut Option<String>, y: &mut Option<String>) {
    let lang = shared.lang;
    let options: Vec<(String, &str)> =
        numeric(shared.session).map(|criterion| (criterion.id.clone(), criterion.display_name(lang))).collect();
    ui.horizontal(|ui| {
        for (label, chosen, shown) in [(lang.results_x(), x, &shown.x), (lang.results_y(), y, &shown.y)] {
            let mut id = shown.clone().unwrap_or_default();
            if fields::choose_behind(ui, shared.tokens, label, &mut id, &options) {
                *chosen = Some(id);
            }
            ui.add_space(Tokens::GAP);
        }
    });
}

/// The criteria of both axes: the chosen ones, else the first two with numbers.
pub fn axes(session: &Session, x: Option<&str>, y: Option<&str>) -> (Option<String>, Option<String>) {
    let other_than = |taken: Option<&str>| {
        numeric(session).map(|criterion| criterion.id.clone()).find(|id| Some(id.as_str()) != taken)
    };
    let x = x.map(str::to_owned).or_else(|| other_than(y));
    let y = y.map(str::to_owned).or_else(|| other_than(x.as_deref()));
    (x, y)
}

fn numeric(session: &Session) -> impl Iterator<Item = &Criterion> {
    session.project().criteria.iter().map(AsRef::as_ref).filter(|criterion| criterion.kind == Kind::Numeric)
}
