//! What a column is: shown above it, chosen from a list.

use eframe::egui::{Popup, PopupCloseBehavior, Response, ScrollArea, Ui};

use crate::app::import::ImportDraft;
use crate::app::import::words::{ROLES, origin_name, role_name};
use crate::model::Origin;
use crate::sheet::recognise::Certainty;
use crate::text::Lang;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{button, fields};

/// What a column is, in a few words.
pub(super) fn text(draft: &ImportDraft, at: usize, lang: Lang) -> String {
    let column = &draft.recognition().columns[at];
    let role = role_name(column.role.value, lang);
    match &column.equipment {
        Some(equipment) => lang.review_role_origin(role, &origin_name(&equipment.origin.value, lang)),
        None => role.to_owned(),
    }
}

/// How sure that is: of equipment, the less sure of role and origin.
pub(super) fn certainty(draft: &ImportDraft, at: usize) -> Certainty {
    let column = &draft.recognition().columns[at];
    let origin = column.equipment.as_ref().map(|equipment| equipment.origin.certainty);
    // A heading that names an origin is equipment's.
    let role = Some(column.role.certainty).filter(|_| origin != Some(Certainty::Sure));
    let both = [role, origin];
    let has = |certainty| both.contains(&Some(certainty));
    [Certainty::Open, Certainty::Guessed, Certainty::Chosen].into_iter().find(|c| has(*c)).unwrap_or(Certainty::Sure)
}

/// The list that opens from the role; true where something was changed.
pub(super) fn menu(response: &Response, draft: &mut ImportDraft, at: usize, lang: Lang, tokens: &Tokens) {
    let popup = Popup::menu(response).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    popup.show(|ui| {
        ui.set_min_width(230.0);
        let column = &draft.recognition().columns[at];
        let (role, origin) = (column.role.value, column.equipment.as_ref().map(|e| e.origin.value.clone()));
        if let Some(origin) = origin {
            origins(ui, draft, at, (&origin, lang, tokens));
            ui.separator();
        }
        ScrollArea::vertical().max_height(300.0).show(ui, |ui| {
            for other in ROLES {
                if button::menu_entry(ui, mark(other == role), role_name(other, lang), "", true).clicked() {
                    draft.change(|choices| {
                        choices.roles.insert(at, other);
                    });
                    ui.close();
                }
            }
        });
    });
}

/// Domestic, imported, or neither.
fn origins(ui: &mut Ui, draft: &mut ImportDraft, at: usize, (origin, lang, tokens): (&Origin, Lang, &Tokens)) {
    ui.label(theme::label(lang.review_origin_of(), tokens));
    let mut chosen = group(origin);
    if fields::pills(ui, tokens, &mut chosen, &groups(lang)) {
        let origin = origin_of(chosen, origin, lang);
        draft.change(|choices| {
            choices.origins.insert(at, origin);
        });
        ui.close();
    }
}

/// The groups to choose from: 0 domestic, 1 imported, 2 neither; `None`: nobody knows yet.
pub(super) fn groups(lang: Lang) -> [(Option<u8>, &'static str); 3] {
    [(Some(0), lang.origin_domestic()), (Some(1), lang.origin_imported()), (Some(2), lang.review_origin_other())]
}

/// The group of an origin.
pub(super) fn group(origin: &Origin) -> Option<u8> {
    match origin {
        Origin::Domestic => Some(0),
        Origin::Imported => Some(1),
        Origin::Other(text) => (!text.is_empty()).then_some(2),
    }
}

/// The origin of a group; words that are there stay.
pub(super) fn origin_of(group: Option<u8>, before: &Origin, lang: Lang) -> Origin {
    match (group, before) {
        (Some(0), _) => Origin::Domestic,
        (Some(1), _) => Origin::Imported,
        (_, Origin::Other(text)) if !text.is_empty() => Origin::Other(text.clone()),
        _ => Origin::Other(lang.review_origin_other().to_owned()),
    }
}

fn mark(is_chosen: bool) -> &'static str {
    if is_chosen { crate::ui::theme::icons::CHECK } else { "" }
}
