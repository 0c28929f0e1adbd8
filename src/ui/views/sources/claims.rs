//! Claims about a class, with their words and source; never part of a machine's figures.

use eframe::egui::{Label, Ui};

use crate::analysis::{category_name, claim_words, side_name};
use crate::model::Project;
use crate::ui::context::Shared;
use crate::ui::theme;

/// Shows the claims.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, project: &Project) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    ui.label(theme::heading(lang.sources_claims()));
    ui.label(theme::label(lang.sources_claims_note(), tokens));
    for claim in &project.claims {
        ui.separator();
        let about = project.criterion(&claim.criterion).map(|criterion| criterion.display_name(lang));
        let about = about.unwrap_or_else(|| category_name(claim.category, lang));
        let head = format!("{} · {about} · {}", claim.subject, side_name(claim.side, lang));
        ui.label(theme::label(head, tokens));
        ui.add(Label::new(theme::bold(claim_words(&claim.says, lang))).wrap());
        if !claim.quote.is_empty() {
            ui.add(Label::new(theme::subdued(format!("“{}”", claim.quote), tokens)).wrap().selectable(true));
        }
        if !claim.note.is_empty() {
            ui.add(Label::new(theme::label(&claim.note, tokens)).wrap());
        }
        if let Some(evidence) = project.evidence(&claim.evidence) {
            let page = if claim.page.is_empty() { String::new() } else { format!(", {}", claim.page) };
            ui.label(theme::label(
                lang.cell_evidence(evidence.grade.letter(), &format!("{}{page}", evidence.display_title())),
                tokens,
            ));
        }
    }
}
