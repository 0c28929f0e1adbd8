//! The findings: gravest first; a click goes to the place.

use eframe::egui::{Align, Label, Layout, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use crate::analysis::Finding;
use crate::model::{Place, Severity};
use crate::text::Lang;
use crate::ui::context::{Action, Page, Selection, Shared};
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::button;

/// Shows the findings.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
    let lang = shared.lang;
    ui.horizontal(|ui| {
        ui.label(theme::heading(lang.findings_title()));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if button::icon(ui, icons::CLOSE, lang.close(), true).clicked() {
                actions.push(Action::ToggleFindings);
            }
        });
    });
    let mut findings: Vec<&Finding> = shared.session.analysis().findings.iter().collect();
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    if findings.is_empty() {
        ui.label(theme::subdued(lang.findings_none(), shared.tokens));
    }
    ui.add_space(Tokens::GRID);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        for (number, finding) in findings.into_iter().enumerate() {
            entry(ui, shared, finding, number, actions);
        }
    });
}

fn entry(ui: &mut Ui, shared: &Shared<'_>, finding: &Finding, number: usize, actions: &mut Vec<Action>) {
    let (tokens, lang) = (shared.tokens, shared.lang);
    let colour = match finding.severity {
        Severity::Error => tokens.error,
        Severity::Warning => tokens.warning,
        Severity::Info => tokens.text_subdued,
    };
    let sentence = finding.sentence(shared.session.project(), lang);
    let sentence = if sentence.is_empty() { severity(lang, finding.severity).to_owned() } else { sentence };
    let start = ui.cursor().min;
    let width = ui.available_width();
    ui.set_width(width);
    let background = ui.painter().add(eframe::egui::Shape::Noop);
    let inner = ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.add_space(5.0);
        ui.horizontal_wrapped(|ui| {
            ui.label(theme::small(severity(lang, finding.severity)).color(colour));
            if let Some(place) = place_name(shared, &finding.place) {
                ui.label(theme::label(place, tokens));
            }
        });
        ui.add(Label::new(sentence.as_str()).wrap());
        if let Some(hint) = finding.hint(lang) {
            ui.add(Label::new(theme::label(hint, tokens)).wrap());
        }
        ui.add_space(5.0);
    });
    let rect =
        eframe::egui::Rect::from_min_size(start, vec2(width, inner.response.rect.height())).expand2(vec2(6.0, 0.0));
    let response = ui.interact(rect, ui.scope_id().with(("finding", number)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &sentence));
    if response.hovered() {
        ui.painter().set(background, eframe::egui::Shape::rect_filled(rect, Tokens::RADIUS, tokens.hover));
    }
    if response.clicked() {
        actions.extend(go_to(&finding.place, shared.selection));
    }
}

fn severity(lang: Lang, severity: Severity) -> &'static str {
    match severity {
        Severity::Error => lang.severity_error(),
        Severity::Warning => lang.severity_warning(),
        Severity::Info => lang.severity_info(),
    }
}

/// The names of a place, as far as the sentence does not say them.
fn place_name(shared: &Shared<'_>, place: &Place) -> Option<String> {
    let (project, lang) = (shared.session.project(), shared.lang);
    let criterion = |id: &str| project.criterion(id).map(|c| c.display_name(lang).to_owned());
    let equipment = |id: &str| project.equipment(id).map(|e| e.display_name(lang));
    match place {
        Place::Criterion(id) => criterion(id),
        Place::Equipment(id) => equipment(id),
        Place::Cell { equipment: machine, criterion: row } => {
            Some(format!("{} · {}", criterion(row)?, equipment(machine)?))
        }
        Place::Evidence(id) => project.evidence(id).map(|evidence| evidence.title.clone()),
        Place::Project | Place::Claim(_) | Place::Scenario(_) | Place::Rate(_) => None,
    }
}

/// What shows a place.
fn go_to(place: &Place, now: &Selection) -> Vec<Action> {
    let cell = |equipment: Option<String>, criterion: Option<String>| {
        vec![Action::Show(Page::Compare), Action::Select { equipment, criterion }]
    };
    match place {
        Place::Project | Place::Scenario(_) | Place::Rate(_) => vec![Action::EditProject],
        Place::Criterion(id) => cell(now.equipment.clone(), Some(id.clone())),
        Place::Equipment(id) => cell(Some(id.clone()), now.criterion.clone()),
        Place::Cell { equipment, criterion } => cell(Some(equipment.clone()), Some(criterion.clone())),
        Place::Evidence(id) => vec![Action::EditEvidence(Some(id.clone()))],
        Place::Claim(_) => vec![Action::Show(Page::Sources)],
    }
}
