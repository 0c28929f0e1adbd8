//! Names of the machines beside their marks, where there is room.

use eframe::egui::{Painter, Pos2, Rect, pos2, vec2};

use super::{Curve, Map};
use crate::ui::theme::{self, Tokens};
use crate::ui::widgets::button::shortened;

/// Between a mark and its name.
const APART: f32 = 8.0;
/// Characters of a name; the whole one is told under the pointer.
const LONGEST: usize = 22;

/// Writes each name at the first free place around its mark; without one it is left to the tooltip.
pub(super) fn show(curve: &Curve<'_>, painter: &Painter, tokens: &Tokens, map: Map) {
    let marks = curve.dots.iter().map(|dot| map.at(dot.value, dot.points));
    let anchors = curve.anchors.iter().map(|&(value, points)| map.at(value, points));
    let mut taken: Vec<Rect> = marks.chain(anchors).map(|at| Rect::from_center_size(at, vec2(12.0, 12.0))).collect();
    for dot in curve.dots {
        let colour = tokens.origin(&dot.origin).text;
        let galley = painter.layout_no_wrap(shortened(&dot.name, LONGEST), theme::font(11.0), colour);
        let at = map.at(dot.value, dot.points);
        let room = map.plot.expand2(vec2(0.0, 4.0));
        let free = |place: &Rect| {
            room.contains_rect(*place)
                && taken.iter().all(|other| !other.intersects(*place))
                && !crosses(curve, map, *place)
        };
        let place = places(at, galley.size().x, galley.size().y).into_iter().find(free);
        if let Some(place) = place {
            painter.galley(place.min, galley, colour);
            taken.push(place);
        }
    }
}

/// Right, left, below, above, and the four corners.
fn places(at: Pos2, width: f32, height: f32) -> [Rect; 8] {
    let (x, y) = (APART + width / 2.0, APART + height / 2.0);
    [(x, 0.0), (-x, 0.0), (x, y), (-x, -y), (x, -y), (-x, y), (0.0, y), (0.0, -y)]
        .map(|(dx, dy)| Rect::from_center_size(pos2(at.x + dx, at.y + dy), vec2(width, height)))
}

/// Whether the curve runs through this place.
fn crosses(curve: &Curve<'_>, map: Map, place: Rect) -> bool {
    curve.anchors.windows(2).any(|pair| {
        let [from, to] = pair else { return false };
        let (a, b) = (map.at(from.0, from.1), map.at(to.0, to.1));
        let (left, right) = (a.x.max(place.left()), b.x.min(place.right()));
        if left > right {
            return false;
        }
        let height = |x: f32| if b.x > a.x { a.y + (x - a.x) / (b.x - a.x) * (b.y - a.y) } else { a.y };
        let (y0, y1) = (height(left), height(right));
        y0.min(y1) <= place.bottom() && y0.max(y1) >= place.top()
    })
}
