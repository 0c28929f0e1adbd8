//! Where the spec comes from: grade, document, and the way to choose or edit it.

use eframe::egui::accesskit::Role;
use eframe::egui::{ComboBox, Frame, Label, Margin, Sense, Ui, WidgetInfo, vec2};

use super::cell::Place;
use crate::model::{Evidence, Grade, Kind};
use crate::text::Lang;
use crate::ui::context::{Action, EditorRequest, EvidenceFor, ViewAction};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{fields, names};

/// Shows the evidence.
pub fn show(ui: &mut Ui, place: &mut Place<'_>, actions: &mut Vec<Action>) {
    let (lang, tokens) = (place.shared.lang, place.shared.tokens);
    let evidence = current(place);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        fields::label(ui, tokens, lang.inspector_evidence());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let grade = evidence.map(|evidence| evidence.grade);
            grade_chip(ui, tokens, grade.unwrap_or_default(), &grade_tip(lang, grade));
            chooser(ui, place, evidence, actions);
        });
        let about = evidence.map(|evidence| about(place, evidence)).unwrap_or_default();
        if !about.is_empty() {
            ui.add(Label::new(theme::label(about, tokens)).wrap().selectable(true));
        }
        ui.horizontal_wrapped(|ui| links(ui, place, evidence, actions));
    });
}

/// To the document, and to a new one that this spec then rests on.
fn links(ui: &mut Ui, place: &Place<'_>, evidence: Option<&Evidence>, actions: &mut Vec<Action>) {
    let (lang, tokens) = (place.shared.lang, place.shared.tokens);
    ui.spacing_mut().item_spacing.x = Tokens::SECTION;
    if let Some(evidence) = evidence
        && fields::link(ui, tokens, lang.inspector_evidence_edit()).clicked()
    {
        actions.push(Action::Edit(EditorRequest::Evidence(Some(evidence.id.clone()))));
    }
    if fields::link(ui, tokens, lang.inspector_evidence_new()).clicked() {
        let (equipment, criterion) = (place.equipment.id.clone(), place.criterion.id.clone());
        actions.push(Action::Edit(EditorRequest::NewEvidence(EvidenceFor::Spec {
            equipment,
            criterion,
            index: place.index,
        })));
    }
    if place.criterion.kind == Kind::Numeric {
        measured(ui, place, actions);
    }
}

/// To the measurement that the figure rests on, else to a new one for this cell.
fn measured(ui: &mut Ui, place: &Place<'_>, actions: &mut Vec<Action>) {
    let (lang, tokens) = (place.shared.lang, place.shared.tokens);
    if place.spec.measurement.is_empty() {
        if fields::link(ui, tokens, lang.measure_from_raw()).clicked() {
            actions.push(Action::View(ViewAction::NewMeasurement));
        }
    } else if fields::link(ui, tokens, lang.measure_open_measurement()).clicked() {
        let evidence = place.equipment.evidence_of(&place.spec).to_owned();
        actions.push(Action::View(ViewAction::OpenMeasurement(evidence, place.spec.measurement.clone())));
    }
}

/// What a grade means and what it allows to say; `None`: no evidence is named.
pub fn grade_tip(lang: Lang, grade: Option<Grade>) -> String {
    let meaning = match grade {
        Some(grade) => lang.grade_named(grade.letter(), names::grade(lang, grade)),
        None => lang.grade_of_nothing().to_owned(),
    };
    format!("{meaning}\n{}", lang.grade_firm())
}

/// A letter in a soft field; its meaning as tooltip.
pub fn grade_chip(ui: &mut Ui, tokens: &Tokens, grade: Grade, meaning: &str) {
    let (fill, text) = if grade.is_firm() {
        (tokens.domestic_soft, tokens.domestic_text)
    } else {
        (tokens.warning_soft, tokens.warning)
    };
    let chip = Frame::new().fill(fill).corner_radius(3).inner_margin(Margin::symmetric(7, 2)).show(ui, |ui| {
        // One width for every letter: chips stand in columns.
        let (rect, _) = ui.allocate_exact_size(vec2(10.0, 18.0), Sense::hover());
        let letter = ui.put(rect, Label::new(theme::bold(grade.letter()).size(13.0).color(text)));
        letter.widget_info(|| WidgetInfo::labeled(Role::Label, true, meaning));
    });
    chip.response.on_hover_text(meaning);
}

/// What the spec rests on.
fn current<'a>(place: &Place<'a>) -> Option<&'a Evidence> {
    place.shared.session.project().evidence(place.equipment.evidence_of(&place.spec))
}

fn chooser(ui: &mut Ui, place: &mut Place<'_>, evidence: Option<&Evidence>, actions: &mut Vec<Action>) {
    let lang = place.shared.lang;
    let project = place.shared.session.project();
    let default = match project.evidence(&place.equipment.evidence) {
        Some(evidence) => lang.inspector_evidence_default(evidence.display_title()),
        None => lang.inspector_evidence_none().to_owned(),
    };
    let shown = evidence.map_or(lang.inspector_evidence_none(), Evidence::display_title).to_owned();
    let mut chosen = None;
    let response = ui.scope(|ui| {
        fields::filled(ui);
        let combo = ComboBox::from_id_salt("evidence")
            .selected_text(shown)
            .width(ui.available_width())
            .height(fields::POPUP)
            .truncate();
        combo.show_ui(ui, |ui| {
            if ui.selectable_label(place.spec.evidence.is_empty(), default).clicked() {
                chosen = Some(String::new());
            }
            for evidence in &project.evidence {
                let text = format!("{}   {}", evidence.grade.letter(), evidence.display_title());
                if ui.selectable_label(place.spec.evidence == evidence.id, text).clicked() {
                    chosen = Some(evidence.id.clone());
                }
            }
        })
    });
    response.inner.response.accessible_name(lang.inspector_evidence());
    if let Some(id) = chosen.filter(|id| *id != place.spec.evidence) {
        place.edit(actions, |spec| spec.evidence = id);
    }
}

/// Kind, date and note in one line.
fn about(place: &Place<'_>, evidence: &Evidence) -> String {
    let lang = place.shared.lang;
    let kind = names::evidence_kinds(lang).into_iter().find(|(kind, _)| *kind == evidence.kind).map(|(_, name)| name);
    let figure = place.result.filter(|_| place.counts()).and_then(|result| result.measured.as_deref());
    let measured = figure.map(|value| value.words(lang)).unwrap_or_default();
    let parts = [
        measured.as_str(),
        kind.unwrap_or_default(),
        evidence.date.as_str(),
        evidence.note.as_str(),
        place.spec.quote.as_str(),
    ];
    parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ")
}
