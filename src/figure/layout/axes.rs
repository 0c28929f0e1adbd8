//! Grid, tick labels, axis names and the columns of text on the far side.

use std::f32::consts::{FRAC_1_SQRT_2, FRAC_PI_2, FRAC_PI_4};

use super::geometry::{AxisMap, Rect, Transform};
use super::words::{Face, clean, elide, elide_middle, widest_word, wrap};
use super::{Align, Pen, Primitive, Text};
use crate::figure::plot::{Axis, AxisKind, ColourRole, Figure};

/// Nominal size of tick labels and column cells.
const TICK: f32 = 12.0;
/// Nominal size of axis names and column headings.
const NAME: f32 = 11.0;
/// Largest share of the page for the labels of the vertical axis, in one line and in two.
const LABEL_SHARE: [f32; 2] = [0.4, 0.3];
/// Height of a row that takes two lines, as a share of the size.
const TWO_LINES: f32 = 2.4;
/// Largest length of a turned label.
const TURNED: f32 = 130.0;
/// Baseline below the middle of a line, as a share of its size.
pub(super) const MIDDLE: f32 = 0.36;

/// A shown text and the full one, where it was shortened.
type Label = (String, Option<String>);

/// What stands left, right and above of the plot, and where it leaves the plot's edges.
pub(super) struct Sides<'a> {
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) top: f32,
    labels: Vec<(f64, &'a str, Vec<Label>)>,
    columns: Vec<PlacedColumn>,
}

/// A column by its index in the axis, with its place.
struct PlacedColumn {
    index: usize,
    left: f32,
    width: f32,
}

impl<'a> Sides<'a> {
    pub(super) fn new(figure: &'a Figure, room: Rect, pen: &Pen) -> Self {
        let face = pen.face(TICK, false);
        let ticks = if matches!(figure.y.kind, AxisKind::Hidden { .. }) { &[][..] } else { &figure.y.ticks };
        // Axes and legend take about a third of the height; the rest is shared by the rows.
        let two_lines = room.height() * 0.66 / ticks.len().max(1) as f32 >= face.size * TWO_LINES;
        let label = |text: &'a str| (text, y_label(pen, text, two_lines, face));
        let labels = ticks.iter().map(|tick| (tick.at, label(&tick.label)));
        let labels: Vec<_> = labels.map(|(at, (text, lines))| (at, text, lines)).collect();
        let lines = labels.iter().flat_map(|(_, _, lines)| lines);
        let widest = lines.map(|(text, _)| pen.width(text, face)).fold(0.0, f32::max);
        let left = room.left + if widest > 0.0 { widest + 10.0 } else { 4.0 };
        // The last label of the horizontal axis is centred on the edge of the plot.
        let overhang = match figure.x.kind {
            AxisKind::Linear { .. } | AxisKind::Log { .. } => {
                figure.x.ticks.last().map_or(0.0, |tick| pen.width(&tick.label, face) / 2.0)
            }
            _ => 0.0,
        };
        let (columns, right) = columns(figure, left, room.right, pen);
        let right = right.min(room.right - overhang).max(left + 1.0);
        let headed = !figure.y.label.is_empty() || figure.y.columns.iter().any(|column| !column.header.is_empty());
        let hidden = matches!(figure.y.kind, AxisKind::Hidden { .. });
        let top = room.top + if headed && !hidden { 25.0 * pen.scale } else { 4.0 };
        Self { left, right, top, labels, columns }
    }
}

/// Places the columns from the right edge; those that would leave no plot are left out, the last first.
fn columns(figure: &Figure, left: f32, right: f32, pen: &Pen) -> (Vec<PlacedColumn>, f32) {
    let (cell, name) = (pen.face(TICK, false), pen.face(NAME, false));
    let mut widths: Vec<f32> = Vec::new();
    for column in &figure.y.columns {
        let cells = column.cells.iter().map(|c| pen.width(&c.text, cell)).fold(0.0, f32::max);
        widths.push(cells.max(pen.width(&column.header, name)).min(pen.page[0] * 0.25).ceil());
    }
    let total = |widths: &[f32]| widths.iter().map(|width| width + 14.0).sum::<f32>() + 6.0;
    while !widths.is_empty() && right - left - total(&widths) < pen.page[0] * 0.2 {
        widths.pop();
    }
    if widths.is_empty() {
        return (Vec::new(), right);
    }
    let edge = right - total(&widths);
    let mut at = edge + 6.0;
    let mut placed = Vec::new();
    for (index, width) in widths.into_iter().enumerate() {
        placed.push(PlacedColumn { index, left: at + 14.0, width });
        at += width + 14.0;
    }
    (placed, edge)
}

/// A label in one line, or in two where the rows are high enough.
fn y_label(pen: &Pen, text: &str, two_lines: bool, face: Face) -> Vec<Label> {
    let [one, two] = LABEL_SHARE.map(|share| pen.page[0] * share);
    if !two_lines || pen.width(text, face) <= two || widest_word(pen.metrics, text, face) > two {
        return vec![shortened(pen, text, one, face)];
    }
    let lines = wrap(pen.metrics, text, two, face);
    match lines.as_slice() {
        [first, second] => vec![(first.clone(), None), (second.clone(), None)],
        [first, rest @ ..] => vec![(first.clone(), None), short_of(pen, &rest.join(" "), two, text, face)],
        [] => Vec::new(),
    }
}

/// The beginning of a part, with the whole text behind it.
fn short_of(pen: &Pen, part: &str, width: f32, whole: &str, face: Face) -> Label {
    (elide(pen.metrics, part, width, face).0, Some(whole.to_owned()))
}

fn shortened(pen: &Pen, text: &str, width: f32, face: Face) -> Label {
    let (shown, shortened) = elide(pen.metrics, text, width, face);
    (shown, shortened.then(|| text.to_owned()))
}

/// Grid, labels of the vertical axis, columns and the names above them.
pub(super) fn draw(figure: &Figure, sides: &Sides, transform: Transform, plot: Rect, pen: &mut Pen) {
    grid(&figure.x, transform.x, plot, true, pen);
    grid(&figure.y, transform.y, plot, false, pen);
    y_labels(sides, transform.y, plot, pen);
    for column in &sides.columns {
        draw_column(&figure.y, column, transform.y, plot, pen);
    }
    if !matches!(figure.y.kind, AxisKind::Hidden { .. }) {
        let face = pen.face(NAME, false);
        let name = shortened(pen, &figure.y.label, plot.right - super::PAD, face);
        pen.short_text(name, [super::PAD, plot.top - 12.0 * pen.scale], Align::Left, face, ColourRole::TextSubdued);
    }
}

fn grid(axis: &Axis, map: AxisMap, plot: Rect, vertical: bool, pen: &mut Pen) {
    if !matches!(axis.kind, AxisKind::Linear { .. } | AxisKind::Log { .. }) {
        return;
    }
    for tick in &axis.ticks {
        let at = map.to_points(tick.at);
        let (from, to) =
            if vertical { ([at, plot.top], [at, plot.bottom]) } else { ([plot.left, at], [plot.right, at]) };
        if at.is_finite() && plot.contains(from, 0.5) {
            pen.push(Primitive::Line { points: vec![from, to], closed: false, width: 1.0 }, ColourRole::Grid, 1.0);
        }
    }
}

fn y_labels(sides: &Sides, map: AxisMap, plot: Rect, pen: &mut Pen) {
    let face = pen.face(TICK, false);
    let mut taken: Vec<f32> = Vec::new();
    for (at, whole, lines) in &sides.labels {
        let y = map.to_points(*at);
        let tight = lines.len() > 1 && map.scale() < f64::from(face.size * TWO_LINES);
        let single_line = [shortened(pen, whole, sides.left - 10.0 - super::PAD, face)];
        let lines = if tight { &single_line[..] } else { lines };
        if !seat(y, face.size * lines.len() as f32 * 1.15, plot, &mut taken) {
            continue;
        }
        let first = y + MIDDLE * face.size - face.size * 0.6 * lines.len().saturating_sub(1) as f32;
        for (index, line) in lines.iter().enumerate() {
            let baseline = first + face.size * 1.2 * index as f32;
            pen.short_text(line.clone(), [sides.left - 10.0, baseline], Align::Right, face, ColourRole::Text);
        }
    }
}

/// Whether a line centred at `y` is in the plot and clear of those before it; then it is taken.
fn seat(y: f32, size: f32, plot: Rect, taken: &mut Vec<f32>) -> bool {
    let free = taken.iter().all(|other| (other - y).abs() >= size);
    let seated = free && y.is_finite() && y >= plot.top - 1.0 && y <= plot.bottom + 1.0;
    if seated {
        taken.push(y);
    }
    seated
}

fn draw_column(axis: &Axis, placed: &PlacedColumn, map: AxisMap, plot: Rect, pen: &mut Pen) {
    let Some(column) = axis.columns.get(placed.index) else { return };
    let (face, name) = (pen.face(TICK, false), pen.face(NAME, false));
    let (x, align) =
        if column.right_aligned { (placed.left + placed.width, Align::Right) } else { (placed.left, Align::Left) };
    let header = shortened(pen, &column.header, placed.width + 1.0, name);
    pen.short_text(header, [x, plot.top - 12.0 * pen.scale], align, name, ColourRole::TextSubdued);
    let mut taken = Vec::new();
    for cell in &column.cells {
        let y = map.to_points(cell.at);
        if seat(y, face.size * 1.02, plot, &mut taken) {
            let text = shortened(pen, &cell.text, placed.width + 1.0, face);
            pen.short_text(text, [x, y + MIDDLE * face.size], align, face, cell.role);
        }
    }
}

/// The labels under the plot, in the arrangement that keeps them apart.
pub(super) struct XLabels {
    placed: Vec<(f32, Vec<Label>)>,
    angle: f32,
    face: Face,
    labels_height: f32,
    name: Vec<String>,
}

impl XLabels {
    pub(super) fn new(axis: &Axis, left: f32, right: f32, pen: &Pen) -> Self {
        let (face, name_face) = (pen.face(TICK, false), pen.face(NAME, false));
        let hidden = matches!(axis.kind, AxisKind::Hidden { .. });
        let name =
            if hidden { Vec::new() } else { wrap(pen.metrics, &axis.label, (right - left).max(60.0), name_face) };
        let mut labels = Self { placed: Vec::new(), angle: 0.0, face, labels_height: 0.0, name };
        let map = AxisMap::new(axis.kind, left, right, false);
        let ticks: Vec<(f32, String)> = match axis.kind {
            AxisKind::Hidden { .. } => Vec::new(),
            _ => axis.ticks.iter().map(|tick| (map.to_points(tick.at), clean(&tick.label))).collect(),
        };
        let inside = |at: f32| at.is_finite() && at >= left - 1.0 && at <= right + 1.0;
        let mut ticks: Vec<_> = ticks.into_iter().filter(|&(at, _)| inside(at)).collect();
        ticks.sort_by(|a, b| a.0.total_cmp(&b.0));
        match axis.kind {
            AxisKind::Category(count) => labels.categories(&ticks, (right - left) / count.max(1) as f32, pen),
            _ => labels.numbers(&ticks, pen),
        }
        labels
    }

    /// Room for labels and name.
    pub(super) fn height(&self) -> f32 {
        self.labels_height
            + self.name.len() as f32 * self.face.size * 1.3
            + if self.name.is_empty() { 0.0 } else { 4.0 }
    }

    /// One line each; a label that would touch its left neighbour is left out.
    fn numbers(&mut self, ticks: &[(f32, String)], pen: &Pen) {
        let mut free_from = f32::NEG_INFINITY;
        for (at, text) in ticks {
            let half = pen.width(text, self.face) / 2.0;
            if at - half >= free_from {
                free_from = at + half + self.face.size * 0.5;
                self.placed.push((*at, vec![(text.clone(), None)]));
            }
        }
        self.labels_height = if ticks.is_empty() { 0.0 } else { self.face.size * 1.2 + 8.0 };
    }

    /// Level in up to three lines if every word fits, else turned by 45°, else upright; too many are thinned out.
    fn categories(&mut self, ticks: &[(f32, String)], step: f32, pen: &Pen) {
        let room = step - self.face.size * 0.5;
        let lines: Vec<Vec<String>> =
            ticks.iter().map(|(_, text)| wrap(pen.metrics, text, room.max(1.0), self.face)).collect();
        let level = ticks.iter().all(|(_, text)| widest_word(pen.metrics, text, self.face) <= room);
        let most = lines.iter().map(Vec::len).max().unwrap_or(0);
        if level && most <= 3 {
            for ((at, _), lines) in ticks.iter().zip(lines) {
                self.placed.push((*at, lines.into_iter().map(|line| (line, None)).collect()));
            }
            self.labels_height = most as f32 * self.face.size * 1.25 + 8.0;
        } else {
            self.turned(ticks, step, pen);
        }
    }

    fn turned(&mut self, ticks: &[(f32, String)], step: f32, pen: &Pen) {
        let slanted = step >= self.face.size * 1.25 / FRAC_1_SQRT_2;
        self.angle = if slanted { -FRAC_PI_4 } else { -FRAC_PI_2 };
        let every = if slanted { 1 } else { (self.face.size * 1.1 / step.max(0.01)).ceil().max(1.0) as usize };
        let mut longest = 0.0_f32;
        for (at, text) in ticks.iter().step_by(every) {
            // A slanted label runs to the lower left and must end before the page does.
            let room = if slanted { (at - 6.0) / FRAC_1_SQRT_2 } else { f32::INFINITY };
            let room = room.min(TURNED * pen.scale).min(pen.page[1] * 0.3);
            let (shown, shortened) = elide_middle(pen.metrics, text, room, self.face);
            let label = (shown, shortened.then(|| text.clone()));
            longest = longest.max(pen.width(&label.0, self.face));
            self.placed.push((*at, vec![label]));
        }
        let drop = if slanted { (longest + self.face.size) * FRAC_1_SQRT_2 } else { longest };
        self.labels_height = drop + 12.0;
    }

    /// Draws labels and name below the plot.
    pub(super) fn draw(self, plot: Rect, pen: &mut Pen) {
        let (size, name) = (self.face.size, pen.face(NAME, false));
        for (at, lines) in self.placed {
            for (index, label) in lines.into_iter().enumerate() {
                if self.angle == 0.0 {
                    let baseline = plot.bottom + 6.0 + size * (0.95 + 1.25 * index as f32);
                    pen.short_text(label, [at, baseline], Align::Centre, self.face, ColourRole::Text);
                } else {
                    turned_text(label, [at, plot.bottom + 8.0], self.angle, self.face, pen);
                }
            }
        }
        for (index, line) in self.name.iter().enumerate() {
            let baseline = plot.bottom + self.labels_height + size * (1.0 + 1.3 * index as f32);
            pen.text(line, [plot.centre()[0], baseline], Align::Centre, name, ColourRole::TextSubdued);
        }
    }
}

/// A turned label whose end stands under its tick.
fn turned_text(label: Label, end: [f32; 2], angle: f32, face: Face, pen: &mut Pen) {
    let width = pen.width(&label.0, face);
    let (sin, cos) = angle.sin_cos();
    // The end of the line's middle, not of its baseline, stands under the tick.
    let aside = MIDDLE * face.size;
    let below = 0.8 * face.size * cos;
    let at = [end[0] - width * cos - aside * sin, end[1] + below - width * sin];
    let (text, full) = label;
    pen.push_text(Text { text, full, at, width, size: face.size, bold: false, angle }, ColourRole::Text);
}
