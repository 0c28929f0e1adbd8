//! The left side of a measurement of the project: its data, its analysis, the cells that rest on it.

use eframe::egui::{Label, Ui};

use super::MeasureView;
use super::form::{Form, Typed};
use crate::analysis::measured::NoOutcome;
use crate::app::measurement::{remove, replace, resting_on};
use crate::model::{Evidence, Measurement};
use crate::ui::context::{Action, EditorRequest, Page, Shared, ViewAction};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::fields;

/// Data with more lines are worked out by a job.
const AT_ONCE: usize = 2000;

impl MeasureView {
    /// Shows what belongs to the chosen measurement.
    pub(super) fn existing(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let project = shared.session.project();
        let Some(place) = self.chosen.clone() else { return };
        let Some(evidence) = project.evidence(&place.0) else { return };
        let Some(measurement) = evidence.measurement(&place.1) else { return };
        let (lang, tokens) = (shared.lang, shared.tokens);
        fields::group(ui, measurement.display_name());
        facts(ui, shared, evidence, measurement, actions);
        let fresh = || Form::new(measurement.confidence, &measurement.analysis);
        let form = self.form.take().filter(|(of, _)| *of == place).map(|(_, form)| form);
        let mut form = form.unwrap_or_else(fresh);
        form.follow(measurement.confidence, &measurement.analysis);
        let done = form.show(ui, shared, measurement.kind());
        let is_other = |(confidence, analysis): &Typed| {
            done && (*confidence != measurement.confidence || *analysis != measurement.analysis)
        };
        if let Some((confidence, analysis)) = form.typed(measurement.kind()).ok().filter(is_other) {
            let changed = Measurement { confidence, analysis, ..measurement.as_ref().clone() };
            self.change(ui, shared, &place.0, changed, actions);
        }
        self.form = Some((place.clone(), form));
        fields::group(ui, lang.measure_used_in());
        used(ui, shared, (&place.0, &place.1), actions);
        ui.add_space(Tokens::SECTION);
        if fields::link(ui, tokens, lang.measure_remove()).clicked()
            && let Some(command) = remove(project, (&place.0, &place.1))
        {
            actions.push(Action::Run(command));
        }
    }

    /// Another analysis of the same data: at once where they are few, else by a job.
    fn change(
        &mut self,
        ui: &Ui,
        shared: &Shared<'_>,
        evidence: &str,
        changed: Measurement,
        actions: &mut Vec<Action>,
    ) {
        let outcomes = &shared.session.analysis().outcomes;
        let few = changed.file.is_empty() && changed.rows.len() <= AT_ONCE;
        if few || changed.data().is_none() {
            let changed = if changed.data().is_none() {
                Measurement { content: crate::store::raw::from_rows(&changed), ..changed }
            } else {
                changed
            };
            actions.extend(replace((shared.session.project(), outcomes), evidence, &changed).map(Action::Run));
            return;
        }
        let ctx = ui.ctx().clone();
        self.job.again(evidence.to_owned(), changed, outcomes, move || ctx.request_repaint());
    }
}

/// Kind, evidence, data, and what is wrong with them.
fn facts(ui: &mut Ui, shared: &Shared<'_>, evidence: &Evidence, measurement: &Measurement, actions: &mut Vec<Action>) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let data = match measurement.file.as_str() {
        "" => lang.measure_rows(measurement.rows.len()),
        file => lang.measure_in_file(file),
    };
    let told = [measurement.kind().name(lang).to_owned(), data];
    ui.add(Label::new(theme::label(told.join(" · "), tokens)).wrap());
    if let Some(raw) = measurement.raw() {
        ui.add(Label::new(theme::label(raw.words(&measurement.unit, lang), tokens)).wrap());
    }
    if fields::link(ui, tokens, evidence.display_title()).clicked() {
        actions.push(Action::Edit(EditorRequest::Evidence(Some(evidence.id.clone()))));
    }
    let outcomes = &shared.session.analysis().outcomes;
    if let Err(why) = outcomes.of(measurement).as_ref() {
        fields::problem(ui, tokens, Some(&why.sentence(lang)));
        if let NoOutcome::Changed(sha256) = why
            && fields::button(ui, lang.measure_take_changed()).clicked()
        {
            let taken = Measurement { sha256: sha256.clone(), content: None, ..measurement.clone() };
            actions.extend(replace((shared.session.project(), outcomes), &evidence.id, &taken).map(Action::Run));
        }
    }
}

/// Cells that rest on it; a click shows one.
fn used(ui: &mut Ui, shared: &Shared<'_>, of: (&str, &str), actions: &mut Vec<Action>) {
    let (lang, project) = (shared.lang, shared.session.project());
    let cells = resting_on(project, of);
    if cells.is_empty() {
        fields::hint(ui, shared.tokens, lang.measure_used_nowhere());
    }
    for (equipment, criterion) in cells {
        let machine = project.equipment(&equipment).map(|e| project.name_of(e, lang)).unwrap_or_default();
        let row = project.criterion(&criterion).map(|c| c.display_name(lang)).unwrap_or_default();
        if fields::link(ui, shared.tokens, &format!("{row} · {machine}")).clicked() {
            actions.push(Action::View(ViewAction::Show(Page::COMPARE)));
            actions.push(Action::Select { equipment: Some(equipment), criterion: Some(criterion) });
        }
    }
}
