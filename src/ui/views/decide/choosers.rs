//! What a figure of the decision is about: a pair of machines, or a criterion.

use eframe::egui::Ui;

use crate::analysis::{benchmark_name, decision::weight_set_name};
use crate::figure::{Choice, FigureId};
use crate::text::number::number;
use crate::ui::context::Shared;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::fields;

/// What a figure takes where nothing is chosen, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Automatic {
    equipment: String,
    against: String,
    /// The equipment in question, chosen or not.
    shown: Option<usize>,
}

impl Automatic {
    /// For this figure; each side with the other as it is chosen.
    pub fn new(shared: &Shared<'_>, figure: FigureId, choice: &Choice) -> Self {
        let (lang, project, analysis) = (shared.lang, shared.session.project(), shared.session.analysis());
        let taken = |choice: &Choice| figure.sides(analysis, choice);
        let name = |index: usize| project.equipment_name(index, lang);
        let without_equipment = taken(&Choice { equipment: None, ..choice.clone() });
        let without_against = taken(&Choice { against: None, ..choice.clone() });
        let benchmark = || lang.decide_the_benchmark(&benchmark_name(project, analysis, lang));
        let other = |against: Option<usize>| against.map_or_else(benchmark, |i| lang.decide_automatic(&name(i)));
        Self {
            equipment: without_equipment.map(|s| lang.decide_automatic(&name(s.equipment))).unwrap_or_default(),
            against: without_against.map(|s| other(s.against)).unwrap_or_default(),
            shown: taken(choice).map(|sides| sides.equipment),
        }
    }

    /// The figure is about two sides.
    pub fn is_about_two(&self) -> bool {
        self.shown.is_some()
    }
}

/// The equipment, and what it is compared with.
pub fn pair(ui: &mut Ui, shared: &Shared<'_>, automatic: &Automatic, choice: &mut Choice) {
    let lang = shared.lang;
    if machine(ui, shared, (lang.results_equipment(), &automatic.equipment), &mut choice.equipment, None)
        && choice.equipment == choice.against
    {
        choice.against = None;
    }
    ui.add_space(Tokens::GAP);
    machine(ui, shared, (lang.decide_against(), &automatic.against), &mut choice.against, automatic.shown);
}

/// A machine of the project, or none chosen; `other`: the one that cannot be.
fn machine(
    ui: &mut Ui,
    shared: &Shared<'_>,
    (label, automatic): (&str, &str),
    chosen: &mut Option<String>,
    other: Option<usize>,
) -> bool {
    let equipment = &shared.session.project().equipment;
    // The first entry is the automatic one; the machine that cannot be is left out.
    let index = |entry: usize| entry.checked_sub(1).map(|i| i + usize::from(other.is_some_and(|other| i >= other)));
    let machine = |entry: usize| index(entry).and_then(|i| equipment.get(i));
    let named = |entry: usize| match machine(entry) {
        Some(machine) => (shared.session.project().name_of(machine, shared.lang), chosen.as_ref() == Some(&machine.id)),
        None => (automatic.to_owned(), chosen.is_none()),
    };
    let face = chosen.as_ref().and_then(|id| shared.session.project().equipment(id));
    let face =
        face.map_or_else(|| automatic.to_owned(), |machine| shared.session.project().name_of(machine, shared.lang));
    ui.label(theme::label(label, shared.tokens));
    let count = 1 + equipment.len() - usize::from(other.is_some());
    let picked = ui.scope(|ui| {
        ui.set_max_width(fields::CHOICE);
        fields::choose_among(ui, label, &face, count, named)
    });
    let Some(entry) = picked.inner else { return false };
    *chosen = machine(entry).map(|machine| machine.id.clone());
    true
}

/// The criterion whose weight is walked.
pub fn criterion(ui: &mut Ui, shared: &Shared<'_>, chosen: &mut Option<String>) {
    let (lang, session) = (shared.lang, shared.session);
    let weighted = session.project().criteria.iter().zip(&session.analysis().criteria).filter(|(_, c)| c.weight > 0.0);
    let names = weighted.map(|(part, _)| (Some(part.id.clone()), part.display_name(lang)));
    let options: Vec<(Option<String>, &str)> =
        std::iter::once((None, lang.decide_nearest_turn())).chain(names).collect();
    fields::choose_behind(ui, shared.tokens, lang.decide_weight_of(), chosen, &options);
}

/// How many samples of which weights.
pub fn progress(shared: &Shared<'_>, running: bool) -> String {
    let lang = shared.lang;
    let Some(found) = shared.session.decision().and_then(|decision| decision.around.as_ref()) else {
        return String::new();
    };
    let (samples, wanted) = (number(found.samples as f64), number(found.wanted as f64));
    let set = weight_set_name(found.set, lang);
    if running && found.samples < found.wanted {
        lang.decide_samples_running(&samples, &wanted, &set)
    } else {
        lang.decide_samples(&samples, &set, found.seed)
    }
}
