//! Hatches, crosses, dots and dashes as explicit strokes, so that every painter draws the same.

use super::geometry::{Point, Rect};
use crate::figure::plot::Dash;

/// Distance between hatch lines in points.
const SPACING: f32 = 6.0;
/// Radius of a pattern's dots.
pub(super) const DOT: f32 = 1.0;
/// More strokes than this say nothing more.
const MOST: f32 = 20_000.0;

/// Diagonal lines inside a polygon, rising to the right or (`falling`) to the left. Lines of neighbouring shapes meet,
/// because they are counted from the corner of the page.
pub(super) fn hatch(polygon: &[Point], falling: bool) -> Vec<[Point; 2]> {
    let across = |point: Point| if falling { point[0] - point[1] } else { point[0] + point[1] };
    let low = polygon.iter().map(|&point| across(point)).fold(f32::INFINITY, f32::min);
    let high = polygon.iter().map(|&point| across(point)).fold(f32::NEG_INFINITY, f32::max);
    if !(low.is_finite() && high.is_finite()) {
        return Vec::new();
    }
    let step = SPACING * std::f32::consts::SQRT_2;
    let (first, last) = ((low / step).ceil() as i32, (high / step).floor() as i32);
    (first..=last).flat_map(|line| crossings(polygon, line as f32 * step, across)).collect()
}

/// The pieces of one hatch line inside the polygon, by pairs of crossed edges.
fn crossings(polygon: &[Point], at: f32, across: impl Fn(Point) -> f32) -> Vec<[Point; 2]> {
    let mut hits: Vec<Point> = Vec::new();
    for (index, &to) in polygon.iter().enumerate() {
        let Some(&from) = polygon.get((index + polygon.len() - 1) % polygon.len()) else { continue };
        let (before, after) = (across(from) - at, across(to) - at);
        if (before < 0.0) != (after < 0.0) {
            let share = before / (before - after);
            hits.push([from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]);
        }
    }
    hits.sort_by(|a, b| a[0].total_cmp(&b[0]));
    hits.chunks_exact(2).filter_map(|pair| Some([*pair.first()?, *pair.last()?])).collect()
}

/// Dots inside a polygon, none of them across its edge.
pub(super) fn dots(polygon: &[Point], bounds: Rect) -> Vec<Point> {
    let spacing = SPACING.max((bounds.width() * bounds.height() / MOST).sqrt());
    let steps = |low: f32, high: f32| (low / spacing).ceil() as i32..=(high / spacing).floor() as i32;
    let edge = [[-DOT, 0.0], [DOT, 0.0], [0.0, -DOT], [0.0, DOT]];
    let mut found = Vec::new();
    for row in steps(bounds.top, bounds.bottom) {
        let shift = if row.rem_euclid(2) == 0 { 0.0 } else { spacing / 2.0 };
        for column in steps(bounds.left - shift, bounds.right - shift) {
            let centre = [column as f32 * spacing + shift, row as f32 * spacing];
            if edge.iter().all(|by| inside(polygon, [centre[0] + by[0], centre[1] + by[1]])) {
                found.push(centre);
            }
        }
    }
    found
}

/// Even-odd rule.
pub(super) fn inside(polygon: &[Point], point: Point) -> bool {
    let mut odd = false;
    for (index, to) in polygon.iter().enumerate() {
        let Some(from) = polygon.get((index + polygon.len() - 1) % polygon.len()) else { continue };
        if (from[1] > point[1]) != (to[1] > point[1]) {
            let x = from[0] + (point[1] - from[1]) / (to[1] - from[1]) * (to[0] - from[0]);
            odd ^= point[0] < x;
        }
    }
    odd
}

/// The inked pieces of a dashed or dotted polyline.
pub(super) fn dashes(points: &[Point], dash: Dash, width: f32) -> Vec<[Point; 2]> {
    let (ink, gap) = match dash {
        Dash::Solid => return points.windows(2).filter_map(|pair| Some([*pair.first()?, *pair.last()?])).collect(),
        Dash::Dashed => (5.0_f32.max(width * 3.0), 3.0_f32.max(width * 2.0)),
        Dash::Dotted => (1.2_f32.max(width), 2.4_f32.max(width * 1.6)),
    };
    let mut pieces = Vec::new();
    let mut phase = 0.0;
    for pair in points.windows(2) {
        let &[from, to] = pair else { continue };
        let length = (to[0] - from[0]).hypot(to[1] - from[1]);
        if !length.is_finite() || length == 0.0 || length / (ink + gap) > MOST {
            continue;
        }
        let at =
            |along: f32| [from[0] + along / length * (to[0] - from[0]), from[1] + along / length * (to[1] - from[1])];
        let mut along = -phase;
        while along < length {
            let (start, end) = (along.max(0.0), (along + ink).min(length));
            if end > start {
                pieces.push([at(start), at(end)]);
            }
            along += ink + gap;
        }
        phase = (phase + length) % (ink + gap);
    }
    pieces
}
