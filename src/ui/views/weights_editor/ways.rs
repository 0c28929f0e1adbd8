//! The ways of weighting, and the choice among them.

use eframe::egui::Ui;

use super::draft::Draft;
use crate::text::Lang;
use crate::ui::context::Shared;
use crate::ui::widgets::fields;

/// Width of the list of ways in a narrow window.
const WAYS: f32 = 200.0;

/// A way of weighting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Way {
    /// Points for the step from worst to best.
    Swing,
    /// Points as they are.
    Direct,
    /// An order of importance.
    Order,
    /// Judgements in pairs.
    Pairs,
    /// Judgements against best and worst.
    BestWorst,
    /// What the figures alone would say; only to look at.
    Spread,
}

/// A part of the dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The weights.
    Weights,
    /// What a step is worth.
    Worth,
    /// Groups of criteria.
    Groups,
}

/// The choice of the way.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let mut way = draft.way();
    if fields::choose_pill(ui, shared.tokens, shared.lang.elicit_way(), &mut way, &options(shared.lang)) {
        draft.choose(way);
    }
}

/// The same beside the choice of the part that is shown.
pub fn show_narrow(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let lang = shared.lang;
    ui.horizontal_wrapped(|ui| {
        let mut way = draft.way();
        let chosen = ui.scope(|ui| {
            ui.set_max_width(WAYS);
            fields::choose_bare(ui, lang.elicit_way(), &mut way, &options(shared.lang))
        });
        if chosen.inner {
            draft.choose(way);
        }
        let groups = groups_name(lang, draft);
        let parts = [
            (Part::Weights, lang.weights_title()),
            (Part::Worth, lang.trade_off_title()),
            (Part::Groups, groups.as_str()),
        ];
        for (part, text) in parts {
            if fields::pill(ui, shared.tokens, draft.part == part, text).clicked() {
                draft.part = part;
            }
        }
    });
}

fn options(lang: Lang) -> [(Way, &'static str); 6] {
    [
        (Way::Swing, lang.elicit_swing()),
        (Way::Direct, lang.elicit_direct()),
        (Way::Order, lang.elicit_order()),
        (Way::Pairs, lang.elicit_pairs()),
        (Way::BestWorst, lang.elicit_best_worst()),
        (Way::Spread, lang.elicit_spread()),
    ]
}

/// What a way asks.
pub fn about(lang: Lang, way: Way) -> &'static str {
    match way {
        Way::Swing => lang.elicit_swing_about(),
        Way::Direct => lang.weights_about(),
        Way::Order => lang.elicit_order_about(),
        Way::Pairs => lang.elicit_pairs_about(),
        Way::BestWorst => lang.elicit_best_worst_about(),
        Way::Spread => lang.elicit_spread_about(),
    }
}

/// The groups, with how many there are.
pub fn groups_name(lang: Lang, draft: &Draft) -> String {
    match draft.groups.list.len() {
        0 => lang.elicit_groups().to_owned(),
        n => lang.elicit_groups_of(n),
    }
}
