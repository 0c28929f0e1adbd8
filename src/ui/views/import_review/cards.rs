//! What only the user can answer, a card a question, and what would change in the open project.

use std::collections::BTreeMap;

use eframe::egui::{Frame, Label, Margin, Stroke, Ui, vec2};

use crate::app::import::values::{usual_span, values_in};
use crate::app::import::words::{ROLES, role_name};
use crate::app::import::{CellChange, Differences};
use crate::model::{Better, Origin, Rate, Terms, Width};
use crate::quantity::typed::Rule;
use crate::sheet::of_file;
use crate::sheet::recognise::{Certainty, QuestionKind, Role};
use crate::text::Lang;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::fields::{self, TextField};
use crate::ui::widgets::number_field::NumberField;

use super::cells::certainty_mark;
use super::{ImportReview, ReviewInput};

/// Width of a card.
const CARD: f32 = 330.0;
/// So many names are written out.
const NAMES: usize = 6;
/// So many cards at most; a longer list says how to go on.
const MOST: usize = 40;

/// What is typed of a rate.
#[derive(Default)]
pub(super) struct RateFields {
    value: NumberField,
    date: String,
    source: String,
}

/// What a card is about; questions of one row and kind share one.
#[derive(Clone, Debug, PartialEq)]
enum Card {
    File,
    Differences,
    Rates(Vec<(String, String)>),
    Origins(Vec<usize>),
    Column(usize),
    Direction(usize),
    PlusMinus(usize),
    Several(usize, usize),
    Currency(usize, usize),
    Unit(usize),
    Unlikely(usize, Vec<usize>),
    Terms(usize, Vec<usize>),
    Clauses,
}

pub(super) fn show(review: &mut ImportReview, ui: &mut Ui, input: &ReviewInput<'_>) {
    let mut cards = of_questions(review);
    let has_differences = review.view.as_ref().is_some_and(|view| view.differences.is_some());
    if has_differences {
        cards.insert(0, (Card::Differences, None));
    }
    if !of_file(review.draft.recognition()).is_empty() {
        cards.insert(0, (Card::File, Some(Certainty::Open)));
    }
    if review.draft.recognition().criteria().any(|(_, guess)| guess.star) {
        cards.push((Card::Clauses, None));
    }
    let columns = ((ui.available_width() + Tokens::GAP) / (CARD + Tokens::GAP)).floor().max(1.0) as usize;
    let width = (ui.available_width() + Tokens::GAP) / columns as f32 - Tokens::GAP;
    for line in cards.chunks(columns) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = Tokens::GAP;
            for (card, certainty) in line {
                framed(ui, input, *certainty, width, |ui| content(review, ui, input, card));
            }
        });
        ui.add_space(Tokens::GAP);
    }
}

/// The cards of the questions, each with how sure its answer is.
fn of_questions(review: &ImportReview) -> Vec<(Card, Option<Certainty>)> {
    let mut cards: Vec<(Card, bool)> = Vec::new();
    for (question, is_answered) in review.draft.questions().take(MOST * 4) {
        let (row, column) = (question.row.unwrap_or_default(), question.column);
        let card = match (&question.kind, column) {
            (QuestionKind::Rate { from, to }, _) => Card::Rates(vec![(from.clone(), to.clone())]),
            (QuestionKind::Origin, Some(column)) => Card::Origins(vec![column]),
            (QuestionKind::Origin, None) => Card::Origins(review.draft.recognition().equipment().collect()),
            (QuestionKind::Column, Some(column)) => Card::Column(column),
            (QuestionKind::Column, None) => continue,
            (QuestionKind::Direction, _) => Card::Direction(row),
            (QuestionKind::PlusMinus, _) => Card::PlusMinus(row),
            (QuestionKind::SeveralValues, column) => Card::Several(row, column.unwrap_or_default()),
            (QuestionKind::Currency, column) => Card::Currency(row, column.unwrap_or_default()),
            (QuestionKind::Unit, _) => Card::Unit(row),
            (QuestionKind::Unlikely, column) => Card::Unlikely(row, column.into_iter().collect()),
            (QuestionKind::PriceTerms, column) => Card::Terms(row, column.into_iter().collect()),
        };
        match cards.iter_mut().find(|(other, _)| joins(other, &card)) {
            Some((other, all)) => {
                join(other, card);
                *all &= is_answered;
            }
            None => cards.push((card, is_answered)),
        }
    }
    // What most often is asked comes first.
    cards.sort_by_key(|(card, _)| !matches!(card, Card::Rates(_)));
    cards.truncate(MOST);
    let certainty = |is_answered| Some(if is_answered { Certainty::Chosen } else { Certainty::Open });
    cards.into_iter().map(|(card, is_answered)| (card, certainty(is_answered))).collect()
}

fn joins(a: &Card, b: &Card) -> bool {
    match (a, b) {
        (Card::Rates(_), Card::Rates(_)) | (Card::Origins(_), Card::Origins(_)) => true,
        (Card::Terms(row, _), Card::Terms(other, _)) | (Card::Unlikely(row, _), Card::Unlikely(other, _)) => {
            row == other
        }
        _ => a == b,
    }
}

fn join(a: &mut Card, b: Card) {
    match (a, b) {
        (Card::Rates(all), Card::Rates(more)) => {
            all.extend(more.into_iter().filter(|pair| !all.contains(pair)).collect::<Vec<_>>());
        }
        (Card::Origins(all), Card::Origins(more))
        | (Card::Terms(_, all), Card::Terms(_, more))
        | (Card::Unlikely(_, all), Card::Unlikely(_, more)) => {
            all.extend(more.into_iter().filter(|at| !all.contains(at)).collect::<Vec<_>>());
        }
        _ => {}
    }
}

/// A card of this width, marked by how sure its answer is.
fn framed(
    ui: &mut Ui,
    input: &ReviewInput<'_>,
    certainty: Option<Certainty>,
    width: f32,
    content: impl FnOnce(&mut Ui),
) {
    let tokens = input.tokens;
    let fill = if certainty == Some(Certainty::Open) { tokens.warning_soft } else { tokens.raised };
    let frame = Frame::new().fill(fill).corner_radius(Tokens::RADIUS).inner_margin(Margin::symmetric(14, 10));
    let frame = frame.stroke(Stroke::new(1.0, tokens.separator));
    let shown = frame.show(ui, |ui| {
        ui.set_width(width - 30.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing = vec2(Tokens::GAP, 6.0);
            content(ui);
        });
    });
    if let Some(certainty) = certainty {
        certainty_mark(ui, shown.response.rect, certainty, tokens);
    }
}

fn content(review: &mut ImportReview, ui: &mut Ui, input: &ReviewInput<'_>, card: &Card) {
    match card {
        Card::File => {
            ui.label(theme::bold(input.lang.review_card_file()));
            for note in of_file(review.draft.recognition()) {
                ui.add(Label::new(theme::small(note.sentence(input.lang))).wrap());
            }
        }
        Card::Differences => differences(review, ui, input),
        Card::Rates(pairs) => rates(review, ui, input, pairs),
        Card::Origins(columns) => origins(review, ui, input, columns),
        Card::Column(column) => column_role(review, ui, input, *column),
        Card::Direction(row) => direction(review, ui, input, *row),
        Card::PlusMinus(row) => plus_minus(review, ui, input, *row),
        Card::Several(row, column) => several(review, ui, input, (*row, *column)),
        Card::Currency(row, column) => currency(review, ui, input, (*row, *column)),
        Card::Unit(row) => unit(review, ui, input, *row),
        Card::Unlikely(row, columns) => unlikely(review, ui, input, *row, columns),
        Card::Terms(row, columns) => terms(review, ui, input, *row, columns),
        Card::Clauses => {
            ui.label(theme::bold(input.lang.review_card_clauses()));
            fields::hint(ui, input.tokens, input.lang.review_card_clauses_text());
        }
    }
}

fn rates(review: &mut ImportReview, ui: &mut Ui, input: &ReviewInput<'_>, pairs: &[(String, String)]) {
    let (lang, tokens) = (input.lang, input.tokens);
    ui.label(theme::bold(lang.review_card_rates()));
    for (from, to) in pairs {
        let key = (from.clone(), to.clone());
        let typed = review
            .rates
            .entry(key)
            .or_insert_with(|| RateFields { value: NumberField::optional(Rule::Positive), ..RateFields::default() });
        let label = lang.review_card_rate_one(from, to);
        let before = (typed.value.text().to_owned(), typed.date.clone(), typed.source.clone());
        let problem = typed.value.problem(lang);
        ui.horizontal_top(|ui| {
            let third = (ui.available_width() - 2.0 * Tokens::GAP) / 3.0;
            let sized = |ui: &mut Ui, show: &mut dyn FnMut(&mut Ui)| {
                ui.scope(|ui| {
                    ui.set_width(third);
                    show(ui);
                });
            };
            sized(ui, &mut |ui| {
                typed.value.show_with(ui, tokens, TextField::new(&label), problem.as_deref());
            });
            sized(ui, &mut |ui| {
                TextField::new(lang.review_card_rate_date()).hint(lang.review_card_rate_day()).show(
                    ui,
                    tokens,
                    &mut typed.date,
                );
            });
            sized(ui, &mut |ui| {
                TextField::new(lang.review_card_rate_source()).show(ui, tokens, &mut typed.source);
            });
        });
        if before != (typed.value.text().to_owned(), typed.date.clone(), typed.source.clone()) {
            let rate = typed.value.number().map(|value| Rate {
                pair: String::new(),
                value,
                date: typed.date.trim().to_owned(),
                source: typed.source.trim().to_owned(),
            });
            review.draft.set_rate(from, to, rate);
        }
    }
}

fn origins(review: &mut ImportReview, ui: &mut Ui, input: &ReviewInput<'_>, columns: &[usize]) {
    let lang = input.lang;
    ui.label(theme::bold(lang.review_card_origins()));
    for column in columns {
        let Some(equipment) = review.draft.recognition().columns[*column].equipment.clone() else { continue };
        let before = equipment.origin.value.clone();
        let is_chosen = equipment.origin.certainty == Certainty::Chosen;
        let mut group = super::roles::group(&before).filter(|_| is_chosen);
        let changed = fields::choose_pill(ui, input.tokens, &equipment.name, &mut group, &super::roles::groups(lang));
        if changed {
            let origin = super::roles::origin_of(group, &before, lang);
            let origin: Origin = origin;
            review.draft.change(|choices| {
                choices.origins.insert(*column, origin);
            });
        }
    }
}

fn column_role(review: &mut ImportReview, ui: &mut Ui, input: &ReviewInput<'_>, column: usize) {
    let lang = input.lang;
    let shown = &review.draft.recognition().columns[column];
    let name = if shown.heading.is_empty() { (column + 1).to_string() } else { shown.heading.clone() };
    let mut role: Option<Role> = Some(shown.role.value).filter(|_| shown.role.certainty == Certainty::Chosen);
    let options: Vec<(Option<Role>, &str)> = ROLES.iter().map(|role| (Some(*role), role_name(*role, lang))).collect();
    ui.label(theme::bold(lang.review_card_column(&name)));
    if fields::choose_bare(ui, &lang.review_card_column(&name), &mut role, &options)
        && let Some(role) = role
    {
        review.draft.change(|choices| {
            choices.roles.insert(column, role);
        });
    }
}

/// A direction in the words of the lists.
pub(super) fn better_name(better: Better, lang: Lang) -> String {
    match better {
        Better::Lower => lang.criterion_lower().to_owned(),
        _ => lang.criterion_higher().to_owned(),
    }
}

fn direction(review: &mut ImportReview, ui: &mut Ui, input: &ReviewInput<'_>, row: usize) {
    let lang = input.lang;
    let name = name_of(review, row);
    let mut better = review.draft.choices().rows.get(&row).and_then(|choice| choice.better);
    let (higher, lower) = (better_name(Better::Higher, lang), better_name(Better::Lower, lang));
    let options =
        [(Some(Better::Higher), higher.as_str()), (Some(Better::Lower), lower.as_str()), (None, lang.review_later())];
    ui.label(theme::bold(lang.review_card_direction(&name)));
    if fields::pills(ui, input.tokens, &mut better, &options) {
        review.draft.change(|choices| choices.rows.entry(row).or_default().better = better);
    }
}

fn plus_minus(review: &mut ImportReview, ui: &mut Ui, input: &ReviewInput<'_>, row: usize) {
    let lang = input.lang;
    let name = name_of(review, row);
    let mut unsigned = review.draft.choices().rows.get(&row).and_then(|choice| choice.unsigned);
    let options = [
        (Some(Width::Full), lang.review_plus_minus_full()),
        (Some(Width::Half), lang.review_plus_minus_half()),
        (None, lang.review_later()),
    ];
    ui.label(theme::bold(lang.review_card_plus_minus(&name)));
    if fields::pills(ui, input.tokens, &mut unsigned, &options) {
        review.draft.change(|choices| choices.rows.entry(row).or_default().unsigned = unsigned);
    }
    if unsigned.is_none() {
        fields::hint(ui, input.tokens, lang.review_later_about());
    }
}

fn several(review: &mut ImportReview, ui: &mut Ui, input: &ReviewInput<'_>, (row, column): (usize, usize)) {
    let lang = input.lang;
    let recognition = review.draft.recognition();
    let original = recognition.originals.get(&(row, column)).unwrap_or(&recognition.rows[row][column]).clone();
    let machine = recognition.columns[column].heading.clone();
    let name = name_of(review, row);
    let parts = values_in(&original);
    let leave = lang.review_several_as_is(&original);
    let mut options: Vec<(Option<String>, &str)> =
        parts.iter().map(|part| (Some(part.clone()), part.as_str())).collect();
    options.push((None, &leave));
    let mut chosen = review.draft.choices().cells.get(&(row, column)).cloned();
    ui.label(theme::bold(lang.review_card_several(&name, &machine)));
    if fields::pills(ui, input.tokens, &mut chosen, &options) {
        review.draft.change(|choices| {
            match chosen {
                Some(text) => choices.cells.insert((row, column), text),
                None => choices.cells.remove(&(row, column)),
            };
        });
    }
}

/// The text with the sign written out.
fn currency(review: &mut ImportReview, ui: &mut Ui, input: &ReviewInput<'_>, (row, column): (usize, usize)) {
    let lang = input.lang;
    let recognition = review.draft.recognition();
    let original = recognition.originals.get(&(row, column)).unwrap_or(&recognition.rows[row][column]).clone();
    let options: Vec<(Option<String>, &str)> = ["CNY", "JPY"]
        .into_iter()
        .map(|code| (Some(original.replace(['¥', '￥'], &format!("{code} "))), code))
        .chain([(None, lang.review_later())])
        .collect();
    let mut chosen = review.draft.choices().cells.get(&(row, column)).cloned();
    ui.label(theme::bold(lang.review_card_currency(&name_of(review, row), &original)));
    if fields::pills(ui, input.tokens, &mut chosen, &options) {
        review.draft.change(|choices| {
            match chosen {
                Some(text) => choices.cells.insert((row, column), text),
                None => choices.cells.remove(&(row, column)),
            };
        });
    }
}

fn unit(review: &mut ImportReview, ui: &mut Ui, input: &ReviewInput<'_>, row: usize) {
    let lang = input.lang;
    let name = name_of(review, row);
    let entry = review.draft.recognition().criterion(row).and_then(|guess| guess.entry);
    let units = entry.map(|found| found.entry.units.as_slice()).unwrap_or_default();
    let mut unit = review.draft.choices().rows.get(&row).and_then(|choice| choice.unit.clone());
    let mut options: Vec<(Option<String>, &str)> =
        units.iter().map(|unit| (Some(unit.clone()), unit.as_str())).collect();
    options.push((None, lang.review_later()));
    ui.label(theme::bold(lang.review_card_unit(&name)));
    if fields::pills(ui, input.tokens, &mut unit, &options) {
        review.draft.change(|choices| choices.rows.entry(row).or_default().unit = unit);
    }
}

fn unlikely(review: &mut ImportReview, ui: &mut Ui, input: &ReviewInput<'_>, row: usize, columns: &[usize]) {
    let lang = input.lang;
    let recognition = review.draft.recognition();
    let Some(guess) = recognition.criterion(row) else { return };
    let values: Vec<&str> = columns.iter().map(|column| recognition.rows[row][*column].as_str()).collect();
    let values = format!("{} {}", values.join(lang.list_comma()), guess.unit.value);
    ui.label(theme::bold(lang.review_card_unlikely(&guess.name, values.trim())));
    if let Some((low, high, unit)) = usual_span(guess) {
        fields::hint(ui, input.tokens, &lang.review_usual(&low, &high, &unit));
    }
    let mut checked = review.draft.choices().rows.get(&row).is_some_and(|choice| choice.checked);
    let options = [(true, lang.review_is_right()), (false, lang.review_later())];
    if fields::pills(ui, input.tokens, &mut checked, &options) {
        review.draft.change(|choices| choices.rows.entry(row).or_default().checked = checked);
    }
}

fn terms(review: &mut ImportReview, ui: &mut Ui, input: &ReviewInput<'_>, row: usize, columns: &[usize]) {
    let lang = input.lang;
    let name = name_of(review, row);
    ui.label(theme::bold(lang.review_card_terms(&name)));
    let mut options: Vec<(Option<Terms>, &str)> = vec![(None, lang.review_terms_open())];
    options.extend(Terms::ALL.iter().map(|terms| (Some(*terms), terms.letters())));
    for column in columns {
        let machine = review.draft.recognition().columns[*column].heading.clone();
        let chosen: &BTreeMap<usize, Terms> = &review.draft.choices().rows.get(&row).cloned().unwrap_or_default().terms;
        let mut terms = chosen.get(column).copied();
        if fields::choose(ui, input.tokens, &machine, &mut terms, &options) {
            review.draft.change(|choices| {
                let all = &mut choices.rows.entry(row).or_default().terms;
                match terms {
                    Some(terms) => all.insert(*column, terms),
                    None => all.remove(column),
                };
            });
        }
    }
}

fn name_of(review: &ImportReview, row: usize) -> String {
    review.draft.recognition().criterion(row).map(|guess| guess.name.clone()).unwrap_or_default()
}

/// What would be new, other and missing in the open project.
fn differences(review: &mut ImportReview, ui: &mut Ui, input: &ReviewInput<'_>) {
    let Some(differences) = review.view.as_ref().and_then(|view| view.differences.as_ref()) else { return };
    ui.label(theme::bold(input.lang.review_card_differences()));
    for sentence in sentences(differences, input.lang) {
        ui.add(Label::new(theme::small(sentence)).wrap());
    }
    let has_gone = !differences.gone_criteria.is_empty() || !differences.gone_equipment.is_empty();
    if has_gone {
        fields::checkbox(ui, &mut review.remove_gone, input.lang.review_remove_gone());
    }
}

fn sentences(differences: &Differences, lang: Lang) -> Vec<String> {
    let counted = [
        (differences.new_criteria.len(), Lang::review_new_criteria as fn(Lang, usize) -> String),
        (differences.new_equipment.len(), Lang::review_new_equipment),
        (differences.count(CellChange::Changed), Lang::review_changed_values),
        (differences.count(CellChange::Added), Lang::review_added_values),
        (differences.count(CellChange::Beside), Lang::review_beside_values),
        (differences.count(CellChange::UnitUnclear), Lang::review_unit_unclear),
        (differences.demands.len(), Lang::review_changed_demands),
        (differences.same, Lang::review_same_values),
    ];
    let mut sentences: Vec<String> =
        counted.into_iter().filter(|(n, _)| *n > 0).map(|(n, sentence)| sentence(lang, n)).collect();
    if differences.is_empty() {
        sentences.push(lang.review_no_difference().to_owned());
    }
    let gone: Vec<&str> =
        differences.gone_equipment.iter().chain(&differences.gone_criteria).map(|(_, name)| name.as_str()).collect();
    if !gone.is_empty() {
        let names = gone.iter().take(NAMES).copied().collect::<Vec<_>>().join(lang.list_comma());
        let names = match gone.len().saturating_sub(NAMES) {
            0 => names,
            more => lang.review_gone_more(&names, more),
        };
        sentences.push(lang.review_gone(&names));
    }
    sentences
}
