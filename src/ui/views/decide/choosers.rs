//! What a figure of the decision is about: a pair of machines, or a criterion.

use eframe::egui::Ui;

use crate::analysis::{benchmark_name, decision::weight_set_name};
use crate::text::number::number;
use crate::ui::context::Shared;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::fields;

/// Width of a choice.
const WIDTH: f32 = 220.0;

/// The equipment, and what it is compared with.
pub fn pair(ui: &mut Ui, shared: &Shared<'_>, equipment: &mut Option<String>, against: &mut Option<String>) {
    let (lang, session) = (shared.lang, shared.session);
    let names: Vec<(Option<String>, String)> = session
        .project()
        .equipment
        .iter()
        .map(|equipment| (Some(equipment.id.clone()), equipment.display_name(lang)))
        .collect();
    let with = |none: String| -> Vec<(Option<String>, String)> {
        std::iter::once((None, none)).chain(names.iter().cloned()).collect()
    };
    one(ui, shared, lang.results_equipment(), equipment, &with(lang.decide_best_other().to_owned()));
    ui.add_space(Tokens::GAP);
    let benchmark = lang.decide_the_benchmark(&benchmark_name(session.project(), session.analysis(), lang));
    one(ui, shared, lang.decide_against(), against, &with(benchmark));
}

/// The criterion whose weight is walked.
pub fn criterion(ui: &mut Ui, shared: &Shared<'_>, chosen: &mut Option<String>) {
    let (lang, session) = (shared.lang, shared.session);
    let weighted = session.project().criteria.iter().zip(&session.analysis().criteria).filter(|(_, c)| c.weight > 0.0);
    let names = weighted.map(|(part, _)| (Some(part.id.clone()), part.display_name(lang).to_owned()));
    let options: Vec<(Option<String>, String)> =
        std::iter::once((None, lang.decide_nearest_turn().to_owned())).chain(names).collect();
    one(ui, shared, lang.decide_weight_of(), chosen, &options);
}

fn one(
    ui: &mut Ui,
    shared: &Shared<'_>,
    label: &str,
    chosen: &mut Option<String>,
    options: &[(Option<String>, String)],
) {
    let options: Vec<(Option<String>, &str)> = options.iter().map(|(id, name)| (id.clone(), name.as_str())).collect();
    ui.label(theme::label(label, shared.tokens));
    ui.scope(|ui| {
        ui.set_max_width(WIDTH);
        fields::choose_bare(ui, label, chosen, &options);
    });
}

/// How many samples of which weights.
pub fn progress(shared: &Shared<'_>, running: bool) -> String {
    let lang = shared.lang;
    let Some(found) = shared.session.decision().and_then(|decision| decision.robustness.as_ref()) else {
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
