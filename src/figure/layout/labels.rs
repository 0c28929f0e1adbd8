//! Words among the marks: kept on the page, off each other where there is a free side, and inside their cell.

use super::axes::MIDDLE;
use super::geometry::{Point, Rect, finite};
use super::words::{Face, elide};
use super::{Align, Pen, Primitive};
use crate::figure::{Anchor, ColourRole};

/// Smallest size in points to which a word in a cell may shrink.
const SMALLEST: f32 = 7.0;

/// A word at a mark.
pub(super) struct Label<'a> {
    pub(super) text: &'a str,
    pub(super) at: Point,
    pub(super) offset: Point,
    pub(super) anchor: Anchor,
    pub(super) size: f32,
}

/// Draws a word; data far outside the page say nothing.
pub(super) fn draw(label: &Label, role: ColourRole, pen: &mut Pen) {
    let face = pen.face(if label.size.is_finite() { label.size.clamp(1.0, 200.0) } else { 12.0 }, false);
    let page = Rect { left: 0.0, top: 0.0, right: pen.page[0], bottom: pen.page[1] };
    if !finite(label.at) || !finite(label.offset) || !page.contains(label.at, face.size) {
        return;
    }
    let Some(face) = in_cell(label, face, pen) else { return };
    let (text, shortened) = elide(pen.metrics, label.text, pen.page[0] - 4.0, face);
    let width = pen.width(&text, face);
    let [x, y] = place(label, width, face, pen);
    let y = y.clamp((0.85 * face.size).min(pen.page[1]), (pen.page[1] - 0.2 * face.size).max(0.85 * face.size));
    pen.short_text((text, shortened.then(|| label.text.to_owned())), [x, y], Align::Left, face, role);
}

/// The face in which a centred word fits the rectangle just drawn beneath it; none if it would be too small to read.
fn in_cell(label: &Label, face: Face, pen: &Pen) -> Option<Face> {
    let cell = pen.items.iter().rev().take(3).find_map(|item| match &item.primitive {
        Primitive::Rect { rect, .. } if rect.contains(label.at, 0.0) => Some(*rect),
        _ => None,
    });
    let (Some(cell), Anchor::Centre) = (cell, label.anchor) else { return Some(face) };
    let share = (cell.width() - 2.0) / pen.width(label.text, face).max(0.1);
    let share = share.min((cell.height() - 1.0) / face.size).min(1.0);
    (face.size * share >= SMALLEST * pen.scale.min(1.0)).then_some(Face { size: face.size * share, ..face })
}

/// Left end of the baseline: as asked, or else on the first other side that is free and on the page.
fn place(label: &Label, width: f32, face: Face, pen: &Pen) -> Point {
    let asked = start(label.at, label.offset, label.anchor, width, face);
    if label.anchor == Anchor::Centre {
        return asked;
    }
    let [dx, dy] = label.offset;
    let away = dx.abs().max(dy.abs()).max(4.0);
    let others = [
        (label.anchor, label.offset),
        (Anchor::Left, [away, 0.0]),
        (Anchor::Right, [-away, 0.0]),
        (Anchor::Above, [0.0, -away]),
        (Anchor::Below, [0.0, away]),
    ];
    let places = others.map(|(anchor, offset)| start(label.at, offset, anchor, width, face));
    places.into_iter().find(|&at| free(at, width, face, pen)).unwrap_or(asked)
}

fn start(at: Point, offset: Point, anchor: Anchor, width: f32, face: Face) -> Point {
    let (back, down) = match anchor {
        Anchor::Left => (0.0, MIDDLE),
        Anchor::Centre => (0.5, MIDDLE),
        Anchor::Right => (1.0, MIDDLE),
        Anchor::Below => (0.5, 0.95),
        Anchor::Above => (0.5, -0.3),
    };
    [at[0] + offset[0] - back * width, at[1] + offset[1] + down * face.size]
}

/// Whether a word there is on the page and touches no other word.
fn free(at: Point, width: f32, face: Face, pen: &Pen) -> bool {
    let room =
        Rect { left: at[0], top: at[1] - 0.8 * face.size, right: at[0] + width, bottom: at[1] + 0.2 * face.size };
    let on_page = room.left >= 2.0 && room.top >= 0.0 && room.right <= pen.page[0] - 2.0 && room.bottom <= pen.page[1];
    on_page
        && pen.items.iter().all(|item| match &item.primitive {
            Primitive::Text(text) => text.bounds().cut(room).is_none(),
            _ => true,
        })
}
