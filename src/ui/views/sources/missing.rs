//! Figures that name no evidence, by equipment: each leads to its cell, and one step gives all of them a source.

use eframe::egui::{Button, Label, TextWrapMode, Ui, vec2};

use crate::analysis::{MissingSources, Sources};
use crate::app::{BatchLabel, Command};
use crate::model::Equipment;
use crate::ui::context::{Action, EditorRequest, EvidenceFor, Page, Shared, ViewAction};
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::views::evidence_editor::assign;
use crate::ui::widgets::{button, fields};

/// Equipment shown; who has given these a source sees the next.
const SHOWN: usize = 50;
/// Cells named one by one; the rest is counted.
const NAMED: usize = 12;

/// Shows what is missing.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, sources: &Sources, actions: &mut Vec<Action>) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    ui.label(theme::heading(lang.sources_missing()));
    ui.add(Label::new(theme::label(lang.sources_missing_why(), tokens)).wrap());
    for missing in sources.missing.iter().take(SHOWN) {
        let Some(equipment) = shared.session.project().equipment(&missing.equipment) else { continue };
        ui.separator();
        entry(ui, shared, equipment, missing, actions);
    }
    if sources.missing.len() > SHOWN {
        ui.label(theme::subdued(lang.sources_missing_more(sources.missing.len() - SHOWN), tokens));
    }
}

fn entry(ui: &mut Ui, shared: &Shared<'_>, equipment: &Equipment, missing: &MissingSources, actions: &mut Vec<Action>) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let name = shared.session.project().name_of(equipment, lang);
    ui.horizontal_wrapped(|ui| {
        ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
        ui.label(theme::bold(button::shortened(&name, 48))).on_hover_text(&name);
        ui.label(theme::subdued(lang.sources_missing_count(missing.criteria.len()), tokens));
        ui.add_space(Tokens::GAP);
        assign_menu(ui, shared, equipment, &name, actions);
    });
    ui.horizontal_wrapped(|ui| {
        ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
        ui.spacing_mut().item_spacing = vec2(Tokens::SECTION, 0.0);
        for id in missing.criteria.iter().take(NAMED) {
            let row = shared.session.project().criterion(id).map_or(id.as_str(), |row| row.display_name(lang));
            let link = fields::link(ui, tokens, &button::shortened(row, 40)).on_hover_text(row);
            if link.accessible_name(format!("{row}, {name}")).clicked() {
                let select = Action::Select { equipment: Some(equipment.id.clone()), criterion: Some(id.clone()) };
                actions.extend([Action::View(ViewAction::Show(Page::COMPARE)), select]);
            }
        }
        if let Some(more) = missing.criteria.len().checked_sub(NAMED + 1) {
            ui.label(theme::subdued(lang.evidence_used_more(more + 1), tokens));
        }
    });
}

/// One evidence for all figures of this equipment that name none.
fn assign_menu(ui: &mut Ui, shared: &Shared<'_>, equipment: &Equipment, name: &str, actions: &mut Vec<Action>) {
    let (lang, project) = (shared.lang, shared.session.project());
    let button = Button::new(lang.sources_assign()).min_size(vec2(0.0, Tokens::CONTROL));
    let content = |ui: &mut Ui| {
        for evidence in &project.evidence {
            let title = format!("{}   {}", evidence.grade.letter(), evidence.display_title());
            let entry = ui.button(button::shortened(&title, 60)).on_hover_text(&title).accessible_name(&title);
            if entry.clicked()
                && let Some(command) = assign::to_equipment(project, &equipment.id, &evidence.id)
            {
                let label = BatchLabel::Evidence;
                actions.push(Action::Run(Command::Batch { label, commands: vec![command] }));
            }
        }
        if ui.button(format!("{}  {}", icons::ADD, lang.inspector_evidence_new())).clicked() {
            actions.push(Action::Edit(EditorRequest::NewEvidence(EvidenceFor::Equipment(equipment.id.clone()))));
        }
    };
    ui.push_id(&equipment.id, |ui| {
        let menu = button::menu(button, ui, |ui| {
            eframe::egui::ScrollArea::vertical().max_height(fields::POPUP).show(ui, content);
        });
        menu.accessible_name(format!("{} {name}", lang.sources_assign()));
    });
}
