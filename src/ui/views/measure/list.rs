//! All measurements of the project, by evidence.

use eframe::egui::{Align, Label, Layout, Ui};

use crate::model::{Evidence, Measurement, Project};
use crate::ui::context::Shared;
use crate::ui::theme::{self, icons};
use crate::ui::widgets::fields;
use crate::ui::widgets::row::{self, Row};

/// What is asked for in the list.
pub enum ListRequest {
    /// A new measurement.
    New,
    /// This one: evidence id and own id.
    Open(String, String),
}

/// Every measurement with its evidence.
pub fn all(project: &Project) -> impl Iterator<Item = (&Evidence, &Measurement)> {
    project.evidence.iter().flat_map(|e| e.measurements.iter().map(move |m| (e.as_ref(), m.as_ref())))
}

/// Shows the list with the button for a new one.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, chosen: Option<&(String, String)>) -> Option<ListRequest> {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let mut request = None;
    ui.horizontal(|ui| {
        ui.label(theme::heading(lang.measure_title()));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let new = fields::button(ui, &format!("{}  {}", icons::ADD, lang.measure_new()));
            if new.accessible_name(lang.measure_new()).clicked() {
                request = Some(ListRequest::New);
            }
        });
    });
    let mut rows = Vec::new();
    let outcomes = &shared.session.analysis().outcomes;
    for (evidence, measurement) in all(shared.session.project()) {
        let place = (evidence.id.clone(), measurement.id.clone());
        let found = outcomes.of(measurement);
        let (extent, bad) = match found.as_ref() {
            Ok(outcome) => (outcome.extent.text(lang), false),
            Err(why) => (why.sentence(lang), true),
        };
        let name = measurement.display_name();
        let kind = measurement.kind().name(lang);
        let said = [name, kind, &extent, evidence.display_title()].join(" · ");
        let entry = Row { name: &said, selected: chosen == Some(&place) };
        let response = row::show(ui, tokens, ("measurement", &place), entry, |ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.add(Label::new(theme::bold(name)).truncate());
            let extent = format!("{kind} · {extent}");
            let extent = if bad {
                theme::small(format!("⚠ {extent}")).color(tokens.warning)
            } else {
                theme::label(extent, tokens)
            };
            ui.add(Label::new(extent).truncate());
            ui.add(Label::new(theme::label(evidence.display_title(), tokens)).truncate());
        });
        rows.push(response.id);
        if response.clicked() {
            request = Some(ListRequest::Open(place.0, place.1));
        }
    }
    row::arrows(ui, &rows);
    request
}
