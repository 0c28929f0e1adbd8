//! What stands around the plot: headline, summary, legend and small print.

use super::axes::MIDDLE;
use super::geometry::{Point, Rect};
use super::words::{elide, wrap};
use super::{Align, Pen, Primitive, marks};
use crate::figure::plot::{ColourRole, Figure, LegendEntry, LegendKey, Style};

/// Nominal sizes of the header's parts: title, subtitle, summary.
const HEADER: [(f32, bool, ColourRole); 3] =
    [(15.0, true, ColourRole::Text), (12.0, false, ColourRole::TextSubdued), (12.5, false, ColourRole::Text)];
/// Nominal size of the small print.
const NOTE: f32 = 10.5;
/// Nominal size of the legend.
const LEGEND: f32 = 11.5;
/// Width of a sample in the legend.
const KEY: f32 = 26.0;
/// From one line to the next, as a share of the size.
const LEADING: f32 = 1.4;

/// Height of title, subtitle and summary on this page.
pub(super) fn header_height(figure: &Figure, pen: &Pen) -> f32 {
    let mut room = Rect { left: super::PAD, right: pen.page[0] - super::PAD, ..Rect::default() };
    header(figure, &mut room, &mut Pen::new(pen.metrics, pen.page, pen.scale));
    room.top
}

/// Title, subtitle and summary at the top of the room, which becomes smaller.
pub(super) fn header(figure: &Figure, room: &mut Rect, pen: &mut Pen) {
    let start = room.top;
    for (text, (size, bold, role)) in [&figure.title, &figure.subtitle, &figure.summary].into_iter().zip(HEADER) {
        let face = pen.face(size, bold);
        for line in wrap(pen.metrics, text, room.width().max(40.0), face) {
            pen.text(&line, [room.left, room.top + face.size], Align::Left, face, role);
            room.top += face.size * LEADING;
        }
        room.top += if text.is_empty() { 0.0 } else { 2.0 };
    }
    if room.top > start {
        room.top += 8.0;
    }
}

/// Height of the small print on this page.
pub(super) fn notes_height(figure: &Figure, pen: &Pen) -> f32 {
    let lines = note_lines(figure, pen.page[0] - 2.0 * super::PAD, pen).len() as f32;
    if lines > 0.0 { lines * NOTE * pen.scale * LEADING + 8.0 } else { 0.0 }
}

fn note_lines(figure: &Figure, width: f32, pen: &Pen) -> Vec<String> {
    let face = pen.face(NOTE, false);
    figure.notes.iter().flat_map(|note| wrap(pen.metrics, note, width.max(40.0), face)).collect()
}

/// The small print at the bottom of the room, which becomes smaller.
pub(super) fn notes(figure: &Figure, room: &mut Rect, pen: &mut Pen) {
    let face = pen.face(NOTE, false);
    let bottom = room.bottom;
    room.bottom -= notes_height(figure, pen);
    let lines = note_lines(figure, room.width(), pen);
    for (index, line) in lines.iter().rev().enumerate() {
        let baseline = bottom - 3.0 - index as f32 * face.size * LEADING;
        pen.text(line, [room.left, baseline], Align::Left, face, ColourRole::TextSubdued);
    }
}

/// The legend in rows that fit the page.
pub(super) struct Legend<'a> {
    rows: Vec<Vec<LegendCell<'a>>>,
    line: f32,
    width: f32,
}

/// An entry with its label as shown.
struct LegendCell<'a> {
    entry: &'a LegendEntry,
    label: String,
    full: Option<String>,
    width: f32,
}

impl<'a> Legend<'a> {
    pub(super) fn new(figure: &'a Figure, room: Rect, pen: &Pen) -> Self {
        let face = pen.face(LEGEND, false);
        let width = room.width().max(KEY + 20.0);
        let mut legend = Self { rows: Vec::new(), line: face.size * 1.65, width };
        let mut free = 0.0;
        for entry in &figure.legend {
            let (label, shortened) = elide(pen.metrics, &entry.label, width - KEY - 8.0, face);
            let cell_width = KEY + 6.0 + pen.width(&label, face);
            let full = shortened.then(|| entry.label.clone());
            let cell = LegendCell { entry, label, full, width: cell_width };
            match legend.rows.last_mut() {
                Some(row) if cell_width + GAP <= free => {
                    free -= cell_width + GAP;
                    row.push(cell);
                }
                _ => {
                    free = width - cell_width;
                    legend.rows.push(vec![cell]);
                }
            }
        }
        legend
    }

    /// Room for all rows.
    pub(super) fn height(&self) -> f32 {
        if self.rows.is_empty() { 0.0 } else { self.rows.len() as f32 * self.line + 6.0 }
    }

    /// Draws the rows from `top` down, centred as well as the page allows.
    pub(super) fn draw(self, top: f32, centre: f32, pen: &mut Pen) {
        let face = pen.face(LEGEND, false);
        let mut y = top + 6.0 + self.line / 2.0;
        for row in self.rows {
            let width = row.iter().map(|cell| cell.width + GAP).sum::<f32>() - GAP;
            let mut x = (centre - width / 2.0).min(super::PAD + self.width - width).max(super::PAD);
            for cell in row {
                key(cell.entry.key, cell.entry.style, [x, y], pen);
                let at = [x + KEY + 6.0, y + MIDDLE * face.size];
                pen.short_text((cell.label, cell.full), at, Align::Left, face, ColourRole::TextSubdued);
                x += cell.width + GAP;
            }
            y += self.line;
        }
    }
}

/// Between two entries of the legend.
const GAP: f32 = 18.0;

/// A sample of a style, its left end at `at`.
fn key(key: LegendKey, style: Style, at: Point, pen: &mut Pen) {
    let [x, y] = at;
    let centre = [x + KEY / 2.0, y];
    match key {
        LegendKey::Swatch => {
            let rect = Rect { left: x + 2.0, top: y - 5.5, right: x + KEY - 2.0, bottom: y + 5.5 };
            marks::rect(rect, style, pen);
        }
        LegendKey::Line => marks::line(&[vec![[x, y], [x + KEY, y]]], style, pen),
        LegendKey::Span => {
            let rect = Rect { left: x, top: y - 2.5, right: x + KEY, bottom: y + 2.5 };
            pen.push(Primitive::Rect { rect, radius: 2.5 }, style.role, style.fill);
        }
        LegendKey::Symbol(symbol) => marks::symbol(symbol, centre, 5.0, style, pen),
    }
}
