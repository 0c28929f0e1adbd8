//! How up to a handful of groups are told apart: by colour, dash and symbol, no one of which is needed.

use crate::analysis::measured::LifeReport;
use crate::figure::plot::{ColourRole, Dash, Style, Symbol};
use crate::text::Lang;

/// Looks of one group.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    /// Its curve.
    pub line: Style,
    /// Its points.
    pub symbol: Symbol,
    /// Its band.
    pub band: Style,
}

impl Look {
    /// The look of the group of this number; after four they repeat.
    pub(crate) fn of(group: usize) -> Self {
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
    pub(crate) fn thin(self, stroke: f32) -> Style {
        Style { stroke, ..self.line }
    }

    /// Filled marks of the group.
    pub(crate) fn fill(self) -> Style {
        Style::fill(self.line.role)
    }
}

/// A text on its own, or below a name.
pub(crate) fn named(name: &str, text: &str) -> String {
    if name.is_empty() { text.to_owned() } else { format!("{name}\n{text}") }
}

/// A sentence on its own, or behind a name.
pub(crate) fn named_inline(name: &str, text: &str, lang: Lang) -> String {
    if name.is_empty() { text.to_owned() } else { lang.plot_of_group(name, text) }
}

/// The groups of a life report with their names; the whole where there are none, or too many to be told apart.
pub(crate) fn life_groups(report: &LifeReport) -> Vec<(&str, &LifeReport)> {
    /// Groups that a figure tells apart.
    const MOST: usize = 4;
    if (2..=MOST).contains(&report.groups.len()) {
        report.groups.iter().map(|group| (group.name.as_str(), &group.report)).collect()
    } else {
        vec![("", report)]
    }
}
