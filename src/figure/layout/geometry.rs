//! Rectangles, the way from data to points, clipping and triangles.

use crate::figure::plot::AxisKind;

/// A point on the page, y down.
pub type Point = [f32; 2];

/// A rectangle on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub left: f32,
    /// Upper edge.
    pub top: f32,
    /// Right edge.
    pub right: f32,
    /// Lower edge.
    pub bottom: f32,
}

impl Rect {
    /// Between two opposite corners in any order.
    pub fn between(a: Point, b: Point) -> Self {
        Self { left: a[0].min(b[0]), top: a[1].min(b[1]), right: a[0].max(b[0]), bottom: a[1].max(b[1]) }
    }

    /// Horizontal extent.
    pub fn width(self) -> f32 {
        self.right - self.left
    }

    /// Vertical extent.
    pub fn height(self) -> f32 {
        self.bottom - self.top
    }

    /// Middle.
    pub fn centre(self) -> Point {
        [f32::midpoint(self.left, self.right), f32::midpoint(self.top, self.bottom)]
    }

    /// Whether a point is inside, edges included and `slack` points beyond.
    pub fn contains(self, point: Point, slack: f32) -> bool {
        let [x, y] = point;
        x >= self.left - slack && x <= self.right + slack && y >= self.top - slack && y <= self.bottom + slack
    }

    /// The common part, if it has an area or at least a length.
    pub fn cut(self, other: Self) -> Option<Self> {
        let cut = Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        };
        (cut.left <= cut.right && cut.top <= cut.bottom).then_some(cut)
    }

    /// The corners, clockwise from the upper left.
    pub fn corners(self) -> [Point; 4] {
        [[self.left, self.top], [self.right, self.top], [self.right, self.bottom], [self.left, self.bottom]]
    }
}

/// One axis: data to points and back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AxisMap {
    log: bool,
    from: f64,
    to: f64,
    start: f64,
    end: f64,
}

impl AxisMap {
    /// Maps the axis onto `start` (left or bottom) to `end` (right or top); a range that is none becomes one.
    pub fn new(kind: AxisKind, start: f32, end: f32, vertical: bool) -> Self {
        let (log, from, to) = match kind {
            AxisKind::Linear { from, to } | AxisKind::Hidden { from, to } => (false, from, to),
            AxisKind::Log { from, to } => (true, logarithm(from), logarithm(to)),
            AxisKind::Category(count) if vertical => (false, count.max(1) as f64 - 0.5, -0.5),
            AxisKind::Category(count) => (false, -0.5, count.max(1) as f64 - 0.5),
        };
        let finite = |value: f64, or: f64| if value.is_finite() { value.clamp(-1e300, 1e300) } else { or };
        let (from, to) = (finite(from, 0.0), finite(to, 1.0));
        let (from, to) = if from == to { (from - 0.5, to + 0.5) } else { (from, to) };
        // Half a unit is lost beside a number of 1e17: then any range is as good as another.
        let to = if from == to { from * 2.0 } else { to };
        Self { log, from, to, start: f64::from(start), end: f64::from(end) }
    }

    /// Where a value stands; NaN for NaN, far outside values are brought near.
    pub fn to_points(self, value: f64) -> f32 {
        let value = if self.log { logarithm(value) } else { value };
        let share = (value - self.from) / (self.to - self.from);
        (self.start + share.clamp(-100.0, 100.0) * (self.end - self.start)) as f32
    }

    /// Which value stands there.
    pub fn to_data(self, points: f32) -> f64 {
        let length = self.end - self.start;
        let share = if length == 0.0 { 0.0 } else { (f64::from(points) - self.start) / length };
        let value = self.from + share * (self.to - self.from);
        if self.log { value.exp() } else { value }
    }

    /// Points a unit of data; meaningless on a logarithmic axis.
    pub(super) fn scale(self) -> f64 {
        ((self.end - self.start) / (self.to - self.from)).abs()
    }
}

/// Where there is no logarithm, the place is far below the axis.
fn logarithm(value: f64) -> f64 {
    if value.is_nan() { f64::NAN } else { value.max(1e-300).ln() }
}

/// The way from data to points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Transform {
    /// Horizontal axis.
    pub x: AxisMap,
    /// Vertical axis.
    pub y: AxisMap,
}

impl Transform {
    /// Where a data point stands on the page.
    pub fn to_points(self, at: [f64; 2]) -> Point {
        [self.x.to_points(at[0]), self.y.to_points(at[1])]
    }

    /// Which data point stands there.
    pub fn to_data(self, point: Point) -> [f64; 2] {
        [self.x.to_data(point[0]), self.y.to_data(point[1])]
    }
}

/// The part of a segment inside a rectangle (Liang and Barsky).
pub(super) fn clip_segment(from: Point, to: Point, rect: Rect) -> Option<[Point; 2]> {
    let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
    let (mut enter, mut leave) = (0.0_f32, 1.0_f32);
    let sides = [
        (-dx, from[0] - rect.left),
        (dx, rect.right - from[0]),
        (-dy, from[1] - rect.top),
        (dy, rect.bottom - from[1]),
    ];
    for (step, room) in sides {
        if step == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if step < 0.0 {
            enter = enter.max(room / step);
        } else {
            leave = leave.min(room / step);
        }
    }
    let at = |share: f32| [from[0] + share * dx, from[1] + share * dy];
    (enter <= leave).then(|| [at(enter), at(leave)])
}

/// The runs of a polyline inside a rectangle; a point that is not a number interrupts it.
pub(super) fn clip_line(points: &[Point], rect: Rect) -> Vec<Vec<Point>> {
    let mut runs: Vec<Vec<Point>> = Vec::new();
    for pair in points.windows(2) {
        let &[from, to] = pair else { continue };
        if !(finite(from) && finite(to)) {
            continue;
        }
        let Some([start, end]) = clip_segment(from, to, rect) else { continue };
        match runs.last_mut() {
            Some(run) if run.last() == Some(&start) => run.push(end),
            _ => runs.push(vec![start, end]),
        }
    }
    runs
}

/// The part of a polygon inside a rectangle (Sutherland and Hodgman).
pub(super) fn clip_polygon(points: &[Point], rect: Rect) -> Vec<Point> {
    let mut points: Vec<Point> = points.iter().copied().filter(|&point| finite(point)).collect();
    for (axis, limit, sign) in [(0, rect.left, 1.0), (0, rect.right, -1.0), (1, rect.top, 1.0), (1, rect.bottom, -1.0)]
    {
        points = clip_half_plane(&points, axis, limit, sign);
    }
    points.dedup();
    points
}

fn clip_half_plane(points: &[Point], axis: usize, limit: f32, sign: f32) -> Vec<Point> {
    let depth = |point: Point| (if axis == 0 { point[0] } else { point[1] } - limit) * sign;
    let mut kept = Vec::with_capacity(points.len() + 4);
    for (index, &to) in points.iter().enumerate() {
        let Some(&from) = points.get((index + points.len() - 1) % points.len()) else { continue };
        let (before, after) = (depth(from), depth(to));
        if (before < 0.0) != (after < 0.0) {
            let share = before / (before - after);
            let mut crossing = [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
            if let Some(value) = crossing.get_mut(axis) {
                *value = limit;
            }
            kept.push(crossing);
        }
        if after >= 0.0 {
            kept.push(to);
        }
    }
    kept
}

/// Whether both coordinates are numbers.
pub(super) fn finite(point: Point) -> bool {
    point.iter().all(|value| value.is_finite())
}

/// Twice the signed area of a triangle.
fn turn(a: Point, b: Point, c: Point) -> f32 {
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

/// Whether a polygon is convex, so that a simple painter can fill it.
pub(super) fn convex(points: &[Point]) -> bool {
    let turns = || (0..points.len()).map(|index| corner(points, index).map_or(0.0, |[a, b, c]| turn(a, b, c)));
    turns().all(|turn| turn >= 0.0) || turns().all(|turn| turn <= 0.0)
}

fn corner(points: &[Point], index: usize) -> Option<[Point; 3]> {
    let count = points.len();
    let before = points.get((index + count.saturating_sub(1)) % count.max(1))?;
    Some([*before, *points.get(index)?, *points.get((index + 1) % count)?])
}

/// Cuts a polygon without crossing edges into triangles (ear clipping); indices into `points`.
pub(super) fn triangles(points: &[Point]) -> Vec<[u32; 3]> {
    let area: f32 =
        points.windows(2).filter_map(|pair| Some(turn(*points.first()?, *pair.first()?, *pair.last()?))).sum();
    let mut left: Vec<u32> = (0..points.len() as u32).collect();
    let mut found = Vec::with_capacity(points.len());
    while left.len() > 3 {
        // Without an ear the edges cross: then some triangle is better than an endless loop.
        let ear = (0..left.len()).find(|&at| is_ear(points, &left, at, area.signum())).unwrap_or(0);
        found.push(ear_at(&left, ear));
        left.remove(ear);
    }
    if left.len() == 3 {
        found.push(ear_at(&left, 1));
    }
    found
}

fn ear_at(left: &[u32], at: usize) -> [u32; 3] {
    let count = left.len();
    [(at + count - 1) % count, at, (at + 1) % count].map(|place| left.get(place).copied().unwrap_or(0))
}

fn is_ear(points: &[Point], left: &[u32], at: usize, sign: f32) -> bool {
    let ear = ear_at(left, at);
    let place = |index: u32| points.get(index as usize).copied().unwrap_or_default();
    let [a, b, c] = ear.map(place);
    let convex = turn(a, b, c) * sign;
    if convex <= 0.0 {
        return convex == 0.0;
    }
    left.iter().filter(|index| !ear.contains(index)).all(|&index| {
        let p = place(index);
        turn(a, b, p) * sign <= 0.0 || turn(b, c, p) * sign <= 0.0 || turn(c, a, p) * sign <= 0.0
    })
}
