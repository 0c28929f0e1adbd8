//! In pairs: one row a pair, what the judgements give, and which of them is off.

use eframe::egui::style::HandleShape;
use eframe::egui::{Align, Key, Label, Layout, Response, RichText, Slider, Ui};

use super::draft::Draft;
use super::judgements::{Pair, Pairs};
use super::room::{room, room_right};
use crate::analysis::decision::{Consistency, PairsConsistency, WorstPair, on_saaty_scale};
use crate::methods::decision::ahp::RandomIndex;
use crate::text::Lang;
use crate::text::number::significant;
use crate::ui::context::Shared;
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::{fields, names};

/// Width of the slider of a pair, and of the button behind it.
const SLIDER: f32 = 176.0;
const BUTTON: f32 = 64.0;
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
            None => fields::hint(ui, shared.tokens, agreement(shared.lang, consistency)),
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

/// Where nothing was judged beyond what is needed, agreement says nothing.
fn agreement(lang: Lang, consistency: &PairsConsistency) -> &'static str {
    if consistency.missing > 0 { lang.elicit_pairs_unchecked() } else { lang.elicit_worst_none() }
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
            Some(Consistency::Pairs(consistency)) if consistency.worst.is_some() || consistency.missing == 0 => {
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

/// Shows the pairs; gives the criterion of the pair under the pointer or with the keyboard.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) -> Option<usize> {
    let mut active = None;
    let wanted = draft.pairs.wanted;
    for (index, pair) in draft.pairs.asked.iter_mut().enumerate() {
        if !Pairs::is_counted(*pair, &draft.counted) {
            continue;
        }
        let (slider, hovered) = one(ui, shared, pair);
        if wanted == Some(index) {
            slider.request_focus();
            slider.scroll_to_me(Some(Align::Center));
        }
        if hovered || slider.has_focus() {
            active = Some(if pair.position() > 0.0 { pair.second } else { pair.first });
        }
    }
    draft.pairs.wanted = None;
    active
}

/// A pair: slider between the two names, what it says below.
fn one(ui: &mut Ui, shared: &Shared<'_>, pair: &mut Pair) -> (Response, bool) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let name = |index: usize| shared.session.project().criteria.get(index).map_or("", |c| c.display_name(lang));
    let (first, second) = (name(pair.first), name(pair.second));
    let shown = ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let slider = ui.horizontal(|ui| {
            let gaps = 3.0 * ui.spacing().item_spacing.x;
            let side = ((ui.available_width() - SLIDER - BUTTON - gaps) / 2.0).max(40.0);
            room_right(ui, side, |ui| criterion(ui, tokens, first, pair.position() < 0.0));
            let slider = room(ui, SLIDER, |ui| pull(ui, tokens, &lang.elicit_pair(first, second), pair));
            room(ui, side, |ui| criterion(ui, tokens, second, pair.position() > 0.0));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| button(ui, shared, pair, first, second));
            slider
        });
        let said = Label::new(theme::label(words(lang, *pair, first, second), tokens)).truncate();
        ui.scope(|ui| {
            // Below the slider, which the button behind it keeps off the middle.
            ui.set_max_width(ui.available_width() - BUTTON - ui.spacing().item_spacing.x);
            ui.vertical_centered(|ui| ui.add(said));
        });
        ui.add_space(Tokens::GRID);
        slider.inner
    });
    (shown.inner, shown.response.contains_pointer())
}

fn criterion(ui: &mut Ui, tokens: &Tokens, name: &str, is_more: bool) {
    let text = if is_more { RichText::new(name).color(tokens.text_strong).strong() } else { RichText::new(name) };
    ui.add(Label::new(text).truncate()).on_hover_text(name);
}

/// The slider; touching it is a judgement, also where it does not move.
fn pull(ui: &mut Ui, tokens: &Tokens, name: &str, pair: &mut Pair) -> Response {
    let before = pair.position();
    let mut position = before.clamp(-8.0, 8.0);
    ui.spacing_mut().slider_width = ui.available_width();
    ui.spacing_mut().interact_size.y = 16.0;
    theme::style_slider(ui, tokens);
    ui.visuals_mut().slider_trailing_fill = false;
    if pair.judgement.is_none() {
        let widgets = &mut ui.visuals_mut().widgets;
        widgets.inactive.fg_stroke.color = tokens.text_subdued;
    }
    let response = {
        let slider = Slider::new(&mut position, -8.0..=8.0).step_by(1.0).show_value(false);
        ui.add(slider.handle_shape(HandleShape::Circle)).accessible_name(name)
    };
    let pressed = response.has_focus() && ui.input(|input| input.key_pressed(Key::Space));
    if response.changed() || response.clicked() || response.drag_stopped() || (pressed && pair.judgement.is_none()) {
        pair.judgement = Some(Pair::at(position.round()));
    }
    response
}

/// Judges both alike, or takes the judgement back.
fn button(ui: &mut Ui, shared: &Shared<'_>, pair: &mut Pair, first: &str, second: &str) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    if pair.judgement.is_some() {
        if fields::icon_button(ui, tokens, icons::CLOSE, &lang.elicit_pair_forget(first, second)).clicked() {
            pair.judgement = None;
        }
        return;
    }
    let alike = fields::button(ui, lang.elicit_equal()).accessible_name(lang.elicit_equal_of(first, second));
    if alike.clicked() {
        pair.judgement = Some(1.0);
    }
}

/// What is judged, in words.
fn words(lang: Lang, pair: Pair, first: &str, second: &str) -> String {
    let Some(judgement) = pair.judgement else { return lang.elicit_pair_open().to_owned() };
    let (name, more) = if judgement >= 1.0 { (first, judgement) } else { (second, 1.0 / judgement) };
    if more < 1.0 + 1e-9 {
        return lang.elicit_pair_equal().to_owned();
    }
    let word = match more.round() as i64 {
        ..=2 => lang.elicit_much_2(),
        3 => lang.elicit_much_3(),
        4 => lang.elicit_much_4(),
        5 => lang.elicit_much_5(),
        6 => lang.elicit_much_6(),
        7 => lang.elicit_much_7(),
        8 => lang.elicit_much_8(),
        _ => lang.elicit_much_9(),
    };
    lang.elicit_pair_more(name, &names::number(significant(more, 2)), word)
}
