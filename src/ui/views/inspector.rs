//! The inspector: what the selected cell says, where that comes from and how it compares; or, for a row or a column
//! alone, an overview.

mod basis;
mod cell;
mod criterion;
mod draft;
mod equipment;
mod evidence;
mod judgement;
mod meaning;
mod sources;
mod verdict;

use eframe::egui::{Label, ScrollArea, Ui};

pub use self::basis::price_fields;
use self::cell::Place;
pub use self::criterion::dots as machines_on;
use self::draft::Draft;
pub use self::evidence::{grade_chip, grade_tip};
use crate::ui::context::{Action, Shared};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::fields;

/// The inspector of the selected cell.
#[derive(Default)]
pub struct InspectorView {
    draft: Draft,
    judgement: judgement::Draft,
    /// Which of several specs is shown; `None`: the one that counts.
    source: Option<usize>,
    /// The calculation is open.
    calculation: bool,
    /// Condition, quote and note are open.
    details: bool,
}

impl InspectorView {
    /// Shows the inspector.
    pub fn ui(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let selected = (shared.selection.equipment.as_deref(), shared.selection.criterion.as_deref());
        if self.draft.leave(shared, actions) {
            self.source = None;
        }
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            // The scroll bar floats over what reaches the edge.
            ui.set_max_width(ui.available_width() - 10.0);
            ui.spacing_mut().item_spacing.y = Tokens::GAP;
            match selected {
                (None, None) => nothing(ui, shared),
                (None, Some(id)) => row(ui, shared, id, actions),
                (Some(id), None) => column(ui, shared, id, actions),
                (Some(equipment), Some(criterion)) => match Place::find(shared, equipment, criterion, self.source) {
                    Some(mut place) => self.cell(ui, &mut place, actions),
                    None => gone(ui, shared),
                },
            }
            ui.add_space(Tokens::SECTION);
        });
    }

    /// Gives the change of what is being typed, which would be lost where the inspector is not shown any more.
    pub fn commit(&mut self, shared: &Shared<'_>) -> Vec<Action> {
        let mut actions = Vec::new();
        self.draft.commit(shared, &mut actions);
        actions
    }

    fn cell(&mut self, ui: &mut Ui, place: &mut Place<'_>, actions: &mut Vec<Action>) {
        self.draft.load(place);
        cell::head(ui, place);
        sources::chooser(ui, place, &mut self.source, &mut self.draft, actions);
        self.draft.as_entered(ui, place, actions);
        cell::state(ui, place, actions);
        meaning::show(ui, place);
        basis::width(ui, place, actions);
        evidence::show(ui, place, actions);
        self.draft.page(ui, place, actions);
        sources::second(ui, place, &mut self.source, &mut self.draft, actions);
        basis::show(ui, place, &mut self.draft, actions);
        verdict::show(ui, place);
        verdict::must(ui, place);
        self.judgement.show(ui, place, actions);
        verdict::calculation(ui, place, &mut self.calculation);
        let label = place.shared.lang.inspector_details();
        if fields::link(ui, place.shared.tokens, &expander(label, self.details)).clicked() {
            self.details = !self.details;
        }
        if self.details {
            self.draft.details(ui, place, actions);
            sources::clear(ui, place, &mut self.source, actions);
        }
    }
}

/// The text of a link that opens or closes what stands below it.
fn expander(text: &str, open: bool) -> String {
    format!("{text} {}", if open { "↓" } else { "→" })
}

fn row(ui: &mut Ui, shared: &Shared<'_>, id: &str, actions: &mut Vec<Action>) {
    match shared.session.project().criterion(id) {
        Some(found) => criterion::overview(ui, shared, found, actions),
        None => gone(ui, shared),
    }
}

fn column(ui: &mut Ui, shared: &Shared<'_>, id: &str, actions: &mut Vec<Action>) {
    match shared.session.project().equipment(id) {
        Some(found) => equipment::overview(ui, shared, found, actions),
        None => gone(ui, shared),
    }
}

fn nothing(ui: &mut Ui, shared: &Shared<'_>) {
    ui.label(theme::heading(shared.lang.inspector_nothing()));
    ui.add(Label::new(theme::subdued(shared.lang.inspector_nothing_hint(), shared.tokens)).wrap());
}

fn gone(ui: &mut Ui, shared: &Shared<'_>) {
    ui.add(Label::new(theme::subdued(shared.lang.inspector_gone(), shared.tokens)).wrap());
}

/// A small label with a text under it.
fn fact(ui: &mut Ui, tokens: &Tokens, label: &str, text: &str) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        fields::label(ui, tokens, label);
        ui.add(Label::new(text).wrap().selectable(true));
    });
}
