//! The interval of a value on the scale of points.

use crate::analysis::{CellResult, Flag};
use crate::figure::plot::{ColourRole, Mark, Pattern, Shape, Style};

/// A value of which nothing is known.
pub(crate) const UNKNOWN: Style = Style::fill(ColourRole::Undecided).with_fill(0.16);

/// The open side of a bound: hatched, as nothing is said of it.
pub(crate) const fn open_side(role: ColourRole) -> Style {
    Style { stroke: 0.75, ..Style::fill(role).with_fill(0.25).with_pattern(Pattern::Hatch) }
}

/// The interval of a cell: solid where it is known, hatched where it is open.
pub(crate) fn interval_marks(cell: &CellResult, role: ColourRole, y: f64) -> Vec<Mark> {
    let (Some(points), Some(low), Some(high)) = (cell.points, cell.points_low, cell.points_high) else {
        return Vec::new();
    };
    if high - low < 0.5 {
        return Vec::new();
    }
    let open = [Flag::Guarantee, Flag::OpenToWorst].iter().any(|flag| cell.flags.contains(flag));
    let rect = |from: f64, to: f64, style| Mark {
        shape: Shape::Rect { from: [from, y - 0.12], to: [to, y + 0.12] },
        style,
        hover: String::new(),
    };
    if cell.value.is_none() {
        return vec![rect(low, high, UNKNOWN)];
    }
    let span = |from: f64, to: f64| Mark {
        shape: Shape::Span { from, to, y, thickness: 5.0 },
        style: Style::fill(role).with_fill(0.35),
        hover: String::new(),
    };
    match (open, cell.flags.contains(&Flag::Guarantee)) {
        (false, _) => vec![span(low, high)],
        (true, true) if points - low >= 0.5 => vec![span(low, points), rect(points, high, open_side(role))],
        (true, _) => vec![rect(low.min(points), high, open_side(role))],
    }
}
