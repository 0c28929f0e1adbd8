//! The weights as sliders.

use eframe::egui::Ui;

use super::specs::slider;
use crate::app::Command;
use crate::ui::context::{Action, Shared};
use crate::ui::views::weights_editor::slider_end;
use crate::ui::widgets::{fields, names};

/// Shows a slider a criterion that gives points.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
    let (lang, session) = (shared.lang, shared.session);
    if let Some(scenario) = session.project().scenario(&session.analysis().scenario).filter(|s| !s.weights.is_empty()) {
        let text = lang.what_if_scenario_weights(scenario.display_name());
        return fields::hint(ui, shared.tokens, &text);
    }
    let project = session.project();
    // The end stays where the trial began, so that no slider jumps under the pointer.
    let kept: Vec<f64> = session.kept_project().criteria.iter().map(|criterion| criterion.weight).collect();
    let most = slider_end(&kept);
    for (criterion, result) in project.criteria.iter().zip(&session.analysis().criteria).filter(|(_, c)| c.counts) {
        let share = lang.weights_share(&names::percent(result.weight));
        let name = criterion.display_name(lang);
        let mut weight = criterion.weight.clamp(0.0, most);
        if slider(ui, shared.tokens, (name, &share), &lang.weights_slider_of(name), &mut weight, (0.0, most)) {
            let weight = crate::text::number::significant(weight, 3);
            actions.push(Action::Run(Command::SetWeight { criterion: criterion.id.clone(), weight }));
        }
    }
}
