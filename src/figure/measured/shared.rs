//! What the figures of measurements share: heading, empty figures, styles, columns of figures beside the plot.

use super::super::{Anchor, ColourRole, Column, ColumnCell, Dash, Figure, LegendEntry, LegendKey, Mark, Shape, Style};
use super::scale::told;
use crate::methods::stability::capability::Limits;
use crate::text::Lang;

/// What was measured; stands under the title.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    /// Machine, and axis or feature.
    pub title: String,
    /// Further particulars: file, date, conditions.
    pub subtitle: String,
}

/// What the figures of a series need beside its report, which holds no single values.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Series<'a> {
    /// Name of the feature; empty: not stated.
    pub name: &'a str,
    /// Symbol of the unit; empty: none.
    pub unit: &'a str,
    /// All values in the order of making.
    pub values: &'a [f64],
    /// Limits and target, where there are any.
    pub limits: Limits,
}

impl Series<'_> {
    /// A name with the unit of the values.
    pub(super) fn with_unit(&self, name: &str, lang: Lang) -> String {
        if self.unit.is_empty() { name.to_owned() } else { lang.axis_of_unit(name, self.unit) }
    }

    /// The feature's name, or the word for a value, with the unit.
    pub(super) fn label(&self, lang: Lang) -> String {
        let name = if self.name.trim().is_empty() { lang.plot_value() } else { self.name };
        self.with_unit(name, lang)
    }

    /// A figure with as many decimals as this spread asks for, and the unit.
    pub(super) fn told(&self, x: f64, spread: f64) -> String {
        let text = told(x, spread);
        if self.unit.is_empty() { text } else { format!("{text} {}", self.unit) }
    }
}

/// Size of words among the marks.
pub(super) const WORD: f32 = 11.0;

/// Lines that measure a distance, with their letters.
pub(super) const BRACKET: Style = Style::line(ColourRole::Text, 1.4);

/// Lines that lead from a mark to where it is measured.
pub(super) const WITNESS: Style = Style::line(ColourRole::Neutral, 0.9).with_dash(Dash::Dotted);

/// A line at zero or another level that is only to be seen.
pub(super) const LEVEL: Style = Style::line(ColourRole::Axis, 1.2);

/// A figure without marks.
pub(super) fn figure(name: &'static str, title: &str, heading: &Heading) -> Figure {
    let parts = [heading.title.as_str(), heading.subtitle.as_str()];
    let subtitle = parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ");
    Figure::blank(name, title.to_owned(), subtitle)
}

/// A figure that says why there is nothing to see.
pub(super) fn empty(name: &'static str, title: &str, heading: &Heading, why: &str) -> Figure {
    Figure { summary: why.to_owned(), ..figure(name, title, heading) }
}

/// A mark that says nothing when pointed at.
pub(super) fn quiet(shape: Shape, style: Style) -> Mark {
    Mark { shape, style, hover: String::new() }
}

/// A mark with what it says.
pub(super) fn mark(shape: Shape, style: Style, hover: impl Into<String>) -> Mark {
    Mark { shape, style, hover: hover.into() }
}

/// A word at a place, shifted in points.
pub(super) fn word(at: [f64; 2], offset: [f32; 2], anchor: Anchor, text: impl Into<String>) -> Mark {
    coloured_word(at, offset, anchor, text, ColourRole::Text)
}

/// The same in another colour.
pub(super) fn coloured_word(
    at: [f64; 2],
    offset: [f32; 2],
    anchor: Anchor,
    text: impl Into<String>,
    role: ColourRole,
) -> Mark {
    quiet(Shape::Text { at, offset, text: text.into(), anchor, size: WORD }, Style::fill(role))
}

/// A line of the legend.
pub(super) fn entry(label: impl Into<String>, key: LegendKey, style: Style) -> LegendEntry {
    LegendEntry { label: label.into(), key, style }
}

/// A vertical bracket from `low` to `high` at `x`, its ends `half` to each side, and its letter.
pub(super) fn bracket(x: f64, [low, high]: [f64; 2], half: f64, letter: &str, hover: &str) -> Vec<Mark> {
    let line = |from: [f64; 2], to: [f64; 2]| mark(Shape::Line(vec![from, to]), BRACKET, hover);
    vec![
        line([x, low], [x, high]),
        line([x - half, high], [x + half, high]),
        line([x - half, low], [x + half, low]),
        word([x, f64::midpoint(low, high)], [5.0, 0.0], Anchor::Left, letter),
    ]
}

/// One line of the list beside the plot: name, figure, interval.
pub(super) struct Listed {
    pub name: String,
    pub value: String,
    pub interval: String,
}

/// From one line of the list to the next, as a share of a plot of usual height.
const PITCH: f64 = 0.078;

/// The list as columns beside a vertical axis, from the top down; the last column only where it holds something.
pub(super) fn list(rows: &[Listed], headers: [&str; 3], [from, to]: [f64; 2]) -> Vec<Column> {
    let at = |row: usize| to - (to - from) * PITCH * (row as f64 + 0.35);
    let column = |header: &str, right_aligned: bool, text: fn(&Listed) -> &str| {
        let cell = |(row, listed): (usize, &Listed)| ColumnCell {
            at: at(row),
            text: text(listed).to_owned(),
            role: ColourRole::Text,
        };
        Column { header: header.to_owned(), cells: rows.iter().enumerate().map(cell).collect(), right_aligned }
    };
    let [name, value, interval] = headers;
    let mut columns = vec![column(name, false, |row| &row.name), column(value, true, |row| &row.value)];
    if rows.iter().any(|row| !row.interval.is_empty()) {
        columns.push(column(interval, true, |row| &row.interval));
    }
    columns
}

/// Smallest and largest of figures; `None` for none, or where one is no number.
pub(super) fn extremes(values: impl IntoIterator<Item = f64>) -> Option<(f64, f64)> {
    let mut found: Option<(f64, f64)> = None;
    for x in values {
        if !x.is_finite() {
            return None;
        }
        found = Some(found.map_or((x, x), |(low, high)| (low.min(x), high.max(x))));
    }
    found
}

/// Sentences in a row, as the language writes them.
pub(super) fn sentences(parts: impl IntoIterator<Item = String>, lang: Lang) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(lang.sentence_gap())
}
