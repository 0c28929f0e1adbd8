//! In pairs: one row a pair, a slider between two criteria.

use eframe::egui::style::HandleShape;
use eframe::egui::{Align, Key, Label, Layout, Response, RichText, Slider, Ui};

use super::draft::Draft;
use super::judgements::{Pair, Pairs};
use super::room::{room, room_right};
use crate::text::Lang;
use crate::text::number::significant;
use crate::ui::context::Shared;
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::{fields, names};

/// Width of the slider of a pair, and of the button behind it.
const SLIDER: f32 = 176.0;
const BUTTON: f32 = 64.0;

/// Shows the pairs; gives the criterion of the pair under the pointer or with the keyboard.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) -> Option<usize> {
    let mut active = None;
    let wanted = draft.pairs.wanted;
    for (index, pair) in draft.pairs.asked.iter_mut().enumerate() {
        if !Pairs::is_counted(*pair, &draft.counted) {
            continue;
        }
        let (slider, hovered) = pair_row(ui, shared, pair);
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
fn pair_row(ui: &mut Ui, shared: &Shared<'_>, pair: &mut Pair) -> (Response, bool) {
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
