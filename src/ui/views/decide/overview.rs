//! The overview: the decision in sentences, the board of methods, who is first by maker.

use eframe::egui::{Grid, Label, Ui};

use super::board;
use crate::analysis::decision::{Decision, Method, method_basis, method_name, scenario_sentences, standard_error};
use crate::text::number::percent;
use crate::ui::context::{Action, Shared};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{fields, origin};

/// Shows the page; `told`: what stands below the board. Gives the id of an equipment whose name was clicked.
pub fn show(
    ui: &mut Ui,
    shared: &Shared<'_>,
    decision: &Decision,
    (sentences, told): (&[String], &[String]),
    actions: &mut Vec<Action>,
) -> Option<String> {
    let (lang, project) = (shared.lang, shared.session.project());
    // Who is first is what everybody looks for.
    if let Some((first, rest)) = sentences.split_first() {
        ui.add(Label::new(theme::heading(first.as_str())).wrap().selectable(true));
        ui.add_space(Tokens::GRID);
        list(ui, shared, rest);
    }
    fields::group(ui, lang.decide_board());
    let clicked = board::show(ui, shared, decision);
    for method in Method::ALL {
        let basis = method_basis(method, &decision.board, lang);
        let text = lang.decide_normalisation(method_name(method, lang), basis);
        ui.add(Label::new(theme::label(text, shared.tokens)).wrap());
    }
    ui.add_space(Tokens::GRID);
    list(ui, shared, told);
    makers(ui, shared, decision);
    if let Some(depth) = decision.depth.as_deref() {
        fields::group(ui, lang.decide_scenarios());
        list(ui, shared, &scenario_sentences(project, depth, lang));
        ui.horizontal(|ui| {
            if fields::button(ui, lang.scenario_new()).clicked() {
                actions.push(Action::EditScenario(None));
            }
            for scenario in &project.scenarios {
                let name = if scenario.name.is_empty() { &scenario.id } else { &scenario.name };
                if fields::link(ui, shared.tokens, &lang.scenario_edit_named(name)).clicked() {
                    actions.push(Action::EditScenario(Some(scenario.id.clone())));
                }
            }
        });
    }
    ui.add_space(Tokens::SECTION);
    clicked
}

/// Sentences one below the other, each behind a dot; they can be selected and copied.
pub fn list(ui: &mut Ui, shared: &Shared<'_>, sentences: &[String]) {
    ui.spacing_mut().item_spacing.y = Tokens::GRID;
    for sentence in sentences {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            ui.label(theme::subdued("·", shared.tokens));
            ui.add(Label::new(sentence.as_str()).wrap().selectable(true));
        });
    }
}

/// Who is first how often, maker by maker.
fn makers(ui: &mut Ui, shared: &Shared<'_>, decision: &Decision) {
    let lang = shared.lang;
    let Some(found) = decision.robustness.as_deref().filter(|found| found.makers.len() > 1) else { return };
    fields::group(ui, lang.decide_makers());
    Grid::new("makers").striped(true).spacing([Tokens::SECTION, 5.0]).show(ui, |ui| {
        let heads =
            [lang.decide_maker(), lang.decide_machines(), lang.decide_first_percent(), lang.decide_chance_percent()];
        for head in heads {
            ui.label(theme::label(head, shared.tokens));
        }
        ui.end_row();
        for maker in &found.makers {
            ui.horizontal(|ui| {
                origin::mark(ui, shared.tokens, &maker.origin);
                let equipment = shared.session.project().equipment(&maker.maker);
                ui.label(equipment.map_or_else(|| maker.maker.clone(), |e| e.display_name(lang)));
            });
            ui.label(maker.count.to_string());
            let error = standard_error(maker.probability, found.samples);
            ui.label(format!("{} ± {}", percent(maker.probability), percent(error)));
            ui.label(percent(maker.base_rate));
            ui.end_row();
        }
    });
}
