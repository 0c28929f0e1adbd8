//! The rows of the deviation table.

use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{Color32, FontId, Rect, Response, Role, Sense, Stroke, TextFormat, Ui, WidgetInfo, pos2, vec2};

use crate::analysis::Deviation;
use crate::analysis::deviation::{DemandKind, DeviationRow, RowPlace};
use crate::model::{Equipment, Evidence};
use crate::report::deviations;
use crate::ui::context::Shared;
use crate::ui::theme::{self, Tokens, icons};
use crate::ui::widgets::curve;

/// Height of every row, so that only those in sight are drawn.
pub const HEIGHT: f32 = 32.0;
/// Between text and the edge of its column.
const PADDING: f32 = 8.0;

/// A line of the table.
#[derive(Clone, Copy, Debug)]
pub enum Line {
    /// The equipment with this index, whose rows follow, and how many of them reject it.
    Equipment(usize, usize),
    /// The clause at this place.
    Clause(RowPlace),
}

/// Where the columns begin, and where the last one ends.
pub struct Columns {
    edges: [f32; 10],
}

impl Columns {
    /// Clause, criterion, required, unit, offered, deviation, evidence, page, remark: shares of the room that is left beside the
    /// columns of fixed width.
    pub fn new(width: f32) -> Self {
        let (clause, unit, deviation) = (72.0, 80.0, 124.0);
        let rest = (width - clause - unit - deviation).max(300.0);
        let widths =
            [clause, rest * 0.22, rest * 0.13, unit, rest * 0.14, deviation, rest * 0.19, rest * 0.08, rest * 0.24];
        let mut edges = [0.0; 10];
        let mut edge = 0.0;
        for (place, width) in edges.iter_mut().skip(1).zip(widths) {
            edge += width;
            *place = edge;
        }
        Self { edges }
    }

    fn rects(&self, row: Rect) -> impl Iterator<Item = Rect> + '_ {
        self.edges.windows(2).map(move |pair| {
            let (left, right) = (pair.first().copied().unwrap_or_default(), pair.last().copied().unwrap_or_default());
            Rect::from_min_max(pos2(row.left() + left, row.top()), pos2(row.left() + right, row.bottom()))
        })
    }
}

/// The names of the columns.
pub fn headings(ui: &mut Ui, shared: &Shared<'_>, columns: &Columns) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::hover());
    for (column, name) in columns.rects(rect).zip(deviations::headings(lang)) {
        text(ui, column, name, theme::bold_font(13.0), tokens.text);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, tokens.separator));
}

/// The equipment whose rows follow, with what they come to.
pub fn equipment(ui: &mut Ui, shared: &Shared<'_>, equipment: &Equipment, rejecting: usize) {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let name = shared.session.project().name_of(equipment, lang);
    let colours = tokens.origin(&equipment.origin);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &name));
    ui.painter().rect_filled(rect.with_max_y(rect.bottom() - 1.0), 0.0, tokens.raised);
    let sign = pos2(rect.left() + PADDING + 5.0, rect.center().y);
    curve::mark(ui.painter(), sign, 4.5, &equipment.origin, colours.mark);
    let right = if rejecting > 0 {
        let said = lang.tender_rejected(rejecting);
        let galley = ui.painter().layout_no_wrap(said, theme::bold_font(13.0), tokens.error);
        let at = pos2(rect.right() - PADDING - galley.size().x, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, tokens.error);
        at.x
    } else {
        rect.right()
    };
    let place = Rect::from_min_max(pos2(rect.left() + 20.0, rect.top()), pos2(right - PADDING, rect.bottom()));
    text(ui, place, &name, theme::bold_font(Tokens::BODY), tokens.text);
}

/// One clause; a click on it leads to its cell.
pub fn clause(ui: &mut Ui, shared: &Shared<'_>, columns: &Columns, row: &DeviationRow<'_>) -> Response {
    let (lang, tokens) = (shared.lang, shared.tokens);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::click());
    let criterion = row.criterion.display_name(lang);
    let number = match row.kind() {
        DemandKind::Clause => format!("{}{}", if row.star { "★" } else { "" }, row.clause),
        DemandKind::Need => row.kind().word(lang).to_owned(),
    };
    let name = lang.tender_row(&number, criterion, &row.equipment_name(lang), row.deviation.word(lang));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.gained_focus() {
        // With the next row, so that the keyboard can go on to it.
        ui.scroll_to_rect(rect.expand2(vec2(0.0, HEIGHT)), None);
    }
    let painter = ui.painter();
    if response.hovered() || response.has_focus() {
        painter.rect_filled(rect, 0.0, if response.has_focus() { tokens.accent_soft } else { tokens.hover });
    }
    if row.rejects() {
        painter.rect_filled(rect.with_max_x(rect.left() + 3.0), 0.0, tokens.error);
    }
    painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, tokens.separator));
    let (sign, colour) = look(row.deviation, tokens);
    let evidence = row.evidence.map(Evidence::display_title).unwrap_or_default();
    let remark = row.remark(lang);
    let body = |text: &str, colour: Color32| (text.to_owned(), theme::font(Tokens::BODY), colour);
    let strong = row.deviation == Deviation::Negative;
    let word_font = if strong { theme::bold_font(Tokens::BODY) } else { theme::font(Tokens::BODY) };
    let remark_font = if row.rejects() { theme::bold_font(13.0) } else { theme::font(13.0) };
    let remark_colour = if strong { tokens.error } else { tokens.text_subdued };
    let texts = [
        body(if number.is_empty() { "–" } else { &number }, tokens.text),
        body(criterion, tokens.text),
        body(row.required, tokens.text),
        body(row.unit(lang), tokens.text_subdued),
        body(if row.offered.is_empty() { "–" } else { row.offered }, tokens.text),
        (format!("{sign} {}", row.deviation.word(lang)), word_font, colour),
        (evidence.to_owned(), theme::font(13.0), tokens.text_subdued),
        (row.page.to_owned(), theme::font(13.0), tokens.text_subdued),
        (remark.clone(), remark_font, remark_colour),
    ];
    let mut cut = false;
    for (column, (said, font, colour)) in columns.rects(rect).zip(texts) {
        cut |= text(ui, column, &said, font, colour);
    }
    if !cut {
        return response;
    }
    let whole = [criterion, row.required, row.offered, evidence, row.page, &remark];
    response.on_hover_text(whole.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n"))
}

/// Sign and colour of a deviation; the word beside it says the same.
fn look(deviation: Deviation, tokens: &Tokens) -> (&'static str, Color32) {
    match deviation {
        Deviation::Positive => (icons::UP, tokens.ahead),
        Deviation::None => (icons::CHECK, tokens.parity),
        Deviation::Negative => (icons::CLOSE, tokens.error),
        Deviation::NoResponse(_) => (icons::HELP, tokens.warning),
    }
}

/// One line of text in its column; true where it had to be cut with ….
fn text(ui: &Ui, rect: Rect, text: &str, font: FontId, colour: Color32) -> bool {
    let mut job = LayoutJob::default();
    job.append(text, 0.0, TextFormat { font_id: font, color: colour, ..TextFormat::default() });
    job.wrap = TextWrapping::truncate_at_width((rect.width() - 2.0 * PADDING).max(8.0));
    let galley = ui.painter().layout_job(job);
    let cut = galley.elided;
    let at = pos2(rect.left() + PADDING, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, colour);
    cut
}
