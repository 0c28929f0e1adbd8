//! The review of a table before anything of it enters a project: the table with a role above each column and what was
//! recognised of each row beside it, the questions that only the user can answer, and what would change.

mod cards;
mod cells;
mod edit;
mod head;
mod keys;
mod roles;
mod view;

use std::collections::BTreeMap;

use eframe::egui::{Align, Label, Layout, Rect, ScrollArea, Ui, UiBuilder, vec2};

use crate::app::import::{ImportDraft, ReviewColumn};
use crate::model::Project;
use crate::text::Lang;
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::{button, fields};

use self::cards::RateFields;
use self::edit::Edit;
use self::view::View;

/// Height of the line with the buttons.
const FOOT: f32 = 48.0;
/// The table keeps this height.
const LEAST_TABLE: f32 = 140.0;

/// What the review is shown with.
#[derive(Clone, Copy)]
pub struct ReviewInput<'a> {
    /// The open project, if any.
    pub project: Option<&'a Project>,
    /// The language of the window.
    pub lang: Lang,
    /// Colours and measures.
    pub tokens: &'static Tokens,
}

/// What the user decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing yet.
    Open,
    /// Not to import.
    Cancelled,
    /// To import.
    Import,
}

/// A cell by its places among the rows and columns shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct At {
    row: usize,
    column: usize,
}

/// The review with what it remembers between frames.
#[expect(clippy::struct_excessive_bools, reason = "each a state of its own")]
pub struct ImportReview {
    draft: ImportDraft,
    /// Goes into the open project, not into a new one.
    into_open: bool,
    remove_gone: bool,
    at: At,
    corner: At,
    edit: Option<Edit>,
    edits: u64,
    dragging: bool,
    wants_focus: bool,
    scroll_to: Option<At>,
    /// Cell whose list is to be opened.
    opens: Option<At>,
    rates: BTreeMap<(String, String), RateFields>,
    /// Why the last entry was not taken.
    refusal: Option<String>,
    view: Option<View>,
    cards_height: f32,
}

impl ImportReview {
    /// Reviews this table; `into_open`: it goes into the open project.
    pub fn new(draft: ImportDraft, into_open: bool) -> Self {
        Self {
            draft,
            into_open,
            remove_gone: false,
            at: At::default(),
            corner: At::default(),
            edit: None,
            edits: 0,
            dragging: false,
            wants_focus: true,
            scroll_to: None,
            opens: None,
            rates: BTreeMap::new(),
            refusal: None,
            view: None,
            cards_height: 0.0,
        }
    }

    /// The table with the corrections.
    pub fn draft(&self) -> &ImportDraft {
        &self.draft
    }

    /// True where the table goes into the open project.
    pub fn into_open(&self) -> bool {
        self.into_open
    }

    /// True where what the table does not have is to be removed.
    pub fn remove_gone(&self) -> bool {
        self.remove_gone
    }

    /// Shows the review in all of `ui`.
    pub fn show(&mut self, ui: &mut Ui, input: &ReviewInput<'_>) -> Outcome {
        let card = ui.max_rect();
        ui.painter().rect_filled(card, Tokens::RADIUS, input.tokens.card);
        let inner = card.shrink2(vec2(18.0, 14.0));
        let foot = inner.with_min_y(inner.bottom() - FOOT);
        let mut body = ui.new_child(UiBuilder::new().id_salt("body").max_rect(inner.with_max_y(foot.top())));
        self.refresh(input);
        head::show(self, &mut body, input);
        self.refresh(input);
        let rest = body.available_rect_before_wrap();
        let cards = self.cards_height.min((rest.height() - LEAST_TABLE).max(rest.height() * 0.4));
        let wanted = self.view.as_ref().map_or(0.0, View::height);
        let table = rest.with_max_y(rest.top() + wanted.min(rest.height() - cards - Tokens::GAP).max(60.0));
        self.table(&mut body, table, input);
        let below = Rect::from_min_max(rest.left_top() + vec2(0.0, table.height() + Tokens::GAP), rest.max);
        self.refresh(input);
        self.cards(&mut body, below, input);
        self.foot(ui, foot, input)
    }

    fn table(&mut self, ui: &mut Ui, rect: Rect, input: &ReviewInput<'_>) {
        let mut inner = ui.new_child(UiBuilder::new().id_salt("table").max_rect(rect));
        inner.shrink_clip_rect(rect);
        self.show_table(&mut inner, input);
    }

    fn cards(&mut self, ui: &mut Ui, rect: Rect, input: &ReviewInput<'_>) {
        let builder = UiBuilder::new().id_salt("cards").max_rect(rect).layout(Layout::top_down(Align::Min));
        let mut inner = ui.new_child(builder);
        inner.shrink_clip_rect(rect);
        let shown = ScrollArea::vertical()
            .id_salt("cards")
            .auto_shrink(false)
            .show(&mut inner, |ui| ui.vertical(|ui| cards::show(self, ui, input)).response.rect.height());
        if (self.cards_height - shown.inner).abs() > 0.5 {
            self.cards_height = shown.inner;
            ui.request_repaint();
        }
    }

    /// What importing does, and the two buttons.
    fn foot(&mut self, ui: &mut Ui, rect: Rect, input: &ReviewInput<'_>) -> Outcome {
        let (lang, tokens) = (input.lang, input.tokens);
        let builder = UiBuilder::new().id_salt("foot").max_rect(rect).layout(Layout::right_to_left(Align::Center));
        let mut ui = ui.new_child(builder);
        let (criteria, equipment) = self.draft.size();
        let can = criteria > 0 && equipment > 0;
        let open = self.draft.open_questions();
        let text = match open {
            0 => lang.review_import(criteria, equipment),
            open => lang.review_import_open(criteria, equipment, open),
        };
        let mut outcome = Outcome::Open;
        ui.add_enabled_ui(can, |ui| {
            if button::primary(ui, &text).on_disabled_hover_text(lang.review_nothing_to_import()).clicked() {
                outcome = Outcome::Import;
            }
        });
        if fields::button(&mut ui, lang.review_cancel()).clicked() {
            outcome = Outcome::Cancelled;
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let (said, colour) = match &self.refusal {
                Some(refusal) => (refusal.as_str(), tokens.error),
                None if !can => (lang.review_nothing_to_import(), tokens.warning),
                None => (lang.review_nothing_yet(), tokens.text_subdued),
            };
            ui.add(Label::new(theme::small(said).color(colour)).wrap());
        });
        if can && keys::imports(&ui) { Outcome::Import } else { outcome }
    }

    /// Takes a text into cells; why it is refused is said at the foot.
    fn set(&mut self, cells: &[(usize, ReviewColumn, String)], lang: Lang) {
        self.refusal = self.draft.set(cells).err().map(|(text, refusal)| refusal.sentence(&text, lang));
    }
}
