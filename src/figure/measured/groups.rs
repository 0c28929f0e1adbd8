//! How up to a handful of groups are told apart: by colour, dash and symbol, no one of which is needed.

use super::super::{ColourRole, Dash, Style, Symbol};

/// Looks of one group.
#[derive(Clone, Copy)]
pub(super) struct Look {
    /// Its curve.
    pub line: Style,
    /// Its points.
    pub symbol: Symbol,
    /// Its band.
    pub band: Style,
}

impl Look {
    /// The look of the group of this number; after four they repeat.
    pub(super) fn of(group: usize) -> Self {
        let (role, dash, symbol) = match group % 4 {
            0 => (ColourRole::Series(0), Dash::Solid, Symbol::Circle),
            1 => (ColourRole::Series(5), Dash::Dashed, Symbol::Diamond),
            2 => (ColourRole::Series(2), Dash::Dotted, Symbol::Triangle),
            _ => (ColourRole::Series(3), Dash::Solid, Symbol::Square),
        };
        let (line, band) = (Style::line(role, 2.0).with_dash(dash), Style::fill(role).with_fill(0.14));
        Self { line, symbol, band }
    }

    /// The curve's look with this width.
    pub(super) fn thin(self, stroke: f32) -> Style {
        Style { stroke, ..self.line }
    }

    /// Filled marks of the group.
    pub(super) fn fill(self) -> Style {
        Style::fill(self.line.role)
    }
}
