//! The page of the tender: every clause and need with what is offered and how far that deviates.

mod rows;

use std::sync::Arc;

use eframe::egui::{Align, Label, Layout, ScrollArea, Ui, vec2};

use self::rows::{Columns, Line};
use crate::analysis::Analysis;
use crate::analysis::deviation::{DeviationCounts, DeviationRow, row_at, table};
use crate::app::deviation_block;
use crate::ui::context::{Action, EditorRequest, FileAction, Page, Shared, ViewAction};
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::fields;

/// Width of the choice of equipment.
const CHOICE: f32 = 240.0;

/// What is shown on the page.
#[derive(Clone, Debug, Default)]
pub struct TenderView {
    /// Id of the equipment; empty: all.
    equipment: String,
    known: Option<Known>,
}

/// The lines of the table and what they come to, worked out once for each analysis and choice.
#[derive(Clone, Debug)]
struct Known {
    analysis: Arc<Analysis>,
    /// The choice it was worked out for.
    equipment: String,
    counts: DeviationCounts,
    lines: Vec<Line>,
}

impl TenderView {
    /// Shows the page.
    pub fn ui(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let project = shared.session.project();
        shared.tokens.card_frame().inner_margin(vec2(16.0, 14.0)).show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            ui.spacing_mut().item_spacing.y = Tokens::GAP;
            if project.criteria.iter().all(|criterion| criterion.must.is_none() && criterion.need.trim().is_empty()) {
                return no_clauses(ui, shared, actions);
            }
            if project.equipment.is_empty() {
                let lang = shared.lang;
                return empty(ui, shared, lang.tender_empty_equipment(), lang.tender_empty_equipment_hint(), actions);
            }
            if project.equipment(&self.equipment).is_none() {
                self.equipment.clear();
            }
            self.head(ui, shared, actions);
            ui.add(Label::new(theme::label(shared.lang.tender_about(), shared.tokens)).wrap());
            let known = self.known(shared);
            counts(ui, shared, &known.counts);
            body(ui, shared, &known.lines, actions);
        });
    }

    /// The rows of the equipment chosen.
    fn table<'a>(&self, shared: &Shared<'a>) -> Vec<DeviationRow<'a>> {
        let only = Some(self.equipment.as_str()).filter(|id| !id.is_empty());
        table(shared.session.project(), shared.session.analysis(), only)
    }

    fn known(&mut self, shared: &Shared<'_>) -> &Known {
        let analysis = shared.session.analysis();
        let is_this = |known: &Known| Arc::ptr_eq(&known.analysis, analysis) && known.equipment == self.equipment;
        let known = self.known.take().filter(is_this).unwrap_or_else(|| {
            let rows = self.table(shared);
            Known {
                analysis: Arc::clone(analysis),
                equipment: self.equipment.clone(),
                counts: DeviationCounts::of(&rows),
                lines: lines(&rows),
            }
        });
        self.known.insert(known)
    }

    /// Title, choice of equipment, copying.
    fn head(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let (lang, tokens) = (shared.lang, shared.tokens);
        ui.horizontal(|ui| {
            ui.label(theme::heading(lang.tender_title()));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if fields::button(ui, &format!("{} {}", icons::COPY, lang.tender_copy())).clicked() {
                    actions.push(Action::File(FileAction::CopyText(deviation_block(&self.table(shared), lang))));
                    actions.push(Action::Tell(lang.tender_copied().to_owned()));
                }
                ui.allocate_ui(vec2(CHOICE, Tokens::CONTROL), |ui| self.choice(ui, shared));
                ui.label(theme::label(lang.tender_equipment(), tokens));
            });
        });
    }

    /// All equipment, or one.
    fn choice(&mut self, ui: &mut Ui, shared: &Shared<'_>) {
        let (lang, project) = (shared.lang, shared.session.project());
        let shown = project.equipment(&self.equipment).map(|equipment| project.name_of(equipment, lang));
        let shown = shown.unwrap_or_else(|| lang.tender_all().to_owned());
        // All, and then each.
        let at = |number: usize| number.checked_sub(1).and_then(|at| project.equipment.get(at));
        let entry = |number: usize| match at(number) {
            Some(equipment) => (project.name_of(equipment, lang), equipment.id == self.equipment),
            None => (lang.tender_all().to_owned(), self.equipment.is_empty()),
        };
        let count = project.equipment.len() + 1;
        if let Some(number) = fields::choose_among(ui, lang.tender_equipment(), &shown, count, entry) {
            self.equipment = at(number).map(|equipment| equipment.id.clone()).unwrap_or_default();
        }
    }
}

/// How many answers of which kind, with what rejects an offer last and strongest.
fn counts(ui: &mut Ui, shared: &Shared<'_>, counts: &DeviationCounts) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let kinds = [
        (lang.deviation_positive(), counts.positive),
        (lang.deviation_none(), counts.none),
        (lang.deviation_negative(), counts.negative),
        (lang.tender_count_unproven(), counts.no_response),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = Tokens::SECTION;
        for (word, count) in kinds {
            ui.label(theme::subdued(lang.tender_count(word, count), tokens));
        }
        if counts.rejecting > 0 {
            ui.label(theme::bold(lang.tender_rejected(counts.rejecting)).color(tokens.error));
        }
    });
}

/// Headings, and the rows by equipment.
fn body(ui: &mut Ui, shared: &Shared<'_>, lines: &[Line], actions: &mut Vec<Action>) {
    let columns = Columns::new(ui.available_width());
    rows::headings(ui, shared, &columns);
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().auto_shrink(false).show_rows(ui, rows::HEIGHT, lines.len(), |ui, range| {
        for line in lines.get(range).unwrap_or_default() {
            show_line(ui, shared, &columns, *line, actions);
        }
    });
}

fn show_line(ui: &mut Ui, shared: &Shared<'_>, columns: &Columns, line: Line, actions: &mut Vec<Action>) {
    let (project, analysis) = (shared.session.project(), shared.session.analysis());
    match line {
        Line::Equipment(at, rejecting) => {
            if let Some(equipment) = project.equipment.get(at) {
                rows::equipment(ui, shared, equipment, rejecting);
            }
        }
        Line::Clause(place) => {
            let Some(row) = row_at(project, analysis, place) else { return };
            if rows::clause(ui, shared, columns, &row).clicked() {
                let equipment = Some(row.equipment.id.clone());
                actions.push(Action::Select { equipment, criterion: Some(row.criterion.id.clone()) });
                actions.push(Action::View(ViewAction::Show(Page::COMPARE)));
            }
        }
    }
}

/// Each equipment with its rows below.
fn lines(rows: &[DeviationRow<'_>]) -> Vec<Line> {
    let of_one = |of_one: &[DeviationRow<'_>]| {
        let rejecting = of_one.iter().filter(|row| row.rejects()).count();
        let heading = of_one.first().map(|row| Line::Equipment(row.place.0, rejecting));
        let clauses = of_one.iter().map(|row| Line::Clause(row.place));
        heading.into_iter().chain(clauses).collect::<Vec<_>>()
    };
    rows.chunk_by(|a, b| a.place.0 == b.place.0).flat_map(of_one).collect()
}

/// Says how a clause comes about, and opens the editor of the criterion at hand.
fn no_clauses(ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
    let lang = shared.lang;
    empty(ui, shared, lang.tender_empty(), lang.tender_empty_hint(), actions);
    let project = shared.session.project();
    let chosen = shared.selection.criterion.as_deref().and_then(|id| project.criterion(id));
    if let Some(criterion) = chosen.or_else(|| project.criteria.first().map(AsRef::as_ref))
        && fields::button(ui, &lang.tender_edit(criterion.display_name(lang))).clicked()
    {
        actions.push(Action::Edit(EditorRequest::Criterion(Some(criterion.id.clone()))));
    }
}

fn empty(ui: &mut Ui, shared: &Shared<'_>, title: &str, hint: &str, actions: &mut Vec<Action>) {
    ui.label(theme::heading(title));
    ui.add(Label::new(theme::subdued(hint, shared.tokens)).wrap());
    if fields::button(ui, shared.lang.tender_to_compare()).clicked() {
        actions.push(Action::View(ViewAction::Show(Page::COMPARE)));
    }
}
