//! A laid out figure made larger as a whole: text, strokes and distances alike.

use crate::figure::layout::{Item, Point, Primitive, Rect, Text};

/// The item, this many times as large.
pub(super) fn enlarged(item: Item, by: f32) -> Item {
    let point = |[x, y]: Point| [x * by, y * by];
    let all = |points: Vec<Point>| points.into_iter().map(point).collect::<Vec<_>>();
    let primitive = match item.primitive {
        Primitive::Rect { rect: Rect { left, top, right, bottom }, radius } => Primitive::Rect {
            rect: Rect { left: left * by, top: top * by, right: right * by, bottom: bottom * by },
            radius: radius * by,
        },
        Primitive::Line { points, closed, width } => Primitive::Line { points: all(points), closed, width: width * by },
        Primitive::Segments { segments, width } => {
            let segments = segments.into_iter().map(|ends| ends.map(point)).collect();
            Primitive::Segments { segments, width: width * by }
        }
        Primitive::Polygon { points, convex, triangles } => {
            Primitive::Polygon { points: all(points), convex, triangles }
        }
        Primitive::Dots { centres, radius } => Primitive::Dots { centres: all(centres), radius: radius * by },
        Primitive::Text(text) => {
            Primitive::Text(Text { at: point(text.at), width: text.width * by, size: text.size * by, ..text })
        }
    };
    Item { primitive, ..item }
}
