//! The value function of a criterion as a curve, with the machines on it; its points can be dragged.

use eframe::egui::accesskit::Role;
use eframe::egui::{
    Align2, Color32, CursorIcon, Id, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::names;
use crate::model::Origin;
use crate::ui::theme::{self, Tokens};

/// Room at the left for the point labels, and below for the values.
const LEFT: f32 = 30.0;
const BELOW: f32 = 20.0;

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
    /// Whether the anchors can be dragged.
    pub draggable: bool,
}

/// Where an anchor was dragged to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dragged {
    /// Which anchor.
    pub index: usize,
    /// Its new value.
    pub value: f64,
    /// Its new points, 0..100.
    pub points: f64,
}

/// Data to screen.
#[derive(Clone, Copy)]
struct Map {
    plot: Rect,
    low: f64,
    high: f64,
}

impl Map {
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
    /// Shows the curve; says where an anchor was dragged to.
    pub fn show(self, ui: &mut Ui, tokens: &Tokens) -> Option<Dragged> {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), self.height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Figure, true, self.name));
        let plot = Rect::from_min_max(rect.min + vec2(LEFT, 8.0), rect.max - vec2(10.0, BELOW));
        let (first, last) = self.anchors.first().zip(self.anchors.last())?;
        let map = Map { plot, low: first.0, high: last.0 };
        if !(map.low < map.high && (map.high - map.low).is_finite()) {
            return None;
        }
        self.frame(ui.painter(), tokens, map);
        let line: Vec<Pos2> = self.anchors.iter().map(|&(value, points)| map.at(value, points)).collect();
        ui.painter().add(Shape::line(line, Stroke::new(2.0, tokens.accent)));
        self.machines(ui, tokens, map, &response);
        self.handles(ui, tokens, map, &response)
    }

    fn frame(&self, painter: &Painter, tokens: &Tokens, map: Map) {
        for points in [0.0, 50.0, 100.0] {
            let [left, right] = [map.low, map.high].map(|value| map.at(value, points));
            painter.line_segment([left, right], Stroke::new(1.0, tokens.separator));
            small(painter, tokens, left - vec2(6.0, 0.0), Align2::RIGHT_CENTER, &names::number(points));
        }
        let below = vec2(0.0, 4.0);
        let (low, high) = (names::with_unit(map.low, self.unit), names::with_unit(map.high, self.unit));
        small(painter, tokens, map.plot.left_bottom() + below, Align2::LEFT_TOP, &low);
        small(painter, tokens, map.plot.right_bottom() + below, Align2::RIGHT_TOP, &high);
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
        if !said.is_empty() {
            response.clone().on_hover_text_at_pointer(said.join("\n"));
        }
    }

    fn handles(&self, ui: &Ui, tokens: &Tokens, map: Map, response: &Response) -> Option<Dragged> {
        if !self.draggable {
            return None;
        }
        let mut dragged = None;
        // The ends span the widget: they would move it under the pointer.
        let inner = 1..self.anchors.len().saturating_sub(1);
        for (index, &(value, points)) in self.anchors.iter().enumerate().filter(|(index, _)| inner.contains(index)) {
            let at = map.at(value, points);
            let id: Id = response.id.with(("anchor", index));
            let handle = ui.interact(Rect::from_center_size(at, vec2(16.0, 16.0)), id, Sense::drag());
            let fill = if handle.hovered() || handle.dragged() { tokens.accent } else { tokens.floating };
            ui.painter().circle(at, 5.0, fill, Stroke::new(2.0, tokens.accent));
            if handle.dragged()
                && let Some(pointer) = handle.interact_pointer_pos()
            {
                let (value, points) = map.back(pointer);
                dragged = Some(Dragged { index, value, points });
            }
            handle.on_hover_and_drag_cursor(CursorIcon::Grab);
        }
        dragged
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
