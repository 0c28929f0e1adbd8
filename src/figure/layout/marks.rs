//! Marks as primitives, clipped to the plot.

use super::geometry::{Point, Rect, Transform, clip_line, clip_polygon, finite};
use super::labels::{self, Label};
use super::{Pen, Primitive, pattern};
use crate::figure::plot::{ColourRole, Dash, Figure, Mark, Pattern, Shape, Style, Symbol};

/// How much of the colour is left under a pattern.
const UNDER_PATTERN: f32 = 0.22;
/// Width of a pattern's strokes.
const STROKE: f32 = 1.1;

/// All marks of a figure in order.
pub(super) fn draw(figure: &Figure, transform: Transform, plot: Rect, pen: &mut Pen) {
    for (index, mark) in figure.marks.iter().enumerate() {
        pen.hover = (!mark.hover.is_empty()).then_some(index);
        draw_mark(mark, transform, plot, pen);
    }
    pen.hover = None;
}

fn draw_mark(mark: &Mark, transform: Transform, plot: Rect, pen: &mut Pen) {
    let style = mark.style;
    let place = |at: [f64; 2]| transform.to_points(at);
    let places = |points: &[[f64; 2]]| points.iter().map(|&at| place(at)).collect::<Vec<_>>();
    match &mark.shape {
        Shape::Line(points) => line(&clip_line(&places(points), plot), style, pen),
        Shape::Area(points) => area(&places(points), plot, style, pen),
        Shape::Rect { from, to } => clipped_rect(place(*from), place(*to), plot, style, pen),
        Shape::Span { from, to, y, thickness } => {
            span(place([*from, *y]), place([*to, *y]), *thickness, plot, style, pen);
        }
        Shape::Marker { at, symbol: which, radius } => {
            let centre = place(*at);
            if finite(centre) && radius.is_finite() && plot.contains(centre, 0.5) {
                symbol(*which, centre, radius.clamp(0.0, 100.0), style, pen);
            }
        }
        Shape::Text { at, offset, text, anchor, size } => {
            labels::draw(
                &Label { text, at: place(*at), offset: *offset, anchor: *anchor, size: *size },
                style.role,
                pen,
            );
        }
        Shape::Rule { vertical, at } => rule(*vertical, *at, transform, plot, style, pen),
    }
}

/// Runs of a polyline in the line's style.
pub(super) fn line(runs: &[Vec<Point>], style: Style, pen: &mut Pen) {
    let width = width_of(style);
    for points in runs {
        let primitive = if style.dash == Dash::Solid {
            Primitive::Line { points: points.clone(), closed: false, width }
        } else {
            Primitive::Segments { segments: pattern::dashes(points, style.dash, width), width }
        };
        if width > 0.0 {
            pen.push(primitive, style.role, style.fill);
        }
    }
}

fn width_of(style: Style) -> f32 {
    if style.stroke.is_finite() { style.stroke.clamp(0.0, 100.0) } else { 0.0 }
}

fn area(points: &[Point], plot: Rect, style: Style, pen: &mut Pen) {
    let inside = clip_polygon(points, plot);
    fill(inside, style, pen);
    // The outline follows the shape, not the edge of the plot which cuts it.
    let mut ring = points.to_vec();
    ring.extend(points.first());
    line(&clip_line(&ring, plot), Style { fill: 1.0, ..style }, pen);
}

/// The inside of a polygon: even, or a faint fill with the pattern in the full colour.
fn fill(points: Vec<Point>, style: Style, pen: &mut Pen) {
    if style.fill <= 0.0 || points.len() < 3 {
        return;
    }
    if style.pattern == Pattern::None {
        pen.polygon(points, style.role, style.fill);
        return;
    }
    pen.polygon(points.clone(), style.role, style.fill * UNDER_PATTERN);
    strokes(&points, style, pen);
}

fn strokes(points: &[Point], style: Style, pen: &mut Pen) {
    let primitive = match style.pattern {
        Pattern::None => return,
        Pattern::Hatch => Primitive::Segments { segments: pattern::hatch(points, false), width: STROKE },
        Pattern::Cross => {
            let mut segments = pattern::hatch(points, false);
            segments.extend(pattern::hatch(points, true));
            Primitive::Segments { segments, width: STROKE }
        }
        Pattern::Dot => {
            let Some(&first) = points.first() else { return };
            let bounds = points.iter().fold(Rect::between(first, first), |rect, &[x, y]| Rect {
                left: rect.left.min(x),
                top: rect.top.min(y),
                right: rect.right.max(x),
                bottom: rect.bottom.max(y),
            });
            Primitive::Dots { centres: pattern::dots(points, bounds), radius: pattern::DOT }
        }
    };
    pen.push(primitive, style.role, style.fill);
}

fn clipped_rect(from: Point, to: Point, plot: Rect, style: Style, pen: &mut Pen) {
    if finite(from)
        && finite(to)
        && let Some(inside) = Rect::between(from, to).cut(plot)
    {
        rect(inside, style, pen);
    }
}

/// A rectangle in its style; a patterned one gets a thin outline, so that its end can be read.
pub(super) fn rect(rect: Rect, style: Style, pen: &mut Pen) {
    let patterned = style.pattern != Pattern::None;
    if style.fill > 0.0 {
        let share = if patterned { UNDER_PATTERN } else { 1.0 };
        pen.push(Primitive::Rect { rect, radius: 0.0 }, style.role, style.fill * share);
        strokes(&rect.corners(), style, pen);
    }
    let width = if patterned && style.stroke <= 0.0 { 1.0 } else { width_of(style) };
    if width > 0.0 {
        // Inside the edge, so that the outline neither covers a neighbour nor leaves the plot.
        let by = (width / 2.0).min(rect.width() / 2.0).min(rect.height() / 2.0);
        let inner = Rect { left: rect.left + by, top: rect.top + by, right: rect.right - by, bottom: rect.bottom - by };
        outline(inner.corners().to_vec(), width, style, pen);
    }
}

fn outline(points: Vec<Point>, width: f32, style: Style, pen: &mut Pen) {
    if style.dash == Dash::Solid {
        pen.push(Primitive::Line { points, closed: true, width }, style.role, 1.0);
    } else {
        let mut ring = points;
        ring.extend(ring.first().copied());
        let segments = pattern::dashes(&ring, style.dash, width);
        pen.push(Primitive::Segments { segments, width }, style.role, 1.0);
    }
}

fn span(from: Point, to: Point, thickness: f32, plot: Rect, style: Style, pen: &mut Pen) {
    if !(finite(from) && finite(to) && thickness.is_finite() && plot.contains([plot.left, from[1]], 0.5)) {
        return;
    }
    let half = thickness.clamp(0.0, 200.0) / 2.0;
    let whole = Rect::between([from[0], from[1] - half], [to[0], to[1] + half]);
    let Some(inside) = whole.cut(Rect { top: f32::NEG_INFINITY, bottom: f32::INFINITY, ..plot }) else { return };
    if style.pattern == Pattern::None && style.stroke <= 0.0 {
        // A thin interval has round ends, a broad bar straight ones.
        let radius = if half <= 4.0 { half.min(inside.width() / 2.0) } else { 1.5_f32.min(inside.width() / 2.0) };
        pen.push(Primitive::Rect { rect: inside, radius }, style.role, style.fill);
    } else {
        rect(inside, style, pen);
    }
}

/// A symbol; without fill it shows the background, so that a line behind it does not run through.
pub(super) fn symbol(symbol: Symbol, centre: Point, radius: f32, style: Style, pen: &mut Pen) {
    let [x, y] = centre;
    let around = |offsets: &[[f32; 2]]| offsets.iter().map(|by| [x + by[0] * radius, y + by[1] * radius]).collect();
    let corners: Vec<Point> = match symbol {
        Symbol::Circle => (0..32).map(|step| on_circle(centre, radius, step)).collect(),
        Symbol::Diamond => around(&[[0.0, -1.25], [1.25, 0.0], [0.0, 1.25], [-1.25, 0.0]]),
        Symbol::Triangle => around(&[[0.0, -1.2], [1.12, 0.8], [-1.12, 0.8]]),
        Symbol::TriangleDown => around(&[[0.0, 1.2], [-1.12, -0.8], [1.12, -0.8]]),
        Symbol::Plus => plus(centre, radius),
        Symbol::Square => around(&[[-0.92, -0.92], [0.92, -0.92], [0.92, 0.92], [-0.92, 0.92]]),
    };
    let (role, opacity) = if style.fill > 0.0 { (style.role, style.fill) } else { (ColourRole::Background, 1.0) };
    if symbol == Symbol::Circle {
        pen.push(Primitive::Dots { centres: vec![centre], radius }, role, opacity);
    } else {
        pen.polygon(corners.clone(), role, opacity);
    }
    if style.fill > 0.0 && style.pattern != Pattern::None {
        strokes(&corners, Style { role: ColourRole::Background, fill: 1.0, ..style }, pen);
    }
    let width = if style.fill <= 0.0 { width_of(style).max(1.0) } else { width_of(style) };
    if width > 0.0 {
        outline(corners, width, style, pen);
    }
}

/// The corners of an upright cross with arms as thin as a line.
fn plus([x, y]: Point, radius: f32) -> Vec<Point> {
    let (arm, half) = (radius * 1.2, (radius * 0.16).max(0.6));
    let quarter = [[half, -half], [arm, -half], [arm, half]];
    (0..4)
        .flat_map(|turn| quarter.map(|at| (0..turn).fold(at, |[dx, dy], _| [-dy, dx])))
        .map(|[dx, dy]| [x + dx, y + dy])
        .collect()
}

fn on_circle(centre: Point, radius: f32, step: u8) -> Point {
    let (sin, cos) = (f32::from(step) * std::f32::consts::TAU / 32.0).sin_cos();
    [centre[0] + radius * cos, centre[1] + radius * sin]
}

fn rule(vertical: bool, at: f64, transform: Transform, plot: Rect, style: Style, pen: &mut Pen) {
    let at = if vertical { transform.x.to_points(at) } else { transform.y.to_points(at) };
    let points =
        if vertical { vec![[at, plot.top], [at, plot.bottom]] } else { vec![[plot.left, at], [plot.right, at]] };
    if points.iter().all(|&point| finite(point) && plot.contains(point, 0.5)) {
        line(&[points], style, pen);
    }
}
