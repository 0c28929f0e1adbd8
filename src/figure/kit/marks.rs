//! Marks and lines of the legend, and the styles that several figures share.

use crate::figure::plot::{Anchor, ColourRole, Dash, LegendEntry, LegendKey, Mark, Shape, Style};

/// Size of words among the marks.
pub(crate) const WORD: f32 = 11.0;

/// Lines that measure a distance, with their letters.
pub(crate) const BRACKET: Style = Style::line(ColourRole::Text, 1.4);

/// Lines that lead from a mark to where it is measured.
pub(crate) const WITNESS: Style = Style::line(ColourRole::Neutral, 0.9).with_dash(Dash::Dotted);

/// A line at zero or another level that is only to be seen.
pub(crate) const LEVEL: Style = Style::line(ColourRole::Axis, 1.2);

/// A mark that says nothing when pointed at.
pub(crate) fn quiet(shape: Shape, style: Style) -> Mark {
    Mark { shape, style, hover: String::new() }
}

/// A mark with what it says.
pub(crate) fn mark(shape: Shape, style: Style, hover: impl Into<String>) -> Mark {
    Mark { shape, style, hover: hover.into() }
}

/// A word at a place, shifted in points.
pub(crate) fn word(at: [f64; 2], offset: [f32; 2], anchor: Anchor, text: impl Into<String>) -> Mark {
    coloured_word(at, offset, anchor, text, ColourRole::Text)
}

/// A word in another colour than that of text.
pub(crate) fn coloured_word(
    at: [f64; 2],
    offset: [f32; 2],
    anchor: Anchor,
    text: impl Into<String>,
    role: ColourRole,
) -> Mark {
    quiet(Shape::Text { at, offset, text: text.into(), anchor, size: WORD }, Style::fill(role))
}

/// A line of the legend.
pub(crate) fn entry(label: impl Into<String>, key: LegendKey, style: Style) -> LegendEntry {
    LegendEntry { label: label.into(), key, style }
}

/// A vertical bracket from `low` to `high` at `x`, its ends `half` to each side, and its letter.
pub(crate) fn bracket(x: f64, [low, high]: [f64; 2], half: f64, letter: &str, hover: &str) -> Vec<Mark> {
    let line = |from: [f64; 2], to: [f64; 2]| mark(Shape::Line(vec![from, to]), BRACKET, hover);
    vec![
        line([x, low], [x, high]),
        line([x - half, high], [x + half, high]),
        line([x - half, low], [x + half, low]),
        word([x, f64::midpoint(low, high)], [5.0, 0.0], Anchor::Left, letter),
    ]
}

/// A line between two points.
pub(crate) fn segment(from: [f64; 2], to: [f64; 2]) -> Shape {
    Shape::Line(vec![from, to])
}

/// A line style of the text colour.
pub(crate) const WHISKER: Style = Style::line(ColourRole::Text, 1.25);
