//! Texts being typed: they become a change on Enter or when the focus leaves, and are dropped on Escape.

use eframe::egui::{Key, Response, Ui};

use super::cell::Place;
use crate::analysis::Flag;
use crate::app::price_lines;
use crate::model::{Basis, PriceBasis, Spec, State};
use crate::ui::context::{Action, Shared};
use crate::ui::widgets::fields::{self, TextField};

/// The texts of one spec.
#[derive(Clone, Debug, Default, PartialEq)]
struct Texts {
    is: String,
    page: String,
    quote: String,
    condition: String,
    note: String,
    basis: String,
    options: String,
    /// What is added, offered on top, and prices by quantity, one a line.
    plus: String,
    offered: String,
    breaks: String,
}

impl Texts {
    fn of(spec: &Spec) -> Self {
        let price = spec.price.as_ref();
        Self {
            is: spec.is.clone(),
            page: spec.page.clone(),
            quote: spec.quote.clone(),
            condition: spec.condition.clone(),
            note: spec.note.clone(),
            basis: spec.basis.as_ref().map(ToString::to_string).unwrap_or_default(),
            options: price.map(|price| price.options.clone()).unwrap_or_default(),
            plus: price.map(|price| price_lines::additions_text(&price.plus)).unwrap_or_default(),
            offered: price.map(|price| price_lines::additions_text(&price.offered)).unwrap_or_default(),
            breaks: price.map(|price| price_lines::breaks_text(&price.breaks)).unwrap_or_default(),
        }
    }
}

/// The spec being edited, as typed and as it was.
#[derive(Default)]
pub struct Draft {
    /// Equipment, criterion and index of the spec.
    of: Option<(String, String, usize)>,
    /// As in the project.
    stored: Texts,
    typed: Texts,
    /// The text takes the focus: a spec to fill in was just added.
    takes_focus: bool,
}

impl Draft {
    /// Sends what was typed into a cell that is no longer selected; true when another cell is selected now.
    pub fn leave(&mut self, shared: &Shared<'_>, actions: &mut Vec<Action>) -> bool {
        let Some((equipment, criterion, _)) = &self.of else { return true };
        let selection = shared.selection;
        let stays = (selection.equipment.as_ref(), selection.criterion.as_ref()) == (Some(equipment), Some(criterion));
        if stays {
            return false;
        }
        self.commit(shared, actions);
        self.of = None;
        true
    }

    /// Sends what was typed so far; the fields stay as they are.
    pub fn commit(&mut self, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let Some((equipment, criterion, index)) = &self.of else { return };
        if self.typed != self.stored
            && let Some(mut place) = Place::find(shared, equipment, criterion, Some(*index))
        {
            send(&mut place, &self.typed, &self.stored, actions);
            self.stored.clone_from(&self.typed);
        }
    }

    /// Goes into the field of the text.
    pub fn begin_typing(&mut self) {
        self.takes_focus = true;
    }

    /// Takes over what the project holds, unless something is being typed.
    pub fn load(&mut self, place: &Place<'_>) {
        let of = (place.equipment.id.clone(), place.criterion.id.clone(), place.index);
        let now = Texts::of(&place.spec);
        if self.of.as_ref() != Some(&of) || self.stored != now {
            self.of = Some(of);
            self.typed.clone_from(&now);
            self.stored = now;
        }
    }

    /// The text as entered.
    pub fn as_entered(&mut self, ui: &mut Ui, place: &mut Place<'_>, actions: &mut Vec<Action>) {
        let lang = place.shared.lang;
        let unread = place.counts() && place.result.is_some_and(|result| result.flags.contains(&Flag::Unread));
        let field = TextField::new(lang.inspector_as_entered()).hint(lang.inspector_as_entered_hint()).wrong(unread);
        let response = field.show(ui, place.shared.tokens, &mut self.typed.is);
        if std::mem::take(&mut self.takes_focus) {
            response.request_focus();
        }
        self.settle(ui, &response, place, actions);
    }

    /// Page in the evidence; only where there is an evidence.
    pub fn page(&mut self, ui: &mut Ui, place: &mut Place<'_>, actions: &mut Vec<Action>) {
        if place.spec.evidence.is_empty() && place.equipment.evidence.is_empty() {
            return;
        }
        let label = place.shared.lang.inspector_page();
        let response = ui.scope(|ui| {
            ui.set_max_width(120.0);
            TextField::new(label).show(ui, place.shared.tokens, &mut self.typed.page)
        });
        self.settle(ui, &response.inner, place, actions);
    }

    /// The basis as text, with what is wrong about it.
    pub fn basis(&mut self, ui: &mut Ui, place: &mut Place<'_>, actions: &mut Vec<Action>) {
        let lang = place.shared.lang;
        let field = TextField::new(lang.inspector_basis()).hint(lang.inspector_basis_hint());
        let response = field.show(ui, place.shared.tokens, &mut self.typed.basis);
        self.settle(ui, &response, place, actions);
    }

    /// Options that a price includes, what is added or offered on top, prices by quantity.
    pub fn options(&mut self, ui: &mut Ui, place: &mut Place<'_>, actions: &mut Vec<Action>) {
        let (lang, tokens) = (place.shared.lang, place.shared.tokens);
        let typed = &mut self.typed;
        let lines = |label| TextField::new(label).rows(2).hint(lang.inspector_price_lines_hint());
        let is_bad = price_lines::breaks(&typed.breaks).is_none();
        let breaks = TextField::new(lang.inspector_price_breaks()).rows(2).hint(lang.inspector_price_breaks_hint());
        let responses = [
            TextField::new(lang.inspector_price_options()).show(ui, tokens, &mut typed.options),
            lines(lang.inspector_price_plus()).show(ui, tokens, &mut typed.plus),
            lines(lang.inspector_price_offered()).show(ui, tokens, &mut typed.offered),
            breaks.problem(is_bad.then(|| lang.inspector_price_breaks_bad())).show(ui, tokens, &mut typed.breaks),
        ];
        for response in responses {
            self.settle(ui, &response, place, actions);
        }
    }

    /// Quote, condition and note.
    pub fn details(&mut self, ui: &mut Ui, place: &mut Place<'_>, actions: &mut Vec<Action>) {
        let (lang, tokens) = (place.shared.lang, place.shared.tokens);
        let typed = &mut self.typed;
        let responses = [
            TextField::new(lang.inspector_condition()).show(ui, tokens, &mut typed.condition),
            TextField::new(lang.inspector_quote()).rows(3).show(ui, tokens, &mut typed.quote),
            TextField::new(lang.edit_note()).rows(2).show(ui, tokens, &mut typed.note),
        ];
        for response in responses {
            self.settle(ui, &response, place, actions);
        }
        fields::hint(ui, tokens, lang.inspector_details_hint());
    }

    /// Escape drops what was typed; without the focus it becomes a change.
    fn settle(&mut self, ui: &Ui, response: &Response, place: &mut Place<'_>, actions: &mut Vec<Action>) {
        if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
            self.typed.clone_from(&self.stored);
        }
        if response.lost_focus() && self.typed != self.stored {
            send(place, &self.typed, &self.stored, actions);
            self.stored.clone_from(&self.typed);
        }
    }
}

/// A changed text alone goes as what a cell of the matrix would send.
fn send(place: &mut Place<'_>, typed: &Texts, stored: &Texts, actions: &mut Vec<Action>) {
    let only_text = Texts { is: stored.is.clone(), ..typed.clone() } == *stored;
    let plain = !matches!(place.spec.state, State::NotStated | State::NotApplicable);
    if only_text && plain && place.counts() {
        place.send_text(actions, &typed.is);
        return;
    }
    let usual = &place.criterion.bases;
    place.edit(actions, |spec| apply(spec, typed, stored, usual));
}

fn apply(spec: &mut Spec, typed: &Texts, stored: &Texts, usual: &[Basis]) {
    if typed.is != stored.is {
        typed.is.trim().clone_into(&mut spec.is);
        // Who types a figure has found one.
        if !spec.is.is_empty() && matches!(spec.state, State::NotStated | State::NotApplicable) {
            spec.state = State::Stated;
        }
    }
    // Only what was typed: the rest may just have been changed elsewhere.
    for (now, typed, stored) in [
        (&mut spec.page, &typed.page, &stored.page),
        (&mut spec.quote, &typed.quote, &stored.quote),
        (&mut spec.condition, &typed.condition, &stored.condition),
        (&mut spec.note, &typed.note, &stored.note),
    ] {
        if typed != stored {
            now.clone_from(typed);
        }
    }
    if typed.basis != stored.basis {
        spec.basis = basis_from(&typed.basis, usual);
    }
    let price = spec.price.get_or_insert_with(PriceBasis::default);
    if typed.options != stored.options {
        price.options.clone_from(&typed.options);
    }
    if typed.plus != stored.plus {
        price.plus = price_lines::additions(&typed.plus);
    }
    if typed.offered != stored.offered {
        price.offered = price_lines::additions(&typed.offered);
    }
    if let Some(breaks) = price_lines::breaks(&typed.breaks).filter(|_| typed.breaks != stored.breaks) {
        price.breaks = breaks;
    }
    if spec.price.as_ref() == Some(&PriceBasis::default()) {
        spec.price = None;
    }
}

/// A usual basis if it is written like one, else what the text says.
fn basis_from(text: &str, usual: &[Basis]) -> Option<Basis> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    Some(usual.iter().find(|basis| basis.to_string() == text).cloned().unwrap_or_else(|| Basis::parse(text)))
}
