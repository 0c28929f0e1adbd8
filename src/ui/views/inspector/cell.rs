//! The selected cell with everything that belongs to it, its heading, and how a change of it is sent.

use eframe::egui::{Label, Sense, Ui, vec2};

use crate::analysis::{CellResult, CriterionResult, unit_name};
use crate::app::Command;
use crate::model::{Cell, Criterion, Equipment, Spec, State};
use crate::ui::context::{Action, Shared};
use crate::ui::theme;
use crate::ui::widgets::{curve, fields, names};

/// The selected cell with everything that belongs to it.
pub struct Place<'a> {
    /// Session, language, tokens.
    pub shared: &'a Shared<'a>,
    /// The row.
    pub criterion: &'a Criterion,
    /// The column.
    pub equipment: &'a Equipment,
    /// All its specs.
    pub cell: Cell,
    /// Which of them is shown.
    pub index: usize,
    /// The one that is shown.
    pub spec: Spec,
    /// Index of the column.
    pub column: usize,
    /// Index of the row.
    pub row: usize,
    /// What the analysis says of it; only of the spec that counts.
    pub result: Option<&'a CellResult>,
    /// What the analysis says of the row.
    pub criterion_result: Option<&'a CriterionResult>,
    /// The benchmark's cell.
    pub benchmark: Option<&'a CellResult>,
}

impl<'a> Place<'a> {
    /// Finds the cell; `None` when a part of it is gone.
    pub fn find(shared: &'a Shared<'a>, equipment: &str, criterion: &str, source: Option<usize>) -> Option<Self> {
        let (project, analysis) = (shared.session.project(), shared.session.analysis());
        let column = project.equipment.iter().position(|part| part.id == equipment)?;
        let row = project.criteria.iter().position(|part| part.id == criterion)?;
        let (equipment, criterion) = (project.equipment.get(column)?, project.criteria.get(row)?);
        let cell = equipment.cell(&criterion.id).cloned().unwrap_or_default();
        let last = cell.specs.len().saturating_sub(1);
        let index = source.unwrap_or_else(|| cell.chosen_index()).min(last);
        let spec = cell.specs.get(index).cloned().unwrap_or_default();
        let benchmark = analysis.benchmark.as_ref().and_then(|benchmark| benchmark.cells.get(row)?.as_ref());
        Some(Self {
            shared,
            criterion,
            equipment,
            index,
            spec,
            column,
            row,
            result: analysis.equipment.get(column).and_then(|result| result.cells.get(row)),
            criterion_result: analysis.criteria.get(row),
            benchmark,
            cell,
        })
    }

    /// True when the spec shown is the one that counts.
    pub fn counts(&self) -> bool {
        self.index == self.cell.chosen_index()
    }

    /// The unit of the row as text.
    pub fn unit(&self) -> &'a str {
        unit_name(self.criterion, self.shared.lang)
    }

    /// Sends the cell with the spec shown changed. Changes of one frame build on each other: a text may be committed by
    /// the very click that changes something else.
    pub fn edit(&mut self, actions: &mut Vec<Action>, change: impl FnOnce(&mut Spec)) {
        let mut cell = self.cell.clone();
        if cell.specs.is_empty() {
            cell.specs.push(Spec::default());
        }
        if let Some(spec) = cell.specs.get_mut(self.index) {
            change(spec);
        }
        self.send(actions, cell);
    }

    /// Goes on with this cell for the rest of the frame.
    fn take(&mut self, cell: Cell) {
        self.index = self.index.min(cell.specs.len().saturating_sub(1));
        self.spec = cell.specs.get(self.index).cloned().unwrap_or_default();
        self.cell = cell;
    }

    /// Sends a new text for the spec that counts, as the matrix would.
    pub fn send_text(&mut self, actions: &mut Vec<Action>, text: &str) {
        actions.push(Action::Run(Command::SetText {
            equipment: self.equipment.id.clone(),
            criterion: self.criterion.id.clone(),
            text: text.to_owned(),
        }));
        let mut cell = self.cell.clone();
        text.trim().clone_into(&mut cell.chosen_mut().is);
        self.take(cell);
    }

    /// Sends this cell; one that holds nothing is removed.
    pub fn send(&mut self, actions: &mut Vec<Action>, mut cell: Cell) {
        if let [only] = cell.specs.as_slice()
            && *only == Spec::default()
        {
            cell.specs.clear();
        }
        self.take(cell.clone());
        actions.push(Action::Run(Command::SetCell {
            equipment: self.equipment.id.clone(),
            criterion: self.criterion.id.clone(),
            cell,
        }));
    }
}

/// Name of the criterion, and of the equipment with the sign of its origin.
pub fn head(ui: &mut Ui, place: &Place<'_>) {
    let shared = place.shared;
    let colours = shared.tokens.origin(&place.equipment.origin);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.add(Label::new(theme::heading(place.criterion.display_name(shared.lang))).wrap());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 5.0;
            let (rect, _) = ui.allocate_exact_size(vec2(11.0, 16.0), Sense::hover());
            curve::mark(ui.painter(), rect.center(), 4.5, &place.equipment.origin, colours.mark);
            let name = shared.session.project().name_of(place.equipment, shared.lang);
            let text = format!("{name} · {}", names::origin(shared.lang, &place.equipment.origin));
            ui.add(Label::new(theme::small(text).size(13.0).color(colours.text)).truncate());
        });
    });
}

/// How the statement is meant.
pub fn state(ui: &mut Ui, place: &mut Place<'_>, actions: &mut Vec<Action>) {
    let lang = place.shared.lang;
    let options =
        [State::Stated, State::Guaranteed, State::Estimated, State::Borrowed, State::NotStated, State::NotApplicable]
            .map(|state| (state, names::state(lang, state)));
    let mut state = place.spec.state;
    if fields::choose(ui, place.shared.tokens, lang.inspector_state(), &mut state, &options) {
        place.edit(actions, |spec| spec.state = state);
    }
}
