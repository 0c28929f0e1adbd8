//! The right side: figures of the standard, plot, warnings.

use eframe::egui::{Align, Grid, Label, Layout, ScrollArea, Ui, vec2};

use super::budget;
use super::{MeasureView, choose_cell};
use crate::analysis::measured::{DerivedValue, NoOutcome, Outcome};
use crate::app::measurement::{Hints, Target, misfit, propose, put_into_cell};
use crate::figure::{Choice, FigureId, Heading, of_measurement};
use crate::model::{Arc, Measurement, MeasurementKind};
use crate::text::number::{confidence, number, significant, with_unit};
use crate::ui::context::{Action, FigureChoice, Shared};
use crate::ui::theme::{self, Tokens};
use crate::ui::views::figure_pane::Same;
use crate::ui::widgets::fields;

impl MeasureView {
    /// The figures of the measurement shown last.
    pub(super) fn tabs(&self) -> Vec<FigureId> {
        self.pane.words().cloned().unwrap_or_default()
    }

    /// The figure in view among these: the chosen one, else the first.
    pub(super) fn tab(&self, tabs: &[FigureId]) -> Option<FigureId> {
        self.pane.chosen().filter(|id| tabs.contains(id)).or(tabs.first().copied())
    }

    /// A figure of the measurement shown.
    pub(super) fn choice_of(&self, id: FigureId) -> FigureChoice {
        let measurement = self.chosen.clone().filter(|_| self.draft.is_none());
        FigureChoice { id, choice: Choice { measurement, ..Choice::default() } }
    }

    /// Makes the figure where it is not that already.
    pub(super) fn build(&mut self, shared: &Shared<'_>, measurement: &Arc<Measurement>, heading: Heading) {
        let found = shared.session.analysis().outcomes.of(measurement);
        let outcome = found.as_ref().as_ref().ok();
        let tabs: Vec<FigureId> =
            outcome.map(|outcome| FigureId::of_report(&outcome.report).collect()).unwrap_or_default();
        let wanted = self.tab(&tabs).map(|id| self.choice_of(id));
        let source = (Same(Arc::clone(measurement)), heading);
        self.pane.update(shared.lang, source, wanted, |(measurement, heading), wanted| {
            let drawn = wanted.zip(outcome).and_then(|(wanted, outcome)| {
                of_measurement(wanted.id, (&measurement.0, outcome), heading, shared.lang)
            });
            (drawn, tabs)
        });
    }

    /// Shows figure, figures and warnings.
    pub(super) fn result(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        self.progress(ui, shared);
        let Some((measurement, heading)) = self.shown(shared) else {
            return formats(ui, shared);
        };
        let found = shared.session.analysis().outcomes.of(&measurement);
        let outcome = match found.as_ref() {
            Ok(outcome) => outcome,
            Err(why) => return problem(ui, shared, why),
        };
        self.build(shared, &measurement, heading);
        self.bar(ui, shared, actions);
        ui.add_space(Tokens::GRID);
        // Named after the measurement, so that another one begins at its top.
        ScrollArea::vertical().id_salt(("measured", &measurement.id)).auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = Tokens::GRID;
            if let Some((figure, _)) = self.pane.figure() {
                ui.add(Label::new(figure.summary.as_str()).wrap().selectable(true));
                self.pane.body(ui, shared, actions);
            }
            if self.pane.full {
                return;
            }
            self.words(ui, shared, &measurement, outcome);
            self.figures(ui, shared, outcome, actions);
            budget::show(ui, shared, outcome);
            if let Some(place) = self.chosen.clone().filter(|_| self.draft.is_none()) {
                self.comparison.show(ui, shared, &place, &measurement);
            }
            ui.add_space(Tokens::SECTION);
        });
    }

    /// Tabs of the figures at the left, tools at the right.
    fn bar(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let tabs = self.tabs();
        let row = vec2(ui.available_width(), Tokens::CONTROL);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            if self.draft.is_none() && self.pane.in_view().is_some() {
                self.pane.tools(ui, shared, actions);
            }
            let now = self.tab(&tabs);
            let layout = Layout::left_to_right(Align::Center);
            ui.with_layout(layout, |ui| self.pane.tabs(ui, shared, &tabs, now));
        });
    }

    /// What was recognised, and what has to be known beside the figures. What the plot says is not said again.
    fn words(&self, ui: &mut Ui, shared: &Shared<'_>, measurement: &Measurement, outcome: &Outcome) {
        let (lang, tokens) = (shared.lang, shared.tokens);
        if self.draft.is_some()
            && let Some(raw) = measurement.raw()
        {
            fields::label(ui, tokens, lang.measure_seen());
            ui.add(Label::new(raw.words(&measurement.unit, lang)).wrap());
        }
        let notes = self.pane.figure().map(|(figure, _)| &figure.notes);
        for warning in outcome.warnings(lang) {
            if notes.is_none_or(|notes| self.pane.shows_data() || !notes.contains(&warning)) {
                let text = theme::small(format!("⚠ {warning}")).color(tokens.warning);
                ui.add(Label::new(text).wrap().selectable(true));
            }
        }
    }

    /// All figures with interval and standard; each can be put into a cell.
    fn figures(&mut self, ui: &mut Ui, shared: &Shared<'_>, outcome: &Outcome, actions: &mut Vec<Action>) {
        let (lang, tokens) = (shared.lang, shared.tokens);
        fields::group(ui, lang.measure_figures());
        let attached = self.draft.is_none();
        if attached {
            if self.put.is_none() && !self.put_proposed {
                (self.put, self.put_proposed) = (self.proposed(shared, outcome), true);
            }
            ui.scope(|ui| {
                ui.set_max_width(ui.available_width().min(720.0));
                choose_cell(ui, shared, (None, None), &mut self.put);
            });
        }
        let level = outcome.values.first().map_or(0.95, |figure| figure.confidence);
        let heads = [
            lang.measure_column_figure().to_owned(),
            lang.measure_column_value().to_owned(),
            lang.measure_column_interval(&confidence(level)),
            lang.measure_standard().to_owned(),
        ];
        ScrollArea::horizontal().id_salt("figures").show(ui, |ui| {
            Grid::new("measured figures").striped(true).spacing([Tokens::SECTION, 4.0]).show(ui, |ui| {
                for head in &heads {
                    ui.label(theme::label(head.as_str(), tokens));
                }
                ui.end_row();
                for figure in &outcome.values {
                    self.row(ui, shared, figure, attached, actions);
                    ui.end_row();
                }
            });
        });
    }

    /// The cell for values of the measurement shown: of the machine it belongs to, else the selected one.
    fn proposed(&self, shared: &Shared<'_>, outcome: &Outcome) -> Option<(String, String)> {
        let project = shared.session.project();
        let selected = shared.selection.equipment.as_deref().zip(shared.selection.criterion.as_deref());
        let (evidence, id) = self.chosen.as_ref()?;
        let of = project.evidence(evidence)?;
        let measurement = of.measurement(id)?;
        let texts = [measurement.name.as_str(), &measurement.file, &of.title];
        let hints = Hints { texts: &texts, evidence: Some(evidence), cell: selected, is_asked: false };
        let proposal = propose(project, (measurement.kind(), outcome), hints);
        let row = proposal.value.map(|(criterion, _)| criterion);
        let row = row.or_else(|| shared.selection.criterion.clone());
        proposal.equipment.zip(row)
    }

    fn row(&self, ui: &mut Ui, shared: &Shared<'_>, figure: &DerivedValue, attached: bool, actions: &mut Vec<Action>) {
        let written = |x: f64| number(significant(x, 4));
        ui.add(Label::new(theme::bold(figure.symbol)).extend());
        let value = with_unit(significant(figure.value, 4), &figure.unit);
        ui.add(Label::new(value).extend().selectable(true));
        let interval = figure.interval.map(|(low, high)| format!("{} … {}", written(low), written(high)));
        ui.add(Label::new(interval.unwrap_or_default()).extend().selectable(true));
        ui.add(Label::new(theme::label(figure.standard(), shared.tokens)).extend());
        if !attached {
            return;
        }
        let Some((equipment, criterion)) = self.put.clone() else { return };
        let (lang, project) = (shared.lang, shared.session.project());
        let of_cell = project.criterion(&criterion);
        let misfit = of_cell.and_then(|of_cell| Some((misfit(figure, of_cell)?, of_cell.display_name(lang))));
        let put = ui.add_enabled_ui(misfit.is_none(), |ui| fields::link(ui, shared.tokens, lang.measure_put())).inner;
        let put = match misfit {
            Some((misfit, name)) => put.on_disabled_hover_text(misfit.sentence(figure.symbol, name, lang)),
            None => put,
        };
        let put = put.accessible_name(lang.measure_put_named(figure.symbol));
        if put.clicked()
            && let Some((evidence, id)) = &self.chosen
        {
            let target = Target { equipment, criterion, figure: figure.key.to_owned() };
            let command =
                put_into_cell((shared.session.project(), &shared.session.analysis().outcomes), (evidence, id), &target);
            actions.extend(command.map(Action::Run));
        }
    }
}

/// Room for the name of a kind of data.
const KIND: f32 = 160.0;

/// What can be brought, and in which form.
fn formats(ui: &mut Ui, shared: &Shared<'_>) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    ScrollArea::vertical().id_salt("formats").auto_shrink(false).show(ui, |ui| {
        ui.label(theme::bold(lang.measure_formats()));
        ui.add(Label::new(theme::subdued(lang.measure_formats_about(), tokens)).wrap());
        ui.add_space(Tokens::GRID);
        // A grid gives a text that wraps no more than its longest word.
        let width = (ui.available_width() - KIND - Tokens::SECTION).max(KIND);
        Grid::new("formats").striped(true).spacing([Tokens::SECTION, 8.0]).show(ui, |ui| {
            for kind in MeasurementKind::ALL {
                let (columns, gives) = (kind.columns(), kind.gives(lang));
                ui.add(Label::new(theme::bold(kind.name(lang))).extend());
                ui.vertical(|ui| {
                    ui.set_width(width);
                    ui.spacing_mut().item_spacing.y = 2.0;
                    ui.add(Label::new(theme::small(columns).monospace()).wrap().selectable(true));
                    ui.add(Label::new(theme::label(gives, tokens)).wrap());
                });
                ui.end_row();
            }
        });
    });
}

/// Why there are no figures.
fn problem(ui: &mut Ui, shared: &Shared<'_>, why: &NoOutcome) {
    ui.add_space(Tokens::SECTION);
    let (lang, tokens) = (shared.lang, shared.tokens);
    let colour = if *why == NoOutcome::NotRead { tokens.text_subdued } else { tokens.error };
    let sign = if *why == NoOutcome::NotRead { "" } else { "⚠ " };
    let text = theme::bold(format!("{sign}{}", why.sentence(lang))).color(colour);
    ui.add(Label::new(text).wrap().selectable(true));
}
