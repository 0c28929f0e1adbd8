//! What other methods say: the board of methods, who is first by maker.

use eframe::egui::{Grid, Label, Ui};

use super::board;
use crate::analysis::decision::{
    Decision, MakerFirst, Method, below_the_board, method_basis, method_name, standard_error,
};
use crate::model::Origin;
use crate::text::number::percent;
use crate::ui::context::{Action, EditorRequest, Shared};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{fields, origin};

/// More makers than this are not laid out every frame; JSON has them.
const SHOWN: usize = 60;

/// What stands below the board, worked out once.
pub struct Below {
    sentences: Vec<String>,
    /// Empty where there is one maker only.
    makers: Vec<Maker>,
    /// Makers that are not shown.
    more: usize,
}

impl Below {
    /// Of this decision.
    pub fn new(shared: &Shared<'_>, decision: &Decision) -> Self {
        let (lang, project, analysis) = (shared.lang, shared.session.project(), shared.session.analysis());
        let found = decision.around.as_deref().filter(|found| found.makers.len() > 1);
        let all = found.map_or(&[][..], |found| &found.makers);
        let samples = found.map_or(0, |found| found.samples);
        Self {
            sentences: below_the_board(project, analysis, decision, &[], lang),
            makers: all.iter().take(SHOWN).map(|maker| Maker::new(shared, maker, samples)).collect(),
            more: all.len().saturating_sub(SHOWN),
        }
    }
}

/// A maker in words: its name, how many machines, how often first, and how often by chance.
struct Maker {
    origin: Origin,
    name: String,
    texts: [String; 3],
}

impl Maker {
    fn new(shared: &Shared<'_>, found: &MakerFirst, samples: u64) -> Self {
        let equipment = shared.session.project().equipment(&found.maker);
        let error = standard_error(found.probability, samples);
        Self {
            origin: found.origin.clone(),
            name: equipment.map_or_else(|| found.maker.clone(), |e| shared.session.project().name_of(e, shared.lang)),
            texts: [
                found.count.to_string(),
                format!("{} ± {}", percent(found.probability), percent(error)),
                percent(found.base_rate),
            ],
        }
    }
}

/// Shows the page. Gives the id of an equipment whose name was clicked.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, decision: &Decision, below: &Below) -> Option<String> {
    let lang = shared.lang;
    fields::group(ui, lang.decide_board());
    let clicked = board::show(ui, shared, decision);
    for method in Method::ALL {
        let basis = method_basis(method, &decision.board, lang);
        let text = lang.decide_normalisation(method_name(method, lang), basis);
        ui.add(Label::new(theme::label(text, shared.tokens)).wrap());
    }
    ui.add_space(Tokens::GRID);
    list(ui, shared, &below.sentences);
    makers(ui, shared, below);
    ui.add_space(Tokens::SECTION);
    clicked
}

/// Who is first in which scenario, and what opens the editor of a new one and of each there is.
pub fn scenarios(ui: &mut Ui, shared: &Shared<'_>, sentences: &[String], actions: &mut Vec<Action>) {
    fields::group(ui, shared.lang.decide_scenarios());
    list(ui, shared, sentences);
    edit_scenarios(ui, shared, actions);
}

fn edit_scenarios(ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        if fields::button(ui, shared.lang.scenario_new()).clicked() {
            actions.push(Action::Edit(EditorRequest::Scenario(None)));
        }
        for scenario in &shared.session.project().scenarios {
            let text = shared.lang.scenario_edit_named(scenario.display_name());
            if fields::link(ui, shared.tokens, &text).clicked() {
                actions.push(Action::Edit(EditorRequest::Scenario(Some(scenario.id.clone()))));
            }
        }
    });
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
fn makers(ui: &mut Ui, shared: &Shared<'_>, below: &Below) {
    let lang = shared.lang;
    if below.makers.is_empty() {
        return;
    }
    fields::group(ui, lang.decide_makers());
    Grid::new("makers").striped(true).spacing([Tokens::SECTION, 5.0]).show(ui, |ui| {
        let heads =
            [lang.decide_maker(), lang.decide_machines(), lang.decide_first_percent(), lang.decide_chance_percent()];
        for head in heads {
            ui.label(theme::label(head, shared.tokens));
        }
        ui.end_row();
        for maker in &below.makers {
            ui.horizontal(|ui| {
                origin::mark(ui, shared.tokens, &maker.origin);
                ui.label(maker.name.as_str());
            });
            for text in &maker.texts {
                ui.label(text.as_str());
            }
            ui.end_row();
        }
    });
    if below.more > 0 {
        fields::hint(ui, shared.tokens, &lang.decide_more_makers(below.more));
    }
}
