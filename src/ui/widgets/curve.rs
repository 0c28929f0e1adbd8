//! The value function of a criterion as a curve, with the machines on it; as an editor its points can be moved.

mod handles;
mod labels;

use eframe::egui::accesskit::Role;
use eframe::egui::{Align2, Color32, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

pub use self::handles::{CurveEdit, Handle};
use super::names;
use crate::model::Origin;
use crate::text::Lang;
use crate::ui::theme::{self, Tokens};

/// Room at the left for the point labels, and below for the values.
const LEFT: f32 = 30.0;
const BELOW: f32 = 20.0;
/// Beyond the outermost points while they can be dragged, as a share of the width.
const SPARE: f64 = 0.06;
/// From this width on the machines' names stand beside them.
const NAMED: f32 = 420.0;

/// A machine on the curve.
#[derive(Clone, Debug)]
pub struct Dot {
    /// Its figure.
    pub value: f64,
    /// What that is worth.
    pub points: f64,
    /// Colour and symbol.
    pub origin: Origin,
    /// Its name.
    pub name: String,
}

/// The value function to draw.
#[derive(Clone, Copy, Debug)]
pub struct Curve<'a> {
    /// (value, points) by rising value.
    pub anchors: &'a [(f64, f64)],
    /// The machines.
    pub dots: &'a [Dot],
    /// Unit of the values.
    pub unit: &'a str,
    /// What it is, for those who cannot see it.
    pub name: &'a str,
    /// Height of the widget.
    pub height: f32,
}

/// Data to screen.
#[derive(Clone, Copy, Debug)]
struct Map {
    plot: Rect,
    low: f64,
    high: f64,
}

impl Map {
    /// `None` without a width.
    fn new(rect: Rect, range: Option<(f64, f64)>) -> Option<Self> {
        let (low, high) = range?;
        let plot = Rect::from_min_max(rect.min + vec2(LEFT, 8.0), rect.max - vec2(10.0, BELOW));
        (low < high && (high - low).is_finite()).then_some(Self { plot, low, high })
    }

    fn at(self, value: f64, points: f64) -> Pos2 {
        let share = ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0) as f32;
        let height = (points / 100.0).clamp(0.0, 1.0) as f32;
        pos2(self.plot.left() + share * self.plot.width(), self.plot.bottom() - height * self.plot.height())
    }

    fn back(self, at: Pos2) -> (f64, f64) {
        let share = f64::from((at.x - self.plot.left()) / self.plot.width().max(1.0));
        let height = f64::from((self.plot.bottom() - at.y) / self.plot.height().max(1.0));
        (self.low + share * (self.high - self.low), 100.0 * height.clamp(0.0, 1.0))
    }
}

impl Curve<'_> {
    /// Shows the curve.
    pub fn show(self, ui: &mut Ui, tokens: &Tokens) {
        let response = self.space(ui, Sense::hover());
        if let Some(map) = Map::new(response.rect, self.range(0.0)) {
            self.draw(ui, tokens, map, &response);
        }
    }

    /// Shows the curve with a handle on each anchor; says what was done to one.
    pub fn edit(self, ui: &mut Ui, tokens: &Tokens, lang: Lang, handles: &[Handle]) -> Option<CurveEdit> {
        let response = self.space(ui, Sense::click());
        let range = handles::held_range(ui, &response, handles.len()).or_else(|| self.range(SPARE));
        let map = Map::new(response.rect, range)?;
        self.draw(ui, tokens, map, &response);
        let added = handles::added(&self, &response, map, lang);
        handles::show(&self, ui, (tokens, lang), map, &response, handles).or(added)
    }

    fn space(&self, ui: &mut Ui, sense: Sense) -> Response {
        let (_, response) = ui.allocate_exact_size(vec2(ui.available_width(), self.height), sense);
        response.widget_info(|| WidgetInfo::labeled(Role::Figure, true, self.name));
        response
    }

    /// From the first to the last anchor, and a little beyond to machines that lie there.
    fn range(&self, spare: f64) -> Option<(f64, f64)> {
        let (first, last) = (self.anchors.first()?.0, self.anchors.last()?.0);
        let width = last - first;
        let near = |value: &f64| (first - width / 2.0..=last + width / 2.0).contains(value);
        let values = || self.dots.iter().map(|dot| dot.value).filter(near);
        let (low, high) = (values().fold(first, f64::min), values().fold(last, f64::max));
        let beyond = spare * (high - low);
        Some((low - beyond, high + beyond))
    }

    fn draw(&self, ui: &Ui, tokens: &Tokens, map: Map, response: &Response) {
        self.frame(ui.painter(), tokens, map);
        let mut line: Vec<Pos2> = self.anchors.iter().map(|&(value, points)| map.at(value, points)).collect();
        // Beyond its ends the curve goes on level.
        if let (Some(first), Some(last)) = (line.first().copied(), line.last().copied()) {
            let stroke = Stroke::new(1.5, tokens.text_subdued);
            ui.painter().line_segment([pos2(map.plot.left(), first.y), first], stroke);
            ui.painter().line_segment([last, pos2(map.plot.right(), last.y)], stroke);
        }
        line.dedup();
        ui.painter().add(Shape::line(line, Stroke::new(2.0, tokens.accent)));
        self.machines(ui, tokens, map, response);
    }

    fn frame(&self, painter: &Painter, tokens: &Tokens, map: Map) {
        for points in [0.0, 50.0, 100.0] {
            let [left, right] = [map.low, map.high].map(|value| map.at(value, points));
            painter.line_segment([left, right], Stroke::new(1.0, tokens.separator));
            small(painter, tokens, left - vec2(6.0, 0.0), Align2::RIGHT_CENTER, &names::number(points));
        }
        // Both ends, and what else fits between them.
        let inner = self.anchors.get(1..self.anchors.len().saturating_sub(1)).unwrap_or_default();
        let mut taken: Vec<Rect> = Vec::new();
        for (value, _) in self.anchors.first().into_iter().chain(self.anchors.last()).chain(inner) {
            let galley =
                painter.layout_no_wrap(names::with_unit(*value, self.unit), theme::font(11.0), tokens.text_subdued);
            let half = galley.size().x / 2.0;
            let (least, most) = (map.plot.left() + half, (map.plot.right() - half).max(map.plot.left() + half));
            let middle = map.at(*value, 0.0).x.clamp(least, most);
            let place = Rect::from_min_size(pos2(middle - half, map.plot.bottom() + 4.0), galley.size());
            if taken.iter().all(|other| !other.expand2(vec2(8.0, 0.0)).intersects(place)) {
                painter.galley(place.min, galley, tokens.text_subdued);
                taken.push(place);
            }
        }
    }

    fn machines(&self, ui: &Ui, tokens: &Tokens, map: Map, response: &Response) {
        let pointer = response.hover_pos();
        let mut said = Vec::new();
        for dot in self.dots {
            let at = map.at(dot.value, dot.points);
            mark(ui.painter(), at, 4.5, &dot.origin, tokens.origin(&dot.origin).mark);
            if pointer.is_some_and(|pointer| pointer.distance(at) < 8.0) {
                let value = names::with_unit(dot.value, self.unit);
                said.push(format!("{} · {value} · {}", dot.name, names::points(dot.points)));
            }
        }
        if map.plot.width() >= NAMED {
            labels::show(self, ui.painter(), tokens, map);
        }
        if !said.is_empty() {
            response.clone().on_hover_text_at_pointer(said.join("\n"));
        }
    }
}

/// The sign of an origin: ● domestic, ◆ imported, ■ other.
pub fn mark(painter: &Painter, at: Pos2, radius: f32, origin: &Origin, colour: Color32) {
    let reach = radius * 1.2;
    match origin {
        Origin::Domestic => {
            painter.circle_filled(at, radius, colour);
        }
        Origin::Imported => {
            let corners = [vec2(0.0, -reach), vec2(reach, 0.0), vec2(0.0, reach), vec2(-reach, 0.0)];
            painter.add(Shape::convex_polygon(corners.map(|by| at + by).to_vec(), colour, Stroke::NONE));
        }
        Origin::Other(_) => {
            painter.rect_filled(Rect::from_center_size(at, vec2(radius, radius) * 1.8), 0.0, colour);
        }
    }
}

fn small(painter: &Painter, tokens: &Tokens, at: Pos2, anchor: Align2, text: &str) {
    painter.text(at, anchor, text, theme::font(11.0), tokens.text_subdued);
}
