//! The page of the tender: every must-clause with what is offered and how far that deviates.

mod rows;

use eframe::egui::{Align, Label, Layout, ScrollArea, Ui, vec2};

use self::rows::{Columns, Line};
use crate::analysis::deviation::{DeviationCounts, DeviationRow, table};
use crate::app::deviation_block;
use crate::ui::context::{Action, Page, Shared};
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::fields;

/// Width of the choice of equipment.
const CHOICE: f32 = 240.0;

/// What is shown on the page.
#[derive(Clone, Debug, Default)]
pub struct TenderView {
    /// Id of the equipment; empty: all.
    equipment: String,
}

impl TenderView {
    /// Shows the page.
    pub fn ui(&mut self, ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
        let project = shared.session.project();
        shared.tokens.card_frame().inner_margin(vec2(16.0, 14.0)).show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            ui.spacing_mut().item_spacing.y = Tokens::GAP;
            if project.criteria.iter().all(|criterion| criterion.must.is_none()) {
                return no_clauses(ui, shared, actions);
            }
            if project.equipment.is_empty() {
                let lang = shared.lang;
                return empty(ui, shared, lang.tender_empty_equipment(), lang.tender_empty_equipment_hint(), actions);
            }
            if project.equipment(&self.equipment).is_none() {
                self.equipment.clear();
            }
            let only = Some(self.equipment.as_str()).filter(|id| !id.is_empty());
            let rows = table(project, shared.session.analysis(), only);
            self.head(ui, shared, &rows, actions);
            ui.add(Label::new(theme::label(shared.lang.tender_about(), shared.tokens)).wrap());
            counts(ui, shared, &DeviationCounts::of(&rows));
            body(ui, shared, &rows, actions);
        });
    }

    /// Title, choice of equipment, copying.
    fn head(&mut self, ui: &mut Ui, shared: &Shared<'_>, rows: &[DeviationRow<'_>], actions: &mut Vec<Action>) {
        let (lang, tokens) = (shared.lang, shared.tokens);
        ui.horizontal(|ui| {
            ui.label(theme::heading(lang.tender_title()));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if fields::button(ui, &format!("{} {}", icons::COPY, lang.tender_copy())).clicked() {
                    actions.push(Action::CopyText(deviation_block(rows, lang)));
                    actions.push(Action::Tell(lang.tender_copied().to_owned()));
                }
                let machines = shared.session.project().equipment.iter();
                let names: Vec<(String, String)> = std::iter::once((String::new(), lang.tender_all().to_owned()))
                    .chain(machines.map(|equipment| (equipment.id.clone(), equipment.display_name(lang))))
                    .collect();
                let options: Vec<(String, &str)> = names.iter().map(|(id, name)| (id.clone(), name.as_str())).collect();
                ui.allocate_ui(vec2(CHOICE, Tokens::CONTROL), |ui| {
                    fields::choose_bare(ui, lang.tender_equipment(), &mut self.equipment, &options);
                });
                ui.label(theme::label(lang.tender_equipment(), tokens));
            });
        });
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
fn body(ui: &mut Ui, shared: &Shared<'_>, rows: &[DeviationRow<'_>], actions: &mut Vec<Action>) {
    let columns = Columns::new(ui.available_width());
    rows::headings(ui, shared, &columns);
    let lines = lines(rows);
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().auto_shrink(false).show_rows(ui, rows::HEIGHT, lines.len(), |ui, range| {
        for line in lines.get(range).unwrap_or_default() {
            match line {
                Line::Equipment(of_one) => rows::equipment(ui, shared, of_one),
                Line::Clause(row) => {
                    if rows::clause(ui, shared, &columns, row).clicked() {
                        let equipment = Some(row.equipment.id.clone());
                        actions.push(Action::Select { equipment, criterion: Some(row.criterion.id.clone()) });
                        actions.push(Action::Show(Page::Compare));
                    }
                }
            }
        }
    });
}

/// Each equipment with its rows below.
fn lines<'a>(rows: &'a [DeviationRow<'a>]) -> Vec<Line<'a>> {
    let by_equipment = rows.chunk_by(|a, b| a.equipment.id == b.equipment.id);
    by_equipment
        .flat_map(|of_one| std::iter::once(Line::Equipment(of_one)).chain(of_one.iter().map(Line::Clause)))
        .collect()
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
        actions.push(Action::EditCriterion(Some(criterion.id.clone())));
    }
}

fn empty(ui: &mut Ui, shared: &Shared<'_>, title: &str, hint: &str, actions: &mut Vec<Action>) {
    ui.label(theme::heading(title));
    ui.add(Label::new(theme::subdued(hint, shared.tokens)).wrap());
    if fields::button(ui, shared.lang.tender_to_compare()).clicked() {
        actions.push(Action::Show(Page::Compare));
    }
}
