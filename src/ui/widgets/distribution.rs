//! What is known of one figure as a small curve, with the benchmark as a dashed line.

use eframe::egui::accesskit::Role;
use eframe::egui::{Align2, Color32, Mesh, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::{self, Tokens};

/// Height of the widget.
const HEIGHT: f32 = 92.0;
/// Room above the curve for the benchmark's label.
const HEAD: f32 = 18.0;
/// Points along the curve.
const STEPS: usize = 96;

/// What is known of a figure.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// Central figure.
    pub value: f64,
    /// Low end of the interval; `None`: open.
    pub low: Option<f64>,
    /// High end; `None`: open.
    pub high: Option<f64>,
    /// Standard uncertainty.
    pub sigma: Option<f64>,
}

/// The benchmark's figure with its label.
#[derive(Clone, Copy, Debug)]
pub struct Against<'a> {
    /// Where the dashed line stands.
    pub value: f64,
    /// What stands beside it.
    pub label: &'a str,
}

/// Shows the curve in the colour given; `name` says what it is to those who cannot see it.
pub fn show(ui: &mut Ui, tokens: &Tokens, known: Known, against: Option<Against<'_>>, colour: Color32, name: &str) {
    if !known.value.is_finite() {
        return;
    }
    let Some(range) = range(known, against) else { return };
    let width = ui.available_width().min(320.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Figure, true, name));
    let plot = Rect::from_min_max(rect.min + vec2(8.0, HEAD), rect.max - vec2(8.0, 8.0));
    let at = |value: f64| {
        let share = ((value - range.0) / (range.1 - range.0)).clamp(0.0, 1.0) as f32;
        plot.left() + share * plot.width()
    };
    let painter = ui.painter();
    let ground = Stroke::new(1.0, tokens.outline);
    painter.line_segment([plot.left_bottom(), plot.right_bottom()], ground);
    curve(painter, plot, range, known, colour);
    if let Some(against) = against {
        benchmark(painter, tokens, plot, at(against.value), against.label);
    }
}

/// What the curve spans: the interval with some room, and the benchmark.
fn range(known: Known, against: Option<Against<'_>>) -> Option<(f64, f64)> {
    let spread = known.sigma.map_or(0.0, |sigma| 3.2 * sigma);
    let mut ends = vec![known.value - spread, known.value + spread];
    ends.extend([known.low, known.high].into_iter().flatten());
    ends.extend(against.map(|against| against.value));
    ends.retain(|end| end.is_finite());
    let low = ends.iter().copied().reduce(f64::min)?;
    let high = ends.iter().copied().reduce(f64::max)?;
    let width = high - low;
    let room = if width > 0.0 { 0.08 * width } else { known.value.abs().max(1.0) * 0.2 };
    // An open side shows that it goes on.
    let open = |end: Option<f64>| if end.is_none() { (0.6 * width).max(room) } else { room };
    let range = (low - open(known.low), high + open(known.high));
    (range.0 < range.1 && (range.1 - range.0).is_finite()).then_some(range)
}

/// The density: a bell with a standard uncertainty, a plateau over an interval, a line for a bare figure.
fn curve(painter: &Painter, plot: Rect, range: (f64, f64), known: Known, colour: Color32) {
    let stroke = Stroke::new(2.0, colour);
    if known.low.is_none() || known.high.is_none() {
        bound(painter, plot, range, known, colour);
        return;
    }
    let single = known.sigma.is_none_or(|sigma| sigma <= 0.0) && known.low == known.high && known.low.is_some();
    if single {
        let share = ((known.value - range.0) / (range.1 - range.0)) as f32;
        let x = plot.left() + share * plot.width();
        painter.line_segment([pos2(x, plot.bottom()), pos2(x, plot.top() + 4.0)], stroke);
        painter.circle_filled(pos2(x, plot.top() + 4.0), 3.5, colour);
        return;
    }
    let points: Vec<Pos2> = (0..=STEPS)
        .map(|step| {
            let share = step as f64 / STEPS as f64;
            let height = density(known, range.0 + share * (range.1 - range.0)) as f32;
            pos2(plot.left() + share as f32 * plot.width(), plot.bottom() - height * (plot.height() - 4.0))
        })
        .collect();
    painter.add(fill(&points, plot.bottom(), colour.gamma_multiply(0.12)));
    painter.add(Shape::line(points, stroke));
}

/// A bound: a line at its figure, and the open side hatched, for nothing is known of it but that it is possible.
fn bound(painter: &Painter, plot: Rect, range: (f64, f64), known: Known, colour: Color32) {
    let at = |value: f64| plot.left() + ((value - range.0) / (range.1 - range.0)).clamp(0.0, 1.0) as f32 * plot.width();
    let x = at(known.value);
    let from = if known.low.is_none() { plot.left() } else { x };
    let to = if known.high.is_none() { plot.right() } else { x };
    let open = Rect::from_min_max(pos2(from, plot.top() + 12.0), pos2(to, plot.bottom()));
    let hatch = painter.with_clip_rect(open.intersect(painter.clip_rect()));
    let mut start = open.left() - open.height();
    while start < open.right() {
        let line = [pos2(start, open.bottom()), pos2(start + open.height(), open.top())];
        hatch.line_segment(line, Stroke::new(1.0, colour.gamma_multiply(0.45)));
        start += 7.0;
    }
    painter.line_segment([pos2(x, plot.bottom()), pos2(x, plot.top() + 4.0)], Stroke::new(2.0, colour));
}

/// Relative height at a value, 0 to 1.
fn density(known: Known, x: f64) -> f64 {
    if let Some(sigma) = known.sigma.filter(|sigma| *sigma > 0.0) {
        let z = (x - known.value) / sigma;
        return (-0.5 * z * z).exp();
    }
    let above = known.low.is_none_or(|low| x >= low);
    let below = known.high.is_none_or(|high| x <= high);
    if above && below { 0.8 } else { 0.0 }
}

/// The area under the curve; triangles, because it is not convex.
fn fill(points: &[Pos2], ground: f32, colour: Color32) -> Shape {
    let mut mesh = Mesh::default();
    for point in points {
        mesh.colored_vertex(*point, colour);
        mesh.colored_vertex(pos2(point.x, ground), colour);
    }
    for step in 0..(points.len() as u32).saturating_sub(1) {
        mesh.add_triangle(2 * step, 2 * step + 1, 2 * step + 2);
        mesh.add_triangle(2 * step + 1, 2 * step + 2, 2 * step + 3);
    }
    Shape::mesh(mesh)
}

fn benchmark(painter: &Painter, tokens: &Tokens, plot: Rect, x: f32, label: &str) {
    let line = [pos2(x, plot.top() - HEAD + 4.0), pos2(x, plot.bottom() + 4.0)];
    painter.extend(Shape::dashed_line(&line, Stroke::new(1.5, tokens.text_subdued), 3.0, 3.0));
    let galley = painter.layout_no_wrap(label.to_owned(), theme::font(11.0), tokens.text_subdued);
    // On the side where there is room.
    let right = x + 5.0 + galley.size().x <= plot.right() + 8.0;
    let (anchor, x) = if right { (Align2::LEFT_TOP, x + 5.0) } else { (Align2::RIGHT_TOP, x - 5.0) };
    let rect = anchor.anchor_size(pos2(x, plot.top() - HEAD + 3.0), galley.size());
    painter.galley(rect.min, galley, tokens.text_subdued);
}
