//! The page of measurements: raw data dropped, pasted or opened, the figure of the standard with its plot, and the cell
//! that takes it.

mod budget;
mod compare;
mod draft;
mod existing;
mod form;
mod list;
mod prepare;
mod preview;
mod result;

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::{Context, Label, ScrollArea, Ui, vec2};

use crate::analysis::measured::Outcomes;
use crate::app::measurement::{attach, replace, with_data};
use crate::app::{Cause, MeasureJob, Session};
use crate::figure::{Figure, FigureId, Heading};
use crate::model::Measurement;
use crate::ui::context::{Action, FigureChoice, Shared};
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::views::figure_pane::{FigurePage, FigurePane, Same};
use crate::ui::widgets::{button, fields, within};

use self::compare::ComparisonView;
use self::draft::Draft;
use self::form::Form;

/// Width of what stands beside the figure.
const SIDE: f32 = 330.0;
/// Below this width both stand one below the other.
const NARROW: f32 = 760.0;

/// The page of measurements.
#[derive(Default)]
pub struct MeasureView {
    /// Evidence id and own id of the measurement shown.
    chosen: Option<(String, String)>,
    /// Data being prepared, shown in place of it.
    draft: Option<Draft>,
    /// Analysis of the chosen one as typed, and for which it was filled.
    form: Option<((String, String), Form)>,
    /// Figures of a measurement under its heading, and which it has.
    pub pane: FigurePane<(Same<Measurement>, Heading), Vec<FigureId>>,
    /// What is being worked out for the draft or for a changed analysis.
    job: MeasureJob,
    /// Data files of the project being read.
    files: MeasureJob,
    /// The job for this number was stopped by the user.
    stopped: Option<u64>,
    /// Another measurement beside the one shown.
    comparison: ComparisonView,
    /// Where single figures are put.
    put: Option<(String, String)>,
    /// That was proposed for the measurement shown, or there is nothing to propose.
    put_proposed: bool,
}

impl MeasureView {
    /// Shows this measurement.
    pub fn open(&mut self, evidence: String, id: String) {
        self.chosen = Some((evidence, id));
        (self.put, self.put_proposed) = (None, false);
        self.draft = None;
        self.pane.choose(None);
    }

    /// Begins a new measurement, for a cell where one is meant.
    pub fn begin(&mut self, cell: Option<(String, String)>) {
        let is_asked = cell.is_some();
        self.draft = Some(Draft::new(cell, is_asked));
        self.pane.choose(None);
    }

    /// Takes a file into the measurement being prepared, or begins one; the cell is that in view.
    pub fn take_file(&mut self, path: PathBuf, bytes: Arc<[u8]>, cell: Option<(String, String)>) {
        let draft = self.draft.get_or_insert_with(|| Draft::new(cell, false));
        draft.take_file(path, bytes);
    }

    /// True while data wait to be attached: leaving the project would lose them.
    pub fn has_draft(&self) -> bool {
        self.draft.as_ref().is_some_and(Draft::has_data)
    }

    /// Reads data files that are not read yet and takes what jobs have done; gives changes of the project.
    pub fn tick(&mut self, session: &mut Session, ctx: &Context) -> Option<Action> {
        let wake = || {
            let ctx = ctx.clone();
            move || ctx.request_repaint()
        };
        if let Some((Cause::File(evidence), read)) = self.files.take() {
            session.take_data(&evidence, &read);
        }
        let reach = session.reach();
        let outcomes = session.analysis().outcomes.clone();
        self.files.next_file((session.project(), &outcomes), reach, wake());
        let action = match self.job.take() {
            Some((Cause::Draft(number), measurement)) => {
                if let Some(draft) = &mut self.draft {
                    draft.take(number, measurement);
                }
                None
            }
            Some((Cause::Changed(evidence) | Cause::File(evidence), measurement)) => {
                replace((session.project(), &outcomes), &evidence, &measurement).map(Action::Run)
            }
            None => None,
        };
        if let Some(draft) = &mut self.draft {
            draft.propose(session.project(), &outcomes);
        }
        self.work(&outcomes, wake());
        action
    }

    /// Begins what the draft needs worked out.
    fn work(&mut self, outcomes: &Outcomes, wake: impl Fn() + Send + 'static) {
        let Some(draft) = &self.draft else { return };
        let is_idle = self.job.progress().is_none() && self.stopped != Some(draft.number);
        if draft.is_settled() || !draft.has_data() || !is_idle {
            return;
        }
        if let Some(measurement) = draft.measurement() {
            self.job.draft(draft.number, (measurement, draft.bytes()), outcomes, wake);
        }
    }

    /// Shows the page.
    pub fn ui(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        self.repair(shared.session);
        shared.tokens.card_frame().inner_margin(vec2(14.0, 12.0)).show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            if self.chosen.is_none() && self.draft.is_none() {
                return self.empty(ui, shared);
            }
            if self.pane.full {
                return self.result(ui, shared, actions);
            }
            let all = ui.available_rect_before_wrap();
            if all.width() < NARROW {
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                    self.side(ui, shared, actions);
                    ui.add_space(Tokens::SECTION);
                    self.result(ui, shared, actions);
                });
                return;
            }
            let left = all.with_max_x(all.left() + SIDE);
            let right = all.with_min_x(left.right() + Tokens::SECTION);
            within(ui, "measure side", left, |ui| {
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                    ui.set_max_width(SIDE - 16.0);
                    self.side(ui, shared, actions);
                });
            });
            ui.painter().vline(left.right() + 4.0, all.y_range(), (1.0, shared.tokens.separator));
            within(ui, "measure result", right, |ui| self.result(ui, shared, actions));
        });
    }

    /// Lets go of what is no longer there; shows the first measurement where none is chosen.
    fn repair(&mut self, session: &Session) {
        let project = session.project();
        let is_there =
            |(evidence, id): &(String, String)| project.evidence(evidence).is_some_and(|e| e.measurement(id).is_some());
        self.chosen.take_if(|chosen| !is_there(chosen));
        if self.chosen.is_none() {
            self.chosen = list::all(project).next().map(|(evidence, m)| (evidence.id.clone(), m.id.clone()));
            (self.put, self.put_proposed) = (None, false);
        }
        let is_cell = |(equipment, criterion): &(String, String)| {
            project.equipment(equipment).is_some() && project.criterion(criterion).is_some()
        };
        self.put_proposed &= self.put.take_if(|cell| !is_cell(cell)).is_none();
        if let Some(draft) = &mut self.draft {
            draft.cell.take_if(|cell| !is_cell(cell));
            draft.in_view.0.take_if(|cell| !is_cell(cell));
            draft.evidence.take_if(|id| project.evidence(id).is_none());
        }
    }

    fn empty(&mut self, ui: &mut Ui, shared: &Shared<'_>) {
        let (lang, tokens) = (shared.lang, shared.tokens);
        ui.label(theme::heading(lang.measure_none_yet()));
        ui.scope(|ui| {
            ui.set_max_width(ui.available_width().min(640.0));
            ui.add(Label::new(theme::subdued(lang.measure_none_about(), tokens)).wrap());
        });
        ui.add_space(Tokens::GAP);
        let new = button::primary(ui, &format!("{}  {}", icons::ADD, lang.measure_new()));
        if new.accessible_name(lang.measure_new()).clicked() {
            self.begin(None);
        }
    }

    /// List, and what belongs to the one shown.
    fn side(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        ui.spacing_mut().item_spacing.y = Tokens::GRID;
        if self.draft.is_some() {
            return self.prepare(ui, shared, actions);
        }
        if let Some(request) = list::show(ui, shared, self.chosen.as_ref()) {
            match request {
                list::ListRequest::New => self.begin(None),
                list::ListRequest::Open(evidence, id) => self.open(evidence, id),
            }
            return;
        }
        self.existing(ui, shared, actions);
    }

    /// The measurement in view with what stands under its title.
    fn shown(&self, shared: &Shared<'_>) -> Option<(Arc<Measurement>, Heading)> {
        if let Some(draft) = &self.draft {
            let heading = Heading { title: draft.name.trim().to_owned(), subtitle: String::new() };
            return draft.shown().map(|measurement| (Arc::clone(measurement), heading));
        }
        let (evidence, id) = self.chosen.as_ref()?;
        let evidence = shared.session.project().evidence(evidence)?;
        let measurement = evidence.measurement(id)?;
        Some((Arc::clone(measurement), crate::figure::heading(evidence, measurement)))
    }

    /// Attaches what was prepared.
    fn attach(&mut self, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let (lang, session) = (shared.lang, shared.session);
        let Some(draft) = self.draft.as_ref() else { return };
        let Some(measurement) = draft.shown().filter(|_| draft.is_settled()) else {
            return actions.push(Action::Tell(lang.measure_not_yet().to_owned()));
        };
        let from = draft.file.as_ref().map(|(path, _)| path.as_path());
        let measurement = Measurement { name: draft.called(lang), ..measurement.as_ref().clone() };
        let measurement = match with_data(measurement, &draft.bytes(), from, session.path()) {
            None => return actions.push(Action::Tell(lang.measure_save_first().to_owned())),
            Some(Err(error)) => return actions.push(Action::Tell(error.sentence(lang))),
            Some(Ok(measurement)) => measurement,
        };
        let target = draft.target();
        if let Some((command, (evidence, id))) =
            attach((session.project(), &session.analysis().outcomes), &draft.under(lang), &measurement, target.as_ref())
        {
            actions.push(Action::Run(command));
            actions.push(Action::Tell(lang.measure_attached().to_owned()));
            self.open(evidence, id);
        }
    }
}

impl FigurePage for MeasureView {
    fn in_view(&self) -> Option<FigureChoice> {
        // While it is prepared it is no part of the project, where export and copy would look for it.
        self.pane.in_view().filter(|_| self.draft.is_none()).cloned()
    }

    fn exports(&self, _: &Shared<'_>) -> Vec<FigureChoice> {
        let tabs = if self.draft.is_none() { self.tabs() } else { Vec::new() };
        tabs.into_iter().map(|id| self.choice_of(id)).collect()
    }

    fn show_figure(&mut self, id: FigureId) {
        self.pane.choose(Some(id));
    }

    fn next_tab(&mut self, forward: bool) {
        let tabs = self.tabs();
        self.pane.choose_next(&tabs, self.tab(&tabs), forward);
    }

    /// The next measurement: here figures are about one of these.
    fn next_subject(&mut self, session: &Session, forward: bool) {
        let all: Vec<(String, String)> =
            list::all(session.project()).map(|(evidence, m)| (evidence.id.clone(), m.id.clone())).collect();
        let Some(at) = all.iter().position(|place| Some(place) == self.chosen.as_ref()) else { return };
        let step = if forward { 1 } else { all.len() - 1 };
        if let Some((evidence, id)) = all.get((at + step) % all.len()).cloned() {
            self.open(evidence, id);
        }
    }

    fn current(&mut self, shared: &Shared<'_>) -> Option<(&Figure, &str, u64)> {
        self.repair(shared.session);
        let (measurement, heading) = self.shown(shared)?;
        self.build(shared, &measurement, heading);
        let (figure, number) = self.pane.figure()?;
        Some((figure, figure.title.as_str(), number))
    }
}

/// A cell of the project, or none; true when it changed. `row`: the criterion beside a machine just chosen; `None`: the
/// first.
fn choose_cell(
    ui: &mut Ui,
    shared: &Shared<'_>,
    (none, row): (Option<&str>, Option<&str>),
    cell: &mut Option<(String, String)>,
) -> bool {
    let (lang, project) = (shared.lang, shared.session.project());
    let mut changed = false;
    let (mut equipment, mut criterion) = cell.clone().map_or((None, None), |(e, c)| (Some(e), Some(c)));
    let machines: Vec<(Option<String>, String)> =
        (0..).zip(&project.equipment).map(|(at, e)| (Some(e.id.clone()), project.equipment_name(at, lang))).collect();
    let rows: Vec<(Option<String>, String)> =
        project.criteria.iter().map(|c| (Some(c.id.clone()), c.display_name(lang).to_owned())).collect();
    let nothing = none.map(|none| (None, none.to_owned()));
    let with_none: Vec<(Option<String>, String)> = nothing.into_iter().chain(machines).collect();
    let tokens = shared.tokens;
    let criteria = |ui: &mut Ui, equipment: &Option<String>, criterion: &mut Option<String>| {
        if equipment.is_none() {
            return false;
        }
        let first = || row.map(str::to_owned).or_else(|| project.criteria.first().map(|c| c.id.clone()));
        *criterion = criterion.take().or_else(first);
        fields::choose(ui, tokens, lang.column_criterion(), criterion, &options(&rows))
    };
    let machines = |ui: &mut Ui, equipment: &mut Option<String>| {
        fields::choose(ui, tokens, lang.results_equipment(), equipment, &options(&with_none))
    };
    if ui.available_width() < 520.0 {
        changed |= machines(ui, &mut equipment);
        changed |= criteria(ui, &equipment, &mut criterion);
    } else {
        ui.columns(2, |columns| {
            let [left, right] = columns else { return };
            changed |= machines(left, &mut equipment);
            changed |= criteria(right, &equipment, &mut criterion);
        });
    }
    if changed {
        *cell = equipment.zip(criterion);
    }
    changed
}

/// As a choice takes them.
fn options(list: &[(Option<String>, String)]) -> Vec<(Option<String>, &str)> {
    list.iter().map(|(id, name)| (id.clone(), name.as_str())).collect()
}
