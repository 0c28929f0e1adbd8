//! Places a figure on a page of any size: primitives in points with colours by meaning. The window paints them, the
//! SVG writes them; both know nothing else of the figure.

mod axes;
mod geometry;
mod labels;
mod marks;
mod pattern;
mod surround;
mod words;

pub use self::geometry::{AxisMap, Point, Rect, Transform};
use self::words::Face;
use crate::figure::font::Metrics;
use crate::figure::plot::{AxisKind, ColourRole, Figure};

/// What stands around the plot, and how large its text is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LayoutOptions {
    /// Title, subtitle and summary above the plot.
    pub header: bool,
    /// Explanation of the styles below the plot.
    pub legend: bool,
    /// Small print at the bottom.
    pub notes: bool,
    /// Factor on every text size.
    pub text_scale: f32,
}

impl Default for LayoutOptions {
    fn default() -> Self {
        Self { header: true, legend: true, notes: true, text_scale: 1.0 }
    }
}

/// A figure placed on a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Width and height of the page in points.
    pub size: [f32; 2],
    /// Drawn in order.
    pub items: Vec<Item>,
    /// The data area.
    pub plot: Rect,
    /// From data to points and back.
    pub transform: Transform,
}

/// One thing to draw.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What and where.
    pub primitive: Primitive,
    /// Colour by meaning.
    pub role: ColourRole,
    /// 0 invisible to 1 opaque.
    pub opacity: f32,
    /// Index of the mark it belongs to, if that has something to say.
    pub hover: Option<usize>,
}

/// The closed list of primitives, in points.
#[derive(Clone, Debug, PartialEq)]
pub enum Primitive {
    /// A filled rectangle.
    Rect {
        /// Where.
        rect: Rect,
        /// Corner radius.
        radius: f32,
    },
    /// A polyline with butt ends and round joins.
    Line {
        /// Its points.
        points: Vec<Point>,
        /// Whether the last point joins the first.
        closed: bool,
        /// Stroke width.
        width: f32,
    },
    /// Separate strokes: dashes and hatches.
    Segments {
        /// Start and end of each.
        segments: Vec<[Point; 2]>,
        /// Stroke width.
        width: f32,
    },
    /// A filled polygon of any shape.
    Polygon {
        /// Its corners.
        points: Vec<Point>,
        /// Whether a painter of convex shapes can fill it as it is.
        convex: bool,
        /// The same as triangles (indices into `points`) for a painter that cannot fill it otherwise.
        triangles: Vec<[u32; 3]>,
    },
    /// Filled discs of one size.
    Dots {
        /// Their centres.
        centres: Vec<Point>,
        /// Their radius.
        radius: f32,
    },
    /// A line of text.
    Text(Text),
}

/// A line of text, placed and measured.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// What is drawn.
    pub text: String,
    /// The whole text where the drawn one is shortened.
    pub full: Option<String>,
    /// Left end of the baseline.
    pub at: Point,
    /// Length of the line.
    pub width: f32,
    /// Size in points.
    pub size: f32,
    /// Weight.
    pub bold: bool,
    /// Turned about `at`, in radians clockwise.
    pub angle: f32,
}

impl Text {
    /// The corners of the room the line takes, from the upper left clockwise as one reads it.
    pub fn corners(&self) -> [Point; 4] {
        let (up, down) = (-0.8 * self.size, 0.2 * self.size);
        let (sin, cos) = self.angle.sin_cos();
        [[0.0, up], [self.width, up], [self.width, down], [0.0, down]]
            .map(|[x, y]| [self.at[0] + x * cos - y * sin, self.at[1] + x * sin + y * cos])
    }

    /// The smallest upright rectangle around the line.
    pub fn bounds(&self) -> Rect {
        let [first, rest @ ..] = self.corners();
        rest.into_iter().fold(Rect::between(first, first), |rect, [x, y]| Rect {
            left: rect.left.min(x),
            top: rect.top.min(y),
            right: rect.right.max(x),
            bottom: rect.bottom.max(y),
        })
    }
}

/// The largest page side; beyond it a picture is a mistake.
pub const LARGEST: f32 = 8_000.0;

/// Places a figure on a page of this size. Never fails: where there is no room for everything, notes, legend and
/// header give way in this order.
pub fn layout(figure: &Figure, size: [f32; 2], metrics: &Metrics, options: &LayoutOptions) -> Scene {
    let size = size.map(|side| if side.is_nan() { 1.0 } else { side.clamp(1.0, LARGEST) });
    let mut options = *options;
    loop {
        let mut pen = Pen::new(metrics, size, options.text_scale);
        let (transform, plot) = place(figure, options, &mut pen);
        let dropped = match &mut options {
            LayoutOptions { notes: shown @ true, .. }
            | LayoutOptions { legend: shown @ true, .. }
            | LayoutOptions { header: shown @ true, .. } => Some(shown),
            _ => None,
        };
        match dropped {
            Some(shown) if plot.height() < 40.0 => *shown = false,
            _ => return Scene { size, items: pen.items, plot, transform },
        }
    }
}

/// The page that suits a figure at this width: its own height for plot, axes and legend at 720 points, plus what header
/// and notes take.
pub fn page_size(figure: &Figure, width: f32, metrics: &Metrics, options: &LayoutOptions) -> [f32; 2] {
    let width = if width.is_finite() { width.clamp(1.0, LARGEST) } else { 720.0 };
    let pen = Pen::new(metrics, [width, 0.0], options.text_scale);
    let body = if figure.height.is_finite() { figure.height.clamp(60.0, LARGEST) } else { 300.0 };
    let header = if options.header { surround::header_height(figure, &pen) } else { 0.0 };
    let notes = if options.notes { surround::notes_height(figure, &pen) } else { 0.0 };
    [width, (body + header + notes).ceil().min(LARGEST)]
}

/// Lays out everything from the outside in.
fn place(figure: &Figure, options: LayoutOptions, pen: &mut Pen) -> (Transform, Rect) {
    let [width, height] = pen.page;
    let mut room = Rect { left: PAD, top: PAD, right: width - PAD, bottom: height - PAD };
    if options.header {
        surround::header(figure, &mut room, pen);
    }
    if options.notes {
        surround::notes(figure, &mut room, pen);
    }
    let sides = axes::Sides::new(figure, room, pen);
    let legend = options.legend.then(|| surround::Legend::new(figure, room, pen));
    let below = legend.as_ref().map_or(0.0, surround::Legend::height);
    let labels = axes::XLabels::new(&figure.x, sides.left, sides.right, pen);
    let bottom = room.bottom - below - labels.height();
    let plot = Rect { left: sides.left, top: sides.top, right: sides.right, bottom: bottom.max(sides.top + 1.0) };
    let (transform, plot) = map(figure, plot);
    axes::draw(figure, &sides, transform, plot, pen);
    labels.draw(plot, pen);
    marks::draw(figure, transform, plot, pen);
    if let Some(legend) = legend {
        legend.draw(room.bottom - below, plot.centre()[0], pen);
    }
    (transform, plot)
}

/// The axes onto the plot; equal units shrink it around its middle.
fn map(figure: &Figure, plot: Rect) -> (Transform, Rect) {
    let on = |plot: Rect| Transform {
        x: AxisMap::new(figure.x.kind, plot.left, plot.right, false),
        y: AxisMap::new(figure.y.kind, plot.bottom, plot.top, true),
    };
    let free = on(plot);
    let straight = |kind: AxisKind| !matches!(kind, AxisKind::Log { .. });
    let (x, y) = (free.x.scale(), free.y.scale());
    if !figure.equal_aspect || !straight(figure.x.kind) || !straight(figure.y.kind) || x <= 0.0 || y <= 0.0 {
        return (free, plot);
    }
    let [cx, cy] = plot.centre();
    let (half_width, half_height) = (plot.width() / 2.0, plot.height() / 2.0);
    let (half_width, half_height) = (half_width * (y / x).min(1.0) as f32, half_height * (x / y).min(1.0) as f32);
    let plot = Rect::between([cx - half_width, cy - half_height], [cx + half_width, cy + half_height]);
    (on(plot), plot)
}

/// Free border of the page.
const PAD: f32 = 8.0;

/// Collects items; knows the page and how text measures.
struct Pen<'a> {
    metrics: &'a Metrics,
    page: [f32; 2],
    scale: f32,
    items: Vec<Item>,
    hover: Option<usize>,
}

/// Which part of a text stands at a place.
#[derive(Clone, Copy, PartialEq)]
enum Align {
    Left,
    Centre,
    Right,
}

impl<'a> Pen<'a> {
    fn new(metrics: &'a Metrics, page: [f32; 2], scale: f32) -> Self {
        let scale = if scale.is_finite() { scale.clamp(0.3, 5.0) } else { 1.0 };
        Self { metrics, page, scale, items: Vec::new(), hover: None }
    }

    /// A face of this nominal size.
    fn face(&self, size: f32, bold: bool) -> Face {
        Face { size: size * self.scale, bold }
    }

    fn width(&self, text: &str, face: Face) -> f32 {
        self.metrics.width(text, face.size, face.bold)
    }

    fn push(&mut self, primitive: Primitive, role: ColourRole, opacity: f32) {
        self.items.push(Item { primitive, role, opacity: opacity.clamp(0.0, 1.0), hover: self.hover });
    }

    /// A line of text; `at` is on the baseline. It is moved sideways to stay on the page.
    fn text(&mut self, text: &str, at: Point, align: Align, face: Face, role: ColourRole) {
        self.short_text((words::clean(text), None), at, align, face, role);
    }

    /// The same for a text of which only the beginning is shown.
    fn short_text(&mut self, text: (String, Option<String>), at: Point, align: Align, face: Face, role: ColourRole) {
        let (text, full) = text;
        let width = self.width(&text, face);
        let left = match align {
            Align::Left => at[0],
            Align::Centre => at[0] - width / 2.0,
            Align::Right => at[0] - width,
        };
        let left = left.min(self.page[0] - 2.0 - width).max(2.0);
        let text = Text { text, full, at: [left, at[1]], width, size: face.size, bold: face.bold, angle: 0.0 };
        self.push_text(text, role);
    }

    fn push_text(&mut self, text: Text, role: ColourRole) {
        if !text.text.trim().is_empty() && geometry::finite(text.at) {
            self.push(Primitive::Text(text), role, 1.0);
        }
    }

    fn polygon(&mut self, points: Vec<Point>, role: ColourRole, opacity: f32) {
        if points.len() >= 3 {
            let convex = geometry::convex(&points);
            let triangles = geometry::triangles(&points);
            self.push(Primitive::Polygon { points, convex, triangles }, role, opacity);
        }
    }
}
