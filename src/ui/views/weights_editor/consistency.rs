//! What judgements in pairs give, how far they agree, and which of them is off.

use eframe::egui::{Align, Label, Layout, Ui};

use super::draft::Draft;
use super::judgements::{Pair, Pairs};
use crate::analysis::decision::{Consistency, PairsConsistency, WorstPair, on_saaty_scale};
use crate::methods::decision::ahp::RandomIndex;
use crate::text::Lang;
use crate::text::number::significant;
use crate::ui::context::Shared;
use crate::ui::theme;
use crate::ui::widgets::{fields, names};

/// Height of the two lines above the pairs, which stay where they are whatever they say.
const STATUS: f32 = 56.0;

/// How far the judgements are, and what they give.
pub fn head(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    ui.vertical(|ui| {
        ui.set_min_height(STATUS);
        ui.set_width(ui.available_width());
        ui.add(Label::new(status(shared.lang, draft)).wrap());
        let Some(Ok(found)) = draft.judged().filter(|_| draft.needed() == 0) else { return };
        let Some(Consistency::Pairs(consistency)) = &found.consistency else { return };
        match consistency.worst {
            Some(worst) => disagreement(ui, shared, &mut draft.pairs, worst),
            None if is_checked(draft) => fields::hint(ui, shared.tokens, shared.lang.elicit_worst_none()),
            None => fields::hint(ui, shared.tokens, shared.lang.elicit_pairs_unchecked()),
        }
    });
}

/// Asks for more pairs than are needed.
pub fn more(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let (judged, all) = draft.pairs.judged(&draft.counted);
    let is_open = |pair: &&Pair| pair.judgement.is_none() && Pairs::is_counted(**pair, &draft.counted);
    let open = draft.pairs.asked.iter().filter(is_open).count();
    ui.add_enabled_ui(judged + open < all, |ui| {
        if fields::button(ui, shared.lang.elicit_pair_all()).clicked() {
            draft.pairs.ask_all(&draft.counted);
        }
        if fields::button(ui, shared.lang.elicit_pair_next()).clicked() {
            draft.pairs.ask_next(&draft.counted);
        }
    });
}

/// Whether more was judged than is needed, so that judgements can contradict each other.
fn is_checked(draft: &Draft) -> bool {
    draft.pairs.judged(&draft.counted).0 >= draft.counted.iter().filter(|counted| **counted).count()
}

fn status(lang: Lang, draft: &Draft) -> String {
    let counted = draft.counted.iter().filter(|counted| **counted).count();
    let (judged, all) = draft.pairs.judged(&draft.counted);
    if counted < 2 {
        return lang.elicit_too_few().to_owned();
    }
    let needed = draft.needed();
    if needed > 0 {
        return lang.elicit_pairs_needed(needed, judged);
    }
    let given = lang.elicit_pairs_given(judged, all);
    match draft.judged() {
        Some(Ok(found)) => match &found.consistency {
            Some(Consistency::Pairs(consistency)) if is_checked(draft) => {
                [given, ratio(lang, consistency, counted)].join(" · ")
            }
            _ => given,
        },
        _ => lang.elicit_too_many().to_owned(),
    }
}

fn ratio(lang: Lang, consistency: &PairsConsistency, counted: usize) -> String {
    let Some(ratio) = consistency.ratio else { return lang.elicit_ratio_none(counted) };
    let table = match consistency.table {
        RandomIndex::Saaty1980 => lang.elicit_index_saaty(),
        RandomIndex::AlonsoLamata2006 => lang.elicit_index_alonso(),
        RandomIndex::DoneganDodd1991 => lang.elicit_index_donegan(),
    };
    let shown = names::number(significant(ratio, 2));
    let said = if ratio > PairsConsistency::LIMIT {
        lang.elicit_ratio_high(&shown, table)
    } else {
        lang.elicit_ratio_fine(&shown, table)
    };
    if consistency.missing == 0 { said } else { [said, lang.elicit_ratio_low().to_owned()].join(" · ") }
}

/// The judgement that is off most, and what can be done about it.
fn disagreement(ui: &mut Ui, shared: &Shared<'_>, pairs: &mut Pairs, worst: WorstPair) {
    let lang = shared.lang;
    let name = |index: usize| shared.session.project().criteria.get(index).map_or("", |c| c.display_name(lang));
    let agreeing = on_saaty_scale(worst.implied);
    ui.horizontal(|ui| {
        let (given, implied) = (times(worst.judgement), times(significant(worst.implied, 2)));
        let said = lang.elicit_worst(name(worst.first), name(worst.second), &given, &implied);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if fields::button(ui, lang.elicit_worst_show()).clicked() {
                pairs.show(worst.first, worst.second);
            }
            ui.add_enabled_ui((agreeing / worst.judgement - 1.0).abs() > 1e-9, |ui| {
                if fields::button(ui, &lang.elicit_worst_set(&times(agreeing))).clicked() {
                    pairs.set(worst.first, worst.second, agreeing);
                }
            });
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(theme::label(&said, shared.tokens)).truncate()).on_hover_text(said);
            });
        });
    });
}

/// `3`, or `1/3` where the second counts more.
fn times(judgement: f64) -> String {
    if judgement >= 1.0 - 1e-9 {
        names::number(judgement)
    } else {
        format!("1/{}", names::number(significant(1.0 / judgement, 2)))
    }
}
