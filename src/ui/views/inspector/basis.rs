//! What a figure refers to: its standard, half or full width, and what a price includes.

use eframe::egui::Ui;

use super::cell::Place;
use super::draft::Draft;
use crate::analysis::{Flag, accepted_band};
use crate::model::{AcceptedFigure, Kind, PriceBasis, Tax, Terms, Width};
use crate::text::Lang;
use crate::text::number::significant;
use crate::ui::context::Action;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{fields, names};

/// Half or full width, where that matters.
pub fn width(ui: &mut Ui, place: &mut Place<'_>, actions: &mut Vec<Action>) {
    let open = place.result.is_some_and(|result| result.flags.contains(&Flag::WidthOpen));
    if !open && place.spec.width.is_none() {
        return;
    }
    let lang = place.shared.lang;
    let options = [
        (None, lang.inspector_width_open()),
        (Some(Width::Half), lang.inspector_width_half()),
        (Some(Width::Full), lang.inspector_width_full()),
    ];
    let mut width = place.spec.width;
    if fields::choose_pill(ui, place.shared.tokens, lang.inspector_width(), &mut width, &options) {
        place.edit(actions, |spec| spec.width = width);
    }
}

/// The standard, or what a price includes.
pub fn show(ui: &mut Ui, place: &mut Place<'_>, draft: &mut Draft, actions: &mut Vec<Action>) {
    let money = place.criterion_result.and_then(|result| result.unit).is_some_and(|unit| unit.dimension().is_money());
    if money || place.criterion.price.is_some() || place.spec.price.is_some() {
        price(ui, place, draft, actions);
        return;
    }
    let asked = place.criterion.basis.is_some() || !place.criterion.bases.is_empty() || place.spec.basis.is_some();
    if place.criterion.kind != Kind::Numeric && !asked {
        return;
    }
    draft.basis(ui, place, actions);
    usual(ui, place, actions);
    accept(ui, place, actions);
    let wanted = place.criterion.basis.as_ref().filter(|basis| place.spec.basis.as_ref() != Some(*basis));
    if let Some(basis) = wanted {
        fields::hint(ui, place.shared.tokens, &place.shared.lang.inspector_basis_wanted(&basis.to_string()));
    }
}

/// Whether a figure of another rule is taken for one of ISO 230-2:2014; asked only where it is of such a rule and the
/// criterion wants one of ISO.
fn accept(ui: &mut Ui, place: &mut Place<'_>, actions: &mut Vec<Action>) {
    let (lang, tokens) = (place.shared.lang, place.shared.tokens);
    let Some(own) = place.spec.basis.clone() else { return };
    let wanted = place.criterion.basis.iter().chain(&place.criterion.bases);
    let wants_iso = wanted.clone().any(|basis| basis.standard == "ISO 230-2" && basis.edition != "1988");
    let standard = own.standard.to_uppercase();
    let fits = |accepted: &AcceptedFigure| match accepted {
        AcceptedFigure::VdiP | AcceptedFigure::VdiPs => standard.starts_with("VDI"),
        AcceptedFigure::Iso1988A | AcceptedFigure::Iso1988R => {
            standard == "ISO 230-2" && own.edition == "1988" || standard.starts_with("GB 10931")
        }
        // The adoptions of ISO 230-2:1997 and later have the figures of ISO itself.
        AcceptedFigure::JisAccuracy | AcceptedFigure::JisRepeatability => {
            standard.starts_with("JIS") && !standard.contains("6190") && !standard.contains("6192")
        }
    };
    let found: Vec<AcceptedFigure> = AcceptedFigure::ALL.into_iter().filter(fits).collect();
    if found.is_empty() || !wants_iso {
        return;
    }
    let text = |accepted: AcceptedFigure| {
        let (own, iso) = accepted.names();
        let (low, high) = accepted_band(accepted);
        lang.inspector_accept_as(own, iso, &names::number(significant(low, 3)), &names::number(significant(high, 3)))
    };
    let texts: Vec<(Option<AcceptedFigure>, String)> = std::iter::once((None, lang.inspector_accept_no().to_owned()))
        .chain(found.into_iter().map(|a| (Some(a), text(a))))
        .collect();
    let options: Vec<(Option<AcceptedFigure>, &str)> = texts.iter().map(|(a, text)| (*a, text.as_str())).collect();
    let mut accepted = place.spec.accepted;
    if fields::choose(ui, tokens, lang.inspector_accept(), &mut accepted, &options) {
        place.edit(actions, |spec| spec.accepted = accepted);
    }
    fields::hint(ui, tokens, lang.inspector_accept_about());
}

/// The usual bases as pills.
fn usual(ui: &mut Ui, place: &mut Place<'_>, actions: &mut Vec<Action>) {
    if place.criterion.basis.is_none() && place.criterion.bases.is_empty() {
        return;
    }
    let bases = place.criterion.basis.iter().chain(&place.criterion.bases);
    let mut seen = Vec::new();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = Tokens::GRID;
        for basis in bases {
            if seen.contains(&basis) {
                continue;
            }
            seen.push(basis);
            let chosen = place.spec.basis.as_ref() == Some(basis);
            if fields::pill(ui, place.shared.tokens, chosen, &basis.to_string()).clicked() && !chosen {
                place.edit(actions, |spec| spec.basis = Some(basis.clone()));
            }
        }
    });
}

/// What the price includes.
fn price(ui: &mut Ui, place: &mut Place<'_>, draft: &mut Draft, actions: &mut Vec<Action>) {
    let (lang, tokens) = (place.shared.lang, place.shared.tokens);
    let stored = place.spec.price.clone().unwrap_or_default();
    let mut price = stored.clone();
    price_fields(ui, lang, tokens, &mut price);
    if price != stored {
        place.edit(actions, |spec| spec.price = (price != PriceBasis::default()).then_some(price));
    }
    draft.options(ui, place, actions);
    offers(ui, place, actions);
}

/// What is offered beside the price, each with a button that lets it count.
fn offers(ui: &mut Ui, place: &mut Place<'_>, actions: &mut Vec<Action>) {
    let lang = place.shared.lang;
    let Some(price) = place.spec.price.clone() else { return };
    let now = place.spec.is.clone();
    ui.vertical(|ui| {
        for (at, part) in price.offered.iter().enumerate() {
            if fields::button(ui, &lang.inspector_price_add(&part.what)).clicked() {
                place.edit(actions, |spec| {
                    let price = spec.price.get_or_insert_with(PriceBasis::default);
                    if at < price.offered.len() {
                        let part = price.offered.remove(at);
                        price.plus.push(part);
                    }
                });
            }
        }
        for part in price.breaks.iter().filter(|part| part.price != now) {
            if fields::button(ui, &lang.inspector_price_use(&part.price, part.from)).clicked() {
                let text = part.price.clone();
                place.edit(actions, |spec| spec.is = text);
            }
        }
    });
}

/// Delivery terms, VAT and duty.
pub fn price_fields(ui: &mut Ui, lang: Lang, tokens: &Tokens, price: &mut PriceBasis) {
    let none = lang.edit_not_stated();
    let known = Terms::ALL.map(|terms| (Some(terms), terms.letters()));
    let terms: Vec<(Option<Terms>, &str)> = std::iter::once((None, none)).chain(known).collect();
    let taxes =
        [(None, none), (Some(Tax::In), lang.inspector_price_in()), (Some(Tax::Out), lang.inspector_price_out())];
    fields::choose(ui, tokens, lang.inspector_price_terms(), &mut price.terms, &terms);
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        fields::choose(left, tokens, lang.inspector_price_vat(), &mut price.vat, &taxes);
        fields::choose(right, tokens, lang.inspector_price_duty(), &mut price.duty, &taxes);
    });
}
