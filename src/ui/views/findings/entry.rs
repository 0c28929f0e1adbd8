//! One finding: its place, sentence and hint, and the buttons of its remedy.

use eframe::egui::{Color32, Id, Label, Ui};

use super::remedies::{self, Labels};
use crate::analysis::{Finding, place_name};
use crate::model::{Place, Severity};
use crate::text::Lang;
use crate::ui::context::{Action, EditorRequest, Page, Selection, Shared, ViewAction};
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::row::{self, Row};
use crate::ui::widgets::{button, fields};

/// Shows a finding; the id of its row is what the arrow keys give the focus to.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, finding: &Finding, labels: &Labels, actions: &mut Vec<Action>) -> Id {
    let (tokens, lang) = (shared.tokens, shared.lang);
    let sentence = finding.sentence(lang);
    let place = place_name(shared.session.project(), &finding.place, lang);
    let name = [Some(severity(lang, finding.severity).to_owned()), place.clone(), Some(sentence.clone())];
    let name = name.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let response = row::show(ui, tokens, "finding", Row::new(&name), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        if let Some(place) = place {
            ui.add(Label::new(theme::label(place, tokens)).truncate());
        }
        ui.add(Label::new(sentence.as_str()).wrap());
        if let Some(hint) = finding.hint(lang) {
            ui.add(Label::new(theme::label(hint, tokens)).wrap());
        }
        buttons(ui, shared, finding, labels, actions);
        ui.add_space(2.0);
    });
    if response.clicked() {
        actions.extend(go_to(shared, &finding.place));
    }
    response.id
}

/// A button for each remedy.
fn buttons(ui: &mut Ui, shared: &Shared<'_>, finding: &Finding, labels: &Labels, actions: &mut Vec<Action>) {
    if labels.texts.is_empty() {
        return;
    }
    ui.add_space(Tokens::GRID);
    ui.horizontal_wrapped(|ui| {
        for (place, label) in labels.texts.iter().enumerate() {
            let short = button::shortened(label, 40);
            let text = if labels.is_certain { format!("{}  {short}", icons::FIX) } else { short };
            let response = fields::button(ui, &text).on_hover_text(label).accessible_name(label);
            if response.clicked() {
                actions.extend(remedies::command(shared, finding, place).map(Action::Run));
            }
        }
    });
}

/// The sign of a severity with its colour; the sign alone tells them apart, too.
pub fn sign(tokens: &Tokens, severity: Severity) -> (&'static str, Color32) {
    match severity {
        Severity::Error => (icons::ERROR, tokens.error),
        Severity::Warning => (icons::WARNING, tokens.warning),
        Severity::Info => (icons::INFO, tokens.text_subdued),
    }
}

fn severity(lang: Lang, severity: Severity) -> &'static str {
    match severity {
        Severity::Error => lang.severity_error(),
        Severity::Warning => lang.severity_warning(),
        Severity::Info => lang.severity_info(),
    }
}

/// What shows a place. Where a part of it is not there, the rest of it.
fn go_to(shared: &Shared<'_>, place: &Place) -> Vec<Action> {
    let (project, now): (_, &Selection) = (shared.session.project(), shared.selection);
    let cell = |equipment: Option<&String>, criterion: Option<&String>| {
        let equipment = equipment.filter(|id| project.equipment(id).is_some()).or(now.equipment.as_ref());
        let criterion = criterion.filter(|id| project.criterion(id).is_some()).or(now.criterion.as_ref());
        let select = Action::Select { equipment: equipment.cloned(), criterion: criterion.cloned() };
        vec![Action::View(ViewAction::Show(Page::COMPARE)), select]
    };
    match place {
        Place::Project | Place::Part { .. } => vec![Action::Edit(EditorRequest::Project)],
        Place::Scenario(id) => vec![Action::Edit(EditorRequest::Scenario(Some(id.clone())))],
        Place::Group(_) => vec![Action::Edit(EditorRequest::Weights)],
        Place::Criterion(id) => cell(None, Some(id)),
        Place::Equipment(id) => cell(Some(id), None),
        Place::Cell { equipment, criterion } => cell(Some(equipment), Some(criterion)),
        Place::Evidence(id) => vec![Action::Edit(EditorRequest::Evidence(Some(id.clone())))],
        Place::Claim(_) => vec![Action::View(ViewAction::Show(Page::SOURCES))],
    }
}
