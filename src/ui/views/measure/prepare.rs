//! The left side while data are prepared: what they are, what the analysis has to know, where they go.

use eframe::egui::{Align, Label, Layout, ScrollArea, TextEdit, Ui};

use super::draft::Draft;
use super::{MeasureView, choose_cell, preview};
use crate::app::Stage;
use crate::app::measurement::{misfit, value_for};
use crate::model::MeasurementKind;
use crate::quantity::Unit;
use crate::ui::context::{Action, FileAction, Shared};
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::button;
use crate::ui::widgets::fields::{self, TextField};

/// Lines of the field for data.
const LINES: usize = 7;

impl MeasureView {
    /// Shows what is prepared.
    pub(super) fn prepare(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let (lang, tokens) = (shared.lang, shared.tokens);
        let mut discard = false;
        ui.horizontal(|ui| {
            ui.label(theme::heading(lang.measure_new()));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                discard = fields::button(ui, lang.measure_discard()).clicked();
            });
        });
        let Some(draft) = &mut self.draft else { return };
        data(ui, shared, draft, actions);
        if draft.has_data() {
            kind(ui, shared, draft);
            unit(ui, shared, draft);
            axis(ui, shared, draft);
            if draft.form.show(ui, shared, draft.kind) {
                draft.analysis_typed();
            }
            fields::group(ui, lang.measure_evidence());
            evidence(ui, shared, draft);
            fields::group(ui, lang.measure_cell());
            let fits = target(ui, shared, draft);
            ui.add_space(Tokens::GRID);
            let ready = fits
                && draft.is_settled()
                && draft.shown().is_some_and(|m| shared.session.analysis().outcomes.of(m).is_ok());
            let mut wanted = false;
            ui.add_enabled_ui(ready, |ui| {
                wanted = button::primary(ui, &format!("{}  {}", icons::CHECK, lang.measure_attach()))
                    .accessible_name(lang.measure_attach())
                    .clicked();
            });
            if wanted {
                self.attach(shared, actions);
            }
        } else {
            ui.add(Label::new(theme::subdued(lang.measure_none_about(), tokens)).wrap());
        }
        if discard {
            self.job.cancel();
            self.draft = None;
        }
    }

    /// What is under way, with a way to stop it; what was stopped can be begun again.
    pub(super) fn progress(&mut self, ui: &mut Ui, shared: &Shared<'_>) {
        let lang = shared.lang;
        let number = self.draft.as_ref().map(|draft| draft.number);
        if let Some((stage, since)) = self.job.progress() {
            // What is done at once does not flicker.
            if since.as_millis() < 150 {
                return ui.ctx().request_repaint_after(std::time::Duration::from_millis(160));
            }
            ui.horizontal(|ui| {
                ui.spinner();
                let said = if stage == Stage::Reading { lang.measure_reading() } else { lang.measure_working() };
                ui.label(theme::label(said, shared.tokens));
                if fields::button(ui, lang.measure_cancel_work()).clicked() {
                    self.job.cancel();
                    self.stopped = number;
                }
            });
        } else if number.is_some() && self.stopped == number {
            ui.horizontal(|ui| {
                ui.label(theme::label(lang.measure_stopped(), shared.tokens));
                if fields::button(ui, lang.measure_work_again()).clicked() {
                    self.stopped = None;
                }
            });
        }
    }
}

fn data(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft, actions: &mut Vec<Action>) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    TextField::new(lang.measure_name()).hint(lang.measure_name_hint()).show(ui, tokens, &mut draft.name);
    if let Some((path, _)) = &draft.file {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        fields::label(ui, tokens, lang.measure_data());
        ui.add(Label::new(theme::bold(name)).truncate());
        tokens.field_frame().show(ui, |ui| {
            ScrollArea::horizontal().id_salt("file").show(ui, |ui| {
                ui.add(Label::new(theme::small(&draft.head).monospace()).extend());
            });
        });
    } else {
        let label = fields::label(ui, tokens, lang.measure_data());
        let field = TextEdit::multiline(&mut draft.text).hint_text(lang.measure_data_hint()).desired_rows(LINES);
        let changed = ScrollArea::vertical()
            .id_salt("data")
            .max_height(LINES as f32 * 24.0)
            .show(ui, |ui| {
                ui.add(field.desired_width(ui.available_width()).code_editor()).labelled_by(label.id).changed()
            })
            .inner;
        if changed {
            draft.data_changed();
        }
    }
    ui.horizontal(|ui| {
        let open = fields::button(ui, &format!("{}  {}", icons::OPEN, lang.measure_open_file()));
        if open.accessible_name(lang.measure_open_file()).clicked() {
            actions.push(Action::File(FileAction::OpenData));
        }
        if draft.file.is_some() && fields::link(ui, tokens, lang.measure_take_text()).clicked() {
            draft.file = None;
            draft.data_changed();
        }
    });
}

fn kind(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let options = MeasurementKind::ALL.map(|kind| (kind, kind.name(shared.lang)));
    if fields::choose(ui, shared.tokens, shared.lang.measure_kind(), &mut draft.kind, &options) {
        draft.kind_chosen = true;
        draft.number += 1;
    }
}

fn unit(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let lang = shared.lang;
    let wrong = !draft.unit.trim().is_empty() && Unit::find(draft.unit.trim()).is_none();
    let problem = wrong.then(|| lang.measure_unit_unknown());
    let field = TextField::new(lang.measure_unit()).hint(lang.measure_unit_hint()).problem(problem);
    if field.show(ui, shared.tokens, &mut draft.unit).changed() {
        draft.number += 1;
    }
}

/// One axis of a file with several.
fn axis(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let lang = shared.lang;
    if draft.axes.is_empty() {
        return;
    }
    let axes = draft.axes.clone();
    let none = draft.axis.is_empty().then(|| (String::new(), lang.measure_axis_choose()));
    let options: Vec<(String, &str)> =
        none.into_iter().chain(axes.iter().map(|axis| (axis.clone(), axis.as_str()))).collect();
    if fields::choose(ui, shared.tokens, lang.measure_axis(), &mut draft.axis, &options) {
        draft.number += 1;
    }
}

/// An evidence of the project, or a new one with title and date.
fn evidence(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let known = shared.session.project().evidence.iter();
    let known = known.map(|e| (Some(e.id.clone()), e.display_title()));
    let options: Vec<(Option<String>, &str)> =
        std::iter::once((None, lang.measure_evidence_new())).chain(known).collect();
    fields::choose_bare(ui, lang.measure_evidence(), &mut draft.evidence, &options);
    if draft.evidence.is_none() {
        ui.columns(2, |columns| {
            let [left, right] = columns else { return };
            TextField::new(lang.evidence_name()).hint(&draft.name).show(left, tokens, &mut draft.title);
            TextField::new(lang.evidence_date()).hint(lang.evidence_date_hint()).show(right, tokens, &mut draft.date);
        });
    }
}

/// The cell and the value that it takes: proposed from the data, changed by hand. False where it takes no such value.
fn target(ui: &mut Ui, shared: &Shared<'_>, draft: &mut Draft) -> bool {
    let (lang, tokens, project) = (shared.lang, shared.tokens, shared.session.project());
    let row = draft.proposal.value.as_ref().map(|(criterion, _)| criterion.as_str());
    let changed = choose_cell(ui, shared, (Some(lang.measure_no_cell()), row), &mut draft.cell);
    let Some(found) = draft.shown().map(|m| shared.session.analysis().outcomes.of(m)) else { return true };
    let Ok(outcome) = found.as_ref() else { return true };
    let row = |id: &str| project.criterion(id).map(|criterion| criterion.display_name(lang)).unwrap_or_default();
    let symbol = |key: &str| outcome.value(key).map_or("", |value| value.symbol);
    let Some((equipment, criterion)) = draft.cell.clone() else {
        if let Some((criterion, value)) = draft.proposal.value.as_ref().filter(|_| !changed && !draft.cell_chosen) {
            fields::hint(ui, tokens, &lang.measure_proposed_row(row(criterion), symbol(value)));
        }
        draft.cell_chosen |= changed;
        return true;
    };
    let Some(of_cell) = project.criterion(&criterion) else { return true };
    if changed || outcome.value(&draft.figure).is_none() {
        let first = || outcome.values.first().map(|figure| figure.key.to_owned());
        draft.figure = value_for(outcome, of_cell).or_else(first).unwrap_or_default();
    }
    let names: Vec<(String, String)> =
        outcome.values.iter().map(|f| (f.key.to_owned(), preview::figure_name(f))).collect();
    let options: Vec<(String, &str)> = names.iter().map(|(key, name)| (key.clone(), name.as_str())).collect();
    draft.cell_chosen |= fields::choose(ui, tokens, lang.measure_figure(), &mut draft.figure, &options) | changed;
    let value = outcome.value(&draft.figure);
    if let Some((value, misfit)) = value.and_then(|value| Some((value, misfit(value, of_cell)?))) {
        fields::problem(ui, tokens, Some(&misfit.sentence(value.symbol, of_cell.display_name(lang), lang)));
        return false;
    }
    if !draft.cell_chosen {
        let machine =
            project.equipment(&equipment).map(|equipment| project.name_of(equipment, lang)).unwrap_or_default();
        fields::hint(ui, tokens, &lang.measure_proposed(&machine, row(&criterion), symbol(&draft.figure)));
    }
    true
}
