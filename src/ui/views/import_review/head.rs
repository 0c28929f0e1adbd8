//! Title, where the table is from, which sheet, how it stands, and where it goes.

use eframe::egui::{Label, Ui};

use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::fields;

use super::{ImportReview, ReviewInput};

/// Width of a choice of a few short words.
const SMALL: f32 = 92.0;
/// Rows among which the headings can be said to begin.
const HEADING_ROWS: usize = 30;

pub(super) fn show(review: &mut ImportReview, ui: &mut Ui, input: &ReviewInput<'_>) {
    let (lang, tokens) = (input.lang, input.tokens);
    ui.spacing_mut().item_spacing.y = Tokens::GAP;
    ui.label(theme::heading(lang.review_title()));
    let recognition = review.draft.recognition();
    let source = if review.draft.source().is_empty() { lang.review_clipboard() } else { review.draft.source() };
    let size = lang.review_size(source, recognition.body.len(), recognition.columns.len());
    ui.add(Label::new(theme::label(format!("{size} {}", lang.review_legend()), tokens)).wrap());
    ui.horizontal_wrapped(|ui| {
        target(review, ui, input);
        sheets(review, ui, input);
        arrangement(review, ui, input);
    });
    remembered(review, ui, input);
}

/// The open project or a new one.
fn target(review: &mut ImportReview, ui: &mut Ui, input: &ReviewInput<'_>) {
    let Some(project) = input.project else { return };
    let lang = input.lang;
    let open = lang.review_target_open(project.title(lang));
    let options = [(true, open.as_str()), (false, lang.review_target_new())];
    fields::choose_behind(ui, input.tokens, lang.review_target(), &mut review.into_open, &options);
    ui.add_space(Tokens::SECTION);
}

/// The sheets of a workbook.
fn sheets(review: &mut ImportReview, ui: &mut Ui, input: &ReviewInput<'_>) {
    let names: Vec<String> = review.draft.tabs().map(str::to_owned).collect();
    if names.len() < 2 {
        return;
    }
    let options: Vec<(usize, &str)> = names.iter().map(String::as_str).enumerate().collect();
    let mut tab = review.draft.tab();
    if fields::choose_behind(ui, input.tokens, input.lang.review_tab(), &mut tab, &options) {
        review.draft.show_tab(tab);
        review.edit = None;
    }
    ui.add_space(Tokens::SECTION);
}

/// Which way the table stands and where its headings are.
fn arrangement(review: &mut ImportReview, ui: &mut Ui, input: &ReviewInput<'_>) {
    let (lang, tokens) = (input.lang, input.tokens);
    let recognition = review.draft.recognition();
    let mut turned = recognition.turned;
    let mut first = recognition.headings.start;
    let mut count = recognition.headings.len();
    let rows: Vec<String> = (1..=recognition.rows.len().min(HEADING_ROWS)).map(|row| row.to_string()).collect();
    let directions = [(false, lang.review_in_columns()), (true, lang.review_in_rows())];
    let is_turned = fields::choose_behind_in(ui, tokens, lang.review_machines_in(), &mut turned, &directions, SMALL);
    if is_turned {
        review.draft.arrange(Some(turned), None);
        review.edit = None;
        return;
    }
    if turned {
        return;
    }
    ui.add_space(Tokens::SECTION);
    let options: Vec<(usize, &str)> = rows.iter().map(String::as_str).enumerate().collect();
    let moved = fields::choose_behind_in(ui, tokens, lang.review_heading_row(), &mut first, &options, SMALL);
    ui.add_space(Tokens::SECTION);
    let counts = [(1, "1"), (2, "2"), (3, "3")];
    let grown = fields::choose_behind_in(ui, tokens, lang.review_heading_rows(), &mut count, &counts, SMALL);
    if moved || grown {
        let turned = review.draft.choices().turned;
        review.draft.arrange(turned, Some((first, count)));
        review.edit = None;
    }
}

/// What was taken over from an earlier table.
fn remembered(review: &mut ImportReview, ui: &mut Ui, input: &ReviewInput<'_>) {
    let number = review.draft.remembered();
    if number == 0 {
        return;
    }
    ui.horizontal(|ui| {
        ui.label(theme::small(input.lang.review_remembered(number)).color(input.tokens.warning));
        if fields::link(ui, input.tokens, input.lang.review_forget()).clicked() {
            review.draft.forget();
        }
    });
}
