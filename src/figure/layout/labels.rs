//! Words among the marks: kept on the page, off each other where there is a free side, and inside their cell.

use super::axes::MIDDLE;
use super::geometry::{Point, Rect, clip_segment, finite};
use super::words::{Face, elide};
use super::{Align, Item, Pen, Primitive};
use crate::figure::plot::{Anchor, ColourRole};

/// Smallest size in points to which a word in a cell may shrink.
const SMALLEST: f32 = 5.5;

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
    let (text, shortened) = elide(pen.metrics, label.text, room(label, pen.page[0]), face);
    let width = pen.width(&text, face);
    let [x, y] = place(label, width, face, pen);
    let y = y.clamp((0.85 * face.size).min(pen.page[1]), (pen.page[1] - 0.2 * face.size).max(0.85 * face.size));
    pen.short_text((text, shortened.then(|| label.text.to_owned())), [x, y], Align::Left, face, role);
}

/// How long a word can be: one that stays at its very place ends where the page does.
fn room(label: &Label, page: f32) -> f32 {
    match label.anchor {
        Anchor::Left if label.offset == [0.0; 2] => page - 2.0 - label.at[0],
        Anchor::Right if label.offset == [0.0; 2] => label.at[0] - 2.0,
        _ => page - 4.0,
    }
}

/// The face in which a centred word fits the rectangle just drawn beneath it; none if it would be too small to read.
fn in_cell(label: &Label, face: Face, pen: &Pen) -> Option<Face> {
    let cell = pen.items.iter().rev().take(3).find_map(|item| match &item.primitive {
        Primitive::Rect { rect, .. } if rect.contains(label.at, 0.0) => Some(*rect),
        _ => None,
    });
    let (Some(cell), Anchor::Centre) = (cell, label.anchor) else { return Some(face) };
    let share = (cell.width() - 1.0) / pen.width(label.text, face).max(0.1);
    let share = share.min((cell.height() - 1.0) / face.size).min(1.0);
    (face.size * share >= SMALLEST * pen.scale.min(1.0)).then_some(Face { size: face.size * share, ..face })
}

/// Left end of the baseline: as asked, or else on the first other side that is free and on the page. A word without an
/// offset names its very place and stays.
fn place(label: &Label, width: f32, face: Face, pen: &Pen) -> Point {
    let asked = start(label.at, label.offset, label.anchor, width, face);
    let [dx, dy] = label.offset;
    let away = dx.abs().max(dy.abs());
    if label.anchor == Anchor::Centre || away == 0.0 {
        return asked;
    }
    let others = [
        (label.anchor, label.offset),
        (Anchor::Left, [away, 0.0]),
        (Anchor::Right, [-away, 0.0]),
        (Anchor::Above, [0.0, -away]),
        (Anchor::Below, [0.0, away]),
        (Anchor::Left, [away, away]),
        (Anchor::Right, [-away, away]),
        (Anchor::Left, [away, -away]),
        (Anchor::Right, [-away, -away]),
    ];
    let places = others.map(|(anchor, offset)| start(label.at, offset, anchor, width, face));
    let find = |lines| places.into_iter().find(|&at| free(at, width, face, lines, pen));
    find(true).or_else(|| find(false)).unwrap_or(asked)
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

/// Whether a word there is on the page and touches no other word; with `marks` also no line, bar or dot.
fn free(at: Point, width: f32, face: Face, marks: bool, pen: &Pen) -> bool {
    let [x, y] = at;
    let room = Rect { left: x, top: y - 0.8 * face.size, right: x + width, bottom: y + 0.2 * face.size };
    let on_page = room.left >= 2.0 && room.top >= 0.0 && room.right <= pen.page[0] - 2.0 && room.bottom <= pen.page[1];
    let crosses = |from: Point, to: Point| clip_segment(from, to, room).is_some();
    let pairs = |points: &[Point]| points.windows(2).any(|pair| matches!(pair, &[from, to] if crosses(from, to)));
    let faint = |role| matches!(role, ColourRole::Grid | ColourRole::Margin | ColourRole::Panel);
    let in_the_way = |item: &Item| match &item.primitive {
        Primitive::Text(text) => text.bounds().cut(room).is_some(),
        _ if !marks || faint(item.role) => false,
        Primitive::Line { points, .. } => pairs(points),
        Primitive::Segments { segments, .. } => segments.iter().any(|&[from, to]| crosses(from, to)),
        Primitive::Rect { rect, .. } => rect.cut(room).is_some(),
        Primitive::Dots { centres, radius } => centres.iter().any(|&centre| room.contains(centre, *radius)),
        Primitive::Polygon { .. } => false,
    };
    on_page && !pen.items.iter().any(in_the_way)
}
