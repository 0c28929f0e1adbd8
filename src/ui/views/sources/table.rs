//! All evidence as a table: sorted by any column, filtered by a word; a row opens the editor.

use std::sync::Arc;

use eframe::egui::mutex::Mutex;
use eframe::egui::{Align, Button, Id, Label, Layout, Stroke, Ui, vec2};

use crate::analysis::{EvidenceUse, Sources};
use crate::model::{Evidence, Project};
use crate::text::Lang;
use crate::ui::context::{Action, EditorRequest, Shared};
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::views::inspector::{grade_chip, grade_tip};
use crate::ui::widgets::fields::{self, TextField};
use crate::ui::widgets::row::{self, Row};
use crate::ui::widgets::rows::Rows;
use crate::ui::widgets::{link, names};

/// Height of a row with its margin.
const ROW: f32 = 36.0;

/// What the table is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Column {
    #[default]
    Grade,
    Title,
    Kind,
    Date,
    Used,
}

/// What the table remembers while the program runs.
#[derive(Clone, Debug, Default, PartialEq)]
struct Remembered {
    sort: Column,
    descending: bool,
    filter: String,
}

impl Remembered {
    fn id() -> Id {
        Id::unique("evidence table")
    }

    fn load(ui: &Ui) -> Self {
        ui.data(|data| data.get_temp(Self::id())).unwrap_or_default()
    }

    fn store(self, ui: &Ui) {
        ui.data_mut(|data| data.insert_temp(Self::id(), self));
    }
}

/// Widths of the columns.
#[derive(Clone, Copy)]
struct Widths {
    title: f32,
    kind: f32,
    date: f32,
    used: f32,
    equipment: f32,
}

impl Widths {
    const GRADE: f32 = 64.0;
    const OPEN: f32 = 32.0;

    fn new(room: f32) -> Self {
        // An enlarged window has little room: what the editor shows as well gives way first.
        let kind = if room < 760.0 { 0.0 } else { 190.0 };
        let date = if room < 640.0 { 0.0 } else { 92.0 };
        let used = 88.0;
        let rest = (room - Self::GRADE - Self::OPEN - kind - date - used - 6.0 * Tokens::GAP - 16.0).max(200.0);
        Self { title: 0.58 * rest, kind, date, used, equipment: 0.42 * rest }
    }
}

/// Title of the card, filter, and the button for a new one.
pub fn heading(ui: &mut Ui, shared: &Shared<'_>, actions: &mut Vec<Action>) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let mut remembered = Remembered::load(ui);
    ui.horizontal(|ui| {
        ui.label(theme::heading(lang.sources_evidence()));
        ui.label(theme::subdued(shared.session.project().evidence.len().to_string(), tokens));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if fields::button(ui, &format!("{}  {}", icons::ADD, lang.sources_add_button()))
                .accessible_name(lang.sources_add_button())
                .clicked()
            {
                actions.push(Action::Edit(EditorRequest::Evidence(None)));
            }
            ui.scope(|ui| {
                ui.set_max_width(220.0);
                let field = TextField::new(lang.sources_filter()).hint(lang.sources_filter());
                field.bare(ui, tokens, &mut remembered.filter);
            });
        });
    });
    remembered.store(ui);
}

/// Shows the table.
pub fn show(ui: &mut Ui, shared: &Shared<'_>, sources: &Sources, actions: &mut Vec<Action>) {
    let mut remembered = Remembered::load(ui);
    let widths = Widths::new(ui.available_width());
    head(ui, shared, widths, &mut remembered);
    let id = Id::unique("evidence list");
    let list = ui.data_mut(|data| data.get_temp_mut_or_default::<Arc<Mutex<List>>>(id).clone());
    let List { known, rows } = &mut *list.lock();
    let order = ordered(known, shared, sources, &remembered);
    if order.is_empty() {
        ui.label(theme::subdued(shared.lang.sources_filter_none(), shared.tokens));
        if fields::link(ui, shared.tokens, shared.lang.sources_filter_clear()).clicked() {
            remembered.filter.clear();
        }
    }
    let evidence = &shared.session.project().evidence;
    rows.show(ui, order.len(), ROW, |ui, index| {
        let evidence = evidence.get(*order.get(index)?)?;
        Some(entry(ui, shared, evidence, sources.of_evidence(&evidence.id), widths, actions))
    });
    remembered.store(ui);
}

/// The list as it was shown last.
#[derive(Default)]
struct List {
    known: Option<Known>,
    rows: Rows,
}

/// The order of the evidence, and what it was worked out for.
struct Known {
    project: Arc<Project>,
    lang: Lang,
    remembered: Remembered,
    order: Vec<usize>,
}

/// Indices of the evidence that the filter leaves, in the order wanted; worked out only when something changed.
fn ordered<'a>(
    known: &'a mut Option<Known>,
    shared: &Shared<'_>,
    sources: &Sources,
    remembered: &Remembered,
) -> &'a [usize] {
    let (project, lang) = (shared.session.project(), shared.lang);
    let is_this =
        |known: &Known| Arc::ptr_eq(&known.project, project) && known.lang == lang && known.remembered == *remembered;
    let found = known.take().filter(is_this).unwrap_or_else(|| Known {
        project: Arc::clone(project),
        lang,
        remembered: remembered.clone(),
        order: sorted(project, lang, sources, remembered),
    });
    &known.insert(found).order
}

fn sorted(project: &Project, lang: Lang, sources: &Sources, remembered: &Remembered) -> Vec<usize> {
    let wanted = remembered.filter.trim().to_lowercase();
    let fits = |(_, evidence): &(usize, &Evidence)| {
        let texts = [evidence.display_title(), &evidence.id, &evidence.source, &evidence.date, kind(lang, evidence)];
        wanted.is_empty() || texts.iter().any(|text| text.to_lowercase().contains(&wanted))
    };
    let cells = |evidence: &Evidence| sources.of_evidence(&evidence.id).map_or(0, |found| found.cells);
    let all = project.evidence.iter().map(AsRef::as_ref).enumerate();
    let mut list: Vec<(usize, &Evidence)> = all.filter(fits).collect();
    list.sort_by_cached_key(|(_, evidence)| evidence.display_title().to_lowercase());
    match remembered.sort {
        Column::Title => {}
        Column::Grade => list.sort_by_key(|(_, evidence)| evidence.grade),
        Column::Kind => list.sort_by_key(|(_, evidence)| kind(lang, evidence)),
        Column::Date => list.sort_by(|(_, a), (_, b)| a.date.cmp(&b.date)),
        Column::Used => list.sort_by_cached_key(|(_, evidence)| cells(evidence)),
    }
    if remembered.descending {
        list.reverse();
    }
    list.into_iter().map(|(index, _)| index).collect()
}

fn kind(lang: Lang, evidence: &Evidence) -> &'static str {
    let kinds = names::evidence_kinds(lang);
    kinds.into_iter().find(|(kind, _)| *kind == evidence.kind).map_or("", |(_, name)| name)
}

fn head(ui: &mut Ui, shared: &Shared<'_>, widths: Widths, remembered: &mut Remembered) {
    let lang = shared.lang;
    ui.horizontal(|ui| {
        ui.add_space(8.0);
        let columns = [
            (Column::Grade, lang.evidence_grade(), Widths::GRADE),
            (Column::Title, lang.evidence_name(), widths.title),
            (Column::Kind, lang.evidence_kind(), widths.kind),
            (Column::Date, lang.evidence_date(), widths.date),
            (Column::Used, lang.sources_used(), widths.used),
        ];
        for (column, text, width) in columns {
            sort_button(ui, shared, (column, text), width, remembered);
        }
        cell(ui, widths.equipment, |ui| {
            ui.label(theme::label(lang.results_equipment(), shared.tokens));
        });
    });
    let (left, right, y) = (ui.max_rect().left(), ui.max_rect().right(), ui.cursor().top() - 4.0);
    ui.painter().hline(left..=right, y, Stroke::new(1.0, shared.tokens.separator));
}

fn sort_button(
    ui: &mut Ui,
    shared: &Shared<'_>,
    (column, text): (Column, &str),
    width: f32,
    remembered: &mut Remembered,
) {
    let chosen = remembered.sort == column;
    let arrow = match (chosen, remembered.descending) {
        (false, _) => "",
        (true, false) => icons::UP,
        (true, true) => icons::DOWN,
    };
    let shown = theme::label(format!("{text} {arrow}"), shared.tokens);
    cell(ui, width, |ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        let order = if chosen && remembered.descending { shared.lang.sources_descending() } else { "" };
        let name = format!("{} {order}", shared.lang.sources_sort_by(text));
        let button = ui.add(Button::new(shown).frame(false)).on_hover_text(name.trim()).accessible_name(name.trim());
        if button.clicked() {
            remembered.descending = chosen && !remembered.descending;
            remembered.sort = column;
        }
    });
}

fn entry(
    ui: &mut Ui,
    shared: &Shared<'_>,
    evidence: &Evidence,
    found: Option<&EvidenceUse>,
    widths: Widths,
    actions: &mut Vec<Action>,
) -> Id {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let cells = found.map_or(0, |found| found.cells);
    let unused = found.is_none_or(|found| found.named.is_empty() && found.cells == 0);
    let used = match cells {
        _ if unused => lang.evidence_unused().to_owned(),
        0 => lang.sources_used_elsewhere().to_owned(),
        cells => lang.sources_used_cells(cells),
    };
    let equipment = found.map(|found| machines(shared, found)).unwrap_or_default();
    let title = evidence.display_title();
    let parts = [evidence.grade.letter(), title, kind(lang, evidence), &evidence.date, &used, &equipment];
    let name = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let response = row::show(ui, tokens, ("evidence", evidence.id.as_str()), Row::new(&name), |ui| {
        ui.horizontal(|ui| {
            cell(ui, Widths::GRADE, |ui| {
                grade_chip(ui, tokens, evidence.grade, &grade_tip(lang, Some(evidence.grade)));
            });
            cell(ui, widths.title, |ui| text(ui, title));
            cell(ui, widths.kind, |ui| text(ui, kind(lang, evidence)));
            cell(ui, widths.date, |ui| text(ui, &evidence.date));
            cell(ui, widths.used, |ui| {
                let said = if unused { theme::subdued(&used, tokens) } else { used.as_str().into() };
                ui.add(Label::new(said).truncate());
            });
            cell(ui, widths.equipment, |ui| text(ui, &equipment));
            cell(ui, Widths::OPEN, |ui| link::open_button(ui, shared, &evidence.source, actions));
        });
    });
    if response.clicked() {
        actions.push(Action::Edit(EditorRequest::Evidence(Some(evidence.id.clone()))));
    }
    response.id
}

/// Names of the equipment with cells that rest on an evidence.
fn machines(shared: &Shared<'_>, found: &EvidenceUse) -> String {
    let name = |id: &String| {
        shared.session.project().equipment(id).map(|part| shared.session.project().name_of(part, shared.lang))
    };
    found.equipment.iter().filter_map(name).collect::<Vec<_>>().join(shared.lang.list_comma())
}

fn text(ui: &mut Ui, text: &str) {
    ui.add(Label::new(text).truncate());
}

/// A place of this width, whatever it holds; nothing where there is no room for the column.
fn cell(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui)) {
    if width <= 0.0 {
        return;
    }
    let (rect, _) = ui.allocate_exact_size(vec2(width, Tokens::CONTROL), eframe::egui::Sense::hover());
    let layout = Layout::left_to_right(Align::Center);
    let mut inner = ui.new_child(eframe::egui::UiBuilder::new().max_rect(rect).layout(layout));
    inner.set_clip_rect(ui.clip_rect().intersect(rect.expand(2.0)));
    content(&mut inner);
}
