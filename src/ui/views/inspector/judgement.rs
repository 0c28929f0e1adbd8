//! The verdict by hand on the clause of the selected cell.

use eframe::egui::Ui;

use super::cell::Place;
use crate::model::{Judged, Judgement};
use crate::text::Lang;
use crate::ui::context::{Action, Shared};
use crate::ui::widgets::fields::{self, TextField};

/// A verdict being typed; it becomes a change once it is complete and its button is pressed.
#[derive(Default)]
pub struct Draft {
    /// Equipment, criterion and index of the spec, and the verdict as the project holds it.
    of: Option<(String, String, usize, Option<Judgement>)>,
    typed: Judgement,
}

impl Draft {
    /// Shows the verdict; nothing where the criterion has no clause.
    pub fn show(&mut self, ui: &mut Ui, place: &mut Place<'_>, actions: &mut Vec<Action>) {
        if place.criterion.must.is_none() || !place.counts() {
            return;
        }
        self.load(place);
        let (lang, tokens) = (place.shared.lang, place.shared.tokens);
        let options = Judged::ALL.map(|verdict| (verdict, word(lang, verdict)));
        let chosen = fields::choose(ui, tokens, lang.judged_title(), &mut self.typed.verdict, &options);
        if self.typed.verdict == Judged::Open {
            fields::hint(ui, tokens, lang.judged_about());
            if chosen && place.spec.judged.is_some() {
                place.edit(actions, |spec| spec.judged = None);
            }
            return;
        }
        self.fields(ui, place.shared);
        let stored = place.spec.judged.as_ref();
        if !self.typed.is_complete() {
            fields::hint(ui, tokens, lang.judged_needs());
        } else if stored != Some(&self.typed) && fields::button(ui, lang.judged_accept()).clicked() {
            let judged = Judgement { of: place.spec.is.clone(), ..self.typed.clone() };
            place.edit(actions, |spec| spec.judged = Some(judged));
        }
    }

    fn fields(&mut self, ui: &mut Ui, shared: &Shared<'_>) {
        let (lang, tokens) = (shared.lang, shared.tokens);
        TextField::new(lang.judged_reason()).rows(2).show(ui, tokens, &mut self.typed.reason);
        ui.columns(2, |columns| {
            let [left, right] = columns else { return };
            TextField::new(lang.judged_name()).show(left, tokens, &mut self.typed.by);
            TextField::new(lang.judged_date()).hint("2026-11-30").show(right, tokens, &mut self.typed.date);
        });
    }

    /// Takes over what the project holds, unless something is being typed for this cell.
    fn load(&mut self, place: &Place<'_>) {
        let stored = place.spec.judged.clone();
        let of = (place.equipment.id.clone(), place.criterion.id.clone(), place.index, stored);
        if self.of.as_ref() != Some(&of) {
            self.typed = of.3.clone().unwrap_or_default();
            self.of = Some(of);
        }
    }
}

fn word(lang: Lang, verdict: Judged) -> &'static str {
    match verdict {
        Judged::Open => lang.judged_open(),
        Judged::Meets => lang.judged_meets(),
        Judged::Positive => lang.judged_positive(),
        Judged::Negative => lang.judged_negative(),
    }
}
