//! Draws the table of the review.

use eframe::egui::{
    Align2, Context, Id, Popup, PopupCloseBehavior, Rect, Response, Role as WidgetRole, Sense, Shape, Stroke,
    StrokeKind, Ui, WidgetInfo, pos2, vec2,
};
use egui_table::{CellInfo, Column, HeaderCellInfo, HeaderRow, Table, TableDelegate, TableState};

use crate::analysis::category_name;
use crate::app::import::{CellChange, ReviewColumn};
use crate::model::{Better, Category, Origin};
use crate::sheet::recognise::{Certainty, Row, RowKind};
use crate::ui::theme::{self, Tokens};
use crate::ui::views::matrix::paint::{Look, line};
use crate::ui::widgets::button;

use super::view::{HEADS, NUMBERS, ROW, View};
use super::{At, ImportReview, ReviewInput, roles};

/// Columns before those of the review.
const FIXED: usize = 1;

impl ImportReview {
    pub(super) fn show_table(&mut self, ui: &mut Ui, input: &ReviewInput<'_>) {
        let Some(view) = self.view.take() else { return };
        self.own_focus(ui, input);
        self.keys(ui, &view, input);
        let mut columns = vec![Column::new(NUMBERS).resizable(false)];
        columns.extend(view.widths.iter().map(|width| Column::new(*width).resizable(false)));
        let mut table = Table::new()
            .id_salt("import review")
            .num_rows(view.rows.len() as u64)
            .num_sticky_cols(FIXED)
            .headers([HeaderRow::new(HEADS[0]), HeaderRow::new(HEADS[1])])
            .columns(columns);
        if let Some(at) = self.scroll_to.take() {
            table = table.scroll_to_column(at.column + FIXED, None).scroll_to_row(at.row as u64, None);
        }
        let id = table.get_id(ui);
        TableState::default().store(ui, id);
        let mut painter = Painter { review: self, view: &view, input, edit_rect: None };
        table.show(ui, &mut painter);
        let edit_rect = painter.edit_rect;
        if !ui.input(|input| input.pointer.primary_down()) {
            self.dragging = false;
        }
        self.show_edit(ui, edit_rect, &view, input);
        // What was changed meanwhile is worked out anew.
        self.view = Some(view);
    }
}

struct Painter<'a> {
    review: &'a mut ImportReview,
    view: &'a View,
    input: &'a ReviewInput<'a>,
    /// Where the cell being edited is drawn.
    edit_rect: Option<Rect>,
}

impl TableDelegate for Painter<'_> {
    fn header_cell_ui(&mut self, ui: &mut Ui, cell: &HeaderCellInfo) {
        let rect = ui.max_rect();
        let tokens = self.input.tokens;
        let Some(column) = cell.col_range.start.checked_sub(FIXED) else { return };
        let Some(shown) = self.view.columns.get(column).copied() else { return };
        if cell.row_nr == 0 {
            if let ReviewColumn::Table(at) = shown {
                self.role(ui, rect, at);
            }
            return;
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, tokens.separator));
        let heading = self.view.heading(&self.review.draft, column, self.input.lang);
        let colour = if matches!(shown, ReviewColumn::Table(_)) { tokens.text } else { tokens.text_subdued };
        line(ui, rect, &heading, &Look { font: theme::bold_font(13.0), colour }, Align2::LEFT_CENTER);
    }

    fn row_ui(&mut self, ui: &mut Ui, row: u64) {
        let rect = ui.max_rect();
        let tokens = self.input.tokens;
        let Some(row) = self.row(row as usize) else { return };
        if matches!(row.kind, RowKind::Section) {
            ui.painter().rect_filled(rect, 0.0, tokens.raised);
        } else if self.review.draft.row_certainty(row) == Certainty::Open {
            ui.painter().rect_filled(rect, 0.0, tokens.warning_soft);
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, tokens.separator));
    }

    fn cell_ui(&mut self, ui: &mut Ui, cell: &CellInfo) {
        let row = cell.row_nr as usize;
        match cell.col_nr.checked_sub(FIXED) {
            None => self.number(ui, row),
            Some(column) => self.cell(ui, At { row, column }),
        }
    }

    fn row_top_offset(&self, _: &Context, _: Id, row: u64) -> f32 {
        row as f32 * ROW
    }
}

impl Painter<'_> {
    fn row(&self, at: usize) -> Option<&Row> {
        self.view.rows.get(at).and_then(|at| self.review.draft.recognition().body.get(*at))
    }

    /// What a column is, with the list to change it.
    fn role(&mut self, ui: &mut Ui, rect: Rect, at: usize) {
        let (lang, tokens) = (self.input.lang, self.input.tokens);
        let frame = rect.shrink2(vec2(4.0, 4.0));
        let response = ui.interact(frame, ui.scope_id().with("role"), Sense::click());
        let heading = &self.review.draft.recognition().columns[at].heading;
        let name = lang.review_column_role(heading);
        let text = roles::text(&self.review.draft, at, lang);
        let certainty = roles::certainty(&self.review.draft, at);
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(WidgetRole::ComboBox, true, &name);
            info.current_text_value = Some(format!("{text} ({})", certainty_name(certainty, lang)));
            info
        });
        let fill = if response.hovered() || response.has_focus() { tokens.hover } else { tokens.raised };
        ui.painter().rect_filled(frame, Tokens::RADIUS, fill);
        let outline = if response.has_focus() { tokens.accent } else { tokens.outline };
        ui.painter().rect_stroke(frame, Tokens::RADIUS, Stroke::new(1.0, outline), StrokeKind::Inside);
        certainty_mark(ui, frame, certainty, tokens);
        let look = Look { font: theme::font(13.0), colour: tokens.text };
        line(ui, frame.with_max_x(frame.right() - 14.0), &text, &look, Align2::LEFT_CENTER);
        caret(ui, frame, tokens);
        let response = response.on_hover_text(format!("{text}: {}", certainty_name(certainty, lang)));
        roles::menu(&response, &mut self.review.draft, at, lang, tokens);
    }

    /// Whether a row is imported, its number, and how sure it is.
    fn number(&mut self, ui: &mut Ui, row: usize) {
        let (lang, tokens) = (self.input.lang, self.input.tokens);
        let rect = ui.max_rect();
        let Some(row) = self.row(row).cloned() else { return };
        let certainty = self.review.draft.row_certainty(&row);
        if matches!(row.kind, RowKind::Criterion(_)) {
            certainty_mark(ui, rect, certainty, tokens);
        }
        let number = row.at + 1;
        let counts = row.kind.counts();
        let place = Rect::from_center_size(pos2(rect.left() + 18.0, rect.center().y), vec2(15.0, 15.0));
        let response = ui.interact(place.expand(4.0), ui.scope_id().with("counts"), Sense::CLICK);
        response
            .widget_info(|| WidgetInfo::selected(WidgetRole::CheckBox, true, counts, lang.review_row_import(number)));
        check_box(ui, place, counts, response.hovered(), tokens);
        if response.on_hover_text(lang.review_row_import(number)).clicked() {
            self.review.draft.change(|choices| choices.rows.entry(row.at).or_default().counts = Some(!counts));
        }
        let look = Look::small(tokens.text_subdued);
        line(ui, rect, &number.to_string(), &look, Align2::RIGHT_CENTER);
    }

    fn cell(&mut self, ui: &mut Ui, at: At) {
        let (lang, tokens) = (self.input.lang, self.input.tokens);
        let Some(column) = self.view.columns.get(at.column).copied() else { return };
        let Some(row) = self.row(at.row).cloned() else { return };
        let rect = ui.max_rect();
        let text = self.review.draft.text(&row, column, lang);
        // The table has the keyboard as a whole: Tab leads past its cells.
        let response = ui.interact(rect, ui.scope_id().with("cell"), Sense::CLICK | Sense::DRAG);
        self.name(&response, &row, column, &text);
        self.fill(ui, rect, &row, column, at);
        let is_criterion = matches!(row.kind, RowKind::Criterion(_));
        let certainty = self.review.draft.certainty(&row, column);
        let colour = match certainty {
            _ if !is_criterion => tokens.text_subdued,
            Some(Certainty::Open) => tokens.warning,
            Some(Certainty::Guessed) => tokens.text_subdued,
            _ => tokens.text,
        };
        let has_list = is_criterion && matches!(column, ReviewColumn::Category | ReviewColumn::Direction);
        let mut space = rect;
        if has_list {
            caret(ui, rect, tokens);
            space.max.x -= 12.0;
        }
        let is_number = self.is_equipment(column);
        let align = if is_number { Align2::RIGHT_CENTER } else { Align2::LEFT_CENTER };
        let font = if self.is_name(column) { theme::bold_font(Tokens::BODY) } else { theme::font(Tokens::BODY) };
        line(ui, space, &text, &Look { font, colour }, align);
        if certainty == Some(Certainty::Guessed) && is_criterion && !text.is_empty() {
            dashes(ui, space, tokens);
        }
        if self.review.edit.as_ref().is_some_and(|edit| edit.at() == at) {
            self.edit_rect = Some(rect);
        }
        self.pointer(ui, &response, at, has_list);
        if has_list {
            self.list(ui, &response, &row, column, at);
        }
        self.hover(response, &row, column, &text, certainty);
    }

    fn name(&self, response: &Response, row: &Row, column: ReviewColumn, text: &str) {
        let lang = self.input.lang;
        response.widget_info(|| {
            let heading = super::view::heading(&self.review.draft, column, lang);
            let name = match &row.kind {
                RowKind::Criterion(guess) => guess.name.clone(),
                _ => format!("{} {}", lang.review_row(), row.at + 1),
            };
            let mut info = WidgetInfo::labeled(WidgetRole::Cell, true, format!("{name}, {heading}"));
            let certainty = self.review.draft.certainty(row, column);
            let doubt = certainty.filter(|certainty| *certainty != Certainty::Sure);
            let doubt = doubt.map(|certainty| format!(" ({})", certainty_name(certainty, lang))).unwrap_or_default();
            info.current_text_value = Some(format!("{text}{doubt}"));
            info
        });
    }

    fn is_equipment(&self, column: ReviewColumn) -> bool {
        matches!(column, ReviewColumn::Table(at) if self.review.draft.recognition().columns[at].equipment.is_some())
    }

    fn is_name(&self, column: ReviewColumn) -> bool {
        use crate::lexicon::Heading;
        use crate::sheet::recognise::Role;
        let name = Role::Property(Heading::Name);
        matches!(column, ReviewColumn::Table(at) if self.review.draft.recognition().columns[at].role.value == name)
    }

    /// The colour of the origin, of a change, and of the selection.
    fn fill(&self, ui: &Ui, rect: Rect, row: &Row, column: ReviewColumn, at: At) {
        let tokens = self.input.tokens;
        let inner = rect.shrink2(vec2(0.0, 0.5));
        let is_criterion = matches!(row.kind, RowKind::Criterion(_));
        if let ReviewColumn::Table(place) = column
            && let Some(equipment) = &self.review.draft.recognition().columns[place].equipment
            && is_criterion
            && equipment.origin.value != Origin::default()
        {
            ui.painter().rect_filled(inner, 0.0, tokens.origin(&equipment.origin.value).soft);
        }
        if let ReviewColumn::Table(place) = column
            && let Some((change, _)) = self.view.change(row.at, place)
            && change != CellChange::Added
        {
            let corner = Rect::from_min_size(pos2(rect.right() - 7.0, rect.top() + 1.0), vec2(6.0, 6.0));
            ui.painter().rect_filled(corner, 0.0, tokens.warning);
        }
        let (rows, columns) = self.review.block();
        if at == self.review.at {
            ui.painter().rect_filled(inner, 0.0, tokens.accent_soft);
            ui.painter().rect_stroke(rect, 0.0, Stroke::new(2.0, tokens.accent), StrokeKind::Inside);
        } else if rows.contains(&at.row) && columns.contains(&at.column) {
            ui.painter().rect_filled(inner, 0.0, tokens.block);
        }
    }

    fn pointer(&mut self, ui: &Ui, response: &Response, at: At, has_list: bool) {
        let pressed = response.is_pointer_button_down_on() && ui.input(|i| i.pointer.primary_pressed());
        let is_edited = self.review.edit.as_ref().is_some_and(|edit| edit.at() == at);
        if (pressed || response.clicked()) && !is_edited {
            let extends = ui.input(|i| i.modifiers.shift);
            self.review.end_edit(self.view, self.input.lang);
            self.review.dragging = true;
            self.review.wants_focus = true;
            self.review.select(at, extends);
        }
        let is_under = self.review.dragging
            && ui.input(|i| i.pointer.latest_pos()).is_some_and(|pointer| ui.max_rect().contains(pointer));
        if is_under && self.review.corner != at {
            self.review.corner = at;
        }
        if response.double_clicked() && !has_list {
            self.review.begin_edit(at, self.view, self.input.lang, false);
        }
    }

    /// The list of categories or directions.
    fn list(&mut self, ui: &Ui, response: &Response, row: &Row, column: ReviewColumn, at: At) {
        let id = Popup::default_response_id(response);
        let opened = self.review.opens == Some(at);
        if opened {
            self.review.opens = None;
            Popup::open_id(ui, id);
        } else if response.double_clicked() {
            Popup::toggle_id(ui, id);
        }
        let lang = self.input.lang;
        let options: Vec<String> = match column {
            ReviewColumn::Category => Category::ALL.iter().map(|c| category_name(*c, lang).to_owned()).collect(),
            _ => {
                [Better::Higher, Better::Lower].iter().map(|better| super::cards::better_name(*better, lang)).collect()
            }
        };
        let current = self.review.draft.text(row, column, lang);
        let popup = Popup::from_response(response).open_memory(None);
        let place = row.at;
        popup.close_behavior(PopupCloseBehavior::CloseOnClick).show(|ui| {
            ui.set_min_width(170.0);
            for (number, option) in options.iter().enumerate() {
                let sign = if *option == current { theme::icons::CHECK } else { "" };
                let entry = button::menu_entry(ui, sign, option, "", true);
                if opened && number == 0 {
                    entry.request_focus();
                }
                if entry.clicked() {
                    self.review.set(&[(place, column, option.clone())], lang);
                    self.review.wants_focus = true;
                    ui.close();
                }
            }
        });
    }

    fn hover(&self, response: Response, row: &Row, column: ReviewColumn, text: &str, certainty: Option<Certainty>) {
        let lang = self.input.lang;
        if !response.hovered() || text.is_empty() {
            return;
        }
        let mut lines = vec![text.to_owned()];
        lines.extend(certainty.map(|certainty| certainty_name(certainty, lang).to_owned()));
        if let ReviewColumn::Table(place) = column {
            if let Some((change, before)) = self.view.change(row.at, place) {
                lines.push(change_name(change, lang).to_owned());
                lines.extend((!before.is_empty()).then(|| lang.review_before(before)));
            }
            let original = self.review.draft.recognition().originals.get(&(row.at, place));
            lines.extend(original.cloned());
        }
        response.on_hover_ui(|ui| {
            for (number, line) in lines.iter().enumerate() {
                ui.label(if number == 0 { theme::bold(line) } else { theme::small(line) });
            }
        });
    }
}

/// How sure a reading is, in words.
fn certainty_name(certainty: Certainty, lang: crate::text::Lang) -> &'static str {
    match certainty {
        Certainty::Sure => lang.review_sure(),
        Certainty::Guessed => lang.review_guessed(),
        Certainty::Open => lang.review_open(),
        Certainty::Chosen => lang.review_chosen(),
    }
}

fn change_name(change: CellChange, lang: crate::text::Lang) -> &'static str {
    match change {
        CellChange::Added => lang.review_is_new(),
        CellChange::Changed => lang.review_is_changed(),
        CellChange::Beside => lang.review_is_beside(),
        CellChange::UnitUnclear => lang.review_row_left_out(),
    }
}

/// A solid, dashed or double line at the left: told apart without colour.
pub(super) fn certainty_mark(ui: &Ui, rect: Rect, certainty: Certainty, tokens: &Tokens) {
    let (top, bottom) = (rect.top() + 2.0, rect.bottom() - 2.0);
    let painter = ui.painter();
    let left = rect.left() + 2.0;
    match certainty {
        Certainty::Sure | Certainty::Chosen => {
            painter.vline(left, top..=bottom, Stroke::new(3.0, tokens.ahead));
        }
        Certainty::Guessed => {
            let mut y = top;
            while y < bottom {
                painter.vline(left, y..=(y + 4.0).min(bottom), Stroke::new(3.0, tokens.warning));
                y += 7.0;
            }
        }
        Certainty::Open => {
            for x in [left - 0.5, left + 3.0] {
                painter.vline(x, top..=bottom, Stroke::new(1.5, tokens.error));
            }
        }
    }
}

fn check_box(ui: &Ui, rect: Rect, is_checked: bool, is_hovered: bool, tokens: &Tokens) {
    let fill = if is_hovered { tokens.hover } else { tokens.raised };
    ui.painter().rect(rect, 3.0, fill, Stroke::new(1.0, tokens.outline), StrokeKind::Inside);
    if is_checked {
        let points = [(3.0, 8.0), (6.0, 11.0), (12.0, 4.0)].map(|(x, y)| rect.min + vec2(x, y));
        ui.painter().add(Shape::line(points.to_vec(), Stroke::new(1.5, tokens.text)));
    }
}

/// The sign of a list that opens.
fn caret(ui: &Ui, rect: Rect, tokens: &Tokens) {
    let at = pos2(rect.right() - 11.0, rect.center().y);
    let corners = vec![at + vec2(-4.0, -2.0), at + vec2(4.0, -2.0), at + vec2(0.0, 3.0)];
    ui.painter().add(Shape::convex_polygon(corners, tokens.text_subdued, Stroke::NONE));
}

/// A dotted line under what is inferred.
fn dashes(ui: &Ui, rect: Rect, tokens: &Tokens) {
    let y = rect.bottom() - 5.0;
    let right = (rect.left() + 46.0).min(rect.right() - 8.0);
    let mut x = rect.left() + 8.0;
    while x < right {
        ui.painter().hline(x..=(x + 3.0).min(right), y, Stroke::new(1.0, tokens.text_subdued));
        x += 6.0;
    }
}
