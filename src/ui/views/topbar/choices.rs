//! Menus of the top bar that concern the project: benchmark, scenario, export.

use eframe::egui::{Button, Ui, vec2};

use crate::analysis::benchmark_name;
use crate::figure::format_list;
use crate::model::{Benchmark, Scenario};
use crate::ui::context::{Action, EditorRequest, FigureChoice, FileAction, Shared};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{button, fields};

/// Offers the figures of the page in view.
pub(super) fn export_menu(
    ui: &mut Ui,
    shared: &Shared<'_>,
    exports: &dyn Fn() -> Vec<FigureChoice>,
    actions: &mut Vec<Action>,
) {
    let tokens = shared.tokens;
    let lang = shared.lang;
    ui.scope(|ui| {
        let widgets = &mut ui.visuals_mut().widgets;
        widgets.inactive.weak_bg_fill = tokens.accent;
        for state in [&mut widgets.hovered, &mut widgets.active, &mut widgets.open] {
            state.weak_bg_fill = tokens.accent_hover;
        }
        let text = theme::bold(lang.bar_export()).color(tokens.on_accent);
        let face = Button::new(text).stroke(eframe::egui::Stroke::NONE).min_size(vec2(0.0, Tokens::CONTROL));
        button::menu(face, ui, |ui| {
            ui.set_min_width(170.0);
            if ui.button(lang.do_report()).on_hover_text(lang.do_report_about()).clicked() {
                actions.push(Action::File(FileAction::Report));
            }
            ui.separator();
            let exports = exports();
            if exports.is_empty() {
                ui.label(theme::label(lang.nothing_to_draw(), tokens));
                return;
            }
            let formats =
                format_list(|format| format.extension.to_uppercase(), |others, last| lang.list_or(others, last), lang);
            ui.label(theme::label(lang.export_heading(&formats), tokens));
            for figure in exports {
                if ui.button(lang.export_to_file(figure.id.name(lang))).clicked() {
                    actions.push(Action::File(FileAction::ExportFigure(figure)));
                }
            }
        });
    });
}

pub(super) fn benchmark_menu(ui: &mut Ui, shared: &Shared<'_>, longest: usize, actions: &mut Vec<Action>) {
    let (lang, session) = (shared.lang, shared.session);
    let project = session.project();
    let own = session.analysis().benchmark.as_ref().is_some_and(|b| b.choice == Benchmark::Requirement);
    let name = if own {
        lang.benchmark_word("requirement").to_owned()
    } else {
        benchmark_name(project, session.analysis(), lang)
    };
    let name = if name.is_empty() { lang.bar_no_benchmark().to_owned() } else { capitalised(&name) };
    button::choice(ui, lang.bar_benchmark(), &name, longest, |ui| {
        ui.set_min_width(240.0);
        let chosen = &session.options().benchmark;
        let mut entry = |ui: &mut Ui, word: &str, name: &str| {
            if ui.add(Button::selectable(chosen == word, name)).clicked() {
                actions.push(Action::SetBenchmark(word.to_owned()));
            }
        };
        entry(ui, "", lang.bar_benchmark_default());
        ui.separator();
        for word in Benchmark::WORDS {
            entry(ui, word, lang.benchmark_word(word));
        }
        ui.separator();
        eframe::egui::ScrollArea::vertical().max_height(260.0).show(ui, |ui| {
            fields::rows_in_view(ui, project.equipment.len(), |ui, number| {
                if let Some(equipment) = project.equipment.get(number) {
                    entry(ui, &equipment.id, &project.name_of(equipment, lang));
                }
            });
        });
    });
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

pub(super) fn scenario_menu(ui: &mut Ui, shared: &Shared<'_>, longest: usize, actions: &mut Vec<Action>) {
    let (lang, session) = (shared.lang, shared.session);
    let chosen = &session.options().scenario;
    let project = session.project();
    let name = |id: &str| project.scenario(id).map_or(lang.bar_base_case(), Scenario::display_name);
    button::choice(ui, lang.bar_scenario(), name(chosen), longest, |ui| {
        ui.set_min_width(200.0);
        let ids = std::iter::once("").chain(project.scenarios.iter().map(|scenario| scenario.id.as_str()));
        for id in ids {
            if ui.add(Button::selectable(chosen == id, name(id))).clicked() {
                actions.push(Action::SetScenario(id.to_owned()));
            }
        }
        ui.separator();
        if !chosen.is_empty() && ui.button(lang.scenario_edit()).clicked() {
            actions.push(Action::Edit(EditorRequest::Scenario(Some(chosen.clone()))));
        }
        if ui.button(lang.scenario_new()).clicked() {
            actions.push(Action::Edit(EditorRequest::Scenario(None)));
        }
    });
}
