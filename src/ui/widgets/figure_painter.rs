//! Paints a [`Figure`]: the layout of the files, drawn with egui. Laid out once for each figure, size and theme.

mod enlarged;

use eframe::egui::accesskit::Role;
use eframe::egui::epaint::{PathShape, PathStroke, TextShape};
use eframe::egui::{
    Color32, Mesh, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use crate::figure::font::Metrics;
use crate::figure::layout::{self, Item, LayoutOptions, Point, Primitive, Scene, Text};
use crate::figure::{ColourRole, Figure};
use crate::ui::theme::{self, Tokens};

use self::enlarged::enlarged;

/// Pointing this close to a mark counts, in points.
const REACH: f32 = 4.0;

/// Wider a figure only becomes emptier, before it is made larger.
pub const WIDEST: f32 = 880.0;
/// Narrower its texts are cut.
const NARROWEST: f32 = 640.0;

/// What surrounds the plot on screen: the pane has its own headline.
pub const ON_SCREEN: LayoutOptions = LayoutOptions { header: false, legend: true, notes: true, text_scale: 1.0 };

/// Keeps what was laid out last.
#[derive(Default)]
pub struct FigurePainter {
    done: Option<Done>,
}

struct Done {
    key: (u64, [f32; 2], bool, f32),
    scene: Scene,
    /// Everything but text, at the origin, with its extent.
    shapes: Vec<(Rect, Shape)>,
}

impl FigurePainter {
    /// Shows the figure at this width, as high as it needs to be. `revision` tells one figure from the next.
    pub fn show(&mut self, ui: &mut Ui, tokens: &Tokens, figure: &Figure, revision: u64, width: f32) -> Response {
        let size = layout::page_size(figure, width, Metrics::shared(), &ON_SCREEN);
        let (rect, response) = ui.allocate_exact_size(Vec2::from(size), Sense::hover());
        self.paint(ui, tokens, figure, revision, rect);
        self.tooltip(&response, figure, rect.min);
        describe(ui, &response, figure);
        response
    }

    /// Shows the figure as large as it fits into this room, up to `largest` times its own size.
    pub fn show_enlarged(
        &mut self,
        ui: &mut Ui,
        tokens: &Tokens,
        (figure, revision): (&Figure, u64),
        room: Vec2,
        largest: f32,
    ) -> Response {
        let page = |width| layout::page_size(figure, width, Metrics::shared(), &ON_SCREEN);
        let (size, factor) = fitting(room, largest, page);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        self.paint_enlarged(ui, tokens, (figure, revision), rect, factor);
        self.tooltip(&response, figure, rect.min);
        describe(ui, &response, figure);
        response
    }

    /// Paints the figure into this rectangle and says how it was laid out.
    pub fn paint(&mut self, ui: &Ui, tokens: &Tokens, figure: &Figure, revision: u64, rect: Rect) -> Option<&Scene> {
        self.paint_enlarged(ui, tokens, (figure, revision), rect, 1.0)
    }

    /// The same this many times as large. The plot of what it says is that of the figure at its own size.
    pub fn paint_enlarged(
        &mut self,
        ui: &Ui,
        tokens: &Tokens,
        (figure, revision): (&Figure, u64),
        rect: Rect,
        factor: f32,
    ) -> Option<&Scene> {
        let size = [rect.width() / factor, rect.height() / factor];
        let key = (revision, size, tokens.dark, factor);
        if self.done.as_ref().is_none_or(|done| done.key != key) {
            let mut scene = layout::layout(figure, size, Metrics::shared(), &ON_SCREEN);
            if factor != 1.0 {
                scene.items = scene.items.into_iter().map(|item| enlarged(item, factor)).collect();
            }
            let shapes = scene.items.iter().flat_map(|item| shapes(item, tokens));
            let shapes = shapes.map(|shape| (shape.visual_bounding_rect(), shape)).collect();
            self.done = Some(Done { key, scene, shapes });
        }
        let done = self.done.as_ref()?;
        if ui.is_rect_visible(rect) {
            let painter = ui.painter();
            let by = rect.min.to_vec2();
            // A figure of a thousand machines is far higher than what is in view of it.
            let view = painter.clip_rect().translate(-by);
            let visible = done.shapes.iter().filter(|(extent, _)| extent.intersects(view));
            painter.extend(visible.map(|(_, shape)| moved(shape, by)));
            for item in &done.scene.items {
                if let Primitive::Text(line) = &item.primitive
                    && screen(line.bounds()).expand(line.size).intersects(view)
                {
                    text(painter, line, colour(tokens, item), rect.min);
                }
            }
        }
        Some(&done.scene)
    }

    /// Says what stands under the pointer.
    pub fn tooltip(&self, response: &Response, figure: &Figure, origin: Pos2) {
        let (Some(done), Some(pointer)) = (&self.done, response.hover_pos()) else { return };
        let at = (pointer - origin).into();
        if let Some(words) = done.scene.items.iter().rev().find_map(|item| hover(item, figure, at)) {
            response.clone().on_hover_text_at_pointer(words);
        }
    }
}

/// The largest factor with which a page still fits, and its size then; where none does, its own size.
fn fitting(room: Vec2, largest: f32, page: impl Fn(f32) -> [f32; 2]) -> (Vec2, f32) {
    let sized = |factor: f32| {
        let width = (room.x / factor).min(WIDEST);
        (Vec2::from(page(width)) * factor, factor)
    };
    let steps = ((largest - 1.0) / 0.05).max(0.0) as usize;
    let factors = (0..=steps).map(|step| largest - 0.05 * step as f32);
    let fits = |(size, factor): &(Vec2, f32)| size.y <= room.y && room.x / factor >= NARROWEST;
    factors.map(sized).find(fits).unwrap_or_else(|| sized(1.0))
}

/// Title and summary for those who cannot see the figure.
pub fn describe(ui: &Ui, response: &Response, figure: &Figure) {
    response.widget_info(|| WidgetInfo::labeled(Role::Figure, true, &figure.title));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(figure.summary.clone()));
}

/// The colour of an item on this theme. What the figure calls background is the card it lies on.
fn colour(tokens: &Tokens, item: &Item) -> Color32 {
    role_colour(tokens, item.role).gamma_multiply(item.opacity)
}

/// The colour of a role on this theme.
pub fn role_colour(tokens: &Tokens, role: ColourRole) -> Color32 {
    if role == ColourRole::Background {
        return tokens.card;
    }
    let rgb = tokens.palette.colour(role);
    crate::ui::theme::colour(rgb)
}

fn moved(shape: &Shape, by: Vec2) -> Shape {
    let mut shape = shape.clone();
    shape.translate(by);
    shape
}

/// The shapes of an item at the origin; text is laid out anew each frame, because its glyphs may move in the atlas.
fn shapes(item: &Item, tokens: &Tokens) -> Vec<Shape> {
    let colour = colour(tokens, item);
    match &item.primitive {
        Primitive::Rect { rect, radius } => vec![Shape::rect_filled(screen(*rect), *radius, colour)],
        Primitive::Line { points, closed, width } => {
            let stroke = PathStroke::new(*width, colour);
            vec![PathShape { points: positions(points), closed: *closed, fill: Color32::TRANSPARENT, stroke }.into()]
        }
        Primitive::Segments { segments, width } => {
            let stroke = Stroke::new(*width, colour);
            segments.iter().map(|ends| Shape::line_segment(ends.map(Pos2::from), stroke)).collect()
        }
        Primitive::Polygon { points, convex: true, .. } => {
            vec![Shape::convex_polygon(positions(points), colour, PathStroke::NONE)]
        }
        Primitive::Polygon { points, triangles, .. } => vec![Shape::mesh(mesh(points, triangles, colour))],
        Primitive::Dots { centres, radius } => {
            centres.iter().map(|&centre| Shape::circle_filled(centre.into(), *radius, colour)).collect()
        }
        Primitive::Text(_) => Vec::new(),
    }
}

fn mesh(points: &[Point], triangles: &[[u32; 3]], colour: Color32) -> Mesh {
    let mut mesh = Mesh::default();
    for &point in points {
        mesh.colored_vertex(point.into(), colour);
    }
    let count = points.len() as u32;
    for &[a, b, c] in triangles.iter().filter(|corners| corners.iter().all(|&corner| corner < count)) {
        mesh.add_triangle(a, b, c);
    }
    mesh
}

fn positions(points: &[Point]) -> Vec<Pos2> {
    points.iter().map(|&point| point.into()).collect()
}

fn screen(rect: layout::Rect) -> Rect {
    Rect::from_min_max(pos2(rect.left, rect.top), pos2(rect.right, rect.bottom))
}

/// A line of text with its baseline where the layout has it, turned about its left end.
fn text(painter: &Painter, line: &Text, colour: Color32, origin: Pos2) {
    let font = if line.bold { theme::bold_font(line.size) } else { theme::font(line.size) };
    let galley = painter.layout_no_wrap(line.text.clone(), font, colour);
    let baseline = galley.rows.first().map_or(0.0, |row| row.pos.y + row.glyphs.first().map_or(0.0, |g| g.pos.y));
    let (sin, cos) = line.angle.sin_cos();
    let pos = origin + Vec2::from(line.at) + vec2(baseline * sin, -baseline * cos);
    let mut shape = TextShape::new(pos, galley, colour);
    shape.angle = line.angle;
    painter.add(shape);
}

/// What an item says when pointed at.
fn hover(item: &Item, figure: &Figure, at: Point) -> Option<String> {
    if let Primitive::Text(Text { full: Some(full), .. }) = &item.primitive
        && touches(&item.primitive, at)
    {
        return Some(full.clone());
    }
    let mark = figure.marks.get(item.hover?)?;
    (!mark.hover.is_empty() && touches(&item.primitive, at)).then(|| mark.hover.clone())
}

fn touches(primitive: &Primitive, at: Point) -> bool {
    match primitive {
        Primitive::Rect { rect, .. } => rect.contains(at, REACH / 2.0),
        Primitive::Line { points, closed, .. } => {
            let last = if *closed { points.last().zip(points.first()) } else { None };
            let mut pairs = points.windows(2).filter_map(|pair| pair.first().zip(pair.get(1))).chain(last);
            pairs.any(|(&from, &to)| distance(from, to, at) <= REACH)
        }
        Primitive::Segments { segments, .. } => segments.iter().any(|&[from, to]| distance(from, to, at) <= REACH),
        Primitive::Polygon { points, .. } => inside(points, at),
        Primitive::Dots { centres, radius } => {
            centres.iter().any(|&centre| distance(centre, centre, at) <= radius + REACH)
        }
        Primitive::Text(text) => text.bounds().contains(at, 1.0),
    }
}

fn distance(from: Point, to: Point, at: Point) -> f32 {
    let (from, to, at) = (Pos2::from(from), Pos2::from(to), Pos2::from(at));
    let along = to - from;
    let share =
        if along.length_sq() > 0.0 { ((at - from).dot(along) / along.length_sq()).clamp(0.0, 1.0) } else { 0.0 };
    (from + along * share).distance(at)
}

/// Whether a point lies in a polygon (even–odd rule).
fn inside(points: &[Point], at: Point) -> bool {
    let before = points.iter().cycle().skip(points.len().saturating_sub(1));
    let crossings = points.iter().zip(before).filter(|&(&a, &b)| {
        (a[1] > at[1]) != (b[1] > at[1]) && at[0] < (b[0] - a[0]) * (at[1] - a[1]) / (b[1] - a[1]) + a[0]
    });
    crossings.count() % 2 == 1
}
