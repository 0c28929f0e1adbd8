//! The page of sources: evidence with its grade, and claims about a class with their words.

use eframe::egui::{Label, ScrollArea, Ui, vec2};

use crate::analysis::category_name;
use crate::model::{Claim, ClaimMeaning, Evidence, Project, Side};
use crate::text::Lang;
use crate::ui::context::{Action, Shared};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{button, names};

/// Shows the page.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
    let project = shared.session.project();
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = Tokens::GAP;
        if !project.claims.is_empty() {
            card(ui, shared, |ui| claims(ui, shared, project));
        }
        card(ui, shared, |ui| evidence(ui, shared, project, actions));
    });
}

fn card(ui: &mut Ui, shared: &Shared<'_>, content: impl FnOnce(&mut Ui)) {
    shared.tokens.card_frame().inner_margin(vec2(16.0, 14.0)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        content(ui);
    });
    ui.add_space(Tokens::GRID);
}

fn claims(ui: &mut Ui, shared: &Shared<'_>, project: &Project) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    ui.label(theme::heading(lang.sources_claims()));
    ui.label(theme::label(lang.sources_claims_note(), tokens));
    for claim in &project.claims {
        ui.separator();
        let about = project.criterion(&claim.criterion).map(|criterion| criterion.display_name(lang));
        let about = about.unwrap_or_else(|| category_name(claim.category, lang));
        let head = format!("{} · {about} · {}", claim.subject, side(lang, claim.side));
        ui.label(theme::label(head, tokens));
        ui.add(Label::new(theme::bold(says(lang, claim))).wrap());
        if !claim.quote.is_empty() {
            ui.add(Label::new(theme::subdued(format!("“{}”", claim.quote), tokens)).wrap().selectable(true));
        }
        if !claim.note.is_empty() {
            ui.add(Label::new(theme::label(&claim.note, tokens)).wrap());
        }
        if let Some(evidence) = project.evidence(&claim.evidence) {
            let page = if claim.page.is_empty() { String::new() } else { format!(", {}", claim.page) };
            ui.label(theme::label(
                lang.cell_evidence(evidence.grade.letter(), &format!("{}{page}", title(evidence))),
                tokens,
            ));
        }
    }
}

fn says(lang: Lang, claim: &Claim) -> String {
    match &claim.says {
        ClaimMeaning::Band(text) | ClaimMeaning::Statement(text) => text.clone(),
        ClaimMeaning::DomesticAhead => lang.sources_says_ahead().to_owned(),
        ClaimMeaning::Parity => lang.sources_says_parity().to_owned(),
        ClaimMeaning::DomesticBehind => lang.sources_says_behind().to_owned(),
    }
}

fn side(lang: Lang, side: Side) -> &'static str {
    match side {
        Side::Domestic => lang.origin_domestic(),
        Side::Imported => lang.origin_imported(),
        Side::Both => lang.side_both(),
    }
}

fn title(evidence: &Evidence) -> &str {
    if evidence.title.is_empty() { &evidence.id } else { &evidence.title }
}

fn evidence(ui: &mut Ui, shared: &Shared<'_>, project: &Project, actions: &mut Vec<Action>) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    ui.label(theme::heading(lang.sources_evidence()));
    for evidence in &project.evidence {
        ui.separator();
        ui.horizontal(|ui| {
            tokens.card_frame().fill(tokens.accent_soft).inner_margin(vec2(7.0, 1.0)).show(ui, |ui| {
                ui.label(theme::bold(evidence.grade.letter()).color(tokens.accent));
            });
            if button::quiet(ui, theme::bold(title(evidence))).clicked() {
                actions.push(Action::EditEvidence(Some(evidence.id.clone())));
            }
        });
        let kind = names::evidence_kinds(lang).into_iter().find(|(kind, _)| *kind == evidence.kind);
        let kind = kind.map(|(_, name)| name).unwrap_or_default();
        let parts = [kind, &evidence.date, &evidence.source];
        let about: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        ui.add(Label::new(theme::label(about.join(" · "), tokens)).wrap().selectable(true));
    }
    ui.separator();
    if button::quiet(ui, theme::subdued(lang.sources_add(), tokens)).clicked() {
        actions.push(Action::EditEvidence(None));
    }
}
