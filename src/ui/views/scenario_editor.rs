//! The editor of a scenario: a named set of weights, benchmark, margins and policy.

mod draft;

use eframe::egui::{Context, Label, Ui};

use self::draft::Draft;
use crate::app::{Command, Session};
use crate::model::{Benchmark, Missing, Section};
use crate::ui::context::{Action, Shared};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::dialog::{Dialog, Ended};
use crate::ui::widgets::fields::{self, TextField};

/// The editor of one scenario.
pub struct ScenarioEditor {
    dialog: Dialog,
    draft: Draft,
}

impl ScenarioEditor {
    /// Edits the scenario with this id, or a new one.
    pub fn new(session: &Session, id: Option<&str>) -> Self {
        let draft = Draft::new(session.project(), id);
        Self { dialog: Dialog::new("scenario editor", 720.0).deletable(draft.original.is_some()), draft }
    }

    /// Shows the editor; false once it is closed.
    pub fn show(&mut self, ctx: &Context, shared: &Shared<'_>, actions: &mut Vec<Action>) -> bool {
        let draft = &mut self.draft;
        let lang = shared.lang;
        let title = if draft.original.is_some() { lang.scenario_edit_title() } else { lang.scenario_new_title() };
        match self.dialog.show(ctx, shared, title, |ui| body(ui, shared, draft)) {
            Ended::Open => true,
            Ended::Cancelled => false,
            Ended::Deleted => {
                let scenarios = self.draft.without(shared.session.project());
                actions.push(Action::Run(Command::SetSection(Section::Scenarios(scenarios))));
                if self.draft.original.as_ref() == Some(&shared.session.options().scenario) {
                    actions.push(Action::SetScenario(String::new()));
                }
                false
            }
            Ended::Accepted => !self.accept(shared, actions),
        }
    }

    /// Sends the scenario; true when the editor may close.
    fn accept(&mut self, shared: &Shared<'_>, actions: &mut Vec<Action>) -> bool {
        self.draft.tried = true;
        let project = shared.session.project();
        let Some((id, scenarios)) = self.draft.scenarios(project) else { return false };
        if scenarios != project.scenarios {
            actions.push(Action::Run(Command::SetSection(Section::Scenarios(scenarios))));
        }
        // A new one is what the user wants to see.
        if self.draft.original.is_none() {
            actions.push(Action::SetScenario(id));
        }
        true
    }
}

fn body(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    fields::hint(ui, tokens, lang.scenario_about());
    let missing = draft.tried && draft.name.trim().is_empty();
    let field = TextField::new(lang.scenario_name()).problem(missing.then(|| lang.scenario_needs_name()));
    let response = field.show(ui, tokens, &mut draft.name);
    fields::take_focus(&response, &mut draft.takes_focus);
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        benchmark(left, shared, draft);
        let policies = [
            (None, lang.scenario_as_project()),
            (Some(Missing::Proven), lang.project_edit_missing_proven()),
            (Some(Missing::Possible), lang.project_edit_missing_possible()),
        ];
        fields::choose(right, tokens, lang.project_edit_missing(), &mut draft.missing, &policies);
    });
    fields::group(ui, lang.scenario_weights_margins());
    rows(ui, shared, draft);
    TextField::new(lang.edit_note()).rows(2).show(ui, tokens, &mut draft.note);
}

fn benchmark(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let (lang, project) = (shared.lang, shared.session.project());
    // The project's own, then the words, then the machines.
    let before = 1 + Benchmark::WORDS.len();
    let id = |number: usize| match number {
        0 => Some(""),
        _ if number < before => Benchmark::WORDS.get(number - 1).copied(),
        _ => project.equipment.get(number - before).map(|equipment| equipment.id.as_str()),
    };
    let name = |id: &str| match project.equipment(id) {
        _ if id.is_empty() => lang.scenario_as_project().to_owned(),
        Some(equipment) => equipment.display_name(lang),
        None if Benchmark::WORDS.contains(&id) => lang.benchmark_word(id).to_owned(),
        None => "–".to_owned(),
    };
    let chosen = fields::labelled(ui, shared.tokens, lang.bar_benchmark(), |ui| {
        let entry = |number: usize| id(number).map(|id| (name(id), id == draft.benchmark)).unwrap_or_default();
        let count = before + project.equipment.len();
        fields::choose_among(ui, lang.bar_benchmark(), &name(&draft.benchmark), count, entry)
    });
    if let Some(id) = chosen.and_then(id) {
        id.clone_into(&mut draft.benchmark);
    }
}

/// Weight and margin of each criterion; what is left empty is as in the project.
fn rows(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let (lang, tokens, project) = (shared.lang, shared.tokens, shared.session.project());
    let width = ui.available_width();
    let name_width = (width - 260.0).max(120.0);
    for (criterion, row) in project.criteria.iter().zip(&mut draft.rows) {
        ui.horizontal(|ui| {
            let name = criterion.display_name(lang);
            ui.allocate_ui(eframe::egui::vec2(name_width, Tokens::CONTROL), |ui| {
                ui.set_min_width(name_width);
                ui.add(Label::new(name).truncate()).on_hover_text(name);
            });
            let own = crate::quantity::number_text(criterion.weight);
            let label = lang.scenario_weight_of(name);
            ui.allocate_ui(eframe::egui::vec2(110.0, Tokens::CONTROL), |ui| {
                row.weight.bare(ui, shared, TextField::new(&label).hint(&own));
            });
            let margin = criterion.margin.map_or_else(
                || lang.scenario_margin_assumed().to_owned(),
                |m| {
                    let unit = crate::analysis::unit_name(criterion, lang);
                    crate::text::number::with_unit(m, unit)
                },
            );
            let label = lang.scenario_margin_of(name);
            ui.allocate_ui(eframe::egui::vec2(118.0, Tokens::CONTROL), |ui| {
                row.margin.bare(ui, shared, TextField::new(&label).hint(&margin));
            });
        });
    }
    ui.label(theme::label(lang.scenario_empty_is_project(), tokens));
}
